import type { Resource, ResourceType } from "../../rules/model/resource.ts";
import type { Property, Span } from "../../rules/model/value.ts";
import type { Unit } from "../../rules/rule.ts";
import type { Standing } from "../at.ts";
import type { Project } from "../project.ts";

/** Something that can be said of properties whether or not anything is wrong with them. */
export interface Topic {
  readonly on: readonly ResourceType[];
  /** Markdown about the innermost property of `path`, which leads to it from the body of `resource`; `undefined` for nothing. */
  tell(path: readonly Property[], resource: Resource, unit: Unit): string | undefined;
}

/** Something that is said of a property in all environments at once. */
export type Summary = (standings: readonly Standing[], from: Reading) => string | undefined;

/** Where a reader is. */
export interface Reading {
  readonly project: Project;
  /** The file that is read. */
  readonly uri: string;
  /** A link to `at`, named as one would say it in the file that is read. */
  place(at: Span): string;
}
