import { RemovalPolicies, RemovalPolicy, Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
export class DevImages extends Stack {
  make() {
    const repository = new ecr.Repository(this, "Images", { repositoryName: "api-dev", removalPolicy: RemovalPolicy.DESTROY });
    repository.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
