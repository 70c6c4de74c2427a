import type { Edit, Reader } from "../../frontend.ts";
import { change, type Layout, layout } from "../../write/members.ts";
import { all, isList, text } from "../../write/written.ts";
import type { HclParsed } from "./configuration.ts";
import { inBraces, insert, inside, type Part, type Source } from "./insert.ts";
import { members, syntax } from "./objects.ts";
import type { Attribute, Block } from "./syntax.ts";
import { lowered } from "./vocabulary.ts";
import type { Given, Wanted } from "./wanted.ts";

/** A file that is written to, and where in it there will be nothing any more. */
export interface Site extends Source {
  readonly removed: ReadonlySet<number>;
  readonly reader: Reader<HclParsed>;
}

/** The edits that write `wanted` into `block`. */
export function writeInto(block: Block, wanted: Wanted, site: Site): readonly Edit[] | undefined {
  const { body } = block;
  const { removed } = site;
  const at = inside(site, block);
  const edits: Edit[] = [];
  const parts: Part[] = [];
  for (const [name, given] of wanted.arguments) {
    if (body.blocks.some(({ type }) => type === name)) return undefined;
    const before = body.attributes.find((attribute) => attribute.name === name && !removed.has(attribute.start));
    // What a variable or a condition leaves null in one place, it gives in another.
    if (before && given.as !== "references" && !plain.has(before.value.kind)) return undefined;
    const more = before && given.as === "references" ? moreReferences(before, given, site) : undefined;
    const to = more ? "" : before && given.as === "references" ? undefined : argumentText(given, at, site);
    if (to === undefined) return undefined;
    if (more) edits.push(...more);
    else parts.push({ name, to, block: false });
  }
  for (const [name, { each, more }] of wanted.blocks) {
    const there = body.blocks.filter((inner) => inner.type === name && !removed.has(inner.start));
    const dynamic = body.blocks.some(({ type, labels }) => type === "dynamic" && labels[0]?.text === name);
    if (body.attributes.some((attribute) => attribute.name === name) || (!more && dynamic)) return undefined;
    if (there.length > 0 && !more) {
      const inner = there.length === 1 ? writeInto(there[0]!, each[0]!, site) : undefined;
      if (!inner) return undefined;
      edits.push(...inner);
    } else {
      const written = all(each.map((one) => blockText(one, at, site)));
      if (!written) return undefined;
      parts.push(...written.map((to) => ({ name, to, block: true })));
    }
  }
  const inserted = parts.length === 0 ? [] : insert(site, block, parts, removed);
  return inserted && [...edits, ...inserted];
}

/** Expressions that are values as they stand. */
const plain: ReadonlySet<Attribute["value"]["kind"]> = new Set(["literal", "missing", "template", "tuple", "object"]);

/** A block from its opening brace on, whose line begins at the indentation of `at`. */
export function blockText(wanted: Wanted, at: Layout, site: Site): string | undefined {
  const inner = { ...at, indent: at.indent + at.step };
  const parts: (Part | undefined)[] = [...wanted.arguments].map(([name, given]) => {
    const to = argumentText(given, inner, site);
    return to === undefined ? undefined : { name, to, block: false };
  });
  for (const [name, { each }] of wanted.blocks) {
    for (const one of each) {
      const to = blockText(one, inner, site);
      parts.push(to === undefined ? undefined : { name, to, block: true });
    }
  }
  const written = all(parts);
  return written && `{${inBraces(written, inner)}}`;
}

function argumentText({ to, as }: Given, at: Layout, site: Site): string | undefined {
  if (as === "references") return isList(to) ? `[${to.list.join(", ")}]` : undefined;
  const names = (name: string, holder: string | undefined) => (as === "task" ? lowered(name, holder) : name);
  const written = text(to, syntax(site, { names }), "flat", at);
  return written === undefined || as === undefined || as === "map" ? written : `jsonencode(${written})`;
}

/** The names of `given` that the list does not hold yet. */
function moreReferences({ value }: Attribute, { to }: Given, site: Site): readonly Edit[] | undefined {
  if (value.kind !== "tuple" || !isList(to)) return undefined;
  const there = value.items.map(({ start, end }) => site.text.slice(start, end));
  const missing = to.list.map(String).filter((name) => !there.includes(name));
  const list = members(site, value);
  return missing.length === 0 ? [] : change(list, new Set(), missing, layout(list, false));
}
