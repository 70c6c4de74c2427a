import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { HclError, HclFile } from "./parser.ts";
import { parseTemplate } from "./parser.ts";
import type { Attribute, Block, Body, Expression, Label, ObjectItem, Range, Template } from "./syntax.ts";

/** The syntax tree that a `.tf.json` file stands for: https://developer.hashicorp.com/terraform/language/syntax/json */
export function parseTfJson(text: string): HclFile {
  return read(text, (root) => {
    const attributes: Attribute[] = [];
    const blocks: Block[] = [];
    for (const { name, key, value } of objects(root).flatMap((node) => members(node))) {
      const depth = labelled.get(name);
      if (depth !== undefined) blocks.push(...blocksAt(name, key, value, [], depth));
    }
    return { attributes, blocks };
  });
}

/** The syntax tree that a `.tfvars.json` file stands for, whose strings mean what they say. */
export function parseTfvarsJson(text: string): HclFile {
  return read(text, (root) => ({
    attributes: members(root).map((member) => attribute(member, literal)),
    blocks: [],
  }));
}

/** The blocks of a configuration, and how many labels they have. */
const labelled: ReadonlyMap<string, number> = new Map([
  ["resource", 2],
  ["data", 2],
  ["variable", 1],
  ["output", 1],
  ["module", 1],
  ["provider", 1],
  ["locals", 0],
  ["import", 0],
  ["terraform", 0],
]);

/** What resources call their maps; every other object in a resource is a block. */
const maps =
  /^(tags|tags_all|tags_.*|.*_tags|labels|variables|environment_variables|parameters|options|triggers|.*_parameters|.*_map|keepers|for_each|providers)$/;

/** How deep values may be nested. */
const deepest = 100;

interface Member {
  readonly name: string;
  readonly key: Range;
  readonly value: Node;
}

function read(text: string, contents: (root: Node) => Pick<Body, "attributes" | "blocks">): HclFile {
  const whole = { start: 0, end: text.length };
  const broken = (start: number, end: number, message: string): HclFile => ({
    body: { ...whole, attributes: [], blocks: [], broken: true },
    errors: [{ start, end, message }],
  });
  // The parser is recursive, and so is all that follows.
  const tooDeep = nesting(text);
  if (tooDeep !== undefined)
    return broken(tooDeep, tooDeep + 1, `brackets are nested more than ${deepest} levels deep`);
  const found: ParseError[] = [];
  const tree = parseTree(text, found, { disallowComments: true });
  const [first] = found;
  if (first || tree?.type !== "object") {
    const start = Math.min(first?.offset ?? 0, text.length);
    const end = Math.min(start + (first?.length ?? 0), text.length);
    return broken(start, end, first ? mistake(first) : "a JSON object is expected here");
  }
  const errors: HclError[] = [];
  return { body: { ...whole, ...contents(tree), broken: false }, errors };
}

/** Where brackets are nested too deep. */
export function nesting(text: string): number | undefined {
  // One that opens no more brackets than that, in strings and elsewhere, is not too deep.
  const opening = text.match(/[[{]/g);
  if (!opening || opening.length <= deepest) return undefined;
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g)) {
    if (part === "[" || part === "{") depth++;
    else if (part === "]" || part === "}") depth--;
    if (depth > deepest) return index;
  }
  return undefined;
}

function mistake({ error }: ParseError): string {
  const code = printParseErrorCode(error);
  // `CommaExpected` reads `comma expected`.
  return `this is not JSON: ${code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase()}`;
}

/** An object, or those of an array. */
function objects(node: Node): readonly Node[] {
  if (node.type === "array") return (node.children ?? []).filter(({ type }) => type === "object");
  return node.type === "object" ? [node] : [];
}

/** What `node`, an object, holds, but for comments. */
function members(node: Node): readonly Member[] {
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    if (!key || !value || typeof key.value !== "string" || key.value === "//") return [];
    return [{ name: key.value, key: range(key), value }];
  });
}

function blocksAt(type: string, head: Range, node: Node, labels: readonly Label[], depth: number): readonly Block[] {
  if (depth > 0) {
    return objects(node).flatMap((each) =>
      members(each).flatMap(({ name, key, value }) =>
        blocksAt(type, key, value, [...labels, { ...key, text: name }], depth - 1),
      ),
    );
  }
  return objects(node).map((each) => ({
    ...range(node),
    start: head.start,
    type,
    labels,
    head: labels.length > 0 ? head : range(each),
    body: bodyOf(each, type),
  }));
}

function bodyOf(node: Node, type: string): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  // Of these all members are values.
  const plain = /^(locals|module|output|variable|provider|import|terraform)$/.test(type);
  for (const member of members(node)) {
    const { name, key, value } = member;
    if (name === "dynamic" && !plain) blocks.push(...blocksAt(name, key, value, [], 1));
    else if (!plain && isNested(name, value))
      blocks.push(...blocksAt(name, key, value, [], 0).map((block) => ({ ...block, head: key })));
    else if ((type === "variable" && name === "type") || (type === "import" && name === "to"))
      attributes.push(attribute(member, bare));
    else attributes.push(attribute(member, type === "variable" ? literal : expression));
  }
  return { ...range(node), attributes, blocks, broken: false };
}

function isNested(name: string, node: Node): boolean {
  if (maps.test(name)) return false;
  if (node.type === "object") return true;
  const items = node.type === "array" ? (node.children ?? []) : [];
  return items.length > 0 && items.every(({ type }) => type === "object");
}

function attribute({ name, key, value }: Member, read: (node: Node) => Expression): Attribute {
  return { name, key, value: read(value), start: key.start, end: range(value).end };
}

/** A value whose strings are templates. */
function expression(node: Node): Expression {
  return valueAt(node, template);
}

/** A value whose strings mean what they say. */
function literal(node: Node): Expression {
  return valueAt(node, characters);
}

/** A string that holds an expression, without `${` and `}`. */
function bare(node: Node): Expression {
  if (typeof node.value !== "string") return { kind: "missing", ...range(node) };
  const { template: parsed, errors } = parseTemplate(`\${${node.value}}`);
  const [only] = parsed.parts;
  if (errors.length > 0 || parsed.parts.length !== 1 || only?.kind !== "interpolation") return characters(node);
  return moved(only.value, range(node));
}

function valueAt(node: Node, string: (node: Node) => Expression): Expression {
  const at = range(node);
  if (node.type === "string") return string(node);
  if (node.type === "array") {
    return { kind: "tuple", items: (node.children ?? []).map((item) => valueAt(item, string)), ...at };
  }
  if (node.type === "object") {
    const items = (node.children ?? []).flatMap(({ offset, length, children }): ObjectItem[] => {
      const [key, value] = children ?? [];
      if (!key || !value) return [];
      return [{ key: string(key), value: valueAt(value, string), start: offset, end: offset + length }];
    });
    return { kind: "object", items, ...at };
  }
  const { value } = node;
  const scalar = value === null || typeof value === "number" || typeof value === "boolean" ? value : undefined;
  return scalar === undefined ? { kind: "missing", ...at } : { kind: "literal", value: scalar, ...at };
}

function characters(node: Node): Template {
  const at = range(node);
  const text = String(node.value);
  return { kind: "template", heredoc: false, parts: text === "" ? [] : [{ kind: "characters", text, ...at }], ...at };
}

function template(node: Node): Expression {
  const text = String(node.value);
  if (!/[$%]\{/.test(text)) return characters(node);
  const { template: parsed, errors } = parseTemplate(text);
  if (errors.length > 0) return { kind: "missing", ...range(node) };
  // Where something is escaped, offsets in the string are none in the file.
  const exact = text.length + 2 === node.length;
  return { ...moved(parsed, exact ? node.offset + 1 : range(node)), ...range(node) };
}

/** `tree`, all of it at `to`, or that many characters further on. */
function moved<T extends Expression>(tree: T, to: Range | number): T {
  return JSON.parse(JSON.stringify(tree), (key, value: unknown) => {
    if ((key !== "start" && key !== "end") || typeof value !== "number") return value;
    return typeof to === "number" ? to + value : to[key];
  }) as T;
}

function range({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}
