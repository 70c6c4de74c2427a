import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const vpc = new ec2.CfnVPC(this, "Vpc", { cidrBlock: "10.0.0.0/16" });
    const subnet = new ec2.CfnSubnet(this, "Subnet", { vpcId: vpc.ref, cidrBlock: "10.0.0.0/24" });
    for (const name of ["One", "Two"]) {
      const table = new ec2.CfnRouteTable(this, name, { vpcId: vpc.ref });
      new ec2.CfnSubnetRouteTableAssociation(this, `${name}Association`, { subnetId: subnet.ref, routeTableId: table.ref });
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/route-table-association: CfnSubnet "Subnet" is associated with CfnRouteTable "One" already, and here with CfnRouteTable "Two"; EC2 answers: Resource.AlreadyAssociated: the specified association for route table conflicts with an existing association
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/route-table-association: the other association
    }
  }
}
