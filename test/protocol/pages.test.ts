import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { contributes, homepage } from "../../package.json";
import { build, Editor, Folder, modern } from "./editor.ts";

const terraform = `resource "aws_db_instance" "main" {
  identifier = "TikTimer"
  engine     = "postgres"
}
`;

describe("the pages of rules", () => {
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder({ "main.tf": terraform });
  });
  afterEach(() => folder.remove(""));

  it("open in our own client, from where the extension is", async () => {
    const editor = await ours(folder);
    const href = await link(editor, folder);
    assert.equal(href, "iac-preflight-rule:/naming/uppercase.md");
    assert.equal(await page(editor, href), readFileSync("docs/rules/naming/uppercase.md", "utf8"));
    await editor.stop();
  });

  it("have an address that the manifest opens rendered", async () => {
    const editor = await ours(folder);
    const schemes = editor.result?.capabilities.workspace?.textDocumentContent;
    assert.deepEqual(schemes, { schemes: ["iac-preflight-rule"] });
    assert.deepEqual(contributes.configurationDefaults["workbench.editorAssociations"], {
      "iac-preflight-rule:/**": "vscode.markdown.preview.editor",
    });
    await editor.stop();
  });

  it("are all there, each under its name", async () => {
    const editor = await ours(folder);
    const rules = await editor.connection.sendRequest<readonly { id: string; page: string }[]>("iacPreflight/rules");
    assert.ok(rules.length > 80);
    for (const { id, page: uri } of rules) assert.match(await page(editor, uri), new RegExp(`^# ${id}$`, "m"));
    await editor.stop();
  });

  it("are listed on a page, by what they are about, with links that the editor follows", async () => {
    const editor = await ours(folder);
    const rules = await editor.connection.sendRequest<readonly { id: string; page: string }[]>("iacPreflight/rules");
    const index = await page(editor, "iac-preflight-rule:/rules.md");
    assert.match(index, /^# Rules$/m);
    assert.match(index, /^## Databases$/m);
    assert.deepEqual(
      rules.filter(({ id }) => !index.includes(`[${id}](${id}.md)`)),
      [],
    );
    await editor.stop();
  });

  it("and nothing else is given out", async () => {
    const editor = await ours(folder);
    for (const path of ["no/such-rule", "../../package", "%2e%2e/%2e%2e/README", "naming/../naming/uppercase"])
      assert.match(await page(editor, `iac-preflight-rule:/${path}.md`), /^# There is no such rule\n/);
    for (const uri of [folder.uri("main.tf"), "iac-preflight-rule:/%", ""])
      assert.match(await page(editor, uri), /^# There is no such rule\n/);
    await editor.stop();
  });

  it("are linked to by hovers as VS Code lets them", async () => {
    const editor = await ours(folder);
    const arguments_ = encodeURIComponent(
      JSON.stringify(["naming/uppercase", "iac-preflight-rule:/naming/uppercase.md"]),
    );
    assert.ok((await hover(editor, folder)).includes(`(command:iacPreflight.showRule?${arguments_})`));
    await editor.stop();
  });

  it("are on the web for every other client, also for one that could show documents of ours", async () => {
    const shows = { ...modern, workspace: { ...modern.workspace, textDocumentContent: {} } };
    for (const capabilities of [modern, shows]) {
      const editor = await Editor.start([folder], { capabilities });
      const href = await link(editor, folder);
      assert.equal(href, `${homepage}/blob/main/docs/rules/naming/uppercase.md`);
      assert.ok((await hover(editor, folder)).includes(`(${href})`));
      assert.equal(editor.result?.capabilities.workspace?.textDocumentContent, undefined);
      await editor.stop();
    }
  });
});

function ours(folder: Folder): Promise<Editor> {
  const capabilities = { ...modern, workspace: { ...modern.workspace, textDocumentContent: {} } };
  return Editor.start([folder], { capabilities, initializationOptions: { pages: true } });
}

async function link(editor: Editor, folder: Folder): Promise<string> {
  const [problem] = await editor.diagnostics(folder.uri("main.tf"));
  return problem?.codeDescription?.href ?? "none";
}

async function page(editor: Editor, uri: string): Promise<string> {
  const { text } = await editor.connection.sendRequest<{ text: string }>("workspace/textDocumentContent", { uri });
  return text;
}

async function hover(editor: Editor, folder: Folder): Promise<string> {
  const params = { textDocument: { uri: folder.uri("main.tf") }, position: { line: 1, character: 17 } };
  const found = await editor.connection.sendRequest<{ contents: { value: string } } | null>(
    "textDocument/hover",
    params,
  );
  return found?.contents.value ?? "";
}
