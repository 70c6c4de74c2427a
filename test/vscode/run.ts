import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { commands, workspace } from "vscode";
import { revert } from "./editor.ts";

/** What VS Code calls, in its extension host: runs the suites beside this file, and leaves the counts for the script that asked. */
export async function run(): Promise<void> {
  const suites = process.env["VSCODE_TEST_SUITES"]!;
  const lines: string[] = [];
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => void lines.push(format(...words));
  const grep = process.env["VSCODE_TEST_GREP"];
  const options = {
    timeout: 30_000,
    color: process.env["VSCODE_TEST_COLOR"] === "true",
    forbidOnly: true,
    forbidPending: true,
  };
  const mocha = new Mocha(grep === undefined ? options : { ...options, grep });
  mocha.suite.afterEach(async function () {
    if (this.currentTest?.state === "failed") await tidy();
  });
  for (const name of readdirSync(suites).sort()) if (name.endsWith(".test.js")) mocha.addFile(join(suites, name));
  await new Promise<void>((done) => {
    const runner = mocha.run(() => {
      const { passes: passed = 0, failures: failed = 0 } = runner.stats ?? {};
      const result = { passed, failed, text: lines.join("\n") };
      writeFileSync(process.env["VSCODE_TEST_RESULT"]!, JSON.stringify(result));
      done();
    });
  });
}

/** What a test leaves behind that failed halfway is not for the others to find. */
async function tidy(): Promise<void> {
  await commands.executeCommand("notifications.clearAll");
  for (const document of workspace.textDocuments) if (document.isDirty) await revert(document);
  await commands.executeCommand("iacPreflight.restart");
}
