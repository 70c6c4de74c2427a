import assert from "node:assert/strict";
import { basename } from "node:path";
import { Position, Range, workspace } from "vscode";
import { diagnostics, eventually, file, reported, revert, rule, show } from "../editor.ts";

const database = "ten-pipeline-runs/modules/database/main.tf";

describe("problems", () => {
  it("are reported in Terraform, with the names that its tfvars files give", async () => {
    const [first = "", ...others] = await reportedIn(database);
    assert.match(first, /^18 error naming\/uppercase: in dev\.tfvars, identifier evaluates to "TikTimer-dev-db"/);
    assert.deepEqual(rules(others), ["20 warning rds/withdrawn-engine-version", "34 error naming/uppercase"]);
  });

  it("are reported in CDK TypeScript", async () => {
    assert.deepEqual(rules(await reportedIn("five-days-on-a-postgres-version/lib/database-stack.ts")), [
      "16 warning rds/withdrawn-engine-version",
      "30 error rds/engine-version-arguments",
      "38 error rds/unknown-engine-version",
    ]);
  });

  it("are reported in task definitions", async () => {
    assert.deepEqual(rules(await reportedIn("exit-code-one/task-definition.json")), [
      "2 error ecs/read-only-field",
      "3 information ecs/read-only-field",
      "5 information ecs/read-only-field",
      "6 information ecs/read-only-field",
      "15 warning ecs/health-check-command",
      "18 error ecs/health-check-timing",
      "27 warning ecs/secret-arn-suffix",
      "31 warning ecs/secret-arn-suffix",
    ]);
  });

  it("are reported in files that nobody has opened", async () => {
    const uri = file("ten-pipeline-runs/modules/storage/main.tf");
    assert.deepEqual(rules(await eventually(() => reported(uri), some, "problems")), [
      "6 error naming/uppercase",
      "10 error naming/uppercase",
    ]);
  });

  it("link to their rule's page and to the places that make them true", async () => {
    const { document } = await show(database);
    const [first] = await eventually(() => diagnostics(document.uri), some, "problems");
    assert.ok(first && typeof first.code === "object");
    assert.equal(rule(first.code), "naming/uppercase");
    assert.match(first.code.target.toString(), /^iac-preflight-rule:\/naming\/uppercase\.md$/);
    const related = first.relatedInformation ?? [];
    assert.deepEqual(
      related.map(
        ({ location: { uri, range }, message }) => `${basename(uri.path)} ${range.start.line + 1} ${message}`,
      ),
      ['main.tf 21 "TikTimer" comes from here', 'dev.tfvars 1 "TikTimer" comes from here'],
    );
  });

  it("come up in a TypeScript file once it imports CDK", async () => {
    const uri = file("late.ts");
    await workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('new rds.CfnDBInstance(app, "A", { engine: "postgres", engineVersion: "15.1000" });\n'),
    );
    const editor = await show("late.ts");
    assert.deepEqual(reported(uri), []);
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'import * as rds from "aws-cdk-lib/aws-rds";\n'));
    await eventually(() => reported(uri), some, "problems");
    assert.deepEqual(rules(reported(uri)), ["2 error rds/unknown-engine-version"]);
    await revert(editor.document);
    await workspace.fs.delete(uri);
  });

  it("in our config are reported in it, and it counts", async () => {
    const uri = file("ten-pipeline-runs/.iac-preflight.json");
    const { document } = await show(database);
    const before = await eventually(() => reported(document.uri), some, "problems");
    // A comment is allowed in it.
    const config = '{\n  // old\n  "rules": { "rds/withdrawn-engine-version": "off", "rds/no-such-rule": "off" }\n}\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(config));
    await eventually(
      () => rules(reported(document.uri)),
      (found) => !found.join().includes("withdrawn"),
      "fewer problems",
    );
    await eventually(
      () => rules(reported(uri)),
      (found) => found.join().startsWith("3 warning "),
      "a problem in the config",
    );
    await workspace.fs.delete(uri);
    await eventually(
      () => reported(document.uri),
      (found) => found.join() === before.join(),
      "the problems of before",
    );
  });

  it("follow the text as it is typed, in other files too", async () => {
    const uri = file("ten-pipeline-runs/modules/storage/main.tf");
    await eventually(() => reported(uri), some, "problems");
    const editor = await show("ten-pipeline-runs/dev.tfvars");
    const before = editor.document.getText();
    const at = editor.document.positionAt(before.indexOf("TikTimer"));
    await editor.edit((edit) => edit.replace(new Range(at, at.translate(0, "TikTimer".length)), "tiktimer"));
    await eventually(
      () => reported(uri),
      (found) => found.length === 0,
      "no problems",
    );
    await revert(editor.document);
    await eventually(() => reported(uri), some, "the problems of before");
  });
});

async function reportedIn(path: string): Promise<readonly string[]> {
  const { document } = await show(path);
  return eventually(() => reported(document.uri), some, `the problems of ${path}`);
}

function some(found: readonly unknown[]): boolean {
  return found.length > 0;
}

/** Without the messages, which have tests elsewhere. */
function rules(found: readonly string[]): readonly string[] {
  return found.map((each) => each.slice(0, each.indexOf(":")));
}
