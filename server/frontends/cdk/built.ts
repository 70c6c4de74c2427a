import type ts from "typescript";
import { exact, type List, type Property, type Value } from "../../../rules/model/value.ts";
import { argumentsOf } from "./calls.ts";
import { spanOf, stripped } from "./code.ts";
import { type Collection, withItem } from "./collections.ts";
import type { Evaluator, Frame } from "./frame.ts";
import { isNull, list, plain, property } from "./values.ts";

/** What `before` is after `node`, which writes into it: `all.push("b")`, `names.a = "b"`; `undefined` where that is not known. */
export function grown(
  before: Value,
  node: ts.CallExpression | ts.BinaryExpression,
  frame: Frame,
  evaluator: Evaluator,
): Value | undefined {
  if (before.kind === "list" && frame.code.ts.isCallExpression(node)) return longer(before, node, frame, evaluator);
  if (before.kind !== "block" || !frame.code.ts.isBinaryExpression(node)) return undefined;
  const { ts, source } = frame.code;
  const left = stripped(frame.code, node.left);
  const value = evaluator.value(node.right, frame);
  const key = ts.isPropertyAccessExpression(left)
    ? left.name
    : ts.isElementAccessExpression(left) && left.argumentExpression;
  if (!key) return undefined;
  const found = ts.isPropertyAccessExpression(left) ? left.name.getText(source) : nameOf(evaluator.value(key, frame));
  if (found === undefined) return undefined;
  const properties = new Map<string, Property>(before.properties);
  if (isNull(value)) properties.delete(found);
  else properties.set(found, property(found, value, spanOf(frame.code, key)));
  return { ...before, properties };
}

function nameOf(value: Value): string | undefined {
  const known = value.kind === "text" ? exact(value) : plain(value);
  return typeof known === "string" || typeof known === "number" ? `${known}` : undefined;
}

function longer(before: List, node: ts.CallExpression, frame: Frame, evaluator: Evaluator): List | undefined {
  const { ts } = frame.code;
  const method = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : "";
  const kind = evaluator.collections.get(before.items);
  if (kind) return withEntry(before, method, kind, node, frame, evaluator);
  if (method !== "push" && method !== "unshift") return undefined;
  const args = argumentsOf(node, frame, evaluator);
  if (!args) return method === "push" ? { ...before, open: true } : undefined;
  if (method === "unshift") return { ...before, items: [...args, ...before.items] };
  return { ...before, items: [...before.items, ...args] };
}

/** A map or a set after `names.set("a", "b")` or `names.add("a")`. */
function withEntry(
  before: List,
  method: string,
  kind: Collection,
  node: ts.CallExpression,
  frame: Frame,
  evaluator: Evaluator,
): List | undefined {
  const args = argumentsOf(node, frame, evaluator);
  const [first, second] = args ?? [];
  if (!first) return undefined;
  if (kind === "set") return method === "add" ? withItem(before, first, kind, evaluator) : undefined;
  if (method !== "set" || !second) return undefined;
  return withItem(before, list([first, second], spanOf(frame.code, node)), kind, evaluator);
}
