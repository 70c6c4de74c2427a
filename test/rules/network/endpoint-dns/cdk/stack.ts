import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";

const stack = new Stack(new App(), "Names");
const without = new ec2.Vpc(stack, "Without", { maxAzs: 2, enableDnsHostnames: false });
                                                                               ~~~~~ network/endpoint-dns: enableDnsHostnames of Names/Vpc "Without" is false, but Names/Vpc "Without".addInterfaceEndpoint("Ecr") in it has private DNS; EC2 answers: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true [suggest]
without.addInterfaceEndpoint("Ecr", { service: ec2.InterfaceVpcEndpointAwsService.ECR });
        ^^^^^^^^^^^^^^^^^^^^ network/endpoint-dns: the endpoint

// What the CDK does by itself, no private DNS, and nobody knows.
new ec2.Vpc(stack, "Usual").addInterfaceEndpoint("Ecr", { service: ec2.InterfaceVpcEndpointAwsService.ECR });
const quiet = new ec2.Vpc(stack, "Quiet", { enableDnsHostnames: false });
quiet.addInterfaceEndpoint("Ecr", { service: ec2.InterfaceVpcEndpointAwsService.ECR, privateDnsEnabled: false });
const told = new ec2.Vpc(stack, "Told", { enableDnsHostnames: process.env.NAMES === "yes" });
told.addInterfaceEndpoint("Ecr", { service: ec2.InterfaceVpcEndpointAwsService.ECR });
const ours = new ec2.Vpc(stack, "Ours", { enableDnsHostnames: false });
ours.addInterfaceEndpoint("Ours", { service: new ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0") });
