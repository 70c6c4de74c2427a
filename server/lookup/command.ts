import type { Versions } from "../arguments.ts";
import { whence } from "../report/versions.ts";
import { liveVersions } from "./catalogue.ts";
import type { Lookups } from "./lookups.ts";
import { type VersionTable, versionTable } from "./versions.ts";

/** What came of `versions` on the command line. */
export interface Listed {
  /** The best there is, whatever went wrong. */
  readonly table: VersionTable | undefined;
  /** What could not be done of what was asked for. */
  readonly failure: string | undefined;
}

/** Lists the versions of an engine, and asks RDS for them first if `live` says so. `tell` is told what else there is to say. */
export async function listVersions(
  { engine, live, region }: Versions,
  lookups: Lookups,
  today: string,
  tell: (message: string) => void,
  signal: AbortSignal,
): Promise<Listed> {
  const failure = live ? await ask(engine, lookups, tell, signal) : undefined;
  const table = versionTable(engine, liveVersions(lookups.lookedUp(), engine, region, undefined), today);
  if (table.majors.length > 0) return { table, failure: failure && `${failure}; this is from ${whence(table)}` };
  return { table: undefined, failure: failure ?? `the catalogue has no versions of ${engine}; add --live to ask RDS` };
}

/** Asks RDS; says why it gave no answer. */
async function ask(
  engine: string,
  lookups: Lookups,
  tell: (message: string) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  const where = await lookups.where();
  if (!where) return "nothing says which region to ask; add --region eu-west-1, or set AWS_REGION";
  const caller = lookups.caller(where.region);
  tell(`asking RDS in ${where.region} as ${caller.called}: rds:DescribeDBEngineVersions`);
  const outcome = await lookups.refresh(engine, caller, { signal });
  if ("refused" in outcome) return outcome.refused;
  if (outcome.value.unkept) tell(`the answer is not kept for the next time: ${outcome.value.unkept}`);
  return undefined;
}
