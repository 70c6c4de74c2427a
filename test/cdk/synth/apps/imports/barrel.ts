export * as ecr from "aws-cdk-lib/aws-ecr";
export { aws_lambda as lambda } from "aws-cdk-lib";
