import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as rds from "aws-cdk-lib/aws-rds";
import { CfnAlias } from "aws-cdk-lib/aws-kms";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";

const project = "tik_timer";
                 ^^^^^^^^^ naming/characters: "tik_timer" comes from here

interface Props extends cdk.StackProps {
  readonly stage: string;
}

export class Backend extends cdk.Stack {
  constructor(scope: cdk.App, id: string, props: Props) {
    super(scope, id, props);
    const vpc = new ec2.Vpc(this, "Vpc");
    new CfnAlias(this, "Alias", { aliasName: "chat", targetKeyId: "1" });
                                             ~~~~~~ naming/characters: aliasName evaluates to "chat"; an alias's name begins with "alias/"
    new elb.ApplicationLoadBalancer(this, "A", { vpc, loadBalancerName: `internal-${props.stage}` });
                                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~ naming/characters: loadBalancerName evaluates to "internal-…"; a load balancer's name does not begin with "internal-"
    new elb.ApplicationLoadBalancer(this, "B", { vpc, loadBalancerName: `chat_${props.stage}` });
                                                                        ~~~~~~~~~~~~~~~~~~~~~ naming/characters: loadBalancerName evaluates to "chat_…"; a load balancer's name takes only letters, digits and hyphens, not "_" [fix]
    new elb.ApplicationLoadBalancer(this, "C", { vpc, loadBalancerName: `${project}-alb` });
                                                                        ~~~~~~~~~~~~~~~~ naming/characters: loadBalancerName evaluates to "tik_timer-alb"; a load balancer's name takes only letters, digits and hyphens, not "_" [suggest]
    new elb.ApplicationLoadBalancer(this, "D", { vpc, loadBalancerName: `${this.stackName}-${props.stage}` });
    new rds.CfnDBInstance(this, "E", { dbInstanceIdentifier: "Chat--DB", dbName: "chat-db" });
                                                             ~~~~~~~~~~ naming/characters: dbInstanceIdentifier evaluates to "Chat--DB"; a DB instance's identifier has no two hyphens in a row
                                                                                 ~~~~~~~~~ naming/characters: dbName evaluates to "chat-db"; a database's name takes only letters, digits and underscores, not "-" [fix]
    new Role(this, "F", { roleName: "chat role", assumedBy: new ServicePrincipal("ecs-tasks.amazonaws.com") });
                                    ~~~~~~~~~~~ naming/characters: roleName evaluates to "chat role"; a role's name takes only letters, digits, hyphens, periods, underscores and + , = @, not " "
    new s3.Bucket(this, "G", { bucketName: cdk.Fn.join("-", ["chat_uploads", cdk.Aws.ACCOUNT_ID]) });
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/characters: bucketName evaluates to "chat_uploads-…"; a bucket's name takes only lower-case letters, digits, hyphens and periods, not "_" [fix]
    new s3.Bucket(this, "H", { bucketName: project.replaceAll("_", "-") });
  }
}
