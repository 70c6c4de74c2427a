import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import { CfnRole, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as dynamodb from "aws-cdk-lib/aws-dynamodb";

const project = "library-chat";
                 ^^^^^^^^^^^^ naming/length: "library-chat" comes from here
const assumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com");

interface Props extends cdk.StackProps {
  readonly stage: string;
}

export class Backend extends cdk.Stack {
  constructor(scope: cdk.App, id: string, props: Props) {
    super(scope, id, props);
    const vpc = new ec2.Vpc(this, "Vpc");
    new CfnRole(this, "Low", { roleName: `${project}-production-backend-execution-role-for-the-tasks-of-it`, assumeRolePolicyDocument: {} });
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/length: roleName evaluates to "library-chat-production-backend-execution-role-for-the-tasks-of-it", 66 characters; a role's name has at most 64 [suggest]
    new Role(this, "Role", { roleName: `${project}-${props.stage}-backend-execution-role-for-the-tasks-of-it-all`, assumedBy });
    new s3.Bucket(this, "Bucket", { bucketName: `${project}-${cdk.Aws.ACCOUNT_ID}-${props.stage}-uploads` });
    new elb.ApplicationLoadBalancer(this, "Stack", { vpc, loadBalancerName: `${this.stackName}-internal-alb` });
    new dynamodb.Table(this, "Table", { tableName: "ab" });
                                                   ~~~~ naming/length: tableName evaluates to "ab", 2 characters; a table's name has at least 3
    s3.Bucket.fromBucketName(this, "Found", "ab");
  }
}
