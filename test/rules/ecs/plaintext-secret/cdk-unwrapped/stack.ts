import { SecretValue, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";

export class Api extends Stack {
  constructor(scope: Construct, id: string, vpc: ec2.IVpc) {
    super(scope, id);
    const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 });
    const database = new rds.DatabaseInstance(this, "Db", { engine, vpc });
    const login = new secretsmanager.Secret(this, "Login");
    const found = secretsmanager.Secret.fromSecretNameV2(this, "Found", "shop/key");
    const task = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
    task.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      environment: {
        STAGE: "prod",
        DB_PASSWORD: database.secret!.secretValueFromJson("password").unsafeUnwrap(),
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): DB_PASSWORD is the password of a secret, and CloudFormation fills it in; whoever can see the task definition can read it [suggest]
        PGPASS: login.secretValueFromJson("password").unsafeUnwrap(),
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): PGPASS is the password of a secret, and CloudFormation fills it in; whoever can see the task definition can read it [suggest]
        API: found.secretValue.unsafeUnwrap(),
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): API is all that a secret holds, and CloudFormation fills it in; whoever can see the task definition can read it [suggest]
        // Who it is, and where, is no secret.
        DB_USER: login.secretValueFromJson("username").unsafeUnwrap(),
        DB_HOST: database.secret!.secretValueFromJson("host").unsafeUnwrap(),
      },
    });
    task.addContainer("other", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      environment: { TOKEN: login.secretValueFromJson("TOKEN").toString() },
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): TOKEN is kept in a secret, and CloudFormation fills it in; whoever can see the task definition can read it [suggest]
      secrets: { KEY: ecs.Secret.fromSecretsManager(login, "key") },
    });
    task.addContainer("third", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      environment: {
        URL: `postgresql://app:${login.secretValueFromJson("password").unsafeUnwrap()}@${database.instanceEndpoint.hostname}/app`,
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): URL is a URL with a password in it; whoever can see the task definition can read it [suggest]
        ELSEWHERE_PASSWORD: SecretValue.secretsManager("shop/login", { jsonField: "password" }).unsafeUnwrap(),
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): ELSEWHERE_PASSWORD is the password of a secret, and CloudFormation fills it in; whoever can see the task definition can read it [suggest]
      },
    });
  }
}
