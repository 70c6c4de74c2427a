import assert from "node:assert/strict";
import { CodeActionKind, workspace } from "vscode";
import { actions, eventually, perform, reported, show } from "../editor.ts";
import { visible } from "../screen.ts";

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
  });
