import type ts from "typescript";
import type { Block, Span, Value } from "../../../rules/model/value.ts";
import type { Evaluator, Frame } from "./frame.ts";
import { unknown } from "./texts.ts";
import { isNull, scalar } from "./values.ts";

/** All variables of the environment together, which are always there. */
const environment = "process.env";

/** Variables that the CDK's own command line sets. */
const always = /^process\.env\.CDK_DEFAULT_(?:ACCOUNT|REGION)$/;

/** What is set from outside as `name`, such as `process.env.STAGE`, used at `at`: unknown, or nothing where it is taken for not set. */
export function fromOutside(name: string, at: Span, { unset }: Evaluator): Value {
  if (unset.has(name)) return scalar(null, at);
  return always.test(name) ? unknown(at) : { kind: "unknown", outside: name, trail: [at] };
}

/** Whether `node` is `process.env`. */
export function isEnvironment(node: ts.PropertyAccessExpression, { code }: Frame): boolean {
  const { expression, name } = node;
  if (name.text !== "env" || !code.ts.isIdentifier(expression) || expression.text !== "process") return false;
  return !code.scope.declaration(expression);
}

export function theEnvironment(at: Span): Value {
  return { kind: "unknown", outside: environment, trail: [at] };
}

/** The variable `name` of the environment, where `container` is that. */
export function variable(container: Value, name: string, at: Span, evaluator: Evaluator): Value | undefined {
  if (container.kind !== "unknown" || container.outside !== environment) return undefined;
  return evaluator.members.has(name) ? unknown(at) : fromOutside(`${environment}.${name}`, at, evaluator);
}

/** What a parameter or a name in a pattern comes to that is given `value` and has a default, written at `at`. */
export function orDefault(value: Value, at: Span, initial: () => Value, evaluator: Evaluator): Value {
  noteDefault(value, at, evaluator);
  return isNull(value) ? initial() : value;
}

/** Which of `defaults` are seen to be taken in `body`; all, where none of them is. */
export function taken(defaults: Evaluator["defaults"], body: Block): readonly string[] {
  const steps: Span[] = [];
  passed(body, steps);
  const own = [...defaults].filter(([, places]) =>
    places.some((place) => steps.some((step) => holds(step, place) || holds(place, step))),
  );
  return (own.length > 0 ? own : [...defaults]).map(([name]) => name);
}

/** The steps of what is known in `value`. */
function passed(value: Value, steps: Span[]): void {
  if (value.kind === "scalar") steps.push(...value.trail);
  else if (value.kind === "text") {
    steps.push(...value.trail);
    for (const { known, trail } of value.pieces) if (known !== undefined) steps.push(...trail);
  } else if (value.kind === "list") for (const each of value.items) passed(each, steps);
  else if (value.kind === "choice") for (const each of value.options) passed(each, steps);
  else if (value.kind === "block") for (const each of value.properties.values()) passed(each.value, steps);
}

/** Whether `outer` is around `inner`: a number that is computed of a default stands where the computation is. */
function holds(outer: Span, inner: Span): boolean {
  return outer.uri === inner.uri && outer.start <= inner.start && inner.end <= outer.end;
}

/** Notes that what is written at `at` is taken where `value` is not set. */
export function noteDefault(value: Value, at: Span, { defaults }: Evaluator): void {
  if (value.kind !== "unknown" || value.outside === undefined || value.outside === environment) return;
  const known = defaults.get(value.outside);
  if (known) known.push(at);
  else defaults.set(value.outside, [at]);
}
