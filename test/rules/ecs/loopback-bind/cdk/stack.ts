import * as path from "node:path";
import { Stack, aws_ecs as ecs } from "aws-cdk-lib";

export class Service extends Stack {
  readonly task = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
  readonly web = this.task.addContainer("web", {
    image: ecs.ContainerImage.fromAsset(path.join(__dirname, "app")),
           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind: as its Dockerfile has it, uvicorn listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
    portMappings: [{ containerPort: 8000 }],
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: "web" }),
  });
}
