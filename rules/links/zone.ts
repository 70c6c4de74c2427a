import type { Resource } from "../model/resource.ts";
import { alternatives, get, lacks, targets, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";

/** An availability zone, and the subnet that lies in it. */
export interface Zone {
  readonly name: string;
  readonly subnet: Resource;
}

/** The zone of the one subnet that `value` certainly is, where it is a zone of a region. */
export function zoneOf(value: Value, unit: Unit): Zone | undefined {
  const [target, other] = targets(value);
  if (!target || !/^(?:id|Ref)$/.test(target.attribute) || other || value.kind === "choice") return undefined;
  const subnet = unit.resources("AWS::EC2::Subnet").find(({ address }) => address === target.address);
  if (!subnet || !lacks(subnet.body, "OutpostArn")) return undefined;
  const [name, second] = alternatives(get(subnet.body, "AvailabilityZone")) ?? [];
  // A Local Zone is called after a place too: us-west-2-lax-1a.
  return name !== undefined && second === undefined && /^[a-z]+(-[a-z]+)+-\d[a-z]$/.test(name)
    ? { name, subnet }
    : undefined;
}
