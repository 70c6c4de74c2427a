import type { Block } from "../../../../rules/model/value.ts";
import type { Call, Made } from "../made.ts";

/** Every call on a construct, and on what a call returned. */
export function calls(of: Made | Call): readonly Call[] {
  // Most have none.
  return of.calls.length === 0 ? of.calls : of.calls.flatMap((call) => [call, ...calls(call)]);
}

export function isMade(found: Made | Call | undefined): found is Made {
  return found !== undefined && "symbol" in found;
}

/** The properties that a call is given as its argument at `index`, if they are an object. */
export function argument(call: Call, index: number): Block | undefined {
  const found = call.args[index];
  return found?.kind === "block" ? found : undefined;
}

/** A method by which a construct is connected with another, which is read whatever it is called on. */
export const isConnection = /(?:^|\.)connections\.allow\w+$/;
