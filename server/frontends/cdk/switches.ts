import type ts from "typescript";
import type { Evaluator, Frame } from "./frame.ts";
import { sameValue } from "./operators.ts";

/** What a `switch` runs, where that is certain: up to the `break` that ends it. `undefined` where it is not. */
export function switched(
  node: ts.SwitchStatement,
  frame: Frame,
  evaluator: Evaluator,
): readonly ts.Statement[] | undefined {
  const { ts } = frame.code;
  const { clauses } = node.caseBlock;
  const subject = evaluator.value(node.expression, frame);
  let entry = -1;
  for (const [index, clause] of clauses.entries()) {
    if (!ts.isCaseClause(clause)) continue;
    const same = sameValue(subject, evaluator.value(clause.expression, frame));
    if (same === undefined) return undefined;
    if (same) {
      entry = index;
      break;
    }
  }
  if (entry < 0) entry = clauses.findIndex((clause) => ts.isDefaultClause(clause));
  if (entry < 0) return [];
  const taken: ts.Statement[] = [];
  const waiting = clauses.slice(entry).flatMap(({ statements }) => [...statements]);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (ts.isBlock(next)) waiting.unshift(...next.statements);
    else if (ts.isBreakStatement(next) && !next.label) return taken;
    else if (mayBreak(next, ts)) return undefined;
    else taken.push(next);
  }
  return taken;
}

/** Whether a `break` in `node` may leave what is around it. */
export function mayBreak(node: ts.Node, ts: Frame["code"]["ts"]): boolean {
  if (ts.isBreakStatement(node)) return true;
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isExpression(node)) return false;
  return ts.forEachChild(node, (child) => mayBreak(child, ts) || undefined) ?? false;
}
