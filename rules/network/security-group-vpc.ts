import { linkedAll, local } from "../links/link.ts";
import { vpcOf } from "../links/network.ts";
import type { Resource } from "../model/resource.ts";
import { get, lacks, property, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const networkSecurityGroupVpc: Rule = {
  id: "network/security-group-vpc",
  on: ["AWS::ECS::Service", "AWS::ElasticLoadBalancingV2::LoadBalancer"],
  severity: "error",
  summary: "The security groups of a service or of a load balancer are of the VPC in which its subnets are",
  why: `A network interface stands in a subnet, and takes security groups of that subnet's VPC only. A group that does not say
\`vpc_id\` is made in the default VPC of the account, which is seldom the one that the configuration makes. All the rest is
made first; then EC2 answers \`Security group … and subnet … belong to different networks\`, and no task starts.`,
  sources: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group",
    "https://github.com/aws/karpenter-provider-aws/issues/3390",
  ],

  *check({ type, body }, unit): Generator<Finding> {
    const network = get(body, "NetworkConfiguration");
    const inside = network?.kind === "block" ? get(network, "AwsvpcConfiguration") : undefined;
    const holder = type === "AWS::ECS::Service" ? inside : body;
    if (holder?.kind !== "block") return;
    const written = property(holder, "SecurityGroups");
    const [subnet] = all(get(holder, "Subnets"), "AWS::EC2::Subnet", unit);
    const vpc = subnet && vpcOf(subnet, unit);
    if (!written || !subnet || !vpc) return;
    for (const group of all(written.value, "AWS::EC2::SecurityGroup", unit)) {
      const own = vpcOf(group, unit);
      const standard = lacks(group.body, "VpcId") && group.via === "terraform" && !group.existing;
      if ((!own && !standard) || own === vpc) continue;
      const where = own ? `in ${local(own)}` : "in the account's default VPC, as it says no vpc_id";
      yield {
        at: use(written.value),
        message: `${local(group)} is ${where}, and ${local(subnet)} in ${local(vpc)}; EC2 answers: Security group and subnet belong to different networks`,
        related: [
          { at: group.name, message: "the security group" },
          { at: subnet.name, message: "the subnet" },
        ],
        fixes: own ? [] : move(group, vpc),
      };
      return;
    }
  },
};

/** Make `group` in `vpc`, where both stand in one module. */
function move(group: Resource, vpc: Resource): readonly Fix[] {
  const module = ({ address }: Resource) => address.slice(0, address.length - local({ address }).length);
  if (module(group) !== module(vpc) || /\[/.test(vpc.address)) return [];
  const to = [{ address: vpc.address, attribute: "id" }];
  const intents: Fix["intents"] = [{ do: "set", on: group.body, name: "VpcId", to }];
  // Terraform makes another group in the place of this one.
  return [{ title: `Make ${local(group)} in ${local(vpc)}`, safe: false, preferred: true, intents }];
}

function all(value: Value | undefined, type: "AWS::EC2::Subnet" | "AWS::EC2::SecurityGroup", unit: Unit) {
  return linkedAll(value, [type], unit) ?? ([] as readonly Resource[]);
}
