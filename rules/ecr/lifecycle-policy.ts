import { allBlocks, certain, certainNumber } from "../links/link.ts";
import { type Block, get, lacks, type Property, property, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const ecrLifecyclePolicy: Rule = {
  id: "ecr/lifecycle-policy",
  on: ["AWS::ECR::LifecyclePolicy"],
  severity: "error",
  summary: "The lifecycle policy of a repository is one that ECR takes",
  why: `ECR reads a lifecycle policy by a schema, and says little of what does not fit: \`Lifecycle policy validation failure: instance
failed to match exactly one schema (matched 0 out of 2)\`. Each rule has a \`rulePriority\` of its own, and a rule for \`any\` image the
highest. A rule for \`tagged\` images names prefixes or patterns of tags, and no other rule does. \`sinceImagePushed\` counts in a unit,
and \`imageCountMoreThan\` has none. A member that is \`null\`, as a conditional in \`jsonencode\` leaves it, is refused too.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_examples.html",
    "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecr/lib/repository.ts",
    "https://github.com/cloud-custodian/cloud-custodian/issues/5597",
    "https://github.com/cloudposse/terraform-aws-ecr/pull/132",
    "https://github.com/cloudposse/terraform-aws-ecr/issues/158",
  ],

  *check({ body }): Generator<Finding> {
    const policy = get(body, "Policy");
    const rules = policy?.kind === "block" ? allBlocks(policy, "rules") : undefined;
    if (!rules) return;
    yield* ordered(rules);
    for (const rule of rules) {
      const selection = get(rule, "selection");
      const action = get(rule, "action");
      for (const held of [rule, selection, action]) if (held?.kind === "block") yield* nulls(held);
      if (selection?.kind !== "block") continue;
      yield* tagged(selection);
      yield* counted(selection);
    }
  },
};

const answer = "ECR answers: Lifecycle policy validation failure";

/** Rules with a priority that another has, or that come behind one for all images. */
function* ordered(rules: readonly Block[]): Generator<Finding> {
  const first = new Map<number, Value>();
  let highest = 0;
  for (const rule of rules) {
    const written = property(rule, "rulePriority");
    const priority = certainNumber(written?.value);
    if (!written || priority === undefined) continue;
    const before = first.get(priority);
    if (!before) first.set(priority, written.value);
    else
      yield {
        at: use(written.value),
        message: `two rules have the priority ${priority}, and each needs one of its own; ${answer}`,
        related: [{ at: use(before), message: "the first of them" }],
      };
    highest = Math.max(highest, priority);
  }
  // Images that are stored otherwise may have rules of their own.
  if (rules.some((rule) => storage(rule))) return;
  for (const rule of rules) {
    const selection = get(rule, "selection");
    const written = property(rule, "rulePriority");
    const priority = certainNumber(written?.value);
    const status = selection?.kind === "block" ? certain(get(selection, "tagStatus")) : undefined;
    if (!written || priority === undefined || status !== "any" || priority >= highest) continue;
    yield {
      at: use(written.value),
      message: `the rule for any image has the priority ${priority}, and another has ${highest}; it needs the highest; ${answer}`,
    };
  }
}

function storage(rule: Block): boolean {
  const [selection, action] = [get(rule, "selection"), get(rule, "action")];
  if (selection?.kind !== "block" || action?.kind !== "block") return true;
  return !lacks(selection, "storageClass") || certain(get(action, "type")) !== "expire";
}

function* nulls(held: Block): Generator<Finding> {
  for (const each of held.properties.values()) {
    if (each.value.kind !== "scalar" || each.value.value !== null) continue;
    const needless = !required.has(each.name);
    yield {
      at: use(each.value),
      message: `"${each.written}" is null, and ECR takes no null in a lifecycle policy; ${answer}`,
      fixes: needless ? [remove(each)] : [],
    };
  }
}

const required: ReadonlySet<string> = new Set([
  "action",
  "countNumber",
  "countType",
  "rulePriority",
  "selection",
  "tagStatus",
  "type",
]);

const lists = ["tagPrefixList", "tagPatternList"] as const;

/** What a rule says of tags. */
function* tagged(selection: Block): Generator<Finding> {
  const status = property(selection, "tagStatus");
  const text = certain(status?.value);
  if (!status || text === undefined) return;
  const [list, other] = lists.flatMap((name) => given(selection, name));
  const at = use(status.value);
  if (!/^(tagged|untagged|any)$/.test(text)) {
    const near = /^(tagged|untagged|any)$/i.test(text) ? [replace(status, text.toLowerCase())] : [];
    yield { at, message: `there is no tagStatus "${text}", only tagged, untagged, any; ${answer}`, fixes: near };
  } else if (text !== "tagged" && list) {
    yield {
      at: list.key,
      message: `"${list.written}" goes with tagStatus "tagged" alone, and here it is "${text}"; ${answer}`,
      fixes: [{ ...replace(status, "tagged"), safe: false, preferred: false }],
    };
  } else if (list && other) {
    yield { at: other.key, message: `"${list.written}" and "${other.written}" are both written; ${answer}` };
  } else if (text === "tagged" && lists.every((name) => lacks(selection, name))) {
    yield { at, message: `a rule for tagged images has neither "tagPrefixList" nor "tagPatternList"; ${answer}` };
  }
}

/** What a rule counts. */
function* counted(selection: Block): Generator<Finding> {
  const type = property(selection, "countType");
  const unit = given(selection, "countUnit")[0];
  const number = property(selection, "countNumber");
  const counts = certainNumber(number?.value);
  if (number && counts !== undefined && counts < 1) {
    yield { at: use(number.value), message: `"${number.written}" is ${counts}, and ECR counts from 1 on; ${answer}` };
  }
  const text = certain(type?.value);
  if (!type || text === undefined) return;
  if (text === "imageCountMoreThan" && unit) {
    yield {
      at: unit.key,
      message: `"${unit.written}" goes with no countType "imageCountMoreThan", which counts images; ${answer}`,
      fixes: [remove(unit)],
    };
  } else if (text === "sinceImagePushed" && lacks(selection, "countUnit")) {
    yield {
      at: use(type.value),
      message: `countType "sinceImagePushed" has no "countUnit"; ${answer}`,
      fixes: [
        {
          title: "Count in days",
          safe: true,
          preferred: true,
          intents: [{ do: "set", on: selection, name: "countUnit", to: "days" }],
        },
      ],
    };
  }
}

/** The property `name`, unless it is null, of which is spoken by itself. */
function given(block: Block, name: string): readonly Property[] {
  const found = property(block, name);
  return found && (found.value.kind === "list" || certain(found.value) !== undefined) ? [found] : [];
}

function remove(unwanted: Property): Fix {
  const intents: Fix["intents"] = [{ do: "remove", property: unwanted }];
  return { title: `Remove "${unwanted.written}"`, safe: true, preferred: true, intents };
}

function replace({ value, written }: Property, by: string): Fix {
  const intents: Fix["intents"] = [{ do: "replace", at: use(value), with: by }];
  return { title: `Use ${written} "${by}"`, safe: true, preferred: true, intents };
}
