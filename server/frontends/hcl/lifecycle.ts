import type { Resource } from "../../../rules/model/resource.ts";
import type { Property } from "../../../rules/model/value.ts";
import type { Edit, Reader } from "../../frontend.ts";
import type { Declared, HclParsed } from "./configuration.ts";
import { equal, pathTo } from "./find.ts";
import { insertAttribute, type Source } from "./insert.ts";
import type { Block, Body, Expression } from "./syntax.ts";
import { canonical, type Term } from "./vocabulary.ts";

/** The changes that the `lifecycle` of `declared` ignores. https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle */
export function ignored({ block }: Declared, known: Term): Pick<Resource, "ignored"> {
  const lifecycle = block.body.blocks.find(({ type }) => type === "lifecycle");
  if (!lifecycle) return {};
  const changes = ignoreChanges(lifecycle.body)?.value;
  // What could not be read may be anything.
  if (lifecycle.body.broken || (changes && changes.kind !== "tuple")) return { ignored: "all" };
  if (changes?.kind !== "tuple") return {};
  const names = changes.items.map((item) => root(item));
  if (!names.every((name) => name !== undefined)) return { ignored: "all" };
  return { ignored: new Set(names.map((name) => canonical(known, name))) };
}

/** Adds `property` to what the resource `of` ignores. */
export function ignore(of: Resource, property: Property, reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const { uri } = of.name;
  const parsed = reader.file(uri);
  const path = parsed ? pathTo(parsed.file.body, of.name) : [];
  const owner = path.findLast(({ is, node }) => is === "block" && equal(node.head, of.name));
  if (!parsed || owner?.is !== "block" || owner.node.body.broken) return undefined;
  const source = { uri, text: parsed.document.text };
  const name = property.written;
  const lifecycle = owner.node.body.blocks.find(({ type }) => type === "lifecycle");
  if (!lifecycle) return withLifecycle(source, owner.node, name);
  const changes = ignoreChanges(lifecycle.body);
  if (!changes) return insertAttribute(source, lifecycle, "ignore_changes", `[${name}]`, new Set());
  const { value } = changes;
  if (value.kind !== "tuple") return undefined;
  const last = value.items.at(-1);
  if (!last) return [{ at: { uri, start: value.start, end: value.end }, text: `[${name}]` }];
  // On lines of their own, the new one stands on one too.
  const before = source.text.slice(source.text.lastIndexOf("\n", last.start - 1) + 1, last.start);
  const apart = /^[ \t]+$/.test(before);
  return [{ at: { uri, start: last.start, end: last.start }, text: apart ? `${name},\n${before}` : `${name}, ` }];
}

/** Gives `block` a lifecycle, behind all that is in it. */
function withLifecycle({ uri, text }: Source, { start, body }: Block, name: string): readonly Edit[] | undefined {
  const content = text.slice(body.start, body.end);
  if (!content.includes("\n")) return undefined;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1, start))![0];
  const end = body.end - /[ \t]*$/.exec(content)![0].length;
  const lines = ["", "  lifecycle {", `    ignore_changes = [${name}]`, "  }", ""];
  const written = lines.map((line) => (line === "" ? "" : indent + line)).join(newline);
  return [{ at: { uri, start: end, end }, text: written }];
}

function ignoreChanges({ attributes }: Body): Body["attributes"][number] | undefined {
  return attributes.find(({ name }) => name === "ignore_changes");
}

/** The argument that `item` begins with, bare or, as it once was, in quotes. */
function root(item: Expression): string | undefined {
  if (item.kind === "attribute" || item.kind === "index") return root(item.on);
  if (item.kind === "variable") return item.name;
  const [part, more] = item.kind === "template" ? item.parts : [];
  return part?.kind === "characters" && !more ? /^\w+/.exec(part.text)?.[0] : undefined;
}
