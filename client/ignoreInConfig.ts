import { commands, type Disposable, window, workspace } from "vscode";
import type { LanguageClient, WorkspaceEdit } from "vscode-languageclient/node";

/** What the quick fix `Ignore … in this file, in .iac-preflight.json…` does: asks for the reason, and writes it down. */
export function ignoreInConfig(client: LanguageClient): Disposable {
  return commands.registerCommand("iacPreflight.ignoreInConfig", async (uri: string, rule: string) => {
    const reason = await window.showInputBox({
      title: `Ignore ${rule} in this file`,
      prompt: "Why is it right here? Whoever reads the config wants to know.",
      validateInput: (text) =>
        text.trim() === "" ? "Say why, so that it can be undone when that is over." : undefined,
    });
    if (reason === undefined) return;
    const edit = await client.sendRequest<WorkspaceEdit | null>("iacPreflight/ignore", {
      uri,
      rule,
      reason: reason.trim(),
    });
    const change = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (!change || !(await workspace.applyEdit(change))) {
      void window.showErrorMessage("The config could not be changed; it may have a mistake in its syntax.");
      return;
    }
    // Nobody has the config open; what is not saved would count for nothing on the command line.
    for (const [changed] of change.entries()) await (await workspace.openTextDocument(changed)).save();
  });
}
