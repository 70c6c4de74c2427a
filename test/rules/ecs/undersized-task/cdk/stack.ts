import * as cdk from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

export class Tasks extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const task = new ecs.FargateTaskDefinition(this, "Task", { cpu: 256, memoryLimitMiB: 512 });
                                                                                         ~~~ ecs/undersized-task: 512 MiB are little for a web application on Python; under load it may end with: OutOfMemoryError: Container killed due to memory usage [suggest]
    task.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/python:3.12-slim"),
      command: ["uvicorn", "main:app", "--host", "0.0.0.0", "--port", "8000"],
      portMappings: [{ containerPort: 8000 }],
    });
    const unsaid = new ecs.FargateTaskDefinition(this, "Unsaid");
                       ~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/undersized-task: 512 MiB are little for a web application on the JVM; under load it may end with: OutOfMemoryError: Container killed due to memory usage [suggest]
    unsaid.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/eclipse-temurin:21"),
      command: ["java", "-jar", "app.jar"],
      portMappings: [{ containerPort: 8080 }],
    });
  }
}
