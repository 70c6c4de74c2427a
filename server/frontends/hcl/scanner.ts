import type { Binary } from "./syntax.ts";

export type Operator = Binary["operator"];

/** What a token is. `<<` opens a heredoc and includes its marker; `unknown` is a character that HCL has no use for. */
export type Token =
  | Operator
  | "end"
  | "newline"
  | "name"
  | "number"
  | "unknown"
  | '"'
  | "<<"
  | "{"
  | "}"
  | "~}"
  | "["
  | "]"
  | "("
  | ")"
  | ","
  | "."
  | "..."
  | ":"
  | "::"
  | "?"
  | "!"
  | "="
  | "=>";

/**
 * The tokens of a document, one at a time. It holds the current token and its range; whoever reads a template moves
 * `end` on by itself, since inside of quotes other rules hold.
 */
export class Scanner {
  token: Token = "end";
  start = 0;
  end = 0;
  /** Where the token before ends, newlines not counted. */
  last = 0;
  /** Where the line of the current token starts. */
  line = 0;
  /** Whether newlines are tokens, as they are in bodies and between the items of an object. */
  lines = true;
  /** The current token as a binary operator, and how tightly it binds: 0 where it is none. */
  operator: Operator = "||";
  level = 0;

  constructor(readonly text: string) {
    if (text.charCodeAt(0) === 0xfeff) this.end = this.line = this.last = 1;
  }

  /** Moves to the next token. */
  advance(): Token {
    const text = this.text;
    let at = this.end;
    if (this.token === "newline") this.line = at;
    else this.last = at;
    this.level = 0;
    for (;;) {
      this.start = at;
      if (at >= text.length) return this.take("end", at);
      const code = text.charCodeAt(at);
      if (code < 128 && starts[code] === 1) {
        at++;
        for (let next = text.charCodeAt(at); ; next = text.charCodeAt(++at)) {
          if (next < 128) {
            if (continues[next] === 0) break;
          } else {
            const width = nameWidth(text, at, nameContinues);
            if (width === 0) break;
            at += width - 1;
          }
        }
        return this.take("name", at);
      }
      switch (code) {
        case space:
        case tab:
          at++;
          continue;
        case newline:
          at++;
          if (this.lines) return this.take("newline", at);
          this.line = at;
          continue;
        case 0x0d: // \r
          if (text.charCodeAt(at + 1) !== newline) return this.take("unknown", at + 1);
          if (this.lines) return this.take("newline", at + 2);
          at += 2;
          this.line = at;
          continue;
        case 0x23: // #
          at = lineEnd(text, at);
          continue;
        case 0x2f: {
          const next = text.charCodeAt(at + 1);
          if (next === 0x2f) {
            at = lineEnd(text, at);
            continue;
          }
          if (next !== 0x2a) return this.operate("/", at + 1, 6);
          const close = at < this.commentless ? text.indexOf("*/", at + 2) : -1;
          if (close < 0) {
            this.commentless = Math.min(at, this.commentless);
            return this.take("unknown", at + 2);
          }
          for (let back = close; back > at; back--) {
            if (text.charCodeAt(back) === newline) {
              this.line = back + 1;
              break;
            }
          }
          at = close + 2;
          continue;
        }
        case 0x22:
          return this.take('"', at + 1);
        case 0x3d: // =
          if (text.charCodeAt(at + 1) === 0x3d) return this.operate("==", at + 2, 3);
          if (text.charCodeAt(at + 1) === 0x3e) return this.take("=>", at + 2);
          return this.take("=", at + 1);
        case 0x2e: // .
          if (text.charCodeAt(at + 1) === 0x2e && text.charCodeAt(at + 2) === 0x2e) return this.take("...", at + 3);
          return this.take(".", at + 1);
        case 0x2c:
          return this.take(",", at + 1);
        case 0x7b:
          return this.take("{", at + 1);
        case 0x7d:
          return this.take("}", at + 1);
        case 0x5b:
          return this.take("[", at + 1);
        case 0x5d:
          return this.take("]", at + 1);
        case 0x28:
          return this.take("(", at + 1);
        case 0x29:
          return this.take(")", at + 1);
        case 0x3a: // :
          return text.charCodeAt(at + 1) === 0x3a ? this.take("::", at + 2) : this.take(":", at + 1);
        case 0x3f:
          return this.take("?", at + 1);
        case 0x2a:
          return this.operate("*", at + 1, 6);
        case 0x25:
          return this.operate("%", at + 1, 6);
        case 0x2b:
          return this.operate("+", at + 1, 5);
        case 0x2d:
          return this.operate("-", at + 1, 5);
        case 0x3c: // <
          if (text.charCodeAt(at + 1) === 0x3d) return this.operate("<=", at + 2, 4);
          if (text.charCodeAt(at + 1) === 0x3c) {
            const marker = text.charCodeAt(at + 2) === 0x2d ? at + 3 : at + 2;
            const close = nameEnd(text, marker);
            if (close > marker) return this.take("<<", close);
          }
          return this.operate("<", at + 1, 4);
        case 0x3e: // >
          return text.charCodeAt(at + 1) === 0x3d ? this.operate(">=", at + 2, 4) : this.operate(">", at + 1, 4);
        case 0x21: // !
          return text.charCodeAt(at + 1) === 0x3d ? this.operate("!=", at + 2, 3) : this.take("!", at + 1);
        case 0x26: // &
          return text.charCodeAt(at + 1) === 0x26 ? this.operate("&&", at + 2, 2) : this.take("unknown", at + 1);
        case 0x7c: // |
          return text.charCodeAt(at + 1) === 0x7c ? this.operate("||", at + 2, 1) : this.take("unknown", at + 1);
        case 0x7e: // ~
          return text.charCodeAt(at + 1) === 0x7d ? this.take("~}", at + 2) : this.take("unknown", at + 1);
      }
      if (code >= 0x30 && code <= 0x39) return this.take("number", numberEnd(text, at));
      const close = nameEnd(text, at);
      if (close > at) return this.take("name", close);
      return this.take("unknown", at + (text.codePointAt(at)! > 0xffff ? 2 : 1));
    }
  }

  /** Reads on from `at`, in the line that starts at `line`. */
  moveTo(at: number, line: number): void {
    this.token = "unknown";
    this.end = at;
    this.line = line;
    this.advance();
  }

  /** Whether the current token is the first of its line. */
  first(): boolean {
    return this.last <= this.line;
  }

  /** The column of the first token in the line of the current one. */
  indentation(): number {
    if (this.line !== this.measured) {
      this.measured = this.line;
      let at = this.line;
      while (blank(this.text.charCodeAt(at))) at++;
      this.measure = at - this.line;
    }
    return this.measure;
  }

  /** Whether `word` is the current token. */
  is(word: string): boolean {
    return this.token === "name" && this.end - this.start === word.length && this.text.startsWith(word, this.start);
  }

  /** From here on no comment is closed; kept so that the rest of the document is searched once only. */
  private commentless = Number.POSITIVE_INFINITY;
  private measured = -1;
  private measure = 0;

  private take(token: Token, end: number): Token {
    this.end = end;
    this.token = token;
    return token;
  }

  private operate(operator: Operator, end: number, level: number): Token {
    this.operator = operator;
    this.level = level;
    return this.take(operator, end);
  }
}

/** Where the name that starts at `at` ends; `at` itself if none does. */
export function nameEnd(text: string, at: number): number {
  const first = nameWidth(text, at, nameStarts);
  if (first === 0) return at;
  let end = at + first;
  for (let width = first; width > 0; end += width) width = nameWidth(text, end, nameContinues);
  return end;
}

/** Where the line that `at` stands in ends, before its newline. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  if (found < 0) return text.length;
  return found > at && text.charCodeAt(found - 1) === 0x0d ? found - 1 : found;
}

/** Whether a line ends at `at`, be it with the document. */
export function lineBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === newline || code === 0x0d || at >= text.length;
}

/** Whether `code` is a space or a tab. */
export function blank(code: number): boolean {
  return code === space || code === tab;
}

const tab = 0x09;
const newline = 0x0a;
const space = 0x20;

// Identifiers are those of UAX #31, with `_` in front and `-` inside.
const nameStarts = /[\p{ID_Start}_]/u;
const nameContinues = /[\p{ID_Continue}-]/u;
const starts = Uint8Array.from({ length: 128 }, (_, code) => (nameStarts.test(String.fromCharCode(code)) ? 1 : 0));
const continues = Uint8Array.from({ length: 128 }, (_, code) =>
  nameContinues.test(String.fromCharCode(code)) ? 1 : 0,
);

/** How many code units at `at` belong to a name: 0, 1 or 2. */
function nameWidth(text: string, at: number, legal: RegExp): number {
  const code = text.codePointAt(at);
  if (code === undefined) return 0;
  if (code < 128) return (legal === nameStarts ? starts : continues)[code]!;
  return legal.test(String.fromCodePoint(code)) ? (code > 0xffff ? 2 : 1) : 0;
}

/** Digits, dots and exponents as long as they go on, but no dot at the end: `1...` is a 1 before an ellipsis. */
function numberEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) end = ++at;
    else if (code === 0x2e) at++;
    else if (code === 0x65 || code === 0x45) {
      const sign = text.charCodeAt(at + 1);
      const digit = sign === 0x2b || sign === 0x2d ? at + 2 : at + 1;
      const next = text.charCodeAt(digit);
      if (!(next >= 0x30 && next <= 0x39)) return end;
      end = at = digit + 1;
    } else return end;
  }
}
