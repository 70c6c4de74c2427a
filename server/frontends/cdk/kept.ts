import type { Resource } from "../../../rules/model/resource.ts";

/** `resources`, where those that are as they were `before` are the same objects. */
export function kept(resources: readonly Resource[], before: readonly Resource[] = []): readonly Resource[] {
  if (before.length === 0) return resources;
  const known = new Map<string, Resource[]>();
  for (const each of before) {
    const list = known.get(each.address);
    if (list) list.push(each);
    else known.set(each.address, [each]);
  }
  return resources.map((each) => known.get(each.address)?.find((earlier) => same(earlier, each)) ?? each);
}

/** Whether two values hold the same, places included. All of an application is compared whenever one of its files is edited. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || a === b) return Object.is(a, b);
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b);
  if (a instanceof Map)
    return (
      b instanceof Map &&
      a.size === b.size &&
      sameItems([...a.keys()], [...b.keys()]) &&
      sameItems([...a.values()], [...b.values()])
    );
  const [some, others] = [a as Record<string, unknown>, b as Record<string, unknown>];
  let members = 0;
  for (const name in some) {
    if (!Object.hasOwn(others, name) || !same(some[name], others[name])) return false;
    members++;
  }
  for (const _ in others) members--;
  return members === 0;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!same(a[index], b[index])) return false;
  return true;
}
