import { Stack, aws_ec2 as ec2, aws_ecs as ecs, aws_elasticloadbalancingv2 as elb } from "aws-cdk-lib";

export class Shop extends Stack {
  readonly vpc = new ec2.Vpc(this, "Vpc");
  readonly cluster = new ecs.Cluster(this, "Cluster", { vpc: this.vpc });
  readonly task = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
  readonly container = this.task.addContainer("web", {
    image: ecs.ContainerImage.fromRegistry("registry.example.com/web:1"),
    portMappings: [{ containerPort: 8000 }],
  });
  readonly web = new ecs.FargateService(this, "Web", {
    cluster: this.cluster,
    taskDefinition: this.task,
    minHealthyPercent: 100,
    circuitBreaker: { rollback: true },
  });
  readonly api = new ecs.FargateService(this, "Api", {
    cluster: this.cluster,
    taskDefinition: this.task,
    minHealthyPercent: 100,
    circuitBreaker: { rollback: true },
  });
  readonly first = new elb.ApplicationTargetGroup(this, "First", { vpc: this.vpc, port: 8080, targets: [this.web] });
  readonly second = new elb.ApplicationTargetGroup(this, "Second", { vpc: this.vpc, port: 8080, targets: [this.api] });
  readonly balancer = new elb.ApplicationLoadBalancer(this, "Balancer", { vpc: this.vpc });
  readonly listener = this.balancer.addListener("Http", { port: 80, defaultTargetGroups: [this.first] });
  readonly rule = new elb.ApplicationListenerRule(this, "Rule", {
    listener: this.listener,
    priority: 5,
    conditions: [elb.ListenerCondition.pathPatterns(["/api/*"])],
    targetGroups: [this.second],
  });
}
