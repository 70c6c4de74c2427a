import { RemovalPolicies, RemovalPolicy, Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
export class DevImages extends Stack {
  make() {
    new ecr.Repository(this, "Images", { repositoryName: "api-dev", removalPolicy: RemovalPolicy.DESTROY });
    RemovalPolicies.of(this).retain();
  }
}
