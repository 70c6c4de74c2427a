import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";

export class Images extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    new ecr.Repository(this, "Kept", { repositoryName: "shop/kept", removalPolicy: cdk.RemovalPolicy.DESTROY });
        ~~~~~~~~~~~~~~ ecr/force-delete: Repository "Kept" is of the environment "dev" and keeps its images; destroying it answers: RepositoryNotEmptyException [suggest]
    new ecr.Repository(this, "Emptied", {
      repositoryName: "shop/emptied",
      removalPolicy: cdk.RemovalPolicy.DESTROY,
      emptyOnDelete: true,
    });
    // Nothing is destroyed.
    new ecr.Repository(this, "Retained", { repositoryName: "shop/retained" });
  }
}
