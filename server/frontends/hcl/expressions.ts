import { deepest, Recovery } from "./recovery.ts";
import { lineBreak, lineEnd, nameEnd } from "./scanner.ts";
import { type Expression, type Interpolation, type ObjectItem, type Splat, trimmed } from "./syntax.ts";
import { type Directive, type FlatPart, nest, outdent, trimEnd, trimStart, white } from "./template.ts";

/**
 * Reads expressions and templates.
 *
 * After an error from which an expression cannot go on, `lost` is set and every method returns at once. The innermost
 * thing that has a next of its kind (an interpolation on its line, an item of an object, an argument of a body) then
 * finds it and reads on; what it could not read is `Missing`.
 */
export class Expressions extends Recovery {
  /** Height of the expression read last. */
  private height = 0;
  /** Whether the sequence read last ends with `~}`. */
  private strips = false;
  /** Whether a heredoc was read, which may have been closed by the end of another one. */
  protected hadHeredoc = false;
  /** The last line that each heredoc marker stands on alone. */
  private markers: ReadonlyMap<string, number> | undefined;

  expression(): Expression {
    if (this.depth >= deepest) return this.tooDeep();
    this.depth++;
    const condition = this.binary(1);
    const result = this.at("?") && !this.lost ? this.conditional(condition) : condition;
    this.depth--;
    return result;
  }

  private conditional(condition: Expression): Expression {
    let height = this.height;
    this.advance();
    const then = this.expression();
    if (this.lost) return then;
    height = Math.max(height, this.height);
    let otherwise: Expression;
    if (this.at(":")) {
      this.advance();
      otherwise = this.expression();
    } else {
      this.unexpected(`":" and what holds otherwise`);
      otherwise = this.missing();
    }
    this.height = Math.max(height, this.height) + 1;
    return { kind: "conditional", start: condition.start, end: otherwise.end, condition, then, else: otherwise };
  }

  private binary(least: number): Expression {
    let left = this.operand();
    while (this.level >= least && !this.lost) {
      const { operator, level } = this;
      const height = this.height;
      this.advance();
      const right = this.binary(level + 1);
      this.grow(Math.max(height, this.height));
      left = { kind: "binary", start: left.start, end: right.end, operator, left, right };
    }
    return left;
  }

  private operand(): Expression {
    if (!this.at("-") && !this.at("!")) return this.steps(this.term());
    if (this.depth >= deepest) return this.tooDeep();
    this.depth++;
    const start = this.start;
    const operator = this.at("-") ? "-" : "!";
    this.advance();
    const operand = this.operand();
    this.depth--;
    this.height++;
    return { kind: "unary", start, end: operand.end, operator, operand };
  }

  /** `on` with the attributes, indexes and splats that follow it. */
  private steps(on: Expression): Expression {
    while (!this.lost) {
      const { start } = on;
      if (this.at(".")) {
        const dot = this.start;
        this.advance();
        if (this.at("*")) on = this.attributeSplat(on, dot);
        else on = this.attribute(on) ?? this.nameless(start, dot);
      } else if (this.at("[")) {
        const open = this.start;
        const { lines } = this;
        this.round++;
        this.advance();
        if (this.at("*")) {
          this.advance();
          if (!this.at("]")) return this.unclosed(open, '"]"');
          this.round--;
          on = this.fullSplat(on, open);
          continue;
        }
        this.lines = false;
        if (this.at("newline")) this.advance();
        const height = this.height;
        const key = this.expression();
        this.height = Math.max(height, this.height);
        if (this.lost) return key;
        if (!this.at("]")) return this.unclosed(open, '"]"');
        on = { kind: "index", start, end: this.end, on, key };
        this.round--;
        this.lines = lines;
        this.advance();
      } else break;
      this.grow(this.height);
    }
    return on;
  }

  /** `.name` or the legacy `.0`, from behind its dot. */
  private attribute(on: Expression): Expression | undefined {
    const key = { start: this.start, end: this.end };
    if (this.at("number")) {
      const name = this.text.slice(key.start, key.end);
      this.advance();
      if (/^\d+$/.test(name)) return { kind: "attribute", start: on.start, end: key.end, on, name, key };
      const [first, second] = name.split(".");
      if (second !== undefined) this.fail(key, `"${name}" reads as one number; two indexes are [${first}][${second}]`);
      return this.missing(on.start, key.end);
    }
    if (!this.at("name")) return undefined;
    const name = this.word(key.start, key.end);
    this.advance();
    return { kind: "attribute", start: on.start, end: key.end, on, name, key };
  }

  private nameless(start: number, dot: number): Expression {
    this.fail({ start: dot, end: dot + 1 }, `no name follows the dot of "${this.excerpt(start, dot + 1)}"`);
    if (this.at("*")) this.lost = true;
    return this.missing(start, dot + 1);
  }

  private attributeSplat(on: Expression, dot: number): Splat {
    let each: Expression = { kind: "variable", start: dot, end: this.end, name: "*" };
    this.advance();
    while (this.at(".") && !this.lost) {
      const inner = this.start;
      this.advance();
      each = this.attribute(each) ?? this.nameless(dot, inner);
      this.grow(this.height);
    }
    return { kind: "splat", start: on.start, end: each.end, on, full: false, each };
  }

  private fullSplat(on: Expression, open: number): Expression {
    if (this.depth >= deepest) return this.tooDeep();
    const height = this.height;
    const end = this.end;
    this.advance();
    this.height = 0;
    this.depth++;
    const each = this.steps({ kind: "variable", start: open, end, name: "*" });
    this.depth--;
    this.height = Math.max(height, this.height);
    return { kind: "splat", start: on.start, end: each.end, on, full: true, each };
  }

  private term(): Expression {
    this.height = 0;
    const { start, end } = this;
    switch (this.token) {
      case "name":
        return this.name(start, end);
      case '"':
        return this.quoted();
      case "number": {
        const value = number(this.text, start, end);
        if (Number.isNaN(value)) this.fail({ start, end }, `"${this.excerpt(start, end)}" is no number`);
        this.advance();
        // JavaScript cannot hold every number that HCL can; what it would change is not claimed.
        return value === undefined || Number.isNaN(value)
          ? this.missing(start, end)
          : { kind: "literal", start, end, value };
      }
      case "[":
        return this.tuple();
      case "{":
        return this.object();
      case "(": {
        const { lines } = this;
        this.lines = false;
        this.round++;
        this.advance();
        const value = this.expression();
        if (this.lost) return value;
        if (!this.at(")")) return this.unclosed(start, '")"');
        const close = this.close(lines);
        return { kind: "parentheses", start, end: close, value };
      }
      case "<<":
        return this.heredoc();
      default:
        this.unexpected("a value");
        return this.missing();
    }
  }

  private name(start: number, end: number): Expression {
    const { text } = this;
    this.advance();
    if (this.at("(")) return this.call(start, this.word(start, end));
    if (this.at("::")) {
      let full = text.slice(start, end);
      while (this.at("::")) {
        this.advance();
        if (!this.at("name")) return this.astray(`the name of a function`);
        full += `::${text.slice(this.start, this.end)}`;
        this.advance();
      }
      return this.at("(") ? this.call(start, full) : this.astray(`"(" and the arguments of ${full}`);
    }
    const name = this.word(start, end);
    if (name === "true" || name === "false") return { kind: "literal", start, end, value: name === "true" };
    if (name === "null") return { kind: "literal", start, end, value: null };
    return { kind: "variable", start, end, name };
  }

  private call(start: number, name: string): Expression {
    const { lines, start: open } = this;
    const args: Expression[] = [];
    let spread = false;
    let height = 0;
    this.lines = false;
    this.round++;
    this.advance();
    while (!this.at(")")) {
      args.push(this.expression());
      if (this.lost) return this.missing();
      height = Math.max(height, this.height);
      if (this.at(")")) break;
      if (this.at("...")) {
        spread = true;
        this.advance();
        if (!this.at(")")) return this.unclosed(open, '")"');
      } else if (this.at(",")) this.advance();
      else return this.unclosed(open, '"," or ")"');
    }
    this.height = height + 1;
    return { kind: "call", start, end: this.close(lines), name, args: trimmed(args), spread };
  }

  private tuple(): Expression {
    const { lines, start } = this;
    const items: Expression[] = [];
    let height = 0;
    this.lines = false;
    this.round++;
    this.advance();
    if (this.is("for")) return this.for(start, lines, "]");
    while (!this.at("]")) {
      items.push(this.expression());
      if (this.lost) return this.missing();
      height = Math.max(height, this.height);
      if (this.at(",")) this.advance();
      else if (!this.at("]")) {
        // An item on a line of its own lacks the comma before it; it is no less an item.
        const another = this.first() && (this.at('"') || this.at("{") || this.at("[") || this.at("number"));
        if (!another) return this.unclosed(start, '"," or "]"');
        this.fail({ start: this.last - 1, end: this.last }, `no comma separates this item from the next`);
      }
    }
    this.height = height + 1;
    return { kind: "tuple", start, end: this.close(lines), items: trimmed(items) };
  }

  private object(): Expression {
    const { lines, start } = this;
    this.lines = false;
    this.braces++;
    const indentation = this.strict ? this.indentation() : -1;
    this.advance();
    if (this.is("for")) return this.for(start, lines, "}");
    const { round, braces, depth } = this;
    const items: ObjectItem[] = [];
    let height = 0;
    this.lines = true;
    for (;;) {
      while (this.at("newline")) this.advance();
      if (this.at("end") || (this.strict && this.outside(indentation, false))) {
        this.ranOut ||= this.at("end");
        this.round = round;
        this.braces = braces;
        return this.neverClosed(start);
      }
      if (this.at("}")) break;
      this.round = this.braces = 0;
      const from = this.start;
      const column = this.first() ? from - this.line : -1;
      const indent = this.indentation();
      const item = this.pair();
      height = Math.max(height, this.height);
      if (!this.lost) {
        items.push(item);
        if (this.at(",")) this.advance();
        continue;
      }
      this.depth = depth;
      this.resume(from, indent, true);
      // What was passed over may have held more items.
      const missing = this.missing(Math.max(this.last, item.end));
      items.push(item, { ...missing, key: missing, value: missing });
      if (this.at(",")) this.advance();
      else if (!this.at("newline") && !this.at("}") && !this.at("end") && this.start - this.line !== column) {
        // It goes on further left, so this object is not closed; whoever holds it finds the way.
        this.lost = true;
        this.round = round;
        this.braces = braces;
        return missing;
      }
    }
    this.round = round;
    this.braces = braces - 1;
    this.height = height + 1;
    this.lines = lines;
    const { end } = this;
    this.advance();
    return { kind: "object", start, end, items: trimmed(items) };
  }

  private pair(): ObjectItem {
    let key = this.expression();
    const height = this.height;
    // As a key these are names like any other.
    if (key.kind === "literal" && typeof key.value !== "number") {
      key = { kind: "variable", start: key.start, end: key.end, name: String(key.value) };
    }
    let value: Expression = this.missing();
    if (!this.lost) {
      if (this.at("=") || this.at(":")) {
        this.advance();
        value = this.expression();
        this.height = Math.max(height, this.height);
        if (!this.lost && !this.at(",") && !this.at("newline") && !this.at("}") && !this.at("end")) {
          this.astray(`"," or the next line`);
        }
        if (this.lost) value = this.missing(value.start);
      } else {
        this.astray(`"=" and a value`);
        key = this.missing(key.start, key.end);
      }
    } else key = this.missing(key.start);
    return { start: key.start, end: Math.max(key.end, value.end), key, value };
  }

  /** From the `for` on. */
  private for(start: number, lines: boolean, closer: "]" | "}"): Expression {
    this.advance();
    const names = this.forNames();
    if (names === undefined) return this.missing();
    const collection = this.expression();
    if (this.lost) return collection;
    let height = this.height;
    if (!this.at(":")) return this.astray(`":" and what is made of each item`);
    this.advance();
    let name: Expression | undefined;
    let value = this.expression();
    if (this.lost) return value;
    height = Math.max(height, this.height);
    if (this.at("=>")) {
      const arrow = { start: this.start, end: this.end };
      this.advance();
      name = value;
      value = this.expression();
      if (this.lost) return value;
      height = Math.max(height, this.height);
      if (closer === "]") this.fail(arrow, `"=>" makes an object, which stands in { }, and this stands in [ ]`);
    } else if (closer === "}") {
      this.fail(value, `"${this.excerpt(value.start, value.end)}" has no key; an object is made by "key => value"`);
    }
    const group = this.at("...");
    if (group) {
      if (closer === "]") this.fail(this.here(), `"..." groups the values of an object, and this stands in [ ]`);
      this.advance();
    }
    let condition: Expression | undefined;
    if (this.is("if")) {
      this.advance();
      condition = this.expression();
      if (this.lost) return condition;
      height = Math.max(height, this.height);
    }
    if (!this.at(closer)) return this.unclosed(start, `"${closer}"`);
    const { end } = this;
    if (closer === "]") this.round--;
    else this.braces--;
    this.lines = lines;
    this.advance();
    this.height = height + 1;
    if ((closer === "]") !== (name === undefined) || (group && closer === "]")) return this.missing(start, end);
    return { kind: "for", start, end, ...names, collection, name, value, group, condition };
  }

  /** `item in` or `key, item in`. */
  private forNames(): { readonly key: string | undefined; readonly item: string } | undefined {
    let key: string | undefined;
    if (!this.at("name")) return void this.astray(`a name for each item`);
    let item = this.text.slice(this.start, this.end);
    this.advance();
    if (this.at(",")) {
      this.advance();
      if (!this.at("name")) return void this.astray(`a name for each item`);
      key = item;
      item = this.text.slice(this.start, this.end);
      this.advance();
    }
    if (!this.is("in")) return void this.astray(`"in" and a collection`);
    this.advance();
    return { key, item };
  }

  private quoted(): Expression {
    const { text, start, lines, line } = this;
    const parts: FlatPart[] = [];
    let at = this.end;
    let from = at;
    let escaped = false;
    this.strips = false;
    let height = 0;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (at > from) this.characters(parts, from, at, escaped, true, false);
        break;
      }
      if (code === backslash) {
        escaped = true;
        at += lineBreak(text, at + 1) ? 1 : 2;
      } else if ((code === dollar || code === percent) && text.charCodeAt(at + 1) === openBrace) {
        if (at > from) this.characters(parts, from, at, escaped, true, false);
        if (text.charCodeAt(at + 2) === tilde) trimLast(parts, false);
        const part = this.sequence(at, line);
        if (part === undefined) return this.missing(start, Math.max(start, this.last));
        parts.push(part);
        height = Math.max(height, this.height);
        from = at = this.end;
        escaped = false;
      } else if ((code === dollar || code === percent) && doubled(text, at, code)) {
        escaped = true;
        at += 3;
      } else if (lineBreak(text, at)) {
        this.fail({ start, end: at }, `${this.excerpt(start, at)} has no closing quote on its line`);
        this.lost = true;
        this.end = at;
        this.lines = lines;
        this.advance();
        return this.missing(start, at);
      } else at++;
    }
    this.end = at + 1;
    this.lines = lines;
    this.advance();
    return this.template(start, at + 1, parts, false, height);
  }

  private heredoc(): Expression {
    const { text, start, end, lines } = this;
    const indented = text.charCodeAt(start + 2) === dash;
    const marker = text.slice(start + (indented ? 3 : 2), end);
    const from = text.indexOf("\n", end) + 1;
    const head = lineEnd(text, end);
    this.hadHeredoc = true;
    if (from === 0 || (this.terminators().get(marker) ?? -1) < from || (this.wary && this.swallows(marker, from))) {
      this.fail({ start, end }, `no line that holds only ${marker} closes this`);
      // What it holds stands further right, if there is anything yet.
      this.round++;
      this.lost = true;
      this.end = head;
      this.advance();
      return this.missing(start, end);
    }
    const { round, braces, depth } = this;
    if (head > end) {
      const junk = this.excerpt(end, head).trim() || "white space";
      this.fail({ start: end, end: head }, `${junk} stands behind ${marker}, where the line must end`);
    }
    this.line = from;
    const read = this.contents(from, marker, indented);
    if (read === undefined) {
      // One of its sequences is not closed. Its own end is still found, by its line.
      const line = terminatorLine(text, from, marker);
      const found = line < 0 ? -1 : terminatorEnd(text, line, marker);
      if (found < 0 || !this.affords(Math.abs(this.start - found)))
        return this.missing(start, Math.max(start, this.last));
      this.lost = false;
      this.round = round;
      this.braces = braces;
      this.depth = depth;
      this.line = line;
      this.end = found;
      this.token = "unknown";
    }
    const close = this.end;
    if (text.indexOf("\n", close) < 0) {
      this.fail(
        { start: close - marker.length, end: close },
        `the file ends behind ${marker}, where its line must end`,
      );
    }
    this.lines = lines;
    this.advance();
    if (read === undefined || head > end) return this.missing(start, close);
    if (indented) outdent(read.parts);
    return this.template(start, close, read.parts, true, read.height);
  }

  /** What a heredoc holds, up to its marker; `end` and `line` are moved to it. Without a marker, up to the end of the document. */
  protected contents(
    at: number,
    marker: string,
    indented: boolean,
  ): { readonly parts: FlatPart[]; readonly height: number } | undefined {
    const { text } = this;
    const parts: FlatPart[] = [];
    let from = at;
    let escaped = false;
    let height = 0;
    this.strips = false;
    let close = marker === "" ? -1 : terminatorEnd(text, at, marker);
    while (close < 0 && at < text.length) {
      const code = text.charCodeAt(at);
      if (code === newline) {
        at++;
        if (indented) {
          this.characters(parts, from, at, escaped, false, true);
          from = at;
          escaped = false;
        }
        this.line = at;
        if (marker !== "") close = terminatorEnd(text, at, marker);
      } else if (code === carriageReturn && text.charCodeAt(at + 1) !== newline) {
        this.fail({ start: at, end: at + 1 }, "this carriage return ends no line; a line feed must follow");
        at++;
      } else if (code !== dollar && code !== percent) at++;
      else if (text.charCodeAt(at + 1) === openBrace) {
        if (at > from) this.characters(parts, from, at, escaped, false, true);
        if (text.charCodeAt(at + 2) === tilde) trimLast(parts, true);
        const part = this.sequence(at, this.line);
        if (part === undefined) return undefined;
        parts.push(part);
        height = Math.max(height, this.height);
        from = at = this.end;
        escaped = false;
      } else if (doubled(text, at, code)) {
        escaped = true;
        at += 3;
      } else at++;
    }
    if (close < 0 && marker !== "") {
      this.lost = true;
      return undefined;
    }
    if (at > from) this.characters(parts, from, at, escaped, false, true);
    this.end = close < 0 ? at : close;
    return { parts, height };
  }

  protected template(
    start: number,
    end: number,
    flat: readonly FlatPart[],
    heredoc: boolean,
    height: number,
  ): Expression {
    this.height = height + 1;
    const parts = plain(flat) ? trimmed(flat) : nest(flat);
    if ("kind" in parts) {
      const written = this.excerpt(parts.start, parts.end);
      const message = parts.subject === undefined ? "closes nothing" : `has no %{ end${parts.word} }`;
      this.fail(parts, `${written} ${message}`);
      return this.missing(start, end);
    }
    return { kind: "template", start, end, parts, heredoc };
  }

  private characters(
    parts: FlatPart[],
    start: number,
    end: number,
    escaped: boolean,
    quoted: boolean,
    byLine: boolean,
  ): void {
    let text = escaped ? this.unescape(start, end, quoted) : this.text.slice(start, end);
    if (text === undefined) {
      parts.push({ kind: "interpolation", start, end, value: this.missing(start, end) });
      this.strips = false;
      return;
    }
    if (this.strips) {
      this.strips = false;
      text = trimStart(text, byLine);
    }
    parts.push({ kind: "characters", start, end, text: composable.test(text) ? text.normalize("NFC") : text });
  }

  /** `${ … }` or `%{ … }` at `at`; `end` is moved behind it. `undefined` if its end is not found. */
  private sequence(at: number, line: number): Interpolation | Directive | undefined {
    const { text, round, braces, depth } = this;
    this.end = text.charCodeAt(at + 2) === tilde ? at + 3 : at + 2;
    this.lines = false;
    this.braces++;
    this.token = "unknown";
    this.advance();
    let part: Interpolation | Directive | undefined;
    if (text.charCodeAt(at) === percent) part = this.directive(at);
    else part = { kind: "interpolation", start: at, end: at, value: this.expression() };
    if (!this.lost && !this.at("}") && !this.at("~}")) this.unclosed(at, `"}"`);
    const found = this.lost && this.line === line ? this.closingBrace(this.braces - braces) : -1;
    if (found >= 0) {
      this.lost = false;
      this.end = found;
      this.strips = text.charCodeAt(found - 2) === tilde;
      this.token = "unknown";
      const missing = this.missing(at + 2, found - 1);
      // A broken condition is a condition still: its end is not left over.
      if (part?.kind === "directive") part = { ...part, subject: part.subject && missing };
      else part = { kind: "interpolation", start: at, end: found, value: missing };
    }
    if (this.lost || part === undefined) return undefined;
    if (found < 0) this.strips = this.at("~}");
    this.round = round;
    this.braces = braces;
    this.depth = depth;
    return { ...part, end: this.end };
  }

  private directive(start: number): Directive | undefined {
    const word = this.at("name") ? this.text.slice(this.start, this.end) : "";
    const plain = { kind: "directive", start, end: start, word, key: undefined, item: "", subject: undefined } as const;
    if (!directiveWords.has(word)) return void this.astray("if, else, endif, for or endfor");
    this.advance();
    this.height = 0;
    if (word === "if") return { ...plain, subject: this.expression() };
    if (word !== "for") return plain;
    const names = this.forNames();
    return { ...plain, ...names, subject: names === undefined ? this.missing() : this.expression() };
  }

  /** The characters that the source from `start` to `end` stands for. */
  protected unescape(start: number, end: number, quoted: boolean): string | undefined {
    const { text } = this;
    let result = "";
    let from = start;
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      if ((code === dollar || code === percent) && at + 2 < end && doubled(text, at, code)) {
        result += text.slice(from, at + 1);
        from = at + 2;
        at += 3;
        continue;
      }
      if (!quoted || code !== backslash) {
        at++;
        continue;
      }
      result += text.slice(from, at);
      const selector = text[at + 1] ?? "";
      const simple = escapes.get(selector);
      if (simple !== undefined) {
        result += simple;
        at += 2;
      } else {
        const digits = selector === "u" ? 4 : selector === "U" ? 8 : 0;
        const hex = text.slice(at + 2, at + 2 + digits);
        const point = digits > 0 && /^[\da-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : -1;
        if (point < 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
          const written = text.slice(at, Math.min(end, at + 2 + digits));
          this.fail(
            { start: at, end: at + written.length },
            digits > 0
              ? `${written} is no character; \\u takes 4 hexadecimal digits and \\U takes 8`
              : `${written} stands for nothing; the escapes are \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN`,
          );
          return undefined;
        }
        result += String.fromCodePoint(point);
        at += 2 + digits;
      }
      from = at;
    }
    return result + text.slice(from, end);
  }

  /** Whether another heredoc with this marker seems to start in what a heredoc holds. */
  private swallows(marker: string, from: number): boolean {
    const line = terminatorLine(this.text, from, marker);
    if (!this.affords(line - from)) return false;
    return new RegExp(`=[ \\t]*<<-?${marker}\\r?$`, "mu").test(this.text.slice(from, line));
  }

  private terminators(): ReadonlyMap<string, number> {
    if (this.markers !== undefined) return this.markers;
    const { text } = this;
    const markers = new Map<string, number>();
    for (let at = 0; at < text.length; ) {
      let start = at;
      while (text.charCodeAt(start) !== newline && white(text.charCodeAt(start))) start++;
      const end = nameEnd(text, start);
      if (end > start && whiteUntilLineEnd(text, end)) markers.set(text.slice(start, end), at);
      at = text.indexOf("\n", at) + 1 || text.length;
    }
    this.markers = markers;
    return markers;
  }

  /** Ends the brackets that the current token closes. */
  private close(lines: boolean): number {
    const { end } = this;
    this.round--;
    this.lines = lines;
    this.advance();
    return end;
  }

  private grow(below: number): void {
    this.height = below + 1;
    if (this.height > longest) this.tooDeep();
  }
}

/** How many operators or steps (`.a.b.c`) one expression may chain. */
const longest = 1000;
const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const dollar = 0x24;
const percent = 0x25;
const dash = 0x2d;
const backslash = 0x5c;
const openBrace = 0x7b;
const tilde = 0x7e;

const directiveWords: ReadonlySet<string> = new Set(["if", "else", "endif", "for", "endfor"]);
const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ['"', '"'],
  ["\\", "\\"],
]);

function plain(parts: readonly FlatPart[]): parts is readonly Exclude<FlatPart, Directive>[] {
  for (const part of parts) if (part.kind === "directive") return false;
  return true;
}

/** What may change when HashiCorp's parser composes a string: an accent of its own becomes a part of its letter. */
const composable = /[^\0-\u02ff]/;

/** Whether `$${` or `%%{` stands at `at`. */
function doubled(text: string, at: number, code: number): boolean {
  return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === openBrace;
}

/** `${~` and `%{~` take the white space before them. */
function trimLast(parts: FlatPart[], byLine: boolean): void {
  const part = parts.at(-1);
  if (part?.kind === "characters") part.text = trimEnd(part.text, byLine);
}

/** Where `marker` ends in the line that starts at `at`, if it stands there alone; -1 otherwise. */
function terminatorEnd(text: string, at: number, marker: string): number {
  let start = at;
  while (text.charCodeAt(start) !== newline && white(text.charCodeAt(start))) start++;
  if (!text.startsWith(marker, start)) return -1;
  return whiteUntilLineEnd(text, start + marker.length) ? start + marker.length : -1;
}

/** The line at or behind `at` that holds `marker` alone; -1 if there is none. */
function terminatorLine(text: string, at: number, marker: string): number {
  let line = at;
  while (line < text.length && terminatorEnd(text, line, marker) < 0)
    line = text.indexOf("\n", line) + 1 || text.length;
  return line < text.length ? line : -1;
}

function whiteUntilLineEnd(text: string, at: number): boolean {
  for (let code = text.charCodeAt(at); code !== newline && at < text.length; code = text.charCodeAt(++at)) {
    if (!white(code)) return false;
  }
  return true;
}

/**
 * The number that the source from `start` to `end` stands for: `NaN` if it stands for none, `undefined` if JavaScript
 * would write it in another way than HCL.
 */
function number(text: string, start: number, end: number): number | undefined {
  const written = text.slice(start, end);
  const value = Number(written);
  if (end - start <= 15 && !/e/i.test(written)) return value;
  if (Number.isNaN(value) || Number.isSafeInteger(value)) return value;
  const digits = written.replace(/e.*/i, "").replace(".", "").replace(/^0+/, "").length;
  return digits <= 15 && value >= 1e-6 && value < 1e21 ? value : undefined;
}
