import type { Property, Span, Value } from "../../../rules/model/value.ts";
import { type Declared, placed } from "./configuration.ts";
import { type Bound, evaluate, type Place, sorted } from "./evaluate.ts";
import { among, block, known, numeric, scalar, text, unknown } from "./values.ts";

/** One of the objects that a block with `count` or `for_each` stands for. */
export interface Instance {
  /** `[0]`, `["a"]`, or nothing where there is one or it is not known how many. */
  readonly key: string;
  /** The meaning of `count` and `each` in it. */
  readonly bound: Bound | undefined;
}

/** The most objects that one block is taken apart into. */
const mostInstances = 20;

/** The objects that `declared` stands for; one of which nothing is known where their number is not. */
export function instances(declared: Declared, place: Place): readonly Instance[] {
  const count = declared.block.body.attributes.find(({ name }) => name === "count");
  const forEach = declared.block.body.attributes.find(({ name }) => name === "for_each");
  const open = [openInstance(declared)];
  if (count && forEach) return open;
  if (count) {
    const value = evaluate(count.value, placed(place, count));
    const number = numeric(value);
    if (number === undefined || number > mostInstances || !Number.isInteger(number)) return open;
    const at = value.trail[0];
    return Array.from({ length: Math.max(0, number) }, (_, index) => ({
      key: `[${index}]`,
      bound: named("count", { index: scalar(index, [at]) }, at),
    }));
  }
  if (!forEach) return open;
  const collection = evaluate(forEach.value, placed(place, forEach));
  const members = each(collection);
  if (!members) return open;
  return members.map(({ name, key, value }) => ({
    key: `["${name}"]`,
    bound: named("each", { key, value }, collection.trail[0]),
  }));
}

/** Whether the object of `declared` with this key is certainly there: of others it is not known how many there are. */
export function isCertain({ block: { body } }: Declared, key: string): boolean {
  if (
    body.blocks.some(({ type, body }) => type === "lifecycle" && body.attributes.some(({ name }) => name === "enabled"))
  )
    return false;
  return key !== "" || !body.attributes.some(({ name }) => name === "count" || name === "for_each");
}

/** An object of which it is not known how many there are. */
export function openInstance({ uri, block }: Declared): Instance {
  const at = { uri, start: block.head.start, end: block.head.end };
  const has = (wanted: string) => block.body.attributes.some(({ name }) => name === wanted);
  if (has("count")) return { key: "", bound: named("count", { index: unknown([at], { lowercase: true }) }, at) };
  return {
    key: "",
    bound: has("for_each") ? named("each", { key: unknown([at]), value: unknown([at]) }, at) : undefined,
  };
}

function named(name: string, members: Readonly<Record<string, Value>>, at: Span): Bound {
  const properties = new Map<string, Property>();
  for (const [name, value] of Object.entries(members)) properties.set(name, { name, written: name, key: at, value });
  return { name, value: block(properties, false, [at]), outer: undefined };
}

function each(
  collection: Value,
): readonly { readonly name: string; readonly key: Value; readonly value: Value }[] | undefined {
  const inside = (value: Value) => among(collection, value);
  if (collection.kind === "block" && !collection.open && collection.properties.size <= mostInstances) {
    return sorted(collection).map(({ name, key, value }) => ({
      name,
      key: inside(text(name, [key])),
      value: inside(value),
    }));
  }
  if (collection.kind !== "list" || collection.open || collection.items.length > mostInstances) return undefined;
  const found = new Map<string, Value>();
  for (const item of collection.items) {
    const name = item.kind === "text" ? known(item) : undefined;
    if (name === undefined) return undefined;
    found.set(name, inside(item));
  }
  return [...found].map(([name, item]) => ({ name, key: item, value: item }));
}
