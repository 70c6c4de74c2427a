import type { Resource } from "../model/resource.ts";
import { get, type Target, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { certain } from "./link.ts";

/** Whether `resource` is handed to a module, a command or a construct that cannot be read, which may do anything with it; those of `harmless` sources do not. */
export function handedOn(resource: Resource, unit: Unit, harmless?: RegExp): boolean {
  return unit.resources("Preflight::Unread").some(({ body }) => {
    const source = certain(get(body, "Source"));
    return !(source !== undefined && harmless?.test(source)) && refers(body, resource, unit, { left: most });
  });
}

/** Whether `resource` is handed to whoever calls or reads the root module, of whom nothing is seen. */
export function handedOut(resource: Resource, unit: Unit): boolean {
  return unit.resources("Terraform::Output").some(({ body }) => refers(body, resource, unit, { left: most }));
}

/** The most values that are looked into; a module that is handed more may have been handed anything. */
const most = 2_000;

function refers(value: Value, resource: Resource, unit: Unit, room: { left: number }): boolean {
  if (room.left-- <= 0) return true;
  switch (value.kind) {
    case "scalar":
      return false;
    case "unknown":
      return value.target !== undefined && isOf(value.target, resource, unit);
    case "text":
      return value.pieces.some(({ target }) => target && isOf(target, resource, unit));
    case "list":
      return value.items.some((item) => refers(item, resource, unit, room));
    case "choice":
      return value.options.some((option) => refers(option, resource, unit, room));
    case "block":
      for (const property of value.properties.values()) {
        if (refers(property.value, resource, unit, room)) return true;
      }
      return false;
  }
}

/** Whether `target` is of `resource`, or of all that its block makes. */
function isOf(target: Target, resource: Resource, unit: Unit): boolean {
  const { address } = target;
  if (address === resource.address || address === whole(resource.address)) return true;
  // Most are of something else, for which the unit need not be asked.
  return whole(address) === resource.address && unit.find(target) === resource;
}

/** The address of all that a block with `count` or `for_each` makes. */
function whole(address: string): string {
  if (!address.endsWith("]")) return address;
  return address.replace(/\[[^[\]]*\]$/, "");
}
