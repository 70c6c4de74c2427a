import { observed } from "../rules/data/rds-engine-versions.ts";
import { spoken } from "./at.ts";
import { isEnvironment } from "./config.ts";
import { readable } from "./names.ts";
import type { View } from "./service.ts";

/** What was read, and how old what is known of AWS is. */
export interface Status {
  readonly files: number;
  /** The files of each language, those of which there are most first. */
  readonly languages: readonly { readonly language: string; readonly files: number }[];
  /** By the names that users give them. */
  readonly environments: readonly string[];
  /** The one that is in view, if it is one. */
  readonly environment: string | null;
  /** The last day of the catalogue of engine versions. */
  readonly catalogue: string;
}

export function status({ project, environment }: View): Status {
  const languages = new Map<string, number>();
  const environments = new Set<string>();
  for (const uri of project.uris()) {
    const language = project.frontend(uri)?.language;
    if (language === undefined) continue;
    languages.set(language, (languages.get(language) ?? 0) + 1);
    if (isEnvironment(uri)) environments.add(spoken(readable(uri)));
  }
  const counted = [...languages].map(([language, files]) => ({ language, files }));
  return {
    files: counted.reduce((sum, { files }) => sum + files, 0),
    languages: counted.sort((a, b) => b.files - a.files),
    environments: [...environments].sort(),
    environment: environment ?? null,
    catalogue: observed,
  };
}
