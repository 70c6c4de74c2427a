import { Stack } from "aws-cdk-lib";
import type { IVpc } from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { DatabaseInstance, DatabaseInstanceEngine } from "aws-cdk-lib/aws-rds";

declare const vpc: IVpc;
const stack = new Stack();
const database = new DatabaseInstance(stack, "Db", { engine: DatabaseInstanceEngine.POSTGRES, vpc });
const task = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024 });
task.addContainer("web", {
  image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
  environment: {
    DB_PASSWORD: database.secret!.secretArn,
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: DB_PASSWORD is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
    DB_SECRET_ARN: database.secret!.secretArn,
    DB_SECRET_NAME: database.secret!.secretName,
  },
});
