import { majorOf, newest, observed } from "../data/rds-engine-versions.ts";
import type { Finding, Rule } from "../rule.ts";
import { replacements, usage, versioned, type Wanted, wanted } from "./versions.ts";

export const rdsUnknownEngineVersion: Rule = {
  id: "rds/unknown-engine-version",
  on: versioned,
  severity: "error",
  summary: "An engine version is one that RDS offers",
  why: `RDS answers \`Cannot find version 15.99 for postgres\`, minutes into the deployment and after the network, the
secrets and the subnet groups have been made. It has its own list of minors for each engine: it skips some that the
engine's makers released, adds others weeks later, and has no \`15.x\`. A major alone, \`15\`, is legal: RDS picks the minor.
One team spent five days on versions that compiled and that RDS did not have.

The catalogue of versions has a date. What is newer than all it knows is information, never an error.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.DBVersions.html",
    "https://docs.aws.amazon.com/cli/latest/reference/rds/describe-db-engine-versions.html",
    "https://github.com/terraform-aws-modules/terraform-aws-rds-aurora/issues/302",
  ],

  *check(resource, unit): Generator<Finding> {
    for (const asked of wanted(resource, unit)) {
      const { engine, version, status, text, live } = asked;
      const place = { at: text.trail[text.trail.length - 1]!, related: usage(resource, asked) };
      if (status.is === "never") {
        yield { ...place, message: unknown(asked), fixes: replacements(resource, asked, true, unit.today) };
      } else if (status.is === "newer") {
        const message = `${engine} ${version} is not in ${live ? `what RDS in ${live.region} answered on ${live.asked}` : `the catalogue of ${observed}`}${latest(asked)}; "aws rds describe-db-engine-versions --engine ${engine} --engine-version ${version}" tells whether RDS has it by now`;
        yield { ...place, message, severity: "information" };
      }
    }
  },
};

function unknown(asked: Wanted): string {
  const { engine, version, live } = asked;
  if (live) {
    return `RDS in ${live.region} has no version "${version}" of ${engine}, asked on ${live.asked}, and answers: Cannot find version ${version} for ${engine}${latest(asked)}`;
  }
  return `RDS never offered version "${version}" of ${engine} and answers: Cannot find version ${version} for ${engine}${latest(asked)}`;
}

function latest({ engine, version, live }: Wanted): string {
  const major = majorOf(engine, version, live);
  const newestOfMajor = newest(engine, major, live);
  return newestOfMajor === undefined ? "" : `; the newest ${major} is ${newestOfMajor}`;
}
