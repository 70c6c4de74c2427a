import type { LiveVersions } from "../../rules/data/rds-live-versions.ts";
import { certain } from "../../rules/links/link.ts";
import type { Value } from "../../rules/model/value.ts";

/** What AWS was asked for and answered, and where the user works. */
export interface LookedUp {
  /** The region of resources of which neither the user nor the source says where they are. */
  readonly otherwise: string | undefined;
  /** By region and engine. */
  readonly versions: ReadonlyMap<string, LiveVersions>;
}

export const nothingLookedUp: LookedUp = { otherwise: undefined, versions: new Map() };

/** Whether `name` looks like the name of a region. */
export function isRegion(name: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+)+-\d+$/.test(name);
}

/** What an answer for `engine` in `region` is filed under. */
export function filed(engine: string, region: string): string {
  return `${region} ${engine.toLowerCase()}`;
}

/** What RDS answered for `engine`: where the user says, else where the source says, else where the user works. */
export function liveVersions(
  { otherwise, versions }: LookedUp,
  engine: string,
  set: string | undefined,
  source: Value | undefined,
): LiveVersions | undefined {
  // A region that the source leaves open may be any.
  const where = set ?? (source ? certain(source) : otherwise);
  return where === undefined ? undefined : versions.get(filed(engine, where));
}
