import type ts from "typescript";
import type { Span, Value } from "../../../rules/model/value.ts";
import type { Evaluator, Frame } from "./frame.ts";
import { switched } from "./switches.ts";
import { choice, unknown } from "./texts.ts";
import { scalar, truth } from "./values.ts";

/** What `statements` return; `undefined` where they run to their end. */
export function results(
  statements: readonly ts.Statement[],
  frame: Frame,
  at: Span,
  evaluator: Evaluator,
  nested = false,
): Value | "unclear" | undefined {
  const { ts } = frame.code;
  const some: Value[] = [];
  for (const statement of statements) {
    if (ts.isThrowStatement(statement)) return some.length > 0 ? oneOf(some, at) : unknown(at);
    if (ts.isReturnStatement(statement)) {
      const value = statement.expression ? evaluator.value(statement.expression, frame) : scalar(null, at);
      return oneOf([...some, value], at);
    }
    let result: Value | "unclear" | undefined;
    if (ts.isBlock(statement)) result = results(statement.statements, frame, at, evaluator, true);
    else if (ts.isIfStatement(statement)) {
      const condition = truth(evaluator.value(statement.expression, frame));
      const arms = [statement.thenStatement, statement.elseStatement];
      if (condition === undefined) {
        for (const arm of arms) {
          if (arm && holdsReturn(arm, ts) && !returns(arm, ts)) return "unclear";
          const given = arm && results([arm], frame, at, evaluator, true);
          if (given === "unclear") return given;
          // An arm that throws gives nothing.
          if (given && !(arm && throws(arm, ts))) some.push(given);
        }
        if (arms.every((arm) => arm && returns(arm, ts))) return oneOf(some, at);
        continue;
      }
      const arm = arms[condition ? 0 : 1];
      result = arm && results([arm], frame, at, evaluator, true);
    } else if (holdsReturn(statement, ts)) {
      const taken = ts.isSwitchStatement(statement) ? switched(statement, frame, evaluator) : undefined;
      if (!taken) return "unclear";
      result = results(taken, frame, at, evaluator, true);
      if (!result && taken.some((each) => ts.isThrowStatement(each)))
        return some.length > 0 ? oneOf(some, at) : unknown(at);
    }
    if (result === "unclear") return result;
    if (result) return oneOf([...some, result], at);
  }
  if (some.length === 0) return undefined;
  return nested ? "unclear" : oneOf([...some, scalar(null, at)], at);
}

function oneOf(values: readonly Value[], at: Span): Value {
  return values.length === 1 ? values[0]! : choice(values, at);
}

/** Whether `statement` ends by throwing something. */
export function throws(statement: ts.Statement | undefined, ts: Frame["code"]["ts"]): boolean {
  const last = statement && ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && ts.isThrowStatement(last);
}

/** Whether `statement` never comes to its end. */
export function returns(statement: ts.Statement, ts: Frame["code"]["ts"]): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  if (!last) return false;
  if (ts.isIfStatement(last)) {
    return !!last.elseStatement && returns(last.thenStatement, ts) && returns(last.elseStatement, ts);
  }
  return ts.isReturnStatement(last) || ts.isThrowStatement(last);
}

/** Whether `statement` has a `return` in it. */
export function holdsReturn(statement: ts.Node, ts: Frame["code"]["ts"]): boolean {
  if (ts.isReturnStatement(statement)) return true;
  if (ts.isFunctionLike(statement) || ts.isClassLike(statement) || ts.isExpression(statement)) return false;
  return ts.forEachChild(statement, (child) => holdsReturn(child, ts) || undefined) ?? false;
}

/** Whether `statement` ends by leaving what is around it. */
export function leaves(statement: ts.Statement | undefined, ts: Frame["code"]["ts"]): boolean {
  const last = statement && ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  if (!last) return false;
  return ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isBreakOrContinueStatement(last);
}
