import { balancedBy, containersOf } from "../links/ecs.ts";
import { certain, certainNumber } from "../links/link.ts";
import { byContainer, terraformWaits, timelineOf } from "../links/timeline.ts";
import type { Resource } from "../model/resource.ts";
import { blocks, get, property, use } from "../model/value.ts";
import type { Finding, Fix, Related, Rule, Unit } from "../rule.ts";

/** Longest start time-out that Fargate takes, in seconds. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html, 2026-11-24. */
const longestStart = 120;

export const ecsDeploymentTiming: Rule = {
  id: "ecs/deployment-timing",
  on: ["AWS::ECS::Service", "AWS::ECS::TaskDefinition"],
  severity: "warning",
  summary: "Nobody waits for less time than what is waited for takes",
  why: `A deployment is over when the new tasks are healthy and the old ones have had their deregistration delay, 300 seconds
where it is not set. Terraform with \`wait_for_steady_state\` waits 20 minutes for it, unless its \`timeouts\` say otherwise,
and reports an error although the deployment goes on.

A container that waits for another one to be \`HEALTHY\` gives up after the \`startTimeout\` of the other. Docker checks for the
first time when the interval of the health check is over; a start time-out that is shorter is always over before.

Over a health check in the editor, a hover shows when who judges a new task.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#deregistration-delay",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_service#timeouts",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    "https://docs.docker.com/reference/dockerfile/#healthcheck",
  ],

  *check(resource, unit): Generator<Finding> {
    if (resource.type === "AWS::ECS::TaskDefinition") yield* unready(resource);
    else yield* unfinished(resource, unit);
  },
};

/** A deployment that takes longer than Terraform waits for it. */
function* unfinished(service: Resource, unit: Unit): Generator<Finding> {
  const waits = property(service.body, "WaitForSteadyState");
  if (!waits || certain(waits.value) !== "true") return;
  const { done, draining } = timelineOf(service, unit);
  const patience = terraformWaits(service);
  if (done === undefined || draining === undefined || patience === undefined || done <= patience) return;
  const delays = balancedBy(service, unit).seen.flatMap(({ targetGroup }): readonly Related[] => {
    const delay = targetGroup && property(targetGroup.body, "DeregistrationDelay");
    return delay ? [{ at: use(delay.value), message: "the deregistration delay" }] : [];
  });
  yield {
    at: use(waits.value),
    message: `Terraform gives up after ${patience} s, but a deployment takes ${done} s at least: ${done - draining} s until the new task is healthy and ${draining} s until the old one has drained`,
    related: delays,
  };
}

/** A container that cannot be healthy before the one that waits for it gives up. */
function* unready(task: Resource): Generator<Finding> {
  const containers = containersOf(task) ?? [];
  const awaited = new Set(
    containers.flatMap((container) =>
      blocks(get(container, "DependsOn"))
        .filter((each) => certain(get(each, "Condition")) === "HEALTHY")
        .map((each) => certain(get(each, "ContainerName"))),
    ),
  );
  for (const container of containers) {
    const judge = byContainer(container);
    const timeout = property(container, "StartTimeout");
    const seconds = certainNumber(timeout?.value);
    if (!judge || !timeout || seconds === undefined || !awaited.has(judge.name) || seconds >= judge.healthy) continue;
    const wanted = Math.min(longestStart, judge.unhealthy);
    const fix: Fix = {
      title: `Wait ${wanted} seconds`,
      safe: false,
      preferred: true,
      intents: [{ do: "replace", at: use(timeout.value), with: wanted }],
    };
    yield {
      at: use(timeout.value),
      message: `${timeout.written} is ${seconds}, but "${judge.name}" is checked for the first time after ${judge.interval} s; what waits for it to be HEALTHY gives up before, and the task stops`,
      fixes: wanted >= judge.healthy ? [fix] : [],
    };
  }
}
