import * as cdk from "aws-cdk-lib";
import { Schedule } from "aws-cdk-lib/aws-applicationautoscaling";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { ScheduledEc2Task } from "aws-cdk-lib/aws-ecs-patterns";

declare const cluster: ecs.Cluster;
const stack = new cdk.Stack();

// Its memory stands beside its image, not among the properties of the task.
new ScheduledEc2Task(stack, "Nightly", {
  cluster,
  schedule: Schedule.expression("rate(1 day)"),
  scheduledEc2TaskImageOptions: {
    image: ecs.ContainerImage.fromRegistry("ghcr.io/example/app:1"),
    memoryLimitMiB: 512,
  },
});
