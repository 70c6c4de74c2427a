import { suffix } from "../data/secret-suffix.ts";
import { allows, granted } from "../links/iam.ts";
import { covers, patternOf, randomEnd, readings } from "../links/pattern.ts";
import { everyStatement, identityTypes } from "../links/policies.ts";
import type { Resource } from "../model/resource.ts";
import { type SecretArn, secretArn } from "../model/secret-arn.ts";
import { type Block, exact, get, items, type Text, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const iamSecretArnWithoutWildcard: Rule = {
  id: "iam/secret-arn-without-wildcard",
  on: identityTypes,
  severity: "error",
  summary: "A policy names a secret with the six characters at the end of its ARN, or with a wildcard for them",
  why: `The ARN of a secret ends in a hyphen and six characters that Secrets Manager makes up:
\`…:secret:app/db-Xk2Pq9\`. A policy for \`…:secret:app/db\` is accepted and matches nothing, and whoever asks for the secret
is told \`AccessDeniedException\`, even if they name it in the same short way. \`-??????\` stands for the end of this secret
and of no other; \`*\` also lets in \`app/db-admin\`.`,
  sources: [
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html",
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen",
    "https://github.com/aws/aws-cdk/issues/18555",
  ],

  *check(resource, unit): Generator<Finding> {
    for (const { statement } of everyStatement(resource)) {
      if (!reads(get(statement, "Action"))) continue;
      for (const text of named(get(statement, "Resource"))) {
        const arn = secretArn(text);
        if (arn?.tail !== "" || /[*?]/.test(arn.name) || suffix(arn.name) !== "none") continue;
        if (covered(text, resource) || idle(statement, text, unit)) continue;
        yield {
          at: use(text),
          message: `the policy names the secret "${arn.name}" without the hyphen and six characters that end its ARN, and so matches no secret; who is allowed it by nothing else is told: AccessDeniedException`,
          fixes: [extend(text, arn)],
        };
      }
    }
  },
};

/** Whether the policy may also name the secret with its end. */
function covered(text: Text, resource: Resource): boolean {
  const whole = [...patternOf(text), ...randomEnd];
  for (const { statement } of everyStatement(resource)) {
    if (!reads(get(statement, "Action"))) continue;
    for (const other of named(get(statement, "Resource"))) if (covers(patternOf(other), whole) !== "no") return true;
  }
  return false;
}

/** Whether each role that has `statement` may read the secret without it. */
function idle(statement: Block, text: Text, unit: Unit): boolean {
  const wanted = { signs: [...patternOf(text), ...randomEnd] };
  const all = unit.resources("AWS::IAM::Role").map((role) => granted(role, unit));
  const holders = all.filter(({ statements }) => statements.some(({ body }) => body === statement));
  return holders.length > 0 && holders.every((each) => allows(each, "secretsmanager:GetSecretValue", wanted) === "yes");
}

/** Whether it is about secrets that are there: one that is to be made may have no end yet. */
function reads(actions: Value | undefined): boolean {
  return [...named(actions)].some((action) => {
    const name = exact(action)?.toLowerCase() ?? "";
    return name === "*" || (name.startsWith("secretsmanager:") && name !== "secretsmanager:createsecret");
  });
}

function* named(value: Value | undefined): Generator<Text> {
  const each = value?.kind === "list" ? items(value) : [value];
  for (const item of each) yield* readings(item) ?? [];
}

function extend(text: Text, { name }: SecretArn): Fix {
  const last = text.pieces[text.pieces.length - 1]!;
  // What is written elsewhere may also be where somebody names the secret itself.
  const here = text.trail.length === 1 && last.known !== undefined && last.trail.length === 1;
  const intents: Fix["intents"] = here
    ? [{ do: "replace", at: use(last), with: `${last.known}-??????` }]
    : [{ do: "replace", at: use(text), with: [{ copied: use(text) }, "-??????"] }];
  return { title: `Match "${name}-??????"`, safe: true, preferred: true, intents };
}
