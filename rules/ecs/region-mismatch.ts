import { certain, linked, local } from "../links/link.ts";
import { containers } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { secretReferences } from "../model/secret-arn.ts";
import { type Block, blocks, get, lacks, property, texts, use, type Value } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";

export const ecsRegionMismatch: Rule = {
  id: "ecs/region-mismatch",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "information",
  summary: "A task's logs, secrets and images are in one region",
  why: `A region that is written into a task definition is copied with it: into \`awslogs-region\`, into the ARN of a secret, into
the host of an ECR registry. A task that moves takes them along, and stops where its log group is not: \`The specified log
group does not exist\`, or its secret: \`Secrets Manager can't find the specified secret\`. AWS allows each of them to be in
another region, with a way out to it, so that this is information. It is given where one is in another region than the task, as
its provider or stack says, or else stands against all others; an image that is pulled from one central registry is nothing
unusual. Where the log group is made beside the task, and so not in the region that \`awslogs-region\` says, it is a warning.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html",
    "https://github.com/kayac/ecspresso/issues/655",
  ],

  *check(task, unit): Generator<Finding> {
    const all = containers(task).flatMap((container) => [...places(container, unit)]);
    const own = task.existing ? undefined : certain(task.region);
    const [astray, rest] = own === undefined ? alone(all) : [all.filter(({ region }) => region !== own), own];
    for (const { value, kind, region, group } of astray) {
      if (kind === "image") continue;
      const what = kind === "logs" ? "the logs go to" : `this ${kind} is in`;
      const where = own === undefined ? "all else of this task is" : "the task runs";
      // A group of that name may have been made there by somebody else.
      const made = group && certain(group.region) === own && own !== undefined ? group : undefined;
      yield {
        at: use(value),
        message: made
          ? `the logs go to ${region}, and ${local(made)} is made in ${own}; the task stops with: ${answers[kind]}`
          : `${what} ${region} and ${where} in ${rest}; where that is not meant, the task stops with: ${answers[kind]}`,
        ...(made ? { severity: "warning", related: [{ at: made.name, message: "the log group" }] } : {}),
      };
    }
  },
};

/** What stands in one region against all else, and the region of that. */
function alone(all: readonly Place[]): readonly [readonly Place[], string | undefined] {
  const regions = [...new Set(all.map(({ region }) => region))];
  if (regions.length !== 2) return [[], undefined];
  const [one, other] = regions.map((region) => all.filter((each) => each.region === region)) as [Place[], Place[]];
  // Of two that stand against each other, it is the log group that does not say where it is.
  const few = one.length < other.length ? one : other.length < one.length ? other : [];
  const tied = all.length === 2 ? all.filter(({ kind }) => kind === "logs") : [];
  const astray = few.length > 0 ? few : tied;
  return [astray, regions.find((each) => each !== astray[0]?.region)];
}

/** What a task stops with that does not find one of these. */
const answers = {
  logs: "The specified log group does not exist",
  parameter: "invalid ssm parameters",
  secret: "Secrets Manager can't find the specified secret",
};

/** Something that is in a region. */
interface Place {
  readonly kind: "image" | "logs" | "parameter" | "secret";
  readonly region: string;
  readonly value: Value;
  /** The log group, where it is made beside the task. */
  readonly group?: Resource | undefined;
}

/**
 * Accounts of AWS from which everybody pulls: Fluent Bit and Envoy, 2026-11-24.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-using-fluentbit.html
 * https://docs.aws.amazon.com/app-mesh/latest/userguide/envoy.html
 */
const shared: ReadonlySet<string> = new Set(["906394416424", "840364872350"]);

/** Everything in `container` whose region is known. */
function* places(container: Block, unit: Unit): Generator<Place> {
  for (const image of texts(get(container, "Image"))) {
    const [, account, region] =
      /^([\d\0]*)\.dkr\.ecr(?:-fips)?\.([a-z\d-]+)\.amazonaws\.com(?:\.cn)?\//.exec(whole(image)) ?? [];
    if (region !== undefined && isRegion(region) && !shared.has(account!))
      yield { kind: "image", region, value: image };
  }
  for (const log of blocks(get(container, "LogConfiguration"))) {
    if (certain(get(log, "LogDriver")) !== "awslogs") continue;
    for (const options of blocks(get(log, "Options"))) {
      const written = property(options, "awslogs-region");
      const region = certain(written?.value);
      if (!written || region === undefined || !isRegion(region)) continue;
      yield { kind: "logs", region, value: written.value, group: groupOf(options, unit) };
    }
  }
  for (const { value } of secretReferences(container)) {
    for (const secret of texts(value)) {
      const [, service, region] = /^arn:aws[\w-]*:(secretsmanager|ssm):([a-z\d-]+):/.exec(whole(secret)) ?? [];
      if (region === undefined || !isRegion(region)) continue;
      yield { kind: service === "ssm" ? "parameter" : "secret", region, value: secret };
    }
  }
}

function groupOf(options: Block, unit: Unit): Resource | undefined {
  const group = linked(get(options, "awslogs-group"), ["AWS::Logs::LogGroup"], unit);
  const makes = lacks(options, "awslogs-create-group") ? "false" : certain(get(options, "awslogs-create-group"));
  return group && makes === "false" && !group.existing && !group.elsewhere ? group : undefined;
}

function whole({ pieces }: { readonly pieces: readonly { readonly known: string | undefined }[] }): string {
  return pieces.map(({ known }) => known ?? "\0").join("");
}

function isRegion(name: string): boolean {
  return /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(name);
}
