import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from "yaml";
import type { Property, Trail, Value } from "../../../rules/model/value.ts";
import type { TerraformFunction } from "./functions.ts";
import { block, failed, known, list, scalar, text } from "./values.ts";

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
