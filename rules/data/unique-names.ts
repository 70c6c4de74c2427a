import type { ResourceType } from "../model/resource.ts";
import table from "./unique-names.json" with { type: "json" };

/** Of which property of a type AWS has each value once in an account and region, and what it says to the second. */
export interface Unique {
  readonly name: string;
  /** `{name}` stands for the name. */
  readonly answer: string;
  /** The second may be taken for the first instead. */
  readonly lenient?: boolean;
}

const types = new Map<string, Unique>(Object.entries(table.types));

export const uniqueTypes: readonly ResourceType[] = [...types.keys()].map((type) => type as ResourceType);

export function uniqueName(type: ResourceType): Unique | undefined {
  return types.get(type);
}
