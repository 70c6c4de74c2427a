import { commands, type Disposable } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** The command `IaC Preflight: Restart Language Server`. */
export function restart(client: LanguageClient): Disposable {
  return commands.registerCommand("iacPreflight.restart", () => client.restart());
}
