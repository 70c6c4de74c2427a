import assert from "node:assert/strict";
import {
  type CodeAction,
  type CodeActionKind,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from "vscode";

/** The file at `path` below the folder that VS Code has open, which is a copy made for this run. */
export function file(path: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, path);
}

export async function show(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(file(path)));
}

/** Puts the cursor before the first `text` of the document. */
export function goTo(editor: TextEditor, text: string): Position {
  const offset = editor.document.getText().indexOf(text);
  assert.notEqual(offset, -1, `no ${text}`);
  const position = editor.document.positionAt(offset);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
  return position;
}

/** What `read` gives once `enough` of it; fails after ten seconds, with what it gives then. */
export async function eventually<T>(
  read: () => T | Promise<T>,
  enough: (value: T) => boolean,
  what: string,
): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (enough(value)) return value;
    if (Date.now() > end) assert.fail(`${what}: still ${JSON.stringify(value, undefined, 2)}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Our diagnostics of a file, each as `LINE severity rule: message`, in its order. */
export function reported(uri: Uri): readonly string[] {
  return diagnostics(uri).map(
    ({ range, severity, code, message }) =>
      `${range.start.line + 1} ${DiagnosticSeverity[severity].toLowerCase()} ${rule(code)}: ${message}`,
  );
}

export function diagnostics(uri: Uri): readonly Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "IaC Preflight")
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function rule(code: Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
}

/**
 * The actions for what is wrong at the first `text` of the editor, in the order in which the menu has them. None when VS Code
 * gives up because another extension that has actions, such as that for JSON, has just come in.
 */
export async function actions(editor: TextEditor, text: string, kind: CodeActionKind): Promise<readonly CodeAction[]> {
  const start = goTo(editor, text);
  const range = new Range(start, start.translate(0, text.length));
  return commands
    .executeCommand<readonly CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      range,
      kind.value,
      // How many of them are to have their edits.
      20,
    )
    .then(undefined, (error: unknown) => {
      if (error instanceof Error && error.name === "Canceled") return [];
      throw error;
    });
}

/** Carries out the one action of `among` with this title. */
export async function perform(among: readonly CodeAction[], title: string): Promise<void> {
  const action = among.find((action) => action.title === title);
  assert.ok(action?.edit, `no ${title} among ${among.map((action) => action.title).join(", ")}`);
  assert.ok(await workspace.applyEdit(action.edit));
}

/** The document's text becomes that of the file on disk again. */
export async function revert(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand("workbench.action.files.revert");
}
