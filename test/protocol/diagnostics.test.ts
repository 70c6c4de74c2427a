import assert from "node:assert/strict";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { build, Editor, Folder, modern, quiet, rangeOf, until } from "./editor.ts";

/** A task definition as ECS describes it, with one read-only field. */
const task = `{
  "family": "api",
  "status": "ACTIVE",
  "containerDefinitions": [{ "name": "api", "image": "public.ecr.aws/nginx/nginx", "memory": 512 }]
}
`;
const clean = task.replace('  "status": "ACTIVE",\n', "");
const found = ["ecs/read-only-field 2:2-2:10"];

describe("diagnostics of a document", () => {
  let editor: Editor;
  let folder: Folder;
  before(build);
  beforeEach(async () => {
    folder = new Folder({ "task.json": task });
    editor = await Editor.start([folder]);
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });

  it("say where, how sure, by which rule, and where to read on", async () => {
    const uri = folder.uri("task.json");
    await editor.open(uri, task);
    const [diagnostic, ...others] = await editor.diagnostics(uri);
    assert.deepEqual(others, []);
    assert.deepEqual(diagnostic, {
      range: rangeOf(task, '"status"'),
      severity: 1,
      source: "IaC Preflight",
      code: "ecs/read-only-field",
      codeDescription: {
        href: "https://github.com/deploypreflight/iac-preflight/blob/main/docs/rules/ecs/read-only-field.md",
      },
      message:
        '"status" is written by ECS alone; register-task-definition answers: Unknown parameter in input: "status"',
      tags: [1],
    });
  });

  it("are unchanged while they are, and say so by their result id", async () => {
    const uri = folder.uri("task.json");
    await editor.open(uri, task);
    const { resultId } = await editor.pull(uri);
    assert.deepEqual(await editor.pull(uri, resultId), { kind: "unchanged", resultId });
    await editor.change(uri, `${task}\n`);
    assert.deepEqual(await editor.pull(uri, resultId), { kind: "unchanged", resultId });
    await editor.change(uri, clean);
    const report = await editor.pull(uri, resultId);
    assert.deepEqual([report.kind, report.kind === "full" && report.items], ["full", []]);
  });

  it("follow incremental changes, several in one message", async () => {
    const uri = folder.uri("task.json");
    await editor.open(uri, clean);
    assert.deepEqual(await editor.found(uri), []);
    const line = { line: 2, character: 0 };
    await editor.change(
      uri,
      { range: { start: line, end: line }, text: '  "revision": 7,\n' },
      { range: { start: line, end: line }, text: '  "status": "ACTIVE",\n' },
      { range: { start: { line: 3, character: 3 }, end: { line: 3, character: 11 } }, text: "revision" },
    );
    assert.deepEqual(await editor.found(uri), ["ecs/read-only-field 2:2-2:10", "ecs/read-only-field 3:2-3:12"]);
  });

  it("are those of the open text, not of the file, and of the file again once it is closed", async () => {
    const uri = folder.uri("task.json");
    await editor.open(uri, clean);
    assert.deepEqual(await editor.found(uri), []);
    await editor.watched({ uri, type: 2 });
    assert.deepEqual(await editor.found(uri), []);
    await editor.close(uri);
    assert.deepEqual(await editor.found(uri), found);
  });

  it("are there for a document outside of all folders, while it is open", async () => {
    const elsewhere = new Folder({ "task.json": task });
    const uri = elsewhere.uri("task.json");
    assert.deepEqual(await editor.found(uri), []);
    await editor.open(uri, task);
    assert.deepEqual(await editor.found(uri), found);
    await editor.close(uri);
    assert.deepEqual(await editor.found(uri), []);
    elsewhere.remove("");
  });

  it("are there for a document that was never saved", async () => {
    await editor.open("untitled:Untitled-1", task, "json");
    assert.deepEqual(await editor.found("untitled:Untitled-1"), found);
    const actions = await editor.actions("untitled:Untitled-1", rangeOf(task, '"status"'));
    const edit = actions[0]?.edit?.documentChanges?.[0];
    assert.equal(edit && "textDocument" in edit && edit.textDocument.uri, "untitled:Untitled-1");
  });

  it("are none for a document that is no infrastructure code", async () => {
    await editor.open(folder.uri("notes.txt"), task, "plaintext");
    assert.deepEqual(await editor.found(folder.uri("notes.txt")), []);
    await editor.open(folder.uri("data.json"), '{"status": "ACTIVE"}');
    assert.deepEqual(await editor.found(folder.uri("data.json")), []);
  });

  it("know a file under each of the ways to spell its uri, and answer in the client's", async () => {
    folder.write("a b@c.json", clean);
    const uri = folder.uri("a b@c.json").replace("@", "%40");
    const [slash] = [folder.uri("")];
    assert.ok(uri.startsWith(slash));
    await editor.watched({ uri, type: 1 });
    await editor.open(uri, task);
    assert.deepEqual(await editor.found(uri), found);
    assert.deepEqual(await editor.found(uri.replace("%40", "@")), found);
    const held = editor.held();
    await held.report(uri, (items) => items.length === 1);
    held.cancel();
  });

  it("are not those of a document that the search leaves out", async () => {
    folder.write(".gitignore", "build/\n");
    await editor.watched({ uri: folder.uri(".gitignore"), type: 1 });
    for (const name of ["build/task.json", "node_modules/x/task.json"]) {
      await editor.open(folder.uri(name), task);
      assert.deepEqual(await editor.found(folder.uri(name)), [], name);
    }
    folder.remove(".gitignore");
    await editor.watched({ uri: folder.uri(".gitignore"), type: 3 });
    assert.deepEqual(await editor.found(folder.uri("build/task.json")), found);
  });

  it("survive a request that makes no sense", async () => {
    await assert.rejects(editor.connection.sendRequest("textDocument/diagnostic", {}), { code: -32603 });
    assert.match(editor.logs.join("\n"), /TypeError/);
    const uri = folder.uri("task.json");
    assert.deepEqual(await editor.found(uri), found);
  });
});

describe("positions", () => {
  before(build);
  const text = task.replace("api", "añ😀").replace('"family": "añ😀",\n  ', '"family": "añ😀", ');
  const line = 1;
  const encodings: [string, string[], { start: number; end: number }][] = [
    ["utf-16", ["utf-16"], { start: 20, end: 28 }],
    ["utf-8", ["utf-8", "utf-16"], { start: 23, end: 31 }],
    ["utf-16", ["utf-32", "utf-16", "utf-8"], { start: 20, end: 28 }],
  ];
  for (const [chosen, offered, { start, end }] of encodings) {
    it(`are counted in ${chosen} where the client offers ${offered}`, async () => {
      const folder = new Folder();
      const editor = await Editor.start([folder], {
        capabilities: { ...modern, general: { positionEncodings: offered } },
      });
      assert.equal(editor.result?.capabilities.positionEncoding, chosen);
      const uri = folder.uri("task.json");
      // The family itself is none that ECS takes.
      const found = async (uri: string) => (await editor.found(uri)).filter((each) => each.startsWith("ecs/"));
      await editor.open(uri, text);
      assert.deepEqual(await found(uri), [`ecs/read-only-field ${line}:${start}-${line}:${end}`]);
      const range = { start: { line, character: start + 1 }, end: { line, character: start + 1 } };
      const actions = await editor.actions(uri, range);
      assert.ok(actions.some((action) => action.title === "Remove status"));
      await editor.change(uri, {
        range: { start: { line, character: start + 1 }, end: { line, character: end - 1 } },
        text: "tags",
      });
      assert.deepEqual(await found(uri), []);
      await editor.change(uri, {
        range: { start: { line, character: start + 1 }, end: { line, character: start + 5 } },
        text: "revision",
      });
      assert.deepEqual(await found(uri), [`ecs/read-only-field ${line}:${start}-${line}:${end + 2}`]);
      await editor.stop();
      folder.remove("");
    });
  }
});

describe("a client that cannot pull", () => {
  const { diagnostic: _, ...textDocument } = modern.textDocument ?? {};
  const capabilities: ClientCapabilities = { ...modern, textDocument };
  before(build);

  it("is told of every file, as it changes", async () => {
    const folder = new Folder({ "task.json": task, "clean.json": clean, "deep/task.json": task });
    const editor = await Editor.start([folder], { capabilities });
    assert.equal(editor.result?.capabilities.diagnosticProvider, undefined);
    const last = (name: string) => editor.published.filter(({ uri }) => uri === folder.uri(name)).at(-1);
    await until(() => last("task.json")?.diagnostics.length === 1, "the file");
    await until(() => last("deep/task.json")?.diagnostics.length === 1, "the file in the folder");
    assert.equal(last("clean.json"), undefined);
    const uri = folder.uri("task.json");
    await editor.open(uri, task);
    const version = await editor.change(uri, clean);
    await until(() => last("task.json")?.diagnostics.length === 0, "the change");
    assert.equal(last("task.json")?.version, version);
    await editor.watched({ uri: folder.remove("deep/task.json"), type: 3 });
    await until(() => last("deep/task.json")?.diagnostics.length === 0, "the file that is gone");
    await quiet();
    assert.equal(editor.published.length, 4);
    await editor.stop();
    folder.remove("");
  });
});
