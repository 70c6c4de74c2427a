import table from "./error-messages.json" with { type: "json" };

/** A message that AWS, or what talks to it, prints when a deploy fails. */
export interface Message {
  readonly id: string;
  /** With a named group for each part that says what it is about. */
  readonly pattern: RegExp;
  /** Texts in lower case of which every match holds one. */
  readonly keys: readonly string[];
  /** Who prints it. */
  readonly by: string;
  /** What it means; `{part}` stands for a part. */
  readonly means: string;
  /** The likeliest first. */
  readonly causes: readonly Cause[];
  /** The properties (`AWS::RDS::DBInstance.EngineVersion`) that a part is written as; `*` is any. */
  readonly looks: ReadonlyMap<string, readonly string[]>;
  /** The types of the resources that it is about. */
  readonly types: readonly string[];
  /** The properties that are worth a look where nothing is found. */
  readonly present: readonly string[];
  /** The property that it is about, whoever has it. */
  readonly property: string | undefined;
  /** It only wraps what another message says. */
  readonly envelope: boolean;
  /** It comes of something else that went wrong before. */
  readonly consequence: boolean;
}

export interface Cause {
  readonly cause: string;
  /** The rules that find it. */
  readonly rules: readonly string[];
  /** The values of a part with which it may be the cause; any where none are said. */
  readonly when: ReadonlyMap<string, readonly string[]>;
}

interface Row {
  readonly id: string;
  readonly pattern: string;
  readonly flags?: string;
  readonly keys: readonly string[];
  readonly by: string;
  readonly means: string;
  readonly causes: readonly {
    readonly cause: string;
    readonly rules?: readonly string[];
    readonly when?: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly looks?: Readonly<Record<string, readonly string[]>>;
  readonly types?: readonly string[];
  readonly present?: readonly string[];
  readonly property?: string;
  readonly envelope?: string;
  readonly consequence?: boolean;
}

/** All messages, the specific before the general. */
export function errorMessages(): readonly Message[] {
  return (table.messages as unknown as readonly Row[]).map((row) => ({
    id: row.id,
    pattern: new RegExp(row.pattern, `${row.flags ?? ""}g`),
    keys: row.keys,
    by: row.by,
    means: row.means,
    causes: row.causes.map(({ cause, rules = [], when = {} }) => ({
      cause,
      rules,
      when: new Map(Object.entries(when)),
    })),
    looks: new Map(Object.entries(row.looks ?? {})),
    types: row.types ?? [],
    present: row.present ?? [],
    property: row.property,
    envelope: row.envelope !== undefined,
    consequence: row.consequence === true,
  }));
}
