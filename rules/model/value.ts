/** A half-open stretch of one document, in UTF-16 code units from its start. */
export interface Span {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  /** In a file that only gives values to code, such as `prod.tfvars`. */
  readonly given?: true;
}

/**
 * Where a value stands in the source: first where it is used, last where it is written, and between
 * them every variable, local or module argument it came through. Most trails have one step.
 */
export type Trail = readonly [Span, ...Span[]];

/**
 * What is known of one value without running anything.
 *
 * A rule never switches on `kind`; it iterates what is known with `texts`, `numbers`, `blocks` and
 * `items`, which yield nothing for the unknown. So a rule is silent where it cannot be sure.
 */
export type Value = Scalar | Text | List | Block | Choice | Unknown;

/** A number, a boolean or an explicit null. */
export interface Scalar {
  readonly kind: "scalar";
  readonly value: number | boolean | null;
  readonly trail: Trail;
}

/** A string, known piece by piece. A plain literal is a text of one known piece. */
export interface Text {
  readonly kind: "text";
  readonly pieces: readonly Piece[];
  readonly trail: Trail;
}

/** A stretch of a text: a part of a literal, or one interpolation. */
export interface Piece {
  /** Its characters, or `undefined` where they are only known at deploy time. */
  readonly known: string | undefined;
  /** From where it stands in the text (the characters, or the expression between `${` and `}`) to where it is written. */
  readonly trail: Trail;
  /** The resource it is read from, when it is one. */
  readonly target?: Target;
  /** Unknown, yet certain to hold no upper-case letter: the result of `lower()`. */
  readonly lowercase?: true;
  /** The constant of a library that stands for it. */
  readonly constant?: Constant;
  /** The last of what is left of a longer text, or of one that may be longer: the result of `substr()`. */
  readonly cut?: Cut;
}

/** A name that a library has for a value, such as `VER_15_7`. */
export interface Constant {
  readonly name: string;
  readonly library: string;
  /** It is marked as deprecated there. */
  readonly deprecated: boolean;
}

/** Where a text was cut off, and after how many characters. */
export interface Cut {
  readonly at: Span;
  readonly length: number;
  /** Digits among what was left were replaced since: a hash there would not stay one. */
  readonly garbled?: true;
}

/** An attribute of a resource, such as `aws_db_instance.main` and `address`; without one it is the resource as a whole. */
export interface Target {
  readonly address: string;
  readonly attribute: string;
  /** What CloudFormation calls that attribute, such as `Endpoint.Address`, where it is known. */
  readonly canonical?: string;
  /** What the user wrote for it, where that is another word. */
  readonly written?: string;
}

/** Items in order. An `open` list may hold more than we see, such as a spread. */
export interface List {
  readonly kind: "list";
  readonly items: readonly Value[];
  readonly open: boolean;
  readonly trail: Trail;
}

/** Properties by canonical name. An `open` block may hold more than we see, such as a dynamic block. */
export interface Block {
  readonly kind: "block";
  readonly properties: ReadonlyMap<string, Property>;
  readonly open: boolean;
  readonly trail: Trail;
}

/** One of several values, such as the arms of a conditional. */
export interface Choice {
  readonly kind: "choice";
  readonly options: readonly Value[];
  readonly trail: Trail;
}

/** A value only known at deploy time; `target` is the resource it is read from, when it is one. */
export interface Unknown {
  readonly kind: "unknown";
  readonly target?: Target;
  /** Certain to be without upper-case letters: the result of `lower()`. */
  readonly lowercase?: true;
  /** What gives it from outside, if anything does, by the name that users have for that: `process.env.STAGE`. */
  readonly outside?: string;
  readonly trail: Trail;
}

/** One named member of a block. */
export interface Property {
  /** Canonical name, such as `EngineVersion`. */
  readonly name: string;
  /** The name as the user wrote it, such as `engine_version`; messages use this one. */
  readonly written: string;
  readonly key: Span;
  readonly value: Value;
  /** The word of the block around it, such as `health_check`, where the language has one and CloudFormation has none. */
  readonly within?: Span;
}

/** Where `value` is written: the end of its trail, which is where a wrong literal is mended. */
export function origin(value: Value | Piece): Span {
  return value.trail[value.trail.length - 1]!;
}

/** Where `value` is used: the start of its trail, which is where an expression is mended. */
export function use(value: Value | Piece): Span {
  return value.trail[0];
}

/** The property of `block` called `name`, if it is written there. */
export function property(block: Block, name: string): Property | undefined {
  return block.properties.get(name);
}

/** The value of that property, if it is written there. */
export function get(block: Block, name: string): Value | undefined {
  return block.properties.get(name)?.value;
}

/** Whether `block` certainly lacks `name`: it is neither written nor could it be in what we do not see. */
export function lacks(block: Block, name: string): boolean {
  return !block.open && !block.properties.has(name);
}

/** Every text that `value` may turn out to be. A number or boolean reads as text, as AWS accepts both. */
export function texts(value: Value | undefined): readonly Text[] {
  if (value?.kind === "text") return [value];
  if (value?.kind === "choice") return value.options.flatMap(texts);
  if (value?.kind !== "scalar" || value.value === null) return none;
  const { trail } = value;
  return [{ kind: "text", pieces: [{ known: String(value.value), trail }], trail }];
}

/** Most of what a rule asks for is not written. */
const none: readonly never[] = [];

/** Every text in `value`, at whatever depth. */
export function everyText(value: Value): readonly Text[] {
  const found: Text[] = [];
  gather(value, found);
  return found;
}

/** Every text in `value` of which a stretch is read from a resource. */
export function textsWithTargets(value: Value): readonly Text[] {
  return everyText(value).filter(({ pieces }) => pieces.some(({ target }) => target));
}

function gather(value: Value, found: Text[]): void {
  if (value.kind === "text") found.push(value);
  else if (value.kind === "block") for (const { value: inner } of value.properties.values()) gather(inner, found);
  else if (value.kind === "list") for (const item of value.items) gather(item, found);
  else if (value.kind === "choice") for (const option of value.options) gather(option, found);
  else found.push(...texts(value));
}

/** Every number that `value` may turn out to be. `"256"` counts, as AWS accepts both. */
export function numbers(value: Value | undefined): readonly { readonly value: number; readonly from: Text }[] {
  return texts(value).flatMap((from) => {
    const whole = exact(from);
    return whole !== undefined && /^-?\d+(\.\d+)?$/.test(whole) ? { value: Number(whole), from } : none;
  });
}

/** Every block that `value` is or holds: itself, or the items of a list. */
export function blocks(value: Value | undefined): readonly Block[] {
  if (value?.kind === "block") return [value];
  const held = items(value);
  return held.every((item) => item.kind === "block") ? held : held.flatMap(blocks);
}

/** Every item that `value`, a list or a choice of lists, is seen to hold. */
export function items(value: Value | undefined): readonly Value[] {
  if (value?.kind === "list") return value.items;
  if (value?.kind !== "choice") return none;
  return value.options.flatMap((option) => (option.kind === "block" ? option : items(option)));
}

/** Every attribute of a resource that `value` may as a whole be read from. */
export function targets(value: Value | undefined): readonly Target[] {
  if (value?.kind === "choice") return value.options.flatMap(targets);
  if (value?.kind === "unknown") return value.target ? [value.target] : none;
  if (value?.kind !== "text") return none;
  const [first, ...rest] = value.pieces;
  return first?.target && rest.every(({ target }) => target === first.target) ? [first.target] : none;
}

/** The whole of `text`, or `undefined` when any piece of it is unknown. */
export function exact(text: Text): string | undefined {
  let whole = "";
  for (const piece of text.pieces) {
    if (piece.known === undefined) return undefined;
    whole += piece.known;
  }
  return whole;
}

/** All that `value` may turn out to be, or `undefined` when any of it is not known wholly. */
export function alternatives(value: Value | undefined): readonly string[] | undefined {
  if (value?.kind === "choice") {
    const each = value.options.map(alternatives);
    return each.every((option) => option !== undefined) ? each.flat() : undefined;
  }
  const [text] = texts(value);
  const whole = text && exact(text);
  return whole === undefined ? undefined : [whole];
}

/** The most characters of a text that a reader is shown; names of AWS have fewer. */
const mostShown = 300;

/** `text` for a reader, each unknown piece, and the end of a very long text, shown as `…`. */
export function shown(text: Text): string {
  const whole = text.pieces.map((piece) => piece.known ?? "…").join("");
  return whole.length > mostShown ? `${whole.slice(0, mostShown)}…` : whole;
}
