import { catalogued, majorOf } from "../../rules/data/rds-engine-versions.ts";
import type { LiveVersions } from "../../rules/data/rds-live-versions.ts";
import { certain } from "../../rules/links/link.ts";
import type { Resource } from "../../rules/model/resource.ts";
import { get, type Text, texts } from "../../rules/model/value.ts";
import { upgrade, versioned } from "../../rules/rds/versions.ts";
import type { Fix } from "../../rules/rule.ts";
import { passing, type Standing, standing } from "../at.ts";
import { renderFix } from "../edits.ts";
import type { Edit } from "../frontend.ts";
import type { View } from "../service.ts";

/** A database, and the version of its engine. */
export interface Versioned {
  readonly resource: Resource;
  readonly engine: string;
  /** Where the version is written, and what it is as far as that is certain. */
  readonly text: Text | undefined;
  readonly version: string | undefined;
  readonly live: LiveVersions | undefined;
}

/** The database that `offset` of the file `uri` is about: by a property of it, or a value that becomes its version. */
export function versionedAt(view: View, uri: string, offset: number): Versioned | undefined {
  const about = ({ resource, path }: Standing) => versioned.includes(resource.type) && path.length > 0;
  const here = standing(view, uri, offset).filter(about);
  const through = here.length > 0 ? [] : passing(view, uri, offset).filter(about);
  const found = [...here, ...through.filter(({ path }) => path[0].name === "EngineVersion")];
  for (const { resource, unit } of found) {
    const engine = certain(get(resource.body, "Engine"));
    if (engine === undefined) continue;
    const written = get(resource.body, "EngineVersion");
    const [text] = texts(written);
    const version = certain(written);
    return { resource, engine, text, version, live: unit.workspace.lookedUp(engine, resource) };
  }
  return undefined;
}

/** The region that the source certainly puts the resource at `offset` in. */
export function regionAt(view: View, uri: string, offset: number): string | undefined {
  const here = standing(view, uri, offset);
  const found = here.length > 0 ? here : passing(view, uri, offset);
  return found.map(({ resource }) => certain(resource.region)).find((region) => region !== undefined);
}

/** What puts `version` in the place of the one that stands there; nothing where the language has no words for it. */
export function replacing(view: View, found: Versioned, version: string): readonly Edit[] | undefined {
  const fix = found.text && replacement(found, found.text, version);
  return fix && renderFix(fix, view.project);
}

function replacement({ resource, engine, live }: Versioned, text: Text, version: string): Fix | undefined {
  const major = majorOf(engine, version, live);
  return major === undefined ? undefined : upgrade(resource.body, text, version, major);
}

/** The most versions that a drop-down has. */
const most = 20;

/** A place at which one of several texts may stand. */
export interface Choice {
  readonly at: Edit["at"];
  readonly texts: readonly string[];
}

/** The offered versions that can be written with one edit, those of the own major first, the newest first of each. */
export function choiceAt(view: View, found: Versioned): Choice | undefined {
  const { engine, live, version } = found;
  const own = version === undefined ? undefined : majorOf(engine, version, live);
  const all = live
    ? live.versions.filter(({ offered }) => offered).map((each) => [each.major, each.version] as const)
    : catalogued(engine).flatMap(({ major, versions }) =>
        versions
          .filter(([, [state]]) => state === "offered" || state === "documented")
          .map(([each]) => [major, each] as const),
      );
  const newestFirst = [...all].reverse();
  const sorted = [
    ...newestFirst.filter(([major]) => major === own),
    ...newestFirst.filter(([major]) => major !== own),
  ].filter(([, each]) => each !== version);
  const choices: string[] = [];
  let at: Edit["at"] | undefined;
  for (const [, each] of sorted) {
    const [edit, ...others] = replacing(view, found, each) ?? [];
    if (!edit || others.length > 0) continue;
    at ??= edit.at;
    if (edit.at.uri !== at.uri || edit.at.start !== at.start || edit.at.end !== at.end) continue;
    if (!choices.includes(edit.text)) choices.push(edit.text);
    if (choices.length === most) break;
  }
  return at && choices.length > 1 ? { at, texts: choices } : undefined;
}
