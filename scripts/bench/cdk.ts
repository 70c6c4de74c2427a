// How fast CDK code is checked, beside the TypeScript parser alone on the same files:
// `node --expose-gc scripts/run.mjs bench/cdk` measures it in a process of its own and prints it as JSON.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import ts from "typescript";
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { milliseconds, percentile } from "./workspace.ts";

interface Figures {
  readonly files: number;
  /** In millions of characters. */
  readonly size: number;
  /** In milliseconds: the parser alone, all problems of all files, and the problems of one after an edit of it. */
  readonly parse: number;
  readonly check: number;
  readonly keystroke: number;
  /** From nothing to the problems of the first file, of which loading the parser is a part. */
  readonly first: number;
  readonly load: number;
  /** Kept after a garbage collection, in millions of bytes: texts and trees alone, and all. */
  readonly trees: number;
  readonly memory: number;
}

export function cdkFigures(): readonly (readonly [name: string, figure: string])[] {
  const args = ["--expose-gc", "scripts/run.mjs", "bench/cdk"];
  const all = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Figures;
  const { files, size, parse, check, keystroke, first, load, trees, memory } = all;
  const speed = (time: number) => `${(size / (time / 1000)).toFixed(1)} MB/s`;
  return [
    ["CDK", `${files} generated files, ${size.toFixed(1)} MB`],
    ["  ts.createSourceFile alone", speed(parse)],
    ["  ours, cold check", `${speed(check)}, ${(check / parse).toFixed(2)}× the parser's time (goal 1.6×)`],
    ["  ours, keystroke", milliseconds(keystroke)],
    ["  first CDK file", `${milliseconds(first)}, of which the parser takes ${milliseconds(load)} to load`],
    ["  memory", `${Math.round(memory)} MB, ${(memory / trees).toFixed(2)}× the texts and their trees`],
  ];
}

export function main(): void {
  console.log(JSON.stringify(measured()));
}

function measured(): Figures {
  const files = new Map(applications(30));
  const started = performance.now();
  const load = loaded();
  const [path, text] = [...files][0]!;
  problems(new Map([[path, text]]));
  const first = performance.now() - started;
  const size = [...files.values()].reduce((sum, each) => sum + each.length, 0) / 1e6;
  // By turns, so that whatever else this machine does bears on both.
  const times = Array.from({ length: 8 }, () => [timed(() => trees(files)), timed(() => problems(files))] as const);
  const parse = Math.min(...times.map(([each]) => each));
  const check = Math.min(...times.map(([, each]) => each));
  const project = problems(files);
  const uri = `file:///bench/${typedIn}`;
  const keys = Array.from({ length: 60 }, (_, key) => {
    project.set({ uri, text: `//${"x".repeat(key)}\n${files.get(typedIn)}` });
    return timed(() => project.problems(uri));
  });
  return {
    files: files.size,
    size,
    parse,
    check,
    keystroke: percentile(keys, 0.5),
    first,
    load,
    trees: kept(() => trees(new Map(applications(30)))),
    memory: kept(() => problems(new Map(applications(30)))),
  };
}

/** What it takes to load the parser, which the server has in a bundle of its own. */
function loaded(): number {
  return timed(() => createRequire(`${process.cwd()}/dist/`)("./typescript.js"));
}

function trees(files: ReadonlyMap<string, string>): readonly ts.SourceFile[] {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return [...files].map(([path, text]) => ts.createSourceFile(path, text, options, true));
}

function problems(files: ReadonlyMap<string, string>): Project {
  const project = new Project(frontends, rules, "2026-11-20");
  for (const [path, text] of files) project.set({ uri: `file:///bench/${path}`, text });
  for (const uri of project.uris()) project.problems(uri);
  return project;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What `make` makes takes up, in millions of bytes. */
function kept(make: () => unknown): number {
  globalThis.gc!();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  globalThis.gc!();
  const size = (process.memoryUsage().heapUsed - before) / 1e6;
  return made ? size : 0;
}

/** A file of `applications` to type in. */
const typedIn = "app0/lib/service3.ts";

/** The path and text of each file of `count` applications: an app, its settings, and ten stacks and constructs as people write them. */
function* applications(count: number): Generator<readonly [path: string, text: string]> {
  for (let app = 0; app < count; app++) {
    const own = `app${app}`;
    yield [`${own}/bin/app.ts`, entry(app)];
    yield [`${own}/lib/config.ts`, settings(app)];
    yield [`${own}/lib/names.ts`, names];
    for (let number = 0; number < 8; number++) yield [`${own}/lib/service${number}.ts`, service(app, number)];
    yield [`${own}/lib/data.ts`, data(app)];
  }
}

function entry(app: number): string {
  const services = Array.from({ length: 8 }, (_, number) => number);
  return `#!/usr/bin/env node
import * as cdk from "aws-cdk-lib";
import { stages } from "../lib/config";
import { DataStack } from "../lib/data";
${services.map((number) => `import { Service${number}Stack } from "../lib/service${number}";`).join("\n")}

const app = new cdk.App();

for (const stage of stages) {
  const env = { account: process.env.CDK_DEFAULT_ACCOUNT, region: stage.region };
  const data = new DataStack(app, \`Data\${stage.name}\`, { env, stage, project: "project-${app}" });
${services
  .map(
    (number) => `  new Service${number}Stack(app, \`Service${number}\${stage.name}\`, {
    env,
    stage,
    cluster: data.cluster,
    database: data.database,
    repository: "service-${number}",
    cpu: stage.production ? 1024 : 512,
  });`,
  )
  .join("\n")}
}

cdk.Tags.of(app).add("project", "project-${app}");
`;
}

function settings(app: number): string {
  return `export interface Stage {
  readonly name: string;
  readonly region: string;
  readonly production: boolean;
  readonly desiredCount: number;
  readonly retention: number;
}

const common = { region: "eu-central-1", retention: 14 } as const;

export const stages: readonly Stage[] = [
  { ...common, name: "Dev", production: false, desiredCount: 1 },
  { ...common, name: "Prod", production: true, desiredCount: 3, retention: 90 },
];

export enum Topic {
  Orders = "orders-${app}",
  Invoices = "invoices-${app}",
}
`;
}

const names = `import type { Stage } from "./config";

export function nameOf(stage: Stage, ...parts: string[]): string {
  return [stage.name.toLowerCase(), ...parts].join("-");
}

export const logGroupOf = (stage: Stage, service: string) => \`/ecs/\${nameOf(stage, service)}\`;
`;

function data(app: number): string {
  return `import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Stage } from "./config";
import { nameOf } from "./names";

export interface DataProps extends cdk.StackProps {
  readonly stage: Stage;
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

function service(app: number, number: number): string {
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
import { type Stage, Topic } from "./config";
import { logGroupOf, nameOf } from "./names";

export interface Service${number}Props extends cdk.StackProps {
  readonly stage: Stage;
  readonly cluster: ecs.Cluster;
  readonly database: rds.DatabaseInstance;
  readonly repository: string;
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
