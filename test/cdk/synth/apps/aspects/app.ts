import { App, Aspects, CfnResource, type IAspect, RemovalPolicy, Stack, TagManager, Tags } from "aws-cdk-lib";
import { CfnTaskDefinition, ContainerImage, FargateTaskDefinition } from "aws-cdk-lib/aws-ecs";
import { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import type { IConstruct } from "constructs";

class Tagger implements IAspect {
  constructor(private readonly key: string) {}
  visit(node: IConstruct) {
    Tags.of(node).add(this.key, "ours");
    if (TagManager.isTaggable(node)) node.tags.setTag("team", "shop");
  }
}

class Remover implements IAspect {
  visit(node: IConstruct) {
    if (node instanceof CfnResource) node.applyRemovalPolicy(RemovalPolicy.DESTROY);
  }
}

class Looker implements IAspect {
  visit(node: IConstruct) {
    if (node instanceof CfnTaskDefinition) this.check(node);
  }
  private check(task: CfnTaskDefinition) {
    if (!task.cpu) throw new Error("without a size");
  }
}

class Setter implements IAspect {
  constructor(private readonly cpu: string) {}
  visit(node: IConstruct) {
    if (node instanceof CfnTaskDefinition) {
      node.cpu = this.cpu;
      node.addPropertyOverride("Memory", "1024");
      node.addMetadata("set", true);
    }
    if (node instanceof CfnBucket) node.versioningConfiguration = { status: "Enabled" };
  }
}

const app = new App();
for (const [id, aspect] of Object.entries({
  Tagged: new Tagger("owner"),
  Removed: new Remover(),
  Looked: new Looker(),
  Set: new Setter("512"),
})) {
  const stack = new Stack(app, id);
  Aspects.of(stack).add(aspect);
  new CfnTaskDefinition(stack, "Task", { family: `${id}-low`, cpu: "256" });
  const task = new FargateTaskDefinition(stack, "Whole", { family: `${id}-task`, cpu: 256, memoryLimitMiB: 512 });
  task.addContainer("app", { image: ContainerImage.fromRegistry("busybox:1.36") });
  new Bucket(stack, "Files", { bucketName: `${id.toLowerCase()}-files` });
}
