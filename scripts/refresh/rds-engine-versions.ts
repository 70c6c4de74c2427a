// Merges a newer look at RDS into rules/data/rds-engine-versions.json and prints what changed:
// `npm run refresh rds-engine-versions -- [INPUT.json] [--region us-east-1] [--profile NAME] [--dry-run]`.
//
// Without INPUT, RDS itself is asked for every engine of the table, with the credentials of AWS's own tools.
// INPUT lists, for each engine, what the RDS API (DescribeDBEngineVersions, IncludeAll) was seen to answer, what the
// documentation says, and the majors' dates. Nothing is ever removed: a version that the input no longer names stays as it was.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { EngineTable, MajorTable, VersionEntry } from "../../rules/data/rds-engine-versions.ts";
import { byVersion } from "../../rules/data/version-order.ts";
import { engineVersions } from "../../server/lookup/aws.ts";
import { doubt, type Look, mergeLive, unnamed } from "./live-versions.ts";

export interface Table {
  readonly source: readonly string[];
  readonly retrieved: string;
  readonly unit: string;
  readonly observed: string;
  readonly states: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, EngineTable>>;
}

/** One look at RDS, as this script reads it. */
export interface Input {
  readonly meta: { readonly verdictComputedFor: string };
  readonly engines: Readonly<Record<string, InputEngine>>;
}

interface InputEngine {
  readonly majors: readonly { readonly major: string; readonly eoss?: string | null }[];
  readonly versions: readonly InputVersion[];
}

interface InputVersion {
  readonly v: string;
  readonly major: string;
  readonly status: string;
  readonly verdict: string;
  readonly apiAsOf?: string;
  readonly firstSeen?: string;
  readonly lastAvail?: string;
  readonly goneBy?: string;
  readonly confidence?: string;
  readonly why?: readonly string[];
}

const path = "rules/data/rds-engine-versions.json";

export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      region: { type: "string", default: "us-east-1" },
      profile: { type: "string" },
      "dry-run": { type: "boolean", default: false },
    },
  });
  const before = JSON.parse(readFileSync(path, "utf8")) as Table;
  const [input] = positionals;
  const after =
    input === undefined
      ? await asked(before, values.region, values.profile)
      : merge(before, JSON.parse(readFileSync(input, "utf8")) as Input);
  if (!after) return 1;
  const all = [...changes(before, after)];
  for (const change of all) console.log(change);
  if (all.length === 0) console.log(`nothing has changed since ${before.observed}`);
  if (!values["dry-run"]) writeFileSync(path, print(after));
  return 0;
}

/** `before` with what RDS answers now; nothing where it gives no whole answer, of which the reason is told. */
async function asked(before: Table, region: string, profile: string | undefined): Promise<Table | undefined> {
  const looks: Look[] = [];
  for (const engine of Object.keys(before.engines)) {
    const caller = { profile, region, called: profile === undefined ? "you" : `profile ${profile}` };
    const outcome = await engineVersions(engine, caller, { signal: new AbortController().signal, timeout: 30_000 });
    const look = "refused" in outcome ? undefined : { engine, versions: outcome.value };
    const against = look ? doubt(before, look) : "refused" in outcome ? outcome.refused : undefined;
    if (against !== undefined) console.error(against);
    if (!look || against !== undefined) return undefined;
    looks.push(look);
  }
  for (const line of unnamed(before, looks)) console.log(line);
  return mergeLive(before, looks, new Date().toISOString().slice(0, 10));
}

/** `before` with what `input` knows more, or knows later. */
export function merge(before: Table, input: Input): Table {
  const observed = Object.values(input.engines).flatMap((engine) =>
    engine.versions.map((version) => version.apiAsOf ?? ""),
  );
  const engines = new Map(Object.entries(before.engines));
  for (const [name, engine] of Object.entries(input.engines)) engines.set(name, mergeEngine(engines.get(name), engine));
  return {
    ...before,
    retrieved: latest(before.retrieved, input.meta.verdictComputedFor),
    observed: latest(before.observed, ...observed),
    engines: Object.fromEntries(engines),
  };
}

/** What differs between two tables, one line each; a version that got lost is one of them. */
export function* changes(before: Table, after: Table): Generator<string> {
  for (const [name, engine] of Object.entries(after.engines)) {
    for (const [major, { versions }] of Object.entries(engine.majors)) {
      const known = before.engines[name]?.majors[major]?.versions ?? {};
      for (const [version, entry] of Object.entries(versions)) {
        const old = known[version];
        if (old === undefined) yield `${name} ${version}: new, ${entry.join(" ")}`;
        else if (old.join() !== entry.join()) yield `${name} ${version}: ${old.join(" ")} → ${entry.join(" ")}`;
      }
      for (const version of Object.keys(known)) if (!(version in versions)) yield `${name} ${version}: LOST`;
    }
  }
}

/** The table as the file has it: one line a version, so that a change reads well in a diff. */
export function print(table: Table): string {
  return `${JSON.stringify(table, undefined, 1).replaceAll(
    /\[\s+("[^"]*"(?:,\s+"[^"]*"){0,2})\s+\](?=,?\n {5})/g,
    (_, inner: string) => {
      return `[${inner.replaceAll(/\s+/g, " ")}]`;
    },
  )}\n`;
}

function mergeEngine(before: EngineTable | undefined, input: InputEngine): EngineTable {
  const majors = new Map(Object.entries(before?.majors ?? {}));
  const names = new Set([
    ...majors.keys(),
    ...input.majors.map((major) => major.major),
    ...input.versions.map((v) => v.major),
  ]);
  // `9` of postgres is no major of its own: its majors are 9.3 to 9.6.
  const longest = [...names]
    .filter((name) => ![...names].some((other) => other.startsWith(`${name}.`)))
    .sort(byVersion);
  const merged = longest.map((name): [string, MajorTable] => {
    const end = input.majors.find((major) => major.major === name)?.eoss ?? majors.get(name)?.endOfStandardSupport;
    const seen = input.versions.filter((version) => version.major === name && isMinor(version));
    return [name, mergeMajor(majors.get(name), seen, end)];
  });
  const floor = merged.reduce((sum, [, major]) => sum + Object.keys(major.versions).length, 0);
  return { ...before, floor: Math.max(floor, before?.floor ?? 0), majors: Object.fromEntries(merged) };
}

/** Bare majors are no minors; CDK's capital `-RDS.` is a misspelling of a version that is listed as `-rds.` too. */
function isMinor({ v, major, status }: InputVersion): boolean {
  return status !== "major-only" && v !== major && !v.includes("-RDS.");
}

function mergeMajor(
  before: MajorTable | undefined,
  seen: readonly InputVersion[],
  end: string | undefined,
): MajorTable {
  const versions = new Map(Object.entries(before?.versions ?? {}));
  for (const version of seen) versions.set(version.v, mergeVersion(versions.get(version.v), entry(version)));
  const sorted = [...versions].sort(([a], [b]) => byVersion(a, b));
  const newest = sorted.filter(([, [state]]) => state === "offered").at(-1)?.[0];
  const first = seen.find((version) => version.v === sorted[0]?.[0]);
  return {
    ...(end === undefined ? {} : { endOfStandardSupport: end }),
    // The API has forgotten some of a major's versions if another source names one that it does not know.
    complete: (before?.complete ?? true) && sorted.every(([, [state]]) => state !== "unlisted"),
    // The first minor was seen to arrive: there was none before it.
    fromStart: before?.fromStart === true || first?.firstSeen !== undefined,
    ...(newest === undefined ? {} : { newest }),
    versions: Object.fromEntries(sorted),
  };
}

/** The newer word, but with the dates that the older one had, which no later look can tell. */
function mergeVersion(before: VersionEntry | undefined, after: VersionEntry): VersionEntry {
  return before?.[0] === "withdrawn" && after[0] === "withdrawn" && after[1] === undefined ? before : after;
}

function entry({ status, verdict, why = [], lastAvail, goneBy, confidence }: InputVersion): VersionEntry {
  const says = (reason: string) => why.includes(reason);
  if (says("api-deprecated")) return lastAvail && goneBy ? ["withdrawn", lastAvail, goneBy] : ["withdrawn"];
  if (status === "unlisted") return ["unlisted"];
  if (status === "available" && verdict === "ok") return [confidence === undefined ? "offered" : "documented"];
  // Extended Support alone costs money but does not stop a creation.
  if (status === "available" && why.length === 1 && says("extended-support")) return ["offered"];
  return ["ending"];
}

function latest(...dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? "";
}
