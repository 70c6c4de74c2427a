/**
 * What a pattern of `fileset` takes in: `*`, `**`, `?` and `{a,b}`; `undefined` for a pattern of which nothing is said.
 * https://developer.hashicorp.com/terraform/language/functions/fileset, https://github.com/bmatcuk/doublestar
 */
export function matcher(pattern: string): RegExp | undefined {
  // Each wildcard multiplies the ways to match.
  if (pattern.length > 200 || /[[\]\\]/.test(pattern) || (pattern.match(/[*{]/g)?.length ?? 0) > mostWildcards)
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
  if (alternatives.some((part, index) => index % 2 === 0 && /[{}]/.test(part))) return undefined;
  return alternatives
    .map((part, index) => {
      if (index % 2 === 0) return literal(part);
      return `(?:${part.slice(1, -1).split(",").map(literal).join("|")})`;
    })
    .join("");
}

function literal(text: string): string {
  return text
    .replaceAll(/[.+^$()|]/g, "\\$&")
    .replaceAll(/\*+/g, "[^/]*")
    .replaceAll("?", "[^/]");
}
