import { lowercaseTypes, nameTables, type Rejection, uppercaseRejection } from "../data/naming.ts";
import { loweredRepository } from "../model/image.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import { blocks, get, origin, type Piece, type Property, type Text, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";
import { comesFrom, evaluated, inside, quoted, usedTogether } from "./names.ts";

const taskDefinition: ResourceType = "AWS::ECS::TaskDefinition";

export const namingUppercase: Rule = {
  id: "naming/uppercase",
  on: [...lowercaseTypes, taskDefinition],
  severity: "error",
  summary: "A name that must be lower case holds no upper-case letter",
  why: `A project called TikTimer has its name in every resource, and some services take it and some do not: RDS
identifiers, subnet groups and parameter groups through Terraform, S3 buckets and ECR repositories through anything. The
plan of one such pipeline failed, was mended with \`lower()\` round one of two variables, and would have failed again in
an environment called \`Dev\`. Where CloudFormation and the CDK lower a name by themselves, this rule is silent.`,
  sources: [
    "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/rds/validate.go",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
    "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html",
    "https://github.com/distribution/reference",
  ],

  *check(resource): Generator<Finding> {
    for (const [path, { prefix }] of nameTables(resource.type)) {
      const rejection = uppercaseRejection(resource.type, path, resource.via);
      // A bucket of the early days may have such a name; what Terraform rejects, it rejects for those too.
      if (!rejection || (resource.existing && rejection.by !== "Terraform")) continue;
      for (const name of inside(resource, path)) yield* judgeName(resource, name, rejection);
      if (!prefix || resource.via !== "terraform") continue;
      const { name: beginning, uppercase: answer = rejection.answer } = prefix;
      for (const name of inside(resource, beginning)) {
        yield* judgeName(resource, name, { by: rejection.by, ...(answer !== undefined && { answer }) });
      }
    }
    if (resource.type !== taskDefinition) return;
    for (const container of blocks(get(resource.body, "ContainerDefinitions"))) {
      for (const image of texts(get(container, "Image"))) yield* judgeImage(image);
    }
  },
};

function* judgeName(resource: Resource, name: Property, rejection: Rejection): Generator<Finding> {
  for (const same of usedTogether(name.value)) yield* judge(resource, name, same, rejection);
}

function* judge(resource: Resource, { written }: Property, same: readonly Text[], by: Rejection): Generator<Finding> {
  const wrong = same.find((text) => text.pieces.some(upper));
  const doubtful = same.find((text) => text.pieces.some(unguarded));
  const text = wrong ?? doubtful;
  if (!text) return;
  const answer =
    by.answer === undefined
      ? `${by.by} rejects upper-case letters`
      : `${by.by} answers: ${by.answer.replaceAll("{written}", written)}`;
  const fix: Fix = {
    title: `Make ${written} lower case`,
    // What may hold no upper-case letter after all is left to its author.
    safe: wrong !== undefined,
    preferred: true,
    intents: [{ do: "lower", texts: same }],
  };
  if (wrong) {
    const message = `${evaluated(resource, written, wrong)}; ${answer}`;
    yield { at: use(wrong), message, related: comesFrom(wrong, wrong.pieces.filter(upper)), fixes: [fix] };
  } else {
    // The same for each caller of a module, so that its line is flagged once.
    const message = `nothing keeps upper-case letters out of ${written}; ${answer}`;
    yield { at: use(text), message, severity: "hint", related: [], fixes: [fix] };
  }
}

function upper({ known }: Piece): boolean {
  return known !== undefined && /[A-Z]/.test(known);
}

/** An unknown variable: one that came from where it is declared, and that no function lowers. */
function unguarded({ known, target, lowercase, trail }: Piece): boolean {
  return known === undefined && target === undefined && lowercase === undefined && trail.length > 1;
}

function* judgeImage(image: Text): Generator<Finding> {
  for (const [piece, lowered] of loweredRepository(image)) {
    const at = origin(piece);
    yield {
      at,
      message: `the repository in image ${quoted(image)} has upper-case letters; pulling it answers: invalid reference format: repository name must be lowercase`,
      related: piece.trail.length > 1 ? [{ at: use(piece), message: "the image" }] : [],
      fixes: [
        {
          title: "Make the repository lower case",
          safe: true,
          preferred: true,
          intents: [{ do: "replace", at, with: lowered }],
        },
      ],
    };
  }
}
