import { isManaged, isRds, partOfManaged, versionsOf } from "../links/secret.ts";
import { containers } from "../links/task.ts";
import { rewritten } from "../model/command.ts";
import { listOf, type Variable, variables } from "../model/environment.ts";
import type { Resource } from "../model/resource.ts";
import { secretArn, secretReferences } from "../model/secret-arn.ts";
import { type Block, exact, get, type Target, type Text, texts, use, type Value } from "../model/value.ts";
import { type Finding, type Fix, hole, type Intent, type Rule, type Unit, type Written } from "../rule.ts";

export const ecsSecretJsonKey: Rule = {
  id: "ecs/secret-json-key",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A secret is asked for a key that it holds, and in the form that ECS reads",
  why: `\`…:secret:db-Xk2Pq9:password::\` hands the application one key of a secret that is JSON. The secret that RDS keeps for a
database (\`manage_master_user_password\`, names that begin with \`rds!\`) holds \`username\` and \`password\`, and nothing else:
the host, the port and the name of the database are attributes of the database. A task that asks for a missing key does not
start; one team took the missing \`host\` for an error of its code. Without a key, the task starts with all of the JSON: in a
variable called after a password or a user it is a warning.

Behind the name of the secret there are no colons, or exactly three: key, version stage, version id. The agent of ECS counts
them, and does not guess.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html",
    "https://github.com/aws/amazon-ecs-agent/blob/master/agent/taskresource/asmsecret/asmsecret.go",
  ],

  *check(task, unit): Generator<Finding> {
    for (const container of containers(task)) {
      const named = new Map(variables(container, "Secrets").map((secret) => [secret.property, secret]));
      for (const reference of secretReferences(container)) {
        // Whole credentials are taken of a registry.
        if (reference.name !== "ValueFrom") continue;
        const variable = named.get(reference);
        if (variable) yield* whole(variable, unit);
        for (const text of texts(reference.value)) {
          const secret = read(text, unit);
          if (secret) yield* judge(text, secret, reference.written, container, variable);
        }
      }
    }
  },
};

/** A secret, and what is asked of it. */
interface Asked {
  readonly tail: string;
  /** What RDS keeps it for: a database of the unit, or one that is only known to be there. */
  readonly managed: Resource | true | undefined;
  /** The keys that Terraform puts into it, where it certainly puts in no others. */
  readonly keys?: readonly string[] | undefined;
}

function read(text: Text, unit: Unit): Asked | undefined {
  const arn = secretArn(text);
  if (arn) return arn.tail === undefined ? undefined : { tail: arn.tail, managed: isRds(arn.name) || undefined };
  // Whatever is filled in before it, its colons stay.
  const filled = /^arn:[^:]*:secretsmanager:[^:]+:[^:]+:secret:[\w/+=.@!-]+(:.*)$/.exec(exact(text) ?? "");
  if (filled) return { tail: filled[1]!, managed: undefined };
  const [first, ...rest] = text.pieces;
  const tail = rest.map(({ known }) => known ?? hole).join("");
  const found = first?.target && first.known === undefined ? unit.find(first.target) : undefined;
  if (!found || tail.includes(hole) || !/^(:|$)/.test(tail)) return undefined;
  if (found.type === "AWS::SecretsManager::Secret")
    return isArn(first!.target!) ? { tail, managed: undefined, keys: keysOf(found, unit) } : undefined;
  return isManaged(first!.target!, found) ? { tail, managed: found } : undefined;
}

/** The keys of the JSON that the one version of `secret` holds; `undefined` where somebody else may write it. */
function keysOf(secret: Resource, unit: Unit): readonly string[] | undefined {
  const [version, ...others] = versionsOf(secret, unit) ?? [];
  const value = version ? get(version.body, "SecretString") : undefined;
  if (!version || others.length > 0 || version.ignored || value?.kind !== "block" || value.open) return undefined;
  return [...value.properties.keys()];
}

function isArn({ attribute }: Target): boolean {
  return ["arn", "id", "Arn", "Ref", "Id"].includes(attribute);
}

function* judge(
  text: Text,
  { tail, managed, keys }: Asked,
  written: string,
  container: Block,
  secret?: Variable,
): Generator<Finding> {
  const colons = tail.split(":").length - 1;
  const at = use(text);
  if (colons > 0 && colons !== 3) {
    yield {
      at,
      message: `${written} has ${colons} ${colons === 1 ? "colon" : "colons"} behind the secret's name, where there are none or three (:key:stage:version); the task stops with: an invalid ARN format for the AWS Secrets Manager secret was specified`,
      fixes: complete(text, tail, colons),
    };
    return;
  }
  const key = tail.split(":")[1] ?? "";
  // An older version may have held it.
  const current = /^:[^:]+:(AWSCURRENT)?:$/.test(tail);
  if (keys && current && !keys.includes(key)) {
    yield {
      at,
      message: `the secret holds ${keys.join(", ") || "nothing"}, and no ${key}; the task stops with: retrieved secret from Secrets Manager did not contain json key ${key}`,
      fixes: keys.flatMap((near) => (near.toLowerCase() === key.toLowerCase() ? another(text, tail, key, near) : [])),
    };
    return;
  }
  if (!managed || key === "" || key === "username" || key === "password") return;
  const whose = managed === true ? "" : ` of ${managed.address}`;
  yield {
    at,
    message: `the secret that RDS manages for the master user${whose} holds username and password, and no ${key}; the task stops with: retrieved secret from Secrets Manager did not contain json key ${key}`,
    fixes: managed === true || !secret ? [] : attribute(managed, key, container, secret),
  };
}

/** A variable that is given all of what RDS manages, and is called after a part of it. */
function* whole({ name, property }: Variable, unit: Unit): Generator<Finding> {
  const { value } = property;
  const found = partOfManaged(name, value, unit);
  if (!found) return;
  const { key, database } = found;
  const whose = database ? ` of ${database.address}` : "";
  const tail = `:${key}::`;
  // What is only handed on may be wanted whole, or for another key, elsewhere.
  const intents: readonly Intent[] = [{ do: "replace", at: use(value), with: [{ copied: use(value) }, tail] }];
  yield {
    at: use(value),
    severity: "warning",
    message: `${name} is given the whole secret that RDS manages for the master user${whose}; the application reads JSON with username and password where it wants the ${key} alone`,
    // What the application is given changes.
    fixes: value.trail.length === 1 ? [{ title: `Ask for ${tail}`, safe: false, preferred: true, intents }] : [],
  };
}

/** The key as it is written in the secret. */
function another(text: Text, tail: string, key: string, near: string): readonly Fix[] {
  const length = text.pieces.reduce((sum, { known }) => sum + (known?.length ?? 1), 0);
  const start = length - tail.length + 1;
  const mended = rewritten(text, start, start + key.length, near);
  if (!mended) return [];
  return [{ title: `Ask for ${near}`, safe: true, preferred: true, intents: [{ do: "replace", ...mended }] }];
}

/** The colons that are missing, if it is clear where. */
function complete(text: Text, tail: string, colons: number): readonly Fix[] {
  if (colons > 2) return [];
  const length = text.pieces.reduce((sum, { known }) => sum + (known?.length ?? 1), 0);
  const [, key, stage = ""] = tail.split(":");
  const whole = /^AWS(CURRENT|PENDING|PREVIOUS)$/.test(key!) && stage === "" ? `::${key}:` : `:${key}:${stage}:`;
  const mended = rewritten(text, length - tail.length, length, whole);
  if (!mended) return [];
  return [{ title: `Ask for ${whole}`, safe: true, preferred: true, intents: [{ do: "replace", ...mended }] }];
}

/** What tells of a database what its secret does not, by type. */
const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "AWS::RDS::DBInstance": { host: "address", port: "port", dbname: "db_name", database: "db_name", engine: "engine" },
  "AWS::RDS::DBCluster": {
    host: "endpoint",
    port: "port",
    dbname: "database_name",
    database: "database_name",
    engine: "engine",
  },
};

/** A variable with the attribute of the database in the place of the secret. */
function attribute(
  database: Resource,
  key: string,
  container: Block,
  { name, entry, property }: Variable,
): readonly Fix[] {
  const own = attributes[database.type]?.[key.toLowerCase()];
  const from = listOf(container, "Secrets");
  // Of the others CloudFormation gives none.
  const isGiven = database.via === "terraform" || own === "address" || own === "endpoint" || own === "port";
  if (own === undefined || !from || !isGiven || !near(property.value, database)) return [];
  const target: Target = { address: database.address, attribute: own };
  // ECS takes strings only, and a port is a number.
  const value = own === "port" ? [target, ""] : [target];
  const item: Written = { object: { Name: name, Value: value } };
  const to = listOf(container, "Environment");
  const has = container.properties.has("Environment");
  if ((has && !to) || (!has && container.open)) return [];
  return [
    {
      title: `Give ${name} the ${own} of ${database.address}`,
      safe: true,
      preferred: true,
      intents: [
        { do: "discard", item: entry, from },
        to ? { do: "append", to, item } : { do: "set", on: container, name: "Environment", to: { list: [item] } },
      ],
    },
  ];
}

function near(value: Value, { name }: Resource): boolean {
  const folder = (uri: string) => uri.slice(0, uri.lastIndexOf("/"));
  return folder(use(value).uri) === folder(name.uri);
}
