import { type CheckPart, defaultCheck, deregistrationDelay } from "../data/health-checks.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import { type Block, blocks, get, lacks, type Property, property, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { anyone, belonging } from "./belonging.ts";
import { allBlocks, certain, certainNumber, linked } from "./link.ts";

const targetGroup: ResourceType = "AWS::ElasticLoadBalancingV2::TargetGroup";
const listener: ResourceType = "AWS::ElasticLoadBalancingV2::Listener";
const rule: ResourceType = "AWS::ElasticLoadBalancingV2::ListenerRule";

/** The target groups that `forwarder`, a listener or one of its rules, certainly sends requests to. */
export function forwardedTo(forwarder: Resource, unit: Unit): readonly Resource[] {
  return arnsOf(forwarder)
    .map((arn) => linked(arn, [targetGroup], unit))
    .filter((group) => group !== undefined);
}

/** Whether it is known of every listener and every rule in the unit what it sends requests to. */
export function forwardsAreKnown(unit: Unit): boolean {
  return unit.indexed(byTargetGroup, anyone).length === 0;
}

/** Whether it is known what `forwarder` sends requests to. */
function isKnown(forwarder: Resource, unit: Unit): boolean {
  const actions = allBlocks(forwarder.body, actionsOf(forwarder));
  const closed = actions?.every((action) => !action.open && forwards(action).every((forward) => !forward.open));
  return closed === true && arnsOf(forwarder).every((arn) => linked(arn, [targetGroup], unit) ?? certain(arn));
}

function arnsOf(forwarder: Resource): readonly Value[] {
  const arns = blocks(get(forwarder.body, actionsOf(forwarder))).flatMap((action) => {
    const groups = forwards(action).flatMap((forward) => [
      ...blocks(get(forward, "TargetGroup")),
      ...blocks(get(forward, "TargetGroups")),
    ]);
    return [
      get(action, "TargetGroupArn"),
      ...groups.flatMap((group) => [get(group, "Arn"), get(group, "TargetGroupArn")]),
    ];
  });
  return arns.filter((arn) => arn !== undefined);
}

function actionsOf({ type }: Resource): string {
  return type === listener ? "DefaultActions" : "Actions";
}

function forwards(action: Block): readonly Block[] {
  return [...blocks(get(action, "Forward")), ...blocks(get(action, "ForwardConfig"))];
}

/** The listeners and rules of the unit that certainly send requests to `group`. */
export function forwardersOf(group: Resource, unit: Unit): readonly Resource[] {
  return unit.indexed(byTargetGroup, group.address);
}

const byTargetGroup = belonging([listener, rule], (forwarder, unit) => {
  const groups = forwardedTo(forwarder, unit);
  return isKnown(forwarder, unit) ? groups : [...groups, undefined];
});

/** The listeners of `balancer` and their rules. */
export function forwardersBehind(balancer: Resource, unit: Unit): readonly Resource[] {
  return unit.indexed(byBalancer, balancer.address);
}

const byBalancer = belonging([listener, rule], (forwarder, unit) => {
  const on = listenerOf(forwarder, unit);
  const balancer = on && balancerOf(on, unit);
  return balancer ? [balancer] : [];
});

/** The listener that `forwarder` is, or is a rule of. */
export function listenerOf(forwarder: Resource, unit: Unit): Resource | undefined {
  return forwarder.type === listener ? forwarder : linked(get(forwarder.body, "ListenerArn"), [listener], unit);
}

/** The listeners of the unit that certainly send requests to `group`, by themselves or by a rule. */
function listenersOf(group: Resource, unit: Unit): readonly Resource[] {
  const found = forwardersOf(group, unit).map((each) => listenerOf(each, unit));
  return [...new Set(found.filter((each) => each !== undefined))];
}

/** The load balancer of `listener`, if it certainly is one of the unit. */
export function balancerOf({ body }: Resource, unit: Unit): Resource | undefined {
  return linked(get(body, "LoadBalancerArn"), ["AWS::ElasticLoadBalancingV2::LoadBalancer"], unit);
}

/** The subnets that a load balancer certainly is given, each by itself or in a mapping; `undefined` where there may be others. */
export function subnetsOf(body: Block): readonly Value[] | undefined {
  const value = get(body, "Subnets") ?? get(body, "SubnetMappings");
  const all = value?.kind === "list" && !value.open ? value.items : value?.kind === "block" ? [value] : undefined;
  const ids = all?.map((item) => (item.kind === "block" ? get(item, "SubnetId") : item));
  return ids?.every((id) => id !== undefined) ? ids : undefined;
}

/** The load balancers that certainly send requests to `group`. */
export function balancersOf(group: Resource, unit: Unit): readonly Resource[] {
  const found = listenersOf(group, unit).map((each) => balancerOf(each, unit));
  return [...new Set(found.filter((each) => each !== undefined))];
}

/** What `group` takes as targets: `instance` where it does not say, `undefined` where it is not known. */
export function targetTypeOf({ body }: Resource): string | undefined {
  return lacks(body, "TargetType") ? "instance" : certain(get(body, "TargetType"));
}

/** One number of a health check, and whether it is written or a default. */
export interface Timed {
  readonly value: number;
  readonly property: Property | undefined;
}

/** How a load balancer checks the targets of a group, in seconds and checks; each part `undefined` where it is not known. */
export interface TargetCheck {
  readonly interval: Timed | undefined;
  readonly timeout: Timed | undefined;
  readonly healthyThreshold: Timed | undefined;
  readonly unhealthyThreshold: Timed | undefined;
  readonly deregistrationDelay: Timed | undefined;
  readonly protocol: string | undefined;
  /** `traffic-port`, or a number. */
  readonly port: string | undefined;
  /** `undefined` where the check asks for none, or it is not known. */
  readonly path: string | undefined;
}

const parts: Readonly<Record<CheckPart, string>> = {
  interval: "HealthCheckIntervalSeconds",
  timeout: "HealthCheckTimeoutSeconds",
  healthyThreshold: "HealthyThresholdCount",
  unhealthyThreshold: "UnhealthyThresholdCount",
};

const checkProperties = [
  ...Object.values(parts),
  "HealthCheckEnabled",
  "HealthCheckPath",
  "HealthCheckPort",
  "HealthCheckProtocol",
  "Matcher",
];

/** How the targets of `group` are checked, with what AWS or Terraform does where nothing is written. */
export function checkOf(group: Resource): TargetCheck {
  const { body } = group;
  const type = targetTypeOf(group);
  const protocol = certain(get(body, "Protocol"));
  const terraform = group.via === "terraform" && checkProperties.some((each) => property(body, each));
  const part = (name: CheckPart): Timed | undefined => {
    if (!lacks(body, parts[name])) return written(body, parts[name]);
    if (type === undefined || (type !== "lambda" && protocol === undefined)) return undefined;
    const value = defaultCheck(name, type, type === "lambda" ? undefined : protocol, terraform);
    return value === undefined ? undefined : { value, property: undefined };
  };
  const probe = lacks(body, "HealthCheckProtocol")
    ? terraform || protocol === "HTTP" || protocol === "HTTPS"
      ? "HTTP"
      : protocol && "TCP"
    : certain(get(body, "HealthCheckProtocol"))?.toUpperCase();
  const delay = lacks(body, "DeregistrationDelay") && lacks(body, "TargetGroupAttributes");
  return {
    interval: part("interval"),
    timeout: part("timeout"),
    healthyThreshold: part("healthyThreshold"),
    unhealthyThreshold: part("unhealthyThreshold"),
    deregistrationDelay: delay
      ? { value: deregistrationDelay.default, property: undefined }
      : written(body, "DeregistrationDelay"),
    protocol: probe,
    port: lacks(body, "HealthCheckPort") ? "traffic-port" : certain(get(body, "HealthCheckPort")),
    path: lacks(body, "HealthCheckPath")
      ? probe?.startsWith("HTTP")
        ? "/"
        : undefined
      : certain(get(body, "HealthCheckPath")),
  };
}

function written(body: Block, name: string): Timed | undefined {
  const found = property(body, name);
  const value = certainNumber(found?.value);
  return value === undefined ? undefined : { value, property: found };
}
