import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
export class Api extends Stack {
  make() {
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1");
    const a = new ecs.Ec2TaskDefinition(this, "A");
    a.addContainer("web", { image });
                   ~~~~~ ecs/container-resources: neither this container nor its task has memory; ECS answers: Invalid setting for container 'web'. At least one of 'memory' or 'memoryReservation' must be specified [suggest]
  }
}
