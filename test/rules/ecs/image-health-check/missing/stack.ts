// What the image lacks is not copied.
import { Stack, aws_ecs as ecs } from "aws-cdk-lib";

export class Service extends Stack {
  readonly task = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
  readonly web = this.task.addContainer("web", {
    image: ecs.ContainerImage.fromAsset("docker"),
           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/image-health-check: the HEALTHCHECK of this image is not looked at: ECS checks only what healthCheck of the container definition says
    portMappings: [{ containerPort: 8000 }],
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: "web" }),
  });
}
