import type { Span, Text, Value } from "../../../rules/model/value.ts";
import { ascii, cutOff, rewritten } from "./pieces.ts";
import { longestSearched, portable } from "./regex.ts";
import { asText, extend, hole, known, longestText, lowercase, text, unknown } from "./values.ts";

/**
 * `replace(string, substring, replacement)`, where a substring between slashes is a regular expression.
 * https://developer.hashicorp.com/terraform/language/functions/replace
 */
export function replaceWith(args: readonly Value[], at: Span): Value | undefined {
  const from = args[0] && (args[0].kind === "unknown" ? hole(args[0]) : asText(args[0]));
  const [search, replacement] = [known(args[1]), known(args[2])];
  if (!from) return undefined;
  const lowers = replacement !== undefined && replacement === replacement.toLowerCase();
  const change = search === undefined || replacement === undefined ? undefined : changer(search, replacement);
  const before = from.pieces.at(-1)?.cut;
  const end = before && !(change && hash === change.give(hash)) ? { ...before, garbled: true as const } : before;
  const still = (changed: Text) => (end ? cutOff(changed, end) : changed);
  const nothing = () => {
    const changed = unknown([at, ...from.trail], { lowercase: lowers && lowercase(from) });
    return end ? still(hole(changed)) : changed;
  };
  if (!change || from.pieces.some(({ known }) => known !== undefined && !ascii(known))) return nothing();
  const length = from.pieces.reduce((sum, { known }) => sum + (known?.length ?? 0), 0);
  if ((length + 1) * (replacement!.length + 1) > longestText) return nothing();
  // A search for single characters finds the same in each piece as in the whole.
  if (change.single) return still(rewritten(from, at, change.give, lowers));
  const whole = known(from);
  if (whole === undefined || whole.length > change.longest) return nothing();
  const result = change.give(whole);
  const byPiece = rewritten(from, at, change.give, lowers);
  return still(known(byPiece) === result ? byPiece : text(result, extend(from.trail, at)));
}

/** What a hash is made of. */
const hash = "0123456789abcdef";

interface Change {
  /** Whether it is made at each character by itself. */
  readonly single: boolean;
  /** The longest text that is searched in one go. */
  readonly longest: number;
  readonly give: (text: string) => string;
}

function changer(search: string, replacement: string): Change | undefined {
  if (search.length > 1 && search.startsWith("/") && search.endsWith("/")) {
    const pattern = search.slice(1, -1);
    const groups = pattern.replaceAll(/\\.|\[[^\]]*\]/g, "").match(/\((?!\?)/g)?.length ?? 0;
    const template = substitution(replacement, groups);
    const { expression, repetitions } = portable(pattern) ?? {};
    if (template === undefined || !expression || /\(\?P?</.test(pattern)) return undefined;
    return {
      single: singleCharacter.test(pattern),
      longest: longestSearched[repetitions!]!,
      give: (text) => text.replace(expression, template),
    };
  }
  if (search === "") return undefined;
  return { single: search.length === 1, longest: 1_000, give: (text) => text.split(search).join(replacement) };
}

const singleCharacter = /^(\[[^\]\\[]+\]|\\[dwsDWS]|\\[-./_]|[A-Za-z0-9_-])$/;

/** Go's replacement template as JavaScript's: `$1` and `${1}`, for groups that there are; no others. */
function substitution(replacement: string, groups: number): string | undefined {
  const parts = replacement.split(/(\$\{\d\}|\$\d(?!\w)|\$)/);
  let template = "";
  for (const part of parts) {
    const group = part.startsWith("$") ? Number(part.replaceAll(/\D/g, "")) : undefined;
    if (group !== undefined && (group < 1 || group > groups)) return undefined;
    template += group === undefined ? part : `$${String(group).padStart(2, "0")}`;
  }
  return template;
}
