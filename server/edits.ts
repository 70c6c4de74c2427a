import type { Span } from "../rules/model/value.ts";
import { type Fix, type Intent, place } from "../rules/rule.ts";
import type { Edit, Frontend } from "./frontend.ts";
import type { Problem } from "./problems.ts";
import type { Project } from "./project.ts";

/** The edits of a whole fix, or `undefined` when a language cannot say any part of it. */
export function renderFix(fix: Fix, project: Project): readonly Edit[] | undefined {
  const languages = new Map<Frontend | undefined, Intent[]>();
  for (const intent of fix.intents) {
    const frontend = project.frontend(place(intent).uri);
    languages.set(frontend, [...(languages.get(frontend) ?? []), intent]);
  }
  const edits: Edit[] = [];
  for (const [frontend, intents] of languages) {
    const rendered = frontend?.render(intents, project.readerOf(frontend));
    if (!rendered) return undefined;
    edits.push(...rendered);
  }
  return edits.sort((a, b) => compare(a.at.uri, b.at.uri) || a.at.start - b.at.start);
}

/** `fix` as it is offered with its `edits`: not unseen where others read what it replaces, and then its title says so. */
export function offered(fix: Fix, edits: readonly Edit[]): Fix {
  const readers = [...new Set(edits.flatMap((edit) => edit.readers ?? []))];
  if (readers.length === 0) return fix;
  const more = readers.length > mostReaders ? `${readers.splice(mostReaders - 1).length} more` : readers.pop();
  return { ...fix, safe: false, title: `${fix.title} for ${readers.join(", ")} and ${more}` };
}

/** The most that a title names. */
const mostReaders = 3;

/** Which fix of a problem to apply without asking about each. */
export type Choice = (problem: Problem) => Fix | undefined;

/** The first fix that may be applied unseen. */
export const safeFix: Choice = (problem) => problem.fixes.find((fix) => fix.safe);

/** What of `problems` can be fixed in one go: the edits of the chosen fix of each, less those that would touch another's. */
export function safeEdits(
  problems: readonly Problem[],
  project: Project,
  choice: Choice = safeFix,
  allowed: (edit: Edit) => boolean = () => true,
): readonly Edit[] {
  const taken: Edit[] = [];
  const declared = new Set<string>();
  for (const problem of problems) {
    const fix = choice(problem);
    // Two at once would choose the same name.
    const declares = (fix?.intents ?? []).flatMap((each) =>
      each.do === "declare" ? [`${each.type} ${each.named}`] : [],
    );
    if (declares.some((name) => declared.has(name))) continue;
    const edits = fix && renderFix(fix, project);
    // Half a fix is none.
    if (!edits?.every(allowed)) continue;
    if (choice === safeFix && !offered(fix!, edits).safe) continue;
    const fresh = edits.filter((edit) => !taken.some((other) => same(edit, other)));
    if (fresh.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    taken.push(...fresh);
    for (const name of declares) declared.add(name);
  }
  return taken;
}

/** `text` after `edits`, of which no two overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let applied = "";
  let done = 0;
  for (const edit of inOrder(edits)) {
    applied += text.slice(done, edit.at.start) + edit.text;
    done = edit.at.end;
  }
  return applied + text.slice(done);
}

/** Applies safe fixes to the files `uris` of `project`, which it changes, until nothing more applies. Gives the new texts. */
export function fixAll(project: Project, uris: readonly string[], choice?: Choice): ReadonlyMap<string, string> {
  const fixed = new Set<string>();
  for (const edits of rounds(project, uris, choice)) for (const { at } of edits) fixed.add(at.uri);
  return new Map([...fixed].map((uri) => [uri, project.document(uri)!.text]));
}

/** The edits that do in one go what `fixAll` does in as many as it takes, and no more than it does. Leaves `project` as it was. */
export function fixAllEdits(project: Project, uris: readonly string[], choice?: Choice): readonly Edit[] {
  const documents = uris.map((uri) => project.document(uri)).filter((document) => document !== undefined);
  const pieces = new Map<string, readonly Piece[]>();
  for (const { uri, text } of documents) pieces.set(uri, [{ start: 0, end: text.length }]);
  try {
    for (const edits of rounds(project, uris, choice)) {
      for (const [uri, of] of byFile(edits)) pieces.set(uri, replaced(pieces.get(uri)!, of));
    }
  } finally {
    for (const document of documents) project.set(document);
  }
  return documents.flatMap(({ uri, text }) => between(pieces.get(uri)!, { uri, start: 0, end: text.length }));
}

/** What `look` sees while `edit` is made. Leaves `project` as it was. */
export function trial<T>(project: Project, edit: Edit, look: () => T): T {
  const document = project.document(edit.at.uri)!;
  project.set({ uri: document.uri, text: applyEdits(document.text, [edit]) });
  try {
    return look();
  } finally {
    project.set(document);
  }
}

/** `edits` by the file they are in. */
export function byFile(edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> {
  const files = new Map<string, Edit[]>();
  for (const edit of edits) {
    const file = files.get(edit.at.uri);
    if (file) file.push(edit);
    else files.set(edit.at.uri, [edit]);
  }
  return files;
}

/** How often fixes are looked for again; each round takes those that stood in another's way. */
const mostRounds = 20;

/** Fixes what can be fixed in one go, again and again; gives the edits of each round, in the texts as they were before it. */
function* rounds(project: Project, uris: readonly string[], choice?: Choice): Generator<readonly Edit[]> {
  const inside = new Set(uris);
  for (let round = 0; round < mostRounds; round++) {
    const problems = uris.flatMap((uri) => project.problems(uri));
    const edits = safeEdits(problems, project, choice, (edit) => inside.has(edit.at.uri));
    if (edits.length === 0) return;
    for (const [uri, of] of byFile(edits)) project.set({ uri, text: applyEdits(project.document(uri)!.text, of) });
    yield edits;
  }
}

/** A stretch of the text as it was at first, or new text. */
type Piece = { readonly start: number; readonly end: number } | string;

function replaced(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const after: Piece[] = [];
  let done = 0;
  for (const { at, text } of inOrder(edits)) {
    after.push(...cut(pieces, done, at.start), text);
    done = at.end;
  }
  return [...after, ...cut(pieces, done, Number.POSITIVE_INFINITY)];
}

/** The pieces of what stands from `from` to `to` once they are put together. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = typeof piece === "string" ? piece.length : piece.end - piece.start;
    const start = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    at += length;
    if (start >= end) continue;
    if (typeof piece === "string") out.push(piece.slice(start, end));
    else out.push({ start: piece.start + start, end: piece.start + end });
  }
  return out;
}

/** The edits that make `pieces` of `whole`. */
function between(pieces: readonly Piece[], whole: Span): readonly Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  let text = "";
  for (const piece of [...pieces, { start: whole.end, end: whole.end }]) {
    if (typeof piece === "string") text += piece;
    else {
      if (text !== "" || piece.start > start) edits.push({ at: { uri: whole.uri, start, end: piece.start }, text });
      start = piece.end;
      text = "";
    }
  }
  return edits;
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

function same(a: Edit, b: Edit): boolean {
  return a.at.uri === b.at.uri && a.at.start === b.at.start && a.at.end === b.at.end && a.text === b.text;
}

/** Whether two edits overlap, or stand at one place, where their order would matter. */
function touch(a: Edit, b: Edit): boolean {
  if (a.at.uri !== b.at.uri) return false;
  return (a.at.start < b.at.end && b.at.start < a.at.end) || a.at.start === b.at.start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
