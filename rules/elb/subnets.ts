import { subnetsOf } from "../links/elb.ts";
import { certain } from "../links/link.ts";
import { zoneOf } from "../links/zone.ts";
import { get, items, lacks, property, targets, use, type Value } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const elbSubnets: Rule = {
  id: "elb/subnets",
  on: ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  severity: "error",
  summary: "An application load balancer stands in two availability zones or more",
  why: `AWS makes an application load balancer only in subnets of at least two availability zones: \`At least two subnets in two
different Availability Zones must be specified\`. A network load balancer may stand in one. The subnets are counted where
all of them can be read.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#E3680",
  ],

  *check({ body }, unit): Generator<Finding> {
    const type = lacks(body, "Type") ? "application" : certain(get(body, "Type"));
    const written = property(body, "Subnets") ?? property(body, "SubnetMappings");
    if (type !== "application" || !written) return;
    const subnets = subnetsOf(body);
    const zones = subnets?.map((subnet) => zoneOf(subnet, unit));
    const [first] = zones ?? [];
    const [only, ...others] = subnets ?? [];
    const alone = only && others.length === 0 && isOne(only);
    if (!alone && (!first || !zones!.every((zone) => zone?.name === first.name))) return;
    const where = first ? ` in ${first.name}` : "";
    yield {
      at: use(written.value),
      message: `${others.length === 0 ? `there is one subnet${where}` : `all subnets lie${where}`}; AWS answers: At least two subnets in two different Availability Zones must be specified`,
      related: zones!.flatMap((zone) => (zone ? [{ at: zone.subnet.name, message: `in ${zone.name}` }] : [])),
    };
  },
};

/** Whether `value` certainly is one subnet, not a list of them that is not known. */
function isOne(value: Value): boolean {
  const [target] = targets(value);
  return certain(value) !== undefined || (target?.attribute === "id" && items(value).length === 0);
}
