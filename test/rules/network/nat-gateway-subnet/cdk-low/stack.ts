import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const vpc = new ec2.CfnVPC(this, "Vpc", { cidrBlock: "10.0.0.0/16" });
    const subnet = new ec2.CfnSubnet(this, "Subnet", { vpcId: vpc.ref, cidrBlock: "10.0.0.0/24" });
                       ^^^^^^^^^^^^^ network/nat-gateway-subnet: the subnet
    const table = new ec2.CfnRouteTable(this, "Table", { vpcId: vpc.ref });
    new ec2.CfnSubnetRouteTableAssociation(this, "Association", { subnetId: subnet.ref, routeTableId: table.ref });
    const nat = new ec2.CfnNatGateway(this, "Nat", { subnetId: subnet.ref, allocationId: "eipalloc-1" });
                                                               ~~~~~~~~~~ network/nat-gateway-subnet: CfnNatGateway "Nat" stands in CfnSubnet "Subnet", whose route table is CfnRouteTable "Table", which leads to a NAT gateway; what it is sent does not reach the internet
    new ec2.CfnRoute(this, "Out", { routeTableId: table.ref, destinationCidrBlock: "0.0.0.0/0", natGatewayId: nat.ref });
  }
}
