import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as s3 from "aws-cdk-lib/aws-s3";

const stack = new cdk.Stack(new cdk.App(), "Statements");

const buckets: Record<string, string> = { Files: "acme-files", Logs: "acme-logs" };
for (const id in buckets) new s3.Bucket(stack, id, { bucketName: buckets[id] });

let stage: string | undefined;
stage ??= "prod";
let name = "acme";
name += `-${stage}`;
name += "-data";
let empty = "";
empty ||= name;
new s3.Bucket(stack, "Data", { bucketName: name });
let retries = 1;
retries += 2;
new s3.Bucket(stack, "Again", { bucketName: `${empty}-${retries}` });
const parts = ["acme", undefined, "", "parts"].filter(Boolean);
new s3.Bucket(stack, "Parts", { bucketName: parts.join("-") });
new s3.Bucket(stack, "Joined", { bucketName: cdk.Fn.join("-", ["acme", "joined"]) });
new s3.Bucket(stack, "Region", { bucketName: cdk.Fn.join("-", ["acme", cdk.Aws.REGION]) });

const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1");
const task = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024 });
task.addContainer("web", { image, logging: ecs.LogDrivers.firelens({ options: { Name: "cloudwatch" } }) });
const other = new ecs.FargateTaskDefinition(stack, "Other", { cpu: 512, memoryLimitMiB: 1024 });
other.addFirelensLogRouter("router", {
  image: ecs.obtainDefaultFluentBitECRImage(other),
  firelensConfig: { type: ecs.FirelensLogRouterType.FLUENTBIT },
});
other.addContainer("web", { image, logging: ecs.LogDrivers.firelens({ options: { Name: "cloudwatch" } }) });
const beside = new ecs.FargateTaskDefinition(stack, "Beside", { cpu: 512, memoryLimitMiB: 1024 });
beside.addContainer("web", { image, logging: ecs.LogDrivers.firelens({ options: { Name: "cloudwatch" } }) });
new ecs.FirelensLogRouter(stack, "Router", {
  taskDefinition: beside,
  image: ecs.obtainDefaultFluentBitECRImage(beside),
  firelensConfig: { type: ecs.FirelensLogRouterType.FLUENTBIT },
});
