import { policyLimit } from "../data/policy-limits.ts";
import { type Document, documents, type PolicyKind, policyTypes } from "../links/policies.ts";
import { type Block, exact, get, lacks, origin, property, type Text, texts, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const iamPolicyDocument: Rule = {
  id: "iam/policy-document",
  on: policyTypes,
  severity: "error",
  summary: "A policy document is one that IAM, or ECR for a repository, accepts",
  why: `IAM reads a policy when it is created, long after a plan has called the JSON fine: \`MalformedPolicyDocument\`. It
refuses a version other than its two, an \`Effect\` that is not spelled \`Allow\` or \`Deny\`, a statement without actions or
resources, a \`Sid\` with a hyphen or twice the same, an action without its service, and a resource that is neither an ARN
nor \`*\`. Whom a statement is about belongs into trust policies and those of resources, which have a \`Principal\`; those of
identities may not have one, and trust policies no \`Resource\`. A principal is \`*\` or a whole ARN: none with a \`*\` in it,
such as \`arn:aws:iam::111122223333:*\` for everybody of an account, who are its \`:root\`. A policy that is too long is refused
too, by its characters without white space.

ECR reads the policy of a repository likewise and says less: \`Invalid repository policy provided\`. It takes any \`Sid\`. Of a
\`Resource\` nothing is said there: people have been refused for it, and AWS's own examples have one.`,
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    "https://repost.aws/knowledge-center/iam-trust-policy-error",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/3924",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/src/cfnlint/data/schemas/other/iam/policy_resource_ecr.json",
    "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-iam/lib/policy-statement.ts",
    "https://github.com/getmoto/moto/blob/master/tests/test_iam/test_iam_policies.py",
  ],

  *check(resource): Generator<Finding> {
    for (const document of documents(resource)) {
      yield* version(document);
      yield* size(document);
      const seen = new Set<string>();
      const statements = get(document.body, "Statement");
      const each = statements?.kind === "list" ? statements.items : [statements];
      for (const statement of each) {
        if (statement?.kind === "block") yield* inStatement(statement, document, seen);
      }
    }
  },
};

function* version({ body, kind }: Document): Generator<Finding> {
  for (const { text, known } of knownTexts(get(body, "Version"))) {
    if (known === "2012-10-17" || known === "2008-10-17") continue;
    const fix = { do: "replace" as const, at: origin(text), with: "2012-10-17" };
    yield {
      at: origin(text),
      message: refused(kind, `Version "${known}" is neither 2012-10-17 nor 2008-10-17`, "Syntax errors in policy"),
      fixes: [{ title: "Use 2012-10-17", safe: true, preferred: true, intents: [fix] }],
    };
  }
}

/** A policy of which the known characters alone are too many. */
function* size({ body, kind, held }: Document): Generator<Finding> {
  const limit = policyLimit(kind);
  const length = least(body);
  if (!limit || length <= limit.most) return;
  yield {
    at: held.key,
    message: `the policy has at least ${length} characters without white space, and ${reader(kind)} takes ${limit.most}; it answers: ${limit.answer}`,
  };
}

function* inStatement(statement: Block, document: Document, sids: Set<string>): Generator<Finding> {
  const { kind } = document;
  yield* effect(statement, kind);
  if (kind !== "repository") yield* sid(statement, kind, sids);
  yield* parts(statement, kind);
  yield* principals(statement, kind);
  for (const name of ["Action", "NotAction"]) {
    for (const { text, known } of listedTexts(get(statement, name))) {
      const answer = malformedAction(known);
      if (answer)
        yield { at: origin(text), message: refused(kind, `action "${known}" is no action of a service`, answer) };
    }
  }
  if (kind === "trust" || kind === "repository") return;
  for (const name of ["Resource", "NotResource"]) {
    for (const { text, known } of listedTexts(get(statement, name))) {
      // An empty one, one in angle brackets, and words that say what is wanted stand for what is still to be filled in.
      if (known === "" || /[:*?$]|^<.*>$|\S\s+\S/.test(known)) continue;
      const message = refused(kind, `"${known}" is no ARN`, `Resource ${known} must be in ARN format or "*".`);
      yield { at: origin(text), message };
    }
  }
}

function* effect(statement: Block, kind: PolicyKind): Generator<Finding> {
  if (lacks(statement, "Effect")) {
    yield { at: origin(statement), message: refused(kind, "the statement has no Effect", "Syntax errors in policy") };
  }
  for (const { text, known } of knownTexts(get(statement, "Effect"))) {
    if (known === "Allow" || known === "Deny") continue;
    const meant = ["Allow", "Deny"].find((each) => each.toLowerCase() === known.trim().toLowerCase());
    // Trust policies that say `allow` are about, and nobody complains; of ECR it is not known.
    if (meant && (kind === "trust" || kind === "repository")) continue;
    yield {
      at: origin(text),
      message: refused(kind, `Effect "${known}" is neither Allow nor Deny`, "Syntax errors in policy"),
      fixes: meant
        ? [
            {
              title: `Use ${meant}`,
              safe: true,
              preferred: true,
              intents: [{ do: "replace", at: origin(text), with: meant }],
            },
          ]
        : [],
    };
  }
}

function* sid(statement: Block, kind: PolicyKind, seen: Set<string>): Generator<Finding> {
  const written = get(statement, "Sid");
  for (const { text, known } of knownTexts(written)) {
    if (kind !== "trust" && !/^[A-Za-z0-9]*$/.test(known)) {
      const plain = known.replaceAll(/[^A-Za-z0-9]+(.?)/g, (_, next: string) => next.toUpperCase());
      const answer =
        "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*";
      yield {
        at: origin(text),
        message: refused(kind, `Sid "${known}" holds more than letters and digits`, answer),
        fixes: [
          {
            title: `Use ${plain}`,
            safe: true,
            preferred: true,
            intents: [{ do: "replace", at: origin(text), with: plain }],
          },
        ],
      };
    }
    if (written?.kind === "choice" || known === "") continue;
    if (seen.has(known)) {
      const answer = "Statement IDs (SID) in a single policy must be unique.";
      yield { at: origin(text), message: refused(kind, `another statement has the Sid "${known}"`, answer) };
    }
    seen.add(known);
  }
}

/** What a statement has to have, and what it may not have. */
function* parts(statement: Block, kind: PolicyKind): Generator<Finding> {
  const at = origin(statement);
  if (isEmpty(statement, "Action") && lacks(statement, "NotAction")) {
    yield { at, message: refused(kind, "the statement has no actions", "Policy statement must contain actions.") };
  }
  if (kind === "trust" || kind === "repository") {
    const resource = property(statement, "Resource") ?? property(statement, "NotResource");
    const intents = resource && [{ do: "remove" as const, property: resource }];
    if (resource && kind === "trust") {
      yield {
        at: resource.key,
        message: refused(kind, `a trust policy has no ${resource.written}`, `Has prohibited field ${resource.name}`),
        fixes: [{ title: `Remove ${resource.written}`, safe: true, preferred: true, intents: intents! }],
      };
    }
    if (lacks(statement, "Principal") && lacks(statement, "NotPrincipal")) {
      const what = kind === "trust" ? "who may assume the role" : "whom it is about";
      const answer = "AssumeRole policy must contain principals.";
      yield { at, message: refused(kind, `the statement does not say ${what}`, answer) };
    }
    return;
  }
  const principal = property(statement, "Principal") ?? property(statement, "NotPrincipal");
  if (principal) {
    const answer = "Policy document should not specify a principal.";
    yield {
      at: principal.key,
      message: refused(kind, `the policy of a role, user or group has no ${principal.written}`, answer),
    };
  }
  if (isEmpty(statement, "Resource") && lacks(statement, "NotResource")) {
    yield { at, message: refused(kind, "the statement has no resources", "Policy statement must contain resources.") };
  }
}

/** Principals by a part of their ARN. */
function* principals(statement: Block, kind: PolicyKind): Generator<Finding> {
  const principal = get(statement, "Principal");
  if (principal?.kind !== "block" || (kind !== "trust" && kind !== "repository")) return;
  const named = get(principal, "AWS");
  for (const text of (named?.kind === "list" ? named.items : [named]).flatMap(texts)) {
    const [first] = text.pieces;
    if (!first?.known?.startsWith("arn:") || !text.pieces.some(({ known }) => known?.includes("*"))) continue;
    const written = text.pieces.map(({ known }) => known ?? "…").join("");
    const last = text.pieces[text.pieces.length - 1]!;
    const answer = `Invalid principal in policy: "AWS":"${written}"`;
    yield {
      at: last.known?.includes("*") ? origin(last) : use(text),
      message: refused(kind, `"${written}" is a part of an ARN, and a principal takes a whole one`, answer),
      fixes: last.known?.endsWith(":*") ? [everybody(last.known, origin(last))] : [],
    };
  }
}

/** All of an account, by the name that they have together. */
function everybody(known: string, at: Finding["at"]): Fix {
  const whole = `${known.slice(0, -1)}root`;
  return { title: `Use "${whole}"`, safe: true, preferred: true, intents: [{ do: "replace", at, with: whole }] };
}

/** Whether `name` is certainly not written, or a list of nothing. */
function isEmpty(statement: Block, name: string): boolean {
  const value = get(statement, name);
  if (!value) return lacks(statement, name);
  return value.kind === "list" && !value.open && value.items.length === 0;
}

function malformedAction(action: string): string | undefined {
  if (action === "*" || action.includes("$")) return undefined;
  const [service, ...rest] = action.split(":");
  if (rest.length === 0) return "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
  if (rest.length > 1) return "Actions/Condition can contain only one colon.";
  return /[^A-Za-z0-9\-.*]/.test(service!) ? `Vendor ${service} is not valid` : undefined;
}

function refused(kind: PolicyKind, what: string, answer: string): string {
  // ECR does not say why.
  const said =
    kind === "repository"
      ? "InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'"
      : `MalformedPolicyDocument: ${answer}`;
  return `${what}; ${reader(kind)} answers: ${said}`;
}

function reader(kind: PolicyKind): string {
  return kind === "repository" ? "ECR" : "IAM";
}

interface Known {
  readonly text: Text;
  readonly known: string;
}

function* knownTexts(value: Value | undefined): Generator<Known> {
  for (const text of texts(value)) {
    const known = exact(text);
    if (known !== undefined && text.pieces.length === 1) yield { text, known };
  }
}

function* listedTexts(value: Value | undefined): Generator<Known> {
  for (const item of value?.kind === "list" ? value.items : [value]) yield* knownTexts(item);
}

/** The fewest characters that `value` takes in JSON, without white space. */
function least(value: Value): number {
  if (value.kind === "list") return value.items.reduce((sum, item) => sum + least(item) + 1, 1);
  if (value.kind === "block") {
    let sum = 1;
    for (const { name, value: held } of value.properties.values()) sum += name.length + 4 + least(held);
    return sum;
  }
  if (value.kind === "choice") return Math.min(...value.options.map(least));
  if (value.kind === "scalar") return String(value.value).length;
  if (value.kind !== "text") return 0;
  return value.pieces.reduce((sum, { known = "" }) => sum + known.length - (known.match(/\s/g)?.length ?? 0), 2);
}
