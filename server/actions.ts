import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CodeAction,
  CodeActionContext,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Fix } from "../rules/rule.ts";
import { byFile, fixAllEdits, renderFix, safeFix } from "./edits.ts";
import type { Edit } from "./frontend.ts";
import { decoded } from "./positions.ts";
import type { Problem } from "./project.ts";
import { diagnostic, problems, range, type View } from "./service.ts";
import { ignoreEdit } from "./suppress.ts";

/** What a client can do with an edit. */
export interface Abilities {
  /** Edits that name the version of the document they are for. */
  readonly versions: boolean;
  /** Edits that the user looks at before they are carried out. */
  readonly annotations: boolean;
  /** Edits with a part that the user fills in. */
  readonly snippets: boolean;
}

/** What is asked for: the actions for a stretch of a file. */
export interface Request {
  readonly range: Range;
  readonly context: CodeActionContext;
}

export const fixAllKind = "source.fixAll.iac-preflight";

/** The kinds of actions there are. */
export const kinds: string[] = ["quickfix", fixAllKind];

/** The actions for a stretch of file `uri`: fixes, then fixes of many problems at once, then how to ignore them. */
export function actions(view: View, uri: string, { range, context }: Request, abilities: Abilities): CodeAction[] {
  const wanted = (kind: string) => !context.only || context.only.some((only) => within(kind, only));
  const all = problems(view, uri);
  const out: CodeAction[] = [];
  if (wanted("quickfix")) {
    const here = at(view, uri, range, all);
    out.push(
      ...here.flatMap((problem) => fixes(view, problem, abilities)),
      ...[...new Set(here.map((problem) => problem.rule))].flatMap((rule) => fixRule(view, uri, rule, all, abilities)),
      ...ignores(view, uri, here, abilities),
    );
  }
  // Unasked, it would be worked out at every move of the cursor.
  if (wanted(fixAllKind) && (context.only || context.triggerKind === 1)) {
    const edits = all.some(safeFix) ? fixAllEdits(view.project, [uri]) : [];
    if (edits.length > 0) {
      const edit = workspaceEdit(view, edits, abilities);
      out.push({ title: "Fix all safe problems in this file", kind: fixAllKind, edit });
    }
  }
  return out;
}

/** Whether `kind` is `only`, or a kind of it. */
function within(kind: string, only: string): boolean {
  return only === "" || kind === only || kind.startsWith(`${only}.`);
}

/** Those of `problems` that `range` touches. */
function at({ project, encoding }: View, uri: string, range: Range, problems: readonly Problem[]): readonly Problem[] {
  const lines = project.lines(uri);
  const start = lines.offset(decoded(lines, range.start, encoding));
  const end = lines.offset(decoded(lines, range.end, encoding));
  return problems.filter((problem) => problem.at.start <= end && start <= problem.at.end);
}

function fixes(view: View, problem: Problem, abilities: Abilities): CodeAction[] {
  return problem.fixes.flatMap((fix) => {
    const edits = renderFix(fix, view.project);
    if (!edits) return [];
    return {
      title: fix.title,
      kind: "quickfix",
      diagnostics: [diagnostic(view, problem)],
      isPreferred: fix.preferred,
      edit: workspaceEdit(view, edits, abilities, fix),
    };
  });
}

/** The action that fixes every problem of one rule in a file, where there are several. */
function fixRule(
  view: View,
  uri: string,
  rule: string,
  all: readonly Problem[],
  abilities: Abilities,
): readonly CodeAction[] {
  const choice = (problem: Problem) =>
    problem.rule === rule ? (problem.fixes.find((fix) => fix.preferred) ?? safeFix(problem)) : undefined;
  const several = all.filter(choice);
  if (several.length < 2) return [];
  const edits = fixAllEdits(view.project, [uri], choice);
  if (edits.length === 0) return [];
  return [
    {
      title: `Fix all ${rule} problems in this file`,
      kind: "quickfix",
      diagnostics: several.map((problem) => diagnostic(view, problem)),
      edit: workspaceEdit(view, edits, abilities),
    },
  ];
}

/** One action for each line and rule: a comment that says to ignore it. */
function ignores(view: View, uri: string, here: readonly Problem[], abilities: Abilities): CodeAction[] {
  const comment = view.project.frontend(uri)?.comment;
  if (comment === undefined) return [];
  const lines = view.project.lines(uri);
  const actions = new Map<string, CodeAction>();
  for (const problem of here) {
    const key = `${problem.rule} ${lines.position(problem.at.start).line}`;
    const edit = actions.has(key) ? undefined : ignoreEdit(problem, lines, comment);
    if (!edit) continue;
    actions.set(key, {
      title: `Ignore ${problem.rule} for this line`,
      kind: "quickfix",
      diagnostics: [diagnostic(view, problem)],
      edit: workspaceEdit(view, [edit], abilities),
    });
  }
  return [...actions.values()];
}

function workspaceEdit(view: View, edits: readonly Edit[], abilities: Abilities, fix?: Fix): WorkspaceEdit {
  const files = [...byFile(edits)];
  if (!abilities.versions) {
    const plain = files.map(([uri, edits]) => [view.spelled(uri), edits.map((edit) => textEdit(view, edit))] as const);
    return { changes: Object.fromEntries(plain) };
  }
  const blank = abilities.snippets ? fix?.blank : undefined;
  // A blank needs no second look: the cursor stands in it.
  const risky = abilities.annotations && fix && !fix.safe && !fix.preferred && blank === undefined ? fix : undefined;
  const edit: WorkspaceEdit = {
    documentChanges: files.map(([uri, edits]) => ({
      textDocument: { uri: view.spelled(uri), version: view.version(uri) ?? null },
      edits: edits.map((edit): TextEdit | AnnotatedTextEdit | SnippetTextEdit => {
        if (blank !== undefined && edit.text.includes(blank)) {
          return { range: range(view, edit.at), snippet: { kind: "snippet", value: snippet(edit.text, blank) } };
        }
        return risky ? { ...textEdit(view, edit), annotationId: annotation } : textEdit(view, edit);
      }),
    })),
  };
  if (risky) edit.changeAnnotations = { [annotation]: confirmation(risky) };
  return edit;
}

function textEdit(view: View, { at, text }: Edit): TextEdit {
  return { range: range(view, at), newText: text };
}

/** `text` as a snippet in which `blank` is selected. */
function snippet(text: string, blank: string): string {
  const start = text.indexOf(blank);
  return `${escaped(text.slice(0, start))}\${1:${escaped(blank)}}${escaped(text.slice(start + blank.length))}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, "\\$&");
}

const annotation = "changes what is deployed";

function confirmation(fix: Fix): ChangeAnnotation {
  return { label: fix.title, description: "May change what is deployed", needsConfirmation: true };
}
