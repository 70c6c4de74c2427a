import type ts from "typescript";
import type { Plain, Replacement, Written } from "../../../rules/rule.ts";
import type { Edit } from "../../frontend.ts";
import { indentation, type Layout, newlineOf, stepOf } from "../../write/members.ts";
import { all, isObject, type Syntax, type Tree } from "../../write/written.ts";
import { duration } from "./duration.ts";
import { memberFor } from "./enumerated.ts";
import { type Expression, imported } from "./imports.ts";
import { arnBehind, injected } from "./injected.ts";
import type { WrittenAs } from "./naming.ts";
import { literal, type Place } from "./place.ts";
import { composed, type From, holding } from "./references.ts";
import type { Site } from "./sites.ts";

/** What is being written, and what that needs elsewhere in the file. */
export class Draft {
  readonly place: Place;
  readonly edits: Edit[] = [];
  readonly syntax: Syntax;
  readonly #from: From;
  /** Expression that stands for a value, by that value. */
  readonly #code = new Map<Replacement, string>();

  constructor(place: Place, from: From) {
    this.place = place;
    this.#from = from;
    this.syntax = {
      scalar: (value) => this.#scalar(value),
      name: (name) => name,
      key: (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name, place)),
      sign: ": ",
      gap: " ",
      pad: /\{\S[^\n]*\S\}/.test(place.text.replaceAll(/\$\{[^}]*\}|import[^\n]*/g, "")) ? "" : " ",
      aligned: false,
      comma: ",",
      // As the file has it where a bracket closes on a line of its own.
      trailing: /,[ \t]*\r?\n[ \t]*[\]})]/.test(place.text),
      small: "flat",
    };
  }

  /** `value` with the names and in the form that `as` has; `undefined` where the CDK cannot say it. */
  shaped(value: Written, as: Partial<WrittenAs>): Written | undefined {
    if (typeof value !== "object") return this.#formed(value, as);
    if ("list" in value) {
      if (as.name === "secrets" && as.typed) return this.#secrets(value.list);
      const items = all(value.list.map((item) => this.shaped(item, as)));
      return items && { list: items };
    }
    if (!("object" in value)) {
      if (value.every((part) => typeof part === "string")) return this.#formed(value.join(""), as);
      return as.form === undefined ? this.#taken(composed(value, this.place, this.#from)) : undefined;
    }
    const wanted: Record<string, Written> = {};
    for (const [name, member] of Object.entries(value.object)) {
      const own = as.inner?.(name);
      const arn = name === "ValueFrom" ? arnBehind(member, this.place) : undefined;
      if (arn === "unknown") return undefined;
      const inner = own && (arn ? this.#taken(arn) : this.shaped(member, own));
      if (!own || inner === undefined) return undefined;
      wanted[own.name] = inner;
    }
    return { object: wanted };
  }

  /** What holds what `site` makes, which is given a name where it has none. */
  held(site: Site): string {
    return this.use(holding(site, this.place));
  }

  /** How what stands beside `statement` is laid out. */
  layout(statement: ts.Statement): Layout {
    const { text, source } = this.place;
    return {
      lines: true,
      indent: indentation(text, statement.getStart(source)),
      step: stepOf(text),
      newline: newlineOf(text),
    };
  }

  /** `code` as a statement behind that of `site`. */
  statement({ statement }: Site, code: string): Edit {
    const { source, uri } = this.place;
    const { newline, indent } = this.layout(statement);
    const end = statement.getText(source).endsWith(";") ? ";" : "";
    return { at: { uri, start: statement.end, end: statement.end }, text: `${newline}${indent}${code}${end}` };
  }

  /** An entry of a list of secrets, which the CDK takes as an object. */
  secret(item: Written): [name: string, value: Written] | undefined {
    const found = injected(item, this.#from.node, this.place);
    return found && [found.name, this.#standing(this.use(found))];
  }

  #secrets(items: readonly Written[]): Written | undefined {
    const known = all(items.map((item) => this.secret(item)));
    return known && { object: Object.fromEntries(known) };
  }

  #formed(value: Plain, { name = "", form, typed }: Partial<WrittenAs>): Written | undefined {
    if (form === "seconds" && typeof value === "number") {
      return this.#taken(duration(value, this.place));
    }
    if (form !== undefined && form !== "small letters") return undefined;
    if (!typed || typeof value !== "string") return value;
    const member = memberFor(name, value, this.place);
    return typeof member === "object" ? this.#taken(member) : member;
  }

  /** `code`, with what it needs. */
  #taken(code: Expression | undefined): Written | undefined {
    return code && this.#standing(this.use(code));
  }

  /** The text of `code`; what it needs elsewhere is written there. */
  use({ text, edits }: Expression): string {
    // Two that need the same import it once.
    for (const edit of edits) if (!this.edits.some((other) => other.text === edit.text)) this.edits.push(edit);
    return text;
  }

  /** How the file calls `symbol`, with the import that it may need. */
  named(symbol: string): string | undefined {
    const code = imported(symbol, this.place);
    return code && this.use(code);
  }

  /** A value that is written as `code`. */
  #standing(code: string): Written {
    const stands: Replacement = [code];
    this.#code.set(stands, code);
    return stands;
  }

  /** `name: value` on one line. */
  inline(value: Tree | Written, name: string): string | undefined {
    const text = this.#line(value);
    return text === undefined ? undefined : `${this.syntax.key(name)}: ${text}`;
  }

  #line(value: Tree | Written): string | undefined {
    if (value instanceof Map || isObject(value)) {
      const entries = value instanceof Map ? [...value] : Object.entries(value.object);
      const written = all(entries.map(([name, each]) => this.inline(each, name)));
      const { pad } = this.syntax;
      return written && `{${pad}${written.join(", ")}${pad}}`;
    }
    if (typeof value === "object" && "list" in value) {
      const written = all(value.list.map((item) => this.#line(item)));
      return written && `[${written.join(", ")}]`;
    }
    return this.#scalar(value);
  }

  #scalar(value: Replacement): string | undefined {
    const code = this.#code.get(value);
    if (code !== undefined) return code;
    return typeof value === "object" ? undefined : literal(value, this.place);
  }
}
