import type { Value } from "../../../../rules/model/value.ts";
import type { Attachments, Call, Made, SubnetGroup, World } from "../made.ts";
import { attachments } from "./attached.ts";
import { subnetsOf } from "./subnets.ts";

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
  const groups = new Map<Made, readonly SubnetGroup[] | undefined>();
  const self: World = {
    ...around,
    attachments() {
      known ??= attachments(around);
      return known;
    },
    subnets(vpc) {
      if (!groups.has(vpc)) groups.set(vpc, subnetsOf(vpc, self));
      return groups.get(vpc);
    },
  };
  return self;
}
