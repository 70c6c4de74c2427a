import { variables } from "../model/environment.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import {
  type Block,
  blocks,
  get,
  origin,
  type Piece,
  type Span,
  type Target,
  type Text,
  targets,
  textsWithTargets,
  use,
  type Value,
} from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

const databases: readonly ResourceType[] = ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"];

export const rdsConnectionHost: Rule = {
  id: "rds/connection-host",
  on: [
    "AWS::ECS::TaskDefinition",
    "AWS::Lambda::Function",
    "AWS::SecretsManager::SecretVersion",
    "AWS::SSM::Parameter",
  ],
  severity: "error",
  summary: "Where a database's host is asked for, in a URL or in a variable, stands its address",
  why: `What Terraform calls \`id\` or \`identifier\`, and the CDK \`instanceIdentifier\`, is the database's name in RDS, not a host name: an application that is
given \`postgresql://…@tiktimer-dev-db:5432/…\` starts, and ends with \`could not translate host name "tiktimer-dev-db" to
address\`. One team read that as a wrong password and changed the password. \`endpoint\` of an instance is the address and
the port: with \`:5432\` behind it there are two ports, as with \`socketAddress\` in the CDK. \`endpoint\` of a cluster has no port.

A variable that is called like a host, such as \`DB_HOST\`, is judged too: what has the identifier never connects, and what has the
endpoint does not where a variable for the port, such as \`DB_PORT\`, stands beside it. Some applications take both in one, and
so nothing is said without that. \`PGHOST\` is read by PostgreSQL's own library, which takes no port there.`,
  sources: [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance#attribute-reference",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster#attribute-reference",
    "https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_rds.Endpoint.html",
    "https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS",
    "https://www.postgresql.org/docs/current/libpq-envars.html",
  ],

  *check({ body }, unit): Generator<Finding> {
    for (const text of textsWithTargets(body)) {
      // Most texts are no URL.
      if (!text.pieces.some(({ known }) => known?.includes("://"))) continue;
      for (const host of hosts(text)) {
        const database = find(host.target, unit);
        const finding = database && judge(host, database);
        if (finding) yield finding;
      }
    }
    for (const given of environments(body)) yield* judgeVariables(given, unit);
  },
};

interface Host {
  /** The reference to it, where the URL is written. */
  readonly at: Span;
  readonly target: Target;
  /** What comes after it in the text, each unknown piece as one character. */
  readonly after: string;
}

/** What is read from a resource and stands where a URL in `text` has its host. */
function* hosts(text: Text): Generator<Host> {
  const { pieces } = text;
  const whole = pieces.map(({ known }) => known ?? "\0").join("");
  const starts = new Set(
    [...whole.matchAll(/[a-z][a-z\d+.-]*:\/\/(?:[^\s"'/?#@]*@)?/gi)].map((url) => url.index + url[0].length),
  );
  let start = 0;
  for (const [index, first] of pieces.entries()) {
    const { target } = first;
    if (target && starts.has(start)) {
      const rest = pieces.slice(index);
      const other = rest.findIndex((piece) => piece.target !== target);
      const own = other < 0 ? rest : rest.slice(0, other);
      const length = own.reduce((sum, { known }) => sum + (known?.length ?? 1), 0);
      yield { at: reference(first, text), target, after: whole.slice(start + length) };
    }
    start += first.known?.length ?? 1;
  }
}

function find(target: Target, unit: Unit): Resource | undefined {
  const found = unit.find(target);
  return found && databases.includes(found.type) ? found : undefined;
}

/** Attributes that tell which database it is and not where. */
const names: ReadonlySet<string> = new Set([
  "DBClusterArn",
  "DBClusterIdentifier",
  "DBClusterResourceId",
  "DBInstanceArn",
  "DBInstanceIdentifier",
  "DbiResourceId",
  "Ref",
]);

function judge({ at, target, after }: Host, database: Resource): Finding | undefined {
  const { address, attribute, written = attribute, canonical = "" } = target;
  // A domain of one's own may follow, in which hosts are called like databases.
  const ends = after === "" || /^[:/?#\s"',]/.test(after);
  const place = { at, fixes: refer(at, address, database) };
  if (names.has(canonical) && ends) {
    return {
      ...place,
      message: `the host of this URL is the ${written} of ${address}, which is no host name; connecting answers: could not translate host name to address`,
    };
  }
  // That of a cluster in Terraform is an address.
  if (canonical === "Endpoint" && after.startsWith(":")) {
    return {
      ...place,
      message: `${written} of ${address} ends with a port, and here comes another; its address is the host name alone`,
    };
  }
  return undefined;
}

interface Variable {
  readonly name: string;
  readonly value: Value;
}

/** The variables that each container of a task or a function is given. */
function* environments(body: Block): Generator<readonly Variable[]> {
  for (const container of blocks(get(body, "ContainerDefinitions"))) {
    yield variables(container, "Environment").map(({ name, property: { value } }) => ({ name, value }));
  }
  for (const { properties } of blocks(get(body, "Environment")).flatMap((block) => blocks(get(block, "Variables")))) {
    yield [...properties.values()].map(({ written, value }) => ({ name: written, value }));
  }
}

function* judgeVariables(given: readonly Variable[], unit: Unit): Generator<Finding> {
  for (const { name, value } of given) {
    const [ending] = /_?HOST(?:NAME)?$/i.exec(name) ?? [];
    if (ending === undefined || value.kind === "choice") continue;
    const prefix = name.slice(0, -ending.length);
    const [target, other] = targets(value);
    const database = target && !other ? find(target, unit) : undefined;
    if (!target || !database) continue;
    const { address, attribute, written = attribute, canonical = "" } = target;
    const at = use(value.kind === "text" ? value.pieces[0]! : value);
    const severity = name === "PGHOST" ? "error" : "warning";
    const place = { at, severity, fixes: refer(at, address, database) } as const;
    const answer = "connecting answers: could not translate host name to address";
    const port = given.find((each) => each.name.toUpperCase() === `${prefix}_PORT`.toUpperCase())?.name;
    if (names.has(canonical)) {
      yield { ...place, message: `${name} is the ${written} of ${address}, which is no host name; ${answer}` };
    } else if (canonical === "Endpoint" && (name === "PGHOST" || port !== undefined)) {
      const beside = port === undefined ? "" : `, while ${port} stands beside it`;
      yield {
        ...place,
        message: `${name} is the ${written} of ${address}, which ends with a port${beside}; ${answer}`,
      };
    }
  }
}

/** Where `piece` stands in the text, as it is written, or in what a function such as `jsonencode` is given for it. */
function reference(piece: Piece, text: Text): Span {
  const { uri, start, end } = origin(text);
  return piece.trail.findLast((step) => step.uri === uri && step.start >= start && step.end <= end) ?? use(piece);
}

/** Its address instead, where the database can be referred to from the place of use. */
function refer(at: Span, address: string, database: Resource): readonly Fix[] {
  if (directory(at.uri) !== directory(database.name.uri)) return [];
  return [
    {
      title: "Use the address of the database",
      // The application is given another host, for which it restarts.
      safe: false,
      preferred: true,
      intents: [{ do: "replace", at, with: [{ address, attribute: "Endpoint.Address" }] }],
    },
  ];
}

function directory(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}
