import { homedir } from "node:os";
import { basename, dirname, join, parse as parsePath, relative, resolve, sep } from "node:path";
import type { Rule } from "../rules/rule.ts";
import type { Check } from "./arguments.ts";
import { configNames, leavesOut, noConfig, parseConfig } from "./config.ts";
import type { Document, Frontend } from "./frontend.ts";
import type { LookedUp } from "./lookup/catalogue.ts";
import type { Advance } from "./progress.ts";
import { Project } from "./project.ts";
import { decode, find, isSkipped, kindOf, pathOf, read, repositoryOf, type Skipped, uriOf } from "./workspace.ts";

/** What a check needs of the world. */
export interface World {
  readonly cwd: string;
  readonly frontends: readonly Frontend[];
  readonly rules: readonly Rule[];
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** The day, in ISO form. */
  readonly today: string;
  /** Told how far it has come. */
  readonly advance: Advance;
  /** What AWS was asked for earlier. */
  readonly lookedUp: LookedUp;
  /** Told that there is nothing more to come. */
  readonly done: () => void;
}

/** The files of a check, read. */
export interface Loaded {
  readonly project: Project;
  /** The files that are reported. */
  readonly uris: readonly string[];
  /** Those of them that were not read. */
  readonly skipped: readonly Skipped[];
  /** What could not be done of what was asked for. */
  readonly failures: readonly string[];
  /** What standard input began with: a byte-order mark, or nothing. */
  readonly mark: string;
}

/** Reads what `command` names, with all that bears on it. */
export async function load(command: Check, world: World): Promise<Loaded> {
  const { cwd, frontends, rules, input, today, advance, lookedUp } = world;
  const project = new Project(frontends, rules, today);
  project.configure({ overrides: { ...noConfig, rules: command.rules }, lookedUp });
  const failures: string[] = [];
  const failed = ({ uri, reason }: Skipped) => failures.push(`${nameOf(uri, cwd)} ${reason}`);
  const fixedConfig = command.config === undefined ? undefined : resolve(cwd, command.config);
  if (fixedConfig !== undefined) {
    const config = await read(fixedConfig);
    if (isSkipped(config)) {
      failed(config);
      return { project, uris: [], skipped: [], failures, mark: "" };
    }
    project.set(config);
    project.configure({ file: config.uri });
  }

  const skipped: Skipped[] = [];
  const targets = await targetsOf(command, cwd, failed);
  const asked = new Set(targets.map(({ path }) => path));
  const { files, named } = await list(targets, cwd, (found) => {
    skipped.push(found);
    if (found.denied) failed(found);
  });
  const readInto = async (paths: readonly string[]) => {
    let done = 0;
    for await (const [path, document] of readAll(paths)) {
      advance("Reading ", ++done, paths.length);
      if (!isSkipped(document)) project.set(document);
      else if (named.has(path) && path !== stdin) {
        skipped.push(document);
        if (document.denied || asked.has(path)) failed(document);
      }
    }
  };
  const stdin = command.stdin === undefined ? undefined : resolve(cwd, command.stdin);
  const configs = fixedConfig === undefined ? [...(await above(targets)), ...[...files].filter(isConfig)] : [];
  await readInto([...new Set(configs)]);
  const excluded = excludes(project, fixedConfig === undefined ? configs : [fixedConfig]);
  await readInto([...files].filter((path) => !isConfig(path) && (asked.has(path) || !excluded(uriOf(path)))));

  let mark = "";
  if (stdin !== undefined) {
    const bytes = await input();
    const document = decode(uriOf(stdin), bytes);
    if (isSkipped(document)) failures.push(`standard input ${document.reason}`);
    else project.set(document);
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) mark = "\ufeff";
  }

  const languages = [...named].filter((path) => !isConfig(path) && project.frontend(uriOf(path)));
  const settings = fixedConfig === undefined ? configs.filter((path) => bears(path, named, targets)) : [fixedConfig];
  const uris = [...new Set([...languages, ...settings].map(uriOf))].filter((uri) => project.document(uri)).sort();
  const { index, count } = command.shard;
  return {
    project,
    uris: uris.filter((_, place) => place % count === index),
    // Told once, and not by every part.
    skipped: index === 0 ? skipped : [],
    failures,
    mark,
  };
}

/** The name of the file `uri` as seen from the folder `cwd`, with `/`. */
export function nameOf(uri: string, cwd: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : relative(cwd, path).replaceAll(sep, "/") || ".";
}

/** A file or folder that is to be reported. */
interface Target {
  readonly path: string;
  readonly kind: "file" | "folder";
}

async function targetsOf(command: Check, cwd: string, failed: (skipped: Skipped) => void): Promise<readonly Target[]> {
  if (command.stdin !== undefined) return [{ path: resolve(cwd, command.stdin), kind: "file" }];
  const targets: Target[] = [];
  for (const each of command.paths) {
    const path = resolve(cwd, each);
    const kind = await kindOf(path);
    if (isSkipped(kind)) failed(kind);
    else targets.push({ path, kind });
  }
  return targets;
}

/** The files that bear on `targets`, and those of them that the targets name. */
async function list(
  targets: readonly Target[],
  cwd: string,
  skipped: (skipped: Skipped) => void,
): Promise<{ readonly files: ReadonlySet<string>; readonly named: ReadonlySet<string> }> {
  const named = new Set<string>();
  const around = new Set<string>();
  for (const { path, kind } of targets) {
    if (kind === "file") named.add(path);
    else for await (const file of find(path, { skipped })) named.add(file);
    around.add(await whole(kind === "file" ? dirname(path) : path, cwd));
  }
  for (const { path } of targets) around.delete(path);
  const files = new Set(named);
  for (const folder of around) for await (const file of find(folder)) files.add(file);
  return { files, named };
}

/** The folder that holds all that may bear on `folder`: its repository, or else the working directory if it lies there. */
async function whole(folder: string, cwd: string): Promise<string> {
  const repository = await repositoryOf(folder);
  if (repository !== undefined) return repository;
  const inside = folder === cwd || folder.startsWith(cwd.endsWith(sep) ? cwd : cwd + sep);
  // Nobody means all of a disk, or of a home.
  return inside && cwd !== homedir() && cwd !== parsePath(cwd).root ? cwd : folder;
}

/** The config files in `targets`' folders and all above them. */
async function above(targets: readonly Target[]): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const target of targets) {
    for (let here = folderOf(target); !folders.has(here); here = dirname(here)) folders.add(here);
  }
  const found: string[] = [];
  for (const path of [...folders].flatMap((folder) => configNames.map((each) => join(folder, each)))) {
    if ((await kindOf(path)) === "file") found.push(path);
  }
  return found;
}

/** How many files are open at a time. */
const atOnce = 32;

async function* readAll(paths: readonly string[]): AsyncGenerator<readonly [string, Document | Skipped]> {
  for (let at = 0; at < paths.length; at += atOnce) {
    const some = paths.slice(at, at + atOnce);
    yield* await Promise.all(some.map(async (path) => [path, await read(path)] as const));
  }
}

/** Whether one of `configs` leaves out the file at a uri. */
function excludes(project: Project, configs: readonly string[]): (uri: string) => boolean {
  const read = configs.flatMap((path) => project.document(uriOf(path)) ?? []);
  const out = leavesOut(read.map((document) => parseConfig(document, project.rules)));
  return (uri) => out(uri) !== undefined;
}

/** Whether the config at `path` is among the files that are reported, or decides about one of them. */
function bears(path: string, named: ReadonlySet<string>, targets: readonly Target[]): boolean {
  if (named.has(path)) return true;
  const folder = dirname(path);
  return targets.some((target) => {
    const of = folderOf(target);
    return of === folder || of.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  });
}

function folderOf({ path, kind }: Target): string {
  return kind === "folder" ? path : dirname(path);
}

function isConfig(path: string): boolean {
  return configNames.includes(basename(path));
}
