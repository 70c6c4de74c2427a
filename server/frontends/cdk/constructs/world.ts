import type { Value } from "../../../../rules/model/value.ts";
import type { Attachments, Call, Made, World } from "../made.ts";
import { attachments } from "./attached.ts";

/** The constructs of a unit, by what refers to them. */
export function world(all: readonly Made[]): World {
  const places = new Map<string, Made | Call>();
  const waiting: (Made | Call)[] = [...all];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    places.set(next.address, next);
    waiting.push(...next.calls);
  }
  const around = {
    all,
    behind: (value: Value | undefined): Made | Call | undefined => {
      const target = value?.kind === "unknown" ? value.target : undefined;
      if (!target) return undefined;
      const itself = target.attribute === "" || target.attribute === "Ref";
      return places.get(itself ? target.address : `${target.address}.${target.attribute}`);
    },
  };
  let known: Attachments | undefined;
  return {
    ...around,
    attachments() {
      known ??= attachments(around);
      return known;
    },
  };
}
