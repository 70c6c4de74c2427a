import type { Node as JsonNode } from "jsonc-parser";
import { origin, type Span } from "../../../rules/model/value.ts";
import type { Intent } from "../../../rules/rule.ts";
import type { Reader } from "../../frontend.ts";
import type { HclParsed } from "./configuration.ts";
import { embedded } from "./embedded.ts";
import { blocksOn, equal, type Node, pathIn } from "./find.ts";
import type { Block, ObjectExpression, Range, Tuple } from "./syntax.ts";
import { canonical, term } from "./vocabulary.ts";

/** Intents that change what something holds. */
export type Change = Intent & { readonly do: "set" | "append" | "discard" | "remove" };

/** What an intent changes, and the way to it. */
export type Container = { readonly parsed: HclParsed; readonly path: readonly Node[] } & (
  | {
      readonly is: "block";
      readonly node: Block;
      /** The path that leads to what is set there, as far as Terraform has no block for it. */
      readonly prefix: string;
      /** The type of the blocks that are added there. */
      readonly adds?: string;
    }
  | { readonly is: "object"; readonly node: ObjectExpression }
  | { readonly is: "tuple"; readonly node: Tuple }
  | { readonly is: "json"; readonly node: Range; readonly tree: JsonNode }
  /** An attribute, or a block, that is taken out with its lines. */
  | { readonly is: "part"; readonly node: Range }
);

/** What `intent` changes, where that is written in a way that we can write in. */
export function container(intent: Change, reader: Reader<HclParsed>): Container | undefined {
  if (intent.do === "set") return forSet(intent.on.trail.at(-1)!, intent, reader);
  if (intent.do === "append") return forList(origin(intent.to), reader);
  const at = intent.do === "remove" ? intent.property.key : origin(intent.item);
  const parsed = reader.file(at.uri);
  const path = parsed ? pathIn(parsed, at) : [];
  const found = path.findLast(
    ({ is, node }) =>
      (is === "block" && equal(node.head, at)) || ((is === "attribute" || is === "item") && equal(node.key, at)),
  );
  if (parsed && (found?.is === "block" || found?.is === "attribute"))
    return { parsed, path, is: "part", node: found.node };
  if (intent.do === "discard") return forList(origin(intent.from), reader);
  if (!parsed) return undefined;
  const outer = found ? path.slice(0, path.indexOf(found)) : [];
  const object = outer.at(-1);
  if (object?.is === "expression" && object.node.kind === "object")
    return { parsed, path: outer, is: "object", node: object.node };
  const key = embedded(parsed.document, path, at);
  const tree = key?.parent?.children?.[0] === key ? key?.parent?.parent : undefined;
  return tree && { parsed, path, is: "json", tree, node: range(tree) };
}

function forSet(at: Span, { on }: Change & { readonly do: "set" }, reader: Reader<HclParsed>): Container | undefined {
  const parsed = reader.file(at.uri);
  if (!parsed) return undefined;
  const path = pathIn(parsed, at);
  const last = path.at(-1);
  const [root] = blocksOn(path);
  const held = [...on.properties.values()].find(({ key }) => key.uri === at.uri && equal(key, at));
  if (root?.type === "resource" && held) {
    // A block that Terraform does not have: it stands where the first of what is in it does.
    const prefix = `${pathOf(path).slice(0, -held.name.length)}`;
    return prefix.endsWith(".") ? { parsed, path: [path[0]!], is: "block", node: root, prefix } : undefined;
  }
  if (last?.is === "block" && equal(last.node.head, at))
    return { parsed, path, is: "block", node: last.node, prefix: "" };
  if (last?.is === "expression" && last.node.kind === "object" && equal(last.node, at))
    return { parsed, path, is: "object", node: last.node };
  const tree = embedded(parsed.document, path, at);
  return tree?.type === "object" ? { parsed, path, is: "json", tree, node: range(tree) } : undefined;
}

/** The canonical path of the attribute or block that `path` leads to, in its resource. */
function pathOf(path: readonly Node[]): string {
  const [resource, inner] = blocksOn(path);
  const known = term(resource?.labels[0]?.text ?? "");
  const attribute = path.findLast((step) => step.is === "attribute");
  if (attribute?.is !== "attribute") return canonical(known, inner?.type ?? "");
  return known?.flat?.[inner?.type ?? ""]?.[attribute.node.name] ?? canonical(known, attribute.node.name);
}

function forList(at: Span, reader: Reader<HclParsed>): Container | undefined {
  const parsed = reader.file(at.uri);
  if (!parsed) return undefined;
  const path = pathIn(parsed, at);
  const last = path.at(-1);
  if (last?.is === "block" && equal(last.node.head, at)) {
    const outer = blocksOn(path).at(-2);
    if (outer) return { parsed, path, is: "block", node: outer, prefix: "", adds: last.node.type };
    // The list of its statements stands where a policy document does.
    return last.node.type === "data"
      ? { parsed, path, is: "block", node: last.node, prefix: "", adds: "statement" }
      : undefined;
  }
  if (last?.is === "expression" && equal(last.node, at)) {
    const tuple = tupleOf(last.node);
    if (tuple) return { parsed, path, is: "tuple", node: tuple };
  }
  const tree = embedded(parsed.document, path, at);
  return tree?.type === "array" ? { parsed, path, is: "json", tree, node: range(tree) } : undefined;
}

/** Functions that give the items of their last argument, behind those of others. */
const passing: ReadonlySet<string> = new Set(["toset", "tolist", "concat", "distinct"]);

function tupleOf(expression: (Node & { readonly is: "expression" })["node"]): Tuple | undefined {
  if (expression.kind === "tuple") return expression;
  if (expression.kind === "parentheses") return tupleOf(expression.value);
  const last =
    expression.kind === "call" && passing.has(expression.name) && !expression.spread
      ? expression.args.at(-1)
      : undefined;
  return last && tupleOf(last);
}

function range({ offset, length }: JsonNode): Range {
  return { start: offset, end: offset + length };
}
