import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";

export class Subnets extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const one = new ec2.CfnSubnet(this, "One", { vpcId: "vpc-1", cidrBlock: "10.0.1.0/24", availabilityZone: "eu-west-1a" });
                    ^^^^^^^^^^^^^ rds/subnet-group-zones: in eu-west-1a
    const two = new ec2.CfnSubnet(this, "Two", { vpcId: "vpc-1", cidrBlock: "10.0.2.0/24", availabilityZone: "eu-west-1a" });
                    ^^^^^^^^^^^^^ rds/subnet-group-zones: in eu-west-1a
    const far = new ec2.CfnSubnet(this, "Far", { vpcId: "vpc-1", cidrBlock: "10.0.3.0/24", availabilityZone: "eu-west-1b" });
    new rds.CfnDBSubnetGroup(this, "Group", {
      dbSubnetGroupDescription: "Of one zone",
      subnetIds: [one.ref, two.ref],
                 ~~~~~~~~~~~~~~~~~~ rds/subnet-group-zones: all subnets lie in eu-west-1a; RDS answers: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement
    });
    new rds.CfnDBSubnetGroup(this, "Right", { dbSubnetGroupDescription: "Of two", subnetIds: [one.ref, far.ref] });
  }
}
