import { App, SecretValue, Size, Stack } from "aws-cdk-lib";
import * as apigateway from "aws-cdk-lib/aws-apigateway";
import * as batch from "aws-cdk-lib/aws-batch";
import * as codedeploy from "aws-cdk-lib/aws-codedeploy";
import * as identitypool from "aws-cdk-lib/aws-cognito-identitypool";
import * as docdb from "aws-cdk-lib/aws-docdb";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elasticsearch from "aws-cdk-lib/aws-elasticsearch";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as rds from "aws-cdk-lib/aws-rds";

void SecretValue;
const app = new App();
const stack = new Stack(app, "MoreNames");
const vpc = new ec2.Vpc(stack, "Vpc");
const name = (what: string) => `acme-${what}`;

const handler = new lambda.Function(stack, "Handler", {
  functionName: name("handler"),
  runtime: lambda.Runtime.PYTHON_3_13,
  handler: "index.handler",
  code: lambda.Code.fromInline("def handler(e, c): pass"),
});
new apigateway.LambdaRestApi(stack, "Api", { restApiName: name("api"), handler });
new apigateway.SpecRestApi(stack, "Spec", {
  restApiName: name("spec"),
  apiDefinition: apigateway.ApiDefinition.fromInline({ openapi: "3.0.0", paths: {} }),
});
const compute = new batch.ManagedEc2EcsComputeEnvironment(stack, "Compute", {
  computeEnvironmentName: name("compute"),
  vpc,
});
new batch.UnmanagedComputeEnvironment(stack, "Unmanaged", { computeEnvironmentName: name("unmanaged") });
void compute;
new batch.EksJobDefinition(stack, "Pod", {
  jobDefinitionName: name("pod"),
  container: new batch.EksContainerDefinition(stack, "PodContainer", {
    image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
  }),
});
new batch.MultiNodeJobDefinition(stack, "Nodes", {
  jobDefinitionName: name("nodes"),
  containers: [
    {
      startNode: 0,
      endNode: 1,
      container: new batch.EcsEc2ContainerDefinition(stack, "Node", {
        image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
        cpu: 1,
        memory: Size.mebibytes(512),
      }),
    },
  ],
});
new codedeploy.LambdaApplication(stack, "LambdaDeploy", { applicationName: name("lambda-deploy") });
new codedeploy.ServerApplication(stack, "ServerDeploy", { applicationName: name("server-deploy") });
new identitypool.IdentityPool(stack, "Pool", { identityPoolName: "acme_pool" });
new docdb.DatabaseSecret(stack, "DocsLogin", { secretName: name("docs-login"), username: "docs" });
new rds.DatabaseSecret(stack, "Login", { secretName: name("login"), username: "shop" });
new rds.OptionGroup(stack, "Options", {
  engine: rds.DatabaseInstanceEngine.oracleSe2({ version: rds.OracleEngineVersion.VER_19 }),
  configurations: [],
});
new elasticsearch.Domain(stack, "Search", {
  domainName: name("search"),
  version: elasticsearch.ElasticsearchVersion.V7_10,
});
const cluster = new ecs.Cluster(stack, "Cluster", { vpc });
const task = new ecs.ExternalTaskDefinition(stack, "Task");
task.addContainer("web", {
  image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
  memoryLimitMiB: 512,
});
new ecs.ExternalService(stack, "Anywhere", { serviceName: name("anywhere"), cluster, taskDefinition: task });
