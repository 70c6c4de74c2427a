import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rules } from "../rules/index.ts";
import type { Fix, Related } from "../rules/rule.ts";
import { applyEdits, offered, renderFix } from "../server/edits.ts";
import type { Edit } from "../server/frontend.ts";
import { frontends } from "../server/frontends/index.ts";
import type { Problem } from "../server/problems.ts";
import { Project } from "../server/project.ts";

/** Where the fixtures are: one folder a rule, at the path of its id. */
export const fixtures = "test/rules";

/**
 * What a fixture says of the line above it: `~` under what is flagged, then the rule, its severity where that is not
 * the rule's own, the message, and whether there is a fix that may be applied unseen or one to choose; `^` under
 * what a finding refers to. It stands in no comment, as it is taken out before anything is read.
 */
const marker = /^\s*(?:~+|\^+) [a-z]+\/[a-z-]+(?: \([a-z]+\))?: .*$/;

/** A folder whose files are read together. */
export interface Fixture {
  readonly folder: string;
  /** By path inside the folder, with their markers. */
  readonly files: ReadonlyMap<string, string>;
}

/** The projects of `rule`: the files of its folder, and each folder in it with all that is below. */
export function projects(rule: string): readonly Fixture[] {
  const folder = `${fixtures}/${rule}`;
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const cases = entries.filter((entry) => entry.isDirectory()).map((entry) => read(`${folder}/${entry.name}`, true));
  return [read(folder, false), ...cases].filter(({ files }) => files.size > 0);
}

/** A project with the files of `fixture` as a user would have written them. */
export function open({ folder, files }: Fixture): Project {
  return project([...files].map(([name, text]) => ({ uri: uri(folder, name), text: strip(text) })));
}

export function project(documents: Iterable<{ readonly uri: string; readonly text: string }>): Project {
  const opened = new Project(frontends, rules, "2026-11-20");
  for (const document of documents) opened.set(document);
  return opened;
}

export function uri(folder: string, name: string): string {
  return `file:///${folder}/${name}`;
}

/** The fixes of `problem` that its language can say, with the edits that carry each out. */
export function rendered({ fixes }: Problem, project: Project): readonly { fix: Fix; edits: readonly Edit[] }[] {
  return fixes.flatMap((fix) => {
    const edits = renderFix(fix, project);
    return edits ? [{ fix: offered(fix, edits), edits }] : [];
  });
}

/** `project` after `edits`. */
export function edited(before: Project, edits: readonly Edit[]): Project {
  return project(
    before.uris().map((uri) => {
      const own = edits.filter((edit) => edit.at.uri === uri);
      return { uri, text: applyEdits(before.document(uri)!.text, own) };
    }),
  );
}

/** `text` without its marker lines. */
export function strip(text: string): string {
  const kept = lines(text).filter(([line]) => !marker.test(line));
  const last = lines(text).at(-1);
  const bare = kept.map(([line, end]) => line + end).join("");
  // A marker under a last line without a line break had to begin with one.
  return last && last[1] === "" && marker.test(last[0]) ? bare.replace(/\r\n$|[\r\n]$/, "") : bare;
}

/** The text of `uri` with a marker line under each problem and under what other problems refer to: as its fixture reads. */
export function annotate(project: Project, uri: string): string {
  const marks = project.problems(uri).map((problem) => ({ ...problem, note: note(problem, project), sign: "~" }));
  const all = [...marks, ...references(project, uri)];
  const out: string[] = [];
  let start = 0;
  for (const [line, end] of lines(project.document(uri)!.text)) {
    const here = all.filter(
      ({ at }) => at.start >= start && (at.start < start + line.length + end.length || end === ""),
    );
    const rows = here.map(({ at, note, sign }) => {
      const from = Math.min(at.start - start, line.length);
      const width = Math.max(1, Math.min(at.end - start, line.length) - from);
      return `${line.slice(0, from).replaceAll(/[^\t]/g, " ")}${sign.repeat(width)} ${note}`;
    });
    out.push([line, ...rows.map((row) => row.replaceAll(/[\r\n]+/g, " "))].join(end || "\n"), end);
    start += line.length + end.length;
  }
  return out.join("");
}

/** Whether fixtures are to be rewritten to what is found. */
export const updating = process.env["UPDATE"] === "1";

/** The fixture file at `path`, which is rewritten to `actual` when updating; `undefined` when there is to be none. */
export function expected(path: string, actual: string | undefined): string | undefined {
  if (updating && actual !== undefined) writeFileSync(path, actual);
  if (updating && actual === undefined) rmSync(path, { force: true });
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function read(folder: string, deep: boolean): Fixture {
  const names = readdirSync(folder, { recursive: deep, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile() && !/\.(fixed|suggested)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").slice(folder.length + 1))
    .sort();
  return { folder, files: new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")])) };
}

/** Each line and its line break. */
function lines(text: string): readonly (readonly [line: string, end: string])[] {
  const parts = text.split(/(\r\n|\r|\n)/);
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    if (parts[at] !== "" || at + 1 < parts.length) pairs.push([parts[at]!, parts[at + 1] ?? ""]);
  }
  return pairs;
}

function note(problem: Problem, project: Project): string {
  const own = rules.find((rule) => rule.id === problem.rule)?.severity;
  const severity = problem.severity === own ? "" : ` (${problem.severity})`;
  const first = rendered(problem, project)[0]?.fix;
  return `${problem.rule}${severity}: ${problem.message}${first ? (first.safe ? " [fix]" : " [suggest]") : ""}`;
}

/** What the problems of all files refer to in `uri`, each thing once. */
function references(
  project: Project,
  uri: string,
): readonly (Related & { readonly note: string; readonly sign: string })[] {
  const found = new Map<string, Related & { readonly note: string; readonly sign: string }>();
  for (const { rule, related } of project.uris().flatMap((each) => project.problems(each))) {
    for (const { at, message } of related) {
      const key = `${at.start} ${at.end} ${rule} ${message}`;
      if (at.uri === uri) found.set(key, { at, message, note: `${rule}: ${message}`, sign: "^" });
    }
  }
  return [...found.values()].sort((a, b) => a.at.start - b.at.start);
}
