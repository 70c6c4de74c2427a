import { alarms, dashboard, pipeline, test, validation } from "./application-parts.ts";
import { data, service } from "./application-stacks.ts";

/**
 * CDK applications as people write them, with one stage or two. Public repositories were measured on 2026-12-01
 * (aws-samples/bedrock-chat and dify-self-hosted-on-aws, aws-solutions/centralized-logging-with-opensearch): they have
 * 350 to 3,400 characters for each resource, and 1,500 to 2,000 for each `new` of one. Here it is 350 and 700: what
 * most have is less work.
 */
export function* applications(count: number): Generator<readonly [path: string, text: string]> {
  for (let app = 0; app < count; app++) {
    const own = `app${app}`;
    yield [`${own}/bin/app.ts`, entry(app)];
    yield [`${own}/lib/config.ts`, settings(app)];
    yield [`${own}/lib/names.ts`, names];
    yield [`${own}/lib/validation.ts`, validation];
    yield [`${own}/lib/alarms.ts`, alarms];
    yield [`${own}/lib/dashboard.ts`, dashboard];
    yield [`${own}/lib/pipeline.ts`, pipeline(app)];
    for (let number = 0; number < services; number++) {
      yield [`${own}/lib/service${number}.ts`, service(app, number)];
      yield [`${own}/test/service${number}.test.ts`, test(number)];
    }
    yield [`${own}/lib/data.ts`, data(app)];
  }
}

/** How many stacks with a service an application has, besides that with its data. */
const services = 4;

/** A file of `applications` to type in. */
export const typedIn = "app0/lib/service3.ts";

function entry(app: number): string {
  const all = Array.from({ length: services }, (_, number) => number);
  return `#!/usr/bin/env node
import * as cdk from "aws-cdk-lib";
import { stages } from "../lib/config";
import { DataStack } from "../lib/data";
import { PipelineStack } from "../lib/pipeline";
import { validate } from "../lib/validation";
${all.map((number) => `import { Service${number}Stack } from "../lib/service${number}";`).join("\n")}

validate(stages);
const app = new cdk.App();

for (const stage of stages) {
  const env = { account: process.env.CDK_DEFAULT_ACCOUNT, region: stage.region };
  const data = new DataStack(app, \`Data\${stage.name}\`, { env, stage, project: "project-${app}" });
${all
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

new PipelineStack(app, "Pipeline", { repository: "example/project-${app}", branch: "main", stages });

cdk.Tags.of(app).add("project", "project-${app}");
`;
}

function settings(app: number): string {
  return `/** Where, and how large, everything is deployed. */
export interface Stage {
  /** The name of the stage, which is the first part of the names of what is in it. */
  readonly name: string;
  /** The region that it is deployed to. */
  readonly region: string;
  /** Whether customers use it: then nothing is thrown away with the stack, and there is more than one of everything. */
  readonly production: boolean;
  /** How many tasks of each service run. */
  readonly desiredCount: number;
  /** For how many days logs are kept. */
  readonly retention: number;
}

const common = { region: "eu-central-1", retention: 14 } as const;

export const stages: readonly Stage[] = [
${app % 2 === 0 ? '  { ...common, name: "Dev", production: false, desiredCount: 1 },\n' : ""}  { ...common, name: "Prod", production: true, desiredCount: 3, retention: 90 },
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
