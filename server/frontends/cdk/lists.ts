import type ts from "typescript";
import type { List, Value } from "../../../rules/model/value.ts";
import { argumentFrame, argumentsOf, callback, itemFrame, returned } from "./calls.ts";
import { spanOf } from "./code.ts";
import { holding } from "./collections.ts";
import type { Evaluator, Frame } from "./frame.ts";
import { computed, joined, options, through } from "./texts.ts";
import { list, plain, scalar, truth } from "./values.ts";

/** The most items for which a function is run one by one. */
export const mostRepeated = 50;

/** What the method `name` of a list gives; `undefined` for one that is not known here. */
export function listMethod(
  receiver: List,
  node: ts.CallExpression,
  name: string,
  frame: Frame,
  key: number,
  evaluator: Evaluator,
): Value | undefined {
  const at = spanOf(frame.code, node);
  if (repeating.has(name)) return repeated(receiver, node, name, frame, key, evaluator);
  if (name === "reduce") return reduced(receiver, node, frame, key, evaluator);
  if ((name === "sort" || name === "toSorted") && node.arguments.length === 1) {
    return compared(receiver, node, frame, key, evaluator);
  }
  const args = argumentsOf(node, frame, evaluator);
  if (!args) return undefined;
  const [first, second] = args;
  if (name === "concat") return concatenated(receiver, args, at);
  const held = holding(receiver, name, args, at, evaluator);
  if (held || receiver.open) return held;
  const { items } = receiver;
  const [a, b] = [plain(first), plain(second)];
  if (name === "join") return joinedItems(receiver, first ?? computed(",", at), at);
  if (name === "slice" && (a === undefined ? !first : typeof a === "number") && (!second || typeof b === "number")) {
    return list(items.slice(Number(a ?? 0), typeof b === "number" ? b : undefined), at);
  }
  if (name === "at" && typeof a === "number") {
    const item = items.at(a);
    return item ? through(item, at) : scalar(null, at);
  }
  if (name === "flat" && !first) return flattened(items, at);
  // What is changed in place has no other name, or it would not be known.
  if (name === "pop" || name === "shift") return items.at(name === "pop" ? -1 : 0) ?? scalar(null, at);
  if (name === "fill" && first && args.length === 1)
    return list(
      items.map(() => first),
      at,
    );
  if ((name === "toReversed" || name === "reverse") && !first) return list([...items].reverse(), at);
  if ((name === "sort" || name === "toSorted") && args.length === 0) return sorted(items, at);
  if ((name === "includes" || name === "indexOf") && a !== undefined && !second) {
    const all = items.map(plain);
    const index = all.indexOf(a);
    // One that is not known may be the first.
    if (all.slice(0, index < 0 ? undefined : index).includes(undefined)) {
      return name === "includes" && index >= 0 ? scalar(true, at) : undefined;
    }
    return scalar(name === "includes" ? index >= 0 : index, at);
  }
  return undefined;
}

/** Texts in the order that JavaScript has by itself; that of numbers, which it takes for texts, nobody means. */
function sorted(items: readonly Value[], at: List["trail"][0]): List | undefined {
  const keyed = items.map((item) => ({ item, key: plain(item) }));
  if (!keyed.every((each): each is { item: Value; key: string } => typeof each.key === "string")) return undefined;
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return list(
    keyed.map(({ item }) => item),
    at,
  );
}

/** Items in the order that a function of two of them gives. */
function compared(
  { items, open }: List,
  node: ts.CallExpression,
  frame: Frame,
  key: number,
  evaluator: Evaluator,
): List | undefined {
  const at = spanOf(frame.code, node);
  const callee = callback(node, frame, evaluator);
  if (!callee || open || items.length > mostRepeated) return undefined;
  const indices = [...items.keys()];
  let unsure = false;
  indices.sort((a, b) => {
    const inner = argumentFrame(callee, node, [items[a]!, items[b]!], `${key}:${a}:${b}`, frame, evaluator);
    const order = plain(returned(callee.node, inner, at, evaluator));
    if (typeof order !== "number") unsure = true;
    return typeof order === "number" ? order : 0;
  });
  return unsure
    ? undefined
    : list(
        indices.map((index) => items[index]!),
        at,
      );
}

function reduced(
  { items, open }: List,
  node: ts.CallExpression,
  frame: Frame,
  key: number,
  evaluator: Evaluator,
): Value | undefined {
  const at = spanOf(frame.code, node);
  const callee = callback(node, frame, evaluator);
  const [, initial] = node.arguments;
  if (!callee || open || items.length > mostRepeated || (!initial && items.length === 0)) return undefined;
  let sum = initial ? evaluator.value(initial, frame) : items[0]!;
  for (let index = initial ? 0 : 1; index < items.length; index++) {
    const args = [sum, items[index]!, scalar(index, at), list(items, at)];
    sum = returned(callee.node, argumentFrame(callee, node, args, `${key}:${index}`, frame, evaluator), at, evaluator);
  }
  return sum;
}

const repeating = new Set(["map", "flatMap", "filter", "find", "findIndex", "some", "every"]);

function repeated(
  receiver: List,
  node: ts.CallExpression,
  name: string,
  frame: Frame,
  key: number,
  evaluator: Evaluator,
): Value | undefined {
  const at = spanOf(frame.code, node);
  const callee = callback(node, frame, evaluator);
  const { items, open } = receiver;
  if (items.length > mostRepeated || !(callee || isBoolean(node.arguments[0], frame))) return undefined;
  const found = items.map((item, index) => {
    if (!callee) return item;
    return returned(callee.node, itemFrame(callee, node, items, index, `${key}`, frame, evaluator), at, evaluator);
  });
  if (!callee && name !== "filter") return undefined;
  if (name === "map") return list(found, at, open);
  if (name === "flatMap") return flattened(found, at, open);
  const holds = found.map(truth);
  const unsure = open || holds.includes(undefined);
  if (name === "filter") {
    // Of one of which it is not known whether it stays, the place is not known either.
    return list(
      items.filter((_, index) => holds[index] === true),
      at,
      unsure,
    );
  }
  if (name === "some") return holds.includes(true) ? scalar(true, at) : unsure ? undefined : scalar(false, at);
  if (name === "every") return holds.includes(false) ? scalar(false, at) : unsure ? undefined : scalar(true, at);
  if (unsure) return undefined;
  const index = holds.indexOf(true);
  if (name === "findIndex") return scalar(index, at);
  return index < 0 ? scalar(null, at) : through(items[index]!, at);
}

/** `all.filter(Boolean)` */
function isBoolean(given: ts.Node | undefined, { code: { ts, scope } }: Frame): boolean {
  return given !== undefined && ts.isIdentifier(given) && given.text === "Boolean" && !scope.declaration(given);
}

function flattened(items: readonly Value[], at: List["trail"][0], open = false): List {
  let unsure = open;
  const all = items.flatMap((item): readonly Value[] => {
    if (item.kind === "list") {
      if (item.open) unsure = true;
      return item.items;
    }
    if (item.kind === "unknown" || item.kind === "choice") {
      unsure = true;
      return [];
    }
    return [item];
  });
  return list(all, at, unsure);
}

function concatenated(receiver: List, args: readonly Value[], at: List["trail"][0]): Value {
  const more = flattened(args, at);
  return list([...receiver.items, ...more.items], at, receiver.open || more.open);
}

function joinedItems(receiver: List, separator: Value, at: List["trail"][0]): Value | undefined {
  if (separator.kind !== "text") return undefined;
  // A null item joins as nothing, and a list in a list with commas; neither is worth its code.
  const plainly = (item: Value) => item.kind === "text" || item.kind === "unknown" || typeof plain(item) === "number";
  if (!receiver.items.every((item) => options(item).every(plainly))) return undefined;
  return joined(
    receiver.items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])),
    at,
  );
}
