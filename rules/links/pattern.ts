import { type Text, texts, type Value } from "../model/value.ts";

/**
 * One sign of an ARN or an action: a character; `\x01` for one of the random characters that AWS adds; `\x02` for a stretch
 * without a colon; or a hole, which is `\0` and what the unknown stretch is read from, if that is known.
 */
export type Sign = string;

/** What is certain; `undefined` where it is not. */
export type Answer = "yes" | "no" | undefined;

const random = "\x01";

/** A stretch of an ARN, not known, that certainly holds no colon, such as a region or a name. */
export const field: Sign = "\x02";

/** The signs of `known`. */
export function signs(known: string): readonly Sign[] {
  return [...known];
}

/** A hole, which is the same as others of the same `from`. */
export function gap(from = ""): Sign {
  return `\0${from}`;
}

/** The hyphen and the six characters that Secrets Manager adds to the name of a secret. */
export const randomEnd: readonly Sign[] = ["-", ...Array<Sign>(6).fill(random)];

/** The signs of a pattern as a policy writes it: in `${…}` stands what is only known when somebody asks. */
export function patternOf(text: Text): readonly Sign[] {
  return text.pieces.flatMap(({ known, target }) => {
    if (known === undefined) return [gap(target && `${target.address}.${target.attribute}`)];
    return known.split(/(\$\{[^}]*\})/).flatMap((part, index) => (index % 2 ? [gap()] : signs(part)));
  });
}

/** All that `value` may be, as texts in which what is not known is a hole; `undefined` where it may be no text at all. */
export function readings(value: Value | undefined): readonly Text[] | undefined {
  if (!value || value.kind === "list" || value.kind === "block") return undefined;
  if (value.kind === "choice") {
    const each = value.options.map(readings);
    return each.every((reading) => reading !== undefined) ? each.flat() : undefined;
  }
  if (value.kind !== "unknown") return texts(value);
  const { target, trail } = value;
  return [{ kind: "text", pieces: [{ known: undefined, trail, ...(target && { target }) }], trail }];
}

/** The one text that `value` is, whatever of it is known. */
export function reading(value: Value | undefined): Text | undefined {
  const [text, ...others] = readings(value) ?? [];
  return others.length === 0 ? text : undefined;
}

/** Whether `pattern`, in which `*` and `?` stand for others, covers all that `subject` may be. */
export function covers(pattern: readonly Sign[], subject: readonly Sign[]): Answer {
  // Most are the same, or differ early, which needs no search.
  let same = 0;
  while (isPlain(pattern[same]) && pattern[same] === subject[same]) same++;
  if (same === pattern.length && same === subject.length) return "yes";
  if (isPlain(pattern[same]) && isPlain(subject[same])) return "no";
  const [left, right] = [pattern.slice(same), subject.slice(same)];
  if (left.length === 1 && left[0] === "*") return "yes";
  if (!walk(left, right, possibly)) return "no";
  return walk(left, right, certainly) ? "yes" : undefined;
}

/** Whether a sign stands for itself alone, wherever it is. */
function isPlain(sign: Sign | undefined): boolean {
  return sign !== undefined && sign !== "*" && sign !== "?" && sign !== random && !isGap(sign);
}

/** How one sign of a pattern goes with one of a subject. */
interface Step {
  readonly both: boolean;
  /** The pattern's sign may take in the subject's, and more of them. */
  readonly stretch: boolean;
  /** The subject's sign may take in the pattern's, and more of them. */
  readonly shrink: boolean;
}

interface Way {
  step(pattern: Sign, subject: Sign): Step;
  /** A sign of the pattern, or of the subject, that may stand for nothing. */
  skips(pattern: Sign): boolean;
  isNothing(subject: Sign): boolean;
}

/** What is possible: a hole may be anything. */
const possibly: Way = {
  step(pattern, subject) {
    const both =
      pattern === subject ||
      (pattern === "?" && !isGap(subject)) ||
      (pattern === random && /^[A-Za-z0-9]$/.test(subject)) ||
      (subject === random && /^[A-Za-z0-9]$/.test(pattern));
    return { both, stretch: pattern === "*" || takes(pattern, subject), shrink: takes(subject, pattern) };
  },
  skips: (pattern) => pattern === "*" || isGap(pattern),
  isNothing: isGap,
};

/** What is certain: only `*` takes in what is not known, and what is the same is the same. */
const certainly: Way = {
  step(pattern, subject) {
    const same = pattern === subject && ![random, gap(), field].includes(pattern);
    return { both: same || (pattern === "?" && !isGap(subject)), stretch: pattern === "*", shrink: false };
  },
  skips: (pattern) => pattern === "*",
  isNothing: () => false,
};

function isGap(sign: Sign): boolean {
  return sign.startsWith("\0") || sign === field;
}

function takes(hole: Sign, other: Sign): boolean {
  return hole === field ? other !== ":" : isGap(hole);
}

/** Whether there is a way through both from their beginnings to their ends. */
function walk(pattern: readonly Sign[], subject: readonly Sign[], { step, skips, isNothing }: Way): boolean {
  // Which ends of the pattern can be reached with the subject's signs so far.
  let reached: boolean[] = [true];
  for (const sign of pattern) reached.push(reached.at(-1)! && skips(sign));
  for (const sign of subject) {
    const nothing = isNothing(sign);
    const next: boolean[] = [reached[0]! && nothing];
    for (const [at, other] of pattern.entries()) {
      const { both, stretch, shrink } = step(other, sign);
      const further = (reached[at]! && both) || (reached[at + 1]! && (stretch || nothing));
      next.push(further || (next[at]! && (skips(other) || shrink)));
    }
    reached = next;
  }
  return reached[pattern.length]!;
}
