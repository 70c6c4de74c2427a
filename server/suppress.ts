import type { Rule } from "../rules/rule.ts";
import type { Config } from "./config.ts";
import type { Document } from "./frontend.ts";
import type { Lines } from "./positions.ts";
import type { Problem } from "./project.ts";

/** All that decides which findings of one file count. */
export interface Case {
  readonly document: Document;
  readonly lines: Lines;
  readonly found: readonly Problem[];
  /** The strongest first. */
  readonly configs: readonly Config[];
  readonly rules: readonly Rule[];
}

/** The problems of a file in its order, after configs and ignore comments have had their say. */
export function judge({ found }: Case): readonly Problem[] {
  return [...found].sort((a, b) => a.at.start - b.at.start || (a.rule < b.rule ? -1 : 1));
}
