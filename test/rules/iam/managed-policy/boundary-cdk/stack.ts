import { Stack } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";

export class Roles extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new iam.CfnUser(this, "Low", { permissionsBoundary: "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole" });
                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AWSLambdaBasicExecutionRole" is not where AWS has this policy, which is "service-role/AWSLambdaBasicExecutionRole"; IAM answers: NoSuchEntity: Scope ARN: arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole does not exist or is not attachable [fix]
    new iam.Role(this, "High", {
      assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com"),
      permissionsBoundary: iam.ManagedPolicy.fromAwsManagedPolicyName("AWSLambdaBasicExecutionRole"),
                                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AWSLambdaBasicExecutionRole" is not where AWS has this policy, which is "service-role/AWSLambdaBasicExecutionRole"; IAM answers: NoSuchEntity: Scope ARN: arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole does not exist or is not attachable [fix]
    });
    new iam.Role(this, "Right", {
      assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com"),
      permissionsBoundary: iam.ManagedPolicy.fromAwsManagedPolicyName("PowerUserAccess"),
    });
  }
}
