/** What one pass over a JSON text tells before it is parsed. */
export interface Outline {
  /** The text with each bare placeholder made a string of the same length, so that the rest is JSON. */
  readonly masked: string;
  /** Where the bare placeholders begin. */
  readonly placeholders: ReadonlySet<number>;
  /** Where `containerDefinitions` is a member of: the root object, or the object that a describe call wraps. */
  readonly home: "root" | "wrapped" | undefined;
  /** Where brackets are nested too deep to be read, if they are. */
  readonly tooDeep: number | undefined;
}

/** Deepest nesting that is read; a task definition has eight levels. The parser recurses. */
export const deepest = 200;

/** Reads `text` bracket by bracket and string by string; it need not be JSON. */
export function outline(text: string): Outline {
  const open: { readonly bracket: string; member: string | undefined }[] = [];
  const placeholders = new Map<number, number>();
  const homes = new Set<Outline["home"]>();
  let tooDeep: number | undefined;
  let at = 0;
  while (at < text.length) {
    const start = at;
    const character = text[at]!;
    if (character === '"') {
      at = stringEnd(text, at);
      const top = open.at(-1);
      if (top?.bracket === "{" && followedByColon(text, at)) {
        top.member = text.slice(start + 1, at - 1);
        if (top.member === "containerDefinitions") homes.add(home(open));
      }
    } else if (character === "/") {
      at = commentEnd(text, at);
    } else {
      at = wordEnd(text, start);
      if (at > start) {
        if (/[${<]/.test(text.slice(start, at))) placeholders.set(start, at);
        continue;
      }
      if (character === "{" || character === "[") {
        open.push({ bracket: character, member: undefined });
        if (open.length > deepest) tooDeep ??= start;
      } else if (character === "}" || character === "]") close(open, character === "}" ? "{" : "[");
      at = start + 1;
    }
  }
  return {
    masked: mask(text, placeholders),
    placeholders: new Set(placeholders.keys()),
    home: homes.has("root") ? "root" : homes.has("wrapped") ? "wrapped" : undefined,
    tooDeep,
  };
}

/** A stretch of a string that a template engine or a shell fills in before AWS sees it: `${X}`, `$X`, `{{ x }}`, `<x>`, `__X__`. */
export const placeholder =
  /\$\{(?:[^{}]|\{[^{}]{0,100}\}){0,200}\}|\$[A-Za-z_]\w{0,100}|\{\{.{0,200}?\}\}|<[^<>\s](?:[^<>]{0,200}[^<>\s])?>|__[A-Z](?:_?[A-Z\d]){0,100}__/g;

/** A placeholder outside of a string; one that holds a quote ends before it. */
const bare = /\$\{[^{}"\n\r]{1,200}\}|\{\{[^"\n\r]{0,200}?\}\}|<[^<>"\s](?:[^<>"\n\r]{0,200}[^<>"\s])?>/y;

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '"') return at + 1;
    if (character === "\n" || character === "\r") return at;
    if (character === "\\") at++;
  }
  return text.length;
}

function commentEnd(text: string, start: number): number {
  const block = text[start + 1] === "*";
  if (!block && text[start + 1] !== "/") return start + 1;
  const end = block ? text.indexOf("*/", start + 2) : text.indexOf("\n", start);
  return end < 0 ? text.length : block ? end + 2 : end;
}

/** Where the number, name or run of placeholders that begins at `start` ends. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    if (/[\w.+-]/.test(text[at]!)) at++;
    else {
      bare.lastIndex = at;
      if (!/[${<]/.test(text[at]!) || !bare.test(text)) break;
      at = bare.lastIndex;
    }
  }
  return at;
}

function followedByColon(text: string, from: number): boolean {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return text[at] === ":";
}

function home(open: readonly { readonly bracket: string; readonly member: string | undefined }[]): Outline["home"] {
  if (open.length === 1) return "root";
  return open.length === 2 && open[0]!.bracket === "{" && open[0]!.member === "taskDefinition" ? "wrapped" : undefined;
}

/** Closes the nearest `bracket`, and with it what was left open inside; a closing one without it closes nothing. */
function close(open: { readonly bracket: string }[], bracket: string): void {
  const index = open.findLastIndex((each) => each.bracket === bracket);
  if (index >= 0) open.length = index;
}

function mask(text: string, placeholders: ReadonlyMap<number, number>): string {
  let masked = "";
  let done = 0;
  for (const [start, end] of placeholders) {
    masked += `${text.slice(done, start)}"${"x".repeat(end - start - 2)}"`;
    done = end;
  }
  return masked + text.slice(done);
}
