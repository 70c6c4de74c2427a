import assert from "node:assert/strict";
import { build, Editor, Folder, modern, quiet, until } from "./editor.ts";

const clean = `{
  "family": "api",
  "containerDefinitions": [{ "name": "api", "image": "public.ecr.aws/nginx/nginx", "memory": 512 }]
}
`;
const wrong = clean.replace('"api",\n', '"api",\n  "status": "ACTIVE",\n');
const found = ["ecs/read-only-field 2:2-2:10"];
const isFound = (items: readonly string[]) => items.join() === found.join();
const isClean = (items: readonly string[]) => items.length === 0;

describe("diagnostics of a workspace", () => {
  let editor: Editor;
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder({ "a/task.json": wrong, "b/task.json": wrong, "clean.json": clean, "other.json": "{}" });
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });

  it("arrive while the request is held, for files with problems only", async () => {
    editor = await Editor.start([folder]);
    const held = editor.held();
    const report = await held.report(folder.uri("a/task.json"), isFound);
    assert.equal(report.version, null);
    await held.report(folder.uri("b/task.json"), isFound);
    await quiet();
    assert.equal(held.items.length, 2);
    assert.equal(held.settled, false);
    held.cancel();
    await assert.rejects(held.answer, { code: -32800 });
  });

  it("arrive in batches for a large workspace, and each file once", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `many/${index}.json`);
    for (const name of names) folder.write(name, wrong);
    editor = await Editor.start([folder]);
    const held = editor.held();
    await until(() => held.items.length >= 302, "all files");
    await quiet();
    assert.equal(new Set(held.items.map(({ uri }) => uri)).size, 302);
    assert.equal(held.items.length, 302);
    assert.ok(held.sizes.length > 3, `${held.sizes}`);
  });

  it("leave out what the client has already", async () => {
    editor = await Editor.start([folder]);
    const first = editor.held();
    const report = await first.report(folder.uri("a/task.json"), isFound);
    await first.report(folder.uri("b/task.json"), isFound);
    const again = editor.held([
      { uri: folder.uri("a/task.json"), value: String(report.resultId) },
      { uri: folder.uri("b/task.json"), value: "older" },
      { uri: folder.uri("gone.json"), value: "older" },
    ]);
    assert.deepEqual(await first.answer, { items: [] }, "the request before is answered");
    await again.report(folder.uri("b/task.json"), isFound);
    await again.report(folder.uri("gone.json"), isClean);
    await quiet();
    assert.equal(again.items.length, 2);
    assert.equal(again.settled, false);
  });

  it("come at once, and in the answer, for a client that cannot be told bit by bit", async () => {
    editor = await Editor.start([folder]);
    const { items } = await editor.held([], null).answer;
    assert.deepEqual(items.map(({ uri }) => uri).sort(), [folder.uri("a/task.json"), folder.uri("b/task.json")]);
    const previous = items.map(({ uri, resultId }) => ({ uri, value: String(resultId) }));
    const next = editor.held(previous, null);
    await quiet();
    assert.equal(next.settled, false);
    await editor.watched({ uri: folder.write("b/task.json", clean), type: 2 });
    const [changed, ...others] = (await next.answer).items;
    assert.deepEqual([changed?.uri, others], [folder.uri("b/task.json"), []]);
  });

  it("follow files that are written, come and go", async () => {
    editor = await Editor.start([folder]);
    const held = editor.held();
    await held.report(folder.uri("b/task.json"), isFound);
    await editor.watched({ uri: folder.write("clean.json", wrong), type: 2 });
    await held.report(folder.uri("clean.json"), isFound);
    await editor.watched(
      { uri: folder.write("c/new.json", wrong), type: 1 },
      { uri: folder.remove("clean.json"), type: 3 },
    );
    await held.report(folder.uri("c/new.json"), isFound);
    await held.report(folder.uri("clean.json"), isClean);
  });

  it("follow a folder that goes, and one that comes, when nothing is said of the files in it", async () => {
    folder.write("a/deep/er/task.json", wrong);
    folder.write("a.json", wrong);
    editor = await Editor.start([folder]);
    const held = editor.held();
    for (const name of ["a/task.json", "a/deep/er/task.json", "a.json"]) await held.report(folder.uri(name), isFound);
    await editor.watched({ uri: folder.remove("a"), type: 3 });
    for (const name of ["a/task.json", "a/deep/er/task.json"]) await held.report(folder.uri(name), isClean);
    folder.write("moved/here/task.json", wrong);
    await editor.watched({ uri: folder.uri("moved"), type: 1 });
    await held.report(folder.uri("moved/here/task.json"), isFound);
    assert.equal(held.items.filter(({ uri }) => uri === folder.uri("a.json")).length, 1);
  });

  it("tell of an open file what its open text says, with its version", async () => {
    editor = await Editor.start([folder]);
    const held = editor.held();
    const uri = folder.uri("clean.json");
    await held.report(folder.uri("a/task.json"), isFound);
    await editor.open(uri, clean);
    const version = await editor.change(uri, wrong);
    assert.equal((await held.report(uri, isFound)).version, version);
    await editor.close(uri);
    assert.equal((await held.report(uri, isClean)).version, null);
  });

  it("follow what is typed in a file that does not name the CDK, where code that does imports it", async () => {
    const app = `import * as s3 from "aws-cdk-lib/aws-s3";
import { name } from "./config";
new s3.Bucket(scope, "Files", { bucketName: name });
`;
    const config = 'export const name = "tik-timer";\n';
    folder.write("cdk/cdk.json", "{}");
    folder.write("cdk/config.ts", config);
    const uri = folder.uri("cdk/app.ts");
    folder.write("cdk/app.ts", app);
    editor = await Editor.start([folder]);
    await editor.open(uri, app, "typescript");
    assert.deepEqual(await editor.found(uri), []);
    await editor.open(folder.uri("cdk/config.ts"), config, "typescript");
    await editor.change(folder.uri("cdk/config.ts"), config.replace("tik-timer", "Tik_Timer"));
    const all = [...(await editor.found(uri)), ...(await editor.found(folder.uri("cdk/config.ts")))];
    assert.notDeepEqual(all, []);
    assert.ok(
      all.every((each) => each.startsWith("naming/")),
      all.join(),
    );
  });

  it("cover every folder, and those only that are still there", async () => {
    const second = new Folder({ "task.json": wrong });
    const third = new Folder({ "task.json": wrong });
    editor = await Editor.start([folder, second]);
    const held = editor.held();
    await held.report(second.uri("task.json"), isFound);
    const change = (added: Folder[], removed: Folder[]) => {
      const named = (folders: Folder[]) => folders.map((each) => ({ uri: each.uri(""), name: "folder" }));
      const event = { added: named(added), removed: named(removed) };
      return editor.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    };
    await change([third], [second]);
    await held.report(third.uri("task.json"), isFound);
    await held.report(second.uri("task.json"), isClean);
    second.remove("");
    third.remove("");
  });

  it("are those of the open text of a file that is deleted, until it is closed", async () => {
    editor = await Editor.start([folder]);
    const uri = folder.uri("a/task.json");
    await editor.open(uri, wrong);
    const held = editor.held();
    await held.report(uri, isFound);
    await editor.watched({ uri: folder.remove("a/task.json"), type: 3 });
    assert.deepEqual(await editor.found(uri), found);
    await editor.change(uri, clean);
    assert.deepEqual(await editor.found(uri), []);
    await editor.change(uri, wrong);
    assert.deepEqual(await editor.found(uri), found);
    await editor.watched({ uri: folder.remove("a"), type: 3 });
    assert.deepEqual(await editor.found(uri), found);
    await editor.close(uri);
    await held.report(uri, isClean);
    assert.deepEqual(await editor.found(uri), []);
  });

  it("are those of a document that stays open when its folder leaves the workspace", async () => {
    const second = new Folder({ "task.json": wrong, "other.json": wrong });
    editor = await Editor.start([folder, second]);
    const uri = second.uri("task.json");
    await editor.open(uri, wrong);
    const held = editor.held();
    await held.report(second.uri("other.json"), isFound);
    const event = { added: [], removed: [{ uri: second.uri(""), name: "folder" }] };
    await editor.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await held.report(second.uri("other.json"), isClean);
    assert.deepEqual(await editor.found(uri), found);
    second.remove("");
    await editor.change(uri, wrong);
    assert.deepEqual(await editor.found(uri), found);
    await editor.close(uri);
    await held.report(uri, isClean);
  });

  it("are the same in two windows on one folder, but for what is typed in one of them", async () => {
    editor = await Editor.start([folder]);
    const other = await Editor.start([folder]);
    const uri = folder.uri("a/task.json");
    const both = async () => [await editor.found(uri), await other.found(uri)];
    assert.deepEqual(await both(), [found, found]);
    await editor.open(uri, wrong);
    await editor.change(uri, "{}");
    assert.deepEqual(await both(), [[], found]);
    folder.write("a/task.json", "{}");
    for (const each of [editor, other]) await each.watched({ uri, type: 2 });
    assert.deepEqual(await both(), [[], []]);
    assert.equal(await other.stop(), 0);
    assert.deepEqual(await editor.found(uri), []);
  });

  it("show that the folders are read, and that it is done", async () => {
    editor = await Editor.start([folder]);
    await editor.found(folder.uri("a/task.json"));
    assert.deepEqual(
      [editor.progress.at(0), editor.progress.at(-1)].map((each) => [each?.kind, each?.title]),
      [
        ["begin", "Reading infrastructure code"],
        ["end", undefined],
      ],
    );
  });

  it("name once, in the log, each file that cannot be read", async () => {
    folder.write("binary.json", new Uint8Array([0x7b, 0, 1, 2]));
    folder.write("large.json", " ".repeat(4.1 * 1024 * 1024));
    editor = await Editor.start([folder]);
    const uris = ["binary.json", "large.json"].map((name) => folder.uri(name));
    for (let round = 0; round < 2; round++) {
      await editor.watched(...uris.map((uri) => ({ uri, type: 2 as const })));
      await editor.found(folder.uri("clean.json"));
    }
    const said = editor.logs.filter((line) => line.startsWith("Not checked"));
    assert.deepEqual(said.sort(), [
      `Not checked: ${folder.path}/binary.json is not text`,
      `Not checked: ${folder.path}/large.json is larger than 4 MiB (4.1 MiB)`,
    ]);
  });

  it("follow the routes of an application whose code is written", async () => {
    const stack = `import { App, Stack, aws_ec2 as ec2, aws_ecs as ecs, aws_ecs_patterns as patterns } from "aws-cdk-lib";
const stack = new Stack(new App(), "S");
const web = new patterns.ApplicationLoadBalancedFargateService(stack, "Web", {
  vpc: new ec2.Vpc(stack, "Vpc"),
  taskImageOptions: { image: ecs.ContainerImage.fromAsset("api"), containerPort: 8000 },
});
web.targetGroup.configureHealthCheck({ path: "/health" });
`;
    const main = 'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/health")\ndef health(): ...\n';
    const uri = folder.uri("cdk/app.ts");
    folder.write("cdk/app.ts", stack);
    folder.write("cdk/api/Dockerfile", 'FROM python:3.13\nCMD ["uvicorn", "main:app", "--host", "0.0.0.0"]\n');
    folder.write("cdk/api/main.py", main);
    editor = await Editor.start([folder]);
    const held = editor.held();
    const told = (items: readonly string[]) => items.some((each) => each.startsWith("ecs/health-check-mismatch"));
    await held.report(uri, (items) => items.length > 0 && !told(items));
    await editor.watched({ uri: folder.write("cdk/api/main.py", main.replace("/health", "/healthz")), type: 2 });
    await held.report(uri, told);
    await editor.watched({ uri: folder.write("cdk/api/main.py", main), type: 2 });
    await held.report(uri, (items) => !told(items));
  });

  it("come of what is watched: the files that matter, and every folder", async () => {
    editor = await Editor.start([folder]);
    const registered = (method: string) => editor.registered.find((each) => each.method === method);
    await until(() => registered("workspace/didChangeWatchedFiles") !== undefined, "the registration");
    assert.deepEqual(registered("workspace/didChangeConfiguration")?.registerOptions, { section: "iacPreflight" });
    const options = registered("workspace/didChangeWatchedFiles")?.registerOptions;
    assert.deepEqual(options?.watchers.at(-1), { globPattern: "**/*", kind: 5 });
  });
});

describe("settings", () => {
  let editor: Editor;
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder({ "task.json": wrong });
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });
  const set = async (settings: unknown) => {
    editor.settings = settings;
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  };

  it("are asked for, at the start and when they change, and the client is asked to pull again", async () => {
    editor = await Editor.start([folder], { settings: { rules: { "ecs/read-only-field": "off" } } });
    const uri = folder.uri("task.json");
    await editor.open(uri, wrong);
    assert.deepEqual(await editor.found(uri), []);
    const before = editor.refreshes;
    await set({ rules: { "ecs/read-only-field": "hint" } });
    await until(() => editor.refreshes > before, "a refresh");
    assert.equal((await editor.diagnostics(uri))[0]?.severity, 4);
    const held = editor.held();
    await held.report(uri, isFound);
    await set({ enable: false });
    await held.report(uri, isClean);
    assert.deepEqual(await editor.found(uri), []);
    assert.deepEqual(
      await editor.actions(uri, { start: { line: 2, character: 3 }, end: { line: 2, character: 3 } }),
      [],
    );
    await set(null);
    await held.report(uri, isFound);
  });

  it("with mistakes count as far as they can be understood", async () => {
    editor = await Editor.start([folder], {
      settings: {
        enable: "yes",
        rules: { "ecs/read-only-field": "information", "ecs/nothing": "off", "naming/uppercase": 3 },
      },
    });
    const uri = folder.uri("task.json");
    assert.equal((await editor.diagnostics(uri))[0]?.severity, 3);
    assert.deepEqual(
      editor.logs.filter((line) => line.startsWith("iacPreflight")),
      [
        'iacPreflight.enable is "yes"; it takes true or false',
        "iacPreflight.rules names ecs/nothing, which is no rule",
        "iacPreflight.rules sets naming/uppercase to 3; it takes off, hint, information, warning, error",
      ],
    );
  });

  it("of the wrong type are told of, once, and count as not set", async () => {
    editor = await Editor.start([folder], {
      settings: {
        enable: 1,
        rules: ["ecs/read-only-field"],
        environments: [1],
        files: "infra",
        inlayHints: true,
        offline: "no",
        aws: { region: 3, profile: ["x"] },
      },
    });
    const uri = folder.uri("task.json");
    assert.deepEqual(await editor.found(uri), found);
    for (const settings of ["on", 3, [], true, editor.settings]) {
      await set(settings);
      assert.deepEqual(await editor.found(uri), found);
    }
    assert.deepEqual(
      editor.logs.filter((line) => line.startsWith("iacPreflight")),
      [
        'iacPreflight.files is "infra"; it takes an object',
        "iacPreflight.inlayHints is true; it takes off, near, all",
        "iacPreflight.enable is 1; it takes true or false",
        'iacPreflight.rules is ["ecs/read-only-field"]; it takes an object',
        "iacPreflight.environments is [1]; it takes a list of texts",
        'iacPreflight.offline is "no"; it takes true or false',
        "iacPreflight.aws.region is 3; it takes a text",
        'iacPreflight.aws.profile is ["x"]; it takes a text',
        'iacPreflight is "on"; it takes an object',
        "iacPreflight is 3; it takes an object",
        "iacPreflight is []; it takes an object",
        "iacPreflight is true; it takes an object",
      ],
    );
  });

  it("are taken as they come from a client that cannot be asked", async () => {
    const { configuration: _, ...workspace } = modern.workspace ?? {};
    editor = await Editor.start([folder], { capabilities: { ...modern, workspace } });
    const uri = folder.uri("task.json");
    assert.deepEqual(await editor.found(uri), found);
    const settings = { iacPreflight: { rules: { "ecs/read-only-field": "off" } } };
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    assert.deepEqual(await editor.found(uri), []);
  });

  it("of one folder count there, and those of another elsewhere", async () => {
    const other = new Folder({ "task.json": wrong });
    editor = new Editor();
    editor.folderSettings.set(other.uri("").replace(/\/$/, ""), { enable: false });
    await editor.initialize({
      processId: process.pid,
      rootUri: null,
      capabilities: modern,
      workspaceFolders: [folder, other].map((each) => ({ uri: each.uri(""), name: "folder" })),
    });
    await editor.connection.sendNotification("initialized", {});
    assert.deepEqual(await editor.found(folder.uri("task.json")), found);
    assert.deepEqual(await editor.found(other.uri("task.json")), []);
    other.remove("");
  });

  it("decide which files are read, at once", async () => {
    const terraform = 'variable "name" {}\nresource "aws_ecr_repository" "a" {\n  name = var.name\n}\n';
    folder.write("infra/main.tf", terraform);
    folder.write("infra/dev.tfvars", 'name = "Dev"\n');
    folder.write("infra/prod.tfvars", 'name = "Prod"\n');
    editor = await Editor.start([folder]);
    const both = async () => [
      ...(await editor.diagnostics(folder.uri("infra/main.tf"))).map(({ message }) => `${message}`.split(",")[0]),
      ...(await editor.found(folder.uri("task.json"))),
    ];
    assert.deepEqual(await both(), ["in dev.tfvars", "in prod.tfvars", ...found]);
    await set({ environments: ["prod"] });
    assert.deepEqual(await both(), ["in prod.tfvars", ...found]);
    await set({ files: { include: ["infra"] } });
    assert.deepEqual(await both(), ["in dev.tfvars", "in prod.tfvars"]);
    await set({ files: { exclude: ["infra/**"] }, environments: "prod" });
    assert.deepEqual(await both(), found);
    assert.ok(editor.logs.includes('iacPreflight.environments is "prod"; it takes a list of texts'));
    folder.write(".iac-preflight.json", '{ "enable": false }');
    await set({});
    await editor.watched({ uri: folder.uri(".iac-preflight.json"), type: 1 });
    assert.deepEqual(await both(), []);
  });

  it("in a config file count for the files below it, and from when it is written", async () => {
    folder.write("sub/task.json", wrong);
    editor = await Editor.start([folder]);
    await editor.open(folder.uri("task.json"), wrong);
    assert.deepEqual(await editor.found(folder.uri("task.json")), found);
    const off = '{ "rules": { "ecs/read-only-field": "off" } }';
    await editor.watched({ uri: folder.write("sub/.iac-preflight.json", off), type: 1 });
    assert.deepEqual(await editor.found(folder.uri("sub/task.json")), []);
    assert.deepEqual(await editor.found(folder.uri("task.json")), found);
    const before = editor.refreshes;
    await editor.watched({ uri: folder.write(".iac-preflight.json", off), type: 1 });
    assert.deepEqual(await editor.found(folder.uri("task.json")), []);
    await until(() => editor.refreshes > before, "a refresh");
    await editor.watched({ uri: folder.remove(".iac-preflight.json"), type: 3 });
    assert.deepEqual(await editor.found(folder.uri("task.json")), found);
  });

  it("in a config file count while they are typed", async () => {
    editor = await Editor.start([folder]);
    const uri = folder.uri("task.json");
    const config = folder.uri(".iac-preflight.json");
    await editor.open(uri, wrong);
    assert.deepEqual(await editor.found(uri), found);
    const before = editor.refreshes;
    await editor.open(config, '{ "rules": { "ecs/read-only-field": "off" } }', "jsonc");
    await until(() => editor.refreshes > before, "a refresh");
    assert.deepEqual(await editor.found(uri), []);
    const then = editor.refreshes;
    await editor.change(config, "{}");
    await until(() => editor.refreshes > then, "a refresh");
    assert.deepEqual(await editor.found(uri), found);
  });

  it("in a config file decide which files are read", async () => {
    folder.write("generated/task.json", wrong);
    editor = await Editor.start([folder]);
    const uri = folder.uri("generated/task.json");
    assert.deepEqual(await editor.found(uri), found);
    const config = folder.write(".iac-preflight.json", '{ "exclude": ["generated"] }');
    await editor.watched({ uri: config, type: 1 });
    assert.deepEqual(await editor.found(uri), []);
    folder.write(".iac-preflight.json", "{}");
    await editor.watched({ uri: config, type: 2 });
    assert.deepEqual(await editor.found(uri), found);
  });

  it("in a config file with a mistake are a diagnostic in that file", async () => {
    editor = await Editor.start([folder]);
    const text = '{ "rules": { "ecs/nothing": "off", "ecs/read-only-field": "off" } }';
    const uri = folder.uri(".iac-preflight.json");
    await editor.open(uri, text, "jsonc");
    const diagnostics = await editor.diagnostics(uri);
    assert.equal(diagnostics.length, 1);
    assert.match(`${diagnostics[0]?.message}`, /ecs\/nothing/);
    assert.deepEqual(await editor.found(folder.uri("task.json")), []);
  });
});
