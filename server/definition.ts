import type { DefinitionLink, Location } from "vscode-languageserver";
import type { Span } from "../rules/model/value.ts";
import { makes, type Named, namesIn, same } from "./naming.ts";
import { decoded, type Position } from "./positions.ts";
import { location, range, type View } from "./service.ts";

/** Where the things are made that are called as what stands at `position` says, in whatever language. */
export function definition(view: View, uri: string, position: Position): DefinitionLink[] | null {
  const here = at(view, uri, position).filter(({ made }) => !made);
  if (here.length === 0) return null;
  const found = matching(here, makers(view));
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
  const wanted = at(view, uri, position);
  const found = wanted.length === 0 ? [] : matching(wanted, everyName(view, declaration));
  return found.length === 0 ? null : found.map(({ at }) => location(view, at));
}

/** The place in which what is meant at `named` is made, by one of `makers`, where that is one place. */
export function origin(named: Named, makers: readonly Named[]): Span | undefined {
  const [first, ...others] = matching([named], makers);
  return others.length === 0 ? first?.at : undefined;
}

/** Every place of the workspace where something is made that has a name. */
export function makers({ project }: View): readonly Named[] {
  return project.everything().flatMap((resource) => [...makes(resource)]);
}

function everyName({ project }: View, declaration: boolean): readonly Named[] {
  return project
    .everyUnit()
    .flatMap(({ members, unit }) => members.flatMap((resource) => [...namesIn(resource, unit)]))
    .filter(({ made }) => declaration || !made);
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

/** Those of `among` that mean the same as one of `wanted`: those that certainly do, else those that may. */
function matching(wanted: readonly Named[], among: readonly Named[]): readonly Named[] {
  const types = new Set(wanted.map(({ type }) => type));
  const found = { certainly: new Map<string, Named>(), perhaps: new Map<string, Named>() };
  for (const named of among) {
    if (!types.has(named.type)) continue;
    const key = `${named.at.uri} ${named.at.start}`;
    const likeness = wanted.map((each) => same(each, named));
    if (likeness.includes("certainly")) found.certainly.set(key, named);
    else if (likeness.includes("perhaps")) found.perhaps.set(key, named);
  }
  const all = [...(found.certainly.size > 0 ? found.certainly : found.perhaps).values()];
  return all.sort((a, b) => (a.at.uri < b.at.uri ? -1 : a.at.uri > b.at.uri ? 1 : a.at.start - b.at.start));
}
