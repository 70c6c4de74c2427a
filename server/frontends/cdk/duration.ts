import type ts from "typescript";
import type { Edit } from "../../frontend.ts";
import { type Expression, imported } from "./imports.ts";
import type { Place } from "./place.ts";

/** How many seconds the units of `Duration` have. */
const units: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** What makes `node`, which is `Duration.minutes(2)` or the number in it, come to `seconds`: another unit where need be. */
export function otherDuration(node: ts.Node, seconds: number, place: Place): readonly Edit[] | undefined {
  const { ts, evaluator } = place;
  const call = ts.isCallExpression(node) ? node : node.parent;
  if (!ts.isCallExpression(call) || !call.arguments[0] || !ts.isPropertyAccessExpression(call.expression))
    return undefined;
  const [, unit] = /^core\.Duration\.(\w+)$/.exec(evaluator.symbol(call.expression) ?? "") ?? [];
  if (unit === undefined || !Object.hasOwn(units, unit)) return undefined;
  const at = evaluator.span(call.arguments[0]);
  const amount = seconds / units[unit]!;
  if (Number.isInteger(amount)) return [{ at, text: String(amount) }];
  return [
    { at: evaluator.span(call.expression.name), text: "seconds" },
    { at, text: String(seconds) },
  ];
}

/** `Duration.seconds(…)` as the file can say it. */
export function duration(seconds: number, place: Place): Expression | undefined {
  const found = imported("core.Duration", place);
  return found && { ...found, text: `${found.text}.seconds(${seconds})` };
}
