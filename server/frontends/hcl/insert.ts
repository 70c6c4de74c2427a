import type { Edit } from "../../frontend.ts";
import type { Attribute, Block, ObjectExpression, ObjectItem } from "./syntax.ts";

/** A place in a document where something is inserted. */
export interface Source {
  readonly uri: string;
  readonly text: string;
}

/**
 * Gives `block` an attribute of the value that is written `to`, in the way in which those beside it are written; what
 * begins at one of `removed` will be gone.
 */
export function insertAttribute(
  { uri, text }: Source,
  block: Block,
  name: string,
  to: string,
  removed: ReadonlySet<number>,
): readonly Edit[] | undefined {
  const { body } = block;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const content = text.slice(body.start, body.end);
  // A null, which stands for an attribute that is not written.
  const written = body.attributes.find((attribute) => attribute.name === name);
  if (written) return [{ at: { uri, start: written.value.start, end: written.value.end }, text: to }];
  if (!content.includes("\n")) {
    if (/#|\/\//.test(content)) return undefined;
    const indent = indentation(text, block.start);
    const lines = [...(content.trim() === "" ? [] : [content.trim()]), `${name} = ${to}`];
    const written = lines.map((line) => `${newline}${indent}  ${line}`).join("");
    return [{ at: { uri, start: body.start, end: body.end }, text: `${written}${newline}${indent}` }];
  }
  const first = body.blocks.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const before = body.attributes.filter(({ start }) => start < first && !removed.has(start));
  const anchor = before[before.length - 1];
  const end = lineEnd(text, anchor ? lastCharacter(text, anchor) : body.start);
  if (end === undefined || end > body.end) return undefined;
  const indent = anchor ? indentation(text, anchor.start) : `${indentation(text, block.start)}  `;
  const group = aligned(text, before);
  const column = group[0] ? equalsColumn(text, group[0]) : undefined;
  const padded = column === undefined ? name : name.padEnd(column - 1);
  const line: Edit = { at: { uri, start: end, end }, text: `${newline}${indent}${padded} = ${to}` };
  const wider = padded.length + 1 - (column ?? 0);
  if (column === undefined || wider <= 0) return [line];
  // A name longer than all others of its lines moves their signs, as `terraform fmt` does.
  const signs = group.map(({ start }) => start + column);
  return [...signs.map((at) => ({ at: { uri, start: at, end: at }, text: " ".repeat(wider) })), line];
}

/** The last of `attributes` that stand on lines of their own, one below the other, with their `=` in one column. */
function aligned(text: string, attributes: readonly Attribute[]): readonly Attribute[] {
  const group: Attribute[] = [];
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

/** Gives an object an item of the value that is written `to`, in the way in which those beside it are written. */
export function insertItem(
  { uri, text }: Source,
  object: ObjectExpression,
  name: string,
  to: string,
): readonly Edit[] | undefined {
  const last = object.items[object.items.length - 1];
  if (!last) {
    // Comments alone are not ours to arrange.
    const empty = /^\{\s*\}$/.test(text.slice(object.start, object.end));
    return empty ? [{ at: { uri, start: object.start, end: object.end }, text: `{ ${name} = ${to} }` }] : undefined;
  }
  const key = last.key.kind === "template" ? `"${name}"` : name;
  const sign = /^\s*:/.test(text.slice(last.key.end, last.value.start)) ? ":" : " =";
  const end = lastCharacter(text, last);
  const comma = /^\s*,/.exec(text.slice(end, object.end));
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (!text.slice(last.end, object.end).includes("\n")) {
    const after = comma ? end + comma[0].length : end;
    return [{ at: { uri, start: after, end: after }, text: `${comma ? "" : ","} ${key}${sign} ${to}` }];
  }
  const eol = lineEnd(text, comma ? end + comma[0].length : end);
  if (eol === undefined || eol > object.end) return undefined;
  const separated = object.items.length > 1 && /^\s*,/.test(text.slice(object.items[0]!.end, object.end));
  const column = sign === " =" ? equalsColumn(text, last) : undefined;
  const written = `${newline}${indentation(text, last.start)}${column === undefined ? key : key.padEnd(column - 1)}${sign} ${to}${comma ? "," : ""}`;
  const line: Edit = { at: { uri, start: eol, end: eol }, text: written };
  if (comma || !separated) return [line];
  if (eol === end) return [{ ...line, text: `,${written}` }];
  return [{ at: { uri, start: end, end }, text: "," }, line];
}

/** The white space with which the line of `offset` begins. */
function indentation(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

/** A heredoc takes the end of its line with it. */
function lastCharacter(text: string, { end }: Attribute | ObjectItem): number {
  if (text[end - 1] !== "\n") return end;
  return text[end - 2] === "\r" ? end - 2 : end - 1;
}

/** The end of the line on which `offset` is, where nothing but a comment follows there. */
function lineEnd(text: string, offset: number): number | undefined {
  const next = text.indexOf("\n", offset);
  if (next < 0) return undefined;
  const end = text[next - 1] === "\r" && next > offset ? next - 1 : next;
  return /^[ \t]*((#|\/\/).*|\/\*((?!\*\/).)*\*\/[ \t]*)?$/.test(text.slice(offset, end)) ? end : undefined;
}

/** How far behind the start of its name an attribute has its `=`. */
function equalsColumn(text: string, { start, value }: Attribute | ObjectItem): number | undefined {
  const sign = text.slice(start, value.start).lastIndexOf("=");
  return sign < 0 ? undefined : sign;
}
