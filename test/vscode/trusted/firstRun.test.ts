import assert from "node:assert/strict";
import { commands, TabInputCustom, Uri, window, workspace } from "vscode";
import { diagnostics, eventually, file, show } from "../editor.ts";
import { click, onPage, picture, press, resize, shown, visible } from "../screen.ts";

const database = "ten-pipeline-runs/modules/database/main.tf";

describe("the first run", () => {
  afterEach(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("the id of a rule opens its page, rendered, from where the extension is", async () => {
    await show(database);
    const found = await eventually(
      () => diagnostics(file(database)),
      (found) => found.length > 0,
      "problems",
    );
    const code = found[0]?.code;
    assert.ok(typeof code === "object");
    assert.equal(code.target.scheme, "iac-preflight-rule");
    await commands.executeCommand("vscode.open", code.target);
    const input = await eventually(
      () => window.tabGroups.activeTabGroup.activeTab?.input,
      (input) => input instanceof TabInputCustom,
      "the preview",
    );
    assert.ok(input instanceof TabInputCustom);
    assert.equal(input.viewType, "vscode.markdown.preview.editor");
    const page = workspace.textDocuments.find(({ uri }) => uri.toString() === code.target.toString());
    assert.match(page?.getText() ?? "", new RegExp(`^# ${code.value}$`, "m"));
  });

  it("the example has problems of its own, and is not saved anywhere", async () => {
    await commands.executeCommand("iacPreflight.openExample");
    const { document } = window.activeTextEditor!;
    assert.equal(document.languageId, "terraform");
    assert.ok(document.isUntitled);
    const found = await eventually(
      () => diagnostics(document.uri).map(({ code }) => String(typeof code === "object" ? code.value : code)),
      (found) => found.length >= 3,
      "problems",
    );
    assert.deepEqual(found, ["naming/uppercase", "rds/withdrawn-engine-version", "rds/reserved-name"]);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  if (visible) {
    it("the walkthrough has its steps and pictures", async () => {
      await resize({ width: 1280, height: 800 });
      await commands.executeCommand("workbench.action.closeSidebar");
      await commands.executeCommand("workbench.action.openWalkthrough", "deploypreflight.iac-preflight#start", false);
      for (const [name, title] of [
        ["see", "See what a deploy would say"],
        ["fix", "Fix it where the cursor is"],
        ["why", "Read why"],
        ["explain", "Explain a deploy that failed"],
      ] as const) {
        const step = `.getting-started-step:has-text("${title}")`;
        await shown(step);
        if (name !== "see") await click(step);
        await shown(`${step}.expanded`);
        await shown(onPage("svg[role=img]"));
        await picture(`walkthrough-${name}`);
      }
    });

    it("the page of a rule can be read", async () => {
      await resize();
      const page = Uri.parse("iac-preflight-rule:/naming/uppercase.md");
      await commands.executeCommand("iacPreflight.showRule", "naming/uppercase", page.toString());
      await eventually(
        () => window.tabGroups.activeTabGroup.activeTab?.input,
        (input) => input instanceof TabInputCustom,
        "the preview",
      );
      await shown(onPage('h1:has-text("naming/uppercase")'));
      await picture("rule-page");
    });

    it("the list of all rules can be read, and leads to each", async () => {
      await resize();
      void commands.executeCommand("iacPreflight.showRule");
      await shown('.quick-input-widget .monaco-list-row:has-text("All of them")');
      await picture("rules");
      await press("Enter");
      await shown(onPage('h1:has-text("Rules")'));
      await picture("rules-page");
      await click(onPage('a:has-text("naming/truncation")'));
      await shown(onPage('h1:has-text("naming/truncation")'));
    });
  }
});
