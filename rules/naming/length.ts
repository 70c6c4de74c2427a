import { excepted, type NameTable, namedTypes } from "../data/naming.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import { exact, origin, property, shown, type Text, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";
import { comesFrom, evaluated, filled, type Name, names, usedTogether } from "./names.ts";

export const namingLength: Rule = {
  id: "naming/length",
  on: namedTypes,
  severity: "error",
  summary: "A name is as long as AWS allows, in every environment",
  why: `A load balancer's name has at most 32 characters, a role's 64, a bucket's and an RDS identifier's 63, an OpenSearch
domain's 28. Names are put together from a project, a stage and a purpose, and each of the three looks short where it is
written: \`agentic-aws-stage3v3-internal-alb\` has 33, and only the deployment said so. Terraform checks some limits in
its plan and leaves others, RDS identifiers among them, to the service. A \`name_prefix\` has room for fewer characters:
Terraform appends 26 of its own. What of a name is unknown counts as nothing. A name is not made shorter by cutting it
off: two names that differ only at the end would become one.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
    "https://github.com/hashicorp/terraform-plugin-sdk/blob/main/helper/id/id.go",
  ],

  *check(resource): Generator<Finding> {
    for (const name of names(resource)) {
      if (name.table.confidence === "low") continue;
      for (const same of usedTogether(name.property.value)) yield* judge(resource, name, same);
    }
  },
};

function* judge(resource: Resource, name: Name, same: readonly Text[]): Generator<Finding> {
  const { property, table, prefix } = name;
  const { called, min, confidence } = table;
  const max = prefix ? table.prefix!.max : table.max;
  const text = worst(same, table, prefix ? 0 : min, max);
  if (!text) return;
  const count = characters(text);
  const size = `${exact(text) === undefined ? "at least " : ""}${count === 1 ? "1 character" : `${count} characters`}`;
  const bound = count > max ? `at most ${max}` : `at least ${min}`;
  const limit = prefix
    ? `the beginning of ${called} has ${bound}, as Terraform appends 26 characters`
    : `${called} has ${bound}`;
  const answer = prefix || resource.via !== "terraform" ? undefined : table.answers?.length;
  const said = answer && filled(answer, property.written, text, max);
  const fix = count > max && !prefix ? (asPrefix(resource, name, text) ?? left(resource, name)) : undefined;
  yield {
    at: use(text),
    message: `${evaluated(resource, property.written, text)}, ${size}; ${limit}${said ? `, and Terraform answers: ${said}` : ""}`,
    ...(confidence && { severity: "information" as const }),
    related: comesFrom(
      text,
      text.pieces.filter(({ known }) => known),
    ),
    fixes: fix ? [fix] : [],
  };
}

/** The longest of `names` that is too long, else the shortest that is too short. */
function worst(names: readonly Text[], table: NameTable, min: number, max: number): Text | undefined {
  const wrong = names.filter((text) => {
    const count = characters(text);
    // An empty name is none: AWS or Terraform makes one up.
    const fits = count <= max && (count === 0 || count >= min || exact(text) === undefined);
    return !fits && !excepted(table, shown(text));
  });
  if (wrong.length === 0) return undefined;
  const sorted = wrong.toSorted((a, b) => characters(b) - characters(a));
  const [longest] = sorted;
  return longest && characters(longest) > max ? longest : sorted.at(-1);
}

const isAscii = /^[\0-\x7f]*$/;

/** How many characters `text` has for certain. */
function characters({ pieces }: Text): number {
  let sum = 0;
  for (const { known } of pieces)
    if (known !== undefined) sum += isAscii.test(known) ? known.length : [...known].length;
  return sum;
}

/** Where a name is written out, its first words as a prefix: what Terraform appends keeps it apart from others. */
function asPrefix({ body, via }: Resource, { property: name, table }: Name, text: Text): Fix | undefined {
  const { prefix } = table;
  const whole = exact(text);
  if (!prefix || via !== "terraform" || property(body, prefix.name) || whole === undefined) return undefined;
  if (name.value !== text || text.trail.length > 1 || text.pieces.length > 1) return undefined;
  const words = whole.slice(0, whole.lastIndexOf("-", prefix.max - 1) + 1);
  if (words === "") return undefined;
  return {
    title: `Let Terraform complete the name from "${words}"`,
    safe: false,
    preferred: false,
    intents: [
      { do: "rename", property: name, to: prefix.name },
      { do: "replace", at: origin(text), with: words },
    ],
  };
}

/**
 * Types whose name Terraform can make up, and CloudFormation does not: it has to be written there.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html, 2026-12-01
 */
const named: ReadonlySet<ResourceType> = new Set<ResourceType>([
  "AWS::EC2::KeyPair",
  "AWS::IAM::Policy",
  "AWS::IAM::RolePolicy",
  "AWS::IAM::UserPolicy",
  "AWS::MemoryDB::Cluster",
]);

/** Where CloudFormation makes one up that is told apart from others, no name at all. */
function left({ type, via }: Resource, { property, table }: Name): Fix | undefined {
  if (via !== "cloudformation" || !table.prefix || named.has(type)) return undefined;
  return {
    title: "Let CloudFormation make up the name",
    safe: false,
    preferred: false,
    intents: [{ do: "remove", property }],
  };
}
