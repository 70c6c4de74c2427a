import * as cdk from "aws-cdk-lib";
import * as appscaling from "aws-cdk-lib/aws-applicationautoscaling";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import {
  NetworkLoadBalancedFargateService,
  QueueProcessingFargateService,
  ScheduledFargateTask,
} from "aws-cdk-lib/aws-ecs-patterns";

const app = new cdk.App();

class Workers extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc", { maxAzs: 2 });
    const cluster = new ecs.Cluster(this, "Cluster", { vpc, clusterName: "workers" });
    const image = ecs.ContainerImage.fromRegistry("ghcr.io/example/worker:2");

    new NetworkLoadBalancedFargateService(this, "Tcp", {
      cluster,
      cpu: 256,
      memoryLimitMiB: 512,
      listenerPort: 8883,
      publicLoadBalancer: false,
      taskImageOptions: { image, containerPort: 8883, environment: { MODE: "tcp" } },
    });

    new QueueProcessingFargateService(this, "Queue", {
      cluster,
      image,
      cpu: 512,
      memoryLimitMiB: 1024,
      command: ["node", "worker.js"],
      environment: { MODE: "queue" },
      maxScalingCapacity: 5,
      containerName: "worker",
      family: "queue-worker",
    });

    new ScheduledFargateTask(this, "Nightly", {
      cluster,
      scheduledFargateTaskImageOptions: { image, memoryLimitMiB: 2048, cpu: 1024, environment: { MODE: "nightly" } },
      schedule: appscaling.Schedule.cron({ hour: "3", minute: "0" }),
      ruleName: "nightly",
    });
  }
}

new Workers(app, "Workers");
