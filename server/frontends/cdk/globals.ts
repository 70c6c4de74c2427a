import type ts from "typescript";
import { type Block, exact, type List, type Property, type Span, type Value } from "../../../rules/model/value.ts";
import { argumentsOf, callback, itemFrame, returned } from "./calls.ts";
import { spanOf } from "./code.ts";
import { spread } from "./evaluate.ts";
import type { Evaluator, Frame } from "./frame.ts";
import { mostRepeated } from "./lists.ts";
import { parsed } from "./paths.ts";
import { computed, each, joined, pieces, unknown } from "./texts.ts";
import { isNull, list, plain, property, scalar, truth } from "./values.ts";

/** What a function of JavaScript's own gives, such as `Object.keys`; `undefined` for one that is not known here. */
export function globalCall(node: ts.CallExpression, frame: Frame, evaluator: Evaluator): Value | undefined {
  const { code } = frame;
  const { ts } = code;
  const callee = node.expression;
  const root = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  if (!ts.isIdentifier(root) || !known.has(root.text) || code.scope.declaration(root)) return undefined;
  const at = spanOf(code, node);
  if (root.text === "JSON") return parsed(node, frame, evaluator) ?? unknown(at);
  const args = argumentsOf(node, frame, evaluator);
  const name = ts.isPropertyAccessExpression(callee) ? `${root.text}.${callee.name.text}` : root.text;
  if (name === "Array.from" && args?.length === 2) return mapped(node, args[0]!, frame, evaluator) ?? unknown(at);
  return (args && result(name, args, at)) ?? unknown(at);
}

/** `Array.from({ length: 3 }, (_, index) => …)` */
function mapped(node: ts.CallExpression, from: Value, frame: Frame, evaluator: Evaluator): List | undefined {
  const at = spanOf(frame.code, node);
  const length = from.kind === "block" ? plain(from.properties.get("length")?.value) : undefined;
  const given = typeof length === "number" && length >= 0 ? ofLength(length, at) : from;
  const callee = callback(node, frame, evaluator, 1);
  if (given?.kind !== "list" || given.open || given.items.length > mostRepeated || !callee) return undefined;
  const items = given.items.map((_, index) => {
    return returned(callee.node, itemFrame(callee, node, given.items, index, "0", frame, evaluator), at, evaluator);
  });
  return list(items, at);
}

function ofLength(length: number, at: Span): List | undefined {
  return length <= mostRepeated
    ? list(
        Array.from({ length }, () => scalar(null, at)),
        at,
      )
    : undefined;
}

const known = new Set(["Object", "Array", "String", "Number", "Boolean", "JSON", "Math", "parseInt"]);

function result(name: string, args: readonly Value[], at: Span): Value | undefined {
  const [first] = args;
  if (name === "Object.freeze" || name === "Object.seal") return first;
  if (name === "Object.assign") return assigned(args, at);
  if (name === "Object.fromEntries") return first && fromEntries(first, at);
  if (name === "String") return first && each(first, (option) => asText(option, at));
  if (name === "Boolean") {
    const found = first && truth(first);
    return found === undefined ? undefined : scalar(found, at);
  }
  if (name === "Array.isArray")
    return first && first.kind !== "unknown" ? scalar(first.kind === "list", at) : undefined;
  if (name === "Array.from" && args.length === 1)
    return first?.kind === "list" ? { ...first, items: [...first.items] } : undefined;
  const length = plain(first);
  if (name === "Array" && args.length === 1 && typeof length === "number") return ofLength(length, at);
  const taken = first && taking(name, first, at);
  if (taken) return taken;
  const numbers = args.map(plain);
  if (name === "Number" || name === "parseInt") return numeric(name, numbers[0], numbers[1], at);
  return mathematical(name, numbers, at);
}

function taking(name: string, value: Value, at: Span): Value | undefined {
  if (value.kind !== "block") return undefined;
  const all = [...value.properties.values()];
  if (name === "Object.keys") return keysOf(value, at);
  if (name === "Object.values")
    return list(
      all.map((each) => each.value),
      at,
      value.open,
    );
  if (name === "Object.entries")
    return list(
      all.map((each) => list([keyText(each), each.value], each.key)),
      at,
      value.open,
    );
  return undefined;
}

/** The names of the properties that an object has. */
export function keysOf(value: Value, at: Span): Value {
  return value.kind === "block" ? list([...value.properties.values()].map(keyText), at, value.open) : unknown(at);
}

function keyText({ name, key }: Property): Value {
  return { kind: "text", pieces: [{ known: name, trail: [key] }], trail: [key] };
}

function assigned(args: readonly Value[], at: Span): Value {
  const properties = new Map<string, Property>();
  let open = false;
  for (const each of args) if (spread(each, properties)) open = true;
  return { kind: "block", properties, open, trail: [at] };
}

function fromEntries(entries: Value, at: Span): Block | undefined {
  if (entries.kind !== "list") return undefined;
  const properties = new Map<string, Property>();
  let { open } = entries;
  for (const entry of entries.items) {
    const [key, value] = entry.kind === "list" && !entry.open ? entry.items : [];
    const name = key?.kind === "text" ? exact(key) : undefined;
    if (name === undefined || !value) open = true;
    else properties.set(name, property(name, value, key!.trail[0]));
  }
  return { kind: "block", properties, open, trail: [at] };
}

function asText(value: Value, at: Span): Value {
  if (value.kind === "list" || value.kind === "block" || isNull(value)) return unknown(at);
  return joined([pieces(value)], at);
}

function numeric(name: string, given: unknown, base: unknown, at: Span): Value | undefined {
  if (typeof given !== "string" && typeof given !== "number") return undefined;
  const found =
    name === "Number" ? Number(given) : Number.parseInt(String(given), typeof base === "number" ? base : 10);
  return Number.isFinite(found) ? scalar(found, at) : undefined;
}

/** What a method of a number gives, such as `(1.5).toFixed(1)`. */
export function numeral(name: string, value: number, [digits]: readonly Value[], at: Span): Value | undefined {
  const given = digits && plain(digits);
  if (digits && (typeof given !== "number" || !Number.isInteger(given))) return undefined;
  const count = given as number | undefined;
  if (name === "toFixed" && (count ?? 0) >= 0 && (count ?? 0) <= 100) return computed(value.toFixed(count), at);
  if (name === "toString" && count !== undefined && count >= 2 && count <= 36) {
    return computed(value.toString(count), at);
  }
  return undefined;
}

function mathematical(name: string, numbers: readonly unknown[], at: Span): Value | undefined {
  if (!numbers.every((each) => typeof each === "number")) return undefined;
  const found = numbers.length > 0 ? calculate(name, numbers) : undefined;
  return found === undefined ? undefined : scalar(found, at);
}

function calculate(name: string, [first, ...rest]: readonly number[]): number | undefined {
  if (first === undefined) return undefined;
  if (name === "Math.min") return Math.min(first, ...rest);
  if (name === "Math.max") return Math.max(first, ...rest);
  if (name === "Math.floor") return Math.floor(first);
  if (name === "Math.ceil") return Math.ceil(first);
  if (name === "Math.abs") return Math.abs(first);
  if (name === "Math.trunc") return Math.trunc(first);
  return name === "Math.round" ? Math.round(first) : undefined;
}

/** What `x.node.tryGetContext("name")` gives. */
export function contextOf(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  frame: Frame,
  evaluator: Evaluator,
): Value | undefined {
  const { ts } = frame.code;
  if (!/^(tryG|g)etContext$/.test(callee.name.text)) return undefined;
  if (!ts.isPropertyAccessExpression(callee.expression) || callee.expression.name.text !== "node") return undefined;
  const at = spanOf(frame.code, node);
  const [argument] = node.arguments;
  const name = argument && plain(evaluator.value(argument, frame));
  return typeof name === "string" ? evaluator.context(name, at) : unknown(at);
}
