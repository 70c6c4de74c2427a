import { type NameTable, nameTables } from "../data/naming.ts";
import type { Resource } from "../model/resource.ts";
import {
  blocks,
  exact,
  get,
  type Piece,
  type Property,
  property,
  shown,
  type Text,
  texts,
  use,
  type Value,
} from "../model/value.ts";
import { passed, type Related } from "../rule.ts";

/** A property that names a resource, or gives the beginning of its name. */
export interface Name {
  readonly property: Property;
  readonly table: NameTable;
  /** Terraform adds 26 characters to it. */
  readonly prefix: boolean;
}

/** What was last asked for: the rules about names ask for those of one resource, one rule after the other. */
let last: { readonly resource: Resource; readonly names: readonly Name[] } | undefined;

/** The names of `resource` that AWS has yet to accept: what exists was accepted once. */
export function names(resource: Resource): readonly Name[] {
  if (last?.resource !== resource) last = { resource, names: found(resource) };
  return last.names;
}

function found(resource: Resource): readonly Name[] {
  const found: Name[] = [];
  if (resource.existing) return found;
  for (const [path, table] of nameTables(resource.type)) {
    if (table.secret) continue;
    for (const property of inside(resource, path)) found.push({ property, table, prefix: false });
    if (!table.prefix || resource.via !== "terraform") continue;
    for (const property of inside(resource, table.prefix.name)) found.push({ property, table, prefix: true });
  }
  return found;
}

/** The properties of `resource` at `path`, such as `DatabaseInput.Name` or `ContainerDefinitions[].Name`. */
export function inside({ body }: Resource, path: string): readonly Property[] {
  if (!path.includes(".")) {
    const found = property(body, path);
    return found && !waits(found) ? [found] : [];
  }
  const [first, ...rest] = path.replaceAll("[]", "").split(".");
  const last = rest.pop()!;
  let outer = blocks(get(body, first!));
  for (const name of rest) outer = outer.flatMap((block) => blocks(get(block, name)));
  return outer.flatMap((block) => property(block, last) ?? []).filter((found) => !waits(found));
}

/** Whether a property waits to be filled in, and so is no name yet. */
function waits({ value }: Property): boolean {
  if (value.kind === "unknown") return false;
  return texts(value).some((text) => placeholder.test(exact(text) ?? ""));
}

/** Such as `REPLACE_ME_WITH_BUCKET`, `<your-bucket>`, `[STACK NAME]`. */
const placeholder = /^(<[^<>]*>|\[[A-Z][A-Z\d _-]*\]|[A-Z\d_]*(REPLACE|CHANGE_?ME|YOUR_|TODO|PLACEHOLDER)[A-Z\d_]*)$/;

/** What `value` may be, the unknown too, in groups that are used at one place, such as the arms of a variable's value. */
export function usedTogether(value: Value): Iterable<readonly Text[]> {
  if (value.kind === "text") return [[toFill(value)]];
  const groups = new Map<number, Text[]>();
  for (const text of possible(value)) {
    const group = groups.get(use(text).start);
    if (group) group.push(text);
    else groups.set(use(text).start, [text]);
  }
  return groups.values();
}

/**
 * `text` with a gap for each variable in it that is empty, or a placeholder, unless whoever deploys says more, in a file
 * that nobody commits. Nothing is said of the letters in such a gap.
 */
function toFill(text: Text): Text {
  if (text.pieces.length < 2 || !text.pieces.some(isLeftOpen)) return text;
  const gap = { known: undefined, lowercase: true } as const;
  return { ...text, pieces: text.pieces.map((piece) => (isLeftOpen(piece) ? { ...piece, ...gap } : piece)) };
}

function isLeftOpen({ known, trail }: Piece): boolean {
  return (known === "" || placeholder.test(known ?? "")) && trail.length > 1 && !trail[trail.length - 1]!.given;
}

/** `text` as the value of what is called `written`, in its environment; as far as its piece `last`, where there is one. */
export function evaluated({ environment }: Resource, written: string, text: Text, last?: Piece): string {
  const where = environment === undefined ? "" : `in ${environment}, `;
  const until = last ? text.pieces.indexOf(last) + 1 : text.pieces.length;
  if (until === text.pieces.length) return `${where}${written} evaluates to ${quoted(text)}`;
  return `${where}${written} begins with ${quoted({ ...text, pieces: text.pieces.slice(0, until) })}`;
}

/** `text` for a message, without the line breaks that a heredoc brings. */
export function quoted(text: Text): string {
  return JSON.stringify(shown(text));
}

/** `answer` as the tool gives it for `text`. */
export function filled(answer: string, written: string, text: Text, max: number): string {
  return answer.replaceAll("{written}", written).replaceAll("{value}", shown(text)).replaceAll("{max}", String(max));
}

/** Where `text` and those of its `pieces` that matter come from. */
export function comesFrom(text: Text, pieces: readonly Piece[]): readonly Related[] {
  const related = [
    ...passed(text.trail, `${quoted(text)} comes from here`),
    ...pieces.flatMap((piece) => passed(piece.trail, `"${piece.known}" comes from here`)),
  ];
  const seen = new Set<string>();
  return related.filter(({ at }) => seen.size < seen.add(`${at.uri}:${at.start}`).size);
}

function possible(value: Value): readonly Text[] {
  if (value.kind === "choice") return value.options.flatMap(possible);
  if (value.kind !== "unknown") return texts(value).map(toFill);
  const { kind: _, ...unknown } = value;
  return [{ kind: "text", pieces: [{ ...unknown, known: undefined }], trail: value.trail }];
}
