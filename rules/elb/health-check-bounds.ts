import { targetGroupCheck } from "../data/health-checks.ts";
import { checkOf, type TargetCheck, type Timed, targetTypeOf } from "../links/elb.ts";
import { certain } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { exact, get, property, texts, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

/** The shortest time-out that AWS takes as default for HTTP, in seconds: its user guide says 5, its API reference 6. */
const shortestDefault = 5;

export const elbHealthCheckBounds: Rule = {
  id: "elb/health-check-bounds",
  on: ["AWS::ElasticLoadBalancingV2::TargetGroup"],
  severity: "error",
  summary: "The numbers of a target group's health check are ones that AWS takes, and go together",
  why: `A load balancer checks a target every 5 to 300 seconds, waits 2 to 120 seconds for an answer, and changes its mind after 2 to
10 checks. Behind an application load balancer it has to stop waiting before the next check begins: \`Health check interval
must be greater than the timeout\`, which counts for a time-out that is not written too. It expects HTTP codes from 200 to
499, behind a network load balancer to 599, and gRPC codes from 0 to 99.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html",
    "https://github.com/terraform-linters/tflint-ruleset-aws/issues/404",
    "https://github.com/hashicorp/terraform-provider-aws/issues/48070",
  ],

  *check(group): Generator<Finding> {
    const check = checkOf(group);
    let outside = false;
    for (const part of ["interval", "timeout", "healthyThreshold", "unhealthyThreshold"] as const) {
      const { min, max } = targetGroupCheck[part];
      const timed = check[part];
      if (!timed?.property || (timed.value >= min && timed.value <= max)) continue;
      outside = true;
      yield {
        at: use(timed.property.value),
        message: `${timed.property.written} is ${timed.value}; AWS takes ${min} to ${max}`,
      };
    }
    if (!outside) yield* overlap(group, check);
    yield* codes(group);
  },
};

function* overlap(group: Resource, { interval, timeout }: TargetCheck): Generator<Finding> {
  const protocol = certain(get(group.body, "Protocol"));
  if (!interval || (protocol !== "HTTP" && protocol !== "HTTPS")) return;
  const place = timeout?.property ?? interval.property;
  const least = waits(timeout);
  if (!place || least === undefined || interval.value > least) return;
  const written = timeout?.property
    ? `${timeout.property.written} is ${least}`
    : `the time-out is ${least} where none is written`;
  const every = interval.property
    ? `${interval.property.written} is ${interval.value}`
    : `the interval is ${interval.value}`;
  yield {
    at: use(place.value),
    message: `${written} and ${every}; AWS answers: Health check interval must be greater than the timeout`,
  };
}

/** The time-out in seconds, or the least that it certainly is. */
function waits(timeout: Timed | undefined): number | undefined {
  return timeout?.property ? timeout.value : timeout && Math.min(shortestDefault, timeout.value);
}

/** Codes that AWS does not take for the kind of load balancer that the group's protocol is for. */
function* codes(group: Resource): Generator<Finding> {
  const { body } = group;
  const matcher = get(body, "Matcher");
  const written = matcher?.kind === "block" ? property(matcher, "HttpCode") : undefined;
  const version = property(body, "ProtocolVersion");
  const grpc = version ? certain(version.value)?.toUpperCase() : "HTTP1";
  const protocol = certain(get(body, "Protocol"));
  if (!written || grpc === undefined || protocol === undefined || targetTypeOf(group) === "lambda") return;
  const http = protocol === "HTTP" || protocol === "HTTPS";
  const [least, most] = !http ? [200, 599] : grpc === "GRPC" ? [0, 99] : [200, 499];
  for (const text of texts(written.value)) {
    const whole = exact(text);
    const numbers = whole?.match(/\d+/g)?.map(Number) ?? [];
    if (whole === undefined || !/^\d+(?:[-,]\d+)*$/.test(whole)) continue;
    if (numbers.every((each) => each >= least && each <= most)) continue;
    const behind = !http
      ? "behind a network load balancer"
      : grpc === "GRPC"
        ? "for gRPC"
        : "behind an application load balancer";
    yield {
      at: use(text),
      message: `${written.written} is "${whole}"; ${behind} AWS takes codes from ${least} to ${most}`,
    };
  }
}
