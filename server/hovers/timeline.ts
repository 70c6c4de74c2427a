import { type Judge, type Timeline, timelinesOf } from "../../rules/links/timeline.ts";
import { code } from "./markdown.ts";
import { picture } from "./picture.ts";
import type { Topic } from "./topic.ts";

/** The properties by which each type says when a task is judged. */
const about: Readonly<Record<string, readonly string[]>> = {
  "AWS::ECS::TaskDefinition": ["HealthCheck"],
  "AWS::ECS::Service": ["HealthCheckGracePeriodSeconds", "LoadBalancers", "WaitForSteadyState"],
  "AWS::ElasticLoadBalancingV2::TargetGroup": [
    "HealthCheckEnabled",
    "HealthCheckIntervalSeconds",
    "HealthCheckPath",
    "HealthCheckPort",
    "HealthCheckProtocol",
    "HealthCheckTimeoutSeconds",
    "HealthyThresholdCount",
    "UnhealthyThresholdCount",
    "Matcher",
    "DeregistrationDelay",
  ],
};

/** The most services of which a hover tells. */
const most = 2;

/** When a task is judged by whom: a picture, and the same in words. */
export const timeline: Topic = {
  on: ["AWS::ECS::TaskDefinition", "AWS::ECS::Service", "AWS::ElasticLoadBalancingV2::TargetGroup"],

  tell(path, resource, unit) {
    if (!path.some(({ name }) => about[resource.type]?.includes(name))) return undefined;
    const told = timelinesOf(resource, unit)
      .filter(({ containers, balancers }) => containers.length + balancers.length > 0)
      .map(described);
    return told.length === 0 ? undefined : told.slice(0, most).join("\n\n---\n\n");
  },
};

function described(timeline: Timeline): string {
  const of = timeline.service ?? timeline.containers[0]!.name;
  const drawn = Buffer.from(picture(timeline)).toString("base64");
  const lines = moments(timeline).map(({ at, text }) => `- **${seconds(at)}** ${text}`);
  const heading = `**When a new task of ${code(of)} is judged**, in seconds from its start`;
  // First what is seen at a glance: VS Code shows 250 pixels of a hover before one has to scroll.
  return `![A timeline; the list below says the same](data:image/svg+xml;base64,${drawn})\n\n${heading}:\n\n${lines.join("\n")}`;
}

interface Moment {
  readonly at: number;
  readonly text: string;
}

/** What happens, in order; of what happens at once, in the order in which it is said here. */
function moments(timeline: Timeline): readonly Moment[] {
  const { containers, balancers, grace, stopped, draining, done, waiters, service } = timeline;
  const found: Moment[] = [];
  const say = (at: number | undefined, text: string) => {
    if (at !== undefined) found.push({ at, text });
  };
  for (const judge of containers) {
    if (judge.start > 0)
      say(judge.start, `failures of container ${code(judge.name)} begin to count (its start period ends)`);
    say(judge.healthy, `container ${code(judge.name)} is healthy at the earliest, by its first check`);
    say(judge.unhealthy, `container ${code(judge.name)} is unhealthy if it never answers: ${sum(judge)}`);
  }
  for (const judge of balancers) {
    say(
      judge.healthy,
      `the load balancer finds it healthy (${code(judge.name)}): one check is enough for a new target`,
    );
    say(judge.unhealthy, `the load balancer finds it unhealthy if it never answers: ${sum(judge)}`);
  }
  if (grace === 0) say(0, "ECS heeds the checks from the start: there is no grace period");
  else say(grace, "the grace period ends; ECS heeds the checks from here on");
  say(stopped, "**ECS stops a task that never answers**, and starts another");
  say(done, `a later deployment is over at the earliest: the old tasks have had ${draining} s for their last answers`);
  for (const { name, until } of waiters) if (service) say(until, `\`${name}\` gives up`);
  return found.sort((a, b) => a.at - b.at);
}

function sum({ start, interval, failures, unhealthy }: Judge): string {
  if (start === 0) return `${failures} × ${interval} s`;
  return `${failures} ${failures === 1 ? "check fails" : "checks fail"} after the ${start} s that it may take to start, the last at ${unhealthy} s`;
}

function seconds(at: number): string {
  return `${at} s`;
}
