import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from "yaml";
import type { Block, Property, Trail, Value } from "../../../rules/model/value.ts";
import { sorted } from "./evaluate.ts";
import type { TerraformFunction } from "./functions.ts";
import { block, failed, known, list, longestText, primitive, scalar, text } from "./values.ts";

/**
 * What a document of YAML holds, where Terraform's parser and this one certainly agree on it.
 * https://developer.hashicorp.com/terraform/language/functions/yamldecode
 */
export const yamldecode: TerraformFunction = ({ args: [from], at }) => {
  const whole = known(from);
  if (whole === undefined || deep(whole)) return undefined;
  const documents = parseAllDocuments(whole, { prettyErrors: false, uniqueKeys: false });
  const [document, ...others] = "empty" in documents ? [] : documents;
  if (!document?.contents || others.length > 0 || document.errors.length > 0) return failed(at);
  // Of directives, tags, and what is more than a document for people, nothing is said.
  if (document.warnings.length > 0 || /^%/m.test(whole)) return undefined;
  return decode(document.contents, document, [at, ...from!.trail], { left: mostValues });
};

/** The most values of one document. Aliases can multiply them without end. */
const mostValues = 10_000;
/** How many values it costs to look an alias up. */
const aliasCost = 100;
/** How deep brackets, dashes and half of the indentation go at the most, as the parser calls itself for each. */
const deepest = 50;

function deep(whole: string): boolean {
  let open = 0;
  for (const sign of whole) {
    if (sign === "[" || sign === "{") open++;
    else if (sign === "]" || sign === "}") open--;
    if (open > deepest) return true;
  }
  return new RegExp(`([-?:] *){${deepest}}|^ {${2 * deepest}}`, "m").test(whole);
}

function decode(node: Node, document: Document, trail: Trail, room: { left: number }): Value | undefined {
  if (room.left-- <= 0 || ("tag" in node && node.tag !== undefined)) return undefined;
  if (isAlias(node)) {
    room.left -= aliasCost;
    const meant = node.resolve(document);
    return meant && decode(meant, document, trail, room);
  }
  if (isScalar(node)) return plain(node.value, node.type === "PLAIN" ? (node.source ?? "") : undefined, trail);
  if (isSeq<Node | null>(node)) {
    const items: Value[] = [];
    for (const item of node.items) {
      const value = item ? decode(item, document, trail, room) : scalar(null, trail);
      if (!value) return undefined;
      items.push(value);
    }
    return list(items, false, trail);
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const properties = new Map<string, Property>();
  for (const { key, value } of node.items) {
    const name =
      isScalar(key) && !/^<<$/.test(String(key.source)) ? known(decode(key, document, trail, room)) : undefined;
    const held = value ? decode(value, document, trail, room) : scalar(null, trail);
    if (name === undefined || !held) return undefined;
    properties.set(name, { name, written: name, key: trail[trail.length - 1]!, value: held });
  }
  return block(properties, false, trail);
}

/** A scalar, which is written as `source` if it stands in no quotes. */
function plain(value: unknown, source: string | undefined, trail: Trail): Value | undefined {
  if (source === undefined) return typeof value === "string" ? text(value, trail) : undefined;
  if (/^(null|~|)$/.test(source)) return scalar(null, trail);
  if (/^(true|false)$/.test(source)) return scalar(source === "true", trail);
  if (/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(source)) return scalar(Number(source), trail);
  // What one version of YAML takes for a number, a boolean, a date or a merge, and another for a string.
  if (/^[-+.]?\d|^[-+]?\.(inf|nan)$|^(y|n|yes|no|on|off|true|false|null|<<|=)$/i.test(source)) return undefined;
  return typeof value === "string" ? text(value, trail) : undefined;
}

/**
 * An exactly known value as Terraform's emitter writes it, where its form is certain.
 * https://developer.hashicorp.com/terraform/language/functions/yamlencode, https://github.com/zclconf/go-cty-yaml
 */
export const yamlencode: TerraformFunction = ({ args: [value], at }) => {
  const written = value && encode(value, { indent: -step, after: "" }, { left: mostValues });
  if (written === undefined || written.length > longestText) return undefined;
  // A document of one bare word has an end, lest more be read into it.
  return text(`${written}\n${value?.kind === "scalar" ? "...\n" : ""}`, [at]);
};

/** How much deeper each level stands. */
const step = 2;
/** Behind which column the emitter breaks a line at a space. */
const widest = 80;
/** The longest key that stands before a colon. */
const longestKey = 128;

/** Where a value is written: how deep its container stands, and what its line already says. */
interface Spot {
  readonly indent: number;
  readonly after: "" | "-" | ":";
}

/** `value` behind what `after` says, in lines that begin deeper than `indent`. */
function encode(value: Value, spot: Spot, room: { left: number }): string | undefined {
  if (room.left-- <= 0 || spot.indent > deepest) return undefined;
  const { indent, after } = spot;
  const space = after === "" ? "" : " ";
  if (value.kind === "scalar") {
    const plain = value.value === null ? "null" : primitive(value.value);
    return plain === undefined ? undefined : space + plain;
  }
  if (value.kind === "text") {
    const whole = known(value);
    const quoted = whole === undefined ? undefined : whole.includes("\n") ? lines(whole, spot) : string(whole);
    return quoted === undefined ? undefined : space + quoted;
  }
  if ((value.kind !== "list" && value.kind !== "block") || value.open) return undefined;
  // The items of a list stand as deep as the key whose value it is.
  const own = value.kind === "list" && after === ":" ? indent : indent + step;
  const items = value.kind === "list" ? value.items.map((item) => pair("-", item, own, room)) : pairs(value, own, room);
  if (!items.every((item) => item !== undefined)) return undefined;
  if (items.length === 0) return space + (value.kind === "list" ? "[]" : "{}");
  const line = `\n${" ".repeat(own)}`;
  return (after === ":" ? line : space) + items.join(line);
}

function pairs(value: Block, indent: number, room: { left: number }): readonly (string | undefined)[] {
  return sorted(value).map(({ name, value }) => {
    const key = name.length > longestKey || name.includes("\n") ? undefined : string(name);
    return key === undefined ? undefined : pair(`${key}:`, value, indent, room);
  });
}

function pair(before: string, value: Value, indent: number, room: { left: number }): string | undefined {
  const rest = encode(value, { indent, after: before.endsWith(":") ? ":" : "-" }, room);
  return rest === undefined ? undefined : before + rest;
}

/** A string in quotes, of signs that need no escape but a backslash, and in one line for certain. */
function string(whole: string): string | undefined {
  if (!/^[ -~]*$/.test(whole) || (whole.lastIndexOf(" ") > 0 && whole.length > widest / 2)) return undefined;
  return `"${whole.replaceAll(/["\\]/g, "\\$&")}"`;
}

/** Several lines, whose last may end with a line break. */
function lines(whole: string, { indent, after }: Spot): string | undefined {
  if (after === "" || !/^[!-~][ -~\n]*$/.test(whole) || / \n|\n\n$| $/.test(whole)) return undefined;
  const deeper = `\n${" ".repeat(indent + step)}`;
  const body = whole.replace(/\n$/, "").split("\n");
  return `|${whole.endsWith("\n") ? "" : "-"}${body.map((line) => (line === "" ? "\n" : deeper + line)).join("")}`;
}
