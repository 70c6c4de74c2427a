import type { Rule, Severity } from "../rules/rule.ts";
import { isLevel, levels, meant, ruleIds } from "./config.ts";

/** What a user has set for this extension in the editor. */
export interface Settings {
  readonly enabled: boolean;
  readonly rules: ReadonlyMap<string, Severity | "off">;
  /** What could not be understood, for the log. */
  readonly mistakes: readonly string[];
}

/** The section of an editor's settings that is ours. */
export const section = "iacPreflight";

/** Reads `value`, the section, as far as it can be understood. */
export function settings(value: unknown, rules: readonly Rule[]): Settings {
  const ids = ruleIds(rules);
  const chosen = new Map<string, Severity | "off">();
  const mistakes: string[] = [];
  const { enable, rules: written } = members(value);
  if (enable !== undefined && typeof enable !== "boolean") {
    mistakes.push(`${section}.enable is ${JSON.stringify(enable)}; it takes true or false`);
  }
  for (const [id, severity] of Object.entries(members(written))) {
    if (!ids.includes(id)) mistakes.push(`${section}.rules names ${id}, which is no rule${meant(id, ids)}`);
    else if (typeof severity === "string" && isLevel(severity)) chosen.set(id, severity);
    else mistakes.push(`${section}.rules sets ${id} to ${JSON.stringify(severity)}; it takes ${levels.join(", ")}`);
  }
  return { enabled: enable !== false, rules: chosen, mistakes };
}

function members(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
