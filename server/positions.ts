/** A line and a character in it, both from 0; the character in UTF-16 code units, as in the text. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of one text: where each begins. A line ends with `\n`, `\r\n` or `\r`, as the LSP has it. */
export class Lines {
  readonly text: string;
  #found: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Most texts are never asked. */
  get #starts(): readonly number[] {
    this.#found ??= starts(this.text);
    return this.#found;
  }

  get count(): number {
    return this.#starts.length;
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.#starts[low]! };
  }

  offset(position: Position): number {
    if (position.line >= this.count) return this.text.length;
    return Math.min(this.start(position.line) + position.character, this.end(position.line));
  }

  /** Where `line` begins. */
  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Where `line` ends, before its line break. */
  end(line: number): number {
    let end = this.start(line + 1);
    if (line + 1 < this.count) {
      end--;
      if (this.text[end] === "\n" && this.text[end - 1] === "\r") end--;
    }
    return end;
  }

  /** The characters of `line`, without its line break. */
  line(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }
}

function starts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}

/** The unit in which a client counts the characters of a line. */
export type Encoding = "utf-16" | "utf-8";

/** `position` as a client that counts in `encoding` says it. */
export function encoded(lines: Lines, { line, character }: Position, encoding: Encoding): Position {
  if (encoding === "utf-16") return { line, character };
  const start = lines.start(line);
  return { line, character: Buffer.byteLength(lines.text.slice(start, start + character), "utf8") };
}

/** The position that a client that counts in `encoding` means. */
export function decoded(lines: Lines, { line, character }: Position, encoding: Encoding): Position {
  if (encoding === "utf-16") return { line, character };
  const end = lines.end(line);
  let at = lines.start(line);
  for (let bytes = 0; at < end; ) {
    const code = lines.text.codePointAt(at)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > character) break;
    at += code < 0x10000 ? 1 : 2;
  }
  return { line, character: at - lines.start(line) };
}
