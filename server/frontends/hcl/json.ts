import type { Piece, Property, Span, Value } from "../../../rules/model/value.ts";
import { sorted } from "./evaluate.ts";
import type { TerraformFunction } from "./functions.ts";
import { block, extend, isJson, jsonText, known, list, primitive, scalar, text } from "./values.ts";

/** The text of a value, which keeps the value: https://developer.hashicorp.com/terraform/language/functions/jsonencode */
export const jsonencode: TerraformFunction = ({ args: [value], at }) =>
  value && jsonText(value, [at], () => encode(value, at) ?? [{ known: undefined, trail: [at] }]);

export const jsondecode: TerraformFunction = ({ args: [from], at }) => {
  if (!from) return undefined;
  if (isJson(from)) return from.json;
  const whole = known(from);
  if (whole === undefined || from.kind !== "text") return undefined;
  const document = parsed(whole);
  return document === undefined ? undefined : decode(document, [at, ...from.trail]);
};

/** The most values in one document: an object that holds another twice, and so on, has more than can be written. */
export const largestDocument = 100_000;

/** What `jsonencode` writes, in pieces; `undefined` where its form is not known. */
export function encode(
  value: Value,
  at: Span,
  depth = 0,
  room = { left: largestDocument },
): readonly Piece[] | undefined {
  const sign = (known: string): Piece => ({ known, trail: [at] });
  if (depth > 100 || room.left-- <= 0) return undefined;
  if (value.kind === "scalar") {
    const written = value.value === null ? "null" : primitive(value.value);
    return written === undefined ? undefined : [{ known: written, trail: extend(value.trail, at) }];
  }
  if (value.kind === "text") return [sign('"'), ...value.pieces.map((piece) => escaped(piece, at)), sign('"')];
  if ((value.kind === "list" || value.kind === "block") && !value.open) {
    const [open, close] = value.kind === "list" ? "[]" : "{}";
    const pieces: Piece[] = [sign(open!)];
    const members =
      value.kind === "list" ? value.items.map((item) => ({ name: undefined, value: item })) : sorted(value);
    for (const [index, { name, value }] of members.entries()) {
      const inner = encode(value, at, depth + 1, room);
      if (!inner) return undefined;
      pieces.push(sign(`${index > 0 ? "," : ""}${name === undefined ? "" : `${quoted(name)}:`}`), ...inner);
    }
    return [...pieces, sign(close!)];
  }
  return undefined;
}

function escaped(piece: Piece, at: Span): Piece {
  const trail = extend(piece.trail, at);
  return piece.known === undefined ? { ...piece, trail } : { ...piece, known: quoted(piece.known).slice(1, -1), trail };
}

/** A JSON string as Go writes it: what could be mistaken for HTML is escaped. */
function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll(/[<>&\u2028\u2029\u007f]/g, (sign) =>
      sign === "\u007f" ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replaceAll("\\b", "\\u0008")
    .replaceAll("\\f", "\\u000c");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, which nothing but its parser can tell.
    return undefined;
  }
}

function decode(document: unknown, trail: readonly [Span, ...Span[]]): Value | undefined {
  if (typeof document === "string") return text(document, trail);
  if (document === null || typeof document === "number" || typeof document === "boolean")
    return scalar(document, trail);
  if (Array.isArray(document)) {
    const items = document.map((item: unknown) => decode(item, trail));
    return items.every((item) => item !== undefined) ? list(items, false, trail) : undefined;
  }
  if (typeof document !== "object") return undefined;
  const properties = new Map<string, Property>();
  for (const [name, item] of Object.entries(document)) {
    const value = decode(item, trail);
    if (!value) return undefined;
    properties.set(name, { name, written: name, key: trail[trail.length - 1]!, value });
  }
  return block(properties, false, trail);
}
