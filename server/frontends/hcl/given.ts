import type { Value } from "../../../rules/model/value.ts";
import { type Assignments, type Declared, member, placed } from "./configuration.ts";
import { evaluate, type Names, type Place, type Work } from "./evaluate.ts";
import { type Instance, isCertain } from "./instances.ts";
import type { Module } from "./module.ts";
import { handed } from "./providers.ts";
import { unknown } from "./values.ts";

/** The values that a module's variables are given. */
export interface Given {
  value(name: string): Value | undefined;
  /** The region of the provider that the module knows as `name`, where it does not configure it itself. */
  region(name: string): Value | undefined;
  /** Others may be given that could not be read. */
  readonly open: boolean;
  /** The module is certainly called, and has the root module's own default provider. */
  readonly plain: boolean;
}

/** The arguments of a call, which are computed when they are first asked for. */
export class Arguments implements Given {
  readonly open: boolean;
  readonly plain: boolean;
  readonly #call: Declared;
  readonly #place: Place;
  readonly #caller: Module;
  readonly #known = new Map<string, Value>();

  constructor(call: Declared, { key }: Instance, place: Place, caller: Module) {
    this.open = call.block.body.broken;
    this.plain = caller.plain && !member(call, "providers") && isCertain(call, key);
    this.#caller = caller;
    this.#call = call;
    this.#place = place;
  }

  value(name: string): Value | undefined {
    const known = this.#known.get(name);
    const attribute = known ? undefined : member(this.#call, name);
    if (!attribute) return known;
    const value = evaluate(attribute.value, placed(this.#place, attribute));
    this.#known.set(name, value);
    return value;
  }

  region(name: string): Value | undefined {
    return handed(this.#call, name, this.#place, this.#caller);
  }
}

/** The values of variable files, where no name means anything; a later one wins. */
export function fileValues(files: readonly Assignments[], work: Work): Given {
  const names: Names = {
    functions: false,
    refer: (_root, steps, at) => ({ value: unknown([at]), taken: steps.length }),
    read: () => undefined,
    shows: () => false,
    list: () => [],
    template: () => undefined,
  };
  const given = new Map(files.flatMap((file) => [...file.given]));
  const known = new Map<string, Value>();
  return {
    open: files.some(({ open }) => open),
    plain: true,
    region: () => undefined,
    value(name) {
      const assigned = known.has(name) ? undefined : given.get(name);
      if (assigned)
        known.set(name, evaluate(assigned.attribute.value, { uri: assigned.uri, names, bound: undefined, work }));
      return known.get(name);
    },
  };
}
