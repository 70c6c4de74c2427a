import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const vpc = new ec2.CfnVPC(this, "Vpc", { cidrBlock: "10.0.0.0/16" });
                    ^^^^^^^^^^ network/subnet-cidr: has 10.0.0.0/16
    new ec2.CfnSubnet(this, "Outside", { vpcId: vpc.ref, cidrBlock: "10.1.0.0/24" });
                                                                    ~~~~~~~~~~~~~ network/subnet-cidr: 10.1.0.0/24 is not within 10.0.0.0/16 of CfnVPC "Vpc"; EC2 answers: InvalidSubnet.Range: The CIDR '10.1.0.0/24' is invalid
    new ec2.CfnSubnet(this, "Wide", { vpcId: vpc.ref, cidrBlock: "10.0.0.0/17" });
        ^^^^^^^^^^^^^ network/subnet-cidr: has 10.0.0.0/17
    new ec2.CfnSubnet(this, "Within", { vpcId: vpc.ref, cidrBlock: "10.0.1.0/24" });
                                                                   ~~~~~~~~~~~~~ network/subnet-cidr: 10.0.1.0/24 overlaps 10.0.0.0/17 of CfnSubnet "Wide"; EC2 answers: InvalidSubnet.Conflict: The CIDR '10.0.1.0/24' conflicts with another subnet
    new ec2.CfnSubnet(this, "Right", { vpcId: vpc.ref, cidrBlock: "10.0.128.0/24" });
  }
}
