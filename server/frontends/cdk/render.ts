import type ts from "typescript";
import type { Block, Piece, Property, Span, Text } from "../../../rules/model/value.ts";
import type { Intent, Plain, Replacement } from "../../../rules/rule.ts";
import type { Edit, Reader } from "../../frontend.ts";
import { asHost } from "./attributes.ts";
import { writtenFor } from "./constructs/index.ts";
import { writtenName } from "./names.ts";
import type { CdkFile } from "./parse.ts";
import { release } from "./release.ts";
import { lowLevelType } from "./resources.ts";
import { shorten } from "./shorten.ts";
import { type Reading, reading } from "./unit.ts";
import { majorVersion, versionClass, versionConstant } from "./versions.ts";

/** The edits that carry `intent` out in TypeScript. */
export function render(intent: Intent, file: CdkFile, reader: Reader<CdkFile>): readonly Edit[] | undefined {
  const evaluator = reading(file, reader);
  if (!file.source || !evaluator) return undefined;
  const place: Place = {
    ts: file.ts,
    source: file.source,
    text: file.document.text,
    evaluator,
    release: () => release(file.document.uri, reader.document),
  };
  if (intent.do === "replace") return replace(intent.at, intent.with, place);
  if (intent.do === "lower") return lower(intent.texts, place);
  if (intent.do === "encode") return encode(intent.at, place);
  if (intent.do === "shorten") return shorten(intent, nodeAt(intent.at, place), file.source, file.ts);
  if (intent.do === "set") {
    return typeof intent.to === "object" ? undefined : set(intent.on, intent.name, intent.to, place);
  }
  if (intent.do === "remove") return remove(intent.property, place);
  if (intent.do === "rename") return rename(intent.property, intent.to, place);
  return undefined;
}

interface Place {
  readonly ts: CdkFile["ts"];
  readonly source: ts.SourceFile;
  readonly text: string;
  readonly evaluator: Reading;
  /** The release of aws-cdk-lib that it is compiled with, as far as the workspace tells. */
  readonly release: () => string | undefined;
}

function replace(at: Span, replacement: Replacement, place: Place): readonly Edit[] | undefined {
  const { ts } = place;
  const plain = plainReplacement(replacement);
  const node = nodeAt(at, place);
  if (node && isHost(replacement)) {
    const text = exactly(node, at, place) ? asHost(node.getText(place.source)) : undefined;
    return text === undefined ? undefined : [{ at, text }];
  }
  if (plain === undefined || !node) return undefined;
  if (!exactly(node, at, place)) return [{ at, text: escaped(String(plain), quoteOf(node, place)) }];
  if (ts.isStringLiteralLike(node)) {
    const quote = quoteOf(node, place);
    return [{ at, text: quote + escaped(String(plain), quote) + quote }];
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text = typeof plain === "string" ? version(node, plain, place) : undefined;
    return text === undefined ? undefined : [{ at, text }];
  }
  if (ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node) || isBoolean(node, place)) {
    return [{ at, text: literal(plain, place) }];
  }
  return undefined;
}

/** Whether the host name of a database is asked for, whichever attribute of it stands there. */
function isHost(replacement: Replacement): boolean {
  const [only, other] = typeof replacement === "object" ? replacement : [];
  return !other && typeof only === "object" && "attribute" in only && only.attribute === "Endpoint.Address";
}

function plainReplacement(replacement: Replacement): Plain | undefined {
  if (typeof replacement !== "object") return replacement;
  const texts = replacement.filter((part) => typeof part === "string");
  return texts.length === replacement.length ? texts.join("") : undefined;
}

/** The constant for `wanted` in place of the one at `node`, or the call that makes one. */
function version(node: ts.PropertyAccessExpression, wanted: string, place: Place): string | undefined {
  const found = /^aws-rds\.(\w+)\.VER_\w+$/.exec(place.evaluator.symbol(node) ?? "");
  const versions = found && versionClass(found[1]!);
  if (!versions) return undefined;
  const qualifier = node.expression.getText(place.source);
  const constant = versionConstant(versions, wanted, place.release());
  if (constant !== undefined) return `${qualifier}.${constant}`;
  return `${qualifier}.of(${literal(wanted, place)}, ${literal(majorVersion(versions, wanted), place)})`;
}

function lower(texts: readonly Text[], place: Place): readonly Edit[] | undefined {
  const { ts } = place;
  const at = texts[0]!.trail[0];
  const node = nodeAt(at, place);
  if (!node || !exactly(node, at, place)) return undefined;
  if (ts.isStringLiteralLike(node)) {
    const quote = quoteOf(node, place);
    return [{ at, text: quote + escaped(node.text.toLowerCase(), quote) + quote }];
  }
  // Where the capital letters come in: the characters of a literal, or an interpolation.
  const capital = new Map<number, Piece>();
  for (const piece of texts.flatMap((text) => text.pieces)) {
    if (piece.known !== piece.known?.toLowerCase()) capital.set(piece.trail[0].start, piece);
  }
  const pieces = [...capital.values()];
  const within = pieces.every(({ trail: [stands] }) => {
    return stands.uri === at.uri && at.start <= stands.start && stands.end <= at.end;
  });
  // What is not known may be a token, which is no token any more in lower case.
  const unsure = texts.some((text) => text.pieces.some((piece) => piece.known === undefined));
  const narrow = within && !ts.isIdentifier(node) && !ts.isCallExpression(node);
  if (narrow && (unsure || pieces.length === 1)) return pieces.map((piece) => loweredPiece(piece, place));
  return unsure ? undefined : [lowered(node, place)];
}

function encode(at: Span, place: Place): readonly Edit[] | undefined {
  const node = nodeAt(at, place);
  const value = node && exactly(node, at, place) ? place.evaluator.value(node) : undefined;
  // What is not known may be a token, which is no token any more when it is encoded.
  if (!node || value?.kind !== "text" || value.pieces.some(({ known }) => known === undefined)) return undefined;
  return [{ at, text: `encodeURIComponent(${node.getText(place.source)})` }];
}

function loweredPiece({ known, trail: [stands] }: Piece, place: Place): Edit {
  const inner = nodeAt(stands, place);
  if (inner && exactly(inner, stands, place) && !isTemplatePart(inner, place)) return lowered(inner, place);
  return { at: stands, text: escaped(known!.toLowerCase(), inner ? quoteOf(inner, place) : "`") };
}

function lowered(node: ts.Node, place: Place): Edit {
  const { ts, source } = place;
  const text = node.getText(source);
  const tight =
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isStringLiteralLike(node);
  return { at: place.evaluator.span(node), text: tight ? `${text}.toLowerCase()` : `(${text}).toLowerCase()` };
}

function set(on: Block, name: string, to: Plain, place: Place): readonly Edit[] | undefined {
  const at = on.trail[on.trail.length - 1]!;
  const node = nodeAt(at, place);
  if (!node || !exactly(node, at, place) || !place.ts.isObjectLiteralExpression(node)) return undefined;
  const written = writtenIn(node, name, place);
  if (written === undefined || node.properties.some((each) => each.name?.getText(place.source) === written))
    return undefined;
  const member = `${written}: ${literal(to, place)}`;
  const last = node.properties.at(-1);
  const { uri } = at;
  if (!last) return [{ at: { uri, start: at.start + 1, end: at.end - 1 }, text: ` ${member} ` }];
  const end = last.end;
  const indent = indentOf(last.getStart(place.source), place);
  const comma = node.properties.hasTrailingComma;
  const before = indent === undefined ? " " : `\n${indent}`;
  if (!comma) return [{ at: { uri, start: end, end }, text: `,${before}${member}` }];
  const after = place.text.indexOf(",", end) + 1;
  return [{ at: { uri, start: after, end: after }, text: `${before}${member},` }];
}

function remove(property: Property, place: Place): readonly Edit[] | undefined {
  const member = memberAt(property.key, place);
  if (!member) return undefined;
  const object = member.parent;
  const { ts, source, text } = place;
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  const { uri } = property.key;
  const all = object.properties;
  const index = all.indexOf(member);
  const next = all[index + 1];
  const previous = all[index - 1];
  const start = member.getStart(source);
  if (next) return [{ at: { uri, start, end: next.getStart(source) }, text: "" }];
  const end = all.hasTrailingComma ? text.indexOf(",", member.end) + 1 : member.end;
  if (!previous) return [{ at: { uri, start: object.getStart(source) + 1, end: object.end - 1 }, text: "" }];
  // The comma of the one before stays where every line ends with one.
  if (all.hasTrailingComma) return [{ at: { uri, start: text.indexOf(",", previous.end) + 1, end }, text: "" }];
  return [{ at: { uri, start: previous.end, end }, text: "" }];
}

/** How the static methods and properties that look a secret up are called. */
const secretNames: Readonly<Record<string, { readonly method: string; readonly member: string }>> = {
  CompleteArn: { method: "fromSecretCompleteArn", member: "secretCompleteArn" },
  PartialArn: { method: "fromSecretPartialArn", member: "secretPartialArn" },
};

function rename(property: Property, to: string, place: Place): readonly Edit[] | undefined {
  const { ts, evaluator, source } = place;
  const node = nodeAt(property.key, place);
  if (!node || !exactly(node, property.key, place)) return undefined;
  const secret =
    Object.hasOwn(secretNames, to) && Object.hasOwn(secretNames, property.name) ? secretNames[to]! : undefined;
  if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) {
    const method = evaluator.symbol(node.parent)?.startsWith("aws-secretsmanager.Secret.from");
    return method && secret ? [{ at: property.key, text: secret.method }] : undefined;
  }
  const member = memberAt(property.key, place);
  if (!member || !ts.isObjectLiteralExpression(member.parent)) return undefined;
  const name = secret ? secret.member : writtenIn(member.parent, to, place);
  if (name === undefined) return undefined;
  if (ts.isShorthandPropertyAssignment(member)) return [{ at: property.key, text: `${name}: ${member.name.text}` }];
  const quote = member.name && ts.isStringLiteralLike(member.name) ? member.name.getText(source).charAt(0) : "";
  return [{ at: property.key, text: quote + name + quote }];
}

/** How `name` is written in `object`, which is an argument of the construct that it belongs to, or inside one. */
function writtenIn(object: ts.Node, name: string, { ts, evaluator }: Place): string | undefined {
  let node = object;
  while (node && !ts.isNewExpression(node)) {
    // What a function makes of it is not known.
    if (ts.isCallExpression(node) || ts.isFunctionLike(node)) return undefined;
    node = node.parent;
  }
  const symbol = node && evaluator.symbol(node.expression);
  if (symbol === undefined) return undefined;
  if (lowLevelType(symbol)) return writtenName(symbol.slice(0, symbol.indexOf(".")), name);
  return object.parent === node ? writtenFor(symbol, name)?.written : undefined;
}

/** The smallest node that holds all of `at`. */
function nodeAt(at: Span, { ts, source }: Place): ts.Node | undefined {
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

function exactly(node: ts.Node, at: Span, { source }: Place): boolean {
  return spanIs(node, at, source);
}

/** The member of an object literal whose name is at `key`. */
function memberAt(key: Span, place: Place): ts.ObjectLiteralElementLike | undefined {
  const node = nodeAt(key, place);
  const found = node && (place.ts.isObjectLiteralElementLike(node) ? node : node.parent);
  if (!found || !place.ts.isObjectLiteralElementLike(found)) return undefined;
  return found.name && exactly(found.name, key, place) ? found : undefined;
}

function isTemplatePart(node: ts.Node, { ts }: Place): boolean {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

function isBoolean(node: ts.Node, { ts }: Place): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}

/** The quote of the literal that `node` is, or in whose characters a span lies. */
function quoteOf(node: ts.Node, { ts, source }: Place): string {
  return ts.isStringLiteral(node) ? node.getText(source).charAt(0) : "`";
}

function escaped(text: string, quote: string): string {
  const safe = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll(quote, `\\${quote}`);
  return quote === "`" ? safe.replaceAll("${", "\\${") : safe;
}

function literal(value: Plain, { text }: Place): string {
  if (typeof value !== "string") return String(value);
  // As the first string of the file, which is most often that of an import.
  const quote = /["']/.exec(text)?.[0] ?? '"';
  return quote + escaped(value, quote) + quote;
}

/** What precedes `start` on its line, if that is blank. */
function indentOf(start: number, { text }: Place): string | undefined {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^\s*$/.test(line) ? line : undefined;
}
