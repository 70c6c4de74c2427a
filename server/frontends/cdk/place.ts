import type ts from "typescript";
import type { Resource } from "../../../rules/model/resource.ts";
import type { Span } from "../../../rules/model/value.ts";
import type { Plain } from "../../../rules/rule.ts";
import type { CdkFile } from "./parse.ts";
import type { Reading } from "./unit.ts";

/** A file into which something is written. */
export interface Place {
  readonly uri: string;
  readonly ts: CdkFile["ts"];
  readonly source: ts.SourceFile;
  readonly text: string;
  readonly evaluator: Reading;
  /** The release of aws-cdk-lib that it is compiled with, as far as the workspace tells. */
  readonly release: () => string | undefined;
  /** The resource that a target at `address` is of, if the file makes it. */
  readonly find: (address: string) => Resource | undefined;
}

/** The smallest node that holds all of `at`. */
export function nodeAt(at: Span, { ts, source }: Place): ts.Node | undefined {
  let node: ts.Node | undefined;
  for (let next: ts.Node | undefined = source; next; ) {
    node = next;
    // Of nodes of one extent the outermost is what was evaluated; but a name is inside of what it names.
    next = ts.forEachChild(node, (child) =>
      child.getStart(source) <= at.start && at.end <= child.end ? child : undefined,
    );
    if (next && node !== source && sameExtent(node, next, source) && spanIs(node, at, source)) break;
  }
  return node === source ? undefined : node;
}

function sameExtent(a: ts.Node, b: ts.Node, source: ts.SourceFile): boolean {
  return a.getStart(source) === b.getStart(source) && a.end === b.end;
}

function spanIs(node: ts.Node, at: Span, source: ts.SourceFile): boolean {
  return node.getStart(source) === at.start && node.end === at.end;
}

export function exactly(node: ts.Node, at: Span, { source }: Place): boolean {
  return spanIs(node, at, source);
}

/** The member of an object literal whose name is at `key`. */
export function memberAt(key: Span, place: Place): ts.ObjectLiteralElementLike | undefined {
  const node = nodeAt(key, place);
  const found = node && (place.ts.isObjectLiteralElementLike(node) ? node : node.parent);
  if (!found || !place.ts.isObjectLiteralElementLike(found)) return undefined;
  return found.name && exactly(found.name, key, place) ? found : undefined;
}

export function isTemplatePart(node: ts.Node, { ts }: Place): boolean {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

export function isBoolean(node: ts.Node, { ts }: Place): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}

/** The quote of the literal that `node` is, or in whose characters a span lies. */
export function quoteOf(node: ts.Node, { ts, source }: Place): string {
  return ts.isStringLiteral(node) ? node.getText(source).charAt(0) : "`";
}

export function escaped(text: string, quote: string): string {
  const safe = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll(quote, `\\${quote}`);
  return quote === "`" ? safe.replaceAll("${", "\\${") : safe;
}

export function literal(value: Plain, { text }: Place): string {
  if (typeof value !== "string") return String(value);
  // As the first string of the file, which is most often that of an import.
  const quote = /["']/.exec(text)?.[0] ?? '"';
  return quote + escaped(value, quote) + quote;
}
