import { type Block, get, type Value } from "../../../rules/model/value.ts";
import { type Evaluator, thingOf } from "./frame.ts";
import { options, unknown } from "./texts.ts";
import { isNull } from "./values.ts";

/** The region of what is made of `symbol` with `props` in `scope`, where something says one: the `env` of its stack, or of a stage. */
export function regionOf(
  symbol: string,
  props: () => Block,
  scope: Value | undefined,
  evaluator: Evaluator,
): Value | undefined {
  if (symbol !== "core.Stack" && symbol !== "core.Stage") return regionIn(scope, evaluator);
  const own = props();
  const env = get(own, "env");
  if (!env) return own.open ? unknown(own.trail[0]) : regionIn(scope, evaluator);
  const given = env.kind === "block" ? get(env, "region") : undefined;
  if (given) return options(given).some(isNull) ? unknown(given.trail[0]) : given;
  return env.kind === "block" && !env.open ? regionIn(scope, evaluator) : unknown(env.trail[0]);
}

/** The address of the stack of what is made of `symbol` in `scope`: of a nested one, of that in which it is. */
export function stackOf(
  symbol: string,
  address: string,
  scope: Value | undefined,
  evaluator: Evaluator,
): string | undefined {
  return symbol === "core.Stack" ? address : stackIn(scope, evaluator);
}

export function stackIn(scope: Value | undefined, evaluator: Evaluator): string | undefined {
  const thing = thingOf(scope, evaluator);
  return thing?.kind === "construct" || thing?.kind === "instance" ? thing.stack() : undefined;
}

/** The region of what is made in `scope`. */
export function regionIn(scope: Value | undefined, evaluator: Evaluator): Value | undefined {
  if (!scope) return undefined;
  const thing = thingOf(scope, evaluator);
  return thing?.kind === "construct" || thing?.kind === "instance" ? thing.region() : unknown(scope.trail[0]);
}
