import type {
  Block,
  Choice,
  List,
  Piece,
  Property,
  Scalar,
  Span,
  Target,
  Text,
  Trail,
  Unknown,
  Value,
} from "../../../rules/model/value.ts";

/** The text that `jsonencode` gives, with the value it was made of; so a document need not be read back from its characters. */
export interface JsonText extends Text {
  readonly json: Value;
}

/** A text that something else writes, of which we know what it says: a policy document of a data source. */
export interface Provided extends Text {
  readonly provided: () => Value;
}

/** A set: its items are distinct, in the order in which Terraform goes through them, and have no indices. */
export interface SetList extends List {
  readonly set: true;
  /** Of one whose order is nobody's business, all that is in it. */
  readonly unordered?: readonly Value[];
}

/** A choice, and which condition decides it: two with the same `by` go the same way. */
export interface Decided extends Choice {
  readonly by: object;
}

/** A value that Terraform itself refuses to give, which `try` and `can` notice. */
export interface Failed extends Unknown {
  readonly failed: true;
}

/** `path.module` and its like: which text it is depends on where Terraform runs, which folder it means does not. */
export interface Folder {
  readonly folder: string;
}

/** What `unknown` may still be certain of. */
export interface Hint {
  readonly target?: Target | undefined;
  readonly lowercase?: boolean | undefined;
  readonly folder?: string | undefined;
}

export function unknown(trail: Trail, hint?: Hint): Unknown {
  if (!hint) return { kind: "unknown", trail };
  const { target, lowercase, folder } = hint;
  const found = { kind: "unknown" as const, trail, ...(target && { target }), ...(lowercase && { lowercase }) };
  return folder === undefined ? found : Object.assign(found, { folder });
}

export function failed(at: Span): Failed {
  return { kind: "unknown", failed: true, trail: [at] };
}

export function scalar(value: Scalar["value"], trail: Trail): Scalar {
  return { kind: "scalar", value, trail };
}

/** A text of one known piece, which stands where the text does. */
export function text(known: string, trail: Trail): Text {
  return { kind: "text", pieces: [{ known, trail }], trail };
}

export function list(items: readonly Value[], open: boolean, trail: Trail): List {
  return { kind: "list", items, open, trail };
}

export function set(items: readonly Value[], open: boolean, trail: Trail): SetList {
  return { kind: "list", items, open, trail, set: true };
}

/** A set of objects: each of `items` is in it, in an order that is not known. */
export function unordered(items: readonly Value[], trail: Trail): SetList {
  return { ...set([], true, trail), unordered: items };
}

/** `value` for those to whom an order is no matter: a set of objects holds all that is in it. */
export function inAnyOrder(value: Value): Value {
  return isSet(value) && value.unordered ? { ...value, items: value.unordered, open: false } : value;
}

export function block(properties: ReadonlyMap<string, Property>, open: boolean, trail: Trail): Block {
  return { kind: "block", properties, open, trail };
}

export function jsonText(json: Value, trail: Trail, pieces: () => readonly Piece[]): JsonText {
  let made: readonly Piece[] | undefined;
  return {
    kind: "text",
    json,
    trail,
    get pieces() {
      made ??= pieces();
      return made;
    },
  };
}

export function isJson(value: Value): value is JsonText {
  return "json" in value;
}

export function provided(trail: Trail, target: Target, provided: () => Value): Provided {
  return { kind: "text", pieces: [{ known: undefined, trail, target }], trail, provided };
}

export function isProvided(value: Value): value is Provided {
  return "provided" in value;
}

export function isSet(value: Value): value is SetList {
  return "set" in value;
}

export function isFolder<V extends Value | Piece>(value: V): value is V & Folder {
  return "folder" in value;
}

export function isFailed(value: Value): value is Failed {
  return "failed" in value;
}

/** Whether `value` is an explicit null. */
export function isNull(value: Value): boolean {
  return value.kind === "scalar" && value.value === null;
}

/** `value` as it is seen from `at`, which refers to it. What a list or block holds keeps its own trails. */
export function through(value: Value, at: Span): Value {
  if (sameSpan(value.trail[0], at)) return value;
  const trail = extend(value.trail, at);
  if (isJson(value)) return jsonText(value.json, trail, () => value.pieces.map((piece) => pieceThrough(piece, at)));
  if (value.kind === "text") {
    // Most texts have one piece, whose trail is theirs.
    const seen = (piece: Piece) => (piece.trail === value.trail ? { ...piece, trail } : pieceThrough(piece, at));
    return { ...value, trail, pieces: value.pieces.map(seen) };
  }
  if (value.kind === "choice") return { ...value, trail, options: value.options.map((option) => through(option, at)) };
  return { ...value, trail };
}

export function pieceThrough(piece: Piece, at: Span): Piece {
  return sameSpan(piece.trail[0], at) ? piece : { ...piece, trail: extend(piece.trail, at) };
}

/** Longer trails are cut in the middle: nobody reads them, and they would grow without end. */
const longestTrail = 24;

export function extend(trail: Trail, at: Span): Trail {
  if (trail.length < longestTrail) return [at, ...trail];
  return [at, ...trail.slice(0, longestTrail - 2), trail[trail.length - 1]!];
}

/** `item` of `container`, as seen from `at`: the way to the container, then the item's own. */
export function member(container: Value, item: Value, at: Span): Value {
  return through(among(container, item), at);
}

/** `item` of `container` on its own: the way to the container, which is no use of the item, then the item's own. */
export function among(container: Value, item: Value): Value {
  if (container.trail.length < 3) return item;
  let seen = item;
  for (const step of container.trail.slice(1, -1).reverse()) seen = through(seen, step);
  return seen;
}

/** `value` as Terraform converts it to a string, or `undefined` where it is no primitive or not exactly known. */
export function asText(value: Value): Text | undefined {
  if (value.kind === "text") return value;
  if (value.kind !== "scalar" || value.value === null) return undefined;
  const known = primitive(value.value);
  return known === undefined ? undefined : text(known, value.trail);
}

/** The characters of a number or boolean; `undefined` for numbers that Terraform would write in another way. */
export function primitive(value: number | boolean): string | undefined {
  if (typeof value === "boolean") return String(value);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return undefined;
  const written = String(value);
  return /[eIN]/.test(written) ? undefined : written;
}

/** The stretch of a text that `value` is, where its characters are not known. */
export function unknownPiece(value: Value): Piece {
  if (value.kind !== "unknown") return { known: undefined, trail: value.trail };
  const { target, lowercase, trail } = value;
  const folder = isFolder(value) ? { folder: value.folder } : {};
  return { known: undefined, trail, ...(target && { target }), ...(lowercase && { lowercase }), ...folder };
}

/** An unknown value as a text of one piece. */
export function hole(value: Unknown): Text {
  return { kind: "text", pieces: [unknownPiece(value)], trail: value.trail };
}

/** The most characters of a text that are computed with: functions can double them again and again. */
export const longestText = 100_000;

/** The whole of `value` as a string, where it is exactly known. */
export function known(value: Value | undefined): string | undefined {
  const from = value && asText(value);
  if (!from) return undefined;
  let whole = "";
  for (const piece of from.pieces) {
    if (piece.known === undefined || whole.length + piece.known.length > longestText) return undefined;
    whole += piece.known;
  }
  return whole;
}

/** `value` as Terraform converts it to a number. */
export function numeric(value: Value | undefined): number | undefined {
  if (value?.kind === "scalar") return typeof value.value === "number" ? value.value : undefined;
  const whole = value?.kind === "text" ? known(value) : undefined;
  return whole !== undefined && /^-?\d+(\.\d+)?$/.test(whole) ? Number(whole) : undefined;
}

/** `value` as Terraform converts it to a boolean. */
export function truth(value: Value | undefined): boolean | undefined {
  if (value?.kind === "scalar") return typeof value.value === "boolean" ? value.value : undefined;
  if (value?.kind === "choice") {
    const answers = new Set(value.options.map(truth));
    return answers.size === 1 ? [...answers][0] : undefined;
  }
  const whole = value?.kind === "text" ? known(value) : undefined;
  return whole === "true" ? true : whole === "false" ? false : undefined;
}

/** Whether no upper-case letter can be in `value`. */
export function lowercase(value: Value): boolean {
  if (value.kind === "unknown") return value.lowercase === true;
  if (value.kind === "choice") return value.options.every(lowercase);
  if (value.kind === "text") return value.pieces.every(lowercasePiece);
  return value.kind === "scalar";
}

export function lowercasePiece(piece: Piece): boolean {
  return piece.known === undefined ? piece.lowercase === true : piece.known === piece.known.toLowerCase();
}

/** The most options that one choice holds; beyond it nothing is said. */
const mostOptions = 32;

/** One of `options`, in the order in which `by` decides between them. */
export function choice(options: readonly Value[], by: object, trail: Trail): Value {
  const flat = options.flatMap((option) => (option.kind === "choice" ? option.options : [option]));
  const [first] = flat;
  if (first?.kind === "scalar" && flat.every((option) => option.kind === "scalar" && option.value === first.value))
    return first;
  if (flat.length > mostOptions) return unknown(trail, { lowercase: flat.every(lowercase) });
  const decided: Decided = { kind: "choice", options: flat, by: flat.length === options.length ? by : {}, trail };
  return decided;
}

/**
 * What `give` makes of `values` for every way in which the choices among them may go. Choices that
 * different conditions decide are not multiplied, as not every combination need be possible: while
 * one goes each of its ways, the others are unknown.
 */
export function combine(values: readonly Value[], at: Span, give: (values: readonly Value[]) => Value): Value {
  if (!values.some(({ kind }) => kind === "choice")) return give(values);
  const choices = new Map<object, number>();
  for (const value of values) if (value.kind === "choice") choices.set(decider(value), value.options.length);
  const options: Value[] = [];
  for (const [by, count] of choices) {
    if (options.length + count > mostOptions) return unknown([at], { lowercase: values.every(lowercase) });
    for (let index = 0; index < count; index++) {
      options.push(
        give(
          values.map((value) => {
            if (value.kind !== "choice") return value;
            const option = decider(value) === by ? value.options[index] : undefined;
            return option ?? unknown(value.trail, { lowercase: lowercase(value) });
          }),
        ),
      );
    }
  }
  return choice(options, choices.size === 1 ? [...choices.keys()][0]! : {}, [at]);
}

function decider(value: Choice): object {
  return isDecided(value) ? value.by : value;
}

function isDecided(value: Choice): value is Decided {
  return "by" in value;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.uri === b.uri;
}

export function within(inner: Span, outer: Span): boolean {
  return inner.uri === outer.uri && inner.start >= outer.start && inner.end <= outer.end;
}
