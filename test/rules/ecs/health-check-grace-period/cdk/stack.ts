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
      healthCheck: { command: ["CMD-SHELL", "true"], startPeriod: cdk.Duration.seconds(240) },
    });
    const service = new ecs.FargateService(this, "Service", { cluster, taskDefinition });
                        ~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
                        ~~~~~~~~~~~~~~~~~~ ecs/health-check-grace-period: healthCheckGracePeriod is 60, though a container may take 240 s to start; ECS stops a task that fails the checks of ApplicationLoadBalancer "Lb".addListener("Http").addTargets("Web") from second 60 on, which takes 2 × 30 s = 60 s [fix]
    const short = new ecs.FargateService(this, "Short", {
                      ~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
      cluster,
      taskDefinition,
      healthCheckGracePeriod: cdk.Duration.seconds(30),
                                                   ~~ ecs/health-check-grace-period: healthCheckGracePeriod is 30, though a container may take 240 s to start; ECS stops a task that fails the checks of ApplicationLoadBalancer "Lb".addListener("Http").addTargets("Web") from second 30 on, which takes 2 × 30 s = 60 s [fix]
    });
    new ecs.FargateService(this, "Alone", { cluster, taskDefinition });
        ~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
    const lb = new elbv2.ApplicationLoadBalancer(this, "Lb", { vpc });
    lb.addListener("Http", { port: 80 }).addTargets("Web", { port: 80, targets: [service, short] });
  }
}
