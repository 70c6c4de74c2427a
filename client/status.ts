import { type Disposable, LanguageStatusSeverity, languages } from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { alwaysOurs } from "./selector.ts";

/** The entry in the language status of Terraform files that says whether the server runs. */
export function status(client: LanguageClient): Disposable {
  const item = languages.createLanguageStatusItem("iacPreflight.status", alwaysOurs);
  item.name = "IaC Preflight";
  item.command = { command: "iacPreflight.showOutput", title: "Show Output" };
  const show = (state: State) => {
    item.busy = state === State.Starting;
    item.text =
      state === State.Running ? "IaC Preflight" : `IaC Preflight: ${state === State.Starting ? "starting" : "stopped"}`;
    const up = state === State.Starting || state === State.Running;
    item.severity = up ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
  };
  show(State.Starting);
  const listener = client.onDidChangeState(({ newState }) => show(newState));
  return { dispose: () => [item, listener].forEach((disposable) => void disposable.dispose()) };
}
