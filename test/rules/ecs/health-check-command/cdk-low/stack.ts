import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ecs.CfnTaskDefinition(this, "Wrong", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", healthCheck: { command: ["CMD", "wget -q localhost || exit 1"], startPeriod: 180 } },
                                                                                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: no shell reads what is behind CMD; there is no program called "wget -q localhost || exit 1", every check fails, and ECS stops the task [fix]
        { name: "side", image: "public.ecr.aws/docker/library/busybox:1.36", healthCheck: { command: ["wget", "-q", "localhost"], startPeriod: 180 } },
                                                                                                      ~~~~~~ ecs/health-check-command (information): the command of a health check begins with CMD or CMD-SHELL, and this one with "wget"; AWS's guide says that ECS takes CMD then, its API reference that one of them has to be there, and Docker does not run such a check [suggest]
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", healthCheck: { command: ["CMD-SHELL", "wget -q localhost || exit 1"], startPeriod: 180 } },
      ],
    });
  }
}
