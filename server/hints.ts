import type { InlayHint } from "vscode-languageserver";
import type { Span } from "../rules/model/value.ts";
import { names } from "../rules/naming/names.ts";
import { inView, possible, spoken } from "./at.ts";
import { code } from "./hovers/markdown.ts";
import { counted, isPlain, type Length, lengthOf } from "./hovers/values.ts";
import { decoded, encoded, type Position } from "./positions.ts";
import type { View } from "./service.ts";

/** From which part of its limit on a name is shown that is near it. */
const near = 0.9;

/** Names that may have fewer characters are always near it. */
const fewest = 10;

/** The most characters of a name that are shown in the line. */
const longest = 48;

/** What a name comes to in one environment. */
interface Shown extends Length {
  readonly environment: string | undefined;
  readonly plain: boolean;
}

/** What names come to, behind those that stand between `from` and `to` of the file `uri`. */
export function hints(view: View, uri: string, from: Position, to: Position): InlayHint[] {
  const { project, inlayHints, encoding } = view;
  if (inlayHints === "off" || !project.document(uri) || !project.enabled(uri)) return [];
  const lines = project.lines(uri);
  const start = lines.offset(decoded(lines, from, encoding));
  const end = lines.offset(decoded(lines, to, encoding));
  const places = new Map<number, Shown[]>();
  const subjects = inView(view, project.subjects(uri), ({ resource }) => resource);
  for (const { resource } of subjects) {
    for (const name of names(resource)) {
      const at: Span = name.property.value.trail[0];
      if (at.uri !== uri || at.end < start || at.start > end) continue;
      const { environment } = resource;
      const plain = isPlain(name.property);
      const lengths = [...possible(name.property.value)].map((value) => ({
        ...lengthOf(value, name),
        environment,
        plain,
      }));
      places.set(at.end, [...(places.get(at.end) ?? []), ...lengths]);
    }
  }
  return [...places]
    .filter(([, lengths]) => inlayHints === "all" || lengths.some(isNear))
    .map(([offset, lengths]) => ({
      position: encoded(lines, lines.position(offset), encoding),
      label: label(lengths),
      tooltip: { kind: "markdown" as const, value: tooltip(lengths) },
      paddingLeft: true,
    }));
}

function isNear({ length, max }: Length): boolean {
  return length > max || (max >= fewest && length >= near * max);
}

/** The longest, which is the one to look at. */
function label(lengths: readonly Shown[]): string {
  const all = distinct(lengths);
  const [first] = [...all].sort((a, b) => b.length / b.max - a.length / a.max);
  const { environment, text, plain } = first!;
  const over = first!.length - first!.max;
  const size = over > 0 ? `${counted(first!)}, ${over} too many` : counted(first!);
  if (plain) return size;
  const where = all.length > 1 && environment !== undefined ? `${spoken(environment)}: ` : "";
  const shown = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return `${where}${shown} (${size})`;
}

function tooltip(lengths: readonly Shown[]): string {
  const lines = distinct(lengths).map((each) => {
    const where = each.environment === undefined ? "" : `${code(spoken(each.environment))} → `;
    return `- ${where}${code(each.text)} (${counted(each)})`;
  });
  return lines.slice(0, 12).join("\n");
}

function distinct(lengths: readonly Shown[]): readonly Shown[] {
  const seen = new Map(lengths.map((each) => [`${each.environment} ${each.text} ${each.length}`, each]));
  return [...seen.values()];
}
