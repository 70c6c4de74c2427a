import { createHash } from "node:crypto";
import type { Piece, Span, Text, Trail, Value } from "../../../rules/model/value.ts";
import { compareTexts } from "./compare.ts";
import { type Bound, evaluate, type Place } from "./evaluate.ts";
import type { TerraformFunction } from "./functions.ts";
import { matcher } from "./glob.ts";
import { parseTemplate } from "./parser.ts";
import type { Template } from "./syntax.ts";
import { asText, extend, known, longestText, scalar, set, text } from "./values.ts";

/** A file as a template, filled in. */
export const templatefile: TerraformFunction = ({ args: [path, variables], at, place }) => {
  const document = path && place.names.read(path);
  if (!document || document.text.length > longestText) return undefined;
  const template = place.names.template(document);
  return template && filled(template, document.uri, variables, at, place);
};

/** A string as a template, filled in. */
export const templatestring: TerraformFunction = ({ args: [from, variables], at, place }) => {
  const source = known(from);
  if (source === undefined) return undefined;
  // It stands in no file of its own.
  const { template, errors } = parseTemplate(source);
  return errors.length === 0 ? filled(template, "", variables, at, place) : undefined;
};

/** Functions that read a file of the workspace; nothing is known of files that the workspace does not hold. */
export const files: Readonly<Record<string, TerraformFunction>> = {
  file: ({ args: [path], at, place }) => {
    const document = path && place.names.read(path);
    if (!document || document.text.length > longestText) return undefined;
    const inside: Span = { uri: document.uri, start: 0, end: document.text.length };
    if (place.names.shows(document.uri)) return text(document.text, [at, inside]);
    return looksWritten(document.text, at) ? undefined : text(document.text, [at]);
  },
  filebase64: encoded("utf8", "base64"),
  filemd5: encoded("md5", "hex"),
  filesha1: encoded("sha1", "hex"),
  filesha256: encoded("sha256", "hex"),
  filesha512: encoded("sha512", "hex"),
  filebase64sha256: encoded("sha256", "base64"),
  filebase64sha512: encoded("sha512", "base64"),
  fileexists: ({ args: [path], at, place }) => (path && place.names.read(path) ? scalar(true, [at]) : undefined),
  fileset: ({ args: [folder, glob], at, place }) => {
    const pattern = matcher(known(glob) ?? "");
    const found = folder && pattern ? place.names.list(folder).filter((path) => pattern.test(path)) : [];
    // Where there is none, others may be made before Terraform runs.
    if (found.length === 0 || found.some((path) => looksWritten(path, at))) return undefined;
    const whole = allRead.test(known(glob) ?? "");
    return set(
      found.sort(compareTexts).map((path) => text(path, [at])),
      !whole,
      [at],
    );
  },
  templatefile,
  templatestring,
};

/** The bytes of a file, or their hash, in letters. */
function encoded(
  algorithm: "utf8" | "md5" | "sha1" | "sha256" | "sha512",
  encoding: "hex" | "base64",
): TerraformFunction {
  return ({ args: [path], at, place }) => {
    const document = path && place.names.read(path);
    // What was no text has been read as something else.
    if (!document || document.text.length > longestText || /[\ufffd\ufeff]/.test(document.text)) return undefined;
    const bytes = Buffer.from(document.text);
    const result =
      algorithm === "utf8" ? bytes.toString(encoding) : createHash(algorithm).update(bytes).digest(encoding);
    return looksWritten(result, at) ? undefined : text(result, [at]);
  };
}

/** Whether `known` is as long as the call that gives it, so that it would be taken for what is written there. */
function looksWritten(known: string, at: Span): boolean {
  return known.length === at.end - at.start;
}

/** Such files the workspace holds all, of others it may hold some. */
const allRead =
  /\.(?:(?:tf|tofu|tfvars|tftpl|tpl|tmpl|json|ya?ml)|\{(?:(?:tf|tofu|tfvars|tftpl|tpl|tmpl|json|ya?ml)[,}])+)$/;

/** `template`, which stands in the file `uri`, with `variables` filled in. */
function filled(
  template: Template,
  uri: string,
  variables: Value | undefined,
  at: Span,
  { work, names }: Place,
): Value | undefined {
  if (variables?.kind !== "block" || variables.open) return undefined;
  let bound: Bound | undefined;
  for (const { name, value } of variables.properties.values()) bound = { name, value, outer: bound };
  const made = evaluate(template, { uri, names: nothingElse, bound, work });
  return names.shows(uri) ? made : without(uri, made, at);
}

/** In a template nothing but its variables means anything. */
const nothingElse = {
  functions: true,
  refer: (_root: string, steps: readonly unknown[], at: Span) => ({
    value: { kind: "unknown" as const, trail: [at] as const },
    taken: steps.length,
  }),
  read: () => undefined,
  shows: () => false,
  list: () => [],
  template: () => undefined,
};

/** A text less its steps in the file `uri`, in which nothing can be shown. */
function without(uri: string, value: Value, at: Span): Value | undefined {
  const from = asText(value);
  const trail = (steps: Trail): Trail =>
    extendAll(
      steps.filter((step) => step.uri !== uri),
      at,
    );
  if (!from?.pieces.every(({ known }) => known === undefined || !looksWritten(known, at))) return undefined;
  const pieces = from.pieces.map((piece): Piece => ({ ...piece, trail: trail(piece.trail) }));
  const seen: Text = { kind: "text", pieces, trail: trail(from.trail) };
  return seen;
}

function extendAll([first, ...rest]: readonly Span[], at: Span): Trail {
  return first ? extend([first, ...rest], at) : [at];
}
