import table from "./naming.json" with { type: "json" };

/** Who refuses a name with an upper-case letter, and in which words, where they are known. */
export interface Rejection {
  readonly by: string;
  /** `{written}` stands for the argument as the user wrote it. */
  readonly answer?: string;
}

type Type = `AWS::${string}::${string}`;
type Via = "terraform" | "cloudformation" | "api";

/** What can be wrong with a name besides its case. */
export type Fault = "length" | "characters" | "start" | "end" | "consecutive" | "reserved" | "prefix" | "form";

/** What a name must be like; lengths in characters. */
export interface NameTable {
  /** What a message calls it: `a load balancer's name`. */
  readonly called: string;
  readonly min: number;
  readonly max: number;
  readonly pattern: string;
  readonly flags?: string;
  /** What Terraform demands on top, in its plan. */
  readonly terraformPattern?: string;
  /** Terraform's other argument, whose value it adds 26 characters to. */
  readonly prefix?: {
    readonly name: string;
    readonly max: number;
    /** What Terraform answers to an upper-case letter in it, where it has other words than for the name. */
    readonly uppercase?: string;
  };
  readonly start?: "letter" | "lower-case letter" | "letter or digit" | "not hyphen";
  readonly end?: "letter or digit" | "not hyphen";
  /** What stands nowhere in it, such as two hyphens in a row. */
  readonly consecutive?: readonly string[];
  readonly reserved?: readonly string[];
  readonly reservedPrefix?: readonly string[];
  readonly reservedSuffix?: readonly string[];
  readonly requiredPrefix?: string;
  readonly forbidden?: { readonly pattern: string; readonly as: string };
  /** Values that are no names, such as a function's ARN. */
  readonly except?: string;
  /** What no message may show. */
  readonly secret?: true;
  /** What Terraform answers to each fault, as far as it is known. */
  readonly answers?: Readonly<Partial<Record<Fault, string>>>;
  readonly uppercase?: Readonly<Record<Via, "kept" | "lowered" | Rejection>>;
  /** How sure the limits are; not given where they are. */
  readonly confidence?: "medium" | "low";
}

const names: ReadonlyMap<string, ReadonlyMap<string, NameTable>> = new Map(
  Object.entries(table.names).map(([type, properties]) => [
    type,
    new Map<string, NameTable>(Object.entries(properties as unknown as Record<string, NameTable>)),
  ]),
);

const tables: readonly NameTable[] = [...names.values()].flatMap((tables) => [...tables.values()]);

/** The patterns of each table: the API's, and Terraform's. */
const patterns: ReadonlyMap<NameTable, readonly RegExp[]> = new Map(
  tables.map((facts) => {
    const { pattern, flags, terraformPattern } = facts;
    const api = new RegExp(pattern, flags);
    return [facts, terraformPattern === undefined ? [api] : [api, new RegExp(terraformPattern)]];
  }),
);

/** What tells values that are no names, and names that are forbidden, by how the table writes it. */
const others: ReadonlyMap<string | undefined, RegExp> = new Map(
  tables
    .flatMap(({ except, forbidden }) => [except, forbidden?.pattern])
    .filter((pattern) => pattern !== undefined)
    .map((pattern) => [pattern, new RegExp(pattern)]),
);

/** The resource types that have a name of which something is known. */
export const namedTypes: readonly Type[] = [...names.keys()].map((type) => type as Type);

/** The resource types of which a name with an upper-case letter is rejected, at least by some way to AWS. */
export const lowercaseTypes: readonly Type[] = [...names]
  .filter(([, properties]) => [...properties.values()].some(({ uppercase }) => rejections(uppercase) > 0))
  .map(([type]) => type as Type);

/** What is known of each name of `type`, by its property; by a path such as `DatabaseInput.Name` where it stands deeper. */
export function nameTables(type: string): ReadonlyMap<string, NameTable> {
  return names.get(type) ?? none;
}

const none: ReadonlyMap<string, NameTable> = new Map();

/** Whether `character` may stand in the middle of such a name, whoever hands it over by `via`. Its case is not looked at. */
export function allows(facts: NameTable, character: string, via: Via): boolean {
  return accepts(facts, `abc${character.toLowerCase()}abc`, via);
}

/** Whether `value` is no such name at all, such as a function's ARN. */
export function excepted({ except }: NameTable, value: string): boolean {
  return others.get(except)?.test(value) ?? false;
}

/** What such a name is not, where `name` is just that. */
export function forbidden({ forbidden }: NameTable, name: string): string | undefined {
  return forbidden && others.get(forbidden.pattern)!.test(name) ? forbidden.as : undefined;
}

/** Whether an upper-case letter is as good as another in such a name. */
export function mixed(facts: NameTable, via: Via): boolean {
  return accepts(facts, "abcAabc", via);
}

function accepts(facts: NameTable, sample: string, via: Via): boolean {
  const [api, terraform] = patterns.get(facts)!;
  const whole = (facts.requiredPrefix ?? "") + sample;
  return api!.test(whole) && (via !== "terraform" || !terraform || terraform.test(whole));
}

/** Who rejects an upper-case letter in `name` of `type`; nobody where it is kept, lowered silently, or not known. */
export function uppercaseRejection(type: string, name: string, via: Via): Rejection | undefined {
  const behaviour = nameTables(type).get(name)?.uppercase?.[via];
  return typeof behaviour === "object" ? behaviour : undefined;
}

function rejections(uppercase: NameTable["uppercase"]): number {
  return Object.values(uppercase ?? {}).filter((behaviour) => typeof behaviour === "object").length;
}
