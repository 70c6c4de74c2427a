import type { Resource } from "../../../rules/model/resource.ts";
import type { Edit, Reader } from "../../frontend.ts";
import { directory, type HclParsed } from "./configuration.ts";
import { equal } from "./find.ts";
import type { Block } from "./syntax.ts";

/** Takes the block of `resource` out of its file with its comments, where it makes that alone and nothing speaks of it. */
export function withdraw({ name: { uri, ...head } }: Resource, reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const parsed = reader.file(uri);
  const block = parsed?.file.body.blocks.find((each) => equal(each.head, head));
  if (!parsed || block?.type !== "resource" || isKeyed(block) || isSpokenOf(block, uri, reader)) return undefined;
  const { text } = parsed.document;
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

/** It may make several, of which one alone cannot be taken away. */
function isKeyed({ body }: Block): boolean {
  return body.attributes.some(({ name }) => name === "count" || name === "for_each");
}

/** Whether anything of the module refers to what `block` makes, or overrides it. */
function isSpokenOf({ labels, ...block }: Block, uri: string, reader: Reader<HclParsed>): boolean {
  const [type, name] = labels.map(({ text }) => text);
  const address = `${type}.${name}`.replaceAll(/[^\w-]/g, "\\$&");
  const reference = new RegExp(`(?<![\\w.-])${address}(?![\\w-])`);
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
