import assert from "node:assert/strict";
import { DiagnosticTag } from "vscode";
import { diagnostics, eventually, file, reported, rule, show } from "../editor.ts";

describe("problems", () => {
  it("of every language are reported in the files that are open", async () => {
    assert.deepEqual(await reportedOnceOpen("ten-pipeline-runs/modules/database/main.tf"), []);
    assert.deepEqual(await reportedOnceOpen("ten-pipeline-runs/task-definition.json"), []);
    assert.deepEqual(await reportedOnceOpen("five-days-on-a-postgres-version/lib/database-stack.ts"), []);
  });

  it("are reported in files that nobody has opened", async () => {
    const uri = file("exit-code-one/task-definition.json");
    await eventually(
      () => reported(uri),
      (found) => found.length > 0,
      "the problems of a closed file",
    );
  });

  it("link to the rule's page and to the places that make them true", async () => {
    await show("ten-pipeline-runs/modules/database/main.tf");
    const uri = file("ten-pipeline-runs/modules/database/main.tf");
    const [first] = await eventually(
      () => diagnostics(uri),
      (found) => found.length > 0,
      "problems",
    );
    assert.ok(first && typeof first.code === "object");
    assert.equal(rule(first.code), "naming/uppercase");
    assert.match(first.code.target.toString(), /^https:.*\/docs\/rules\/naming\/uppercase\.md$/);
    assert.deepEqual(first.tags ?? [], [DiagnosticTag.Deprecated].slice(1));
    assert.deepEqual(
      first.relatedInformation?.map(({ location, message }) => `${location.uri.path} ${message}`),
      [],
    );
  });
});

async function reportedOnceOpen(path: string): Promise<readonly string[]> {
  const { document } = await show(path);
  return eventually(
    () => reported(document.uri),
    (found) => found.length > 0,
    `the problems of ${path}`,
  );
}
