// What is called under one condition on what is made under another.
import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

interface Props {
  readonly cluster?: ecs.Cluster;
  readonly useFsx?: boolean;
}

export class Shop extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    let task: ecs.Ec2TaskDefinition | ecs.FargateTaskDefinition;
    if (props.cluster) {
      task = new ecs.Ec2TaskDefinition(this, "Machines", { networkMode: ecs.NetworkMode.AWS_VPC });
    } else {
      task = new ecs.FargateTaskDefinition(this, "Fargate", { cpu: 512, memoryLimitMiB: 1024 });
    }
    if (props.useFsx) task.addVolume({ name: "files", host: { sourcePath: "/mnt/fsx" } });
    const alone = new ecs.FargateTaskDefinition(this, "Alone", { cpu: 512, memoryLimitMiB: 1024 });
    if (props.useFsx) alone.addVolume({ name: "files", host: { sourcePath: "/mnt/fsx" } });
                                                               ~~~~~~~~~~ ecs/fargate-compatibility: "sourcePath" does not go with Fargate; ECS answers: Fargate compatible task definitions do not support sourcePath [suggest]
  }
}
