import { get, items, type Span, type Value } from "../../../../rules/model/value.ts";
import type { Attached, Attachments, Call, Made, World } from "../made.ts";
import { argument, calls, isMade } from "./traced.ts";

/** Which services of the unit are registered with which target groups. */
export function attachments(world: Pick<World, "all" | "behind">): Attachments {
  const all: Attached[] = [];
  let unsure = false;
  for (const made of world.all) {
    if (/^aws-elasticloadbalancingv2\.\w+TargetGroup$/.test(made.symbol)) {
      targets(get(made.props, "targets"), made.address, made.at);
      if (made.props.open) unsure = true;
    }
    for (const call of calls(made)) {
      if (call.method === "addTargets") {
        const props = argument(call, 1);
        if (!props || props.open) unsure = true;
        targets(props && get(props, "targets"), call.address, call.at);
      } else if (call.method === "addTarget" && made.symbol.startsWith("aws-elasticloadbalancingv2.")) {
        const group = holder(call);
        for (const target of call.args) {
          if (group === undefined) unsure = true;
          else attach(target, group, call.at);
        }
      } else if (/^attachTo(Application|Network)TargetGroup$/.test(call.method)) {
        const [group] = call.args;
        const found = world.behind(group);
        if (found && made.calls.includes(call)) attach(undefined, found.address, call.at, made);
        else unsure = true;
      } else if (call.method === "registerLoadBalancerTargets") unsure = true;
    }
  }
  return { all, unsure };

  function holder(call: Call): string | undefined {
    for (const made of world.all) {
      if (made.calls.includes(call)) return made.address;
      for (const other of calls(made)) if (other.calls.includes(call)) return other.address;
    }
    return undefined;
  }

  function targets(given: Value | undefined, group: string, at: Span): void {
    if (!given) return;
    if (given.kind !== "list" || given.open) unsure = true;
    for (const target of items(given)) attach(target, group, at);
  }

  function attach(target: Value | undefined, group: string, at: Span, itself?: Made): void {
    const found = itself ?? world.behind(target);
    if (isMade(found)) {
      all.push({ service: found, group, containerName: undefined, containerPort: undefined, at });
      return;
    }
    const of =
      found?.method === "loadBalancerTarget" ? world.all.find((made) => made.calls.includes(found)) : undefined;
    const options = found && argument(found, 0);
    if (!of || !options || options.open) {
      unsure = true;
      return;
    }
    const containerName = get(options, "containerName");
    all.push({ service: of, group, containerName, containerPort: get(options, "containerPort"), at: found.at });
  }
}
