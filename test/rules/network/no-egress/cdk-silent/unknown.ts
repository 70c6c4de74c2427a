// Subnets that are not known, or lead to a NAT.
import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { groups, props } from "./service.js";

const stack = new Stack(new App(), "Stack");
const usual = new ec2.Vpc(stack, "Vpc");
new ecs.FargateService(stack, "Usual", { ...props(stack, "Usual", usual) });
new ecs.FargateService(stack, "Chosen", { ...props(stack, "Chosen", usual), vpcSubnets: { subnets: usual.privateSubnets } });
new ecs.FargateService(stack, "LookedUp", { ...props(stack, "LookedUp", ec2.Vpc.fromLookup(stack, "Shared", { vpcName: "shared" })), vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
new ecs.FargateService(stack, "Gateways", { ...props(stack, "Gateways", new ec2.Vpc(stack, "Gateways", { natGateways: Number(process.env.GATEWAYS) })) });
new ecs.FargateService(stack, "Groups", { ...props(stack, "Groups", new ec2.Vpc(stack, "Groups", { subnetConfiguration: JSON.parse(process.env.GROUPS!) })), vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
const natGatewayProvider = ec2.NatProvider.instanceV2({ instanceType: new ec2.InstanceType("t3.micro") });
new ecs.FargateService(stack, "Instances", { ...props(stack, "Instances", new ec2.Vpc(stack, "Instances", { natGatewayProvider })) });
const filtered = new ec2.Vpc(stack, "Filtered", { subnetConfiguration: groups });
new ecs.FargateService(stack, "Filtered", { ...props(stack, "Filtered", filtered), vpcSubnets: { subnetFilters: [ec2.SubnetFilter.byIds(["subnet-1"])] } });
const both = new ec2.Vpc(stack, "Both", { ipProtocol: ec2.IpProtocol.DUAL_STACK, natGateways: 0, subnetConfiguration: [{ name: "App", subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }] });
new ecs.FargateService(stack, "Both", { ...props(stack, "Both", both) });
