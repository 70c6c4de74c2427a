import type { Piece, Span, Text, Value } from "../../../rules/model/value.ts";
import type { TerraformFunction } from "./functions.ts";
import { ascii, type Cut, cut, cutOff, joinTexts, whole } from "./pieces.ts";
import { replaceWith } from "./replace.ts";
import { asText, extend, hole, known, list, longestText, lowercase, numeric, scalar, text, unknown } from "./values.ts";

/** Functions of one string, or of a few. */
export const strings: Readonly<Record<string, TerraformFunction>> = {
  lower: ({ args, at }) => cased(args[0], at, (known) => known.toLowerCase(), true),
  upper: ({ args, at }) => cased(args[0], at, (known) => known.toUpperCase(), false),
  // Go capitalizes after everything but letters, digits and `_`.
  title: ({ args, at }) =>
    whole(args, at, (text) =>
      ascii(text!) ? text!.replace(/(^|[^A-Za-z0-9_])([a-z])/g, (word) => word.toUpperCase()) : undefined,
    ),
  join: ({ args, at, spans }) => {
    const [separator, ...lists] = args;
    const between = separator && asText(separator);
    if (!between) return undefined;
    const parts: Text[] = [];
    for (const [index, list] of lists.entries()) {
      if (list.kind !== "list" || list.open) return undefined;
      for (const item of list.items) {
        const part = item.kind === "unknown" ? hole(item) : asText(item);
        if (!part) return undefined;
        parts.push(placed(part, spans[index + 1], at));
      }
    }
    return joinTexts(parts, between, at);
  },
  split: ({ args, at }) => {
    const [separator, from] = args.map(known);
    if (separator === undefined || from === undefined || (separator === "" && !ascii(from))) return undefined;
    const trail = extend(args[1]!.trail, at);
    return list(
      from.split(separator).map((part) => text(part, trail)),
      false,
      [at],
    );
  },
  replace: ({ args, at }) => replaceWith(args, at),
  substr: ({ args, at }) => substr(args, at),
  trimspace: ({ args, at }) => edges(args[0], at, (text) => trimmed(text, space)),
  trim: ({ args, at }) => {
    const set = known(args[1]);
    return set === undefined ? undefined : edges(args[0], at, (text) => trimmed(text, set));
  },
  trimprefix: ({ args, at }) => {
    const prefix = known(args[1]);
    return prefix === undefined
      ? undefined
      : edges(args[0], at, (text) => [text.startsWith(prefix) ? prefix.length : 0, 0]);
  },
  trimsuffix: ({ args, at }) => {
    const suffix = known(args[1]);
    return suffix === undefined
      ? undefined
      : edges(args[0], at, (text) => [0, text.endsWith(suffix) ? suffix.length : 0]);
  },
  chomp: ({ args, at }) => edges(args[0], at, (text) => [0, /[\r\n]*$/.exec(text)![0].length]),
  indent: ({ args: [spaces, from], at }) => {
    const count = numeric(spaces);
    if (count === undefined || !Number.isInteger(count) || count < 0 || count > 100) return undefined;
    return whole([from ?? unknown([at])], at, (text) => {
      const indented = text!.replaceAll("\n", `\n${" ".repeat(count)}`);
      return indented.length > longestText ? undefined : indented;
    });
  },
  basename: ({ args, at }) => whole(args, at, (path) => (clean.test(path!) ? path!.replace(/^.*\//, "") : undefined)),
  dirname: ({ args, at }) =>
    whole(args, at, (path) => {
      if (!clean.test(path!)) return undefined;
      return path!.includes("/") ? path!.replace(/\/[^/]*$/, "") : ".";
    }),
  strrev: ({ args, at }) => whole(args, at, (text) => (ascii(text!) ? [...text!].reverse().join("") : undefined)),
  startswith: ({ args, at }) => test(args, at, (text, prefix) => text.startsWith(prefix)),
  endswith: ({ args, at }) => test(args, at, (text, suffix) => text.endsWith(suffix)),
  strcontains: ({ args, at }) => test(args, at, (text, part) => text.includes(part)),
};

/** A path of plain names, which Go neither cleans nor reads in another way on Windows. */
const clean = /^\/?[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

function cased(
  value: Value | undefined,
  at: Span,
  change: (known: string) => string,
  lowering: boolean,
): Value | undefined {
  if (!value) return undefined;
  if (value.kind === "unknown") return unknown([at, ...value.trail], { target: value.target, lowercase: lowering });
  const from = asText(value);
  if (!from) return undefined;
  const pieces = from.pieces.map((piece): Piece => {
    const { target, cut } = piece;
    const known = piece.known !== undefined && ascii(piece.known) ? change(piece.known) : undefined;
    const sure = known === undefined && lowering;
    return {
      known,
      trail: extend(piece.trail, at),
      ...(target && { target }),
      ...(sure && { lowercase: true as const }),
      ...(cut && { cut }),
    };
  });
  return { kind: "text", pieces, trail: extend(from.trail, at) };
}

/** `part` of a list that is joined: it is used where it stands in a list that is written there, else by the call. */
function placed(part: Text, argument: Span | undefined, at: Span): Text {
  const inside = ({ uri, start, end }: Span) =>
    argument !== undefined &&
    uri === argument.uri &&
    start >= argument.start &&
    end <= argument.end &&
    end - start < argument.end - argument.start;
  return {
    ...part,
    pieces: part.pieces.map((piece) => (inside(piece.trail[0]) ? piece : { ...piece, trail: extend(piece.trail, at) })),
  };
}

/** https://developer.hashicorp.com/terraform/language/functions/substr: a negative offset counts from the end, length -1 means the rest. */
export function substr(args: readonly Value[], at: Span): Value | undefined {
  const from = args[0]?.kind === "unknown" ? hole(args[0]) : args[0] && asText(args[0]);
  const [offset, length] = [numeric(args[1]), numeric(args[2])];
  if (!from || offset === undefined || length === undefined || !Number.isInteger(offset) || !Number.isInteger(length))
    return undefined;
  const text = known(from);
  const sure = () => {
    const left = unknown([at, ...from.trail], { lowercase: lowercase(from) });
    return offset === 0 && length > 0 && named(from) ? cutOff(hole(left), { at, length }) : left;
  };
  if (from.pieces.some(({ known }) => known !== undefined && !ascii(known))) return sure();
  if (text === undefined) {
    // The beginning may be known all the same.
    let certain = 0;
    for (const { known } of from.pieces) {
      if (known === undefined) break;
      certain += known.length;
    }
    if (offset < 0 || length < 0 || offset + length > certain) return sure();
    const left = cut(from, at, { start: offset, end: offset + length });
    return offset === 0 ? cutOff(left, { at, length }) : left;
  }
  // Terraform gives the whole rest then, which its documentation does not say.
  if (offset < 0 && length === 0) return undefined;
  const start = offset < 0 ? Math.max(0, text.length + offset) : Math.min(offset, text.length);
  const end = length < 0 ? text.length : Math.min(start + length, text.length);
  const left = cut(from, at, { start, end });
  return offset === 0 && end < text.length ? cutOff(left, { at, length }) : left;
}

/** Whether `text` is made of names only. An account's number or a function's result, such as a hash, may tell it apart. */
function named({ pieces }: Text): boolean {
  return pieces.every(({ known, target, trail }) => known !== undefined || (target === undefined && trail.length > 1));
}

/** `value` less what `count` says of its two ends, provided that these are known. */
function edges(
  value: Value | undefined,
  at: Span,
  count: (text: string) => readonly [number, number],
): Value | undefined {
  const from = value && asText(value);
  if (!from)
    return value?.kind === "unknown"
      ? unknown([at, ...value.trail], { target: value.target, lowercase: value.lowercase })
      : undefined;
  const text = known(from);
  if (text === undefined) {
    const trimmed = unknown([at, ...from.trail], { lowercase: lowercase(from) });
    const last = from.pieces.at(-1)?.cut;
    return last ? cutOff(hole(trimmed), last) : trimmed;
  }
  const [left, right] = count(text);
  const range: Cut = { start: Math.min(left, text.length), end: Math.max(left, text.length - right) };
  return cut(from, at, range);
}

/** What Go calls white space. https://pkg.go.dev/unicode#IsSpace */
const space =
  "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

function trimmed(text: string, set: string): readonly [number, number] {
  const characters = new Set(set);
  let left = 0;
  while (left < text.length && characters.has(text[left]!)) left++;
  let right = 0;
  while (right < text.length - left && characters.has(text[text.length - 1 - right]!)) right++;
  return [left, right];
}

function test(args: readonly Value[], at: Span, holds: (text: string, part: string) => boolean): Value | undefined {
  const [text, part] = args.map(known);
  return text === undefined || part === undefined ? undefined : scalar(holds(text, part), [at]);
}
