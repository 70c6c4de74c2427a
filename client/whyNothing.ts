import { commands, Disposable, EventEmitter, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

const scheme = "iac-preflight-why";

/** The command `IaC Preflight: Why Is Nothing Flagged Here?`: what was read of the file, and what was passed over and why. */
export function whyNothing(client: LanguageClient): Disposable {
  const changed = new EventEmitter<Uri>();
  const pages = new Map<string, string>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? "",
    }),
    commands.registerCommand("iacPreflight.whyNothing", async () => {
      const editor = window.activeTextEditor;
      if (!editor) {
        void window.showInformationMessage("Open a file, and put the cursor where you expected a problem.");
        return;
      }
      const { document, selection } = editor;
      const position = { line: selection.active.line, character: selection.active.character };
      const params = { textDocument: { uri: document.uri.toString() }, position };
      const page = await client.sendRequest<string>("iacPreflight/why", params);
      const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
      const uri = Uri.from({ scheme, path: `/${name}: why nothing is flagged.md`, query: document.uri.toString() });
      pages.set(uri.toString(), page);
      changed.fire(uri);
      await commands.executeCommand("markdown.showPreviewToSide", uri);
    }),
  );
}
