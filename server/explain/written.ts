import type { Resource } from "../../rules/model/resource.ts";
import { exact, origin, type Property, type Span, type Text, texts, type Value } from "../../rules/model/value.ts";

/** A text that a property of a resource may turn out to be. */
export interface Written {
  readonly resource: Resource;
  readonly property: Property;
  /** `AWS::RDS::DBInstance.EngineVersion`, by the outermost property. */
  readonly path: string;
  readonly text: Text;
  /** The whole of it, where it is known. */
  readonly whole: string | undefined;
}

/** Every text in `resources`, at whatever depth. */
export function everythingWritten(resources: readonly Resource[]): readonly Written[] {
  const found: Written[] = [];
  for (const resource of resources) {
    for (const outer of resource.body.properties.values()) {
      collect(outer.value, outer, resource, `${resource.type}.${outer.name}`, found);
    }
  }
  return found;
}

function collect(value: Value, property: Property, resource: Resource, path: string, found: Written[]): void {
  if (value.kind === "block") {
    for (const inner of value.properties.values()) collect(inner.value, inner, resource, path, found);
  } else if (value.kind === "list") for (const item of value.items) collect(item, property, resource, path, found);
  else if (value.kind === "choice")
    for (const option of value.options) collect(option, property, resource, path, found);
  else for (const text of texts(value)) found.push({ resource, property, path, text, whole: exact(text) });
}

/** How `wanted`, which a message names, is written at a place. */
export type Likeness = "same" | "other case" | "possible";

/** Whether `written` is, or may come to, `wanted`. */
export function likeness({ whole, text }: Written, wanted: string): Likeness | undefined {
  if (whole !== undefined) {
    if (whole === wanted) return "same";
    return whole.length === wanted.length && whole.toLowerCase() === wanted.toLowerCase() ? "other case" : undefined;
  }
  const known = text.pieces.map((piece) => piece.known ?? "").join("");
  // Two letters and a variable may be anything.
  if (known.replaceAll(/[^\p{L}\d]/gu, "").length < Math.max(4, wanted.length / 2) || wanted.length > 300)
    return undefined;
  return fits(text, wanted.toLowerCase()) ? "possible" : undefined;
}

/** Whether unknown stretches, each of a character or more, may make `wanted` of `text`. */
function fits(text: Text, wanted: string): boolean {
  let at = 0;
  let free = false;
  for (const { known } of text.pieces) {
    if (known === undefined) {
      free = true;
      continue;
    }
    const found = free
      ? wanted.indexOf(known.toLowerCase(), at + 1)
      : wanted.startsWith(known.toLowerCase(), at)
        ? at
        : -1;
    if (found < 0) return false;
    at = found + known.length;
    free = false;
  }
  return free ? at < wanted.length : at === wanted.length;
}

/** Where a text is to be looked at: where it is written, or where it is put together. */
export function placeOf({ text }: Written): Span {
  return text.pieces.length === 1 ? origin(text) : text.trail[0];
}
