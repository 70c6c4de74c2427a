import type { Property } from "../../../rules/model/value.ts";
import type { Intent } from "../../../rules/rule.ts";
import { type Edit, type Reader, renderEach } from "../../frontend.ts";
import { called } from "../../write/json.ts";
import { change, declare } from "./changes.ts";
import type { HclParsed } from "./configuration.ts";
import { embedded } from "./embedded.ts";
import { blocksOn, equal, type Node, pathIn } from "./find.ts";
import { ignore } from "./lifecycle.ts";
import { readers } from "./readers.ts";
import { encode, lower, rewrite } from "./rewrite.ts";
import { shorten } from "./shorten.ts";
import { argument, isDocument, lowered, term } from "./vocabulary.ts";
import { withdraw } from "./withdraw.ts";

/** The edits that carry `intents` out in HCL. */
export function render(intents: readonly Intent[], reader: Reader<HclParsed>): readonly Edit[] | undefined {
  return renderEach(intents, (intent) => renderOne(intent, intents, reader));
}

function renderOne(intent: Intent, intents: readonly Intent[], reader: Reader<HclParsed>): readonly Edit[] | undefined {
  switch (intent.do) {
    case "replace": {
      const also = readers(intent.at, reader);
      return rewrite(intent.at, intent.with, reader)?.map((edit) => (also ? { ...edit, readers: also } : edit));
    }
    case "lower":
      return lower(intent.texts, reader);
    case "encode":
      return encode(intent.at, reader);
    case "shorten":
      return shorten(intent, reader);
    case "rename":
      return rename(intent.property, intent.to, reader);
    case "ignore":
      return ignore(intent.of, intent.property, reader);
    case "set":
    case "append":
    case "discard":
    case "remove":
      return change(intent, intents, reader);
    case "declare":
      return declare(intent, reader);
    case "withdraw":
      return withdraw(intent.resource, reader);
    case "generate":
    case "unwrap":
      return undefined;
  }
}

function rename(property: Property, to: string, reader: Reader<HclParsed>): readonly Edit[] | undefined {
  const { key } = property;
  const parsed = reader.file(key.uri);
  if (!parsed) return undefined;
  const path = pathIn(parsed, key);
  const attribute = path.findLast(({ is, node }) => is === "attribute" && equal(node.key, key));
  if (attribute) return [{ at: key, text: argumentIn(path, to) }];
  const item = path.findLast(({ is, node }) => is === "item" && equal(node.key, key));
  if (item?.is !== "item") {
    const member = embedded(parsed.document, path, key)?.parent;
    if (member?.type !== "property" || !member.parent) return undefined;
    return [{ at: key, text: JSON.stringify(lowered(to, called(member.parent))) }];
  }
  const name = keyIn(path, [property], to);
  return [{ at: key, text: item.node.key.kind === "template" ? `"${name}"` : name }];
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
  return document || siblings.some(({ name, written }) => name !== written) ? lowered(name, undefined) : name;
}
