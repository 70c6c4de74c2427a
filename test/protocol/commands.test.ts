import assert from "node:assert/strict";
import type {
  ClientCapabilities,
  CodeAction,
  CreateFile,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { applied, build, Editor, Folder, modern, rangeOf } from "./editor.ts";

const task = `{
  "family": "a",
  "revision": 3,
  "status": "ACTIVE",
  "containerDefinitions": []
}
`;

/** What VS Code can do besides. */
const capabilities: ClientCapabilities = {
  ...modern,
  textDocument: { ...modern.textDocument, codeAction: { resolveSupport: { properties: ["edit", "command"] } } },
  workspace: {
    ...modern.workspace,
    workspaceEdit: { ...modern.workspace?.workspaceEdit, resourceOperations: ["create", "rename", "delete"] },
  },
};

describe("actions in our own client", () => {
  let editor: Editor;
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder({ "task.json": task, "other/task.json": task });
    editor = new Editor();
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });
  const start = async (initializationOptions: unknown = { commands: true }) => {
    await editor.initialize({
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: [{ uri: folder.uri(""), name: "folder" }],
    });
    await editor.connection.sendNotification("initialized", {});
  };
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
  const resolve = (actions: readonly CodeAction[], title: string) => {
    const action = actions.find((each) => each.title === title);
    assert.ok(action, `${title} is not among ${titles(actions).join(", ")}`);
    assert.equal(action.edit, undefined);
    return editor.connection.sendRequest<CodeAction>("codeAction/resolve", action);
  };
  const ignore = (name: string, reason: string) =>
    editor.connection.sendRequest<WorkspaceEdit | null>("iacPreflight/ignore", {
      uri: folder.uri(name),
      rule: "ecs/read-only-field",
      reason,
    });

  it("fix one, all in the file, all in the workspace, ignore in the config, and show the page", async () => {
    await start();
    const uri = folder.uri("task.json");
    const actions = await editor.actions(uri, rangeOf(task, '"revision"'));
    assert.deepEqual(titles(actions), [
      "Remove revision",
      "Fix all ecs/read-only-field problems in this file",
      "Fix all ecs/read-only-field problems in the workspace",
      "Ignore ecs/read-only-field in this file, in .iac-preflight.json…",
      "Show what ecs/read-only-field is about",
    ]);
    assert.deepEqual(actions[3]?.command?.arguments, [uri, "ecs/read-only-field"]);
    assert.equal(actions[4]?.command?.arguments?.[0], "ecs/read-only-field");
    const clean = task.replace('  "revision": 3,\n  "status": "ACTIVE",\n', "");
    const inFile = await resolve(actions, "Fix all ecs/read-only-field problems in this file");
    assert.equal(applied(task, inFile, uri), clean);
    assert.equal(applied(task, inFile, folder.uri("other/task.json")), task);
    const everywhere = await resolve(actions, "Fix all ecs/read-only-field problems in the workspace");
    assert.equal(applied(task, everywhere, uri), clean);
    assert.equal(applied(task, everywhere, folder.uri("other/task.json")), clean);
    assert.equal(everywhere.edit?.changeAnnotations, undefined);
    assert.equal((await editor.found(uri)).length, 2);
  });

  it("of a whole workspace are looked at first where a fix may change what is deployed", async () => {
    const database = 'resource "aws_db_instance" "a" {\n  engine = "postgres"\n  engine_version = "15.7"\n}\n';
    folder.write("a/main.tf", database);
    folder.write("b/main.tf", database);
    await start();
    const actions = await editor.actions(folder.uri("a/main.tf"), rangeOf(database, '"15.7"'));
    const edit = (await resolve(actions, "Fix all rds/withdrawn-engine-version problems in the workspace")).edit;
    const [annotation] = Object.values(edit?.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, true);
    assert.equal(edit?.documentChanges?.length, 2);
  });

  it("ignore a rule in a config that is there, in JSON or YAML, and in one that is made", async () => {
    await start();
    const made = await ignore("other/task.json", "a copy");
    const [create, insert] = (made?.documentChanges ?? []) as [CreateFile, TextDocumentEdit];
    assert.deepEqual([create.kind, create.uri], ["create", folder.uri(".iac-preflight.json")]);
    const [edit] = insert.edits;
    const text = edit && "newText" in edit ? edit.newText : "";
    const entry = { rule: "ecs/read-only-field", path: "other/task.json", reason: "a copy" };
    assert.equal(text, `${JSON.stringify({ ignore: [entry] }, undefined, 2)}\n`);
    await editor.watched({ uri: folder.write(".iac-preflight.json", text), type: 1 });
    assert.deepEqual(await editor.found(folder.uri("other/task.json")), []);

    const more = await ignore("task.json", 'says "why"');
    const after = applied(text, { title: "", edit: more! }, folder.uri(".iac-preflight.json"));
    assert.deepEqual(JSON.parse(after).ignore, [entry, { ...entry, path: "task.json", reason: 'says "why"' }]);
    await editor.watched({ uri: folder.write(".iac-preflight.json", after), type: 2 });
    assert.deepEqual(await editor.found(folder.uri("task.json")), []);

    const yaml = "# ours\nrules:\n  ecs/log-group: off # for now\n";
    await editor.watched({ uri: folder.write("sub/.iac-preflight.yaml", yaml), type: 1 });
    await editor.watched({ uri: folder.write("sub/[id]/task.json", task), type: 1 });
    const inYaml = await ignore("sub/[id]/task.json", "why not");
    assert.equal(
      applied(yaml, { title: "", edit: inYaml! }, folder.uri("sub/.iac-preflight.yaml")),
      `${yaml}ignore:\n  - rule: ecs/read-only-field\n    path: \\[id\\]/task.json\n    reason: why not\n`,
    );
  });

  it("are edits for clients without our commands", async () => {
    await start({});
    const actions = await editor.actions(folder.uri("task.json"), rangeOf(task, '"revision"'));
    const ignored = actions.find(
      ({ title }) => title === "Ignore ecs/read-only-field in this file, in .iac-preflight.json",
    );
    assert.equal(ignored?.edit?.documentChanges?.length, 2);
    assert.ok(actions.every(({ command }) => command === undefined));
  });
});
