import {
  commands,
  Disposable,
  env,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextDocument,
  type TextEditorDecorationType,
  TextEditorRevealType,
  ThemeColor,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Answer, Answered, AnsweredPlace } from "../server/explain/answer.ts";

/** The commands that say why a deploy failed, by what it printed, and go to the place. */
export function explain(client: LanguageClient): Disposable {
  const pages = new Map<string, string>();
  return Disposable.from(
    commands.registerCommand("iacPreflight.explain", async () => {
      const text = await chosen();
      if (text !== undefined) await show(client, text, pages);
    }),
    commands.registerCommand("iacPreflight.explainTerminalSelection", async () => {
      const before = await env.clipboard.readText();
      await commands.executeCommand("workbench.action.terminal.copySelection");
      const text = await env.clipboard.readText();
      await env.clipboard.writeText(before);
      if (text.trim() !== "") await show(client, text, pages);
    }),
    workspace.registerTextDocumentContentProvider(scheme, {
      // What is none of ours is the page of a rule, to which one of ours has led.
      provideTextDocumentContent: async (uri) =>
        pages.get(uri.toString()) ??
        (await workspace.openTextDocument(uri.with({ scheme: rules, query: "" }))).getText(),
    }),
  );
}

const scheme = "iac-preflight-explained";

/** The scheme of the pages of rules. */
const rules = "iac-preflight-rule";

/** A text that may be explained. */
interface Source extends QuickPickItem {
  read(): Promise<string | undefined> | string;
}

/** The text that is selected; or else what the user chooses of what there is. */
async function chosen(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection) ?? "";
  // What is selected in code is rarely what was printed.
  if (editor && selected.trim() !== "" && isLog(editor.document)) return selected;
  const sources: Source[] = [];
  const copied = await env.clipboard.readText();
  if (copied.trim() !== "") {
    sources.push({ label: "$(clippy) What was copied", description: beginning(copied), read: () => copied });
  }
  if (selected.trim() !== "") {
    sources.push({ label: "$(selection) What is selected", description: beginning(selected), read: () => selected });
  }
  if (editor && isLog(editor.document)) {
    const { document } = editor;
    const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
    const open: Source = {
      label: `$(file) All of ${name}`,
      description: beginning(document.getText()),
      read: () => document.getText(),
    };
    // What was pasted for it is what is meant.
    if (document.isUntitled) sources.unshift(open);
    else sources.push(open);
  }
  sources.push(
    { label: "$(folder-opened) A file…", description: "a log that was saved", read: fromFile },
    { label: "$(new-file) A new document", description: "paste there, and run the command again", read: paste },
  );
  const source = await window.showQuickPick(sources, {
    title: "Explain a Deploy Error",
    placeHolder: "What did AWS, Terraform, CDK or the pipeline print?",
  });
  return source?.read();
}

function isLog({ uri, languageId, isUntitled, getText }: TextDocument): boolean {
  const plain = ["log", "Log", "plaintext"].includes(languageId) || uri.scheme === "output";
  return (plain || isUntitled) && getText().trim() !== "";
}

/** What sounds like an error in the first lines, or how they begin. */
function beginning(text: string): string {
  const start = text.slice(0, 20_000).replaceAll(/\p{Cc}\[[\d;]*m/gu, "");
  const line =
    /\b(?:error|fatal)\b[^\r\n]+/i.exec(start) ??
    /[^\r\n]*(?:exception|failed|cannot)[^\r\n]*/i.exec(start) ??
    /\S[^\r\n]*/.exec(start);
  return (line?.[0] ?? "").trim().slice(0, 90);
}

async function fromFile(): Promise<string | undefined> {
  const [file] = (await window.showOpenDialog({ title: "Explain a Deploy Error", openLabel: "Explain" })) ?? [];
  if (!file) return undefined;
  const bytes = await workspace.fs.readFile(file);
  const [first, second] = bytes;
  // PowerShell's `>` writes UTF-16.
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  // The reason stands at the end; an even number of bytes leaves the characters whole.
  return new TextDecoder(encoding).decode(bytes.subarray(Math.max(0, bytes.length - (bytes.length % 2) - longestLog)));
}

/** Most of a log that is sent to the server, in bytes. */
const longestLog = 32 * 1024 * 1024;

async function paste(): Promise<undefined> {
  await window.showTextDocument(await workspace.openTextDocument({ language: "plaintext", content: "" }));
  window.setStatusBarMessage(
    "Paste what the deploy printed, then run “IaC Preflight: Explain a Deploy Error…” again",
    15_000,
  );
}

/** A line of the list: a place, or what there is to do with all of it. */
interface Choice extends QuickPickItem {
  readonly place?: AnsweredPlace;
  readonly page?: true;
}

async function show(client: LanguageClient, text: string, pages: Map<string, string>): Promise<void> {
  const answer = await window.withProgress(
    { location: ProgressLocation.Window, title: "IaC Preflight: explaining" },
    () => client.sendRequest<Answer>("iacPreflight/explain", { text }),
  );
  const back = window.activeTextEditor && {
    document: window.activeTextEditor.document,
    selection: window.activeTextEditor.selection,
  };
  const pick = window.createQuickPick<Choice>();
  pick.title = title(answer.messages);
  pick.placeholder = "Enter goes to the place and shows what can be done there";
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = choices(answer);
  // The first place, not the sentence above it.
  pick.activeItems = pick.items.filter(({ place }) => place !== undefined).slice(0, 1);
  const mark = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor("editor.rangeHighlightBackground"),
  });
  pick.onDidChangeActive(([choice]) => void (choice?.place && look(choice.place, mark)));
  let taken = false;
  pick.onDidAccept(async () => {
    const [choice] = pick.selectedItems;
    if (!choice?.place && !choice?.page) return;
    taken = true;
    pick.hide();
    if (choice.page) await openPage(answer.page, pages);
    else if (choice.place) await go(choice.place);
  });
  pick.onDidTriggerItemButton(({ item: { place } }) => {
    if (place?.help !== undefined) void commands.executeCommand("iacPreflight.showRule", place.rule, place.help);
  });
  pick.onDidHide(async () => {
    pick.dispose();
    mark.dispose();
    // Whoever only looked is where they were.
    if (!taken && back) await window.showTextDocument(back.document, { selection: back.selection });
  });
  pick.show();
}

function title(messages: readonly Answered[]): string {
  const known = messages.filter((message) => message.known && !message.consequence);
  const [first] = known.length > 0 ? known : messages;
  if (!first) return "Nothing in this text sounds like an error";
  if (!first.known) return "None of the messages that IaC Preflight knows is in this text";
  return known.length > 1 ? `${first.means}, and ${known.length - 1} more` : first.means;
}

function choices({ messages }: Answer): readonly Choice[] {
  const caused = messages.some(({ known, consequence }) => known && !consequence);
  const items: Choice[] = [];
  for (const { known, text, means, consequence, places, otherwise } of messages) {
    if (consequence && caused) continue;
    if (items.length > 0) items.push({ label: "", kind: QuickPickItemKind.Separator });
    items.push(
      known
        ? { label: `$(error) ${means}`, detail: text, page: true }
        : { label: "$(question) not known", detail: text, page: true },
    );
    items.push(...places.map(choice));
    if (known && places.length === 0)
      items.push({ label: "nothing in this workspace is seen to cause it", page: true });
    for (const cause of otherwise) {
      items.push({ label: `$(dash) ${places.length > 0 ? "or" : "perhaps"}: ${cause}`, page: true });
    }
  }
  items.push({ label: "", kind: QuickPickItemKind.Separator });
  items.push({
    label: "$(markdown) Show all of it as a page",
    description: "to read, or to paste into an issue",
    page: true,
  });
  return items;
}

function choice(place: AnsweredPlace): Choice {
  const { sure, name, excerpt, says, rule, help, fix } = place;
  return {
    label: `$(${sure ? "go-to-file" : "question"}) ${name}`,
    description: `${sure ? "" : "perhaps   "}${excerpt}`,
    detail: fix === undefined ? says : `$(lightbulb) ${fix} — ${says}`,
    buttons: help === undefined ? [] : [{ iconPath: new ThemeIcon("book"), tooltip: `Read about ${rule}` }],
    place,
  };
}

/** Shows the place, marked, while the list stays in front. */
async function look({ uri, range }: AnsweredPlace, mark: TextEditorDecorationType): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { preview: true, preserveFocus: true });
  const at = rangeOf(range);
  editor.setDecorations(mark, [at]);
  editor.revealRange(at, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to the place, and opens the menu of what can be done there. */
async function go({ uri, range, fix }: AnsweredPlace): Promise<void> {
  const { start } = rangeOf(range);
  const editor = await window.showTextDocument(Uri.parse(uri), { preview: true, selection: new Range(start, start) });
  editor.revealRange(rangeOf(range), TextEditorRevealType.InCenterIfOutsideViewport);
  if (fix !== undefined) await commands.executeCommand("editor.action.quickFix");
}

function rangeOf({ start, end }: AnsweredPlace["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** `page` with links as the preview of Markdown follows them: relative to the page, or to the first folder. */
function followable(page: string): string {
  const [first] = workspace.workspaceFolders ?? [];
  const inFolder = first ? page.replaceAll(`](${first.uri}/`, "](/") : page;
  return inFolder.replaceAll(`](${rules}:/`, "](").replaceAll(/\[([^[\]\n]*)\]\(file:[^)\s]*\)/g, "$1");
}

async function openPage(page: string, pages: Map<string, string>): Promise<void> {
  const uri = Uri.from({ scheme, path: "/Deploy error.md", query: String(pages.size + 1) });
  // The last few, so that a preview that is still open can be shown again.
  for (const old of [...pages.keys()].slice(0, Math.max(0, pages.size - 9))) pages.delete(old);
  pages.set(uri.toString(), followable(page));
  await commands.executeCommand("markdown.showPreview", uri);
}
