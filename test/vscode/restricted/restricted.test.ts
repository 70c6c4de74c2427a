import assert from "node:assert/strict";
import { CodeActionKind, commands, workspace } from "vscode";
import { actions, eventually, goTo, perform, reported, show } from "../editor.ts";
import { click, shown, texts, visible } from "../screen.ts";

// `runTests` starts a desktop VS Code without the notion of trust.
if (visible)
  describe("in a folder that is not trusted", () => {
    it("files are checked and fixed", async () => {
      assert.equal(workspace.isTrusted, false);
      const editor = await show("main.tf");
      const { document } = editor;
      const found = await eventually(
        () => reported(document.uri),
        (found) => found.some((each) => each.includes("naming/uppercase")),
        "problems",
      );
      assert.ok(found.some((each) => each.startsWith("3 error naming/uppercase: ")));
      const before = document.getText();
      await perform(await actions(editor, '"Orders"', CodeActionKind.QuickFix), "Make identifier lower case");
      assert.equal(document.getText(), before.replace("Orders", "orders"));
    });

    it("versions are listed, and AWS is not asked", async () => {
      const editor = await show("database.tf");
      goTo(editor, '"15.7"');
      void commands.executeCommand("iacPreflight.lookUpVersions");
      await shown('.quick-input-widget .monaco-list-row:has-text("15.")');
      await click(".quick-input-titlebar .codicon-refresh");
      await eventually(
        async () => {
          await commands.executeCommand("notifications.showList");
          return texts(".notifications-center .notification-list-item");
        },
        (all) => all.some((each) => each.includes("Nothing is looked up in AWS as long as the folder is not trusted")),
        "the reason",
      );
      await shown('.quick-input-widget .quick-input-title:has-text("our catalogue")');
      await commands.executeCommand("workbench.action.closeQuickOpen");
    });
  });
