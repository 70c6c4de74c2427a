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
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", portMappings: [{ containerPort: 8080 }] },
      ],
    });
    const group = new elb.CfnTargetGroup(this, "Group", { port: 80, protocol: "HTTP", targetType: "ip", vpcId: "vpc-1", healthCheckPath: "/health/ready" });
                                                                                                                                         ~~~~~~~~~~~~~~~ ecs/health-check-needs-database (information): /health/ready is a readiness check, by its name, which often asks the database; while the database does not answer, the tasks of CfnService "Wrong" are stopped and started again
    const balancer = new elb.CfnLoadBalancer(this, "Balancer", { type: "application", subnets: ["subnet-1", "subnet-2"] });
    new elb.CfnListener(this, "Listener", {
      loadBalancerArn: balancer.ref,
      port: 80,
      protocol: "HTTP",
      defaultActions: [{ type: "forward", targetGroupArn: group.ref }],
    });
    new ecs.CfnService(this, "Wrong", {
      cluster: "main",
      launchType: "FARGATE",
      taskDefinition: task.ref,
      networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: ["sg-1"] } },
      loadBalancers: [{ containerName: "web", containerPort: 8080, targetGroupArn: group.ref }],
      healthCheckGracePeriodSeconds: 300,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    });
  }
}
