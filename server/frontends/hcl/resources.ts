import type { Resource } from "../../../rules/model/resource.ts";
import type { Block, Property, Span, Trail, Value } from "../../../rules/model/value.ts";
import { addressOf, type Declared, head, member, placed } from "./configuration.ts";
import { policy, taskDocument } from "./documents.ts";
import { nested } from "./dynamic.ts";
import { evaluate, type Place, span } from "./evaluate.ts";
import { type Instance, instances, isCertain, openInstance } from "./instances.ts";
import { ignored } from "./lifecycle.ts";
import type { Module } from "./module.ts";
import { isPolicy } from "./policies.ts";
import { regionOf } from "./providers.ts";
import { registryResources } from "./registry.ts";
import { secretOf } from "./sensitive.ts";
import type { Body } from "./syntax.ts";
import { block, isJson, isNull, list } from "./values.ts";
import { canonical, isDocument, lookup, type Term, term } from "./vocabulary.ts";

/** What `module` has of its own, in CloudFormation's words. */
export function resources(
  module: Module,
  imported: ReadonlySet<string>,
  environment: string | undefined,
): readonly Resource[] {
  const found: Resource[] = [];
  for (const declared of module.configuration.resources) {
    const known = term(declared.block.labels[0]!.text);
    if (declared.block.body.blocks.some(({ type }) => type === "provisioner")) {
      for (const instance of instances(declared, module.place(declared.uri))) {
        found.push(unread(module, declared, instance, environment));
      }
    }
    if (!known) continue;
    for (const instance of instances(declared, module.place(declared.uri))) {
      found.push(resource(module, declared, known, instance, imported, environment));
    }
  }
  for (const declared of module.configuration.lookups) {
    const known = lookup(declared.block.labels[0]!.text)!;
    for (const instance of instances(declared, module.place(declared.uri))) {
      found.push(lookedUp(module, declared, known, instance, environment));
    }
  }
  for (const [name, declared] of module.configuration.modules) {
    if (!declared) continue;
    found.push(...registryResources(module, name, declared, imported, environment));
    if (isUnread(module, name)) found.push(unread(module, declared, openInstance(declared), environment));
  }
  return found;
}

/** Whether what the module called `name` does is in no file of the workspace. */
function isUnread(module: Module, name: string): boolean {
  return !module.configuration.directories.has(name) || module.callsNothing(name);
}

/** What does something that cannot be read, as a module or a command: all that it is handed, the meta-arguments too. */
function unread(
  module: Module,
  declared: Declared,
  { key, bound }: Instance,
  environment: string | undefined,
): Resource {
  const place = module.place(declared.uri, bound);
  const { type, labels } = declared.block;
  const called = labels.map(({ text }) => text).join(".");
  return {
    type: "Preflight::Unread",
    address: `${module.prefix}${type}.${called}${key}`,
    name: head(declared),
    body: body(declared.block.body, type, undefined, place, [head(declared)]),
    via: "terraform",
    existing: false,
    ...(environment !== undefined && { environment }),
  };
}

/** What there is only where no other module calls this one: what it hands out, and where the state is kept. */
export function rootResources(module: Module, environment: string | undefined): readonly Resource[] {
  const { alternatives, backends: kept, imported, values } = module.configuration;
  const sizes = [alternatives.length, kept.length, imported.size, values.given.size];
  // Somebody may call all others from elsewhere, and nothing is asked of their outputs then.
  const isStarted = sizes.some((size) => size > 0);
  return [...outputs(module, environment, isStarted), ...(isStarted ? backends(module, environment) : [])];
}

const output: Term = { type: "Terraform::Output", stored: [] };

function outputs(module: Module, environment: string | undefined, isStarted: boolean): Resource[] {
  const found: Resource[] = [];
  for (const [name, declared] of module.configuration.outputs) {
    if (!declared) continue;
    const secret = isStarted ? secretOf(declared, module) : undefined;
    found.push({
      type: output.type,
      address: `output.${name}`,
      name: head(declared),
      body: body(declared.block.body, "output", output, module.place(declared.uri), [head(declared)]),
      via: "terraform",
      existing: false,
      ...(secret && { secret }),
      ...(environment !== undefined && { environment }),
    });
  }
  return found;
}

const backend: Term = { type: "Terraform::Backend", stored: [] };

/** The backends in S3, with what the configuration says of Terraform's version. */
function backends(module: Module, environment: string | undefined): Resource[] {
  const { backends, versions } = module.configuration;
  const required = versions.map(({ uri, attribute }): [string, Property] => {
    const place = module.place(uri);
    const value = evaluate(attribute.value, place);
    return [
      "RequiredVersion",
      { name: "RequiredVersion", written: "required_version", key: span(attribute.key, place), value },
    ];
  });
  return backends
    .filter(({ block }) => block.labels[0]?.text === "s3")
    .map((declared) => {
      const own = body(declared.block.body, "backend", backend, module.place(declared.uri), [head(declared)]);
      return {
        type: backend.type,
        address: "backend.s3",
        name: head(declared),
        body: block(new Map([...own.properties, ...required]), own.open, [head(declared)]),
        via: "terraform",
        existing: false,
        ...(environment !== undefined && { environment }),
      };
    });
}

function resource(
  module: Module,
  declared: Declared,
  known: Term,
  { key, bound }: Instance,
  imported: ReadonlySet<string>,
  environment: string | undefined,
): Resource {
  const place = module.place(declared.uri, bound);
  const [type, name] = declared.block.labels;
  const address = `${module.prefix}${type!.text}.${name!.text}${key}`;
  const region = regionOf(declared, module, place);
  return {
    type: known.type,
    address,
    name: head(declared),
    body: body(declared.block.body, type!.text, known, place, [head(declared)]),
    via: "terraform",
    ...(region && { region }),
    ...(isApart(module, declared, key) && { apart: true as const }),
    ...(key === "" && isKeyed(declared) && { perhaps: true as const }),
    ...ignored(declared, known),
    existing:
      (imported.size > 0 && imported.has(address.replaceAll(/\[[^\]]*\]/g, ""))) || restored(declared, known, place),
    ...(environment !== undefined && { environment }),
  };
}

/** What a data source finds: the arguments that find it are true of it, and nothing else is known. */
function lookedUp(
  module: Module,
  declared: Declared,
  known: Term,
  { key, bound }: Instance,
  environment: string | undefined,
): Resource {
  const place = module.place(declared.uri, bound);
  const [type, name] = declared.block.labels;
  const properties = new Map<string, Property>();
  for (const attribute of declared.block.body.attributes) {
    const property = known.properties?.[attribute.name];
    const value = property === undefined ? undefined : evaluate(attribute.value, placed(place, attribute));
    if (property === undefined || !value || isNull(value)) continue;
    properties.set(property, { name: property, written: attribute.name, key: span(attribute.key, place), value });
  }
  return {
    type: known.type,
    address: `${module.prefix}data.${type!.text}.${name!.text}${key}`,
    name: head(declared),
    body: block(properties, true, [head(declared)]),
    via: "terraform",
    existing: true,
    elsewhere: true,
    ...(key === "" && isKeyed(declared) && { perhaps: true as const }),
    ...(environment !== undefined && { environment }),
  };
}

/** Whether `declared` may be made elsewhere than most, or not at all. */
function isApart(module: Module, declared: Declared, key: string): boolean {
  if (!module.plain || !isCertain(declared, key) || member(declared, "region")) return true;
  const provider = member(declared, "provider");
  return provider !== undefined && addressOf(provider.value) !== "aws";
}

function isKeyed({ block: { body } }: Declared): boolean {
  return body.attributes.some(({ name }) => name === "count" || name === "for_each");
}

/** Whether `declared` is made from something that exists. */
function restored(declared: Declared, { restored }: Term, place: Place): boolean {
  if (!restored) return false;
  const { attributes, blocks } = declared.block.body;
  if (blocks.some(({ type, labels }) => restored.includes(type === "dynamic" ? (labels[0]?.text ?? "") : type)))
    return true;
  return attributes.some(
    (attribute) => restored.includes(attribute.name) && !isNull(evaluate(attribute.value, placed(place, attribute))),
  );
}

/** What says how Terraform treats a resource, not what the resource is. */
const metaArguments = new Set(["count", "for_each", "provider", "depends_on"]);
const metaBlocks = new Set(["lifecycle", "provisioner", "connection", "timeouts"]);

/** The block of properties that `source` writes. */
function body(source: Body, type: string, known: Term | undefined, place: Place, trail: Trail): Block {
  const properties = new Map<string, Property>();
  let open = source.broken;
  const add = (path: string, written: string, key: Span, value: Value, within?: Span) => {
    // A null stands for an argument that is not written.
    if (!isNull(value))
      insert(properties, path, within ? { written, key, within } : { written, key }, value, known?.whole ?? none);
  };
  const argumentsOf = ({ attributes }: Body, place: Place, words: (name: string) => string, within?: Span) => {
    for (const attribute of attributes) {
      const { name, key } = attribute;
      if (known && metaArguments.has(name)) continue;
      const here = placed(place, attribute);
      const evaluated = evaluate(attribute.value, here);
      const value = known?.blocks?.includes(name) ? asBlocks(evaluated) : evaluated;
      add(words(name), name, span(key, here), known ? held(type, name, value) : value, within);
    }
  };
  argumentsOf(source, place, (name) => place.work.canonical(known, name));
  const blocks = nested(source, place);
  for (const each of blocks.found) {
    const flat = known?.flat?.[each.type];
    if (flat) {
      const { start } = each.block.head;
      const word = span({ start, end: start + each.block.type.length }, each.place);
      argumentsOf(each.body, each.place, (name) => flat[name] ?? place.work.canonical(known, name), word);
      open ||= each.body.broken;
      continue;
    }
    // The vocabulary names those that matter of one type all the same.
    if (known && metaBlocks.has(each.type) && !known.properties?.[each.type]) continue;
    const at = span(each.block.head, each.place);
    const names = known?.inner?.[each.type];
    const inner = names && { type: known.type, stored: [], properties: names, inner: known.inner };
    add(place.work.canonical(known, each.type), each.type, at, body(each.body, type, inner, each.place, [at]));
  }
  for (const type of blocks.more) leaveOpen(properties, place.work.canonical(known, type));
  return block(properties, open || blocks.more.length > 0, trail);
}

/** Says of the property at `path`, where there is one, that there may be more of it. */
function leaveOpen(properties: Map<string, Property>, path: string): void {
  const dot = path.indexOf(".");
  const name = dot < 0 ? path : path.slice(0, dot);
  const there = properties.get(name);
  if (!there) return;
  const { value } = there;
  if (dot < 0) properties.set(name, { ...there, value: list(items(value), true, value.trail) });
  else if (value.kind === "block") {
    const inner = new Map(value.properties);
    leaveOpen(inner, path.slice(dot + 1));
    properties.set(name, { ...there, value: block(inner, true, value.trail) });
  }
}

/** The objects of an argument that the provider also takes as blocks, as such blocks. */
function asBlocks(value: Value): Value {
  if (value.kind === "list") return { ...value, items: value.items.map(asBlocks) };
  if (value.kind !== "block") return value;
  const given = [...value.properties.values()].filter((each) => !isNull(each.value));
  return {
    ...value,
    properties: new Map(
      given.map((each) => [canonical(undefined, each.name), { ...each, name: canonical(undefined, each.name) }]),
    ),
  };
}

/** What an argument holds: a document where it is one. */
function held(type: string, argument: string, value: Value): Value {
  if (isDocument(type, argument)) return taskDocument(value);
  // The text of a document is only known where all its members are.
  if (argument === "secret_string" && isJson(value)) return value.json;
  return isPolicy(argument) ? policy(value) : value;
}

/**
 * Puts a property in its place, beside what is there of the same name; a path stands for blocks that Terraform does not
 * have, which hold no more than we see if their path is one of `whole`.
 */
function insert(
  properties: Map<string, Property>,
  path: string,
  called: Called,
  value: Value,
  whole: readonly string[],
): void {
  const dot = path.indexOf(".");
  const name = dot < 0 ? path : path.slice(0, dot);
  const before = properties.get(name);
  if (dot < 0) {
    const together = before
      ? list([...items(before.value), value], isOpen(before.value), [before.value.trail[0]])
      : value;
    properties.set(name, propertyOf(name, before ?? called, together));
    return;
  }
  const inner = new Map(before?.value.kind === "block" ? before.value.properties : []);
  insert(inner, path.slice(dot + 1), called, value, none);
  const holder = block(inner, !whole.includes(name), before?.value.trail ?? [called.key]);
  properties.set(name, propertyOf(name, before ?? called, holder));
}

type Called = Omit<Property, "name" | "value">;

const none: readonly string[] = [];

/** Member by member: there are more of these than of anything else. */
function propertyOf(name: string, { written, key, within }: Called, value: Value): Property {
  return within ? { name, written, key, value, within } : { name, written, key, value };
}

function items(value: Value): readonly Value[] {
  return value.kind === "list" ? value.items : [value];
}

function isOpen(value: Value): boolean {
  return value.kind === "list" && value.open;
}
