import type ts from "typescript";
import type { Span, Value } from "../../../rules/model/value.ts";
import { type Code, spanOf } from "./code.ts";
import type { Evaluator, Frame } from "./frame.ts";
import { noteDefault } from "./outside.ts";
import { choice, computed, joined, options, through, unknown } from "./texts.ts";
import { isNull, isText, plain, scalar, truth } from "./values.ts";

/** A sum of more parts than this is made by a machine. */
const mostOperands = 5000;

export function prefixed(node: ts.PrefixUnaryExpression, frame: Frame, evaluator: Evaluator): Value {
  const { SyntaxKind } = frame.code.ts;
  const at = spanOf(frame.code, node);
  const operand = evaluator.value(node.operand, frame);
  if (node.operator === SyntaxKind.ExclamationToken) {
    const found = truth(operand);
    return found === undefined ? unknown(at) : scalar(!found, at);
  }
  const number = plain(operand);
  if (typeof number !== "number") return unknown(at);
  if (node.operator === SyntaxKind.MinusToken) return scalar(-number, at);
  return node.operator === SyntaxKind.PlusToken ? scalar(number, at) : unknown(at);
}

export function conditional(node: ts.ConditionalExpression, frame: Frame, evaluator: Evaluator): Value {
  const at = spanOf(frame.code, node);
  const condition = truth(evaluator.value(node.condition, frame));
  if (condition !== undefined) return through(evaluator.value(condition ? node.whenTrue : node.whenFalse, frame), at);
  return choice(
    [node.whenTrue, node.whenFalse].map((arm) => through(evaluator.value(arm, frame), at)),
    at,
  );
}

export function binary(node: ts.BinaryExpression, frame: Frame, evaluator: Evaluator): Value {
  const { SyntaxKind } = frame.code.ts;
  const kind = node.operatorToken.kind;
  if (kind === SyntaxKind.PlusToken) return sum(node, frame, evaluator);
  if (kind === SyntaxKind.AmpersandAmpersandToken) return both(node, frame, evaluator);
  if (kind === SyntaxKind.QuestionQuestionToken || kind === SyntaxKind.BarBarToken)
    return either(node, frame, evaluator);
  const at = spanOf(frame.code, node);
  if (kind === SyntaxKind.CommaToken) return evaluator.value(node.right, frame);
  if (kind === SyntaxKind.InKeyword) return isIn(node, at, frame, evaluator);
  const equal = equality(kind, frame);
  const left = evaluator.value(node.left, frame);
  const right = evaluator.value(node.right, frame);
  if (equal !== undefined) {
    const same = sameValue(left, right);
    return same === undefined ? unknown(at) : scalar(same === equal, at);
  }
  const [a, b] = [plain(left), plain(right)];
  if (typeof a !== "number" || typeof b !== "number") return unknown(at);
  const found = arithmetic(kind, a, b, frame);
  return found === undefined ? unknown(at) : scalar(found, at);
}

/** `"a" in object` */
function isIn(node: ts.BinaryExpression, at: Span, frame: Frame, evaluator: Evaluator): Value {
  const key = plain(evaluator.value(node.left, frame));
  const object = evaluator.value(node.right, frame);
  if (typeof key !== "string" || object.kind !== "block") return unknown(at);
  // One that is undefined is there too, and not in `properties`.
  return object.properties.has(key) ? scalar(true, at) : unknown(at);
}

/** `typeof a`, where that is one thing whatever else it is. */
export function typeOf(node: ts.TypeOfExpression, frame: Frame, evaluator: Evaluator): Value {
  const at = spanOf(frame.code, node);
  const value = evaluator.value(node.expression, frame);
  if (value.kind === "text") return computed("string", at);
  if (value.kind === "list" || value.kind === "block") return computed("object", at);
  return value.kind === "scalar" && value.value !== null ? computed(typeof value.value, at) : unknown(at);
}

/** Whether an operator asks for what is the same, or for what is not. */
function equality(kind: ts.SyntaxKind, frame: Frame): boolean | undefined {
  const { SyntaxKind } = frame.code.ts;
  if (kind === SyntaxKind.EqualsEqualsEqualsToken || kind === SyntaxKind.EqualsEqualsToken) return true;
  if (kind === SyntaxKind.ExclamationEqualsEqualsToken || kind === SyntaxKind.ExclamationEqualsToken) return false;
  return undefined;
}

/** Whether `left` and `right` are the same, where that is certain. */
export function sameValue(left: Value, right: Value): boolean | undefined {
  const [a, b] = [plain(left), plain(right)];
  if (a !== undefined && b !== undefined) return a === b;
  // An object, or what certainly is one, is nothing else.
  const other = a === null ? right : b === null ? left : undefined;
  return other && (truth(other) === true ? false : undefined);
}

function arithmetic(kind: ts.SyntaxKind, a: number, b: number, frame: Frame): number | boolean | undefined {
  const { SyntaxKind } = frame.code.ts;
  switch (kind) {
    case SyntaxKind.MinusToken:
      return a - b;
    case SyntaxKind.AsteriskToken:
      return a * b;
    case SyntaxKind.SlashToken:
      return a / b;
    case SyntaxKind.PercentToken:
      return a % b;
    case SyntaxKind.AsteriskAsteriskToken:
      return a ** b;
    case SyntaxKind.LessThanToken:
      return a < b;
    case SyntaxKind.LessThanEqualsToken:
      return a <= b;
    case SyntaxKind.GreaterThanToken:
      return a > b;
    case SyntaxKind.GreaterThanEqualsToken:
      return a >= b;
    default:
      return undefined;
  }
}

function both(node: ts.BinaryExpression, frame: Frame, evaluator: Evaluator): Value {
  const at = spanOf(frame.code, node);
  const left = evaluator.value(node.left, frame);
  const certain = truth(left);
  if (certain !== undefined) return certain ? through(evaluator.value(node.right, frame), at) : left;
  // Where the left one is false, nothing is set; null stands for that.
  return choice([through(evaluator.value(node.right, frame), at), scalar(null, at)], at);
}

/** `a ?? b`, `a || b` */
function either(node: ts.BinaryExpression, frame: Frame, evaluator: Evaluator): Value {
  const at = spanOf(frame.code, node);
  const nullish = node.operatorToken.kind === frame.code.ts.SyntaxKind.QuestionQuestionToken;
  const found = options(evaluator.value(node.left, frame)).map((left): Value => {
    const takes = nullish ? there(left) : truth(left);
    if (takes === undefined) {
      noteDefault(left, spanOf(frame.code, chain(node, frame)), evaluator);
      const other = left.kind === "unknown" && left.outside !== undefined && evaluator.value(node.right, frame);
      // `process.env.A ?? process.env.B` is still from outside.
      return other && other.kind === "unknown" ? through(other, at) : unknown(at);
    }
    return through(takes ? left : evaluator.value(node.right, frame), at);
  });
  return found.length === 1 ? found[0]! : choice(found, at);
}

/** The whole of `a ?? b ?? c`, of which `node` is the beginning. */
function chain(node: ts.BinaryExpression, { code: { ts } }: Frame): ts.BinaryExpression {
  const { kind } = node.operatorToken;
  let whole = node;
  for (let next = whole.parent; ts.isBinaryExpression(next) && next.operatorToken.kind === kind; next = next.parent) {
    whole = next;
  }
  return whole;
}

/** Whether `value` is anything but null or undefined, where that is certain. */
export function there(value: Value): boolean | undefined {
  if (isNull(value)) return false;
  return value.kind === "unknown" ? truth(value) : true;
}

/** `a + b + c`, from the left as JavaScript does it: numbers add up until a text comes. */
function sum(node: ts.BinaryExpression, frame: Frame, evaluator: Evaluator): Value {
  const { ts } = frame.code;
  const operands: ts.Expression[] = [];
  let left: ts.Expression = node;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    operands.push(left.right);
    left = left.left;
  }
  operands.push(left);
  const at = spanOf(frame.code, node);
  if (operands.length > mostOperands) return unknown(at);
  let total = evaluator.value(left, frame);
  const parts: Value[] = [];
  for (const operand of operands.reverse().slice(1)) {
    const next = evaluator.value(operand, frame);
    if (parts.length > 0) parts.push(next);
    else if (isText(total) || isText(next)) parts.push(total, next);
    else total = added(total, next, { ...spanOf(frame.code, left), end: spanOf(frame.code, operand).end });
  }
  return parts.length > 0 ? joined(parts, at) : total;
}

/** `a + b`, written at `at`. */
export function added(left: Value, right: Value, at: Span): Value {
  if (isText(left) || isText(right)) return joined([left, right], at);
  const [a, b] = [plain(left), plain(right)];
  return typeof a === "number" && typeof b === "number" ? scalar(a + b, at) : unknown(at);
}

/** By how much a loop counts: `i++`, `i -= 2`; 0 where that is not plain. */
export function stepOf(text: string): number {
  const [, before, after, sign, by] = /^(?:(\+\+|--)\w+|\w+(\+\+|--)|\w+ ([+-])= (\d+))$/.exec(text) ?? [];
  const size = by === undefined ? 1 : Number(by);
  return (before ?? after ?? sign ?? "")[0] === "-" ? -size : before || after || sign ? size : 0;
}

/** Whether what stands to the right of an operator is not always evaluated. */
export function isShort(kind: ts.SyntaxKind, { SyntaxKind }: Code["ts"]): boolean {
  return (
    kind === SyntaxKind.AmpersandAmpersandToken ||
    kind === SyntaxKind.BarBarToken ||
    kind === SyntaxKind.QuestionQuestionToken
  );
}
