import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
export class Api extends Stack {
  make(cluster: ecs.Cluster, taskDefinition: ecs.FargateTaskDefinition) {
    const vpc = new ec2.CfnVPC(this, "Vpc", { cidrBlock: "10.0.0.0/16" });
    const subnet = new ec2.CfnSubnet(this, "Subnet", { vpcId: vpc.ref, cidrBlock: "10.0.0.0/24" });
    const table = new ec2.CfnRouteTable(this, "Table", { vpcId: vpc.ref });
    new ec2.CfnSubnetRouteTableAssociation(this, "Association", { subnetId: subnet.ref, routeTableId: table.ref });
    const imported = ec2.Subnet.fromSubnetAttributes(this, "Imported", { subnetId: subnet.ref, routeTableId: table.ref });
    void imported;
    const nat = new ec2.CfnNatGateway(this, "Nat", { subnetId: subnet.ref, connectivityType: "public" });
    const route = new ec2.CfnRoute(this, "Route", { routeTableId: table.ref, destinationCidrBlock: "0.0.0.0/0" });
    route.natGatewayId = nat.ref;
    new ecs.CfnService(this, "Low", { cluster: cluster.clusterArn, launchType: "FARGATE", taskDefinition: taskDefinition.taskDefinitionArn, networkConfiguration: { awsvpcConfiguration: { subnets: [subnet.ref], assignPublicIp: "DISABLED" } }, deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } } });
  }
}
