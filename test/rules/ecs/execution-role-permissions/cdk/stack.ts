import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const role = new iam.Role(this, "Role", {
      assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com"),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonECSTaskExecutionRolePolicy")],
    });
    const own = new secretsmanager.Secret(this, "Secret");
    // The CDK grants what a task reads to its execution role.
    const task = new ecs.FargateTaskDefinition(this, "Task", { executionRole: role });
    task.addContainer("web", { image, secrets: { KEY: ecs.Secret.fromSecretsManager(own) } });
    new ecs.CfnTaskDefinition(this, "Plain", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "256",
      memory: "512",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        {
          name: "web",
          image: "public.ecr.aws/docker/library/busybox:1.36",
          secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/db-AbCdEf" }],
        },
      ],
    });
  }
}
