import table from "./naming.json" with { type: "json" };

/** Who refuses a name with an upper-case letter, and in which words, where they are known. */
export interface Rejection {
  readonly by: string;
  /** `{written}` stands for the argument as the user wrote it. */
  readonly answer?: string;
}

type Type = `AWS::${string}::${string}`;
type Via = "terraform" | "cloudformation" | "api";

/** What a name must be like; lengths in characters. */
export interface NameTable {
  readonly min: number;
  readonly max: number;
  readonly pattern: string;
  readonly uppercase?: Readonly<Record<Via, "kept" | "lowered" | Rejection>>;
}

const names: ReadonlyMap<string, Readonly<Record<string, NameTable>>> = new Map(Object.entries(table.names as object));

/** The resource types of which a name with an upper-case letter is rejected, at least by some way to AWS. */
export const lowercaseTypes: readonly Type[] = [...names]
  .filter(([, properties]) => Object.values(properties).some(({ uppercase }) => rejections(uppercase) > 0))
  .map(([type]) => type as Type);

/** The properties that name a resource of `type`; a path such as `DatabaseInput.Name` where they stand deeper. */
export function nameProperties(type: Type): readonly string[] {
  return Object.keys(names.get(type) ?? {});
}

/** Who rejects an upper-case letter in `name` of `type`; nobody where it is kept, lowered silently, or not known. */
export function uppercaseRejection(type: Type, name: string, via: Via): Rejection | undefined {
  const behaviour = names.get(type)?.[name]?.uppercase?.[via];
  return typeof behaviour === "object" ? behaviour : undefined;
}

function rejections(uppercase: NameTable["uppercase"]): number {
  return Object.values(uppercase ?? {}).filter((behaviour) => typeof behaviour === "object").length;
}
