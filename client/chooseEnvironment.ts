import { commands, type Disposable, type Memento, type QuickPickItem, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Status } from "./status.ts";

/** The command `IaC Preflight: Choose Environment…`: hovers, hints and completion speak of one, or of all. */
export function chooseEnvironment(client: LanguageClient, state: Memento): Disposable {
  return commands.registerCommand("iacPreflight.chooseEnvironment", async () => {
    const { environments, environment } = await client.sendRequest<Status>("iacPreflight/status");
    const item = (label: string, chosen: string | null): QuickPickItem & { readonly chosen: string | null } => ({
      label,
      chosen,
      ...(chosen === environment && { description: "(chosen)" }),
    });
    const items = [item("All environments", null), ...environments.map((each) => item(each, each))];
    const placeHolder =
      environments.length === 0
        ? "There are no variable files such as prod.tfvars"
        : "What hovers, hints and completion speak of; problems are shown of all environments";
    const choice = await window.showQuickPick(items, { title: "IaC Preflight: Environment", placeHolder });
    if (!choice) return;
    await state.update("environment", choice.chosen ?? undefined);
    await client.sendRequest("iacPreflight/show", { environment: choice.chosen });
  });
}
