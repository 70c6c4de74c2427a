import type ts from "typescript";
import { origin, type Span } from "../../../rules/model/value.ts";
import type { Intent, Plain, Replacement, Written } from "../../../rules/rule.ts";
import type { Edit } from "../../frontend.ts";
import type { Members } from "../../write/members.ts";
import { assign, extend, type Holder } from "../../write/objects.ts";
import { all, isObject, parts, type Syntax, type Tree } from "../../write/written.ts";
import { duration } from "./duration.ts";
import { memberFor } from "./enumerated.ts";
import { injected } from "./injected.ts";
import { constructNaming, type Naming, namingOf, type WrittenAs } from "./naming.ts";
import { exactly, literal, memberAt, nodeAt, type Place } from "./place.ts";

/** What `intents` change in the object or list that `intent` changes, if it is the first of them that does: they share commas. */
export function together(intent: Intent, intents: readonly Intent[], place: Place): readonly Edit[] | undefined {
  const node = container(intent, place);
  if (!node) return intent.do === "set" ? firstProperties(intent, intents, place) : undefined;
  const same = intents.filter((other) => container(other, place) === node);
  if (same[0] !== intent) return [];
  const draft = new Draft(place);
  const gone = new Set<number>();
  for (const each of same) {
    const at = each.do === "remove" ? each.property.key : each.do === "discard" ? origin(each.item) : undefined;
    if (!at) continue;
    const index = membersOf(node).findIndex((member) => {
      const name = place.ts.isObjectLiteralElementLike(member) ? member.name : undefined;
      return isAt(member, at, place) || (name !== undefined && isAt(name, at, place));
    });
    if (index < 0) return undefined;
    gone.add(index);
  }
  const written = place.ts.isArrayLiteralExpression(node)
    ? list(node, same, gone, draft)
    : object(node, same, gone, draft);
  return written && [...draft.edits, ...written];
}

type Container = ts.ObjectLiteralExpression | ts.ArrayLiteralExpression;

function membersOf(node: Container): readonly ts.Node[] {
  return "properties" in node ? node.properties : node.elements;
}

/** The object or list in which `intent` changes what it holds. */
function container(intent: Intent, place: Place): Container | undefined {
  const { ts } = place;
  if (intent.do === "remove") {
    const member = memberAt(intent.property.key, place);
    return member && ts.isObjectLiteralExpression(member.parent) ? member.parent : undefined;
  }
  const value =
    intent.do === "set"
      ? intent.on
      : intent.do === "append"
        ? intent.to
        : intent.do === "discard"
          ? intent.from
          : undefined;
  const node = value && nodeAt(origin(value), place);
  if (!node || !exactly(node, origin(value), place)) return undefined;
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) ? node : undefined;
}

function object(
  node: ts.ObjectLiteralExpression,
  intents: readonly Intent[],
  gone: ReadonlySet<number>,
  draft: Draft,
): readonly Edit[] | undefined {
  const { place } = draft;
  const wanted: Tree = new Map();
  for (const intent of intents) {
    if (intent.do === "append") {
      // An entry of a list of names and values, which the CDK takes as an object.
      const secret = draft.secret(intent.item);
      if (secret) {
        wanted.set(...secret);
        continue;
      }
      const { Name, Value } = isObject(intent.item) ? intent.item.object : {};
      if (typeof Name !== "string" || Value === undefined || Object.keys(intent.item).length !== 1) return undefined;
      wanted.set(Name, Value);
    } else if (intent.do === "set") {
      const naming = namingOf(node, place);
      if (!naming || !put(wanted, intent.name, intent.to, naming, draft)) return undefined;
    }
  }
  const names = node.properties.map((each) => nameOf(each, place));
  // What is there already is not there for the rule: it is something else.
  if ([...wanted.keys()].some((name) => names.some((each, index) => each === name && !gone.has(index)))) {
    const nested = [...wanted.values()].every((value) => value instanceof Map);
    if (!nested) return undefined;
  }
  return assign(holder(node, undefined, place), wanted, gone, draft.syntax);
}

function list(
  node: ts.ArrayLiteralExpression,
  intents: readonly Intent[],
  gone: ReadonlySet<number>,
  draft: Draft,
): readonly Edit[] | undefined {
  const naming = namingOf(node, draft.place);
  const added = intents.flatMap((each) => (each.do === "append" ? [draft.shaped(each.item, { inner: naming })] : []));
  const known = all(added);
  return known && extend(members(node, node.elements, draft.place), gone, known, draft.syntax, false);
}

/** Gives a construct without properties its first ones. */
function firstProperties(intent: Intent, intents: readonly Intent[], place: Place): readonly Edit[] | undefined {
  const { ts, evaluator, uri } = place;
  const node = made(intent, place);
  if (!node) return undefined;
  const same = intents.filter((other) => made(other, place) === node);
  if (same[0] !== intent) return [];
  const naming = constructNaming(evaluator.symbol(node.expression) ?? "");
  const [, , given, more] = node.arguments ?? [];
  if (!naming || more || (node.arguments?.length ?? 0) < 2) return undefined;
  const draft = new Draft(place);
  const wanted: Tree = new Map();
  for (const each of same) {
    if (each.do !== "set" || !put(wanted, each.name, each.to, naming, draft)) return undefined;
  }
  if (given) {
    if (!ts.isObjectLiteralExpression(given)) return undefined;
    const edits = assign(holder(given, undefined, place), wanted, new Set(), draft.syntax);
    return edits && [...draft.edits, ...edits];
  }
  const written = all([...wanted].map(([name, value]) => draft.inline(value, name)));
  const { end } = evaluator.span(node.arguments![1]!);
  return written && [...draft.edits, { at: { uri, start: end, end }, text: `, { ${written.join(", ")} }` }];
}

/** The construct whose class stands where `intent` sets a property. */
function made(intent: Intent, place: Place): ts.NewExpression | undefined {
  const node = intent.do === "set" ? nodeAt(origin(intent.on), place) : undefined;
  if (!node || intent.do !== "set" || !exactly(node, origin(intent.on), place)) return undefined;
  const { parent } = node;
  if (place.ts.isNewExpression(node)) return node;
  return place.ts.isNewExpression(parent) && parent.expression === node ? parent : undefined;
}

/** Puts `to` into `wanted` under the names that the CDK has for the path `name`; tells whether it has them. */
function put(wanted: Tree, name: string, to: Written, naming: Naming, draft: Draft): boolean {
  const [first, ...rest] = parts(name);
  const as = naming(first!);
  if (!as) return rest.length > 0 && put(wanted, rest.join("."), to, naming, draft);
  if (rest.length > 0) {
    if (!as.inner) return false;
    const before = wanted.get(as.name);
    const inner: Tree = before instanceof Map ? before : new Map();
    wanted.set(as.name, inner);
    return put(inner, rest.join("."), to, as.inner, draft);
  }
  const value = draft.shaped(to, as);
  if (value !== undefined) wanted.set(as.name, value);
  return value !== undefined;
}

/** What is being written, and what that needs elsewhere in the file. */
class Draft {
  readonly place: Place;
  readonly edits: Edit[] = [];
  readonly syntax: Syntax;
  /** Code that stands for a value, by that value. */
  readonly #code = new Map<Replacement, string>();

  constructor(place: Place) {
    this.place = place;
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
      if (as.name === "secrets") return this.#secrets(value.list);
      const items = all(value.list.map((item) => this.shaped(item, as)));
      return items && { list: items };
    }
    if (!("object" in value)) {
      return value.every((part) => typeof part === "string") ? this.#formed(value.join(""), as) : undefined;
    }
    const wanted: Record<string, Written> = {};
    for (const [name, member] of Object.entries(value.object)) {
      const own = as.inner?.(name);
      const inner = own && this.shaped(member, own);
      if (!own || inner === undefined) return undefined;
      wanted[own.name] = inner;
    }
    return { object: wanted };
  }

  /** An entry of a list of secrets, which the CDK takes as an object. */
  secret(item: Written): [name: string, value: Written] | undefined {
    const found = injected(item, this.place);
    return found && [found[0], this.#standing(found[1])];
  }

  #secrets(items: readonly Written[]): Written | undefined {
    const known = all(items.map((item) => this.secret(item)));
    return known && { object: Object.fromEntries(known) };
  }

  #formed(value: Plain, { name = "", form, typed }: Partial<WrittenAs>): Written | undefined {
    if (form === "seconds" && typeof value === "number") {
      const { text, edits } = duration(value, this.place);
      // Two of them import it once.
      for (const each of edits) if (!this.edits.some(({ text }) => text === each.text)) this.edits.push(each);
      return this.#standing(text);
    }
    if (form !== undefined && form !== "small letters") return undefined;
    if (!typed || typeof value !== "string") return value;
    const member = memberFor(name, value, this.place);
    return typeof member === "object" ? this.#standing(member.code) : member;
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

function holder(node: ts.ObjectLiteralExpression, called: string | undefined, place: Place): Holder {
  const { ts, evaluator } = place;
  const entries = node.properties.map((each) => {
    const name = nameOf(each, place);
    const value = ts.isPropertyAssignment(each) ? each.initializer : each;
    return {
      name,
      value: evaluator.span(value),
      inner: ts.isObjectLiteralExpression(value) ? holder(value, name, place) : undefined,
    };
  });
  return { members: members(node, node.properties, place), entries, called };
}

function members(node: ts.Node, items: readonly ts.Node[], { evaluator, uri, text }: Place): Members {
  return {
    uri,
    text,
    ...range(evaluator.span(node)),
    items: items.map((each) => range(evaluator.span(each))),
    lines: false,
  };
}

function range({ start, end }: Span): { readonly start: number; readonly end: number } {
  return { start, end };
}

function nameOf({ name }: ts.ObjectLiteralElementLike, { ts }: Place): string | undefined {
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined;
}

function isAt(node: ts.Node, at: Span, place: Place): boolean {
  const { start, end } = place.evaluator.span(node);
  return start === at.start && end === at.end;
}
