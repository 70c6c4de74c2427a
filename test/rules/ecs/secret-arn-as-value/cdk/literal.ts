// Found by the ARN that is written out, whole or without its end; the key that it asks for is asked for.
import { App, Stack } from "aws-cdk-lib";
import { ContainerImage, FargateTaskDefinition } from "aws-cdk-lib/aws-ecs";
import { ApplicationLoadBalancedFargateService } from "aws-cdk-lib/aws-ecs-patterns";

const tokenArn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/token-9hT3xQ";
const stack = new Stack(new App(), "Shop");
const task = new FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024 });
const image = ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
task.addContainer("web", {
  image,
  environment: {
    STAGE: "prod",
    DB_PASSWORD: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/db-AbCdEf:password::",
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: DB_PASSWORD is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
    API_KEY: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/key",
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: API_KEY is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
    TOKEN: tokenArn,
           ~~~~~~~~ ecs/secret-arn-as-value: TOKEN is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
    // Whether this is its end or a word of its name is not known.
    MAIL_PASSWORD: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/mail-server",
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: MAIL_PASSWORD is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets
    // One version of it is asked for.
    OLD_PASSWORD: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/db-AbCdEf:password:AWSPREVIOUS:",
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: OLD_PASSWORD is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets
  },
});
new ApplicationLoadBalancedFargateService(stack, "Service", {
  circuitBreaker: { rollback: true },
  taskImageOptions: {
    image,
    environment: { SIGNING_KEY: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/sign-x4Yz7k" },
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-as-value: SIGNING_KEY is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
  },
});
