// The only importer of the file system, with cli.ts: finds files, reads them, and says which it left out and why.
import type { Document } from "./frontend.ts";

/** Largest file that is read, in bytes. Real infrastructure code stays far below it; generated files do not. */
export const largestFile = 4 * 1024 * 1024;

/** A file that was not read, with the reason as a user should see it. */
export interface Skipped {
  readonly uri: string;
  readonly reason: string;
}

export function isSkipped(read: Document | Skipped): read is Skipped {
  return "reason" in read;
}

/** Whether a file's name is one that some front end, or the config, may want to read. */
export function relevant(_path: string): boolean {
  return false;
}

/**
 * The files below `folder` (an absolute path) that may matter, in the order of their names. Honours `.gitignore` and
 * `exclude` (globs relative to `folder`); never enters `node_modules`, `.terraform`, `cdk.out`, `.git`; follows no symlinks to folders.
 * Unreadable folders are reported through `skipped`.
 */
export async function* find(
  _folder: string,
  _options: { readonly exclude?: readonly string[]; readonly skipped?: (skipped: Skipped) => void } = {},
): AsyncGenerator<string> {}

/** The text of the file at `path` (absolute), without a byte-order mark; or why it was not read. */
export async function read(path: string): Promise<Document | Skipped> {
  return { uri: path, reason: "not yet read" };
}
