import type { Node } from "jsonc-parser";
import type { Block, List, Piece, Property, Span, Value } from "../../../rules/model/value.ts";
import { placeholder } from "./outline.ts";
import type { TaskFile } from "./parse.ts";

/** The value that `node` writes. What a syntax error touches is unknown, and what holds it is open. */
export function valueAt(file: TaskFile, node: Node): Value {
  const at = spanOf(file, node);
  if (node.type === "object") return blockOf(file, node);
  if (node.type === "array") return listOf(file, node);
  if (file.unreadable.has(node.offset)) return { kind: "unknown", trail: [at] };
  if (node.type === "string") return { kind: "text", pieces: pieces(file, node), trail: [at] };
  return { kind: "scalar", value: node.value as number | boolean | null, trail: [at] };
}

/** The block that the object `node` writes. Members of a map, such as `options`, keep their names. */
export function blockOf(file: TaskFile, node: Node, isMap = false): Block {
  const properties = new Map<string, Property>();
  const at = spanOf(file, node);
  let open = damaged(file, node);
  for (const member of node.children ?? []) {
    const property = propertyOf(file, member, isMap);
    // The last of several members of one name is the one that counts.
    if (property) properties.set(property.name, property);
    else open = true;
  }
  return { kind: "block", properties, open, trail: [at] };
}

/** The canonical name of the member that is called `written`: only the case of its first letter differs. */
export function nameOf(written: string): string {
  return written.charAt(0).toUpperCase() + written.slice(1);
}

/** The properties whose value is a map of names that the user chooses. */
export const maps: ReadonlySet<string> = new Set(["Options", "DriverOpts", "Labels", "DockerLabels"]);

/** Where `node` is written; what has no end ends with the file. */
export function spanOf({ document }: TaskFile, { offset, length }: Node): Span {
  return { uri: document.uri, start: offset, end: length < 0 ? document.text.length : offset + length };
}

/** The member as a property, or `undefined` where its name is not known. */
function propertyOf(file: TaskFile, member: Node, isMap: boolean): Property | undefined {
  const [name, value] = member.children ?? [];
  if (!name || typeof name.value !== "string" || name.value === "") return undefined;
  const written = name.value;
  const key = spanOf(file, name);
  if (file.unreadable.has(name.offset) || written.search(placeholder) >= 0) return undefined;
  const canonical = isMap ? written : nameOf(written);
  const known = !value
    ? ({ kind: "unknown", trail: [key] } as const)
    : value.type === "object"
      ? blockOf(file, value, !isMap && maps.has(canonical))
      : valueAt(file, value);
  return { name: canonical, written, key, value: known };
}

function listOf(file: TaskFile, node: Node): List {
  const at = spanOf(file, node);
  const children = node.children ?? [];
  return {
    kind: "list",
    items: children.map((child) => valueAt(file, child)),
    // A placeholder may stand for several items.
    open: damaged(file, node) || children.some((child) => file.unreadable.has(child.offset)),
    trail: [at],
  };
}

/** Whether something in the object or list `node` could not be read, so that there may be more in it. */
function damaged(file: TaskFile, node: Node): boolean {
  const { start, end } = spanOf(file, node);
  if (node.length < 0) return true;
  // The errors are in the order of the text; a broken file may have thousands.
  let low = 0;
  for (let high = file.errors.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (file.errors[middle]!.at.start < start) low = middle + 1;
    else high = middle;
  }
  return (file.errors[low]?.at.start ?? Number.POSITIVE_INFINITY) <= end;
}

/** The characters of the string `node`, cut at its placeholders. */
function pieces(file: TaskFile, node: Node): readonly Piece[] {
  const { uri, text } = file.document;
  const whole = node.value as string;
  const offsets = characters(text, node);
  const piece = (start: number, end: number, known: string | undefined): Piece => {
    return { known, trail: [{ uri, start: offsets(start), end: offsets(end) }] };
  };
  const cut: Piece[] = [];
  let done = 0;
  for (const match of whole.matchAll(placeholder)) {
    if (match.index > done) cut.push(piece(done, match.index, whole.slice(done, match.index)));
    done = match.index + match[0].length;
    cut.push(piece(match.index, done, undefined));
  }
  if (done < whole.length || cut.length === 0) cut.push(piece(done, whole.length, whole.slice(done)));
  return cut;
}

/** Where the character at an index of a string's value is written. An escape such as `\n` is one character. */
function characters(text: string, node: Node): (index: number) => number {
  const start = node.offset + 1;
  const end = node.offset + node.length - 1;
  if (!text.slice(start, end).includes("\\")) return (index) => start + index;
  const offsets: number[] = [];
  for (let at = start; at < end; at += text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2) offsets.push(at);
  return (index) => offsets[index] ?? end;
}
