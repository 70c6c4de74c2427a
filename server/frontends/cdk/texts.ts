import type { Piece, Span, Text, Trail, Unknown, Value } from "../../../rules/model/value.ts";

/** More possibilities than this are as good as unknown. */
const mostOptions = 24;

/** More pieces than this are no name; they come of text that is doubled over and over. */
const mostPieces = 200;

/** `value` as it is used at `at`, some way from where it is written. */
export function through(value: Value, at: Span): Value {
  return value.kind === "unknown" ? moved(value, at) : behind(value, [at]);
}

/** `value`, reached by `steps`. What is unknown stays where it is used: nothing is written anywhere that could be mended. */
export function behind(value: Value, steps: readonly Span[]): Value {
  if (value.kind === "unknown") return moved(value, steps[0] ?? value.trail[0]);
  const trail = after(steps, value.trail);
  // Written out, as half of all values that there are come by here.
  switch (value.kind) {
    case "scalar":
      return { kind: "scalar", value: value.value, trail };
    case "text":
      return { kind: "text", pieces: value.pieces, trail };
    case "list":
      return { kind: "list", items: value.items, open: value.open, trail };
    case "block":
      return { kind: "block", properties: value.properties, open: value.open, trail };
    case "choice":
      return { kind: "choice", options: value.options.map((option) => behind(option, steps)), trail };
  }
}

/** What is unknown, at another place. Written out as well: most are nothing else, or an attribute. */
function moved(value: Unknown, at: Span): Unknown {
  const { target, lowercase, outside } = value;
  if (lowercase !== undefined || outside !== undefined) return { ...value, trail: [at] };
  return target ? { kind: "unknown", target, trail: [at] } : { kind: "unknown", trail: [at] };
}

function after(steps: readonly Span[], trail: Trail): Trail {
  const [first] = steps;
  if (!first) return trail;
  return steps.length > 1 ? [first, ...steps.slice(1), ...trail] : [first, ...trail];
}

/** How `container` is reached from where it is used, without the place where it is written. */
export function reached(container: Value): readonly Span[] {
  return container.trail.slice(0, -1);
}

export function unknown(at: Span): Value {
  return { kind: "unknown", trail: [at] };
}

/** What `change` makes of every possibility. */
export function each(value: Value, change: (option: Value) => Value): Value {
  if (value.kind !== "choice") return change(value);
  return { ...value, options: value.options.map((option) => each(option, change)) };
}

/** The possibilities of `value`; itself where there is no choice. */
export function options(value: Value): readonly Value[] {
  return value.kind === "choice" ? value.options.flatMap(options) : [value];
}

export function choice(all: readonly Value[], at: Span): Value {
  const flat = all.flatMap(options);
  return flat.length > mostOptions ? unknown(at) : { kind: "choice", options: flat, trail: [at] };
}

/** A text that is computed at `at` and stands nowhere as it is. */
export function computed(known: string, at: Span): Text {
  return { kind: "text", pieces: [{ known, trail: [at] }], trail: [at] };
}

/** The pieces that `value` brings to a text in which it stands. */
export function pieces(value: Value): readonly Piece[] {
  if (value.kind === "text") {
    const steps = reached(value);
    return value.pieces.map((piece) => {
      if (piece.known === undefined) return { ...piece, trail: [steps[0] ?? piece.trail[0]] };
      return steps.length > 0 ? { ...piece, trail: after(steps, piece.trail) } : piece;
    });
  }
  if (value.kind === "scalar" && value.value !== null) return [{ known: String(value.value), trail: value.trail }];
  if (value.kind !== "unknown") return [{ known: undefined, trail: value.trail }];
  const { target, lowercase, trail } = value;
  return [{ known: undefined, trail, ...(target ? { target } : {}), ...(lowercase ? { lowercase } : {}) }];
}

/** The characters `text` of a literal that is written at `at`, less its quotes; those at its end are `tail` long. */
export function characters(at: Span, text: string, tail: number): readonly Piece[] {
  return [{ known: text, trail: [{ ...at, start: at.start + 1, end: at.end - tail }] }];
}

/** `parts` after one another; every combination of them where there are choices. */
export function joined(parts: readonly (readonly Piece[] | Value)[], at: Span): Value {
  if (!parts.some((part) => !isPieces(part) && part.kind === "choice")) {
    const all: Piece[] = [];
    for (const part of parts) all.push(...(isPieces(part) ? part : pieces(part)));
    return all.length > mostPieces ? unknown(at) : { kind: "text", pieces: all, trail: [at] };
  }
  let texts: readonly (readonly Piece[])[] = [[]];
  for (const part of parts) {
    const arms = isPieces(part) ? [part] : options(part).map(pieces);
    texts = texts.flatMap((text) => arms.map((arm) => [...text, ...arm]));
    if (texts.length > mostOptions || texts[0]!.length > mostPieces) return unknown(at);
  }
  const values = texts.map((pieces): Value => ({ kind: "text", pieces, trail: [at] }));
  return values.length === 1 ? values[0]! : { kind: "choice", options: values, trail: [at] };
}

function isPieces(part: readonly Piece[] | Value): part is readonly Piece[] {
  return Array.isArray(part);
}

/** `piece` in small letters; unknown as it may be, it has no others then. */
export function lowered(piece: Piece): Piece {
  return piece.known === undefined ? { ...piece, lowercase: true } : { ...piece, known: piece.known.toLowerCase() };
}
