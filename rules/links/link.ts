import type { Resource, ResourceType } from "../model/resource.ts";
import { alternatives, type Block, exact, get, targets, texts, type Value } from "../model/value.ts";
import { hole, type Unit } from "../rule.ts";

/** Attributes that stand for the resource itself, and not for something that it has. */
const identities: ReadonlySet<string> = new Set([
  "",
  "arn",
  "arn_without_revision",
  "family",
  "id",
  "identifier",
  "key_id",
  "name",
  "Arn",
  "Ref",
]);

/** The property under which a resource of each type is known to AWS. */
const names: ReadonlyMap<ResourceType, string> = new Map<ResourceType, string>([
  ["AWS::ECS::CapacityProvider", "Name"],
  ["AWS::ECS::Cluster", "ClusterName"],
  ["AWS::ECS::Service", "ServiceName"],
  ["AWS::ECS::TaskDefinition", "Family"],
  ["AWS::IAM::ManagedPolicy", "ManagedPolicyName"],
  ["AWS::IAM::Role", "RoleName"],
  ["AWS::Logs::LogGroup", "LogGroupName"],
  ["AWS::ECR::Repository", "RepositoryName"],
  ["AWS::SecretsManager::Secret", "Name"],
  ["AWS::SSM::Parameter", "Name"],
]);

/**
 * The one resource of `types` in the unit that `value` certainly stands for: that which it is read from, or the only one
 * of that name. `undefined` where it is not known, or is none of the unit's.
 */
export function linked(value: Value | undefined, types: readonly ResourceType[], unit: Unit): Resource | undefined {
  if (!value || value.kind === "choice") return undefined;
  const [target, ...others] = targets(value);
  if (target) {
    if (others.length > 0 || !identities.has(target.attribute)) return undefined;
    const found = unit.find(target);
    return found && types.includes(found.type) ? found : undefined;
  }
  const [text] = texts(value);
  // A revision may follow a family, and what is in a reference's place may be part of an ARN.
  const name = text && exact(text);
  if (name === undefined) return undefined;
  const called = types.flatMap((type) => {
    const property = names.get(type);
    return property === undefined ? [] : unit.named(type, property, name);
  });
  // Somebody may look up what is made here too.
  const made = called.filter(({ elsewhere }) => !elsewhere);
  const [only, second] = made.length > 0 ? made : called;
  return second ? undefined : only;
}

/** What each item of the list `value` stands for; `undefined` where one of them, or how many there are, is not known. */
export function linkedAll(
  value: Value | undefined,
  types: readonly ResourceType[],
  unit: Unit,
): readonly Resource[] | undefined {
  if (value?.kind !== "list" || value.open) return undefined;
  const found = value.items.map((item) => linked(item, types, unit));
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** The address of a resource in its own module, which may be called several times. */
export function local({ address }: Pick<Resource, "address">): string {
  return address.replace(/^(module\.[^.[]+(\[[^\]]*\])?\.)+/, "");
}

/** The one name that `resource` certainly has in AWS. */
export function nameOf({ body, type }: Resource): string | undefined {
  const property = names.get(type);
  return property === undefined ? undefined : certain(get(body, property));
}

/** All the blocks that `body` has under `name`; `undefined` where there may be others. */
export function allBlocks(body: Block, name: string): readonly Block[] | undefined {
  const value = get(body, name);
  if (!value) return body.open ? undefined : [];
  if (value.kind === "block") return [value];
  if (value.kind !== "list" || value.open) return undefined;
  return value.items.every((item) => item.kind === "block") ? value.items : undefined;
}

/** The one text that `value` certainly is. */
export function certain(value: Value | undefined): string | undefined {
  const all = alternatives(value);
  return all?.every((each) => each === all[0]) ? all[0] : undefined;
}

/** The one number that `value` certainly is. */
export function certainNumber(value: Value | undefined): number | undefined {
  const text = certain(value);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Whether `name` may be what `pattern`, a name with holes in it, turns out to be. */
export function mayBe(pattern: string, name: string): boolean {
  const parts = pattern.split(hole);
  const [first, last] = [parts[0]!, parts[parts.length - 1]!];
  if (parts.length === 1) return pattern === name;
  if (!name.startsWith(first) || !name.slice(first.length).endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}
