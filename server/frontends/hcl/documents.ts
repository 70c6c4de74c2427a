import { type Node, type ParseError, parseTree } from "jsonc-parser";
import {
  origin,
  type Piece,
  type Property,
  type Span,
  type Text,
  type Trail,
  type Value,
} from "../../../rules/model/value.ts";
import { largestDocument } from "./json.ts";
import { nesting } from "./json-syntax.ts";
import { block, combine, isJson, isProvided, list, sameSpan, scalar, unknown } from "./values.ts";
import { maps } from "./vocabulary.ts";

/** How a document's members are named in the model. */
type Naming = (written: string) => string;

/** The task definition's part in `value`, its members named as CloudFormation names them; unknown where it cannot be read. */
export function taskDocument(value: Value): Value {
  return document(value, upperFirst);
}

/** The policy in `value`, whose members have the same names everywhere. */
export function policy(value: Value): Value {
  return document(value, (written) => written);
}

/** What the JSON in `text` says, with the names that it has. */
export function located(text: Text): Value | undefined {
  return read(text, (written) => written);
}

function document(value: Value, naming: Naming): Value {
  return combine([value], value.trail[0], ([value]) => {
    if (!value || value.kind === "unknown") return value!;
    if (isProvided(value)) return value.provided();
    if (isJson(value)) return renamed(value.json, naming, false, { left: largestDocument });
    return value.kind === "text" ? (read(value, naming) ?? unknown(value.trail)) : unknown(value.trail);
  });
}

/** `value` with its keys as `naming` has them. */
function renamed(value: Value, naming: Naming, isMap: boolean, room: { left: number }): Value {
  if (room.left-- <= 0) return unknown(value.trail);
  if (value.kind === "list") return { ...value, items: value.items.map((item) => renamed(item, naming, false, room)) };
  if (value.kind === "choice")
    return { ...value, options: value.options.map((option) => renamed(option, naming, isMap, room)) };
  if (value.kind !== "block") return value;
  const properties = new Map<string, Property>();
  for (const property of value.properties.values()) {
    const name = isMap ? property.name : naming(property.name);
    properties.set(name, { ...property, name, value: renamed(property.value, naming, !isMap && maps.has(name), room) });
  }
  return block(properties, value.open, value.trail);
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A text's pieces laid end to end, in which every unknown one is a single character. */
interface Layout {
  readonly text: string;
  readonly pieces: readonly { readonly start: number; readonly end: number; readonly piece: Piece }[];
  readonly whole: Trail;
}

/** The first of the characters that stand for unknown pieces; they are in no Unicode text. */
const firstHole = 0xe000;
const lastHole = 0xf8ff;

function read(text: Text, naming: Naming): Value | undefined {
  const layout = lay(text);
  // The parser is recursive.
  if (!layout || nesting(layout.text) !== undefined) return undefined;
  const errors: ParseError[] = [];
  const tree = parseTree(layout.text, errors, { disallowComments: true });
  return tree && errors.length === 0 ? valueAt(tree, layout, naming, false, 0) : undefined;
}

function lay(from: Text): Layout | undefined {
  let text = "";
  let quoted = false;
  const pieces: { start: number; end: number; piece: Piece }[] = [];
  const way = from.trail.slice(0, -1);
  for (const piece of from.pieces.map((piece) => ({ ...piece, trail: inside(piece.trail, way) }))) {
    const start = text.length;
    if (piece.known === undefined) {
      if (firstHole + pieces.length > lastHole) return undefined;
      const hole = String.fromCharCode(firstHole + pieces.length);
      // Where a value stands, it must be a string to be read at all.
      text += quoted ? hole : `"${hole}"`;
    } else {
      if (/[\ue000-\uf8ff]/.test(piece.known)) return undefined;
      text += piece.known;
      for (let index = 0; index < piece.known.length; index++) {
        if (quoted && piece.known[index] === "\\") index++;
        else if (piece.known[index] === '"') quoted = !quoted;
      }
    }
    pieces.push({ start, end: text.length, piece });
  }
  return { text, pieces, whole: from.trail };
}

/** `trail` from where the document is written on: as in a list or an object, the way to it is no use of what it holds. */
function inside(trail: Trail, way: readonly Span[]): Trail {
  let left = trail;
  for (const step of way) {
    const [first, next, ...rest] = left;
    if (next === undefined || !sameSpan(first, step)) break;
    left = [next, ...rest];
  }
  return left;
}

function valueAt(node: Node, layout: Layout, naming: Naming, isMap: boolean, depth: number): Value | undefined {
  const { offset, length } = node;
  const trail = trailOf(layout, offset, offset + length);
  if (depth > 100) return undefined;
  if (node.type === "string") return stringOf(node, layout, trail);
  if (node.type === "array") {
    const items: Value[] = [];
    let open = false;
    for (const child of node.children ?? []) {
      const item = valueAt(child, layout, naming, false, depth + 1);
      if (!item) return undefined;
      items.push(item);
      // What stands alone between the commas may be several items.
      open ||= alone(child, layout);
    }
    return list(items, open, trail);
  }
  if (node.type !== "object") return scalar(node.value as number | boolean | null, trail);
  const properties = new Map<string, Property>();
  let open = false;
  for (const { children } of node.children ?? []) {
    const [key, child] = children ?? [];
    const value =
      child && typeof key?.value === "string"
        ? valueAt(child, layout, naming, maps.has(upperFirst(key.value)) && !isMap, depth + 1)
        : undefined;
    if (!key || !value) return undefined;
    const written: string = key.value;
    if (/[\ue000-\uf8ff]/.test(written)) open = true;
    else {
      const name = isMap ? written : naming(written);
      const at = trailOf(layout, key.offset, key.offset + key.length);
      properties.set(name, { name, written, key: at[at.length - 1]!, value });
    }
  }
  return block(properties, open, trail);
}

/** Whether `node` stands for an unknown piece outside of quotes. */
function alone({ offset }: Node, { pieces }: Layout): boolean {
  return pieces.some(({ start, piece }) => start === offset && piece.known === undefined);
}

/** A string of the document: the stretches of the pieces in which it is written. */
function stringOf(node: Node, layout: Layout, trail: Trail): Value | undefined {
  const start = node.offset + 1;
  const end = node.offset + node.length - 1;
  const pieces: Piece[] = [];
  for (const at of layout.pieces) {
    if (at.end <= start || at.start >= end) continue;
    const { known } = at.piece;
    if (known === undefined) {
      // All of it is unknown: perhaps no string at all.
      if (at.start < start) return unknown(at.piece.trail);
      pieces.push(at.piece);
      continue;
    }
    const from = Math.max(start, at.start);
    const to = Math.min(end, at.end);
    const meant = unescaped(layout.text.slice(from, to));
    if (meant === undefined) return unknown(trail);
    pieces.push({ ...at.piece, known: meant, trail: trailOf(layout, from, to) });
  }
  return { kind: "text", pieces: pieces.length === 0 ? [{ known: "", trail }] : pieces, trail };
}

function unescaped(json: string): string | undefined {
  if (!json.includes("\\")) return json;
  try {
    const meant: unknown = JSON.parse(`"${json}"`);
    return typeof meant === "string" ? meant : undefined;
  } catch {
    // An escape that an interpolation cuts in two.
    return undefined;
  }
}

/** Where the characters from `start` to `end` stand in the source: exactly, where nothing in them is escaped there. */
function trailOf({ pieces, whole }: Layout, start: number, end: number): Trail {
  const first = pieces.find((piece) => piece.start <= start && piece.end > start);
  const last = pieces.find((piece) => piece.start < end && piece.end >= end);
  if (first && first === last && source(first, start) === undefined) return first.piece.trail;
  const from = first && source(first, start);
  const to = last && source(last, end);
  if (!first || !last || from === undefined || to === undefined) return whole;
  const exact: Span = { uri: origin(first.piece).uri, start: from, end: to };
  // The way there is that of the piece in which it begins.
  const [use, ...way] = first.piece.trail.slice(0, -1);
  return exact.uri === origin(last.piece).uri && from <= to ? (use ? [use, ...way, exact] : [exact]) : whole;
}

/** The offset in the source of a place in a piece, or `undefined` where it is not written character by character. */
function source({ start, piece }: { start: number; piece: Piece }, offset: number): number | undefined {
  const at = origin(piece);
  const plain = piece.known !== undefined && at.end - at.start === piece.known.length;
  return plain ? at.start + offset - start : undefined;
}
