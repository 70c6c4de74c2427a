import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";

const project = "TikTimer";
                 ^^^^^^^^ naming/uppercase: "TikTimer" comes from here

export class Storage extends cdk.Stack {
  constructor(scope: cdk.App, id: string, props: { stage: string }) {
    super(scope, id);
    new Bucket(this, "Uploads", { bucketName: `${project}-uploads` });
                                              ~~~~~~~~~~~~~~~~~~~~ naming/uppercase: bucketName evaluates to "TikTimer-uploads"; S3 answers: InvalidBucketName: The specified bucket is not valid [fix]
    new Bucket(this, "Right", { bucketName: `${project}-right`.toLowerCase() });
    new CfnBucket(this, "Plain", { bucketName: project + "-plain" });
                                               ~~~~~~~~~~~~~~~~~~ naming/uppercase: bucketName evaluates to "TikTimer-plain"; S3 answers: InvalidBucketName: The specified bucket is not valid [fix]
    new CfnBucket(this, "Stage", { bucketName: `Uploads-${props.stage}` });
                                               ~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: bucketName evaluates to "Uploads-…"; S3 answers: InvalidBucketName: The specified bucket is not valid [fix]
    new CfnBucket(this, "Unknown", { bucketName: `uploads-${props.stage}` });
    new ecr.CfnRepository(this, "Repository", { repositoryName: "TikTimer/api" });
                                                                ~~~~~~~~~~~~~~ naming/uppercase: repositoryName evaluates to "TikTimer/api"; ECR answers: Invalid parameter at 'repositoryName' failed to satisfy constraint [fix]
    new ecs.CfnTaskDefinition(this, "Task", {
      containerDefinitions: [{ name: "Api", image: "111122223333.dkr.ecr.us-east-1.amazonaws.com/TikTimer:RC1", memory: 512 }],
                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/uppercase: the repository in image "111122223333.dkr.ecr.us-east-1.amazonaws.com/TikTimer:RC1" has upper-case letters; pulling it answers: invalid reference format: repository name must be lowercase [fix]
    });
  }
}
