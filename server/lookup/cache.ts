// What AWS answered, on disk, so that one look-up serves all windows and the command line.
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LiveVersion } from "../../rules/data/rds-live-versions.ts";
import { largestFile } from "../workspace.ts";

/** What RDS in a region answered for an engine. */
export interface Answer {
  readonly engine: string;
  readonly region: string;
  /** When it was asked, in ISO form. */
  readonly asked: string;
  readonly versions: readonly LiveVersion[];
}

/** What a cache asks of a disk: a folder's names, a file's text, and writing one that nobody else may read. */
export interface Disk {
  names(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
}

/** The folder of this user's cache, by what each system has agreed on; `undefined` where there is no home. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  const home = env["HOME"] || env["USERPROFILE"];
  const beside = (base: string | undefined, ...way: string[]) => base && join(base, ...way, "iac-preflight");
  // A relative path is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
  if (env["XDG_CACHE_HOME"]?.startsWith("/")) return beside(env["XDG_CACHE_HOME"]);
  if (platform === "win32") return beside(env["LOCALAPPDATA"]) ?? beside(home, "AppData", "Local");
  return platform === "darwin" ? beside(home, "Library", "Caches") : beside(home, ".cache");
}

/** The answers in a folder: one file for each region and engine. A file that cannot be read is as if there were none. */
export class Cache {
  readonly #folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk = ownDisk) {
    this.#folder = join(folder, "versions");
    this.#disk = disk;
  }

  async all(): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (const partition of await this.#disk.names(this.#folder)) {
      for (const region of await this.#disk.names(join(this.#folder, partition))) {
        for (const file of await this.#disk.names(join(this.#folder, partition, region))) {
          if (!/^[\w-]+\.json$/.test(file)) continue;
          const answer = await this.read(region, file.slice(0, -".json".length));
          if (answer) answers.push(answer);
        }
      }
    }
    return answers;
  }

  async read(region: string, engine: string): Promise<Answer | undefined> {
    const path = this.#path(region, engine);
    const text = path === undefined ? undefined : await this.#disk.read(path);
    const answer = text === undefined ? undefined : answerIn(text);
    return answer?.region === region && answer.engine === engine ? answer : undefined;
  }

  /** Keeps `answer`; or says why it could not be kept. */
  async write(answer: Answer): Promise<string | undefined> {
    const path = this.#path(answer.region, answer.engine);
    if (path === undefined) return "its name is none for a file";
    try {
      await this.#disk.write(path, `${JSON.stringify({ version: 1, ...answer })}\n`);
      return undefined;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      return reasons.get(code) ?? `it cannot be written (${code})`;
    }
  }

  #path(region: string, engine: string): string | undefined {
    const plain = /^[a-z\d-]+$/;
    if (!plain.test(region) || !plain.test(engine)) return undefined;
    return join(this.#folder, partitionOf(region), region, `${engine}.json`);
  }
}

/** The part of AWS that a region belongs to. Those of `partitions.json` in the AWS SDK, 2026-11-24. */
export function partitionOf(region: string): string {
  return partitions.find(([begins]) => region.startsWith(begins))?.[1] ?? "aws";
}

const partitions: readonly (readonly [begins: string, partition: string])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
  ["us-isob-", "aws-iso-b"],
  ["us-isof-", "aws-iso-f"],
  ["eu-isoe-", "aws-iso-e"],
  ["us-iso-", "aws-iso"],
  ["eusc-", "aws-eusc"],
];

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk is full"],
  ["EACCES", "it may not be written"],
  ["EPERM", "it may not be written"],
  ["EROFS", "the disk cannot be written to"],
]);

/** The names of the profiles of this user: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html */
export async function profileNames(env: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const home = env["HOME"] || env["USERPROFILE"] || "";
  const config = (await ownDisk.read(env["AWS_CONFIG_FILE"] || join(home, ".aws", "config"))) ?? "";
  const keys = (await ownDisk.read(env["AWS_SHARED_CREDENTIALS_FILE"] || join(home, ".aws", "credentials"))) ?? "";
  const named = [...config.matchAll(/^\s*\[\s*(?:profile\s+([^\]]+?)|(default))\s*\]/gm)].map(
    (match) => match[1] ?? match[2]!,
  );
  const kept = [...keys.matchAll(/^\s*\[\s*([^\]]+?)\s*\]/gm)].map((match) => match[1]!);
  return [...new Set([...named, ...kept].map((name) => name.replaceAll(/^["']|["']$/g, "")))];
}

/** How long a file that was left behind by a process that was killed is left alone, in milliseconds. */
const abandoned = 60 * 60 * 1000;

const ownDisk: Disk = {
  names: (folder) => readdir(folder).catch(() => []),

  async read(path) {
    try {
      return (await stat(path)).size > largestFile ? undefined : await readFile(path, "utf8");
    } catch {
      // Nothing was looked up, or it may not be read: there is the catalogue.
      return undefined;
    }
  },

  async write(path, text) {
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    // Of its own for each writer, and renamed when it is whole: no reader sees half of it, and nobody waits for a lock.
    const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
    try {
      const file = await open(beside, "wx", 0o600);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    for (const name of await readdir(folder)) {
      if (!name.endsWith(".tmp")) continue;
      const other = join(folder, name);
      const since = await stat(other).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (since > abandoned) await rm(other, { force: true });
    }
  },
};

/** The answer that `text` says, if it is one. */
function answerIn(text: string): Answer | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    // Somebody else wrote there; the next look-up puts it right.
    return undefined;
  }
  const { version, engine, region, asked, versions } = members(said);
  const all = Array.isArray(versions) ? versions.map(versionIn) : [];
  if (version !== 1 || typeof engine !== "string" || typeof region !== "string" || typeof asked !== "string")
    return undefined;
  if (!/^\d{4}-\d\d-\d\dT/.test(asked) || Number.isNaN(Date.parse(asked)) || all.length === 0) return undefined;
  return all.every((each) => each !== undefined) ? { engine, region, asked, versions: all } : undefined;
}

function versionIn(value: unknown): LiveVersion | undefined {
  const { version, major, offered, default: usual, upgrades } = members(value);
  if (typeof version !== "string" || typeof major !== "string" || typeof offered !== "boolean") return undefined;
  if (!Array.isArray(upgrades) || !upgrades.every((each) => typeof each === "string")) return undefined;
  return { version, major, offered, ...(usual === true && { default: true as const }), upgrades };
}

function members(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
