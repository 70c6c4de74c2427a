import { type Expression, type Interpolation, type Range, type TemplatePart, trimmed } from "./syntax.ts";

/** A part of a template as it stands in the source: directives are not yet matched with their ends. */
export type FlatPart = Characters | Interpolation | Directive;

/** A `TemplateLiteral` whose white space may still be taken out. */
export interface Characters extends Range {
  readonly kind: "characters";
  start: number;
  text: string;
}

/** One `%{ … }`. */
export interface Directive extends Range {
  readonly kind: "directive";
  readonly word: string;
  readonly key: string | undefined;
  readonly item: string;
  /** The condition of an `if`, or the collection of a `for`. */
  readonly subject: Expression | undefined;
}

/** `text` without leading white space; of a heredoc, `~}` reaches to the end of its line only, as in HashiCorp's parser. */
export function trimStart(text: string, byLine: boolean): string {
  const limit = byLine ? text.indexOf("\n") + 1 || text.length : text.length;
  let at = 0;
  while (at < limit && white(text.charCodeAt(at))) at++;
  return text.slice(at);
}

/** `text` without trailing white space; of a heredoc, `${~` reaches to the start of the line before it only. */
export function trimEnd(text: string, byLine: boolean): string {
  const limit = byLine ? text.lastIndexOf("\n", text.length - 2) + 1 : 0;
  let at = text.length;
  while (at > limit && white(text.charCodeAt(at - 1))) at--;
  return text.slice(0, at);
}

/** Takes the common indentation of the lines of a `<<-` heredoc out of `parts`, which hold each line on its own. */
export function outdent(parts: readonly FlatPart[]): void {
  let least = Number.POSITIVE_INFINITY;
  const indented: Characters[] = [];
  let fresh = true;
  for (const part of parts) {
    const text = part.kind === "characters" ? part.text : undefined;
    if (fresh) {
      let spaces = 0;
      if (text !== undefined) while (spaces < text.length && white(text.charCodeAt(spaces))) spaces++;
      if (text === undefined || spaces < text.length || !text.endsWith("\n")) {
        least = Math.min(least, spaces);
        if (part.kind === "characters") indented.push(part);
      }
    }
    fresh = text === undefined ? false : text.endsWith("\n");
  }
  for (const part of indented) {
    part.text = part.text.slice(least);
    part.start += least;
  }
}

/** `parts` with every directive matched with its end; or the directive that does not match. */
export function nest(parts: readonly FlatPart[]): readonly TemplatePart[] | Directive {
  const root: TemplatePart[] = [];
  const open: { readonly by: Directive; readonly first: TemplatePart[]; otherwise: TemplatePart[] | undefined }[] = [];
  let into = root;
  for (const part of parts) {
    if (part.kind !== "directive") {
      into.push(part);
      continue;
    }
    const { word } = part;
    if (word === "if" || word === "for") {
      if (open.length >= deepest) return part;
      into = [];
      open.push({ by: part, first: into, otherwise: undefined });
      continue;
    }
    const inner = open.at(-1);
    if (inner === undefined || inner.by.subject === undefined) return part;
    if (word === "else") {
      if (inner.by.word !== "if" || inner.otherwise !== undefined) return part;
      into = inner.otherwise = [];
      continue;
    }
    if (word !== `end${inner.by.word}`) return part;
    open.pop();
    const outer = open.at(-1);
    into = outer === undefined ? root : (outer.otherwise ?? outer.first);
    const { start, key, item, subject } = inner.by;
    const { end } = part;
    const then = inner.first;
    into.push(
      word === "endif"
        ? { kind: "if", start, end, condition: subject, then, else: inner.otherwise ?? [] }
        : { kind: "for", start, end, key, item, collection: subject, parts: then },
    );
  }
  return open.at(-1)?.by ?? trimmed(root);
}

/** Go's unicode.IsSpace, by which HashiCorp's parser trims. */
export function white(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    (code >= 0x1680 && (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || rareSpaces.has(code)))
  );
}

/** How deep `%{ if }` and `%{ for }` may nest. */
const deepest = 50;

const rareSpaces: ReadonlySet<number> = new Set([0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);
