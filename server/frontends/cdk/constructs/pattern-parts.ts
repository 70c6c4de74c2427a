import { type Block, get, type Property, property, type Value } from "../../../../rules/model/value.ts";
import type { Call, Made } from "../made.ts";
import { unknown } from "../texts.ts";
import { made as members, reference, standing } from "./shape.ts";

/* What the patterns of aws-ecs-patterns have in common, aws-cdk-lib 2.276.0. */

export type Launch = "Fargate" | "Ec2";

/** A load balancer of a pattern faces the internet unless it is told otherwise. */
export function facing(balancer: Made, { props, at }: Made): Made {
  const value = props.open ? unknown(at) : standing(true, at);
  return { ...balancer, props: { ...balancer.props, properties: withMember(balancer.props, "internetFacing", value) } };
}

/** The load balancer of a pattern stands in the VPC of its cluster. */
export function placed(balancer: Made, { props, at }: Made): Made {
  const cluster = get(props, "cluster");
  const target = cluster?.kind === "unknown" ? cluster.target : undefined;
  const vpc = get(props, "vpc") ?? (target?.attribute === "" ? reference(target.address, "vpc", at) : undefined);
  if (!vpc) return balancer;
  return { ...balancer, props: { ...balancer.props, properties: withMember(balancer.props, "vpc", vpc) } };
}

export function withMember(block: Block, name: string, value: Value): ReadonlyMap<string, Property> {
  return new Map([...block.properties, [name, { name, written: name, key: value.trail[0], value }]]);
}

export function sizes(launch: Launch): Readonly<Record<string, string>> {
  if (launch === "Fargate") return { containerCpu: "cpu", containerMemoryLimitMiB: "memoryLimitMiB" };
  return {
    cpu: "cpu",
    gpuCount: "gpuCount",
    memoryLimitMiB: "memoryLimitMiB",
    memoryReservationMiB: "memoryReservationMiB",
  };
}

/** What `addContainer` of the pattern is given: of the image's options, and of `own`, properties of the pattern itself, or of what holds them. */
export function containerProps(
  { props, at }: Made,
  options: Value | undefined,
  own: Readonly<Record<string, string>>,
  more: Readonly<Record<string, Value>>,
  from: Block = props,
): Block {
  if (options?.kind !== "block") return members({}, true, at);
  const properties = new Map<string, Property>();
  for (const name of ["command", "containerName", "dockerLabels", "entryPoint", "environment", "image", "secrets"]) {
    const found = property(options, name);
    if (found) properties.set(name, found);
  }
  for (const [name, to] of Object.entries(own)) {
    const found = property(from, name);
    if (found) properties.set(to, { ...found, name: to });
  }
  const driver = property(options, "logDriver");
  const enabled = get(options, "enableLogging");
  if (driver) properties.set("logging", { ...driver, name: "logging" });
  else if (enabled?.kind !== "scalar" || enabled.value !== false) {
    const value = enabled || options.open ? unknown(at) : defaultDriver(at);
    properties.set("logging", { name: "logging", written: "logDriver", key: at, value });
  }
  for (const [name, value] of Object.entries(more)) {
    properties.set(name, {
      name,
      written: name === "portMappings" ? "containerPort" : name,
      key: value.trail[0],
      value,
    });
  }
  return { kind: "block", properties, open: options.open || props.open, trail: options.trail };
}

/** `awslogs` into a log group that the CDK makes. */
function defaultDriver(at: Made["at"]): Value {
  const options = {
    "awslogs-group": unknown(at),
    "awslogs-region": unknown(at),
    "awslogs-stream-prefix": unknown(at),
  };
  return members({ logDriver: standing("awslogs", at), options: members(options, false, at) }, false, at);
}

/** The task definition of the pattern, unless it is given one. */
export function taskOf(
  pattern: Made,
  options: Value | undefined,
  container: Block,
  name: string,
  launch: Launch,
  family: readonly string[] = ["family"],
): readonly Made[] {
  if (options?.kind !== "block") return [];
  const sized = launch === "Fargate" ? ["cpu", "memoryLimitMiB", "ephemeralStorageGiB", "runtimePlatform"] : [];
  const properties = new Map<string, Property>();
  for (const each of [...sized, "executionRole", "taskRole", ...family]) {
    const found = property(options, each) ?? property(pattern.props, each);
    if (found) properties.set(each, found);
  }
  const added = call(pattern, `taskDefinition/${name}`, "addContainer", [standing(name, pattern.at), container]);
  const task = part(pattern, `aws-ecs.${launch}TaskDefinition`, "taskDefinition", {});
  const props: Block = { ...task.props, properties, open: options.open || pattern.props.open };
  return [{ ...task, props, calls: [added, ...memberCalls(pattern, "taskDefinition")] }];
}

/** What a pattern hands on to its service as it is. */
export const serviceProps = [
  "assignPublicIp",
  "capacityProviderStrategies",
  "circuitBreaker",
  "cloudMapOptions",
  "cluster",
  "deploymentController",
  "desiredCount",
  "enableECSManagedTags",
  "enableExecuteCommand",
  "healthCheckGracePeriod",
  "maxHealthyPercent",
  "minHealthyPercent",
  "placementConstraints",
  "placementStrategies",
  "platformVersion",
  "propagateTags",
  "securityGroups",
  "serviceName",
  "vpc",
];

export function service(pattern: Made, launch: Launch): Made {
  const { props, at, address } = pattern;
  const names = Object.fromEntries(serviceProps.map((name) => [name, name]));
  const made = part(pattern, `aws-ecs.${launch}Service`, "service", { ...names, taskSubnets: "vpcSubnets" });
  const properties = new Map(made.props.properties);
  const task = property(props, "taskDefinition");
  const own = reference(`${address}.taskDefinition`, "Ref", at);
  properties.set("taskDefinition", task ?? { name: "taskDefinition", written: "taskDefinition", key: at, value: own });
  // Without a number, a flag of the CDK decides between one and none.
  if (!properties.has("desiredCount")) {
    properties.set("desiredCount", { name: "desiredCount", written: "desiredCount", key: at, value: unknown(at) });
  }
  return { ...made, props: { ...made.props, properties }, calls: memberCalls(pattern, "service") };
}

/** One construct of the pattern, with `names`: those of the pattern's properties that it is handed, and how it calls them. */
export function part(pattern: Made, symbol: string, member: string, names: Readonly<Record<string, string>>): Made {
  const properties = new Map<string, Property>();
  for (const [from, to] of Object.entries(names)) {
    const found = property(pattern.props, from);
    if (found) properties.set(to, { ...found, name: to });
  }
  const props: Block = { ...pattern.props, properties };
  return { ...pattern, symbol, address: `${pattern.address}.${member}`, props, calls: [] };
}

export function call(pattern: Made, member: string, method: string, args: readonly Value[]): Call {
  const calls = memberCalls(pattern, member);
  return { method, at: pattern.at, args, address: `${pattern.address}.${member}`, calls, closed: pattern.closed };
}

/** What is called on a member of the pattern, such as `web.targetGroup.configureHealthCheck(…)`. */
export function memberCalls({ calls }: Made, member: string): readonly Call[] {
  return calls.flatMap((each) => {
    const prefix = `${member}.`;
    return each.method.startsWith(prefix) ? [{ ...each, method: each.method.slice(prefix.length) }] : [];
  });
}
