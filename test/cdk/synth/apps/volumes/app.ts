import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as efs from "aws-cdk-lib/aws-efs";
import * as logs from "aws-cdk-lib/aws-logs";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Volumes");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 2 });
const fileSystem = new efs.FileSystem(stack, "Files", { vpc, fileSystemName: "shop" });
const task = new ecs.FargateTaskDefinition(stack, "Task", {
  cpu: 1024,
  memoryLimitMiB: 4096,
  volumes: [{ name: "scratch" }, { name: "files", efsVolumeConfiguration: { fileSystemId: fileSystem.fileSystemId, transitEncryption: "ENABLED" } }],
});
const router = task.addFirelensLogRouter("router", {
  image: ecs.ContainerImage.fromRegistry("public.ecr.aws/aws-observability/aws-for-fluent-bit:stable"),
  firelensConfig: { type: ecs.FirelensLogRouterType.FLUENTBIT },
  essential: true,
});
const main = task.addContainer("main", {
  image: ecs.ContainerImage.fromRegistry("ghcr.io/example/main:1"),
  logging: ecs.LogDrivers.firelens({ options: { Name: "cloudwatch", region: "eu-west-1" } }),
  hostname: undefined,
  disableNetworking: false,
  environment: {},
  systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }],
});
main.addMountPoints({ sourceVolume: "scratch", containerPath: "/tmp", readOnly: false }, { sourceVolume: "files", containerPath: "/files", readOnly: true });
main.addContainerDependencies({ container: router, condition: ecs.ContainerDependencyCondition.START });
task.addContainer("syslog", {
  image: ecs.ContainerImage.fromRegistry("ghcr.io/example/side:1"),
  essential: false,
  logging: ecs.LogDrivers.awsLogs({
    streamPrefix: "side",
    logRetention: logs.RetentionDays.ONE_WEEK,
    mode: ecs.AwsLogDriverMode.NON_BLOCKING,
    maxBufferSize: cdk.Size.mebibytes(25),
  }),
});
