import type { Span, Value } from "../../../rules/model/value.ts";
import type { Binary, Unary } from "./syntax.ts";
import { combine, isFailed, isNull, known, numeric, scalar, truth, unknown } from "./values.ts";

export function unary(operator: Unary["operator"], operand: Value, at: Span): Value {
  return combine([operand], at, ([operand]) => {
    const number = numeric(operand);
    if (operator === "-") return number === undefined ? unknown([at]) : scalar(-number, [at]);
    const boolean = truth(operand);
    return boolean === undefined ? unknown([at]) : scalar(!boolean, [at]);
  });
}

export function binary(operator: Binary["operator"], left: Value, lazyRight: () => Value, at: Span): Value {
  if (operator === "&&" || operator === "||") {
    // One side alone may decide, whatever the other turns out to be.
    const deciding = operator === "||";
    const first = truth(left);
    if (first === deciding) return scalar(deciding, [at]);
    const second = truth(lazyRight());
    if (second === deciding) return scalar(deciding, [at]);
    return first === undefined || second === undefined ? unknown([at]) : scalar(!deciding, [at]);
  }
  return combine([left, lazyRight()], at, ([left, right]) => {
    const result =
      operator === "==" || operator === "!="
        ? equality(operator, left!, right!)
        : arithmetic(operator, numeric(left), numeric(right));
    return result === undefined ? unknown([at]) : scalar(result, [at]);
  });
}

function equality(operator: "==" | "!=", left: Value, right: Value): boolean | undefined {
  const same = equal(left, right);
  return same === undefined ? undefined : same === (operator === "==");
}

/** Whether two values are the same, where that is certain. */
export function equal(left: Value, right: Value): boolean | undefined {
  if (isFailed(left) || isFailed(right) || left.kind === "unknown" || right.kind === "unknown") return undefined;
  if (isNull(left) || isNull(right)) return isNull(left) && isNull(right);
  if (left.kind === "scalar" && right.kind === "scalar") return left.value === right.value;
  if (left.kind === "text" && right.kind === "text") {
    const [a, b] = [known(left), known(right)];
    if (a !== undefined && b !== undefined) return a === b;
    // Whatever the unknown pieces are, a text is at least as long as the known ones.
    const least = (text: typeof left) => text.pieces.reduce((sum, { known }) => sum + (known?.length ?? 0), 0);
    return (a !== undefined && a.length < least(right)) || (b !== undefined && b.length < least(left))
      ? false
      : undefined;
  }
  // A number and a text: Terraform's types decide, unless they would not even look the same.
  const [a, b] = [known(left), known(right)];
  return a !== undefined && b !== undefined && a !== b ? false : undefined;
}

function arithmetic(
  operator: Binary["operator"],
  a: number | undefined,
  b: number | undefined,
): number | boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  switch (operator) {
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    case ">=":
      return a >= b;
    default: {
      // Terraform computes with 512 bits; only where that makes no difference can we say what comes out.
      const result = compute(operator, a, b);
      return result !== undefined && [a, b, result].every(Number.isSafeInteger) ? result : undefined;
    }
  }
}

function compute(operator: Binary["operator"], a: number, b: number): number | undefined {
  if (operator === "+") return a + b;
  if (operator === "-") return a - b;
  if (operator === "*") return a * b;
  if (operator === "/") return b === 0 ? undefined : a / b;
  return b === 0 ? undefined : a % b;
}
