import table from "./policy-limits.json" with { type: "json" };

/** How many characters a policy may have, and what IAM says of more. */
export interface PolicyLimit {
  readonly most: number;
  readonly answer: string;
}

const limits = new Map<string, PolicyLimit>(Object.entries(table.limits));

/** The limit of a policy of a kind; trust policies have one that an account can have raised. */
export function policyLimit(kind: string): PolicyLimit | undefined {
  return limits.get(kind);
}
