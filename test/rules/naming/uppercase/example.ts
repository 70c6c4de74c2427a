import { Stack, aws_s3 as s3 } from "aws-cdk-lib";

export class Storage extends Stack {
  readonly uploads = new s3.Bucket(this, "Uploads", { bucketName: "TikTimer-uploads" });
                                                                  ~~~~~~~~~~~~~~~~~~ naming/uppercase: bucketName evaluates to "TikTimer-uploads"; S3 answers: InvalidBucketName: The specified bucket is not valid [fix]
}
