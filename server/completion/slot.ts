import type { Document } from "../frontend.ts";

/** Where the cursor is while something is typed: what it would replace, and the text in which a mark stands there instead. */
export interface Slot {
  /** What is typed: a value, the name of a member, or a constant of a class of versions. */
  readonly kind: "value" | "member" | "constant";
  /** The name before it, as it is written; of a constant the class. */
  readonly name: string;
  /** What is replaced by what is chosen, quotes with it where there are any. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** The file with a mark in its place, so that it can be read though a line is half typed. */
  readonly marked: Document;
}

/** Stands for what is typed; nobody writes it. */
export const mark = "iac-preflight-cursor";

/** What the cursor is in, at `offset` of `document`, if that is something of which we know what goes there. */
export function slotAt({ uri, text }: Document, offset: number): Slot | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  return constant(uri, text, offset, before) ?? value(uri, text, offset, before) ?? member(uri, text, offset, before);
}

/** `PostgresEngineVersion.VER_15` */
function constant(uri: string, text: string, offset: number, before: string): Slot | undefined {
  if (!isScript(uri)) return undefined;
  const [, name, typed] = /\b(\w+EngineVersion)\.(\w*)$/.exec(before) ?? [];
  if (name === undefined || typed === undefined) return undefined;
  const start = offset - typed.length;
  const end = offset + /^\w*/.exec(text.slice(offset))![0].length;
  return {
    kind: "constant",
    name,
    start,
    end,
    quoted: false,
    marked: marked(uri, text, start, end, `of("${mark}", "1")`),
  };
}

/** `engine_version = "15.`, `"memory": `, `memoryLimitMiB: 5` */
function value(uri: string, text: string, offset: number, before: string): Slot | undefined {
  const json = /\.jsonc?$/.test(uri);
  const [, name, sign, typed] = /(?:^|[\s{,(])"?([\w-]+)"?\s*([=:])\s*("[^"]*|[\w.*-]*)$/.exec(before) ?? [];
  if (name === undefined || typed === undefined || (json && sign === "=")) return undefined;
  const start = offset - typed.length;
  if (!wanted.has(folded(name)) && !isSecret(uri, text, start)) return undefined;
  const quoted = typed.startsWith('"');
  const rest = text.slice(offset, lineEnd(text, offset));
  // An open quote is taken to be closed before what follows on the line.
  const [tail] = (quoted ? /^[^"\n,}\])]*"?/ : /^[\w.*-]*/).exec(rest)!;
  const end = offset + tail.trimEnd().length;
  // In JSON a member that follows on the next line needs a comma before it.
  const next = /^\s*"/.test(text.slice(end)) && json ? "," : "";
  return { kind: "value", name, start, end, quoted, marked: marked(uri, text, start, end, `"${mark}"${next}`) };
}

/** Whether the value at `start` is a container's secret in the CDK: `secrets: { PASSWORD: `. */
function isSecret(uri: string, text: string, start: number): boolean {
  return isScript(uri) && /\bsecrets\s*:\s*\{[^{}]*$/.test(text.slice(Math.max(0, start - 2_000), start));
}

/** A member of `options`: `"awslogs-` */
function member(uri: string, text: string, offset: number, before: string): Slot | undefined {
  const [, typed] = /(?:^|[\s{,])("?[\w-]*)$/.exec(before) ?? [];
  if (typed === undefined) return undefined;
  const start = offset - typed.length;
  const nearby = text.slice(Math.max(0, start - 2_000), start);
  if (!/\boptions"?\s*[=:]\s*\{[^{}]*$/.test(nearby)) return undefined;
  const quoted = typed.startsWith('"');
  const rest = text.slice(offset, lineEnd(text, offset));
  const [tail] = (quoted ? /^[\w-]*"?/ : /^[\w-]*/).exec(rest)!;
  const end = offset + tail.length;
  const assigned = /^\s*[=:]/.test(text.slice(end));
  const json = /\.jsonc?$/.test(uri);
  const sign = /\.(tf|tofu)$/.test(uri) ? "=" : ":";
  const comma = json && /^\s*"/.test(text.slice(end)) ? "," : sign === ":" && !json ? "," : "";
  const written = assigned ? `"${mark}"` : `"${mark}" ${sign} "1"${comma}`;
  return { kind: "member", name: "options", start, end, quoted, marked: marked(uri, text, start, end, written) };
}

/** The names, without underscores and in lower case, of what we have something to offer for. */
const wanted: ReadonlySet<string> = new Set([
  "engineversion",
  "family",
  "cpu",
  "memory",
  "memorylimitmib",
  "valuefrom",
  "logdriver",
  "awslogs-group",
]);

function folded(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

function isScript(uri: string): boolean {
  return /\.[cm]?tsx?$/.test(uri);
}

function marked(uri: string, text: string, start: number, end: number, instead: string): Document {
  return { uri, text: text.slice(0, start) + instead + text.slice(end) };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}
