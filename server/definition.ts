import type { DefinitionLink, Location } from "vscode-languageserver";
import type { Span } from "../rules/model/value.ts";
import { type Named, namesIn, same } from "./naming.ts";
import { decoded, type Position } from "./positions.ts";
import { location, range, type View } from "./service.ts";

/** Where the things are made that are called as what stands at `position` says, in whatever language. */
export function definition(view: View, uri: string, position: Position): DefinitionLink[] | null {
  const here = at(view, uri, position).filter(({ made }) => !made);
  const found = matching(view, here, ({ made }) => made);
  if (found.length === 0) return null;
  return found.map(({ at: to }) => ({
    originSelectionRange: range(view, here[0]!.at),
    targetUri: view.spelled(to.uri),
    targetRange: range(view, to),
    targetSelectionRange: range(view, to),
  }));
}

/** Where what is named at `position` is meant, and made if `declaration`, in whatever language. */
export function references(view: View, uri: string, position: Position, declaration: boolean): Location[] | null {
  const found = matching(view, at(view, uri, position), ({ made }) => declaration || !made);
  return found.length === 0 ? null : found.map(({ at }) => location(view, at));
}

/** The place in which what is meant at `at` is made, where that is one place. */
export function origin(view: View, named: Named): Span | undefined {
  const [first, ...others] = matching(view, [named], ({ made }) => made);
  return others.length === 0 ? first?.at : undefined;
}

/** The names that stand at `position` of a file. */
function at(view: View, uri: string, position: Position): readonly Named[] {
  const lines = view.project.lines(uri);
  const offset = lines.offset(decoded(lines, position, view.encoding));
  return namesOf(view, uri).filter(({ at: { start, end } }) => start <= offset && offset <= end);
}

/** All names in the file `uri`. */
export function namesOf({ project }: View, uri: string): readonly Named[] {
  if (!project.document(uri) || !project.enabled(uri)) return [];
  return project
    .subjects(uri)
    .flatMap(({ resource, unit }) => [...namesIn(resource, unit)])
    .filter(({ at }) => at.uri === uri);
}

/** The names of the workspace that mean the same as one of `wanted`: those that certainly do, else those that may. */
function matching(view: View, wanted: readonly Named[], counts: (named: Named) => boolean): readonly Named[] {
  if (wanted.length === 0) return [];
  const types = new Set(wanted.map(({ type }) => type));
  const found = { certainly: new Map<string, Named>(), perhaps: new Map<string, Named>() };
  for (const { members, unit } of view.project.everyUnit()) {
    for (const resource of members) {
      for (const named of namesIn(resource, unit)) {
        if (!types.has(named.type) || !counts(named)) continue;
        const key = `${named.at.uri} ${named.at.start}`;
        const likeness = wanted.map((each) => same(each, named));
        if (likeness.includes("certainly")) found.certainly.set(key, named);
        else if (likeness.includes("perhaps")) found.perhaps.set(key, named);
      }
    }
  }
  const all = found.certainly.size > 0 ? found.certainly : found.perhaps;
  return [...all.values()].sort((a, b) =>
    a.at.uri < b.at.uri ? -1 : a.at.uri > b.at.uri ? 1 : a.at.start - b.at.start,
  );
}
