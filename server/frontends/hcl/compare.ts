import type { Value } from "../../../rules/model/value.ts";
import { equal } from "./operators.ts";
import { known, numeric } from "./values.ts";

/** The order of two strings as Go has it, by their bytes; JavaScript's differs beyond ASCII. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  if (/^[\0-\ud7ff]*$/.test(a + b)) return a < b ? -1 : 1;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/**
 * The distinct `items` in the order in which Terraform goes through a set of them; `undefined` where two may be equal,
 * or where they are no strings and no numbers, whose order is nobody's business.
 */
export function members(items: readonly Value[]): readonly Value[] | undefined {
  const found = new Map<string, Value>();
  for (const item of items) {
    const name = known(item);
    if (name === undefined) return undefined;
    // Items of several types become strings.
    if (!found.has(name)) found.set(name, item);
  }
  const distinct = [...found];
  if (distinct.every(([, item]) => item.kind === "scalar" && typeof item.value === "number")) {
    return distinct.map(([, item]) => item).sort((a, b) => numeric(a)! - numeric(b)!);
  }
  return distinct.sort(([a], [b]) => compareTexts(a, b)).map(([, item]) => item);
}

/** The place of `wanted` in `items`, -1 where it is certainly in none; `undefined` where that is not certain. */
export function placeOf(items: readonly Value[], wanted: Value): number | undefined {
  for (const [index, item] of items.entries()) {
    const same = equal(item, wanted);
    if (same === undefined) return undefined;
    if (same) return index;
  }
  return -1;
}
