import type { Property } from "../../../rules/model/value.ts";
import type { Intent } from "../../../rules/rule.ts";
import { type Edit, type Reader, renderEach } from "../../frontend.ts";
import type { HclParsed } from "./configuration.ts";
import { blocksOn, equal, type Node, pathTo } from "./find.ts";
import { insertAttribute, insertItem } from "./insert.ts";
import { ignore } from "./lifecycle.ts";
import { encode, expression, lower, rewrite } from "./rewrite.ts";
import type { Range } from "./syntax.ts";
import { argument, isDocument, term } from "./vocabulary.ts";

/** The edits that carry `intents` out in HCL. */
export function render(intents: readonly Intent[], reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const removed = new Set(intents.flatMap((intent) => (intent.do === "remove" ? [intent.property.key.start] : [])));
  return renderEach(intents, (intent) => renderOne(intent, removed, reader));
}

function renderOne(
  intent: Intent,
  removed: ReadonlySet<number>,
  reader: Reader<HclParsed>,
): readonly Edit[] | undefined {
  switch (intent.do) {
    case "replace":
      return rewrite(intent.at, intent.with, reader);
    case "lower":
      return lower(intent.texts, reader);
    case "encode":
      return encode(intent.at, reader);
    case "set":
      return set(intent, removed, reader);
    case "remove":
      return remove(intent.property, reader);
    case "rename":
      return rename(intent.property, intent.to, reader);
    case "ignore":
      return ignore(intent.of, intent.property, reader);
    case "append":
    case "discard":
    case "declare":
    case "unwrap":
      return undefined;
  }
}

function set(
  { on, name, to: replacement }: Intent & { readonly do: "set" },
  removed: ReadonlySet<number>,
  reader: Reader<HclParsed>,
): readonly Edit[] | undefined {
  const at = on.trail[on.trail.length - 1]!;
  const parsed = reader.file(at.uri);
  const structured = typeof replacement === "object" && ("list" in replacement || "object" in replacement);
  const to = structured ? undefined : expression(replacement, at.uri, reader);
  if (!parsed || to === undefined) return undefined;
  const path = pathTo(parsed.file.body, at);
  const last = path[path.length - 1];
  const source = { uri: at.uri, text: parsed.document.text };
  if (last?.is === "block" && equal(last.node.head, at)) {
    return insertAttribute(source, last.node, argumentIn(path, name), to, removed);
  }
  if (last?.is !== "expression" || last.node.kind !== "object" || !equal(last.node, at)) return undefined;
  return insertItem(source, last.node, keyIn(path, [...on.properties.values()], name), to);
}

/** The name of a resource's argument, or of one of a block in it. */
function argumentIn(path: readonly Node[], name: string): string {
  const [outer, inner] = blocksOn(path);
  return argument(inner || outer?.type !== "resource" ? undefined : term(outer.labels[0]?.text ?? ""), name);
}

/** The key of an object's item: as a task definition writes it, or as it is. */
function keyIn(path: readonly Node[], siblings: readonly Property[], name: string): string {
  const [resource] = blocksOn(path);
  const type = resource?.labels[0]?.text ?? "";
  const document = path.some((step) => step.is === "attribute" && isDocument(type, step.node.name));
  // The object may also be written in a local, and only be encoded elsewhere.
  const lowered = document || siblings.some(({ name, written }) => name !== written);
  return lowered ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function remove({ key }: Property, reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const parsed = reader.file(key.uri);
  if (!parsed) return undefined;
  const { text } = parsed.document;
  const path = pathTo(parsed.file.body, key);
  const owner = path.findLast(
    ({ is, node }) =>
      (is === "item" && equal(node.key, key)) ||
      (is === "attribute" && equal(node.key, key)) ||
      (is === "block" && equal(node.head, key)),
  );
  if (!owner) return undefined;
  let { start, end }: Range = owner.node;
  if (owner.is === "item") {
    const comma = /^\s*,/.exec(text.slice(end));
    if (comma) end += comma[0].length;
    else {
      // The last one takes the comma before it along, where nothing else stands between them.
      const before = /,\s*$/.exec(text.slice(0, start));
      if (before) start = before.index;
    }
  }
  return [{ at: { uri: key.uri, ...lines(text, { start, end }) }, text: "" }];
}

/** `range`, with the whole of its lines where nothing else stands on them, else with the space before it. */
function lines(text: string, { start, end }: Range): Range {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end - (text[end - 1] === "\n" ? 1 : 0));
  const to = next < 0 ? text.length : next + 1;
  const alone = /^[ \t]*$/.test(text.slice(from, start)) && /^\s*$/.test(text.slice(end, to));
  if (alone) return { start: from, end: Math.max(to, end) };
  const before = /[ \t]*$/.exec(text.slice(from, start))![0].length;
  if (before < start - from) return { start: start - before, end };
  return { start, end: end + /^[ \t]*/.exec(text.slice(end, to))![0].length };
}

function rename(property: Property, to: string, reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const { key } = property;
  const parsed = reader.file(key.uri);
  if (!parsed) return undefined;
  const path = pathTo(parsed.file.body, key);
  const attribute = path.findLast(({ is, node }) => is === "attribute" && equal(node.key, key));
  if (attribute) return [{ at: key, text: argumentIn(path, to) }];
  const item = path.findLast(({ is, node }) => is === "item" && equal(node.key, key));
  if (item?.is !== "item") return undefined;
  const name = keyIn(path, [property], to);
  return [{ at: key, text: item.node.key.kind === "template" ? `"${name}"` : name }];
}
