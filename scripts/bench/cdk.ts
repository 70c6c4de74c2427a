// How fast CDK code is checked, beside the TypeScript parser alone on the same files:
// `node --expose-gc scripts/run.mjs bench/cdk` measures it in a process of its own and prints it as JSON.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import ts from "typescript";
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { applications, typedIn } from "./applications.ts";
import { milliseconds, percentile } from "./workspace.ts";

interface Figures {
  readonly files: number;
  /** In millions of characters. */
  readonly size: number;
  /** In milliseconds: the parser alone, all problems of all files, and the problems of one after an edit of it. */
  readonly parse: number;
  readonly check: number;
  readonly keystroke: number;
  /** From nothing to the problems of the first file, of which loading the parser is a part. */
  readonly first: number;
  readonly load: number;
  /** Kept after a garbage collection, in millions of bytes: texts and trees alone, and all. */
  readonly trees: number;
  readonly memory: number;
  /** In milliseconds, for 5,000 files of TypeScript without the CDK: to look for its name in each, and to have the problems of all. */
  readonly search: number;
  readonly without: number;
}

export function cdkFigures(): readonly (readonly [name: string, figure: string])[] {
  const args = ["--expose-gc", "scripts/run.mjs", "bench/cdk"];
  const all = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Figures;
  const { files, size, parse, check, keystroke, first, load, trees, memory, search, without } = all;
  const speed = (time: number) => `${(size / (time / 1000)).toFixed(1)} MB/s`;
  return [
    ["CDK", `${files} generated files, ${size.toFixed(1)} MB`],
    ["  ts.createSourceFile alone", speed(parse)],
    ["  ours, cold check", `${speed(check)}, ${(check / parse).toFixed(2)}× the parser's time (goal 1.6×)`],
    ["  ours, keystroke", milliseconds(keystroke)],
    ["  first CDK file", `${milliseconds(first)}, of which the parser takes ${milliseconds(load)} to load`],
    ["  5,000 files without the CDK", `${milliseconds(without)}; to look for its name ${milliseconds(search)}`],
    ["  memory", `${Math.round(memory)} MB, ${(memory / trees).toFixed(2)}× the texts and their trees`],
  ];
}

export function main(): void {
  console.log(JSON.stringify(measured()));
}

function measured(): Figures {
  const files = new Map(applications(30));
  const started = performance.now();
  const load = loaded();
  const [path, text] = [...files][0]!;
  problems(new Map([[path, text]]));
  const first = performance.now() - started;
  const size = [...files.values()].reduce((sum, each) => sum + each.length, 0) / 1e6;
  // By turns, so that whatever else this machine does bears on both.
  const times = Array.from({ length: 8 }, () => [timed(() => trees(files)), timed(() => problems(files))] as const);
  const parse = Math.min(...times.map(([each]) => each));
  const check = Math.min(...times.map(([, each]) => each));
  const project = problems(files);
  const uri = `file:///bench/${typedIn}`;
  const keys = Array.from({ length: 60 }, (_, key) => {
    project.set({ uri, text: `//${"x".repeat(key)}\n${files.get(typedIn)}` });
    return timed(() => project.problems(uri));
  });
  return {
    files: files.size,
    size,
    parse,
    check,
    keystroke: percentile(keys, 0.5),
    first,
    load,
    trees: kept(() => trees(new Map(applications(30)))),
    memory: kept(() => problems(new Map(applications(30)))),
    ...withoutCdk(),
  };
}

function withoutCdk(): Pick<Figures, "search" | "without"> {
  const code = [...applications(1)].map(([, text]) => text.replaceAll("aws-cdk-lib", "some-package")).join("\n");
  const files = new Map(
    Array.from({ length: 5000 }, (_, at) => [`src/m${at % 100}/f${at}.ts`, `// ${at}\n${code.slice(0, 8000)}`]),
  );
  const searches = () => [...files.values()].filter((text) => /["'`](?:aws-cdk-lib|@aws-cdk\/)/.test(text)).length;
  const times = Array.from({ length: 4 }, () => [timed(searches), timed(() => problems(files))] as const);
  return { search: Math.min(...times.map(([each]) => each)), without: Math.min(...times.map(([, each]) => each)) };
}

/** What it takes to load the parser, which the server has in a bundle of its own. */
function loaded(): number {
  return timed(() => createRequire(`${process.cwd()}/dist/`)("./typescript.js"));
}

function trees(files: ReadonlyMap<string, string>): readonly ts.SourceFile[] {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return [...files].map(([path, text]) => ts.createSourceFile(path, text, options, true));
}

function problems(files: ReadonlyMap<string, string>): Project {
  const project = new Project(frontends, rules, "2026-11-20");
  for (const [path, text] of files) project.set({ uri: `file:///bench/${path}`, text });
  for (const uri of project.uris()) project.problems(uri);
  return project;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What `make` makes takes up, in millions of bytes. */
function kept(make: () => unknown): number {
  globalThis.gc!();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  globalThis.gc!();
  const size = (process.memoryUsage().heapUsed - before) / 1e6;
  return made ? size : 0;
}
