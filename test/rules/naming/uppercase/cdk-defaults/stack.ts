import { App, Stack } from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";

const app = new App();
const stage = process.env.STAGE ?? "Dev";
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/uppercase: "Dev" comes from here
                                    ^^^ naming/uppercase: "Dev" comes from here
const project: string = app.node.tryGetContext("project") || "TikTimer";
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/uppercase: "TikTimer" comes from here
                                                              ^^^^^^^^ naming/uppercase: "TikTimer" comes from here
const { OWNER: owner = "Us" } = process.env;
                        ^^ naming/uppercase: "Us" comes from here
const region = process.env.CDK_DEFAULT_REGION ?? "EU";

const stack = new Stack(app, "Data");
// A default may never be taken: a warning, and where it is.
new s3.Bucket(stack, "One", { bucketName: `data-${stage}` });
                                          ~~~~~~~~~~~~~~~ naming/uppercase (warning): bucketName evaluates to "data-Dev"; S3 answers: InvalidBucketName: The specified bucket is not valid (where process.env.STAGE is not set) [fix]
new s3.Bucket(stack, "Two", { bucketName: `data-${project}-${stage}` });
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase (warning): bucketName evaluates to "data-TikTimer-Dev"; S3 answers: InvalidBucketName: The specified bucket is not valid (where process.env.STAGE and the context "project" are not set) [fix]
new s3.Bucket(stack, "Any", { bucketName: process.env.NAME ?? process.env.OTHER_NAME ?? "Data" });
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase (warning): bucketName evaluates to "Data"; S3 answers: InvalidBucketName: The specified bucket is not valid (where process.env.NAME and process.env.OTHER_NAME are not set) [fix]
                                                                                        ^^^^^^ naming/uppercase: "Data" comes from here
new s3.Bucket(stack, "All", { bucketName: `${owner}-${project}-${stage}` });
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase (warning): bucketName evaluates to "Us-TikTimer-Dev"; S3 answers: InvalidBucketName: The specified bucket is not valid (where process.env.STAGE, the context "project" and 1 more are not set) [fix]
// This one has a capital letter whatever is set.
new s3.Bucket(stack, "Own", { bucketName: `Data-${process.env.ZONE ?? "a"}` });
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: bucketName evaluates to "Data-…"; S3 answers: InvalidBucketName: The specified bucket is not valid [fix]
// These have none.
new s3.Bucket(stack, "Low", { bucketName: `data-${stage}`.toLowerCase() });
new s3.Bucket(stack, "Set", { bucketName: process.env.BUCKET ?? "data" });
// The CDK always sets this.
new s3.Bucket(stack, "Region", { bucketName: `data-${region}` });
// Nothing says what it is.
new s3.Bucket(stack, "Unset", { bucketName: process.env.BUCKET });

// What is written into the environment is not known to be unset.
process.env.WRITTEN ??= "written";
new s3.Bucket(stack, "Written", { bucketName: process.env.WRITTEN ?? "Data" });

// Nothing below is made where the stage is not set.
if (process.env.STAGE === "prod") {
  new s3.Bucket(stack, "Prod", { bucketName: `prod-${stage}` });
}
