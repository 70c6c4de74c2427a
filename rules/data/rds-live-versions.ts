import type { VersionStatus } from "./rds-engine-versions.ts";
import { byVersion } from "./version-order.ts";

/** What RDS answered in one region to the question which versions of an engine it has. */
export interface LiveVersions {
  readonly engine: string;
  readonly region: string;
  /** The day on which it was asked, in ISO form. */
  readonly asked: string;
  /** That was more than a day ago: a version may have come, or gone, since. */
  readonly old: boolean;
  /** Those that it offers, and those that it knows and does not offer any more; oldest first. */
  readonly versions: readonly LiveVersion[];
}

/** One version of an engine, as RDS tells of it. */
export interface LiveVersion {
  readonly version: string;
  readonly major: string;
  readonly offered: boolean;
  /** It is what a database gets that asks for no version. */
  readonly default?: true;
  /** The versions that a database which has this one can be upgraded to. */
  readonly upgrades: readonly string[];
}

/** What RDS says to a new instance of `version`, if it answers as it did, where the catalogue would say `bundled`. */
export function liveStatus(live: LiveVersions, version: string, bundled: VersionStatus): VersionStatus {
  if (version === "") return { is: "unknown" };
  const begun = live.versions.filter((each) => each.version === version || begins(each.version, version));
  if (begun.some(({ offered }) => offered)) return { is: "offered" };
  if (bundled.is === "withdrawn") return bundled;
  if (begun.length > 0) return { is: "withdrawn", until: undefined, gone: undefined };
  // Somebody makes such versions for themselves, in one account and not in another.
  if (live.engine.startsWith("custom-")) return { is: "unknown" };
  const last = live.versions.filter(({ major }) => version.startsWith(`${major}.`)).at(-1) ?? live.versions.at(-1);
  const later = last !== undefined && byVersion(version, last.version) > 0;
  return live.old && later && bundled.is !== "never" ? { is: "newer" } : { is: "never" };
}

/** The major that `version` belongs to, by its kin. */
export function liveMajor({ versions }: LiveVersions, version: string): string | undefined {
  return versions.find(({ version: each, major }) => {
    return each === version || version === major || begins(version, major);
  })?.major;
}

/** The newest version of `major` that is offered. */
export function liveNewest({ versions }: LiveVersions, major: string | undefined): string | undefined {
  return versions.filter((each) => each.offered && each.major === major).at(-1)?.version;
}

/** The majors of which a version is offered, oldest first. */
export function liveMajors({ versions }: LiveVersions): readonly string[] {
  return [...new Set(versions.filter(({ offered }) => offered).map(({ major }) => major))];
}

/** Whether `version` is a longer one that begins with `beginning`, such as `15.7` with `15`. */
function begins(version: string, beginning: string): boolean {
  return version.startsWith(`${beginning}.`) || version.startsWith(`${beginning}-`);
}
