import { App, Stack } from "aws-cdk-lib";
import * as autoscaling from "aws-cdk-lib/aws-autoscaling";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";

interface Sizes {
  readonly least: number;
  readonly more: { readonly minCapacity?: number };
}

export class Web extends Stack {
  constructor(scope: App, id: string, cluster: ecs.ICluster, taskDefinition: ecs.FargateTaskDefinition, vpc: ec2.IVpc, sizes: Sizes) {
    super(scope, id);
    const circuitBreaker = { rollback: true };
    const service = new ecs.FargateService(this, "Service", { cluster, taskDefinition, circuitBreaker });
    service.autoScaleTaskCount({ minCapacity: sizes.least, maxCapacity: 1 });
    const other = new ecs.FargateService(this, "Other", { cluster, taskDefinition, circuitBreaker });
    other.autoScaleTaskCount({ maxCapacity: 0, ...sizes.more });
    const same = new ecs.FargateService(this, "Same", { cluster, taskDefinition, circuitBreaker });
    same.autoScaleTaskCount({ maxCapacity: 1 });
    // The maximum is as the minimum where it is not written.
    new autoscaling.AutoScalingGroup(this, "Machines", {
      vpc,
      instanceType: new ec2.InstanceType("t3.micro"),
      machineImage: ecs.EcsOptimizedImage.amazonLinux2023(),
      minCapacity: 3,
    });
    // Nobody is known to be scaled by this.
    const plain = { autoScaleTaskCount: (given: { minCapacity: number; maxCapacity: number }) => given };
    plain.autoScaleTaskCount({ minCapacity: 2, maxCapacity: 1 });
  }
}
