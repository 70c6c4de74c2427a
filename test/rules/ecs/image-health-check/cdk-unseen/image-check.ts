import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
declare const shared: Partial<ecs.ContainerDefinitionOptions>;
export class Api extends Stack {
  make() {
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", { image: ecs.ContainerImage.fromAsset("image"), ...shared });
    const other = new ecs.FargateTaskDefinition(this, "Other");
    other.addContainer("web", { image: ecs.ContainerImage.fromAsset("image") });
    (other.node.defaultChild as ecs.CfnTaskDefinition).addPropertyOverride("ContainerDefinitions.0.HealthCheck", { Command: ["CMD", "true"] });
  }
}
