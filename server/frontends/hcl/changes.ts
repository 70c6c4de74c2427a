import type { Intent } from "../../../rules/rule.ts";
import type { Edit, Reader } from "../../frontend.ts";
import * as json from "../../write/json.ts";
import { lastCharacter, line } from "../../write/members.ts";
import { assign, extend } from "../../write/objects.ts";
import { isObject, type Syntax, type Tree, tree } from "../../write/written.ts";
import { blockText, type Site, writeInto } from "./blocks.ts";
import { directory, type HclParsed } from "./configuration.ts";
import { type Change, type Container, container } from "./containers.ts";
import { json as jsonText } from "./embedded.ts";
import { blocksOn, equal, type Node } from "./find.ts";
import { inside } from "./insert.ts";
import { holder, keyName, members, syntax } from "./objects.ts";
import { isPolicy } from "./policies.ts";
import type { Block } from "./syntax.ts";
import { declaring, isDocument, lowered, type Term, term } from "./vocabulary.ts";
import { inBlock, inResource, nothing, statement, type Wanted } from "./wanted.ts";

/** What `intents` change together in what `intent` changes, if it is the first of them that does: they share commas. */
export function change(
  intent: Change,
  intents: readonly Intent[],
  reader: Reader<HclParsed>,
): readonly Edit[] | undefined {
  const found = container(intent, reader);
  if (!found) return undefined;
  const { uri, text } = found.parsed.document;
  if (found.is === "part") {
    const [start, end] = line(text, found.node.start, lastCharacter(text, found.node.end));
    return [{ at: { uri, start, end }, text: "" }];
  }
  const same = intents.filter(isChange).filter((other) => {
    const its = container(other, reader);
    return its?.is === found.is && its.parsed === found.parsed && equal(its.node, found.node);
  });
  if (same[0] !== intent) return [];
  const removed = new Set(intents.flatMap((each) => (each.do === "remove" ? [each.property.key.start] : [])));
  const site: Site = { uri, text, removed, reader };
  if (found.is === "block") return inPlace(found, same, site);
  const names = naming(found.path, same);
  if (!names) return undefined;
  const added = same.flatMap((each) => (each.do === "append" ? [each.item] : []));
  const set = tree(same.flatMap((each) => (each.do === "set" ? [[each.name, each.to] as const] : [])));
  if (found.is === "json") {
    const { document } = found.parsed;
    const style = json.syntax(document, found.tree, names, (value) => jsonText(value, uri, reader));
    const gone = indices(json.members(document, found.tree).items, same);
    if (found.tree.type === "object") return assign(json.holder(document, found.tree), set, gone, style);
    return extend(json.members(document, found.tree), gone, added, style, json.isRoomy(document, found.tree));
  }
  const constant = blocksOn(found.path)[0]?.type === "variable";
  if (found.is === "object") {
    if (found.node.items.some(({ key }) => key.kind === "missing")) return undefined;
    const style = syntax(site, { names, constant, like: found.node });
    return assign(holder(site, found.node, calledOn(found.path)), set, indices(found.node.items, same), style);
  }
  const style = syntax(site, { names, constant, like: found.node.items.find((item) => item.kind === "object") });
  return extend(members(site, found.node), indices(found.node.items, same), added, style, isRoomy(found.path, text));
}

function isChange(intent: Intent): intent is Change {
  return intent.do === "set" || intent.do === "append" || intent.do === "discard" || intent.do === "remove";
}

/** Which of `items` the intents take out. */
function indices(items: readonly { readonly start: number; readonly end: number }[], intents: readonly Change[]) {
  const gone = intents.map((intent) => {
    // An item that is written elsewhere stands in the list as a reference.
    if (intent.do === "discard") return items.findIndex((item) => intent.item.trail.some((at) => equal(item, at)));
    return intent.do === "remove" ? items.findIndex(({ start }) => start === intent.property.key.start) : -1;
  });
  return new Set(gone.filter((index) => index >= 0));
}

/** What a block is given, and which blocks come to it. */
function inPlace(
  { node, path, prefix, adds }: Container & { readonly is: "block" },
  intents: readonly Change[],
  site: Site,
): readonly Edit[] | undefined {
  const [root] = blocksOn(path);
  if (!root) return undefined;
  const assigned = intents.flatMap((each) => (each.do === "set" ? [[`${prefix}${each.name}`, each.to] as const] : []));
  const wanted = assigned.length === 0 ? nothing() : wantedIn(node, root, tree(assigned));
  if (!wanted) return undefined;
  for (const intent of intents) {
    if (intent.do !== "append" || adds === undefined) continue;
    const item = isObject(intent.item) ? tree(Object.entries(intent.item.object)) : undefined;
    const inner = item && (root.type === "data" ? statement(item) : inBlock(item, ...termOf(root)));
    if (!inner) return undefined;
    wanted.blocks.set(adds, { each: [...(wanted.blocks.get(adds)?.each ?? []), inner], more: true });
  }
  return writeInto(node, wanted, site);
}

function wantedIn(node: Block, root: Block, assigned: Tree): Wanted | undefined {
  if (root.type === "data") return node.type === "statement" ? statement(assigned) : undefined;
  return node === root ? inResource(assigned, ...termOf(root)) : inBlock(assigned, ...termOf(root));
}

/** What is known of the type of resource that `root` declares; of other blocks nothing is. */
function termOf(root: Block): [type: string, term: Term] {
  const type = root.type === "resource" ? (root.labels[0]?.text ?? "") : root.type;
  return [type, term(type) ?? { type: "Terraform::Output", stored: [] }];
}

/** How members on `path` are called; `undefined` where that cannot be told. */
function naming(path: readonly Node[], intents: readonly Change[]): Syntax["name"] | undefined {
  const small = isLowered(path, intents);
  return small === undefined ? undefined : small ? lowered : (name) => name;
}

/** Whether names on `path` begin with a small letter, as in a task definition. */
function isLowered(path: readonly Node[], intents: readonly Change[]): boolean | undefined {
  const [root] = blocksOn(path);
  const attribute = path.find((step) => step.is === "attribute");
  const added = intents.flatMap((each) => (each.do === "append" ? [each.item] : []));
  if (root?.type === "resource" && attribute?.is === "attribute") {
    if (isDocument(root.labels[0]?.text ?? "", attribute.node.name)) return true;
    // Objects that are no documents have names of their own, as maps do.
    return isPolicy(attribute.node.name) || !added.some(isObject) ? false : undefined;
  }
  // The object may also be written in a local, and only be encoded elsewhere.
  const siblings = intents.flatMap((each) => {
    const blocks = each.do === "set" ? [each.on] : each.do === "append" ? each.to.items : [];
    return blocks.flatMap((value) => (value.kind === "block" ? [...value.properties.values()] : []));
  });
  if (siblings.length > 0) return siblings.some(({ name, written }) => name !== written);
  const around = path.flatMap((step) => (step.is === "item" ? [keyName(step.node.key) ?? ""] : []));
  if (around.length > 0) return around.some((name) => /^[a-z]/.test(name));
  return !added.some((item) => isObject(item) && ("Effect" in item.object || "Action" in item.object));
}

/** The name of the member that holds the innermost object on `path`. */
function calledOn(path: readonly Node[]): string | undefined {
  const outer = path.at(-2);
  if (outer?.is === "item") return keyName(outer.node.key);
  return outer?.is === "attribute" ? outer.node.name : undefined;
}

/** Whether the list at the end of `path` stands in something of several lines. */
function isRoomy(path: readonly Node[], text: string): boolean {
  const list = path.at(-1)!.node;
  const outer = path.findLast(({ is, node }) => is === "block" || (is === "expression" && node !== list));
  return outer !== undefined && text.slice(outer.node.start, list.start).includes("\n");
}

/** Writes another resource behind `behind`. */
export function declare(
  { type, named, properties, behind }: Intent & { readonly do: "declare" },
  reader: Reader<HclParsed>,
): readonly Edit[] | undefined {
  const { uri } = behind.name;
  const parsed = reader.file(uri);
  const before = parsed?.file.body.blocks.find(({ head }) => equal(head, behind.name));
  const terraform = declaring(type);
  const known = terraform === undefined ? undefined : term(terraform);
  if (!parsed || !before || terraform === undefined || !known) return undefined;
  const { text } = parsed.document;
  const wanted = inResource(tree(Object.entries(properties)), terraform, known);
  const { newline, step } = inside({ uri, text }, before);
  const at = { lines: true, indent: "", step, newline };
  const written = wanted && blockText(wanted, at, { uri, text, removed: new Set(), reader });
  if (written === undefined) return undefined;
  const name = free(named.replaceAll(/[^\w-]+/g, "_").replace(/^(?=[\d-])/, "_"), terraform, uri, reader);
  const head = `resource "${terraform}" "${name}"`;
  return [{ at: { uri, start: before.end, end: before.end }, text: `${newline}${newline}${head} ${written}` }];
}

/** `name`, or one like it that no resource of the type has in the module of `uri`. */
function free(name: string, type: string, uri: string, reader: Reader<HclParsed>): string {
  const blocks = reader.files(directory(uri)).flatMap(({ file }) => file.body.blocks);
  const taken = new Set(
    blocks
      .filter(({ type: root, labels }) => root === "resource" && labels[0]?.text === type)
      .map(({ labels }) => labels[1]?.text),
  );
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name}_${number}`)) return `${name}_${number}`;
}
