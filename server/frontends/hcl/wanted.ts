import type { Written } from "../../../rules/rule.ts";
import { isList, isObject, type Tree, tree } from "../../write/written.ts";
import { isPolicy } from "./policies.ts";
import { argument, canonical, isDocument, located, maps, scattered, type Term } from "./vocabulary.ts";

/** What is to be written into a block: arguments by their names, and blocks. */
export interface Wanted {
  readonly arguments: Map<string, Given>;
  readonly blocks: Map<string, WantedBlocks>;
}

/** What an argument is given, and how that is written. */
export interface Given {
  readonly to: Written;
  /** A document of containers or a policy; names of arguments of the same resource; or a map of names that the user chooses. */
  readonly as?: "task" | "policy" | "references" | "map";
}

export interface WantedBlocks {
  readonly each: readonly Wanted[];
  /** They come to those that are there, rather than into the one that is. */
  readonly more: boolean;
}

export function nothing(): Wanted {
  return { arguments: new Map(), blocks: new Map() };
}

/** What `assigned` means in a resource of `type`; `undefined` where Terraform cannot say it. */
export function inResource(assigned: Tree, type: string, term: Term): Wanted | undefined {
  const root = nothing();
  const put = (path: string, value: Tree | Written): boolean => {
    if (value instanceof Map) return [...value].every(([name, inner]) => put(`${path}.${name}`, inner));
    if (isObject(value) && scattered(term, path)) {
      return Object.entries(value.object).every(([name, inner]) => put(`${path}.${name}`, inner));
    }
    const names = located(term, path);
    let into = root;
    for (const name of names.slice(0, -1)) {
      if (!term.blocks?.includes(name) && !term.flat?.[name]) return false;
      into = within(into, name);
    }
    return give(into, names.at(-1)!, value, type, term);
  };
  return [...assigned].every(([name, value]) => put(name, value)) ? root : undefined;
}

/** What `assigned` means in a block of a resource of `type`. */
export function inBlock(assigned: Tree, type: string, term: Term): Wanted | undefined {
  const root = nothing();
  const put = (into: Wanted, name: string, value: Tree | Written): boolean => {
    const written = argument(undefined, name);
    if (!(value instanceof Map)) return give(into, written, value, type, term);
    if (!term.blocks?.includes(written)) return false;
    const inner = within(into, written);
    return [...value].every(([name, value]) => put(inner, name, value));
  };
  return [...assigned].every(([name, value]) => put(root, name, value)) ? root : undefined;
}

/** The block of a policy document's data source that says the same as a statement in JSON. */
export function statement(assigned: Tree): Wanted | undefined {
  const root = nothing();
  for (const [name, value] of assigned) {
    if (value instanceof Map) return undefined;
    if (lists.has(name)) root.arguments.set(lists.get(name)!, { to: isList(value) ? value : { list: [value] } });
    else if (name === "Sid" || name === "Effect") root.arguments.set(name.toLowerCase(), { to: value });
    else if (name === "Principal" || name === "NotPrincipal") {
      const each = isObject(value) ? Object.entries(value.object) : [["*", value] as const];
      const blocks = each.map(([type, to]) => given({ type, identifiers: isList(to) ? to : { list: [to] } }));
      root.blocks.set(name === "Principal" ? "principals" : "not_principals", { each: blocks, more: true });
    } else if (name === "Condition" && isObject(value)) {
      const blocks = Object.entries(value.object).flatMap(([test, keys]) =>
        Object.entries(isObject(keys) ? keys.object : {}).map(([variable, to]) =>
          given({ test, variable, values: isList(to) ? to : { list: [to] } }),
        ),
      );
      root.blocks.set("condition", { each: blocks, more: true });
    } else return undefined;
  }
  return root;
}

const lists: ReadonlyMap<string, string> = new Map([
  ["Action", "actions"],
  ["NotAction", "not_actions"],
  ["Resource", "resources"],
  ["NotResource", "not_resources"],
]);

function given(values: Readonly<Record<string, Written>>): Wanted {
  return { ...nothing(), arguments: new Map(Object.entries(values).map(([name, to]) => [name, { to }])) };
}

/** The block of `wanted` that is called `name`, into which more is to be written. */
function within(wanted: Wanted, name: string): Wanted {
  const [before] = wanted.blocks.get(name)?.each ?? [];
  const inner = before ?? nothing();
  wanted.blocks.set(name, { each: [inner], more: false });
  return inner;
}

function give(into: Wanted, name: string, to: Written, type: string, term: Term): boolean {
  const structured = isObject(to) || (isList(to) && to.list.some((item) => isObject(item) || isList(item)));
  if (isDocument(type, name) && (structured || isList(to))) {
    into.arguments.set(name, { to, as: "task" });
    return true;
  }
  if (isPolicy(name) && structured) {
    into.arguments.set(name, { to, as: "policy" });
    return true;
  }
  if (!structured) {
    into.arguments.set(name, { to });
    return true;
  }
  if (isObject(to) && (name === "tags" || maps.has(canonical(undefined, name)))) {
    into.arguments.set(name, { to, as: "map" });
    return true;
  }
  if (!term.blocks?.includes(name)) return false;
  const each = (isList(to) ? to.list : [to]).map((item) =>
    isObject(item) ? inBlock(tree(Object.entries(item.object)), type, term) : undefined,
  );
  const blocks = each.filter((block) => block !== undefined);
  into.blocks.set(name, { each: blocks, more: isList(to) });
  return blocks.length === each.length;
}
