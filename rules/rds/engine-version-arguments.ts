import { majorOf, newest, versionStatus } from "../data/rds-engine-versions.ts";
import type { LiveVersions } from "../data/rds-live-versions.ts";
import type { Resource } from "../model/resource.ts";
import { alternatives, exact, get, origin, property, type Text, texts } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const rdsEngineVersionArguments: Rule = {
  id: "rds/engine-version-arguments",
  on: ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"],
  severity: "error",
  summary: "A full engine version and its major version are given in this order",
  why: `\`PostgresEngineVersion.of("15", "15.15")\` compiles, for both are strings. RDS reads \`15\` as "any 15" and picks a
minor, so that the version which was asked for is not the one that runs; and with a parameter group the family becomes
\`postgres15.15\`, which does not exist. This very line ended five days of failed deployments and went into the
post-mortem as the fix: it worked because a bare major is a legal engine version.`,
  sources: ["https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_rds.PostgresEngineVersion.html"],

  *check(resource, unit): Generator<Finding> {
    const { body } = resource;
    const swap = swapped(body);
    if (!swap) return;
    const { full, major } = swap;
    const { written } = property(body, "MajorEngineVersion")!;
    const engine = alternatives(get(body, "Engine"))?.[0] ?? "";
    yield {
      at: origin(swap.fullText),
      message: `"${full}" stands where the full version is expected and "${major}" where ${written} is; RDS picks any ${full} and has no parameter-group family ${engine}${major}`,
      related: [{ at: origin(swap.majorText), message: `the full version "${major}"` }],
      fixes: mend(body, swap, unit.workspace.lookedUp(engine, resource)),
    };
  },
};

interface Swap {
  readonly full: string;
  readonly major: string;
  readonly fullText: Text;
  readonly majorText: Text;
}

/** The two versions of `body` where the one given as full is only the beginning of the one given as major. */
export function swapped(body: Resource["body"]): Swap | undefined {
  for (const fullText of texts(get(body, "EngineVersion"))) {
    for (const majorText of texts(get(body, "MajorEngineVersion"))) {
      const [full, major] = [exact(fullText), exact(majorText)];
      if (full && major?.startsWith(`${full}.`)) return { full, major, fullText, majorText };
    }
  }
  return undefined;
}

function mend(
  body: Resource["body"],
  { full, major, fullText, majorText }: Swap,
  live: LiveVersions | undefined,
): readonly Fix[] {
  // What is written elsewhere may have other uses, for which it is right.
  if (fullText.trail.length > 1 || majorText.trail.length > 1) return [];
  const intents = (version: string): Fix["intents"] => [
    { do: "replace", at: origin(fullText), with: version },
    { do: "replace", at: origin(majorText), with: full },
  ];
  const engine = alternatives(get(body, "Engine"))?.[0];
  const status = engine === undefined ? "unknown" : versionStatus(engine, major, live).is;
  if (engine === undefined || status === "offered" || status === "unknown") {
    return [{ title: `Swap them: "${major}", "${full}"`, safe: true, preferred: true, intents: intents(major) }];
  }
  // Swapped alone, a version that RDS does not create would be the next finding.
  const version = newest(engine, majorOf(engine, major, live), live);
  if (version === undefined || !version.startsWith(`${full}.`)) return [];
  return [{ title: `Use "${version}", "${full}"`, safe: false, preferred: true, intents: intents(version) }];
}
