import type { Resource, ResourceType } from "../model/resource.ts";
import { type Block, get, lacks, type Value } from "../model/value.ts";
import type { Index, Unit } from "../rule.ts";
import { belonging, belongingTo } from "./belonging.ts";
import { contains, range } from "./cidr.ts";
import { allBlocks, certain, certainNumber, linked, local } from "./link.ts";
import { isLookedUp } from "./network.ts";
import { handedOn, handedOut } from "./outside.ts";
import type { Answer } from "./pattern.ts";

/** Who is at the other end: by its security groups and in its subnets. */
export interface Peer {
  readonly groups: readonly Resource[];
  /** The networks of its subnets; `undefined` where one of them is not known. */
  readonly networks: readonly string[] | undefined;
}

/** Ports of TCP, the last of them included. */
export interface Ports {
  readonly from: number;
  readonly to: number;
}

/** A single port. */
export function only(port: number): Ports {
  return { from: port, to: port };
}

/** `ports` in words. */
export function called({ from, to }: Ports): string {
  return from === to ? `port ${from}` : `ports ${from} to ${to}`;
}

/** Which way a connection is opened, as seen from a group. */
export type Direction = "ingress" | "egress";

/**
 * Whether `groups` together keep `ports` shut to `peer`: no rule of any lets it in on one of them, or the groups out to it.
 * False where a rule is not known, or may let it through.
 */
export function shut(groups: readonly Resource[], direction: Direction, ports: Ports, peer: Peer, unit: Unit): boolean {
  return none(groups, direction, (rule, group) => admits(rule, group, ports, peer, unit), unit);
}

/** Whether `groups` together let nothing out on a port of TCP, to wherever. */
export function sealed(groups: readonly Resource[], port: number, unit: Unit): boolean {
  return none(groups, "egress", (rule) => opens(rule, only(port)), unit);
}

/** Whether no rule of any of `groups` is one that `lets` something through, and there are no others. */
function none(
  groups: readonly Resource[],
  direction: Direction,
  lets: (rule: Block, group: Resource) => Answer,
  unit: Unit,
): boolean {
  const keepsShut = (group: Resource) => rulesOf(group, direction, unit)?.every((rule) => lets(rule, group) === "no");
  if (groups.length === 0 || !groups.every(keepsShut)) return false;
  // What others look up may be one of these groups.
  return !groups.some((group) =>
    separate(direction).some(([type, property]) => unit.workspace.strangers(type, property, group)),
  );
}

/** The types of rules that stand beside their group, and the property that says of which group they are. */
function separate(direction: Direction): readonly (readonly [ResourceType, string])[] {
  return [
    ["AWS::EC2::SecurityGroupRule", "SecurityGroupId"],
    [direction === "ingress" ? "AWS::EC2::SecurityGroupIngress" : "AWS::EC2::SecurityGroupEgress", "GroupId"],
  ];
}

/** Classes of the CDK that give what they are given to code of the workspace alone. */
const seen = /^aws-cdk-lib\/core\.(?:NestedStack|Stack|Stage)$/;

/** All rules of `group` in one direction; `undefined` where there may be others. */
function rulesOf(group: Resource, direction: Direction, unit: Unit): readonly Block[] | undefined {
  const name = direction === "ingress" ? "SecurityGroupIngress" : "SecurityGroupEgress";
  const inline = allBlocks(group.body, name);
  const isIgnored = group.ignored === "all" || group.ignored?.has(name);
  if (!inline || group.existing || isIgnored) return undefined;
  if (handedOn(group, unit, seen) || handedOut(group, unit)) return undefined;
  // AWS makes a group that may get out to everything, from which Terraform takes that again.
  if (direction === "egress" && inline.length === 0 && group.via !== "terraform") return undefined;
  const found = [...inline];
  const rules = belongingTo(direction === "ingress" ? ingressRules : egressRules, group, unit);
  if (!rules) return undefined;
  for (const { type, body } of rules) {
    const own = type === "AWS::EC2::SecurityGroupRule" ? certain(get(body, "Type")) : direction;
    if (own === undefined) return undefined;
    if (own === direction) found.push(body);
  }
  return found;
}

/** The rules beside each group. */
function besides(direction: Direction): Index {
  const types = separate(direction).map(([type]) => type);
  return belonging(types, ({ type, body }, unit) => {
    const value = groupOf(type, body);
    return isLookedUp(value) ? [] : [linked(value, ["AWS::EC2::SecurityGroup"], unit)];
  });
}

const [ingressRules, egressRules] = [besides("ingress"), besides("egress")];

/** The group that a rule beside it is of. */
function groupOf(type: ResourceType, body: Block): Value | undefined {
  return get(body, type === "AWS::EC2::SecurityGroupRule" ? "SecurityGroupId" : "GroupId");
}

/** Whether a rule of `group` is for `peer` and one of `ports`. */
function admits(body: Block, group: Resource, ports: Ports, peer: Peer, unit: Unit): Answer {
  const onPort = opens(body, ports);
  if (onPort === "no") return "no";
  const other = names(body, group, peer, unit);
  if (other === "no") return "no";
  return onPort === "yes" && other === "yes" ? "yes" : undefined;
}

function opens(body: Block, ports: Ports): Answer {
  const protocol = certain(get(body, "Protocol") ?? get(body, "IpProtocol"))?.toLowerCase();
  if (protocol === undefined) return undefined;
  if (["-1", "all"].includes(protocol)) return "yes";
  if (!["tcp", "6"].includes(protocol)) return "no";
  const [from, to] = [certainNumber(get(body, "FromPort")), certainNumber(get(body, "ToPort"))];
  if (from === undefined || to === undefined) return undefined;
  return from <= ports.to && ports.from <= to ? "yes" : "no";
}

/** Properties of a rule that say who is at its other end, by IPv4. */
const ends: ReadonlySet<string> = new Set([
  "CidrBlocks",
  "CidrIp",
  "DestinationPrefixListId",
  "DestinationSecurityGroupId",
  "PrefixListIds",
  "SecurityGroups",
  "Self",
  "SourcePrefixListId",
  "SourceSecurityGroupId",
  "SourceSecurityGroupName",
]);

function names(body: Block, group: Resource, peer: Peer, unit: Unit): Answer {
  if (body.open) return undefined;
  let answer: Answer = "no";
  for (const { name, value } of body.properties.values()) {
    if (!ends.has(name)) continue;
    const each = value.kind === "list" ? value.items : [value];
    const answers = each.map((item) => namesOne(name, item, group, peer, unit));
    if (answers.includes("yes")) return "yes";
    if (answers.includes(undefined) || (value.kind === "list" && value.open)) answer = undefined;
  }
  return answer;
}

function namesOne(name: string, value: Value, group: Resource, peer: Peer, unit: Unit): Answer {
  if (name === "Self") {
    const self = certain(value);
    return self === "false" ? "no" : self === "true" ? (peer.groups.includes(group) ? "yes" : "no") : undefined;
  }
  if (name === "SecurityGroups" || name.endsWith("SecurityGroupId")) {
    const other = linked(value, ["AWS::EC2::SecurityGroup"], unit);
    const isFound = peer.groups.some(({ elsewhere }) => elsewhere);
    if (!other) return isLookedUp(value) && !isFound ? "no" : undefined;
    if (peer.groups.includes(other)) return "yes";
    // One may be looked up twice.
    return other.elsewhere && isFound ? undefined : "no";
  }
  if (name !== "CidrBlocks" && name !== "CidrIp") return undefined;
  const network = certain(value);
  const admitted = network === undefined ? undefined : range(network);
  if (!admitted || !peer.networks) return network === "0.0.0.0/0" ? "yes" : undefined;
  const ranges = peer.networks.map(range);
  if (ranges.includes(undefined)) return undefined;
  // Somebody may have put a proxy, or only some of the tasks, there.
  if (ranges.every((each) => contains(admitted, each!))) return "yes";
  return ranges.some((each) => contains(admitted, each!) || contains(each!, admitted)) ? undefined : "no";
}

/** Whether `group` is written with its rules in blocks, which Terraform does not mix with others. */
export function isInline(group: Resource): boolean {
  return !lacks(group.body, "SecurityGroupIngress");
}

/** `groups` by their names. */
export function listed(groups: readonly Resource[]): string {
  return groups.map(local).join(" and ");
}

/** Says whose `groups` are, where their names do not. */
export function ofWhat(groups: readonly Resource[], owner: Resource): string {
  return groups.every(({ address }) => address.startsWith(owner.address)) ? "" : ` of ${local(owner)}`;
}
