// Endpoints of a VPC that is looked up by its id serve the same subnets.
import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
export class Api extends Stack {
  make(cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    const low = new ec2.CfnVPC(this, "Vpc", { cidrBlock: "10.0.0.0/16" });
    const subnet = new ec2.CfnSubnet(this, "Subnet", { vpcId: low.ref, cidrBlock: "10.0.0.0/24", availabilityZone: "eu-west-1a" });
    const table = new ec2.CfnRouteTable(this, "Table", { vpcId: low.ref });
    new ec2.CfnSubnetRouteTableAssociation(this, "Association", { subnetId: subnet.ref, routeTableId: table.ref });
    const vpc = ec2.Vpc.fromVpcAttributes(this, "Same", { vpcId: low.ref, availabilityZones: ["eu-west-1a"], privateSubnetIds: [subnet.ref], privateSubnetRouteTableIds: [table.ref] });
    for (const service of [ec2.InterfaceVpcEndpointAwsService.ECR, ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER]) {
      vpc.addInterfaceEndpoint(service.shortName, { service });
    }
    new ecs.CfnService(this, "Low", { cluster: cluster.clusterArn, launchType: "FARGATE", taskDefinition: taskDefinition.taskDefinitionArn, networkConfiguration: { awsvpcConfiguration: { subnets: [subnet.ref], assignPublicIp: "DISABLED" } }, deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } } });
  }
}
