import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Subnets");

function task(id: string) {
  const taskDefinition = new ecs.FargateTaskDefinition(stack, id);
  taskDefinition.addContainer("web", { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"), portMappings: [{ containerPort: 80 }] });
  return taskDefinition;
}

// Three tiers, and services in each by all ways of choosing.
const tiers = new ec2.Vpc(stack, "Tiers", {
  ipAddresses: ec2.IpAddresses.cidr("10.1.0.0/16"),
  maxAzs: 2,
  natGateways: 1,
  enableDnsHostnames: true,
  enableDnsSupport: true,
  restrictDefaultSecurityGroup: false,
  gatewayEndpoints: { S3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
  subnetConfiguration: [
    { name: "Edge", subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
    { name: "App", subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { name: "Batch", subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { name: "Data", subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
});
const cluster = new ecs.Cluster(stack, "Cluster", { vpc: tiers });
const choices: Record<string, ec2.SubnetSelection | undefined> = {
  Usual: undefined,
  Empty: {},
  ByType: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ByName: { subnetGroupName: "Batch" },
  ByZone: { subnetGroupName: "App", availabilityZones: [tiers.availabilityZones[0]!] },
  OnePer: { onePerAz: true, subnetType: ec2.SubnetType.PUBLIC },
  These: { subnets: tiers.isolatedSubnets },
  Selected: tiers.selectSubnets({ subnetType: ec2.SubnetType.PUBLIC }),
  SelectedSubnets: { subnets: tiers.selectSubnets({ subnetGroupName: "Data" }).subnets },
};
for (const [id, vpcSubnets] of Object.entries(choices)) {
  new ecs.FargateService(stack, id, { cluster, taskDefinition: task(`${id}Task`), ...(vpcSubnets ? { vpcSubnets } : {}) });
}
new ecs.FargateService(stack, "WithAddress", { cluster, taskDefinition: task("WithAddressTask"), assignPublicIp: true });
tiers.addInterfaceEndpoint("Ecr", { service: ec2.InterfaceVpcEndpointAwsService.ECR, subnets: { subnetGroupName: "Data" } });
tiers.addInterfaceEndpoint("Logs", { service: ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS, privateDnsEnabled: false, open: false });
new ec2.InterfaceVpcEndpoint(stack, "Secrets", { vpc: tiers, service: new ec2.InterfaceVpcEndpointAwsService("secretsmanager") });
new ec2.InterfaceVpcEndpoint(stack, "Ours", {
  vpc: cluster.vpc,
  service: new ec2.InterfaceVpcEndpointService("com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0", 443),
});
tiers.addGatewayEndpoint("Dynamo", { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB });
tiers.addFlowLog("Flow");

// Without NAT gateways: the CDK's own subnets, and private ones that lead nowhere.
const none = new ec2.Vpc(stack, "None", { natGateways: 0, enableDnsHostnames: false, vpcName: "none" });
new ecs.FargateService(stack, "InNone", { cluster: new ecs.Cluster(stack, "NoneCluster", { vpc: none }), taskDefinition: task("NoneTask") });
const nowhere = new ec2.Vpc(stack, "Nowhere", {
  natGateways: 0,
  subnetConfiguration: [{ name: "App", subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }],
});
new ecs.FargateService(stack, "InNowhere", { cluster: new ecs.Cluster(stack, "NowhereCluster", { vpc: nowhere }), taskDefinition: task("NowhereTask") });
new ec2.GatewayVpcEndpoint(stack, "S3", { vpc: nowhere, service: ec2.GatewayVpcEndpointAwsService.S3 });

// Public ones alone.
const open = new ec2.Vpc(stack, "Open", { maxAzs: 1, subnetConfiguration: [{ name: "Open", subnetType: ec2.SubnetType.PUBLIC }] });
new patterns.NetworkLoadBalancedFargateService(stack, "Pattern", {
  vpc: open,
  taskImageOptions: { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1") },
});
new elbv2.NetworkLoadBalancer(stack, "Internal", { vpc: open });

// Patterns hand their subnets on.
new patterns.ApplicationLoadBalancedFargateService(stack, "Web", {
  cluster,
  taskSubnets: { subnetGroupName: "Batch" },
  taskImageOptions: { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1") },
});
new patterns.ApplicationLoadBalancedFargateService(stack, "Addressed", {
  cluster,
  assignPublicIp: true,
  publicLoadBalancer: false,
  taskImageOptions: { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1") },
});
new patterns.QueueProcessingFargateService(stack, "Queue", {
  cluster,
  taskSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
});
new elbv2.ApplicationLoadBalancer(stack, "Chosen", { vpc: tiers, internetFacing: true, vpcSubnets: { subnetGroupName: "Edge" } });
