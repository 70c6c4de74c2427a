import type { Span } from "../rules/model/value.ts";
import type { Rule, Severity } from "../rules/rule.ts";
import { offered, renderFix } from "./edits.ts";
import type { Edit } from "./frontend.ts";
import { helpPage } from "./help.ts";
import { nameOf } from "./load.ts";
import type { Lines } from "./positions.ts";
import type { Problem } from "./problems.ts";
import type { Project } from "./project.ts";
import type { Skipped } from "./workspace.ts";

/** All that a run has to say, with places as people count them. Each format prints it in its own way. */
export interface Report {
  readonly version: string;
  readonly rules: readonly Rule[];
  /** How many files were read by a front end. */
  readonly files: number;
  readonly findings: readonly Found[];
  /** What could not be read. */
  readonly problems: readonly Unread[];
  /** How many findings there were before they were fixed. */
  readonly fixed: number | undefined;
  /** How many findings a baseline leaves out; `undefined` without one. */
  readonly known: number | undefined;
  /** Whether all was done that was asked for. */
  readonly complete: boolean;
  /** The text of a file that is named in the report. */
  lines(file: string): Lines | undefined;
}

/** A stretch of a file; lines and columns from 1, the end exclusive. */
export interface Place {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Found extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly resource: string | undefined;
  readonly help: string;
  readonly related: readonly (Place & { readonly message: string })[];
  readonly fixes: readonly FoundFix[];
}

export interface FoundFix {
  readonly title: string;
  readonly safe: boolean;
  readonly preferred: boolean;
  readonly edits: readonly (Place & { readonly newText: string })[];
}

export interface Unread extends Place {
  readonly message: string;
}

/** From the mildest to the gravest. */
const gravity: readonly Severity[] = ["hint", "information", "warning", "error"];

/** Whether `report` holds a finding at or above `threshold`. */
export function fails({ findings }: Report, threshold: Severity | "never"): boolean {
  if (threshold === "never") return false;
  return findings.some(({ severity }) => gravity.indexOf(severity) >= gravity.indexOf(threshold));
}

/** What a run found out, before it is put into words. */
export interface Outcome {
  readonly project: Project;
  /** The files that are reported. */
  readonly uris: readonly string[];
  /** The problems of each file. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly skipped: readonly Skipped[];
  readonly fixed: number | undefined;
  readonly complete: boolean;
}

/** Places as people count them, and the lines that they are in. */
export interface Placer {
  place(span: Span): Place;
  lines(file: string): Lines | undefined;
}

/** Gives the places of `project`, as seen from the folder `cwd`. */
export function placer(project: Project, cwd: string): Placer {
  const named = new Map<string, string>();
  const file = (uri: string): string => {
    const name = nameOf(uri, cwd);
    named.set(name, uri);
    return name;
  };
  const place = ({ uri, start, end }: Span): Place => {
    const lines = project.lines(uri);
    const [from, to] = [lines.position(start), lines.position(end)];
    return {
      file: file(uri),
      line: from.line + 1,
      column: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
    };
  };
  return {
    place,
    lines: (name) =>
      named.has(name) && project.document(named.get(name)!) ? project.lines(named.get(name)!) : undefined,
  };
}

/** The report of `outcome`, as seen from the folder `cwd`. */
export function reportOf(
  { project, uris, problems, skipped, fixed, complete }: Outcome,
  cwd: string,
  version: string,
): Report {
  const { place, lines } = placer(project, cwd);
  const found = (problem: Problem): Found => ({
    ...place(problem.at),
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    resource: problem.resource,
    help: helpPage(problem.rule),
    related: problem.related.map(({ at, message }) => ({ ...place(at), message })),
    fixes: problem.fixes.flatMap((fix) => {
      const edits = renderFix(fix, project);
      if (!edits || overlap(edits)) return [];
      const { title, safe, preferred } = offered(fix, edits);
      return [{ title, safe, preferred, edits: edits.map(({ at, text }) => ({ ...place(at), newText: text })) }];
    }),
  });
  const unread = [
    ...skipped.map(({ uri, reason }) => ({ ...place({ uri, start: 0, end: 0 }), message: reason })),
    ...uris.flatMap((uri) =>
      project.errors(uri).map(({ at, message }) => ({ ...place(at), message: `syntax error: ${message}` })),
    ),
  ];
  return {
    version,
    rules: project.rules,
    files: uris.filter((uri) => project.frontend(uri)).length,
    findings: [...problems.values()]
      .flat()
      .map(found)
      .sort((a, b) => inOrder(a, b) || compare(a.rule, b.rule)),
    problems: unread.sort(inOrder),
    fixed,
    known: undefined,
    complete,
    lines,
  };
}

/** Whether the edits stand in each other's way, so that nobody can carry them all out. */
function overlap(edits: readonly Edit[]): boolean {
  return edits.some((edit, index) => {
    const before = edits[index - 1];
    return before !== undefined && before.at.uri === edit.at.uri && edit.at.start < before.at.end;
  });
}

function inOrder(a: Place, b: Place): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
