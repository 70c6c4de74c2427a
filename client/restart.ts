import { commands, type Disposable } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** The command `IaC Preflight: Restart Language Server`, which starts one that is down, too. */
export function restart(client: LanguageClient): Disposable {
  return commands.registerCommand("iacPreflight.restart", () =>
    client.isRunning() ? client.restart() : client.start(),
  );
}
