import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const task = new ecs.FargateTaskDefinition(this, "Task");
                     ~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/undersized-task: 512 MiB are little for a web application on Python; under load it may end with: OutOfMemoryError: Container killed due to memory usage [suggest]
    task.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/nginx:1.27-alpine-slim"),
      healthCheck: { command: ["curl -f http://localhost/ || exit 1"] },
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the health check runs curl, which "public.ecr.aws/docker/library/nginx:1.27-alpine-slim" does not have; every check fails with: curl: not found, and ECS stops the task [fix]
      portMappings: [{ containerPort: 80 }],
    });
    task.addContainer("shell", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/busybox:1.36"),
      healthCheck: { command: ["CMD", "wget -q --spider http://localhost/ || exit 1"] },
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: no shell reads what is behind CMD; there is no program called "wget -q --spider http://localhost/ || exit 1", every check fails, and ECS stops the task [fix]
    });
    task.addContainer("python", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/python:3.12-slim"),
      healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost:9000/health || exit 1"] },
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command: the health check runs curl, which "public.ecr.aws/docker/library/python:3.12-slim" does not have; every check fails with: curl: not found, and ECS stops the task [fix]
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/health-check-command (warning): the health check asks port 9000, and the container maps 8000 alone; unless it listens on 9000 as well, every check fails, and ECS stops the task [suggest]
      portMappings: [{ containerPort: 8000 }],
    });
  }
}
