import { findNodeAtOffset, type Node } from "jsonc-parser";
import { origin, type Property, type Span, type Text } from "../../../rules/model/value.ts";
import { type Intent, type Plain, place, type Replacement } from "../../../rules/rule.ts";
import { type Edit, type Reader, renderEach } from "../../frontend.ts";
import { called, holder, isRoomy, members, syntax } from "../../write/json.ts";
import { indentation } from "../../write/members.ts";
import { assign, extend } from "../../write/objects.ts";
import { tree } from "../../write/written.ts";
import { parse, type TaskFile } from "./parse.ts";
import { maps, nameOf, spanOf } from "./value.ts";

/** The edits that carry `intents` out. They are as short as can be; the bytes between them stay as they are. */
export function render(intents: readonly Intent[], reader: Reader<TaskFile>): readonly Edit[] | undefined {
  return renderEach(intents, (intent) => renderOne(intent, intents, reader));
}

function renderOne(intent: Intent, intents: readonly Intent[], reader: Reader<TaskFile>): readonly Edit[] | undefined {
  const file = reader.file(place(intent).uri);
  if (!file?.tree) return undefined;
  switch (intent.do) {
    case "replace":
      return replace(file, intent.at, intent.with);
    case "lower":
      return lower(file, intent.texts);
    case "rename":
      return rename(file, intent.property, intent.to);
    case "unwrap":
      return sound(file, unwrap(file, intent.property));
    case "set":
    case "remove":
    case "append":
    case "discard":
      return sound(file, together(file, intent, intents));
    case "encode":
    case "shorten":
    case "generate":
    case "declare":
    case "withdraw":
      return undefined;
  }
}

/** What `intents` change in the object or list that `intent` changes, if it is the first of them that does: they share commas. */
function together(file: TaskFile, intent: Intent, intents: readonly Intent[]): readonly Edit[] | undefined {
  const node = container(file, intent);
  if (!node) return undefined;
  const same = intents.filter((other) => container(file, other)?.offset === node.offset);
  if (same[0] !== intent) return [];
  const { document } = file;
  const gone = new Set(same.flatMap((each) => goes(node, each)));
  const style = syntax(document, node, writtenIn, (value) => scalar(file, value));
  if (node.type === "object") {
    const set = same.flatMap((each) => (each.do === "set" ? [[each.name, each.to] as const] : []));
    return assign(holder(document, node), tree(set), gone, style);
  }
  const added = same.flatMap((each) => (each.do === "append" ? [each.item] : []));
  return extend(members(document, node), gone, added, style, isRoomy(document, node));
}

/** The object or list in which `intent` changes what it holds. */
function container(file: TaskFile, intent: Intent): Node | undefined {
  if (intent.do === "set") return nodeAt(file, origin(intent.on), "object");
  if (intent.do === "remove") return memberAt(file, intent.property.key)?.parent;
  if (intent.do === "append") return nodeAt(file, origin(intent.to), "array");
  return intent.do === "discard" ? nodeAt(file, origin(intent.from), "array") : undefined;
}

function nodeAt(file: TaskFile, { uri, start }: Span, type: Node["type"]): Node | undefined {
  const node = uri === file.document.uri ? findNodeAtOffset(file.tree!, start) : undefined;
  return node?.type === type ? node : undefined;
}

/** The index in `node` of what `intent` takes out of it. */
function goes({ children = [] }: Node, intent: Intent): readonly number[] {
  const at = intent.do === "remove" ? intent.property.key : intent.do === "discard" ? origin(intent.item) : undefined;
  const index = children.findIndex(({ offset }) => offset === at?.start);
  return index < 0 ? [] : [index];
}

function replace(file: TaskFile, at: Span, replacement: Replacement): readonly Edit[] | undefined {
  const plain = typeof replacement === "object" ? joined(file, replacement) : replacement;
  const node = findNodeAtOffset(file.tree!, at.start, true);
  if (plain === undefined || !node) return undefined;
  const whole = spanOf(file, node);
  const quoted = node.type === "string" && file.document.text[node.offset] === '"';
  if (whole.start === at.start && whole.end === at.end) {
    // A number stays in the quotes that it was written in.
    return [{ at, text: JSON.stringify(quoted && typeof plain === "number" ? String(plain) : plain) }];
  }
  if (!quoted || at.start <= whole.start || at.end >= whole.end) return undefined;
  return [{ at, text: escaped(String(plain)) }];
}

function lower(file: TaskFile, texts: readonly Text[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const piece of texts.flatMap((text) => text.pieces)) {
    // What fills a placeholder in is out of reach.
    if (piece.known === undefined) return undefined;
    const at = piece.trail[0];
    const written = file.document.text.slice(at.start, at.end);
    const lowered = written.includes("\\") ? escaped(piece.known.toLowerCase()) : written.toLowerCase();
    if (lowered !== written) edits.push({ at, text: lowered });
  }
  return edits.length > 0 ? edits : undefined;
}

function rename(file: TaskFile, { key }: Property, to: string): readonly Edit[] | undefined {
  const member = memberAt(file, key);
  return member && [{ at: key, text: JSON.stringify(writtenIn(to, member.parent && called(member.parent))) }];
}

function unwrap(file: TaskFile, { key }: Property): readonly Edit[] | undefined {
  const member = memberAt(file, key);
  const inner = member?.children?.[1];
  if (!member?.parent || inner?.type !== "object") return undefined;
  // What stands beside it, such as tags, would be lost.
  if (member.parent.children?.some((other) => other !== member && !empty(other.children?.[1]))) return undefined;
  const { text } = file.document;
  const at = spanOf(file, inner);
  const outer = spanOf(file, member.parent);
  // What the inner object is indented by beyond the outer one; on the outer's first line that is nothing.
  const deeper = indentation(text, at.start).slice(indentation(text, outer.start).length);
  const lines = text.slice(at.start, at.end).split("\n");
  const moved = lines.map((line, index) => (index > 0 && deeper !== "" ? outdented(line, deeper.length) : line));
  return [{ at: outer, text: moved.join("\n") }];
}

function empty(value: Node | undefined): boolean {
  return value === undefined || value.type === "null" || (value.children !== undefined && value.children.length === 0);
}

/** `edits`, if the text is no more broken with them than without. */
function sound(file: TaskFile, edits: readonly Edit[] | undefined): readonly Edit[] | undefined {
  // What stands in a whole file is understood; only beside a syntax error may commas be misread.
  if (!edits || file.errors.length === 0) return edits;
  const { uri } = file.document;
  let text = file.document.text;
  for (const { at, text: inserted } of [...edits].reverse()) {
    text = text.slice(0, at.start) + inserted + text.slice(at.end);
  }
  return parse({ uri, text }).errors.length <= file.errors.length ? edits : undefined;
}

/** The member whose name is at `key`. */
function memberAt(file: TaskFile, key: Span): Node | undefined {
  const name = findNodeAtOffset(file.tree!, key.start);
  return name?.parent?.type === "property" && name.parent.children?.[0] === name ? name.parent : undefined;
}

/** The canonical `name` as it is written in an object that is called `holder`. */
function writtenIn(name: string, holder: string | undefined): string {
  return holder !== undefined && maps.has(nameOf(holder)) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A value as JSON; it has no way to refer to another resource. */
function scalar(file: TaskFile, value: Replacement): string | undefined {
  const plain = typeof value === "object" ? joined(file, value) : value;
  return plain === undefined ? undefined : JSON.stringify(plain);
}

function joined(file: TaskFile, replacement: Exclude<Replacement, Plain>): string | undefined {
  let whole = "";
  for (const part of replacement) {
    const copied = typeof part === "object" && "copied" in part ? nodeAt(file, part.copied, "string") : undefined;
    const text: unknown = typeof part === "string" ? part : copied?.value;
    if (typeof text !== "string") return undefined;
    whole += text;
  }
  return whole;
}

function escaped(characters: string): string {
  return JSON.stringify(characters).slice(1, -1);
}

function outdented(line: string, by: number): string {
  return line.slice(Math.min(by, /^[ \t]*/.exec(line)![0].length));
}
