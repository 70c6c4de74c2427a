import { subnetsOf } from "../links/elb.ts";
import { linked, linkedAll, local } from "../links/link.ts";
import { vpcOf } from "../links/network.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, blocks, get, lacks, type Property, property, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const networkSecurityGroupVpc: Rule = {
  id: "network/security-group-vpc",
  on: [
    "AWS::AutoScaling::AutoScalingGroup",
    "AWS::EC2::Instance",
    "AWS::ECS::Service",
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "AWS::Lambda::Function",
    "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance",
  ],
  severity: "error",
  summary:
    "Security groups are of the VPC in which the subnets are that a service, a load balancer, a database, an instance or a function stands in",
  why: `A network interface stands in a subnet, and takes security groups of that subnet's VPC only. A group that does not say
\`vpc_id\` is made in the default VPC of the account, which is seldom the one that the configuration makes. All the rest is
made first; then EC2 answers \`Security group … and subnet … belong to different networks\`, and no task starts. Load balancers,
functions, instances, what launch templates start for an Auto Scaling group, and databases are refused likewise. A database without
a subnet group is made in the default VPC itself.`,
  sources: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group",
    "https://github.com/aws/karpenter-provider-aws/issues/3390",
    "https://github.com/hashicorp/terraform/issues/30261",
    "https://github.com/mludvig/aws-ethereum-miner/issues/3",
    "https://github.com/terraform-aws-modules/terraform-aws-rds/issues/451",
    "https://github.com/terraform-aws-modules/terraform-aws-rds-aurora/issues/310",
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html",
    "https://github.com/hashicorp/terraform/issues/13739",
    "https://github.com/smoketurner/serverless-vpc-plugin/issues/765",
  ],

  *check(resource, unit): Generator<Finding> {
    for (const each of together(resource, unit)) {
      const finding = judge(resource, each, unit);
      if (finding) yield finding;
    }
  },
};

/** Security groups, the subnets with which they are used, and what AWS says where they are of two VPCs. */
interface Together {
  readonly groups: Property | undefined;
  readonly subnets: readonly Resource[];
  readonly answer: string;
  /** The argument without which it comes into the default VPC. */
  readonly lacking?: string;
}

const networks = "EC2 answers: Security group and subnet belong to different networks";

function* together({ type, body, via, existing }: Resource, unit: Unit): Generator<Together> {
  const within = (name: string) => blocks(get(body, name));
  const of = (holder: Block, groups: string, subnets: string, answer: string): Together => ({
    groups: property(holder, groups),
    subnets: all(get(holder, subnets), "AWS::EC2::Subnet", unit),
    answer,
  });
  switch (type) {
    case "AWS::ECS::Service":
      for (const network of within("NetworkConfiguration").flatMap((each) => blocks(get(each, "AwsvpcConfiguration"))))
        yield of(network, "SecurityGroups", "Subnets", networks);
      return;
    case "AWS::ElasticLoadBalancingV2::LoadBalancer":
      yield {
        groups: property(body, "SecurityGroups"),
        subnets: known((subnetsOf(body) ?? []).map((subnet) => linked(subnet, ["AWS::EC2::Subnet"], unit))),
        answer: "AWS answers: InvalidConfigurationRequest: Security group does not belong to VPC",
      };
      return;
    case "AWS::Lambda::Function":
      for (const config of within("VpcConfig"))
        yield of(
          config,
          "SecurityGroupIds",
          "SubnetIds",
          "Lambda answers: Security Groups are required to be in the same VPC",
        );
      return;
    case "AWS::EC2::Instance": {
      const subnet = linked(get(body, "SubnetId"), ["AWS::EC2::Subnet"], unit);
      yield { groups: property(body, "VpcSecurityGroupIds"), subnets: subnet ? [subnet] : [], answer: networks };
      return;
    }
    case "AWS::AutoScaling::AutoScalingGroup": {
      const answer =
        "Auto Scaling answers: One or more security groups in the launch template are not linked to the VPCs configured in the Auto Scaling group";
      const subnets = all(get(body, "VpcZoneIdentifier"), "AWS::EC2::Subnet", unit);
      for (const launched of within("LaunchTemplate")) {
        const template = linked(get(launched, "Id") ?? get(launched, "Name"), ["AWS::EC2::LaunchTemplate"], unit);
        if (!template) continue;
        yield { groups: property(template.body, "VpcSecurityGroupIds"), subnets, answer };
        for (const network of blocks(get(template.body, "NetworkInterfaces")))
          yield { groups: property(network, "SecurityGroups"), subnets, answer };
      }
      return;
    }
    case "AWS::RDS::DBCluster":
    case "AWS::RDS::DBInstance": {
      const answer = "RDS answers: The DB instance and EC2 security group are in different VPCs";
      const group = linked(get(body, "DBSubnetGroupName"), ["AWS::RDS::DBSubnetGroup"], unit);
      const subnets = group ? all(get(group.body, "SubnetIds"), "AWS::EC2::Subnet", unit) : [];
      // A replica comes to where its source is, and an instance of a cluster has the groups of that.
      const own = via === "terraform" && !existing && lacks(body, "DBSubnetGroupName");
      const lacking = own ? { lacking: "db_subnet_group_name" } : {};
      const groups = type === "AWS::RDS::DBInstance" ? "VPCSecurityGroups" : "VpcSecurityGroupIds";
      yield { groups: property(body, groups), subnets, answer, ...lacking };
      return;
    }
  }
}

function judge(resource: Resource, { groups, subnets, answer, lacking }: Together, unit: Unit): Finding | undefined {
  const [subnet] = subnets;
  const vpc = subnet && vpcOf(subnet, unit);
  if (!groups || (!vpc && lacking === undefined)) return undefined;
  for (const group of all(groups.value, "AWS::EC2::SecurityGroup", unit)) {
    const own = vpcOf(group, unit);
    const standard = lacks(group.body, "VpcId") && group.via === "terraform" && !group.existing;
    if ((!own && !standard) || own === vpc) continue;
    const standing = (what: string) => `in the account's default VPC, as it says no ${what}`;
    const where = own ? `in ${local(own)}` : standing("vpc_id");
    const there = subnet && vpc ? `${local(subnet)} in ${local(vpc)}` : `${local(resource)} ${standing(lacking!)}`;
    return {
      at: use(groups.value),
      message: `${local(group)} is ${where}, and ${there}; ${answer}`,
      related: [
        { at: group.name, message: "the security group" },
        ...(subnet ? [{ at: subnet.name, message: "the subnet" }] : []),
      ],
      fixes: own || !vpc ? [] : move(group, vpc),
    };
  }
  return undefined;
}

function known(all: readonly (Resource | undefined)[]): readonly Resource[] {
  return all.every((each) => each !== undefined) ? all : [];
}

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
