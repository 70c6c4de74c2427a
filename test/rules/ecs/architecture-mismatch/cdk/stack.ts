import { Stack, aws_ecr_assets as assets, aws_ecs as ecs } from "aws-cdk-lib";

export class Service extends Stack {
  readonly task = new ecs.FargateTaskDefinition(this, "Task", {
    cpu: 512,
    memoryLimitMiB: 1024,
    runtimePlatform: { cpuArchitecture: ecs.CpuArchitecture.X86_64 },
  });
  readonly web = this.task.addContainer("web", {
    image: ecs.ContainerImage.fromAsset("./app", { platform: assets.Platform.LINUX_ARM64 }),
           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/architecture-mismatch: the image is built for linux/arm64 and the task runs on X86_64; the container stops with: exec format error [suggest]
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/architecture-mismatch: built here, for linux/arm64
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: "web" }),
  });

  readonly right = new ecs.FargateTaskDefinition(this, "Right", {
    cpu: 512,
    memoryLimitMiB: 1024,
    runtimePlatform: { cpuArchitecture: ecs.CpuArchitecture.ARM64 },
  });
  readonly api = this.right.addContainer("api", {
    image: ecs.ContainerImage.fromAsset("./app", { platform: assets.Platform.LINUX_ARM64 }),
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: "api" }),
  });
}
