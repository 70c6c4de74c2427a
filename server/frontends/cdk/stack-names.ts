import { exact, get, type Span, type Value } from "../../../rules/model/value.ts";
import { type Construct, type Evaluator, type Thing, thingOf } from "./frame.ts";
import { computed, joined, options, through } from "./texts.ts";
import { isText } from "./values.ts";

/** A longer one is shortened. aws-cdk-lib 2.276.0, `makeStackName` in core/lib/stack.js. */
const longest = 128;

/** Constructs in constructs beyond this are not followed. */
const deepest = 100;

/**
 * The name of a stack: what it is given, or else its id, behind that of its stage. It is another where it is made in
 * something else than the application or a stage of it: `undefined` there. aws-cdk-lib 2.276.0, `generateStackName`.
 */
export function stackName(stack: Construct, at: Span, evaluator: Evaluator): Value | undefined {
  const props = stack.props();
  const given = get(props, "stackName");
  if (given) return isText(given) ? through(given, at) : undefined;
  const around = constructOf(thingOf(stack.scope, evaluator));
  if (props.open || stack.symbol !== "core.Stack" || !isText(stack.id)) return undefined;
  const whole = around?.symbol === "core.Stage" ? inStage(around, stack.id, at, evaluator) : stack.id;
  const isKnown = around?.symbol === "core.Stage" || around?.symbol === "core.App";
  if (!isKnown || !whole || options(whole).some(isOdd)) return undefined;
  return through(whole, at);
}

function inStage(stage: Construct, id: Value, at: Span, evaluator: Evaluator): Value | undefined {
  const props = stage.props();
  if (constructOf(thingOf(stage.scope, evaluator))?.symbol !== "core.App" || !isText(stage.id)) return undefined;
  const name = get(props, "stageName") ?? (props.open ? undefined : stage.id);
  return name && isText(name) ? joined([name, computed("-", at), id], at) : undefined;
}

/** Whether an id is written otherwise in a name. */
function isOdd(option: Value): boolean {
  const known = option.kind === "text" ? exact(option) : undefined;
  return known !== undefined && (known.length > longest || known.includes("/"));
}

function constructOf(thing: Thing | undefined): Construct | undefined {
  const found = thing?.kind === "instance" ? thing.base : thing;
  return found?.kind === "construct" ? found : undefined;
}

/** What `x.node.id` is. */
export function nodeId(address: string, at: Span, { things }: Evaluator): Value | undefined {
  const found = constructOf(things.get(address));
  return found && isText(found.id) && !options(found.id).some(isOdd) ? through(found.id, at) : undefined;
}

/** The stack in which `value` is, or which it is, as `Stack.of` gives it; `undefined` for a nested one, whose name CloudFormation makes. */
export function stackAround(value: Value | undefined, evaluator: Evaluator): Thing | undefined {
  let thing = thingOf(value, evaluator);
  for (let depth = 0; thing && depth < deepest; depth++) {
    const construct = constructOf(thing);
    if (construct?.symbol === "core.Stack") return thing;
    if (construct?.symbol === "core.NestedStack") return undefined;
    const scope = thing.kind === "instance" ? thing.scope : construct?.scope;
    thing = thingOf(scope, evaluator);
  }
  return undefined;
}
