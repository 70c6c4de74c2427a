/** Colours, where there is somebody to see them. */
export type Paint = (style: Style, text: string) => string;

export type Style = "bold" | "faint" | "red" | "yellow" | "blue" | "cyan" | "green";

export function painter(colour: boolean): Paint {
  return (style, text) => (colour && text !== "" ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}

const codes: Readonly<Record<Style, string>> = {
  bold: "1",
  faint: "2",
  red: "1;31",
  yellow: "1;33",
  blue: "1;34",
  cyan: "36",
  green: "32",
};

/**
 * `text` from a file as a terminal may show it: in one piece of the line it stands on. What would move the cursor,
 * colour what follows, or turn the direction of writing is shown as `�`.
 */
export function clean(text: string): string {
  return text.replaceAll("\t", " ").replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

/** How many columns of a terminal `text` takes. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** `text` in lines that fit beside `indent` columns; in one where the terminal's `columns` are not known. */
export function wrapped(text: string, columns: number | undefined, indent: number): readonly string[] {
  if (columns === undefined) return [text];
  const room = Math.max(30, columns - indent);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && width(line) + 1 + width(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
