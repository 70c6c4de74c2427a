import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as s3 from "aws-cdk-lib/aws-s3";

export class Storage extends cdk.Stack {
  make(isProd: boolean, props: s3.BucketProps, policy: cdk.RemovalPolicy, images: ecr.RepositoryProps) {
    new s3.Bucket(this, "Right", { removalPolicy: cdk.RemovalPolicy.DESTROY, autoDeleteObjects: true });
    new s3.Bucket(this, "Kept", {});
    new s3.Bucket(this, "Off", { autoDeleteObjects: false });
    new s3.Bucket(this, "Both", {
      removalPolicy: isProd ? cdk.RemovalPolicy.RETAIN : cdk.RemovalPolicy.DESTROY,
      autoDeleteObjects: !isProd,
    });
    new s3.Bucket(this, "Perhaps", { autoDeleteObjects: !isProd });
    new s3.Bucket(this, "Spread", { autoDeleteObjects: true, ...props });
    new s3.Bucket(this, "Under", { ...props, autoDeleteObjects: true });
    new s3.Bucket(this, "Either", {
      removalPolicy: isProd ? cdk.RemovalPolicy.RETAIN : cdk.RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
    });
    new ecr.Repository(this, "Below", { ...images, emptyOnDelete: true });
    new s3.Bucket(this, "Given", { autoDeleteObjects: true, removalPolicy: policy });
    new ecr.Repository(this, "Images", { emptyOnDelete: true, removalPolicy: cdk.RemovalPolicy.DESTROY });
    // The newer property wins.
    new ecr.Repository(this, "Older", { emptyOnDelete: false, autoDeleteImages: true });
    // CloudFormation has no such check.
    new ecr.CfnRepository(this, "Low", { emptyOnDelete: true });
  }
}
