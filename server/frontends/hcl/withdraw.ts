import type { Resource } from "../../../rules/model/resource.ts";
import type { Edit, Reader } from "../../frontend.ts";
import { change, layout, type Members } from "../../write/members.ts";
import { directory, type HclParsed } from "./configuration.ts";
import { equal } from "./find.ts";
import { keyName } from "./objects.ts";
import type { Block, Expression } from "./syntax.ts";

/**
 * Takes `resource` out of its file where nothing speaks of it: its block with its comments, or, where that makes others
 * too, its item of `for_each`.
 */
export function withdraw(resource: Resource, reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const { uri, ...head } = resource.name;
  const parsed = reader.file(uri);
  const block = parsed?.file.body.blocks.find((each) => equal(each.head, head));
  if (!parsed || block?.type !== "resource") return undefined;
  if (block.body.attributes.some(({ name }) => name === "count")) return undefined;
  const forEach = block.body.attributes.find(({ name }) => name === "for_each");
  if (!forEach) return isSpokenOf(block, uri, reader) ? undefined : wholly(block, parsed);
  const set = uri.endsWith(".json") ? undefined : keyed({ value: forEach.value, ...parsed.document }, reader);
  const key = /\["([^"\\]*)"\]$/.exec(resource.address)?.[1];
  const at = set && key !== undefined ? set.keys.indexOf(key) : -1;
  // A second one of the same name stays.
  if (!set || at < 0 || set.keys.lastIndexOf(key) !== at || set.keys.includes(undefined)) return undefined;
  if (set.keys.length === 1) return isSpokenOf(block, uri, reader) ? undefined : wholly(block, parsed);
  if (isSpokenOf(block, uri, reader, "one")) return undefined;
  return change(set.members, new Set([at]), [], layout(set.members, false));
}

/** An expression in a file. */
interface Placed {
  readonly value: Expression;
  readonly uri: string;
  readonly text: string;
}

/**
 * What is written in a `for_each`, or in a local that nothing else reads, with the key that each item has; `undefined`
 * where it is written elsewhere.
 */
function keyed(
  placed: Placed,
  reader: Reader<HclParsed>,
): { readonly members: Members; readonly keys: readonly (string | undefined)[] } | undefined {
  const { value, uri, text } = located(placed, reader);
  if (value.kind === "object")
    return { members: { uri, text, ...value, lines: true }, keys: value.items.map(({ key }) => keyName(key)) };
  const [given] = value.kind === "call" && value.name === "toset" ? value.args : [];
  const list = given && located({ value: given, uri, text }, reader);
  if (list?.value.kind !== "tuple") return undefined;
  return {
    members: { uri: list.uri, text: list.text, ...list.value, lines: false },
    keys: list.value.items.map((item) => (item.kind === "template" ? keyName(item) : undefined)),
  };
}

/** What a local comes to that is read nowhere else; anything else is itself. */
function located(placed: Placed, reader: Reader<HclParsed>): Placed {
  const { value, uri } = placed;
  if (value.kind !== "attribute" || value.on.kind !== "variable" || value.on.name !== "local") return placed;
  const files = reader.files(directory(uri)).filter(({ document }) => !document.uri.endsWith(".json"));
  const read = new RegExp(`(?<![\\w.-])local\\s*\\.\\s*${value.name}(?![\\w-])`, "g");
  const reads = reader.files(directory(uri)).flatMap(({ document }) => [...document.text.matchAll(read)]);
  const found = files.flatMap(({ document, file }) =>
    file.body.blocks
      .filter(({ type }) => type === "locals")
      .flatMap(({ body }) => body.attributes.filter(({ name }) => name === value.name))
      .map((attribute) => ({ ...document, value: attribute.value })),
  );
  const [only, other] = found;
  return only && !other && reads.length === 1 ? only : placed;
}

/** Takes all of `block` out of its file. */
function wholly(block: Block, { document: { uri, text } }: HclParsed): readonly Edit[] | undefined {
  const lines = text.split(/(?<=\n)/);
  const lineOf = (at: number) => text.slice(0, at).split("\n").length - 1;
  let [first, last] = [lineOf(block.start), lineOf(block.end)];
  const before = text.slice(text.lastIndexOf("\n", block.start - 1) + 1, block.start);
  const behind = text.slice(block.end).split("\n")[0]!;
  if (before.trim() !== "" || !/^\s*(#|\/\/|$)/.test(behind)) return undefined;
  while (first > 0 && isComment(lines[first - 1]!)) first--;
  const blank = (line: number) => lines[line]?.trim() === "";
  // One blank line stays between its neighbours, and none at the end of the file.
  if (first === 0 || blank(first - 1)) while (blank(last + 1)) last++;
  if (last >= lines.length - 1) while (first > 0 && blank(first - 1)) first--;
  const start = lines.slice(0, first).join("").length;
  return [{ at: { uri, start, end: start + lines.slice(first, last + 1).join("").length }, text: "" }];
}

/** A line that is nothing but a comment, which is about what follows it. */
function isComment(line: string): boolean {
  return /^\s*(#|\/\/|\/\*.*\*\/\s*$)/.test(line);
}

/** Whether anything of the module refers to what `block` makes, or to one of it alone, or overrides it. */
function isSpokenOf(
  { labels, ...block }: Block,
  uri: string,
  reader: Reader<HclParsed>,
  to: "all" | "one" = "all",
): boolean {
  const [type, name] = labels.map(({ text }) => text);
  const address = `${type}.${name}`.replaceAll(/[^\w-]/g, "\\$&");
  const reference = new RegExp(`(?<![\\w.-])${address}(?![\\w-])${to === "one" ? "\\s*[.[]" : ""}`);
  return reader
    .files(directory(uri))
    .some(
      ({ document, file }) =>
        reference.test(document.text) ||
        file.body.blocks.some(
          (each) =>
            each.type === "resource" &&
            each.labels[0]?.text === type &&
            each.labels[1]?.text === name &&
            !(document.uri === uri && each.start === block.start),
        ),
    );
}
