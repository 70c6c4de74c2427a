import * as cdk from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";

const company = "Example";
const stage = "Dev";
const region = "eu-west-1";
const prefix = [company, stage].map((word) => word.toLowerCase()).join("-");

const app = new cdk.App();
const stack = new cdk.Stack(app, "Buckets", { env: { region, account: "222222222222" } });

new s3.Bucket(stack, "Joined", { bucketName: prefix + "-joined" });
new s3.Bucket(stack, "Template", { bucketName: `${company.toLowerCase()}-${region}-template` });
new s3.Bucket(stack, "Upper", { bucketName: "ABC".toLowerCase().concat("-", "def") });
new s3.Bucket(stack, "Replaced", { bucketName: "my_files_bucket".replace(/_/g, "-") });
new s3.Bucket(stack, "ReplacedAll", { bucketName: "my_other_bucket".replaceAll("_", "-") });
new s3.Bucket(stack, "Cut", { bucketName: "a-very-long-name-of-a-bucket".substring(0, 16) });
new s3.Bucket(stack, "Sliced", { bucketName: "another-long-name-of-a-bucket".slice(0, -7) });
new s3.Bucket(stack, "Padded", { bucketName: `shard-${String(7).padStart(3, "0")}` });
new s3.Bucket(stack, "Split", { bucketName: "one.two.three".split(".").join("-") });
new s3.Bucket(stack, "Trimmed", { bucketName: "  trimmed-bucket ".trim() });
new s3.Bucket(stack, "Ternary", { bucketName: stage === "Dev" ? "dev-bucket" : "prod-bucket" });
new s3.Bucket(stack, "Coalesced", { bucketName: process.env.BUCKET_OF_NOBODY ?? "default-bucket" });
new s3.Bucket(stack, "Ored", { bucketName: process.env.BUCKET_OF_NOBODY || "other-default" });
new s3.Bucket(stack, "Tokens", { bucketName: `data-${cdk.Aws.ACCOUNT_ID}-${cdk.Aws.REGION}` });
new s3.Bucket(stack, "Account", { bucketName: `logs-${stack.account}-x` });
new s3.Bucket(stack, "Lower", { bucketName: ("Pre-" + stage).toLowerCase() });
new s3.Bucket(stack, "Number", { bucketName: "bucket-" + (40 + 2) });
new s3.Bucket(stack, "Unnamed", { versioned: true });
new s3.CfnBucket(stack, "Raw", {
  bucketName: "raw-bucket",
  publicAccessBlockConfiguration: { blockPublicAcls: true, blockPublicPolicy: true },
  bucketEncryption: {
    serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
  },
});
