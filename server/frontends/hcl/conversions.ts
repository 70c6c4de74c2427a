import type { Span, Value } from "../../../rules/model/value.ts";
import type { TerraformFunction } from "./functions.ts";
import { asText, isNull, known, list, numeric, scalar, truth } from "./values.ts";

/** Conversions between types, and arithmetic. */
export const conversions: Readonly<Record<string, TerraformFunction>> = {
  tostring: ({ args: [value], at }) => value && toText(value, at),
  tonumber: ({ args: [value], at }) => value && toNumber(value, at),
  tobool: ({ args: [value], at }) => value && toBoolean(value, at),
  tolist: ({ args: [value], at }) => (value?.kind === "list" ? { ...value, trail: [at, ...value.trail] } : undefined),
  toset: ({ args: [value], at }) => (value?.kind === "list" ? toSet(value.items, value.open, at) : undefined),
  tomap: ({ args: [value], at }) => (value?.kind === "block" ? { ...value, trail: [at, ...value.trail] } : undefined),
  sensitive: ({ args: [value] }) => value,
  nonsensitive: ({ args: [value] }) => value,
  min: ({ args, at }) => ofNumbers(args, at, (numbers) => Math.min(...numbers)),
  max: ({ args, at }) => ofNumbers(args, at, (numbers) => Math.max(...numbers)),
  abs: ({ args, at }) => ofNumbers(args, at, ([number]) => Math.abs(number!)),
  ceil: ({ args, at }) => ofNumbers(args, at, ([number]) => Math.ceil(number!)),
  floor: ({ args, at }) => ofNumbers(args, at, ([number]) => Math.floor(number!)),
};

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
  return number === undefined ? undefined : scalar(number, [at, ...value.trail]);
}

export function toBoolean(value: Value, at: Span): Value | undefined {
  if (isNull(value)) return value;
  const boolean = value.kind === "choice" ? undefined : truth(value);
  return boolean === undefined ? undefined : scalar(boolean, [at, ...value.trail]);
}

/** The distinct items in order; nothing is known of a set with items that may be equal. */
function toSet(items: readonly Value[], open: boolean, at: Span): Value {
  const members = new Map<string, Value>();
  for (const item of items) {
    const name = known(item);
    if (name === undefined) return list([], true, [at]);
    if (!members.has(name)) members.set(name, item);
  }
  const names = [...members.keys()].sort();
  return list(
    names.map((name) => members.get(name)!),
    open,
    [at],
  );
}

function ofNumbers(args: readonly Value[], at: Span, give: (numbers: readonly number[]) => number): Value | undefined {
  const numbers: number[] = [];
  for (const arg of args) {
    const number = numeric(arg);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return numbers.length === 0 ? undefined : scalar(give(numbers), [at, ...args[0]!.trail]);
}
