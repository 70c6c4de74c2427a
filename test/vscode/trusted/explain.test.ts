import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { commands, EventEmitter, env, Selection, window, workspace } from "vscode";
import { eventually } from "../editor.ts";
import { appears, click, gone, onPage, picture, press, resize, shown, texts, type, visible } from "../screen.ts";

const log = `2026-01-16T09:13:44.1350000Z \u001b[31m│\u001b[0m \u001b[1mError: \u001b[0mcreating RDS DB Instance (tiktimer-dev-db): operation error RDS: CreateDBInstance, api error InvalidParameterCombination: Cannot find version 15.7 for postgres
2026-01-16T09:13:44.1350000Z \u001b[31m│\u001b[0m
2026-01-16T09:13:44.1350000Z \u001b[31m│\u001b[0m   with module.database.aws_db_instance.main,
2026-01-16T09:13:44.1350000Z \u001b[31m│\u001b[0m   on modules/database/main.tf line 17, in resource "aws_db_instance" "main":
2026-01-16T09:13:45.0000000Z An error occurred (ClientException) when calling the DescribeTaskDefinition operation: Unable to describe task definition: TikTimer-dev-service
2026-01-16T09:13:45.0000000Z ##[error]Process completed with exit code 1.
`;
const row = ".quick-input-list .monaco-list-row";

if (visible)
  describe("a deploy error, in the window", () => {
    before(async () => {
      await commands.executeCommand("workbench.action.closeAllEditors");
      await commands.executeCommand("workbench.action.closePanel");
      await commands.executeCommand("workbench.action.closeSidebar");
      await resize();
    });
    afterEach(() => commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

    it("that was copied leads to its places, each seen while it is chosen, and to the fixes of one", async () => {
      await env.clipboard.writeText(log);
      void commands.executeCommand("iacPreflight.explain");
      await shown(row);
      await picture("explain-source");
      await press("Enter");
      await shown(`${row}:has-text("database/main.tf:20")`);
      await eventually(
        () => window.activeTextEditor?.document.uri.path ?? "",
        (path) => path.endsWith("/modules/database/main.tf"),
        "the place",
      );
      await picture("explain-places");
      assert.match((await texts(row)).join("\n"), /postgres 15\.7 was withdrawn/);
      await press("Enter");
      await gone(".quick-input-widget");
      await shown(".action-widget .monaco-list-row.action");
      const [first] = await texts(".action-widget .monaco-list-row.action");
      assert.equal(first, "Use 15.18");
      await picture("explain-fix");
      await press("Escape");
      const { document, selection } = window.activeTextEditor!;
      assert.equal(document.lineAt(selection.active.line).text.trim(), 'engine_version = "15.7"');
    });

    it("that is selected is explained at once, and whoever only looks stays where they were", async () => {
      const document = await workspace.openTextDocument({ language: "log", content: log });
      const editor = await window.showTextDocument(document, { preview: false });
      editor.selection = new Selection(4, 0, 5, 0);
      void commands.executeCommand("iacPreflight.explain");
      await shown(`${row}:has-text("deploy.yml")`);
      await press("Escape");
      await eventually(
        () => window.activeTextEditor?.document === document && window.activeTextEditor.selection.active.line,
        (line) => line === 5,
        "the log",
      );
    });

    it("that is selected in the terminal is explained, and what was copied stays copied", async () => {
      const written = new EventEmitter<string>();
      const terminal = window.createTerminal({
        name: "deploy",
        pty: {
          onDidWrite: written.event,
          open: () => written.fire(log.replaceAll("\n", "\r\n")),
          close: () => written.dispose(),
        },
      });
      terminal.show();
      await shown(".terminal.xterm");
      await commands.executeCommand("workbench.action.terminal.focus");
      await eventually(
        async () => {
          await commands.executeCommand("workbench.action.terminal.selectAll");
          await commands.executeCommand("workbench.action.terminal.copySelection");
          return env.clipboard.readText();
        },
        (text) => text.includes("exit code 1"),
        "what the terminal shows",
      );
      await env.clipboard.writeText("kept");
      await commands.executeCommand("workbench.action.terminal.selectAll");
      void commands.executeCommand("iacPreflight.explainTerminalSelection");
      await shown(`${row}:has-text("database/main.tf:20")`);
      assert.equal(await env.clipboard.readText(), "kept");
      await press("Escape");
      terminal.dispose();
      await commands.executeCommand("workbench.action.closePanel");
    });

    it("that was saved by PowerShell is read in its encoding", async () => {
      const saved = join(mkdtempSync(join(tmpdir(), "preflight-log-")), "deploy.log");
      writeFileSync(saved, `\ufeff${log}`, "utf16le");
      void commands.executeCommand("iacPreflight.explain");
      await click(`${row}:has-text("a log that was saved")`);
      await shown(
        '.quick-input-widget input[aria-label*="Type the path"], .quick-input-widget input[placeholder*="path"]',
      );
      // While the dialog looks into the folder that it begins in, it may put that over what is typed.
      for (let tries = 0; tries < 4; tries++) {
        await press("Control+A");
        await type(saved);
        if (await appears(`${row}:has-text("deploy.log")`)) break;
      }
      await press("Enter");
      await shown(`${row}:has-text("database/main.tf:20")`);
      await press("Escape");
      await gone(row);
      rmSync(dirname(saved), { recursive: true });
    });

    it("is a page that leads to the places and to the rules", async () => {
      await openPage();
      await picture("explain-page");
      await click(onPage('a:has-text("rds/withdrawn-engine-version")'));
      await shown(onPage('h1:has-text("rds/withdrawn-engine-version")'));
      await commands.executeCommand("workbench.action.closeActiveEditor");
      await openPage();
      await click(onPage('a:has-text("database/main.tf:20")'));
      await eventually(
        () => `${window.activeTextEditor?.document.fileName}:${window.activeTextEditor?.selection.active.line}`,
        (place) => place.endsWith("/database/main.tf:19"),
        "the place",
      );
    });
  });

async function openPage(): Promise<void> {
  await env.clipboard.writeText(log);
  void commands.executeCommand("iacPreflight.explain");
  await shown(row);
  await press("Enter");
  await shown(`${row}:has-text("database/main.tf:20")`);
  await gone(`${row}:has-text("What was copied")`);
  await type("Show all of it");
  await shown(`${row}:has-text("Show all of it")`);
  await press("Enter");
  const pages = () => workspace.textDocuments.filter(({ uri }) => uri.scheme === "iac-preflight-explained");
  const [page] = await eventually(pages, (found) => found.length > 0, "the page");
  assert.match(page!.getText(), /^# What the deploy says/);
  await shown(onPage('a:has-text("database/main.tf:20")'));
}
