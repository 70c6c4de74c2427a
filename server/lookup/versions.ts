import { type Catalogued, catalogued, endOfStandardSupport, observed } from "../../rules/data/rds-engine-versions.ts";
import type { LiveVersions } from "../../rules/data/rds-live-versions.ts";
import { versionClass, versionConstant } from "../frontends/cdk/versions.ts";

/** What can be said of a version to somebody who chooses one. */
export interface VersionRow {
  readonly version: string;
  readonly state: "offered" | "ending" | "withdrawn";
  /** The newest of its major that is offered. */
  readonly newest: boolean;
  /** What a database gets that asks for no version. */
  readonly default: boolean;
  /** The database at hand can be upgraded to it in one step; absent where nobody has said. */
  readonly upgrade?: boolean;
  /** The last day on which RDS was seen to offer it. */
  readonly until?: string;
  /** What aws-cdk-lib calls it. */
  readonly constant?: string;
}

/** A major version, and its minors with the newest first. */
export interface MajorRows {
  readonly major: string;
  readonly endOfStandardSupport?: string;
  /** The end is over. */
  readonly over: boolean;
  readonly versions: readonly VersionRow[];
}

/** The versions of an engine, and who says so. */
export interface VersionTable {
  readonly engine: string;
  /** Where AWS was asked; absent for the catalogue, which is of us-east-1. */
  readonly region?: string;
  /** The day on which RDS was seen to answer so. */
  readonly asOf: string;
  readonly live: boolean;
  /** More than a day ago. */
  readonly old: boolean;
  /** Newest first. */
  readonly majors: readonly MajorRows[];
}

/** The versions of `engine`, as RDS answered or else as the catalogue has them, for a database of the version `from`. */
export function versionTable(
  engine: string,
  live: LiveVersions | undefined,
  today: string,
  from?: string,
): VersionTable {
  const of = live ? fromLive(live, from) : fromCatalogue(catalogued(engine));
  const majors = [...of].map(([major, versions]): MajorRows => {
    const end = endOfStandardSupport(engine, major);
    const newest = versions.filter(({ state }) => state === "offered").at(-1)?.version;
    return {
      major,
      ...(end !== undefined && { endOfStandardSupport: end }),
      over: end !== undefined && end < today,
      versions: versions.map((each) => finished(engine, each, each.version === newest)).reverse(),
    };
  });
  return {
    engine,
    ...(live && { region: live.region }),
    asOf: live?.asked ?? observed,
    live: live !== undefined,
    old: live ? live.old : false,
    majors: majors.reverse(),
  };
}

type Bare = Omit<VersionRow, "newest" | "constant">;

function fromLive({ versions }: LiveVersions, from: string | undefined): ReadonlyMap<string, readonly Bare[]> {
  const upgrades = versions.find(({ version }) => version === from)?.upgrades;
  const majors = new Map<string, Bare[]>();
  for (const { version, major, offered, default: usual } of versions) {
    const row: Bare = {
      version,
      state: offered ? "offered" : "withdrawn",
      default: usual === true,
      ...(upgrades && { upgrade: upgrades.includes(version) }),
    };
    majors.set(major, [...(majors.get(major) ?? []), row]);
  }
  return majors;
}

function fromCatalogue(majors: readonly Catalogued[]): ReadonlyMap<string, readonly Bare[]> {
  return new Map(
    majors.map(({ major, versions }) => [
      major,
      versions.map(([version, [state, until]]): Bare => {
        const offered = state === "offered" || state === "documented";
        const gone = state === "ending" ? "ending" : "withdrawn";
        return { version, state: offered ? "offered" : gone, default: false, ...(until !== undefined && { until }) };
      }),
    ]),
  );
}

function finished(engine: string, row: Bare, newest: boolean): VersionRow {
  const constants = classes.get(engine);
  const known = constants && versionClass(constants);
  const constant = known && versionConstant(known, row.version, undefined);
  return { ...row, newest, ...(constant !== undefined && { constant: `${constants}.${constant}` }) };
}

/** The classes of aws-cdk-lib that have constants for the versions of an engine. */
const classes: ReadonlyMap<string, string> = new Map([
  ["aurora-mysql", "AuroraMysqlEngineVersion"],
  ["aurora-postgresql", "AuroraPostgresEngineVersion"],
  ["mariadb", "MariaDbEngineVersion"],
  ["mysql", "MysqlEngineVersion"],
  ["oracle-ee", "OracleEngineVersion"],
  ["oracle-ee-cdb", "OracleEngineVersion"],
  ["oracle-se2", "OracleEngineVersion"],
  ["oracle-se2-cdb", "OracleEngineVersion"],
  ["postgres", "PostgresEngineVersion"],
  ["sqlserver-ee", "SqlServerEngineVersion"],
  ["sqlserver-ex", "SqlServerEngineVersion"],
  ["sqlserver-se", "SqlServerEngineVersion"],
  ["sqlserver-web", "SqlServerEngineVersion"],
]);
