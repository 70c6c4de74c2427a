import * as cdk from 'aws-cdk-lib'
import { aws_ec2 as ec2 } from 'aws-cdk-lib'
import * as ecs from 'aws-cdk-lib/aws-ecs'

export class Net extends cdk.Stack {
  private readonly table: ec2.CfnRouteTable
  constructor(scope: cdk.App, id: string) {
    super(scope, id)
    const vpc = new ec2.CfnVPC(this, 'Vpc', { cidrBlock: '10.0.0.0/16' })
    const subnet = new ec2.CfnSubnet(this, 'Subnet', { vpcId: vpc.ref, cidrBlock: '10.0.1.0/24' })
                       ^^^^^^^^^^^^^ network/no-egress: the subnet
    const nat = new ec2.CfnNatGateway(this, 'Nat', { subnetId: 'subnet-0a1b2c3d' })
    this.table = new ec2.CfnRouteTable(this, 'Table', { vpcId: vpc.ref })
    new ec2.CfnRoute(this, 'Out', { routeTableId: this.table.ref, destinationCidrBlock: '0.0.0.0/0', natGatewayId: nat.ref })
    const task = new ecs.CfnTaskDefinition(this, 'Task', {
      cpu: '256',
      memory: '512',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      containerDefinitions: [{ name: 'web', image: 'public.ecr.aws/nginx/nginx:1', essential: true }],
    })
    new ecs.CfnService(this, 'Service', {
      launchType: 'FARGATE',
      taskDefinition: task.ref,
      networkConfiguration: { awsvpcConfiguration: { subnets: [subnet.ref] } },
                                                              ~~~~~~~~~~~~ network/no-egress: tasks of CfnService "Service" in CfnSubnet "Subnet" have no way out: its route table is the VPC's main route table, which has no default route, and the VPC has no endpoints; they stop with: ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded [suggest]
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    })
  }
}
