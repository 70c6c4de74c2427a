import { App, Duration, Size, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as iam from "aws-cdk-lib/aws-iam";

// Durations and sizes, and what they come to in other units.
const stack = new Stack(new App(), "Measures");
const period = Duration.minutes(2);
const small = Size.gibibytes(1);

const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 2 });
const task = new ecs.FargateTaskDefinition(stack, "Task", {
  cpu: 256,
  memoryLimitMiB: small.toMebibytes(),
  ephemeralStorageGiB: Size.mebibytes(30 * 1024).toGibibytes(),
});
task.addContainer("app", {
  image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx"),
  memoryReservationMiB: Size.kibibytes(524_288).toMebibytes(),
  startTimeout: period,
  stopTimeout: Duration.seconds(period.toSeconds() / 4),
  portMappings: [{ containerPort: 80 }],
  healthCheck: {
    command: ["CMD-SHELL", "true"],
    interval: Duration.millis(30_000),
    timeout: Duration.seconds(5),
    startPeriod: period.plus(Duration.seconds(30)),
  },
});
const service = new ecs.FargateService(stack, "Service", {
  cluster: new ecs.Cluster(stack, "Cluster", { vpc }),
  taskDefinition: task,
  healthCheckGracePeriod: Duration.minutes(5),
});
new elbv2.ApplicationTargetGroup(stack, "Group", {
  vpc,
  port: 80,
  targets: [service],
  deregistrationDelay: Duration.hours(0.5),
  healthCheck: { interval: period, timeout: Duration.seconds(period.toMinutes() * 10) },
});
new iam.Role(stack, "Role", {
  assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com"),
  maxSessionDuration: Duration.days(0.5),
});
new ecs.CfnService(stack, "Low", {
  healthCheckGracePeriodSeconds: period.toSeconds(),
  desiredCount: Duration.hours(2).toMinutes() / 60,
});
