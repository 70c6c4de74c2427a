import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36");
    const role = new iam.Role(this, "Role", { assumedBy: new iam.ServicePrincipal("ecs.amazonaws.com") });
                                                                                  ~~~~~~~~~~~~~~~~~~~ iam/task-role-trust: Role "Role" may be assumed by "ecs.amazonaws.com", not by "ecs-tasks.amazonaws.com"; ECS answers: ECS was unable to assume the role that was provided for this task [fix]
    const right = new iam.Role(this, "Right", { assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com") });
    const task = new ecs.FargateTaskDefinition(this, "Task", { taskRole: role, executionRole: right });
                                                               ^^^^^^^^ iam/task-role-trust: taskRole of FargateTaskDefinition "Task"
    task.addContainer("web", { image });
  }
}
