import { local } from "../links/link.ts";
import { containers } from "../links/task.ts";
import { variables } from "../model/environment.ts";
import type { Resource } from "../model/resource.ts";
import { get, type Piece, type Span, type Text, targets, texts, use } from "../model/value.ts";
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
        if (url && !beside.test(whole)) yield inUrl(name, text, url.index + url[0].length, task, unit);
        else if (whole === "" && password.test(name)) yield alone(name, text, task, unit);
      }
    }
  },
};

/** A URL of a database as far as its password, which is none. Redis knows users without one. */
const empty = /\b(?:postgres(?:ql)?|mysql|mariadb|mssql|mongodb)(?:\+\w+)?:\/\/[^\s:/@?#]+:(?=@)/;
/** A database in the same task, which may trust whom it likes. */
const beside = /@(localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/;
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

/** The password that the one database of the unit was given, if it is generated where it can be referred to. */
function generated(piece: Piece, task: Resource, unit: Unit): readonly Fix[] {
  const given = ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"] as const;
  const made = given
    .flatMap((type) => unit.resources(type))
    .flatMap(({ body }) => targets(get(body, "MasterUserPassword")))
    .filter(({ attribute }) => attribute === "result");
  const [only] = made;
  const found = only ? unit.find(only) : undefined;
  const at = found && placeFor(found, piece, task);
  if (!only || !found || !at || made.some(({ address }) => address !== only.address)) return [];
  const inside = folder(at.uri) === folder(found.name.uri);
  return [
    {
      title: inside
        ? `Use ${local(only)}.${only.attribute}`
        : `Use the password that ${moduleOf(only.address)} generates`,
      safe: false,
      preferred: true,
      intents: [{ do: "replace", at, with: [only] }],
    },
  ];
}

/** Where what is empty can be written as what `found` makes: in the module of both, or in one that calls that of `found`. */
function placeFor(found: Resource, piece: Piece, task: Resource): Span | undefined {
  const used = use(piece);
  const isOwn = folder(used.uri) === folder(task.name.uri);
  const [user, maker] = [moduleOf(task.address), moduleOf(found.address)];
  if (user === maker) return isOwn && folder(used.uri) === folder(found.name.uri) ? used : undefined;
  if (user === "") return isOwn ? used : undefined;
  // A module cannot be handed what it gives itself.
  if (`${maker}.`.startsWith(`${user}.`)) return undefined;
  return piece.trail.find(({ uri }) => folder(uri) !== folder(task.name.uri));
}

/** The module in which what is at `address` stands, such as `module.database`; nothing for the root. */
function moduleOf(address: string): string {
  return address.slice(0, Math.max(0, address.length - local({ address }).length - 1));
}

function folder(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}
