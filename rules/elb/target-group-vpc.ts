import { forwardedTo, forwardersBehind, listenerOf, subnetsOf, targetTypeOf } from "../links/elb.ts";
import { certain, linked, local } from "../links/link.ts";
import { vpcOf } from "../links/network.ts";
import type { Resource } from "../model/resource.ts";
import { get, lacks, property, use } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";

export const elbTargetGroupVpc: Rule = {
  id: "elb/target-group-vpc",
  on: ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  severity: "error",
  summary: "A target group is of the VPC in which the application load balancer is that sends requests to it",
  why: `A target group of instances or addresses is made in one VPC, and so is a load balancer, by its subnets. An application
load balancer takes only target groups of its own VPC: both are made, then AWS refuses the listener, or the rule, that forwards
from the one to the other as an \`InvalidConfigurationRequest\`. That the VPCs are peered does not help.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    "https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/1045",
    "https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/2188",
  ],

  *check(balancer, unit): Generator<Finding> {
    const vpc = isCertain(balancer) ? vpcOfBalancer(balancer, unit) : undefined;
    if (!vpc) return;
    const seen = new Set<Resource>();
    for (const { forwarder, group } of forwards(balancer, unit)) {
      const written = property(group.body, "VpcId");
      const own = isCertain(group) && takesVpc(group) ? vpcOf(group, unit) : undefined;
      if (!written || !own || own.perhaps || own === vpc || seen.has(group)) continue;
      seen.add(group);
      yield {
        at: use(written.value),
        message: `${local(group)} is in ${local(own)}, and ${local(balancer)}, which sends requests to it, in ${local(vpc)}; AWS answers to ${local(forwarder)}: InvalidConfigurationRequest: Target group is in a different VPC than load balancer`,
        related: [
          { at: forwarder.name, message: "what forwards to it" },
          { at: balancer.name, message: "the load balancer" },
        ],
      };
    }
  },
};

/** What `balancer` certainly forwards to, and the listeners and rules that certainly are made and say so. */
function* forwards(balancer: Resource, unit: Unit): Generator<{ forwarder: Resource; group: Resource }> {
  for (const forwarder of forwardersBehind(balancer, unit)) {
    const on = listenerOf(forwarder, unit);
    if (!on || !isCertain(on) || !isCertain(forwarder)) continue;
    for (const group of forwardedTo(forwarder, unit)) yield { forwarder, group };
  }
}

/** Whether the targets of `group` are in a VPC: functions are in none. */
function takesVpc(group: Resource): boolean {
  const type = targetTypeOf(group);
  return type === "instance" || type === "ip";
}

/** The one VPC in which all subnets of an application load balancer certainly are. */
function vpcOfBalancer({ body }: Resource, unit: Unit): Resource | undefined {
  if (!lacks(body, "Type") && certain(get(body, "Type")) !== "application") return undefined;
  const subnets = (subnetsOf(body) ?? []).map((subnet) => linked(subnet, ["AWS::EC2::Subnet"], unit));
  const [vpc, ...others] = subnets.map((subnet) => (subnet && isCertain(subnet) ? vpcOf(subnet, unit) : undefined));
  return vpc && !vpc.perhaps && others.every((other) => other === vpc) ? vpc : undefined;
}

/** Whether it is made here, as it is written, and there is one. */
function isCertain({ existing, elsewhere, ignored, perhaps }: Resource): boolean {
  return !existing && !elsewhere && !ignored && !perhaps;
}
