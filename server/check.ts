import { resolve } from "node:path";
import type { Check } from "./arguments.ts";
import { diff } from "./diff.ts";
import { byFile, fixAll, fixAllEdits } from "./edits.ts";
import { type Loaded, load, nameOf, type World } from "./load.ts";
import type { Problem } from "./problems.ts";
import type { Project } from "./project.ts";
import type { Outcome } from "./report.ts";
import { uriOf, write } from "./workspace.ts";

/** What came of a check. */
export interface Checked {
  readonly outcome: Outcome;
  /** What could not be done of what was asked for. */
  readonly failures: readonly string[];
  /** What safe fixes would change, or what they make of standard input. */
  readonly output: string;
}

/** Finds, and fixes if that is asked for, what is wrong in the files that `command` names. */
export async function check(command: Check, world: World): Promise<Checked> {
  const loaded = await load(command, world);
  if (command.fix === "write") return fix(command, loaded, world);
  const output = command.fix === "diff" ? changes(loaded, world) : "";
  return { ...result(loaded, world), output };
}

/** What safe fixes would change in the files on disk. */
function changes({ project, uris }: Loaded, { cwd }: World): string {
  const edits = byFile(fixAllEdits(project, uris));
  const changed = uris.filter((uri) => edits.has(uri));
  return changed.map((uri) => diff(nameOf(uri, cwd), project.document(uri)!.text, edits.get(uri)!)).join("");
}

async function fix({ stdin }: Check, loaded: Loaded, world: World): Promise<Checked> {
  const { project, uris, mark } = loaded;
  const { cwd } = world;
  const failures = [...loaded.failures];
  const originals = new Map(uris.map((uri) => [uri, project.document(uri)!]));
  const before = size(collect(project, uris, world).problems);
  for (const [uri, text] of fixAll(project, uris)) {
    const original = originals.get(uri)!;
    if (stdin !== undefined || text === original.text) continue;
    const refused = await write(original, text);
    if (!refused) continue;
    failures.push(`${nameOf(uri, cwd)} ${refused.reason}, so it is left as it is`);
    project.set(original);
  }
  const { outcome, failures: all } = result({ ...loaded, failures }, world);
  const text = stdin === undefined ? undefined : project.document(uriOf(resolve(cwd, stdin)))?.text;
  return {
    outcome: { ...outcome, fixed: before - size(outcome.problems) },
    failures: all,
    output: text === undefined ? "" : mark + text,
  };
}

function result({ project, uris, skipped, failures: earlier }: Loaded, world: World): Omit<Checked, "output"> {
  const { problems, failures: bugs } = collect(project, uris, world);
  const failures = [...earlier, ...bugs];
  return { outcome: { project, uris, problems, skipped, fixed: undefined, complete: failures.length === 0 }, failures };
}

/** The problems of each file. A file on which a rule breaks down does not cost us those of the others. */
function collect(project: Project, uris: readonly string[], { advance, done }: World) {
  const problems = new Map<string, readonly Problem[]>();
  const failures: string[] = [];
  for (const [index, uri] of uris.entries()) {
    advance("Checking", index, uris.length);
    try {
      problems.set(uri, project.problems(uri));
    } catch (bug) {
      failures.push(`internal error in ${uri}: ${bug instanceof Error ? bug.stack : String(bug)}`);
    }
  }
  done();
  return { problems, failures };
}

function size(problems: ReadonlyMap<string, readonly Problem[]>): number {
  return [...problems.values()].reduce((sum, { length }) => sum + length, 0);
}
