// Code that is not read may do anything with it.
import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { groups, props } from "./service.js";

declare function egress(vpc: ec2.IVpc): void;

const stack = new Stack(new App(), "Stack");
const vpc = new ec2.Vpc(stack, "Vpc", { subnetConfiguration: groups });
egress(vpc);
new ecs.FargateService(stack, "Api", { ...props(stack, "Api", vpc), vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
