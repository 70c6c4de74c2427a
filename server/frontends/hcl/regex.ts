import type { Property, Span, Trail, Value } from "../../../rules/model/value.ts";
import type { TerraformFunction } from "./functions.ts";
import { ascii } from "./pieces.ts";
import { block, extend, failed, known, list, scalar, text } from "./values.ts";

/** https://developer.hashicorp.com/terraform/language/functions/regex and regexall, as far as JavaScript reads the pattern alike. */
export const regexes: Readonly<Record<string, TerraformFunction>> = {
  regex: ({ args: [pattern, from], at }) => {
    const search = prepared(pattern, from);
    if (!search) return undefined;
    const match = search.expression.exec(search.text);
    return match ? found(match, extend(from!.trail, at), at) : failed(at);
  },
  regexall: ({ args: [pattern, from], at }) => {
    const search = prepared(pattern, from);
    if (!search) return undefined;
    const trail = extend(from!.trail, at);
    const matches = [...search.text.matchAll(search.expression)];
    return list(
      matches.map((match) => found(match, trail, at)),
      false,
      [at],
    );
  },
};

/** The longest string that is searched, by the number of repetitions in the pattern: no search takes long. */
export const longestSearched: readonly number[] = [1_000, 1_000, 150, 60];

function prepared(
  pattern: Value | undefined,
  from: Value | undefined,
): { readonly expression: RegExp; readonly text: string } | undefined {
  const [source, text] = [known(pattern), known(from)];
  if (source === undefined || text === undefined || !ascii(text)) return undefined;
  const { expression, repetitions } = portable(source) ?? {};
  return expression && text.length <= longestSearched[repetitions!]! ? { expression, text } : undefined;
}

function found(match: RegExpExecArray, trail: Trail, at: Span): Value {
  const part = (known: string | undefined) => (known === undefined ? scalar(null, [at]) : text(known, trail));
  const { groups } = match;
  if (groups) {
    const properties = new Map<string, Property>();
    for (const [name, known] of Object.entries(groups)) {
      properties.set(name, { name, written: name, key: at, value: part(known) });
    }
    return block(properties, false, [at]);
  }
  return match.length === 1 ? part(match[0]) : list(match.slice(1).map(part), false, [at]);
}

/** What a portable pattern is made of: signs, escapes, classes, groups, and repetitions of them. */
const token =
  /\\[dwsDWS.*+?^$|(){}[\]/\\_tnr"'@:#,%&=~!<>;-]|\[\^?(?:[\w .,:;@#%&=~!"'<>/*+?$|(){}]|[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|\\[dwDW.\-\]\\/[*+?^$|(){}_]|-(?=\]))+\]|\(\?P?<[A-Za-z]\w*>|\(\?:|\(|\)|\{\d{1,2}(?:,\d{0,2})?\}\??|[*+?]\??|[\w \-,:;@#%&=~!"'<>/.^$|]/y;

/**
 * A pattern as JavaScript writes it, where RE2 and JavaScript agree on what it matches and JavaScript is quick: no flags
 * but `i` for all of it, few repetitions, and none inside of another.
 */
export function portable(written: string): { readonly expression: RegExp; readonly repetitions: number } | undefined {
  if (written.length > 200 || !ascii(written)) return undefined;
  const anyCase = written.startsWith("(?i)");
  const pattern = spelled(anyCase ? written.slice(4) : written);
  let named = 0;
  let unnamed = 0;
  let repetitions = 0;
  /** For every open group, whether the two would disagree, or JavaScript take long, were it repeated. */
  const groups: { plain: boolean; readonly captures: boolean }[] = [];
  let repeatable = true;
  const mark = () => {
    const group = groups[groups.length - 1];
    if (group) group.plain = false;
  };
  let translated = "";
  let before = "";
  for (let offset = 0; offset < pattern.length; ) {
    const sticky = new RegExp(token.source, "y");
    sticky.lastIndex = offset;
    const part = sticky.exec(pattern)?.[0];
    if (part === undefined) return undefined;
    offset += part.length;
    const repeats = /^(?:[*+?]|\{)/.test(part);
    // `a**` is refused by the one, and a repeated anchor by the other.
    if (repeats && (before === "" || /^(?:[*+?^$|(]|\{|\(\?)/.test(before))) return undefined;
    if (part === ")") {
      const group = groups.pop();
      if (!group) return undefined;
      repeatable = group.plain;
      if (!group.plain || group.captures) mark();
    } else if (part.startsWith("(")) {
      if (part === "(") unnamed++;
      else if (part !== "(?:") named++;
      groups.push({ plain: true, captures: part !== "(?:" });
    } else if (repeats) {
      if (before === ")" && !repeatable && !part.startsWith("?")) return undefined;
      if (!part.startsWith("?")) repetitions++;
      mark();
    } else if (part === "|") mark();
    translated += part.startsWith("(?P<") ? `(?<${part.slice(4)}` : part;
    before = part;
  }
  // A mixture of groups with and without names is refused.
  if (repetitions >= longestSearched.length || groups.length > 0 || (named > 0 && unnamed > 0)) return undefined;
  try {
    return { expression: new RegExp(dotted(translated), anyCase ? "gi" : "g"), repetitions };
  } catch {
    // A group's name that is used twice, a range that is turned round.
    return undefined;
  }
}

/** Classes of characters that have a name, for ASCII. https://github.com/google/re2/wiki/Syntax */
const classes: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  digit: "0-9",
  lower: "a-z",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};

/** `pattern` with the classes that are called by their names, inside of brackets, written out. */
function spelled(pattern: string): string {
  return pattern.replaceAll(/\\.|\[\^?(?:\\.|\[:\w+:\]|[^\]\\])+\]/g, (part) =>
    part.replaceAll(/\[:(\w+):\]/g, (name, called: string) =>
      Object.hasOwn(classes, called) ? classes[called]! : name,
    ),
  );
}

/** `pattern` with every `.` that stands for a character written as Go means it: anything but a newline. */
function dotted(pattern: string): string {
  return pattern.replaceAll(/\\.|\[(?:\\.|[^\]])*\]|\./g, (part) => (part === "." ? "[^\\n]" : part));
}
