// What Fn makes of known text.
import { App, Stack, Fn, Aws } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { LogGroup } from "aws-cdk-lib/aws-logs";
const app = new App();
const stack = new Stack(app, "S");
new LogGroup(stack, "D", { logGroupName: Fn.select(1, Fn.split("-", "one-two-three")) });
new LogGroup(stack, "E", { logGroupName: Fn.select(0, ["first", "second"]) });
new LogGroup(stack, "F", { logGroupName: Fn.join("-", ["j", Aws.REGION, "k"]) });
new LogGroup(stack, "G", { logGroupName: Fn.select(0, Fn.split("-", stack.stackName)) });
new LogGroup(stack, "J", { logGroupName: Fn.select(1, Fn.split("/", "a/b")) + "-x" });
new LogGroup(stack, "K", { logGroupName: Fn.join("-", Fn.split("/", "a/b")) });
new LogGroup(stack, "L", { logGroupName: Fn.importValue("Exported") });
new LogGroup(stack, "Sub", { logGroupName: Fn.sub("s-${AWS::Region}-${Name}-${!Own}", { Name: "named" }) });
new LogGroup(stack, "SubOnly", { logGroupName: Fn.sub("${Name}/logs", { Name: Aws.STACK_NAME }) });
