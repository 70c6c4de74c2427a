/** The stack with what all services of an application share. */
export function data(app: number): string {
  return `import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Stage } from "./config";
import { nameOf } from "./names";

export interface DataProps extends cdk.StackProps {
  /** The stage that the stack belongs to. */
  readonly stage: Stage;
  /**
   * The name of the project. It becomes a part of the names of the cluster, the database and the buckets, so that
   * several projects go into one account.
   */
  readonly project: string;
}

/** What all services share. */
export class DataStack extends cdk.Stack {
  public readonly cluster: ecs.Cluster;
  public readonly database: rds.DatabaseInstance;

  constructor(scope: Construct, id: string, private readonly props: DataProps) {
    super(scope, id, props);
    const { stage, project } = props;
    const vpc = new ec2.Vpc(this, "Vpc", { maxAzs: stage.production ? 3 : 2, natGateways: 1 });
    this.cluster = new ecs.Cluster(this, "Cluster", { vpc, clusterName: nameOf(stage, project) });
    this.database = new rds.DatabaseInstance(this, "Database", {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16_3 }),
      instanceIdentifier: \`\${project}-\${stage.name}-${app}\`,
      databaseName: "shop",
      vpc,
      allocatedStorage: 100,
      multiAz: stage.production,
      deletionProtection: stage.production,
    });
    this.bucket("assets");
    this.bucket("reports");
  }

  private bucket(purpose: string): s3.Bucket {
    return new s3.Bucket(this, \`Bucket-\${purpose}\`, {
      bucketName: nameOf(this.props.stage, this.props.project, purpose),
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      lifecycleRules: [{ expiration: cdk.Duration.days(365) }],
    });
  }
}
`;
}

/** The stack with service `number`. */
export function service(app: number, number: number): string {
  const tables = ["customers", "orders", "invoices", "shipments", "returns"];
  return `import * as cdk from "aws-cdk-lib";
import { aws_dynamodb as dynamodb, aws_sns as sns, aws_sqs as sqs } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as iam from "aws-cdk-lib/aws-iam";
import * as logs from "aws-cdk-lib/aws-logs";
import type * as rds from "aws-cdk-lib/aws-rds";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { ServiceAlarms } from "./alarms";
import { type Stage, Topic } from "./config";
import { logGroupOf, nameOf } from "./names";

export interface Service${number}Props extends cdk.StackProps {
  /** The stage that the stack belongs to. */
  readonly stage: Stage;
  /** The cluster that the tasks of the service run in. It is shared with the other services of the stage. */
  readonly cluster: ecs.Cluster;
  /** The database of the stage, whose address the service is told in its environment. */
  readonly database: rds.DatabaseInstance;
  /** The name of the repository of the service, which is also the name of the service. */
  readonly repository: string;
  /**
   * The CPU units of a task. It has twice as much memory in MiB.
   *
   * @default 512
   */
  readonly cpu: number;
}

const port = ${3000 + number};

/** Service ${number} behind a load balancer of its own, with its queue and its tables. */
export class Service${number}Stack extends cdk.Stack {
  readonly service: ecs.FargateService;
  readonly queue: sqs.Queue;

  constructor(scope: Construct, id: string, props: Service${number}Props) {
    super(scope, id, props);
    const { stage, cluster, database, repository, cpu } = props;
    const name = nameOf(stage, repository);

    const secret = new Secret(this, "Secret", {
      secretName: \`\${stage.name.toLowerCase()}/\${repository}/api\`,
      generateSecretString: { passwordLength: 32, excludePunctuation: true },
    });
    const logGroup = new logs.LogGroup(this, "Logs", {
      logGroupName: logGroupOf(stage, repository),
      retention: stage.retention as logs.RetentionDays,
      removalPolicy: stage.production ? cdk.RemovalPolicy.RETAIN : cdk.RemovalPolicy.DESTROY,
    });

    this.queue = new sqs.Queue(this, "Queue", {
      queueName: \`\${name}-jobs\`,
      visibilityTimeout: cdk.Duration.minutes(2),
      deadLetterQueue: {
        queue: new sqs.Queue(this, "DeadLetters", { queueName: \`\${name}-dead\` }),
        maxReceiveCount: 5,
      },
    });
    new sns.Topic(this, "Topic", { topicName: \`\${name}-\${Topic.Orders}\`, displayName: "Orders" });

    const role = new iam.Role(this, "TaskRole", {
      roleName: \`\${name}-task\`,
      assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com"),
    });
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage"],
        resources: [this.queue.queueArn],
      }),
    );

    const task = new ecs.FargateTaskDefinition(this, "Task", {
      family: name,
      cpu,
      memoryLimitMiB: cpu * 2,
      taskRole: role,
      runtimePlatform: { cpuArchitecture: ecs.CpuArchitecture.ARM64 },
    });
    const container = task.addContainer("app", {
      image: ecs.ContainerImage.fromRegistry(\`registry.example.com/\${repository}:${app}.\${"${number}"}\`),
      logging: ecs.LogDrivers.awsLogs({ logGroup, streamPrefix: repository }),
      environment: {
        STAGE: stage.name,
        PORT: String(port),
        QUEUE_URL: this.queue.queueUrl,
        DATABASE_HOST: database.dbInstanceEndpointAddress,
        LOG_LEVEL: stage.production ? "info" : "debug",
      },
      secrets: { API_KEY: ecs.Secret.fromSecretsManager(secret) },
      healthCheck: {
        command: ["CMD-SHELL", \`curl -f http://localhost:\${port}/health || exit 1\`],
        interval: cdk.Duration.seconds(30),
        timeout: cdk.Duration.seconds(5),
        retries: 3,
      },
    });
    container.addPortMappings({ containerPort: port });

    this.service = new ecs.FargateService(this, "Service", {
      serviceName: name,
      cluster,
      taskDefinition: task,
      desiredCount: stage.desiredCount,
      circuitBreaker: { rollback: true },
    });
    this.service.connections.allowToDefaultPort(database, "Orders are kept there");

    const balancer = new elbv2.ApplicationLoadBalancer(this, "Balancer", {
      vpc: cluster.vpc,
      internetFacing: false,
      loadBalancerName: name,
    });
    const listener = balancer.addListener("Http", { port: 80, open: false });
    listener.addTargets("Targets", {
      port,
      protocol: elbv2.ApplicationProtocol.HTTP,
      targets: [this.service],
      healthCheck: { path: "/health", interval: cdk.Duration.seconds(30), healthyHttpCodes: "200" },
      deregistrationDelay: cdk.Duration.seconds(10),
    });

    new ServiceAlarms(this, "Alarms", { service: this.service, queue: this.queue, name });
    new cdk.CfnOutput(this, "Url", {
      value: \`http://\${balancer.loadBalancerDnsName}\`,
      description: "Where the service answers",
    });

    // Every table has the same key; what is in it is told apart by the service itself, which has its own index for it.
    for (const table of ${JSON.stringify(tables.slice(0, 2 + (number % 3)))}) this.table(nameOf(stage, repository, table), table, role);
  }

  private table(name: string, purpose: string, role: iam.Role): void {
    const table = new dynamodb.Table(this, \`Table-\${purpose}\`, {
      tableName: name,
      partitionKey: { name: "id", type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecovery: true,
    });
    table.grantReadWriteData(role);
  }
}
`;
}
