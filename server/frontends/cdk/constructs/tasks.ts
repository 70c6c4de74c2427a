import {
  type Block,
  blocks,
  exact,
  get,
  property,
  type Span,
  texts,
  type Value,
} from "../../../../rules/model/value.ts";
import type { Build, Draft, Made, World } from "../made.ts";
import { options, unknown } from "../texts.ts";
import { container, containerOf, needsExecutionRole } from "./containers.ts";
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
  reshaped,
  standing,
  wrap,
} from "./shape.ts";
import { isMade } from "./traced.ts";

/* aws-cdk-lib 2.276.0, aws-ecs/lib/base/task-definition.js, fargate-task-definition.js, ec2-task-definition.js */

export const taskNames: Names = {
  compatibility: "RequiresCompatibilities",
  cpu: "Cpu",
  enableFaultInjection: "EnableFaultInjection",
  ephemeralStorageGiB: "EphemeralStorage",
  executionRole: "ExecutionRoleArn",
  family: "Family",
  inferenceAccelerators: "InferenceAccelerators",
  ipcMode: "IpcMode",
  memoryLimitMiB: "Memory",
  memoryMiB: "Memory",
  networkMode: "NetworkMode",
  pidMode: "PidMode",
  placementConstraints: "PlacementConstraints",
  proxyConfiguration: "ProxyConfiguration",
  runtimePlatform: "RuntimePlatform",
  taskRole: "TaskRoleArn",
  volumes: "Volumes",
};

const volumeNames: Names = {
  configuredAtLaunch: "ConfiguredAtLaunch",
  dockerVolumeConfiguration: {
    name: "DockerVolumeConfiguration",
    members: {
      autoprovision: "Autoprovision",
      driver: "Driver",
      driverOpts: "DriverOpts",
      labels: "Labels",
      scope: "Scope",
    },
  },
  efsVolumeConfiguration: {
    name: "EFSVolumeConfiguration",
    members: {
      authorizationConfig: { name: "AuthorizationConfig", members: { accessPointId: "AccessPointId", iam: "IAM" } },
      fileSystemId: "FilesystemId",
      rootDirectory: "RootDirectory",
      transitEncryption: "TransitEncryption",
      transitEncryptionPort: "TransitEncryptionPort",
    },
  },
  host: { name: "Host", members: { sourcePath: "SourcePath" } },
  name: "Name",
};

const platformNames: Names = { cpuArchitecture: "CpuArchitecture", operatingSystemFamily: "OperatingSystemFamily" };

/** Methods of a task definition that add no container, volume or role of its own. */
const harmless = new Set([
  "addToExecutionRolePolicy",
  "addToTaskRolePolicy",
  "findContainer",
  "findPortMappingByName",
  "grantRun",
]);

export const fargateTask: Build = (made, world) => [task(made, world, "FARGATE")];
export const ec2Task: Build = (made, world) => [task(made, world, "EC2")];
export const externalTask: Build = (made, world) => [task(made, world, "EXTERNAL")];
export const anyTask: Build = (made, world) => [task(made, world, undefined)];

/** What the members of `ecs.Compatibility` ask for. */
const compatibilities: Readonly<Record<string, readonly string[]>> = {
  EC2: ["EC2"],
  EC2_AND_FARGATE: ["EC2", "FARGATE"],
  EXTERNAL: ["EXTERNAL"],
  FARGATE: ["FARGATE"],
};

function task(made: Made, world: World, launch: "FARGATE" | "EC2" | "EXTERNAL" | undefined) {
  const shaped = draft(made.props, taskNames);
  const { at } = made;
  const asked = launch === undefined ? compatibilitiesOf(get(made.props, "compatibility")) : [launch];
  const found =
    asked &&
    list(
      asked.map((each) => standing(each, at)),
      false,
      at,
    );
  const requires = property(made.props, "compatibility");
  shaped.properties.delete("RequiresCompatibilities");
  preset(shaped, "RequiresCompatibilities", "compatibility", found ?? unknown(requires?.value.trail[0] ?? at));
  if (launch === "FARGATE" && !made.props.open) {
    preset(shaped, "Cpu", "cpu", standing(256, at));
    preset(shaped, "Memory", "memoryLimitMiB", standing(512, at));
  }
  const mode = asked && networkMode(made.props, asked);
  shaped.properties.delete("NetworkMode");
  const written = property(made.props, "networkMode");
  const value = written?.value ?? (mode === undefined ? unknown(at) : standing(mode, at));
  shaped.properties.set("NetworkMode", { name: "NetworkMode", written: "networkMode", key: written?.key ?? at, value });
  wrap(shaped, "EphemeralStorage", "SizeInGiB");
  change(shaped, "RuntimePlatform", (platform) => reshaped(platform, platformNames));
  change(shaped, "Volumes", (volumes) => mapped(volumes, volume));
  preset(shaped, "Family", "family", unknown(at));
  preset(shaped, "TaskRoleArn", "taskRole", reference(`${made.address}/TaskRole`, "Arn", at));
  filled(shaped, made, world, mode);
  return { type: "AWS::ECS::TaskDefinition" as const, address: made.address, body: block(shaped, made.props.trail) };
}

/** Puts in what the calls on the task definition add. */
function filled(shaped: Draft, made: Made, world: World, mode: string | undefined): void {
  const { at } = made;
  const containers: Block[] = [];
  let open = !made.closed;
  let mapped = false;
  for (const call of made.calls) {
    if (call.method === "addContainer") containers.push(addedTo(made, container(call, mode), mode));
    else if (call.method === "addVolume") {
      const before = shaped.properties.get("Volumes");
      const value = before?.value ?? list([], false, at);
      const added = call.args.map(volume);
      const all: Value =
        value.kind === "list" ? { ...value, items: [...value.items, ...added] } : list(added, true, at);
      shaped.properties.set("Volumes", {
        name: "Volumes",
        written: before?.written ?? "addVolume",
        key: before?.key ?? call.at,
        value: all,
      });
    } else if (!harmless.has(call.method)) open = true;
  }
  for (const other of world.all) {
    const of = get(other.props, "taskDefinition");
    if (mapsPorts.test(other.symbol)) {
      if (world.behind(of) === made || !world.behind(of)) mapped = true;
      continue;
    }
    const isRouter = other.symbol === "aws-ecs.FirelensLogRouter";
    if (other.symbol !== "aws-ecs.ContainerDefinition" && !isRouter) continue;
    if (isRouter) {
      if (world.behind(of) === made || !world.behind(of)) open = true;
      continue;
    }
    if (world.behind(of) === made) {
      const { id, calls, closed } = other;
      const props: Block = { ...other.props, properties: new Map(other.props.properties) };
      (props.properties as Map<string, unknown>).delete("taskDefinition");
      containers.push(containerOf(props, { id, calls, closed, networkMode: mode }));
    } else if (!world.behind(of)) open = true;
  }
  // The CDK takes the logs to a container of its own, where nobody else does.
  if (!open && containers.some(isFirelens)) containers.push(logRouter(at));
  if (open) shaped.open = true;
  if (containers.length > 0 || open) {
    const value = list(mapped ? containers.map(mayMap) : containers, open, at);
    shaped.properties.set("ContainerDefinitions", {
      name: "ContainerDefinitions",
      written: "addContainer",
      key: at,
      value,
    });
  }
  const needs = containers.map(needsExecutionRole);
  const granted = made.calls.some(({ method }) => method === "addToExecutionRolePolicy");
  if (granted || needs.includes(true)) {
    preset(shaped, "ExecutionRoleArn", "executionRole", reference(`${made.address}/ExecutionRole`, "Arn", at));
    // Whoever adds what needs one is given one by the CDK.
  } else preset(shaped, "ExecutionRoleArn", "executionRole", unknown(at));
}

/** Patterns that map ports of the task definition that they are given. */
const mapsPorts = /^aws-ecs-patterns\.\w+MultipleTargetGroups/;

/** A container of which more ports may be mapped than it says. */
function mayMap(container: Block): Block {
  const at = container.trail[0];
  const before = property(container, "PortMappings");
  const value: Value = before?.value.kind === "list" ? { ...before.value, open: true } : list([], true, at);
  const mappings = { name: "PortMappings", written: "portMappings", key: before?.key ?? at, value };
  return { ...container, properties: new Map([...container.properties, ["PortMappings", mappings]]) };
}

function isFirelens(container: Block): boolean {
  const logs = get(container, "LogConfiguration");
  return blocks(logs).some((each) => texts(get(each, "LogDriver")).some((driver) => exact(driver) === "awsfirelens"));
}

/** The container that the CDK adds to a task whose containers send their logs by FireLens. */
function logRouter(at: Span): Block {
  const configuration = members({ Type: standing("fluentbit", at) }, false, at);
  return members(
    {
      Essential: standing(true, at),
      FirelensConfiguration: configuration,
      Image: unknown(at),
      MemoryReservation: standing(50, at),
      Name: standing("log-router", at),
    },
    true,
    at,
  );
}

/** A task definition for EC2 adds the region to the environment where its tasks have interfaces of their own. */
function addedTo({ symbol }: Made, container: Block, mode: string | undefined): Block {
  if (symbol !== "aws-ecs.Ec2TaskDefinition" || (mode !== undefined && mode !== "awsvpc")) return container;
  const at = container.trail[0];
  const before = property(container, "Environment");
  const value: Value = before?.value.kind === "list" ? { ...before.value, open: true } : list([], true, at);
  const environment = { name: "Environment", written: "environment", key: before?.key ?? at, value };
  return { ...container, properties: new Map([...container.properties, ["Environment", environment]]) };
}

function volume(given: Value): Value {
  return reshaped(given, volumeNames);
}

function compatibilitiesOf(given: Value | undefined): readonly string[] | undefined {
  const name = given?.kind === "text" ? exact(given) : undefined;
  return name !== undefined && Object.hasOwn(compatibilities, name) ? compatibilities[name] : undefined;
}

function networkMode(props: Block, asked: readonly string[]): string | undefined {
  const written = get(props, "networkMode");
  if (written) return written.kind === "text" ? exact(written) : undefined;
  if (props.open) return undefined;
  return asked.includes("FARGATE") ? "awsvpc" : "bridge";
}

/** The network mode of the task definition that `value` stands for. */
export function modeOf(value: Value | undefined, world: Pick<World, "behind">): string | undefined {
  const found = world.behind(value);
  if (!isMade(found)) return undefined;
  if (found.symbol === "aws-ecs.FargateTaskDefinition") return "awsvpc";
  if (found.symbol === "aws-ecs.Ec2TaskDefinition") return networkMode(found.props, ["EC2"]);
  if (found.symbol !== "aws-ecs.TaskDefinition") return undefined;
  const asked = compatibilitiesOf(get(found.props, "compatibility"));
  return asked && networkMode(found.props, asked);
}

/** The container of a task definition that is registered where none is named, and the first port that it maps. */
export interface Door {
  readonly name: Value | undefined;
  readonly port: Value | undefined;
}

/** The first essential container of the task definition behind `value`, or the one called `name`. */
export function doorOf(value: Value | undefined, name: Value | undefined, world: Pick<World, "behind">): Door {
  const found = world.behind(value);
  const calls = isMade(found) && found.closed ? found.calls.filter(({ method }) => method === "addContainer") : [];
  const wanted = name?.kind === "text" ? exact(name) : undefined;
  for (const call of calls) {
    const made = container(call, "awsvpc");
    const called = get(made, "Name");
    const text = called?.kind === "text" ? exact(called) : undefined;
    if (name ? text !== wanted || wanted === undefined : !essential(made)) continue;
    const mappings = get(made, "PortMappings");
    const first = mappings?.kind === "list" ? mappings.items[0] : undefined;
    return { name: name ?? called, port: first?.kind === "block" ? get(first, "ContainerPort") : undefined };
  }
  return { name, port: undefined };
}

function essential(container: Block): boolean {
  const value = get(container, "Essential");
  return value !== undefined && options(value).every((option) => option.kind === "scalar" && option.value === true);
}
