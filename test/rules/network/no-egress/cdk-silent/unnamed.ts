// An endpoint of which it is not known where it leads.
import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { groups, props } from "./service.js";

const stack = new Stack(new App(), "Stack");
const vpc = new ec2.Vpc(stack, "Vpc", { subnetConfiguration: groups });
vpc.addInterfaceEndpoint("Ours", { service: new ec2.InterfaceVpcEndpointService(process.env.SERVICE!, 443) });
new ecs.FargateService(stack, "Api", { ...props(stack, "Api", vpc), vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
