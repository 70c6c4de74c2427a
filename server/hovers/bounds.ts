import {
  type Bounds,
  type CheckPart,
  checkPages,
  containerCheck,
  defaultCheck,
  deregistrationDelay,
  targetGroupCheck,
} from "../../rules/data/health-checks.ts";
import { targetTypeOf } from "../../rules/links/elb.ts";
import { certain } from "../../rules/links/link.ts";
import type { Resource } from "../../rules/model/resource.ts";
import { get, type Property } from "../../rules/model/value.ts";
import { code, source } from "./markdown.ts";
import type { Topic } from "./topic.ts";

/** What a number of a health check counts. */
interface Meaning {
  readonly says: string;
  readonly unit: "s" | "checks";
}

const inContainer: Readonly<Record<string, Meaning & { readonly part: keyof typeof containerCheck }>> = {
  Interval: { part: "interval", unit: "s", says: "from one check to the next" },
  Timeout: { part: "timeout", unit: "s", says: "until a check that gives no answer has failed" },
  Retries: { part: "retries", unit: "checks", says: "that fail in a row make the container unhealthy" },
  StartPeriod: { part: "startPeriod", unit: "s", says: "from the container's start in which failures do not count" },
};

const inTargetGroup: Readonly<Record<string, Meaning & { readonly part: CheckPart }>> = {
  HealthCheckIntervalSeconds: { part: "interval", unit: "s", says: "from one check of a target to the next" },
  HealthCheckTimeoutSeconds: { part: "timeout", unit: "s", says: "until a check that gives no answer has failed" },
  HealthyThresholdCount: {
    part: "healthyThreshold",
    unit: "checks",
    says: "in a row make an unhealthy target healthy",
  },
  UnhealthyThresholdCount: {
    part: "unhealthyThreshold",
    unit: "checks",
    says: "that fail in a row make a target unhealthy",
  },
};

/** What AWS takes for the numbers of a health check, and what it does where there is none. */
export const bounds: Topic = {
  on: ["AWS::ECS::TaskDefinition", "AWS::ElasticLoadBalancingV2::TargetGroup"],

  tell(path, resource) {
    const last = path.at(-1);
    if (!last) return undefined;
    if (resource.type === "AWS::ECS::TaskDefinition") {
      const found = path.at(-2)?.name === "HealthCheck" ? inContainer[last.name] : undefined;
      const known = found && containerCheck[found.part];
      return known && told(last, found, known, known.default, checkPages.container);
    }
    if (last.name === "DeregistrationDelay") {
      const meaning = { unit: "s", says: "that a target which leaves has for its last answers" } as const;
      return told(last, meaning, deregistrationDelay, deregistrationDelay.default, checkPages.deregistrationDelay);
    }
    const found = inTargetGroup[last.name];
    return (
      found && told(last, found, targetGroupCheck[found.part], byDefault(found.part, resource), checkPages.targetGroup)
    );
  },
};

/** What a check of `group` has where its part is not written, though others are. */
function byDefault(part: CheckPart, group: Resource): number | undefined {
  const type = targetTypeOf(group);
  const protocol = certain(get(group.body, "Protocol"));
  return type === undefined ? undefined : defaultCheck(part, type, protocol, group.via === "terraform");
}

function told(
  { written }: Property,
  { says, unit }: Meaning,
  { min, max }: Bounds,
  otherwise: number | undefined,
  page: string,
): string {
  const without = otherwise === undefined ? "" : `, ${otherwise} where nothing is written`;
  return `${code(written)}: **${min} to ${max} ${unit}** ${says}${without} ${source(page)}`;
}
