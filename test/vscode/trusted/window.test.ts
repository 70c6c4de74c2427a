import assert from "node:assert/strict";
import { commands, window } from "vscode";
import { eventually, goTo, reported, revert, show } from "../editor.ts";
import { click, drawn, gone, picture, press, shown, texts, visible } from "../screen.ts";

const path = "ten-pipeline-runs/task-definition.json";
const row = ".action-widget .monaco-list-row.action";

if (visible)
  describe("in the window", () => {
    it("a squiggle is drawn, the lightbulb has the fix, and a click on it changes the text", async () => {
      await commands.executeCommand("workbench.action.closeAllEditors");
      const editor = await show(path);
      const before = editor.document.getText();
      await drawn(".squiggly-error");
      goTo(editor, '"revision"');
      await shown(".lightBulbWidget");
      await commands.executeCommand("editor.action.quickFix");
      await shown(row);
      await picture("quick-fix");
      assert.deepEqual(await texts(row), []);
      await click(row);
      await gone(".action-widget");
      await revert(editor.document);
    });
  });
