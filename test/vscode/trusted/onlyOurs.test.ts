import assert from "node:assert/strict";
import { Range, type TextDocument, type TextDocumentChangeEvent, Uri, window, workspace } from "vscode";
import { cdkFolders } from "../../../client/cdkFolders.ts";
import { onlyOurs } from "../../../client/onlyOurs.ts";

describe("what the server is told of JSON and TypeScript files", () => {
  it("is nothing of a file that is not ours", async () => {
    const told = listener();
    const document = await workspace.openTextDocument({ language: "typescript", content: "const a = 1;\n" });
    await told.opened(document);
    await told.edited(document, "const b = 2;\n");
    await told.closed(document);
    assert.deepEqual(told.news, []);
  });

  it("is all of it once it imports CDK, and that it is closed", async () => {
    const told = listener();
    const document = await workspace.openTextDocument({ language: "typescript", content: "const a = 1;\n" });
    await told.opened(document);
    await told.edited(document, 'import * as cdk from "aws-cdk-lib";\n');
    await told.edited(document, "const b = 2;\n");
    await told.closed(document);
    assert.deepEqual(told.news, ["open 2", "change 3", "close 3"]);
  });

  it("is all of it too when the import is taken out again, until it is opened anew", async () => {
    const told = listener();
    const document = await workspace.openTextDocument({
      language: "json",
      content: '{ "containerDefinitions": [] }\n',
    });
    await told.opened(document);
    await told.edited(document, "", "containerDefinitions");
    await told.closed(document);
    await told.opened(document);
    await told.closed(document);
    assert.deepEqual(told.news, ["open 1", "change 2", "close 2"]);
  });

  it("is all of the code of a CDK application, also where the application is found later", async () => {
    const applications = new Set<TextDocument>();
    const told = listener((document) => applications.has(document));
    const code = await workspace.openTextDocument({ language: "typescript", content: "const a = 1;\n" });
    const json = await workspace.openTextDocument({ language: "json", content: "{}\n" });
    for (const document of [code, json]) await told.opened(document);
    assert.deepEqual(told.news, []);
    for (const document of [code, json]) applications.add(document);
    told.caughtUp([code, json]);
    told.caughtUp([code, json]);
    await told.edited(code, "const b = 2;\n");
    await told.closed(code);
    assert.deepEqual(told.news, ["open 1", "change 2", "close 2"]);
  });

  it("is everything of a Terraform file, whatever it holds", async () => {
    const told = listener();
    const document = await workspace.openTextDocument({ language: "terraform", content: "" });
    await told.opened(document);
    await told.edited(document, "a = 1\n");
    assert.deepEqual(told.news, ["open 1", "change 2"]);
  });
});

/** Tells the middleware what VS Code would, and notes what it passes on. */
function listener(inApplication: (document: TextDocument) => boolean = () => false) {
  const news: string[] = [];
  const note = (what: string) => async (document: TextDocument) => void news.push(`${what} ${document.version}`);
  const middleware = onlyOurs((document) => opened(document), inApplication);
  const opened = async (document: TextDocument) => middleware.didOpen?.(document, note("open"));
  const closed = async (document: TextDocument) => middleware.didClose?.(document, note("close"));
  const change = async (event: TextDocumentChangeEvent) => note("change")(event.document);
  return {
    news,
    opened,
    closed,
    caughtUp: (documents: readonly TextDocument[]) => middleware.catchUp(documents),
    /** Puts `text` at the document's beginning, or in place of `old`. */
    async edited(document: TextDocument, text: string, old = ""): Promise<void> {
      const editor = await window.showTextDocument(document);
      const event = new Promise<TextDocumentChangeEvent>((done) => {
        const listening = workspace.onDidChangeTextDocument((event) => {
          listening.dispose();
          done(event);
        });
      });
      const start = document.positionAt(document.getText().indexOf(old));
      await editor.edit((edit) => edit.replace(new Range(start, start.translate(0, old.length)), text));
      await middleware.didChange?.(await event, change);
    },
  };
}

describe("the folders of CDK applications", () => {
  it("are those with a cdk.json, and hold what is below them", async () => {
    const base = Uri.joinPath(workspace.workspaceFolders![0]!.uri, "made-by-a-test");
    const marker = Uri.joinPath(base, "cdk.json");
    const file = Uri.joinPath(base, "lib/config.ts");
    const folders = cdkFolders();
    try {
      await workspace.fs.writeFile(file, new TextEncoder().encode("export const a = 1;\n"));
      await workspace.fs.writeFile(marker, new TextEncoder().encode("{}"));
      await folders.watch(() => {});
      const document = await workspace.openTextDocument(file);
      assert.equal(folders.hold(document), true);
      assert.equal(folders.hold(await workspace.openTextDocument({ language: "typescript", content: "" })), false);
    } finally {
      folders.dispose();
      await workspace.fs.delete(base, { recursive: true });
    }
  });
});
