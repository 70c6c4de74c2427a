import table from "./health-checks.json" with { type: "json" };

/** What AWS takes, both ends included, and what it does where nothing is written. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** How ECS runs the health check of a container, in seconds and checks. */
export const containerCheck = table.container;

/** The bounds of a target group's health check, in seconds and checks. */
export const targetGroupCheck = table.targetGroup;

/** The names under which the parts of a target group's check stand in the table. */
export type CheckPart = "interval" | "timeout" | "healthyThreshold" | "unhealthyThreshold";

/**
 * What a target group does where `part` is not written: AWS's default for its target type and protocol, or Terraform's,
 * which it hands on for all that a `health_check` block leaves out. `undefined` where no source names one.
 */
export function defaultCheck(
  part: CheckPart,
  targetType: string,
  protocol: string | undefined,
  terraformBlock: boolean,
): number | undefined {
  const ofBlock: Readonly<Record<string, number>> = terraformBlock ? table.terraformBlock : {};
  const known: Readonly<Record<string, number>> = table.targetGroup[part];
  return (
    ofBlock[part] ?? known[targetType] ?? (protocol === undefined ? undefined : known[protocol]) ?? known["default"]
  );
}

/** How long a target that leaves is given for its last answers, in seconds. */
export const deregistrationDelay = table.targetGroup.deregistrationDelay;

/** What ECS does where a service does not say: seconds, and percentages of the desired count. */
export const serviceDefaults = table.service;

/** How long each tool waits for a service to become stable, in seconds. */
export const waiters = table.waiters;

/** Where AWS says so, without what is noted behind the address. */
export const checkPages = { container: page(0), targetGroup: page(1), deregistrationDelay: page(3) };

function page(index: number): string {
  return table.source[index]!.split(" ")[0]!;
}
