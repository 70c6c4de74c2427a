import { awsManaged } from "../links/iam.ts";
import { local } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { get, property, targets, use } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";

export const iamExclusiveAttachment: Rule = {
  id: "iam/exclusive-attachment",
  on: ["AWS::IAM::PolicyAttachment"],
  severity: "warning",
  summary: "A policy that others are given too is not attached by a resource that takes it away from them",
  why: `\`aws_iam_policy_attachment\` is not the plural of \`aws_iam_role_policy_attachment\`: it sees to it that *nobody else in the
account* has the policy. With one of AWS's own, such as \`AmazonECSTaskExecutionRolePolicy\`, every other role loses it with the
next apply, those of other teams too, and their tasks no longer start; who else has it is not seen, so that this is information. Where
the configuration attaches the same policy a second time, the two take turns. \`aws_iam_role_policy_attachment\` gives one role one policy, and takes nothing away.`,
  sources: [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_policy_attachment",
    "https://github.com/terraform-linters/tflint-ruleset-aws/blob/master/docs/rules/aws_iam_policy_attachment_exclusive_attachment.md",
    "https://github.com/terraform-aws-modules/terraform-aws-lambda/issues/40",
  ],

  *check(attachment, unit): Generator<Finding> {
    const given = property(attachment.body, "PolicyArn");
    if (!given || attachment.via !== "terraform") return;
    const managed = awsManaged(given.value);
    const other = another(attachment, unit);
    if (managed === undefined && !other) return;
    const called = managed === undefined ? "its policy" : managed.replace(/^.*\//, "");
    const message = other
      ? `${local(attachment)} takes ${called} away from all that it does not name, and ${local(other)} attaches the same; with each apply one of the two is undone`
      : `${local(attachment)} takes ${called} away from all others in the account: roles, users and groups that it does not name lose it with the next apply`;
    yield {
      at: use(given.value),
      message,
      // Who else has it is not seen.
      severity: other ? "warning" : "information",
      related: other ? [{ at: other.name, message: "the other attachment" }] : [],
    };
  },
};

/** Another resource that attaches the policy that `attachment` does. */
function another(attachment: Resource, unit: Unit): Resource | undefined {
  const policy = policyOf(attachment, unit);
  const types = ["AWS::IAM::RolePolicyAttachment", "AWS::IAM::PolicyAttachment"] as const;
  const all = types.flatMap((type) => unit.resources(type));
  if (policy === undefined) return undefined;
  return all.find((each) => each !== attachment && !each.perhaps && policyOf(each, unit) === policy);
}

/** One of AWS's policies by its ARN, or one of the unit's own. */
function policyOf({ body }: Resource, unit: Unit): string | Resource | undefined {
  const value = get(body, "PolicyArn");
  const [target, ...others] = targets(value);
  const found = target && others.length === 0 ? unit.find(target) : undefined;
  return found?.type === "AWS::IAM::ManagedPolicy" ? found : value && awsManaged(value);
}
