import { exact, get, property, type Value } from "../../../../rules/model/value.ts";
import type { Attached, Build, Draft, Made, World } from "../made.ts";
import { options, unknown } from "../texts.ts";
import { groupsOf } from "./ends.ts";
import { scaled } from "./scaling.ts";
import {
  block,
  change,
  draft,
  list,
  made as members,
  type Names,
  preset,
  reference,
  reshaped,
  standing,
} from "./shape.ts";
import { idsOf, selected, vpcBehind, vpcOf } from "./subnets.ts";
import { doorOf, modeOf } from "./tasks.ts";
import { isConnection, isMade } from "./traced.ts";

/* aws-cdk-lib 2.276.0, aws-ecs/lib/base/base-service.js, fargate-service.js, ec2-service.js */

export const serviceNames: Names = {
  assignPublicIp: undefined,
  availabilityZoneRebalancing: "AvailabilityZoneRebalancing",
  capacityProviderStrategies: "CapacityProviderStrategy",
  circuitBreaker: undefined,
  cloudMapOptions: "ServiceRegistries",
  cluster: "Cluster",
  daemon: undefined,
  deploymentAlarms: undefined,
  deploymentController: "DeploymentController",
  desiredCount: "DesiredCount",
  enableECSManagedTags: "EnableECSManagedTags",
  enableExecuteCommand: "EnableExecuteCommand",
  healthCheckGracePeriod: { name: "HealthCheckGracePeriodSeconds", form: "seconds" },
  maxHealthyPercent: undefined,
  minHealthyPercent: undefined,
  placementConstraints: "PlacementConstraints",
  placementStrategies: "PlacementStrategies",
  platformVersion: "PlatformVersion",
  propagateTags: "PropagateTags",
  securityGroups: undefined,
  serviceName: "ServiceName",
  taskDefinition: "TaskDefinition",
  vpc: undefined,
  vpcSubnets: undefined,
};

const strategyNames: Names = { base: "Base", capacityProvider: "CapacityProvider", weight: "Weight" };

/** Methods of a service that change none of its properties. */
const harmless = new Set([
  "addTarget",
  "attachToApplicationTargetGroup",
  "attachToNetworkTargetGroup",
  "autoScaleTaskCount",
  "loadBalancerTarget",
  "metric",
  "metricCpuUtilization",
  "metricMemoryUtilization",
]);

export const fargateService: Build = (made, world) => [service(made, world, "FARGATE"), ...scaled(made)];
export const ec2Service: Build = (made, world) => [service(made, world, "EC2"), ...scaled(made)];

export function service(made: Made, world: World, launch: "FARGATE" | "EC2") {
  const shaped = draft(made.props, serviceNames);
  const { at, props } = made;
  if (!made.closed || made.calls.some(({ method }) => !harmless.has(method) && !isConnection.test(method)))
    shaped.open = true;
  change(shaped, "DeploymentController", (value) => reshaped(value, { type: "Type" }));
  change(shaped, "CapacityProviderStrategy", (value) =>
    value.kind === "list"
      ? { ...value, items: value.items.map((item) => reshaped(item, strategyNames)) }
      : unknown(value.trail[0]),
  );
  change(shaped, "ServiceRegistries", (value) => list([], true, value.trail[0]));
  const external = controller(shaped) !== "ECS" && controller(shaped) !== "CODE_DEPLOY";
  if (external) shaped.open = true;
  else if (!property(props, "capacityProviderStrategies") && !props.open) {
    preset(shaped, "LaunchType", "launchType", standing(launch, at));
  }
  preset(shaped, "Cluster", "cluster", unknown(at));
  preset(shaped, "EnableECSManagedTags", "enableECSManagedTags", unknown(at));
  // With a circuit breaker, a flag of the CDK decides whether it is written out.
  if (property(props, "circuitBreaker") && !props.open) {
    preset(shaped, "DeploymentController", "deploymentController", members({ Type: standing("ECS", at) }, false, at));
  }
  deployment(shaped, made);
  network(shaped, made, world, launch, external);
  scheduling(shaped, made, launch);
  balanced(shaped, made, world);
  return { type: "AWS::ECS::Service" as const, address: made.address, body: block(shaped, props.trail) };
}

function controller(shaped: Draft): string | undefined {
  const found = shaped.properties.get("DeploymentController")?.value;
  if (!found) return "ECS";
  const type = found.kind === "block" ? get(found, "Type") : undefined;
  return type?.kind === "text" ? exact(type) : undefined;
}

function deployment(shaped: Draft, made: Made): void {
  const { props, at } = made;
  const highest = get(props, "maxHealthyPercent");
  const lowest = get(props, "minHealthyPercent");
  const breaker = property(props, "circuitBreaker");
  const daemon = property(props, "daemon");
  // Of a daemon each instance runs one, so that one has to go before the next comes.
  const unsure = props.open || daemon !== undefined;
  const body = members(
    {
      Alarms: alarms(made),
      MaximumPercent: highest ?? (unsure ? unknown(at) : standing(200, at)),
      MinimumHealthyPercent: lowest ?? (unsure ? unknown(at) : standing(50, at)),
    },
    props.open,
    at,
  );
  const properties = new Map(body.properties);
  for (const [name, written] of [
    ["MaximumPercent", "maxHealthyPercent"],
    ["MinimumHealthyPercent", "minHealthyPercent"],
  ] as const) {
    const found = properties.get(name)!;
    properties.set(name, { ...found, written, key: property(props, written)?.key ?? at });
  }
  if (breaker) {
    const value = circuitBreaker(breaker.value);
    properties.set("DeploymentCircuitBreaker", { ...breaker, name: "DeploymentCircuitBreaker", value });
  }
  const value = { ...body, properties };
  shaped.properties.set("DeploymentConfiguration", {
    name: "DeploymentConfiguration",
    written: "deploymentConfiguration",
    key: at,
    value,
  });
}

/** Without alarms the CDK says so, or nothing, as a flag of it decides. */
function alarms({ props, at, closed, calls }: Made): Value {
  const may = property(props, "deploymentAlarms") || calls.some(({ method }) => method === "enableDeploymentAlarms");
  if (props.open || !closed || may) return unknown(at);
  const off = { AlarmNames: list([], false, at), Enable: standing(false, at), Rollback: standing(false, at) };
  return {
    kind: "choice",
    options: [members(off, false, at), { kind: "scalar", value: null, trail: [at] }],
    trail: [at],
  };
}

function circuitBreaker(given: Value): Value {
  if (given.kind !== "block") return unknown(given.trail[0]);
  const shaped = draft(given, { enable: "Enable", rollback: "Rollback" });
  if (!given.open) {
    preset(shaped, "Enable", "enable", standing(true, given.trail[0]));
    preset(shaped, "Rollback", "rollback", standing(false, given.trail[0]));
  }
  return block(shaped, given.trail);
}

function network(shaped: Draft, made: Made, world: World, launch: "FARGATE" | "EC2", external: boolean): void {
  const { props, at } = made;
  const mode = launch === "FARGATE" ? "awsvpc" : modeOf(get(props, "taskDefinition"), world);
  if (external || mode === undefined) shaped.open = true;
  if (external || mode !== "awsvpc") return;
  const written = property(props, "assignPublicIp");
  const assigned = written ? written.value : standing(false, at);
  const value: Value =
    assigned.kind === "scalar" && !props.open
      ? standing(assigned.value === true ? "ENABLED" : "DISABLED", assigned.trail[0])
      : unknown(at);
  const groups = groupsOf(made, world);
  const configuration = members(
    {
      AssignPublicIp: value,
      SecurityGroups: groups ?? list([], true, at),
      Subnets: subnets(made, assigned, world),
    },
    false,
    at,
  );
  const properties = new Map(configuration.properties);
  properties.set("AssignPublicIp", {
    name: "AssignPublicIp",
    written: "assignPublicIp",
    key: written?.key ?? at,
    value,
  });
  preset(
    shaped,
    "NetworkConfiguration",
    "networkConfiguration",
    members({ AwsvpcConfiguration: { ...configuration, properties } }, false, at),
  );
}

/** The subnets of the tasks: public ones for those with public addresses, unless they are chosen. */
function subnets({ props, at }: Made, assigned: Value, world: World): Value {
  const chosen = property(props, "vpcSubnets");
  const place = chosen?.key ?? at;
  const nothing = list([], true, place);
  const cluster = world.behind(get(props, "cluster"));
  const vpc = isMade(cluster) ? vpcOf(cluster, world) : vpcBehind(get(props, "vpc"), world);
  const groups = vpc && world.subnets(vpc);
  if (!groups || props.open || (!chosen && assigned.kind !== "scalar")) return nothing;
  const usual = assigned.kind === "scalar" && assigned.value === true ? "public" : undefined;
  const found = selected(chosen?.value, chosen ? undefined : usual, groups, world);
  return found ? idsOf(found, place) : nothing;
}

function scheduling(shaped: Draft, { props, at }: Made, launch: "FARGATE" | "EC2"): void {
  const daemon = property(props, "daemon");
  if (launch === "FARGATE") return;
  if (!daemon) {
    if (!props.open) preset(shaped, "SchedulingStrategy", "daemon", standing("REPLICA", at));
    return;
  }
  const [only, other] = options(daemon.value);
  const certain = !other && only?.kind === "scalar" ? only.value : undefined;
  const value =
    typeof certain === "boolean" ? standing(certain ? "DAEMON" : "REPLICA", only!.trail[0]) : unknown(daemon.key);
  shaped.properties.set("SchedulingStrategy", { ...daemon, name: "SchedulingStrategy", value });
}

/** What registers the service with load balancers, and the grace period of 60 seconds that the CDK gives it then. */
function balanced(shaped: Draft, made: Made, world: World): void {
  const { at, props } = made;
  const { all, unsure } = world.attachments();
  const own = all.filter(({ service }) => service === made).sort((a, b) => a.at.start - b.at.start);
  if (own.length > 0 || unsure) {
    const value = list(
      own.map((each) => loadBalancer(each, world)),
      unsure,
      own[0]?.at ?? at,
    );
    shaped.properties.set("LoadBalancers", { name: "LoadBalancers", written: "targets", key: own[0]?.at ?? at, value });
  }
  if (props.open) return;
  if (own.length > 0) {
    preset(shaped, "HealthCheckGracePeriodSeconds", "healthCheckGracePeriod", standing(60, at));
  } else if (unsure) preset(shaped, "HealthCheckGracePeriodSeconds", "healthCheckGracePeriod", unknown(at));
}

function loadBalancer({ service, group, containerName, containerPort, at }: Attached, world: World): Value {
  const door = doorOf(get(service.props, "taskDefinition"), containerName, world);
  return members(
    {
      ContainerName: door.name ?? unknown(at),
      ContainerPort: containerPort ?? door.port ?? unknown(at),
      TargetGroupArn: reference(group, "Ref", at),
    },
    false,
    at,
  );
}
