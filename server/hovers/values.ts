import { type NameTable, nameTables } from "../../rules/data/naming.ts";
import type { Resource } from "../../rules/model/resource.ts";
import { type Piece, type Property, shown, type Text, type Unknown, use } from "../../rules/model/value.ts";
import { type Name, names } from "../../rules/naming/names.ts";
import { holes, last, possible, type Standing, spoken } from "../at.ts";
import { reasonOf } from "../reasons.ts";
import { code } from "./markdown.ts";
import type { Reading, Summary } from "./topic.ts";

/** The most values, and the most places that they come from, that a hover tells of. */
const most = 8;

/** What a property comes to in each environment; of a name, how long that is and how long it may be. */
export const values: Summary = (standings, from) => {
  const [first] = standings;
  // A pipeline's scripts say what they say.
  if (!first?.resource.type.startsWith("AWS::") || standings.some(isSecret)) return undefined;
  const name = nameAt(first.resource, last(first));
  if (!name && standings.every((each) => isPlain(last(each)) || isReference(last(each)))) return undefined;
  const lines = listed(linesOf(standings));
  if (lines.length === 0) return undefined;
  const written = `${code(last(first).written)}${name ? `, ${called(name)}` : ""}`;
  // What is the same everywhere needs no names of environments.
  const said = lines.length === 1 ? [`${written} → ${lines[0]!.said}`] : [written, "", ...items(lines)];
  const behind = [...reasons(standings, from), ...origins(standings, from)];
  return [...said, ...(behind.length > 0 ? ["", ...behind] : [])].join("\n");
};

/** What names a variable, a local or a line of a variable file goes into, and what they come to. */
export const destinations: Summary = (standings, from) => {
  const named = standings.filter((each) => nameAt(each.resource, last(each)) !== undefined);
  const places = new Map<string, Standing[]>();
  for (const each of named) {
    const { uri, start } = last(each).key;
    const key = `${uri} ${start}`;
    places.set(key, [...(places.get(key) ?? []), each]);
  }
  if (places.size === 0) return undefined;
  const told = [...places.values()].slice(0, most).flatMap((group) => {
    const { resource } = group[0]!;
    const property = last(group[0]!);
    return [
      `- ${code(property.written)} of ${from.place(property.key)} ${code(resource.address)}`,
      ...items(listed(linesOf(group))).map((line) => `  ${line}`),
    ];
  });
  const more = places.size > most ? [`- and ${places.size - most} more`] : [];
  return ["**Goes into names**", "", ...told, ...more].join("\n");
};

/** How a value stands to the most characters that it may have. */
export interface Length {
  readonly text: string;
  readonly length: number;
  readonly max: number;
  /** Parts of it are not known, so that it is longer. */
  readonly least: boolean;
}

/** The length of `value`, which is called as `name` says. */
export function lengthOf(value: Text | Unknown, { table, prefix }: Name): Length {
  const known = value.kind === "text" ? value.pieces.map((piece) => piece.known ?? "") : [];
  return {
    text: textOf(value),
    length: known.join("").length,
    max: prefix ? (table.prefix?.max ?? table.max) : table.max,
    least: holes(value).length > 0,
  };
}

/** `16 of 63`. */
export function counted({ length, max, least }: Length): string {
  return `${least ? "at least " : ""}${length} of ${max}`;
}

/** `value` for a reader, on one line. */
export function textOf(value: Text | Unknown): string {
  return value.kind === "unknown" ? "…" : shown(value).replaceAll(/\s+/g, " ");
}

/** What `resource` is called by `property`, if that is a name of it. */
export function nameAt(resource: Resource, property: Property): Name | undefined {
  for (const name of names(resource)) if (name.property === property) return name;
  return undefined;
}

/** Whether the value is written as it is, so that there is nothing to tell of it. */
export function isPlain({ value }: Property): boolean {
  if (value.kind === "block" || value.kind === "list") return true;
  return [...possible(value)].every(
    (each) => each.trail.length === 1 && each.kind === "text" && each.pieces.every(isWritten) && each.pieces.length < 2,
  );
}

/** Whether the value is that of another resource and no more, which its place says already. */
function isReference({ value }: Property): boolean {
  return [...possible(value)].every((each) => each.kind === "unknown" && each.target && each.trail.length === 1);
}

function isWritten({ trail, known, target }: Piece): boolean {
  return trail.length === 1 && known !== undefined && !target;
}

/** What no hover shows, as a screen may be shared. */
export function isSecret({ resource, path }: Standing): boolean {
  const { name } = path[path.length - 1]!;
  const table: NameTable | undefined = nameTables(resource.type).get(name);
  return (
    table?.secret === true ||
    /password|passphrase|privatekey|apikey|token|secretstring|credential/i.test(name) ||
    (name === "Value" && path.length > 1)
  );
}

/** An environment, or a module that is called several times, and what the property is there. */
interface Line {
  readonly label: string;
  readonly said: string;
}

function linesOf(standings: readonly Standing[]): readonly Line[] {
  const addresses = new Set(standings.map(({ resource }) => resource.address));
  const lines = new Map<string, Line>();
  for (const standing of standings) {
    const { resource } = standing;
    const { environment, address } = resource;
    const property = last(standing);
    const name = nameAt(resource, property);
    for (const value of possible(property.value)) {
      const said = name
        ? `${code(textOf(value))} (${judged(lengthOf(value, name))})`
        : value.kind === "unknown"
          ? "not known"
          : code(textOf(value));
      const parts = [
        ...(environment === undefined ? [] : [spoken(environment)]),
        ...(addresses.size > 1 ? [address] : []),
      ];
      lines.set(`${parts.join(" ")} ${said}`, { label: parts.map(code).join(" "), said });
    }
  }
  return [...lines.values()];
}

function judged(length: Length): string {
  const over = length.length - length.max;
  return over > 0 ? `${counted(length)}, ${over} too many` : counted(length);
}

/** The lines, those of environments that say the same together. */
function listed(lines: readonly Line[]): readonly Line[] {
  const bySaid = new Map<string, string[]>();
  for (const { label, said } of lines) bySaid.set(said, [...(bySaid.get(said) ?? []), label]);
  return [...bySaid].map(([said, labels]) => ({ said, label: labels.filter((each) => each !== "").join(", ") }));
}

function items(lines: readonly Line[]): readonly string[] {
  const all = lines.map(({ label, said }) => (label === "" ? `- ${said}` : `- ${label} → ${said}`));
  return all.length > most ? [...all.slice(0, most), `- and ${all.length - most} more`] : all;
}

function called({ table, prefix }: Name): string {
  const max = prefix ? (table.prefix?.max ?? table.max) : table.max;
  const added = prefix ? " before the 26 that Terraform adds" : "";
  return `${table.called} of ${table.min} to ${max} characters${added}`;
}

/** Why parts of the values are not known. */
function reasons(standings: readonly Standing[], { project }: Reading): readonly string[] {
  const parts = standings
    .flatMap((each) => [...possible(last(each).value)])
    .flatMap(holes)
    .map((part) => reasonOf(part, project));
  const told = new Set(parts.map(({ written, says }) => `- … ${code(written)} ${says}`));
  return [...told].slice(0, most);
}

/** The places that parts of the values come from, by the expressions that bring them. */
function origins(standings: readonly Standing[], { project, place }: Reading): readonly string[] {
  const brought = new Map<string, (readonly string[])[]>();
  for (const value of standings.flatMap((each) => [...possible(last(each).value)])) {
    const parts: readonly (Piece | Text | Unknown)[] = value.kind === "text" ? value.pieces : [value];
    for (const part of parts.filter(({ trail }) => trail.length > 1)) {
      const { uri, start, end } = use(part);
      const from = code(project.document(uri)?.text.slice(start, end) ?? "");
      const way = part.trail.slice(1).map(place);
      const steps = way.filter((step, index) => step !== way[index - 1]);
      brought.set(from, [...(brought.get(from) ?? []), steps]);
    }
  }
  return [...brought].slice(0, most).map(([from, ways]) => `- ${from} ← ${merged(ways).slice(0, most).join("; ")}`);
}

/** The ways, those that differ in their ends alone as one, without those that another goes on from. */
function merged(ways: readonly (readonly string[])[]): readonly string[] {
  const whole = ways.filter((way) => {
    return !ways.some((other) => other.length > way.length && way.every((step, index) => other[index] === step));
  });
  const ends = new Map<string, Set<string>>();
  for (const way of whole) {
    const before = way.slice(0, -1).join(" ← ");
    ends.set(before, (ends.get(before) ?? new Set()).add(way[way.length - 1]!));
  }
  return [...ends].map(([before, last]) => [before, [...last].join(", ")].filter((part) => part !== "").join(" ← "));
}
