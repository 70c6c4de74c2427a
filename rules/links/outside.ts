import type { Resource } from "../model/resource.ts";
import { get, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { certain } from "./link.ts";

/** Whether `resource` is handed to a module, a command or a construct that cannot be read, which may do anything with it; those of `harmless` sources do not. */
export function handedOn(resource: Resource, unit: Unit, harmless?: RegExp): boolean {
  return unit.resources("Preflight::Unread").some(({ body }) => {
    const source = certain(get(body, "Source"));
    return !(source !== undefined && harmless?.test(source)) && refers(body, resource, unit, { left: most });
  });
}

/** The most values that are looked into; a module that is handed more may have been handed anything. */
const most = 2_000;

function refers(value: Value, resource: Resource, unit: Unit, room: { left: number }): boolean {
  if (room.left-- <= 0) return true;
  const found = (target: { readonly address: string; readonly attribute: string } | undefined) =>
    target !== undefined && (unit.find(target) === resource || target.address === whole(resource.address));
  const within = (inner: Value) => refers(inner, resource, unit, room);
  if (value.kind === "unknown") return found(value.target);
  if (value.kind === "text") return value.pieces.some(({ target }) => found(target));
  if (value.kind === "list") return value.items.some(within);
  if (value.kind === "choice") return value.options.some(within);
  return value.kind === "block" && [...value.properties.values()].some(({ value }) => within(value));
}

/** The address of all that a block with `count` or `for_each` makes. */
function whole(address: string): string {
  return address.replace(/\[[^[\]]*\]$/, "");
}
