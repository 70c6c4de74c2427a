import type {
  AnnotatedTextEdit,
  CodeAction,
  CodeActionContext,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { sameItems } from "./cells.ts";
import { byFile, fixAllEdits, renderFix, safeFix, trial } from "./edits.ts";
import type { Edit } from "./frontend.ts";
import { decoded } from "./positions.ts";
import type { Problem, Project } from "./project.ts";
import { diagnostic, problems, range, type View } from "./service.ts";
import { snippet } from "./snippet.ts";
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
      edit: workspaceEdit(view, edits, abilities, {
        blank: fix.blank,
        confirm: fix.safe || fix.preferred ? undefined : fix.title,
      }),
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
    if (actions.has(key)) continue;
    const edit = ignoreEdit(problem, lines, comment);
    if (!fits(view.project, edit)) continue;
    actions.set(key, {
      title: `Ignore ${problem.rule} for this line`,
      kind: "quickfix",
      diagnostics: [diagnostic(view, problem)],
      edit: workspaceEdit(view, [edit], abilities, { blank: "say why" }),
    });
  }
  return [...actions.values()];
}

/** Whether a comment may stand where `edit` puts one: in the middle of a longer text it would be a part of that text. */
function fits(project: Project, edit: Edit): boolean {
  const { uri } = edit.at;
  const found = () => project.problems(uri).map(({ rule, message }) => `${rule} ${message}`);
  // As a comment that ignores nothing, it is to change nothing.
  const plain = { ...edit, text: edit.text.replace("-ignore", "") };
  return sameItems(found(), trial(project, plain, found));
}

/** How an edit is put to the user. */
interface Manner {
  /** The part of the new text that the user fills in. */
  readonly blank?: string | undefined;
  /** What the user is to look at before it is done. */
  readonly confirm?: string | undefined;
}

function workspaceEdit(
  view: View,
  edits: readonly Edit[],
  abilities: Abilities,
  { blank, confirm }: Manner = {},
): WorkspaceEdit {
  const files = [...byFile(edits)];
  if (!abilities.versions) {
    const plain = files.map(([uri, edits]) => [view.spelled(uri), edits.map((edit) => textEdit(view, edit))] as const);
    return { changes: Object.fromEntries(plain) };
  }
  const fillsIn = ({ text }: Edit) => abilities.snippets && blank !== undefined && text.includes(blank);
  // A blank needs no second look: the cursor stands in it.
  const risk = abilities.annotations && !edits.some(fillsIn) ? confirm : undefined;
  const edit: WorkspaceEdit = {
    documentChanges: files.map(([uri, edits]) => ({
      textDocument: { uri: view.spelled(uri), version: view.version(uri) ?? null },
      edits: edits.map((edit): TextEdit | AnnotatedTextEdit | SnippetTextEdit => {
        if (fillsIn(edit))
          return { range: range(view, edit.at), snippet: { kind: "snippet", value: snippet(edit.text, blank!) } };
        return risk === undefined ? textEdit(view, edit) : { ...textEdit(view, edit), annotationId: annotation };
      }),
    })),
  };
  if (risk !== undefined) {
    const description = "May change what is deployed";
    edit.changeAnnotations = { [annotation]: { label: risk, description, needsConfirmation: true } };
  }
  return edit;
}

function textEdit(view: View, { at, text }: Edit): TextEdit {
  return { range: range(view, at), newText: text };
}

/** What an edit that wants a second look is filed under. */
const annotation = "confirm";
