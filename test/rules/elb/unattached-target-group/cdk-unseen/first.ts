// A listener is asked for by its place.
import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

const app = new App();

class Web extends Stack {
  constructor(id: string, vpc: ec2.IVpc, cluster: ecs.ICluster) {
    super(app, id);
    const alb = new elbv2.ApplicationLoadBalancer(this, "Alb", { vpc, internetFacing: true });
    const other = new elbv2.ApplicationTargetGroup(this, "Other", { vpc, port: 80, targetType: elbv2.TargetType.IP });
    alb.addListener("Http", { port: 80, defaultTargetGroups: [other] });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task", { cpu: 256, memoryLimitMiB: 512 });
    taskDefinition.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      portMappings: [{ containerPort: 80 }],
    });
    const service = new ecs.FargateService(this, "Web", { cluster, taskDefinition, circuitBreaker: { rollback: true } });
    const group = new elbv2.ApplicationTargetGroup(this, "Group", { vpc, port: 80, targetType: elbv2.TargetType.IP });
    const listener = alb.listeners[0]!;
    listener.addTargetGroups("Rule", {
      priority: 10,
      conditions: [elbv2.ListenerCondition.pathPatterns(["/web"])],
      targetGroups: [group],
    });
    service.attachToApplicationTargetGroup(group);
  }
}

declare const vpc: ec2.IVpc;
declare const cluster: ecs.ICluster;
new Web("Web", vpc, cluster);
