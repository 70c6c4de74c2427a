import type { Rule, Severity } from "../rules/rule.ts";
import type { Document } from "./frontend.ts";
import type { Problem } from "./project.ts";

/** What a user has decided about rules. */
export interface Config {
  /** By rule id. */
  readonly rules: ReadonlyMap<string, Severity | "off">;
  readonly ignore: readonly IgnoredPath[];
  /** Globs of files that are not read, relative to `folder`. */
  readonly exclude: readonly string[];
  /** The folder that paths are relative to, as a uri without a slash at its end. */
  readonly folder: string;
}

/** Findings of one rule that do not count, with the reason why. */
export interface IgnoredPath {
  readonly rule: string;
  /** A glob, relative to the config's folder. */
  readonly path: string;
  readonly reason: string;
}

/** A config as it is written in a file. A mistake in it leaves the rest of it standing. */
export interface ConfigFile extends Config {
  readonly document: Document;
  readonly mistakes: readonly Problem[];
}

export const configNames: readonly string[] = [".iac-preflight.json", ".iac-preflight.yaml", ".iac-preflight.yml"];

export const noConfig: Config = { rules: new Map(), ignore: [], exclude: [], folder: "" };

/** Not yet read. */
export function parseConfig(document: Document, _rules: readonly Rule[]): ConfigFile {
  return { ...noConfig, document, folder: document.uri.slice(0, document.uri.lastIndexOf("/")), mistakes: [] };
}
