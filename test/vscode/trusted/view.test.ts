import assert from "node:assert/strict";
import {
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Hover,
  type InlayHint,
  MarkdownString,
  Range,
  type Uri,
  workspace,
} from "vscode";
import { diagnostics, eventually, file, goTo, reported, revert, show } from "../editor.ts";

const database = "ten-pipeline-runs/modules/database/main.tf";

describe("what the editor shows besides problems", () => {
  before(async () => {
    await show(database);
    await eventually(
      () => diagnostics(file(database)),
      (found) => found.length > 0,
      "problems",
    );
  });
  afterEach(async () => {
    await configure("inlayHints", undefined);
    await configure("environments", undefined);
  });

  it("a hover over a name says what it comes to in each environment", async () => {
    const editor = await show(database);
    const text = await eventually(
      () => hover(editor.document.uri, goTo(editor, '"${var.project_name}-')),
      (text) => text.includes("TikTimer-dev-db"),
      "the hover",
    );
    assert.match(text, /`dev` → `TikTimer-dev-db` \(15 of 63\)/);
    assert.match(text, /`prod` → `tiktimer-prod-db` \(16 of 63\)/);
    assert.match(text, /\[[./]*dev\.tfvars:1\]\(/);
  });

  it("hints follow their setting, without a restart", async () => {
    const { document } = await show(database);
    assert.deepEqual(await hints(document.uri), []);
    await configure("inlayHints", "all");
    const found = await eventually(
      () => hints(document.uri),
      (found) => found.length > 0,
      "hints",
    );
    assert.ok(found.includes("prod: tiktimer-prod-db (16 of 63)"), found.join(", "));
  });

  it("completion of an engine version offers the newest first", async () => {
    const editor = await show(database);
    const at = goTo(editor, '"15.7"');
    await editor.edit((edit) => edit.replace(new Range(at, at.translate(0, 6)), '""'));
    const list = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      editor.document.uri,
      at.translate(0, 1),
    );
    const ours = list.items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ""));
    assert.match(`${typeof ours[0]?.label === "object" ? ours[0].label.label : ours[0]?.label}`, /^18\./);
    await revert(editor.document);
  });

  it("the settings for environments count at once", async () => {
    const uri = file(database);
    const dev = () => reported(uri).filter((line) => line.includes("in dev.tfvars"));
    await eventually(dev, (found) => found.length > 0, "problems of dev");
    await configure("environments", ["prod"]);
    await eventually(dev, (found) => found.length === 0, "no problems of dev");
    await configure("environments", undefined);
    await eventually(dev, (found) => found.length > 0, "problems of dev");
  });

  it("why nothing is flagged is told on a page", async () => {
    await show(database);
    await commands.executeCommand("iacPreflight.whyNothing");
    const page = await eventually(
      () => workspace.textDocuments.find(({ uri }) => uri.scheme === "iac-preflight-why"),
      (found) => found !== undefined,
      "the page",
    );
    assert.match(page?.getText() ?? "", /^# What was looked at in `main\.tf`\n\nIt was read as Terraform\./);
    await commands.executeCommand("workbench.action.closeAllEditors");
  });
});

async function configure(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("iacPreflight").update(name, value, ConfigurationTarget.Workspace);
}

async function hover(uri: Uri, position: unknown): Promise<string> {
  const found = await commands.executeCommand<readonly Hover[]>("vscode.executeHoverProvider", uri, position);
  return found
    .flatMap(({ contents }) => contents)
    .map((part) => (part instanceof MarkdownString ? part.value : typeof part === "string" ? part : part.value))
    .join("\n");
}

async function hints(uri: Uri): Promise<readonly string[]> {
  const whole = new Range(0, 0, 1000, 0);
  const found = await commands.executeCommand<readonly InlayHint[]>("vscode.executeInlayHintProvider", uri, whole);
  return found.map(({ label }) => String(label));
}
