import { type Block, get, type List, type Property, type Span, type Value } from "../../../../rules/model/value.ts";
import type { Draft } from "../made.ts";
import { behind, computed, each, lowered, reached, unknown } from "../texts.ts";

/** How a value of the CDK's own stands in CloudFormation: a `Duration` as a number of its unit, a text in small letters, a name of KMS behind `alias/`, a domain before a point. */
export type Form = "seconds" | "minutes" | "days" | "mebibytes" | "small letters" | "alias" | "domain";

/** A property of CloudFormation, and the form that the CDK gives it. */
export interface Formed {
  readonly name: string;
  readonly form: Form;
}

/** A property of CloudFormation that holds an object, or a list of them, whose members have other names there. */
export interface Nested {
  readonly name: string;
  readonly members: Names;
}

/**
 * What becomes of the properties of a construct: the name of one that reaches CloudFormation, `undefined` for one that
 * the resource at hand does not show. Of those that are not listed nothing is known.
 */
export interface Names {
  readonly [written: string]: string | Formed | Nested | undefined;
}

/** The properties of `props` that reach CloudFormation; open where one is not known. */
export function draft(props: Block, names: Names): Draft {
  const properties = new Map<string, Property>();
  let { open } = props;
  for (const property of props.properties.values()) {
    if (!Object.hasOwn(names, property.name)) {
      open = true;
      continue;
    }
    const named = names[property.name];
    if (typeof named === "string") properties.set(named, { ...property, name: named });
    else if (named) {
      const value = "form" in named ? formed(property.value, named.form) : reshaped(property.value, named.members);
      properties.set(named.name, { ...property, name: named.name, value });
    }
  }
  return { properties, open };
}

/** `value` in the form that CloudFormation has it. */
export function formed(value: Value, form: Form): Value {
  return each(value, (option) => {
    if (form === "small letters") {
      if (option.kind === "unknown") return { ...option, lowercase: true };
      return option.kind === "text" ? { ...option, pieces: option.pieces.map(lowered) } : option;
    }
    if (form === "alias") return aliased(option);
    if (form === "domain") return pointed(option);
    const amount = option.kind === "block" ? get(option, form === "mebibytes" ? "mebibytes" : "seconds") : undefined;
    if (!amount) return unknown(option.trail[0]);
    const found = behind(amount, reached(option));
    const unit = form === "minutes" ? 60 : form === "days" ? 86_400 : 1;
    if (unit === 1) return found;
    return each(found, (number) =>
      number.kind === "scalar" && typeof number.value === "number"
        ? { ...number, value: number.value / unit }
        : unknown(number.trail[0]),
    );
  });
}

/** What begins with `alias/`: the CDK sees to it. Of what begins with something unknown, nobody knows whether it does. */
function aliased(value: Value): Value {
  const [first] = value.kind === "text" ? value.pieces : [];
  if (value.kind !== "text" || first?.known === undefined) return unknown(value.trail[0]);
  if (
    value.pieces
      .map(({ known }) => known ?? "")
      .join("")
      .startsWith("alias/")
  )
    return value;
  return { ...value, pieces: [{ known: "alias/", trail: [first.trail[0]] }, ...value.pieces] };
}

/** A domain ends with a point: the CDK sees to it. */
function pointed(value: Value): Value {
  const last = value.kind === "text" ? value.pieces.at(-1) : undefined;
  if (value.kind !== "text" || last?.known === undefined) return unknown(value.trail[0]);
  if (last.known.endsWith(".")) return value;
  return { ...value, pieces: [...value.pieces, { known: ".", trail: [last.trail[0]] }] };
}

/** Sets what the CDK sets by itself, where the user has not. */
export function preset(draft: Draft, name: string, written: string, value: Value): void {
  if (!draft.properties.has(name)) draft.properties.set(name, { name, written, key: value.trail[0], value });
}

/** A text, a number or a truth that stands nowhere in the source, by the place that brings it about. */
export function standing(value: string | number | boolean, at: Span): Value {
  return typeof value === "string" ? computed(value, at) : { kind: "scalar", value, trail: [at] };
}

export function block({ properties, open }: Draft, trail: Block["trail"]): Block {
  return { kind: "block", properties, open, trail };
}

export function list(items: readonly Value[], open: boolean, at: Span): List {
  return { kind: "list", items, open, trail: [at] };
}

/** A block of `members`, written as they are named. */
export function made(members: Readonly<Record<string, Value | undefined>>, open: boolean, at: Span): Block {
  const properties = new Map<string, Property>();
  for (const [name, value] of Object.entries(members)) {
    if (value) properties.set(name, { name, written: name, key: value.trail[0], value });
  }
  return { kind: "block", properties, open, trail: [at] };
}

/** Puts the value of one property of a draft into an object, whose only member `inner` is then called as the user called it. */
export function wrap(draft: Draft, name: string, inner: string): void {
  const found = draft.properties.get(name);
  if (found) draft.properties.set(name, { ...found, value: holding(inner, found) });
}

/** An object whose only member is `property`, by another `name`. */
export function holding(name: string, property: Property): Block {
  const { trail } = property.value;
  return { kind: "block", properties: new Map([[name, { ...property, name }]]), open: false, trail: [trail[0]] };
}

/** What another resource is known by, such as its ARN. */
export function reference(address: string, attribute: string, at: Span): Value {
  return { kind: "unknown", target: { address, attribute }, trail: [at] };
}

/** Each item of a list, or of each list that it may be, changed; what is no list is not known. */
export function mapped(value: Value, change: (item: Value) => Value): Value {
  return each(value, (option) =>
    option.kind === "list" ? { ...option, items: option.items.map(change) } : unknown(option.trail[0]),
  );
}

/** The blocks that `value` may be or hold, changed; what is none is not known. */
export function reshaped(value: Value, names: Names): Value {
  return each(value, (option) => {
    if (option.kind === "list") return { ...option, items: option.items.map((item) => reshaped(item, names)) };
    return option.kind === "block" ? block(draft(option, names), option.trail) : unknown(option.trail[0]);
  });
}

/** `KEY: value` for each member of an object, as CloudFormation has them: blocks of a name and a value. */
export function pairs(value: Value, name: string, item: string): Value {
  return each(value, (option) => {
    if (option.kind !== "block") return unknown(option.trail[0]);
    const items = [...option.properties.values()].map((entry): Block => {
      const key: Value = { kind: "text", pieces: [{ known: entry.name, trail: [entry.key] }], trail: [entry.key] };
      const properties = new Map([
        [name, { ...entry, name, value: key }],
        [item, { ...entry, name: item }],
      ]);
      return { kind: "block", properties, open: false, trail: [entry.key] };
    });
    return { kind: "list", items, open: option.open, trail: option.trail };
  });
}

/** Changes the value of one property of a draft, if it has it. */
export function change(draft: Draft, name: string, to: (value: Value) => Value): void {
  const found = draft.properties.get(name);
  if (found) draft.properties.set(name, { ...found, value: to(found.value) });
}
