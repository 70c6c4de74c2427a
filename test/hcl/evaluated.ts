import type { Resource } from "../../rules/model/resource.ts";
import type { Piece, Property, Trail, Value } from "../../rules/model/value.ts";
import type { Reader } from "../../server/frontend.ts";
import type { HclParsed } from "../../server/frontends/hcl/configuration.ts";
import { hcl } from "../../server/frontends/hcl/index.ts";

/** Where the tests' files are. */
const root = "file:///w";

export type Files = Readonly<Record<string, string>>;

/** The files, by their paths, as a project reads them. */
export function readerOf(files: Files): Reader<HclParsed> {
  const parsed = new Map<string, HclParsed>();
  for (const [path, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = `${root}/${path}`;
    parsed.set(uri, hcl.parse({ uri, text }));
  }
  const below = (folder: string) => [...parsed.keys()].filter((uri) => uri.startsWith(`${folder}/`));
  return {
    file: (uri) => parsed.get(uri),
    document: (uri) => parsed.get(uri)?.document,
    below,
    has: (uri) => parsed.has(uri),
    reads: (uri) => parsed.has(uri),
    files: (unit) => [...parsed.values()].filter(({ document }) => hcl.unit(document.uri, below) === unit),
  };
}

/** What `files` come to, but for the calls of modules that cannot be read, which say again what is written. */
export function resourcesOf(files: Files): readonly Resource[] {
  return hcl.evaluate(root, readerOf(files)).resources.filter(({ type }) => type !== "Preflight::Unread");
}

/** The value of a DB instance's `identifier`, written as `expression` beside `rest`, for a reader. */
export function identifier(expression: string, rest = "", others: Files = {}): string {
  const files = { ...others, "main.tf": `resource "aws_db_instance" "it" {\n  identifier = ${expression}\n}\n${rest}` };
  const [resource] = resourcesOf(files);
  const found = resource?.body.properties.get("DBInstanceIdentifier");
  return found ? show(found.value, files) : "(not written)";
}

/** The properties of every resource, for a reader; calls of modules that cannot be read are none. */
export function listed(files: Files): string {
  const found = resourcesOf(files);
  const lines = found.map((resource) => {
    const { type, address, environment, existing, body } = resource;
    const properties = [...body.properties.values()].map((property) => `  ${member(property, files)}`);
    const head = `${address}: ${type}${environment === undefined ? "" : ` in ${environment}`}${existing ? ", existing" : ""}${body.open ? ", open" : ""}`;
    return [head, ...properties].join("\n");
  });
  return `${lines.join("\n")}\n`;
}

/** `value` with its trail in the words of the source: `"tiktimer" <- lower(var.name) <- var.name <- "TikTimer"`. */
export function show(value: Value, files: Files): string {
  const trail = shownTrail(value.trail, files);
  switch (value.kind) {
    case "scalar":
      return `${value.value} <- ${trail}`;
    case "unknown":
      return `${hole(value)} <- ${trail}`;
    case "choice":
      return value.options.map((option) => show(option, files)).join(" | ");
    case "list":
      return `[${[...value.items.map((item) => show(item, files)), ...(value.open ? ["..."] : [])].join(", ")}]`;
    case "block":
      return `{ ${[...[...value.properties.values()].map((item) => member(item, files)), ...(value.open ? ["..."] : [])].join("; ")} }`;
    case "text": {
      const [only] = value.pieces;
      const alone = value.pieces.length === 1 && only && shownTrail(only.trail, files) === trail;
      const pieces = value.pieces.map((piece) => shownPiece(piece, files));
      return alone ? pieces[0]! : `${pieces.join(" + ")} <- ${trail}`;
    }
  }
}

function member({ name, written, value }: Property, files: Files): string {
  return `${name}${name === written ? "" : ` (${written})`}: ${show(value, files)}`;
}

function shownPiece(piece: Piece, files: Files): string {
  const trail = shownTrail(piece.trail, files);
  if (piece.known === undefined) return `${hole(piece)} <- ${trail}`;
  const target = piece.target ? ` of ${piece.target.address}.${piece.target.attribute}` : "";
  return trail === piece.known && !target
    ? JSON.stringify(piece.known)
    : `${JSON.stringify(piece.known)}${target} <- ${trail}`;
}

function hole({ target, lowercase }: Pick<Piece, "target" | "lowercase">): string {
  return `?${lowercase ? "lower" : ""}${target ? ` of ${target.address}.${target.attribute}` : ""}`;
}

function shownTrail(trail: Trail, files: Files): string {
  return trail
    .map(({ uri, start, end }) => (files[uri.slice(root.length + 1)] ?? "").slice(start, end).replaceAll("\n", "⏎"))
    .join(" <- ");
}
