import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Network", { env: { account: "111111111111", region: "eu-central-1" } });

const vpc = new ec2.Vpc(stack, "Vpc", {
  vpcName: "shop",
  ipAddresses: ec2.IpAddresses.cidr("10.20.0.0/16"),
  availabilityZones: ["eu-central-1a", "eu-central-1b"],
  natGateways: 1,
  enableDnsHostnames: true,
  enableDnsSupport: true,
  subnetConfiguration: [
    { name: "Public", subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
    { name: "App", subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 22 },
    { name: "Data", subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 26 },
  ],
});

const web = new ec2.SecurityGroup(stack, "Web", {
  vpc,
  securityGroupName: "web",
  description: "From the world",
  allowAllOutbound: true,
});
web.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), "HTTPS");
web.addIngressRule(ec2.Peer.ipv4("10.0.0.0/8"), ec2.Port.tcpRange(8000, 8100));

const data = new ec2.SecurityGroup(stack, "Data", { vpc, allowAllOutbound: false });
data.addIngressRule(web, ec2.Port.tcp(5432), "From the application");
data.connections.allowFrom(web, ec2.Port.tcp(6379));

vpc.addInterfaceEndpoint("Secrets", { service: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER });
vpc.addGatewayEndpoint("S3", { service: ec2.GatewayVpcEndpointAwsService.S3 });

new ec2.CfnSubnet(stack, "Extra", {
  vpcId: vpc.vpcId,
  cidrBlock: "10.20.200.0/24",
  availabilityZone: "eu-central-1c",
  mapPublicIpOnLaunch: false,
  tags: [{ key: "Name", value: "extra" }],
});
new ec2.CfnSecurityGroup(stack, "RawGroup", {
  groupDescription: "Raw",
  groupName: "raw-group",
  vpcId: vpc.vpcId,
  securityGroupIngress: [{ ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIp: "10.20.0.0/16" }],
});
