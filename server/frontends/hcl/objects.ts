import type { Reader } from "../../frontend.ts";
import type { Members } from "../../write/members.ts";
import type { Holder } from "../../write/objects.ts";
import type { Syntax } from "../../write/written.ts";
import type { HclParsed } from "./configuration.ts";
import { alignedGroup, equalsColumn, type Source } from "./insert.ts";
import { quote } from "./quote.ts";
import { expression } from "./rewrite.ts";
import type { Expression, ObjectExpression, Tuple } from "./syntax.ts";

/** An object as it is written, in a member that is called `called`. */
export function holder(source: Source, object: ObjectExpression, called: string | undefined): Holder {
  const entries = object.items.map(({ key, value }) => {
    const name = keyName(key);
    return { name, value, inner: value.kind === "object" ? holder(source, value, name) : undefined };
  });
  const group = alignedGroup(source.text, object.items);
  const before = group[0] && object.items[object.items.indexOf(group[0]) - 1];
  // One that only stands below another, and not in its column, shows that nobody cares.
  const loose = group.length === 1 && before && !source.text.slice(before.start, before.end).includes("\n");
  const column = group[0] && !loose ? equalsColumn(source.text, group[0]) : undefined;
  const { start, end, items } = object;
  return {
    members: { ...source, start, end, items, lines: true },
    entries,
    called,
    ...(column !== undefined && { column: { width: column - 1, signs: group.map(({ start }) => start + column) } }),
  };
}

export function members(source: Source, { start, end, items }: Tuple): Members {
  return { ...source, start, end, items, lines: false };
}

/** How values are written in a place. */
interface Manner {
  readonly names: Syntax["name"];
  /** Nothing can be referred to there. */
  readonly constant?: boolean;
  /** An object that others are to look like. */
  readonly like?: ObjectExpression | undefined;
}

/** How HCL writes values in a file. */
export function syntax({ uri, text, reader }: Source & { readonly reader: Reader<HclParsed> }, manner: Manner): Syntax {
  const { names, constant, like } = manner;
  const last = like?.items.at(-1);
  const colon = last !== undefined && /^\s*:/.test(text.slice(last.key.end, last.value.start));
  const quoted = last?.key.kind === "template";
  // A name with a hyphen is one to HCL, and many quote it all the same.
  const plain = last?.key.kind === "variable" && last.key.name.includes("-") ? /^[A-Za-z_][\w-]*$/ : /^[A-Za-z_]\w*$/;
  return {
    scalar: (value) => {
      const refers = typeof value === "object" && value.some((part) => typeof part === "object");
      return constant && refers ? undefined : expression(value, uri, reader);
    },
    name: names,
    key: (name) => (quoted || !plain.test(name) ? quote(name) : name),
    sign: colon ? ": " : " = ",
    gap: " ",
    pad: " ",
    aligned: !colon,
    comma: like && separated(text, like) ? "," : "",
    small: "flat",
  };
}

/** What a member is called; `undefined` where that is an expression. */
export function keyName(key: Expression): string | undefined {
  if (key.kind === "variable") return key.name;
  if (key.kind === "literal") return String(key.value);
  if (key.kind !== "template") return undefined;
  const [only, ...others] = key.parts;
  if (!only) return "";
  return others.length === 0 && only.kind === "characters" ? only.text : undefined;
}

function separated(text: string, { items, end }: ObjectExpression): boolean {
  return items.length > 1 && /^\s*,/.test(text.slice(items[0]!.end, end));
}
