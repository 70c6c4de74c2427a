/** Constructs of an application's own that are used in several stacks. */
export const alarms = `import * as cdk from "aws-cdk-lib";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import * as actions from "aws-cdk-lib/aws-cloudwatch-actions";
import type * as ecs from "aws-cdk-lib/aws-ecs";
import * as sns from "aws-cdk-lib/aws-sns";
import type * as sqs from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { ServiceDashboard } from "./dashboard";

export interface ServiceAlarmsProps {
  /** The service that is watched. */
  readonly service: ecs.FargateService;
  /** The queue that it works off. */
  readonly queue: sqs.Queue;
  /** The name of the service, with which the names of its alarms begin. */
  readonly name: string;
  /**
   * From how many percent of its CPU on somebody is told.
   *
   * @default 80
   */
  readonly cpuThreshold?: number;
}

/** How often a metric is looked at, and how many times in a row it has to be too high. */
interface Patience {
  readonly period: cdk.Duration;
  readonly evaluationPeriods: number;
}

const patient: Patience = { period: cdk.Duration.minutes(5), evaluationPeriods: 3 };

/** Tells those on call when a service has too much to do, or does nothing. */
export class ServiceAlarms extends Construct {
  readonly alarms: cloudwatch.Alarm[] = [];
  private readonly topic: sns.Topic;

  constructor(scope: Construct, id: string, props: ServiceAlarmsProps) {
    super(scope, id);
    const { service, queue, name, cpuThreshold = 80 } = props;
    this.topic = new sns.Topic(this, "Topic", { displayName: \`Alarms of \${name}\` });
    this.add("Cpu", service.metricCpuUtilization({ period: patient.period }), cpuThreshold);
    this.add("Memory", service.metricMemoryUtilization({ period: patient.period }), 90);
    this.add("Age", queue.metricApproximateAgeOfOldestMessage({ period: patient.period }), 600);
    new ServiceDashboard(this, "Dashboard", { title: name, metrics: this.alarms.map((alarm) => alarm.metric) });
  }

  /** Adds an alarm for a metric that is above a threshold, and has its topic told both when it is and when it no longer is. */
  private add(id: string, metric: cloudwatch.IMetric, threshold: number): void {
    const alarm = new cloudwatch.Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: patient.evaluationPeriods,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new actions.SnsAction(this.topic));
    alarm.addOkAction(new actions.SnsAction(this.topic));
    this.alarms.push(alarm);
  }
}
`;

export const dashboard = `import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";

export interface ServiceDashboardProps {
  readonly title: string;
  readonly metrics: readonly cloudwatch.IMetric[];
}

type Widgets = readonly (readonly cloudwatch.IWidget[])[];

/** A page with a graph for each metric, three in a row. */
export class ServiceDashboard extends Construct {
  constructor(scope: Construct, id: string, { title, metrics }: ServiceDashboardProps) {
    super(scope, id);
    const page = new cloudwatch.Dashboard(this, "Page", { start: "-P7D" });
    page.addWidgets(new cloudwatch.TextWidget({ markdown: \`# \${title}\`, width: 24, height: 1 }));
    for (const row of rows(metrics.map(graph), 3)) page.addWidgets(...row);
  }
}

/** A graph of one metric, which is as wide as a third of the page. */
function graph(metric: cloudwatch.IMetric): cloudwatch.IWidget {
  return new cloudwatch.GraphWidget({
    left: [metric],
    width: 8,
    height: 6,
    leftYAxis: { min: 0, showUnits: false },
    legendPosition: cloudwatch.LegendPosition.BOTTOM,
  });
}

/** Puts what is in a list into rows of as many as fit. */
export function rows(widgets: readonly cloudwatch.IWidget[], size: number): Widgets {
  const found: cloudwatch.IWidget[][] = [];
  let row: cloudwatch.IWidget[] = [];
  for (const widget of widgets) {
    row.push(widget);
    if (row.length < size) continue;
    found.push(row);
    row = [];
  }
  if (row.length > 0) found.push(row);
  return found;
}

/** How a number of bytes is shown: with the largest unit of which there is one. */
export function bytes(count: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let left = count;
  let unit = 0;
  while (left >= 1024 && unit < units.length - 1) {
    left /= 1024;
    unit++;
  }
  return \`\${left.toFixed(left < 10 && unit > 0 ? 1 : 0)} \${units[unit]}\`;
}
`;

/** A stack that deploys the others. */
export function pipeline(app: number): string {
  return `import * as cdk from "aws-cdk-lib";
import * as codebuild from "aws-cdk-lib/aws-codebuild";
import * as iam from "aws-cdk-lib/aws-iam";
import { CodePipeline, CodePipelineSource, ManualApprovalStep, ShellStep } from "aws-cdk-lib/pipelines";
import type { Construct } from "constructs";
import type { Stage } from "./config";

export interface PipelineProps extends cdk.StackProps {
  /** The repository on GitHub, as owner/name. */
  readonly repository: string;
  readonly branch: string;
  readonly stages: readonly Stage[];
}

/** Deploys what is pushed to the branch, one stage after another. */
export class PipelineStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props: PipelineProps) {
    super(scope, id, props);
    const { repository, branch, stages } = props;
    const source = CodePipelineSource.connection(repository, branch, {
      connectionArn: \`arn:aws:codestar-connections:\${this.region}:\${this.account}:connection/${app}\`,
    });
    const pipeline = new CodePipeline(this, "Pipeline", {
      pipelineName: "project-${app}",
      crossAccountKeys: true,
      dockerEnabledForSynth: true,
      synth: new ShellStep("Synth", {
        input: source,
        installCommands: ["npm install -g npm@latest"],
        commands: ["npm ci", "npm run build", "npm test", "npx cdk synth"],
        env: { NODE_OPTIONS: "--max-old-space-size=4096" },
      }),
      codeBuildDefaults: {
        buildEnvironment: {
          buildImage: codebuild.LinuxBuildImage.STANDARD_7_0,
          computeType: codebuild.ComputeType.MEDIUM,
          privileged: true,
        },
        rolePolicy: [
          new iam.PolicyStatement({
            actions: ["sts:AssumeRole"],
            resources: ["*"],
            conditions: { StringEquals: { "iam:ResourceTag/aws-cdk:bootstrap-role": "lookup" } },
          }),
        ],
      },
    });
    for (const { name, production } of stages) {
      const wave = pipeline.addWave(name);
      if (production) wave.addPre(new ManualApprovalStep(\`Deploy to \${name}\`));
      wave.addPost(new ShellStep(\`Check \${name}\`, { commands: [\`./scripts/check.sh \${name.toLowerCase()}\`] }));
    }
  }
}
`;
}

/** The tests of the stack with service `number`. */
export function test(number: number): string {
  return `import * as cdk from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { DataStack } from "../lib/data";
import { Service${number}Stack } from "../lib/service${number}";

const stage = { name: "Test", region: "eu-central-1", production: false, desiredCount: 1, retention: 14 };

function template(cpu: number): Template {
  const app = new cdk.App();
  const data = new DataStack(app, "Data", { stage, project: "project" });
  const stack = new Service${number}Stack(app, "Service", {
    stage,
    cluster: data.cluster,
    database: data.database,
    repository: "service-${number}",
    cpu,
  });
  return Template.fromStack(stack);
}

describe("service ${number}", () => {
  test("runs one task in the stage for tests", () => {
    template(512).hasResourceProperties("AWS::ECS::Service", {
      DesiredCount: 1,
      DeploymentConfiguration: Match.objectLike({ DeploymentCircuitBreaker: { Enable: true, Rollback: true } }),
    });
  });

  test("has twice as much memory as CPU units", () => {
    for (const cpu of [256, 512, 1024, 2048]) {
      template(cpu).hasResourceProperties("AWS::ECS::TaskDefinition", { Cpu: \`\${cpu}\`, Memory: \`\${cpu * 2}\` });
    }
  });

  test("keeps what it could not work off", () => {
    template(512).hasResourceProperties("AWS::SQS::Queue", {
      RedrivePolicy: { deadLetterTargetArn: Match.anyValue(), maxReceiveCount: 5 },
    });
  });
});
`;
}

/** Checks of settings: what applications have besides constructs. */
export const validation = `import type { Stage } from "./config";

/** What is wrong with a setting, and where. */
export interface Mistake {
  readonly path: string;
  readonly message: string;
}

type Check<T> = (value: T, path: string) => readonly Mistake[];

/** A check that wants a text of a certain form. */
export function text(pattern: RegExp, what: string): Check<unknown> {
  return (value, path) => {
    if (typeof value !== "string") return [{ path, message: \`\${path} is no text\` }];
    return pattern.test(value) ? [] : [{ path, message: \`\${path} is no \${what}: \${JSON.stringify(value)}\` }];
  };
}

/** A check that wants a whole number from one to another. */
export function whole(least: number, most: number): Check<unknown> {
  return (value, path) => {
    if (typeof value !== "number" || !Number.isInteger(value)) return [{ path, message: \`\${path} is no number\` }];
    if (value < least) return [{ path, message: \`\${path} is less than \${least}\` }];
    return value > most ? [{ path, message: \`\${path} is more than \${most}\` }] : [];
  };
}

const checks: { readonly [K in keyof Stage]: Check<unknown> } = {
  name: text(/^[A-Z][A-Za-z0-9]{1,15}$/, "name of a stage"),
  region: text(/^[a-z]{2}(-[a-z]+)+-[0-9]$/, "region"),
  production: (value, path) => (typeof value === "boolean" ? [] : [{ path, message: \`\${path} is neither true nor false\` }]),
  desiredCount: whole(0, 100),
  retention: whole(1, 3653),
};

/** All that is wrong with the settings of a stage; nothing where they are as they have to be. */
export function mistakes(stage: Stage): readonly Mistake[] {
  const found: Mistake[] = [];
  for (const [key, check] of Object.entries(checks)) {
    const value = stage[key as keyof Stage];
    if (value === undefined) found.push({ path: key, message: \`\${key} is missing\` });
    else found.push(...check(value, key));
  }
  // What customers use runs more than once, as a task may be moved to another machine at any time.
  if (stage.production && stage.desiredCount < 2) {
    found.push({ path: "desiredCount", message: "production runs at least two tasks of each service" });
  }
  return found;
}

/** Throws where something is wrong with the settings, with all that is wrong in one message. */
export function validate(stages: readonly Stage[]): void {
  const seen = new Set<string>();
  const lines: string[] = [];
  for (const stage of stages) {
    if (seen.has(stage.name)) lines.push(\`there are two stages called \${stage.name}\`);
    seen.add(stage.name);
    for (const { path, message } of mistakes(stage)) lines.push(\`\${stage.name}.\${path}: \${message}\`);
  }
  if (lines.length === 0) return;
  const head = lines.length === 1 ? "a setting is wrong" : \`\${lines.length} settings are wrong\`;
  throw new Error([head, ...lines.map((line) => \`  - \${line}\`)].join("\\n"));
}
`;
