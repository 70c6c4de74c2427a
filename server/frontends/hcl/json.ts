import type { Piece, Property, Span, Value } from "../../../rules/model/value.ts";
import { located } from "./documents.ts";
import { sorted } from "./evaluate.ts";
import type { TerraformFunction } from "./functions.ts";
import {
  block,
  extend,
  failed,
  isJson,
  jsonText,
  known,
  list,
  longestText,
  primitive,
  scalar,
  text,
} from "./values.ts";

/** The text of a value, which keeps the value: https://developer.hashicorp.com/terraform/language/functions/jsonencode */
export const jsonencode: TerraformFunction = ({ args: [value], at }) =>
  value && jsonText(value, [at], () => encode(value, at) ?? [{ known: undefined, trail: [at] }]);

export const jsondecode: TerraformFunction = ({ args: [from], at }) => {
  if (!from) return undefined;
  if (isJson(from)) return from.json;
  const whole = known(from);
  if (whole === undefined || from.kind !== "text") return undefined;
  const document = parsed(whole);
  if (document === undefined) return failed(at);
  // Where each value is written, if that can be told.
  return located(from) ?? decode(document, [at, ...from.trail]);
};

/** The most values in one document: an object that holds another twice, and so on, has more than can be written. */
export const largestDocument = 10_000;

/** What `jsonencode` writes, in pieces; `undefined` where its form is not known. */
export function encode(value: Value, at: Span): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  return write(value, at, pieces, 0) ? pieces : undefined;
}

function write(value: Value, at: Span, pieces: Piece[], depth: number): boolean {
  const sign = (known: string) => pieces.push({ known, trail: [at] });
  if (depth > 100 || pieces.length > largestDocument) return false;
  if (value.kind === "scalar") {
    const known = value.value === null ? "null" : primitive(value.value);
    if (known === undefined) return false;
    pieces.push({ known, trail: extend(value.trail, at) });
    return true;
  }
  if (value.kind === "text") {
    if (pieces.length + value.pieces.length > largestDocument) return false;
    sign('"');
    for (const piece of value.pieces) pieces.push(escaped(piece, at));
    sign('"');
    return true;
  }
  if ((value.kind !== "list" && value.kind !== "block") || value.open) return false;
  sign(value.kind === "list" ? "[" : "{");
  const members = value.kind === "list" ? value.items.map((item) => ({ name: undefined, value: item })) : sorted(value);
  for (const [index, { name, value }] of members.entries()) {
    const before = `${index > 0 ? "," : ""}${name === undefined ? "" : `${quoted(name)}:`}`;
    if (before !== "") sign(before);
    if (!write(value, at, pieces, depth + 1)) return false;
  }
  sign(value.kind === "list" ? "]" : "}");
  return true;
}

function escaped(piece: Piece, at: Span): Piece {
  const trail = extend(piece.trail, at);
  if (piece.known === undefined) return { ...piece, trail };
  const known = piece.known.length > longestText ? undefined : quoted(piece.known).slice(1, -1);
  return { ...piece, known, trail };
}

/** A JSON string as Go writes it: what could be mistaken for HTML is escaped. */
function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll(/[<>&\u2028\u2029\u007f]/g, (sign) =>
      sign === "\u007f" ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replaceAll(/\\./g, (pair) => (pair === "\\b" ? "\\u0008" : pair === "\\f" ? "\\u000c" : pair));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, which nothing but its parser can tell.
    return undefined;
  }
}

function decode(document: unknown, trail: readonly [Span, ...Span[]], depth = 0): Value | undefined {
  if (depth > 100) return undefined;
  if (typeof document === "string") return text(document, trail);
  if (document === null || typeof document === "number" || typeof document === "boolean")
    return scalar(document, trail);
  if (Array.isArray(document)) {
    const items = document.map((item: unknown) => decode(item, trail, depth + 1));
    return items.every((item) => item !== undefined) ? list(items, false, trail) : undefined;
  }
  if (typeof document !== "object") return undefined;
  const properties = new Map<string, Property>();
  for (const [name, item] of Object.entries(document)) {
    const value = decode(item, trail, depth + 1);
    if (!value) return undefined;
    properties.set(name, { name, written: name, key: trail[trail.length - 1]!, value });
  }
  return block(properties, false, trail);
}
