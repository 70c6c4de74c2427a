import type ts from "typescript";
import type { List, Span, Value } from "../../../rules/model/value.ts";
import { type Code, spanOf } from "./code.ts";
import type { Evaluator, Frame } from "./frame.ts";
import { through } from "./texts.ts";
import { list, plain, scalar } from "./values.ts";

/** What a list of the evaluator's may be in JavaScript: a map is the list of its pairs. */
export type Collection = "map" | "set";

/** `new Map([…])` and `new Set([…])` as lists; `undefined` for what is something else. */
export function collected(node: ts.NewExpression, frame: Frame, evaluator: Evaluator): List | undefined {
  const kind = collectionOf(node.expression, frame.code);
  if (!kind) return undefined;
  const at = spanOf(frame.code, node);
  const [argument, more] = node.arguments ?? [];
  const given = argument ? evaluator.value(argument, frame) : list([], at);
  if (more || (given.kind !== "list" && !(given.kind === "scalar" && given.value === null))) return list([], at, true);
  let all = collection(kind, [], given.kind === "list" && given.open, at, evaluator);
  for (const item of given.kind === "list" ? given.items : []) all = withItem(all, item, kind, evaluator);
  return all;
}

function collectionOf(expression: ts.Node, { ts, scope }: Code): Collection | undefined {
  if (!ts.isIdentifier(expression) || (expression.text !== "Map" && expression.text !== "Set")) return undefined;
  if (scope.declaration(expression)) return undefined;
  return expression.text === "Map" ? "map" : "set";
}

function collection(kind: Collection, items: readonly Value[], open: boolean, at: Span, evaluator: Evaluator): List {
  evaluator.collections.set(items, kind);
  return list(items, at, open);
}

/** `all` with one item more, or with another value for a key that it has. Of one that may be any of them nothing is sure. */
export function withItem(all: List, item: Value, kind: Collection, evaluator: Evaluator): List {
  const [at] = all.trail;
  const key = keyOf(item, kind);
  const open = all.open || key === undefined;
  const same = all.items.findIndex((each) => keyOf(each, kind) === key);
  if (same < 0 || key === undefined) return collection(kind, [...all.items, item], open, at, evaluator);
  return kind === "set" ? all : collection(kind, all.items.with(same, item), open, at, evaluator);
}

/** What tells an item from others, where that is known: a plain value, or what a construct is. */
function keyOf(item: Value | undefined, kind: Collection): string | undefined {
  if (kind === "map") return item?.kind === "list" && item.items.length === 2 ? keyOf(item.items[0], "set") : undefined;
  const known = plain(item);
  if (known !== undefined) return `${typeof known} ${known}`;
  return item?.kind === "unknown" && item.target?.attribute === "" ? `a ${item.target.address}` : undefined;
}

/** What the method `name` of a map, a set or a list tells of what it holds; `undefined` for one that is not known here. */
export function holding(
  receiver: List,
  name: string,
  [first]: readonly Value[],
  at: Span,
  evaluator: Evaluator,
): Value | undefined {
  const { items, open } = receiver;
  const kind = evaluator.collections.get(items);
  if (name === "entries" && kind === "map") return list([...items], at, open);
  // One that is not seen may stand before it.
  if (open && !kind) return undefined;
  if (name === "entries")
    return list(
      items.map((item, index) => list([scalar(index, at), item], at)),
      at,
      open,
    );
  if (name === "keys" && !kind)
    return list(
      items.map((_, index) => scalar(index, at)),
      at,
      open,
    );
  if (name === "keys" || name === "values")
    return list(
      items.map((item) => partOf(item, name, kind, at)),
      at,
      open,
    );
  if (!kind || (name !== "get" && name !== "has")) return undefined;
  const key = keyOf(first && kind === "map" ? list([first, first], at) : first, kind);
  if (open || key === undefined || items.some((item) => keyOf(item, kind) === undefined)) return undefined;
  const found = items.find((item) => keyOf(item, kind) === key);
  if (name === "has") return scalar(found !== undefined, at);
  return found ? through(partOf(found, "values", kind, at), at) : scalar(null, at);
}

/** The key or the value of an entry of a map; any other item as it is. */
export function partOf(item: Value, part: "keys" | "values", kind: Collection | undefined, at: Span): Value {
  if (kind !== "map" || item.kind !== "list") return item;
  return item.items[part === "keys" ? 0 : 1] ?? scalar(null, at);
}
