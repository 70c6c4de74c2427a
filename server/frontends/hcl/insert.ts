import type { Plain } from "../../../rules/rule.ts";
import type { Edit } from "../../frontend.ts";
import { plain } from "./quote.ts";
import type { Attribute, Block, ObjectExpression, ObjectItem } from "./syntax.ts";

/** A place in a document where something is inserted. */
export interface Source {
  readonly uri: string;
  readonly text: string;
}

/** Gives `block` an attribute, in the way in which those beside it are written. */
export function insertAttribute(
  { uri, text }: Source,
  block: Block,
  name: string,
  to: Plain,
): readonly Edit[] | undefined {
  const { body } = block;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const content = text.slice(body.start, body.end);
  if (!content.includes("\n")) {
    if (/#|\/\//.test(content)) return undefined;
    const indent = indentation(text, block.start);
    const lines = [...(content.trim() === "" ? [] : [content.trim()]), `${name} = ${plain(to)}`];
    const written = lines.map((line) => `${newline}${indent}  ${line}`).join("");
    return [{ at: { uri, start: body.start, end: body.end }, text: `${written}${newline}${indent}` }];
  }
  const first = body.blocks.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const before = body.attributes.filter(({ start }) => start < first);
  const anchor = before[before.length - 1];
  const end = lineEnd(text, anchor ? lastCharacter(text, anchor) : body.start);
  if (end === undefined || end > body.end) return undefined;
  const indent = anchor ? indentation(text, anchor.start) : `${indentation(text, block.start)}  `;
  const column = anchor && equalsColumn(text, anchor);
  const padded = column === undefined ? name : name.padEnd(column - 1);
  return [{ at: { uri, start: end, end }, text: `${newline}${indent}${padded} = ${plain(to)}` }];
}

/** Gives an object an item, in the way in which those beside it are written. */
export function insertItem(
  { uri, text }: Source,
  object: ObjectExpression,
  name: string,
  to: Plain,
): readonly Edit[] | undefined {
  const last = object.items[object.items.length - 1];
  if (!last) {
    // Comments alone are not ours to arrange.
    const empty = /^\{\s*\}$/.test(text.slice(object.start, object.end));
    return empty
      ? [{ at: { uri, start: object.start, end: object.end }, text: `{ ${name} = ${plain(to)} }` }]
      : undefined;
  }
  const key = last.key.kind === "template" ? `"${name}"` : name;
  const sign = /^\s*:/.test(text.slice(last.key.end, last.value.start)) ? ":" : " =";
  const end = lastCharacter(text, last);
  const comma = /^\s*,/.exec(text.slice(end, object.end));
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (!text.slice(last.end, object.end).includes("\n")) {
    const after = comma ? end + comma[0].length : end;
    return [{ at: { uri, start: after, end: after }, text: `${comma ? "" : ","} ${key}${sign} ${plain(to)}` }];
  }
  const eol = lineEnd(text, comma ? end + comma[0].length : end);
  if (eol === undefined || eol > object.end) return undefined;
  const separated = object.items.length > 1 && /^\s*,/.test(text.slice(object.items[0]!.end, object.end));
  const column = sign === " =" ? equalsColumn(text, last) : undefined;
  const written = `${newline}${indentation(text, last.start)}${column === undefined ? key : key.padEnd(column - 1)}${sign} ${plain(to)}${comma ? "," : ""}`;
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
