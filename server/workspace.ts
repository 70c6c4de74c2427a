// The only importer of the file system, with cli.ts: finds files, reads them, and says which it left out and why.
import type { Dirent } from "node:fs";
import { chmod, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ignore, { type Ignore } from "ignore";
import picomatch from "picomatch";
import { configNames } from "./config.ts";
import type { Document } from "./frontend.ts";

/** Largest file that is read, in bytes. Real infrastructure code stays far below it; generated files do not. */
export const largestFile = 4 * 1024 * 1024;

/** A file that was not read, with the reason as a user should see it. */
export interface Skipped {
  readonly uri: string;
  readonly reason: string;
  /** It is there, and this user may not read it. */
  readonly denied?: true;
}

export function isSkipped<T extends object | string>(read: T | Skipped): read is Skipped {
  return typeof read === "object" && "reason" in read;
}

/** The uri of the file at `path` (absolute): the one way in which this program writes it. */
export function uriOf(path: string): string {
  // Windows takes either case for a drive, and editors differ in which they send.
  return pathToFileURL(path)
    .toString()
    .replace(/^file:\/\/\/[a-z]:/, (drive) => drive.toUpperCase().replace("FILE", "file"));
}

/** The path of the file that `uri` names, however it is encoded; `undefined` where it names no file of this machine. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // Another machine's file, an encoded slash, or no uri at all.
    return undefined;
  }
}

/** Whether a file's path is one that some front end, or the config, may want to read. */
export function relevant(path: string): boolean {
  return (
    /(^|[/\\.])Dockerfile(\.[^/\\]+)?$/i.test(path) ||
    (/\.(tf|tofu|tfvars|tftpl|tpl|tmpl|[cm]?[jt]s|[jt]sx|jsonc?|ya?ml|py)$/.test(path) &&
      !/\.d\.[cm]?ts$/.test(path)) ||
    /(^|[/\\])(yarn|bun)\.lock$/.test(path) ||
    isConfig(path)
  );
}

/** What is left out of a search, besides what git ignores. */
export interface Search {
  /** Globs relative to the folder that is searched. */
  readonly exclude?: readonly string[];
  /** Told of each folder that cannot be read. */
  readonly skipped?: (skipped: Skipped) => void;
}

/**
 * The files below `folder` (an absolute path) that may matter, in the order of their names. Honours `.gitignore` and
 * `exclude`; never enters `node_modules`, `.terraform`, `cdk.out`, `.git`; follows no symlinks to folders. Of
 * `node_modules` it gives only what tells which CDK is installed.
 */
export async function* find(folder: string, search: Search = {}): AsyncGenerator<string> {
  const excluded = matcher(search.exclude);
  yield* walk(folder, await above(folder));

  async function* walk(here: string, outer: readonly Ignores[]): AsyncGenerator<string> {
    let entries: Dirent[];
    try {
      entries = await readdir(here, { withFileTypes: true });
    } catch (error) {
      search.skipped?.(refusal(uriOf(here), error));
      return;
    }
    const ignores = entries.some((entry) => entry.name === ".gitignore")
      ? [...outer, ...(await ignoresIn(here, join(here, ".gitignore")))]
      : outer;
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(here, entry.name);
      if (entry.name === "node_modules" && (await exists(join(path, installedCdk)))) yield join(path, installedCdk);
      const enters = entry.isDirectory() && !closed.has(entry.name);
      if (!enters && !(relevant(path) && (await isFile(path, entry)))) continue;
      if (excluded(slashed(relative(folder, path))) || ignored(path, enters, ignores)) continue;
      if (enters) yield* walk(path, ignores);
      else yield path;
    }
  }
}

/** Whether `find(folder, search)` comes upon the file at `path`, if it is there. */
export async function finds(folder: string, path: string, search: Search = {}): Promise<boolean> {
  const way = slashed(relative(folder, path)).split("/");
  if (way[0] === "" || way[0] === ".." || !relevant(path)) return false;
  const excluded = matcher(search.exclude);
  let ignores = await above(folder);
  let here = folder;
  for (const [index, name] of way.entries()) {
    const isFolder = index < way.length - 1;
    if (isFolder && closed.has(name)) return false;
    ignores = [...ignores, ...(await ignoresIn(here, join(here, ".gitignore")))];
    here = join(here, name);
    if (excluded(slashed(relative(folder, here))) || ignored(here, isFolder, ignores)) return false;
  }
  return true;
}

/** The text of the file at `path` (absolute), without a byte-order mark; or why it was not read. */
export async function read(path: string): Promise<Document | Skipped> {
  const uri = uriOf(path);
  try {
    const found = await stat(path);
    // To open a pipe would wait for its other end.
    if (!found.isFile()) return { uri, reason: found.isDirectory() ? "is a folder" : "is not a file" };
    if (found.size > largestFile) return { uri, reason: tooLarge(found.size) };
    return decode(uri, await readFile(path));
  } catch (error) {
    return refusal(uri, error);
  }
}

/** All bytes of the file at `path` (absolute), which is no code; or why they were not read. */
export async function readBytes(path: string): Promise<Uint8Array | Skipped> {
  const uri = uriOf(path);
  try {
    if ((await stat(path)).isDirectory()) return { uri, reason: "is a folder" };
    return await readFile(path);
  } catch (error) {
    return refusal(uri, error);
  }
}

/** What is at `path`; or why nothing can be read there. */
export async function kindOf(path: string): Promise<"file" | "folder" | Skipped> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    return refusal(uriOf(path), error);
  }
}

/** The folder of the repository that `folder` lies in, if it lies in one. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let here = folder; ; here = dirname(here)) {
    if (await exists(join(here, ".git"))) return here;
    if (dirname(here) === here) return undefined;
  }
}

/** The text of `bytes`, the content of the file `uri`; or why it is none. */
export function decode(uri: string, bytes: Uint8Array): Document | Skipped {
  if (bytes.length > largestFile) return { uri, reason: tooLarge(bytes.length) };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { uri, reason: "is UTF-16 text; only UTF-8 is read" };
  }
  if (bytes.subarray(0, sniffed).includes(0)) return { uri, reason: "is not text" };
  try {
    // It leaves a byte-order mark out, as editors do.
    return { uri, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { uri, reason: "is not text" };
  }
}

/** Puts `text` in the place of `document` on disk; or says why not. A byte-order mark, the file's mode and links to it stay. */
export async function write(document: Document, text: string): Promise<Skipped | undefined> {
  const { uri } = document;
  const path = pathOf(uri);
  if (path === undefined) return { uri, reason: "is not a file" };
  let beside: string | undefined;
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    const bytes = await readFile(target);
    const now = decode(uri, bytes);
    if (isSkipped(now) || now.text !== document.text) return { uri, reason: "changed while it was checked" };
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\ufeff" : "";
    // Written beside it and renamed, so that no reader ever sees half a file.
    beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    await writeFile(beside, mark + text, { flag: "wx" });
    await chmod(beside, mode);
    await rename(beside, target);
    return undefined;
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true });
    return refusal(uri, error, "written");
  }
}

/** Writes `text` to `path`, whatever is there; or says why not. */
export async function save(path: string, text: string): Promise<Skipped | undefined> {
  try {
    await writeFile(path, text);
    return undefined;
  } catch (error) {
    return refusal(uriOf(path), error, "written");
  }
}

/** How many bytes are looked at to tell text from what is not. */
const sniffed = 8 * 1024;

/** What tells, in `node_modules`, which CDK is installed. */
const installedCdk = join("aws-cdk-lib", "package.json");

/** Folders with other people's code, or with what tools made. */
const closed: ReadonlySet<string> = new Set(["node_modules", ".terraform", "cdk.out", ".git"]);

/** The patterns that one file of git's gives for what is below `folder`. */
interface Ignores {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** What the repository that `folder` lies in ignores there, by the files above it. */
async function above(folder: string): Promise<readonly Ignores[]> {
  const root = await repositoryOf(folder);
  // Outside of a repository only what is in the folder itself counts.
  if (root === undefined) return [];
  const way = [folder];
  while (way[0] !== root) way.unshift(dirname(way[0]!));
  let ignores = await ignoresIn(root, join(root, ".git", "info", "exclude"));
  for (const here of way.slice(0, -1)) ignores = [...ignores, ...(await ignoresIn(here, join(here, ".gitignore")))];
  // Whoever names an ignored folder wants to see what is in it.
  return way.slice(1).some((here) => ignored(here, true, ignores)) ? [] : ignores;
}

async function ignoresIn(folder: string, file: string): Promise<readonly Ignores[]> {
  const text = await read(file);
  if (isSkipped(text)) return [];
  const patterns = ignore({ ignorecase: process.platform !== "linux" }).add(text.text);
  return [{ folder, patterns }];
}

/** Whether `path` is left out because git ignores it. The file of patterns that is nearest to it has the last word. */
function ignored(path: string, isFolder: boolean, ignores: readonly Ignores[]): boolean {
  // GitHub's template for Terraform ignores them all, and yet they decide what is deployed from here.
  if (!isFolder && /\.tfvars(\.json)?$/.test(path)) return false;
  let verdict = false;
  for (const { folder, patterns } of ignores) {
    const way = slashed(relative(folder, path));
    if (way === "" || way.startsWith("../")) continue;
    const { ignored, unignored } = patterns.test(isFolder ? `${way}/` : way);
    if (ignored) verdict = true;
    else if (unignored) verdict = false;
  }
  return verdict;
}

function matcher(globs: readonly string[] = []): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  return picomatch(
    globs.map((glob) => glob.replace(/^\.\//, "").replace(/\/$/, "")),
    { dot: true },
  );
}

async function isFile(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    // Terraform projects link one variables.tf into several folders.
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isConfig(path: string): boolean {
  return configNames.includes(basename(path));
}

function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

function tooLarge(bytes: number): string {
  const mib = (size: number) => `${Math.ceil((size / (1024 * 1024)) * 10) / 10} MiB`;
  return `is larger than ${mib(largestFile)} (${mib(bytes)})`;
}

/** What the file system's refusal means to a user. */
function refusal(uri: string, error: unknown, done: "read" | "written" = "read"): Skipped {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  if (code === "EACCES" || code === "EPERM") return { uri, reason: `may not be ${done}`, denied: true };
  if (code === "ENOENT" || code === "ENOTDIR") return { uri, reason: "is not there" };
  if (code === "ELOOP") return { uri, reason: "is a link in a circle" };
  return { uri, reason: `cannot be ${done} (${code})` };
}
