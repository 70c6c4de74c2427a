import * as cdk from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Roles");
const { partition, region, account } = stack;

const secret = new secretsmanager.Secret(stack, "Secret");
const role = new iam.Role(stack, "Execution", {
  roleName: "shop-execution",
  assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com"),
  description: "Pulls and logs",
  maxSessionDuration: cdk.Duration.hours(2),
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonECSTaskExecutionRolePolicy")],
  inlinePolicies: {
    secrets: new iam.PolicyDocument({
      statements: [
        new iam.PolicyStatement({
          actions: ["secretsmanager:GetSecretValue"],
          resources: [`arn:${partition}:secretsmanager:${region}:${account}:secret:shop/*`],
        }),
      ],
    }),
  },
});
secret.grantRead(role);
role.addToPolicy(
  new iam.PolicyStatement({ effect: iam.Effect.ALLOW, actions: ["logs:CreateLogGroup"], resources: ["*"] }),
);

new iam.Role(stack, "Task", {
  assumedBy: new iam.CompositePrincipal(
    new iam.ServicePrincipal("ecs-tasks.amazonaws.com"),
    new iam.ServicePrincipal("ec2.amazonaws.com"),
  ),
  roleName: `task-${"Shop".toLowerCase()}`,
});

new iam.ManagedPolicy(stack, "Policy", {
  managedPolicyName: "shop-read",
  statements: [new iam.PolicyStatement({ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] })],
});

new iam.CfnRole(stack, "Raw", {
  roleName: "raw-role",
  assumeRolePolicyDocument: {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
  },
  managedPolicyArns: ["arn:aws:iam::aws:policy/SecretsManagerReadWrite"],
});

new iam.User(stack, "User", { userName: "deployer" });
new iam.Group(stack, "Group", { groupName: "deployers" });
