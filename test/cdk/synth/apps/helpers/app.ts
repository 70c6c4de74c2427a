import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as logs from "aws-cdk-lib/aws-logs";
import { kebab, named, sizes } from "./naming";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Helpers");

const arrow = (what: string) => `shop-${what}`;
const withDefault = (what: string, stage = "test") => `${what}-${stage}`;
function options(what: string): s3.BucketProps {
  return { bucketName: arrow(what), versioned: true };
}

new s3.Bucket(stack, "Arrow", { bucketName: arrow("arrow") });
new s3.Bucket(stack, "Default", { bucketName: withDefault("default") });
new s3.Bucket(stack, "Given", { bucketName: withDefault("given", "live") });
new s3.Bucket(stack, "Options", options("options"));
new s3.Bucket(stack, "Named", { bucketName: named("files", { stage: "dev" }) });
new s3.Bucket(stack, "Kebab", { bucketName: kebab("My Upload Files") });
new logs.LogGroup(stack, "Logs", { logGroupName: `/shop/${arrow("logs")}`, retention: logs.RetentionDays.ONE_MONTH });

const { cpu, memory: memoryLimitMiB } = sizes.large;
new ecs.FargateTaskDefinition(stack, "Task", { cpu, memoryLimitMiB });

function task(id: string, { cpu, memory }: { cpu: number; memory: number }) {
  return new ecs.FargateTaskDefinition(stack, id, { cpu, memoryLimitMiB: memory, family: arrow(id.toLowerCase()) });
}

task("Small", sizes.small).addContainer("c", { image: ecs.ContainerImage.fromRegistry("busybox:1.36") });
task("Large", sizes["large"]).addContainer("c", { image: ecs.ContainerImage.fromRegistry("busybox:1.37") });
