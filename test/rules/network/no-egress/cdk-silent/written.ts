// What is written into afterwards.
import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { groups, props } from "./service.js";

const stack = new Stack(new App(), "Stack");
const vpc = new ec2.Vpc(stack, "Vpc", { subnetConfiguration: groups });
(vpc.isolatedSubnets[0]!.node.defaultChild as ec2.CfnSubnet).mapPublicIpOnLaunch = true;
new ecs.FargateService(stack, "Api", { ...props(stack, "Api", vpc), vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
