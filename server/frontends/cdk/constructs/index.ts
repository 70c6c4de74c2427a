import type { Build, Made, Part } from "../made.ts";
import {
  applicationBalancer,
  applicationListener,
  applicationTargetGroup,
  balancerNames,
  foundListener,
  listenerRule,
  networkBalancer,
  networkListener,
  networkTargetGroup,
  targetGroupNames,
} from "./balancers.ts";
import {
  cluster,
  clusterNames,
  copiedCluster,
  copiedInstance,
  instance,
  instanceNames,
  parameterGroup,
  subnetGroup,
} from "./databases.ts";
import { gatewayEndpoint, interfaceEndpoint } from "./endpoints.ts";
import { addedTo, namedNames, namedOnly } from "./named.ts";
import { expanded } from "./patterns.ts";
import { repository, repositoryNames } from "./repositories.ts";
import { granted, managedPolicy, policy, role } from "./roles.ts";
import { scalableTarget } from "./scaling.ts";
import { groupOf, securityGroup, securityGroupNames } from "./security-groups.ts";
import { ec2Service, fargateService, serviceNames } from "./services.ts";
import type { Form, Names } from "./shape.ts";
import { anyTask, ec2Task, externalTask, fargateTask, taskNames } from "./tasks.ts";
import { calls } from "./traced.ts";
import { vpc } from "./vpc.ts";
import { world } from "./world.ts";

const builds: Readonly<Record<string, Build>> = {
  "aws-applicationautoscaling.ScalableTarget": scalableTarget,
  "aws-ec2.GatewayVpcEndpoint": gatewayEndpoint,
  "aws-ec2.InterfaceVpcEndpoint": interfaceEndpoint,
  "aws-ec2.SecurityGroup": securityGroup,
  "aws-ec2.Vpc": vpc,
  "aws-ecr.Repository": repository,
  "aws-ecs.Ec2Service": ec2Service,
  "aws-ecs.Ec2TaskDefinition": ec2Task,
  "aws-ecs.ExternalTaskDefinition": externalTask,
  "aws-ecs.FargateService": fargateService,
  "aws-ecs.FargateTaskDefinition": fargateTask,
  "aws-ecs.TaskDefinition": anyTask,
  "aws-elasticloadbalancingv2.ApplicationListener": applicationListener,
  "aws-elasticloadbalancingv2.ApplicationListener.fromApplicationListenerAttributes": foundListener,
  "aws-elasticloadbalancingv2.ApplicationListener.fromLookup": foundListener,
  "aws-elasticloadbalancingv2.ApplicationListenerRule": listenerRule,
  "aws-elasticloadbalancingv2.ApplicationLoadBalancer": applicationBalancer,
  "aws-elasticloadbalancingv2.ApplicationTargetGroup": applicationTargetGroup,
  "aws-elasticloadbalancingv2.NetworkListener": networkListener,
  "aws-elasticloadbalancingv2.NetworkListener.fromLookup": foundListener,
  "aws-elasticloadbalancingv2.NetworkListener.fromNetworkListenerArn": foundListener,
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

/** The tables by which the properties of a class reach CloudFormation. */
const tables: Readonly<Record<string, Names>> = {
  "aws-ecr.Repository": repositoryNames,
  "aws-ecs.Ec2Service": serviceNames,
  "aws-ecs.Ec2TaskDefinition": taskNames,
  "aws-ecs.FargateService": serviceNames,
  "aws-ecs.FargateTaskDefinition": taskNames,
  "aws-ecs.TaskDefinition": taskNames,
  "aws-elasticloadbalancingv2.ApplicationLoadBalancer": balancerNames,
  "aws-elasticloadbalancingv2.ApplicationTargetGroup": targetGroupNames,
  "aws-elasticloadbalancingv2.NetworkLoadBalancer": balancerNames,
  "aws-elasticloadbalancingv2.NetworkTargetGroup": targetGroupNames,
  "aws-ec2.SecurityGroup": securityGroupNames,
  "aws-rds.DatabaseCluster": clusterNames,
  "aws-rds.DatabaseInstance": instanceNames,
};

/** How the properties of `symbol` reach CloudFormation, as far as they do it as they are. */
export function namesOf(symbol: string): Names | undefined {
  return Object.hasOwn(tables, symbol) ? tables[symbol] : namedNames(symbol);
}

/** How a class writes the property `name` of CloudFormation, and in which form it takes the value. */
export function writtenFor(
  symbol: string,
  name: string,
): { readonly written: string; readonly form: Form | undefined } | undefined {
  for (const [written, named] of Object.entries(namesOf(symbol) ?? {})) {
    if (named === name) return { written, form: undefined };
    if (typeof named === "object" && "form" in named && named.name === name) return { written, form: named.form };
  }
  return undefined;
}

/** Whether `symbol` is a class of which it is known what it makes. */
export function isConstruct(symbol: string): boolean {
  return Object.hasOwn(builds, symbol) || namedOnly(symbol) !== undefined || symbol.startsWith("aws-ecs-patterns.");
}

/** Whether all is known of what `symbol` does with what it is given. */
export function isWhole(symbol: string): boolean {
  return Object.hasOwn(builds, symbol) || symbol.startsWith("aws-ecs-patterns.");
}

/** What the constructs of a unit make in CloudFormation, each with its parts, in their order; `strays` as for `world`. */
export function parts(all: readonly Made[], strays: boolean): ReadonlyMap<Made, readonly Part[]> {
  const groups = all.map((made): [Made, readonly Made[]] => [made, expanded(made) ?? [made]]);
  const around = world(
    groups.flatMap(([, inner]) => inner),
    ({ symbol }) => isWhole(symbol),
    strays,
  );
  return new Map(
    groups.map(([made, inner]) => [
      made,
      inner.flatMap((each) => {
        const build = Object.hasOwn(builds, each.symbol) ? builds[each.symbol]! : namedOnly(each.symbol);
        const own = each.symbol === "aws-iam.Role" ? [] : granted(calls(each));
        return [...(build?.(each, around) ?? []), ...groupOf(each, around), ...addedTo(each), ...own];
      }),
    ]),
  );
}
