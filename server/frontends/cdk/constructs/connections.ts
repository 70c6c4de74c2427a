import { type Block, exact, get, property, type Span, type Value } from "../../../../rules/model/value.ts";
import type { Call, Connections, GroupRule, Made, World } from "../made.ts";
import { unknown } from "../texts.ts";
import { type End, endBehind, endOf, isUnsure, letsOut, ownerAt } from "./ends.ts";
import { port as portOf } from "./peers.ts";
import { made as members, standing } from "./shape.ts";
import { doorOf, modeOf } from "./tasks.ts";
import { argument, calls } from "./traced.ts";

/* aws-cdk-lib 2.276.0, aws-ec2/lib/{connections,security-group}.js */

type Around = Pick<World, "all" | "behind" | "callee" | "attachments" | "isGiven">;
type Direction = GroupRule["direction"];

/** Methods of what has security groups by which these get no rules, but for those that are read. */
const harmless =
  /^(?:(?:connections\.)?(?:allow(?:DefaultPort)?(?:From|To|Internally|FromAnyIpv4|ToAnyIpv4)|allowToDefaultPort)|metric\w*|grant\w*|secret\.\w+|node\.add(?:Dependency|Metadata)|applyRemovalPolicy|addRotation\w+|addListener|addTarget|attachTo\w+|loadBalancerTarget|autoScaleTaskCount|setAttribute|logAccessLogs|logConnectionLogs|addEnvironment|addEventSource|addToRolePolicy|addUserData)$/;
const ofGroup = /^add(?:Ingress|Egress)Rule$/;

/** All rules that constructs give to security groups, by the address of the group; `strays` as for `world`. */
export function connections(world: Around, strays: boolean): Connections {
  const found = new Map<string, Map<string, GroupRule>>();
  const astray = new Set<Direction>(strays ? ["ingress", "egress"] : []);
  const either = new Set<string>();
  const made = new Map(world.all.map((each) => [each.address, each]));
  for (const each of world.all) {
    for (const call of each.calls) {
      acted(call, each);
      if (call.method === "addListener") opened(call, argument(call, 1), each);
      for (const inner of calls(call)) acted(inner, each, call);
    }
    if (each.symbol === "aws-elasticloadbalancingv2.ApplicationListener") opened(each, each.props, each);
  }
  for (const { service, group, containerName, containerPort, at } of world.attachments().all) {
    const task = endBehind(service, at, world);
    const definition = get(service.props, "taskDefinition");
    // On a bridge it is the instance's port, which may be any.
    const isOwn = service.symbol === "aws-ecs.FargateService" || modeOf(definition, world) === "awsvpc";
    const number = isOwn ? (containerPort ?? doorOf(definition, containerName, world).port) : unknown(at);
    const from = balancerOf(group, at);
    const isKnown = !from.groups.some(isUnsure) && !task.groups.some(isUnsure);
    connect(from, task, portOf("tcp", at, number), { at, certain: isKnown, by: service });
  }
  return {
    rules: (group) => [...(found.get(group)?.values() ?? [])],
    isOpen,
    letsOut: (group) => {
      const of = made.get(ownerAt(group) ?? group);
      return of ? letsOut(of) : [undefined, undefined];
    },
  };

  function isOpen(group: string, direction: Direction): boolean {
    if (astray.has(direction)) return true;
    const owner = ownerAt(group);
    const of = made.get(owner ?? group);
    if (!of || either.has(group) || !of.closed || of.props.open) return true;
    // Whatever is registered with a load balancer is one that it may talk to.
    if (world.attachments().unsure && !of.symbol.startsWith("aws-rds.")) return true;
    if (owner !== undefined && world.isGiven(of)) return true;
    return of.calls.some(({ method }) => !harmless.test(method) && (owner !== undefined || !ofGroup.test(method)));
  }

  /** A listener lets everybody in unless it is told otherwise. */
  function opened(listener: Made | Call, props: Block | undefined, by: Made): void {
    const { at } = listener;
    const self = endBehind(listener, at, world);
    const told = props && get(props, "open");
    if (told?.kind === "scalar" && told.value === false) return;
    const isKnown = props && !props.open && !told && !get(by.props, "ipAddressType");
    connect(anyone(at), self, isKnown ? self.port : unknown(at), { at, certain: by.closed, by });
  }

  /** The rules of what `call` does, on a construct or on what another call on it returned. */
  function acted(call: Call, owner: Made, on: Made | Call = owner): void {
    const { method, args, at, closed } = call;
    const certain = closed && owner.closed;
    const [first, second] = args;
    const told = { at, certain, by: owner };
    if (owner === on && ofGroup.test(method)) {
      if (owner.symbol !== "aws-ec2.SecurityGroup") return;
      const direction = method === "addIngressRule" ? "ingress" : "egress";
      rule(direction, endBehind(owner, at, world), endOf(first, at, world), second ?? unknown(at), told);
      return;
    }
    const [, name] = /^connections\.(allow\w+)$/.exec(method) ?? [];
    if (name === undefined) return;
    const self = endBehind(on, at, world);
    const standard = self.port ?? unknown(at);
    if (name === "allowFrom") connect(endOf(first, at, world), self, second, told);
    else if (name === "allowTo") connect(self, endOf(first, at, world), second, told);
    else if (name === "allowFromAnyIpv4") connect(anyone(at), self, first, told);
    else if (name === "allowToAnyIpv4") connect(self, anyone(at), first, told);
    else if (name === "allowInternally") connect(self, self, first, told);
    else if (name === "allowDefaultPortFrom") connect(endOf(first, at, world), self, standard, told);
    else if (name === "allowDefaultPortFromAnyIpv4") connect(anyone(at), self, standard, told);
    else if (name === "allowDefaultPortInternally") connect(self, self, standard, told);
    else if (name === "allowDefaultPortTo") connect(self, endOf(first, at, world), standard, told);
    else if (name === "allowToDefaultPort") {
      const other = endOf(first, at, world);
      connect(self, other, other.port, told);
    }
  }

  function connect(from: End, to: End, port: Value | undefined, told: Told): void {
    rule("ingress", to, from, port ?? unknown(told.at), told);
    rule("egress", from, to, port ?? unknown(told.at), told);
  }

  /** Gives each group of `of` a rule for each of `other`. */
  function rule(direction: Direction, of: End, other: End, port: Value, told: Told): void {
    const peers = other.network ? [...other.network.properties.values()] : [];
    const isStrange = other.network?.open === true || peers.length > 1;
    if (of.astray) astray.add(direction);
    const ids = isStrange || (peers.length === 0 && other.groups.length === 0) ? [unknown(told.at)] : other.groups;
    for (const group of of.groups) {
      const address = group.kind === "unknown" ? group.target?.address : undefined;
      if (address === undefined) continue;
      for (const { name, value } of isStrange ? [] : peers) add(address, direction, name, value, true, port, told);
      for (const id of ids) add(address, direction, "SecurityGroupId", id, false, port, told);
    }
  }

  function add(
    group: string,
    direction: Direction,
    peer: string,
    value: Value,
    isNetwork: boolean,
    port: Value,
    { at, certain, by }: Told,
  ): void {
    const of = made.get(ownerAt(group) ?? group);
    const six = peer === "CidrIpv6";
    const out = direction === "egress" && of ? letsOut(of)[six ? 1 : 0] : false;
    // The CDK leaves out what is let out anyway.
    if (out === true) return;
    const ports = port.kind === "block" ? port : undefined;
    const stands = peer === "PrefixListId" || !isNetwork ? "beside" : placeOf(ports);
    const prefix = direction === "ingress" ? "Source" : "Destination";
    const name = six || peer === "CidrIp" ? peer : prefix + peer;
    const other = value.kind === "unknown" ? value.target?.address : undefined;
    // What another stack asks for is made there.
    const scope = by.address !== group && other !== undefined && stackOf(other) !== stackOf(group) ? other : group;
    const isBeside = of !== undefined && property(of.props, "disableInlineRules") !== undefined;
    const address = `${scope} ${direction} ${shownOf(value)} ${shownOf(ports && get(ports, "FromPort"))}`;
    const item: GroupRule = {
      address,
      at,
      direction,
      isCertain: certain && out === false && (isNetwork ? stands !== "either" : !isUnsure(value)),
      isInside: isNetwork && stands !== "beside" && !isBeside,
      properties: {
        ...(ports ? Object.fromEntries([...ports.properties].map(([key, each]) => [key, each.value])) : {}),
        ...(ports ? {} : { IpProtocol: unknown(at) }),
        Description: unknown(at),
        [name]: value,
      },
      isSixth: six,
    };
    if (stands === "either" && isNetwork) either.add(group);
    const own = found.get(group) ?? new Map<string, GroupRule>();
    found.set(group, own);
    if (!own.has(address)) own.set(address, item);
  }

  /** The load balancer whose listener makes the target group at `address`. */
  function balancerOf(address: string, at: Span): End {
    const balancer = world.callee(address);
    if (balancer) return endBehind(balancer, at, world);
    // Which listeners have it, and so which load balancers are let out to it, is not looked for.
    for (const each of world.all) {
      if (each.symbol !== "aws-elasticloadbalancingv2.ApplicationLoadBalancer") continue;
      for (const { target } of endBehind(each, at, world).groups.filter((group) => group.kind === "unknown")) {
        if (target) either.add(target.address);
      }
    }
    return { groups: [unknown(at)] };
  }
}

interface Told {
  readonly at: Span;
  /** It is certain that it is called. */
  readonly certain: boolean;
  /** The construct on which it is called. */
  readonly by: Made;
}

function anyone(at: Span): End {
  return { groups: [], network: members({ CidrIp: standing("0.0.0.0/0", at) }, false, at) };
}

/** Whether a rule for a network stands in its group or beside it, which is where a port is not known before the deploy. */
function placeOf(ports: Block | undefined): "inside" | "beside" | "either" {
  if (!ports) return "either";
  const all = ["FromPort", "ToPort"].flatMap((name) => get(ports, name) ?? []);
  if (all.every(({ kind }) => kind === "scalar")) return "inside";
  return all.some((each) => each.kind === "unknown" && each.target) ? "beside" : "either";
}

/** The stack of what has `address`: the first of the ids that it is in. */
function stackOf(address: string): string {
  return /^[^"]*?(?=\/)/.exec(address)?.[0] ?? "";
}

function shownOf(value: Value | undefined): string {
  if (value?.kind === "scalar") return `${value.value}`;
  if (value?.kind === "text") return exact(value) ?? `…${value.trail[0].start}`;
  const target = value?.kind === "unknown" ? value.target : undefined;
  return target ? target.address.replaceAll('"', "") + target.attribute : `…${value?.trail[0].start ?? ""}`;
}
