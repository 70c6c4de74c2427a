import assert from "node:assert/strict";
import { CodeActionKind, window } from "vscode";
import { actions, eventually, perform, revert, show } from "../editor.ts";

const task = "ten-pipeline-runs/task-definition.json";
const wrapped = "exit-code-one/task-definition.json";
const database = "ten-pipeline-runs/modules/database/main.tf";
const secrets = "a-secret-without-its-suffix/main.tf";
const stack = "five-days-on-a-postgres-version/lib/database-stack.ts";
const service = "green-build-no-service/lib/service-stack.ts";

/** What ECS writes into a task definition by itself, as the examples have it. */
const readOnly =
  /^ *"(taskDefinitionArn|revision|status|compatibilities)": .*\n|^ *"requiresAttributes": \[\n[^\]]*\],\n/gm;

const fixAll = CodeActionKind.SourceFixAll.append("iac-preflight");

describe("a quick fix", () => {
  it("removes a field from a task definition, its comma with it", async () => {
    const { before, after } = await fixed(task, '"revision"', "Remove revision");
    assert.equal(after, before.replace('  "revision": 41,\n', ""));
  });

  it("takes a task definition out of the answer that it was saved from", async () => {
    const { before, after } = await fixed(
      wrapped,
      '"taskDefinition"',
      "Take the task definition out of taskDefinition",
    );
    assert.deepEqual(JSON.parse(after), JSON.parse(before).taskDefinition);
    assert.match(after, /^\{\n {2}"taskDefinitionArn": /);
  });

  it("puts lower() round the one part of a name that needs it", async () => {
    const { before, after } = await fixed(database, '"${var.project_name}-', "Make identifier lower case");
    assert.equal(after, before.replace('"${var.project_name}-', '"${lower(var.project_name)}-'));
  });

  it("puts an engine version that RDS offers in place of one that it has withdrawn", async () => {
    const { before, after } = await fixed(database, '"15.7"', "Use 15.18");
    assert.equal(after, before.replace('"15.7"', '"15.18"'));
  });

  it("refers to the secret that the workspace defines instead of to an ARN", async () => {
    const title = "Refer to aws_secretsmanager_secret.database";
    const { before, after } = await fixed(secrets, '"arn:aws:secretsmanager', title);
    const arn = /"arn:aws:secretsmanager:[^"]*:password::"/;
    assert.equal(
      after,
      before.replace(arn, () => '"${aws_secretsmanager_secret.database.arn}:password::"'),
    );
  });

  it("selects the part of an ARN that is still to be filled in", async () => {
    const at = "arn:aws:secretsmanager:us-east-1:111122223333:secret:storefront/database";
    const editor = await show(wrapped);
    const before = editor.document.getText();
    await perform(await offered(wrapped, at, CodeActionKind.QuickFix), "Fill in the six characters");
    assert.equal(editor.document.getText(), before.replace(at, `${at}-??????`));
    assert.equal(editor.document.getText(editor.selection), "??????");
    await revert(editor.document);
  });

  it("says in TypeScript what the CDK has no constant for", async () => {
    const { before, after } = await fixed(stack, "rds.PostgresEngineVersion.VER_15_7", "Use 15.18");
    const of = 'rds.PostgresEngineVersion.of("15.18", "15")';
    assert.equal(after, before.replace("rds.PostgresEngineVersion.VER_15_7", of));
  });

  it("swaps arguments", async () => {
    const { before, after } = await fixed(stack, '"15", "15.15"', 'Swap them: "15.15", "15"');
    assert.equal(after, before.replace('"15", "15.15"', '"15.15", "15"'));
  });

  it("calls another method", async () => {
    const at = '"arn:aws:secretsmanager:us-east-1:111122223333:secret:curriculum/database"';
    const { before, after } = await fixed(service, at, "Use fromSecretPartialArn");
    assert.equal(after, before.replace("fromSecretCompleteArn", "fromSecretPartialArn"));
  });

  it("ignores a problem for its line", async () => {
    const { before, after } = await fixed(database, '"15.7"', "Ignore rds/withdrawn-engine-version for this line");
    const line = "  # iac-preflight-ignore rds/withdrawn-engine-version: say why\n";
    assert.equal(after, before.replace(/^ {2}engine_version/m, `${line}  engine_version`));
  });

  it("fixes every problem of its rule in the file", async () => {
    const title = "Fix all naming/uppercase problems in this file";
    const { before, after } = await fixed(database, '"${var.project_name}-', title);
    const lowered = before.replace('"${var.project_name}-', '"${lower(var.project_name)}-');
    assert.equal(after, lowered.replace("[var.project_name,", "[lower(var.project_name),"));
  });
});

describe("fix all", () => {
  it("leaves a task definition that can be registered", async () => {
    const { before, after } = await fixed(task, "{", "Fix all safe problems in this file", fixAll);
    const kept = before.replaceAll(readOnly, "").replace(/,\n {2}"registeredAt": .*\n.*\n/, "\n");
    assert.equal(after, kept.replace("/TikTimer-dev:$", "/tiktimer-dev:$"));
  });

  it("lowers names in Terraform and leaves the version, of which a database may run, to the reader", async () => {
    const { before, after } = await fixed(database, "resource", "Fix all safe problems in this file", fixAll);
    const lowered = before.replace('"${var.project_name}-', '"${lower(var.project_name)}-');
    assert.equal(after, lowered.replace("[var.project_name,", "[lower(var.project_name),"));
  });

  it("does in TypeScript what cannot change a deployed database", async () => {
    const { before, after } = await fixed(stack, "import", "Fix all safe problems in this file", fixAll);
    assert.equal(after, before.replace('"15", "15.15"', '"15.15", "15"').replace('"15.1000"', '"15.18"'));
  });
});

/** The text of the file at `path` before and after the action called `title`, at the first `text`; then all is as it was. */
async function fixed(
  path: string,
  text: string,
  title: string,
  kind = CodeActionKind.QuickFix,
): Promise<{ readonly before: string; readonly after: string }> {
  const found = await offered(path, text, kind);
  const { document } = window.activeTextEditor!;
  const before = document.getText();
  await perform(found, title);
  const after = document.getText();
  await revert(document);
  assert.equal(document.getText(), before);
  return { before, after };
}

async function offered(path: string, text: string, kind: CodeActionKind) {
  const editor = await show(path);
  return eventually(
    () => actions(editor, text, kind),
    (found) => found.length > 0,
    `actions at ${text}`,
  );
}
