import type ts from "typescript";
import { exact, type Span, type Value } from "../../../rules/model/value.ts";
import { canonicalAttribute } from "./attributes.ts";
import { methodFrame, returned } from "./calls.ts";
import { isStatic, memberNamed, spanOf } from "./code.ts";
import { meant } from "./declared.ts";
import { factory } from "./factories.ts";
import {
  type Construct,
  type Evaluator,
  type Frame,
  frameOf,
  type Instance,
  reference,
  type Thing,
  thingOf,
} from "./frame.ts";
import { giveAway } from "./given-away.ts";
import { closureValue } from "./making.ts";
import { isEnvironment, theEnvironment, variable } from "./outside.ts";
import { childOf } from "./overrides.ts";
import { nodeId, stackName } from "./stack-names.ts";
import { behind, choice, each, reached, through, unknown } from "./texts.ts";
import { isNull, mayBeObject, scalar, truth } from "./values.ts";

/** `container.name`, and `container?.name`. */
export function member(node: ts.PropertyAccessExpression, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const { ts } = code;
  const at = spanOf(code, node);
  const meaning = evaluator.modules.named(node, code);
  if (meaning?.kind === "cdk") return factory(meaning.symbol, undefined, at, []) ?? unknown(at);
  if (meaning?.kind === "declared") return meant(node.name.text, meaning, at, frame, evaluator);
  if (isEnvironment(node, frame)) return theEnvironment(at);
  const { expression } = node;
  const name = node.name.text;
  if (expression.kind === ts.SyntaxKind.ThisKeyword && frame.self?.kind === "instance") {
    evaluator.isLocal = true;
    return through(field(frame.self, name, at, evaluator), at);
  }
  const container = evaluator.value(expression, frame);
  return node.flags & ts.NodeFlags.OptionalChain
    ? each(container, (option) => (isNull(option) ? scalar(null, at) : memberOf(option, name, at, evaluator)))
    : memberOf(container, name, at, evaluator);
}

export function self(frame: Frame, at: Span, evaluator: Evaluator): Value {
  evaluator.isLocal = true;
  if (!frame.self) return unknown(at);
  return frame.self.kind === "instance" ? reference(frame.self, at) : through(frame.self, at);
}

/** What `container` has as `name`, used at `at`. */
export function memberOf(container: Value, name: string, at: Span, evaluator: Evaluator): Value {
  return each(container, (option) => {
    if (option.kind === "block") {
      const property = option.properties.get(name);
      if (property) return behind(property.value, [at, ...reached(option).slice(1)]);
      return option.open ? unknown(at) : scalar(null, at);
    }
    if (name === "size" && option.kind === "list" && !option.open) return scalar(option.items.length, at);
    if (name === "length") {
      const length = option.kind === "list" && !option.open ? option.items.length : textLength(option);
      return length === undefined ? unknown(at) : scalar(length, at);
    }
    const outside = variable(option, name, at, evaluator);
    if (outside) return outside;
    if (option.kind !== "unknown" || !option.target) return unknown(at);
    const { address, attribute } = option.target;
    const thing = thingOf(option, evaluator);
    if (thing) return through(memberOfThing(thing, name, at, evaluator), at);
    const child = attribute === "node" ? childOf(address, name, evaluator) : undefined;
    if (child) return reference(child, at);
    const id = attribute === "node" && name === "id" ? nodeId(address, at, evaluator) : undefined;
    if (id) return id;
    const path = attribute === "" ? name : `${attribute}.${name}`;
    return { kind: "unknown", target: { address, attribute: path, ...canonicalAttribute(path) }, trail: [at] };
  });
}

function textLength(value: Value): number | undefined {
  return value.kind === "text" ? exact(value)?.length : undefined;
}

function memberOfThing(thing: Thing, name: string, at: Span, evaluator: Evaluator): Value {
  if (thing.kind === "instance") return field(thing, name, at, evaluator);
  if (thing.kind === "closure" && evaluator.members.has(name)) return unknown(at);
  if (thing.kind === "closure") return staticMember(thing.node, thing.frame, name, at, evaluator);
  if (thing.kind === "construct" && /^core\.(Stack|NestedStack)$/.test(thing.symbol)) {
    const found = ofStack(thing, name, at, evaluator);
    if (found) return found;
  }
  return attributeOf(thing, name, at);
}

/** An attribute of a construct, by the name that CloudFormation has for it where that is plain. */
function attributeOf({ address }: Exclude<Thing, Instance>, name: string, at: Span): Value {
  const attribute = name === "ref" ? "Ref" : /Arn$/.test(name) ? "Arn" : /(Name|Id)$/.test(name) ? "Ref" : name;
  const written = attribute !== name && { written: name };
  return { kind: "unknown", target: { address, attribute, ...written, ...canonicalAttribute(name) }, trail: [at] };
}

/** An account is digits; a region's name has small letters only, which its stack may be told. */
function ofStack(stack: Construct, name: string, at: Span, evaluator: Evaluator): Value | undefined {
  if (name === "stackName") return stackName(stack, at, evaluator);
  const region = name === "region" ? stack.region() : undefined;
  if (region && region.kind !== "unknown") return through(region, at);
  return name === "account" || name === "region" ? { kind: "unknown", lowercase: true, trail: [at] } : undefined;
}

/** `this.name` of an object of the workspace. */
export function field(instance: Instance, name: string, at: Span, evaluator: Evaluator): Value {
  if (evaluator.members.has(name)) return unknown(at);
  if (!instance.fields.has(name)) {
    instance.fields.set(name, undefined);
    instance.fields.set(
      name,
      declaredField(instance, name, evaluator) ?? inherited(instance.base, name, at, evaluator),
    );
  }
  const found = instance.fields.get(name);
  if (!found) evaluator.isLocal = true;
  return found ? ungrown(found, name, at, evaluator) : unknown(at);
}

/** The value of a member that is called `name`, unless it is an object or a list into which something may write. */
function ungrown(value: Value, name: string, at: Span, evaluator: Evaluator): Value {
  if (!evaluator.grown.has(name) || !mayBeObject(value)) return value;
  giveAway(value, evaluator);
  return unknown(at);
}

function declaredField(instance: Instance, name: string, evaluator: Evaluator): Value | undefined {
  for (const layer of instance.layers) {
    const found = ownField(instance, layer, name, evaluator);
    if (found) return found;
  }
  return undefined;
}

function inherited(base: Construct | undefined, name: string, at: Span, evaluator: Evaluator): Value {
  if (!base) return unknown(at);
  if (/^core\.(Stack|NestedStack)$/.test(base.symbol)) return ofStack(base, name, at, evaluator) ?? unknown(at);
  return attributeOf(base, name, at);
}

/** What one class of `instance` says of a field: where it is declared, or assigned in a constructor. */
function ownField(instance: Instance, layer: Frame, name: string, evaluator: Evaluator): Value | undefined {
  const { code, of } = layer;
  const { ts } = code;
  if (!ts.isClassLike(of)) return undefined;
  const assigned = code.outline.fields.get(of)?.get(name) ?? [];
  const declared = memberNamed(of, name, code);
  const parameter = constructorOf(of, ts)?.parameters.find(
    (each) => ts.isIdentifier(each.name) && each.name.text === name,
  );
  const isField = parameter?.modifiers && ts.isParameterPropertyDeclaration(parameter, parameter.parent);
  if (!declared && !isField && assigned.length === 0) return undefined;
  const at = spanOf(code, declared?.name ?? of);
  if (declared && ts.isMethodDeclaration(declared)) return closureValue(declared, layer, evaluator);
  if (declared && ts.isGetAccessorDeclaration(declared)) {
    const frame = methodFrame(instance, declared, layer);
    return returned(declared, frame, at, evaluator);
  }
  const initial = (): Value | undefined => {
    if (isField) return layer.bound.get(parameter);
    const initializer = declared && ts.isPropertyDeclaration(declared) ? declared.initializer : undefined;
    return initializer && evaluator.value(initializer, layer);
  };
  if (assigned.length === 0) return initial() ?? unknown(at);
  return assignedValue(instance, layer, assigned, initial, at, evaluator);
}

/** What is assigned to a field: by one assignment, or by those of which it is not known which is made. */
function assignedValue(
  instance: Instance,
  layer: Frame,
  assignments: readonly ts.Node[],
  initial: () => Value | undefined,
  at: Span,
  evaluator: Evaluator,
): Value {
  const found: Value[] = [];
  for (const assignment of assignments) {
    const { ts } = layer.code;
    const around = functionAround(assignment, ts);
    if (!ts.isBinaryExpression(assignment) || assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
      return unknown(at);
    let frame = layer;
    if (around && ts.isMethodDeclaration(around) && around.parent === layer.of && around.parameters.length === 0) {
      frame = methodFrame(instance, around, layer);
    } else if (!around || !ts.isConstructorDeclaration(around) || around.parent !== layer.of) return unknown(at);
    const certain = isMade(assignment, around, frame, evaluator);
    if (certain === false) continue;
    if (certain) found.length = 0;
    found.push(evaluator.value(assignment.right, frame));
  }
  const [only, other] = found;
  if (only && !other) return only;
  return other ? choice(found, at) : (initial() ?? scalar(null, at));
}

/** Whether what is assigned by `node` is assigned when `around` is run; `undefined` where that depends on what is not known. */
function isMade(node: ts.Node, around: ts.Node, frame: Frame, evaluator: Evaluator): boolean | undefined {
  const { ts } = frame.code;
  let certain = true;
  for (let inner = node; inner.parent && inner.parent !== around; inner = inner.parent) {
    const outer = inner.parent;
    if (ts.isIfStatement(outer) && inner !== outer.expression) {
      const holds = truth(evaluator.value(outer.expression, frame));
      if (holds === undefined) certain = false;
      else if (holds !== (inner === outer.thenStatement)) return false;
    } else if (ts.isIterationStatement(outer, false) || ts.isCaseOrDefaultClause(outer) || ts.isTryStatement(outer)) {
      certain = false;
    }
  }
  return certain || undefined;
}

function functionAround(node: ts.Node, ts: Frame["code"]["ts"]): ts.Node | undefined {
  let around = node.parent;
  while (around && !ts.isFunctionLike(around)) around = around.parent;
  return around;
}

export function constructorOf(node: ts.ClassLikeDeclaration, ts: Frame["code"]["ts"]) {
  return node.members.find(
    (each): each is ts.ConstructorDeclaration => ts.isConstructorDeclaration(each) && !!each.body,
  );
}

/** What a class has as `name`, or one that it extends. */
function staticMember(node: ts.Node, frame: Frame, name: string, at: Span, evaluator: Evaluator, depth = 0): Value {
  const { code } = frame;
  const { ts } = code;
  if (!ts.isClassLike(node)) return unknown(at);
  const found = memberNamed(node, name, code);
  if (!found) return depth < 20 ? inheritedMember(node, frame, name, at, evaluator, depth) : unknown(at);
  if (ts.isMethodDeclaration(found)) return closureValue(found, frame, evaluator);
  if (!isStatic(found, ts)) return unknown(at);
  const of = closureValue(node, frame, evaluator);
  if (ts.isGetAccessorDeclaration(found)) {
    return returned(found, frameOf(code, found, frame, `${frame.path}.${found.pos}`, undefined, of), at, evaluator);
  }
  if (!ts.isPropertyDeclaration(found) || !found.initializer || code.outline.fields.get(node)?.has(name))
    return unknown(at);
  return ungrown(evaluator.value(found.initializer, frame), name, at, evaluator);
}

function inheritedMember(
  { heritageClauses }: ts.ClassLikeDeclaration,
  frame: Frame,
  name: string,
  at: Span,
  evaluator: Evaluator,
  depth: number,
): Value {
  const parent = heritageClauses?.find(({ token }) => token === frame.code.ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const thing = parent && thingOf(evaluator.value(parent.expression, frame), evaluator);
  return thing?.kind === "closure"
    ? staticMember(thing.node, thing.frame, name, at, evaluator, depth + 1)
    : unknown(at);
}
