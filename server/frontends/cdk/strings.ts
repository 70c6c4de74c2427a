import { exact, type Piece, type Span, type Text, type Value } from "../../../rules/model/value.ts";
import { matched, single } from "./patterns.ts";
import { computed, joined, lowered, pieces, through } from "./texts.ts";
import { list, plain, scalar } from "./values.ts";

/** A longer text is no name, and what is made of one would take its time. */
const longest = 10_000;

/**
 * The method `name` of a string, called at `at` with `args` or a `pattern` first; `undefined` for one that is not known here.
 * `within` is what is run as often as the text is made.
 */
export function method(
  name: string,
  text: Text,
  args: readonly Value[],
  pattern: RegExp | undefined,
  at: Span,
  within?: Span,
): Value | undefined {
  if (name === "toLowerCase" || name === "toLocaleLowerCase") {
    return through({ ...text, pieces: text.pieces.map(lowered) }, at);
  }
  if (name === "toUpperCase" || name === "toLocaleUpperCase") {
    // Computed: to mend the letters where they are written would mend nothing.
    return { kind: "text", pieces: text.pieces.map((piece) => raised(piece, at)), trail: [at] };
  }
  if (name === "toString" && args.length === 0) return through(text, at);
  if (name === "concat") return joined([pieces(text), ...args], at);
  const whole = exact(text);
  const [first, second, ...rest] = args.map(plain);
  if (rest.length > 0 || (args[1] && second === undefined)) return undefined;
  if (whole === undefined) {
    if (typeof first === "string" && args.length === 1) return claim(name, text, first, at);
    return typeof second === "string" ? replacedPieces(name, text, pattern ?? first, second, at) : undefined;
  }
  if (whole.length > longest || (args[0] && first === undefined && !pattern)) return undefined;
  const result = pattern ? matched(name, whole, pattern, second) : apply(name, whole, first, second);
  if (result === undefined) return undefined;
  if (typeof result === "object" && result) {
    return list(
      result.map((each) => computed(each, at)),
      at,
    );
  }
  if (typeof result !== "string") return scalar(result, at);
  const length = whole.length > result.length ? kept(name, args) : undefined;
  const left = computed(result, at);
  if (length === undefined || (within && isTold(text, length, within))) return left;
  return { ...left, pieces: left.pieces.map((piece) => ({ ...piece, cut: { at, length } })) };
}

/** What is left of `text`, whose characters are not all known, after the method `name`; `from` is how it is written. */
export function cutOff(name: string, text: Text, from: string, args: readonly Value[], at: Span): Value | undefined {
  const length = kept(name, args);
  if (length === undefined || exact(text) !== undefined) return undefined;
  // What begins with a hash or the like is told apart by it.
  if (unique.test(from)) return undefined;
  // What is cut off already, and has something behind it, is told apart by that.
  const before = text.pieces.findIndex(({ cut }) => cut);
  if (before >= 0 && text.pieces.slice(before + 1).some(({ known }) => known === undefined)) return undefined;
  return { kind: "text", pieces: [{ known: undefined, trail: [at], cut: { at, length } }], trail: [at] };
}

const unique = /hash|md5|sha\d|digest|crypto|uu?id|unique|random|nanoid|addr|account/i;

/**
 * Whether all texts that are made like `text` are told apart by what stands in their first `length` characters: what is cut
 * off is written in one place, within what makes each of them.
 */
function isTold({ pieces, trail }: Text, length: number, within: Span): boolean {
  const written = trail[trail.length - 1]!;
  if (written.uri !== within.uri || written.start < within.start || written.end > within.end) return false;
  let [end, varies] = [0, false];
  for (const { known, trail } of pieces) {
    end += known?.length ?? 0;
    const isLiteral = trail.length === 1;
    if (known === undefined || (!isLiteral && end > length)) return false;
    if (!isLiteral) varies = true;
  }
  return varies;
}

/** How many characters the method `name` leaves of the beginning of a text. */
function kept(name: string, [start, end]: readonly Value[]): number | undefined {
  if (name !== "slice" && name !== "substring" && name !== "substr") return undefined;
  if (start?.kind !== "scalar" || start.value !== 0 || end?.kind !== "scalar") return undefined;
  return typeof end.value === "number" && end.value > 0 ? end.value : undefined;
}

function raised(piece: Piece, at: Span): Piece {
  return { known: piece.known?.toUpperCase(), trail: [at] };
}

/** Whether a text of which only some pieces are known begins with `wanted`, ends with it, or has it in it. */
function claim(name: string, text: Text, wanted: string, at: Span): Value | undefined {
  const runs = [""];
  for (const { known } of text.pieces) {
    if (known === undefined) runs.push("");
    else runs.push(`${runs.pop()}${known}`);
  }
  if (name === "includes") return runs.some((run) => run.includes(wanted)) ? scalar(true, at) : undefined;
  const isStart = name === "startsWith";
  if (!isStart && name !== "endsWith") return undefined;
  const run = isStart ? runs[0]! : runs.at(-1)!;
  if (isStart ? run.startsWith(wanted) : run.endsWith(wanted)) return scalar(true, at);
  // A short one may go on as it has to.
  return (isStart ? wanted.startsWith(run) : wanted.endsWith(run)) ? undefined : scalar(false, at);
}

/** A text of which only some pieces are known, where single characters are replaced, wherever they are. */
function replacedPieces(
  name: string,
  text: Text,
  wanted: RegExp | string | number | boolean | null | undefined,
  by: string,
  at: Span,
): Value | undefined {
  if (name !== "replace" && name !== "replaceAll") return undefined;
  const isPattern = wanted instanceof RegExp;
  if (isPattern ? !single(wanted) : name === "replace" || typeof wanted !== "string" || wanted.length !== 1)
    return undefined;
  if (by.includes("$")) return undefined;
  const small = by === by.toLowerCase();
  const found = text.pieces.map((piece): Piece => {
    if (piece.known === undefined)
      return { known: undefined, trail: [at], ...(piece.lowercase && small ? { lowercase: true } : {}) };
    const known = piece.known.replaceAll(isPattern ? wanted : String(wanted), by);
    return known === piece.known ? { known, trail: [at, ...piece.trail] } : { known, trail: [at] };
  });
  return { kind: "text", pieces: found, trail: [at] };
}

type Plain = string | number | boolean | null | undefined;

function apply(
  name: string,
  text: string,
  first: Plain,
  second: Plain,
): string | number | boolean | null | readonly string[] | undefined {
  if (first === undefined) {
    if (name === "trim") return text.trim();
    if (name === "trimStart") return text.trimStart();
    if (name === "trimEnd") return text.trimEnd();
    return name === "charAt" ? text.charAt(0) : undefined;
  }
  if (typeof first === "number") return byNumber(name, text, first, second);
  return typeof first === "string" ? byText(name, text, first, second) : undefined;
}

function byNumber(name: string, text: string, first: number, second: Plain): string | null | undefined {
  if (name === "padStart" || name === "padEnd") {
    const filler = second ?? " ";
    if (first > longest || typeof filler !== "string") return undefined;
    return name === "padStart" ? text.padStart(first, filler) : text.padEnd(first, filler);
  }
  if (second === undefined) {
    if (name === "at") return text.at(first) ?? null;
    if (name === "charAt") return text.charAt(first);
    if (name === "repeat") return first >= 0 && first * text.length <= longest ? text.repeat(first) : undefined;
  } else if (typeof second !== "number") return undefined;
  if (name === "slice") return text.slice(first, second);
  if (name === "substring") return text.substring(first, second);
  if (name !== "substr") return undefined;
  return text.substring(first < 0 ? Math.max(0, text.length + first) : first).slice(0, second);
}

function byText(
  name: string,
  text: string,
  first: string,
  second: Plain,
): string | number | boolean | readonly string[] | undefined {
  if (typeof second === "string") {
    // A `$` in the replacement means something to JavaScript, and so it does here.
    if (name === "replace") return text.replace(first, second);
    return name === "replaceAll" ? text.replaceAll(first, second) : undefined;
  }
  if (name === "split" && (second === undefined || typeof second === "number")) return text.split(first, second);
  if (second !== undefined) return undefined;
  if (name === "startsWith") return text.startsWith(first);
  if (name === "endsWith") return text.endsWith(first);
  if (name === "includes") return text.includes(first);
  if (name === "indexOf") return text.indexOf(first);
  if (name === "localeCompare") return text.localeCompare(first, "en");
  return name === "lastIndexOf" ? text.lastIndexOf(first) : undefined;
}
