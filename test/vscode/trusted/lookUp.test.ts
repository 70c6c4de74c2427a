import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands, env, type TextEditor, window } from "vscode";
import { Aws, postgres, silent } from "../../lookup/aws.ts";
import { diagnostics, eventually, goTo, reported, revert, show } from "../editor.ts";
import { appears, click, gone, picture, press, resize, shown, texts, type, visible } from "../screen.ts";

const database = "ten-pipeline-runs/modules/database/main.tf";
const service = "a-secret-without-its-suffix/main.tf";
const row = ".quick-input-widget .monaco-list-row";
const title = ".quick-input-widget .quick-input-title";
const agree = `${row}:has-text("Takes the permission")`;
const refresh = ".quick-input-titlebar .codicon-refresh";
// In a window that runs tests they do not come up by themselves.
const told = ".notifications-center .notification-list-item";

if (visible)
  describe("looking up in AWS", () => {
    let aws: Aws;
    const home = mkdtempSync(join(tmpdir(), "preflight-home-"));
    const before_ = { ...process.env };

    before(async () => {
      aws = await Aws.start();
      aws.versions.set("postgres", postgres);
      aws.secrets = [
        {
          name: "agentic/stage/database",
          arn: "arn:aws:secretsmanager:us-east-1:111122223333:secret:agentic/stage/database-Xk2Pq9",
        },
        {
          name: "agentic/stage/openai",
          arn: "arn:aws:secretsmanager:us-east-1:111122223333:secret:agentic/stage/openai-Ab12Cd",
        },
      ];
      await restart({ ...aws.env(home) });
      await commands.executeCommand("workbench.action.closeAllEditors");
      await commands.executeCommand("workbench.action.closePanel");
      await commands.executeCommand("workbench.action.closeSidebar");
      await resize();
    });
    after(async () => {
      await aws.stop();
      await restart(before_);
      rmSync(home, { recursive: true, force: true });
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await picture(`failed-${Date.now()}`);
      aws.always = undefined;
      await commands.executeCommand("workbench.action.closeQuickOpen");
      if (window.activeTextEditor) await revert(window.activeTextEditor.document);
      await commands.executeCommand("notifications.clearAll");
    });

    it("goes from the command palette to the changed file, and asks before it asks AWS", async () => {
      const editor = await opened(database, '"15.7"');
      const text = editor.document.getText();
      await commands.executeCommand("workbench.action.quickOpen", ">IaC Preflight: Look Up RDS Engine Versions");
      await shown(`${row}:has-text("Look Up RDS Engine Versions")`);
      await press("Enter");
      await shown(`${row}:has-text("Refresh from AWS")`);
      assert.match((await texts(title)).join(), /postgres · our catalogue of \d{4}-\d\d-\d\d/);
      await shown(`${row}:has-text("15.19")`);
      await picture("look-up-catalogue");
      await click(refresh);
      await shown(agree);
      assert.match((await texts(title)).join(), /May IaC Preflight Ask AWS\?/);
      const [question = ""] = await texts(row);
      assert.match(question, /Ask RDS in us-east-2 as the keys in the environment/);
      assert.match(question, /as the code says/);
      assert.match(question, /Takes the permission rds:DescribeDBEngineVersions\. Nothing is changed\./);
      await picture("look-up-question");
      assert.equal(aws.asked.length, 0);
      await click(agree);
      await shown(`${title}:has-text("RDS in us-east-2")`);
      await picture("look-up");
      assert.ok((await texts(row)).some((each) => /15\.18.*withdrawn/s.test(each)));
      await type("15.19");
      await gone(`${row}:has-text("17.99")`);
      await press("Enter");
      await eventually(
        () => editor.document.getText(),
        (now) => now === text.replace('"15.7"', '"15.19"'),
        "the text",
      );
      await eventually(
        () => reported(editor.document.uri),
        (found) => !found.some((each) => each.includes("engine-version")),
        "no problem with what RDS offers",
      );
      await revert(editor.document);
    });

    it("offers the versions as a drop-down at the cursor", async () => {
      const editor = await opened(database, '"15.7"');
      const text = editor.document.getText();
      await commands.executeCommand("editor.action.quickFix");
      await click('.action-widget .monaco-list-row.action:has-text("Choose an offered version")');
      await shown(".suggest-widget .monaco-list-row");
      await picture("choose-version");
      await press("ArrowDown");
      await press("Enter");
      await eventually(
        () => editor.document.getText(),
        // The one below the newest of the major.
        (now) => /engine_version = "1(5\.18|9\.1)"/.test(now) && now.length >= text.length,
        "the text",
      );
      await revert(editor.document);
    });

    it("ends when the user cancels, and shows what was known before", async () => {
      const editor = await opened(database, '"15.7"');
      const text = editor.document.getText();
      aws.always = silent;
      const count = aws.asked.length;
      void commands.executeCommand("iacPreflight.lookUpVersions");
      await shown(`${row}:has-text("15.")`);
      await click(refresh);
      await commands.executeCommand("notifications.showList");
      await shown(`${told}:has-text("Asking AWS in us-east-2")`);
      await eventually(
        () => aws.asked.length,
        (now) => now > count,
        "the question",
      );
      await click(`${told} .monaco-button:has-text("Cancel")`);
      await shown(`${title}:has-text("RDS in us-east-2")`);
      // The first may close the list of notifications.
      for (let tries = 0; tries < 3 && (await appears(row)); tries++) await press("Escape");
      await gone(row);
      assert.equal(editor.document.getText(), text);
    });

    it("says what to do where there are no credentials, and shows the versions all the same", async () => {
      const { AWS_ACCESS_KEY_ID: _, ...without } = aws.env(join(home, "nobody"));
      delete process.env["AWS_ACCESS_KEY_ID"];
      await restart({ ...without });
      await opened(database, '"15.7"');
      void commands.executeCommand("iacPreflight.lookUpVersions");
      await shown(`${row}:has-text("15.")`);
      await click(refresh);
      await click(agree);
      await shown(`${title}:has-text("our catalogue")`);
      // Not before: the list of notifications takes the focus, and so closes the other one.
      await press("Escape");
      await commands.executeCommand("notifications.showList");
      await shown(`${told}:has-text("No credentials of AWS were found for profile default")`);
      await restart({ ...aws.env(home) });
    });

    it("puts the ARN of a secret in the place of a part of it", async () => {
      const editor = await opened(service, "arn:aws:secretsmanager");
      const text = editor.document.getText();
      await commands.executeCommand("editor.action.quickFix");
      await click('.action-widget .monaco-list-row.action:has-text("Insert the secret")');
      await click(agree);
      await shown(`${row}:has-text("agentic/stage/database")`);
      await picture("look-up-secret");
      await press("Enter");
      const after = await eventually(
        () => editor.document.getText(),
        (now) => now !== text,
        "the text",
      );
      assert.match(after, /:secret:agentic\/stage\/database-Xk2Pq9:password::/);
      await revert(editor.document);
    });

    it("lists the secrets for the command too, and changes nothing until one is chosen", async () => {
      const editor = await opened(service, "arn:aws:secretsmanager");
      const text = editor.document.getText();
      await commands.executeCommand("workbench.action.quickOpen", ">IaC Preflight: Insert a Secret's ARN from AWS");
      await shown(`${row}:has-text("Insert a Secret")`);
      await press("Enter");
      await shown(`${row}:has-text("agentic/stage/database")`);
      await press("Escape");
      await gone(row);
      assert.equal(editor.document.getText(), text);
    });

    it("copies the least policy of a task", async () => {
      await opened("ten-pipeline-runs/task-definition.json", '"taskDefinitionArn"');
      await env.clipboard.writeText("");
      await commands.executeCommand("iacPreflight.copyPolicy");
      const copied = await eventually(
        async () => env.clipboard.readText(),
        (text) => text !== "",
        "the policy",
      );
      assert.equal((JSON.parse(copied) as { Version: string }).Version, "2012-10-17");
    });
  });

/** Starts the server anew in the environment `variables`, of which none is taken away. */
async function restart(variables: Readonly<Record<string, string | undefined>>): Promise<void> {
  Object.assign(process.env, variables);
  await commands.executeCommand("iacPreflight.restart");
}

async function opened(path: string, text: string): Promise<TextEditor> {
  const editor = await show(path);
  goTo(editor, text);
  await eventually(
    () => diagnostics(editor.document.uri),
    (found) => found.some(({ range }) => range.contains(editor.selection.active)),
    `a problem at ${text}`,
  );
  return editor;
}
