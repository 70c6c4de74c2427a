/** `text`, which somebody wrote, as code that shows it as it is. */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line === "") return "*(empty)*";
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A link to where AWS says so. */
export function source(url: string): string {
  return `([AWS documentation](${url}))`;
}

/** `text`, which somebody wrote, as prose that shows it as it is. */
export function prose(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]#!|~<>&$]/g, (sign) => (sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`))
    .replaceAll(/\s+/g, " ");
}

/** A link whose text is `label`, which somebody wrote. */
export function link(label: string, uri: string): string {
  return `[${prose(label)}](${uri.replaceAll(/[()\s<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`)})`;
}
