import type { Piece, Span, Target, Text } from "../../../rules/model/value.ts";
import type { Copy, Plain, Replacement } from "../../../rules/rule.ts";
import type { Edit, Reader } from "../../frontend.ts";
import { directory, type HclParsed } from "./configuration.ts";
import { blocksOn, equal, type Node, pathIn, pathTo } from "./find.ts";
import { exported } from "./outputs.ts";
import { escaped, escapeHeredoc, expressionOf, inTemplate, type Part, plain, quote } from "./quote.ts";
import type { Template } from "./syntax.ts";
import { lowercasePiece, within } from "./values.ts";
import { attributeOf } from "./vocabulary.ts";

/** Writes `replacement` in place of what stands at `at`. */
export function rewrite(at: Span, replacement: Replacement, reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const parsed = reader.file(at.uri);
  const parts = parsed && partsOf(replacement, at.uri, reader);
  return parts && rewriteParts(at, parts, parsed, typeof replacement === "object" ? undefined : replacement);
}

/** Writes `parts`, which are what a `plain` value comes to if there is one, in place of what stands at `at`. */
export function rewriteParts(
  at: Span,
  parts: readonly Part[],
  parsed: HclParsed,
  plain?: Plain,
): readonly Edit[] | undefined {
  const path = pathIn(parsed, at);
  const last = path[path.length - 1];
  if (!last) return undefined;
  // What a variable is by default can refer to nothing.
  if (blocksOn(path)[0]?.type === "variable" && parts.some((part) => !("text" in part))) return undefined;
  const template = enclosing(path);
  const text = parsed.document.text;
  if (last.is === "part" && template) {
    const sign = template.heredoc ? escapeHeredoc : escaped;
    if (last.node.kind === "interpolation")
      return equal(last.node, at) ? [{ at, text: inTemplate(parts, sign) }] : undefined;
    if (last.node.kind !== "characters") return undefined;
    // In JSON they are the whole string, with its quotes.
    if (equal(template, at)) return [{ at, text: asExpression(plain, parts, template) }];
    return characters(at, parts, { text, sign, whole: equal(last.node, at) });
  }
  if (last.is !== "expression" || !equal(last.node, at)) return undefined;
  const outer = path[path.length - 2];
  if (outer?.is === "part" && outer.node.kind === "interpolation" && template) {
    // What stands between `${` and `}` becomes a part of the text, and what stands there alone the whole of it.
    const { uri } = at;
    if (template.parts.length === 1 && !template.heredoc) {
      return [{ at: { uri, start: template.start, end: template.end }, text: asExpression(plain, parts, template) }];
    }
    const { start, end } = outer.node;
    return [{ at: { uri, start, end }, text: inTemplate(parts, template.heredoc ? escapeHeredoc : escaped) }];
  }
  const before = last.node;
  if (outer?.is === "item" && outer.node.key === before) {
    const [name] = parts;
    if (parts.length !== 1 || !name || !("text" in name)) return undefined;
    return [
      { at, text: before.kind === "variable" && /^[A-Za-z_][\w-]*$/.test(name.text) ? name.text : quote(name.text) },
    ];
  }
  return [{ at, text: asExpression(plain, parts, before) }];
}

/** The new expression, in the form of the one before: a number stays bare, and what was quoted stays quoted. */
function asExpression(
  plain: Plain | undefined,
  parts: readonly Part[],
  before: { readonly kind: string; readonly value?: unknown },
): string {
  if (plain === undefined) return expressionOf(parts);
  if (typeof plain !== "string") return before.kind === "template" ? quote(String(plain)) : String(plain);
  const bare = before.kind === "literal" && typeof before.value === "number" && /^(0|[1-9]\d{0,14})$/.test(plain);
  return bare ? plain : quote(plain);
}

/** Replaces characters of a template, all of a stretch of them or some. */
function characters(
  at: Span,
  parts: readonly Part[],
  { text, sign, whole }: { readonly text: string; readonly sign: (text: string) => string; readonly whole: boolean },
): readonly Edit[] | undefined {
  let written = inTemplate(parts, sign);
  if (!whole) {
    // Within a document, such as JSON in a heredoc, whose own escapes we do not write.
    if (parts.some((part) => "text" in part && /["\\\n\r\t]/.test(part.text))) return undefined;
    const before = text.slice(at.start, at.end);
    if (before.length > 1 && before.startsWith('"') && before.endsWith('"')) written = `"${written}"`;
  }
  // `$` before `{` would begin an interpolation.
  if (written.startsWith("{") && /[$%]$/.test(text.slice(0, at.start))) return undefined;
  if (/[$%]$/.test(written) && /^[$%]?\{/.test(text.slice(at.end, at.end + 2))) return undefined;
  return [{ at, text: written }];
}

/** `replacement` in parts, as the file `uri` can say them. */
export function partsOf(replacement: Replacement, uri: string, reader: Reader<HclParsed>): readonly Part[] | undefined {
  if (typeof replacement !== "object") return [{ text: String(replacement) }];
  const parts: Part[] = [];
  for (const part of replacement) {
    if (typeof part === "string") {
      parts.push({ text: part });
      continue;
    }
    if ("copied" in part) {
      const copy = copied(part, uri, reader);
      if (!copy) return undefined;
      parts.push(copy);
      continue;
    }
    const reference = refer(part, uri, reader);
    if (reference === undefined || uri.endsWith(".tfvars")) return undefined;
    // `$` before `${` would make an escape of it.
    else if (/[$%]$/.test(last(parts))) return undefined;
    else parts.push({ reference });
  }
  return parts;
}

/** What is written at a place of the same file, as a part of a text. */
function copied({ copied: at }: Copy, uri: string, reader: Reader<HclParsed>): Part | undefined {
  const parsed = at.uri === uri ? reader.file(uri) : undefined;
  const found = parsed && pathTo(parsed.file.body, at).findLast((step) => step.is === "expression");
  if (!parsed || found?.is !== "expression" || !equal(found.node, at)) return undefined;
  const text = parsed.document.text.slice(at.start, at.end);
  if (text.includes("\n")) return undefined;
  if (found.node.kind !== "template") return { reference: text };
  // A string of a lone dollar sign at its end would escape what follows it.
  return found.node.heredoc || /[$%]"$/.test(text) ? undefined : { written: text.slice(1, -1) };
}

/** `replacement` as an expression of its own in the file `uri`. */
export function expression(replacement: Replacement, uri: string, reader: Reader<HclParsed>): string | undefined {
  if (typeof replacement !== "object") return plain(replacement);
  const parts = partsOf(replacement, uri, reader);
  return parts && expressionOf(parts);
}

function last(parts: readonly Part[]): string {
  const part = parts[parts.length - 1];
  return part && "text" in part ? part.text : "";
}

/** How the module in which `uri` stands refers to `target`: to a resource of the same directory, or to an output. */
function refer({ address, attribute }: Target, uri: string, reader: Reader<HclParsed>): string | undefined {
  const given = exported(address, attribute, directory(uri), reader);
  if (given) return given.reference;
  const [, local] = /^(?:module\.[^.[]+(?:\[[^\]]*\])?\.)*(.+)$/.exec(address) ?? [];
  const [, data, type, name] = /^(data\.)?([^.[]+)\.([^.[]+)/.exec(local ?? "") ?? [];
  const kind = data ? "data" : "resource";
  const declared = reader
    .files(directory(uri))
    .some(({ file }) =>
      file.body.blocks.some(
        (block) => block.type === kind && block.labels[0]?.text === type && block.labels[1]?.text === name,
      ),
    );
  return declared ? `${local}.${attributeOf(type!, attribute)}` : undefined;
}

/** Makes every possibility of `texts` lower case, in the narrowest place that does. */
export function lower(texts: readonly Text[], reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const same of byUse(texts)) {
    const made = lowerOne(same, reader);
    if (!made) return undefined;
    for (const edit of made) if (!edits.some(({ at }) => equal(at, edit.at))) edits.push(edit);
  }
  return edits.length === 0 ? undefined : edits;
}

function byUse(texts: readonly Text[]): Iterable<readonly Text[]> {
  const groups = new Map<string, Text[]>();
  for (const text of texts) {
    const [{ uri, start, end }] = text.trail;
    const key = `${uri}:${start}:${end}`;
    const group = groups.get(key);
    if (group) group.push(text);
    else groups.set(key, [text]);
  }
  return groups.values();
}

function lowerOne(texts: readonly Text[], reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const [first] = texts;
  const use = first!.trail[0];
  const parsed = reader.file(use.uri);
  if (!parsed) return undefined;
  const literals: Edit[] = [];
  const expressions: Span[] = [];
  for (const piece of texts.flatMap(({ pieces }) => pieces)) {
    if (lowercasePiece(piece)) continue;
    const [at] = piece.trail;
    const literal = literalEdit(piece, parsed);
    if (literal) literals.push(literal);
    else if (!expressions.some((other) => equal(other, at))) expressions.push(at);
  }
  const [only] = expressions;
  if (!only) return literals;
  if (expressions.length === 1 && within(only, use)) {
    const wrapped = wrap(only, parsed, "lower");
    return wrapped && [...literals.filter(({ at }) => !within(at, only)), wrapped];
  }
  const wrapped = wrap(use, parsed, "lower");
  return wrapped && [wrapped];
}

/** The lower-case letters in the place of the upper-case ones, where a piece is written out at its use. */
function literalEdit({ known, trail }: Piece, parsed: HclParsed): Edit | undefined {
  const [at] = trail;
  if (known === undefined || trail.length > 1) return undefined;
  const path = pathTo(parsed.file.body, at);
  const last = path[path.length - 1];
  const written = parsed.document.text.slice(at.start, at.end);
  const template = enclosing(path);
  if (last?.is === "part" && last.node.kind === "characters" && template) {
    // Escapes are left as they are, for they may have letters of their own.
    if (written.includes("\\") && !template.heredoc) {
      return equal(last.node, at) ? { at, text: escaped(known.toLowerCase()) } : undefined;
    }
    return { at, text: written.toLowerCase() };
  }
  if (last?.is !== "expression" || last.node.kind !== "template" || !equal(last.node, at)) return undefined;
  return last.node.heredoc ? undefined : { at, text: quote(known.toLowerCase()) };
}

/** `urlencode(…)` round the expression at `at`, where that becomes a part of a text. */
export function encode(at: Span, reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const parsed = reader.file(at.uri);
  const wrapped = parsed && isPart(pathTo(parsed.file.body, at)) ? wrap(at, parsed, "urlencode") : undefined;
  return wrapped && [wrapped];
}

/** Whether `path` leads to an interpolation among others, or to what `format` or `join` puts together. */
function isPart(path: readonly Node[]): boolean {
  for (const outer of path.slice(0, -1).reverse()) {
    if (outer.is === "part") return outer.node.kind === "interpolation" && (enclosing(path)?.parts.length ?? 0) > 1;
    if (outer.is !== "expression") return false;
    if (outer.node.kind === "call") return outer.node.name === "format" || outer.node.name === "join";
    if (!["parentheses", "conditional", "tuple"].includes(outer.node.kind)) return false;
  }
  return false;
}

/** A function's call round the expression at `at`. */
function wrap(at: Span, { document, file }: HclParsed, name: string): Edit | undefined {
  const path = pathTo(file.body, at);
  const found = path.findLast((step) => step.is === "expression" && equal(step.node, at));
  // A variable file knows no functions.
  if (found?.is !== "expression" || document.uri.endsWith(".tfvars")) return undefined;
  const written = document.text.slice(at.start, at.end);
  // The line that ends a heredoc holds nothing else.
  const heredoc = found.node.kind === "template" && found.node.heredoc;
  return { at, text: `${name}(${written}${heredoc ? (document.text.includes("\r\n") ? "\r\n" : "\n") : ""})` };
}

function enclosing(path: readonly Node[]): Template | undefined {
  const found = path.findLast((step) => step.is === "expression" && step.node.kind === "template");
  return found?.is === "expression" && found.node.kind === "template" ? found.node : undefined;
}
