import type { Constant } from "../../../rules/model/value.ts";
import table from "./engine-versions.json";
import { precedes } from "./release.ts";

/** A class of constants such as `PostgresEngineVersion`. */
export interface VersionClass {
  /** What its members are named with: `postgresFullVersion`. */
  readonly prefix: string;
  /** The full version and the major version of each, the release of aws-cdk-lib since which it is there, and its mark. */
  readonly constants: Readonly<Record<string, readonly string[]>>;
}

/** Every class of aws-cdk-lib that has constants for engine versions. */
export const classes: Readonly<Record<string, VersionClass>> = table.classes;

/** How aws-cdk-lib marks `constant`: not at all where its declarations leave it out. */
export function marked({ constants }: VersionClass, constant: string): Constant | undefined {
  const [, , , mark] = constants[constant] ?? [];
  return mark === "hidden" ? undefined : { name: constant, library: "aws-cdk-lib", deprecated: mark === "deprecated" };
}

/** The class called `name`, if it is one of engine versions. */
export function versionClass(name: string): VersionClass | undefined {
  return Object.hasOwn(classes, name) ? classes[name] : undefined;
}

/** The version that `constant` stands for, if aws-cdk-lib has it. */
export function constantVersion({ constants }: VersionClass, constant: string): string | undefined {
  return Object.hasOwn(constants, constant) ? constants[constant]![0] : undefined;
}

/** The constant for `version`, if `release` of aws-cdk-lib has one; if its newest has, where that is not known. */
export function versionConstant(
  { constants }: VersionClass,
  version: string,
  release: string | undefined,
): string | undefined {
  return Object.keys(constants).find((constant) => {
    const [full, , since] = constants[constant]!;
    return full === version && !(release !== undefined && precedes(release, since!));
  });
}

/** The major version that belongs to `version`: that of its kin, else as many numbers as the newest constant's. */
export function majorVersion({ constants }: VersionClass, version: string): string {
  const majors = [...new Set(Object.values(constants).map(([, major]) => major!))];
  const [own] = majors.filter((major) => begins(version, major)).sort((a, b) => b.length - a.length);
  return own ?? version.split(".").slice(0, majors.at(-1)!.split(".").length).join(".");
}

/** Whether `version` is `major` or one of its minor versions. */
export function begins(version: string, major: string): boolean {
  return version === major || version.startsWith(`${major}.`);
}
