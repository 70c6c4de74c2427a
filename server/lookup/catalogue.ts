import type { LiveVersions } from "../../rules/data/rds-live-versions.ts";
import { certain } from "../../rules/links/link.ts";
import type { Value } from "../../rules/model/value.ts";

/** What AWS was asked for and answered, and where the user works. */
export interface LookedUp {
  /** The region that the user has set, whatever the source says. */
  readonly set: string | undefined;
  /** The region of resources of which the source does not say where they are. */
  readonly otherwise: string | undefined;
  /** By region and engine. */
  readonly versions: ReadonlyMap<string, LiveVersions>;
}

export const nothingLookedUp: LookedUp = { set: undefined, otherwise: undefined, versions: new Map() };

/** Whether `name` looks like the name of a region. */
export function isRegion(name: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+)+-\d+$/.test(name);
}

/** What an answer for `engine` in `region` is filed under. */
export function filed(engine: string, region: string): string {
  return `${region} ${engine.toLowerCase()}`;
}

/** What RDS answered for `engine` where the source puts a resource in `region`. */
export function liveVersions(
  { set, otherwise, versions }: LookedUp,
  engine: string,
  region: Value | undefined,
): LiveVersions | undefined {
  // A region that the source leaves open may be any.
  const where = set ?? (region ? certain(region) : otherwise);
  return where === undefined ? undefined : versions.get(filed(engine, where));
}
