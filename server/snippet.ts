/** `text` as the LSP's snippet in which `blank` is selected. */
export function snippet(text: string, blank: string): string {
  const start = text.indexOf(blank);
  return `${escaped(text.slice(0, start))}\${1:${escaped(blank)}}${escaped(text.slice(start + blank.length))}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, "\\$&");
}
