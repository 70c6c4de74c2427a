import assert from "node:assert/strict";
import {
  type CompletionList,
  commands,
  type Hover,
  languages,
  MarkdownString,
  type TextEditor,
  workspace,
} from "vscode";
import { eventually, file, goTo, show } from "../editor.ts";

const task = "taskdef-new.json";
const wrapped = "exit-code-one/task-definition.json";

describe("the schema of a task definition", () => {
  let editor: TextEditor;

  before(async () => {
    const container = '{ "": 1, "logConfiguration": { "logDriver": "" }, "secrets": [{ "valueFrom": "x" }] }';
    const text = `{ "family": "app", "containerDefinitions": [${container}] }\n`;
    await workspace.fs.writeFile(file(task), new TextEncoder().encode(text));
    editor = await show(task);
  });

  after(async () => {
    await workspace.fs.delete(file(task));
  });

  it("completes what the field of a container may be called, and what the log driver may be", async () => {
    await completes('{ "": 1', 3, ["readonlyRootFilesystem", "healthCheck"]);
    await completes('"logDriver": ""', '"logDriver": "'.length, ['"awslogs"', '"awsfirelens"']);
  });

  it("explains a field", async () => {
    const position = goTo(editor, '"valueFrom"').translate(0, 3);
    await eventually(
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
  });

  it("adds nothing to what is reported of an answer of describe-task-definition", async () => {
    await show(wrapped);
    const others = languages.getDiagnostics(file(wrapped)).filter(({ source }) => source !== "IaC Preflight");
    assert.deepEqual(others, []);
  });

  async function completes(text: string, into: number, wanted: readonly string[]): Promise<void> {
    const position = goTo(editor, text).translate(0, into);
    // Until JSON's own support has come up, there are only the words of the file.
    await eventually(
      async () => {
        const uri = editor.document.uri;
        const list = await commands.executeCommand<CompletionList>(
          "vscode.executeCompletionItemProvider",
          uri,
          position,
        );
        return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      },
      (labels) => wanted.every((label) => labels.includes(label)),
      `completions at ${text}`,
    );
  }
});
