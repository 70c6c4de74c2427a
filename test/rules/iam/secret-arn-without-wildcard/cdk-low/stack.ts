import { Stack } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const policy = (resource: string) => ({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: resource }],
                                                                                        ~~~~~~~~ iam/secret-arn-without-wildcard: the policy names the secret "shop/login" without the hyphen and six characters that end its ARN, and so matches no secret; who is allowed it by nothing else is told: AccessDeniedException [fix]
    });
    new iam.CfnPolicy(this, "Wrong", { policyName: "wrong", policyDocument: policy("arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/login"), roles: ["web"] });
    new iam.CfnPolicy(this, "Right", { policyName: "right", policyDocument: policy("arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/login-??????"), roles: ["web"] });
  }
}
