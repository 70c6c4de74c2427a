import table from "./secret-suffix.json" with { type: "json" };

const words: ReadonlySet<string> = new Set(table.words);

/** How `name`, the last part of a secret's ARN, ends: with a suffix, with a word that only looks like one, or with neither. */
export function suffix(name: string): "random" | "wildcard" | "word" | "none" {
  // Who writes `-XXXXX` or `-??????` means the suffix, which is not filled in.
  if (/-(?:\?{6}|[xX]{4,})$|\*$/.test(name)) return "wildcard";
  const last = /-([A-Za-z0-9]{6})$/.exec(name)?.[1];
  if (last === undefined) return "none";
  return words.has(last.toLowerCase()) ? "word" : "random";
}
