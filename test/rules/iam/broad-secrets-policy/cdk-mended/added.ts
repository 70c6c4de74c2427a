import { Stack } from "aws-cdk-lib";
import { ContainerImage, FargateTaskDefinition, Secret } from "aws-cdk-lib/aws-ecs";
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";

export class Tasks extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("ecs-tasks.amazonaws.com") });
                     ^^^^ iam/broad-secrets-policy: the execution role
    role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName("SecretsManagerReadWrite"));
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets Role "Role", an execution role, read, change and delete every secret of the account [suggest]
    const key = new secretsmanager.Secret(this, "Key");
    const task = new FargateTaskDefinition(this, "Task", { executionRole: role });
    task.addContainer("web", {
      image: ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36"),
      secrets: { KEY: Secret.fromSecretsManager(key, "value") },
    });
  }
}
