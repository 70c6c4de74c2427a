import assert from "node:assert/strict";
import type { CodeAction, WorkspaceClientCapabilities } from "vscode-languageserver/node";
import { applied, build, Editor, Folder, modern, rangeOf } from "./editor.ts";

const database = `variable "project" {}

resource "aws_db_instance" "main" {
  identifier     = "\${var.project}-db"
  engine         = "postgres"
  engine_version = "15.99"
}

resource "aws_db_subnet_group" "main" {
  name = "\${var.project}-subnets"
}
`;
const variables = 'project = "TikTimer"\n';
const task = `{
  "family": "api",
  "status": "ACTIVE",
  "revision": 7,
  "containerDefinitions": [
    {
      "name": "api",
      "image": "nginx",
      "secrets": [{ "name": "KEY", "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-password" }]
    }
  ]
}
`;

describe("code actions", () => {
  let editor: Editor;
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder({ "main.tf": database, "dev.tfvars": variables, "task.json": task });
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });
  const start = async (workspaceEdit?: WorkspaceClientCapabilities["workspaceEdit"]) => {
    const workspace = { ...modern.workspace, ...(workspaceEdit && { workspaceEdit }) };
    editor = await Editor.start([folder], { capabilities: { ...modern, workspace } });
  };
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
  const titled = (actions: readonly CodeAction[], title: string) => {
    const action = actions.find((each) => each.title === title);
    assert.ok(action, `${title} is not among ${titles(actions).join(", ")}`);
    return action;
  };

  it("offer each fix, the best one as preferred, then all of a rule, then to ignore it", async () => {
    await start();
    const uri = folder.uri("main.tf");
    await editor.open(uri, database, "terraform");
    const [diagnostic] = await editor.diagnostics(uri);
    // Without a word of diagnostics in the request, and with the cursor only next to the name.
    const at = rangeOf(database, "identifier     = ").end;
    const actions = await editor.actions(uri, { start: at, end: at });
    assert.deepEqual(titles(actions), [
      "Make identifier lower case",
      "Fix all naming/uppercase problems in this file",
      "Ignore naming/uppercase for this line",
    ]);
    assert.deepEqual(
      actions.map((action) => action.isPreferred ?? false),
      [true, false, false],
    );
    const [lower, all, ignore] = actions as [CodeAction, CodeAction, CodeAction];
    assert.deepEqual(lower.diagnostics, [diagnostic]);
    assert.deepEqual(lower.edit, {
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [{ range: rangeOf(database, "var.project"), newText: "lower(var.project)" }],
        },
      ],
    });
    assert.equal(applied(database, all, uri), database.replaceAll("{var.project}", "{lower(var.project)}"));
    assert.equal(all.diagnostics?.length, 2);
    assert.equal(
      applied(database, ignore, uri),
      database.replace("  identifier  ", "  # iac-preflight-ignore naming/uppercase: ${1:say why}\n  identifier  "),
    );
  });

  it("leave the file without the problem", async () => {
    await start();
    const uri = folder.uri("main.tf");
    await editor.open(uri, database, "terraform");
    for (const title of ["Make identifier lower case", "Ignore naming/uppercase for this line"]) {
      const action = titled(await editor.actions(uri, rangeOf(database, "${var.project}-db")), title);
      await editor.change(uri, applied(database, action, uri));
      const found = (await editor.found(uri)).filter((each) => each.startsWith("naming/"));
      assert.equal(found.length, 1, title);
      await editor.change(uri, database);
    }
  });

  it("name no version for a file that is not open, and the newest for one that is", async () => {
    await start();
    const uri = folder.uri("task.json");
    const versions = async () => {
      const action = titled(await editor.actions(uri, rangeOf(task, '"status"')), "Remove status");
      return action.edit?.documentChanges?.map((change) => "textDocument" in change && change.textDocument.version);
    };
    assert.deepEqual(await versions(), [null]);
    await editor.open(uri, task);
    const version = await editor.change(uri, `${task}\n`);
    assert.deepEqual(await versions(), [version]);
  });

  it("offer no comment where the language has none", async () => {
    await start();
    const actions = await editor.actions(folder.uri("task.json"), rangeOf(task, '"status"'));
    assert.deepEqual(titles(actions), ["Remove status", "Fix all ecs/read-only-field problems in this file"]);
  });

  it("ask before what may change a deployment, and is not the best one", async () => {
    await start();
    const uri = folder.uri("main.tf");
    const actions = await editor.actions(uri, rangeOf(database, '"15.99"'));
    const best = titled(actions, "Use 15.18");
    assert.equal(best.isPreferred, true);
    assert.equal(best.edit?.changeAnnotations, undefined);
    const major = titled(actions, "Use 16.14, another major version");
    assert.deepEqual(major.edit, {
      documentChanges: [
        {
          textDocument: { uri, version: null },
          edits: [{ range: rangeOf(database, '"15.99"'), newText: '"16.14"', annotationId: "confirm" }],
        },
      ],
      changeAnnotations: {
        confirm: {
          label: "Use 16.14, another major version",
          description: "May change what is deployed",
          needsConfirmation: true,
        },
      },
    });
  });

  it("leave a part to fill in, as a snippet", async () => {
    await start();
    const uri = folder.uri("task.json");
    const actions = await editor.actions(uri, rangeOf(task, "db-password"));
    const action = titled(actions, "Fill in the six characters");
    assert.equal(applied(task, action, uri), task.replace("db-password", "db-password-${1:??????}"));
    assert.equal(action.edit?.changeAnnotations, undefined);
  });

  it("are plain edits for a client that knows no others", async () => {
    await start({});
    const uri = folder.uri("task.json");
    const fill = titled(await editor.actions(uri, rangeOf(task, "db-password")), "Fill in the six characters");
    assert.equal(fill.edit?.documentChanges, undefined);
    assert.match(JSON.stringify(fill.edit?.changes?.[uri]), /db-password-\?\?\?\?\?\?/);
    const major = await editor.actions(folder.uri("main.tf"), rangeOf(database, '"15.99"'));
    assert.deepEqual(Object.keys(titled(major, "Use 16.14, another major version").edit ?? {}), ["changes"]);
  });

  it("fix all that is safe, in small edits, when asked for", async () => {
    await start();
    const uri = folder.uri("main.tf");
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    for (const only of ["source.fixAll.iac-preflight", "source.fixAll", "source"]) {
      const actions = await editor.actions(uri, everywhere, { only: [only] });
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        ["source.fixAll.iac-preflight"],
      );
      const fixed = database.replaceAll("{var.project}", "{lower(var.project)}").replace("15.99", "15.18");
      assert.equal(applied(database, actions[0]!, uri), fixed);
      const [change] = actions[0]!.edit?.documentChanges ?? [];
      assert.equal(change && "edits" in change && change.edits.length, 3);
    }
    assert.deepEqual(await editor.actions(uri, everywhere, { only: ["source.organizeImports"] }), []);
    assert.deepEqual(await editor.actions(uri, everywhere, { only: ["source.fixAll.eslint"] }), []);
    assert.deepEqual(await editor.actions(folder.uri("dev.tfvars"), everywhere, { only: ["source.fixAll"] }), []);
    const quick = await editor.actions(uri, everywhere, { only: ["quickfix"] });
    assert.ok(quick.length > 0 && quick.every(({ kind }) => kind === "quickfix"));
  });

  it("fix all of a file whose fixes stand in each other's way", async () => {
    await start();
    const uri = folder.uri("described.json");
    const inner = task.trimEnd().replaceAll("\n", "\n  ");
    const text = `{\n  "taskDefinition": ${inner}\n}\n`;
    await editor.open(uri, text);
    const range = rangeOf(text, "taskDefinition");
    const [all] = await editor.actions(uri, range, { only: ["source.fixAll"] });
    const fixed = applied(text, all!, uri);
    assert.deepEqual(Object.keys(JSON.parse(fixed)), ["family", "containerDefinitions"]);
    await editor.change(uri, fixed);
    assert.deepEqual(await editor.actions(uri, range, { only: ["source.fixAll"] }), []);
  });

  it("change nothing by being asked for", async () => {
    await start();
    const uri = folder.uri("main.tf");
    await editor.open(uri, database, "terraform");
    const before = await editor.pull(uri);
    const held = editor.held();
    await held.report(uri, (found) => found.length === 3);
    await editor.actions(uri, rangeOf(database, database), { triggerKind: 1 });
    assert.deepEqual(await editor.pull(uri, before.resultId), { kind: "unchanged", resultId: before.resultId });
    await editor.open(folder.uri("other.tf"), "", "terraform");
    await editor.found(folder.uri("other.tf"));
    assert.equal(held.items.filter((item) => item.uri === uri).length, 1);
  });

  it("and diagnostics point at the other files that a name came from", async () => {
    await start();
    const uri = folder.uri("main.tf");
    const [diagnostic] = await editor.diagnostics(uri);
    assert.deepEqual(
      diagnostic?.relatedInformation?.map(({ location }) => location),
      [{ uri: folder.uri("dev.tfvars"), range: rangeOf(variables, '"TikTimer"') }],
    );
    await editor.open(folder.uri("dev.tfvars"), variables, "terraform-vars");
    await editor.change(folder.uri("dev.tfvars"), 'project = "tiktimer"\n');
    assert.deepEqual(await editor.found(uri), ["rds/unknown-engine-version 5:19-5:26"]);
    await editor.close(folder.uri("dev.tfvars"));
    assert.equal((await editor.found(uri)).length, 3);
  });

  it("write in TypeScript what the CDK has a name for", async () => {
    const app = `import * as rds from "aws-cdk-lib/aws-rds";
new rds.DatabaseInstance(this, "Db", {
  engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15_7 }),
});
`;
    folder.write("lib/app.ts", app);
    await start();
    const uri = folder.uri("lib/app.ts");
    assert.deepEqual(await editor.found(uri), ["rds/withdrawn-engine-version 2:57-2:91"]);
    const actions = await editor.actions(uri, rangeOf(app, "VER_15_7"));
    const best = titled(actions, "Use 15.18");
    assert.equal(best.isPreferred, true);
    const fixed = app.replace("rds.PostgresEngineVersion.VER_15_7", 'rds.PostgresEngineVersion.of("15.18", "15")');
    assert.equal(applied(app, best, uri), fixed);
    await editor.open(uri, fixed, "typescript");
    assert.deepEqual(await editor.found(uri), []);
  });
});
