import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { ConfigurationTarget, commands, type Disposable, extensions, languages, type Uri, workspace } from "vscode";
import { diagnostics, eventually, reported, rule, show } from "../editor.ts";
import { visible } from "../screen.ts";

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
    it("is started again when it dies", async () => {
      const { document } = await show(path);
      const before = await eventually(
        () => reported(document.uri),
        (found) => found.length > 0,
        "problems",
      );
      const [first] = serverProcesses();
      assert.ok(first);
      process.kill(first, "SIGKILL");
      const [second] = await eventually(
        serverProcesses,
        ([now]) => now !== undefined && now !== first,
        "another server",
      );
      assert.notEqual(second, first);
      await eventually(
        () => reported(document.uri),
        (found) => found.length === before.length,
        "problems",
      );
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
