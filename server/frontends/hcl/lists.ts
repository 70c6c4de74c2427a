import type { Property, Span, Value } from "../../../rules/model/value.ts";
import { compareTexts, members, placeOf } from "./compare.ts";
import { toSet } from "./conversions.ts";
import { sorted } from "./evaluate.ts";
import type { CallSite, TerraformFunction } from "./functions.ts";
import { among, block, failed, isSet, known, list, member, numeric, scalar, set, text, truth } from "./values.ts";

/** The most items of a list that a function makes. */
const mostItems = 10_000;

/** Functions of lists and sets. */
export const lists: Readonly<Record<string, TerraformFunction>> = {
  alltrue: ({ args: [value], at }) => quantified(value, false, at),
  anytrue: ({ args: [value], at }) => quantified(value, true, at),
  chunklist: ({ args: [value, size], at }) => {
    const length = numeric(size);
    const items = whole(value);
    if (!items || length === undefined || !Number.isInteger(length) || length < 1) return undefined;
    const chunks: Value[] = [];
    for (let start = 0; start < items.length; start += length) {
      chunks.push(list(items.slice(start, start + length), false, [at]));
    }
    return list(chunks, false, [at]);
  },
  contains: ({ args: [value, wanted], at }) => {
    if (value?.kind !== "list" || !wanted) return undefined;
    // One that is the same may come after one that may be.
    const found = value.items.some((item) => placeOf([item], wanted) === 0);
    if (found) return scalar(true, [at]);
    return !value.open && placeOf(value.items, wanted) === -1 ? scalar(false, [at]) : undefined;
  },
  distinct: ({ args: [value], at }) => {
    if (value?.kind !== "list") return undefined;
    const found: Value[] = [];
    for (const item of value.items) {
      const before = found.length > mostCompared ? undefined : placeOf(found, item);
      if (before === undefined) return undefined;
      if (before < 0) found.push(item);
    }
    return list(found, value.open, [at, ...value.trail]);
  },
  element: ({ args: [value, index], at }) => {
    const wanted = numeric(index);
    if (value?.kind !== "list" || value.open || isSet(value)) return undefined;
    if (wanted === undefined || !Number.isInteger(wanted) || wanted < 0) return undefined;
    const item = value.items[wanted % value.items.length];
    return item ? member(value, item, at) : failed(at);
  },
  index: ({ args: [value, wanted], at }) => {
    if (value?.kind !== "list" || !wanted) return undefined;
    const place = value.open ? undefined : placeOf(value.items, wanted);
    if (place === undefined) return undefined;
    return place < 0 ? failed(at) : scalar(place, [at]);
  },
  matchkeys: ({ args: [values, keys, wanted], at }) => {
    const [all, names, search] = [whole(values), whole(keys), whole(wanted)];
    if (!all || !names || !search || all.length !== names.length || all.length > mostCompared) return undefined;
    const found: Value[] = [];
    for (const [index, name] of names.entries()) {
      const place = placeOf(search, name);
      if (place === undefined) return undefined;
      if (place >= 0) found.push(among(values!, all[index]!));
    }
    return list(found, false, [at]);
  },
  one: ({ args: [value], at }) => {
    if (value?.kind !== "list" || value.open) return undefined;
    if (value.items.length > 1) return failed(at);
    return value.items[0] ? member(value, value.items[0], at) : scalar(null, [at]);
  },
  setintersection: ({ args, at }) => {
    const [first, ...others] = texts(args) ?? [];
    return (
      first &&
      fromTexts(
        first.filter((each) => others.every((other) => holds(other, each))),
        at,
      )
    );
  },
  setproduct: ({ args, at }) => product(args, at),
  setsubtract: ({ args, at }) => {
    const [first, second, third] = texts(args) ?? [];
    return first && second && !third
      ? fromTexts(
          first.filter((each) => !holds(second, each)),
          at,
        )
      : undefined;
  },
  setunion: ({ args, at }) => {
    const all = texts(args);
    return all && fromTexts(all.flat(), at);
  },
  slice: ({ args: [value, first, last], at }) => {
    const [start, end] = [numeric(first), numeric(last)];
    const items = isSet(value ?? noValue) ? undefined : whole(value);
    if (!items || start === undefined || end === undefined || !Number.isInteger(start) || !Number.isInteger(end))
      return undefined;
    if (start < 0 || end > items.length || start > end) return failed(at);
    return list(items.slice(start, end), false, [at, ...value!.trail]);
  },
  sort: ({ args: [value], at }) => {
    const items = whole(value);
    const names = items?.map((item) => ({ name: known(item), item }));
    if (!names || names.some(({ name }) => name === undefined)) return undefined;
    names.sort((a, b) => compareTexts(a.name!, b.name!));
    return list(
      names.map(({ name, item }) => (item.kind === "text" ? among(value!, item) : text(name!, item.trail))),
      false,
      [at],
    );
  },
  transpose: ({ args: [value], at }) => {
    if (value?.kind !== "block" || value.open) return undefined;
    const turned = new Map<string, Value[]>();
    for (const { name, key, value: names } of sorted(value)) {
      for (const each of whole(names)?.map(known) ?? [undefined]) {
        if (each === undefined) return undefined;
        const before = turned.get(each);
        if (before) before.push(text(name, [key]));
        else turned.set(each, [text(name, [key])]);
      }
    }
    const properties = new Map<string, Property>();
    for (const [name, items] of turned) {
      properties.set(name, { name, written: name, key: at, value: list(items, false, [at]) });
    }
    return block(properties, false, [at]);
  },
  zipmap: ({ args: [keys, values], at }) => {
    const [names, items] = [whole(keys), whole(values)];
    if (!names || !items || names.length !== items.length) return undefined;
    const properties = new Map<string, Property>();
    for (const [index, key] of names.entries()) {
      const name = known(key);
      if (name === undefined) return undefined;
      const where = key.trail[key.trail.length - 1]!;
      properties.set(name, { name, written: name, key: where, value: among(values!, items[index]!) });
    }
    return block(properties, false, [at]);
  },
};

/** Beyond it, items are not compared one by one. */
const mostCompared = 500;

const noValue: Value = { kind: "scalar", value: null, trail: [{ uri: "", start: 0, end: 0 }] };

/** The items of a list of which we see all. */
function whole(value: Value | undefined): readonly Value[] | undefined {
  return value?.kind === "list" && !value.open ? value.items : undefined;
}

function quantified(value: Value | undefined, deciding: boolean, at: Span): Value | undefined {
  if (value?.kind !== "list") return undefined;
  const answers = value.items.map((item) => (item.kind === "scalar" && item.value === null ? false : truth(item)));
  if (answers.includes(deciding)) return scalar(deciding, [at]);
  return value.open || answers.includes(undefined) ? undefined : scalar(!deciding, [at]);
}

/** The items of each of `args`, if all of them are lists of known strings. */
function texts(args: CallSite["args"]): readonly (readonly Value[])[] | undefined {
  const all: (readonly Value[])[] = [];
  for (const arg of args) {
    const items = whole(arg);
    if (!items?.every((item) => item.kind === "text" && known(item) !== undefined)) return undefined;
    all.push(items);
  }
  return all;
}

function holds(items: readonly Value[], wanted: Value): boolean {
  return items.some((item) => known(item) === known(wanted));
}

function fromTexts(items: readonly Value[], at: Span): Value {
  return toSet(list(items, false, [at]), [at]);
}

/** Every way to take one item of each list, in order; those of sets only where there is one kind of item. */
function product(args: CallSite["args"], at: Span): Value | undefined {
  if (args.length < 2) return undefined;
  let rows: readonly (readonly Value[])[] = [[]];
  for (const arg of args) {
    const items = whole(arg);
    if (!items || rows.length * items.length > mostItems) return undefined;
    rows = rows.flatMap((row) => items.map((item) => [...row, among(arg, item)]));
  }
  const found = rows.map((row) => list(row, false, [at]));
  // A set of lists is gone through in an order of its own.
  if (!args.some(isSet)) return list(found, false, [at]);
  const simple = args.every((arg) => arg.kind === "list" && members(arg.items) !== undefined);
  return simple ? set(found, false, [at]) : undefined;
}
