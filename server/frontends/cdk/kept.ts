import type { Resource } from "../../../rules/model/resource.ts";

/** `resources`, where those that are as they were `before` are the same objects. */
export function kept(resources: readonly Resource[], before: readonly Resource[]): readonly Resource[] {
  const known = new Map<string, Resource[]>();
  for (const each of before) {
    const list = known.get(each.address);
    if (list) list.push(each);
    else known.set(each.address, [each]);
  }
  return resources.map((each) => known.get(each.address)?.find((earlier) => same(earlier, each)) ?? each);
}

/** Whether two values hold the same, places included. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Map) return b instanceof Map && a.size === b.size && same([...a], [...b]);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  const [some, others] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    some.length === others.size && some.every(([name, value]) => others.has(name) && same(value, others.get(name)))
  );
}
