import { applyEdits } from "./edits.ts";
import type { Edit } from "./frontend.ts";

/** What `edits` change in `text`, the content of `file`, as a unified diff. */
export function diff(file: string, text: string, edits: readonly Edit[]): string {
  const hunks = grouped(changes(text, edits));
  if (hunks.length === 0) return "";
  const before = linesOf(text);
  let moved = 0;
  const written = hunks.map((hunk) => {
    const first = Math.max(0, hunk[0]!.start - context);
    const end = Math.min(before.length, hunk.at(-1)!.end + context);
    const lines: string[] = [];
    let at = first;
    let grown = 0;
    for (const { start, end, added } of hunk) {
      lines.push(...before.slice(at, start).map((line) => ` ${line}`));
      lines.push(...before.slice(start, end).map((line) => `-${line}`), ...added.map((line) => `+${line}`));
      grown += added.length - (end - start);
      at = end;
    }
    lines.push(...before.slice(at, end).map((line) => ` ${line}`));
    const header = `@@ -${range(first, end - first)} +${range(first + moved, end - first + grown)} @@\n`;
    moved += grown;
    return (
      header + lines.map((line) => (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`)).join("")
    );
  });
  return `--- a/${file}\n+++ b/${file}\n${written.join("")}`;
}

/** How many lines are shown round a change. */
const context = 3;

/** The lines from `start` to `end`, which become `added`. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly added: readonly string[];
}

function changes(text: string, edits: readonly Edit[]): readonly Change[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineAt = (offset: number) => starts.findLastIndex((start) => start <= offset);
  const touched: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of [...edits].sort((a, b) => a.at.start - b.at.start)) {
    const start = lineAt(edit.at.start);
    const end = lineAt(edit.at.end) + 1;
    const last = touched.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else touched.push({ start, end, edits: [edit] });
  }
  return touched.flatMap(({ start, end, edits }) => {
    const from = starts[start]!;
    const old = text.slice(from, starts[end] ?? text.length);
    const shifted = edits.map(({ at, text }) => ({ at: { ...at, start: at.start - from, end: at.end - from }, text }));
    return trimmed(start, linesOf(old), linesOf(applyEdits(old, shifted)));
  });
}

/** The change without the lines that are the same at its beginning and end. */
function trimmed(start: number, before: readonly string[], after: readonly string[]): readonly Change[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const change = {
    start: start + head,
    end: start + before.length - tail,
    added: after.slice(head, after.length - tail),
  };
  return change.end > change.start || change.added.length > 0 ? [change] : [];
}

/** Changes that are near each other share a hunk. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last && change.start - last.at(-1)!.end <= 2 * context) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** The lines of `text`, each with its line break. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function range(first: number, count: number): string {
  // An empty range names the line before it.
  return `${count === 0 ? first : first + 1}${count === 1 ? "" : `,${count}`}`;
}
