import type { Piece, Span, Value } from "../../../rules/model/value.ts";
import type { CallSite, TerraformFunction } from "./functions.ts";
import { encode } from "./json.ts";
import { ascii, made } from "./pieces.ts";
import { asText, extend, known, list, numeric, unknown, unknownPiece } from "./values.ts";

/** `format(spec, values...)`: https://developer.hashicorp.com/terraform/language/functions/format. Rare verbs are unknown. */
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

const verbs = /%(?:%|(-?)(0?)(\d{0,3})([sdvq])|)/g;

function formatted(spec: Value, pattern: string, values: readonly Value[], at: Span): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let literal = "";
  let start = 0;
  let next = 0;
  const flush = (until: number) => {
    if (literal !== "") pieces.push({ known: literal, trail: written(spec, pattern, start, until, literal, at) });
    literal = "";
  };
  let done = 0;
  for (const match of pattern.matchAll(verbs)) {
    const [verb, left, zeros, width, kind] = match;
    literal += pattern.slice(done, match.index);
    done = match.index + verb.length;
    if (verb === "%%") {
      literal += "%";
      continue;
    }
    const value = values[next++];
    if (kind === undefined || !value) return undefined;
    flush(match.index);
    start = done;
    const shown = show(kind, value, at);
    if (!shown) return undefined;
    if (width === "") pieces.push(...shown);
    else {
      const whole = shown.length === 1 ? shown[0]!.known : undefined;
      if (whole === undefined || !ascii(whole) || (zeros === "0" && kind !== "d")) return undefined;
      pieces.push({ ...shown[0]!, known: padded(whole, Number(width), left === "-", zeros === "0") });
    }
  }
  // Too many arguments are refused.
  if (next !== values.length) return undefined;
  literal += pattern.slice(done);
  flush(pattern.length);
  return pieces.filter(({ known }) => known !== "");
}

/** Where the characters `start` to `end` of a format stand; the whole call where that cannot be told. */
function written(spec: Value, pattern: string, start: number, end: number, literal: string, at: Span): Piece["trail"] {
  const [{ uri, start: from, end: to }] = spec.trail;
  // In quotes, and as long as what it means: no escape is in it.
  const plain = spec.trail.length === 1 && to - from === pattern.length + 2 && end - start === literal.length;
  return plain ? [{ uri, start: from + 1 + start, end: from + 1 + end }] : extend(spec.trail, at);
}

function show(kind: string, value: Value, at: Span): readonly Piece[] | undefined {
  if (kind === "d") {
    const number = numeric(value);
    if (number === undefined)
      return value.kind === "unknown" ? [{ ...unknownPiece(value), lowercase: true }] : undefined;
    return Number.isSafeInteger(number) ? [{ known: String(number), trail: value.trail }] : undefined;
  }
  if (kind === "q") {
    const whole = known(value);
    return whole !== undefined && /^[ !#-[\]-~]*$/.test(whole)
      ? [{ known: `"${whole}"`, trail: extend(value.trail, at) }]
      : undefined;
  }
  if (value.kind === "unknown") return [unknownPiece(value)];
  const from = asText(value);
  if (from) return from.pieces;
  if (kind !== "v") return undefined;
  const json = encode(value, at);
  return json?.every(({ known }) => known !== undefined) ? json : undefined;
}

function padded(text: string, width: number, left: boolean, zeros: boolean): string {
  if (left) return text.padEnd(width);
  if (zeros) return text.startsWith("-") ? `-${text.slice(1).padStart(width - 1, "0")}` : text.padStart(width, "0");
  return text.padStart(width);
}
