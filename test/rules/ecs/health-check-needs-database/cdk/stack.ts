import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

export class Services extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const cluster = new ecs.Cluster(this, "Cluster", { vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task");
    taskDefinition.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36"),
      portMappings: [{ containerPort: 80 }],
      healthCheck: { command: ["CMD-SHELL", "wget -q --spider http://localhost/live || exit 1"] },
    });
    const service = new ecs.FargateService(this, "Service", {
      cluster,
      taskDefinition,
      circuitBreaker: { rollback: true },
    });
    const lb = new elbv2.ApplicationLoadBalancer(this, "Lb", { vpc });
    lb.addListener("Http", { port: 80 }).addTargets("Web", {
      port: 80,
      targets: [service],
      healthCheck: { path: "/health/db" },
                           ~~~~~~~~~~~~ ecs/health-check-needs-database: /health/db asks the database, by its name; while the database does not answer, the tasks of FargateService "Service" are stopped and started again [suggest]
    });
  }
}
