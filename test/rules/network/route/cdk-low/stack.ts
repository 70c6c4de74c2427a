import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const vpc = new ec2.CfnVPC(this, "Vpc", { cidrBlock: "10.0.0.0/16" });
    const table = new ec2.CfnRouteTable(this, "Table", { vpcId: vpc.ref });
    const nat = new ec2.CfnNatGateway(this, "Nat", { subnetId: "subnet-1" });
    new ec2.CfnRoute(this, "Wrong", { routeTableId: table.ref, destinationCidrBlock: "0.0.0.0/0" });
        ~~~~~~~~~~~~ network/route: the route has no target, such as a gateway; EC2 takes none without
        ^^^^^^^^^^^^ network/route: the other route
    new ec2.CfnRoute(this, "Right", { routeTableId: table.ref, destinationCidrBlock: "0.0.0.0/0", natGatewayId: nat.ref });
        ~~~~~~~~~~~~ network/route: CfnRouteTable "Table" has another route to 0.0.0.0/0; EC2 answers: RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists
  }
}
