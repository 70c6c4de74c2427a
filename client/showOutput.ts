import { commands, type Disposable, type OutputChannel } from "vscode";

/** The command `IaC Preflight: Show Output`. */
export function showOutput(output: OutputChannel): Disposable {
  return commands.registerCommand("iacPreflight.showOutput", () => output.show(true));
}
