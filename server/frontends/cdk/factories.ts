import {
  type Block,
  exact,
  get,
  type Piece,
  type Property,
  type Span,
  targets,
  type Value,
} from "../../../rules/model/value.ts";
import { enumMember } from "./constructs/enums.ts";
import { peerOrPort } from "./constructs/peers.ts";
import { standing } from "./constructs/shape.ts";
import { computedBy } from "./constructs/values.ts";
import { looked } from "./secret-values.ts";
import { behind, computed, each, joined, options, reached, through, unknown } from "./texts.ts";
import { constantVersion, marked, versionClass } from "./versions.ts";

/** The engine that a member of `DatabaseInstanceEngine` or `DatabaseClusterEngine` makes. aws-cdk-lib 2.276.0. */
const engines: Readonly<Record<string, string>> = {
  "DatabaseInstanceEngine.postgres": "postgres",
  "DatabaseInstanceEngine.POSTGRES": "postgres",
  "DatabaseInstanceEngine.mysql": "mysql",
  "DatabaseInstanceEngine.MYSQL": "mysql",
  "DatabaseInstanceEngine.mariaDb": "mariadb",
  "DatabaseInstanceEngine.MARIADB": "mariadb",
  "DatabaseInstanceEngine.oracleSe2": "oracle-se2",
  "DatabaseInstanceEngine.ORACLE_SE2": "oracle-se2",
  "DatabaseInstanceEngine.oracleSe2Cdb": "oracle-se2-cdb",
  "DatabaseInstanceEngine.ORACLE_SE2_CDB": "oracle-se2-cdb",
  "DatabaseInstanceEngine.oracleEe": "oracle-ee",
  "DatabaseInstanceEngine.ORACLE_EE": "oracle-ee",
  "DatabaseInstanceEngine.oracleEeCdb": "oracle-ee-cdb",
  "DatabaseInstanceEngine.ORACLE_EE_CDB": "oracle-ee-cdb",
  "DatabaseInstanceEngine.sqlServerSe": "sqlserver-se",
  "DatabaseInstanceEngine.SQL_SERVER_SE": "sqlserver-se",
  "DatabaseInstanceEngine.sqlServerEx": "sqlserver-ex",
  "DatabaseInstanceEngine.SQL_SERVER_EX": "sqlserver-ex",
  "DatabaseInstanceEngine.sqlServerWeb": "sqlserver-web",
  "DatabaseInstanceEngine.SQL_SERVER_WEB": "sqlserver-web",
  "DatabaseInstanceEngine.sqlServerEe": "sqlserver-ee",
  "DatabaseInstanceEngine.SQL_SERVER_EE": "sqlserver-ee",
  "DatabaseClusterEngine.aurora": "aurora",
  "DatabaseClusterEngine.AURORA": "aurora",
  "DatabaseClusterEngine.auroraMysql": "aurora-mysql",
  "DatabaseClusterEngine.AURORA_MYSQL": "aurora-mysql",
  "DatabaseClusterEngine.auroraPostgres": "aurora-postgresql",
  "DatabaseClusterEngine.AURORA_POSTGRESQL": "aurora-postgresql",
};

/** The constant beside `symbol` that is the engine `wanted`. */
export function engineConstant(symbol: string, wanted: string): string | undefined {
  const [, of] = /^aws-rds\.(Database\w+Engine)\.[A-Z_]+$/.exec(symbol) ?? [];
  const found = Object.keys(engines).find((each) => {
    const [name, constant] = each.split(".");
    return name === of && engines[each] === wanted && /^[A-Z_]+$/.test(constant!);
  });
  return found?.slice(found.indexOf(".") + 1);
}

/** The static methods that look a secret up, and the property that their third argument is. */
const lookups: Readonly<Record<string, string>> = {
  fromSecretCompleteArn: "CompleteArn",
  fromSecretPartialArn: "PartialArn",
  fromSecretNameV2: "Name",
};

/** The members of the argument of `fromSecretAttributes`. */
const attributes: Readonly<Record<string, string>> = {
  secretCompleteArn: "CompleteArn",
  secretPartialArn: "PartialArn",
};

/**
 * What a member of the CDK stands for at `at`, called with `args`, which are written at `places`, or not called. An
 * object has the members that the CDK's own has, as far as they are known. `undefined` for a member that is not known here.
 */
export function factory(
  symbol: string,
  args: readonly Value[] | undefined,
  at: Span,
  places: readonly Span[],
): Value | undefined {
  const dot = symbol.indexOf(".");
  const module = symbol.slice(0, dot);
  const member = symbol.slice(dot + 1);
  if (module === "aws-rds") {
    const known = engine(member, args, at) ?? version(member, args, at) ?? credentials(member, args, at, places);
    if (known) return known;
  }
  const made = peerOrPort(symbol, args, at) ?? (args ? computedBy(symbol, args, at) : undefined);
  if (made) return made;
  const listed = args ? undefined : enumMember(symbol);
  if (listed !== undefined) return standing(listed, at);
  if (symbol === "core.SecretValue.unsafePlainText" && args?.[0]) return args[0];
  if (symbol === "core.SecretValue.secretsManager" && args) return looked(args, at);
  if (module === "aws-secretsmanager" && args && member.startsWith("Secret.from")) {
    return foundSecret(member, args, at);
  }
  if (symbol === "aws-ecs.Secret.fromSecretsManager" && args) return injected(args, at);
  if (symbol === "core.Stack.of") {
    return block([own("account", lowercase(at), at), own("region", lowercase(at), at)], true, at);
  }
  // An account is digits; a region's name has small letters only.
  if (symbol === "core.Aws.ACCOUNT_ID" || symbol === "core.Aws.REGION") return lowercase(at);
  return undefined;
}

/** What `Secret.from…` is told of the secret, in CloudFormation's words where it has them. */
export function secretProperties(symbol: string, { properties }: Block): readonly Property[] {
  const method = symbol.slice(symbol.lastIndexOf(".") + 1);
  const names = method === "fromSecretAttributes" ? attributes : lookups;
  return [...properties.values()].flatMap((property) => {
    return Object.hasOwn(names, property.name) ? [{ ...property, name: names[property.name]! }] : [];
  });
}

function engine(member: string, args: readonly Value[] | undefined, at: Span): Value | undefined {
  const name = Object.hasOwn(engines, member) ? engines[member]! : undefined;
  if (name === undefined) return undefined;
  const type = own("engineType", computed(name, at), at);
  if (!args) return block([type], false, at);
  const props = args[0] ?? unknown(at);
  const version = props.kind === "block" ? props.properties.get("version") : undefined;
  return block([type, { ...(version ?? own("version", unknown(at), at)), name: "engineVersion" }], true, at);
}

function version(member: string, args: readonly Value[] | undefined, at: Span): Value | undefined {
  const [name, constant, rest] = member.split(".");
  const found = versionClass(name!);
  if (!found || constant === undefined || rest !== undefined) return undefined;
  const full = `${found.prefix}FullVersion`;
  const major = `${found.prefix}MajorVersion`;
  if (!args) {
    const known = constantVersion(found, constant);
    if (known === undefined) return undefined;
    const mark = marked(found, constant);
    const piece: Piece = { known, trail: [at], ...(mark && { constant: mark }) };
    return block([own(full, { kind: "text", pieces: [piece], trail: [at] }, at)], true, at);
  }
  if (constant !== "of" || !args[0]) return undefined;
  const given = args.slice(0, 2).map((argument, index) => own(index === 0 ? full : major, argument, argument.trail[0]));
  return block(given, true, at);
}

/** The user, and the password where it is given, of what `Credentials.from…` makes. */
function credentials(
  member: string,
  args: readonly Value[] | undefined,
  at: Span,
  places: readonly Span[],
): Value | undefined {
  if (!/^Credentials\.from(Password|Username|GeneratedSecret)$/.test(member) || !args?.[0]) return undefined;
  const [name, second] = args;
  const found = [own("username", name!, places[0] ?? at)];
  if (second && member === "Credentials.fromPassword") found.push(own("password", second, places[1] ?? at));
  else if (second && member === "Credentials.fromUsername") {
    const props = second;
    const password = props.kind === "block" ? props.properties.get("password") : undefined;
    if (password) found.push(password);
  }
  return block(found, true, at);
}

function foundSecret(member: string, args: readonly Value[], at: Span): Value | undefined {
  const method = member.slice("Secret.".length);
  const argument = args[2];
  if (!argument) return undefined;
  if (method === "fromSecretCompleteArn") return block([own("secretArn", argument, at)], true, at);
  if (method !== "fromSecretAttributes") return undefined;
  const found = argument;
  const arn = found.kind === "block" ? found.properties.get("secretCompleteArn") : undefined;
  return arn && block([{ ...arn, name: "secretArn" }], true, at);
}

/** `ecs.Secret.fromSecretsManager(secret, field)`: what `valueFrom` of a container's secret becomes. */
function injected([secret, field]: readonly Value[], at: Span): Value | undefined {
  if (!secret) return undefined;
  const arn = each(secret, (option) => {
    const found = option.kind === "block" ? get(option, "secretArn") : undefined;
    if (found) return behind(found, reached(option));
    const made = option.kind === "unknown" && option.target?.attribute === "" ? option.target : undefined;
    return made ? { kind: "unknown", target: { ...made, attribute: "Arn" }, trail: option.trail } : unknown(at);
  });
  // The CDK throws on a complete ARN that is none, so that no such ARN gets as far as a container.
  const isWhole = (option: Value) =>
    option.kind === "text" ? /-[A-Za-z0-9]{6}$/.test(exact(option) ?? "") : targets(option).length > 0;
  if (!options(arn).every(isWhole)) return unknown(at);
  if (!field) return through(arn, at);
  return joined([arn, computed(":", at), field, computed("::", at)], at);
}

function block(properties: readonly Property[], open: boolean, at: Span): Block {
  return { kind: "block", properties: new Map(properties.map((each) => [each.name, each])), open, trail: [at] };
}

function own(name: string, value: Value, key: Span): Property {
  return { name, written: name, key, value };
}

function lowercase(at: Span): Value {
  return { kind: "unknown", lowercase: true, trail: [at] };
}
