import type ts from "typescript";
import type { Block, Value } from "../../../rules/model/value.ts";
import { bodyOf, type Callee, functionIn, methodIn, methodOf } from "./calls.ts";
import { type Code, stripped } from "./code.ts";
import { behindMember, type Evaluator, type Frame, home, thingOf } from "./frame.ts";
import { harmless, overriding } from "./overrides.ts";

/** Constructs in objects in objects beyond this are not looked for. */
const deepest = 5;

/** What becomes of the constructs in `value` is not known: code has them that is not read. */
export function giveAway(value: Value, evaluator: Evaluator, depth = 0): void {
  if (depth > deepest) return;
  const thing = thingOf(value, evaluator);
  if (thing?.kind === "construct" || thing?.kind === "called") thing.opened = true;
  if (thing?.kind === "child") thing.of.overridden.add("*");
  const inner = behindMember(value, evaluator);
  if (inner && isConstruct.test(inner.member)) inner.thing.opened = true;
  if (value.kind === "list") for (const each of value.items) giveAway(each, evaluator, depth + 1);
  if (value.kind === "block") for (const each of value.properties.values()) giveAway(each.value, evaluator, depth + 1);
  if (value.kind === "choice") for (const each of value.options) giveAway(each, evaluator, depth + 1);
}

/** The members of a construct, or of a pattern, that are constructs, or lead to them. */
const isConstruct =
  /^(?:connections|node|service|taskDefinition|listener|loadBalancer|targetGroup|defaultContainer|cluster|vpc|(?:vpc\.)?(?:isolated|private|public)Subnets|subnets)(?:\.(?:node|children|defaultChild|defaultContainer|securityGroups|\d+)(?:\..*)?)?$/;

/** Whether `node` is `Aspects.of(x).add`. */
export function addsAspect(node: ts.CallExpression, { code }: Frame, { modules }: Evaluator): boolean {
  const callee = stripped(code, node.expression);
  if (!code.ts.isPropertyAccessExpression(callee) || callee.name.text !== "add") return false;
  const on = stripped(code, callee.expression);
  return code.ts.isCallExpression(on) && modules.symbol(on.expression, code) === "core.Aspects.of";
}

/** Packages whose aspects and functions only look. */
const looking = /^cdk-nag$/;

/** Whether a call is one of a package that only looks at what it is given, such as `NagSuppressions.addResourceSuppressions`. */
export function onlyLooks({ expression }: ts.CallExpression | ts.NewExpression, code: Code): boolean {
  return looking.test(packageOf(stripped(code, expression), code) ?? "");
}

/** Whether an aspect may do to what it visits what is not seen: more than to write some of its properties. */
export function mayDoAnything(aspect: ts.Node, frame: Frame, evaluator: Evaluator): boolean {
  const { code } = frame;
  const { ts } = code;
  const node = stripped(code, aspect);
  if (ts.isNewExpression(node)) {
    const symbol = evaluator.modules.symbol(node.expression, code);
    if (symbol?.startsWith("core.") || looking.test(packageOf(node.expression, code) ?? "")) return false;
  }
  const visit = methodIn(evaluator.value(node, frame), "visit", evaluator);
  return !visit || doesMore(visit, evaluator, new Set());
}

/** Methods by which an aspect asks and tells. */
const asking =
  /^(?:add(?:Error|Info|Warning|WarningV2)|at|endsWith|every|filter|find|forEach|get|has|includes|isCfn\w+|isConstruct|log|map|of|push|resolve|some|startsWith|test|toLowerCase|toString|warn)$/;

/** Whether something is called in `callee` that may do something to a construct, other than to write a property. */
function doesMore(callee: Callee, evaluator: Evaluator, passed: Set<ts.Node>): boolean {
  if (passed.has(callee.node)) return false;
  passed.add(callee.node);
  const { code } = callee.frame;
  const { ts } = code;
  const acts = (node: ts.Node): boolean => {
    const isQuiet = !ts.isCallExpression(node) || isHarmless(node, callee, evaluator, passed);
    return !isQuiet || (ts.forEachChild(node, (inner) => acts(inner) || undefined) ?? false);
  };
  const body = bodyOf(callee.node, ts);
  return !body || acts(body);
}

function isHarmless(
  node: ts.CallExpression,
  { frame, self }: Callee,
  evaluator: Evaluator,
  passed: Set<ts.Node>,
): boolean {
  const { code } = frame;
  const { ts } = code;
  const callee = stripped(code, node.expression);
  const meaning = evaluator.modules.named(callee, code);
  if (meaning?.kind === "cdk") return true;
  if (meaning?.kind === "declared") {
    const own = functionIn(meaning.node, home(meaning.code, meaning.node, frame, evaluator));
    return own !== undefined && !doesMore(own, evaluator, passed);
  }
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const method = callee.name.text;
  if (callee.expression.kind === ts.SyntaxKind.ThisKeyword) {
    const own = self?.kind === "instance" ? methodOf(self, method) : undefined;
    return own !== undefined && !doesMore(own, evaluator, passed);
  }
  const on = stripped(code, callee.expression);
  const tags = ts.isCallExpression(on) && evaluator.modules.symbol(on.expression, code) === "core.Tags.of";
  if (tags || method === "setTag" || method === "removeTag") evaluator.overridden.add("tags");
  else if (method === "applyRemovalPolicy") evaluator.overridden.add("deletionPolicy");
  else return asking.test(method) || overriding.test(method) || harmless.has(method);
  return true;
}

/** The package from which a name is imported. */
function packageOf(expression: ts.Node, { ts, scope }: Code): string | undefined {
  let root = expression;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  const declaration = ts.isIdentifier(root) ? scope.declaration(root) : undefined;
  let around = declaration === "several" ? undefined : declaration;
  while (around && !ts.isImportDeclaration(around)) around = around.parent;
  return around && ts.isStringLiteral(around.moduleSpecifier) ? around.moduleSpecifier.text : undefined;
}

/** `body` with whatever else may be in it and in its objects; its lists of plain values are as they are. */
export function opened(body: Block): Block {
  const properties = [...body.properties].map(([name, property]) => {
    return [name, { ...property, value: openedValue(property.value) }] as const;
  });
  return { ...body, properties: new Map(properties), open: true };
}

function openedValue(value: Value): Value {
  if (value.kind === "block") return opened(value);
  if (value.kind === "choice") return { ...value, options: value.options.map(openedValue) };
  if (value.kind !== "list" || !value.items.some(({ kind }) => kind === "block")) return value;
  return { ...value, items: value.items.map(openedValue), open: true };
}
