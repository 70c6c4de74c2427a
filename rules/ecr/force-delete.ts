import { local } from "../links/link.ts";
import { alternatives, get, origin, property, texts } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const ecrForceDelete: Rule = {
  id: "ecr/force-delete",
  on: ["AWS::ECR::Repository"],
  severity: "information",
  summary: "A repository that is only for trying things out can be destroyed with its images in it",
  why: `\`terraform destroy\` stops at a repository that still holds images: \`RepositoryNotEmptyException\`. Where an environment
is made to be thrown away, as for development or tests, that is in the way, and \`force_delete = true\` lets it go, images and
all. In production it is a safeguard. So this is only said where the configuration itself is certainly of such an
environment: the repository stands in a folder such as \`envs/dev\`, or its name takes the environment from a variable file.`,
  sources: [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecr_repository#force_delete-1",
    "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepository.html",
  ],

  *check(repository): Generator<Finding> {
    const { address, body, name, environment, existing } = repository;
    const given = property(body, "EmptyOnDelete");
    const isKept = given ? alternatives(given.value)?.every((each) => each === "false") : !body.open;
    if (existing || !isKept) return;
    const inFolder = folders.exec(name.uri)?.[1];
    const named = texts(get(body, "RepositoryName"))
      .flatMap(({ pieces }) => pieces)
      .find((piece) => piece.known !== undefined && words.has(piece.known.toLowerCase()) && origin(piece).given);
    // One of several environments is no reason to change what all of them share, nor is it one to change a module.
    const isShared = environment !== undefined || address.startsWith("module.");
    const from = inFolder ?? (isShared ? undefined : named?.known);
    if (from === undefined) return;
    const fix: Fix = {
      title: "Let it be destroyed with its images",
      safe: false,
      preferred: true,
      intents: given
        ? [{ do: "replace", at: origin(given.value), with: true }]
        : [{ do: "set", on: body, name: "EmptyOnDelete", to: true }],
    };
    yield {
      at: given ? given.key : name,
      message: `${local(repository)} is of the environment "${from}" and keeps its images; destroying it answers: RepositoryNotEmptyException`,
      fixes: [fix],
    };
  },
};

/** Environments that nobody calls production. */
const words: ReadonlySet<string> = new Set(["dev", "develop", "development", "sandbox", "staging", "test", "testing"]);

/** A folder of one such environment. */
const folders =
  /\/(?:env|envs|environment|environments|live|stages)\/(dev|develop|development|sandbox|staging|test|testing)\/[^/]*$/;
