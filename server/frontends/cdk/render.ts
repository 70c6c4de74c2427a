import type ts from "typescript";
import type { Resource } from "../../../rules/model/resource.ts";
import { origin, type Piece, type Property, type Span, type Text } from "../../../rules/model/value.ts";
import type { Intent, Plain, Replacement } from "../../../rules/rule.ts";
import type { Edit, Reader } from "../../frontend.ts";
import { asHost } from "./attributes.ts";
import { declare } from "./declare.ts";
import { otherDuration } from "./duration.ts";
import { otherMember } from "./enumerated.ts";
import { namingOf } from "./naming.ts";
import type { CdkFile } from "./parse.ts";
import {
  escaped,
  exactly,
  isBoolean,
  isTemplatePart,
  literal,
  memberAt,
  nodeAt,
  type Place,
  quoteOf,
} from "./place.ts";
import { composed, fromNode } from "./references.ts";
import { release } from "./release.ts";
import { shorten } from "./shorten.ts";
import { evaluate, reading } from "./unit.ts";
import { majorVersion, versionClass, versionConstant } from "./versions.ts";
import { together } from "./writing.ts";

/** The edits that carry `intent` out in TypeScript, and those of `intents` that write into the same object. */
export function render(
  intent: Intent,
  intents: readonly Intent[],
  file: CdkFile,
  reader: Reader<CdkFile>,
): readonly Edit[] | undefined {
  const evaluator = reading(file, reader);
  if (!file.source || !evaluator) return undefined;
  const { uri, text } = file.document;
  const place: Place = {
    uri,
    ts: file.ts,
    source: file.source,
    text,
    evaluator,
    release: () => release(uri, reader.document),
    find: (address) => found(address, evaluate(uri, reader).resources),
  };
  switch (intent.do) {
    case "replace":
      return replace(intent.at, intent.with, place) ?? instead(intent.at, intent.with, place, reader);
    case "lower":
      return lower(intent.texts, place);
    case "encode":
      return encode(intent.at, place);
    case "shorten":
      return shorten(intent, nodeAt(intent.at, place), file.source, file.ts);
    case "set":
    case "remove":
    case "append":
    case "discard":
      return together(intent, intents, place);
    case "rename":
      return rename(intent.property, intent.to, place);
    case "generate":
      return generate(intent.property, place);
    case "declare":
      return declare(intent, place);
    case "ignore":
    case "unwrap":
    case "withdraw":
      return undefined;
  }
}

/** The one of `resources` at `address`, which others may see inside of more than they see by themselves. */
function found(address: string, resources: readonly Resource[]): Resource | undefined {
  const [only, other] = resources.filter((each) => address === each.address || address.endsWith(`/${each.address}`));
  return other ? undefined : only;
}

function replace(at: Span, replacement: Replacement, place: Place): readonly Edit[] | undefined {
  const { ts } = place;
  const plain = plainReplacement(replacement);
  const node = nodeAt(at, place);
  if (node && isHost(replacement)) {
    const text = exactly(node, at, place) ? asHost(node.getText(place.source)) : undefined;
    return text === undefined ? undefined : [{ at, text }];
  }
  if (node && plain === undefined && exactly(node, at, place)) {
    const code = composed(replacement, place, fromNode(node, place));
    return code && [...code.edits, { at, text: code.text }];
  }
  if (plain === undefined || !node) return undefined;
  if (!exactly(node, at, place)) return [{ at, text: escaped(String(plain), quoteOf(node, place)) }];
  if (ts.isStringLiteralLike(node)) {
    const quote = quoteOf(node, place);
    return [{ at, text: quote + escaped(String(plain), quote) + quote }];
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text =
      typeof plain === "string" ? (version(node, plain, place) ?? otherMember(node, plain, place)) : undefined;
    return text === undefined ? undefined : [{ at, text }];
  }
  if (ts.isCallExpression(node) && typeof plain === "string") return family(node, plain, place);
  const other = typeof plain === "number" ? otherDuration(node, plain, place) : undefined;
  if (other) return other;
  if (ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node) || isBoolean(node, place)) {
    return [{ at, text: literal(plain, place) }];
  }
  return undefined;
}

/** Sets the property that the CDK has given, as its class at `at` stands for, a value of its own. */
function instead(
  at: Span,
  replacement: Replacement,
  place: Place,
  reader: Reader<CdkFile>,
): readonly Edit[] | undefined {
  const node = nodeAt(at, place);
  if (!node || !place.ts.isNewExpression(node.parent) || node.parent.expression !== node) return undefined;
  if (typeof replacement !== "number" && typeof replacement !== "boolean") return undefined;
  for (const { name, body } of evaluate(place.uri, reader).resources) {
    if (name.uri !== at.uri || name.start !== at.start) continue;
    const [only, other] = [...body.properties.values()].filter(({ value }) => {
      return value.kind === "scalar" && typeof value.value === typeof replacement && origin(value).start === at.start;
    });
    if (!only || other) continue;
    const set: Intent = { do: "set", on: { ...body, trail: [at] }, name: only.name, to: replacement };
    return together(set, [set], place);
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

/** The version of an engine that is made where it is used, as that of the family `wanted` of parameter groups: the major version. */
function family(node: ts.CallExpression, wanted: string, place: Place): readonly Edit[] | undefined {
  const { ts, evaluator } = place;
  const [, major] = /^(?:aurora-postgresql|mariadb|mysql|postgres)(\d[\d.]*)$/.exec(wanted) ?? [];
  const [options] = node.arguments;
  if (major === undefined || !/^aws-rds\.Database\w+Engine\./.test(evaluator.symbol(node.expression) ?? ""))
    return undefined;
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined;
  const named = options.properties.find((each) => each.name?.getText(place.source) === "version");
  if (!named || !ts.isPropertyAssignment(named) || !ts.isPropertyAccessExpression(named.initializer)) return undefined;
  const text = version(named.initializer, major, place);
  return text === undefined ? undefined : [{ at: evaluator.span(named.initializer), text }];
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
  const edits =
    narrow && (unsure || pieces.length === 1)
      ? pieces.map((piece) => loweredPiece(piece, place))
      : [unsure ? undefined : lowered(node, place)];
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** The call that takes no password, and so makes one, in place of that which does. */
function generate({ key }: Property, place: Place): readonly Edit[] | undefined {
  const { ts, evaluator, uri } = place;
  const options = memberAt(key, place)?.parent;
  const node = options ?? nodeAt(key, place);
  const call = node?.parent;
  if (!node || !call || !ts.isCallExpression(call)) return undefined;
  // Nothing else may be among the options.
  if (options ? !ts.isObjectLiteralExpression(options) || options.properties.length > 1 : !exactly(node, key, place)) {
    return undefined;
  }
  const { expression, arguments: given } = call;
  const [name, password, more] = given;
  if (!name || password !== node || more || !ts.isPropertyAccessExpression(expression)) return undefined;
  if (!/^aws-rds\.Credentials\.from(?:Password|Username)$/.test(evaluator.symbol(expression) ?? "")) return undefined;
  return [
    { at: evaluator.span(expression.name), text: "fromGeneratedSecret" },
    { at: { uri, start: evaluator.span(name).end, end: evaluator.span(password).end }, text: "" },
  ];
}

function encode(at: Span, place: Place): readonly Edit[] | undefined {
  const node = nodeAt(at, place);
  const value = node && exactly(node, at, place) ? place.evaluator.value(node) : undefined;
  // What is not known may be a token, which is no token any more when it is encoded.
  if (!node || value?.kind !== "text" || value.pieces.some(({ known }) => known === undefined)) return undefined;
  return [{ at, text: `encodeURIComponent(${node.getText(place.source)})` }];
}

/** Whether what `node` stands for is a token or holds one, though it is known what CloudFormation makes of it. */
function isToken(node: ts.Node, place: Place): boolean {
  const { ts, evaluator } = place;
  const isFilledIn = evaluator.value(node)?.trail.some((step) => {
    const made = step.uri === place.uri ? nodeAt(step, place) : undefined;
    if (!made || !exactly(made, step, place) || !ts.isCallExpression(made)) return false;
    return /^core\.Fn\.(?:join|sub)$/.test(evaluator.symbol(made.expression) ?? "");
  });
  return isFilledIn || (ts.forEachChild(node, (inner) => isToken(inner, place) || undefined) ?? false);
}

function loweredPiece({ known, trail: [stands] }: Piece, place: Place): Edit | undefined {
  const inner = nodeAt(stands, place);
  if (inner && exactly(inner, stands, place) && !isTemplatePart(inner, place)) return lowered(inner, place);
  return { at: stands, text: escaped(known!.toLowerCase(), inner ? quoteOf(inner, place) : "`") };
}

function lowered(node: ts.Node, place: Place): Edit | undefined {
  if (isToken(node, place)) return undefined;
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
  const name = secret ? secret.member : namingOf(member.parent, place)?.(to)?.name;
  if (name === undefined) return undefined;
  if (ts.isShorthandPropertyAssignment(member)) return [{ at: property.key, text: `${name}: ${member.name.text}` }];
  const quote = member.name && ts.isStringLiteralLike(member.name) ? member.name.getText(source).charAt(0) : "";
  return [{ at: property.key, text: quote + name + quote }];
}
