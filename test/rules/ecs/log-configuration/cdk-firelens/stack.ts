// Logs by FireLens go to a container that the CDK adds, or to one that is made beside the others.
import { App, Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";

const stack = new Stack(new App(), "Logs");
const image = ecs.ContainerImage.fromEcrRepository(ecr.Repository.fromRepositoryName(stack, "Images", "web"));
const own = new ecs.FargateTaskDefinition(stack, "Own", { cpu: 512, memoryLimitMiB: 1024 });
own.addContainer("web", { image, logging: ecs.LogDrivers.firelens({ options: {} }) });

const beside = new ecs.FargateTaskDefinition(stack, "Beside", { cpu: 512, memoryLimitMiB: 1024 });
beside.addContainer("web", { image, logging: ecs.LogDrivers.firelens({ options: {} }) });
new ecs.FirelensLogRouter(stack, "Router", {
  taskDefinition: beside,
  image: ecs.obtainDefaultFluentBitECRImage(beside),
  firelensConfig: { type: ecs.FirelensLogRouterType.FLUENTBIT },
});
