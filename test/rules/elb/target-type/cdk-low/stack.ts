import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const task = new ecs.CfnTaskDefinition(this, "Task", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", portMappings: [{ containerPort: 8080 }] }],
    });
    const balancer = new elb.CfnLoadBalancer(this, "Balancer", { type: "application", subnets: ["subnet-1", "subnet-2"] });
    const wrong = new elb.CfnTargetGroup(this, "Wrong", { port: 80, protocol: "HTTP", vpcId: "vpc-1" });
                      ~~~~~~~~~~~~~~~~~~ elb/target-type: the targets are of type "instance", but the tasks of CfnService "Service80" have network mode awsvpc; ECS answers: The provided target group has target type instance, which is incompatible with the awsvpc network mode specified in the task definition [suggest]
    const right = new elb.CfnTargetGroup(this, "Right", { port: 80, protocol: "HTTP", vpcId: "vpc-1", targetType: "ip" });
    for (const [port, group] of [[80, wrong], [81, right]] as const) {
      new elb.CfnListener(this, `Listener${port}`, {
        loadBalancerArn: balancer.ref,
        port,
        protocol: "HTTP",
        defaultActions: [{ type: "forward", targetGroupArn: group.ref }],
      });
      new ecs.CfnService(this, `Service${port}`, {
          ^^^^^^^^^^^^^^ elb/target-type: the service
        cluster: "main",
        launchType: "FARGATE",
        taskDefinition: task.ref,
        healthCheckGracePeriodSeconds: 300,
        networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
        loadBalancers: [{ containerName: "web", containerPort: 8080, targetGroupArn: group.ref }],
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      });
    }
  }
}
