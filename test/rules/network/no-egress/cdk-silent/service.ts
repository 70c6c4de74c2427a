import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export const groups: ec2.SubnetConfiguration[] = [
  { name: "Public", subnetType: ec2.SubnetType.PUBLIC },
  { name: "Isolated", subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
                      ^^^^^^^^^^ network/no-egress: the subnet
];

export function props(scope: Construct, id: string, vpc: ec2.IVpc): ecs.FargateServiceProps {
  const taskDefinition = new ecs.FargateTaskDefinition(scope, `${id}Task`, { cpu: 512, memoryLimitMiB: 1024 });
  taskDefinition.addContainer("web", {
    image: ecs.ContainerImage.fromEcrRepository(ecr.Repository.fromRepositoryName(scope, `${id}Images`, "web")),
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: "web" }),
  });
  return { cluster: new ecs.Cluster(scope, `${id}Cluster`, { vpc }), taskDefinition, circuitBreaker: { rollback: true } };
}
