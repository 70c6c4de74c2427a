import { App, Aws, Stack } from "aws-cdk-lib";
import { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";

const app = new App();
const stack = new Stack(app, "Shop");
new Bucket(stack, "Files", { bucketName: "shop-files" });
    ^^^^^^ naming/duplicate: has the same name
new CfnBucket(stack, "Copies", { bucketName: "shop-files" });
                                             ~~~~~~~~~~~~ naming/duplicate (warning): Shop/Bucket "Files" has the name "shop-files" already; S3 answers: BucketAlreadyOwnedByYou, or hands out the first one where it is in us-east-1
// Its account tells it apart, and another stack may be deployed in place of this one.
new Bucket(stack, "Own", { bucketName: `shop-files-${Aws.ACCOUNT_ID}` });
new Bucket(stack, "OwnToo", { bucketName: `shop-files-${Aws.ACCOUNT_ID}` });
new Bucket(new Stack(app, "Other"), "Files", { bucketName: "shop-files" });
Bucket.fromBucketName(stack, "Found", "shop-files");
