import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as servicediscovery from "aws-cdk-lib/aws-servicediscovery";

class Capacity extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = ec2.Vpc.fromVpcAttributes(this, "Vpc", {
      vpcId: "vpc-12345678",
      availabilityZones: ["eu-west-1a", "eu-west-1b"],
      privateSubnetIds: ["subnet-1", "subnet-2"],
    });
    const cluster = new ecs.Cluster(this, "Cluster", { vpc, clusterName: "spot", enableFargateCapacityProviders: true });
    cluster.addDefaultCloudMapNamespace({ name: "internal.example", type: servicediscovery.NamespaceType.DNS_PRIVATE });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task", { cpu: 256, memoryLimitMiB: 512 });
    taskDefinition.addContainer("main", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36"),
      portMappings: [{ name: "http", containerPort: 8080, appProtocol: ecs.AppProtocol.http }],
    });
    const service = new ecs.FargateService(this, "Service", {
      cluster,
      taskDefinition,
      desiredCount: 2,
      capacityProviderStrategies: [
        { capacityProvider: "FARGATE_SPOT", weight: 3 },
        { capacityProvider: "FARGATE", weight: 1, base: 1 },
      ],
      deploymentController: { type: ecs.DeploymentControllerType.ECS },
      propagateTags: ecs.PropagatedTagSource.SERVICE,
      enableECSManagedTags: true,
      cloudMapOptions: { name: "main" },
      deploymentAlarms: { alarmNames: ["errors"], behavior: ecs.AlarmBehavior.ROLLBACK_ON_ALARM },
      availabilityZoneRebalancing: ecs.AvailabilityZoneRebalancing.ENABLED,
      maxHealthyPercent: 150,
    });
    const scaling = service.autoScaleTaskCount({ minCapacity: 2, maxCapacity: 10 });
    scaling.scaleOnCpuUtilization("Cpu", { targetUtilizationPercent: 60, scaleInCooldown: cdk.Duration.minutes(5) });
  }
}

new Capacity(new cdk.App(), "Capacity");
