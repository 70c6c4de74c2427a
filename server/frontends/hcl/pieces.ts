import type { Piece, Span, Text, Trail, Value } from "../../../rules/model/value.ts";
import { asText, extend, known, lowercase, text, unknown } from "./values.ts";

/** A stretch of a text's characters. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Whether JavaScript's and Go's notions of a character, and of its case, are certain to agree on `text`. */
export function ascii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** The characters of `from` in `range`, as `at` gives them. Every piece that they touch is known. */
export function cut(from: Text, at: Span, { start, end }: Cut): Text {
  const pieces: Piece[] = [];
  let offset = 0;
  for (const piece of from.pieces) {
    if (piece.known === undefined) break;
    const characters = piece.known.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    offset += piece.known.length;
    if (characters !== "") pieces.push({ ...piece, known: characters, trail: extend(piece.trail, at) });
  }
  return made(pieces, at, from.trail);
}

/** `text`, which has lost its end. */
export function cutOff(text: Text, cut: NonNullable<Piece["cut"]>): Text {
  const last = text.pieces.length - 1;
  return {
    ...text,
    pieces: text.pieces.map((piece, index) => (index === last ? { ...piece, cut } : piece)),
  };
}

/** What `change` gives for the exactly known `args`, as one piece; no more than its case is known where an argument is not. */
export function whole(
  args: readonly Value[],
  at: Span,
  change: (...texts: readonly string[]) => string | undefined,
): Value | undefined {
  const texts: string[] = [];
  for (const arg of args) {
    const exact = known(arg);
    if (exact === undefined) return undefined;
    texts.push(exact);
  }
  const result = change(...texts);
  return result === undefined ? undefined : text(result, [at, ...(args[0]?.trail ?? [])]);
}

/** `from` with each known piece changed; what is unknown stays so. */
export function rewritten(from: Text, at: Span, change: (known: string) => string, lowers: boolean): Text {
  const pieces = from.pieces.map((piece): Piece => {
    const trail = extend(piece.trail, at);
    if (piece.known !== undefined) return { ...piece, known: change(piece.known), trail };
    const { target, cut } = piece;
    return {
      known: undefined,
      trail,
      ...(target && { target }),
      ...(cut && { cut }),
      ...(lowers && piece.lowercase && { lowercase: true as const }),
    };
  });
  return made(
    pieces.filter(({ known }) => known !== ""),
    at,
    from.trail,
  );
}

/** Whether a piece is kept in a text: it has characters, or leads to what has none. */
export function says({ known, trail }: Piece): boolean {
  return known !== "" || trail.length > 1;
}

/** `parts` with `between` between any two. */
export function joinTexts(parts: readonly Text[], between: Text, at: Span): Value {
  const pieces: Piece[] = [];
  for (const [index, part] of parts.entries()) {
    if (pieces.length + between.pieces.length + part.pieces.length > mostPieces) {
      return unknown([at], { lowercase: parts.every(lowercase) && lowercase(between) });
    }
    if (index > 0) pieces.push(...between.pieces);
    pieces.push(...part.pieces);
  }
  return made(pieces.filter(says), at, [at]);
}

const mostPieces = 2_000;

/** A text that a function made, which is used where the function is called. */
export function made(pieces: readonly Piece[], at: Span, trail: Trail): Text {
  const seen: Trail = trail.length === 1 && trail[0] === at ? trail : extend(trail, at);
  return { kind: "text", pieces: pieces.length === 0 ? [{ known: "", trail: seen }] : pieces, trail: seen };
}

/** The texts that `items` are, or `undefined` where one of them is no string, number or boolean. */
export function allTexts(items: readonly Value[]): readonly Text[] | undefined {
  const texts: Text[] = [];
  for (const item of items) {
    const from = asText(item);
    if (!from) return undefined;
    texts.push(from);
  }
  return texts;
}
