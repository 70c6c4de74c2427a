import { Stack, aws_s3 as s3 } from "aws-cdk-lib";

export class Storage extends Stack {
  readonly uploads = new s3.Bucket(this, "Uploads", { bucketName: "tiktimer_uploads" });
                                                                  ~~~~~~~~~~~~~~~~~~ naming/characters: bucketName evaluates to "tiktimer_uploads"; a bucket's name takes only lower-case letters, digits, hyphens and periods, not "_" [fix]
}
