import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
declare const sizes: Partial<ecs.ContainerDefinitionOptions>;
declare function sized(task: ecs.TaskDefinition): void;
export class Api extends Stack {
  make() {
    const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1");
    const a = new ecs.Ec2TaskDefinition(this, "A");
    a.addContainer("web", { image, ...sizes });
    const b = new ecs.Ec2TaskDefinition(this, "B");
    b.addContainer("web", { image });
    sized(b);
    const c = new ecs.Ec2TaskDefinition(this, "C");
    c.addContainer("web", { image });
    (c.node.defaultChild as ecs.CfnTaskDefinition).addPropertyOverride("Memory", "512");
    const d = new ecs.Ec2TaskDefinition(this, "D");
    d.addContainer("web", { image });
    (d.node.defaultChild as ecs.CfnTaskDefinition).memory = "512";
  }
}
