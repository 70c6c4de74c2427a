import type { Block, List, Piece, Property, Span, Text, Unknown, Value } from "../../../rules/model/value.ts";
import type { Document, Notice } from "../../frontend.ts";
import { call } from "./call.ts";
import { compareTexts } from "./compare.ts";
import { binary, unary } from "./operators.ts";
import {
  type Binary,
  type Conditional,
  type Expression,
  type For,
  type ForDirective,
  type GetAttribute,
  type ObjectExpression,
  type Range,
  type Splat,
  type Template,
  type TemplatePart,
  type Tuple,
  trimmed,
} from "./syntax.ts";
import {
  among,
  asText,
  block,
  choice,
  combine,
  failed,
  inAnyOrder,
  isFailed,
  isNull,
  isSet,
  known,
  list,
  member,
  numeric,
  scalar,
  text,
  through,
  truth,
  unknown,
  unknownPiece,
} from "./values.ts";
import { canonical, type Term, targetOf } from "./vocabulary.ts";

/** Where an expression stands, and what its names mean there. */
export interface Place {
  readonly uri: string;
  readonly names: Names;
  /** What `for`, splats, `each` and `count` bind. */
  readonly bound: Bound | undefined;
  readonly work: Work;
}

/** A name that an expression around this one gives a value to. */
export interface Bound {
  readonly name: string;
  readonly value: Value;
  readonly outer: Bound | undefined;
}

/** One step of a traversal: `.name` or `[key]`. */
export interface Step {
  /** What it says, where that is known. */
  readonly name: string | undefined;
  key(): Value;
}

/** The names of a module. */
export interface Names {
  /** What `root` followed by `steps` refers to, as seen from `at`; and how many of the steps that took. */
  refer(
    root: string,
    steps: readonly Step[],
    at: Span,
    place: Place,
  ): { readonly value: Value; readonly taken: number };
  /** Whether functions may be called: not so in a file that only gives values. */
  readonly functions: boolean;
  /** The file at `path`, if the workspace holds it. */
  read(path: Value): Document | undefined;
  /** Whether findings can be shown in a file that is read: it is one of ours. */
  shows(uri: string): boolean;
  /** The paths of the workspace's files in the folder at `path` and below it, as seen from there. */
  list(path: Value): readonly string[];
  /** A file as a template; `undefined` where it cannot be read as one. */
  template(document: Document): Template | undefined;
}

/** The most steps that one evaluation takes. */
const mostSteps = 3_000_000;

/** How deep expressions, and the references in them, are followed. */
const deepest = 400;

/** How much one evaluation may still do. Beyond it everything is unknown, so that no input can make it hang. */
export class Work {
  /** Nothing was given up, for want of room or because it refers to itself: no result depends on what was asked for first. */
  whole = true;
  left = mostSteps;
  /** Where it ran out. */
  notice: Notice | undefined;
  #depth = 0;
  /** The canonical names of arguments that no term names. */
  readonly #names = new Map<string, string>();

  /** CloudFormation's name for an argument or block of a resource; one that is made of the argument is made once. */
  canonical(term: Term | undefined, argument: string): string {
    if (term?.properties && Object.hasOwn(term.properties, argument)) return canonical(term, argument);
    let name = this.#names.get(argument);
    if (name === undefined) {
      name = canonical(undefined, argument);
      this.#names.set(argument, name);
    }
    return name;
  }

  /** Whether there is room for one more step, or for `cost` of them. */
  spend(cost = 1): boolean {
    this.left -= cost;
    if (this.left <= 0) this.whole = false;
    return this.left > 0;
  }

  /** What is known of that for which there is no room. */
  beyond(at: Span): Unknown {
    this.tell(
      at,
      `by here the evaluation has taken ${mostSteps.toLocaleString("en")} steps; what follows counts as unknown, and no rule speaks of it`,
    );
    return unknown([at]);
  }

  /** What is known of that for which the stack is too small. */
  below(at: Span): Unknown {
    this.tell(at, `here the evaluation is ${deepest} references and brackets deep; what is deeper counts as unknown`);
    return unknown([at]);
  }

  /** Says that not everything is looked at, unless that has been said. */
  tell(at: Span, message: string): void {
    this.notice ??= { at, message };
    this.whole = false;
  }

  /** Goes one level deeper, unless that is too deep for the stack; `leave` goes back. */
  enter(): boolean {
    if (this.#depth > deepest) return false;
    this.#depth++;
    return true;
  }

  leave(): void {
    this.#depth--;
  }
}

/** The most pieces of one text, and items of one list, that are kept. */
const longest = 2_000;

/** What is known of `expression` at `place`. Its trail begins with the expression itself. */
export function evaluate(expression: Expression, place: Place): Value {
  if (!place.work.spend()) return place.work.beyond(span(expression, place));
  if (!place.work.enter()) return place.work.below(span(expression, place));
  const value = compute(expression, place);
  place.work.leave();
  return value;
}

export function span({ start, end }: Range, { uri, names }: Place): Span {
  return names.functions ? { uri, start, end } : { uri, start, end, given: true };
}

/** `place` with one more name. */
export function bind(place: Place, name: string, value: Value): Place {
  return { ...place, bound: { name, value, outer: place.bound } };
}

function compute(expression: Expression, place: Place): Value {
  if (expression.kind === "parentheses") return evaluate(expression.value, place);
  const at = span(expression, place);
  switch (expression.kind) {
    case "literal":
      return scalar(expression.value, [at]);
    case "template":
      return template(expression, at, place);
    case "variable":
    case "attribute":
    case "index":
      return traversal(expression, at, place);
    case "splat":
      return splat(expression, at, place);
    case "call":
      return call(expression, at, place);
    case "conditional":
      return conditional(expression, at, place);
    case "binary":
      return operation(expression, at, place);
    case "unary":
      return unary(expression.operator, evaluate(expression.operand, place), at);
    case "tuple":
      return tuple(expression, at, place);
    case "object":
      return object(expression, at, place);
    case "for":
      return forEach(expression, at, place);
    case "missing":
      return unknown([at]);
  }
}

// Functions that make closures are apart from those that are called for every expression: what closures share is made
// whenever the function is entered, though most calls have no use for it.

function operation({ operator, left, right }: Binary, at: Span, place: Place): Value {
  return binary(operator, evaluate(left, place), () => evaluate(right, place), at);
}

function template({ parts, heredoc }: Template, at: Span, place: Place): Value {
  const [only] = parts;
  if (only === undefined) return text("", [at]);
  if (parts.length === 1 && only.kind === "characters" && !heredoc) return text(only.text, [at]);
  // A lone interpolation hands its value on as it is, of whatever type.
  if (parts.length === 1 && only.kind === "interpolation" && !heredoc) {
    return around(through(evaluate(only.value, place), span(only.value, place)), at);
  }
  return composed(parts, at, place);
}

/** What `parts` come to, one after the other. */
function composed(parts: readonly TemplatePart[], at: Span, place: Place): Value {
  return combine(
    parts.map((part) => templatePart(part, place)),
    at,
    (values) => joined(values, at, place),
  );
}

/** The value of `"${value}"`: it stands in quotes, its pieces between `${` and `}`. */
function around(value: Value, at: Span): Value {
  if (value.kind === "text") return { ...value, trail: [at, ...value.trail.slice(1)] };
  if (value.kind === "choice")
    return { ...value, options: value.options.map((option) => around(option, at)), trail: [at] };
  return value;
}

/** One part as a text, an unknown, or a choice of these. */
function templatePart(part: TemplatePart, place: Place): Value {
  const at = span(part, place);
  if (part.kind === "characters") return text(part.text, [at]);
  if (part.kind === "interpolation") return through(evaluate(part.value, place), span(part.value, place));
  if (part.kind === "if") {
    const decision = truth(evaluate(part.condition, place));
    if (decision !== undefined) return composed(decision ? part.then : part.else, at, place);
    return choice([composed(part.then, at, place), composed(part.else, at, place)], {}, [at]);
  }
  return repeated(part, at, place);
}

/** What the parts between `for` and `endfor` come to. */
function repeated(part: ForDirective, at: Span, place: Place): Value {
  const turns = each(evaluate(part.collection, place), part, at, place);
  if (!turns) return unknown([at]);
  const values = turns.flatMap(({ place }) => part.parts.map((inner) => templatePart(inner, place)));
  return combine(values, at, (values) => joined(values, at, place));
}

/** The pieces of `values`, one after the other. */
function joined(values: readonly Value[], at: Span, place: Place): Value {
  if (values.some(isFailed)) return failed(at);
  const pieces: Piece[] = [];
  for (const value of values) {
    const part = asText(value)?.pieces ?? [unknownPiece(value)];
    if (pieces.length + part.length > longest) return unknown([at]);
    if (!place.work.spend(part.length)) return place.work.beyond(at);
    pieces.push(...part);
  }
  const whole: Text = { kind: "text", pieces: trimmed(pieces), trail: [at] };
  return whole;
}

function traversal(expression: Expression, at: Span, place: Place): Value {
  const steps: Step[] = [];
  let on = expression;
  while (on.kind === "attribute" || on.kind === "index") {
    steps.push(on.kind === "attribute" ? new Named(on, place) : new Indexed(evaluate(on.key, place)));
    on = on.on;
  }
  steps.reverse();
  if (on.kind !== "variable") return follow(evaluate(on, place), steps, at);
  const { name } = on;
  for (let bound = place.bound; bound; bound = bound.outer) {
    if (bound.name === name) return follow(through(bound.value, at), steps, at);
  }
  const { value, taken } = place.names.refer(name, steps, at, place);
  return taken === steps.length ? value : follow(value, steps.slice(taken), at);
}

class Named implements Step {
  readonly name: string;
  readonly #at: Range;
  readonly #place: Place;

  constructor({ name, key }: GetAttribute, place: Place) {
    this.name = name;
    this.#at = key;
    this.#place = place;
  }

  key(): Value {
    return text(this.name, [span(this.#at, this.#place)]);
  }
}

class Indexed implements Step {
  readonly name: string | undefined;
  readonly #key: Value;

  constructor(key: Value) {
    this.name = known(key);
    this.#key = key;
  }

  key(): Value {
    return this.#key;
  }
}

/** What `steps` lead to in `value`, as seen from `at`. */
export function follow(value: Value, steps: readonly Step[], at: Span): Value {
  let seen = value;
  for (const step of steps) seen = pick(seen, step.key(), at);
  return steps.length === 0 ? seen : through(seen, at);
}

/** `container[key]`, as seen from `at`. */
export function pick(container: Value, key: Value, at: Span): Value {
  if (container.kind === "choice" || key.kind === "choice") {
    return combine([container, key], at, ([container, key]) => pick(container!, key!, at));
  }
  if (container.kind === "block") {
    const name = known(key);
    if (name === undefined) return unknown([at]);
    const property = container.properties.get(name);
    if (property) return member(container, property.value, at);
    return container.open ? unknown([at]) : failed(at);
  }
  if (container.kind === "list") {
    const index = numeric(key);
    if (index === undefined || container.open || isSet(container)) return unknown([at]);
    const item = container.items[index];
    return item ? member(container, item, at) : failed(at);
  }
  if (isFailed(container)) return failed(at);
  if (container.kind === "unknown") return deeper(container, key, at);
  return failed(at);
}

/** A part of an attribute that is only known at deploy time, such as `master_user_secret[0].secret_arn`. */
function deeper(container: Unknown, key: Value, at: Span): Value {
  const { target } = container;
  const index = numeric(key);
  const name = known(key);
  if (!target || name === undefined) return unknown([at]);
  const { address, attribute } = target;
  // Of a resource as a whole it is an attribute.
  const [, type] =
    attribute === "" && index === undefined ? (/([^.]+)\.[^.]+$/.exec(address.replace(/\[[^\]]*\]$/, "")) ?? []) : [];
  if (type !== undefined) return unknown([at], { target: targetOf(type, address, name) });
  const part = index === undefined ? `.${name}` : `[${index}]`;
  return unknown([at], { target: { address, attribute: attribute + part } });
}

function splat({ on, each }: Splat, at: Span, place: Place): Value {
  const value = evaluate(on, place);
  if (isNull(value)) return list([], false, [at]);
  if (value.kind === "unknown" || value.kind === "choice") return list([], true, [at]);
  const turn = (item: Value) => through(evaluate(each, bind(place, "*", item)), at);
  if (value.kind !== "list") return list([turn(value)], false, [at]);
  return list(value.items.slice(0, longest).map(turn), value.open || value.items.length > longest, [at]);
}

function conditional({ condition, then, else: otherwise }: Conditional, at: Span, place: Place): Value {
  const decision = truth(evaluate(condition, place));
  if (decision !== undefined) return evaluate(decision ? then : otherwise, place);
  return choice([evaluate(then, place), evaluate(otherwise, place)], {}, [at]);
}

function tuple({ items }: Tuple, at: Span, place: Place): List {
  return list(
    items.map((item) => evaluate(item, place)),
    false,
    [at],
  );
}

function object({ items }: ObjectExpression, at: Span, place: Place): Block {
  const properties = new Map<string, Property>();
  let open = false;
  for (const { key, value } of items) {
    const name = objectKey(key, place);
    if (name === undefined) {
      // A key that we cannot read may be any of those written before it.
      properties.clear();
      open = true;
    } else properties.set(name, { name, written: name, key: span(key, place), value: evaluate(value, place) });
  }
  return block(properties, open, [at]);
}

function objectKey(key: Expression, place: Place): string | undefined {
  return key.kind === "variable" ? key.name : known(evaluate(key, place));
}

function forEach(expression: For, at: Span, place: Place): Value {
  const { name, value, condition, group } = expression;
  const collection = evaluate(expression.collection, place);
  // The members of an object have names, and no order.
  const turns = each(name && !group ? inAnyOrder(collection) : collection, expression, at, place);
  if (!turns) return name ? block(new Map(), true, [at]) : list([], true, [at]);
  const items: Value[] = [];
  const properties = new Map<string, Property>();
  let open = false;
  for (const turn of turns) {
    const wanted = condition ? truth(evaluate(condition, turn.place)) : true;
    if (wanted === false) continue;
    if (wanted === undefined) open = true;
    else if (!name) items.push(evaluate(value, turn.place));
    else {
      const key = evaluate(name, turn.place);
      const written = known(key);
      if (written === undefined) open = true;
      else if (!group) {
        const result = evaluate(value, turn.place);
        properties.set(written, { name: written, written, key: key.trail[key.trail.length - 1]!, value: result });
      } else {
        const before = properties.get(written)?.value;
        const group = [...(before?.kind === "list" ? before.items : []), evaluate(value, turn.place)];
        const where = key.trail[key.trail.length - 1]!;
        properties.set(written, { name: written, written, key: where, value: list(group, false, [at]) });
      }
    }
  }
  if (name) return block(open && group ? new Map() : properties, open, [at]);
  return list(items, open, [at]);
}

interface Turn {
  readonly place: Place;
}

/** `place` for every item of `collection`, or `undefined` where not all of them are known. */
function each(
  collection: Value,
  names: { readonly key: string | undefined; readonly item: string },
  at: Span,
  place: Place,
): readonly Turn[] | undefined {
  const turn = (key: Value, item: Value): Turn => {
    const inner = bind(place, names.item, item);
    return { place: names.key === undefined ? inner : bind(inner, names.key, key) };
  };
  if (collection.kind === "list" && !collection.open && collection.items.length <= longest) {
    return collection.items.map((item, index) => {
      const value = among(collection, item);
      return turn(isSet(collection) ? value : scalar(index, [at]), value);
    });
  }
  if (collection.kind === "block" && !collection.open && collection.properties.size <= longest) {
    return sorted(collection).map(({ name, key, value }) => turn(text(name, [key]), among(collection, value)));
  }
  return undefined;
}

/** The members of a map in the order in which Terraform goes through them. */
export function sorted(block: Block): readonly Property[] {
  return [...block.properties.values()].sort((a, b) => compareTexts(a.name, b.name));
}
