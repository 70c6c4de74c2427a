import type ts from "typescript";
import {
  type Block,
  exact,
  type List,
  type Piece,
  type Property,
  type Span,
  type Text,
  type Value,
} from "../../../rules/model/value.ts";
import { factory } from "./factories.ts";
import { type Outline, outline } from "./outline.ts";
import type { CdkFile, TypeScript } from "./parse.ts";
import { scope } from "./scope.ts";
import { type Symbols, symbols } from "./symbols.ts";
import { behind, choice, computed, cutOff, each, joined, method, options, reached, through, unknown } from "./texts.ts";

/** What is known of the expressions of one file. Objects keep the names of their properties as they are written. */
export interface Evaluator extends Pick<Symbols, "symbol" | "definition"> {
  readonly ts: TypeScript;
  readonly outline: Outline;
  value(expression: ts.Node): Value;
  span(node: ts.Node): Span;
  /** Whether the parser stumbled inside `node`, so that it may hold more than we see. */
  broken(node: ts.Node): boolean;
}

/** Expressions inside of expressions, and constants that stand for constants, beyond this are not followed. */
const deepest = 200;

/** More items or properties than this are not looked at; a list of so many is made by a machine. */
const mostItems = 5000;

export function evaluator(file: CdkFile, source: ts.SourceFile): Evaluator {
  const { ts } = file;
  const { uri } = file.document;
  const seen = outline(file, source);
  const names = scope(ts, seen);
  const known = new Map<ts.Node, Value | undefined>();
  const { symbol, definition, fixed, stripped } = symbols(ts, names, seen);
  let depth = 0;
  const self: Evaluator = { ts, outline: seen, value, symbol, definition, span, broken };
  return self;

  function span(node: ts.Node): Span {
    // A missing node has no width, and may begin behind its end where blanks follow.
    return { uri, start: Math.min(node.getStart(source), node.end), end: node.end };
  }

  function broken(node: ts.Node): boolean {
    return seen.broken.some((each) => node.pos <= each.pos && each.end <= node.end);
  }

  function value(expression: ts.Node): Value {
    if (depth >= deepest) return unknown(span(expression));
    depth++;
    const found = evaluated(expression);
    depth--;
    return found;
  }

  function evaluated(node: ts.Node): Value {
    const at = span(node);
    const inner = stripped(node);
    if (inner !== node) return value(inner);
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return literal(node);
    if (ts.isTemplateExpression(node)) return template(node);
    if (ts.isNumericLiteral(node)) return scalar(Number(node.text), at);
    if (node.kind === ts.SyntaxKind.TrueKeyword) return scalar(true, at);
    if (node.kind === ts.SyntaxKind.FalseKeyword) return scalar(false, at);
    if (node.kind === ts.SyntaxKind.NullKeyword) return scalar(null, at);
    if (ts.isPrefixUnaryExpression(node)) return prefixed(node);
    if (ts.isIdentifier(node)) return named(node);
    if (ts.isPropertyAccessExpression(node)) return member(node, node.expression, node.name.text);
    if (ts.isElementAccessExpression(node)) return element(node);
    if (ts.isCallExpression(node)) return called(node);
    if (ts.isBinaryExpression(node)) return binary(node);
    if (ts.isConditionalExpression(node)) return conditional(node);
    if (ts.isObjectLiteralExpression(node)) return object(node);
    if (ts.isArrayLiteralExpression(node)) return array(node);
    return unknown(at);
  }

  function literal(node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral): Value {
    if (node.isUnterminated) return unknown(span(node));
    return { kind: "text", pieces: characters(node, node.text, 1), trail: [span(node)] };
  }

  /** The characters of a literal, less its quotes; those at its end are `tail` long. */
  function characters(node: ts.Node, text: string, tail: number): readonly Piece[] {
    const { start, end } = span(node);
    return [{ known: text, trail: [{ uri, start: start + 1, end: end - tail }] }];
  }

  function template(node: ts.TemplateExpression): Value {
    const parts: (readonly Piece[] | Value)[] = [];
    if (node.head.text) parts.push(characters(node.head, node.head.text, 2));
    for (const { expression, literal } of node.templateSpans) {
      if (literal.isUnterminated) return unknown(span(node));
      parts.push(value(expression));
      if (literal.text) parts.push(characters(literal, literal.text, ts.isTemplateTail(literal) ? 1 : 2));
    }
    return joined(parts, span(node));
  }

  function prefixed(node: ts.PrefixUnaryExpression): Value {
    const operand = value(node.operand);
    if (operand.kind === "scalar") {
      const { value } = operand;
      if (node.operator === ts.SyntaxKind.ExclamationToken && typeof value === "boolean")
        return scalar(!value, span(node));
      if (node.operator === ts.SyntaxKind.MinusToken && typeof value === "number") return scalar(-value, span(node));
    }
    return unknown(span(node));
  }

  function named(node: ts.Identifier): Value {
    const declaration = names.declaration(node);
    if (!declaration || declaration === "several" || !fixed(declaration)) return unknown(span(node));
    const found = declared(declaration);
    if (!found || (mayChange(node.text, declaration) && options(found).some(isObject))) return unknown(span(node));
    return through(found, span(node));
  }

  /** The value of a declaration, which is remembered; while it is being found, it is unknown to itself. */
  function declared(declaration: ts.Node): Value | undefined {
    if (!known.has(declaration)) {
      known.set(declaration, undefined);
      known.set(declaration, initial(declaration));
    }
    return known.get(declaration);
  }

  function initial(declaration: ts.Node): Value | undefined {
    if (ts.isVariableDeclaration(declaration)) return declaration.initializer && value(declaration.initializer);
    if (!ts.isBindingElement(declaration) || declaration.dotDotDotToken) return undefined;
    const pattern = declaration.parent;
    const whole = pattern.parent;
    const key = declaration.propertyName ?? declaration.name;
    if (!ts.isObjectBindingPattern(pattern) || !ts.isVariableDeclaration(whole) || !ts.isIdentifier(key))
      return undefined;
    const container = whole.initializer && value(whole.initializer);
    return container && memberOf(container, key.text, span(key));
  }

  /** Whether something in the file may write into the object that `name` stands for. */
  function mayChange(name: string, declaration: ts.Node): boolean {
    if (seen.touched.has(name)) return true;
    if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return true;
    const made = stripped(declaration.initializer);
    // What the CDK makes is not written into by handing it around.
    if (ts.isCallExpression(made) && symbol(made.expression)) return false;
    return (seen.handed.get(name) ?? []).some(({ expression }) => !ofCdk(expression));
  }

  /** Whether a function is the CDK's own: a static one, or a method of a construct. */
  function ofCdk(callee: ts.Node): boolean {
    if (symbol(callee)) return true;
    if (!ts.isPropertyAccessExpression(callee)) return false;
    const receiver = definition(callee.expression);
    return (ts.isNewExpression(receiver) || ts.isCallExpression(receiver)) && symbol(receiver.expression) !== undefined;
  }

  function member(node: ts.Node, container: ts.Expression, name: string): Value {
    const at = span(node);
    const made = symbol(node);
    if (made) return factory(made, undefined, self, at) ?? unknown(at);
    if (container.kind === ts.SyntaxKind.ThisKeyword && (name === "account" || name === "region") && inStack(node)) {
      // An account is digits; a region's name has small letters only.
      return { kind: "unknown", lowercase: true, trail: [at] };
    }
    return memberOf(value(container), name, at);
  }

  function memberOf(container: Value, name: string, at: Span): Value {
    return each(container, (option) => {
      const property = option.kind === "block" ? option.properties.get(name) : undefined;
      return property ? behind(property.value, [at, ...reached(option).slice(1)]) : unknown(at);
    });
  }

  /** Whether the class around `node` is a stack by its own word. */
  function inStack(node: ts.Node): boolean {
    let outer: ts.Node = node;
    while (outer && !ts.isClassLike(outer)) outer = outer.parent;
    const parents = outer?.heritageClauses?.flatMap((clause) => clause.types) ?? [];
    return parents.some(({ expression }) => /^core\.(Stack|NestedStack)$/.test(symbol(expression) ?? ""));
  }

  function element(node: ts.ElementAccessExpression): Value {
    const at = span(node);
    const index = value(node.argumentExpression);
    const container = value(node.expression);
    if (index.kind === "text" && exact(index) !== undefined) return memberOf(container, exact(index)!, at);
    if (index.kind !== "scalar" || typeof index.value !== "number") return unknown(at);
    const place = index.value;
    return each(container, (option) => {
      const item = option.kind === "list" && !option.open ? option.items[place] : undefined;
      return item ? through(item, at) : unknown(at);
    });
  }

  function called(node: ts.CallExpression): Value {
    const at = span(node);
    const made = symbol(node.expression);
    if (made) return factory(made, node.arguments, self, at) ?? unknown(at);
    if (!ts.isPropertyAccessExpression(node.expression)) return unknown(at);
    const { expression, name } = node.expression;
    if (node.arguments.some(ts.isSpreadElement)) return unknown(at);
    if (ts.isIdentifier(expression) && expression.text === "Object" && name.text === "freeze") {
      const [frozen] = node.arguments;
      return frozen && !names.declaration(expression) ? value(frozen) : unknown(at);
    }
    const receiver = value(expression);
    if (receiver.kind === "unknown" && !/^to(Locale)?LowerCase$/.test(name.text)) return unknown(at);
    const args = node.arguments.map(value);
    return each(receiver, (option) => result(option, name.text, args, at, expression) ?? unknown(at));
  }

  function result(receiver: Value, name: string, args: readonly Value[], at: Span, from: ts.Node): Value | undefined {
    if (receiver.kind === "text")
      return method(name, receiver, args, at) ?? cutOff(name, receiver, from.getText(), args, at);
    if (receiver.kind === "unknown") {
      return /^to(Locale)?LowerCase$/.test(name) ? through({ ...receiver, lowercase: true }, at) : undefined;
    }
    if (receiver.kind === "list" && name === "join") return joinedItems(receiver, args[0] ?? computed(",", at), at);
    if (receiver.kind === "scalar" && name === "toString" && args.length === 0 && receiver.value !== null) {
      return joined([receiver], at);
    }
    return undefined;
  }

  function joinedItems(list: List, separator: Value, at: Span): Value | undefined {
    if (list.open || separator.kind !== "text") return undefined;
    // A null item joins as nothing, and a list in a list with commas; neither is worth its code.
    if (!list.items.every((item) => options(item).every(({ kind }) => kind === "text" || kind === "unknown")))
      return undefined;
    return joined(
      list.items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])),
      at,
    );
  }

  function binary(node: ts.BinaryExpression): Value {
    const at = span(node);
    const kind = node.operatorToken.kind;
    if (kind === ts.SyntaxKind.PlusToken) return sum(node);
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      const left = value(node.left);
      if (left.kind === "scalar" && typeof left.value === "boolean") return left.value ? value(node.right) : left;
      // Where the left one is false, nothing is set; null stands for that.
      return choice([through(value(node.right), at), scalar(null, at)], at);
    }
    if (kind !== ts.SyntaxKind.QuestionQuestionToken && kind !== ts.SyntaxKind.BarBarToken) return unknown(at);
    const left = value(node.left);
    if (left.kind === "text" && (exact(left) !== "" || kind === ts.SyntaxKind.QuestionQuestionToken)) {
      // A text of unknown pieces alone may be empty, and then `||` takes the other.
      const certain = kind === ts.SyntaxKind.QuestionQuestionToken || left.pieces.some((piece) => piece.known);
      return certain ? through(left, at) : unknown(at);
    }
    if (left.kind === "scalar" && left.value === null) return through(value(node.right), at);
    return unknown(at);
  }

  /** `a + b + c`, from the left as JavaScript does it: numbers add up until a text comes. */
  function sum(node: ts.BinaryExpression): Value {
    const operands: ts.Expression[] = [];
    let left: ts.Expression = node;
    while (ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      operands.push(left.right);
      left = left.left;
    }
    operands.push(left);
    if (operands.length > mostItems) return unknown(span(node));
    let total = value(left);
    const parts: Value[] = [];
    for (const operand of operands.reverse().slice(1)) {
      const next = value(operand);
      if (parts.length > 0) parts.push(next);
      else if (isText(total) || isText(next)) parts.push(total, next);
      else if (
        total.kind === "scalar" &&
        next.kind === "scalar" &&
        typeof total.value === "number" &&
        typeof next.value === "number"
      ) {
        total = scalar(total.value + next.value, span(node));
      } else total = unknown({ ...span(left), end: span(operand).end });
    }
    return parts.length > 0 ? joined(parts, span(node)) : total;
  }

  function conditional(node: ts.ConditionalExpression): Value {
    const at = span(node);
    const condition = value(node.condition);
    if (condition.kind === "scalar" && typeof condition.value === "boolean") {
      return through(value(condition.value ? node.whenTrue : node.whenFalse), at);
    }
    return choice(
      [node.whenTrue, node.whenFalse].map((arm) => through(value(arm), at)),
      at,
    );
  }

  function object(node: ts.ObjectLiteralExpression): Value {
    const properties = new Map<string, Property>();
    let open = broken(node) || node.properties.length > mostItems;
    for (const each of node.properties.slice(0, mostItems)) {
      if (ts.isSpreadAssignment(each)) {
        if (spread(value(each.expression), properties)) open = true;
        continue;
      }
      const name = each.name && propertyName(each.name);
      if (name === undefined) {
        // A computed key may be any of those before it.
        if (each.name) doubt(properties);
        open = true;
        continue;
      }
      const found = ts.isPropertyAssignment(each)
        ? value(each.initializer)
        : ts.isShorthandPropertyAssignment(each)
          ? value(each.name)
          : unknown(span(each));
      properties.delete(name);
      if (!isUndefined(found, each)) properties.set(name, { name, written: name, key: span(each.name!), value: found });
    }
    return { kind: "block", properties, open, trail: [span(node)] };
  }

  /** Whether `property` is set to `undefined`, which is not to set it. */
  function isUndefined(found: Value, property: ts.ObjectLiteralElementLike): boolean {
    if (found.kind !== "unknown" || !ts.isPropertyAssignment(property)) return false;
    const { initializer } = property;
    return ts.isIdentifier(initializer) && initializer.text === "undefined";
  }

  /** Puts what is spread into `properties`; tells whether there may be more. */
  function spread(from: Value, properties: Map<string, Property>): boolean {
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
      if (option.kind === "block" && !option.open) doubt(properties, option);
      else if (option.kind !== "scalar") doubt(properties);
    }
    if (from.kind === "block") for (const [name, property] of from.properties) properties.set(name, property);
    return true;
  }

  /** Makes unknown what a spread may have set: all, or what `among` names. */
  function doubt(properties: Map<string, Property>, among?: Block): void {
    for (const [name, property] of properties) {
      if (among && !among.properties.has(name)) continue;
      properties.set(name, { ...property, value: unknown(property.value.trail[0]) });
    }
  }

  function propertyName(name: ts.PropertyName): string | undefined {
    if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name))
      return name.text || undefined;
    if (!ts.isComputedPropertyName(name)) return undefined;
    const found = value(name.expression);
    return found.kind === "text" ? exact(found) : undefined;
  }

  function array(node: ts.ArrayLiteralExpression): Value {
    const items: Value[] = [];
    let open = broken(node) || node.elements.length > mostItems;
    for (const each of node.elements.slice(0, mostItems)) {
      const found = ts.isSpreadElement(each) ? value(each.expression) : undefined;
      if (!found) items.push(value(each));
      else if (found.kind === "list" && items.length < mostItems) {
        items.push(...found.items);
        if (found.open) open = true;
      } else open = true;
    }
    return { kind: "list", items, open, trail: [span(node)] };
  }
}

function scalar(value: number | boolean | null, at: Span): Value {
  return { kind: "scalar", value, trail: [at] };
}

function isText(value: Value): value is Text {
  return options(value).every((option) => option.kind === "text");
}

function isObject(value: Value): boolean {
  return value.kind === "block" || value.kind === "list";
}
