import { type Block, get, type Property, property, type Value } from "../../../../rules/model/value.ts";
import type { Call, Made } from "../made.ts";
import { unknown } from "../texts.ts";
import { list, made as members, reference, standing } from "./shape.ts";

/* aws-cdk-lib 2.276.0, aws-ecs-patterns/lib: what each pattern makes of constructs of the other modules */

/** The constructs that a pattern makes, each called after the member of the pattern that holds it. */
export type Expand = (pattern: Made) => readonly Made[];

const patterns: Readonly<Record<string, Expand>> = {
  "aws-ecs-patterns.ApplicationLoadBalancedFargateService": (pattern) =>
    balancedService(pattern, "application", "Fargate"),
  "aws-ecs-patterns.ApplicationLoadBalancedEc2Service": (pattern) => balancedService(pattern, "application", "Ec2"),
  "aws-ecs-patterns.NetworkLoadBalancedFargateService": (pattern) => balancedService(pattern, "network", "Fargate"),
  "aws-ecs-patterns.NetworkLoadBalancedEc2Service": (pattern) => balancedService(pattern, "network", "Ec2"),
  "aws-ecs-patterns.QueueProcessingFargateService": (pattern) => queueService(pattern, "Fargate"),
  "aws-ecs-patterns.QueueProcessingEc2Service": (pattern) => queueService(pattern, "Ec2"),
  "aws-ecs-patterns.ScheduledFargateTask": (pattern) =>
    scheduledTask(pattern, "scheduledFargateTaskImageOptions", "Fargate"),
  "aws-ecs-patterns.ScheduledEc2Task": (pattern) => scheduledTask(pattern, "scheduledEc2TaskImageOptions", "Ec2"),
};

/** What `made` makes, if it is a pattern. */
export function expanded(made: Made): readonly Made[] | undefined {
  return Object.hasOwn(patterns, made.symbol) ? patterns[made.symbol]!(made) : undefined;
}

type Launch = "Fargate" | "Ec2";

function balancedService(pattern: Made, kind: "application" | "network", launch: Launch): readonly Made[] {
  const { props, at } = pattern;
  const options = get(props, "taskImageOptions");
  const port = options?.kind === "block" ? get(options, "containerPort") : undefined;
  const opened = port ?? (options?.kind === "block" && !options.open ? standing(80, at) : unknown(at));
  const mappings = list([members({ containerPort: opened }, false, at)], false, at);
  const checked = kind === "application" ? { healthCheck: "healthCheck" } : {};
  const container = containerProps(pattern, options, { ...checked, ...sizes(launch) }, { portMappings: mappings });
  const task = taskOf(pattern, options, container, "web", launch);
  const targets = list([reference(`${pattern.address}.service`, "Ref", at)], false, at);
  const group = call(pattern, "targetGroup", "addTargets", [
    standing("ECS", at),
    kind === "application"
      ? members(
          {
            protocol: get(props, "targetProtocol") ?? standing("HTTP", at),
            protocolVersion: get(props, "protocolVersion"),
            targets,
          },
          props.open,
          at,
        )
      : members({ port: port ?? networkPort(props, at), targets }, props.open, at),
  ]);
  const certificate = get(props, kind === "application" ? "certificate" : "listenerCertificate");
  const protocol = get(props, "protocol") ?? (props.open ? unknown(at) : standing(certificate ? "HTTPS" : "HTTP", at));
  const listening = members(
    {
      certificates: certificate || get(props, "domainName") ? list([certificate ?? unknown(at)], false, at) : undefined,
      open: kind === "application" ? get(props, "openListener") : undefined,
      port: get(props, "listenerPort") ?? (kind === "network" ? networkPort(props, at) : undefined),
      protocol: kind === "application" ? protocol : undefined,
      sslPolicy: get(props, "sslPolicy"),
    },
    props.open,
    at,
  );
  const listener = {
    ...call(pattern, "listener", "addListener", [standing("PublicListener", at), listening]),
    calls: [group],
  };
  const module = kind === "application" ? "Application" : "Network";
  const given = get(props, "loadBalancer");
  const balancer: Made = given
    ? {
        ...part(pattern, `aws-elasticloadbalancingv2.${module}Listener`, "listener", {}),
        props: { ...listening, properties: withMember(listening, "loadBalancer", given) },
        calls: [group, ...memberCalls(pattern, "listener")],
      }
    : {
        ...part(pattern, `aws-elasticloadbalancingv2.${module}LoadBalancer`, "loadBalancer", {
          idleTimeout: "idleTimeout",
          loadBalancerName: "loadBalancerName",
          publicLoadBalancer: "internetFacing",
        }),
        calls: [listener, ...redirecting(pattern), ...memberCalls(pattern, "loadBalancer")],
      };
  const open = get(props, "publicLoadBalancer") ? balancer : facing(balancer, pattern);
  return [...task, given ? balancer : placed(open, pattern), service(pattern, launch)];
}

/** A listener of its own for HTTP, which sends everybody to the one for HTTPS. */
function redirecting(pattern: Made): readonly Call[] {
  return get(pattern.props, "redirectHTTP") ? [call(pattern, "redirect", "addRedirect", [])] : [];
}

function networkPort(props: Block, at: Made["at"]): Value {
  return props.open ? unknown(at) : standing(get(props, "listenerCertificate") ? 443 : 80, at);
}

/** A load balancer of a pattern faces the internet unless it is told otherwise. */
function facing(balancer: Made, { props, at }: Made): Made {
  const value = props.open ? unknown(at) : standing(true, at);
  return { ...balancer, props: { ...balancer.props, properties: withMember(balancer.props, "internetFacing", value) } };
}

/** The load balancer of a pattern stands in the VPC of its cluster. */
function placed(balancer: Made, { props, at }: Made): Made {
  const cluster = get(props, "cluster");
  const target = cluster?.kind === "unknown" ? cluster.target : undefined;
  const vpc = get(props, "vpc") ?? (target?.attribute === "" ? reference(target.address, "vpc", at) : undefined);
  if (!vpc) return balancer;
  return { ...balancer, props: { ...balancer.props, properties: withMember(balancer.props, "vpc", vpc) } };
}

function withMember(block: Block, name: string, value: Value): ReadonlyMap<string, Property> {
  return new Map([...block.properties, [name, { name, written: name, key: value.trail[0], value }]]);
}

function queueService(pattern: Made, launch: Launch): readonly Made[] {
  const options = get(pattern.props, "image") ? pattern.props : undefined;
  const container = containerProps(pattern, options, { healthCheck: "healthCheck", ...sizes(launch) }, {});
  // The CDK adds the name of the queue.
  const environment = property(container, "environment");
  const value: Value =
    environment?.value.kind === "block" ? { ...environment.value, open: true } : members({}, true, pattern.at);
  const props = { ...container, properties: withMember(container, "environment", value) };
  return [...taskOf(pattern, options, props, "QueueProcessingContainer", launch), service(pattern, launch)];
}

function scheduledTask(pattern: Made, name: string, launch: Launch): readonly Made[] {
  const options = get(pattern.props, name);
  const container = containerProps(pattern, options, {}, {});
  return taskOf(pattern, options, container, "ScheduledContainer", launch);
}

function sizes(launch: Launch): Readonly<Record<string, string>> {
  if (launch === "Fargate") return { containerCpu: "cpu", containerMemoryLimitMiB: "memoryLimitMiB" };
  return { cpu: "cpu", memoryLimitMiB: "memoryLimitMiB", memoryReservationMiB: "memoryReservationMiB" };
}

/** What `addContainer` of the pattern is given: of the image's options, and of `own`, properties of the pattern itself. */
function containerProps(
  { props, at }: Made,
  options: Value | undefined,
  own: Readonly<Record<string, string>>,
  more: Readonly<Record<string, Value>>,
): Block {
  if (options?.kind !== "block") return members({}, true, at);
  const properties = new Map<string, Property>();
  for (const name of ["command", "containerName", "dockerLabels", "entryPoint", "environment", "image", "secrets"]) {
    const found = property(options, name);
    if (found) properties.set(name, found);
  }
  for (const [from, to] of Object.entries(own)) {
    const found = property(props, from);
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
function taskOf(
  pattern: Made,
  options: Value | undefined,
  container: Block,
  name: string,
  launch: Launch,
): readonly Made[] {
  if (options?.kind !== "block") return [];
  const sized = launch === "Fargate" ? ["cpu", "memoryLimitMiB", "ephemeralStorageGiB", "runtimePlatform"] : [];
  const properties = new Map<string, Property>();
  for (const each of [...sized, "executionRole", "taskRole", "family"]) {
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
  "platformVersion",
  "propagateTags",
  "securityGroups",
  "serviceName",
  "vpc",
];

function service(pattern: Made, launch: Launch): Made {
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
function part(pattern: Made, symbol: string, member: string, names: Readonly<Record<string, string>>): Made {
  const properties = new Map<string, Property>();
  for (const [from, to] of Object.entries(names)) {
    const found = property(pattern.props, from);
    if (found) properties.set(to, { ...found, name: to });
  }
  const props: Block = { ...pattern.props, properties };
  return { ...pattern, symbol, address: `${pattern.address}.${member}`, props, calls: [] };
}

function call(pattern: Made, member: string, method: string, args: readonly Value[]): Call {
  const calls = memberCalls(pattern, member);
  return { method, at: pattern.at, args, address: `${pattern.address}.${member}`, calls, closed: pattern.closed };
}

/** What is called on a member of the pattern, such as `web.targetGroup.configureHealthCheck(…)`. */
function memberCalls({ calls }: Made, member: string): readonly Call[] {
  return calls.flatMap((each) => {
    const prefix = `${member}.`;
    return each.method.startsWith(prefix) ? [{ ...each, method: each.method.slice(prefix.length) }] : [];
  });
}
