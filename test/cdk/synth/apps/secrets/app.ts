import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import * as ssm from "aws-cdk-lib/aws-ssm";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Secrets");

const known = secretsmanager.Secret.fromSecretCompleteArn(
  stack,
  "Known",
  "arn:aws:secretsmanager:eu-west-1:111111111111:secret:shop/db-AbCdEf",
);
const partial = secretsmanager.Secret.fromSecretPartialArn(
  stack,
  "Partial",
  "arn:aws:secretsmanager:eu-west-1:111111111111:secret:shop/cache",
);
const named = secretsmanager.Secret.fromSecretNameV2(stack, "Named", "shop/mail");
const attributes = secretsmanager.Secret.fromSecretAttributes(stack, "Attributes", {
  secretCompleteArn: "arn:aws:secretsmanager:eu-west-1:111111111111:secret:shop/queue-GhIjKl",
});
const own = new secretsmanager.Secret(stack, "Own", { secretName: "shop/own", description: "Ours" });
const generated = new secretsmanager.Secret(stack, "Generated", {
  generateSecretString: { passwordLength: 24, excludeCharacters: "/@\" " },
});
const parameter = new ssm.StringParameter(stack, "Level", { parameterName: "/shop/level", stringValue: "info" });
new ssm.StringListParameter(stack, "Hosts", { parameterName: "/shop/hosts", stringListValue: ["a", "b"] });

const task = new ecs.FargateTaskDefinition(stack, "Task");
task.addContainer("app", {
  image: ecs.ContainerImage.fromRegistry("ghcr.io/example/app:3"),
  secrets: {
    PASSWORD: ecs.Secret.fromSecretsManager(known, "password"),
    WHOLE: ecs.Secret.fromSecretsManager(known),
    CACHE: ecs.Secret.fromSecretsManager(partial, "url"),
    MAIL: ecs.Secret.fromSecretsManager(named),
    QUEUE: ecs.Secret.fromSecretsManager(attributes, "url"),
    OWN: ecs.Secret.fromSecretsManager(own, "value"),
    VERSIONED: ecs.Secret.fromSecretsManagerVersion(generated, { versionStage: "AWSPREVIOUS" }, "value"),
    LEVEL: ecs.Secret.fromSsmParameter(parameter),
  },
});
