import { userNames } from "../data/rds-reserved-names.ts";
import { alternatives, exact, get, origin, property, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const rdsReservedName: Rule = {
  id: "rds/reserved-name",
  on: ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"],
  severity: "error",
  summary: "A master user is not called by a name that its engine reserves",
  why: `PostgreSQL on RDS refuses a master user called \`admin\`, which MySQL takes and which the CDK once proposed for both;
\`rdsadmin\` is RDS's own user everywhere. The creation of the database ends in \`MasterUsername admin cannot be used as it
is a reserved word used by the engine\`, after all that it depends on has been made. Only names of which that is known
are flagged; characters that a name does not take are the matter of \`naming/characters\`.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
    "https://github.com/aws/aws-cdk/pull/10597",
    "https://github.com/aws-cloudformation/cfn-lint/pull/4425",
  ],

  *check({ address, body, existing }): Generator<Finding> {
    // It has its user already, or takes the one of what it comes from.
    if (existing) return;
    const [engine, ...others] = alternatives(get(body, "Engine")) ?? [];
    const names = engine === undefined ? undefined : userNames(engine.toLowerCase());
    if (!names || others.some((other) => other !== engine)) return;
    for (const text of texts(get(body, "MasterUsername"))) {
      const name = exact(text);
      if (name === undefined || !names.reserved.includes(name)) continue;
      const { written } = property(body, "MasterUsername")!;
      const fix: Fix = {
        title: `Use ${names.usual}`,
        safe: false,
        preferred: false,
        intents: [{ do: "replace", at: origin(text), with: names.usual }],
      };
      yield {
        at: origin(text),
        message: `${engine} reserves the ${written} "${name}"; RDS answers: MasterUsername ${name} cannot be used as it is a reserved word used by the engine`,
        related: text.trail.length > 1 ? [{ at: use(text), message: `${written} of ${address}` }] : [],
        fixes: [fix],
      };
    }
  },
};
