import assert from "node:assert/strict";
import type { InlayHint } from "vscode-languageserver/node";
import { build, Editor, Folder, modern, rangeOf, until } from "./editor.ts";

const terraform = `variable "project" { type = string }

resource "aws_lb" "main" {
  name = "\${var.project}-load-balancer"
}

resource "aws_ecr_repository" "images" {
  name = lower(var.project)
}

resource "aws_sns_topic" "t" {
  name = "a-topic"
}
`;

interface Status {
  readonly files: number;
  readonly languages: readonly { readonly language: string; readonly files: number }[];
  readonly environments: readonly string[];
  readonly environment: string | null;
  readonly catalogue: string;
}

describe("what is in view", () => {
  let editor: Editor;
  let folder: Folder;
  let refreshes: number;
  let changes: number;
  before(build);
  beforeEach(async () => {
    folder = new Folder({
      "main.tf": terraform,
      "dev.tfvars": 'project = "library-development"\n',
      "envs/prod.tfvars": 'project = "library"\n',
      "task.json": '{ "family": "a", "containerDefinitions": [] }',
    });
    refreshes = 0;
    changes = 0;
    editor = new Editor();
    editor.connection.onRequest("workspace/inlayHint/refresh", () => {
      refreshes++;
      return null;
    });
    editor.connection.onNotification("iacPreflight/changed", () => void changes++);
    await editor.initialize({
      processId: process.pid,
      rootUri: null,
      capabilities: { ...modern, workspace: { ...modern.workspace, inlayHint: { refreshSupport: true } } },
      initializationOptions: { status: true },
      workspaceFolders: [{ uri: folder.uri(""), name: "folder" }],
    });
    await editor.connection.sendNotification("initialized", {});
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });
  const set = async (settings: unknown) => {
    editor.settings = settings;
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  };
  const status = () => editor.connection.sendRequest<Status>("iacPreflight/status");
  const show = (environment: string | null) => editor.connection.sendRequest("iacPreflight/show", { environment });
  const hints = async (text = terraform) => {
    const range = { start: { line: 0, character: 0 }, end: rangeOf(text, text.slice(-1)).end };
    range.end = { line: text.split("\n").length, character: 0 };
    const params = { textDocument: { uri: folder.uri("main.tf") }, range };
    const found = await editor.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", params);
    return found.map(({ position, label }) => `${position.line}:${position.character} ${label}`);
  };
  const why = (name: string, word: string, text = terraform) =>
    editor.connection.sendRequest<string>("iacPreflight/why", {
      textDocument: { uri: folder.uri(name) },
      position: rangeOf(text, word).start,
    });

  it("are hints at names near their limit, at all, or at none", async () => {
    assert.deepEqual(await hints(), ["3:39 dev: library-development-load-balancer (33 of 32, 1 too many)"]);
    await set({ inlayHints: "all" });
    assert.deepEqual(await hints(), [
      "3:39 dev: library-development-load-balancer (33 of 32, 1 too many)",
      "7:27 dev: library-development (19 of 256)",
      "11:18 7 of 256",
    ]);
    await set({ inlayHints: "off" });
    assert.deepEqual(await hints(), []);
    await set({ inlayHints: "some" });
    assert.equal((await hints()).length, 1);
    assert.ok(editor.logs.includes('iacPreflight.inlayHints is "some"; it takes off, near, all'));
  });

  it("are asked for again when another file decides what they say", async () => {
    await editor.open(folder.uri("main.tf"), terraform, "terraform");
    await editor.open(folder.uri("dev.tfvars"), 'project = "lib"\n', "terraform-vars");
    await until(() => refreshes > 0 && changes > 0, "a refresh");
    assert.deepEqual(await hints(), []);
  });

  it("is one environment, if the user chooses one", async () => {
    assert.deepEqual((await status()).environments, ["dev", "prod"]);
    await set({ inlayHints: "all" });
    await show("prod");
    assert.equal((await status()).environment, "prod");
    assert.deepEqual(await hints(), [
      "3:39 library-load-balancer (21 of 32)",
      "7:27 library (7 of 256)",
      "11:18 7 of 256",
    ]);
    await show("nowhere");
    assert.equal((await hints()).length, 3);
    await show(null);
    assert.equal((await status()).environment, null);
  });

  it("is the environment that the user had chosen before the server started", async () => {
    const again = new Editor();
    await again.initialize({
      processId: process.pid,
      rootUri: null,
      capabilities: modern,
      initializationOptions: { environment: "prod" },
      workspaceFolders: [{ uri: folder.uri(""), name: "folder" }],
    });
    await again.connection.sendNotification("initialized", {});
    assert.equal((await again.connection.sendRequest<Status>("iacPreflight/status")).environment, "prod");
    assert.equal(await again.stop(), 0);
  });

  it("says what was read", async () => {
    assert.deepEqual(await status(), {
      files: 4,
      languages: [
        { language: "Terraform", files: 3 },
        { language: "ECS task definition", files: 1 },
      ],
      environments: ["dev", "prod"],
      environment: null,
      catalogue: (await status()).catalogue,
    });
    assert.match((await status()).catalogue, /^20\d\d-\d\d-\d\d$/);
  });

  it("says why nothing is flagged in a file", async () => {
    const text = `variable "who" {}
data "aws_caller_identity" "me" {}
resource "aws_s3_bucket" "b" {
  bucket = "\${var.who}-\${data.aws_caller_identity.me.account_id}"
}
resource "aws_ecr_repository" "a" {
  name = "Upper" # iac-preflight-ignore naming/uppercase: it is there
}
`;
    folder.write("apart/main.tf", text);
    await editor.watched({ uri: folder.uri("apart/main.tf"), type: 1 });
    await set({ rules: { "ecr/force-delete": "off" } });
    const told = await why("apart/main.tf", "bucket = ", text);
    assert.equal(
      told.replace(/\d+ rules look at it, [^\n]*/, "N rules look at it.").replaceAll(/\| \d+ \|$/gm, "| N |"),
      `# What was looked at in \`main.tf\`

It was read as Terraform.

## Resources

No variable files.

| type | resources | rules that look at it |
| :-- | --: | --: |
| \`AWS::S3::Bucket\` | 1 | N |
| \`AWS::ECR::Repository\` | 1 | N |

## What is not known before the deploy

- 1 × a variable that nothing gives a value: \`var.who\`
- 1 × looked up when the deploy runs: \`data.aws_caller_identity.me.account_id\`

## What is found and not shown

- 1 × \`naming/uppercase\`, which is ignored by a comment or a config
- off: \`ecr/force-delete\`

## Where the cursor is

\`bucket\` of \`aws_s3_bucket.b\`, a \`AWS::S3::Bucket\`.

- \`var.who\` has no default, and no variable file gives it a value
- \`data.aws_caller_identity.me.account_id\` is looked up when Terraform runs

N rules look at it.

A rule speaks only where it is certain: what is not known is passed over in silence.
`,
    );
  });

  it("says why a file is not read at all", async () => {
    folder.write(".gitignore", "ignored/\n");
    folder.write("ignored/main.tf", terraform);
    folder.write("out/main.tf", terraform);
    folder.write("notes.txt", "a");
    folder.write("package.json", "{}");
    folder.write("wide.tf", Buffer.from([0xff, 0xfe, 0x61, 0x00]));
    for (const name of [".gitignore", "package.json", "wide.tf"]) {
      await editor.watched({ uri: folder.uri(name), type: 1 });
    }
    await set({ files: { exclude: ["out"] } });
    const reason = async (name: string) => (await why(name, "variable")).split("\n")[2]?.split(". ")[0];
    assert.equal(
      await reason("ignored/main.tf"),
      "Nothing: it is ignored by git, or lies in a folder of what tools make.",
    );
    assert.equal(await reason("out/main.tf"), "Nothing: it is left out by exclude.");
    assert.equal(await reason("notes.txt"), "Nothing: it is of no kind that is read.");
    assert.equal(await reason("package.json"), "Nothing: it is of no language that is read here");
    assert.equal(await reason("wide.tf"), "Nothing: it is UTF-16 text; only UTF-8 is read.");
    assert.equal(await reason("gone.tf"), "Nothing: it is not there.");
    await set({ enable: false });
    assert.equal(await reason("main.tf"), "Nothing: checking is switched off for it (`enable`).");
  });
});
