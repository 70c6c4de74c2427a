import type { List, Span, Trail, Value } from "../../../rules/model/value.ts";
import { members } from "./compare.ts";
import type { TerraformFunction } from "./functions.ts";
import { asText, block, failed, isNull, isSet, known, list, numeric, scalar, set, truth, unordered } from "./values.ts";

/** Conversions between types. */
export const conversions: Readonly<Record<string, TerraformFunction>> = {
  tostring: ({ args: [value], at }) => value && toText(value, at),
  tonumber: ({ args: [value], at }) => value && toNumber(value, at),
  tobool: ({ args: [value], at }) => value && toBoolean(value, at),
  tolist: ({ args: [value], at }) =>
    value?.kind === "list" ? list(alike(value.items), value.open, [at, ...value.trail]) : undefined,
  toset: ({ args: [value], at }) => (value?.kind === "list" ? toSet(value, [at]) : undefined),
  tomap: ({ args: [value], at }) => {
    if (value?.kind !== "block") return undefined;
    const all = [...value.properties.values()];
    const values = alike(all.map((property) => property.value));
    const properties = all.map((property, index) => [property.name, { ...property, value: values[index]! }] as const);
    return block(new Map(properties), value.open, [at, ...value.trail]);
  },
  sensitive: ({ args: [value] }) => value,
  nonsensitive: ({ args: [value] }) => value,
};

/** `items` of one type, as a collection holds them: beside a string the numbers and booleans become strings. */
function alike(items: readonly Value[]): readonly Value[] {
  if (!items.some(({ kind }) => kind === "text")) return items;
  return items.map((item) => (isNull(item) ? item : (asText(item) ?? item)));
}

/** `value` as a string, as it is seen from `at`. */
export function toText(value: Value, at: Span): Value | undefined {
  if (isNull(value)) return value;
  if (value.kind === "unknown") return { ...value, trail: [at, ...value.trail] };
  const text = asText(value);
  return (
    text && {
      ...text,
      pieces: text.pieces.map((piece) => ({ ...piece, trail: [at, ...piece.trail] })),
      trail: [at, ...text.trail],
    }
  );
}

export function toNumber(value: Value, at: Span): Value | undefined {
  if (isNull(value)) return value;
  const number = numeric(value);
  if (number !== undefined) return scalar(number, [at, ...value.trail]);
  return value.kind === "list" || value.kind === "block" || /^[^\deE+-]/.test(known(value) ?? "0")
    ? failed(at)
    : undefined;
}

export function toBoolean(value: Value, at: Span): Value | undefined {
  if (isNull(value)) return value;
  const boolean = value.kind === "choice" ? undefined : truth(value);
  if (boolean !== undefined) return scalar(boolean, [at, ...value.trail]);
  return value.kind === "list" || value.kind === "block" || known(value) !== undefined ? failed(at) : undefined;
}

/** The set of a list's items; nothing is known of one whose items may be equal. */
export function toSet(value: List, trail: Trail): Value {
  if (isSet(value)) return { ...value, trail };
  const distinct = members(alike(value.items));
  if (distinct) return set(distinct, value.open, trail);
  const objects = !value.open && value.items.every(({ kind }) => kind === "block");
  return objects ? unordered(value.items, trail) : set([], true, trail);
}
