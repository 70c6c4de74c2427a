import { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../rules/rule.ts";
import { type Config, configNames } from "./config.ts";
import { canonical, Folders, type Progress, plainPath, type Watched } from "./folders.ts";
import type { Frontend } from "./frontend.ts";
import type { Lookups } from "./lookup/lookups.ts";
import { decoded, type Encoding, Lines, type Position } from "./positions.ts";
import { Project } from "./project.ts";
import type { View } from "./service.ts";
import { type InlayHints, settings } from "./settings.ts";
import { largestFile, pathOf, type Skipped, uriOf } from "./workspace.ts";

/** What a session asks of the client, and of `main.ts`. */
export interface Client {
  readonly encoding: Encoding;
  /** Whoever started us forbids the network. */
  readonly offline: boolean;
  /** The day, in ISO form. */
  today(): string;
  log(level: "error" | "warn" | "info", message: string): void;
  /** What the user has set for us in the folder `scope`, or anywhere; `undefined` where the client cannot say. */
  settings(scope?: string): Promise<unknown>;
  /** Shows that something is going on which takes long. */
  progress(title: string): Promise<Progress>;
  /** Where the client opens the page of a rule. */
  page(rule: string): string;
  /** Has the client pull everything again, for a reason other than an edit. */
  refresh(): void;
  /** The outcome of `work`; or `undefined`, and a line in the log, when it throws. */
  attempt<T>(work: () => T): Promise<Awaited<T> | undefined>;
}

/** Where a change comes from: what is typed, or the disk, the settings and the user's choice of what to see. */
export type Cause = "edit" | "elsewhere";

/** A document as the client sends it. */
export interface Opened {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** A new text, or, with a range, a part of it. */
export type Change = { readonly range?: { readonly start: Position; readonly end: Position }; readonly text: string };

/** What one client has open, and the files of its folders. An open document has precedence over the file. */
export class Session implements View {
  readonly project: Project;
  readonly encoding: Encoding;
  inlayHints: InlayHints = "near";
  environment: string | undefined;
  readonly #client: Client;
  /** By our uri. */
  readonly #open = new Map<string, Open>();
  /** Ours for the client's, where the one does not follow from the other. */
  readonly #aliases = new Map<string, string>();
  readonly #folders: Folders;
  /** What the disk and the client's settings are asked for, one after the other, so that the last word is the newest. */
  #work: Promise<unknown> = Promise.resolve();
  /** Whether the folders have been read, and so anything been reported. */
  #started = false;
  readonly #told = new Set<string>();
  #editorConfigs: readonly Config[] = [];
  /** The settings of a client that cannot be asked. */
  #pushed: unknown;
  readonly #lookups: Lookups;
  #trusted: boolean;
  readonly #listeners = new Set<(cause: Cause) => void>();
  /** What `changed` has not yet told of. */
  readonly #due = new Set<string>();

  constructor(
    client: Client,
    frontends: readonly Frontend[],
    rules: readonly Rule[],
    lookups: Lookups,
    trusted: boolean,
  ) {
    this.#client = client;
    this.#lookups = lookups;
    this.#trusted = trusted;
    this.encoding = client.encoding;
    this.project = new Project(frontends, rules, client.today());
    this.#folders = new Folders({
      project: this.project,
      open: (uri) => this.#open.has(uri),
      skipped: (skipped) => this.#skip(skipped),
      progress: (title) => client.progress(title),
    });
  }

  // What is asked.

  /** Resolves once everything known now is in the project. */
  async settled(): Promise<void> {
    await this.#work;
    this.project.configure({ today: this.#client.today(), lookedUp: this.#lookups.lookedUp() });
  }

  /** Tells `listener` that something has changed, until the function that it gives is called. */
  onChanged(listener: (cause: Cause) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The files that may have other problems than when this was last asked. */
  changed(): readonly string[] {
    const uris = new Set([...this.#due, ...this.project.changed()]);
    this.#due.clear();
    return [...uris];
  }

  /** Our uri for the client's. */
  named(uri: string): string {
    return this.#aliases.get(uri) ?? canonical(uri);
  }

  folder(uri: string): string | undefined {
    const path = this.#folders.around(uri);
    return path === undefined ? undefined : uriOf(path);
  }

  spelled(uri: string): string {
    return this.#open.get(uri)?.document.uri ?? uri;
  }

  page(rule: string): string {
    return this.#client.page(rule);
  }

  version(uri: string): number | undefined {
    return this.#open.get(uri)?.document.version;
  }

  /** Why a file is not checked, as the end of a sentence; nothing where it is. */
  async leftOut(uri: string): Promise<string | undefined> {
    return this.project.document(uri) ? undefined : this.#folders.leftOut(uri);
  }

  // What happens.

  /** Reads the client's settings, and the folders with the uris `folders`. */
  start(folders: readonly string[]): void {
    this.foldersChanged(folders, []);
  }

  /** `pushed` is what came with the news, from a client that cannot be asked. */
  settingsChanged(pushed?: unknown): void {
    this.#do(async () => {
      this.#pushed = pushed ?? this.#pushed;
      await this.#configure();
      if (this.#folders.configure(this.#editorConfigs)) {
        this.#scanned(await this.#folders.rescan());
        await this.#recount([...this.#open.keys()]);
      }
      this.#changed("elsewhere", true);
    });
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    const paths = (uris: readonly string[]) => uris.map(plainPath).filter((path) => path !== undefined);
    // At once: a document that is opened next lies in one of them.
    this.#folders.change(paths(added), paths(removed));
    this.#do(async () => {
      // A folder has settings of its own.
      await this.#configure();
      this.#folders.configure(this.#editorConfigs);
      this.#folders.tidy();
      this.#scanned(await this.#folders.scan(paths(added)));
      await this.#recount([...this.#open.keys()]);
      this.#changed("elsewhere");
      this.#started = true;
    });
  }

  open({ uri, languageId, version, text }: Opened): void {
    const name = canonical(uri) + (uri.startsWith("untitled:") ? (untitled[languageId] ?? "") : "");
    this.#aliases.set(uri, name);
    const open: Open = {
      document: TextDocument.create(uri, languageId, version, text),
      counts: this.project.document(name) !== undefined || this.#folders.around(name) === undefined,
    };
    this.#open.set(name, open);
    this.#update(name, open);
    this.#changed(cause(name));
    if (open.counts && this.#folders.around(name) !== undefined) return;
    this.#do(async () => {
      await this.#recount([name]);
      this.#changed(cause(name));
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
    this.#changed(cause(name));
  }

  close(uri: string): void {
    const name = this.named(uri);
    this.#aliases.delete(uri);
    const open = this.#open.get(name);
    this.#open.delete(name);
    this.#do(async () => {
      if (this.#open.has(name)) return;
      if (open?.counts && this.#folders.around(name) !== undefined) await this.#folders.load(name);
      else this.project.delete(name);
      this.#changed(cause(name));
    });
  }

  /** Shows what there is in one environment, or in all. */
  show(environment: string | undefined): void {
    this.environment = environment;
    this.#changed("elsewhere");
  }

  /** How many documents the client has open. */
  get opened(): number {
    return this.#open.size;
  }

  /** Files and folders have come, changed or gone on disk. */
  watched(events: readonly Watched[]): void {
    this.#do(async () => {
      this.#scanned(await this.#folders.watched(events));
      await this.#recount([...this.#open.keys()]);
      this.#changed("elsewhere");
    });
  }

  /** The user trusts the folders from here on. */
  trust(): void {
    this.#trusted = true;
    this.#do(async () => {
      await this.chooseLookups(undefined);
      this.lookedUp();
    });
  }

  /** Has look-ups be as the user wants them for the file `uri`, or where no file is meant. */
  async chooseLookups(uri: string | undefined): Promise<void> {
    const { offline, region, profile } = this.project.lookups(uri ?? "");
    const never = this.#client.offline || offline === true;
    await this.#lookups.choose({ offline: never, region, profile, trusted: this.#trusted });
  }

  /** Something else may have been looked up. */
  lookedUp(): void {
    this.project.configure({ lookedUp: this.#lookups.lookedUp() });
    this.#changed("elsewhere");
  }

  // How.

  /** Asks for what is set for each folder. */
  async #configure(): Promise<void> {
    const folders = this.#folders.paths.map(uriOf);
    const asked = async (folder?: string) =>
      settings((await this.#client.settings(folder)) ?? this.#pushed, this.project.rules, folder);
    const all = [await asked(), ...(await Promise.all(folders.map(asked)))];
    for (const mistake of new Set(all.flatMap(({ mistakes }) => mistakes))) this.#warn(mistake);
    this.inlayHints = all[0]!.inlayHints;
    this.#editorConfigs = all.map(({ config }) => config);
    this.project.configure({ editor: this.#editorConfigs });
    await this.chooseLookups(undefined);
  }

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
  #changed(cause: Cause, all = false): void {
    if (cause === "elsewhere") {
      const uris = all ? this.project.uris() : this.project.changed();
      for (const uri of uris) this.#due.add(uri);
      if (this.#started && uris.some((uri) => this.#open.has(uri))) this.#client.refresh();
    }
    for (const listener of this.#listeners) listener(cause);
  }

  /** Finds out anew which of the open documents `uris` are checked. */
  async #recount(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const path = pathOf(uri);
      const outside = this.#folders.around(uri) === undefined;
      if (outside && path !== undefined) await this.#folders.loadAbove(path);
      const counts = outside || (await this.#folders.found(uri));
      const open = this.#open.get(uri);
      if (!open) continue;
      open.counts = counts;
      if (counts) this.#update(uri, open);
      else this.project.delete(uri);
    }
  }

  #scanned(whole: boolean): void {
    if (!whole) this.#client.log("warn", "Not all files were read, as the user wished");
  }

  #skip({ uri, reason }: Skipped): void {
    const message = `${pathOf(uri) ?? uri} ${reason}`;
    this.#warn(`Not checked: ${message}`);
  }

  /** Says what matters to the user, once. */
  #warn(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#client.log("warn", message);
  }
}

/** What a client that has another file open has to be told of: what is typed in a config decides about all files. */
function cause(uri: string): Cause {
  return configNames.includes(uri.slice(uri.lastIndexOf("/") + 1)) ? "elsewhere" : "edit";
}

interface Open {
  /** Under the client's uri. */
  document: TextDocument;
  /** Whether it is checked: it lies outside of all folders, or the search of one comes upon it. */
  counts: boolean;
}

/** What a document without a file gets for a name, by its language: a folder of its own, and an ending that front ends know. */
const untitled: Record<string, string | undefined> = {
  terraform: "/untitled.tf",
  opentofu: "/untitled.tf",
  "terraform-vars": "/untitled.tfvars",
  json: "/untitled.json",
  jsonc: "/untitled.json",
  typescript: "/untitled.ts",
};
