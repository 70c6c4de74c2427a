import type { Value } from "../../../../rules/model/value.ts";
import type { Call, Made, World } from "../made.ts";

/** The constructs of a unit, by what refers to them. */
export function world(all: readonly Made[]): World {
  const places = new Map<string, Made | Call>();
  const waiting: (Made | Call)[] = [...all];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    places.set(next.address, next);
    waiting.push(...next.calls);
  }
  return {
    all,
    behind: (value) => {
      const target = value?.kind === "unknown" ? value.target : undefined;
      if (!target) return undefined;
      const itself = target.attribute === "" || target.attribute === "Ref";
      return places.get(itself ? target.address : `${target.address}.${target.attribute}`);
    },
  };
}

/** Every call on a construct, and on what a call returned. */
export function* calls(of: Made | Call): Generator<Call> {
  for (const call of of.calls) {
    yield call;
    yield* calls(call);
  }
}

export function isMade(found: Made | Call | undefined): found is Made {
  return found !== undefined && "symbol" in found;
}

/** The properties that a call is given as its argument at `index`, if they are an object. */
export function argument(call: Call, index: number): (Value & { readonly kind: "block" }) | undefined {
  const found = call.args[index];
  return found?.kind === "block" ? found : undefined;
}
