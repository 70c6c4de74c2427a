import type { Piece, Span, Value } from "../../../rules/model/value.ts";
import type { CallSite, TerraformFunction } from "./functions.ts";
import { encode } from "./json.ts";
import { ascii, made, says } from "./pieces.ts";
import { substr } from "./strings.ts";
import { asText, extend, known, list, numeric, primitive, scalar, truth, unknown, unknownPiece } from "./values.ts";

/** `format(spec, values...)`: https://developer.hashicorp.com/terraform/language/functions/format. Rare verbs and flags are unknown. */
export const format: TerraformFunction = ({ args, at }) => {
  const [spec, ...values] = args;
  const pattern = known(spec);
  if (!spec || pattern === undefined) return undefined;
  const pieces = formatted(spec, pattern, values, at);
  return pieces && made(pieces, at, [at]);
};

/** `format` for each item of its lists. */
export const formatlist: TerraformFunction = ({ args, at, spans }: CallSite) => {
  const [spec, ...values] = args;
  const pattern = known(spec);
  if (!spec || pattern === undefined) return undefined;
  const lists = values.filter((value) => value.kind === "list");
  const [first] = lists;
  if (!first || lists.some((list) => list.open || list.items.length !== first.items.length)) return undefined;
  const items = first.items.map((_, index): Value => {
    const row = values.map((value) => (value.kind === "list" ? value.items[index]! : value));
    const pieces = formatted(spec, pattern, row, spans[0]!);
    return pieces
      ? made(
          pieces.map((piece) => ({ ...piece, trail: extend(piece.trail, at) })),
          at,
          [at],
        )
      : unknown([at]);
  });
  return list(items, false, [at]);
};

/** The verbs, with the number of an argument, flags, width and precision. */
const verbs = /%(?:%|(?:\[(\d{1,2})\])?([-+#0]?)(\d{0,3})(?:\.(\d{1,3}))?([sdvqtxXobf])|)/g;

interface Verb {
  readonly flag: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly kind: string;
}

function formatted(spec: Value, pattern: string, values: readonly Value[], at: Span): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let literal = "";
  let start = 0;
  let next = 0;
  let used = 0;
  const flush = (until: number) => {
    if (literal !== "") pieces.push({ known: literal, trail: written(spec, pattern, start, until, literal, at) });
    literal = "";
  };
  let done = 0;
  for (const match of pattern.matchAll(verbs)) {
    const [verb, number, flag = "", width, precision, kind] = match;
    literal += pattern.slice(done, match.index);
    done = match.index + verb.length;
    if (verb === "%%") {
      literal += "%";
      continue;
    }
    if (number !== undefined) next = Number(number) - 1;
    const value = values[next++];
    used = Math.max(used, next);
    if (kind === undefined || !value) return undefined;
    flush(match.index);
    start = done;
    const shown = show(
      { flag, width: Number(width), precision: precision === undefined ? undefined : Number(precision), kind },
      value,
      at,
    );
    if (!shown) return undefined;
    pieces.push(...shown);
  }
  // Too many arguments are refused.
  if (used !== values.length) return undefined;
  literal += pattern.slice(done);
  flush(pattern.length);
  return pieces.filter(says);
}

/** Where the characters `start` to `end` of a format stand; the whole call where that cannot be told. */
function written(spec: Value, pattern: string, start: number, end: number, literal: string, at: Span): Piece["trail"] {
  const [{ uri, start: from, end: to }] = spec.trail;
  // In quotes, and as long as what it means: no escape is in it.
  const plain = spec.trail.length === 1 && to - from === pattern.length + 2 && end - start === literal.length;
  return plain ? [{ uri, start: from + 1 + start, end: from + 1 + end }] : extend(spec.trail, at);
}

function show(verb: Verb, value: Value, at: Span): readonly Piece[] | undefined {
  const { flag, width, precision, kind } = verb;
  if (precision !== undefined && kind !== "s" && kind !== "f") return undefined;
  if ((flag === "+" && kind !== "d") || (flag === "#" && kind !== "v")) return undefined;
  const shown = plain(verb, value, at);
  if (!shown || width === 0) return shown;
  const [only, ...others] = shown;
  const whole = only?.known;
  if (whole === undefined || others.length > 0 || !ascii(whole)) return undefined;
  return [{ ...only!, known: padded(whole, width, flag) }];
}

function plain({ flag, precision, kind }: Verb, value: Value, at: Span): readonly Piece[] | undefined {
  const one = (known: string | undefined) =>
    known === undefined ? undefined : [{ known, trail: extend(value.trail, at) }];
  if (kind === "d" || kind in bases) {
    const number = numeric(value);
    if (number === undefined)
      return value.kind === "unknown" && kind !== "X" ? [{ ...unknownPiece(value), lowercase: true }] : undefined;
    if (!Number.isSafeInteger(number)) return undefined;
    if (kind === "d") return [{ known: `${flag === "+" && number >= 0 ? "+" : ""}${number}`, trail: value.trail }];
    const digits = number.toString(bases[kind]);
    return one(kind === "X" ? digits.toUpperCase() : digits);
  }
  if (kind === "f") return one(decimals(value, precision ?? 6));
  if (kind === "t") return one(truth(value)?.toString());
  if (kind === "q") {
    const whole = known(value);
    return whole !== undefined && /^[ !#-[\]-~]*$/.test(whole) ? one(`"${whole}"`) : undefined;
  }
  if (flag === "#") return encode(value, at);
  if (precision !== undefined) {
    const cut = substr([value, scalar(0, [at]), scalar(precision, [at])], at);
    return cut?.kind === "unknown" ? [unknownPiece(cut)] : cut && asText(cut)?.pieces;
  }
  if (value.kind === "unknown") return [unknownPiece(value)];
  const from = asText(value);
  if (from) return from.pieces;
  if (kind !== "v") return undefined;
  const json = encode(value, at);
  return json?.every(({ known }) => known !== undefined) ? json : undefined;
}

const bases: Readonly<Record<string, number>> = { x: 16, X: 16, o: 8, b: 2 };

/** `value` with so many decimals; of those that would have to be rounded nothing is said. */
function decimals(value: Value, precision: number): string | undefined {
  const number = numeric(value);
  const [whole, part = ""] = number === undefined ? [] : (primitive(number)?.split(".") ?? []);
  if (whole === undefined || part.length > precision) return undefined;
  return precision === 0 ? whole : `${whole}.${part.padEnd(precision, "0")}`;
}

function padded(text: string, width: number, flag: string): string {
  if (flag === "-") return text.padEnd(width);
  if (flag !== "0") return text.padStart(width);
  const sign = /^[+-](?=\d)/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
}
