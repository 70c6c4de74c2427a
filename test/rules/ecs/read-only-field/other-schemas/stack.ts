import { App, Stack, aws_ecs as ecs } from "aws-cdk-lib";

new ecs.CfnTaskDefinition(new Stack(new App(), "Web"), "Task", { family: "web", status: "ACTIVE" } as ecs.CfnTaskDefinitionProps);
