import { App, Stack, StackProps, Stage } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
class Part extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new Bucket(this, "B", { bucketName: `${Stack.of(this).stackName}-part`.toLowerCase() });
    new Bucket(this, "Id", {
      bucketName: `${id.toLowerCase()}-${this.node.id.toLowerCase()}-id-${Stack.of(this).node.id.toLowerCase()}`,
    });
  }
}
class Mine extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    new Bucket(this, "A", { bucketName: `${this.stackName}-a`.toLowerCase() });
    new Part(this, "Part");
    new Bucket(this, "AN", { bucketName: `${this.artifactId}-art`.toLowerCase() });
  }
}
const app = new App();
new Mine(app, "Prod");
new Mine(app, "Named", { stackName: "given-name" });
const plain = new Stack(app, "Plain", { stackName: "plain-name" });
new Bucket(plain, "A", { bucketName: `${plain.stackName}-x` });
const bare = new Stack(app, "Bare");
new Bucket(bare, "A", { bucketName: `${bare.stackName.toLowerCase()}-x` });
const stage = new Stage(app, "Beta");
const staged = new Stack(stage, "Api");
new Bucket(staged, "A", { bucketName: `${staged.stackName.toLowerCase()}-x` });
new Mine(stage, "InStage");
