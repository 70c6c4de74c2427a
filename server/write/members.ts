import type { Edit } from "../frontend.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands between two brackets: the items of a list, or the members of an object. */
export interface Members {
  readonly uri: string;
  readonly text: string;
  /** From the opening bracket to behind the closing one. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly Range[];
  /** The end of a line separates them as well as a comma does: an object of HCL. */
  readonly lines: boolean;
}

/** Where new members go. */
export interface Layout {
  /** Each stands on a line of its own. */
  readonly lines: boolean;
  /** The white space with which their lines begin, or the line does on which they stand. */
  readonly indent: string;
  /** One step further in. */
  readonly step: string;
  readonly newline: string;
}

/** How new members of `members` are laid out; empty brackets are opened if `spread` says so. */
export function layout(members: Members, spread: boolean): Layout {
  const { text, start, end, items } = members;
  const newline = newlineOf(text);
  const outer = indentation(text, start);
  const last = items.at(-1);
  if (!last) {
    const step = stepOf(text);
    const lines = spread || /[\r\n]/.test(text.slice(start, end));
    return { lines, indent: lines ? outer + step : outer, step, newline };
  }
  const lines = ownLine(members, items.length - 1);
  const indent = indentation(text, last.start);
  const step = lines && indent.startsWith(outer) && indent !== outer ? indent.slice(outer.length) : stepOf(text);
  return { lines, indent, step, newline };
}

/** Takes the items at the indices `gone` out, and adds those that are written `added`, for `layout`, behind the others. */
export function change(
  members: Members,
  gone: ReadonlySet<number>,
  added: readonly string[],
  at: Layout,
): readonly Edit[] | undefined {
  const { items } = members;
  if (added.length === 0) return taken(members, gone);
  if (!gone.has(items.length - 1)) {
    const out = gone.size === 0 ? [] : taken(members, gone);
    const put = items.length === 0 ? first(members, added, at) : behind(members, added, at);
    return out && put && [...out, ...put];
  }
  // The new ones take the place of the last one that goes.
  const others = new Set([...gone].filter((index) => index !== items.length - 1));
  const out = others.size === 0 ? [] : taken(members, others);
  const { start, end } = items.at(-1)!;
  const between = at.lines ? `,${at.newline}${at.indent}` : ", ";
  const last = lastCharacter(members.text, end);
  return out && [...out, edit(members, start, last, added.join(between))];
}

function first(members: Members, added: readonly string[], at: Layout): readonly Edit[] {
  const { text, start, end } = members;
  const inside = text.slice(start + 1, end - 1);
  const pad = text[start] === "{" ? " " : "";
  if (!at.lines) return [edit(members, start + 1, end - 1, `${pad}${added.join(", ")}${pad}`)];
  const lines = added.map((one) => `${at.newline}${at.indent}${one}`).join(",");
  if (/^[ \t]*$/.test(inside)) {
    return [edit(members, start + 1, end - 1, `${lines}${at.newline}${indentation(text, start)}`)];
  }
  // Whatever comments there are stay.
  const note = start + 1 + noteAfter(text.slice(start + 1, end - 1));
  return [edit(members, note, note, lines)];
}

function behind(members: Members, added: readonly string[], at: Layout): readonly Edit[] | undefined {
  const { text, end, items } = members;
  const last = items.at(-1)!;
  const stop = lastCharacter(text, last.end);
  const comma = commaAfter(text, stop, end);
  const from = comma === undefined ? stop : comma + 1;
  if (!at.lines) {
    const gap = gapOf(members);
    return [edit(members, from, from, `${comma === undefined ? "," : ""}${gap}${added.join(`,${gap}`)}`)];
  }
  const tail = comma === undefined ? "" : ",";
  const bare = members.lines && !items.some((item) => commaAfter(text, item.end, end) !== undefined);
  // Behind the line that ends a heredoc no comma can stand.
  if (stop !== last.end && comma === undefined && !bare) return undefined;
  const sign = bare ? "" : ",";
  const lines = added.map((one) => `${at.newline}${at.indent}${one}`).join(sign) + tail;
  const missing = comma === undefined ? sign : "";
  // The note at the end of the line belongs to what stands before it.
  const note = noteAfter(text.slice(from, end - 1));
  if (note === 0) return [edit(members, from, from, missing + lines)];
  const after = from + note;
  return [...(missing === "" ? [] : [edit(members, from, from, missing)]), edit(members, after, after, lines)];
}

function taken(members: Members, gone: ReadonlySet<number>): readonly Edit[] | undefined {
  const { text, items, start, end } = members;
  const lastStaying = items.findLastIndex((_, index) => !gone.has(index));
  const edits: Edit[] = [];
  for (const [index, item] of items.entries()) {
    const comma = commaAfter(text, item.end, end);
    const followed = index < items.length - 1;
    const goes = gone.has(index);
    if (comma === undefined && followed && !members.lines && (goes || index === lastStaying)) return undefined;
    if (goes) edits.push(edit(members, ...line(text, item.start, comma === undefined ? item.end : comma + 1), ""));
    else if (index === lastStaying && followed && comma !== undefined) {
      const last = items.at(-1)!;
      if (commaAfter(text, last.end, end) !== undefined) continue;
      // Nothing follows it any more, so its comma goes too.
      const left = without(text, items.slice(index + 1), comma + 1, last.end);
      if (!/\/\/|\/\*|#/.test(left)) return [...edits, edit(members, comma, last.end, "")];
      edits.push(edit(members, comma, comma + 1, ""));
    }
  }
  const empty = lastStaying < 0 && /^[\s,]*$/.test(without(text, items, start + 1, end - 1));
  return empty ? [edit(members, start + 1, end - 1, "")] : edits;
}

/** The text from `start` to `end` without `items`. */
function without(text: string, items: readonly Range[], start: number, end: number): string {
  let left = "";
  let done = start;
  for (const item of items) {
    left += text.slice(done, item.start);
    done = item.end;
  }
  return left + text.slice(done, end);
}

/** Whether nothing else stands before an item on its line. */
function ownLine({ text, start, items }: Members, index: number): boolean {
  const before = items[index - 1]?.end ?? start;
  return /[\r\n]/.test(text.slice(before === start ? start : before - 1, items[index]!.start));
}

/** What stands between the comma and the next item on a line. */
function gapOf({ text, end, items }: Members): string {
  const [one, two] = items.slice(-2);
  const comma = one && two ? commaAfter(text, one.end, end) : undefined;
  if (comma === undefined) return isMinified(text) ? "" : " ";
  const gap = text.slice(comma + 1, two!.start);
  return /^[ \t]*$/.test(gap) ? gap : " ";
}

/** Whether it is one line, in which no comma between values has white space behind it. */
function isMinified(text: string): boolean {
  return !/\n./.test(text) && /["\d\]}],\S/.test(text) && !/["\d\]}],\s/.test(text);
}

/** A heredoc takes the end of its line with it. */
export function lastCharacter(text: string, end: number): number {
  if (text[end - 1] !== "\n") return end;
  return text[end - 2] === "\r" ? end - 2 : end - 1;
}

/** The length of the comment that ends the line which `rest` is the rest of. */
function noteAfter(rest: string): number {
  return /^[ \t]*((\/\/|#)[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*(?=\r|\n))/.exec(rest)?.[0].length ?? 0;
}

/** The place of the comma that follows `from`, after space and comments only. */
function commaAfter(text: string, from: number, until: number): number | undefined {
  const gap = /^(?:\s|(?:\/\/|#)[^\n]*\n|\/\*[\s\S]*?\*\/)*,/.exec(text.slice(from, until));
  return gap ? from + gap[0].length - 1 : undefined;
}

/** What goes when the characters from `start` to `end` go: their whole lines, if nothing else stands on these. */
export function line(text: string, start: number, end: number): [number, number] {
  const before = lineStart(text, start);
  const rest = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(end));
  if (rest && /^[ \t]*$/.test(text.slice(before, start))) return [before, end + rest[0].length];
  if (rest) return [start - /[ \t]*$/.exec(text.slice(before, start))![0].length, end];
  return [start, end + /^[ \t]*/.exec(text.slice(end))![0].length];
}

/** The white space with which the line of `offset` begins. */
export function indentation(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))![0];
}

function lineStart(text: string, offset: number): number {
  const line = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  // Most files have none of the other, and would be searched to their beginning.
  return line + text.slice(line, offset).lastIndexOf("\r") + 1;
}

/** What ends the lines of this text. */
export function newlineOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** One step of indentation, as this text has it. */
export function stepOf(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
}

function edit({ uri }: Members, start: number, end: number, text: string): Edit {
  return { at: { uri, start, end }, text };
}
