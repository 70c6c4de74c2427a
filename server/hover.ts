import type { Hover } from "vscode-languageserver";
import type { Resource } from "../rules/model/resource.ts";
import { type Block, origin, type Property, type Span, type Value } from "../rules/model/value.ts";
import { topics } from "./hovers/index.ts";
import { decoded, type Position } from "./positions.ts";
import { range, type View } from "./service.ts";

/** What can be told of the property at `position` of a file: that of each environment, where they differ. */
export function hover(view: View, uri: string, position: Position): Hover | null {
  const { project, encoding, enabled } = view;
  if (!enabled || !project.document(uri)) return null;
  const lines = project.lines(uri);
  const offset = lines.offset(decoded(lines, position, encoding));
  const told = new Set<string>();
  let at: Span | undefined;
  for (const { resource, unit } of project.subjects(uri)) {
    const speaking = topics.filter(({ on }) => on.includes(resource.type));
    const path = speaking.length > 0 ? pathTo(resource, uri, offset) : [];
    const last = path.at(-1);
    for (const text of last ? speaking.map((topic) => topic.tell(path, resource, unit)) : []) {
      if (text === undefined) continue;
      told.add(text);
      at ??= last!.key;
    }
  }
  if (!at) return null;
  return { contents: { kind: "markdown", value: [...told].join("\n\n---\n\n") }, range: range(view, at) };
}

/** The properties from the body of `resource` to that which is written at `offset`, the innermost last. */
function pathTo({ body }: Resource, uri: string, offset: number): readonly Property[] {
  const here = ({ uri: of, start, end }: Span) => of === uri && start <= offset && offset <= end;
  const inBlock = ({ properties }: Block): readonly Property[] | undefined => {
    for (const property of properties.values()) {
      const deeper = inValue(property.value);
      if (deeper) return [property, ...deeper];
      if (here(property.key) || (isPlain(property.value) && here(property.value.trail[0]))) return [property];
    }
    return undefined;
  };
  const inValue = (value: Value): readonly Property[] | undefined => {
    if (value.kind === "block") return inBlock(value);
    const inner = value.kind === "list" ? value.items : value.kind === "choice" ? value.options : [];
    for (const each of inner) {
      const found = inValue(each) ?? (isPlain(each) && here(origin(each)) ? [] : undefined);
      if (found) return found;
    }
    return undefined;
  };
  return inBlock(body) ?? [];
}

function isPlain({ kind }: Value): boolean {
  return kind !== "block" && kind !== "list";
}
