import type { Resource } from "../model/resource.ts";
import { type Block, get, lacks, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { belongingBy, belongingTo } from "./belonging.ts";
import { clusterOf } from "./ecs.ts";
import { allBlocks, linked } from "./link.ts";

/** Where the instances of one capacity provider stand. */
export interface Launched {
  readonly groups: Value | undefined;
  readonly subnets: Value | undefined;
}

/** Where the instances of each capacity provider stand on which `service` runs; `undefined` where it may run on others. */
export function launchedFor(service: Resource, unit: Unit): readonly Launched[] | undefined {
  const all = strategyOf(service, unit)?.map((item) => launched(item, unit));
  return all && all.length > 0 && all.every((each) => each !== undefined) ? all : undefined;
}

/** The service's own strategy, or the default of its cluster. A launch type takes any instance that has joined the cluster. */
function strategyOf(service: Resource, unit: Unit): readonly Block[] | undefined {
  if (!lacks(service.body, "LaunchType")) return undefined;
  const own = allBlocks(service.body, "CapacityProviderStrategy");
  if (!own || own.length > 0) return own;
  const cluster = clusterOf(service, unit);
  const [only, other] = (cluster && belongingTo(providers, cluster, unit)) ?? [];
  return only && !other ? allBlocks(only.body, "DefaultCapacityProviderStrategy") : undefined;
}

const providers = belongingBy("AWS::ECS::ClusterCapacityProviderAssociations", "Cluster", ["AWS::ECS::Cluster"]);

function launched(item: Block, unit: Unit): Launched | undefined {
  const provider = linked(get(item, "CapacityProvider"), ["AWS::ECS::CapacityProvider"], unit);
  const [scaled] = provider && isCertain(provider) ? (allBlocks(provider.body, "AutoScalingGroupProvider") ?? []) : [];
  const group = scaled && linked(get(scaled, "AutoScalingGroupArn"), ["AWS::AutoScaling::AutoScalingGroup"], unit);
  const groups = group && isCertain(group) ? groupsOf(group.body, unit) : undefined;
  return groups && { groups, subnets: get(group!.body, "VpcZoneIdentifier") };
}

/** The security groups of what an Auto Scaling group starts. */
function groupsOf(body: Block, unit: Unit): Value | undefined {
  const configuration = linked(get(body, "LaunchConfigurationName"), ["AWS::AutoScaling::LaunchConfiguration"], unit);
  if (configuration) return isCertain(configuration) ? get(configuration.body, "SecurityGroups") : undefined;
  const specification = one(body, "LaunchTemplate") ?? mixed(body);
  const named =
    specification && ["Id", "Name", "LaunchTemplateId", "LaunchTemplateName"].map((name) => get(specification, name));
  const template = linked(
    named?.find((each) => each !== undefined),
    ["AWS::EC2::LaunchTemplate"],
    unit,
  );
  if (!template || !isCertain(template)) return undefined;
  const network = one(template.body, "NetworkInterfaces");
  return network ? get(network, "SecurityGroups") : get(template.body, "VpcSecurityGroupIds");
}

/** The one template of instances of several kinds. */
function mixed(body: Block): Block | undefined {
  const policy = one(body, "MixedInstancesPolicy");
  const launch = policy && one(policy, "LaunchTemplate");
  const overrides = launch && [...(allBlocks(launch, "Override") ?? []), ...(allBlocks(launch, "Overrides") ?? [])];
  const own = overrides?.some((each) => !lacks(each, "LaunchTemplateSpecification"));
  return launch && !own ? one(launch, "LaunchTemplateSpecification") : undefined;
}

function one(body: Block, name: string): Block | undefined {
  const [first, other] = allBlocks(body, name) ?? [];
  return other ? undefined : first;
}

/** Whether it is made here, as it is written, and there is one. */
export function isCertain({ existing, elsewhere, perhaps }: Resource): boolean {
  return !existing && !elsewhere && !perhaps;
}
