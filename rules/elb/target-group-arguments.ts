import { targetTypeOf } from "../links/elb.ts";
import { certain, certainNumber } from "../links/link.ts";
import { type Block, get, lacks, origin, property, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const elbTargetGroupArguments: Rule = {
  id: "elb/target-group-arguments",
  on: ["AWS::ElasticLoadBalancingV2::TargetGroup"],
  severity: "error",
  summary: "A target group has the arguments that its type and its protocol need, and none that they do not go with",
  why: `A target group of instances, addresses or a load balancer needs a port, a protocol and a VPC; only one for a Lambda function
has none. A group that speaks HTTP is not checked with TCP, and a check with TCP has neither a path nor codes that it
expects. GENEVE goes with port 6081 alone. Terraform says so in its plan, AWS when the group is made.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_target_group",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/target-groups.html",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#E3681",
  ],

  *check(group): Generator<Finding> {
    const { body, name } = group;
    const type = targetTypeOf(group);
    if (type !== undefined && type !== "lambda") {
      const missing = ["Port", "Protocol", "VpcId"].filter((each) => lacks(body, each));
      if (missing.length > 0) {
        const words = missing.map((each) => ({ Port: "port", Protocol: "protocol", VpcId: "VPC" })[each]!);
        yield {
          at: name,
          message: `a target group of type "${type}" has no ${words.join(", no ")}; only one for a Lambda function needs none`,
        };
      }
    }
    yield* encapsulated(body);
    const check = property(body, "HealthCheckProtocol");
    if (!check || certain(check.value)?.toUpperCase() !== "TCP") return;
    const protocol = certain(get(body, "Protocol"));
    if (protocol === "HTTP" || protocol === "HTTPS") {
      yield {
        at: use(check.value),
        message: `a target group with protocol ${protocol} is not checked with TCP; AWS takes HTTP or HTTPS`,
        fixes: [
          {
            title: `Check with ${protocol}`,
            safe: true,
            preferred: true,
            intents: [{ do: "replace", at: use(check.value), with: protocol }],
          },
        ],
      };
      return;
    }
    for (const each of ["HealthCheckPath", "Matcher"]) {
      const found = property(body, each);
      // An empty text counts as none.
      if (!found || certain(found.value) === "" || (each === "HealthCheckPath" && certain(found.value) === undefined))
        continue;
      const matcher = each === "Matcher" && found.value.kind === "block" ? property(found.value, "HttpCode") : found;
      if (!matcher || !certain(matcher.value)) continue;
      yield {
        at: matcher.key,
        message: `${matcher.written} does not go with a check by TCP, which only connects`,
        fixes: [
          {
            title: `Remove ${matcher.written}`,
            safe: true,
            preferred: true,
            intents: [{ do: "remove", property: matcher }],
          },
        ],
      };
    }
  },
};

/** GENEVE, which Gateway Load Balancers speak, on another port than its own. */
function* encapsulated(body: Block): Generator<Finding> {
  const port = property(body, "Port");
  const number = certainNumber(port?.value);
  if (!port || number === undefined || number === 6081 || certain(get(body, "Protocol")) !== "GENEVE") return;
  const fix: Fix["intents"] = [{ do: "replace", at: origin(port.value), with: 6081 }];
  yield {
    at: use(port.value),
    message: `port ${number} does not go with GENEVE; AWS takes 6081 alone`,
    fixes: [{ title: "Use port 6081", safe: true, preferred: true, intents: fix }],
  };
}
