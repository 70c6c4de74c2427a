import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

export class Services extends cdk.Stack {
  constructor(scope: cdk.App, id: string, vpc: ec2.IVpc, port: string) {
    super(scope, id);
    const cluster = new ecs.Cluster(this, "Cluster", { vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
    taskDefinition.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      portMappings: [{ containerPort: 8080 }],
                     ^^^^^^^^^^^^^^^^^^^^^^^ ecs/health-check-mismatch: the port to which requests go
    });
    taskDefinition.addContainer("admin", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      portMappings: [{ containerPort: 9090 }],
    });
    const service = new ecs.FargateService(this, "Service", {
      cluster,
      taskDefinition,
      minHealthyPercent: 100,
      circuitBreaker: { rollback: true },
    });
    const balancer = new elbv2.ApplicationLoadBalancer(this, "Balancer", { vpc });
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the load balancer in front of it
    const listener = balancer.addListener("Http", { port: 80 });
    listener.addTargets("Wrong", {
      port: 8080,
      targets: [service],
      healthCheck: { path: "/health", port: "8000" },
                                            ~~~~~~ ecs/health-check-mismatch: the load balancer checks port 8000, but no container of FargateTaskDefinition "Task" maps it; every check fails, as FargateService "Service" answers at port 8080 of the container [fix]
    });
    // A port of another container of the task is checked on purpose.
    service.connections.allowFrom(balancer, ec2.Port.tcp(9090));
    balancer.addListener("Admin", { port: 81 }).addTargets("Other", {
      port: 8080,
      targets: [service],
      healthCheck: { path: "/health", port: "9090" },
    });
    balancer.addListener("Traffic", { port: 82 }).addTargets("Traffic", {
      port: 8080,
      targets: [service],
      healthCheck: { path: "/health", port: "traffic-port" },
    });
    balancer.addListener("Unknown", { port: 83 }).addTargets("Unknown", {
      port: 8080,
      targets: [service],
      healthCheck: { path: "/health", port },
    });
    // Whatever else the container maps is not seen.
    const opened = new ecs.FargateTaskDefinition(this, "Opened", { cpu: 512, memoryLimitMiB: 1024 });
    const container = opened.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      portMappings: [{ containerPort: 8080 }],
    });
    for (const each of port.split(",")) container.addPortMappings({ containerPort: Number(each) });
    balancer.addListener("Opened", { port: 84 }).addTargets("Opened", {
      port: 8080,
      targets: [
        new ecs.FargateService(this, "OpenedService", {
            ~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: FargateService "OpenedService" security group lets nobody in on port 8000 from ApplicationLoadBalancer "Balancer" security group, in which ApplicationLoadBalancer "Balancer" is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks
            ^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
          cluster,
          taskDefinition: opened,
          minHealthyPercent: 100,
          circuitBreaker: { rollback: true },
        }),
      ],
      healthCheck: { path: "/health", port: "8000" },
    });
  }
}
