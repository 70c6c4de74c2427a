/** The most parts of values that are compared; beyond it they count as different. */
const mostParts = 20_000;

/**
 * Whether what one evaluation gave is the same as what another gave, trails included, so that nothing that is made of
 * it can differ. Which condition decides a choice is an object of its own in each evaluation: they are the same if all
 * that is compared pairs them in the same way.
 */
export class Sameness {
  readonly #pairs = new Map<object, object>();
  readonly #paired = new Map<object, object>();
  #left = mostParts;

  /** Whether they are the same whatever else is: no condition decides anything in them. */
  alone(a: unknown, b: unknown): boolean {
    return this.same(a, b) && this.#pairs.size === 0;
  }

  same(a: unknown, b: unknown): boolean {
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
      // What a data source provides is computed when it is asked for.
      return typeof a === "function" && typeof b === "function" ? this.same(a(), b()) : Object.is(a, b);
    }
    if (this.#left-- <= 0) return false;
    if (Array.isArray(a)) return Array.isArray(b) && this.#sameItems(a, b);
    if (a instanceof Set) return b instanceof Set && this.#sameItems([...a], [...b]);
    if (a instanceof Map) return b instanceof Map && this.#sameItems([...a], [...b]);
    if ("kind" in a && a.kind === "choice" && !this.#pair("by" in a ? a.by : a, "by" in b ? b.by : b)) return false;
    return this.#sameMembers(a, b);
  }

  #sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a.length === b.length && a.every((item, index) => this.same(item, b[index]));
  }

  #sameMembers(a: object, b: object): boolean {
    const [some, others] = [a as Record<string, unknown>, b as Record<string, unknown>];
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && (name === "by" || this.same(some[name], others[name])))
    );
  }

  #pair(a: unknown, b: unknown): boolean {
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
    if (!this.#pairs.has(a) && !this.#paired.has(b)) {
      this.#pairs.set(a, b);
      this.#paired.set(b, a);
    }
    return this.#pairs.get(a) === b && this.#paired.get(b) === a;
  }
}
