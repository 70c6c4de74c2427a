import type { Rule, Severity } from "../rules/rule.ts";
import { type Config, isLevel, type Lookups, levels, meant, noConfig, ruleIds } from "./config.ts";

/** What a user has set for this extension in the editor. */
export interface Settings {
  /** What counts below the config files. */
  readonly config: Config;
  readonly inlayHints: InlayHints;
  /** What could not be understood, for the log. */
  readonly mistakes: readonly string[];
}

/** The section of an editor's settings that is ours. */
export const section = "iacPreflight";

/** Of which names the editor shows beside them what they come to: of none, of those near or over their limit, of all. */
export const inlayHints = ["off", "near", "all"] as const;
export type InlayHints = (typeof inlayHints)[number];

/** Reads `value`, the section as it is for `folder`, as far as it can be understood. */
export function settings(value: unknown, rules: readonly Rule[], folder = ""): Settings {
  const mistakes: string[] = [];
  const wrong = (name: string, given: unknown, takes: string) => {
    mistakes.push(`${name === "" ? section : `${section}.${name}`} is ${JSON.stringify(given)}; it takes ${takes}`);
  };
  const group = (name: string, given: unknown) => {
    if (typeof given === "object" && given !== null && !Array.isArray(given)) return { ...given } as Members;
    if (given !== undefined && given !== null) wrong(name, given, "an object");
    return {};
  };
  const { enable, rules: written, environments, inlayHints: hints, offline, ...groups } = group("", value);
  const files = group("files", groups["files"]);
  const aws = group("aws", groups["aws"]);
  const flag = (name: string, given: unknown) => {
    if (given === undefined || typeof given === "boolean") return given;
    return void wrong(name, given, "true or false");
  };
  const text = (name: string, given: unknown) => {
    if (typeof given === "string") return given === "" ? undefined : given;
    return given === undefined ? undefined : void wrong(name, given, "a text");
  };
  const globs = (name: string, given: unknown) => {
    if (Array.isArray(given) && given.every((each) => typeof each === "string")) return given;
    if (given !== undefined) wrong(name, given, "a list of texts");
    return [];
  };
  const shown = inlayHints.find((each) => each === hints);
  if (hints !== undefined && !shown) wrong("inlayHints", hints, inlayHints.join(", "));
  const enabled = flag("enable", enable);
  const config: Config = {
    ...noConfig,
    ...(enabled !== undefined && { enable: enabled }),
    rules: severities(group("rules", written), rules, mistakes),
    environments: globs("environments", environments),
    include: globs("files.include", files["include"]),
    exclude: globs("files.exclude", files["exclude"]),
    lookups: known({
      offline: flag("offline", offline),
      region: text("aws.region", aws["region"]),
      profile: text("aws.profile", aws["profile"]),
    }),
    folder,
  };
  return { config, inlayHints: shown ?? "near", mistakes };
}

interface Members {
  readonly [name: string]: unknown;
}

function severities(
  written: Members,
  rules: readonly Rule[],
  mistakes: string[],
): ReadonlyMap<string, Severity | "off"> {
  const ids = ruleIds(rules);
  const chosen = new Map<string, Severity | "off">();
  for (const [id, severity] of Object.entries(written)) {
    if (!ids.includes(id)) mistakes.push(`${section}.rules names ${id}, which is no rule${meant(id, ids)}`);
    else if (typeof severity === "string" && isLevel(severity)) chosen.set(id, severity);
    else mistakes.push(`${section}.rules sets ${id} to ${JSON.stringify(severity)}; it takes ${levels.join(", ")}`);
  }
  return chosen;
}

function known({ offline, region, profile }: { [K in keyof Lookups]: Lookups[K] | undefined }): Lookups {
  return {
    ...(offline !== undefined && { offline }),
    ...(region !== undefined && { region }),
    ...(profile !== undefined && { profile }),
  };
}
