import * as path from "path";
import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as assets from "aws-cdk-lib/aws-ecr-assets";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Assets");
const task = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 256, memoryLimitMiB: 512 });
task.addContainer("built", {
  image: ecs.ContainerImage.fromAsset(path.join(__dirname, "image"), { platform: assets.Platform.LINUX_AMD64 }),
  portMappings: [{ containerPort: 8080 }],
});
task.addContainer("other", {
  image: ecs.ContainerImage.fromAsset(path.join(__dirname, "image"), { file: "other.Dockerfile" }),
  essential: false,
});
new patterns.ApplicationLoadBalancedFargateService(stack, "Service", {
  vpc: new ec2.Vpc(stack, "Vpc"),
  taskImageOptions: {
    image: ecs.ContainerImage.fromAsset("image"),
    containerPort: 8080,
  },
});
