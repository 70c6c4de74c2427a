import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const [one, two] = ["One", "Two"].map((name) => new ec2.Vpc(this, name)) as [ec2.Vpc, ec2.Vpc];
                                                        ^^^^^^^ network/security-group-vpc: the subnet
    const group = new ec2.SecurityGroup(this, "Group", { vpc: two });
                      ^^^^^^^^^^^^^^^^^ network/security-group-vpc: the security group
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
    taskDefinition.addContainer("web", { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36") });
    const cluster = new ecs.Cluster(this, "Cluster", { vpc: one });
    new ecs.FargateService(this, "Wrong", { cluster, taskDefinition, securityGroups: [group], circuitBreaker: { rollback: true } });
                                                                                     ~~~~~~~ network/security-group-vpc: SecurityGroup "Group" is in Vpc "Two", and Vpc "One" Private subnets in Vpc "One"; EC2 answers: Security group and subnet belong to different networks
    new ecs.FargateService(this, "Right", {
      cluster,
      taskDefinition,
      securityGroups: [new ec2.SecurityGroup(this, "Own", { vpc: one })],
      circuitBreaker: { rollback: true },
    });
    const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 });
    new rds.DatabaseInstance(this, "Db", { engine, vpc: one, securityGroups: [group] });
                                                                             ~~~~~~~ network/security-group-vpc: SecurityGroup "Group" is in Vpc "Two", and Vpc "One" Private subnets in Vpc "One"; RDS answers: The DB instance and EC2 security group are in different VPCs
  }
}
