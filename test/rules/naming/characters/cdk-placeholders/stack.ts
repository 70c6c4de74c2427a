import { Stack } from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

const { PREFIX: prefix = "[STACK PREFIX]", STAGE: stage = "<stage>", TEAM: team = "My Team" } = process.env;
                                                                                   ^^^^^^^ naming/characters: "My Team" comes from here
                                                                                   ^^^^^^^ naming/uppercase: "My Team" comes from here

export class Files extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new s3.Bucket(this, "Open", { bucketName: `${prefix}-${stage}-files` });
    new s3.Bucket(this, "Whole", { bucketName: prefix });
    new s3.Bucket(this, "Wrong", { bucketName: `${prefix}-${team}-files` });
                                               ~~~~~~~~~~~~~~~~~~~~~~~~~ naming/characters (warning): bucketName evaluates to "…-My Team-files"; a bucket's name takes only lower-case letters, digits, hyphens and periods, not " " (where process.env.PREFIX and process.env.TEAM are not set)
                                               ~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase (warning): bucketName evaluates to "…-My Team-files"; S3 answers: InvalidBucketName: The specified bucket is not valid (where process.env.PREFIX and process.env.TEAM are not set) [fix]
  }
}
