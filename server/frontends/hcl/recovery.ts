import { blank, nameEnd, Scanner, type Token } from "./scanner.ts";
import type { Missing, Range } from "./syntax.ts";

/** Something that is not HCL. */
export interface HclError extends Range {
  readonly message: string;
}

/** How deep brackets, strings and blocks may nest: whoever reads or walks a tree may recurse. */
export const deepest = 250;

/** A scanner that tells of errors and finds the way on behind them. */
export class Recovery extends Scanner {
  readonly errors: HclError[] = [];
  /** What is being read cannot go on; until someone has called `resume`, nobody reads and no error is told. */
  protected lost = false;
  /** Braces do not match, so that indentation decides what belongs together. */
  protected strict = false;
  /** A heredoc that holds the start of another one with its marker is not closed. */
  protected wary = false;
  /** The document ended inside of braces. */
  protected ranOut = false;
  protected depth = 0;
  /** How many parentheses and brackets, and how many braces, are open in the argument or item that is being read. */
  protected round = 0;
  protected braces = 0;
  private spent = 0;
  private readonly names = new Map<string, string>();

  /** The characters from `start` to `end`, which are kept once however often they are written. */
  protected word(start: number, end: number): string {
    const word = this.text.slice(start, end);
    const known = this.names.get(word);
    if (known === undefined) this.names.set(word, word);
    return known ?? word;
  }

  protected at(token: Token): boolean {
    return this.token === token;
  }

  protected here(): Range {
    return { start: this.start, end: this.end };
  }

  /** The end of the token before, to show what is missing behind it. */
  protected before(): Range {
    return { start: Math.max(0, this.last - 1), end: this.last };
  }

  protected missing(start: number = this.last, end: number = start): Missing {
    return { kind: "missing", start, end };
  }

  protected fail(at: Range, message: string): void {
    if (this.lost || this.errors.length >= most || this.errors.at(-1)?.start === at.start) return;
    this.errors.push({ start: at.start, end: at.end, message });
  }

  /** Tells that the current token stands where `wanted` is expected. */
  protected unexpected(wanted: string): void {
    if (this.lost || this.errors.length >= most) return;
    if (this.at("newline") || this.at("end")) {
      const what = this.at("end") ? "file" : "line";
      this.fail(this.before(), `the ${what} ends where ${wanted} is expected`);
    } else if (this.at("unknown")) {
      this.fail(this.here(), unknown(this.text.slice(this.start, this.end), this.text.codePointAt(this.start) ?? 0));
    } else this.fail(this.here(), `${this.found()} stands where ${wanted} is expected`);
  }

  /** The same, and nothing of what is being read can follow. */
  protected astray(wanted: string): Missing {
    this.unexpected(wanted);
    this.lost = true;
    return this.missing();
  }

  /** The bracket at `open` is not closed, or the current token does not fit into it. */
  protected unclosed(open: number, wanted: string): Missing {
    const next = this.at("end") || (this.line > open && itemAt(this.text, this.line, false));
    return next ? this.neverClosed(open) : this.astray(wanted);
  }

  protected neverClosed(open: number): Missing {
    const end = this.text.charCodeAt(open + 1) === 0x7b ? open + 2 : open + 1;
    this.fail({ start: open, end }, `"${this.excerpt(open, end)}" is not closed`);
    this.lost = true;
    return this.missing();
  }

  protected tooDeep(): Missing {
    this.fail(this.here(), `${this.found()} is nested too deep to be read`);
    this.lost = true;
    return this.missing();
  }

  /** The current token, for a message. */
  protected found(): string {
    return this.at('"') ? "a string" : `"${this.excerpt(this.start, this.end)}"`;
  }

  /** Some characters of the source, for a message. */
  protected excerpt(start: number, end: number): string {
    const [line = ""] = this.text.slice(start, Math.min(end, start + 41)).split(/\r?\n/, 1);
    return line.length > 40 ? `${line.slice(0, 39)}…` : line;
  }

  /** Whether so many characters may be read once more; bounds the whole by a few times the length of the document. */
  protected affords(characters: number): boolean {
    this.spent += characters;
    return this.spent <= 4 * this.text.length + 10_000;
  }

  /**
   * Moves behind the broken argument or item that starts at `from`, in a line with this indentation: to the end of its
   * line once its brackets are closed, or to a line that stands no further right and looks like a next one.
   */
  protected resume(from: number, indentation: number, comma: boolean): void {
    this.lost = false;
    this.lines = true;
    // The error may have come to light in a later line, which may be the next item, read as a part of this one.
    if (this.line > from && !this.at("newline")) {
      this.moveTo(this.line, this.line);
      this.last = Math.max(from, Math.min(this.last, this.line - 1));
      if (this.nextItem(indentation)) return;
    }
    for (;;) {
      switch (this.token) {
        case "end":
          return;
        case "newline":
          if (this.round <= 0 && this.braces <= 0) return;
          while (this.at("newline")) this.advance();
          if (this.nextItem(indentation)) return;
          continue;
        case ",":
          if (comma && this.round <= 0 && this.braces <= 0) return;
          break;
        case "(":
        case "[":
          this.round++;
          break;
        case ")":
        case "]":
          this.round--;
          break;
        case "{":
          this.braces++;
          break;
        case "}":
        case "~}":
          if (this.braces <= 0) {
            if (this.at("}")) return;
          } else this.braces--;
          break;
        case '"':
          this.skipString();
          break;
      }
      this.advance();
    }
  }

  /** Where the brace stands, in this line, that closes so many open ones; -1 if there is none. */
  protected closingBrace(open: number): number {
    if (!this.affords(0)) return -1;
    const { text } = this;
    const inside: boolean[] = new Array<boolean>(open).fill(false);
    const found = walkString(text, this.start, inside);
    if (inside.length === 0) return found;
    this.affords(found - this.start);
    return -1;
  }

  /**
   * In a document whose braces do not match: whether the current token, the first of its line, stands too far left for
   * what was opened in a line with this indentation. At the left edge, only another block ends a block.
   */
  protected outside(indentation: number, block: boolean): boolean {
    if (!this.first()) return false;
    const column = this.start - this.line;
    if (this.at("}")) return column < indentation;
    return (
      column <= indentation &&
      (block && indentation === 0 ? headAt(this.text, this.start) : itemAt(this.text, this.start, true))
    );
  }

  private nextItem(indentation: number): boolean {
    if (this.at("end")) return true;
    const column = this.start - this.line;
    return column < indentation || (column === indentation && itemAt(this.text, this.start, true));
  }

  private skipString(): void {
    const inside = [true];
    this.end = walkString(this.text, this.end, inside);
    for (const string of inside) if (!string) this.braces++;
  }
}

/** How many errors are told of one document. */
const most = 100;

/** Walks to where everything in `inside` (strings, or braces of their sequences) is closed, but not over the end of the line. */
export function walkString(text: string, at: number, inside: boolean[]): number {
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) break;
    const string = inside[inside.length - 1];
    if (code === 0x22) {
      if (string) inside.pop();
      else inside.push(true);
    } else if (string) {
      if (code === 0x5c) {
        if (text.charCodeAt(at + 1) !== 0x0a) at++;
      } else if (code === 0x7b) {
        const before = text.charCodeAt(at - 1);
        const marked = before === 0x24 || before === 0x25;
        if (marked && text.charCodeAt(at - 2) !== before) inside.push(false);
      }
    } else if (code === 0x7b) inside.push(false);
    else if (code === 0x7d) inside.pop();
    if (inside.length === 0) return at + 1;
  }
  return Math.min(at, text.length);
}

/** Whether an argument or a block, or an item of an object with a quoted key, seems to start behind the blanks at `at`. */
function itemAt(text: string, at: number, quoted: boolean): boolean {
  const start = blanksEnd(text, at);
  const string = text.charCodeAt(start) === 0x22;
  const end = string && quoted ? stringEnd(text, start) : nameEnd(text, start);
  if (end === start) return false;
  const sign = blanksEnd(text, end);
  const code = text.charCodeAt(sign);
  const next = text.charCodeAt(sign + 1);
  if (code === 0x3d) return next !== 0x3d && next !== 0x3e;
  return string ? code === 0x3a && next !== 0x3a : headAt(text, start);
}

/** Whether the head of a block, with its brace, seems to start at `at`. */
function headAt(text: string, at: number): boolean {
  if (nameEnd(text, at) === at) return false;
  for (let end = at; ; at = end) {
    const start = blanksEnd(text, at);
    const code = text.charCodeAt(start);
    if (code === 0x7b) return true;
    end = code === 0x22 ? stringEnd(text, start) : nameEnd(text, start);
    if (end === start) return false;
  }
}

function blanksEnd(text: string, at: number): number {
  let end = at;
  while (blank(text.charCodeAt(end))) end++;
  return end;
}

/** Where the string that opens at `at` ends, if it is one without sequences; `at` if it does not end. */
function stringEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x22) return end + 1;
    if (code === 0x5c && text.charCodeAt(end + 1) !== 0x0a) end++;
    else if (code === 0x0a) break;
  }
  return at;
}

function unknown(written: string, point: number): string {
  if (written === "/*") return "this comment is not closed";
  if (written === "'" || written === "`" || written === "“" || written === "”") {
    return `${written} does not quote a text; HCL has "`;
  }
  if (written === "&" || written === "|") return `"${written}" is no operator; HCL has "${written}${written}"`;
  const name = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  if (point === 0xa0) return `${name} is a no-break space; HCL has plain spaces`;
  return /^[\p{C}\p{Z}]$/u.test(written) ? `${name} is no character of HCL` : `"${written}" is no character of HCL`;
}
