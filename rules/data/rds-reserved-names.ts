import table from "./rds-reserved-names.json" with { type: "json" };

/** What is known of the names of one engine's users. */
export interface UserNames {
  /** Names that RDS refuses for the master user, in lower case. */
  readonly reserved: readonly string[];
  /** The name that RDS's console proposes. */
  readonly usual: string;
}

const engines: ReadonlyMap<string, UserNames> = new Map(Object.entries(table.engines));

/** The names of the users of `engine`. */
export function userNames(engine: string): UserNames | undefined {
  return engines.get(engine);
}
