import type { Resource, ResourceType } from "../../../rules/model/resource.ts";
import { type Block, get, type Property, property, shown, type Value } from "../../../rules/model/value.ts";
import { type Construct, construct } from "./constructs.ts";
import { secretProperties } from "./factories.ts";
import type { Call, Made } from "./made.ts";
import { canonicalName, service } from "./names.ts";
import { behind, each, lowered, options, reached, unknown } from "./texts.ts";

/** The resources that `made` is in CloudFormation, or looks up there. */
export function resources(made: Made): readonly Resource[] {
  const { symbol } = made;
  if (symbol.startsWith("aws-secretsmanager.Secret.from"))
    return [resource("AWS::SecretsManager::Secret", found(made), made, true)];
  const type = lowLevelType(symbol);
  if (type) return [resource(type, lowLevel(made), made)];
  const high = construct(symbol);
  return high ? [resource(high.type, highLevel(high, made), made, high.existing)] : [];
}

/** The type that a `Cfn*` class makes: `AWS::RDS::DBInstance` for `aws-rds.CfnDBInstance`. */
export function lowLevelType(symbol: string): ResourceType | undefined {
  const [, module, name] = /^([\w-]+)\.Cfn(\w+)$/.exec(symbol) ?? [];
  const from = module === undefined ? undefined : service(module);
  return from && `${from}::${name!}`;
}

function resource(type: ResourceType, body: Block, { address, at }: Made, existing = false): Resource {
  return { type, address, name: at, body, via: "cloudformation", existing };
}

function found({ symbol, props, at }: Made): Block {
  const properties = secretProperties(symbol, props);
  return { kind: "block", properties: new Map(properties.map((each) => [each.name, each])), open: true, trail: [at] };
}

function lowLevel({ symbol, props, closed }: Made): Block {
  const body = canonical(symbol.slice(0, symbol.indexOf(".")), props);
  return closed ? body : { ...body, open: true };
}

function canonical(module: string, block: Block): Block {
  const properties = new Map<string, Property>();
  let { open } = block;
  for (const property of block.properties.values()) {
    const name = canonicalName(module, property.name);
    if (!name) open = true;
    else {
      const value = name.verbatim ? property.value : canonicalValue(module, property.value);
      properties.set(name.name, { ...property, name: name.name, value });
    }
  }
  return { ...block, properties, open };
}

function canonicalValue(module: string, value: Value): Value {
  if (value.kind === "block") return canonical(module, value);
  if (value.kind === "list") return { ...value, items: value.items.map((item) => canonicalValue(module, item)) };
  if (value.kind === "choice") return { ...value, options: value.options.map((each) => canonicalValue(module, each)) };
  return value;
}

/** The CDK adds properties of its own to each of these, so that their blocks are all open. */
function highLevel(high: Construct, { props: given, calls, at }: Made): Block {
  const properties = new Map<string, Property>();
  for (const property of given.properties.values()) {
    const name = Object.hasOwn(high.properties, property.name) ? high.properties[property.name] : undefined;
    if (name === undefined) continue;
    const value = property.name === high.lowered ? inSmallLetters(property.value) : property.value;
    properties.set(name, { ...property, name, value });
  }
  const engine = high.type.startsWith("AWS::RDS::") ? property(given, "engine") : undefined;
  if (engine) for (const each of engineProperties(engine)) properties.set(each.name, each);
  const login = high.type.startsWith("AWS::RDS::") && !high.existing ? property(given, "credentials") : undefined;
  if (login) for (const each of loginProperties(login)) properties.set(each.name, each);
  const containers = calls.filter(({ method }) => method === "addContainer").map(container);
  if (containers.length > 0) {
    const value: Value = { kind: "list", items: containers, open: true, trail: [at] };
    const name = "ContainerDefinitions";
    properties.set(name, { name, written: "addContainer", key: at, value });
  }
  return { ...given, properties, open: true };
}

function inSmallLetters(value: Value): Value {
  return each(value, (option) => {
    if (option.kind === "unknown") return { ...option, lowercase: true };
    return option.kind === "text" ? { ...option, pieces: option.pieces.map(lowered) } : option;
  });
}

/** What `engine: rds.DatabaseInstanceEngine.postgres({ version })` sets. */
function engineProperties(engine: Property): readonly Property[] {
  const arms = options(engine.value);
  const types = arms.map((arm) => memberOf(arm, "engineType"));
  const [first] = types.map(shownText);
  // Of several engines, which version goes with which is lost.
  if (first === undefined || types.some((type) => shownText(type) !== first)) return [];
  const version = arms.map((arm) => (arm.kind === "block" ? property(arm, "engineVersion") : undefined));
  const written = version.find((each) => each !== undefined);
  const type = { ...engine, name: "Engine", value: types[0]! };
  if (!written) return [type];
  const versions = arms.map((arm) => memberOf(arm, "engineVersion"));
  const full = each(oneOf(versions), (option) => memberEnding(option, "FullVersion") ?? unknown(option.trail[0]));
  const properties: Property[] = [type, { ...written, name: "EngineVersion", written: "version", value: full }];
  const [only, other] = versions.flatMap(options);
  const major = only && !other ? memberEnding(only, "MajorVersion") : undefined;
  if (major)
    properties.push({ name: "MajorEngineVersion", written: "majorVersion", key: major.trail[0], value: major });
  return properties;
}

/** What `credentials: rds.Credentials.fromPassword(…)` sets. */
function loginProperties(credentials: Property): readonly Property[] {
  const arms = options(credentials.value);
  return (["username", "password"] as const).flatMap((member) => {
    const found = arms.flatMap((arm) => (arm.kind === "block" ? (property(arm, member) ?? []) : []));
    const [first] = found;
    const name = member === "username" ? "MasterUsername" : "MasterUserPassword";
    return first ? [{ ...first, name, value: oneOf(arms.map((arm) => memberOf(arm, member))) }] : [];
  });
}

function memberOf(container: Value, name: string): Value {
  const value = container.kind === "block" ? get(container, name) : undefined;
  return value ? behind(value, reached(container)) : unknown(container.trail[0]);
}

function memberEnding(container: Value, ending: string): Value | undefined {
  if (container.kind !== "block") return undefined;
  const name = [...container.properties.keys()].find((each) => each.endsWith(ending));
  return name === undefined ? undefined : memberOf(container, name);
}

function shownText(value: Value): string | undefined {
  return value.kind === "text" ? shown(value) : undefined;
}

function oneOf(values: readonly Value[]): Value {
  const [only, other] = values;
  return only && !other ? only : { kind: "choice", options: values, trail: values[0]!.trail };
}

function container({ args: [id, given], at }: Call): Block {
  const properties = new Map<string, Property>();
  const own = given?.kind === "block" ? given : undefined;
  const name = own && property(own, "containerName");
  if (name) properties.set("Name", { ...name, name: "Name" });
  else if (id && own && !own.open) properties.set("Name", { name: "Name", written: "id", key: id.trail[0], value: id });
  for (const [written, name, item] of [
    ["secrets", "Secrets", "ValueFrom"],
    ["environment", "Environment", "Value"],
  ] as const) {
    const entries = own && property(own, written);
    if (entries?.value.kind !== "block") continue;
    const items = [...entries.value.properties.values()].map((entry) => named(entry, item));
    const value: Value = { kind: "list", items, open: entries.value.open, trail: entries.value.trail };
    properties.set(name, { ...entries, name, value });
  }
  return { kind: "block", properties, open: true, trail: own?.trail ?? [at] };
}

/** `KEY: value` as CloudFormation has it: an object of a name and a value. */
function named(entry: Property, item: string): Block {
  const name: Value = { kind: "text", pieces: [{ known: entry.name, trail: [entry.key] }], trail: [entry.key] };
  return {
    kind: "block",
    properties: new Map([
      ["Name", { ...entry, name: "Name", value: name }],
      [item, { ...entry, name: item }],
    ]),
    open: false,
    trail: [entry.key],
  };
}
