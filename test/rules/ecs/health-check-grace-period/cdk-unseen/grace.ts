import { Duration, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
export class Api extends Stack {
  make(cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition, group: elbv2.ApplicationTargetGroup, low: elbv2.CfnTargetGroup) {
    const service = new ecs.FargateService(this, "Api", { cluster, taskDefinition, circuitBreaker: {} });
    service.attachToApplicationTargetGroup(group);
    (service.node.defaultChild as ecs.CfnService).healthCheckGracePeriodSeconds = 300;
    const cfn = new ecs.CfnService(this, "Low", { cluster: cluster.clusterArn, taskDefinition: taskDefinition.taskDefinitionArn, loadBalancers: [{ containerName: "web", containerPort: 80, targetGroupArn: low.ref }], deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } } });
    cfn.healthCheckGracePeriodSeconds = 120;
  }
}
