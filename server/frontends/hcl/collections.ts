import type { Property, Span, Value } from "../../../rules/model/value.ts";
import { sorted } from "./evaluate.ts";
import type { TerraformFunction } from "./functions.ts";
import {
  among,
  block,
  choice,
  failed,
  isFailed,
  isNull,
  known,
  list,
  member,
  scalar,
  text,
  through,
} from "./values.ts";

/** The most items of one list. */
const mostItems = 10_000;

/** Functions of lists and maps. */
export const collections: Readonly<Record<string, TerraformFunction>> = {
  merge: ({ args, at }) => merge(args, at),
  concat: ({ args, at }) => {
    // What is no list that we know may hold anything, anywhere: the items keep their order, no more.
    const open = args.some((arg) => arg.kind !== "list" || arg.open);
    const count = args.reduce((sum, arg) => sum + (arg.kind === "list" ? arg.items.length : 0), 0);
    if (count > mostItems) return undefined;
    return list(
      args.flatMap((arg) => (arg.kind === "list" ? arg.items.map((item) => among(arg, item)) : [])),
      open,
      [at],
    );
  },
  coalesce: ({ args, at }) => coalesce(args, at),
  coalescelist: ({ args }) => {
    for (const arg of args) {
      if (arg.kind !== "list") return undefined;
      if (arg.items.length > 0) return arg;
      if (arg.open) return undefined;
    }
    return undefined;
  },
  compact: ({ args: [value], at }) => {
    if (value?.kind !== "list") return undefined;
    const items = value.items.filter((item) => !isNull(item) && known(item) !== "");
    const sure = items.every((item) => item.kind === "text" && item.pieces.some(({ known }) => known));
    return sure ? list(items, value.open, [at, ...value.trail]) : list([], true, [at]);
  },
  flatten: ({ args: [value], at }) => {
    if (value?.kind !== "list") return undefined;
    const { items, open } = flat(value, { left: mostItems });
    return list(items, open, [at, ...value.trail]);
  },
  reverse: ({ args: [value], at }) =>
    value?.kind === "list" ? list([...value.items].reverse(), value.open, [at, ...value.trail]) : undefined,
  length: ({ args: [value], at }) => {
    if ((value?.kind === "list" || value?.kind === "block") && !value.open) {
      return scalar(value.kind === "list" ? value.items.length : value.properties.size, [at]);
    }
    const whole = value?.kind === "text" ? known(value) : undefined;
    return whole !== undefined && /^[ -~]*$/.test(whole) ? scalar(whole.length, [at]) : undefined;
  },
  lookup: ({ args: [map, key, fallback], at }) => {
    const name = known(key);
    if (map?.kind !== "block" || name === undefined) return undefined;
    const property = map.properties.get(name);
    if (property) return member(map, property.value, at);
    return map.open ? undefined : (fallback ?? failed(at));
  },
  keys: ({ args: [value], at }) =>
    value?.kind === "block"
      ? list(
          sorted(value).map(({ name, key }) => text(name, [at, key])),
          value.open,
          [at, ...value.trail],
        )
      : undefined,
  values: ({ args: [value], at }) =>
    value?.kind === "block"
      ? list(
          sorted(value).map((property) => among(value, property.value)),
          value.open,
          [at, ...value.trail],
        )
      : undefined,
};

function merge(args: readonly Value[], at: Span): Value {
  const properties = new Map<string, Property>();
  let open = false;
  for (const arg of args) {
    if (isNull(arg)) continue;
    if (arg.kind !== "block" || arg.open) {
      // It may hold any key, and then overrides what was there.
      open = true;
      properties.clear();
    }
    if (arg.kind !== "block") continue;
    for (const property of arg.properties.values()) {
      properties.set(property.name, { ...property, value: among(arg, property.value) });
    }
  }
  return block(properties, open, [at]);
}

/** The first that is neither null nor an empty string; one of several where that is not known. */
function coalesce(args: readonly Value[], at: Span): Value | undefined {
  const possible: Value[] = [];
  for (const arg of args) {
    if (isNull(arg) || known(arg) === "" || isFailed(arg)) continue;
    possible.push(through(arg, at));
    const certain = arg.kind === "text" ? arg.pieces.some(({ known }) => known) : arg.kind !== "unknown";
    if (certain) break;
  }
  const [first] = possible;
  if (!first) return undefined;
  return possible.length === 1 ? first : choice(possible, {}, [at]);
}

function flat(
  value: Value & { kind: "list" },
  room: { left: number },
): { readonly items: readonly Value[]; readonly open: boolean } {
  const items: Value[] = [];
  let open = value.open;
  for (const item of value.items) {
    if (room.left-- <= 0) return { items, open: true };
    if (item.kind === "list" && room.left > 0) {
      const inner = flat(item, room);
      items.push(...inner.items);
      open ||= inner.open;
    } else if (item.kind === "unknown" || item.kind === "choice" || item.kind === "list") open = true;
    else items.push(item);
  }
  return { items, open };
}
