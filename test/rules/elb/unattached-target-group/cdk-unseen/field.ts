import { CfnOutput, CfnResource, type SecretValue, Stack } from "aws-cdk-lib";
import * as codedeploy from "aws-cdk-lib/aws-codedeploy";
import type * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as ssm from "aws-cdk-lib/aws-ssm";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import type { Construct } from "constructs";

export class Api extends Stack {
  readonly group: elbv2.ApplicationTargetGroup;
  constructor(scope: Construct, id: string, vpc: ec2.IVpc, cluster: ecs.Cluster, secret: SecretValue) {
    super(scope, id);
    const lb = new elbv2.ApplicationLoadBalancer(this, "Lb", { vpc });
    const first = new elbv2.ApplicationTargetGroup(this, "First", { vpc, port: 80, targetType: elbv2.TargetType.IP });
    const other = new elbv2.ApplicationListener(this, "Other", { loadBalancer: lb, port: 80, defaultTargetGroups: [first] });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task");
    taskDefinition.addContainer("web", { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"), portMappings: [{ containerPort: 80 }] });
    const service = new ecs.FargateService(this, "Service", { cluster, taskDefinition, circuitBreaker: { rollback: true } });
    const group = this.group = new elbv2.ApplicationTargetGroup(this, "Group", { vpc, port: 80 });
    service.attachToApplicationTargetGroup(group);
    
  }
}
