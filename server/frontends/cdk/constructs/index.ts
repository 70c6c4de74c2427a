import type { Build, Made, Part } from "../made.ts";
import {
  applicationBalancer,
  applicationListener,
  applicationTargetGroup,
  networkBalancer,
  networkListener,
  networkTargetGroup,
} from "./balancers.ts";
import { cluster, copiedCluster, copiedInstance, instance, parameterGroup, subnetGroup } from "./databases.ts";
import { namedOnly } from "./named.ts";
import { expanded } from "./patterns.ts";
import { granted, managedPolicy, policy, role } from "./roles.ts";
import { ec2Service, fargateService } from "./services.ts";
import { anyTask, ec2Task, externalTask, fargateTask } from "./tasks.ts";
import { calls, world } from "./world.ts";

const builds: Readonly<Record<string, Build>> = {
  "aws-ecs.Ec2Service": ec2Service,
  "aws-ecs.Ec2TaskDefinition": ec2Task,
  "aws-ecs.ExternalTaskDefinition": externalTask,
  "aws-ecs.FargateService": fargateService,
  "aws-ecs.FargateTaskDefinition": fargateTask,
  "aws-ecs.TaskDefinition": anyTask,
  "aws-elasticloadbalancingv2.ApplicationListener": applicationListener,
  "aws-elasticloadbalancingv2.ApplicationLoadBalancer": applicationBalancer,
  "aws-elasticloadbalancingv2.ApplicationTargetGroup": applicationTargetGroup,
  "aws-elasticloadbalancingv2.NetworkListener": networkListener,
  "aws-elasticloadbalancingv2.NetworkLoadBalancer": networkBalancer,
  "aws-elasticloadbalancingv2.NetworkTargetGroup": networkTargetGroup,
  "aws-iam.ManagedPolicy": managedPolicy,
  "aws-iam.Policy": policy,
  "aws-iam.Role": role,
  "aws-rds.DatabaseCluster": cluster,
  "aws-rds.DatabaseClusterFromSnapshot": copiedCluster,
  "aws-rds.DatabaseInstance": instance,
  "aws-rds.DatabaseInstanceFromSnapshot": copiedInstance,
  "aws-rds.DatabaseInstanceReadReplica": copiedInstance,
  "aws-rds.ParameterGroup": parameterGroup,
  "aws-rds.ServerlessCluster": cluster,
  "aws-rds.ServerlessClusterFromSnapshot": copiedCluster,
  "aws-rds.SubnetGroup": subnetGroup,
};

/** Whether `symbol` is a class of which it is known what it makes. */
export function isConstruct(symbol: string): boolean {
  return Object.hasOwn(builds, symbol) || namedOnly(symbol) !== undefined || symbol.startsWith("aws-ecs-patterns.");
}

/** What the constructs of a unit make in CloudFormation, each with its parts, in their order. */
export function parts(all: readonly Made[]): ReadonlyMap<Made, readonly Part[]> {
  const groups = all.map((made): [Made, readonly Made[]] => [made, expanded(made) ?? [made]]);
  const around = world(groups.flatMap(([, inner]) => inner));
  return new Map(
    groups.map(([made, inner]) => [
      made,
      inner.flatMap((each) => {
        const build = Object.hasOwn(builds, each.symbol) ? builds[each.symbol]! : namedOnly(each.symbol);
        const own = each.symbol === "aws-iam.Role" ? [] : granted([...calls(each)]);
        return [...(build?.(each, around) ?? []), ...own];
      }),
    ]),
  );
}
