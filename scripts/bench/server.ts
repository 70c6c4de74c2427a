// What a user waits for: the server's start, and what one keystroke takes in workspaces of two sizes.
import { corpus } from "../../test/hcl/generate.ts";
import { Editor, Folder, until } from "../../test/protocol/editor.ts";

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
  const small = await workspace(1000);
  const large = await workspace(4000);
  return [
    ["Server", `medians; Node itself starts in ${milliseconds(await bare())}`],
    ["  start to answer of initialize", milliseconds(median(starts))],
    ["  start to first diagnostics, 1,000 files", milliseconds(small.first)],
    ["  start to first diagnostics, 4,000 files", milliseconds(large.first)],
    ["  start to all problems, 4,000 files", milliseconds(large.all)],
    ["  one keystroke, 1,000 files", milliseconds(small.keystroke)],
    [
      "  one keystroke, 4,000 files",
      `${milliseconds(large.keystroke)}, ${(large.keystroke / small.keystroke).toFixed(2)}× (goal 1.3×)`,
    ],
  ];
}

interface Figures {
  readonly first: number;
  readonly all: number;
  readonly keystroke: number;
}

/** Ten files to a module, ten modules to a root that calls them, as in a repository of many services. */
async function workspace(size: number): Promise<Figures> {
  const folder = new Folder();
  for (let number = 0; number < size; number++) {
    const module = Math.floor(number / 10);
    const name = `service${Math.floor(module / 10)}/modules/m${module % 10}/f${number % 10}.tf`;
    folder.write(name, `${corpus(3000, number + 1)}\n${database(number)}`);
  }
  for (let service = 0; service < size / 100; service++) {
    const calls = Array.from({ length: 10 }, (_, at) => `module "m${at}" {\n  source = "./modules/m${at}"\n}\n`);
    folder.write(`service${service}/main.tf`, calls.join("\n"));
  }
  const name = "service3/modules/m4/f5.tf";
  const uri = folder.uri(name);
  const text = `${corpus(3000, 346)}\n${database(345)}`;

  const start = performance.now();
  const editor = await Editor.start([folder]);
  await editor.open(uri, text, "terraform");
  const found = await editor.diagnostics(uri);
  const first = performance.now() - start;
  if (found.length === 0) throw new Error("the file that is edited has no problem to find");
  // As VS Code does, the client waits for the problems of all other files while the user types.
  const held = editor.held();
  await until(() => held.items.length === size, "the problems of all files");
  const all = performance.now() - start;

  const times: number[] = [];
  for (let key = 0; key < 60; key++) {
    const before = performance.now();
    const at = { line: 0, character: 0 };
    await editor.change(uri, { range: { start: at, end: at }, text: key % 10 === 9 ? "\n" : "#" });
    await editor.pull(uri);
    times.push(performance.now() - before);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  held.cancel();
  await held.answer.catch(() => undefined);
  await editor.stop();
  folder.remove("");
  return { first, all, keystroke: median(times.slice(10)) };
}

function database(number: number): string {
  return `resource "aws_db_instance" "bench${number}" {\n  identifier = "Bench-${number}"\n}\n`;
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

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function milliseconds(time: number): string {
  return time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`;
}
