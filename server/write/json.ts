import type { Node } from "jsonc-parser";
import type { Replacement } from "../../rules/rule.ts";
import type { Document } from "../frontend.ts";
import type { Members } from "./members.ts";
import type { Holder } from "./objects.ts";
import type { Syntax } from "./written.ts";

/** The object `node` of a document. */
export function holder(document: Document, node: Node): Holder {
  const entries = (node.children ?? []).map(({ children, offset, length }) => {
    const [key, value] = children ?? [];
    const name: unknown = key?.value;
    return {
      name: typeof name === "string" ? name : undefined,
      value: value ? range(document, value) : { start: offset, end: offset + length },
      inner: value?.type === "object" ? holder(document, value) : undefined,
    };
  });
  return { members: members(document, node), entries, called: called(node) };
}

/** The members of the object or list `node`. */
export function members(document: Document, node: Node): Members {
  const items = (node.children ?? []).map((child) => range(document, child));
  return { uri: document.uri, text: document.text, ...range(document, node), items, lines: false };
}

/** The name of the member whose value, or an item of whose value, `node` is. */
export function called(node: Node): string | undefined {
  const name: unknown = node.parent?.type === "property" ? node.parent.children?.[0]?.value : undefined;
  return typeof name === "string" ? name : undefined;
}

/** How the JSON at `node` writes values. */
export function syntax(
  { text }: Document,
  node: Node,
  name: Syntax["name"],
  scalar: (value: Replacement) => string | undefined,
): Syntax {
  // As it is written there, or else anywhere.
  const near = text.slice(node.offset, node.offset + node.length);
  const written = near.includes('":') ? near : text;
  return {
    scalar,
    name,
    key: (name) => JSON.stringify(name),
    sign: /"[ \t]*:\S/.test(written) && !/"[ \t]*:[ \t]/.test(written) ? ":" : ": ",
    gap: /,\S/.test(written) && !/,\s/.test(written) ? "" : " ",
    pad: /\{([ \t]*)"/.exec(written)?.[1] ?? " ",
    aligned: false,
    comma: ",",
    // Without what is filled in.
    small: /\{[^{}\r\n]*":[^{}\r\n]*\}/.test(text.replaceAll(/\$\{[^{}]*\}/g, "")) ? "flat" : "tall",
  };
}

/** Whether the list `node` stands on a line of its own within what holds it. */
export function isRoomy({ text }: Document, node: Node): boolean {
  const outer = node.parent?.type === "property" ? node.parent.parent : node.parent;
  return outer !== undefined && text.slice(outer.offset, node.offset).includes("\n");
}

/** Where `node` is written; what has no end ends with the text. */
function range({ text }: Document, { offset, length }: Node): { readonly start: number; readonly end: number } {
  return { start: offset, end: length < 0 ? text.length : offset + length };
}
