import type { Intent } from "../../../rules/rule.ts";
import type { Edit, Reader } from "../../frontend.ts";
import type { HclParsed } from "./configuration.ts";

export function render(_intent: Intent, _reader: Reader<HclParsed>): readonly Edit[] | undefined {
  return undefined;
}
