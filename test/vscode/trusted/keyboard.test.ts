import assert from "node:assert/strict";
import { commands, env, window, workspace } from "vscode";
import { diagnostics, eventually, file, goTo, reported, revert, show } from "../editor.ts";
import { appears, attributes, gone, onPage, press, resize, shown, texts, type, visible } from "../screen.ts";

const database = "ten-pipeline-runs/modules/database/main.tf";
const row = ".quick-input-widget .monaco-list-row";
const focused = `${row}.focused`;

if (visible)
  describe("with the keyboard alone", () => {
    before(async () => {
      await commands.executeCommand("workbench.action.closeAllEditors");
      await commands.executeCommand("workbench.action.closePanel");
      await commands.executeCommand("workbench.action.closeSidebar");
      await resize({ width: 1280, height: 800 });
    });
    afterEach(async () => {
      await commands.executeCommand("workbench.action.closeQuickOpen");
      await commands.executeCommand("workbench.action.closePanel");
      for (const document of workspace.textDocuments)
        if (document.isDirty && !document.isUntitled) await revert(document);
      await commands.executeCommand("workbench.action.closeAllEditors");
    });

    it("the walkthrough is opened, each step of it, and the example that it offers", async () => {
      await palette("Welcome: Open Walkthrough");
      await shown(row);
      await type("Get Started with IaC Preflight");
      await shown(`${focused}:has-text("IaC Preflight")`);
      await press("Enter");
      await shown('.getting-started-step.expanded:has-text("See what a deploy would say")');
      for (const title of [...steps, first]) await openStep(title);
      await tabTo(
        '.getting-started-step.expanded a:has-text("Open an Example"), .monaco-button:has-text("Open an Example")',
      );
      await press("Enter");
      await eventually(
        () => window.activeTextEditor?.document.isUntitled === true,
        (open) => open,
        "the example",
      );
      await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    });

    it("a problem is found with F8, and mended with Ctrl+.", async () => {
      const editor = await opened(database);
      const before = editor.document.getText();
      await press("F8");
      await shown(".zone-widget .marker-widget");
      assert.match((await texts(".marker-widget")).join(), /naming\/uppercase/);
      const menu = ".action-widget .monaco-list-row.action.focused";
      // VS Code gives up on it when another extension's actions come in at that moment.
      for (let tries = 0; tries < 4 && !(await appears(menu)); tries++) await press("Control+.");
      await press("Enter");
      await eventually(
        () => editor.document.getText(),
        (text) => text === before.replace('"${var.project_name}-', '"${lower(var.project_name)}-'),
        "the text",
      );
    });

    it("an environment is chosen, and the list says which one is", async () => {
      await opened(database);
      await palette("IaC Preflight: Choose Environment");
      await shown(`${row}:has-text("prod")`);
      const labels = await attributes(row, "aria-label");
      assert.ok(
        labels.some((label) => /All environments.*chosen/.test(label)),
        labels.join(" | "),
      );
      await type("dev");
      await shown(`${focused}:has-text("dev")`);
      await press("Enter");
      await gone(".quick-input-widget");
      await palette("IaC Preflight: Choose Environment");
      await eventually(
        () => attributes(row, "aria-label"),
        (all) => all.some((label) => /^dev.*chosen/.test(label)),
        "the one that was chosen",
      );
      // For what comes after this.
      await type("All environments");
      await shown(`${focused}:has-text("All environments")`);
      await press("Enter");
    });

    it("a deploy error is explained, read out with its severity, and gone to", async () => {
      await opened(database);
      await env.clipboard.writeText("Error: Cannot find version 15.7 for postgres");
      await palette("IaC Preflight: Explain a Deploy Error");
      await shown(`${focused}:has-text("What was copied")`);
      await press("Enter");
      await shown(`${focused}:has-text("database/main.tf:20")`);
      const labels = await attributes(row, "aria-label");
      assert.match(labels[0] ?? "", /error.*RDS creates no postgres database of version 15\.7/);
      await press("Enter");
      await shown(".action-widget .monaco-list-row.action.focused");
      await press("Escape");
      assert.equal(window.activeTextEditor?.selection.active.line, 19);
    });

    it("a rule is chosen and read", async () => {
      await palette("IaC Preflight: Show a Rule");
      await shown(`${row}:has-text("All of them")`);
      await type("naming/trunc");
      await shown(`${focused}:has-text("naming/truncation")`);
      await press("Enter");
      await shown(onPage('h1:has-text("naming/truncation")'));
    });

    it("why nothing is flagged is asked and read", async () => {
      await opened(database);
      await palette("IaC Preflight: Why Is Nothing Flagged Here?");
      await shown(onPage('h1:has-text("What was looked at in")'));
    });

    it("the server is restarted, and its output is shown", async () => {
      const { document } = await opened(database);
      const before = reported(document.uri);
      await palette("IaC Preflight: Restart Language Server");
      await eventually(
        () => reported(document.uri),
        (found) => found.length === before.length,
        "the problems of before",
      );
      await palette("IaC Preflight: Show Output");
      await shown(".output-view-container, .pane-body.output-view");
    });
  });

const steps = ["Fix it where the cursor is", "Read why", "Explain a deploy that failed"];

const first = "See what a deploy would say";

/** Opens a step of the walkthrough. It draws itself anew when a step is done, and may take no notice of a key meanwhile. */
async function openStep(title: string): Promise<void> {
  const open = `.getting-started-step.expanded:has-text("${title}")`;
  for (let tries = 0; tries < 3; tries++) {
    await tabTo(`button.getting-started-step:has-text("${title}")`);
    await press("Enter");
    if (await appears(open)) return;
  }
  await shown(open);
}

/** Runs a command as who has no mouse does. */
async function palette(title: string): Promise<void> {
  await press("F1");
  await shown(".quick-input-widget input");
  await type(title);
  await shown(`${focused}:has-text("${title}")`);
  await press("Enter");
}

/** Presses Tab until what `selector` names has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await attributes(`:is(${selector}):focus`, "class")).length > 0) return;
    await press("Tab");
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

async function opened(path: string) {
  const editor = await show(path);
  goTo(editor, "resource");
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await eventually(
    () => diagnostics(file(path)),
    (found) => found.length > 0,
    "problems",
  );
  return editor;
}
