import type { EngineTable, MajorTable, VersionEntry } from "../../rules/data/rds-engine-versions.ts";
import type { LiveVersion } from "../../rules/data/rds-live-versions.ts";
import { byVersion } from "../../rules/data/version-order.ts";
import type { Table } from "./rds-engine-versions.ts";

/** What RDS answered for one engine, or why it is not believed. */
export type Look = { readonly engine: string; readonly versions: readonly LiveVersion[] };

/** The share of the versions that are thought to be offered which an answer has to name to be believed. */
const least = 0.5;

/** Why `look` cannot be a whole answer, if it cannot. */
export function doubt(before: Table, { engine, versions }: Look): string | undefined {
  const offered = Object.values(before.engines[engine]?.majors ?? {}).flatMap(({ versions }) =>
    Object.entries(versions).flatMap(([name, [state]]) => (state === "offered" ? name : [])),
  );
  const named = new Set(versions.map(({ version }) => version));
  const missing = offered.filter((version) => !named.has(version));
  if (missing.length <= offered.length * (1 - least)) return undefined;
  return `RDS named ${offered.length - missing.length} of the ${offered.length} versions of ${engine} that it offered; nothing is changed`;
}

/** `before` with what RDS answered on the day `today`: nothing is removed, and what changes keeps the days that were known. */
export function mergeLive(before: Table, looks: readonly Look[], today: string): Table {
  const engines = new Map(Object.entries(before.engines));
  for (const { engine, versions } of looks) {
    engines.set(engine, merged(engines.get(engine), versions, before.observed, today));
  }
  return { ...before, retrieved: today, observed: today, engines: Object.fromEntries(engines) };
}

/** The versions of `before` that RDS did not name, though it was thought to offer them. */
export function* unnamed(before: Table, looks: readonly Look[]): Generator<string> {
  for (const { engine, versions } of looks) {
    const named = new Set(versions.map(({ version }) => version));
    for (const { versions: known } of Object.values(before.engines[engine]?.majors ?? {})) {
      for (const [version, [state]] of Object.entries(known)) {
        if (state === "offered" && !named.has(version)) yield `${engine} ${version}: not named by RDS, left as it was`;
      }
    }
  }
}

function merged(
  before: EngineTable | undefined,
  versions: readonly LiveVersion[],
  observed: string,
  today: string,
): EngineTable {
  const names = new Set([...Object.keys(before?.majors ?? {}), ...versions.map(({ major }) => major)]);
  const majors = [...names].sort(byVersion).map((major): [string, MajorTable] => {
    const seen = versions.filter((each) => each.major === major);
    return [major, mergedMajor(before?.majors[major], seen, observed, today)];
  });
  const size = majors.reduce((sum, [, { versions }]) => sum + Object.keys(versions).length, 0);
  return { ...before, floor: Math.max(size, before?.floor ?? 0), majors: Object.fromEntries(majors) };
}

function mergedMajor(
  before: MajorTable | undefined,
  seen: readonly LiveVersion[],
  observed: string,
  today: string,
): MajorTable {
  const versions = new Map(Object.entries(before?.versions ?? {}));
  const first = new Map(Object.entries(before?.firstSeen ?? {}));
  for (const { version, offered } of seen) {
    const known = versions.get(version);
    // What RDS was not seen to have before is new, unless somebody else had named it.
    if (!known) first.set(version, today);
    versions.set(version, after(known, offered, observed, today));
  }
  const sorted = [...versions].sort(([a], [b]) => byVersion(a, b));
  const newest = sorted.filter(([, [state]]) => state === "offered").at(-1)?.[0];
  const { endOfStandardSupport: end, complete = true, fromStart = true } = before ?? {};
  return {
    ...(end !== undefined && { endOfStandardSupport: end }),
    complete,
    fromStart,
    ...(newest === undefined ? {} : { newest }),
    ...(first.size > 0 && { firstSeen: Object.fromEntries([...first].sort(([a], [b]) => byVersion(a, b))) }),
    versions: Object.fromEntries(sorted),
  };
}

function after(known: VersionEntry | undefined, offered: boolean, observed: string, today: string): VersionEntry {
  // The documentation has announced its end, and RDS goes on offering it until then.
  if (offered) return known?.[0] === "ending" ? known : ["offered"];
  if (known?.[0] === "withdrawn") return known;
  const was = known?.[0] === "offered" || known?.[0] === "ending";
  return was ? ["withdrawn", observed, today] : ["withdrawn"];
}
