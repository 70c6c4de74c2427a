import {
  type Block,
  exact,
  get,
  type Property,
  property,
  type Span,
  type Value,
} from "../../../../rules/model/value.ts";
import type { Build, Call, Draft, Made, Part, World } from "../made.ts";
import { unknown } from "../texts.ts";
import { groupsOf } from "./ends.ts";
import {
  block,
  change,
  draft,
  list,
  mapped,
  made as members,
  type Names,
  preset,
  reference,
  standing,
  wrap,
} from "./shape.ts";
import { idsOf, selected, vpcBehind } from "./subnets.ts";
import { modeOf } from "./tasks.ts";
import { argument, calls, isMade } from "./traced.ts";

/* aws-cdk-lib 2.276.0, aws-elasticloadbalancingv2/lib/{shared,alb,nlb} */

type Kind = "application" | "network";

export const balancerNames: Names = {
  crossZoneEnabled: "LoadBalancerAttributes",
  deletionProtection: "LoadBalancerAttributes",
  idleTimeout: "LoadBalancerAttributes",
  internetFacing: undefined,
  ipAddressType: "IpAddressType",
  loadBalancerName: "Name",
  securityGroup: "SecurityGroups",
  securityGroups: "SecurityGroups",
  vpc: undefined,
  vpcSubnets: undefined,
};

export const targetGroupNames: Names = {
  conditions: undefined,
  deregistrationDelay: "TargetGroupAttributes",
  healthCheck: undefined,
  hostHeader: undefined,
  loadBalancingAlgorithmType: "TargetGroupAttributes",
  pathPattern: undefined,
  pathPatterns: undefined,
  port: "Port",
  preserveClientIp: "TargetGroupAttributes",
  priority: undefined,
  protocol: "Protocol",
  protocolVersion: "ProtocolVersion",
  slowStart: "TargetGroupAttributes",
  stickinessCookieDuration: "TargetGroupAttributes",
  stickinessCookieName: "TargetGroupAttributes",
  targetGroupName: "Name",
  targets: undefined,
  targetType: "TargetType",
  vpc: "VpcId",
};

export const targetCheckNames: Names = {
  enabled: "HealthCheckEnabled",
  healthyHttpCodes: "Matcher",
  healthyThresholdCount: "HealthyThresholdCount",
  interval: { name: "HealthCheckIntervalSeconds", form: "seconds" },
  path: "HealthCheckPath",
  port: "HealthCheckPort",
  protocol: "HealthCheckProtocol",
  timeout: { name: "HealthCheckTimeoutSeconds", form: "seconds" },
  unhealthyThresholdCount: "UnhealthyThresholdCount",
};

const listenerNames: Names = {
  alpnPolicy: "AlpnPolicy",
  certificateArns: "Certificates",
  certificates: "Certificates",
  defaultAction: undefined,
  defaultTargetGroups: undefined,
  loadBalancer: undefined,
  open: undefined,
  port: "Port",
  protocol: "Protocol",
  sslPolicy: "SslPolicy",
};

export const applicationBalancer: Build = (made, world) => balancer(made, world, "application");
export const networkBalancer: Build = (made, world) => balancer(made, world, "network");
export const applicationTargetGroup: Build = (made, world) => [targetGroupOf(made, world, "application")];
export const networkTargetGroup: Build = (made, world) => [targetGroupOf(made, world, "network")];
export const applicationListener: Build = (made, world) => listener(made, made.props, made, world, "application");
export const networkListener: Build = (made, world) => listener(made, made.props, made, world, "network");

/** The subnets of a load balancer: public ones for one that faces the internet, unless they are chosen. */
function subnetsFor({ props }: Made, scheme: Value, world: World): Value | undefined {
  const chosen = property(props, "vpcSubnets");
  const vpc = vpcBehind(get(props, "vpc"), world);
  const groups = vpc && world.subnets(vpc);
  const facing = scheme.kind === "text" ? exact(scheme) : undefined;
  if (!groups || props.open || (!chosen && facing === undefined)) return undefined;
  const found = selected(chosen?.value, chosen || facing === "internal" ? undefined : "public", groups, world);
  const zones = found?.[0]?.zones;
  return found && idsOf(found, chosen?.key ?? (zones && zones !== "several" ? zones : props.trail[0]));
}

/** A load balancer, and what the calls on it make: listeners, their rules and their target groups. */
function balancer(made: Made, world: World, kind: Kind): readonly Part[] {
  const { props, at } = made;
  const shaped = draft(props, balancerNames);
  if (!made.closed) shaped.open = true;
  const facing = get(props, "internetFacing");
  const scheme =
    facing?.kind === "scalar"
      ? standing(facing.value === true ? "internet-facing" : "internal", facing.trail[0])
      : facing || props.open
        ? unknown(at)
        : standing("internal", at);
  const key = property(props, "internetFacing")?.key ?? at;
  shaped.properties.set("Scheme", { name: "Scheme", written: "internetFacing", key, value: scheme });
  preset(shaped, "Type", "type", standing(kind, at));
  // The CDK adds attributes, a security group and the subnets of the VPC.
  for (const name of ["LoadBalancerAttributes", "SecurityGroups", "Subnets"]) {
    const before = shaped.properties.get(name);
    const place = before?.key ?? at;
    shaped.properties.set(name, { name, written: before?.written ?? name, key: place, value: list([], true, place) });
  }
  const subnets = subnetsFor(made, scheme, world);
  const groups = kind === "application" && !props.open ? groupsOf(made, world) : undefined;
  if (groups) {
    const { key } = shaped.properties.get("SecurityGroups")!;
    shaped.properties.set("SecurityGroups", { name: "SecurityGroups", written: "securityGroup", key, value: groups });
  }
  if (subnets) shaped.properties.set("Subnets", { name: "Subnets", written: "vpcSubnets", key: at, value: subnets });
  const self: Part = {
    type: "AWS::ElasticLoadBalancingV2::LoadBalancer",
    address: made.address,
    body: block(shaped, props.trail),
  };
  const listeners = made.calls.flatMap((call) => {
    const given = call.method === "addListener" ? argument(call, 1) : undefined;
    return given ? listener(call, given, made, world, kind) : [];
  });
  return [self, ...listeners];
}

/** A rule of a listener that is made as a construct of its own. */
export const listenerRule: Build = (made) => {
  const { props, at } = made;
  const shaped = draft(props, { listener: "ListenerArn", priority: "Priority" });
  const groups = get(props, "targetGroups");
  const action = get(props, "action") ?? (groups && forward(groups, at));
  const value = list(action ? [action] : [], !action, at);
  shaped.properties.set("Actions", { name: "Actions", written: "action", key: at, value });
  const body = block({ ...shaped, open: true }, props.trail);
  return [{ type: "AWS::ElasticLoadBalancingV2::ListenerRule", address: made.address, body }];
};

/** A listener that is looked up: what it sends requests to is not all known, whatever is added to it here. */
export const foundListener: Build = ({ address, at }) => {
  const body = members({ DefaultActions: list([], true, at) }, true, at);
  return [{ type: "AWS::ElasticLoadBalancingV2::Listener", address, body, existing: true }];
};

/** The listener of `props`, its rules, and the target groups that calls on it make. */
function listener(self: Made | Call, props: Block, owner: Made, world: World, kind: Kind): readonly Part[] {
  const { at } = self;
  const shaped = draft(props, listenerNames);
  if (!self.closed) shaped.open = true;
  const balancer = isMade(self) ? get(props, "loadBalancer") : reference(owner.address, "Ref", at);
  shaped.properties.set("LoadBalancerArn", {
    name: "LoadBalancerArn",
    written: "loadBalancer",
    key: property(props, "loadBalancer")?.key ?? at,
    value: balancer ?? unknown(at),
  });
  if (kind === "application") doors(shaped, props.open, at);
  else if (!props.open && !shaped.properties.has("Protocol")) {
    const secure = shaped.properties.has("Certificates");
    preset(shaped, "Protocol", "protocol", standing(secure ? "TLS" : "TCP", at));
  }
  change(shaped, "Certificates", (value) =>
    mapped(value, (item) => members({ CertificateArn: unknown(item.trail[0]) }, false, item.trail[0])),
  );
  const parts: Part[] = [];
  const actions: Value[] = [];
  // `alb.listeners[0].addTargetGroups(…)` may be one of this listener.
  const on = isMade(self) ? world.behind(balancer) : owner;
  let open = !self.closed || (on?.calls.some(({ method }) => method.startsWith("listeners.")) ?? false);
  const action = get(props, "defaultAction");
  if (action) actions.push(action);
  const groups = get(props, "defaultTargetGroups");
  if (groups) actions.push(forward(groups, at));
  for (const call of self.calls) {
    if (call.method === "addTargets") {
      const given = argument(call, 1);
      if (!given) open = true;
      parts.push(targetGroup(call, given ?? members({}, true, call.at), world, kind, shaped.properties));
      const to = members(
        { Type: standing("forward", call.at), TargetGroupArn: reference(call.address, "Ref", call.at) },
        false,
        call.at,
      );
      if (given && property(given, "priority")) parts.push(rule(call, self.address, to, given));
      else if (given?.open) open = true;
      else actions.push(to);
    } else if (call.method === "addCertificates" || call.method === "addCertificateArns") {
      shaped.properties.set("Certificates", {
        name: "Certificates",
        written: call.method,
        key: call.at,
        value: list([], true, call.at),
      });
    } else if (call.method === "addTargetGroups" || call.method === "addAction") {
      const given = argument(call, 1);
      const to =
        given &&
        (get(given, "action") ?? (get(given, "targetGroups") && forward(get(given, "targetGroups")!, call.at)));
      if (!given || given.open || !to) open = true;
      else if (property(given, "priority")) parts.push(rule(call, self.address, to, given));
      else actions.push(to);
    } else open = true;
  }
  if (open) shaped.open = true;
  shaped.properties.set("DefaultActions", {
    name: "DefaultActions",
    written: "defaultAction",
    key: at,
    // The last one replaces those before.
    value: list(open ? actions : actions.slice(-1), open, at),
  });
  return [
    { type: "AWS::ElasticLoadBalancingV2::Listener", address: self.address, body: block(shaped, props.trail) },
    ...parts,
  ];
}

function rule(call: Call, listener: string, action: Value, given: Block): Part {
  const body = members(
    {
      Actions: list([action], false, call.at),
      Conditions: list([], true, call.at),
      ListenerArn: reference(listener, "Ref", call.at),
      Priority: get(given, "priority"),
    },
    false,
    call.at,
  );
  return { type: "AWS::ElasticLoadBalancingV2::ListenerRule", address: `${call.address}/Rule`, body };
}

function forward(groups: Value, at: Span): Value {
  const [only, other] = groups.kind === "list" && !groups.open ? groups.items : [];
  const group = only && !other ? only : unknown(at);
  return members({ Type: standing("forward", at), TargetGroupArn: group }, false, at);
}

const portOf: Readonly<Record<string, number>> = { HTTP: 80, HTTPS: 443 };
const protocolOf: Readonly<Record<string, string>> = {
  80: "HTTP",
  443: "HTTPS",
  8000: "HTTP",
  8008: "HTTP",
  8080: "HTTP",
  8443: "HTTPS",
};

/** Port and protocol, of which the CDK finds one by the other: `determineProtocolAndPort`. */
function doors(shaped: Draft, open: boolean, at: Span): void {
  const port = shaped.properties.get("Port")?.value;
  const protocol = shaped.properties.get("Protocol")?.value;
  if (open || (!port && !protocol)) return;
  const name = protocol?.kind === "text" ? exact(protocol) : undefined;
  if (!port) {
    const found = name === undefined ? undefined : portOf[name];
    preset(shaped, "Port", "port", found === undefined ? unknown(at) : standing(found, at));
  }
  if (!protocol) {
    const found = port?.kind === "scalar" ? protocolOf[String(port.value)] : undefined;
    preset(shaped, "Protocol", "protocol", found === undefined ? unknown(at) : standing(found, at));
  }
}

function targetGroupOf(made: Made, world: World, kind: Kind): Part {
  return targetGroup(made, made.props, world, kind, undefined);
}

/** The target group of `props`, as it is after the calls on it. */
export function targetGroup(
  self: Made | Call,
  props: Block,
  world: World,
  kind: Kind,
  listener: ReadonlyMap<string, Property> | undefined,
): Part {
  const { at } = self;
  const shaped = draft(props, targetGroupNames);
  if (!self.closed) shaped.open = true;
  if (kind === "application") doors(shaped, props.open, at);
  else if (!props.open) preset(shaped, "Protocol", "protocol", listener?.get("Protocol")?.value ?? standing("TCP", at));
  if (listener) preset(shaped, "VpcId", "vpc", unknown(at));
  attributes(shaped, props, kind, at);
  let check = get(props, "healthCheck");
  for (const call of calls(self)) {
    if (call.method === "configureHealthCheck") check = call.args[0] ?? unknown(call.at);
    else if (call.method === "setAttribute" || call.method === "enableCookieStickiness") {
      shaped.properties.set("TargetGroupAttributes", {
        name: "TargetGroupAttributes",
        written: call.method,
        key: call.at,
        value: list([], true, call.at),
      });
    } else if (call.method !== "addTarget" && !call.method.startsWith("metric")) shaped.open = true;
  }
  checked(shaped, check);
  targetType(shaped, self, world, at);
  return { type: "AWS::ElasticLoadBalancingV2::TargetGroup", address: self.address, body: block(shaped, props.trail) };
}

function checked(shaped: Draft, check: Value | undefined): void {
  if (!check) return;
  if (check.kind !== "block") {
    shaped.open = true;
    return;
  }
  const found = draft(check, targetCheckNames);
  wrap(found, "Matcher", "HttpCode");
  for (const property of found.properties.values()) shaped.properties.set(property.name, property);
  if (found.open) shaped.open = true;
}

/** The attributes that are read: the rest is left open. */
function attributes(shaped: Draft, props: Block, kind: Kind, at: Span): void {
  const delay = property(props, "deregistrationDelay");
  const written = draft(props, { deregistrationDelay: { name: "Delay", form: "seconds" } }).properties.get("Delay");
  const key = "deregistration_delay.timeout_seconds";
  const items = written ? [members({ Key: standing(key, written.key), Value: written.value }, false, written.key)] : [];
  if (kind === "application") {
    items.push(members({ Key: standing("stickiness.enabled", at), Value: unknown(at) }, false, at));
  }
  const others = Object.keys(targetGroupNames).some(
    (name) =>
      name !== "deregistrationDelay" && targetGroupNames[name] === "TargetGroupAttributes" && property(props, name),
  );
  const place = delay?.key ?? at;
  shaped.properties.delete("TargetGroupAttributes");
  if (items.length === 0 && !others && !props.open) return;
  const value = list(items, others || props.open, place);
  shaped.properties.set("TargetGroupAttributes", {
    name: "TargetGroupAttributes",
    written: "deregistrationDelay",
    key: place,
    value,
  });
}

/** What registers itself decides on the type: `ip` for a service of tasks with interfaces of their own. */
function targetType(shaped: Draft, self: Made | Call, world: World, at: Span): void {
  if (shaped.properties.has("TargetType")) return;
  const { all, unsure } = world.attachments();
  const modes = all
    .filter(({ group }) => group === self.address)
    .map(({ service }) =>
      service.symbol === "aws-ecs.FargateService" ? "awsvpc" : modeOf(get(service.props, "taskDefinition"), world),
    );
  const known = modes.every((mode) => mode !== undefined) && modes.length > 0;
  const type = modes[0] === "awsvpc" ? "ip" : "instance";
  if (known) preset(shaped, "TargetType", "targetType", standing(type, at));
  else if (unsure || modes.length > 0 || shaped.open) preset(shaped, "TargetType", "targetType", unknown(at));
}
