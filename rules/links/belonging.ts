import type { Resource, ResourceType } from "../model/resource.ts";
import { get } from "../model/value.ts";
import type { Index, Unit } from "../rule.ts";
import { linked } from "./link.ts";

/** Under this address an index holds what may belong to any resource. */
export const anyone = "";

/** The resources of `types` by what they belong to, as `owners` tells of each; `undefined` stands for one that is not known. */
export function belonging(
  types: readonly ResourceType[],
  owners: (resource: Resource, unit: Unit) => Iterable<Resource | undefined>,
): Index {
  return (unit) => {
    const found = new Map<string, Resource[]>();
    for (const each of types.flatMap((type) => unit.resources(type))) {
      for (const owner of new Set(owners(each, unit))) {
        const address = owner?.address ?? anyone;
        const before = found.get(address);
        if (before) before.push(each);
        else found.set(address, [each]);
      }
    }
    return found;
  };
}

/** The resources of `type` that are made here, by the one of `owners` that their `property` stands for. */
export function belongingBy(type: ResourceType, property: string, owners: readonly ResourceType[]): Index {
  return belonging([type], ({ body, elsewhere }, unit) =>
    elsewhere ? [] : [linked(get(body, property), owners, unit)],
  );
}

/** What belongs to `resource`; `undefined` where it is not known of one of `index` whether it does. */
export function belongingTo(index: Index, { address }: Resource, unit: Unit): readonly Resource[] | undefined {
  return unit.indexed(index, anyone).length > 0 ? undefined : unit.indexed(index, address);
}
