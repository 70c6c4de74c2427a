import { containerCheck, serviceDefaults } from "../data/health-checks.ts";
import { balancedBy, containersOf, controllerOf, taskOf } from "../links/ecs.ts";
import { checkOf } from "../links/elb.ts";
import { certainNumber } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { blocks, get, lacks, origin, property, use } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

/** What a service gets whose task does not say how long it starts, in seconds: what made an incident's service stable. */
const enough = 300;

/** What many an application takes to answer for the first time, in seconds: AWS allows it by default, with two checks of 30 s. */
const soon = 60;

export const ecsHealthCheckGracePeriod: Rule = {
  id: "ecs/health-check-grace-period",
  on: ["AWS::ECS::Service"],
  severity: "warning",
  summary: "A service behind a load balancer waits for its tasks to start before it judges them by their health",
  why: `ECS stops a task that its load balancer finds unhealthy, and starts another one. Without a grace period it does so from the
first second on: an application that takes longer to answer than the load balancer's checks allow is stopped while it
starts, again and again, and the deployment never ends. For the length of the grace period ECS looks neither at the load
balancer's checks nor at those of the containers. It is zero where it is not set; a change of it deploys nothing.

It is a warning where the checks allow less than the start period of a container, or less than a minute where none says
how long it starts; otherwise it
works as long as the application starts as fast as it does today, and is information.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-healthcheck.html",
    "https://github.com/aws/aws-cdk/issues/2936",
  ],

  *check(service, unit): Generator<Finding> {
    const balanced = balancedBy(service, unit).seen;
    const controller = controllerOf(service);
    if (balanced.length === 0 || controller === undefined || controller === "EXTERNAL") return;
    const grace = property(service.body, "HealthCheckGracePeriodSeconds");
    if (!grace && !lacks(service.body, "HealthCheckGracePeriodSeconds")) return;
    const start = slowest(service, unit);
    const seconds = grace ? certainNumber(grace.value) : serviceDefaults.gracePeriod;
    const groups = balanced.flatMap(({ targetGroup }) => targetGroup ?? []);
    if (seconds === undefined || (seconds > 0 && seconds >= (start?.period ?? 0))) return;
    // Checks that go on for that long before they fail are a grace period of their own.
    const sums = groups.map(sumOf);
    const known = groups.length === balanced.length && sums.every((sum) => sum !== undefined);
    const allowed = known ? Math.min(...sums) : 0;
    if (allowed >= Math.max(enough, start?.period ?? 0)) return;
    const patience = Math.max(seconds, allowed);
    const wanted = Math.max(enough, start ? start.period + start.failing : 0);
    const fix: Fix = {
      title: `Wait ${wanted} seconds`,
      // It deploys nothing, says the API.
      safe: true,
      preferred: true,
      intents: [
        grace
          ? { do: "replace", at: origin(grace.value), with: wanted }
          : { do: "set", on: service.body, name: "HealthCheckGracePeriodSeconds", to: wanted },
      ],
    };
    const late = start && start.period > 0 ? `, though a container may take ${start.period} s to start` : "";
    const said = grace ? `${grace.written} is ${seconds}` : "no grace period for health checks is set";
    yield {
      at: grace ? use(grace.value) : service.name,
      message: `${said}${late}; ${consequence(seconds, groups)}`,
      ...(!(known && patience < (start?.period || soon)) && { severity: "information" as const }),
      fixes: [fix],
    };
  },
};

/** What the load balancers do to a task, with the sum of the first where it is known. */
function consequence(grace: number, groups: readonly Resource[]): string {
  const sums = groups.map((group) => {
    const { interval, unhealthyThreshold } = checkOf(group);
    return interval && unhealthyThreshold && { interval: interval.value, times: unhealthyThreshold.value, group };
  });
  const from = grace === 0 ? "from its start on" : `from second ${grace} on`;
  const known = sums.filter((sum) => sum !== undefined).sort((a, b) => a.times * a.interval - b.times * b.interval);
  const [first] = known;
  if (!first || known.length < sums.length) return `ECS stops a task that fails the load balancer's checks ${from}`;
  const { interval, times, group } = first;
  return `ECS stops a task that fails the checks of ${group.address} ${from}, which takes ${times} × ${interval} s = ${times * interval} s`;
}

/** How long `group` finds a target that does not answer good enough, in seconds. */
function sumOf(group: Resource): number | undefined {
  const { interval, unhealthyThreshold } = checkOf(group);
  return interval && unhealthyThreshold && interval.value * unhealthyThreshold.value;
}

/** The longest time that a container of the service's task may take to start, and then to be found unhealthy, in seconds. */
function slowest(service: Resource, unit: Unit): { readonly period: number; readonly failing: number } | undefined {
  const task = taskOf(service, unit);
  const checks = ((task && containersOf(task)) ?? []).flatMap((container) => [
    ...blocks(get(container, "HealthCheck")),
  ]);
  const known = checks.map((check) => {
    const part = (name: string, otherwise: number) =>
      lacks(check, name) ? otherwise : certainNumber(get(check, name));
    const period = part("StartPeriod", containerCheck.startPeriod.default);
    const interval = part("Interval", containerCheck.interval.default);
    const retries = part("Retries", containerCheck.retries.default);
    return period === undefined ? undefined : { period, failing: (interval ?? 0) * (retries ?? 0) };
  });
  return known.filter((each) => each !== undefined).sort((a, b) => b.period - a.period)[0];
}
