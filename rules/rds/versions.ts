import {
  endOfStandardSupport,
  majorOf,
  newest,
  supportedMajors,
  type VersionStatus,
  versionStatus,
} from "../data/rds-engine-versions.ts";
import type { LiveVersions } from "../data/rds-live-versions.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import { alternatives, exact, get, origin, property, type Text, texts, use } from "../model/value.ts";
import type { Fix, Intent, Related, Unit } from "../rule.ts";
import { swapped } from "./engine-version-arguments.ts";

/** The types that have an engine and a version of it. */
export const versioned: readonly ResourceType[] = [
  "AWS::RDS::DBInstance",
  "AWS::RDS::DBCluster",
  "AWS::RDS::GlobalCluster",
];

/** An engine version that a resource asks for, and what RDS says to it. */
export interface Wanted {
  readonly engine: string;
  readonly version: string;
  readonly status: VersionStatus;
  readonly text: Text;
  /** What RDS itself answered where the resource is, if it was asked. */
  readonly live: LiveVersions | undefined;
}

/** Every version that `resource` certainly asks for, where its engine is known. */
export function* wanted(resource: Resource, unit: Unit): Generator<Wanted> {
  const { body } = resource;
  const engines = alternatives(get(body, "Engine")) ?? [];
  const [engine] = engines;
  // Of several engines, each has other versions, and so another fix.
  if (engine === undefined || engines.some((other) => other !== engine) || swapped(body)) return;
  const live = unit.workspace.lookedUp(engine, resource);
  for (const text of texts(get(body, "EngineVersion"))) {
    const version = exact(text);
    if (version !== undefined) yield { engine, version, status: versionStatus(engine, version, live), text, live };
  }
}

/** The versions to put in its place: the newest of its major, which is `safe` or not, then those of the majors after it. */
export function replacements(
  { body }: Resource,
  { engine, version, text, live }: Wanted,
  safe: boolean,
  today: string,
): readonly Fix[] {
  const own = majorOf(engine, version, live);
  const nearest = newest(engine, own, live);
  // One whose support is about to end is nothing to move to; what only RDS knows of is newer than all known ends.
  const lasting = (major: string) => (daysOfSupport(engine, major, today) ?? (live ? ahead + 1 : 0)) > ahead;
  const majors = supportedMajors(engine, live).filter((major) => major === own || lasting(major));
  // Of a version that belongs to no major, nothing says which one was meant.
  const others = own === undefined ? [...majors].reverse() : majors.slice(majors.indexOf(own) + 1);
  const fixes: Fix[] = [];
  if (nearest !== undefined) {
    const intents: readonly Intent[] = [{ do: "replace", at: origin(text), with: nearest }];
    fixes.push({ title: `Use ${nearest}`, safe, preferred: true, intents });
  }
  return [...fixes, ...others.map((major) => upgrade(body, text, newest(engine, major, live)!, major))];
}

/** How many days before the end of support it is worth a word: about the time that a major upgrade takes to plan. */
export const ahead = 180;

const millisecondsPerDay = 86_400_000;

/** How many days RDS's standard support of `major` lasts after `today`; negative where it is over. */
export function daysOfSupport(engine: string, major: string | undefined, today: string): number | undefined {
  const end = endOfStandardSupport(engine, major);
  return end === undefined ? undefined : Math.round((Date.parse(end) - Date.parse(today)) / millisecondsPerDay);
}

/** `version`, which is of another major, in the place of `text`. */
export function upgrade(body: Resource["body"], text: Text, version: string, major: string): Fix {
  const intents: Intent[] = [{ do: "replace", at: origin(text), with: version }];
  const [written] = texts(get(body, "MajorEngineVersion"));
  // A constant says both with one name.
  const apart = written && origin(written).start !== origin(text).start;
  if (apart) intents.push({ do: "replace", at: origin(written), with: major });
  return { title: `Use ${version}, another major version`, safe: false, preferred: false, intents };
}

/** Where the version is used, when it is written somewhere else. */
export function usage({ address, body }: Resource, { text }: Wanted): readonly Related[] {
  const { written } = property(body, "EngineVersion")!;
  return text.trail.length > 1 ? [{ at: use(text), message: `${written} of ${address}` }] : [];
}
