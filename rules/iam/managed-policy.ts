import { type Lost, lost } from "../data/managed-policy-paths.ts";
import { managedArn } from "../links/iam.ts";
import { get, items, origin, type Text, texts, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const iamManagedPolicy: Rule = {
  id: "iam/managed-policy",
  on: [
    "AWS::IAM::GroupPolicyAttachment",
    "AWS::IAM::PolicyAttachment",
    "AWS::IAM::Role",
    "AWS::IAM::RolePolicyAttachment",
    "AWS::IAM::RolePolicyAttachmentsExclusive",
    "AWS::IAM::User",
    "AWS::IAM::UserPolicyAttachment",
  ],
  severity: "error",
  summary: "A policy of AWS is attached by the ARN that it has, and is still offered",
  why: `Some of AWS's own policies lie below a path, which is a part of their ARN: \`AmazonECSTaskExecutionRolePolicy\` is
\`arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy\`, and \`AmazonECS_FullAccess\` has none. Nothing tells from
the name which it is, no plan looks, and the apply ends with \`NoSuchEntity: Policy … does not exist or is not attachable\`,
for a permissions boundary with \`NoSuchEntity: Scope ARN: … does not exist or is not attachable\`.

A policy that AWS has withdrawn stays with those who have it, and nobody else is given it, nor they again: in a new account, or
after the role is replaced, the same configuration fails. This is a warning, as an attachment that is there already lasts.

Policies that the table does not know, and partitions other than \`aws\`, are not judged.`,
  sources: [
    "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-deprecated.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-awsmanpol-deprecated-policies.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
    "https://github.com/hashicorp/terraform/issues/31748",
  ],

  *check({ body }): Generator<Finding> {
    for (const name of ["PolicyArn", "PolicyArns", "ManagedPolicyArns", "PermissionsBoundary"]) {
      const called = name === "PermissionsBoundary" ? "Scope ARN:" : "Policy";
      for (const text of named(get(body, name))) {
        const arn = managedArn(text);
        const found = arn === undefined ? undefined : lost(arn);
        if (found) yield finding(found, text, called);
      }
    }
  },
};

function* named(value: Value | undefined): Generator<Text> {
  for (const item of [value, ...items(value)]) yield* texts(item);
}

function finding(found: Lost, text: Text, called: string): Finding {
  const { is, written, name, right } = found;
  const last = text.pieces[text.pieces.length - 1]!;
  const answer = `IAM answers: NoSuchEntity: ${called} arn:aws:iam::aws:policy/${written} does not exist or is not attachable`;
  const message =
    is === "elsewhere"
      ? `"${written}" is not where AWS has this policy, which is "${right}"; ${answer}`
      : `AWS has withdrawn ${name} in favour of ${right}, and keeps it only for those who have it; else ${answer}`;
  return {
    at: last.known?.endsWith(written) ? origin(last) : use(text),
    message,
    severity: is === "elsewhere" ? "error" : "warning",
    fixes: last.known?.endsWith(written) ? [replace(found, last.known, origin(last))] : [],
  };
}

function replace({ is, written, right }: Lost, known: string, at: Finding["at"]): Fix {
  const whole = known.slice(0, -written.length) + right;
  // What takes the place of a withdrawn policy allows other things.
  const same = is === "elsewhere";
  return { title: `Use "${right}"`, safe: same, preferred: same, intents: [{ do: "replace", at, with: whole }] };
}
