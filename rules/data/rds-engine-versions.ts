import table from "./rds-engine-versions.json" with { type: "json" };
import { type LiveVersions, liveMajor, liveMajors, liveNewest, liveStatus } from "./rds-live-versions.ts";
import { byVersion } from "./version-order.ts";

/** What RDS says to a new instance of a version. */
export type VersionStatus =
  /** It creates one, or the version stands for a major of which it picks a minor. */
  | { readonly is: "offered" }
  /** It creates none any more. It was last seen to on `until`, and seen not to on `gone`, where that is known. */
  | { readonly is: "withdrawn"; readonly until: string | undefined; readonly gone: string | undefined }
  | { readonly is: "never" }
  /** Later than all that the catalogue knows. */
  | { readonly is: "newer" }
  /** The catalogue does not know enough of this engine, or of this stretch of its history. */
  | { readonly is: "unknown" };

/** What is known of one version: a state, and for some that are withdrawn the days between which it was. */
export type VersionEntry = readonly [state: string, until?: string, gone?: string];

export interface MajorTable {
  /** A day, or a month where AWS names no day. */
  readonly endOfStandardSupport?: string;
  /** Every minor that RDS offered since the first one listed is listed. */
  readonly complete: boolean;
  /** And it offered none before that one. */
  readonly fromStart: boolean;
  /** The newest that RDS was seen to offer. */
  readonly newest?: string;
  /** The day on which RDS was first seen to have a version, where it was seen to come. */
  readonly firstSeen?: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, VersionEntry>>;
}

export interface EngineTable {
  /** How many versions are known at least; a refresh never goes below. */
  readonly floor: number;
  /** RDS began with the first major listed. */
  readonly fromStart?: boolean;
  readonly majors: Readonly<Record<string, MajorTable>>;
}

interface Major extends MajorTable {
  /** Its versions but those that were only announced: between the API's last word and these, the catalogue cannot say "never". */
  readonly listed: readonly string[];
  /** Whether RDS offers none of its versions any more. */
  readonly gone: boolean;
  /** The last day of standard support; of a month where AWS names no day, its last. */
  readonly end: string | undefined;
}

interface Engine {
  readonly fromStart: boolean;
  /** Oldest first; JSON's objects put whole numbers before all else. */
  readonly majors: ReadonlyMap<string, Major>;
  readonly first: string;
  readonly last: string;
  readonly versions: ReadonlyMap<string, VersionEntry>;
  /** The versions that begin with each part of a version, such as those of `15` or of `8.0`. */
  readonly begun: ReadonlyMap<string, readonly VersionEntry[]>;
}

const engines: ReadonlyMap<string, Engine> = new Map(
  Object.entries(table.engines as unknown as Record<string, EngineTable>).map(([name, { fromStart, majors }]) => {
    const sorted = Object.entries(majors).sort(([a], [b]) => byVersion(a, b));
    const versions = new Map(sorted.flatMap(([, major]) => Object.entries(major.versions)));
    const engine: Engine = {
      fromStart: fromStart === true,
      majors: new Map(sorted.map(([name, major]) => [name, judged(major)])),
      first: sorted[0]![0],
      last: sorted.at(-1)![0],
      versions,
      begun: beginnings(versions),
    };
    return [name, engine];
  }),
);

function judged(major: MajorTable): Major {
  const entries = Object.entries(major.versions);
  return {
    ...major,
    listed: entries.filter(([, [state]]) => state !== "documented").map(([name]) => name),
    gone: entries.every(([, entry]) => gone(entry)),
    end: lastDay(major.endOfStandardSupport),
  };
}

function lastDay(end: string | undefined): string | undefined {
  const [year, month, day] = end?.split("-").map(Number) ?? [];
  if (year === undefined || month === undefined || day !== undefined) return end;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function beginnings(versions: ReadonlyMap<string, VersionEntry>): ReadonlyMap<string, readonly VersionEntry[]> {
  const begun = new Map<string, VersionEntry[]>();
  for (const [name, entry] of versions) {
    for (const { index } of name.matchAll(/[.-]/g)) {
      const beginning = name.slice(0, index);
      const known = begun.get(beginning);
      if (known) known.push(entry);
      else begun.set(beginning, [entry]);
    }
  }
  return begun;
}

/** The last day on which RDS was seen to answer what the catalogue holds. */
export const observed: string = table.observed;

/** A major of an engine with all its versions, oldest first. */
export interface Catalogued {
  readonly major: string;
  readonly versions: readonly (readonly [version: string, VersionEntry])[];
}

/** All that the catalogue has of `engine`, oldest first. */
export function catalogued(engine: string): readonly Catalogued[] {
  const majors = engines.get(engine)?.majors ?? [];
  return [...majors].map(([major, { versions }]) => ({ major, versions: Object.entries(versions) }));
}

/** The engines of which the catalogue has versions. */
export const cataloguedEngines: readonly string[] = [...engines.keys()];

/** What RDS says to a new instance of `version` of `engine`: what it answered in a region, if it was asked there, comes before the catalogue. */
export function versionStatus(engine: string, version: string, live?: LiveVersions): VersionStatus {
  const bundled = bundledStatus(engine, version);
  return live ? liveStatus(live, version, bundled) : bundled;
}

function bundledStatus(engine: string, version: string): VersionStatus {
  const known = engines.get(engine);
  if (!known || version === "") return { is: "unknown" };
  const entry = known.versions.get(version);
  if (entry) return told(entry);
  if (!/^\d[\w.-]*$/.test(version) || version.split(/[.-]/).some((part) => /^x?$/i.test(part))) return { is: "never" };
  const begun = known.begun.get(version);
  if (begun) return begun.every(gone) ? withdrawn : { is: "offered" };
  // Other letters may be a form of release that is newer than this catalogue, such as `17.4-limitless`.
  if (!/^[\d.]+(-rds\.\d+|\.mysql_aurora\.[\d.]+)?$/.test(version)) return { is: "unknown" };
  const major = majorTable(engine, majorOf(engine, version));
  return major ? placedMinor(major, version) : placedMajor(known, version);
}

/** The known major that `version` belongs to, such as `8.0` of `8.0.mysql_aurora.3.04.0`. */
export function majorOf(engine: string, version: string, live?: LiveVersions): string | undefined {
  const majors = engines.get(engine)?.majors;
  for (let name = version; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf(".")))) {
    if (majors?.has(name)) return name;
  }
  return live && liveMajor(live, version);
}

/** The newest version of `major` that RDS was seen to offer. */
export function newest(engine: string, major: string | undefined, live?: LiveVersions): string | undefined {
  return live ? liveNewest(live, major) : majorTable(engine, major)?.newest;
}

/** The family of parameter groups that goes with `version`: the engine and its major version. */
export function familyOf(engine: string, version: string): string | undefined {
  const major = majorOf(engine, version);
  return major === undefined ? undefined : `${engine}${major}`;
}

/** What is certain of a family of parameter groups. Of those of other engines nothing is. */
export function familyStatus(family: string): { readonly is: "unknown" | "known" | "never"; readonly meant?: string } {
  if (family === "aurora5.6") return { is: "known" };
  const [, engine, version] = /^([a-z-]+?)(\d[\w.-]*)?$/.exec(family) ?? [];
  const known = engine === undefined ? undefined : engines.get(engine);
  if (!known) return { is: "unknown" };
  if (version === undefined || /[^\d.]/.test(version)) return never(familyOf(engine!, version ?? ""));
  const { first, last } = known;
  if (known.majors.has(version)) return { is: "known" };
  if (byVersion(version, first) < 0 || byVersion(version, last) > 0) {
    const meant = familyOf(engine!, version);
    return meant === undefined ? { is: "unknown" } : never(meant);
  }
  return never(familyOf(engine!, version));
}

function never(meant: string | undefined): { readonly is: "never"; readonly meant?: string } {
  return meant === undefined ? { is: "never" } : { is: "never", meant };
}

/** The last day of RDS's standard support of `major`. */
export function endOfStandardSupport(engine: string, major: string | undefined): string | undefined {
  return majorTable(engine, major)?.end;
}

/** The majors that RDS offers in standard support, oldest first. */
export function supportedMajors(engine: string, live?: LiveVersions): readonly string[] {
  if (live) return liveMajors(live).filter((major) => lasts(engine, major, live.asked));
  return [...(engines.get(engine)?.majors ?? [])]
    .filter(([, major]) => major.newest !== undefined && (major.endOfStandardSupport ?? "") > observed)
    .map(([name]) => name);
}

/** Whether RDS supports `major` beyond `day`. The catalogue knows no end of a major that came after it. */
function lasts(engine: string, major: string, day: string): boolean {
  const end = endOfStandardSupport(engine, major);
  const last = engines.get(engine)?.last;
  return end === undefined ? last === undefined || byVersion(major, last) > 0 : end > day;
}

/**
 * How many minors past the newest one known a version may be and still be a newer one. RDS adds four to six
 * a year to a major, so that this is five years of them: `15.99` is no version of the near future.
 */
const minorsToCome = 30;

/** Likewise for majors, of which an engine gets about one a year. */
const majorsToCome = 5;

const withdrawn: VersionStatus = { is: "withdrawn", until: undefined, gone: undefined };

function told(entry: VersionEntry): VersionStatus {
  return gone(entry) ? { is: "withdrawn", until: entry[1], gone: entry[2] } : { is: "offered" };
}

/** Withdrawn, or known to others but not to the API, which therefore creates none. */
function gone([state]: VersionEntry): boolean {
  return state === "withdrawn" || state === "unlisted";
}

/** A minor that is not listed, by where it would stand among those that are. */
function placedMinor(major: Major, version: string): VersionStatus {
  const { complete, fromStart, listed } = major;
  const [first, last] = [listed[0], listed.at(-1)];
  if (first === undefined || last === undefined) return { is: "unknown" };
  // None is added to a major of which RDS offers no minor.
  if (major.gone) return withdrawn;
  if (byVersion(version, last) > 0) return distance(last, version) > minorsToCome ? { is: "never" } : { is: "newer" };
  const among = complete && (fromStart || byVersion(version, first) > 0);
  return { is: among ? "never" : "unknown" };
}

/** A version of a major that is not listed. */
function placedMajor({ fromStart, first, last }: Engine, version: string): VersionStatus {
  if (byVersion(version, last) > 0) {
    return Number.parseInt(version, 10) - Number.parseInt(last, 10) > majorsToCome ? { is: "never" } : { is: "newer" };
  }
  return { is: fromStart || byVersion(version, first) > 0 ? "never" : "unknown" };
}

/** How far the first number that differs has moved. A date, as in `-rds.20260224`, says nothing. */
function distance(from: string, to: string): number {
  const [before, after] = [from.split(/[.-]/), to.split(/[.-]/)];
  const at = after.findIndex((part, index) => part !== before[index]);
  const moved = Number(after[at]) - Number(before[at] ?? 0);
  return after[at - 1] === "rds" || Number.isNaN(moved) ? 0 : moved;
}

function majorTable(engine: string, major: string | undefined): Major | undefined {
  return major === undefined ? undefined : engines.get(engine)?.majors.get(major);
}
