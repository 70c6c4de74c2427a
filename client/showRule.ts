import { commands, type Disposable, type QuickPickItem, Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Listed } from "../server/pages.ts";

/** The command `Show a Rule…`: opens the page of a rule, which the quick fix and the hover name, or which is chosen. */
export function showRule(client: LanguageClient): Disposable {
  return commands.registerCommand("iacPreflight.showRule", async (_?: string, page?: string) => {
    const chosen = page ?? (await choose(client));
    // What has an address of ours is opened by the editor that the manifest associates with it, rendered.
    if (chosen !== undefined) await commands.executeCommand("vscode.open", Uri.parse(chosen));
  });
}

interface Choice extends QuickPickItem {
  readonly page: string;
}

async function choose(client: LanguageClient): Promise<string | undefined> {
  const rules = await client.sendRequest<readonly Listed[]>("iacPreflight/rules");
  const items: Choice[] = rules.map(({ id, severity, summary, page }) => ({
    label: id,
    description: severity,
    detail: summary,
    page,
  }));
  items.unshift({ label: "$(list-unordered) All of them, on one page", page: "iac-preflight-rule:/rules.md" });
  const chosen = await window.showQuickPick(items, {
    title: "Rules of IaC Preflight",
    placeHolder: "A rule, or a word of what it is about",
    matchOnDetail: true,
  });
  return chosen?.page;
}
