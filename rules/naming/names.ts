import type { Resource } from "../model/resource.ts";
import { blocks, get, type Property, property, type Text, texts, use, type Value } from "../model/value.ts";

/** The property of `resource` at `path`, such as `DatabaseInput.Name`. */
export function inside({ body }: Resource, path: string): Property | undefined {
  const names = path.split(".");
  const last = names.pop()!;
  let outer = [body];
  for (const name of names) outer = outer.flatMap((block) => [...blocks(get(block, name))]);
  return outer[0] && property(outer[0], last);
}

/** What `value` may be, the unknown too, in groups that are used at one place, such as the arms of a variable's value. */
export function usedTogether(value: Value): Iterable<readonly Text[]> {
  const groups = new Map<number, Text[]>();
  for (const text of possible(value)) {
    const group = groups.get(use(text).start);
    if (group) group.push(text);
    else groups.set(use(text).start, [text]);
  }
  return groups.values();
}

function* possible(value: Value): Generator<Text> {
  if (value.kind === "choice") for (const option of value.options) yield* possible(option);
  else if (value.kind === "unknown") {
    const { kind: _, ...unknown } = value;
    yield { kind: "text", pieces: [{ ...unknown, known: undefined }], trail: value.trail };
  } else yield* texts(value);
}
