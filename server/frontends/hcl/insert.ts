import type { Edit } from "../../frontend.ts";
import { indentation, type Layout, lastCharacter } from "../../write/members.ts";
import { aligned } from "../../write/written.ts";
import type { Attribute, Block, ObjectItem } from "./syntax.ts";

/** A place in a document where something is inserted. */
export interface Source {
  readonly uri: string;
  readonly text: string;
}

/** An attribute or a block as it is written, from its name to its end. */
export interface Part {
  readonly name: string;
  /** Its value, or from its opening brace on. */
  readonly to: string;
  readonly block: boolean;
}

/** How what is inserted into `block` is laid out. */
export function inside({ text }: Source, { start, body }: Block): Layout {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const outer = indentation(text, start);
  const all = [...body.attributes, ...body.blocks].sort((a, b) => a.start - b.start);
  const first = all.find((part) => /^[ \t]*$/.test(text.slice(text.lastIndexOf("\n", part.start - 1) + 1, part.start)));
  const indent = first ? indentation(text, first.start) : outer;
  const deeper = indent.length > outer.length && indent.startsWith(outer);
  const step = deeper ? indent.slice(outer.length) : /\n\t/.test(text) ? "\t" : "  ";
  return { lines: true, indent: outer + step, step, newline };
}

/** Gives `block` more parts, in the way in which those beside them are written; what begins at one of `removed` will be gone. */
export function insert(
  source: Source,
  block: Block,
  parts: readonly Part[],
  removed: ReadonlySet<number>,
): readonly Edit[] | undefined {
  const { text } = source;
  const { body } = block;
  if (text.slice(body.start, body.end).includes("\n")) {
    const attributes = insertAttributes(
      source,
      block,
      parts.filter((part) => !part.block),
      removed,
    );
    const blocks = insertBlocks(
      source,
      block,
      parts.filter((part) => part.block),
    );
    return attributes && blocks && [...attributes, ...blocks];
  }
  const content = text.slice(body.start, body.end).trim();
  if (/#|\/\/|\/\*/.test(content)) return undefined;
  // A block of one line holds one attribute at most.
  const [only] = body.attributes;
  const before = only ? [{ name: only.name, to: text.slice(only.value.start, only.value.end), block: false }] : [];
  const at = inside(source, block);
  const all = [...before.filter(({ name }) => !parts.some((part) => part.name === name)), ...parts];
  return [{ at: { uri: source.uri, start: body.start, end: body.end }, text: inBraces(all, at) }];
}

/** What stands between the braces of a block that holds `parts`. */
export function inBraces(parts: readonly Part[], at: Layout): string {
  const attributes = parts.filter(({ block }) => !block);
  const names = attributes.map(({ name }) => name);
  const values = attributes.map(({ to }) => to);
  const lines = aligned(names, values).map((name, index) => `${at.newline}${at.indent}${name} = ${values[index]}`);
  for (const { name, to } of parts.filter(({ block }) => block)) {
    lines.push(`${lines.length > 0 ? at.newline : ""}${at.newline}${at.indent}${name} ${to}`);
  }
  const outer = at.indent.slice(0, at.indent.length - at.step.length);
  return parts.length === 0 ? "" : `${lines.join("")}${at.newline}${outer}`;
}

function insertAttributes(
  source: Source,
  block: Block,
  parts: readonly Part[],
  removed: ReadonlySet<number>,
): readonly Edit[] | undefined {
  const { uri, text } = source;
  const { body } = block;
  const edits: Edit[] = [];
  const fresh: Part[] = [];
  for (const part of parts) {
    // A null, which stands for an attribute that is not written, or what is to be written anew.
    const written = body.attributes.find(({ name, start }) => name === part.name && !removed.has(start));
    if (!written) fresh.push(part);
    else edits.push({ at: { uri, start: written.value.start, end: written.value.end }, text: part.to });
  }
  if (fresh.length === 0) return edits;
  const first = body.blocks.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const before = body.attributes.filter(({ start }) => start < first && !removed.has(start));
  const anchor = before[before.length - 1];
  const end = lineEnd(text, anchor ? lastCharacter(text, anchor.end) : body.start);
  if (end === undefined || end > body.end) return undefined;
  const { newline, indent } = inside(source, block);
  const margin = anchor ? indentation(text, anchor.start) : indent;
  const group = alignedGroup(text, before);
  const column = group[0] ? equalsColumn(text, group[0]) : undefined;
  const names = aligned(
    fresh.map(({ name }) => name),
    fresh.map(({ to }) => to),
  ).map((name, index) => (fresh[index]!.to.includes("\n") ? name : name.padEnd((column ?? 0) - 1)));
  const lines = names.map((name, index) => `${newline}${margin}${name} = ${fresh[index]!.to}`);
  edits.push({ at: { uri, start: end, end }, text: lines.join("") });
  const singles = names.filter((_, index) => !fresh[index]!.to.includes("\n"));
  const wider = column === undefined ? 0 : Math.max(0, ...singles.map((name) => name.length + 1 - column));
  if (column === undefined || wider === 0) return edits;
  // A name longer than all others of its lines moves their signs, as `terraform fmt` does.
  const signs = group.map(({ start }) => start + column);
  return [...signs.map((at) => ({ at: { uri, start: at, end: at }, text: " ".repeat(wider) })), ...edits];
}

/** Blocks that say how Terraform treats a resource; they stand last. */
const lastBlocks: ReadonlySet<string> = new Set(["lifecycle", "timeouts", "provisioner", "connection"]);

function insertBlocks(source: Source, block: Block, parts: readonly Part[]): readonly Edit[] | undefined {
  const { uri, text } = source;
  const { body } = block;
  const edits: Edit[] = [];
  const { newline, indent } = inside(source, block);
  for (const [index, { name, to }] of parts.entries()) {
    const same = body.blocks.findLast(({ type }) => type === name);
    const meta = lastBlocks.has(name) ? undefined : body.blocks.find(({ type }) => lastBlocks.has(type));
    const end = meta?.start ?? body.end;
    const all = [...body.attributes, ...body.blocks].filter((part) => part.start < end);
    const anchor = same ?? all.sort((a, b) => a.start - b.start).at(-1);
    const at = lineEnd(text, anchor ? lastCharacter(text, anchor.end) : body.start);
    if (at === undefined || at > body.end) return undefined;
    const apart = anchor || index > 0 ? newline : "";
    edits.push({ at: { uri, start: at, end: at }, text: `${apart}${newline}${indent}${name} ${to}` });
  }
  return edits.map((edit, index) => {
    const { end } = edit.at;
    const followed = edits.slice(index + 1).some(({ at }) => at.end === end);
    const apart = followed || /^(\s*\}|\r?\n[ \t]*\r?\n)/.test(text.slice(end));
    return apart ? edit : { ...edit, text: edit.text + newline };
  });
}

/** The last of `attributes` that stand on lines of their own, one below the other, with their `=` in one column. */
export function alignedGroup<T extends Attribute | ObjectItem>(text: string, attributes: readonly T[]): readonly T[] {
  const group: T[] = [];
  for (const attribute of [...attributes].reverse()) {
    const [below] = group;
    const single = !text.slice(attribute.start, attribute.end).includes("\n");
    const between = below ? text.slice(attribute.end, below.start) : "";
    const adjoins = !below || /^[^\n]*\n[ \t]*$/.test(between);
    const column = equalsColumn(text, attribute);
    if (!single || !adjoins || column === undefined || (below && column !== equalsColumn(text, below))) break;
    group.unshift(attribute);
  }
  return group;
}

/** The end of the line on which `offset` is, where nothing but a comment follows there. */
function lineEnd(text: string, offset: number): number | undefined {
  const next = text.indexOf("\n", offset);
  if (next < 0) return undefined;
  const end = text[next - 1] === "\r" && next > offset ? next - 1 : next;
  return /^[ \t]*((#|\/\/).*|\/\*((?!\*\/).)*\*\/[ \t]*)?$/.test(text.slice(offset, end)) ? end : undefined;
}

/** How far behind the start of its name an attribute has its `=`. */
export function equalsColumn(text: string, { start, value }: Attribute | ObjectItem): number | undefined {
  const sign = text.slice(start, value.start).lastIndexOf("=");
  return sign < 0 ? undefined : sign;
}
