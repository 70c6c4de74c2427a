import * as cdk from "aws-cdk-lib";
import * as rds from "aws-cdk-lib/aws-rds";
import * as s3 from "aws-cdk-lib/aws-s3";

export class Database extends cdk.Stack {
  readonly database = new rds.DatabaseInstance(this, "Database", {
    engine: rds.DatabaseInstanceEngine.POSTGRES,
    instanceIdentifier: "TikTimer",
  });
  readonly plain = new rds.CfnDBInstance(this, "Plain", { engine: "postgres", dbInstanceIdentifier: "TikTimer" });
  readonly old = s3.Bucket.fromBucketName(this, "Old", "TikTimer");
}
