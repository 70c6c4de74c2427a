import type { Resource, ResourceType } from "../../rules/model/resource.ts";
import type { Property } from "../../rules/model/value.ts";
import type { Unit } from "../../rules/rule.ts";

/** Something that can be said of properties whether or not anything is wrong with them. */
export interface Topic {
  readonly on: readonly ResourceType[];
  /** Markdown about the innermost property of `path`, which leads to it from the body of `resource`; `undefined` for nothing. */
  tell(path: readonly Property[], resource: Resource, unit: Unit): string | undefined;
}
