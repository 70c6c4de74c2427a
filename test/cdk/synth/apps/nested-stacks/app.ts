import { App, Stack, NestedStack, Stage, StackProps } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
class Part extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new LogGroup(this, "B", { logGroupName: `${Stack.of(this).stackName}-part` });
  }
}
class Nest extends NestedStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new LogGroup(this, "N", { logGroupName: `${this.stackName}-nest` });
    new Part(this, "P");
    new LogGroup(this, "O", { logGroupName: `${Stack.of(this).stackName}-of` });
  }
}
class Base extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    new LogGroup(this, "A", { logGroupName: `${this.stackName}-a-${this.node.id}` });
    new Nest(this, "Nest");
  }
}
class Sub extends Base {
  constructor(scope: Construct, id: string) {
    super(scope, id, { stackName: `sub-${id}` });
    new LogGroup(this, "S", { logGroupName: `${this.stackName}-s` });
  }
}
const app = new App();
new Base(app, "Base");
new Sub(app, "Sub");
const stage = new Stage(app, "St", { stageName: "given" } as any);
new Base(stage, "In");
const inner = new Stage(stage, "Inner");
new Base(inner, "Deep");
const c = new Construct(app, "Con");
const inC = new Stack(c, "InC");
new LogGroup(inC, "L", { logGroupName: `${inC.stackName}-l` });
new Part(inC, "Pa");
const parent = new Stack(app, "Parent");
const child = new Stack(parent, "Child");
new LogGroup(child, "L", { logGroupName: `${child.stackName}-l` });
const empty = new Stack(app, "Empty", { stackName: undefined });
new LogGroup(empty, "L", { logGroupName: `${empty.stackName}-l` });
const nested = new NestedStack(parent, "Nst");
new LogGroup(nested, "L", { logGroupName: `${nested.stackName}-l` });
new Part(nested, "Pn");
new LogGroup(parent, "Of", { logGroupName: `${Stack.of(nested).stackName}-x-${Stack.of(parent).stackName}` });
