import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";

const stack = new Stack();
const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
const task = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024 });
const key = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/key-9hT3xQ";
task.addContainer("web", { image, environment: { API_KEY: key } });
                                                          ~~~ ecs/secret-arn-as-value: API_KEY is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
task.addContainer("worker", { image, environment: { API_KEY: key }, secrets: {} });
                                                             ~~~ ecs/secret-arn-as-value: API_KEY is the ARN of a secret, and not what is in it; ECS puts the value in its place only in secrets [suggest]
