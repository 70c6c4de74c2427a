import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as s3 from "aws-cdk-lib/aws-s3";

const config = {
  project: "prism",
  service: { name: "web", sizes: [256, 512, 1024], tags: { tier: "front" } },
  buckets: ["first-bucket", "second-bucket", "third-bucket"],
};
const { project, service, ...others } = config;
const {
  name: serviceName,
  sizes: [small, , large],
} = service;
const [first, ...rest] = others.buckets;

const app = new cdk.App();
const stack = new cdk.Stack(app, "Destructuring");
new s3.Bucket(stack, "First", { bucketName: first });
new s3.Bucket(stack, "Second", { bucketName: rest[0] });
new s3.Bucket(stack, "Third", { bucketName: config.buckets[2] });

const defaults = { cpu: small, memoryLimitMiB: 512, family: "default" };
new ecs.FargateTaskDefinition(stack, "Spread", { ...defaults, family: `${project}-${serviceName}` });
new ecs.FargateTaskDefinition(stack, "Other", { ...defaults, ...{ cpu: large, memoryLimitMiB: 2048 } });
new ecs.FargateTaskDefinition(stack, "Conditional", {
  cpu: 512,
  memoryLimitMiB: 1024,
  ...(service.tags.tier === "front" ? { family: "front" } : {}),
});
new s3.Bucket(stack, "And", { versioned: true, ...(small > 100 && { bucketName: "and-bucket" }) });
