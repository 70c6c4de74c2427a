// Routes to somewhere.
import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { groups, props } from "./service.js";

const stack = new Stack(new App(), "Stack");
const vpc = new ec2.Vpc(stack, "Vpc", { subnetConfiguration: groups });
vpc.isolatedSubnets.forEach((subnet, index) => {
  new ec2.CfnRoute(stack, `Route${index}`, { routeTableId: subnet.routeTable.routeTableId, destinationCidrBlock: "0.0.0.0/0", transitGatewayId: "tgw-1" });
});
new ecs.FargateService(stack, "Api", { ...props(stack, "Api", vpc), vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
