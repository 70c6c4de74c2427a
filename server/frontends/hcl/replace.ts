import type { Span, Value } from "../../../rules/model/value.ts";
import { ascii, rewritten } from "./pieces.ts";
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
  const nothing = () => unknown([at, ...from.trail], { lowercase: lowers && lowercase(from) });
  const change = search === undefined || replacement === undefined ? undefined : changer(search, replacement);
  if (!change || from.pieces.some(({ known }) => known !== undefined && !ascii(known))) return nothing();
  const length = from.pieces.reduce((sum, { known }) => sum + (known?.length ?? 0), 0);
  if ((length + 1) * (replacement!.length + 1) > longestText) return nothing();
  // A search for single characters finds the same in each piece as in the whole.
  if (change.single) return rewritten(from, at, change.give, lowers);
  const whole = known(from);
  if (whole === undefined || whole.length > 1_000) return nothing();
  const result = change.give(whole);
  const byPiece = rewritten(from, at, change.give, lowers);
  return known(byPiece) === result ? byPiece : text(result, extend(from.trail, at));
}

interface Change {
  readonly single: boolean;
  readonly give: (text: string) => string;
}

function changer(search: string, replacement: string): Change | undefined {
  if (search.length > 1 && search.startsWith("/") && search.endsWith("/")) {
    const pattern = search.slice(1, -1);
    const groups = pattern.replaceAll(/\\.|\[[^\]]*\]/g, "").match(/\((?!\?)/g)?.length ?? 0;
    const template = substitution(replacement, groups);
    if (template === undefined || !portable(pattern)) return undefined;
    const expression = new RegExp(pattern, "g");
    return { single: singleCharacter.test(pattern), give: (text) => text.replace(expression, template) };
  }
  if (search === "") return undefined;
  return { single: search.length === 1, give: (text) => text.split(search).join(replacement) };
}

const singleCharacter = /^(\[[^\]\\[]+\]|\\[dwsDWS]|\\[-./_]|[A-Za-z0-9_-])$/;

/**
 * Whether Go's RE2 and JavaScript read `pattern` alike, and JavaScript in short time: ordinary
 * characters, classes, groups, alternatives, anchors, and few repetitions that are not nested.
 */
function portable(pattern: string): boolean {
  const grammar =
    /^(?:[\w \-,:;@#%&=~!"'<>/.^$|]|\\[dwsDWS]|\\[-.*+?^$|(){}[\]/\\_]|\[\^?(?:[\w \-.,:;@#%&=~!"'<>/*+?$|(){}]|\\[dwsDWS]|\\[-.\]\\/^])+\]|\((?:\?:)?|\)|[*+?]\??)*$/;
  if (!grammar.test(pattern) || pattern.length > 200) return false;
  if ((pattern.replaceAll(/\\.|\[[^\]]*\]/g, "").match(/[*+]/g) ?? []).length > 3) return false;
  if (/\)[*+?{]/.test(pattern)) return false;
  try {
    new RegExp(pattern);
    return true;
  } catch {
    // No regular expression at all, which only its constructor can tell.
    return false;
  }
}

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
