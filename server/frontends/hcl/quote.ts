import type { Replacement } from "../../../rules/rule.ts";

/** `text` as characters of a quoted string. */
export function escaped(text: string): string {
  return text
    .replace(/[\\"\n\r\t]/g, (sign) => ({ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" })[sign]!)
    .replace(/[$%](?=\{)/g, "$&$&");
}

/** `text` as characters of a heredoc, where a backslash is a backslash. */
export function escapeHeredoc(text: string): string {
  return text.replace(/[$%](?=\{)/g, "$&$&");
}

/** `text` as a string of its own. */
export function quote(text: string): string {
  return `"${escaped(text)}"`;
}

/** The parts of a replacement: strings, expressions, and what stands between the quotes of other strings. */
export type Part = { readonly text: string } | { readonly reference: string } | { readonly written: string };

/** `parts` between quotes, or within a template whose characters `escaped` writes. */
export function inTemplate(parts: readonly Part[], escaped: (text: string) => string): string {
  return parts
    .map((part) => {
      if ("written" in part) return part.written;
      return "text" in part ? escaped(part.text) : `\${${part.reference}}`;
    })
    .join("");
}

/** `parts` as an expression: a lone reference needs no quotes. */
export function expressionOf(parts: readonly Part[]): string {
  const [only] = parts;
  if (parts.length === 1 && only && "reference" in only) return only.reference;
  return `"${inTemplate(parts, escaped)}"`;
}

/** A replacement that is no list as an expression. */
export function plain(value: Exclude<Replacement, readonly unknown[]>): string {
  return typeof value === "string" ? quote(value) : String(value);
}
