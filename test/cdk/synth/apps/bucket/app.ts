import * as cdk from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Files");

const project = "tik";
new s3.Bucket(stack, "Uploads", { bucketName: `${project}-uploads`, versioned: true });
new s3.CfnBucket(stack, "Raw", {
  bucketName: [project, "raw"].join("-"),
  versioningConfiguration: { status: "Enabled" },
});
