import type ts from "typescript";
import type { Resource } from "../../../rules/model/resource.ts";
import { exact, type Property, type Value } from "../../../rules/model/value.ts";
import { type Code, stripped } from "./code.ts";
import { type Child, type Construct, type Evaluator, type Frame, thingOf } from "./frame.ts";
import { giveAway } from "./given-away.ts";
import { field } from "./members.ts";
import type { Modules } from "./modules.ts";
import { options, unknown } from "./texts.ts";
import { property } from "./values.ts";

/** Methods of what a construct makes that leave its properties as they are. */
export const harmless = new Set([
  "addDependency",
  "addDependsOn",
  "addMetadata",
  "addValidation",
  "applyRemovalPolicy",
  "getAtt",
  "getMetadata",
  "removeDependency",
  "obtainDependencies",
  "toString",
]);

/** Methods that change the list they are called on. */
const changing = new Set(["push", "pop", "shift", "unshift", "splice"]);

/** Methods that write one property, whose path they are given first. */
export const overriding = /^add(Property)?(Deletion)?Override$|^addPropertyDeletionOverride$/;

/** `address.node.name`, where that is what the construct makes in CloudFormation. */
export function childOf(address: string, name: string, { things }: Evaluator): Child | undefined {
  if (name !== "defaultChild") return undefined;
  const parent = things.get(address);
  const construct = parent?.kind === "instance" ? parent.base : parent;
  if (construct?.kind !== "construct") return undefined;
  const child: Child = { kind: "child", address: `${address}.node.defaultChild`, of: construct };
  things.set(child.address, child);
  return child;
}

/** Notes what `a.b = c` does to the construct that `a` is or belongs to, and to what `c` is. */
export function writeMember(node: ts.BinaryExpression, frame: Frame, evaluator: Evaluator): void {
  const { code } = frame;
  const { ts } = code;
  const { left, right } = node;
  const { SyntaxKind } = ts;
  const kind = node.operatorToken.kind;
  if (kind < SyntaxKind.FirstAssignment || kind > SyntaxKind.LastAssignment) return;
  const isPattern = ts.isObjectLiteralExpression(left) || ts.isArrayLiteralExpression(left);
  if (isPattern) giveAway(evaluator.value(right, frame), evaluator);
  if (!ts.isPropertyAccessExpression(left) && !ts.isElementAccessExpression(left)) return;
  const name = ts.isPropertyAccessExpression(left)
    ? left.name.text
    : (textOf(evaluator.value(left.argumentExpression, frame)) ?? "*");
  for (const receiver of options(evaluator.value(left.expression, frame))) {
    if (isLost(receiver, name, evaluator)) giveAway(evaluator.value(right, frame), evaluator);
    if (isOwnField(left, code) || override(receiver, name, evaluator)) continue;
    if (!isPlain(left.expression, code, evaluator.modules)) evaluator.overridden.add(name);
  }
}

/** Methods by which a security group gets rules, or what has some. */
export const connecting = /^(?:allow\w*(?:From|To|Internally|Ipv4|Port)|add(?:Ingress|Egress)Rule)$/;

/** Whether `node` is `this.name`. */
export function isOwnField(node: ts.Node, code: Code): boolean {
  return code.ts.isPropertyAccessExpression(node) && node.expression.kind === code.ts.SyntaxKind.ThisKeyword;
}

/** Whether what is written to `name` of `receiver` is not known where that is read. */
function isLost(receiver: Value, name: string, evaluator: Evaluator): boolean {
  if (receiver.kind !== "unknown") return false;
  const thing = thingOf(receiver, evaluator);
  if (thing?.kind !== "instance") return thing ? thing.kind === "closure" : receiver.target === undefined;
  const kept = field(thing, name, receiver.trail[0], evaluator);
  return kept.kind === "unknown" && kept.target === undefined;
}

/** Notes what a call of `method` on `receivers` does to the properties of these; whether it may be one that does. */
export function callOverride(
  node: ts.CallExpression,
  method: string,
  receivers: readonly Value[],
  frame: Frame,
  evaluator: Evaluator,
): boolean {
  if (!overriding.test(method)) {
    let isKnown = false;
    for (const receiver of receivers) {
      const thing = thingOf(receiver, evaluator);
      if (harmless.has(method) && receiver.kind === "unknown" && receiver.target?.attribute === "node") isKnown = true;
      if (changing.has(method) && !thing) override(receiver, "*", evaluator);
      if (thing?.kind !== "child") continue;
      isKnown = true;
      if (!harmless.has(method)) thing.of.overridden.add("*");
    }
    return isKnown;
  }
  const [path] = node.arguments;
  const name = overriddenBy(method, path && evaluator.value(path, frame));
  for (const receiver of receivers) if (!override(receiver, name, evaluator)) evaluator.overridden.add(name);
  return true;
}

/** The property in a path such as `ContainerDefinitions.0.User`; nothing for what is beside the properties. */
function overriddenBy(method: string, path: Value | undefined): string {
  const [first, second] = (textOf(path) ?? "").split(".");
  if (/^addProperty/.test(method)) return first || "*";
  return first === "Properties" ? second || "*" : first === "" ? "*" : "";
}

/** Notes that `name` of what `receiver` is, or belongs to, is written; whether that is a construct. */
function override(receiver: Value, name: string, evaluator: Evaluator): boolean {
  const { target } = receiver.kind === "unknown" ? receiver : {};
  const thing = target && evaluator.things.get(target.address);
  const construct = thing?.kind === "instance" ? thing.base : thing?.kind === "child" ? thing.of : thing;
  if (!target || construct?.kind !== "construct") return thing !== undefined;
  const [first] = target.attribute.split(".");
  construct.overridden.add(first || name);
  // The groups there are resources of their own.
  if (first === "connections") construct.opened = true;
  return true;
}

/** Whether an expression is certainly no construct: an object that is written in the same file. */
export function isPlain(expression: ts.Node, code: Code, modules: Modules): boolean {
  const { ts } = code;
  let node = stripped(code, expression);
  while (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    node = stripped(code, node.expression);
  if (!ts.isIdentifier(node)) return false;
  if (/^(module|exports|process)$/.test(node.text)) return true;
  const meaning = modules.meaning(node, code);
  if (meaning?.kind !== "declared" || !ts.isVariableDeclaration(meaning.node) || !meaning.node.initializer)
    return false;
  const initial = stripped(meaning.code, meaning.node.initializer);
  return ts.isObjectLiteralExpression(initial) || ts.isArrayLiteralExpression(initial);
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === "text" ? exact(value) : undefined;
}

/** `resource`, which `construct` makes, with nothing known of what is written afterwards. */
export function overridden(resource: Resource, construct: Construct, evaluator: Evaluator): Resource {
  if (construct.overridden.size + evaluator.overridden.size === 0) return resource;
  const names = [...construct.overridden, ...evaluator.overridden].map((name) => name.toLowerCase());
  const all = names.includes("*");
  const written = ({ name, written }: Property) =>
    all || names.includes(name.toLowerCase()) || names.includes(written.toLowerCase());
  const properties = new Map(
    [...resource.body.properties].map(([name, property]): [string, Property] => {
      return [name, written(property) ? { ...property, value: unknown(property.value.trail[0]) } : property];
    }),
  );
  // Of nobody knows which constructs: this one may have it thereby.
  for (const each of resource.body.open ? [] : evaluator.overridden) {
    const name = each.charAt(0).toUpperCase() + each.slice(1);
    if (each !== "*" && !properties.has(name))
      properties.set(name, property(name, unknown(resource.name), resource.name));
  }
  const own = construct.overridden.size > 0;
  return { ...resource, body: { ...resource.body, properties, open: resource.body.open || own } };
}
