import { containerCheck, serviceDefaults, waiters } from "../data/health-checks.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, get, lacks, property } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { balancedBy, containersOf, controllerOf, servicesOf, taskOf } from "./ecs.ts";
import { checkOf } from "./elb.ts";
import { certain, certainNumber } from "./link.ts";

/** One health check and when it says what, in seconds from the start of the task. */
export interface Judge {
  /** The container, or the address of the target group. */
  readonly name: string;
  readonly interval: number;
  /** How many failures in a row it takes to be unhealthy. */
  readonly failures: number;
  /** How long failures do not count. */
  readonly start: number;
  /** The first check, which is enough for something new. */
  readonly healthy: number;
  /** The check by which that which never answers is unhealthy. */
  readonly unhealthy: number;
}

/** Somebody who waits for a deployment, and until when. */
export interface Waiter {
  readonly name: string;
  readonly until: number;
}

/** When a new task of a service is judged by whom, in seconds from its start. What is not known is not there. */
export interface Timeline {
  /** The address of the service, if there is one. */
  readonly service: string | undefined;
  readonly containers: readonly Judge[];
  readonly balancers: readonly Judge[];
  /** How long ECS looks at no check. */
  readonly grace: number | undefined;
  /** When ECS stops a task that never answers. */
  readonly stopped: number | undefined;
  /** How long the old task is kept for its last answers once the new one is healthy. */
  readonly draining: number | undefined;
  /** When a later deployment is over at the earliest. */
  readonly done: number | undefined;
  readonly waiters: readonly Waiter[];
}

/** The timelines of what `resource`, a service, a task definition or a target group, has to do with: one for each service. */
export function timelinesOf(resource: Resource, unit: Unit): readonly Timeline[] {
  if (resource.type === "AWS::ECS::Service") return [timelineOf(resource, unit)];
  if (resource.type === "AWS::ECS::TaskDefinition") {
    const services = servicesOf(resource, unit);
    return services.length > 0 ? services.map((service) => timelineOf(service, unit)) : [ofTask(resource)];
  }
  return unit
    .resources("AWS::ECS::Service")
    .filter((service) => balancedBy(service, unit).seen.some(({ targetGroup }) => targetGroup === resource))
    .map((service) => timelineOf(service, unit));
}

/** The timeline of `service`. */
export function timelineOf(service: Resource, unit: Unit): Timeline {
  const task = taskOf(service, unit);
  const containers = task ? judges(task) : [];
  const { seen: balanced, wholly } = balancedBy(service, unit);
  const groups = [...new Set(balanced.flatMap(({ targetGroup }) => targetGroup ?? []))];
  const balancers = groups.map(byBalancer).filter((judge) => judge !== undefined);
  // A judge of whom not all is known may be the first.
  const whole =
    task !== undefined && containers.length === checked(task).length && wholly && balancers.length === balanced.length;
  const all = [...containers, ...balancers];
  const grace = lacks(service.body, "HealthCheckGracePeriodSeconds")
    ? serviceDefaults.gracePeriod
    : certainNumber(get(service.body, "HealthCheckGracePeriodSeconds"));
  const delays = groups.map((group) => checkOf(group).deregistrationDelay?.value);
  const draining =
    whole && delays.every((delay) => delay !== undefined) && delays.length > 0 ? Math.max(...delays) : undefined;
  const healthy = Math.max(...all.map((judge) => judge.healthy));
  return {
    service: service.address,
    containers,
    balancers,
    grace,
    stopped:
      whole && all.length > 0 && grace !== undefined
        ? Math.max(grace, Math.min(...all.map((judge) => judge.unhealthy)))
        : undefined,
    draining,
    done: draining === undefined || controllerOf(service) !== "ECS" ? undefined : healthy + draining,
    waiters: waitersFor(service),
  };
}

/** What is known of a task that no service here runs. */
function ofTask(task: Resource): Timeline {
  return {
    service: undefined,
    containers: judges(task),
    balancers: [],
    grace: undefined,
    stopped: undefined,
    draining: undefined,
    done: undefined,
    waiters: [],
  };
}

/** The containers of `task` that ECS checks. Those of which ECS does not need the answer do not count. */
function checked(task: Resource): readonly Block[] {
  const essential = (container: Block) => certain(get(container, "Essential")) !== "false";
  return (containersOf(task) ?? []).filter((container) => !lacks(container, "HealthCheck") && essential(container));
}

function judges(task: Resource): readonly Judge[] {
  return checked(task)
    .map(byContainer)
    .filter((judge) => judge !== undefined);
}

/** How ECS judges `container` by its own check: Docker checks after each interval, and counts what fails after the start period. */
export function byContainer(container: Block): Judge | undefined {
  const name = certain(get(container, "Name"));
  const check = get(container, "HealthCheck");
  if (name === undefined || check?.kind !== "block") return undefined;
  const part = (name: string, { default: otherwise }: { readonly default: number }) =>
    lacks(check, name) ? otherwise : certainNumber(get(check, name));
  const interval = part("Interval", containerCheck.interval);
  const failures = part("Retries", containerCheck.retries);
  const start = part("StartPeriod", containerCheck.startPeriod);
  if (!interval || !failures || start === undefined) return undefined;
  const first = Math.max(1, Math.ceil(start / interval));
  return { name, interval, failures, start, healthy: interval, unhealthy: (first + failures - 1) * interval };
}

/** How the load balancer of `group` judges a new target. */
function byBalancer(group: Resource): Judge | undefined {
  const { interval, unhealthyThreshold } = checkOf(group);
  if (!interval || !unhealthyThreshold) return undefined;
  const [every, failures] = [interval.value, unhealthyThreshold.value];
  return { name: group.address, interval: every, failures, start: 0, healthy: every, unhealthy: every * failures };
}

function waitersFor(service: Resource): readonly Waiter[] {
  const steady = certain(get(service.body, "WaitForSteadyState")) === "true";
  const until = steady ? terraformWaits(service) : undefined;
  return [
    { name: "aws ecs wait services-stable", until: waiters.servicesStable },
    { name: "amazon-ecs-deploy-task-definition", until: waiters.deployAction },
    ...(until === undefined ? [] : [{ name: "Terraform", until }]),
  ];
}

/** How long Terraform waits for `service`, in seconds. */
export function terraformWaits({ body }: Resource): number | undefined {
  if (lacks(body, "Timeouts")) return waiters.terraform;
  const timeouts = get(body, "Timeouts");
  const update = timeouts?.kind === "block" ? property(timeouts, "Update") : undefined;
  if (timeouts?.kind === "block" && lacks(timeouts, "Update")) return waiters.terraform;
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(certain(update?.value) ?? "");
  if (!match?.[0]) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((each) => Number(each ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}
