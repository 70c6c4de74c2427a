// The CDK opens the port that requests go to, and no other.
import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type { Construct } from "constructs";

export class Web extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const cluster = new ecs.Cluster(this, "Cluster", { vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
    taskDefinition.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      portMappings: [{ containerPort: 8080 }, { containerPort: 9090 }],
    });
    const circuitBreaker = { rollback: true };
    const balancer = new elbv2.ApplicationLoadBalancer(this, "Balancer", { vpc });
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the load balancer in front of it
    const asked = new ecs.FargateService(this, "Asked", { cluster, taskDefinition, circuitBreaker });
                      ~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: FargateService "Asked" security group lets nobody in on port 9090 from ApplicationLoadBalancer "Balancer" security group, in which ApplicationLoadBalancer "Balancer" is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
                      ^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
    balancer.addListener("Asked", { port: 80 }).addTargets("Asked", {
      port: 8080,
      targets: [asked],
      healthCheck: { path: "/health", port: "9090" },
    });
    const right = new ecs.FargateService(this, "Right", { cluster, taskDefinition, circuitBreaker });
    right.connections.allowFrom(balancer, ec2.Port.tcp(9090), "health checks");
    balancer.addListener("Right", { port: 81 }).addTargets("Right", {
      port: 8080,
      targets: [right],
      healthCheck: { path: "/health", port: "9090" },
    });
    const usual = new ecs.FargateService(this, "Usual", { cluster, taskDefinition, circuitBreaker });
    balancer.addListener("Usual", { port: 82 }).addTargets("Usual", { port: 8080, targets: [usual] });
    // Who makes the target group by itself has the CDK open its port too.
    const group = new elbv2.ApplicationTargetGroup(this, "Group", { vpc, port: 8080, targetType: elbv2.TargetType.IP });
    const attached = new ecs.FargateService(this, "Attached", { cluster, taskDefinition, circuitBreaker });
    attached.attachToApplicationTargetGroup(group);
    balancer.addListener("Attached", { port: 83, defaultTargetGroups: [group] });
    // From everywhere, or from where nobody knows.
    const everywhere = new ecs.FargateService(this, "Everywhere", { cluster, taskDefinition, circuitBreaker });
    everywhere.connections.allowFromAnyIpv4(ec2.Port.tcpRange(9000, 9100));
    balancer.addListener("Everywhere", { port: 84 }).addTargets("Everywhere", {
      port: 8080,
      targets: [everywhere],
      healthCheck: { port: "9090" },
    });
    const shared = ec2.SecurityGroup.fromSecurityGroupId(this, "Shared", "sg-0123456789abcdef0");
    const unseen = new ecs.FargateService(this, "Unseen", { cluster, taskDefinition, circuitBreaker, securityGroups: [shared] });
    balancer.addListener("Unseen", { port: 85 }).addTargets("Unseen", {
      port: 8080,
      targets: [unseen],
      healthCheck: { port: "9090" },
    });
  }
}
