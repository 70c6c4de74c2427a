import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as s3 from "aws-cdk-lib/aws-s3";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Overrides");

const bucket = new s3.Bucket(stack, "Bucket", { bucketName: "before" });
(bucket.node.defaultChild as s3.CfnBucket).addPropertyOverride("BucketName", "after");

const raw = new s3.CfnBucket(stack, "Raw", { bucketName: "first" });
raw.bucketName = "second";

const task = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 256, memoryLimitMiB: 512 });
task.addContainer("main", { image: ecs.ContainerImage.fromRegistry("busybox:1.36") });
const cfn = task.node.defaultChild as ecs.CfnTaskDefinition;
cfn.addPropertyOverride("ContainerDefinitions.0.User", "nobody");
cfn.cpu = "512";

const database = new rds.DatabaseInstance(stack, "Database", {
  engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15 }),
  vpc: new ec2.Vpc(stack, "Vpc"),
  allocatedStorage: 20,
});
(database.node.defaultChild as rds.CfnDBInstance).engineVersion = "15.13";
