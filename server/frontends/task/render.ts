import { findNodeAtOffset, type Node } from "jsonc-parser";
import type { Property, Span, Text } from "../../../rules/model/value.ts";
import { type Intent, type Plain, place, type Replacement } from "../../../rules/rule.ts";
import { type Edit, type Reader, renderEach } from "../../frontend.ts";
import { parse, type TaskFile } from "./parse.ts";
import { maps, nameOf, spanOf } from "./value.ts";

/** The edits that carry `intents` out. They are as short as can be; the bytes between them stay as they are. */
export function render(intents: readonly Intent[], reader: Reader<TaskFile>): readonly Edit[] | undefined {
  return renderEach(intents, (intent) => renderOne(intent, intents, reader));
}

function renderOne(intent: Intent, intents: readonly Intent[], reader: Reader<TaskFile>): readonly Edit[] | undefined {
  const file = reader.file(place(intent).uri);
  if (!file?.tree) return undefined;
  if (intent.do === "replace") return replace(file, intent.at, intent.with);
  if (intent.do === "lower") return lower(file, intent.texts);
  if (intent.do === "encode") return undefined;
  if (intent.do === "rename") return rename(file, intent.property, intent.to);
  if (intent.do === "set") {
    if (typeof intent.to === "object") return undefined;
    return sound(file, set(file, place(intent).start, intent.name, intent.to));
  }
  if (intent.do === "remove") return sound(file, remove(file, intent.property, intents));
  if (intent.do === "unwrap") return sound(file, unwrap(file, intent.property));
  return undefined;
}

function replace(file: TaskFile, at: Span, replacement: Replacement): readonly Edit[] | undefined {
  const plain = typeof replacement === "object" ? joined(replacement) : replacement;
  const node = findNodeAtOffset(file.tree!, at.start, true);
  if (plain === undefined || !node) return undefined;
  const whole = spanOf(file, node);
  const quoted = node.type === "string" && file.document.text[node.offset] === '"';
  if (whole.start === at.start && whole.end === at.end) {
    // A number stays in the quotes that it was written in.
    return [{ at, text: JSON.stringify(quoted && typeof plain === "number" ? String(plain) : plain) }];
  }
  if (!quoted || at.start <= whole.start || at.end >= whole.end) return undefined;
  return [{ at, text: escaped(String(plain)) }];
}

function lower(file: TaskFile, texts: readonly Text[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const piece of texts.flatMap((text) => text.pieces)) {
    // What fills a placeholder in is out of reach.
    if (piece.known === undefined) return undefined;
    const at = piece.trail[0];
    const written = file.document.text.slice(at.start, at.end);
    const lowered = written.includes("\\") ? escaped(piece.known.toLowerCase()) : written.toLowerCase();
    if (lowered !== written) edits.push({ at, text: lowered });
  }
  return edits.length > 0 ? edits : undefined;
}

function rename(file: TaskFile, { key }: Property, to: string): readonly Edit[] | undefined {
  const member = memberAt(file, key);
  return member && [{ at: key, text: JSON.stringify(writtenIn(member.parent, to)) }];
}

function set(file: TaskFile, offset: number, name: string, to: Plain): readonly Edit[] | undefined {
  const object = findNodeAtOffset(file.tree!, offset);
  if (object?.type !== "object") return undefined;
  const { document } = file;
  const { text } = document;
  const added = `${JSON.stringify(writtenIn(object, name))}: ${JSON.stringify(to)}`;
  const { start, end } = spanOf(file, object);
  const edit = (from: number, until: number, text: string): Edit => ({
    at: { uri: document.uri, start: from, end: until },
    text,
  });
  const last = object.children?.at(-1);
  if (!last) {
    const inside = text.slice(start + 1, end - 1);
    if (/^[ \t]*$/.test(inside)) return [edit(start + 1, end - 1, ` ${added} `)];
    // A line of its own, one step further in than the brace; whatever comments there are stay.
    const line = `${lineBreak(text)}${indentation(text, start)}${step(text)}${added}`;
    return [edit(start + 1, start + 1, line)];
  }
  const lastEnd = spanOf(file, last).end;
  const comma = commaAfter(text, lastEnd, end);
  const from = comma === undefined ? lastEnd : comma + 1;
  const tail = comma === undefined ? "" : ",";
  const before = lineStart(text, last.offset);
  const ownLine = /^[ \t]*$/.test(text.slice(before, last.offset));
  if (!ownLine) return [edit(from, from, `${comma === undefined ? "," : ""} ${added}${tail}`)];
  const line = `${lineBreak(text)}${text.slice(before, last.offset)}${added}${tail}`;
  const note = /^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*(?=\r|\n))/.exec(text.slice(from, end));
  if (!note) return [edit(from, from, `${comma === undefined ? "," : ""}${line}`)];
  // The note at the end of the line belongs to what stands before it.
  const after = from + note[0].length;
  return [...(comma === undefined ? [edit(from, from, ",")] : []), edit(after, after, line)];
}

/** Removes `property`, the first of an object's that `intents` remove, and with it the rest of these: they share commas. */
function remove(file: TaskFile, property: Property, intents: readonly Intent[]): readonly Edit[] | undefined {
  const object = memberAt(file, property.key)?.parent;
  if (!object?.children) return undefined;
  const keys = new Set(intents.map((intent) => (intent.do === "remove" ? intent.property.key.start : undefined)));
  const goes = (member: Node) => keys.has(member.offset) || member.offset === property.key.start;
  if (object.children.find(goes)!.offset !== property.key.start) return [];
  const { uri, text } = file.document;
  const edit = (start: number, end: number): Edit => ({ at: { uri, start, end }, text: "" });
  const inside = spanOf(file, object);
  const lastStaying = object.children.findLastIndex((member) => !goes(member));
  const edits: Edit[] = [];
  for (const [index, member] of object.children.entries()) {
    const { start, end } = spanOf(file, member);
    const comma = commaAfter(text, end, inside.end);
    const followed = index < object.children.length - 1;
    if (comma === undefined && followed && (goes(member) || index === lastStaying)) return undefined;
    if (goes(member)) edits.push(edit(...line(text, start, comma === undefined ? end : comma + 1)));
    else if (index === lastStaying && followed) {
      const last = spanOf(file, object.children.at(-1)!);
      if (commaAfter(text, last.end, inside.end) !== undefined) continue;
      // Nothing follows it any more, so its comma goes too.
      const tail = text.slice(comma! + 1, last.end);
      if (!/\/\/|\/\*/.test(stripped(file, object.children.slice(index + 1), comma! + 1, tail)))
        return [...edits, edit(comma!, last.end)];
      edits.push(edit(comma!, comma! + 1));
    }
  }
  const left = stripped(file, object.children, inside.start + 1, text.slice(inside.start + 1, inside.end - 1));
  return lastStaying < 0 && /^[\s,]*$/.test(left) ? [edit(inside.start + 1, inside.end - 1)] : edits;
}

/** `text`, which begins at `offset`, without `members`. */
function stripped(file: TaskFile, members: readonly Node[], offset: number, text: string): string {
  let left = "";
  let done = offset;
  for (const member of members) {
    const { start, end } = spanOf(file, member);
    left += text.slice(done - offset, start - offset);
    done = end;
  }
  return left + text.slice(done - offset);
}

function unwrap(file: TaskFile, { key }: Property): readonly Edit[] | undefined {
  const member = memberAt(file, key);
  const inner = member?.children?.[1];
  if (!member?.parent || inner?.type !== "object") return undefined;
  // What stands beside it, such as tags, would be lost.
  if (member.parent.children?.some((other) => other !== member && !empty(other.children?.[1]))) return undefined;
  const { text } = file.document;
  const at = spanOf(file, inner);
  const outer = spanOf(file, member.parent);
  // What the inner object is indented by beyond the outer one; on the outer's first line that is nothing.
  const deeper = indentation(text, at.start).slice(indentation(text, outer.start).length);
  const lines = text.slice(at.start, at.end).split("\n");
  const moved = lines.map((line, index) => (index > 0 && deeper !== "" ? outdented(line, deeper.length) : line));
  return [{ at: outer, text: moved.join("\n") }];
}

function empty(value: Node | undefined): boolean {
  return value === undefined || value.type === "null" || (value.children !== undefined && value.children.length === 0);
}

/** `edits`, if the text is no more broken with them than without. */
function sound(file: TaskFile, edits: readonly Edit[] | undefined): readonly Edit[] | undefined {
  // What stands in a whole file is understood; only beside a syntax error may commas be misread.
  if (!edits || file.errors.length === 0) return edits;
  const { uri } = file.document;
  let text = file.document.text;
  for (const { at, text: inserted } of [...edits].reverse()) {
    text = text.slice(0, at.start) + inserted + text.slice(at.end);
  }
  return parse({ uri, text }).errors.length <= file.errors.length ? edits : undefined;
}

/** The member whose name is at `key`. */
function memberAt(file: TaskFile, key: Span): Node | undefined {
  const name = findNodeAtOffset(file.tree!, key.start);
  return name?.parent?.type === "property" && name.parent.children?.[0] === name ? name.parent : undefined;
}

/** The canonical `name` as it is written in `object`. */
function writtenIn(object: Node | undefined, name: string): string {
  const holder = object?.parent?.type === "property" ? nameOf(object.parent.children?.[0]?.value) : undefined;
  return holder !== undefined && maps.has(holder) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function joined(replacement: Exclude<Replacement, Plain>): string | undefined {
  let whole = "";
  for (const part of replacement) {
    // JSON has no way to refer to another resource.
    if (typeof part !== "string") return undefined;
    whole += part;
  }
  return whole;
}

function escaped(characters: string): string {
  return JSON.stringify(characters).slice(1, -1);
}

/** The place of the comma that follows `from`, after space and comments only. */
function commaAfter(text: string, from: number, until: number): number | undefined {
  const gap = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*,/.exec(text.slice(from, until));
  return gap ? from + gap[0].length - 1 : undefined;
}

/** What goes when the characters from `start` to `end` go: their whole lines, if nothing else stands on these. */
function line(text: string, start: number, end: number): [number, number] {
  const before = lineStart(text, start);
  const rest = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(end));
  if (rest && /^[ \t]*$/.test(text.slice(before, start))) return [before, end + rest[0].length];
  if (rest) return [start - /[ \t]*$/.exec(text.slice(before, start))![0].length, end];
  return [start, end + /^[ \t]*/.exec(text.slice(end))![0].length];
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

function indentation(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))![0];
}

/** One step of indentation, as this text has it. */
function step(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
}

function outdented(line: string, by: number): string {
  return line.slice(Math.min(by, /^[ \t]*/.exec(line)![0].length));
}

function lineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}
