import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Services extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const cluster = new ecs.Cluster(this, "Cluster", { vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task");
    taskDefinition.addContainer("web", { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36") });
    new ecs.FargateService(this, "Service", { cluster, taskDefinition });
        ~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
    new ecs.FargateService(this, "Right", { cluster, taskDefinition, circuitBreaker: { rollback: true } });
    new ecs.FargateService(this, "NoRollback", {
      cluster,
      taskDefinition,
      circuitBreaker: { enable: true },
    });
  }
}
