import { containers } from "../links/task.ts";
import { variables } from "../model/environment.ts";
import type { Resource } from "../model/resource.ts";
import { get, type Piece, type Text, targets, texts, use } from "../model/value.ts";
import { type Finding, type Fix, hole, passed, type Rule, type Unit } from "../rule.ts";

export const ecsEmptyCredential: Rule = {
  id: "ecs/empty-credential",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The URL of a database, or its password, has a password in it",
  why: `\`postgresql://postgres:@host/db\` is a URL with an empty password, and no database on RDS has one. It is what
\`"postgresql://\${var.user}:\${var.password}@…"\` comes to where the default of \`password\` is \`""\` and nobody set it, while the
real password was generated elsewhere. One team looked for that through three failed deployments, as the message it saw was
about the host.`,
  sources: [
    "https://datatracker.ietf.org/doc/html/rfc3986#section-3.2.1",
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
    "https://www.postgresql.org/docs/current/auth-password.html",
  ],

  *check(task, unit): Generator<Finding> {
    for (const container of containers(task)) {
      for (const { name, property } of variables(container, "Environment")) {
        const [text, other] = property.value.kind === "choice" ? [] : texts(property.value);
        if (!text || other) continue;
        const whole = text.pieces.map(({ known }) => known ?? hole).join("");
        const url = empty.exec(whole);
        if (url && !local.test(whole)) yield inUrl(name, text, url.index + url[0].length, task, unit);
        else if (whole === "" && password.test(name)) yield alone(name, text, task, unit);
      }
    }
  },
};

/** A URL of a database as far as its password, which is none. Redis knows users without one. */
const empty = /\b(?:postgres(?:ql)?|mysql|mariadb|mssql|mongodb)(?:\+\w+)?:\/\/[^\s:/@?#]+:(?=@)/;
/** A database in the same task, which may trust whom it likes. */
const local = /@(localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/;
/** The password of a database, by its name. */
const password =
  /^(DB|DATABASE|POSTGRES|POSTGRESQL|PG|MYSQL|RDS|MARIADB|SPRING_DATASOURCE|TYPEORM)_?(PASSWORD|PASSWD|PASS)$/;

function inUrl(name: string, text: Text, at: number, task: Resource, unit: Unit): Finding {
  const piece = emptyAt(text, at);
  return {
    at: piece ? use(piece) : use(text),
    message: `the password in ${name} is empty; the database answers: password authentication failed`,
    related: piece ? passed(piece.trail, "the empty password comes from here") : [],
    fixes: piece ? generated(piece, task, unit) : [],
  };
}

/** Empty on purpose, where it is written so: a warning. */
function alone(name: string, text: Text, task: Resource, unit: Unit): Finding {
  const [piece] = text.pieces;
  return {
    at: use(text),
    message: `${name} is empty; the database answers: password authentication failed`,
    severity: text.trail.length > 1 ? "error" : "warning",
    related: passed(text.trail, "the empty password comes from here"),
    fixes: piece && text.trail.length > 1 ? generated({ ...piece, trail: text.trail }, task, unit) : [],
  };
}

/** The empty piece of `text` that stands at `at`. */
function emptyAt({ pieces }: Text, at: number): Piece | undefined {
  let start = 0;
  for (const piece of pieces) {
    if (start === at && piece.known === "") return piece;
    start += piece.known?.length ?? 1;
  }
  return undefined;
}

/** The password that the one database of the unit was given, if it is generated in the same place. */
function generated(piece: Piece, task: Resource, unit: Unit): readonly Fix[] {
  const given = ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"] as const;
  const made = given
    .flatMap((type) => unit.resources(type))
    .flatMap(({ body }) => targets(get(body, "MasterUserPassword")))
    .filter(({ attribute }) => attribute === "result");
  const [only] = made;
  const found = only ? unit.find(only) : undefined;
  const folder = (uri: string) => uri.slice(0, uri.lastIndexOf("/"));
  if (!only || !found || made.some(({ address }) => address !== only.address)) return [];
  if (folder(found.name.uri) !== folder(task.name.uri) || folder(use(piece).uri) !== folder(task.name.uri)) return [];
  return [
    {
      title: `Use ${only.address}.${only.attribute}`,
      safe: false,
      preferred: true,
      intents: [{ do: "replace", at: use(piece), with: [only] }],
    },
  ];
}
