import type ts from "typescript";
import type { Code } from "./code.ts";

/** Whether the name is assigned to, or written into, by a statement that stands in `block`, in branches and loops at most. */
export function isPlain(name: ts.Node, block: ts.Node, { ts }: Code): boolean {
  if (!ts.isIdentifier(name)) return false;
  const { parent } = name;
  const isMember = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
  const target = isMember && parent.expression === name ? parent : name;
  const { parent: act } = target;
  const isAssigned =
    ts.isBinaryExpression(act) &&
    act.left === target &&
    (target === name ? isAssigning(act.operatorToken.kind, ts) : act.operatorToken.kind === ts.SyntaxKind.EqualsToken);
  const isCalled = ts.isCallExpression(act) && act.expression === target && target !== name;
  const taken = takenApart(name, ts);
  if (taken && ts.isExpressionStatement(statementOf(taken, ts))) return isReached(statementOf(taken, ts), block, ts);
  const isBody = ts.isArrowFunction(act.parent) && act.parent.body === act;
  if ((!isAssigned && !isCalled) || !(isBody || ts.isExpressionStatement(act.parent))) return false;
  return isReached(act.parent, block, ts);
}

/** Whether `from` stands in `block`, in branches and loops at most. */
function isReached(from: ts.Node, block: ts.Node, ts: Code["ts"]): boolean {
  let outer = from;
  while (
    outer !== block &&
    (ts.isBlock(outer) ||
      ts.isExpressionStatement(outer) ||
      isRepeated(outer, ts) ||
      isForEach(outer, ts) ||
      ts.isIfStatement(outer) ||
      ts.isForOfStatement(outer) ||
      ts.isSwitchStatement(outer) ||
      ts.isCaseBlock(outer) ||
      ts.isCaseOrDefaultClause(outer))
  ) {
    outer = outer.parent;
  }
  return outer === block;
}

/** The assignment by which `name` is given a part of a list or an object: `[a, b] = all`, `({ a, b } = all)`. */
function takenApart(name: ts.Identifier, ts: Code["ts"]): ts.BinaryExpression | undefined {
  const { parent } = name;
  const isShort = ts.isShorthandPropertyAssignment(parent) && !parent.objectAssignmentInitializer;
  const pattern = ts.isArrayLiteralExpression(parent) ? parent : isShort ? parent.parent : undefined;
  const act = pattern?.parent;
  const isAssigned = act && ts.isBinaryExpression(act) && act.left === pattern;
  return isAssigned && act.operatorToken.kind === ts.SyntaxKind.EqualsToken ? act : undefined;
}

/** What stands around `act` and its parentheses. */
function statementOf(act: ts.Node, ts: Code["ts"]): ts.Node {
  return ts.isParenthesizedExpression(act.parent) ? statementOf(act.parent, ts) : act.parent;
}

/** `all.forEach(…)`, whose result nobody asks for. */
export function isForEach(node: ts.Node, ts: Code["ts"]): node is ts.CallExpression {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, questionDotToken } = node.expression;
  return name.text === "forEach" && !questionDotToken && ts.isExpressionStatement(node.parent);
}

/** The function that is written in the parentheses of `all.forEach(…)`. */
function isRepeated(node: ts.Node, ts: Code["ts"]): boolean {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  // What comes later, or is not run to its end, has another order.
  const isPlain = !node.modifiers && !node.asteriskToken;
  return isPlain && isForEach(node.parent, ts) && node.parent.arguments[0] === node;
}

/** `=`, `+=`, `??=` and `||=` */
function isAssigning(kind: ts.SyntaxKind, { SyntaxKind }: Code["ts"]): boolean {
  return (
    kind === SyntaxKind.EqualsToken ||
    kind === SyntaxKind.PlusEqualsToken ||
    kind === SyntaxKind.QuestionQuestionEqualsToken ||
    kind === SyntaxKind.BarBarEqualsToken
  );
}
