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
import { byFile, type Choice, fixAllEdits, offered, renderFix, safeFix, trial } from "./edits.ts";
import type { Edit } from "./frontend.ts";
import { configName, ignoring } from "./ignoring.ts";
import { lookupActions } from "./lookup/actions.ts";
import { decoded } from "./positions.ts";
import type { Problem } from "./problems.ts";
import type { Project } from "./project.ts";
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
  /** Edits that make a file. */
  readonly creates: boolean;
  /** It asks for an edit when it is needed. */
  readonly resolves: boolean;
  /** It has the commands of our own client. */
  readonly commands: boolean;
  /** It has the commands that ask AWS. */
  readonly lookups: boolean;
}

/** What an action without an edit is to do, once it is asked for one. */
interface Later {
  readonly rule: string;
  /** The one file that is to be mended, in which all of the workspace. */
  readonly uri?: string;
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
    const broken = [...new Set(here.map((problem) => problem.rule))];
    out.push(
      ...here.flatMap((problem) => fixes(view, problem, abilities)),
      ...here.flatMap((problem) => lookupActions(view, problem, abilities)),
      ...broken.flatMap((rule) => fixRule(view, uri, rule, all, abilities)),
      ...broken.flatMap((rule) => fixEverywhere(view, uri, rule, all, abilities)),
      ...ignores(view, uri, here, abilities),
      ...broken.flatMap((rule) => ignoreInConfig(view, uri, rule, here, abilities)),
      ...(abilities.commands ? broken.map((rule) => showPage(view, rule, here)) : []),
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
    const { title, safe, preferred, blank } = offered(fix, edits);
    return {
      title,
      kind: "quickfix",
      diagnostics: [diagnostic(view, problem)],
      isPreferred: preferred,
      edit: workspaceEdit(view, edits, abilities, {
        blank,
        confirm: safe || preferred ? undefined : title,
      }),
    };
  });
}

/** The edit of an action that was offered without one. */
export function resolved(view: View, action: CodeAction, abilities: Abilities): CodeAction {
  const later: Later | undefined = action.data;
  if (!later) return action;
  const { rule, uri } = later;
  const uris = uri === undefined ? view.project.uris() : [uri];
  return { ...action, edit: ruleEdit(view, uris, rule, abilities) };
}

/** The fix of a problem of `rule` that is chosen without asking about each. */
function choiceFor(rule: string): Choice {
  return (problem) =>
    problem.rule === rule ? (problem.fixes.find((fix) => fix.preferred) ?? safeFix(problem)) : undefined;
}

/** Fixes all problems of `rule` in the files `uris`; those of several files after a second look, where a fix is not safe. */
function ruleEdit(view: View, uris: readonly string[], rule: string, abilities: Abilities): WorkspaceEdit {
  const choice = choiceFor(rule);
  const broken = uris.filter((uri) => problems(view, uri).some(choice));
  const safe = broken.every((uri) => problems(view, uri).every((problem) => choice(problem)?.safe !== false));
  const edits = fixAllEdits(view.project, broken, choice);
  return workspaceEdit(view, edits, abilities, { confirm: safe || uris.length === 1 ? undefined : `Fix ${rule}` });
}

/** The action that fixes every problem of one rule in a file, where there are several. */
function fixRule(
  view: View,
  uri: string,
  rule: string,
  all: readonly Problem[],
  abilities: Abilities,
): readonly CodeAction[] {
  const several = all.filter(choiceFor(rule));
  if (several.length < 2) return [];
  const action: CodeAction = {
    title: `Fix all ${rule} problems in this file`,
    kind: "quickfix",
    diagnostics: several.map((problem) => diagnostic(view, problem)),
  };
  const later: Later = { rule, uri };
  if (abilities.resolves) return [{ ...action, data: later }];
  const edit = ruleEdit(view, [uri], rule, abilities);
  return isEmpty(edit) ? [] : [{ ...action, edit }];
}

/** The action that fixes every problem of one rule wherever it is, where another file has one too. */
function fixEverywhere(
  view: View,
  uri: string,
  rule: string,
  all: readonly Problem[],
  { resolves }: Abilities,
): readonly CodeAction[] {
  // To work it out is too much for a move of the cursor.
  if (!resolves) return [];
  const choice = choiceFor(rule);
  if (!all.some(choice)) return [];
  const elsewhere = view.project.uris().some((other) => other !== uri && problems(view, other).some(choice));
  if (!elsewhere) return [];
  const later: Later = { rule };
  const diagnostics = all.filter(choice).map((problem) => diagnostic(view, problem));
  return [{ title: `Fix all ${rule} problems in the workspace`, kind: "quickfix", diagnostics, data: later }];
}

/** The action that ignores a rule in a file by the config; our own client asks for the reason. */
function ignoreInConfig(
  view: View,
  uri: string,
  rule: string,
  here: readonly Problem[],
  abilities: Abilities,
): readonly CodeAction[] {
  const name = configName(view, uri);
  if (name === undefined) return [];
  const title = `Ignore ${rule} in this file, in ${name}`;
  const diagnostics = here.filter((problem) => problem.rule === rule).map((problem) => diagnostic(view, problem));
  if (abilities.commands) {
    const command = { title, command: "iacPreflight.ignoreInConfig", arguments: [view.spelled(uri), rule] };
    return [{ title: `${title}…`, kind: "quickfix", diagnostics, command }];
  }
  // Where there are comments they are nearer.
  if (view.project.frontend(uri)?.comment !== undefined) return [];
  const edit = ignoreEdits(view, uri, rule, "say why", abilities);
  return edit ? [{ title, kind: "quickfix", diagnostics, edit }] : [];
}

/** The edit of the config that ignores `rule` in the file `uri`, for `reason`. */
export function ignoreEdits(
  view: View,
  uri: string,
  rule: string,
  reason: string,
  abilities: Abilities,
): WorkspaceEdit | undefined {
  const found = ignoring(view, uri, rule, reason);
  if (!found) return undefined;
  const { uri: config, fresh, edit } = found;
  if (!fresh) return workspaceEdit(view, [edit], abilities);
  if (!abilities.creates || !abilities.versions) return undefined;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: "create", uri: config, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: config, version: null },
        edits: [{ range: { start, end: start }, newText: edit.text }],
      },
    ],
  };
}

function showPage(view: View, rule: string, here: readonly Problem[]): CodeAction {
  const title = `Show what ${rule} is about`;
  const diagnostics = here.filter((problem) => problem.rule === rule).map((problem) => diagnostic(view, problem));
  const command = { title, command: "iacPreflight.showRule", arguments: [rule, view.page(rule)] };
  return { title, kind: "quickfix", diagnostics, command };
}

function isEmpty({ changes, documentChanges }: WorkspaceEdit): boolean {
  return Object.keys(changes ?? {}).length === 0 && (documentChanges ?? []).length === 0;
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

/** `edits` as this client takes them. */
export function workspaceEdit(
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
