// As all others are here, but for what they are about.
import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { groups, props } from "./service.js";

const stack = new Stack(new App(), "Stack");
const vpc = new ec2.Vpc(stack, "Vpc", { subnetConfiguration: groups });

new ecs.FargateService(stack, "Api", { ...props(stack, "Api", vpc), vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
                                                                    ~~~~~~~~~~ network/no-egress: tasks of Stack/FargateService "Api" in Stack/Vpc "Vpc" Isolated subnets have no way out: its route table is Stack/Vpc "Vpc" Isolated route table, which has no default route, and the VPC has no endpoints; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
