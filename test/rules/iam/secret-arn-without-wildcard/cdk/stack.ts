import * as cdk from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";

export class Roles extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const role = new iam.Role(this, "Role", { assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com") });
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ["secretsmanager:GetSecretValue"],
        resources: ["arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/database"],
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/secret-arn-without-wildcard: the policy names the secret "shop/database" without the hyphen and six characters that end its ARN, and so matches no secret; who is allowed it by nothing else is told: AccessDeniedException [fix]
      }),
    );
    new iam.ManagedPolicy(this, "Policy", {
      statements: [
        new iam.PolicyStatement({
          actions: ["secretsmanager:GetSecretValue"],
          resources: [`arn:aws:secretsmanager:${this.region}:${this.account}:secret:shop/other`],
        }),
        new iam.PolicyStatement({
          actions: ["secretsmanager:GetSecretValue"],
          resources: [`arn:aws:secretsmanager:${this.region}:${this.account}:secret:shop/right-*`],
        }),
      ],
    });
  }
}
