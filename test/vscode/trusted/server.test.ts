import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  extensions,
  languages,
  Range,
  type Uri,
  workspace,
} from "vscode";
import { ErrorAction } from "vscode-languageclient/node";
import { onCrash } from "../../../client/crash.ts";
import { diagnostics, eventually, goTo, reported, revert, rule, show } from "../editor.ts";
import { click, press, shown, texts, visible } from "../screen.ts";

const database = "ten-pipeline-runs/modules/database/main.tf";
const path = "ten-pipeline-runs/task-definition.json";

describe("the language server", () => {
  it("is restarted by the command, and reports the same problems again", async () => {
    const { document } = await show(path);
    const before = await eventually(
      () => reported(document.uri),
      (found) => found.length > 0,
      "problems",
    );
    const counts = watch(document.uri);
    await commands.executeCommand("iacPreflight.restart");
    await eventually(
      () => reported(document.uri),
      (found) => found.length === before.length,
      "problems after a restart",
    );
    counts.dispose();
    assert.deepEqual(reported(document.uri), before);
    assert.ok(counts.seen.includes(0), `never without problems: ${counts.seen.join()}`);
  });

  // Who its process is can be found out where there is /proc.
  if (visible)
    it("is started again when it dies, which is said once, and nothing that was typed is lost", async () => {
      const editor = await show(database);
      const { document } = editor;
      const at = goTo(editor, '"15.7"');
      await editor.edit((edit) => edit.replace(new Range(at, at.translate(0, 6)), '"15.6"'));
      const before = await eventually(
        () => reported(document.uri),
        (found) => found.some((each) => each.includes("postgres 15.6 was withdrawn")),
        "problems of what was typed",
      );
      await commands.executeCommand("notifications.clearAll");
      await die();
      await eventually(
        () => reported(document.uri),
        (found) => found.join("\n") === before.join("\n"),
        "the problems of before",
      );
      assert.equal(document.getText(new Range(at, at.translate(0, 6))), '"15.6"');
      await commands.executeCommand("notifications.showList");
      // VS Code may have something to say of its own.
      const told = await eventually(
        async () =>
          (await texts(".notifications-center .notification-list-item-message")).filter((text) =>
            text.includes("ended unexpectedly"),
          ),
        (all) => all.length > 0,
        "a word of it",
      );
      assert.equal(told.length, 1);
      assert.match(told[0]!, /and is started again/);
      await commands.executeCommand("notifications.clearAll");
      await revert(document);
    });

  it("is not given up because something cannot be sent to it", async () => {
    const handler = onCrash(() => assert.fail("asked"));
    const { action } = await handler.error(new Error("write EPIPE"), undefined, 4);
    assert.equal(action, ErrorAction.Continue);
  });

  if (visible)
    it("is started again when it dies while it starts, and when much is asked of it", async () => {
      const { document } = await show(path);
      const isUp = await nowUp(document.uri);
      const [running] = serverProcesses();
      const restarted = commands.executeCommand("iacPreflight.restart");
      process.kill(await next(running), "SIGKILL");
      // What was asked for has not come to be, which may be said.
      await Promise.allSettled([restarted]);
      await isUp();
      const asked = Array.from({ length: 100 }, () =>
        commands.executeCommand("vscode.executeHoverProvider", document.uri, document.positionAt(10)),
      );
      await die();
      await Promise.allSettled(asked);
      await isUp();
    });

  if (visible)
    it("stays down when it dies again and again, also while it starts, until somebody starts it", async () => {
      const { document } = await show(path);
      const isUp = await nowUp(document.uri);
      await commands.executeCommand("notifications.clearAll");
      // The tests before have left two.
      process.kill(await die(), "SIGKILL");
      await eventually(
        () => reported(document.uri),
        (found) => found.length === 0,
        "no problems",
      );
      await click("#status\\.languageStatus");
      await shown('.hover-language-status:has-text("IaC Preflight: stopped")');
      await press("Escape");
      await commands.executeCommand("notifications.showList");
      await eventually(
        () => texts(".notifications-center"),
        (all) => all.some((text) => text.includes("Start It")),
        "a way to start it",
      );
      await click('.notifications-center .monaco-button:has-text("Start It")');
      await isUp();
      await commands.executeCommand("notifications.clearAll");
    });

  it("hears of a rule that is turned off in the settings, and of one that is given another severity", async () => {
    const { document } = await show(path);
    const before = await eventually(
      () => reported(document.uri),
      (found) => found.length > 0,
      "problems",
    );
    await set("rules", { "ecs/read-only-field": "off" });
    await eventually(
      () => rules(document.uri),
      (found) => !found.has("ecs/read-only-field"),
      "no such problems",
    );
    await set("rules", { "ecs/read-only-field": "hint" });
    await eventually(
      () => reported(document.uri),
      (found) => found.some((each) => / hint /.test(each)),
      "hints",
    );
    await set("rules", undefined);
    await eventually(
      () => reported(document.uri),
      (found) => found.join() === before.join(),
      "the problems of before",
    );
  });

  it("reports nothing while it is turned off", async () => {
    const { document } = await show(path);
    const before = await eventually(
      () => reported(document.uri),
      (found) => found.length > 0,
      "problems",
    );
    await set("enable", false);
    await eventually(
      () => all(),
      (count) => count === 0,
      "no problems anywhere",
    );
    await set("enable", undefined);
    await eventually(
      () => reported(document.uri),
      (found) => found.join() === before.join(),
      "the problems of before",
    );
  });

  it("has an output, which the command shows", async () => {
    await commands.executeCommand("iacPreflight.showOutput");
  });
});

/** Waits until a file has problems; what waits until it has the same again. */
async function nowUp(uri: Uri): Promise<() => Promise<unknown>> {
  const before = await eventually(
    () => reported(uri),
    (found) => found.length > 0,
    "problems",
  );
  return () =>
    eventually(
      () => reported(uri),
      (found) => found.join() === before.join(),
      "the problems of before",
    );
}

/** Ends the server's process, and waits for another to be there. */
async function die(): Promise<number> {
  const [first] = await eventually(serverProcesses, ([now]) => now !== undefined, "a server");
  process.kill(first!, "SIGKILL");
  return next(first);
}

/** The server's process, once it is another than `last`. */
async function next(last: number | undefined): Promise<number> {
  const [now] = await eventually(serverProcesses, ([now]) => now !== undefined && now !== last, "another server");
  return now!;
}

function rules(uri: Uri): ReadonlySet<string> {
  return new Set(diagnostics(uri).map(({ code }) => rule(code)));
}

function all(): number {
  return languages.getDiagnostics().reduce((sum, [uri]) => sum + diagnostics(uri).length, 0);
}

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("iacPreflight").update(name, value, ConfigurationTarget.Workspace);
}

/** Notes how many problems a file has, each time that it changes. */
function watch(uri: Uri): Disposable & { readonly seen: readonly number[] } {
  const seen: number[] = [];
  const listener = languages.onDidChangeDiagnostics(({ uris }) => {
    if (uris.some((each) => each.toString() === uri.toString())) seen.push(diagnostics(uri).length);
  });
  return { seen, dispose: () => listener.dispose() };
}

/** The processes that this extension host started for our server. */
function serverProcesses(): readonly number[] {
  const server = `${extensions.getExtension("deploypreflight.iac-preflight")!.extensionPath}/dist/server.js`;
  return readdirSync("/proc")
    .map(Number)
    .filter((id) => id > 0 && read(id, "cmdline").includes(server) && read(id, "stat").includes(` ${process.pid} `));
}

function read(id: number, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}
