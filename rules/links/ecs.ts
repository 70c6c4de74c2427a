import type { Resource } from "../model/resource.ts";
import { type Block, blocks, exact, get, lacks, type Property, property, texts, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { belonging } from "./belonging.ts";
import { allBlocks, certain, certainNumber, linked, nameOf } from "./link.ts";

/** The task definition that `service` certainly runs, if it is in the unit and no other revision may be meant. */
export function taskOf(service: Resource, unit: Unit): Resource | undefined {
  const value = get(service.body, "TaskDefinition");
  return linked(value, ["AWS::ECS::TaskDefinition"], unit) ?? revision(value, unit);
}

/** The task definition of a text such as `"${aws_ecs_task_definition.web.family}:${aws_ecs_task_definition.web.revision}"`. */
function revision(value: Value | undefined, unit: Unit): Resource | undefined {
  const [text, other] = value?.kind === "choice" ? [] : texts(value);
  const [last, colon, ...before] = [...(text?.pieces ?? [])].reverse();
  if (other || last?.target?.attribute !== "revision" || colon?.known !== ":") return undefined;
  const found = unit.find(last.target);
  const family = before.reverse();
  const same = family.every(({ target }) => target?.attribute === "family" && unit.find(target) === found);
  const named = found && exact({ kind: "text", pieces: family, trail: text!.trail });
  return found?.type === "AWS::ECS::TaskDefinition" && family.length > 0 && (same || named === nameOf(found))
    ? found
    : undefined;
}

/** The services of the unit that certainly run `task`. */
export function servicesOf(task: Resource, unit: Unit): readonly Resource[] {
  return unit.indexed(byTask, task.address);
}

const byTask = belonging(["AWS::ECS::Service"], (service, unit) => {
  const task = taskOf(service, unit);
  return task ? [task] : [];
});

/** The cluster of `service`, if it certainly is one of the unit. */
export function clusterOf(service: Resource, unit: Unit): Resource | undefined {
  return linked(get(service.body, "Cluster"), ["AWS::ECS::Cluster"], unit);
}

/** All containers of `task`; `undefined` where there may be others. */
export function containersOf(task: Resource): readonly Block[] | undefined {
  return allBlocks(task.body, "ContainerDefinitions");
}

/** The container of `task` that is called `name`; `undefined` where it is not known which one is. */
export function containerCalled(task: Resource, name: string): Block | undefined {
  const found = containersOf(task)?.filter((container) => certain(get(container, "Name")) === name) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** The ports that `container` maps, as blocks; `undefined` where there may be others. */
export function portMappingsOf(container: Block): readonly Block[] | undefined {
  return allBlocks(container, "PortMappings");
}

/**
 * Whether `service` runs on Fargate; `undefined` where its cluster, or something that is not known, decides. An unknown
 * cluster may have a default strategy.
 */
export function onFargate({ body }: Resource): boolean | undefined {
  const type = property(body, "LaunchType");
  if (type) {
    const written = certain(type.value);
    return written === undefined ? undefined : written === "FARGATE";
  }
  const strategy = body.open ? undefined : allBlocks(body, "CapacityProviderStrategy");
  const names = strategy?.map((item) => certain(get(item, "CapacityProvider"))) ?? [];
  if (names.length === 0 || names.includes(undefined)) return undefined;
  // AWS does not let one strategy mix them with others.
  return names.some((name) => name === "FARGATE" || name === "FARGATE_SPOT");
}

/** What deploys `service`: ECS itself, `CODE_DEPLOY` or `EXTERNAL`; `undefined` where it is not known. */
export function controllerOf({ body }: Resource): string | undefined {
  if (lacks(body, "DeploymentController")) return "ECS";
  const controller = get(body, "DeploymentController");
  if (controller?.kind !== "block") return undefined;
  return lacks(controller, "Type") ? "ECS" : certain(get(controller, "Type"));
}

/** Whether ECS keeps a number of copies running (`REPLICA`), or one on each instance (`DAEMON`); `undefined` where it is not known. */
export function schedulingOf({ body }: Resource): string | undefined {
  return lacks(body, "SchedulingStrategy") ? "REPLICA" : certain(get(body, "SchedulingStrategy"));
}

/** What `task` is registered for, such as `FARGATE`; empty where it does not say, `undefined` where it is not known. */
export function compatibilitiesOf({ body }: Resource): readonly string[] | undefined {
  if (lacks(body, "RequiresCompatibilities")) return [];
  const value = get(body, "RequiresCompatibilities");
  if (value?.kind !== "list" || value.open) return undefined;
  const each = value.items.map(certain);
  return each.every((one) => one !== undefined) ? each : undefined;
}

/** The network mode that `task` certainly has. Without one it is Docker's own, which is bridge on Linux and NAT on Windows. */
export function networkModeOf(task: Resource): string | undefined {
  if (!lacks(task.body, "NetworkMode")) return certain(get(task.body, "NetworkMode"));
  return compatibilitiesOf(task)?.includes("FARGATE") === false ? "bridge" : undefined;
}

/** One entry of a service by which ECS registers its tasks with a load balancer. */
export interface Balanced {
  readonly block: Block;
  readonly containerName: Property | undefined;
  readonly containerPort: Property | undefined;
  /** The container of the service's task definition that it certainly means. */
  readonly container: Block | undefined;
  /** Its mapping of that port. */
  readonly mapping: Block | undefined;
  /** The target group, if it certainly is one of the unit. */
  readonly targetGroup: Resource | undefined;
}

/** What `service` is seen to register with load balancers; there is no more where it is `wholly` seen. */
export function balancedBy(
  service: Resource,
  unit: Unit,
): { readonly seen: readonly Balanced[]; readonly wholly: boolean } {
  const task = taskOf(service, unit);
  const value = get(service.body, "LoadBalancers");
  // Of what may be one list or another, nothing is certain.
  const certainly = value?.kind === "choice" ? [] : blocks(value);
  return {
    seen: certainly.map((block) => balanced(block, task, unit)),
    wholly: allBlocks(service.body, "LoadBalancers") !== undefined,
  };
}

function balanced(block: Block, task: Resource | undefined, unit: Unit): Balanced {
  const containerName = property(block, "ContainerName");
  const containerPort = property(block, "ContainerPort");
  const name = certain(containerName?.value);
  const port = certainNumber(containerPort?.value);
  const container = task && name !== undefined ? containerCalled(task, name) : undefined;
  const mapping = (container ? portMappingsOf(container) : undefined)?.find(
    (each) => port !== undefined && certainNumber(get(each, "ContainerPort")) === port,
  );
  const targetGroup = linked(get(block, "TargetGroupArn"), ["AWS::ElasticLoadBalancingV2::TargetGroup"], unit);
  return { block, containerName, containerPort, container, mapping, targetGroup };
}

/**
 * The ports at which the containers of `task` can be asked, or those of the instance that lead to them, where zero is any;
 * `undefined` where there may be others.
 */
export function portsOf(task: Resource, name: "ContainerPort" | "HostPort"): readonly number[] | undefined {
  const mappings = containersOf(task)?.map(portMappingsOf);
  if (!mappings?.every((each) => each !== undefined)) return undefined;
  const found = mappings
    .flat()
    .map((each) =>
      !lacks(each, "ContainerPortRange") ? undefined : lacks(each, name) ? 0 : certainNumber(get(each, name)),
    );
  return found.every((each) => each !== undefined) ? found : undefined;
}
