import { dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Config, configNames, leavesOut, parseConfig } from "./config.ts";
import type { Project } from "./project.ts";
import { find, finds, isSkipped, kindOf, pathOf, read, relevant, type Skipped, uriOf } from "./workspace.ts";

/** What shows that something is going on which takes long. */
export interface Progress {
  report(message: string): void;
  done(): void;
  readonly cancelled: boolean;
}

/** A file or folder about which there is word from the file system. */
export interface Watched {
  readonly uri: string;
  readonly type: "created" | "changed" | "deleted";
}

/** What the folders of a workspace are to those who read them. */
export interface Surroundings {
  readonly project: Project;
  /** Whether what the editor holds of a file counts, and not what is on disk. */
  open(uri: string): boolean;
  /** Told of each file that is not read. */
  skipped(skipped: Skipped): void;
  progress(title: string): Promise<Progress>;
}

/** The folders of a workspace on disk: brings the files that are found in them, and not open, into the project. */
export class Folders {
  readonly #around: Surroundings;
  readonly #project: Project;
  #paths: readonly string[] = [];
  /** What is set for each folder in the editor. */
  #settings: readonly Config[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
    this.#project = around.project;
  }

  /** Names other folders; they are read by `scan`. */
  change(added: readonly string[], removed: readonly string[]): void {
    this.#paths = [...new Set([...this.#paths.filter((path) => !removed.includes(path)), ...added])];
  }

  get paths(): readonly string[] {
    return this.#paths;
  }

  /** What is set for the folders in the editor. Whether other files are read by it. */
  configure(settings: readonly Config[]): boolean {
    const files = (all: readonly Config[]) =>
      JSON.stringify(all.map(({ folder, include, exclude, environments }) => [folder, include, exclude, environments]));
    const before = files(this.#settings);
    this.#settings = settings;
    return files(settings) !== before;
  }

  /** Why a file is not read; nothing where it is, or is not there. */
  async leftOut(uri: string): Promise<string | undefined> {
    const path = pathOf(uri);
    if (path === undefined || this.around(uri) === undefined) return undefined;
    const reason = this.#excluded()(uri);
    if (reason !== undefined) return reason;
    if (!relevant(path)) return "is of no kind that is read";
    if (!(await this.found(uri))) return "is ignored by git, or lies in a folder of what tools make";
    const text = await read(path);
    return isSkipped(text) ? text.reason : undefined;
  }

  /** Finds and reads everything anew. */
  rescan(): Promise<boolean> {
    return this.scan(this.#paths);
  }

  /** The innermost folder in which a file lies. */
  around(uri: string): string | undefined {
    return this.#allAround(uri).sort((a, b) => b.length - a.length)[0];
  }

  /** Whether a file is one that a search of the folders comes upon, if it is there. */
  async found(uri: string): Promise<boolean> {
    if (this.#excluded()(uri) !== undefined) return false;
    for (const folder of this.#allAround(uri)) if (await finds(folder, pathOf(uri)!)) return true;
    return false;
  }

  /** Finds and reads the files of `folders`, and drops those that are no longer found. Whether it was done to the end. */
  async scan(folders: readonly string[]): Promise<boolean> {
    if (folders.length === 0) return true;
    const progress = await this.#around.progress("Reading infrastructure code");
    for (const folder of folders) {
      const found = await this.#scan(folder, progress);
      if (progress.cancelled) break;
      for (const uri of this.#project.uris()) {
        // A folder within this one may be a folder of the workspace by itself, with another say on what to leave out.
        if (this.around(uri) === folder && !found.has(uri)) this.#drop(uri);
      }
    }
    progress.done();
    return !progress.cancelled;
  }

  /** Drops what lies in no folder any more. */
  tidy(): void {
    for (const uri of this.#project.uris()) if (this.around(uri) === undefined && !this.#governs(uri)) this.#drop(uri);
  }

  /** Does what `events` ask for. */
  async watched(events: readonly Watched[]): Promise<boolean> {
    const uris = new Map(events.map((event) => [canonical(event.uri), event.type]));
    this.#forget([...uris.keys()].filter((uri) => uris.get(uri) === "deleted"));
    for (const [uri, type] of uris) {
      const path = pathOf(uri);
      if (path === undefined || type === "deleted") continue;
      if (relevant(path)) await this.#read(uri);
      // All that is said of a folder which is moved here.
      else if (type === "created" && (await kindOf(path)) === "folder") {
        for await (const each of find(path)) await this.#read(uriOf(each));
      }
    }
    const deciding = [...uris.keys()].filter((uri) => isConfig(uri) || uri.endsWith("/.gitignore"));
    return this.scan(this.#paths.filter((folder) => deciding.some((uri) => below(uri, uriOf(folder)))));
  }

  /** Reads one file as it is on disk now. */
  async load(uri: string): Promise<void> {
    const text = await read(pathOf(uri)!);
    // It may have been opened meanwhile.
    if (this.#around.open(uri)) return;
    if (isSkipped(text)) {
      this.#around.skipped(text);
      this.#project.delete(uri);
    } else if (this.#project.document(uri)?.text !== text.text) this.#project.set(text);
  }

  /** Reads the configs in the folders above `path`: they count for what is below. */
  async loadAbove(path: string): Promise<void> {
    const above: string[] = [];
    for (let here = path; here !== dirname(here); here = dirname(here)) above.push(dirname(here));
    const paths = above.flatMap((folder) => configNames.map((name) => join(folder, name)));
    for (const config of await Promise.all(paths.filter((path) => this.#unread(uriOf(path))).map(read))) {
      if (!isSkipped(config)) this.#project.set(config);
    }
  }

  #allAround(uri: string): string[] {
    return this.#paths.filter((path) => below(uri, uriOf(path)));
  }

  /** Whether `uri` is a config that counts for a whole folder. */
  #governs(uri: string): boolean {
    return isConfig(uri) && this.#paths.some((path) => below(uriOf(path), uri.slice(0, uri.lastIndexOf("/"))));
  }

  #unread(uri: string): boolean {
    return !this.#around.open(uri) && !this.#project.document(uri);
  }

  #drop(uri: string): void {
    if (!this.#around.open(uri)) this.#project.delete(uri);
  }

  /** What the editor's settings and the configs leave out, and why. */
  #excluded(): (uri: string) => string | undefined {
    const configs = this.#project
      .uris()
      .filter(isConfig)
      .map((uri) => parseConfig(this.#project.document(uri)!, this.#project.rules));
    return leavesOut([...this.#settings, ...configs]);
  }

  /** Reads what is found in `folder` and not known yet; gives all that is found. */
  async #scan(folder: string, progress: Progress): Promise<ReadonlySet<string>> {
    await this.loadAbove(folder);
    const listed: string[] = [];
    for await (const path of find(folder, { skipped: (skipped) => this.#around.skipped(skipped) })) {
      if (progress.cancelled) break;
      listed.push(uriOf(path));
    }
    // They say what else to read.
    await this.#loadAll(listed.filter((uri) => isConfig(uri) && this.#unread(uri)));
    const excluded = this.#excluded();
    const found = listed.filter((uri) => excluded(uri) === undefined);
    const fresh = found.filter((uri) => this.#unread(uri));
    for (let done = 0; done < fresh.length && !progress.cancelled; done += batchSize) {
      progress.report(`${done} of ${fresh.length} files`);
      await this.#loadAll(fresh.slice(done, done + batchSize));
    }
    return new Set(found);
  }

  async #loadAll(uris: readonly string[]): Promise<void> {
    await Promise.all(uris.map((uri) => this.load(uri)));
    await setImmediate();
    // Parsed here, a few at a time, or else the first pull would parse all of them in one go.
    for (const uri of uris) this.#project.errors(uri);
  }

  /** Reads one file if it is among those that are found. */
  async #read(uri: string): Promise<void> {
    if (this.#around.open(uri)) return;
    if (this.#project.document(uri) || (await this.found(uri))) await this.load(uri);
  }

  /** Drops the files `uris`, and all that is below those that were folders. */
  #forget(uris: readonly string[]): void {
    if (uris.length === 0) return;
    const gone = new Set(uris);
    for (const uri of this.#project.uris()) {
      for (let way = uri; way.includes("/"); way = way.slice(0, way.lastIndexOf("/"))) {
        if (gone.has(way)) this.#drop(uri);
      }
    }
  }
}

/** `uri` as this program writes it. */
export function canonical(uri: string): string {
  const path = plainPath(uri);
  return path === undefined ? uri : uriOf(path);
}

/** The path that `uri` names, without a slash at its end. */
export function plainPath(uri: string): string | undefined {
  const path = pathOf(uri);
  return path === undefined ? undefined : resolve(path);
}

/** How many files are read between two looks at what else there is to do. */
const batchSize = 50;

function isConfig(uri: string): boolean {
  return configNames.includes(uri.slice(uri.lastIndexOf("/") + 1));
}

function below(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
