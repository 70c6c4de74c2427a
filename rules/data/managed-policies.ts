import table from "./managed-policies.json" with { type: "json" };

/** A statement of a managed policy that allows actions that matter here. */
export interface ManagedStatement {
  readonly actions: readonly string[];
  /** Patterns of ARNs; none where something else than these decides. */
  readonly resources?: readonly string[];
  /** A condition, a Deny or a NotResource decides. */
  readonly unsure?: boolean;
}

const policies = new Map<string, readonly ManagedStatement[]>(Object.entries(table.policies));

/** Every action of which the table says who allows it. */
const actions: ReadonlySet<string> = new Set(table.actions);

/** Whether the table speaks of `action`. */
export function isTabled(action: string): boolean {
  return actions.has(action);
}

/** What the policy of AWS at `arn` allows; `undefined` where it is none of AWS's, or not known. */
export function managedStatements(arn: string): readonly ManagedStatement[] | undefined {
  const [, name] = /^arn:aws:iam::aws:policy\/(?:[\w-]+\/)*([\w+=,.@-]+)$/.exec(arn) ?? [];
  return name === undefined ? undefined : policies.get(name);
}
