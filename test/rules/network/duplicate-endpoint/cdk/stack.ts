import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";

const stack = new Stack(new App(), "Endpoints");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 2 });
const other = new ec2.Vpc(stack, "Other", { maxAzs: 2 });
vpc.addInterfaceEndpoint("Ecr", { service: ec2.InterfaceVpcEndpointAwsService.ECR });
    ^^^^^^^^^^^^^^^^^^^^ network/duplicate-endpoint: the other endpoint
vpc.addInterfaceEndpoint("Docker", { service: ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER });
other.addInterfaceEndpoint("Ecr", { service: ec2.InterfaceVpcEndpointAwsService.ECR });
new ec2.InterfaceVpcEndpoint(stack, "Again", { vpc, service: ec2.InterfaceVpcEndpointAwsService.ECR });
    ~~~~~~~~~~~~~~~~~~~~~~~~ network/duplicate-endpoint: Endpoints/Vpc "Vpc".addInterfaceEndpoint("Ecr") has private DNS for com.amazonaws.….ecr.api in Endpoints/Vpc "Vpc" already; EC2 answers: private-dns-enabled cannot be set because there is already a conflicting DNS domain
new ec2.InterfaceVpcEndpoint(stack, "Nameless", { vpc, service: ec2.InterfaceVpcEndpointAwsService.ECR, privateDnsEnabled: false });
// A gateway has no names.
vpc.addGatewayEndpoint("S3", { service: ec2.GatewayVpcEndpointAwsService.S3 });
vpc.addInterfaceEndpoint("S3Interface", { service: ec2.InterfaceVpcEndpointAwsService.S3 });
