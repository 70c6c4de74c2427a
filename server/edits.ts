import { type Fix, place } from "../rules/rule.ts";
import type { Edit } from "./frontend.ts";
import type { Problem, Project } from "./project.ts";

/** The edits of a whole fix, or `undefined` when a language cannot say any part of it. */
export function renderFix(fix: Fix, project: Project): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const intent of fix.intents) {
    const rendered = project.frontend(place(intent).uri)?.render(intent, project.reader);
    if (!rendered) return undefined;
    edits.push(...rendered);
  }
  return edits.sort((a, b) => compare(a.at.uri, b.at.uri) || a.at.start - b.at.start);
}

/** What of `problems` can be fixed in one go: the edits of the first safe fix of each, less those that would touch another's. */
export function safeEdits(problems: readonly Problem[], project: Project): readonly Edit[] {
  const taken: Edit[] = [];
  for (const problem of problems) {
    const fix = problem.fixes.find((fix) => fix.safe);
    const edits = fix && renderFix(fix, project);
    if (!edits) continue;
    const fresh = edits.filter((edit) => !taken.some((other) => same(edit, other)));
    if (!fresh.some((edit) => taken.some((other) => touch(edit, other)))) taken.push(...fresh);
  }
  return taken;
}

/** `text` after `edits`, of which no two overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let applied = "";
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)) {
    applied += text.slice(done, edit.at.start) + edit.text;
    done = edit.at.end;
  }
  return applied + text.slice(done);
}

/** How often safe fixes are looked for again; each round takes those that stood in another's way. */
const rounds = 20;

/** Applies safe fixes to the files `uris` of `project`, which it changes, until nothing more applies. Gives the new texts. */
export function fixAll(project: Project, uris: readonly string[]): ReadonlyMap<string, string> {
  const fixed = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    const inside = new Set(uris);
    const problems = uris.flatMap((uri) => project.problems(uri));
    const edits = safeEdits(problems, project).filter((edit) => inside.has(edit.at.uri));
    if (edits.length === 0) break;
    for (const uri of new Set(edits.map((edit) => edit.at.uri))) {
      const text = applyEdits(
        project.document(uri)!.text,
        edits.filter((edit) => edit.at.uri === uri),
      );
      project.set({ uri, text });
      fixed.set(uri, text);
    }
  }
  return fixed;
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
