import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";
import * as s3 from "aws-cdk-lib/aws-s3";

export class Database extends cdk.Stack {
  readonly vpc = new ec2.Vpc(this, "Vpc");
  readonly database = new rds.DatabaseInstance(this, "Database", {
    vpc: this.vpc,
    engine: rds.DatabaseInstanceEngine.POSTGRES,
    instanceIdentifier: "TikTimer",
  });
  readonly plain = new rds.CfnDBInstance(this, "Plain", { engine: "postgres", dbInstanceIdentifier: "TikTimer" });
  readonly old = s3.Bucket.fromBucketName(this, "Old", "TikTimer");
}
