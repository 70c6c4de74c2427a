import { type Block, exact, get, type List, property, type Span, type Value } from "../../../../rules/model/value.ts";
import type { Call, Made, World } from "../made.ts";
import { unknown } from "../texts.ts";
import { port } from "./peers.ts";
import { list, reference, standing } from "./shape.ts";
import { modeOf } from "./tasks.ts";
import { argument, isMade } from "./traced.ts";

/* aws-cdk-lib 2.276.0: what is `IConnectable` there, with the security groups that it has or is given */

/** What may be at one end of a connection. */
export interface End {
  /** References to its groups; where not all are known, one that leads nowhere. */
  readonly groups: readonly Value[];
  /** The property of a rule that says who it is, where it is no group. */
  readonly network?: Block;
  /** The port that it listens on unless another is named. */
  readonly port?: Value;
  /** It may be anything that is made here. */
  readonly astray?: true;
}

/** What makes a security group for itself where it is given none. */
interface Owner {
  /** Whether that lets everything out: `told` where a property says so. */
  readonly out: boolean | "told";
  /** It has one only in a VPC, which it can do without. */
  readonly inVpc?: true;
  /** A list of none is as good as none. */
  readonly fills?: true;
  readonly listens?: true;
}

const database: Owner = { out: true, listens: true };
const machine: Owner = { out: "told" };
const code: Owner = { out: "told", inVpc: true };
const service: Owner = { out: true, fills: true };

const owners: Readonly<Record<string, Owner>> = {
  "aws-ec2.BastionHostLinux": { out: true },
  "aws-ec2.Instance": machine,
  "aws-ecs.Ec2Service": service,
  "aws-ecs.FargateService": service,
  "aws-elasticloadbalancingv2.ApplicationLoadBalancer": { out: false },
  "aws-lambda-nodejs.NodejsFunction": code,
  "aws-lambda.DockerImageFunction": code,
  "aws-lambda.Function": code,
  "aws-rds.DatabaseCluster": database,
  "aws-rds.DatabaseClusterFromSnapshot": database,
  "aws-rds.DatabaseInstance": database,
  "aws-rds.DatabaseInstanceFromSnapshot": database,
  "aws-rds.DatabaseInstanceReadReplica": database,
};

function ownerOf({ symbol }: Made): Owner | undefined {
  return Object.hasOwn(owners, symbol) ? owners[symbol] : undefined;
}

/** The address of the group that `made` makes for itself. */
export function ownGroup({ address }: Pick<Made, "address">): string {
  return `${address} security group`;
}

/** The construct whose own group `address` is. */
export function ownerAt(address: string): string | undefined {
  return / security group$/.test(address) ? address.slice(0, -" security group".length) : undefined;
}

/** The security groups of `made`: those that it is given, or one of its own; open where there may be others. */
export function groupsOf(made: Made, world: Pick<World, "behind">): List | undefined {
  const owner = ownerOf(made);
  const { at, calls, symbol } = made;
  if (!owner) return undefined;
  const props = placed(made.props);
  // Where the tasks have no interfaces of their own, these are the groups of the machines.
  if (symbol === "aws-ecs.Ec2Service" && modeOf(get(made.props, "taskDefinition"), world) !== "awsvpc")
    return undefined;
  const many = property(props, "securityGroups");
  const one = property(props, "securityGroup");
  const given = many ?? one;
  const isExtended = calls.some(({ method }) => /^(connections\.)?addSecurityGroup$/.test(method));
  if (isExtended) return list([], true, given?.key ?? at);
  if (many && one) return list([], true, many.key);
  if (one) return one.value.kind === "choice" ? list([], true, one.key) : list([one.value], false, one.key);
  if (many && many.value.kind !== "list") return list([], true, many.key);
  if (many?.value.kind === "list" && !(owner.fills && many.value.items.length === 0)) return many.value;
  if (props.open || (owner.inVpc && !get(props, "vpc"))) return list([], props.open, at);
  return list([reference(ownGroup(made), "Ref", at)], false, at);
}

/** The properties that say where in a VPC something is: of a cluster of databases, those of its instances in older code. */
export function placed(props: Block): Block {
  const instances = property(props, "instanceProps");
  if (!instances) return props;
  if (instances.value.kind === "block") return instances.value;
  return { kind: "block", properties: new Map(), open: true, trail: [instances.key] };
}

/** Whether `made` certainly makes a group for itself. */
export function makesGroup(made: Made, world: Pick<World, "behind">): boolean {
  const [only] = groupsOf(made, world)?.items ?? [];
  return only?.kind === "unknown" && only.target?.address === ownGroup(made);
}

/** Whether the groups that `made` makes let everything out, by IPv4 and by IPv6; `undefined` where that is not known. */
export function letsOut(made: Made): readonly [four: boolean | undefined, six: boolean | undefined] {
  const owner = ownerOf(made);
  if (owner && owner.out !== "told") return [owner.out, false];
  return [told(made.props, "allowAllOutbound", true), told(made.props, "allowAllIpv6Outbound", false)];
}

function told(props: Block, name: string, usual: boolean): boolean | undefined {
  const value = get(props, name);
  if (!value) return props.open ? undefined : usual;
  return value.kind === "scalar" && typeof value.value === "boolean" ? value.value : undefined;
}

/** What a method of `connections`, or of a group, is given as who is at the other end. */
export function endOf(value: Value | undefined, at: Span, world: Pick<World, "behind" | "callee">): End {
  if (value?.kind === "block") return { groups: [], network: value };
  const target = value?.kind === "unknown" ? value.target : undefined;
  if (!value || !target) return { ...unsure(at), astray: true };
  const [, path = "", index] = /^(.*?)(?:\.?connections(?:\.securityGroups\.(\d+))?)?$/.exec(target.attribute) ?? [];
  const found = world.behind({ kind: "unknown", target: { ...target, attribute: path }, trail: value.trail });
  const end = found ? endBehind(found, at, world) : unsure(at);
  if (index === undefined) return end;
  const group = end.groups[Number(index)];
  return group && !end.groups.some(isUnsure) ? { groups: [group] } : unsure(at);
}

export function endBehind(found: Made | Call, at: Span, world: Pick<World, "behind" | "callee">): End {
  if (!isMade(found)) return listenerEnd(found, at, world);
  if (found.symbol === "aws-ec2.SecurityGroup") return { groups: [reference(found.address, "Ref", at)] };
  if (found.symbol === "aws-elasticloadbalancingv2.ApplicationListener") {
    return { ...endOf(get(found.props, "loadBalancer"), at, world), port: listening(found.props, at) };
  }
  const groups = groupsOf(found, world);
  if (!groups) return unsure(at);
  const known = groups.open ? [...groups.items, unknown(at)] : groups.items;
  if (!ownerOf(found)?.listens) return { groups: known };
  // By a token.
  return { groups: known, port: port("tcp", at, reference(found.address, "Endpoint.Port", at)) };
}

/** A listener has the groups of its load balancer. */
function listenerEnd(call: Call, at: Span, world: Pick<World, "behind" | "callee">): End {
  const balancer = call.method === "addListener" ? world.callee(call.address) : undefined;
  const props = argument(call, 1);
  // `node.findChild("Db")` finds what is made elsewhere.
  if (/(?:^|\.)node\.\w+$/.test(call.method)) return { ...unsure(at), astray: true };
  if (!balancer || !props) return unsure(at);
  return { ...endBehind(balancer, at, world), port: listening(props, at) };
}

function listening(props: Block, at: Span): Value {
  const protocol = get(props, "protocol");
  const usual = protocol?.kind === "text" ? { HTTP: 80, HTTPS: 443 }[exact(protocol) ?? ""] : undefined;
  const number = get(props, "port") ?? (usual === undefined ? undefined : standing(usual, at));
  return number ? port("tcp", at, number) : unknown(at);
}

function unsure(at: Span): End {
  return { groups: [unknown(at)], port: unknown(at) };
}

/** Whether a reference to a group leads nowhere. */
export function isUnsure(group: Value): boolean {
  return group.kind !== "unknown" || group.target === undefined;
}
