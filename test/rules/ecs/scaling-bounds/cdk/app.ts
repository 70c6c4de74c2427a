import { App, Stack } from "aws-cdk-lib";
import * as appscaling from "aws-cdk-lib/aws-applicationautoscaling";
import * as autoscaling from "aws-cdk-lib/aws-autoscaling";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";

const sizes = { least: 6, most: 3 };
                       ^ ecs/scaling-bounds: the 6 comes from here
                                ^ ecs/scaling-bounds: the 3 comes from here

export class Web extends Stack {
  constructor(scope: App, id: string, cluster: ecs.ICluster, taskDefinition: ecs.FargateTaskDefinition, vpc: ec2.IVpc) {
    super(scope, id);
    const circuitBreaker = { rollback: true };
    const service = new ecs.FargateService(this, "Service", { cluster, taskDefinition, circuitBreaker });
    service.autoScaleTaskCount({ minCapacity: sizes.least, maxCapacity: sizes.most });
                                                                        ~~~~~~~~~~ ecs/scaling-bounds: maxCapacity is 3, less than the 6 of minCapacity; Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity
                                 ^^^^^^^^^^^ ecs/scaling-bounds: minCapacity is 6
    const idle = new ecs.FargateService(this, "Idle", { cluster, taskDefinition, circuitBreaker });
    const scaling = idle.autoScaleTaskCount({ maxCapacity: 0 });
                                                           ~ ecs/scaling-bounds: maxCapacity is 0, less than the 1 of minCapacity; Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity [suggest]
                         ^^^^^^^^^^^^^^^^^^ ecs/scaling-bounds: minCapacity is 1
    scaling.scaleOnCpuUtilization("Cpu", { targetUtilizationPercent: 60 });
    const web = new patterns.ApplicationLoadBalancedFargateService(this, "Web", { cluster, taskDefinition, circuitBreaker });
    web.service.autoScaleTaskCount({ minCapacity: 3, maxCapacity: 2 });
                                                                  ~ ecs/scaling-bounds: maxCapacity is 2, less than the 3 of minCapacity; Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity [suggest]
                                     ^^^^^^^^^^^ ecs/scaling-bounds: minCapacity is 3
    new appscaling.ScalableTarget(this, "Target", {
      serviceNamespace: appscaling.ServiceNamespace.ECS,
      resourceId: "service/main/other",
      scalableDimension: "ecs:service:DesiredCount",
      minCapacity: 5,
      ^^^^^^^^^^^ ecs/scaling-bounds: minCapacity is 5
      maxCapacity: 4,
                   ~ ecs/scaling-bounds: maxCapacity is 4, less than the 5 of minCapacity; Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity [suggest]
    });
    new appscaling.CfnScalableTarget(this, "Low", {
      serviceNamespace: "ecs",
      resourceId: "service/main/low",
      scalableDimension: "ecs:service:DesiredCount",
      minCapacity: 2,
      ^^^^^^^^^^^ ecs/scaling-bounds: minCapacity is 2
      maxCapacity: 1,
                   ~ ecs/scaling-bounds: maxCapacity is 1, less than the 2 of minCapacity; Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity [suggest]
    });
    new autoscaling.AutoScalingGroup(this, "Machines", {
      vpc,
      instanceType: new ec2.InstanceType("t3.micro"),
      machineImage: ecs.EcsOptimizedImage.amazonLinux2023(),
      minCapacity: 3,
      ^^^^^^^^^^^ ecs/scaling-bounds: minCapacity is 3
      maxCapacity: 2,
                   ~ ecs/scaling-bounds: maxCapacity is 2, less than the 3 of minCapacity; Auto Scaling answers: Max bound, 2, must be greater than or equal to min bound, 3 [suggest]
    });
    new autoscaling.AutoScalingGroup(this, "More", {
      vpc,
      instanceType: new ec2.InstanceType("t3.micro"),
      machineImage: ecs.EcsOptimizedImage.amazonLinux2023(),
      minCapacity: 1,
      desiredCapacity: 5,
                       ~ ecs/scaling-bounds: desiredCapacity is 5, more than the 2 of maxCapacity; Auto Scaling answers: Desired capacity:5 must be between the specified min size:1 and max size:2 [suggest]
      maxCapacity: 2,
      ^^^^^^^^^^^ ecs/scaling-bounds: maxCapacity is 2
    });
  }
}
