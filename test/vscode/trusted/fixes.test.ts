import assert from "node:assert/strict";
import { type CodeAction, CodeActionKind, type TextEditor } from "vscode";
import { actions, eventually, perform, reported, revert, show } from "../editor.ts";

const fixAll = CodeActionKind.SourceFixAll.append("iac-preflight");

describe("quick fixes", () => {
  it("remove a field that ECS alone writes, its comma with it", async () => {
    const { before, after } = await fixed("ten-pipeline-runs/task-definition.json", '"revision"', 'Remove "revision"');
    assert.equal(after, before.replace('  "revision": 41,\n', ""));
  });

  it("all at once leave a task definition that can be registered", async () => {
    const { before, after } = await fixed("ten-pipeline-runs/task-definition.json", "", "", fixAll);
    assert.equal(after, before);
  });
});

/** The text of the file at `path` before and after the action called `title`, at the first `text`; then all is as it was. */
async function fixed(
  path: string,
  text: string,
  title: string,
  kind?: CodeActionKind,
): Promise<{ before: string; after: string }> {
  const editor = await show(path);
  const before = editor.document.getText();
  const offered = await eventually(
    () => actions(editor, text, kind),
    (found) => found.length > 0,
    `actions at ${text}`,
  );
  await perform(offered, title);
  const after = editor.document.getText();
  await revert(editor.document);
  assert.equal(editor.document.getText(), before);
  return { before, after };
}
