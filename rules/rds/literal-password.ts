import type { Resource, ResourceType } from "../model/resource.ts";
import { exact, lacks, origin, property, type Text, texts } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

const types: readonly ResourceType[] = ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"];

export const rdsLiteralPassword: Rule = {
  id: "rds/literal-password",
  on: types,
  severity: "warning",
  summary: "No master password is written in the source",
  why: `Whoever can read the repository, now or ever, can log in to a database whose master password is written in it, or in
the default of a variable; that it may be overridden elsewhere does not help the environment that forgets to. Real
passwords stood in this way beside the names of their hosts in the notes on ten failed deployments.

RDS can make the password itself, keep it in Secrets Manager and rotate it: \`manage_master_user_password = true\`. The CDK
has it generated there: \`rds.Credentials.fromGeneratedSecret("app")\`. Values in \`.tfvars\` files are left alone, as these
are kept out of the repository more often than not.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance#managed-master-passwords-via-secrets-manager-default-kms-key",
  ],

  *check(resource): Generator<Finding> {
    const { address, body, ignored } = resource;
    const password = property(body, "MasterUserPassword");
    // It is only the first one, and is changed by hand where its changes are left alone.
    if (!password || ignored === "all" || ignored?.has(password.name)) return;
    for (const text of texts(password.value)) {
      if (!literal(text)) continue;
      const elsewhere = text.trail.length > 1;
      const what = elsewhere
        ? `the ${password.written} of ${address} is written here`
        : `${password.written} is written out`;
      yield {
        // Never with the password itself: messages go into logs.
        at: origin(text),
        message: `${what}; whoever can read this file, or ever could, can log in to the database`,
        related: elsewhere ? [{ at: text.trail[0], message: `${password.written} of ${address}` }] : [],
        fixes: managed(resource),
      };
    }
  },
};

/** Whether `text` is a password that is written in the code. */
function literal(text: Text): boolean {
  const whole = exact(text);
  // Of an empty one, or of one that CloudFormation or a pipeline puts in, nothing can be read.
  if (!whole || /^(\{\{.*\}\}|<.*>|\$\{.*\}|\$\w+)$/.test(whole)) return false;
  return !text.pieces.some((piece) => origin(piece).given);
}

function managed({ body }: Resource): readonly Fix[] {
  const password = property(body, "MasterUserPassword")!;
  const isFree = lacks(body, "ManageMasterUserPassword");
  return [
    isFree
      ? {
          title: "Let RDS make the password and keep it in Secrets Manager",
          safe: false,
          preferred: true,
          intents: [
            { do: "set", on: body, name: "ManageMasterUserPassword", to: true },
            { do: "remove", property: password },
          ],
        }
      : {
          title: "Have the password generated and kept in Secrets Manager",
          safe: false,
          preferred: true,
          intents: [{ do: "generate", property: password }],
        },
  ];
}
