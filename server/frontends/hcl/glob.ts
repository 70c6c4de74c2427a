/**
 * What a pattern of `fileset` takes in: `*`, `**`, `?`, `[a-z]` and `{a,b}`; `undefined` for a pattern of which nothing is said.
 * https://developer.hashicorp.com/terraform/language/functions/fileset, https://github.com/bmatcuk/doublestar/tree/v1.1.5
 */
export function matcher(pattern: string): RegExp | undefined {
  // Each wildcard multiplies the ways to match.
  if (pattern.length > 200 || pattern.includes("\\") || (pattern.match(/[*{]/g)?.length ?? 0) > mostWildcards)
    return undefined;
  const steps = pattern.split("/").filter((step) => step !== "" && step !== ".");
  const parts = steps.map((step, index) => {
    if (step === "**") return index === steps.length - 1 ? ".*" : "(?:[^/]+/)*";
    const written = segment(step);
    return written === undefined || index === steps.length - 1 ? written : `${written}/`;
  });
  if (steps.length === 0 || steps.includes("..") || !parts.every((part) => part !== undefined)) return undefined;
  return new RegExp(`^${parts.join("")}$`, "s");
}

const mostWildcards = 6;

/** One step of a path. Two asterisks beside something else are as good as one. */
function segment(step: string): string | undefined {
  const alternatives = step.split(/(\{[^{}]*\})/);
  const parts = alternatives.map((part, index) => {
    if (index % 2 === 0) return /[{}]/.test(part) ? undefined : plain(part);
    const each = part.slice(1, -1).split(",").map(plain);
    return each.includes(undefined) ? undefined : `(?:${each.join("|")})`;
  });
  return parts.includes(undefined) ? undefined : parts.join("");
}

/** What is neither a choice nor has one in it. */
function plain(text: string): string | undefined {
  const parts = text.split(/(\[[^\]]*\])/).map((part, index) => (index % 2 === 0 ? literal(part) : anyOf(part)));
  return parts.includes(undefined) ? undefined : parts.join("");
}

function literal(text: string): string | undefined {
  if (/[[\]]/.test(text)) return undefined;
  return text
    .replaceAll(/[.+^$()|]/g, "\\$&")
    .replaceAll(/\*+/g, "[^/]*")
    .replaceAll("?", "[^/]");
}

/** A class such as `[a-z_]` or `[^0-9]`: single characters and ranges. */
function anyOf(written: string): string | undefined {
  const [, not, inside] = /^\[(\^?)((?:[\w ](?:-\w)?|[.,+@~#=])+)\]$/.exec(written) ?? [];
  if (inside === undefined) return undefined;
  const ordered = [...inside.matchAll(/(.)-(.)/g)].every(([, from, to]) => from! <= to!);
  return ordered ? `[${not}${inside}${not ? "/" : ""}]` : undefined;
}
