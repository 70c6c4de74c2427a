import { Expressions } from "./expressions.ts";
import { deepest, type HclError, walkString } from "./recovery.ts";
import { blank, lineEnd } from "./scanner.ts";
import {
  type Attribute,
  type Block,
  type Body,
  type Expression,
  type Label,
  type Range,
  type Template,
  trimmed,
} from "./syntax.ts";

export type { HclError } from "./recovery.ts";

export interface HclFile {
  readonly body: Body;
  readonly errors: readonly HclError[];
}

/** The syntax tree of a `.tf`, `.tofu` or `.tfvars` file. Never throws: what cannot be read is an error, and left out. */
export function parseHcl(text: string): HclFile {
  const parser = new Parser(text);
  return { body: parser.file(), errors: parser.errors };
}

/** A whole document as a template, as `templatefile` reads it. */
export function parseTemplate(text: string): { readonly template: Template; readonly errors: readonly HclError[] } {
  const parser = new Parser(text);
  return { template: parser.document(), errors: parser.errors };
}

/** A body under way. */
interface Contents {
  readonly attributes: Attribute[];
  readonly blocks: Block[];
  broken: boolean;
  /** The names of the attributes, once there are many. */
  names: Set<string> | undefined;
}

/** Where something at the top of the document started, to read it again in another way. */
interface Mark {
  readonly start: number;
  readonly line: number;
  readonly last: number;
  readonly attributes: number;
  readonly blocks: number;
  readonly errors: number;
  readonly broken: boolean;
}

class Parser extends Expressions {
  file(): Body {
    this.advance();
    const contents = empty();
    let mark: Mark | undefined;
    while (!this.at("end")) {
      if (this.at("newline")) this.advance();
      else if (this.at("}")) {
        if (mark === undefined || !this.closedTooEarly(contents, mark)) this.stray(contents);
        mark = undefined;
      } else {
        const here = this.mark(contents);
        this.ranOut = this.hadHeredoc = false;
        this.item(contents);
        // Its heredoc may have lost its end, and have been closed by that of the next one.
        if (this.hadHeredoc && this.errors.length > here.errors) this.again(contents, here, false);
        // Its brace may have lost its end.
        if (this.ranOut) this.again(contents, here, true);
        if (contents.blocks.length > here.blocks) mark = here;
      }
    }
    return body(contents, 0, this.text.length);
  }

  document(): Template {
    const start = this.end;
    const read = this.contents(start, "", false);
    const { length } = this.text;
    const whole = read && this.template(start, length, read.parts, false, 0);
    if (whole?.kind === "template") return whole;
    const value = { kind: "missing", start, end: length } as const;
    const parts = [{ kind: "interpolation", start, end: length, value }] as const;
    return { kind: "template", start, end: length, parts, heredoc: false };
  }

  private mark({ attributes, blocks, broken }: Contents): Mark {
    const { start, line, last, errors } = this;
    return { start, line, last, attributes: attributes.length, blocks: blocks.length, errors: errors.length, broken };
  }

  /** Reads what started at `mark` again, with doubts. */
  private again(contents: Contents, mark: Mark, strict: boolean): void {
    if (!this.affords((this.at("end") ? this.text.length : this.start) - mark.start)) return;
    this.back(contents, mark);
    this.ranOut = false;
    this.readWarily(contents, strict);
  }

  /** Whether the current brace is one too many, because a brace in the block at `mark` closed it too early. */
  private closedTooEarly(contents: Contents, mark: Mark): boolean {
    const { start, line, last } = this;
    if (!this.affords(start - mark.start)) return false;
    const { broken } = contents;
    const errors = this.errors.slice(mark.errors);
    const attributes = contents.attributes.slice(mark.attributes);
    const blocks = contents.blocks.slice(mark.blocks);
    this.back(contents, mark);
    this.readWarily(contents, true);
    if (this.last > start && this.affords(this.last - start)) return true;
    contents.attributes.splice(mark.attributes, contents.attributes.length, ...attributes);
    contents.blocks.splice(mark.blocks, contents.blocks.length, ...blocks);
    this.errors.splice(mark.errors, this.errors.length, ...errors);
    contents.names = undefined;
    contents.broken = broken;
    this.moveTo(start, line);
    this.last = last;
    return false;
  }

  private back(contents: Contents, mark: Mark): void {
    contents.attributes.length = mark.attributes;
    contents.blocks.length = mark.blocks;
    contents.names = undefined;
    contents.broken = mark.broken;
    this.errors.length = mark.errors;
    this.moveTo(mark.start, mark.line);
    this.last = mark.last;
  }

  private readWarily(contents: Contents, strict: boolean): void {
    this.wary = true;
    this.strict = strict;
    this.item(contents);
    this.wary = this.strict = false;
  }

  private stray(contents: Contents): void {
    this.fail(this.here(), `"}" closes nothing`);
    contents.broken = true;
    this.advance();
  }

  /** An argument or a block, or what stands in its place. */
  private item(contents: Contents): void {
    const { start, end, depth } = this;
    const indentation = this.indentation();
    if (this.at("name")) {
      this.advance();
      if (this.at("=")) this.argument(contents, { start, end });
      else if (this.at('"') || this.at("{") || this.at("name")) this.block(contents, { start, end }, indentation);
      else {
        this.fail(
          { start, end },
          `${this.excerpt(start, end)} is neither an argument, which has "=", nor a block, which has "{"`,
        );
        this.lost = true;
      }
    } else if (this.at('"')) {
      this.fail(this.here(), "the name of an argument has no quotes");
      this.lost = true;
    } else this.astray("an argument or a block");
    if (!this.lost) return;
    contents.broken = true;
    this.depth = depth;
    this.resume(start, indentation, false);
  }

  private argument(contents: Contents, key: Range): void {
    this.round = this.braces = 0;
    const name = this.word(key.start, key.end);
    const equals = this.end;
    this.advance();
    let value: Expression = this.missing(equals);
    if (this.at("newline") || this.at("end")) this.fail({ start: key.start, end: equals }, `${name} has no value`);
    else {
      value = this.expression();
      if (this.at(",") && !this.lost) {
        this.fail(this.here(), "arguments stand on lines of their own, without commas");
        this.advance();
      } else if (!this.lost && !this.at("newline") && !this.at("end") && !this.at("}")) this.astray("the next line");
      // Nothing is certain of a value with something behind it.
      if (this.lost) value = this.missing(equals);
    }
    if (holds(contents, name)) this.fail(key, `${name} is set already`);
    else contents.attributes.push({ start: key.start, end: Math.max(equals, value.end), name, key, value });
  }

  private block(contents: Contents, type: Range, indentation: number): void {
    const labels: Label[] = [];
    while (this.at("name") || this.at('"')) {
      const label = this.at('"') ? this.label() : this.bareLabel();
      if (label !== undefined) labels.push(label);
    }
    const head = { start: type.start, end: this.last };
    const written = this.excerpt(head.start, head.end);
    let braced = this.at("{");
    if (!braced) {
      const { start, line, last } = this;
      const ended = this.at("newline");
      if (this.at("=")) {
        this.fail(this.here(), `"=" follows ${written}, as if a block were an argument`);
        this.advance();
        braced = this.at("{");
      } else if (this.at("newline") || this.at("end")) {
        this.fail(head, `${written} is neither an argument, which has "=", nor a block, which has "{"`);
        while (this.at("newline")) this.advance();
        braced = this.at("{");
      }
      contents.broken = true;
      // Lines further right are the content of a block that lacks its brace; without such, nothing is known of it.
      const content = this.first() && this.start - this.line > indentation && !this.at("end");
      if (!braced && !content) {
        if (ended) {
          this.moveTo(start, line);
          this.last = last;
        } else if (!this.at("end")) this.astray(`"{"`);
        return;
      }
    }
    if (this.depth >= deepest) {
      this.round = this.braces = 0;
      this.tooDeep();
      return;
    }
    const brace = this.start;
    const line = this.line;
    const start = braced ? this.end : this.last;
    if (braced) this.advance();
    this.depth++;
    const inner = empty();
    const close = this.inside(inner, line, indentation, braced);
    this.depth--;
    if (close === undefined) {
      this.fail(braced ? { start: brace, end: brace + 1 } : head, `${written} is not closed`);
      inner.broken = contents.broken = true;
    }
    const stop = close?.start ?? Math.max(start, this.last);
    const end = close?.end ?? stop;
    contents.blocks.push({
      start: type.start,
      end,
      type: this.word(type.start, type.end),
      labels: trimmed(labels),
      head,
      body: body(inner, start, stop),
    });
    if (close !== undefined && !this.at("newline") && !this.at("end") && !this.at("}")) {
      this.fail(this.here(), `${this.found()} stands behind "}", where the line must end`);
    }
  }

  private bareLabel(): Label {
    const { start, end } = this;
    this.advance();
    return { start, end, text: this.text.slice(start, end) };
  }

  /** A quoted label; `undefined` where its text cannot be read. */
  private label(): Label | undefined {
    const { text, start } = this;
    const inside = [true];
    let end = walkString(text, this.end, inside);
    const closed = inside.length === 0;
    const stop = closed ? end - 1 : end;
    let escaped = false;
    let sequence = -1;
    for (let at = start + 1; at < stop; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x5c) {
        escaped = true;
        at++;
      } else if ((code === 0x24 || code === 0x25) && text.charCodeAt(at + 1) === 0x7b) sequence = at;
      else if (
        (code === 0x24 || code === 0x25) &&
        text.charCodeAt(at + 1) === code &&
        text.charCodeAt(at + 2) === 0x7b
      ) {
        escaped = true;
        at += 2;
      }
    }
    if (!closed) {
      // The brace at the end of the line is that of the block.
      const line = lineEnd(text, start);
      let last = line;
      while (last > start + 1 && blank(text.charCodeAt(last - 1))) last--;
      end = text.charCodeAt(last - 1) === 0x7b && last - 1 > start ? last - 1 : line;
      this.fail({ start, end }, `${this.excerpt(start, end).trim()} has no closing quote on its line`);
    } else if (sequence >= 0) {
      const marker = text.slice(sequence, sequence + 2);
      this.fail(
        { start: sequence, end: stop },
        `a label holds no ${marker} }; for the characters, write ${marker[0]}${marker}`,
      );
    }
    this.end = end;
    this.advance();
    if (!closed || sequence >= 0) return undefined;
    const content = escaped ? this.unescape(start + 1, stop, true) : this.word(start + 1, stop);
    return content === undefined ? undefined : { start, end, text: content };
  }

  /** The content of a block up to its closing brace, which opened in `line`; `undefined` if it is not found. */
  private inside(contents: Contents, line: number, indentation: number, braced: boolean): Range | undefined {
    let single = braced && !this.at("newline");
    for (let count = 0; ; ) {
      if (this.at("newline")) {
        // An unclosed string has taken the brace at the end of the line along.
        if (single && contents.broken && this.line === line && this.text[this.last - 1] === "}")
          return { start: this.last - 1, end: this.last };
        if (single) this.fail(this.before(), "a block whose argument stands in its first line closes in that line");
        single = false;
        this.advance();
      } else if (this.at("}")) {
        const column = this.first() ? this.start - this.line : -1;
        if (this.strict) {
          if (column >= 0 && column < indentation) return undefined;
          if (column > indentation || (column < 0 && !single && this.line > line)) {
            this.stray(contents);
            continue;
          }
        }
        if (column < 0 && count > 0 && !single) this.fail(this.here(), `"}" stands in the line of what it closes`);
        const brace = this.here();
        this.advance();
        return brace;
      } else if (this.at("end")) {
        this.ranOut = true;
        return undefined;
      } else if (this.strict && this.outside(indentation, true)) return undefined;
      else {
        count++;
        const blocks = contents.blocks.length;
        const here = this.here();
        if (single && count > 1) this.fail(here, "a block in one line holds one argument, and this is another");
        this.item(contents);
        if (single && contents.blocks.length > blocks)
          this.fail(here, "a block in one line holds an argument, and this is a block");
      }
    }
  }
}

function empty(): Contents {
  return { attributes: [], blocks: [], broken: false, names: undefined };
}

function body({ attributes, blocks, broken }: Contents, start: number, end: number): Body {
  return { start, end, attributes: trimmed(attributes), blocks: trimmed(blocks), broken };
}

function holds(contents: Contents, name: string): boolean {
  const { attributes } = contents;
  if (attributes.length < many) return attributes.some((attribute) => attribute.name === name);
  contents.names ??= new Set(attributes.map((attribute) => attribute.name));
  if (contents.names.has(name)) return true;
  contents.names.add(name);
  return false;
}

/** From so many attributes on, a set finds a name faster. */
const many = 16;
