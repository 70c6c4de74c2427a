import { certain } from "../links/link.ts";
import { alternatives, origin, property, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const cdkAutoDelete: Rule = {
  id: "cdk/auto-delete",
  on: ["AWS::S3::Bucket", "AWS::ECR::Repository"],
  severity: "error",
  summary: "A bucket or a repository that is emptied when its stack goes is destroyed then, too",
  why: `With \`autoDeleteObjects\`, \`emptyOnDelete\` or \`autoDeleteImages\` the CDK empties a bucket or a repository so that it can be
destroyed with its stack. That is only so where its removal policy is \`RemovalPolicy.DESTROY\`; without one it is kept. The CDK
throws while it synthesises: \`Cannot use 'autoDeleteObjects' property on a bucket without setting removal policy to
'DESTROY'\`. A later \`applyRemovalPolicy\` does not help, as the constructor throws.`,
  sources: [
    "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-s3/lib/bucket.ts",
    "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecr/lib/repository.ts",
    "https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_s3.Bucket.html",
    "https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecr.Repository.html",
  ],

  *check({ type, body }): Generator<Finding> {
    const policy = property(body, "DeletionPolicy");
    const kept = alternatives(policy?.value)?.every((each) => each !== "destroy");
    // The newer property wins over the older one.
    const emptying = ["AutoDeleteObjects", "EmptyOnDelete", "AutoDeleteImages"]
      .map((name) => property(body, name))
      .filter((each) => each !== undefined);
    const [emptied] = emptying;
    if (!policy || !kept || !emptied || certain(emptied.value) !== "true") return;
    const { written, value } = emptied;
    const thing = type === "AWS::S3::Bucket" ? "bucket" : "repository";
    const isGiven = policy.key !== policy.value.trail[0];
    yield {
      at: use(value),
      message: `${written} goes with removalPolicy DESTROY only, and this ${thing} is kept; the CDK throws: Cannot use '${written}' property on a ${thing} without setting removal policy to 'DESTROY'`,
      related: isGiven ? [{ at: policy.key, message: "what keeps it" }] : [],
      fixes: [
        {
          title: `Destroy the ${thing} with its stack`,
          safe: false,
          preferred: false,
          intents: [
            isGiven
              ? { do: "replace", at: origin(policy.value), with: "destroy" }
              : { do: "set", on: body, name: "DeletionPolicy", to: "destroy" },
          ],
        },
        {
          title: `Leave ${emptying.map((each) => each.written).join(" and ")} out`,
          safe: false,
          preferred: false,
          intents: emptying.map((each) => ({ do: "remove", property: each })),
        },
      ],
    };
  },
};
