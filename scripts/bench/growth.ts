// How time and memory grow with the workspace: `node --expose-gc scripts/run.mjs bench/growth FILES` measures one size
// in a process of its own and prints it as JSON; `growthFigures` runs it for each.
import { execFileSync } from "node:child_process";
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { milliseconds, percentile, typedIn, workspace } from "./workspace.ts";

interface Growth {
  readonly files: number;
  /** Of source, in millions of characters. */
  readonly size: number;
  /** For all problems of all files, in milliseconds; the best of five. */
  readonly cold: number;
  /** From an edit to the problems of the edited file, in milliseconds. */
  readonly median: number;
  readonly p95: number;
  /** Kept after a garbage collection, texts included, in millions of bytes. */
  readonly memory: number;
}

export function main([files]: readonly string[]): void {
  console.log(JSON.stringify(measured(Number(files))));
}

export function growthFigures(): readonly (readonly [name: string, figure: string])[] {
  const sizes = [250, 500, 1000, 2000, 4000].map((files): Growth => {
    const args = ["--expose-gc", "scripts/run.mjs", "bench/growth", String(files)];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Growth;
  });
  const least = sizes[0]!;
  return sizes.map((each) => {
    const times = each.size / least.size;
    const speed = each.size / (each.cold / 1000);
    return [
      `  ${each.files.toLocaleString("en")} files, ${each.size.toFixed(1)} MB`,
      [
        `check ${milliseconds(each.cold)} (${speed.toFixed(1)} MB/s, ${(each.cold / least.cold / times).toFixed(2)}× linear)`,
        `keystroke ${milliseconds(each.median)}, p95 ${milliseconds(each.p95)} (1/${Math.round(each.cold / each.p95)})`,
        `memory ${Math.round(each.memory)} MB (${Math.round(each.memory / each.size)}× source, ${(each.memory / least.memory / times).toFixed(2)}× linear)`,
      ].join("; "),
    ];
  });
}

/** A checked project. */
function checked(files: ReadonlyMap<string, string>): { readonly project: Project; readonly time: number } {
  const project = new Project(frontends, rules, "2026-11-20");
  for (const [path, text] of files) project.set({ uri: `file:///bench/${path}`, text });
  const start = performance.now();
  for (const uri of project.uris()) project.problems(uri);
  return { project, time: performance.now() - start };
}

function measured(count: number): Growth {
  // Another workspace first, until its code is machine code: what that takes would be told of as a matter of size.
  for (let round = 0; round < 5; round++) checked(new Map(workspace(1000, 900)));
  globalThis.gc!();
  const before = process.memoryUsage().heapUsed;
  const files = new Map(workspace(count));
  const size = [...files.values()].reduce((sum, text) => sum + text.length, 0) / 1e6;
  // Without a forced collection in between, which would throw away what V8 has learnt about the code: about 150 ms, at any size.
  const colds = Array.from({ length: 5 }, () => checked(files).time);
  const { project } = checked(files);

  const uri = `file:///bench/${typedIn}`;
  const { text } = project.document(uri)!;
  const times = Array.from({ length: 100 }, (_, key) => {
    project.set({ uri, text: `#${"x".repeat(key)}\n${text}` });
    const pressed = performance.now();
    project.problems(uri);
    return performance.now() - pressed;
  });
  globalThis.gc!();
  const memory = (process.memoryUsage().heapUsed - before) / 1e6;
  // Up to here the project is needed, or it would be collected too.
  project.set({ uri, text });
  const [median, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  return { files: count, size, cold: Math.min(...colds), median, p95, memory };
}
