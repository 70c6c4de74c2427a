import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const role = new iam.Role(this, "Execution", {
                     ^^^^^^^^ iam/broad-secrets-policy: the execution role
      assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com"),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonECSTaskExecutionRolePolicy"),
        iam.ManagedPolicy.fromAwsManagedPolicyName("SecretsManagerReadWrite"),
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets Role "Execution", an execution role, read, change and delete every secret of the account [suggest]
      ],
    });
    const key = new secretsmanager.Secret(this, "Key");
    const task = new ecs.FargateTaskDefinition(this, "Task", { executionRole: role });
    task.addContainer("web", { image, secrets: { KEY: ecs.Secret.fromSecretsManager(key) } });
  }
}
