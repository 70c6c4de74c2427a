// One stack each: an endpoint of one VPC is no way for another.
import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";

const app = new App();
const circuitBreaker = { rollback: true };

function task(stack: Stack, id = "Task") {
  const taskDefinition = new ecs.FargateTaskDefinition(stack, id, { cpu: 512, memoryLimitMiB: 1024 });
  taskDefinition.addContainer("web", {
    image: ecs.ContainerImage.fromEcrRepository(ecr.Repository.fromRepositoryName(stack, `${id}Images`, "web")),
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: "web" }),
  });
  return taskDefinition;
}

// Isolated subnets by choice, and no endpoints.
const one = new Stack(app, "One");
const oneVpc = new ec2.Vpc(one, "Vpc", {
  maxAzs: 2,
  natGateways: 0,
  subnetConfiguration: [
    { name: "ingress", subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
                       ^^^^^^^^^^ network/no-egress: the subnet
    { name: "application", subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
                           ^^^^^^^^^^ network/no-egress: the subnet
  ],
});
const oneCluster = new ecs.Cluster(one, "Cluster", { vpc: oneVpc });
new ecs.FargateService(one, "Isolated", {
  cluster: oneCluster,
  taskDefinition: task(one),
  circuitBreaker,
  vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ~~~~~~~~~~ network/no-egress: tasks of One/FargateService "Isolated" in One/Vpc "Vpc" application subnets have no way out: its route table is One/Vpc "Vpc" application route table, which has no default route, and the VPC has no endpoints; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
});
// In public subnets with an address, the other way out.
new ecs.FargateService(one, "Public", { cluster: oneCluster, taskDefinition: task(one, "Second"), circuitBreaker, assignPublicIp: true });
// Public subnets without one.
new ecs.FargateService(one, "Nameless", {
  cluster: oneCluster,
  taskDefinition: task(one, "Third"),
  circuitBreaker,
  vpcSubnets: { subnetGroupName: "ingress" },
  ~~~~~~~~~~ network/no-egress: tasks of One/FargateService "Nameless" in One/Vpc "Vpc" ingress subnets have no way out: its route table is One/Vpc "Vpc" ingress route table, whose default route leads to an internet gateway, for which a task needs a public IP address, and the VPC has no endpoints; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
});

// Without a NAT gateway the CDK's own subnets are public and isolated, and a service takes the isolated ones.
class Two extends Stack {
  readonly vpc: ec2.Vpc;
  constructor(scope: App, id: string) {
    super(scope, id);
    this.vpc = new ec2.Vpc(this, "Network", { natGateways: 0 });
                   ^^^^^^^ network/no-egress: the subnet
    const cluster = new ecs.Cluster(this, "Cluster", { vpc: this.vpc });
    new patterns.ApplicationLoadBalancedFargateService(this, "Web", {
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of Two/ApplicationLoadBalancedFargateService "Web".service in Two/Vpc "Network" Isolated subnets have no way out: its route table is Two/Vpc "Network" Isolated route table, which has no default route, and the VPC has no endpoints; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
      cluster,
      circuitBreaker,
      taskDefinition: task(this),
    });
  }
}
new Two(app, "Two");

// `PRIVATE_WITH_EGRESS` has no egress of its own where there is no NAT gateway; an endpoint is missing.
const three = new Stack(app, "Three");
const threeVpc = new ec2.Vpc(three, "Vpc", {
  natGateways: 0,
  restrictDefaultSecurityGroup: true,
  gatewayEndpoints: { S3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
  subnetConfiguration: [{ name: "App", subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }],
                                       ^^^^^^^^^^ network/no-egress: the subnet
});
threeVpc.addInterfaceEndpoint("Api", { service: ec2.InterfaceVpcEndpointAwsService.ECR });
new ec2.InterfaceVpcEndpoint(three, "Docker", { vpc: threeVpc, service: ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER });
new ecs.FargateService(three, "Unheard", {
    ~~~~~~~~~~~~~~~~~~ network/no-egress: tasks of Three/FargateService "Unheard" in Three/Vpc "Vpc" App subnets have no way out: its route table is Three/Vpc "Vpc" App route table, which has no default route, and the VPC has no endpoint for logs; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded
  cluster: new ecs.Cluster(three, "Cluster", { vpc: threeVpc }),
  taskDefinition: task(three),
  circuitBreaker,
});
