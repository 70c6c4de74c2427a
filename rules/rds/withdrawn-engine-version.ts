import { majorOf, newest } from "../data/rds-engine-versions.ts";
import { origin, property } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";
import { replacements, usage, versioned, type Wanted, wanted } from "./versions.ts";

export const rdsWithdrawnEngineVersion: Rule = {
  id: "rds/withdrawn-engine-version",
  on: versioned,
  severity: "warning",
  tag: "deprecated",
  summary: "A new database uses an engine version that RDS still offers",
  why: `RDS withdraws minor versions: a database that runs one keeps it until it is upgraded, a new one fails with
\`Cannot find version 15.7 for postgres\`. So a configuration that is deployed keeps working, and fails in the next
region or the next environment. Constants prove nothing: aws-cdk-lib 2.276.0 has 27 that are not marked as deprecated
and that RDS refuses, and 10 that are marked and that it offers. \`VER_15_7\` and \`VER_15_8\` are two of the former; they
cost one team five days of deployments.

It is a warning, as the source does not tell whether the database exists already. A database that is imported, or
restored from a snapshot, is left alone.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html",
    "https://github.com/aws/aws-cdk/pull/35009",
    "https://github.com/aws-cloudformation/cfn-lint/issues/4282",
  ],

  *check(resource, unit): Generator<Finding> {
    // An instance of a cluster has the cluster's version, and the cluster may be restored from what exists.
    if (resource.existing || property(resource.body, "DBClusterIdentifier")) return;
    for (const asked of wanted(resource, unit)) {
      if (asked.status.is !== "withdrawn") continue;
      yield {
        at: origin(asked.text),
        message: withdrawn(asked, asked.status.gone),
        related: usage(resource, asked),
        fixes: replacements(resource, asked, false, unit.today),
      };
    }
  },
};

function withdrawn({ engine, version, live, text }: Wanted, gone: string | undefined): string {
  const major = majorOf(engine, version, live);
  const where = live ? ` in ${live.region}, asked on ${live.asked}` : "";
  const when = `${gone === undefined ? "is withdrawn" : `was withdrawn by ${gone}`}${where}`;
  const latest = newest(engine, major, live);
  const instead = latest === undefined ? "" : `; the newest ${major} is ${latest}`;
  const constant = text.pieces[0]?.constant;
  const though =
    constant && !constant.deprecated ? `, though ${constant.library} does not mark ${constant.name} as deprecated` : "";
  return `${engine} ${version} ${when}${though}; for a new database RDS answers: Cannot find version ${version} for ${engine}${instead}`;
}
