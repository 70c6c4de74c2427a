import type { Replacement, Written } from "../../rules/rule.ts";
import type { Layout } from "./members.ts";

/** How a language writes values. */
export interface Syntax {
  /** The value as it is written in one place; `undefined` where the language cannot say it. */
  readonly scalar: (value: Replacement) => string | undefined;
  /** How a member with a canonical name is called, in an object that is called `holder`. */
  readonly name: (name: string, holder: string | undefined) => string;
  /** A member's name as it is written. */
  readonly key: (name: string) => string;
  /** What stands between a name and its value. */
  readonly sign: string;
  /** What stands between a comma and the next value of a line. */
  readonly gap: string;
  /** What stands inside the braces of an object on one line. */
  readonly pad: string;
  /** The values of lines that follow each other begin in one column. */
  readonly aligned: boolean;
  /** What ends each line of an object but the last. */
  readonly comma: string;
  /** The last line of an object or list ends as the others do. */
  readonly trailing?: boolean;
  /** How small objects are written. */
  readonly small: "flat" | "tall";
}

/** All in one line; small objects of a list in one line each; each member on its own. */
export type Form = "line" | "flat" | "tall";

/** Values to write by the names that lead to them. What `Tree` holds goes into what is there; what `Written` holds takes its place. */
export type Tree = Map<string, Tree | Written>;

/** The tree of assignments, whose names may be paths. */
export function tree(assigned: readonly (readonly [path: string, to: Written])[]): Tree {
  const root: Tree = new Map();
  for (const [path, to] of assigned) {
    const names = parts(path);
    let into = root;
    for (const name of names.slice(0, -1)) {
      const next = into.get(name);
      const inner = next instanceof Map ? next : new Map(isObject(next) ? Object.entries(next.object) : []);
      into.set(name, inner);
      into = inner;
    }
    into.set(names.at(-1)!, to);
  }
  return root;
}

/** The names of a path; a label such as `com.example.a` is none. */
export function parts(path: string): readonly string[] {
  const names = path.split(".");
  return names.every((name) => /^[A-Z]/.test(name)) || /(^|\.)Options\.[^.]+$/.test(path) ? names : [path];
}

/** What `tree` holds, as a value of its own. */
export function whole(tree: Tree | Written): Written {
  if (!(tree instanceof Map)) return tree;
  return { object: Object.fromEntries([...tree].map(([name, value]) => [name, whole(value)])) };
}

export function isObject(value: Tree | Written | undefined): value is { readonly object: Record<string, Written> } {
  return typeof value === "object" && "object" in value;
}

export function isList(value: Tree | Written | undefined): value is { readonly list: readonly Written[] } {
  return typeof value === "object" && "list" in value;
}

function isScalar(value: Written): value is Replacement {
  return !isObject(value) && !isList(value);
}

/** The text of `value`, whose first line begins at the indentation of `at`. */
export function text(value: Written, syntax: Syntax, form: Form, at: Layout, holder?: string): string | undefined {
  if (isList(value)) return list(value.list, syntax, form, at);
  if (isObject(value)) return object(value.object, syntax, form, at, holder);
  return isScalar(value) ? syntax.scalar(value) : undefined;
}

function list(items: readonly Written[], syntax: Syntax, form: Form, at: Layout): string | undefined {
  const inline = form === "line" || items.every(isScalar);
  const inner = { ...at, indent: at.indent + at.step };
  const written = all(items.map((item) => text(item, syntax, form, inline ? at : inner)));
  if (!written) return undefined;
  if (inline) return `[${written.join(`,${syntax.gap}`)}]`;
  const lines = written.map((one) => `${at.newline}${inner.indent}${one}`);
  return `[${lines.join(",")}${syntax.trailing ? "," : ""}${at.newline}${at.indent}]`;
}

function object(
  members: Readonly<Record<string, Written>>,
  syntax: Syntax,
  form: Form,
  at: Layout,
  holder: string | undefined,
): string | undefined {
  const entries = Object.entries(members);
  if (entries.length === 0) return "{}";
  const small = entries.length <= 3 && entries.every(([, value]) => isScalar(value));
  // A member's value is shown member by member; an item of a list is one of many.
  const inline = form === "line" || (form === "flat" && small && holder === undefined);
  const inner = inline ? at : { ...at, indent: at.indent + at.step };
  const values = all(entries.map(([name, value]) => text(value, syntax, form, inner, name)));
  if (!values) return undefined;
  const keys = entries.map(([name]) => syntax.key(syntax.name(name, holder)));
  if (inline) {
    const { pad, gap } = syntax;
    return `{${pad}${keys.map((key, index) => `${key}${syntax.sign}${values[index]}`).join(`,${gap}`)}${pad}}`;
  }
  const padded = syntax.aligned ? aligned(keys, values) : keys;
  const lines = padded.map((key, index) => `${at.newline}${inner.indent}${key}${syntax.sign}${values[index]}`);
  return `{${lines.join(syntax.comma)}${syntax.trailing ? syntax.comma : ""}${at.newline}${at.indent}}`;
}

/** `keys` as long as the longest of their run; a value of several lines ends a run, as for `terraform fmt`. */
export function aligned(keys: readonly string[], values: readonly string[]): readonly string[] {
  const padded = [...keys];
  let from = 0;
  for (let index = 0; index <= keys.length; index++) {
    if (index < keys.length && !values[index]!.includes("\n")) continue;
    const width = Math.max(0, ...keys.slice(from, index).map((key) => key.length));
    for (let at = from; at < index; at++) padded[at] = keys[at]!.padEnd(width);
    from = index + 1;
  }
  return padded;
}

/** `values`, if none is missing. */
export function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}
