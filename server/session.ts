import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../rules/rule.ts";
import { configNames, noConfig, parseConfig } from "./config.ts";
import type { Frontend } from "./frontend.ts";
import { decoded, type Encoding, Lines, type Position } from "./positions.ts";
import { Project } from "./project.ts";
import type { View } from "./service.ts";
import { settings } from "./settings.ts";
import { find, finds, isSkipped, largestFile, pathOf, read, relevant, type Skipped, uriOf } from "./workspace.ts";

/** What a session asks of the client, and of `main.ts`. */
export interface Client {
  readonly encoding: Encoding;
  log(level: "error" | "warn" | "info", message: string): void;
  /** What the user has set for us, or `undefined` where the client cannot say. */
  settings(): Promise<unknown>;
  /** Shows that something is going on which takes long. */
  progress(title: string): Promise<Progress>;
  /** Has the client pull everything again, for a reason other than an edit. */
  refresh(): void;
  /** The outcome of `work`; or `undefined`, and a line in the log, when it throws. */
  attempt<T>(work: () => T): Promise<Awaited<T> | undefined>;
}

export interface Progress {
  report(message: string): void;
  done(): void;
  readonly cancelled: boolean;
}

/** A document as the client sends it. */
export interface Opened {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** A new text, or, with a range, a part of it. */
export type Change = { readonly range?: { readonly start: Position; readonly end: Position }; readonly text: string };

/** A file or folder about which the client has word from the file system. */
export interface Watched {
  readonly uri: string;
  readonly type: "created" | "changed" | "deleted";
}

/** What one client has open, and the files of its folders. An open document has precedence over the file. */
export class Session implements View {
  readonly project: Project;
  readonly encoding: Encoding;
  enabled = true;
  readonly #client: Client;
  /** By our uri. */
  readonly #open = new Map<string, Open>();
  /** Ours for the client's, where the one does not follow from the other. */
  readonly #aliases = new Map<string, string>();
  #folders: readonly string[] = [];
  /** What the disk and the client's settings are asked for, one after the other, so that the last word is the newest. */
  #work: Promise<unknown> = Promise.resolve();
  /** Whether the folders have been read, and so anything been reported. */
  #started = false;
  readonly #told = new Set<string>();
  readonly #listeners = new Set<(uris: readonly string[]) => void>();

  constructor(client: Client, frontends: readonly Frontend[], rules: readonly Rule[]) {
    this.#client = client;
    this.encoding = client.encoding;
    this.project = new Project(frontends, rules);
  }

  // What is asked.

  /** Resolves once everything known now is in the project. */
  async settled(): Promise<void> {
    await this.#work;
  }

  /** Tells `listener` which files may have other problems than before, until the function that it gives is called. */
  onChanged(listener: (uris: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Our uri for the client's. */
  named(uri: string): string {
    return this.#aliases.get(uri) ?? canonical(uri);
  }

  spelled(uri: string): string {
    return this.#open.get(uri)?.document.uri ?? uri;
  }

  version(uri: string): number | undefined {
    return this.#open.get(uri)?.document.version;
  }

  // What happens.

  /** Reads the client's settings, and the folders with the uris `folders`. */
  start(folders: readonly string[]): void {
    this.settingsChanged();
    this.foldersChanged(folders, []);
  }

  /** `pushed` is what came with the news, from a client that cannot be asked. */
  settingsChanged(pushed?: unknown): void {
    this.#do(async () => {
      const { enabled, rules, mistakes } = settings((await this.#client.settings()) ?? pushed, this.project.rules);
      for (const mistake of mistakes) this.#client.log("warn", mistake);
      const all = enabled !== this.enabled;
      this.enabled = enabled;
      this.project.configure({ editor: { ...noConfig, rules } });
      this.#changed("elsewhere", all);
    });
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    const paths = (uris: readonly string[]) => uris.map(folderOf).filter((path) => path !== undefined);
    const left = new Set(paths(removed));
    const more = paths(added);
    // At once: a document that is opened next lies in one of them.
    this.#folders = [...new Set([...this.#folders.filter((folder) => !left.has(folder)), ...more])];
    this.#do(async () => {
      for (const uri of this.project.uris()) {
        if (!this.#open.has(uri) && this.#folder(uri) === undefined) this.project.delete(uri);
      }
      await this.#scan(more);
      this.#changed("elsewhere");
      this.#started = true;
    });
  }

  open({ uri, languageId, version, text }: Opened): void {
    const name = canonical(uri) + (uri.startsWith("untitled:") ? (untitled[languageId] ?? "") : "");
    this.#aliases.set(uri, name);
    const open: Open = {
      document: TextDocument.create(uri, languageId, version, text),
      counts: this.project.document(name) !== undefined || this.#folder(name) === undefined,
    };
    this.#open.set(name, open);
    this.#update(name, open);
    this.#changed("edit");
    if (open.counts) return;
    this.#do(async () => {
      await this.#recount([name]);
      this.#changed("edit");
    });
  }

  edit(uri: string, version: number, changes: readonly Change[]): void {
    const name = this.named(uri);
    const open = this.#open.get(name);
    if (!open) return;
    for (const change of changes) {
      open.document = TextDocument.update(open.document, [this.#plain(open, change)], version);
    }
    this.#update(name, open);
    this.#changed("edit");
  }

  close(uri: string): void {
    const name = this.named(uri);
    this.#aliases.delete(uri);
    const open = this.#open.get(name);
    this.#open.delete(name);
    this.#do(async () => {
      if (this.#open.has(name)) return;
      if (open?.counts && this.#folder(name) !== undefined) await this.#load(name);
      else this.project.delete(name);
      this.#changed("edit");
    });
  }

  /** Files and folders have come, changed or gone on disk. */
  watched(events: readonly Watched[]): void {
    this.#do(async () => {
      const uris = new Map(events.map((event) => [canonical(event.uri), event.type]));
      this.#forget([...uris.keys()].filter((uri) => uris.get(uri) === "deleted"));
      for (const [uri, type] of uris) {
        const path = pathOf(uri);
        if (path === undefined || type === "deleted") continue;
        if (relevant(path)) await this.#read(uri);
        else if (type === "created") for await (const each of find(path)) await this.#read(uriOf(each));
      }
      const deciding = [...uris.keys()].filter((uri) => decisive.has(uri.slice(uri.lastIndexOf("/") + 1)));
      await this.#scan(this.#folders.filter((folder) => deciding.some((uri) => below(uri, uriOf(folder)))));
      this.#changed("elsewhere");
    });
  }

  // How.

  #do(work: () => Promise<void>): void {
    this.#work = this.#work.then(() => this.#client.attempt(work));
  }

  /** Puts what the client holds of a document into the project. */
  #update(uri: string, { document, counts }: Open): void {
    if (!counts) return;
    const text = document.getText();
    if (text.length > largestFile) {
      this.#skip({ uri, reason: "is larger than what is checked" });
      this.project.delete(uri);
    } else this.#set(uri, text);
  }

  /** The change in UTF-16 code units. */
  #plain(open: Open, change: Change): { range: { start: Position; end: Position }; text: string } | { text: string } {
    if (!change.range) return { text: change.text };
    if (this.encoding === "utf-16") return { range: change.range, text: change.text };
    const lines = new Lines(open.document.getText());
    const start = decoded(lines, change.range.start, this.encoding);
    return { range: { start, end: decoded(lines, change.range.end, this.encoding) }, text: change.text };
  }

  #set(uri: string, text: string): void {
    if (this.project.document(uri)?.text !== text) this.project.set({ uri, text });
  }

  /** Tells who listens. What did not come from an edit is news to the client, which has to pull again. */
  #changed(cause: "edit" | "elsewhere", all = false): void {
    const stale = this.project.changed();
    const uris = all ? this.project.uris() : stale;
    if (uris.length === 0) return;
    if (cause === "elsewhere" && this.#started && uris.some((uri) => this.#open.has(uri))) this.#client.refresh();
    for (const listener of this.#listeners) listener(uris);
  }

  /** The innermost folder of the workspace in which a file lies. */
  #folder(uri: string): string | undefined {
    const around = this.#folders.filter((folder) => below(uri, uriOf(folder)));
    return around.sort((a, b) => b.length - a.length)[0];
  }

  /** Whether the search of some folder would come upon a file. */
  async #found(uri: string): Promise<boolean> {
    for (const folder of this.#folders.filter((folder) => below(uri, uriOf(folder)))) {
      if (await finds(folder, pathOf(uri)!, { exclude: await this.#excluded(folder) })) return true;
    }
    return false;
  }

  /** What the config of `folder` leaves out. */
  async #excluded(folder: string): Promise<readonly string[]> {
    const configs = await Promise.all(configNames.map((name) => read(join(folder, name))));
    return configs.flatMap((config) => (isSkipped(config) ? [] : parseConfig(config, this.project.rules).exclude));
  }

  /** Finds and reads the files of `folders`, and drops those that are no longer found. */
  async #scan(folders: readonly string[]): Promise<void> {
    if (folders.length === 0) return;
    const progress = await this.#client.progress("Reading infrastructure code");
    for (const folder of folders) {
      const found = await this.#scanFolder(folder, progress);
      if (progress.cancelled) {
        this.#client.log("warn", `${folder} was not read to its end, as the user wished`);
        break;
      }
      for (const uri of this.project.uris()) {
        // A folder within this one may be a folder of the workspace by itself, with another say on what to leave out.
        if (this.#folder(uri) === folder && !found.has(uri) && !this.#open.has(uri)) this.project.delete(uri);
      }
    }
    await this.#recount([...this.#open.keys()]);
    progress.done();
  }

  /** Reads what is found in `folder` and not known yet; gives all that is found. */
  async #scanFolder(folder: string, progress: Progress): Promise<ReadonlySet<string>> {
    const exclude = await this.#excluded(folder);
    const found = new Set<string>();
    let batch: string[] = [];
    for await (const path of find(folder, { exclude, skipped: (skipped) => this.#skip(skipped) })) {
      const uri = uriOf(path);
      found.add(uri);
      if (this.#open.has(uri) || this.project.document(uri)) continue;
      batch.push(uri);
      if (batch.length < batchSize) continue;
      await this.#loadAll(batch);
      batch = [];
      progress.report(`${found.size} files`);
      if (progress.cancelled) break;
    }
    await this.#loadAll(batch);
    return found;
  }

  async #loadAll(uris: readonly string[]): Promise<void> {
    await Promise.all(uris.map((uri) => this.#load(uri)));
    await setImmediate();
    // Parsed here, a few at a time, or else the first pull would parse all of them in one go.
    for (const uri of uris) this.project.errors(uri);
  }

  /** Finds out anew which of the open documents `uris` are checked. */
  async #recount(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const counts = this.#folder(uri) === undefined || (await this.#found(uri));
      const open = this.#open.get(uri);
      if (!open) continue;
      open.counts = counts;
      if (counts) this.#update(uri, open);
      else this.project.delete(uri);
    }
  }

  /** Reads one file if it is among those that are found. */
  async #read(uri: string): Promise<void> {
    if (this.#open.has(uri)) return;
    if (this.project.document(uri) || (await this.#found(uri))) await this.#load(uri);
  }

  async #load(uri: string): Promise<void> {
    const text = await read(pathOf(uri)!);
    // It may have been opened meanwhile.
    if (this.#open.has(uri)) return;
    if (isSkipped(text)) {
      this.#skip(text);
      this.project.delete(uri);
    } else this.#set(uri, text.text);
  }

  /** Drops the files `uris`, and all that is below those that were folders. */
  #forget(uris: readonly string[]): void {
    if (uris.length === 0) return;
    const gone = new Set(uris);
    for (const uri of this.project.uris()) {
      if (this.#open.has(uri)) continue;
      for (let way = uri; way.length > 0; way = way.slice(0, Math.max(0, way.lastIndexOf("/")))) {
        if (gone.has(way)) this.project.delete(uri);
      }
    }
  }

  #skip({ uri, reason }: Skipped): void {
    const message = `${pathOf(uri) ?? uri} ${reason}`;
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#client.log("warn", `Not checked: ${message}`);
  }
}

interface Open {
  /** Under the client's uri. */
  document: TextDocument;
  /** Whether it is checked: it lies outside of all folders, or the search of one comes upon it. */
  counts: boolean;
}

/** How many files are read between two looks at what else there is to do. */
const batchSize = 50;

/** What a document without a file gets for a name, by its language: a folder of its own, and an ending that front ends know. */
const untitled: Record<string, string | undefined> = {
  terraform: "/untitled.tf",
  opentofu: "/untitled.tf",
  "terraform-vars": "/untitled.tfvars",
  json: "/untitled.json",
  jsonc: "/untitled.json",
  typescript: "/untitled.ts",
};

/** Files whose text decides which other files are read. */
const decisive: ReadonlySet<string> = new Set([".gitignore", ...configNames]);

/** `uri` as this program writes it. */
function canonical(uri: string): string {
  const path = folderOf(uri);
  return path === undefined ? uri : uriOf(path);
}

/** The path that `uri` names, without a slash at its end. */
function folderOf(uri: string): string | undefined {
  const path = pathOf(uri);
  return path === undefined ? undefined : resolve(path);
}

function below(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
