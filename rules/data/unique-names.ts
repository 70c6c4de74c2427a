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

type Type = `AWS::${string}::${string}`;

export const uniqueTypes: readonly Type[] = [...types.keys()].map((type) => type as Type);

export function uniqueName(type: string): Unique | undefined {
  return types.get(type);
}
