import type { Resource, ResourceType } from "../../../rules/model/resource.ts";
import type { Block, Property, Value } from "../../../rules/model/value.ts";
import { isWhole, parts } from "./constructs/index.ts";
import { list, made as members, standing } from "./constructs/shape.ts";
import { isConnection } from "./constructs/traced.ts";
import { secretProperties } from "./factories.ts";
import { opened } from "./given-away.ts";
import type { Made, Part } from "./made.ts";
import { canonicalName, moduleFor, service } from "./names.ts";

/**
 * The resources that each of `all` is in CloudFormation, or looks up there; where there are `strays`, security groups may
 * have rules that are not seen.
 */
export function resources(all: readonly Made[], strays: boolean): ReadonlyMap<Made, readonly Resource[]> {
  const high = parts(all, strays);
  return new Map(
    all.map((made) => {
      const itself = own(made);
      const known = itself ?? high.get(made) ?? [];
      const more = known.length > 0 && (itself || isWhole(made.symbol)) ? [] : unread(made);
      return [made, [...known, ...more].map((part) => resource(part, made))];
    }),
  );
}

/** What a construct of which not all is known may do with the others that it is handed. */
function unread({ symbol, address, props, calls, at }: Made): readonly Part[] {
  const read = calls.filter(({ method }) => !isConnection.test(method));
  const given = [props, ...read.flatMap(({ args }) => args)].filter(holdsTarget);
  if (given.length === 0) return [];
  const body = members({ Given: list(given, true, at), Source: standing(`aws-cdk-lib/${symbol}`, at) }, true, at);
  return [{ type: "Preflight::Unread", address: `${address} …`, body }];
}

/** The values that code is handed that is not read, as one that may do anything with them. */
export function handedOut(given: readonly Value[]): readonly Resource[] {
  const [first] = given;
  if (!first) return [];
  const [at] = first.trail;
  const body = members({ Given: list(given, true, at) }, true, at);
  return [{ type: "Preflight::Unread", address: "…", name: at, body, via: "cloudformation", existing: false }];
}

export function holdsTarget(value: Value): boolean {
  if (value.kind === "unknown") return value.target !== undefined;
  if (value.kind === "text") return value.pieces.some(({ target }) => target);
  if (value.kind === "list") return value.items.some(holdsTarget);
  if (value.kind === "choice") return value.options.some(holdsTarget);
  if (value.kind === "block") for (const each of value.properties.values()) if (holdsTarget(each.value)) return true;
  return false;
}

function own(made: Made): readonly Part[] | undefined {
  const { symbol, address } = made;
  if (symbol.startsWith("aws-secretsmanager.Secret.from"))
    return [{ type: "AWS::SecretsManager::Secret", address, body: found(made), existing: true }];
  const type = lowLevelType(symbol);
  return type && [{ type, address, body: lowLevel(made) }];
}

/** The type that a `Cfn*` class makes: `AWS::RDS::DBInstance` for `aws-rds.CfnDBInstance`. */
export function lowLevelType(symbol: string): ResourceType | undefined {
  const [, module, name] = /^([\w-]+)\.Cfn(\w+)$/.exec(symbol) ?? [];
  const from = module === undefined ? undefined : service(module);
  return from && `${from}::${name!}`;
}

/** The class that makes `type`: `aws-rds.CfnDBInstance` for `AWS::RDS::DBInstance`. */
export function lowLevelSymbol(type: ResourceType): string | undefined {
  const [, from, name] = /^(AWS::\w+)::(\w+)$/.exec(type) ?? [];
  const module = from === undefined ? undefined : moduleFor(from);
  return module && `${module}.Cfn${name}`;
}

function resource({ type, address, body, existing = false, several, at: own }: Part, made: Made): Resource {
  const { at, closed, region, stack } = made;
  return {
    type,
    address,
    name: own ?? at,
    body: closed ? body : opened(body),
    via: "cloudformation",
    existing,
    ...(region && { region }),
    ...(stack !== undefined && { stack }),
    ...(several && { perhaps: several }),
  };
}

function found({ symbol, props, at }: Made): Block {
  const properties = secretProperties(symbol, props);
  return { kind: "block", properties: new Map(properties.map((each) => [each.name, each])), open: true, trail: [at] };
}

function lowLevel({ symbol, props }: Made): Block {
  return canonical(symbol.slice(0, symbol.indexOf(".")), props);
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
