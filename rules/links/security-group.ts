import type { Resource } from "../model/resource.ts";
import { type Block, get, lacks, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { contains, range } from "./cidr.ts";
import { allBlocks, certain, certainNumber, linked } from "./link.ts";
import { isLookedUp } from "./network.ts";
import { handedOn } from "./outside.ts";
import type { Answer } from "./pattern.ts";

/** Who wants to get in: by its security groups and from its subnets. */
export interface Caller {
  readonly groups: readonly Resource[];
  /** The networks of its subnets; `undefined` where one of them is not known. */
  readonly networks: readonly string[] | undefined;
}

/** One rule that lets something in. */
interface Ingress {
  readonly body: Block;
  /** It stands in a block of the group. */
  readonly inline: boolean;
}

/** All rules that let something into `group`; `undefined` where there may be others. */
export function ingressOf(group: Resource, unit: Unit): readonly Ingress[] | undefined {
  const inline = allBlocks(group.body, "SecurityGroupIngress");
  if (!inline || group.existing || handedOn(group, unit)) return undefined;
  const found: Ingress[] = inline.map((body) => ({ body, inline: true }));
  for (const [type, name] of [
    ["AWS::EC2::SecurityGroupRule", "SecurityGroupId"],
    ["AWS::EC2::SecurityGroupIngress", "GroupId"],
  ] as const) {
    for (const { body } of unit.resources(type)) {
      const value = get(body, name);
      const of = linked(value, ["AWS::EC2::SecurityGroup"], unit);
      if (!of && !isLookedUp(value)) return undefined;
      if (of !== group) continue;
      const direction = type === "AWS::EC2::SecurityGroupRule" ? certain(get(body, "Type")) : "ingress";
      if (direction === undefined) return undefined;
      if (direction === "ingress") found.push({ body, inline: false });
    }
  }
  return found;
}

/** Whether `rule` of `group` lets `caller` in on a port of TCP. */
export function admits({ body }: Ingress, group: Resource, port: number, caller: Caller, unit: Unit): Answer {
  const onPort = opens(body, port);
  if (onPort === "no") return "no";
  const from = lets(body, group, caller, unit);
  if (from === "no") return "no";
  return onPort === "yes" && from === "yes" ? "yes" : undefined;
}

function opens(body: Block, port: number): Answer {
  const protocol = certain(get(body, "Protocol") ?? get(body, "IpProtocol"))?.toLowerCase();
  if (protocol === undefined) return undefined;
  if (["-1", "all"].includes(protocol)) return "yes";
  if (!["tcp", "6"].includes(protocol)) return "no";
  const [from, to] = [certainNumber(get(body, "FromPort")), certainNumber(get(body, "ToPort"))];
  if (from === undefined || to === undefined) return undefined;
  return from <= port && port <= to ? "yes" : "no";
}

/** Properties of a rule that say who is let in. */
const sources: ReadonlySet<string> = new Set([
  "CidrBlocks",
  "CidrIp",
  "PrefixListIds",
  "SecurityGroups",
  "Self",
  "SourcePrefixListId",
  "SourceSecurityGroupId",
]);

function lets(body: Block, group: Resource, caller: Caller, unit: Unit): Answer {
  if (body.open) return undefined;
  let answer: Answer = "no";
  for (const { name, value } of body.properties.values()) {
    if (!sources.has(name)) continue;
    const each = value.kind === "list" ? value.items : [value];
    const answers = each.map((item) => letsOne(name, item, group, caller, unit));
    if (answers.includes("yes")) return "yes";
    if (answers.includes(undefined) || (value.kind === "list" && value.open)) answer = undefined;
  }
  return answer;
}

function letsOne(name: string, value: Value, group: Resource, caller: Caller, unit: Unit): Answer {
  if (name === "Self") {
    const self = certain(value);
    return self === "false" ? "no" : self === "true" ? (caller.groups.includes(group) ? "yes" : "no") : undefined;
  }
  if (name === "SecurityGroups" || name === "SourceSecurityGroupId") {
    const source = linked(value, ["AWS::EC2::SecurityGroup"], unit);
    if (!source) return isLookedUp(value) ? "no" : undefined;
    if (caller.groups.includes(source)) return "yes";
    // One may be looked up twice.
    return source.elsewhere && caller.groups.some(({ elsewhere }) => elsewhere) ? undefined : "no";
  }
  if (name !== "CidrBlocks" && name !== "CidrIp") return undefined;
  const network = certain(value);
  const admitted = network === undefined ? undefined : range(network);
  if (!admitted || !caller.networks) return network === "0.0.0.0/0" ? "yes" : undefined;
  const ranges = caller.networks.map(range);
  if (ranges.includes(undefined)) return undefined;
  // Somebody may have put a proxy, or only some of the tasks, there.
  if (ranges.every((each) => contains(admitted, each!))) return "yes";
  return ranges.some((each) => contains(admitted, each!) || contains(each!, admitted)) ? undefined : "no";
}

/** Whether `group` is written with its rules in blocks, which Terraform does not mix with others. */
export function isInline(group: Resource): boolean {
  return !lacks(group.body, "SecurityGroupIngress");
}
