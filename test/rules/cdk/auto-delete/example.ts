import { RemovalPolicy, Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as s3 from "aws-cdk-lib/aws-s3";

export class Storage extends Stack {
  make() {
    new s3.Bucket(this, "Files", { bucketName: "files-of-the-app", autoDeleteObjects: true });
                                                                                      ~~~~ cdk/auto-delete: autoDeleteObjects goes with removalPolicy DESTROY only, and this bucket is kept; the CDK throws: Cannot use 'autoDeleteObjects' property on a bucket without setting removal policy to 'DESTROY' [suggest]
    new ecr.Repository(this, "Images", { emptyOnDelete: true, removalPolicy: RemovalPolicy.RETAIN });
                                                        ~~~~ cdk/auto-delete: emptyOnDelete goes with removalPolicy DESTROY only, and this repository is kept; the CDK throws: Cannot use 'emptyOnDelete' property on a repository without setting removal policy to 'DESTROY' [suggest]
                                                              ^^^^^^^^^^^^^ cdk/auto-delete: what keeps it
  }
}
