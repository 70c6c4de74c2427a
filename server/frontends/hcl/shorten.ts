import type { Span } from "../../../rules/model/value.ts";
import { hashDigits, type Intent } from "../../../rules/rule.ts";
import type { Edit, Reader } from "../../frontend.ts";
import type { HclParsed } from "./configuration.ts";
import { equal, type Node, pathIn } from "./find.ts";
import type { Part } from "./quote.ts";
import { rewriteParts } from "./rewrite.ts";
import type { Call } from "./syntax.ts";

/** `"${trimsuffix(substr(name, 0, 25), "-")}-${substr(sha1(name), 0, 6)}"` in place of `substr(name, 0, 32)`. */
export function shorten(
  { at, length, separator }: Intent & { readonly do: "shorten" },
  reader: Reader<HclParsed>,
): readonly Edit[] | undefined {
  const parsed = reader.file(at.uri);
  const path = parsed ? pathIn(parsed, at) : [];
  const cut = path.findLastIndex((step) => step.is === "expression" && equal(step.node, at));
  const call = callAt(path[cut], "substr");
  if (!parsed || !call) return undefined;
  const [from, offset, most] = call.args.map(({ start, end }) => parsed.document.text.slice(start, end));
  // What has more than one line is not written twice.
  if (from === undefined || offset !== "0" || most === undefined || from.includes("\n")) return undefined;
  const less = separator.length + hashDigits;
  const left = /^\d+$/.test(most) ? String(length - less) : `${/^[\w.-]+$/.test(most) ? most : `(${most})`} - ${less}`;
  const shorter = `substr(${from}, 0, ${left})`;
  const parts: readonly Part[] = [
    { reference: separator === "" ? shorter : `trimsuffix(${shorter}, "${separator}")` },
    ...(separator === "" ? [] : [{ text: separator }]),
    { reference: `substr(sha1(${from}), 0, ${hashDigits})` },
  ];
  return rewriteParts(trimmed(path[cut - 1], at, separator, parsed), parts, parsed);
}

/** Where `trimsuffix` already takes the separator off the end of what stands at `at`, its call. */
function trimmed(outer: Node | undefined, at: Span, separator: string, { document }: HclParsed): Span {
  const call = callAt(outer, "trimsuffix");
  const [, suffix] = call?.args ?? [];
  if (!call || !suffix || document.text.slice(suffix.start, suffix.end) !== `"${separator}"`) return at;
  return { uri: at.uri, start: call.start, end: call.end };
}

function callAt(step: Node | undefined, name: string): Call | undefined {
  if (step?.is !== "expression" || step.node.kind !== "call") return undefined;
  return step.node.name === name && !step.node.spread ? step.node : undefined;
}
