import * as cdk from "aws-cdk-lib";
import { aws_ecr as ecr, aws_s3 as s3 } from "aws-cdk-lib";

const settings = { policy: cdk.RemovalPolicy.RETAIN, empty: true };

export class Storage extends cdk.Stack {
  make(isProd: boolean) {
    new s3.Bucket(this, "Files", { removalPolicy: settings.policy, autoDeleteObjects: settings.empty });
                                                                                      ~~~~~~~~~~~~~~ cdk/auto-delete: autoDeleteObjects goes with removalPolicy DESTROY only, and this bucket is kept; the CDK throws: Cannot use 'autoDeleteObjects' property on a bucket without setting removal policy to 'DESTROY' [suggest]
                                   ^^^^^^^^^^^^^ cdk/auto-delete: what keeps it
    const images = new ecr.Repository(this, "Images", { autoDeleteImages: true });
                                                                          ~~~~ cdk/auto-delete: autoDeleteImages goes with removalPolicy DESTROY only, and this repository is kept; the CDK throws: Cannot use 'autoDeleteImages' property on a repository without setting removal policy to 'DESTROY' [suggest]
    // The constructor throws before.
    images.applyRemovalPolicy(cdk.RemovalPolicy.DESTROY);
    new ecr.Repository(this, "More", { emptyOnDelete: true, autoDeleteImages: true, imageScanOnPush: true });
                                                      ~~~~ cdk/auto-delete: emptyOnDelete goes with removalPolicy DESTROY only, and this repository is kept; the CDK throws: Cannot use 'emptyOnDelete' property on a repository without setting removal policy to 'DESTROY' [suggest]
    new s3.Bucket(this, "Logs", {
      autoDeleteObjects: true,
                         ~~~~ cdk/auto-delete: autoDeleteObjects goes with removalPolicy DESTROY only, and this bucket is kept; the CDK throws: Cannot use 'autoDeleteObjects' property on a bucket without setting removal policy to 'DESTROY' [suggest]
      removalPolicy: isProd ? cdk.RemovalPolicy.RETAIN : cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      ^^^^^^^^^^^^^ cdk/auto-delete: what keeps it
    });
    new s3.Bucket(this, "Bare", {
      autoDeleteObjects: true,
                         ~~~~ cdk/auto-delete: autoDeleteObjects goes with removalPolicy DESTROY only, and this bucket is kept; the CDK throws: Cannot use 'autoDeleteObjects' property on a bucket without setting removal policy to 'DESTROY' [suggest]
    });
  }
}
