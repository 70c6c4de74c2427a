import { App, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Repository, TagMutability, TagStatus } from "aws-cdk-lib/aws-ecr";

const app = new App();
const stack = new Stack(app, "Images");
const names = ["api", "worker", "migrations"] as const;

for (const name of names) {
  new Repository(stack, `${name}-repository`, {
    repositoryName: `shop/${name}`,
    imageScanOnPush: true,
    imageTagMutability: TagMutability.IMMUTABLE,
    removalPolicy: RemovalPolicy.DESTROY,
    emptyOnDelete: true,
    lifecycleRules: [{ maxImageCount: 10, tagStatus: TagStatus.ANY }],
  });
}

const base = new Repository(stack, "Base", { repositoryName: "shop/base" });
base.addLifecycleRule({ maxImageAge: Duration.days(30) });
