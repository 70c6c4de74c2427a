import type { Span } from "../../../rules/model/value.ts";
import { type Intent, place } from "../../../rules/rule.ts";
import type { Edit, Reader } from "../../frontend.ts";
import { type HclParsed, isTemplate } from "./configuration.ts";
import { blocksOn, equal, pathTo } from "./find.ts";
import type { Block } from "./syntax.ts";
import { within } from "./values.ts";

/**
 * Whether `edits`, made for `intents`, would write HCL into a file of another syntax, or change the whole of a document
 * where they mean a value in it, or speak of a resource where another block stands for it.
 */
export function breaks(intents: readonly Intent[], edits: readonly Edit[], reader: Reader<HclParsed>): boolean {
  if (intents.some((intent) => isElsewhere(intent, reader))) return true;
  const sealed = intents.flatMap(places).filter((at) => isWhole(at, reader));
  return edits.some(
    (edit) =>
      (edit.at.uri.endsWith(".json") && !isTemplate(edit.at.uri) && !keepsJson(edit, reader)) ||
      sealed.some((whole) => hits(edit.at, whole)),
  );
}

/** Whether an edit writes one string or number in the place of another, or characters in a string, in a file of JSON. */
function keepsJson({ at, text }: Edit, reader: Reader<HclParsed>): boolean {
  const before = reader.file(at.uri)?.document.text.slice(at.start, at.end) ?? "";
  return [/^("[^"\\$%]*"|-?\d+(\.\d+)?)$/, /^[\w.-]+$/].some((form) => form.test(before) && form.test(text));
}

/** Whether `intent` names properties in a block that has other names for them: a module's, a data source's. */
function isElsewhere(intent: Intent, reader: Reader<HclParsed>): boolean {
  if (["replace", "lower", "encode", "shorten"].includes(intent.do)) return false;
  const at = place(intent);
  const parsed = reader.file(at.uri);
  const path = parsed?.file ? pathTo(parsed.file.body, at) : [];
  const blocks = blocksOn(path);
  if (path.some(({ is }) => is === "expression" || is === "item")) return false;
  const [root] = blocks;
  if (root?.type === "data" && root.labels[0]?.text === "aws_iam_policy_document") return blocks.some(isDynamic);
  return root !== undefined && (!own.has(root.type) || blocks[blocks.length - 1]!.type === "dynamic");
}

function isDynamic({ type }: Block): boolean {
  return type === "dynamic";
}

/** Blocks whose properties are their own. */
const own: ReadonlySet<string> = new Set(["resource", "output", "terraform"]);

/** The stretches that an intent may mean. */
function places(intent: Intent): readonly Span[] {
  if (intent.do === "replace" || intent.do === "encode" || intent.do === "shorten") return [intent.at];
  if (intent.do !== "lower") return [];
  return intent.texts.flatMap(({ trail, pieces }) => [...trail, ...pieces.flatMap(({ trail }) => trail)]);
}

/** Whether a document stands at `at`, rather than a value of its own. */
function isWhole(at: Span, reader: Reader<HclParsed>): boolean {
  const parsed = reader.file(at.uri);
  if (!parsed?.file) return false;
  const source = parsed.document.text.slice(at.start, at.end);
  if (isTemplate(at.uri) && /^\s*[[{]/.test(source)) return true;
  if (/^(file|templatefile|jsondecode|jsonencode)\s*\(|^("|<<-?\w+)\s*[[{]/.test(source)) return true;
  const path = pathTo(parsed.file.body, at);
  const last = path[path.length - 1];
  const attribute = path.findLast(({ is }) => is === "attribute");
  if (last?.is !== "expression" || attribute?.is !== "attribute") return false;
  // A reference to one.
  return (
    equal(attribute.node.value, at) &&
    blocksOn(path)[0]?.type === "resource" &&
    /^(container_definitions|policy|assume_role_policy)$/.test(attribute.node.name)
  );
}

/** Whether an edit changes, or puts something around, the whole of `whole`. */
function hits(at: Span, whole: Span): boolean {
  if (at.uri !== whole.uri) return false;
  return within(whole, at) || (at.start === at.end && (at.start === whole.start || at.start === whole.end));
}
