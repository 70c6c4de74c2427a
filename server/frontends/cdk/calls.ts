import type ts from "typescript";
import type { Span, Value } from "../../../rules/model/value.ts";
import { memberNamed, parametersOf, spanOf, stripped } from "./code.ts";
import { partOf } from "./collections.ts";
import { converted } from "./constructs/measures.ts";
import { factory } from "./factories.ts";
import {
  behindMember,
  type Evaluator,
  type Frame,
  frameOf,
  home,
  type Instance,
  innerFrame,
  reference,
  type Self,
  thingOf,
} from "./frame.ts";
import { contextOf, globalCall, numeral } from "./globals.ts";
import { listMethod } from "./lists.ts";
import { calledOn, found } from "./making.ts";
import { memberOf } from "./members.ts";
import { orDefault } from "./outside.ts";
import { pathCall } from "./paths.ts";
import { patternOf, tested } from "./patterns.ts";
import { results } from "./returns.ts";
import { stackAround } from "./stack-names.ts";
import { cutOff, method } from "./strings.ts";
import { choice, joined, options, through, unknown } from "./texts.ts";
import { isNull, list, scalar } from "./values.ts";

/** A function of the workspace that is called somewhere. */
export interface Callee {
  readonly node: ts.SignatureDeclaration;
  /** The frame in which it is declared. */
  readonly frame: Frame;
  /** What `this` is in it. */
  readonly self: Self | undefined;
}

/** What a call gives. */
export function called(node: ts.CallExpression, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const { ts } = code;
  const at = spanOf(code, node);
  const symbol = evaluator.modules.symbol(node.expression, code);
  if (symbol !== undefined) {
    const args = argumentsOf(node, frame, evaluator);
    const stack = symbol === "core.Stack.of" ? stackAround(args?.[0], evaluator) : undefined;
    if (stack) return reference(stack, at);
    const spans = node.arguments.map((each) => spanOf(code, each));
    return (args && factory(symbol, args, at, spans)) ?? found(symbol, node, frame, evaluator) ?? unknown(at);
  }
  const callees = calleesOf(node, frame, evaluator);
  if (callees.length > 0) {
    const results = callees.map((callee, index) => {
      if (!callee) return unknown(at);
      const inner = calledFrame(callee, node, frame, index, evaluator);
      return inner ? through(returned(callee.node, inner, at, evaluator), at) : unknown(at);
    });
    return results.length === 1 ? results[0]! : choice(results, at);
  }
  const global = globalCall(node, frame, evaluator) ?? pathCall(node, frame, evaluator);
  if (global) return global;
  const callee = stripped(code, node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return unknown(at);
  const context = contextOf(node, callee, frame, evaluator);
  return context ?? methodCall(node, callee, frame, evaluator);
}

function methodCall(
  node: ts.CallExpression,
  { expression, name }: ts.PropertyAccessExpression,
  frame: Frame,
  evaluator: Evaluator,
): Value {
  const at = spanOf(frame.code, node);
  const results = options(evaluator.value(expression, frame)).map((receiver, index): Value => {
    if (isNull(receiver) && node.flags & frame.code.ts.NodeFlags.OptionalChain) return scalar(null, at);
    const thing = thingOf(receiver, evaluator);
    if (thing && thing.kind !== "closure") return calledOn(thing, node, frame, evaluator);
    const inner = behindMember(receiver, evaluator);
    if (inner && !/^to(String|(Locale)?LowerCase)$/.test(name.text)) {
      return calledOn(inner.thing, node, frame, evaluator, inner.member);
    }
    if (receiver.kind === "list") return listMethod(receiver, node, name.text, frame, index, evaluator) ?? unknown(at);
    if (receiver.kind === "unknown") {
      const test = name.text === "test" && tested(expression, node, frame, evaluator);
      if (test) return test;
      const lowers = /^to(Locale)?LowerCase$/.test(name.text);
      return lowers
        ? through({ ...receiver, lowercase: true }, at)
        : /^(toString|unsafeUnwrap)$/.test(name.text)
          ? through(receiver, at)
          : unknown(at);
    }
    const args = argumentsOf(node, frame, evaluator);
    if (!args) return unknown(at);
    if (receiver.kind === "block") return converted(receiver, name.text, args, at) ?? unknown(at);
    if (receiver.kind === "text") {
      const from = expression.getText(frame.code.source);
      const pattern = patternOf(node.arguments[0], frame);
      return (
        method(name.text, receiver, args, pattern, at, repeated(frame)) ??
        cutOff(name.text, receiver, from, args, at) ??
        unknown(at)
      );
    }
    const shows = name.text === "toString" && args.length === 0 && receiver.kind === "scalar" && !isNull(receiver);
    if (shows) return joined([receiver], at);
    const number = receiver.kind === "scalar" && typeof receiver.value === "number" ? receiver.value : undefined;
    return (number === undefined ? undefined : numeral(name.text, number, args, at)) ?? unknown(at);
  });
  return results.length === 1 ? results[0]! : choice(results, at);
}

/**
 * The function or loop that is run in `frame`, which may be run for each of many things, or the class that is no more than
 * that; `undefined` where it cuts off several texts, which may be alike but for what is cut off.
 */
function repeated({ code, of }: Frame): Span | undefined {
  if (code.ts.isSourceFile(of) || (code.ts.isClassLike(of) && of.heritageClauses)) return undefined;
  const span = spanOf(code, of);
  const cuts = code.source.text.slice(span.start, span.end).match(/\.(?:slice|substr|substring)\(/g) ?? [];
  return cuts.length > 1 ? undefined : span;
}

/** The values of the arguments; `undefined` where a spread makes their places uncertain. */
export function argumentsOf(
  node: ts.CallExpression | ts.NewExpression,
  frame: Frame,
  evaluator: Evaluator,
): readonly Value[] | undefined {
  const { ts } = frame.code;
  const found: Value[] = [];
  for (const each of node.arguments ?? []) {
    if (!ts.isSpreadElement(each)) found.push(evaluator.value(each, frame));
    else {
      const spread = evaluator.value(each.expression, frame);
      if (spread.kind !== "list" || spread.open) return undefined;
      found.push(...spread.items);
    }
  }
  return found;
}

/** The functions of the workspace that `node` may call: one for each possibility, `undefined` for one that is not known. */
export function calleesOf(
  node: ts.CallExpression,
  frame: Frame,
  evaluator: Evaluator,
): readonly (Callee | undefined)[] {
  const { code } = frame;
  const { ts } = code;
  const callee = stripped(code, node.expression);
  if (ts.isArrowFunction(callee) || ts.isFunctionExpression(callee)) return [{ node: callee, frame, self: frame.self }];
  const meaning = evaluator.modules.named(callee, code);
  if (meaning?.kind === "declared") {
    const around = home(meaning.code, meaning.node, frame, evaluator);
    const direct = functionIn(meaning.node, around);
    if (direct) return [direct];
  }
  if (ts.isPropertyAccessExpression(callee)) {
    const name = callee.name.text;
    if (callee.expression.kind === ts.SyntaxKind.SuperKeyword) return parentMethod(name, frame);
    return throughValue(callee, name, frame, evaluator);
  }
  // A function that another returns is called at once.
  if (meaning?.kind !== "declared" && !ts.isCallExpression(callee)) return [];
  return options(evaluator.value(callee, frame)).flatMap((option) => closureIn(option, frame.self, evaluator) ?? []);
}

/** The method `name` of whatever `callee` is called on. */
function throughValue(
  { expression }: ts.PropertyAccessExpression,
  name: string,
  frame: Frame,
  evaluator: Evaluator,
): readonly (Callee | undefined)[] {
  const found = options(evaluator.value(expression, frame)).map((receiver) => methodIn(receiver, name, evaluator));
  return found.some((each) => each) ? found : [];
}

/** The function of the workspace that `receiver` has as its method `name`. */
export function methodIn(receiver: Value, name: string, evaluator: Evaluator): Callee | undefined {
  const thing = thingOf(receiver, evaluator);
  if (thing?.kind === "instance") return methodOf(thing, name);
  if (thing?.kind !== "closure" && receiver.kind !== "block") return undefined;
  return closureIn(memberOf(receiver, name, receiver.trail[0], evaluator), receiver, evaluator);
}

function parentMethod(name: string, frame: Frame): readonly (Callee | undefined)[] {
  const { self } = frame;
  if (self?.kind !== "instance") return [];
  const { ts } = frame.code;
  let own = frame;
  while (!ts.isClassLike(own.of) && own.outer) own = own.outer;
  const layer = self.layers.findIndex(({ of }) => of === own.of);
  const found = layer < 0 ? undefined : methodOf({ ...self, layers: self.layers.slice(layer + 1) }, name);
  return found ? [{ ...found, self }] : [];
}

function closureIn(value: Value, self: Self | undefined, evaluator: Evaluator): Callee | undefined {
  const thing = thingOf(value, evaluator);
  if (thing?.kind !== "closure") return undefined;
  // What it is called on is nothing to an arrow function.
  const isArrow = thing.frame.code.ts.isArrowFunction(thing.node);
  return functionIn(thing.node, thing.frame, isArrow ? undefined : self);
}

export function functionIn(node: ts.Node, frame: Frame, self: Self | undefined = frame.self): Callee | undefined {
  const { code } = frame;
  const { ts } = code;
  const declared = ts.isVariableDeclaration(node) && node.initializer ? stripped(code, node.initializer) : node;
  const isFunction =
    ts.isFunctionDeclaration(declared) ||
    ts.isArrowFunction(declared) ||
    ts.isFunctionExpression(declared) ||
    ts.isMethodDeclaration(declared);
  return isFunction && declared.body ? { node: declared, frame, self } : undefined;
}

/** The method `name` of an object of the workspace. */
export function methodOf(instance: Instance, name: string): Callee | undefined {
  for (const layer of instance.layers) {
    const { ts } = layer.code;
    if (!ts.isClassLike(layer.of)) continue;
    const own = memberNamed(layer.of, name, layer.code);
    if (!own) continue;
    if (ts.isMethodDeclaration(own) && own.body) return { node: own, frame: layer, self: instance };
    const initializer = ts.isPropertyDeclaration(own) && own.initializer;
    return initializer ? functionIn(stripped(layer.code, initializer), layer, instance) : undefined;
  }
  return undefined;
}

/** The function that is handed to a method as its argument at `index`. */
export function callback(node: ts.CallExpression, frame: Frame, evaluator: Evaluator, index = 0): Callee | undefined {
  const first = node.arguments[index];
  if (!first) return undefined;
  const { code } = frame;
  const { ts } = code;
  const given = stripped(code, first);
  if (ts.isArrowFunction(given) || ts.isFunctionExpression(given)) return { node: given, frame, self: frame.self };
  const meaning = evaluator.modules.named(given, code);
  if (meaning?.kind !== "declared") return undefined;
  return functionIn(meaning.node, home(meaning.code, meaning.node, frame, evaluator));
}

/** The frame in which `node` runs `callee` for the item `index` of `items`. */
export function itemFrame(
  callee: Callee,
  node: ts.CallExpression,
  items: readonly Value[],
  index: number,
  key: string,
  frame: Frame,
  evaluator: Evaluator,
): Frame {
  const at = spanOf(frame.code, node);
  const kind = evaluator.collections.get(items);
  const item = partOf(items[index]!, "values", kind, at);
  const place = kind === "map" ? partOf(items[index]!, "keys", kind, at) : kind === "set" ? item : scalar(index, at);
  const args = [item, place, list(items, at)];
  return argumentFrame(callee, node, args, `${key}:${index}`, frame, evaluator);
}

/** The frame in which a method of a list that `node` calls runs `callee` with `args`. */
export function argumentFrame(
  callee: Callee,
  node: ts.CallExpression,
  args: readonly Value[],
  key: string,
  frame: Frame,
  evaluator: Evaluator,
): Frame {
  const around = home(frame.code, node, frame, evaluator);
  return innerFrame(around, node, key, () => {
    return givenFrame(callee, args, `${around.path}>${node.pos}.${key.replaceAll(":", ".")}`, evaluator);
  });
}

/** The frame in which `callee` is run by `node`; `undefined` where it is called by itself, at whatever distance. */
export function calledFrame(
  callee: Callee,
  node: ts.CallExpression,
  frame: Frame,
  index: number,
  evaluator: Evaluator,
): Frame | undefined {
  const around = home(frame.code, node, frame, evaluator);
  const { self } = callee;
  if (
    self?.kind === "instance" &&
    callee.node.parameters.length === 0 &&
    frame.code.ts.isMethodDeclaration(callee.node)
  ) {
    return methodFrame(self, callee.node, callee.frame);
  }
  return innerFrame(around, node, `${index}`, () => {
    const args = argumentsOf(node, frame, evaluator);
    return givenFrame(callee, args, `${around.path}>${node.pos}.${index}`, evaluator);
  });
}

/** A frame in which a function is run with `args`; where they are not known, of its parameters nothing is. */
export function givenFrame(
  { node, frame, self }: Callee,
  args: readonly Value[] | undefined,
  path: string,
  evaluator: Evaluator,
): Frame {
  const bound = new Map<ts.Node, Value>();
  const inner = frameOf(frame.code, node, frame, path, bound, self);
  if (args) bind(parametersOf(node, frame.code.ts), args, bound, inner, evaluator);
  return inner;
}

/** Gives `parameters` what they are called with, or their defaults. */
export function bind(
  parameters: readonly ts.ParameterDeclaration[],
  args: readonly Value[],
  bound: Map<ts.Node, Value>,
  frame: Frame,
  evaluator: Evaluator,
): void {
  for (const [index, parameter] of parameters.entries()) {
    const at = spanOf(frame.code, parameter.name);
    if (parameter.dotDotDotToken) bound.set(parameter, list(args.slice(index), at));
    else bound.set(parameter, argument(args[index] ?? scalar(null, at), parameter, frame, evaluator));
  }
}

function argument(value: Value, { initializer }: ts.ParameterDeclaration, frame: Frame, evaluator: Evaluator): Value {
  if (!initializer) return value;
  const at = spanOf(frame.code, initializer);
  const initial = () => evaluator.value(initializer, frame);
  const all = options(value).map((option) => orDefault(option, at, initial, evaluator));
  return all.length === 1 ? all[0]! : choice(all, value.trail[0]);
}

/** The one run of a method without parameters. */
export function methodFrame(instance: Instance, node: ts.Node, layer: Frame): Frame {
  let found = instance.methods.get(node);
  if (!found) {
    found = frameOf(layer.code, node, layer, `${layer.path}.${node.pos}`, new Map(), instance);
    instance.methods.set(node, found);
  }
  return found;
}

/** What a function does: its statements, or an expression. */
export function bodyOf(node: ts.Node, ts: Frame["code"]["ts"]): ts.Block | ts.Expression | undefined {
  if (ts.isArrowFunction(node)) return node.body;
  const isFunction =
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node);
  return isFunction ? node.body : undefined;
}

/** What a function gives when it is run in `frame`. */
export function returned(node: ts.Node, frame: Frame, at: Span, evaluator: Evaluator): Value {
  const { ts } = frame.code;
  if (evaluator.active.has(node)) {
    evaluator.isLocal = true;
    return unknown(at);
  }
  if (frame.known.has(node)) return frame.known.get(node) ?? unknown(at);
  const body = bodyOf(node, ts);
  if (!body || ("asteriskToken" in node && node.asteriskToken)) return unknown(at);
  evaluator.active.add(node);
  const result = ts.isBlock(body) ? results(body.statements, frame, at, evaluator) : evaluator.value(body, frame);
  evaluator.active.delete(node);
  const found = result === "unclear" ? unknown(at) : (result ?? scalar(null, at));
  frame.known.set(node, found);
  return found;
}
