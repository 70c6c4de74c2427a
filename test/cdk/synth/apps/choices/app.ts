import { App, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as s3 from "aws-cdk-lib/aws-s3";
import { cpu, memory, Names, Size, Stage, suffix } from "./lib/settings";

// Switches that are decided, objects whose keys are members of enumerations, and namespaces.
function build(stack: Stack, stage: Stage) {
  new s3.Bucket(stack, "Files", { bucketName: `${Names.files}-${suffix(stage)}` });
  new s3.Bucket(stack, "Stage", { bucketName: `stage-${Stage[stage].toLowerCase()}` });
  switch (stage) {
    case Stage.Dev:
      new s3.Bucket(stack, "OnlyDev", { bucketName: "only-dev-bucket" });
    case Stage.Prod:
      new s3.Bucket(stack, "Both", { bucketName: `both-${suffix(stage)}-bucket` });
      break;
    default:
      new s3.Bucket(stack, "Neither", { bucketName: "neither-bucket" });
  }
  switch (Names.project as string) {
    case "other":
      new s3.Bucket(stack, "Other", { bucketName: "other-bucket" });
      break;
    default: {
      new s3.Bucket(stack, "Default", { bucketName: `${Names.project}-${suffix(stage)}-default` });
      if (stage === Stage.Dev) return;
    }
  }
  new s3.Bucket(stack, "OnlyProd", { bucketName: Names.Deep.table.name });
}

const app = new App();
for (const stage of [Stage.Dev, Stage.Prod]) {
  const stack = new Stack(app, `Choices-${suffix(stage)}`);
  build(stack, stage);
  new ecs.FargateTaskDefinition(stack, "Task", {
    family: `task-${suffix(stage)}`,
    cpu: cpu[stage],
    memoryLimitMiB: memory[stage === Stage.Dev ? Size.Small : Size.Large],
  });
}
