import type { Resource } from "../../../rules/model/resource.ts";
import type { Property } from "../../../rules/model/value.ts";
import type { Edit, Reader } from "../../frontend.ts";
import { writeInto } from "./blocks.ts";
import type { Declared, HclParsed } from "./configuration.ts";
import { equal, pathTo } from "./find.ts";
import type { Body, Expression } from "./syntax.ts";
import { canonical, type Term } from "./vocabulary.ts";
import { type Given, nothing, type Wanted } from "./wanted.ts";

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
  const names: Given = { to: { list: [property.written] }, as: "references" };
  const lifecycle: Wanted = { ...nothing(), arguments: new Map([["ignore_changes", names]]) };
  const wanted: Wanted = { ...nothing(), blocks: new Map([["lifecycle", { each: [lifecycle], more: false }]]) };
  return writeInto(owner.node, wanted, { uri, text: parsed.document.text, removed: new Set(), reader });
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
