import { commands } from "vscode";
import { goTo, show } from "./editor.ts";
import { gone, press, shown, texts } from "./screen.ts";

/** The scopes that the window's own inspector shows for the first `text` of a file, the innermost first. */
export async function scopes(path: string, text: string): Promise<readonly string[]> {
  goTo(await show(path), text);
  await commands.executeCommand("editor.action.inspectTMScopes");
  await shown(".token-inspect-widget");
  const [inspected = ""] = await texts(".token-inspect-widget");
  await press("Escape");
  await gone(".token-inspect-widget");
  return /textmate scopes\t([\s\S]*?)\nforeground/.exec(inspected)?.[1]?.split("\n") ?? [];
}
