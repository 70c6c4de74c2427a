import type { Resource } from "../../rules/model/resource.ts";
import type { Span, Value } from "../../rules/model/value.ts";
import type { Project } from "../project.ts";

/** A stretch of a file that says something of a resource. */
interface Said {
  readonly at: Span;
  readonly address: string;
  /** How many steps lie between the resource and this place; what is written in the resource itself has none. */
  readonly steps: number;
}

/** Gives the resource that a place in `project` is about, as its own file names it; a variable may be about several. */
export function addresses(project: Project): (at: Span) => string | undefined {
  const units = new Map<string, readonly Said[]>();
  return (at) => {
    const unit = project.frontend(at.uri)?.unit(at.uri);
    if (unit === undefined) return undefined;
    const said = units.get(unit) ?? project.resources(unit).flatMap((resource) => [...mentions(resource)]);
    units.set(unit, said);
    const round = said.filter((each) => each.at.uri === at.uri && each.at.start <= at.start && at.end <= each.at.end);
    const length = ({ at }: Said) => at.end - at.start;
    return round.sort((a, b) => a.steps - b.steps || length(a) - length(b))[0]?.address;
  };
}

function* mentions({ address, name, body, wrapper }: Resource): Generator<Said> {
  for (const at of wrapper ? [name, wrapper.key] : [name]) yield { at, address, steps: 0 };
  for (const trail of trails(body)) {
    for (const [steps, at] of trail.entries()) yield { at, address, steps };
  }
}

/** The way by which `value` came, and all that is in it. */
function* trails(value: Value): Generator<readonly Span[]> {
  yield value.trail;
  if (value.kind === "text") for (const piece of value.pieces) yield piece.trail;
  if (value.kind === "choice") for (const option of value.options) yield* trails(option);
  if (value.kind === "list") for (const item of value.items) yield* trails(item);
  if (value.kind !== "block") return;
  for (const { key, value: written } of value.properties.values()) {
    yield [key];
    yield* trails(written);
  }
}
