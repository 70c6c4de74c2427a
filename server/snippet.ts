/** `text` as the LSP's snippet in which `blank` is selected. */
export function snippet(text: string, blank: string): string {
  const start = text.indexOf(blank);
  return `${escaped(text.slice(0, start))}\${1:${escaped(blank)}}${escaped(text.slice(start + blank.length))}`;
}

/** The LSP's snippet that is one of `texts`, the first until another is chosen; the quotes that they share stand around it. */
export function choiceSnippet(texts: readonly string[]): string {
  const [first = ""] = texts;
  const [quote = ""] = /^["'`]/.exec(first) ?? [];
  const quoted =
    quote !== "" && texts.every((text) => text.length > 1 && text.startsWith(quote) && text.endsWith(quote));
  const inner = quoted ? texts.map((text) => text.slice(1, -1)) : texts;
  const around = quoted ? quote : "";
  return `${around}\${1|${inner.map((text) => text.replaceAll(/[\\,|$}]/g, "\\$&")).join(",")}|}${around}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, "\\$&");
}
