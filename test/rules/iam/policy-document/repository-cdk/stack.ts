import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import { Construct } from "constructs";

export class Images extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ecr.CfnRepository(this, "Wrong", {
      repositoryName: "wrong",
      repositoryPolicyText: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "ecr:BatchGetImage" },
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/policy-document: the statement does not say whom it is about; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'
          { Effect: "Allow", Action: "ecr:BatchGetImage", Principal: { AWS: "arn:aws:iam::111122223333:*" } },
                                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/policy-document: "arn:aws:iam::111122223333:*" is a part of an ARN, and a principal takes a whole one; ECR answers: InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided' [fix]
        ],
      },
    });
    new ecr.CfnRepository(this, "Right", {
      repositoryName: "right",
      repositoryPolicyText: {
        Version: "2012-10-17",
        Statement: [{ Sid: "to all", Effect: "Allow", Action: "ecr:BatchGetImage", Principal: "*" }],
      },
    });
  }
}
