import assert from "node:assert/strict";
import { type CompletionList, commands, type Hover, languages, MarkdownString } from "vscode";
import { eventually, file, goTo, revert, show } from "../editor.ts";

const task = "exit-code-one/task-definition.json";

describe("the schema of a task definition", () => {
  it("completes what the field of a container may be called, and what the log driver may be", async () => {
    const editor = await show(task);
    const { document } = editor;
    const start = goTo(editor, '"containerDefinitions"');
    await editor.edit((edit) =>
      edit.insert(start, '"containerDefinitions": [{ "": 1, "logConfiguration": { "logDriver": "" } }],\n'),
    );
    const fields = await completions('{ "": 1', 3);
    assert.ok(fields.includes("readonlyRootFilesystem") && fields.includes("healthCheck"), fields.join(", "));
    const drivers = await completions('"logDriver": ""', '"logDriver": "'.length);
    assert.ok(drivers.includes('"awslogs"') && drivers.includes('"awsfirelens"'), drivers.join(", "));
    await revert(document);

    async function completions(text: string, into: number): Promise<readonly string[]> {
      const position = goTo(editor, text).translate(0, into);
      const { items } = await eventually(
        async () =>
          await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", document.uri, position),
        ({ items }) => items.length > 5,
        `completions at ${text}`,
      );
      return items.map(({ label }) => (typeof label === "string" ? label : label.label));
    }
  });

  it("explains a field", async () => {
    const editor = await show(task);
    const position = goTo(editor, '"valueFrom"').translate(0, 3);
    const texts = await eventually(
      async () => {
        const uri = editor.document.uri;
        const hovers = await commands.executeCommand<readonly Hover[]>("vscode.executeHoverProvider", uri, position);
        return hovers.flatMap(({ contents }) =>
          contents.map((each) => (each instanceof MarkdownString ? each.value : String(each))),
        );
      },
      (texts) => texts.some((text) => text.includes("The secret to expose")),
      "hovers",
    );
    assert.ok(texts.length > 0);
  });

  it("adds nothing to what is reported of an answer of describe-task-definition", async () => {
    const editor = await show(task);
    const others = languages.getDiagnostics(file(task)).filter(({ source }) => source !== "IaC Preflight");
    assert.deepEqual(others, [], editor.document.fileName);
  });
});
