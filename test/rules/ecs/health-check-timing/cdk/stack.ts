import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("equal", {
      image,
      healthCheck: {
        command: ["CMD-SHELL", "true"],
        interval: cdk.Duration.seconds(10),
        timeout: cdk.Duration.seconds(10),
                                      ~~ ecs/health-check-timing (information): a check may take 10 s, and they are 10 s apart; one that hangs is noticed late
        startPeriod: cdk.Duration.minutes(3),
      },
    });
    task.addContainer("longer", {
      image,
      healthCheck: {
        command: ["CMD-SHELL", "true"],
        interval: cdk.Duration.seconds(10),
        timeout: cdk.Duration.seconds(20),
                                      ~~ ecs/health-check-timing (information): a check may take 20 s, and they are 10 s apart; one that hangs is noticed late, and the CDK throws: Health check interval should be longer than timeout
        startPeriod: cdk.Duration.minutes(3),
      },
    });
    task.addContainer("right", {
      image,
      healthCheck: {
        command: ["CMD-SHELL", "true"],
        interval: cdk.Duration.minutes(1),
        timeout: cdk.Duration.seconds(10),
        retries: 5,
        startPeriod: cdk.Duration.seconds(180),
      },
    });
    task.addContainer("database", {
      image,
      environment: { DATABASE_URL: "postgres://app@db.internal.example.org:5432/app" },
      healthCheck: { command: ["CMD-SHELL", "true"], interval: cdk.Duration.seconds(10), retries: 3 },
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-timing (information): DATABASE_URL tells it of a database, and after 0 + 3 × 10 = 30 s of failed checks ECS stops the task; startPeriod is not set, and a start that takes longer never ends [suggest]
    });
  }
}
