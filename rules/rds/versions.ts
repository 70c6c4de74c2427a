import { majorOf, newest, supportedMajors, type VersionStatus, versionStatus } from "../data/rds-engine-versions.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import { alternatives, exact, get, origin, property, type Text, texts, use } from "../model/value.ts";
import type { Fix, Intent, Related } from "../rule.ts";
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
}

/** Every version that `resource` certainly asks for, where its engine is known. */
export function* wanted({ body }: Resource): Generator<Wanted> {
  const engines = alternatives(get(body, "Engine")) ?? [];
  const [engine] = engines;
  // Of several engines, each has other versions, and so another fix.
  if (engine === undefined || engines.some((other) => other !== engine) || swapped(body)) return;
  for (const text of texts(get(body, "EngineVersion"))) {
    const version = exact(text);
    if (version !== undefined) yield { engine, version, status: versionStatus(engine, version), text };
  }
}

/** The versions to put in its place: the newest of its major, which is `safe` or not, then those of the majors after it. */
export function replacements({ body }: Resource, { engine, version, text }: Wanted, safe: boolean): readonly Fix[] {
  const own = majorOf(engine, version);
  const nearest = newest(engine, own);
  const majors = supportedMajors(engine);
  // Of a version that belongs to no major, nothing says which one was meant.
  const others = own === undefined ? [...majors].reverse() : majors.slice(majors.indexOf(own) + 1);
  const fixes: Fix[] = [];
  if (nearest !== undefined) {
    const intents: readonly Intent[] = [{ do: "replace", at: origin(text), with: nearest }];
    fixes.push({ title: `Use ${nearest}`, safe, preferred: true, intents });
  }
  for (const major of others) {
    const intents: Intent[] = [{ do: "replace", at: origin(text), with: newest(engine, major)! }];
    const [written] = texts(get(body, "MajorEngineVersion"));
    // A constant says both with one name.
    const apart = written && origin(written).start !== origin(text).start;
    if (apart) intents.push({ do: "replace", at: origin(written), with: major });
    fixes.push({
      title: `Use ${newest(engine, major)}, another major version`,
      safe: false,
      preferred: false,
      intents,
    });
  }
  return fixes;
}

/** Where the version is used, when it is written somewhere else. */
export function usage({ address, body }: Resource, { text }: Wanted): readonly Related[] {
  const { written } = property(body, "EngineVersion")!;
  return text.trail.length > 1 ? [{ at: use(text), message: `${written} of ${address}` }] : [];
}
