import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import {
  CancellationTokenSource,
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
} from "vscode-languageserver/node";
import { build, Editor, Folder, modern, until } from "./editor.ts";

const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));

describe("the server", () => {
  before(build);

  it("says who it is and what it can do", async () => {
    const editor = await Editor.start();
    assert.deepEqual(editor.result, {
      serverInfo: { name: "IaC Preflight", version },
      capabilities: {
        hoverProvider: true,
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: 2 },
        diagnosticProvider: {
          identifier: "iac-preflight",
          interFileDependencies: true,
          workspaceDiagnostics: true,
        },
        codeActionProvider: { codeActionKinds: ["quickfix", "source.fixAll.iac-preflight"], resolveProvider: true },
        completionProvider: { triggerCharacters: ['"', ".", " ", "="], completionItem: { labelDetailsSupport: true } },
        definitionProvider: true,
        documentLinkProvider: {},
        inlayHintProvider: true,
        referencesProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    });
    assert.equal(await editor.stop(), 0);
  });

  it("runs as a command of the command line", async () => {
    const editor = new Editor(["dist/cli.js", "lsp", "--stdio"]);
    const params = { processId: null, rootUri: null, capabilities: modern, workspaceFolders: null };
    assert.equal((await editor.initialize(params)).serverInfo?.name, "IaC Preflight");
    assert.equal(await editor.stop(), 0);
  });

  it("speaks over Node's own channel too", async () => {
    const server = fork("dist/server.js", ["--node-ipc"], { silent: true });
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    connection.listen();
    const params = { processId: process.pid, rootUri: null, capabilities: modern, workspaceFolders: null };
    let before: string | undefined;
    connection.onRequest("client/registerCapability", ({ registrations }) => {
      before ??= registrations[0].method;
      return null;
    });
    const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>("initialize", params);
    assert.equal(serverInfo.name, "IaC Preflight");
    assert.equal(before, undefined, "nothing may be asked before the answer");
    const exit = once(server, "exit");
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    assert.deepEqual(await exit, [0, null]);
  });

  it("takes a root from a client that knows no folders", async () => {
    const folder = new Folder({ "task.json": '{"family": "a", "status": "ACTIVE", "containerDefinitions": []}' });
    const editor = new Editor();
    const capabilities = { ...modern, workspace: { diagnostics: { refreshSupport: true } } };
    await editor.initialize({ processId: null, rootUri: folder.uri(""), capabilities, workspaceFolders: null });
    await editor.connection.sendNotification("initialized", {});
    assert.deepEqual(await editor.found(folder.uri("task.json")), ["ecs/read-only-field 0:16-0:24"]);
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });

  it("lives on when the client refuses what it is asked", async () => {
    const folder = new Folder({ "task.json": '{"family": "a", "status": "ACTIVE", "containerDefinitions": []}' });
    const editor = new Editor();
    for (const method of ["client/registerCapability", "workspace/configuration", "window/workDoneProgress/create"]) {
      editor.connection.onRequest(method, () => {
        throw new Error("not for you");
      });
    }
    const workspaceFolders = [{ uri: folder.uri(""), name: "folder" }];
    await editor.initialize({ processId: null, rootUri: null, capabilities: modern, workspaceFolders });
    await editor.connection.sendNotification("initialized", {});
    assert.deepEqual(await editor.found(folder.uri("task.json")), ["ecs/read-only-field 0:16-0:24"]);
    assert.match(editor.logs.join(), /not for you/);
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });

  it("ends when its input ends", async () => {
    const editor = await Editor.start();
    const exit = editor.exited();
    editor.server.stdin.end();
    assert.equal(await exit, 1);
  });

  it("ends when the process that it serves is gone", async () => {
    const parent = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);
    const editor = new Editor();
    await editor.initialize({ processId: parent.pid!, rootUri: null, capabilities: {}, workspaceFolders: null });
    const exit = editor.exited();
    parent.kill("SIGKILL");
    assert.equal(await exit, 1);
  });

  it("answers a request that is called off before it gets to it, and goes on", async () => {
    const files = Array.from({ length: 400 }, (_, at) => [`${at}.tf`, `locals {\n  a${at} = "${"x".repeat(at)}"\n}\n`]);
    const folder = new Folder(Object.fromEntries(files));
    const editor = await Editor.start([folder]);
    const uri = folder.uri("0.tf");
    // The folders are still being read.
    const cancel = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const pulls = ["textDocument/diagnostic", "textDocument/codeAction"].map((method) =>
      editor.connection.sendRequest(
        method,
        {
          ...params,
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          context: { diagnostics: [] },
        },
        cancel.token,
      ),
    );
    cancel.cancel();
    for (const pull of pulls) await assert.rejects(pull, { code: -32800 });
    assert.deepEqual(await editor.found(uri), []);
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });

  it("stops reading folders when the user says so, and works with what it has", async () => {
    const files = Array.from({ length: 2000 }, (_, at) => [`${at}.tf`, ""]);
    const folder = new Folder(Object.fromEntries(files));
    const editor = new Editor();
    editor.connection.onRequest("window/workDoneProgress/create", async ({ token }: { token: string }) => {
      // It is on its way when the first files are read.
      setTimeout(() => editor.connection.sendNotification("window/workDoneProgress/cancel", { token }), 0);
      return null;
    });
    const workspaceFolders = [{ uri: folder.uri(""), name: "folder" }];
    await editor.initialize({ processId: null, rootUri: null, capabilities: modern, workspaceFolders });
    await editor.connection.sendNotification("initialized", {});
    await until(() => editor.progress.some(({ kind }) => kind === "end"), "the end");
    await until(() => editor.logs.some((line) => line.startsWith("Not all files were read")), "a word of it");
    assert.deepEqual(await editor.found(folder.uri("0.tf")), []);
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });
});
