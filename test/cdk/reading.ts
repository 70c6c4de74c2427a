import type { Resource } from "../../rules/model/resource.ts";
import type { Piece, Span, Trail, Value } from "../../rules/model/value.ts";
import type { Intent } from "../../rules/rule.ts";
import { applyEdits } from "../../server/edits.ts";
import type { Edit, Reader } from "../../server/frontend.ts";
import { cdk } from "../../server/frontends/cdk/index.ts";
import type { CdkFile } from "../../server/frontends/cdk/parse.ts";

const uri = "file:///app/stack.ts";

/** What every stack of these tests begins with. */
export const imports = `import * as rds from "aws-cdk-lib/aws-rds";
import * as s3 from "aws-cdk-lib/aws-s3";
`;

export function read(text: string, name = uri): readonly Resource[] {
  return known(cdk.evaluate(name, reader(text, name)).resources);
}

/** What the file `root` of `files`, which are named from `file:///app`, makes with all that it imports. */
export function readAll(files: Readonly<Record<string, string>>, root: string): readonly Resource[] {
  return known(cdk.evaluate(`file:///app/${root}`, readerOf(files)).resources);
}

function known(resources: readonly Resource[]): readonly Resource[] {
  return resources.filter(({ type }) => type !== "Preflight::Unread");
}

export function readerOf(files: Readonly<Record<string, string>>): Reader<CdkFile> {
  const documents = Object.entries(files).map(([name, text]) => ({ uri: `file:///app/${name}`, text }));
  const parsed = new Map(documents.map((document) => [document.uri, cdk.parse(document)]));
  return {
    files: (unit) => [parsed.get(unit)!],
    file: (uri) => parsed.get(uri),
    document: (uri) => documents.find((document) => document.uri === uri),
    below: (folder) => [...parsed.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
    has: (uri) => parsed.has(uri),
    reads: (uri) => parsed.has(uri),
  };
}

/** Each resource on a line: its address, and its properties. */
export function listed(resources: readonly Resource[]): readonly string[] {
  return resources.map(({ address, body, perhaps }) => `${address}${perhaps ? "?" : ""} ${shown(body)}`);
}

/** `text` after `intent`; `undefined` where the language cannot say it. */
export function rendered(text: string, intent: Intent | undefined): string | undefined {
  const found = intent && edits(text, intent);
  return found && applyEdits(text, found);
}

export function edits(text: string, intent: Intent): readonly Edit[] | undefined {
  return cdk.render([intent], reader(text, uri));
}

function reader(text: string, name: string): Reader<CdkFile> {
  const parsed = cdk.parse({ uri: name, text });
  return {
    files: () => [parsed],
    file: () => parsed,
    document: () => parsed.document,
    below: () => [],
    has: (uri) => uri === name,
    reads: (uri) => uri === name,
  };
}

/** A resource on a few lines: its type and address, then its properties with the steps of their trails. */
export function printed(text: string, resources: readonly Resource[] = read(text)): string {
  const lines = resources.map(({ type, address, body, existing }) => {
    const members = [...body.properties.values()].map(({ name, written, value }) => {
      return `\n  ${name} (${written}) = ${shown(value)} ${steps(text, value.trail)}`;
    });
    return `${type} ${address}${existing ? " existing" : ""}${body.open ? " …" : ""}${members.join("")}`;
  });
  return lines.join("\n");
}

/** A value on one line: pieces that are not known as `?`, or `?↓` where they hold no capital letter. */
export function shown(value: Value): string {
  if (value.kind === "text") return `"${value.pieces.map(piece).join("|")}"`;
  if (value.kind === "scalar") return String(value.value);
  if (value.kind === "unknown") return value.lowercase ? "?↓" : "?";
  if (value.kind === "choice") return `(${value.options.map(shown).join(" or ")})`;
  const more = value.open ? ["…"] : [];
  if (value.kind === "list") return `[${[...value.items.map(shown), ...more].join(", ")}]`;
  return `{${[...[...value.properties.values()].map(({ name, value }) => `${name}: ${shown(value)}`), ...more].join(", ")}}`;
}

function piece({ known, lowercase }: Piece): string {
  return known ?? (lowercase ? "?↓" : "?");
}

export function steps(text: string, trail: Trail): string {
  return trail.map((span) => `<${at(text, span)}>`).join("");
}

export function at(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Every span that `resources` hold. */
export function spans(resources: readonly Resource[]): readonly Span[] {
  return resources.flatMap(({ name, body }) => [name, ...valueSpans(body)]);
}

function valueSpans(value: Value): readonly Span[] {
  if (value.kind === "text") return [...value.trail, ...value.pieces.flatMap(({ trail }) => trail)];
  if (value.kind === "choice") return [...value.trail, ...value.options.flatMap(valueSpans)];
  if (value.kind === "list") return [...value.trail, ...value.items.flatMap(valueSpans)];
  if (value.kind !== "block") return value.trail;
  return [...value.trail, ...[...value.properties.values()].flatMap(({ key, value }) => [key, ...valueSpans(value)])];
}
