import type ts from "typescript";
import type { Resource, ResourceType } from "../../../rules/model/resource.ts";
import { type Block, get, type Property, property, shown, type Value } from "../../../rules/model/value.ts";
import { type Construct, construct } from "./constructs.ts";
import type { Evaluator } from "./evaluate.ts";
import { secretProperties } from "./factories.ts";
import { canonicalName, service } from "./names.ts";
import { behind, each, lowered, options, reached, unknown } from "./texts.ts";

/** The resources that a file makes or looks up, in the order of their places. */
export function resources(evaluator: Evaluator): readonly Resource[] {
  const { ts } = evaluator;
  const containers = containersOf(evaluator);
  return evaluator.outline.made.flatMap((node): readonly Resource[] => {
    const symbol = evaluator.symbol(node.expression);
    if (symbol === undefined) return [];
    if (ts.isCallExpression(node)) return found(symbol, node, evaluator);
    const type = lowLevelType(symbol);
    if (type) return [made(type, lowLevel(symbol, node, evaluator), node, evaluator)];
    const high = construct(symbol);
    if (!high) return [];
    const body = highLevel(high, node, containers.get(node) ?? [], evaluator);
    return [made(high.type, body, node, evaluator, high.existing)];
  });
}

/** The type that a `Cfn*` class makes: `AWS::RDS::DBInstance` for `aws-rds.CfnDBInstance`. */
export function lowLevelType(symbol: string): ResourceType | undefined {
  const [, module, name] = /^([\w-]+)\.Cfn(\w+)$/.exec(symbol) ?? [];
  const from = module === undefined ? undefined : service(module);
  return from && `${from}::${name!}`;
}

/** The properties that a construct is given, by the names that the user wrote. */
function written(node: ts.NewExpression | ts.CallExpression, evaluator: Evaluator): Block {
  const argument = node.arguments?.[2];
  const given = argument && evaluator.value(argument);
  if (given?.kind === "block") return given;
  const open =
    given !== undefined || (node.arguments?.some(evaluator.ts.isSpreadElement) ?? false) || evaluator.broken(node);
  return { kind: "block", properties: new Map(), open, trail: [evaluator.span(argument ?? node)] };
}

function made(
  type: ResourceType,
  body: Block,
  node: ts.NewExpression | ts.CallExpression,
  evaluator: Evaluator,
  existing = false,
): Resource {
  const { ts } = evaluator;
  const id = node.arguments?.[1];
  const named = id && evaluator.value(id);
  const own = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression);
  const words = node.expression
    .getText()
    .split(/\s*\.\s*/)
    .slice(own ? -2 : -1)
    .join(".");
  const address = named?.kind === "text" ? `${words} "${shown(named)}"` : words;
  return { type, address, name: evaluator.span(node.expression), body, via: "cloudformation", existing };
}

function found(symbol: string, node: ts.CallExpression, evaluator: Evaluator): readonly Resource[] {
  if (!symbol.startsWith("aws-secretsmanager.Secret.from")) return [];
  if (!evaluator.ts.isPropertyAccessExpression(node.expression)) return [];
  const properties = secretProperties(node.expression, node.arguments, evaluator);
  const body: Block = {
    kind: "block",
    properties: new Map(properties.map((property) => [property.name, property])),
    open: true,
    trail: [evaluator.span(node)],
  };
  return [made("AWS::SecretsManager::Secret", body, node, evaluator, true)];
}

function lowLevel(symbol: string, node: ts.NewExpression, evaluator: Evaluator): Block {
  return canonical(symbol.slice(0, symbol.indexOf(".")), written(node, evaluator));
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
function highLevel(high: Construct, node: ts.NewExpression, containers: readonly Block[], evaluator: Evaluator): Block {
  const given = written(node, evaluator);
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
  if (containers.length > 0) {
    const key = evaluator.span(node.expression);
    const value: Value = { kind: "list", items: containers, open: true, trail: [key] };
    const name = "ContainerDefinitions";
    properties.set(name, { name, written: "addContainer", key, value });
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

/** What `addContainer` is called with on every task definition that the file makes. */
function containersOf(evaluator: Evaluator): ReadonlyMap<ts.Node, readonly Block[]> {
  const { ts } = evaluator;
  const containers = new Map<ts.Node, Block[]>();
  for (const call of evaluator.outline.made) {
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) continue;
    if (call.expression.name.text !== "addContainer") continue;
    const task = evaluator.definition(call.expression.expression);
    const before = containers.get(task) ?? [];
    if (before.length === 0) containers.set(task, before);
    before.push(container(call, evaluator));
  }
  return containers;
}

function container(call: ts.CallExpression, evaluator: Evaluator): Block {
  const [id, argument] = call.arguments;
  const given = argument && evaluator.value(argument);
  const properties = new Map<string, Property>();
  const own = given?.kind === "block" ? given : undefined;
  const name = own && property(own, "containerName");
  if (name) properties.set("Name", { ...name, name: "Name" });
  else if (id && own && !own.open) {
    const key = evaluator.span(id);
    properties.set("Name", { name: "Name", written: "id", key, value: evaluator.value(id) });
  }
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
  return { kind: "block", properties, open: true, trail: own?.trail ?? [evaluator.span(call)] };
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
