// What a user waits for: the server's start, and what one keystroke takes in workspaces of two sizes.
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { Editor, Folder, type Held, until } from "../../test/protocol/editor.ts";
import { median, milliseconds, typedIn, workspace } from "./workspace.ts";

/** The server's figures, each with its name, ready to print. Starts `dist/server.js`, which has to be built. */
export async function serverFigures(): Promise<readonly (readonly [name: string, figure: string])[]> {
  const empty = new Folder();
  const starts: number[] = [];
  for (let run = 0; run < 7; run++) {
    const start = performance.now();
    const editor = await Editor.start([empty]);
    starts.push(performance.now() - start);
    await editor.stop();
  }
  empty.remove("");
  const small = await opened(1000);
  const large = await opened(4000);
  // By turns, so that whatever else this machine does bears on both.
  for (let key = 0; key < 70; key++) for (const each of [small, large]) each.times.push(await keystroke(each, key));
  for (const each of [small, large]) await closed(each);
  const [one, other] = [small, large].map(({ times }) => median(times.slice(10))) as [number, number];
  return [
    ["Server", `medians; Node itself starts in ${milliseconds(await bare())}`],
    ["  start to answer of initialize", milliseconds(median(starts))],
    ["  start to first diagnostics, 1,000 files", milliseconds(small.first)],
    ["  start to first diagnostics, 4,000 files", milliseconds(large.first)],
    ["  start to all problems, 4,000 files", milliseconds(large.all)],
    ["  one keystroke, 1,000 files", milliseconds(one)],
    ["  one keystroke, 4,000 files", `${milliseconds(other)}, ${(other / one).toFixed(2)}× (goal 1.3×)`],
  ];
}

/** A server that has read a workspace, and what that took. */
interface Opened {
  readonly folder: Folder;
  readonly editor: Editor;
  readonly held: Held;
  /** The file that is typed in. */
  readonly uri: string;
  readonly first: number;
  readonly all: number;
  readonly times: number[];
}

async function opened(size: number): Promise<Opened> {
  const folder = new Folder();
  const files = new Map(workspace(size));
  for (const [path, text] of files) folder.write(path, text);
  const uri = folder.uri(typedIn);
  const flawed = withProblems(files);

  const start = performance.now();
  const editor = await Editor.start([folder]);
  await editor.open(uri, files.get(typedIn)!, "terraform");
  const found = await editor.diagnostics(uri);
  const first = performance.now() - start;
  if (found.length === 0) throw new Error("the file that is edited has no problem to find");
  // As VS Code does, the client waits for the problems of all other files while the user types.
  const held = editor.held();
  await until(() => held.items.length >= flawed, "the problems of all files");
  return { folder, editor, held, uri, first, all: performance.now() - start, times: [] };
}

/** How many of `files` have problems, which are those that a client is told of. */
function withProblems(files: ReadonlyMap<string, string>): number {
  const project = new Project(frontends, rules, new Date().toISOString().slice(0, 10));
  for (const [path, text] of files) project.set({ uri: `file:///bench/${path}`, text });
  return project.uris().filter((uri) => project.problems(uri).length > 0).length;
}

/** From a change to the diagnostics of the changed text, in milliseconds. */
async function keystroke({ editor, uri }: Opened, key: number): Promise<number> {
  const start = performance.now();
  const at = { line: 0, character: 0 };
  await editor.change(uri, { range: { start: at, end: at }, text: key % 10 === 9 ? "\n" : "#" });
  await editor.pull(uri);
  const time = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 40));
  return time;
}

async function closed({ editor, held, folder }: Opened): Promise<void> {
  held.cancel();
  await held.answer.catch(() => undefined);
  await editor.stop();
  folder.remove("");
}

/** What Node takes to start and do nothing. */
async function bare(): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) {
    const start = performance.now();
    const editor = new Editor(["-e", "0"]);
    await editor.exited();
    times.push(performance.now() - start);
  }
  return median(times);
}
