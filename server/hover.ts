import { posix } from "node:path";
import type { Hover } from "vscode-languageserver";
import type { Span } from "../rules/model/value.ts";
import { versioned } from "../rules/rds/versions.ts";
import { around, last, passing, type Standing, standing } from "./at.ts";
import { arn } from "./hovers/arn.ts";
import { topics } from "./hovers/index.ts";
import { link } from "./hovers/markdown.ts";
import { timeline } from "./hovers/timeline.ts";
import type { Reading } from "./hovers/topic.ts";
import { destinations, values } from "./hovers/values.ts";
import { why } from "./hovers/why.ts";
import { readable } from "./names.ts";
import { decoded, type Position } from "./positions.ts";
import { range, type View } from "./service.ts";

/** What can be told of what stands at `position` of a file: that of each environment, where they differ. */
export function hover(view: View, uri: string, position: Position, lookups = false): Hover | null {
  const { project, encoding } = view;
  if (!project.document(uri) || !project.enabled(uri)) return null;
  const lines = project.lines(uri);
  const offset = lines.offset(decoded(lines, position, encoding));
  const from = reading(view, uri);
  const here = standing(view, uri, offset);
  const reasons = why(view, uri, offset);
  const whys = reasons.map(({ text }) => text);
  const said =
    here.length > 0
      ? about(here, from, whys)
      : [...elsewhere(passing(view, uri, offset), from, whys), ...ofBlock(around(view, uri, offset))];
  const told = said.filter((text) => text !== undefined);
  if (lookups && told.length > 0 && here.some(isVersion)) told.push(lookUpLink(view, uri, position));
  if (told.length === 0) return null;
  const at = reasons[0]?.at ?? (here[0] && last(here[0]).key);
  const contents = { kind: "markdown" as const, value: [...new Set(told)].join("\n\n---\n\n") };
  return at ? { contents, range: range(view, at) } : { contents };
}

/** Whether it is the version of an engine, of which RDS can be asked. */
function isVersion(standing: Standing): boolean {
  return versioned.includes(standing.resource.type) && last(standing).name === "EngineVersion";
}

/** A link to the command of our client that looks versions up for what stands at `position`. */
function lookUpLink(view: View, uri: string, position: Position): string {
  const given = encodeURIComponent(JSON.stringify([view.spelled(uri), position]));
  return `[Look up versions…](command:iacPreflight.lookUpVersions?${given} "What RDS offers, and what it offers today")`;
}

/** What its value is, why that is a problem, then what topics have to say of it. */
function about(
  standings: readonly Standing[],
  from: Reading,
  whys: readonly string[],
): readonly (string | undefined)[] {
  const told = ofTopics(standings);
  // How ECS reads a reference says what its parts are.
  const parts = told.some((text) => text !== undefined) ? undefined : arn(standings, from);
  return [values(standings, from), ...whys, parts, ...told];
}

/** What a value that is used elsewhere goes into, and what topics have to say of it there. */
function elsewhere(
  standings: readonly Standing[],
  from: Reading,
  whys: readonly string[],
): readonly (string | undefined)[] {
  return [destinations(standings, from), ...whys, ...ofTopics(standings)];
}

/** What is said of a block as a whole. */
function ofBlock(standings: readonly Standing[]): readonly (string | undefined)[] {
  return standings
    .filter(({ resource }) => timeline.on.includes(resource.type))
    .map(({ path, resource, unit }) => timeline.tell(path, resource, unit));
}

function ofTopics(standings: readonly Standing[]): readonly (string | undefined)[] {
  return standings.flatMap(({ path, resource, unit }) =>
    topics.filter(({ on }) => on.includes(resource.type)).map((topic) => topic.tell(path, resource, unit)),
  );
}

function reading(view: View, uri: string): Reading {
  const { project } = view;
  const folder = (of: string) => of.slice(0, of.lastIndexOf("/"));
  return {
    project,
    uri,
    place({ uri: of, start }: Span) {
      const line = project.lines(of).position(start).line + 1;
      const name = posix.relative(folder(uri), of);
      return link(`${readable(name)}:${line}`, `${view.spelled(of)}#L${line}`);
    },
  };
}
