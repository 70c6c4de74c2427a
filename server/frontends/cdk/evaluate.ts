import type ts from "typescript";
import { type Block, exact, type Piece, type Property, type Span, type Value } from "../../../rules/model/value.ts";
import { called, returned } from "./calls.ts";
import { isBroken, spanOf, stripped } from "./code.ts";
import { named } from "./declared.ts";
import { type Evaluator, type Frame, frameOf } from "./frame.ts";
import { giveAway } from "./given-away.ts";
import { closureValue, made } from "./making.ts";
import { member, memberOf, self } from "./members.ts";
import { binary, conditional, prefixed, typeOf } from "./operators.ts";
import { characters, computed, each, joined, options, through, unknown } from "./texts.ts";
import { isNull, list, plain, scalar } from "./values.ts";

/** More items or properties than this are not looked at; a list of so many is made by a machine. */
const mostItems = 5000;

/** What is known of an expression. Objects keep the names of their properties as they are written. */
export function value(node: ts.Node, frame: Frame, evaluator: Evaluator): Value {
  const { work, constants } = evaluator;
  // A name or a literal is as soon found out again.
  const isWorth = node.kind >= frame.code.ts.SyntaxKind.FirstNode;
  const before = isWorth ? constants.get(node) : undefined;
  if (before) return before;
  if (!work.enter()) {
    const at = spanOf(frame.code, node);
    work.tell(at);
    evaluator.isLocal = true;
    return unknown(at);
  }
  const around = evaluator.isLocal;
  evaluator.isLocal = false;
  const found = evaluated(stripped(frame.code, node), frame, evaluator);
  work.leave();
  if (evaluator.isLocal) return found;
  if (isWorth) constants.set(node, found);
  evaluator.isLocal = around;
  return found;
}

function evaluated(node: ts.Node, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const { ts } = code;
  // The most frequent first: half of all are names.
  if (ts.isIdentifier(node)) return named(node, frame, evaluator);
  if (ts.isPropertyAccessExpression(node)) return member(node, frame, evaluator);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return literal(node, frame);
  if (ts.isCallExpression(node)) return called(node, frame, evaluator);
  if (ts.isObjectLiteralExpression(node)) return object(node, frame, evaluator);
  if (ts.isArrayLiteralExpression(node)) return array(node, frame, evaluator);
  if (ts.isTemplateExpression(node)) return template(node, frame, evaluator);
  if (ts.isNewExpression(node)) return made(node, frame, evaluator);
  if (ts.isElementAccessExpression(node)) return element(node, frame, evaluator);
  const at = spanOf(code, node);
  if (ts.isNumericLiteral(node)) return scalar(Number(node.text), at);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return scalar(true, at);
  if (node.kind === ts.SyntaxKind.FalseKeyword) return scalar(false, at);
  if (node.kind === ts.SyntaxKind.NullKeyword || ts.isVoidExpression(node)) return scalar(null, at);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return self(frame, at, evaluator);
  if (ts.isPrefixUnaryExpression(node)) return prefixed(node, frame, evaluator);
  if (ts.isBinaryExpression(node)) return binary(node, frame, evaluator);
  if (ts.isConditionalExpression(node)) return conditional(node, frame, evaluator);
  if (ts.isTypeOfExpression(node)) return typeOf(node, frame, evaluator);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isClassLike(node)) {
    return closureValue(node, frame, evaluator);
  }
  return unknown(at);
}

function literal(node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral, { code }: Frame): Value {
  const at = spanOf(code, node);
  if (node.isUnterminated) return unknown(at);
  return { kind: "text", pieces: characters(at, node.text, 1), trail: [at] };
}

function template(node: ts.TemplateExpression, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const parts: (readonly Piece[] | Value)[] = [];
  if (node.head.text) parts.push(characters(spanOf(code, node.head), node.head.text, 2));
  for (const { expression, literal } of node.templateSpans) {
    if (literal.isUnterminated) return unknown(spanOf(code, node));
    parts.push(evaluator.value(expression, frame));
    const tail = code.ts.isTemplateTail(literal) ? 1 : 2;
    if (literal.text) parts.push(characters(spanOf(code, literal), literal.text, tail));
  }
  return joined(parts, spanOf(code, node));
}

function element(node: ts.ElementAccessExpression, frame: Frame, evaluator: Evaluator): Value {
  const at = spanOf(frame.code, node);
  const container = evaluator.value(node.expression, frame);
  const indices = options(evaluator.value(node.argumentExpression, frame));
  const found = indices.map((index) => {
    const name = index.kind === "text" ? exact(index) : undefined;
    if (name !== undefined) return memberOf(container, name, at, evaluator);
    if (index.kind === "scalar" && typeof index.value === "number") {
      const { value: key } = index;
      return each(container, (option) =>
        option.kind === "block" ? memberOf(option, `${key}`, at, evaluator) : itemOf(option, key, at),
      );
    }
    return unknown(at);
  });
  return found.length === 1 ? found[0]! : { kind: "choice", options: found.flatMap(options), trail: [at] };
}

export function itemOf(container: Value, index: number, at: Span): Value {
  const found = options(container).map((option): Value => {
    const target = option.kind === "unknown" ? option.target : undefined;
    // One of the subnets of a VPC, say: what is done to it is done to something of the VPC.
    if (target?.attribute) {
      const { address, attribute } = target;
      return { kind: "unknown", target: { address, attribute: `${attribute}.${index}` }, trail: [at] };
    }
    if (option.kind !== "list" || option.open) return unknown(at);
    const item = option.items[index];
    return item ? through(item, at) : scalar(null, at);
  });
  return found.length === 1 ? found[0]! : { kind: "choice", options: found.flatMap(options), trail: [at] };
}

function object(node: ts.ObjectLiteralExpression, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const { ts } = code;
  const properties = new Map<string, Property>();
  const isLong = node.properties.length > mostItems;
  let open = isLong || isBroken(code, node);
  const getters: ts.GetAccessorDeclaration[] = [];
  for (const each of isLong ? node.properties.slice(0, mostItems) : node.properties) {
    if (ts.isSpreadAssignment(each)) {
      if (spread(evaluator.value(each.expression, frame), properties)) open = true;
      continue;
    }
    const name = each.name && propertyName(each.name, frame, evaluator);
    if (name === undefined) {
      // A computed key may be any of those before it.
      if (each.name) doubt(properties);
      open = true;
      continue;
    }
    const found = ts.isPropertyAssignment(each)
      ? evaluator.value(each.initializer, frame)
      : ts.isShorthandPropertyAssignment(each)
        ? evaluator.value(each.name, frame)
        : ts.isMethodDeclaration(each)
          ? closureValue(each, frame, evaluator)
          : unknown(spanOf(code, each));
    if (ts.isGetAccessorDeclaration(each)) getters.push(each);
    properties.delete(name);
    if (!isNull(found)) properties.set(name, { name, written: name, key: spanOf(code, each.name!), value: found });
  }
  const whole: Block = { kind: "block", properties, open, trail: [spanOf(code, node)] };
  const written = code.outline.fields.get(node);
  if (written) doubt(properties, written);
  for (const each of getters) got(each, whole, properties, frame, evaluator);
  return whole;
}

/** Puts what `get name() { … }` gives into `properties`, which `whole` has, unless something else is written there behind it. */
function got(
  node: ts.GetAccessorDeclaration,
  whole: Block,
  properties: Map<string, Property>,
  frame: Frame,
  evaluator: Evaluator,
): void {
  const { code } = frame;
  const key = spanOf(code, node.name);
  const name = propertyName(node.name, frame, evaluator);
  const known = name === undefined ? undefined : properties.get(name);
  if (!known || known.key.start !== key.start) return;
  const inner = frameOf(code, node, frame, `${frame.path}.${node.pos}`, undefined, whole);
  properties.set(known.name, { ...known, value: returned(node, inner, key, evaluator) });
}

/** Puts what is spread into `properties`; tells whether there may be more. */
export function spread(from: Value, properties: Map<string, Property>): boolean {
  if (from.kind === "scalar") return false;
  if (from.kind === "block" && !from.open) {
    for (const [name, property] of from.properties) {
      properties.delete(name);
      properties.set(name, property);
    }
    return false;
  }
  // Of several things that may be spread, each may set what it names; what we do not see may set anything.
  for (const option of options(from)) {
    if (option.kind === "block" && !option.open) doubt(properties, option.properties);
    else if (option.kind !== "scalar") doubt(properties);
  }
  if (from.kind === "block") for (const [name, property] of from.properties) properties.set(name, property);
  return true;
}

/** Makes unknown what something else may have set: all, or what `among` names. */
function doubt(properties: Map<string, Property>, among?: ReadonlyMap<string, unknown>): void {
  for (const [name, property] of properties) {
    if (among && !among.has(name)) continue;
    properties.set(name, { ...property, value: unknown(property.value.trail[0]) });
  }
}

function propertyName(name: ts.PropertyName, frame: Frame, evaluator: Evaluator): string | undefined {
  const { ts } = frame.code;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text || undefined;
  if (!ts.isComputedPropertyName(name)) return undefined;
  const found = evaluator.value(name.expression, frame);
  const key = plain(found);
  return typeof key === "string" || typeof key === "number" ? `${key}` : undefined;
}

/** `[..."abc"]` */
function lettersOf(text: Value): readonly Value[] {
  return [...`${plain(text)}`].slice(0, mostItems).map((letter) => computed(letter, text.trail[0]));
}

function array(node: ts.ArrayLiteralExpression, frame: Frame, evaluator: Evaluator): Value {
  const { ts } = frame.code;
  const items: Value[] = [];
  const isLong = node.elements.length > mostItems;
  let open = isLong || isBroken(frame.code, node);
  for (const each of isLong ? node.elements.slice(0, mostItems) : node.elements) {
    const found = ts.isSpreadElement(each) ? evaluator.value(each.expression, frame) : undefined;
    if (!found) items.push(evaluator.value(each, frame));
    else if (found.kind === "list" && items.length < mostItems) {
      items.push(...found.items);
      if (found.open) open = true;
    } else if (typeof plain(found) === "string") items.push(...lettersOf(found));
    else {
      giveAway(found, evaluator);
      open = true;
    }
  }
  return list(items, spanOf(frame.code, node), open);
}
