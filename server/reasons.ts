import type { Piece, Unknown } from "../rules/model/value.ts";
import { origin } from "../rules/model/value.ts";
import type { Project } from "./project.ts";

/** Why something is not known before the deploy, in the order in which a user can do something about it. */
export const kinds = {
  variable: "a variable that nothing gives a value",
  count: "one for each of a number that is not known",
  context: "given from outside: the environment, the context or the properties of a construct",
  lookup: "looked up when the deploy runs",
  attribute: "given by AWS when the resource is made",
  other: "an expression that is not worked out",
} as const;

export interface Reason {
  readonly kind: keyof typeof kinds;
  /** The expression that is not known, as it is written. */
  readonly written: string;
  /** What can be said of it, as the end of a sentence that begins with what is `written`. */
  readonly says: string;
}

/** Why `part` could not be worked out: by what stands where it would have to come from. */
export function reasonOf(part: Unknown | Piece, project: Project): Reason {
  const at = origin(part);
  const source = project.document(at.uri)?.text.slice(at.start, at.end) ?? "";
  const written = source.length > longest ? `${source.slice(0, longest)}…` : source;
  const variable = /^variable\s+"?([\w-]+)"?/.exec(source)?.[1];
  if (variable !== undefined) {
    return {
      kind: "variable",
      written: `var.${variable}`,
      says: "has no default, and no variable file gives it a value",
    };
  }
  if (/^(resource|data|module)\s+"/.test(source)) {
    return { kind: "count", written, says: "is made as often as something says that is not known" };
  }
  if (/^var\.[\w-]+$/.test(source)) return { kind: "variable", written, says: "is not known here" };
  if (/^(terraform\.workspace|process\.env\b|props\b|this\.node\.(try)?getContext\b|\$\{\{)/i.test(source)) {
    return { kind: "context", written, says: "is given from outside when it is deployed" };
  }
  if (/^data\./.test(source)) return { kind: "lookup", written, says: "is looked up when Terraform runs" };
  const { target } = part;
  if (target && !target.address.startsWith("data.")) {
    return { kind: "attribute", written, says: "is known once that is made" };
  }
  if (/\b(valueFromLookup|fromLookup|importValue)\b/i.test(source)) {
    return { kind: "lookup", written, says: "is looked up when it is deployed" };
  }
  return { kind: "other", written, says: "is not worked out before the deploy" };
}

/** In characters; what is longer says no more. */
const longest = 60;
