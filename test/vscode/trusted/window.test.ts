import assert from "node:assert/strict";
import { ConfigurationTarget, commands, Range, Selection, type TextEditor, window, workspace } from "vscode";
import { diagnostics, eventually, file, goTo, reported, revert, show } from "../editor.ts";
import { appears, click, drawn, gone, onPage, picture, press, resize, shown, texts, type, visible } from "../screen.ts";

const database = "ten-pipeline-runs/modules/database/main.tf";
const service = "ten-pipeline-runs/service.tf";
const task = "ten-pipeline-runs/task-definition.json";
const stack = "five-days-on-a-postgres-version/lib/database-stack.ts";
const row = ".action-widget .monaco-list-row.action";

if (visible)
  describe("in the window", () => {
    before(async () => {
      await commands.executeCommand("workbench.action.closeAllEditors");
      await commands.executeCommand("workbench.action.closePanel");
      await commands.executeCommand("workbench.action.closeSidebar");
      await resize();
    });

    it("a squiggle is drawn, the lightbulb has the fix, and a click on it changes the text", async () => {
      const editor = await opened(database, '"${var.project_name}-');
      const before = editor.document.getText();
      await drawn(".squiggly-error");
      await shown(".lightBulbWidget");
      await openMenu();
      await picture("quick-fix");
      assert.deepEqual(await texts(row), [
        "Make identifier lower case",
        "Fix all naming/uppercase problems in this file",
        "Fix all naming/uppercase problems in the workspace",
        "Ignore naming/uppercase for this line",
        "Ignore naming/uppercase in this file, in .iac-preflight.json…",
        "Show what naming/uppercase is about",
      ]);
      await click(row);
      await gone(".action-widget");
      const after = before.replace('"${var.project_name}-', '"${lower(var.project_name)}-');
      await eventually(
        () => editor.document.getText(),
        (text) => text === after,
        "the text",
      );
      await revert(editor.document);
    });

    it("the preferred fix is what Auto Fix applies", async () => {
      const editor = await opened(database, '"15.7"');
      const before = editor.document.getText();
      await eventually(
        async () => {
          // VS Code gives up on it when something changes at that moment, such as what the test before has taken back.
          if (editor.document.getText() === before) await commands.executeCommand("editor.action.autoFix");
          return editor.document.getText();
        },
        (text) => text === before.replace('"15.7"', '"15.18"'),
        "the text",
      );
      await revert(editor.document);
    });

    it("a fix that may change what is deployed is looked at before it is carried out", async () => {
      const editor = await opened(database, '"15.7"');
      const before = editor.document.getText();
      await openMenu();
      await click(`${row}:has-text("Use 16.14, another major version")`);
      await shown(".bulk-edit-panel .monaco-list-row");
      await picture("refactor-preview");
      assert.equal(editor.document.getText(), before);
      await commands.executeCommand("refactorPreview.discard");
      await commands.executeCommand("workbench.action.closePanel");
      assert.equal(editor.document.getText(), before);
    });

    it("the hover says what is wrong, with a link to the rule", async () => {
      await opened(stack, "VER_15_7");
      await commands.executeCommand("editor.action.showHover");
      await shown(".monaco-hover .code-link");
      const [hover = ""] = await texts(".monaco-hover");
      assert.match(hover, /Cannot find version 15\.7 for postgres/);
      assert.match(hover, /IaC Preflight\W*rds\/withdrawn-engine-version/);
      await picture("hover");
      await press("Escape");
    });

    it("the hover over a health check shows when a new task is judged", async () => {
      // Once there is a problem, everything has been read.
      goTo(await opened(service, "8080"), "startPeriod");
      await commands.executeCommand("editor.action.showHover");
      await shown(".monaco-hover img");
      const [hover = ""] = await texts(".monaco-hover");
      assert.match(hover, /30 s the load balancer finds it unhealthy if it never answers: 3 × 10 s/);
      assert.match(hover, /180 s container app is unhealthy if it never answers/);
      await picture("timeline-hover");
      await press("Escape");
    });

    it("one fix removes all the fields that only a describe call has", async () => {
      const editor = await opened(task, '"taskDefinitionArn"');
      await openMenu();
      await press("ArrowDown");
      await picture("read-only-fields");
      await click(`${row}:has-text("Fix all ecs/read-only-field")`);
      await gone(".action-widget");
      const after = await eventually(
        () => editor.document.getText(),
        (text) => !text.includes("taskDefinitionArn"),
        "the text",
      );
      const readOnly = ["revision", "status", "requiresAttributes", "compatibilities", "registeredAt", "registeredBy"];
      const fields = Object.keys(JSON.parse(after) as object);
      assert.deepEqual(
        fields.filter((field) => readOnly.includes(field)),
        [],
      );
      assert.ok(fields.includes("family") && fields.includes("containerDefinitions"));
      await revert(editor.document);
    });

    it("the problems of all files are listed", async () => {
      const editor = await opened(stack, "VER_15_7");
      await commands.executeCommand("workbench.actions.view.problems");
      await shown(".markers-panel .monaco-list-row");
      goTo(editor, "VER_15_7");
      await picture("problems");
      await commands.executeCommand("workbench.action.closePanel");
    });

    it("the hover over a name shows it in each environment, with its length", async () => {
      await opened(database, '"${var.project_name}-');
      await commands.executeCommand("editor.action.showHover");
      await shown('.monaco-hover code:has-text("tiktimer-prod-db")');
      const [hover = ""] = await texts(".monaco-hover");
      assert.match(hover, /dev → TikTimer-dev-db \(15 of 63\)/);
      assert.match(hover, /prod → tiktimer-prod-db \(16 of 63\)/);
      await picture("name-hover");
      await press("Escape");
    });

    it("hints show what names come to, of the environment that is chosen", async () => {
      await configure("inlayHints", "all");
      await opened(database, '"15.7"');
      await shown('.view-line:has-text("prod: tiktimer-prod-db (16 of 63)")');
      await picture("inlay-hints");
      const choice = commands.executeCommand("iacPreflight.chooseEnvironment");
      await shown('.quick-input-widget .monaco-list-row:has-text("prod")');
      const labels = await texts(".quick-input-widget .monaco-list-row .label-name");
      // The list may still hold lines of the one before it.
      const expected = ["All environments", "dev", "prod"];
      assert.deepEqual(
        labels.filter((label) => expected.includes(label)),
        expected,
      );
      await picture("environments");
      // The line for all of them names each.
      for (const key of ["d", "e", "v", "ArrowDown", "Enter"]) await press(key);
      await choice;
      await shown('.view-line:has-text("TikTimer-dev-db (15 of 63)")');
      await click("#status\\.languageStatus");
      // It is told a moment later.
      await shown('.hover-language-status:has-text("Environment: dev")');
      const status = (await texts(".hover-language-status")).join("\n");
      assert.match(status, /\d+ Terraform, \d+ task definitions/);
      assert.match(status, /Engine versions of 20\d\d-\d\d-\d\d\W+\d+ days? old/);
      await picture("status");
      await press("Escape");
      const all = commands.executeCommand("iacPreflight.chooseEnvironment");
      await shown('.quick-input-widget .monaco-list-row:has-text("All environments")');
      await press("Enter");
      await all;
      await configure("inlayHints", undefined);
    });

    it("completion offers engine versions with their support", async () => {
      const editor = await opened(database, '"15.7"');
      const at = goTo(editor, '"15.7"');
      await editor.edit((edit) => edit.replace(new Range(at, at.translate(0, 6)), '""'));
      const inside = at.translate(0, 1);
      editor.selection = new Selection(inside, inside);
      await commands.executeCommand("editor.action.triggerSuggest");
      await shown('.suggest-widget .monaco-list-row:has-text("supported to 20")');
      await picture("completion");
      await press("Enter");
      await eventually(
        () => editor.document.getText(),
        (text) => /engine_version = "18\.\d+"/.test(text),
        "the newest version",
      );
      await revert(editor.document);
      await eventually(
        () => editor.document.getText(),
        (text) => text.includes('"15.7"'),
        "the text of before",
      );
    });

    it("a rule is ignored in the config once its reason is given", async () => {
      const editor = await opened(task, '"taskDefinitionArn"');
      await openMenu();
      await click(`${row}:has-text("in .iac-preflight.json")`);
      await shown(".quick-input-widget input");
      await type("it is what describe answers");
      await picture("ignore-reason");
      await press("Enter");
      const readOnly = () => reported(editor.document.uri).filter((line) => line.includes("ecs/read-only-field"));
      await eventually(readOnly, (found) => found.length === 0, "nothing");
      const config = await workspace.openTextDocument(file(".iac-preflight.json"));
      assert.deepEqual(JSON.parse(config.getText()), {
        ignore: [{ rule: "ecs/read-only-field", path: task, reason: "it is what describe answers" }],
      });
      await eventually(
        () => config.isDirty,
        (dirty) => !dirty,
        "saved",
      );
      const inConfig = await window.showTextDocument(config);
      const whole = new Range(config.positionAt(0), config.positionAt(config.getText().length));
      await inConfig.edit((edit) => edit.replace(whole, "{}"));
      await inConfig.document.save();
      await show(task);
      await eventually(readOnly, (found) => found.length > 0, "problems");
    });

    it("why nothing is flagged is told on a page", async () => {
      await opened(database, '"15.7"');
      await commands.executeCommand("iacPreflight.whyNothing");
      await shown(onPage('h1:has-text("What was looked at in")'));
      await picture("why-nothing");
      await commands.executeCommand("workbench.action.closeAllEditors");
    });

    it("the language status says that the server runs", async () => {
      await show(database);
      await click("#status\\.languageStatus");
      await shown(".hover-language-status");
      assert.match((await texts(".hover-language-status")).join("\n"), /^IaC Preflight$/m);
      await press("Escape");
    });
  });

/** Opens the menu of quick fixes. VS Code gives up on it when another extension's actions come in at that moment. */
async function openMenu(): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    await commands.executeCommand("editor.action.quickFix");
    if (await appears(row)) return;
    await press("Escape");
  }
  await shown(row);
}

async function configure(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("iacPreflight").update(name, value, ConfigurationTarget.Workspace);
}

/** The editor of the file at `path`, with the cursor before the first `text`, in which a problem was found. */
async function opened(path: string, text: string): Promise<TextEditor> {
  const editor = await show(path);
  goTo(editor, text);
  await eventually(
    () => diagnostics(editor.document.uri),
    // The fix of the test before may have just been taken back.
    (found) => found.some(({ range }) => range.contains(editor.selection.active)),
    `a problem at ${text}`,
  );
  return editor;
}
