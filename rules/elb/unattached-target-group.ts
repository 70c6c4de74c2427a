import { balancedBy } from "../links/ecs.ts";
import { forwardersOf, forwardsAreKnown } from "../links/elb.ts";
import { handedOn } from "../links/outside.ts";
import type { ResourceType } from "../model/resource.ts";
import { get, use } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";

/** What shows that load balancers are made in the same place, and not somewhere else. */
const balancing: readonly ResourceType[] = [
  "AWS::ElasticLoadBalancingV2::Listener",
  "AWS::ElasticLoadBalancingV2::LoadBalancer",
];

export const elbUnattachedTargetGroup: Rule = {
  id: "elb/unattached-target-group",
  on: ["AWS::ECS::Service"],
  severity: "error",
  summary: "A service registers its tasks with a target group to which a listener sends requests",
  why: `A target group belongs to a load balancer only once a listener, or one of its rules, forwards to it. ECS refuses a service
with another one: \`The target group … does not have an associated load balancer\`. Terraform tries again for a while, in
case the listener is still being made; so it works without \`depends_on\`, but not without a listener. Looked at are target
groups that are made beside a load balancer, where it is known of every listener and rule what it forwards to.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html",
    "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ecs/service.go",
  ],

  *check(service, unit): Generator<Finding> {
    for (const { block, targetGroup } of balancedBy(service, unit).seen) {
      const arn = get(block, "TargetGroupArn");
      // What else is done to an open group is not seen.
      if (!targetGroup || !arn || targetGroup.existing || targetGroup.body.open) continue;
      if (!balances(unit) || forwardersOf(targetGroup, unit).length > 0 || !forwardsAreKnown(unit)) continue;
      if (handedOn(targetGroup, unit)) continue;
      yield {
        at: use(arn),
        message: `no listener forwards to ${targetGroup.address}; ECS answers: The target group does not have an associated load balancer`,
        related: [{ at: targetGroup.name, message: "the target group" }],
      };
    }
  },
};

function balances(unit: Unit): boolean {
  return balancing.some((type) => unit.resources(type).length > 0);
}
