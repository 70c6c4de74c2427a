import { commands, type Disposable, env, Uri } from "vscode";

/** What the quick fix `Show what … is about` does: opens the page of a rule. */
export function showRule(): Disposable {
  return commands.registerCommand("iacPreflight.showRule", (_: string, page: string) =>
    env.openExternal(Uri.parse(page)),
  );
}
