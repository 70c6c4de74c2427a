import { type Cause, errorMessages, type Message } from "../../rules/data/error-messages.ts";
import { cleanLines } from "./log.ts";
import { type Mention, mentioned } from "./mention.ts";

/** A message that stands in a text. */
export interface Recognised {
  readonly message: Message;
  /** The first line that it stands in, from 1. */
  readonly line: number;
  readonly times: number;
  /** Its words, without line breaks. */
  readonly text: string;
  /** What its words are about, such as the version: by the names of the pattern's groups. */
  readonly parts: ReadonlyMap<string, string>;
  /** What stands around it: where Terraform or CloudFormation say that it comes from. */
  readonly mention: Mention;
}

/** A line that sounds like an error and is none that is known. */
export interface Unknown {
  readonly line: number;
  readonly text: string;
  readonly mention: Mention;
}

/** What was made of a text. */
export interface Recognition {
  readonly lines: number;
  /** The causes first, then what came of them, each in the order of the text. */
  readonly messages: readonly Recognised[];
  /** Only where nothing is known. */
  readonly unknown: readonly Unknown[];
}

/** The messages in `text`, which AWS, Terraform, CDK, CloudFormation or a pipeline printed. */
export function recognise(text: string): Recognition {
  const lines = cleanLines(text);
  const found = new Map<string, Found>();
  const taken = new Map<number, Match[]>();
  const messages = errorMessages();
  const searched = [page(lines, " "), page(lines, "")];
  for (const [rank, message] of messages.entries()) {
    for (const match of matches(message, lines, searched)) {
      const others = taken.get(match.first) ?? [];
      // Specific messages come first; a general one that says no more is none of its own.
      if (others.some((other) => covers(other, match, message))) continue;
      if (message.envelope && wraps(match, taken)) continue;
      others.push({ ...match, rank });
      taken.set(match.first, others);
      const key = `${message.id}\n${[...match.parts.values()].join("\n")}`;
      const known = found.get(key);
      if (known) known.times++;
      else if (found.size < most) found.set(key, { message, match, times: 1 });
    }
  }
  const recognised = [...found.values()]
    .map(
      ({ message, match, times }): Recognised => ({
        message: { ...message, causes: message.causes.filter((cause) => applies(cause, match.parts)) },
        line: match.first + 1,
        times,
        text: match.text,
        parts: match.parts,
        mention: mentioned(lines, match.first),
      }),
    )
    .sort((a, b) => Number(a.message.consequence) - Number(b.message.consequence) || a.line - b.line);
  return {
    lines: lines.length,
    messages: recognised,
    unknown: recognised.length === 0 ? unknown(lines) : [],
  };
}

function applies({ when }: Cause, parts: ReadonlyMap<string, string>): boolean {
  return [...when].every(([part, values]) => values.includes(parts.get(part) ?? ""));
}

/** Most messages that are told apart; a text with more is no log of a deploy. */
const most = 50;

interface Match {
  readonly first: number;
  /** Where it stands in its window of lines. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly parts: ReadonlyMap<string, string>;
  readonly rank?: number;
}

interface Found {
  readonly message: Message;
  readonly match: Match;
  times: number;
}

/** Whether `other`, a more specific message of the same line, leaves nothing to say for `match`. */
function covers(other: Match, match: Match, { envelope, consequence }: Message): boolean {
  return envelope || consequence || other.text.includes(match.text) || match.text.includes(other.text);
}

/** Whether a message of the lines that `match` goes on for is what it wraps. */
function wraps(match: Match, taken: ReadonlyMap<number, readonly Match[]>): boolean {
  const bare = (text: string) => text.replaceAll(/[\s'"]+/g, "");
  const whole = bare([match.text, ...match.parts.values()].join(" "));
  for (let line = match.first; line < match.first + longestWrap; line++) {
    if (taken.get(line)?.some(({ text }) => whole.includes(bare(text)))) return true;
  }
  return false;
}

/** The lines as one text that is searched, and where each of them begins. */
interface Page {
  readonly glue: string;
  readonly lower: string;
  readonly starts: Float64Array;
}

function page(lines: readonly string[], glue: string): Page {
  const starts = new Float64Array(lines.length);
  let at = 0;
  for (const [index, line] of lines.entries()) {
    starts[index] = at;
    at += line.length + glue.length;
  }
  return { glue, lower: lowered(lines.join(glue)), starts };
}

/** `text` in lower case, character for character. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  // There are letters that become two.
  return lower.length === text.length ? lower : text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** How much of a line is looked at around what was found in it, in characters to each side. */
const reach = 2000;

/** How many lines a message goes on for. */
const longestWrap = 8;

/** Most lines that are put together for one message: a text whose every line holds its key is none that was wrapped. */
const mostWindows = 400;

function* matches(message: Message, lines: readonly string[], pages: readonly Page[]): Generator<Match> {
  const done = new Set<number>();
  let windows = 0;
  for (const { glue, lower, starts } of pages) {
    for (const key of message.keys) {
      for (let at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + key.length)) {
        const index = lineAt(starts, at);
        if (done.has(index)) continue;
        const column = at - starts[index]!;
        // In the second text only what is broken in the middle of a word is news.
        if (glue === "" && column + key.length <= lines[index]!.length) continue;
        const line = lines[index]!;
        const from = Math.max(0, column - reach);
        const alone = match(message, line.slice(from, column + reach), index);
        // What goes on at the end of a line may go on in the next.
        const open = alone !== undefined && from + alone.end >= line.length && !/[.!"')\]]$/.test(line);
        if (alone && !open) {
          done.add(index);
          yield alone;
          continue;
        }
        if (windows++ < mostWindows) {
          const first = Math.max(0, index - 2);
          // What matches as it stands goes on in the next line only where lines are cut off at a width.
          const glues = alone === undefined ? [" ", ""] : cut(lines, index) ? [""] : [];
          const found = glues
            .map((each) => wrapped(message, lines, first, index, each))
            .find((each) => each !== undefined);
          const better = alone === undefined || (found !== undefined && longer(found, alone));
          if (found && better) {
            done.add(index);
            yield { ...found, first: index };
            continue;
          }
        }
        if (!alone) continue;
        done.add(index);
        yield alone;
      }
    }
  }
}

/** Whether the line with `index` is as long as a neighbour is: a terminal cuts them all at its width. */
function cut(lines: readonly string[], index: number): boolean {
  const { length } = lines[index]!;
  return length >= 40 && [-2, -1, 1, 2].some((each) => lines[index + each]?.length === length);
}

/** Whether `found` has the same parts as `alone` but for a word that went on in the next line. */
function longer(found: Match, alone: Match): boolean {
  return [...alone.parts].every(([name, value]) => {
    const now = found.parts.get(name);
    return now?.startsWith(value) === true && !/\s/.test(now.slice(value.length));
  });
}

function wrapped(
  message: Message,
  lines: readonly string[],
  first: number,
  index: number,
  glue: string,
): Match | undefined {
  const window: string[] = [];
  let length = 0;
  let before = 0;
  for (let each = first; each < Math.min(lines.length, index + longestWrap); each++) {
    // An empty line ends a paragraph, and a message of its own begins with who says it.
    if (each > index && (lines[each] === "" || begins.test(lines[each]!))) break;
    if (lines[each] === "") {
      window.length = 0;
      length = 0;
      continue;
    }
    if (each === index) before = length;
    if (each < index) window.push(lines[each]!.slice(-reach));
    else window.push(lines[each]!.slice(0, reach));
    length += window.at(-1)!.length + glue.length;
  }
  const text = window.join(glue);
  const found = match(message, text, index);
  // What ends before the line with the key was matched there already.
  return found && found.end > before ? found : undefined;
}

const begins = /^ ?(?:[\w.]*(?:Error|Exception|Warning)\b|An error occurred|FATAL|WARN|INFO|\{)/;

function match({ pattern }: Message, text: string, first: number): Match | undefined {
  pattern.lastIndex = 0;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const parts = new Map<string, string>();
  for (const [name, value] of Object.entries(found.groups ?? {})) {
    // Alternatives number the groups of one part.
    if (value !== undefined && value !== "") parts.set(name.replace(/\d+$/, ""), trimmed(value));
  }
  return { first, start: found.index, end: found.index + found[0].length, text: sentence(text, found), parts };
}

/** `value` without the punctuation that belongs to the sentence. */
function trimmed(value: string): string {
  return value.replace(/[.,;:]+$/, "").slice(0, 500);
}

/** Longest text of a message that is shown, in characters. */
const longestShown = 240;

/** What was found, and what the sentence says on. */
function sentence(text: string, found: RegExpExecArray): string {
  const rest = /^[^.\n]{0,120}/.exec(text.slice(found.index + found[0].length))![0];
  const whole = (found[0] + (/^[\w'")\]:,]/.test(rest) || found[0].length < 60 ? rest : ""))
    .replaceAll(/\s+/g, " ")
    .trim();
  // The quotation that it stands in is closed behind it.
  const end = whole.at(-1);
  const odd = (end === "'" || end === '"') && (whole.split(end).length - 1) % 2 === 1;
  const shown = odd ? whole.slice(0, -1) : whole;
  return shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown;
}

function lineAt(starts: Float64Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last lines that sound like an error, newest last. */
function unknown(lines: readonly string[]): readonly Unknown[] {
  const found: Unknown[] = [];
  const seen = new Set<string>();
  for (let index = lines.length - 1; index >= 0 && found.length < 3; index--) {
    const text = lines[index]!.slice(0, longestShown);
    if (!/\b(error|exception|failed|fatal|denied|invalid|cannot|can't|unable to|not found)\b/i.test(text)) continue;
    if (seen.has(text)) continue;
    seen.add(text);
    found.push({ line: index + 1, text, mention: mentioned(lines, index) });
  }
  return found.reverse();
}
