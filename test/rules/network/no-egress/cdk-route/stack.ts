import { Stack } from "aws-cdk-lib";
import {
  CfnNatGateway,
  CfnRouteTable,
  CfnSubnet,
  CfnSubnetRouteTableAssociation,
  CfnVPC,
} from "aws-cdk-lib/aws-ec2";
import { CfnService, CfnTaskDefinition } from "aws-cdk-lib/aws-ecs";
import { Construct } from "constructs";

export class Net extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const vpc = new CfnVPC(this, "Vpc", { cidrBlock: "10.0.0.0/16" });
    const subnet = new CfnSubnet(this, "Subnet", { vpcId: vpc.ref, cidrBlock: "10.0.1.0/24" });
                       ^^^^^^^^^ network/no-egress: the subnet
    const table = new CfnRouteTable(this, "Table", { vpcId: vpc.ref });
                      ^^^^^^^^^^^^^ network/no-egress: its route table
    new CfnSubnetRouteTableAssociation(this, "Association", { subnetId: subnet.ref, routeTableId: table.ref });
    new CfnNatGateway(this, "Nat", { subnetId: "subnet-0a1b2c3d" });
    const task = new CfnTaskDefinition(this, "Task", {
      cpu: "256",
      memory: "512",
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1", essential: true }],
    });
    new CfnService(this, "Service", {
      launchType: "FARGATE",
      taskDefinition: task.ref,
      networkConfiguration: { awsvpcConfiguration: { subnets: [subnet.ref] } },
                                                              ~~~~~~~~~~~~ network/no-egress: tasks of CfnService "Service" in CfnSubnet "Subnet" have no way out: its route table is CfnRouteTable "Table", which has no default route, and the VPC has no endpoints; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded [suggest]
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    });
  }
}
