import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ecr.CfnRepository(this, "Wrong", { repositoryName: "web-dev" });
        ~~~~~~~~~~~~~~~~~ ecr/force-delete: CfnRepository "Wrong" is of the environment "dev" and keeps its images; destroying it answers: RepositoryNotEmptyException [suggest]
    new ecr.CfnRepository(this, "Right", { repositoryName: "api-dev", emptyOnDelete: true });
  }
}
