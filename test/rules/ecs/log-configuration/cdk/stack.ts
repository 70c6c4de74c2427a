import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", { image, logging: ecs.LogDrivers.awsLogs({ streamPrefix: "web" }) });
    new ecs.CfnTaskDefinition(this, "Plain", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "256",
      memory: "512",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        {
          name: "web",
          image: "public.ecr.aws/docker/library/busybox:1.36",
          logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs/web" } },
                                         ~~~~~~~~~ ecs/log-configuration: awslogs-region and awslogs-stream-prefix are missing; ECS answers: Log driver awslogs requires options: awslogs-region, awslogs-group [fix]
        },
      ],
    });
  }
}
