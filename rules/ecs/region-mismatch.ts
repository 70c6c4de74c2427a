import { certain } from "../links/link.ts";
import { containers } from "../links/task.ts";
import { secretReferences } from "../model/secret-arn.ts";
import { type Block, blocks, get, property, texts, use, type Value } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsRegionMismatch: Rule = {
  id: "ecs/region-mismatch",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "information",
  summary: "A task's logs, secrets and images are in one region",
  why: `A region that is written into a task definition is copied with it: into \`awslogs-region\`, into the ARN of a secret, into
the host of an ECR registry. A task that moves takes them along, and stops where its log group is not: \`The specified log
group does not exist\`, or its secret: \`Secrets Manager can't find the specified secret\`. AWS allows each of them to be in
another region, with a way out to it, so that this is information. It is given where one stands against all others; an
image that is pulled from one central registry is nothing unusual.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html",
    "https://github.com/kayac/ecspresso/issues/655",
  ],

  *check(task): Generator<Finding> {
    const all = containers(task).flatMap((container) => [...places(container)]);
    const regions = [...new Set(all.map(({ region }) => region))];
    if (regions.length !== 2) return;
    const [one, other] = regions.map((region) => all.filter((each) => each.region === region)) as [Place[], Place[]];
    // Of two that stand against each other, it is the log group that does not say where it is.
    const few = one.length < other.length ? one : other.length < one.length ? other : [];
    const tied = all.length === 2 ? all.filter(({ kind }) => kind === "logs") : [];
    for (const { value, kind, region } of few.length > 0 ? few : tied) {
      const rest = regions.find((each) => each !== region);
      if (kind === "image") continue;
      const what = kind === "logs" ? "the logs go to" : `this ${kind} is in`;
      const answer = answers[kind];
      yield {
        at: use(value),
        message: `${what} ${region} and all else of this task is in ${rest}; where that is not meant, the task stops with: ${answer}`,
      };
    }
  },
};

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
}

/**
 * Accounts of AWS from which everybody pulls: Fluent Bit and Envoy, 2026-11-24.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-using-fluentbit.html
 * https://docs.aws.amazon.com/app-mesh/latest/userguide/envoy.html
 */
const shared: ReadonlySet<string> = new Set(["906394416424", "840364872350"]);

/** Everything in `container` whose region is known. */
function* places(container: Block): Generator<Place> {
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
      if (written && region !== undefined && isRegion(region)) yield { kind: "logs", region, value: written.value };
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

function whole({ pieces }: { readonly pieces: readonly { readonly known: string | undefined }[] }): string {
  return pieces.map(({ known }) => known ?? "\0").join("");
}

function isRegion(name: string): boolean {
  return /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(name);
}
