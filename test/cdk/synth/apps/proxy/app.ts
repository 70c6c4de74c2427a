import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";

class ProxyStack extends cdk.Stack {
  private readonly vpc: ec2.IVpc;
  readonly database: rds.DatabaseInstance;

  constructor(scope: cdk.App, id: string, private readonly prefix: string) {
    super(scope, id);
    this.vpc = new ec2.Vpc(this, "Vpc");
    const secret = new secretsmanager.Secret(this, "Login", {
      secretName: `${this.prefix}/login`,
      description: "How the application logs in",
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ username: "app" }),
        generateStringKey: "password",
        excludePunctuation: true,
        passwordLength: 32,
      },
    });
    this.database = new rds.DatabaseInstance(this, "Db", {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17_5 }),
      credentials: rds.Credentials.fromSecret(secret),
      vpc: this.vpc,
    });
    const proxy = this.database.addProxy("Proxy", {
      dbProxyName: `${this.prefix}-Proxy`,
      secrets: [secret],
      vpc: this.vpc,
      requireTLS: true,
      idleClientTimeout: cdk.Duration.minutes(10),
      debugLogging: false,
    });
    new rds.DatabaseProxy(this, "Second", {
      proxyTarget: rds.ProxyTarget.fromInstance(this.database),
      dbProxyName: "Second-Proxy",
      secrets: [secret],
      vpc: this.vpc,
      maxConnectionsPercent: 80,
      maxIdleConnectionsPercent: 20,
      initQuery: "SET x=1",
    });
    new cdk.CfnOutput(this, "Endpoint", { value: proxy.endpoint });
  }
}

new ProxyStack(new cdk.App(), "ProxyStack", "shop");
