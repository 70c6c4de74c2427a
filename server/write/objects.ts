import type { Written } from "../../rules/rule.ts";
import type { Edit } from "../frontend.ts";
import { change, indentation, layout, type Members } from "./members.ts";
import { all, isObject, type Syntax, type Tree, text, whole } from "./written.ts";

/** An object as it is written. */
export interface Holder {
  readonly members: Members;
  /** What each of the members is called, and its value. */
  readonly entries: readonly Entry[];
  /** The name of the member that holds it. */
  readonly called: string | undefined;
  /** How long the last names are with the space behind them, and where their signs stand, if these are below each other. */
  readonly column?: { readonly width: number; readonly signs: readonly number[] };
}

interface Entry {
  readonly name: string | undefined;
  readonly value: { readonly start: number; readonly end: number };
  readonly inner: Holder | undefined;
}

/** Takes the members at the indices `gone` out of an object, and gives it what `wanted` holds. */
export function assign(
  holder: Holder,
  wanted: Tree,
  gone: ReadonlySet<number>,
  syntax: Syntax,
): readonly Edit[] | undefined {
  const { members, entries } = holder;
  const edits: Edit[] = [];
  const fresh: (readonly [string, Written])[] = [];
  const added = layout(
    members,
    [...wanted.values()].some((value) => value instanceof Map || isObject(value)),
  );
  for (const [canonical, value] of wanted) {
    const name = syntax.name(canonical, holder.called);
    const index = entries.findLastIndex((entry, index) => entry.name === name && !gone.has(index));
    const entry = entries[index];
    if (!entry) fresh.push([canonical, whole(value)]);
    else if (value instanceof Map) {
      const inner = entry.inner && assign(entry.inner, value, new Set(), syntax);
      if (!inner) return undefined;
      edits.push(...inner);
    } else {
      const { start, end } = entry.value;
      const form = members.text.slice(members.start, members.end).includes("\n") ? syntax.small : "line";
      const at = { ...added, indent: indentation(members.text, members.items[index]!.start) };
      const written = text(value, syntax, form, at, canonical);
      if (written === undefined) return undefined;
      edits.push({ at: { uri: members.uri, start, end }, text: written });
    }
  }
  const form = added.lines ? syntax.small : "line";
  const values = all(fresh.map(([canonical, value]) => text(value, syntax, form, added, canonical)));
  if (!values) return undefined;
  const keys = fresh.map(([canonical]) => syntax.key(syntax.name(canonical, holder.called)));
  const { width = 0, signs = [] } = (added.lines && holder.column) || {};
  const single = keys.filter((_, index) => !values[index]!.includes("\n"));
  const wide = signs.length === 0 ? 0 : Math.max(width, ...single.map((key) => key.length));
  const written = keys.map((key, index) => {
    const padded = values[index]!.includes("\n") ? key : key.padEnd(wide);
    return `${padded}${syntax.sign}${values[index]}`;
  });
  // A name longer than those beside it moves their signs.
  const staying = signs.filter((at) => ![...gone].some((index) => holds(members.items[index]!, at)));
  const moved = wide > width ? staying : [];
  for (const start of moved)
    edits.push({ at: { uri: members.uri, start, end: start }, text: " ".repeat(wide - width) });
  const changed = written.length > 0 || gone.size > 0 ? change(members, gone, written, added) : [];
  return changed && [...edits, ...changed];
}

function holds({ start, end }: Entry["value"], offset: number): boolean {
  return start <= offset && offset < end;
}

/** Takes the items at the indices `gone` out of a list, and adds `added` at its end. */
export function extend(
  members: Members,
  gone: ReadonlySet<number>,
  added: readonly Written[],
  syntax: Syntax,
  roomy: boolean,
): readonly Edit[] | undefined {
  const at = layout(members, roomy && added.some(isObject));
  const last = members.items.at(-1);
  const sibling = last && members.text.slice(last.start, last.end);
  const broken = sibling?.includes("\n");
  const form = sibling?.startsWith("{")
    ? broken
      ? "tall"
      : at.lines
        ? "flat"
        : "line"
    : at.lines
      ? syntax.small
      : "line";
  const written = all(added.map((item) => text(item, syntax, form, at)));
  return written && change(members, gone, written, at);
}
