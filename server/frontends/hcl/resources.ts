import type { Resource } from "../../../rules/model/resource.ts";
import type { Block, Property, Span, Trail, Value } from "../../../rules/model/value.ts";
import type { Declared } from "./configuration.ts";
import { document } from "./documents.ts";
import { evaluate, type Place, span } from "./evaluate.ts";
import { type Instance, instances } from "./instances.ts";
import { head, type Module } from "./module.ts";
import type { Body } from "./syntax.ts";
import { block, isNull, list } from "./values.ts";
import { canonical, isDocument, type Term, term } from "./vocabulary.ts";

/** The resources of `module` and of those that it calls, in CloudFormation's words. */
export function resources(
  module: Module,
  imported: ReadonlySet<string>,
  environment: string | undefined,
): readonly Resource[] {
  const found: Resource[] = [];
  for (const declared of module.configuration.resources) {
    const known = term(declared.block.labels[0]!.text);
    if (!known) continue;
    for (const instance of instances(declared, module.place(declared.uri))) {
      found.push(resource(module, declared, known, instance, imported, environment));
    }
  }
  for (const name of module.configuration.modules.keys()) {
    for (const child of module.children(name)) found.push(...resources(child.module, imported, environment));
  }
  return found;
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
  return {
    type: known.type,
    address,
    name: head(declared),
    body: body(declared.block.body, declared, known, place, [head(declared)]),
    via: "terraform",
    existing: imported.has(address.replaceAll(/\[[^\]]*\]/g, "")) || restored(declared, known, place),
    ...(environment !== undefined && { environment }),
  };
}

/** Whether `declared` is made from something that exists. */
function restored(declared: Declared, { restored }: Term, place: Place): boolean {
  if (!restored) return false;
  const { attributes, blocks } = declared.block.body;
  if (blocks.some(({ type, labels }) => restored.includes(type === "dynamic" ? (labels[0]?.text ?? "") : type)))
    return true;
  if (restored.some((name) => declared.overridden.has(name))) return true;
  return attributes.some(({ name, value }) => restored.includes(name) && !isNull(evaluate(value, place)));
}

/** What says how Terraform treats a resource, not what the resource is. */
const metaArguments = new Set(["count", "for_each", "provider", "depends_on"]);
const metaBlocks = new Set(["lifecycle", "provisioner", "connection", "timeouts"]);

/** The block of properties that `body` writes. They are evaluated when one of them is asked for. */
function body(body: Body, declared: Declared, known: Term | undefined, place: Place, trail: Trail): Block {
  // Only the resource's own arguments can be overridden; in nested blocks there is no such set.
  const hidden = known ? declared.overridden : new Set<string>();
  let properties: ReadonlyMap<string, Property> | undefined;
  return {
    kind: "block",
    trail,
    open: body.broken || hidden.size > 0 || body.blocks.some(({ type }) => type === "dynamic"),
    get properties() {
      properties ??= lowered(body, declared, known, hidden, place);
      return properties;
    },
  };
}

function lowered(
  { attributes, blocks }: Body,
  declared: Declared,
  known: Term | undefined,
  hidden: ReadonlySet<string>,
  place: Place,
): ReadonlyMap<string, Property> {
  const properties = new Map<string, Property>();
  const type = declared.block.labels[0]!.text;
  for (const { name, key, value } of attributes) {
    if (hidden.has(name) || (known && metaArguments.has(name))) continue;
    const evaluated = evaluate(value, place);
    // A null stands for an argument that is not written.
    if (isNull(evaluated)) continue;
    const holds = known && isDocument(type, name) ? document(evaluated) : evaluated;
    insert(properties, canonical(known, name).split("."), name, span(key, place), holds);
  }
  for (const nested of blocks) {
    const { type } = nested;
    if (hidden.has(type) || type === "dynamic" || (known && metaBlocks.has(type))) continue;
    const at = span(nested.head, place);
    const value = body(nested.body, declared, undefined, place, [at]);
    const name = canonical(known, type);
    const before = properties.get(name);
    const together = before ? list([...items(before.value), value], false, [before.value.trail[0]]) : value;
    properties.set(name, { name, written: type, key: before?.key ?? at, value: together });
  }
  return properties;
}

function items(value: Value): readonly Value[] {
  return value.kind === "list" ? value.items : [value];
}

/** Puts a property in its place; a path stands for blocks that Terraform does not have. */
function insert(
  properties: Map<string, Property>,
  path: readonly string[],
  written: string,
  key: Span,
  value: Value,
): void {
  const [name, ...rest] = path;
  if (rest.length === 0) properties.set(name!, { name: name!, written, key, value });
  else {
    const inner = new Map<string, Property>();
    insert(inner, rest, written, key, value);
    properties.set(name!, { name: name!, written, key, value: block(inner, true, [key]) });
  }
}
