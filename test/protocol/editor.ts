import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type TextDocumentContentChangeEvent,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { Lines } from "../../server/positions.ts";

/** Bundles the server, as `npm run build` does. */
export function build(): void {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
}

/** A folder of real files that goes away with `remove("")`. */
export class Folder {
  readonly path: string;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), "iac-preflight-")));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return this.uri(name);
  }

  remove(name: string): string {
    rmSync(join(this.path, name), { recursive: true });
    return this.uri(name);
  }

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).toString();
  }
}

/** What VS Code's client announces, as far as it matters here. */
export const modern: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: { diagnostic: { dynamicRegistration: true, relatedInformation: true }, codeAction: {} },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
};

interface Progress {
  readonly token: string | number;
  readonly value: { kind: string; title?: string } | WorkspaceDiagnosticReport;
}

/** A client that speaks to `dist/server.js` over stdio, and keeps what it hears. */
export class Editor {
  readonly server: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly logs: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: Registration[] = [];
  readonly progress: { kind: string; title?: string }[] = [];
  /** Who gets the parts of an answer, by token. */
  readonly partials = new Map<string | number, (items: WorkspaceDocumentDiagnosticReport[]) => void>();
  refreshes = 0;
  /** The section `iacPreflight` of the settings. */
  settings: unknown = {};
  /** The same where a folder has its own, by its uri. */
  readonly folderSettings = new Map<string, unknown>();
  result: InitializeResult | undefined;
  /** When a document was last opened or changed: its version. */
  #versions = 0;

  constructor(command: readonly string[] = ["dist/server.js", "--stdio"], env: NodeJS.ProcessEnv = process.env) {
    this.server = spawn(process.execPath, command, { stdio: "pipe", env });
    this.connection = createProtocolConnection(this.server.stdout, this.server.stdin);
    const { connection } = this;
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => void this.logs.push(message));
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    connection.onNotification("$/progress", ({ token, value }: Progress) => {
      if ("kind" in value) this.progress.push(value);
      else this.partials.get(token)?.(value.items);
    });
    connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri }) => this.folderSettings.get(scopeUri ?? "") ?? this.settings),
    );
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      return null;
    });
    connection.onRequest("window/workDoneProgress/create", () => null);
    connection.onRequest("client/registerCapability", ({ registrations }: { registrations: Registration[] }) => {
      this.registered.push(...registrations);
      return null;
    });
    connection.listen();
  }

  static async start(
    folders: readonly Folder[] = [],
    {
      capabilities = modern,
      settings = {},
      initializationOptions,
      env = process.env,
    }: {
      capabilities?: ClientCapabilities;
      settings?: unknown;
      initializationOptions?: unknown;
      env?: NodeJS.ProcessEnv;
    } = {},
  ): Promise<Editor> {
    const editor = new Editor(undefined, env);
    editor.settings = settings;
    await editor.initialize({
      processId: process.pid,
      rootUri: null,
      capabilities,
      ...(initializationOptions !== undefined && { initializationOptions }),
      workspaceFolders: folders.map((folder) => ({ uri: folder.uri(""), name: "folder" })),
    });
    await editor.connection.sendNotification("initialized", {});
    return editor;
  }

  async initialize(params: InitializeParams): Promise<InitializeResult> {
    this.result = await this.connection.sendRequest<InitializeResult>("initialize", params);
    return this.result;
  }

  /** Ends the server as an editor does; gives its exit status. */
  async stop(): Promise<number | null> {
    const exited = this.exited();
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return exited;
  }

  exited(): Promise<number | null> {
    return new Promise((resolve) => this.server.once("exit", resolve));
  }

  async open(uri: string, text: string, languageId = "json"): Promise<void> {
    const textDocument = { uri, languageId, version: ++this.#versions, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  /** Sends `changes`; a string is a whole new text. */
  async change(uri: string, ...changes: (TextDocumentContentChangeEvent | string)[]): Promise<number> {
    const version = ++this.#versions;
    const contentChanges = changes.map((change) => (typeof change === "string" ? { text: change } : change));
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  async watched(...changes: readonly { uri: string; type: 1 | 2 | 3 }[]): Promise<void> {
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a document, pulled in full. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, "full");
    return report.kind === "full" ? report.items : [];
  }

  /** `rule line:character-line:character` of each diagnostic of a document. */
  async found(uri: string): Promise<string[]> {
    return (await this.diagnostics(uri)).map(brief);
  }

  /** A workspace pull that is held. */
  held(previousResultIds: { uri: string; value: string }[] = [], partialResultToken?: string | null): Held {
    return new Held(this, previousResultIds, partialResultToken === undefined ? `partial ${++this.#versions}` : null);
  }

  actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return this.connection.sendRequest("textDocument/codeAction", params);
  }
}

/** One `workspace/diagnostic` request and what has come of it so far. */
export class Held {
  readonly items: WorkspaceDocumentDiagnosticReport[] = [];
  /** How many files each part of the answer told of. */
  readonly sizes: number[] = [];
  readonly answer: Promise<WorkspaceDiagnosticReport>;
  settled = false;
  readonly #cancel = new CancellationTokenSource();

  /** Without a token the answer comes in one part. */
  constructor(
    { connection, partials }: Editor,
    previousResultIds: { uri: string; value: string }[],
    partialResultToken: string | null,
  ) {
    if (partialResultToken !== null) {
      partials.set(partialResultToken, (items) => {
        this.items.push(...items);
        this.sizes.push(items.length);
      });
    }
    const token = partialResultToken === null ? {} : { partialResultToken };
    const params = { identifier: "iac-preflight", previousResultIds, ...token };
    this.answer = connection.sendRequest("workspace/diagnostic", params, this.#cancel.token);
    const settle = () => {
      this.settled = true;
    };
    this.answer.then(settle, settle);
  }

  cancel(): void {
    this.#cancel.cancel();
  }

  /** The newest report of a file, once `holds` is true of its diagnostics. */
  async report(uri: string, holds: (found: readonly string[]) => boolean): Promise<WorkspaceDocumentDiagnosticReport> {
    const newest = () => this.items.filter((item) => item.uri === uri).at(-1);
    const found = () => {
      const item = newest();
      return item?.kind === "full" ? item.items.map(brief) : undefined;
    };
    await until(() => {
      const now = found();
      return now !== undefined && holds(now);
    }, `a report of ${uri}`);
    return newest()!;
  }
}

export function brief({ code, range: { start, end } }: Diagnostic): string {
  return `${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** Waits until `holds`; how long that takes is no matter, unless it takes for ever. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const start = Date.now();
  while (!holds()) {
    if (Date.now() - start > 20_000) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Long enough for the server to say something that it is not to say. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}

/** The range of `words` in `text`, in UTF-16 code units. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `${words} is not in the text`);
  const lines = new Lines(text);
  return { start: lines.position(start), end: lines.position(start + words.length) };
}

/** `text` after what an action does to the file `uri`; a snippet is inserted as it is. */
export function applied(text: string, action: CodeAction, uri: string): string {
  const lines = new Lines(text);
  const changes = (action.edit?.documentChanges ?? []).filter((change) => "edits" in change);
  const edits = changes.filter((change) => change.textDocument.uri === uri).flatMap((change) => change.edits);
  const plain = edits.map((edit) => ({
    start: lines.offset(edit.range.start),
    end: lines.offset(edit.range.end),
    text: "snippet" in edit ? edit.snippet.value : edit.newText,
  }));
  let done = text;
  for (const edit of plain.sort((a, b) => b.start - a.start)) {
    done = done.slice(0, edit.start) + edit.text + done.slice(edit.end);
  }
  return done;
}
