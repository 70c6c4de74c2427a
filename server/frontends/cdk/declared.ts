import type ts from "typescript";
import type { Span, Value } from "../../../rules/model/value.ts";
import { isOnlyBuilt, mayChange } from "./changes.ts";
import { isFixed, spanOf } from "./code.ts";
import { itemOf } from "./evaluate.ts";
import { factory } from "./factories.ts";
import { builtAt, variableAt } from "./flow.ts";
import { type Evaluator, type Frame, home } from "./frame.ts";
import { giveAway } from "./given-away.ts";
import { closureValue } from "./making.ts";
import { memberOf } from "./members.ts";
import type { Meaning } from "./modules.ts";
import { orDefault } from "./outside.ts";
import { choice, computed, options, through, unknown } from "./texts.ts";
import { list, mayBeObject, plain, property, scalar } from "./values.ts";

/** What a name stands for where it stands. */
export function named(node: ts.Identifier, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const at = spanOf(code, node);
  const { text } = node;
  if (text === "undefined" && !code.scope.declaration(node)) return scalar(null, at);
  const own = evaluator.modules.meaning(node, code);
  const further = evaluator.modules.named(node, code);
  // A constant that stands for what another file exports.
  const isElsewhere = own?.kind === "declared" && further?.kind === "declared" && further.code !== own.code;
  const meaning = isElsewhere ? further : own;
  return meant(text, meaning, at, frame, evaluator, node);
}

/** The value of `meaning`, for which `name` stands at `at`. */
export function meant(
  name: string,
  meaning: Meaning | undefined,
  at: Span,
  frame: Frame,
  evaluator: Evaluator,
  node?: ts.Identifier,
): Value {
  if (meaning?.kind === "cdk") return factory(meaning.symbol, undefined, at, []) ?? unknown(at);
  if (meaning?.kind !== "declared") return unknown(at);
  const found = read(meaning, frame, evaluator, node);
  if (!found) return unknown(at);
  if (mayBeObject(found) && mayChange(name, meaning, frame.code, evaluator)) {
    const built =
      node && isOnlyBuilt(name, meaning, frame.code, evaluator) && builtAt(meaning.node, node, frame, evaluator);
    if (built) return through(built, at);
    giveAway(found, evaluator);
    return unknown(at);
  }
  return through(found, at);
}

/** The value of a declaration, where it is read as `node` does it. */
function read(
  meaning: Meaning & { kind: "declared" },
  frame: Frame,
  evaluator: Evaluator,
  node: ts.Identifier | undefined,
): Value | undefined {
  const { code, node: declaration } = meaning;
  const { ts } = code;
  const isHere = node && code === frame.code && ts.isVariableDeclaration(declaration);
  const changed = isHere && !isFixed(code, declaration) && variableAt(declaration, node, frame, evaluator);
  return changed || declared(meaning, frame, evaluator);
}

/** The value of a declaration, which is remembered; while it is being found, it is unknown to itself. */
function declared(
  { code, node }: Meaning & { kind: "declared" },
  frame: Frame,
  evaluator: Evaluator,
): Value | undefined {
  const around = home(code, node, frame, evaluator);
  const bound = around.bound.get(node);
  if (bound) return bound;
  if (!around.known.has(node)) {
    around.known.set(node, undefined);
    around.known.set(node, initial(node, around, evaluator));
  }
  const found = around.known.get(node);
  if (!found) evaluator.isLocal = true;
  return found;
}

function initial(node: ts.Node, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const { ts } = code;
  const nothing = unknown(spanOf(code, node));
  if (ts.isVariableDeclaration(node)) {
    return node.initializer && isFixed(code, node) ? evaluator.value(node.initializer, frame) : nothing;
  }
  if (ts.isBindingElement(node)) return isFixed(code, node) ? destructured(node, frame, evaluator) : nothing;
  if (ts.isEnumDeclaration(node)) return enumerated(node, frame, evaluator);
  if (ts.isEnumMember(node)) {
    return memberOf(
      enumerated(node.parent, frame, evaluator),
      node.name.getText(code.source),
      nothing.trail[0],
      evaluator,
    );
  }
  if (ts.isFunctionDeclaration(node) || ts.isClassLike(node)) return closureValue(node, frame, evaluator);
  if (ts.isExportAssignment(node)) return evaluator.value(node.expression, frame);
  return ts.isExpression(node) && !ts.isIdentifier(node) ? evaluator.value(node, frame) : nothing;
}

/** What a name in a pattern takes out of what is given to the whole of it. */
function destructured(node: ts.BindingElement, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const { ts } = code;
  const at = spanOf(code, node.propertyName ?? node.name);
  const pattern = node.parent;
  const container = given(pattern.parent, frame, evaluator);
  if (!container) return unknown(at);
  const found = ts.isArrayBindingPattern(pattern)
    ? fromList(container, pattern.elements.indexOf(node), node, at)
    : fromObject(container, node, frame, evaluator);
  const { initializer } = node;
  if (!initializer) return found;
  const initial = () => evaluator.value(initializer, frame);
  const all = options(found).map((option) => orDefault(option, spanOf(code, initializer), initial, evaluator));
  return all.length === 1 ? all[0]! : choice(all, at);
}

function given(
  whole: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement,
  frame: Frame,
  evaluator: Evaluator,
): Value | undefined {
  const bound = frame.bound.get(whole);
  const { ts } = frame.code;
  if (bound) return bound;
  if (ts.isBindingElement(whole)) return destructured(whole, frame, evaluator);
  return ts.isVariableDeclaration(whole) && whole.initializer ? evaluator.value(whole.initializer, frame) : undefined;
}

function fromList(container: Value, index: number, node: ts.BindingElement, at: Span): Value {
  if (!node.dotDotDotToken) return itemOf(container, index, at);
  if (container.kind !== "list" || container.open) return unknown(at);
  return list(container.items.slice(index), at);
}

function fromObject(container: Value, node: ts.BindingElement, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const { ts } = code;
  const at = spanOf(code, node.propertyName ?? node.name);
  if (node.dotDotDotToken) {
    if (container.kind !== "block") return unknown(at);
    const siblings = node.parent.elements.map((each) => (ts.isBindingElement(each) ? keyOf(each, ts) : undefined));
    const rest = [...container.properties].filter(([name]) => !siblings.includes(name));
    return { ...container, properties: new Map(rest) };
  }
  const key = keyOf(node, ts);
  return key === undefined ? unknown(at) : memberOf(container, key, at, evaluator);
}

function keyOf(node: ts.BindingElement, ts: Frame["code"]["ts"]): string | undefined {
  const key = node.propertyName ?? node.name;
  return ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? key.text : undefined;
}

/** An enum as an object of its members. */
function enumerated(node: ts.EnumDeclaration, frame: Frame, evaluator: Evaluator): Value {
  const { code } = frame;
  const { ts } = code;
  const properties = new Map<string, ReturnType<typeof property>>();
  const reversed: typeof properties = new Map();
  let next: number | undefined = 0;
  for (const each of node.members) {
    const key = spanOf(code, each.name);
    const name = ts.isIdentifier(each.name) || ts.isStringLiteralLike(each.name) ? each.name.text : undefined;
    const value: Value = each.initializer
      ? evaluator.value(each.initializer, frame)
      : next === undefined
        ? unknown(key)
        : scalar(next, key);
    next = value.kind === "scalar" && typeof value.value === "number" ? value.value + 1 : undefined;
    if (name === undefined) continue;
    properties.set(name, property(name, value, key));
    // A number leads back to the name of its member.
    const number = plain(value);
    if (typeof number === "number") reversed.set(`${number}`, property(`${number}`, computed(name, key), key));
  }
  return {
    kind: "block",
    properties: new Map([...reversed, ...properties]),
    open: false,
    trail: [spanOf(code, node.name)],
  };
}
