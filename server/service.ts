import { createHash } from "node:crypto";
import type {
  Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReport,
  Location,
  Range,
} from "vscode-languageserver";
import type { Span } from "../rules/model/value.ts";
import type { Severity } from "../rules/rule.ts";
import { type Encoding, encoded } from "./positions.ts";
import type { Problem } from "./problems.ts";
import type { Project } from "./project.ts";
import type { InlayHints } from "./settings.ts";

/** A project as one client sees it. */
export interface View {
  readonly project: Project;
  readonly encoding: Encoding;
  /** The one environment that the user wants to see, such as `prod`; all of them where there is none. */
  readonly environment: string | undefined;
  /** The innermost folder of the workspace in which a file lies, as a uri. */
  folder(uri: string): string | undefined;
  /** The uri of a file as the client writes it. */
  spelled(uri: string): string;
  readonly inlayHints: InlayHints;
  /** Where the client opens the page of a rule. */
  page(rule: string): string;
  /** The version of a document that is open in the client. */
  version(uri: string): number | undefined;
}

/** What calls itself the source of a diagnostic. */
export const source = "IaC Preflight";

/** All that is said of one file, and a name for it that changes when it does. */
export interface Report {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

export function report(view: View, uri: string): Report {
  const items = problems(view, uri).map((problem) => diagnostic(view, problem));
  return {
    resultId: items.length === 0 ? clean : createHash("sha1").update(JSON.stringify(items)).digest("hex"),
    items,
  };
}

/** The answer to a pull of one document by a client that has `previous` of it. */
export function documentReport(view: View, uri: string, previous: string | undefined): DocumentDiagnosticReport {
  const { resultId, items } = report(view, uri);
  return resultId === previous ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
}

/** The result id of a file without problems. */
export const clean = "clean";

export function problems({ project }: View, uri: string): readonly Problem[] {
  return project.problems(uri);
}

export function diagnostic(view: View, problem: Problem): Diagnostic {
  const { rule, severity, tag, at, message, related } = problem;
  const diagnostic: Diagnostic = {
    range: range(view, at),
    severity: severities[severity],
    source,
    code: rule,
    codeDescription: { href: view.page(rule) },
    message,
  };
  if (tag) diagnostic.tags = [tags[tag]];
  if (related.length > 0) {
    diagnostic.relatedInformation = related.map(({ at, message }) => ({ location: location(view, at), message }));
  }
  return diagnostic;
}

/** `span` in the client's way of counting. */
export function range({ project, encoding }: View, { uri, start, end }: Span): Range {
  const lines = project.lines(uri);
  return {
    start: encoded(lines, lines.position(start), encoding),
    end: encoded(lines, lines.position(end), encoding),
  };
}

const severities: Record<Severity, DiagnosticSeverity> = { error: 1, warning: 2, information: 3, hint: 4 };
const tags: Record<NonNullable<Problem["tag"]>, DiagnosticTag> = { unnecessary: 1, deprecated: 2 };

/** `at` in the client's words. */
export function location(view: View, at: Span): Location {
  return { uri: view.spelled(at.uri), range: range(view, at) };
}
