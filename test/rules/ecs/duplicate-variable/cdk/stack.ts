import { App, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";

const stack = new Stack(new App(), "Shop");
const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
const task = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024 });
const secret = ecs.Secret.fromSecretsManager(new secretsmanager.Secret(stack, "Secret"));
const web = task.addContainer("web", { image, environment: { KEY: "x", STAGE: "prod" }, secrets: { KEY: secret } });
                                                             ~~~ ecs/duplicate-variable: KEY is in secrets as well; ECS answers: The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'KEY' [fix]
                                                                                                   ^^^ ecs/duplicate-variable: KEY in secrets
web.addEnvironment("TOKEN", "y");
                   ~~~~~~~ ecs/duplicate-variable: TOKEN is in secrets as well; ECS answers: The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'TOKEN' [fix]
                            ~~~ ecs/plaintext-secret: TOKEN is a secret, by its name, that is written out; whoever can see the task definition can read it
web.addSecret("TOKEN", secret);
              ^^^^^^^ ecs/duplicate-variable: TOKEN in secrets
