import type { Resource, ResourceType } from "../model/resource.ts";
import { get, type Target, type Value } from "../model/value.ts";
import type { Index, Unit } from "../rule.ts";
import { certain } from "./link.ts";

/** Whether `resource` is handed to a module, a command or a construct that cannot be read, which may do anything with it; those of `harmless` sources do not. */
export function handedOn(resource: Resource, unit: Unit, harmless?: RegExp): boolean {
  return holders(unreads, resource, unit).some(({ body }) => {
    const source = certain(get(body, "Source"));
    return !(source !== undefined && harmless?.test(source));
  });
}

/** Whether `resource` is handed to whoever calls or reads the root module, of whom nothing is seen. */
export function handedOut(resource: Resource, unit: Unit): boolean {
  return holders(outputs, resource, unit).length > 0;
}

const [unreads, outputs] = [referrers("Preflight::Unread"), referrers("Terraform::Output")];

/** Those of `index` that refer to `resource`, or to all that its block makes. */
function holders(index: Index, { address }: Resource, unit: Unit): readonly Resource[] {
  const found = unit.indexed(index, address);
  const block = whole(address);
  return block === address ? found : [...found, ...unit.indexed(index, block)];
}

/** All resources of `type` by the addresses that they refer to. */
function referrers(type: ResourceType): Index {
  return (unit) => {
    const found = new Map<string, Resource[]>();
    for (const each of unit.resources(type)) {
      for (const address of addresses(each.body, unit)) {
        const before = found.get(address);
        if (before) before.push(each);
        else found.set(address, [each]);
      }
    }
    return found;
  };
}

function addresses(body: Value, unit: Unit): ReadonlySet<string> {
  const found = new Set<string>();
  const [seen, left] = [new Set<Value>([body]), [body]];
  const refer = (target: Target) => {
    found.add(target.address);
    // An index may be one of a block of which it is not known how many it makes.
    const block = whole(target.address);
    if (block !== target.address && unit.find(target)?.address === block) found.add(block);
  };
  const look = (value: Value) => {
    if (!seen.has(value)) left.push(value);
    seen.add(value);
  };
  for (let value = left.pop(); value; value = left.pop()) {
    if (value.kind === "unknown" && value.target) refer(value.target);
    else if (value.kind === "text") for (const { target } of value.pieces) target && refer(target);
    else if (value.kind === "list") value.items.forEach(look);
    else if (value.kind === "choice") value.options.forEach(look);
    else if (value.kind === "block") for (const each of value.properties.values()) look(each.value);
  }
  return found;
}

/** The address of all that a block with `count` or `for_each` makes. */
function whole(address: string): string {
  if (!address.endsWith("]")) return address;
  return address.replace(/\[[^[\]]*\]$/, "");
}
