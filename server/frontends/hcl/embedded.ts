import { findNodeAtOffset, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Span } from "../../../rules/model/value.ts";
import type { Replacement } from "../../../rules/rule.ts";
import type { Document, Reader } from "../../frontend.ts";
import type { HclParsed } from "./configuration.ts";
import type { Node as Step } from "./find.ts";
import { escapeHeredoc } from "./quote.ts";
import { partsOf } from "./rewrite.ts";
import type { Template } from "./syntax.ts";

/** The object or list at `at` of the JSON in a heredoc on `path`. */
export function embedded({ text }: Document, path: readonly Step[], at: Span): Node | undefined {
  const found = path.findLast((step) => step.is === "expression" && step.node.kind === "template");
  if (found?.is !== "expression" || found.node.kind !== "template" || !found.node.heredoc) return undefined;
  const masked = mask(text, found.node);
  const errors: ParseError[] = [];
  const tree = masked === undefined ? undefined : parseTree(masked, errors, { disallowComments: true });
  const node = tree && errors.length === 0 ? findNodeAtOffset(tree, at.start) : undefined;
  return node && node.offset === at.start && node.offset + node.length === at.end ? node : undefined;
}

/** The heredoc's text in its place, each interpolation as so many characters of a string. */
function mask(text: string, { parts }: Template): string | undefined {
  let masked = "";
  let quoted = false;
  for (const part of parts) {
    masked = masked.padEnd(part.start);
    if (part.kind === "interpolation") {
      const length = part.end - part.start;
      masked += quoted ? "x".repeat(length) : `"${"x".repeat(length - 2)}"`;
      continue;
    }
    if (part.kind !== "characters") return undefined;
    const written = text.slice(part.start, part.end);
    for (let index = 0; index < written.length; index++) {
      if (quoted && written[index] === "\\") index++;
      else if (written[index] === '"') quoted = !quoted;
    }
    masked += written;
  }
  return masked;
}

/** A value as JSON in a heredoc of the file `uri`. */
export function json(value: Replacement, uri: string, reader: Reader<HclParsed>): string | undefined {
  if (typeof value !== "object") return escapeHeredoc(JSON.stringify(value));
  const parts = partsOf(value, uri, reader);
  if (!parts || parts.some((part) => "written" in part)) return undefined;
  const written = parts.map((part) => {
    if ("reference" in part) return `\${${part.reference}}`;
    return "text" in part ? escapeHeredoc(JSON.stringify(part.text).slice(1, -1)) : "";
  });
  return `"${written.join("")}"`;
}
