import { serviceDefaults } from "../data/health-checks.ts";
import { controllerOf, onFargate, schedulingOf } from "../links/ecs.ts";
import { certainNumber } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, get, lacks, type Property, property, use } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const ecsDeploymentPercentages: Rule = {
  id: "ecs/deployment-percentages",
  on: ["AWS::ECS::Service"],
  severity: "warning",
  summary: "A deployment may stop an old task or start a new one",
  why: `A rolling deployment keeps at least \`minimumHealthyPercent\` of the desired tasks running, rounded up, and runs at most
\`maximumPercent\` of them, rounded down. Where the one is all of them and the other no more than all of them, ECS may
neither stop an old task nor start a new one. The first deployment works; every later one waits for ever, with
\`service was unable to stop or start tasks during a deployment because of the service deployment configuration\`. With one
task, 50 and 100 percent are such a pair: half a task is rounded up.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html",
  ],

  *check(service, unit): Generator<Finding> {
    const value = get(service.body, "DeploymentConfiguration");
    if (controllerOf(service) !== "ECS" || schedulingOf(service) !== "REPLICA" || value?.kind !== "block") return;
    const minimum = percent(value, "MinimumHealthyPercent", serviceDefaults.minimumHealthyPercent);
    const maximum = percent(value, "MaximumPercent", serviceDefaults.maximumPercent);
    const place = maximum?.written ?? minimum?.written;
    if (!minimum || !maximum || !place || !lacks(value, "Strategy")) return;
    const count = desired(service, unit);
    const always = minimum.value >= 100 && maximum.value <= 100;
    const least = count && Math.ceil((count * minimum.value) / 100);
    const most = count && Math.floor((count * maximum.value) / 100);
    const stuck = count !== undefined && count > 0 && least! >= count && most! <= count;
    if (!always && !stuck) return;
    const sum = count
      ? `of ${count} ${count === 1 ? "task" : "tasks"} at least ${least} must run and at most ${most} may`
      : "all tasks must run and no more may";
    yield {
      at: use(place.value),
      message: `${minimum.value} to ${maximum.value} percent let no deployment begin: ${sum}; ECS says: unable to stop or start tasks during a deployment because of the service deployment configuration`,
      fixes: fixes(service, value, maximum.written, minimum.written),
    };
  },
};

/** Room above needs a second place for each task, which EC2 may not have; room below, that a task may be missing for a while. */
function fixes(
  service: Resource,
  on: Block,
  maximum: Property | undefined,
  minimum: Property | undefined,
): readonly Fix[] {
  const set = (name: string, written: Property | undefined, to: number): Fix["intents"] => [
    written ? { do: "replace", at: use(written.value), with: to } : { do: "set", on, name, to },
  ];
  return [
    {
      title: "Start new tasks beside the old ones: 200 percent",
      safe: false,
      preferred: onFargate(service) === true,
      intents: set("MaximumPercent", maximum, 200),
    },
    {
      title: "Stop old tasks first: 0 percent",
      safe: false,
      preferred: false,
      intents: set("MinimumHealthyPercent", minimum, 0),
    },
  ];
}

interface Percent {
  readonly value: number;
  readonly written: Property | undefined;
}

function percent(on: Block, name: string, otherwise: number): Percent | undefined {
  if (lacks(on, name)) return { value: otherwise, written: undefined };
  const written = property(on, name);
  const value = certainNumber(written?.value);
  return value === undefined ? undefined : { value, written };
}

/** How many tasks `service` certainly has. What scales by itself has any number. */
function desired({ body }: Resource, unit: Unit): number | undefined {
  if (unit.resources("AWS::ApplicationAutoScaling::ScalableTarget").length > 0) return undefined;
  return certainNumber(get(body, "DesiredCount"));
}
