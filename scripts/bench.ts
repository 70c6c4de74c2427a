// `npm run bench`: how fast, as ratios within one run. Needs the bundles of dist/.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parse as hcl2json } from "@cdktf/hcl2json";
import { rules } from "../rules/index.ts";
import { parseHcl } from "../server/frontends/hcl/parser.ts";
import { frontends } from "../server/frontends/index.ts";
import { Project } from "../server/project.ts";
import { corpus } from "../test/hcl/generate.ts";
import { cdkFigures } from "./bench/cdk.ts";
import { growthFigures } from "./bench/growth.ts";
import { rootFigures } from "./bench/root.ts";
import { serverFigures } from "./bench/server.ts";

const mebibyte = 1024 * 1024;

/** Files of about 8 KiB, as people write them. */
const files = Array.from({ length: 250 }, (_, index) => ({
  uri: `file:///bench/m${index >> 3}/f${index & 7}.tf`,
  text: corpus(8192, index + 1),
}));
const size = files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0) / mebibyte;

export async function main(): Promise<void> {
  const oracle = await seconds(async () => {
    for (const file of files) await hcl2json("bench.tf", file.text);
  }, 2);
  const parse = await seconds(() => {
    for (const file of files) parseHcl(file.text);
  }, 10);
  const check = await seconds(() => {
    const project = new Project(frontends, rules, "2026-11-20");
    for (const file of files) project.set(file);
    for (const file of files) project.problems(file.uri);
  }, 3);

  print("HCL", `${files.length} generated files, ${size.toFixed(1)} MiB`);
  print("  @cdktf/hcl2json, parse", speed(oracle));
  print("  ours, parse", `${speed(parse)}, ${(oracle / parse).toFixed(1)}× hcl2json (goal 15×)`);
  print("  ours, cold check", `${speed(check)}, ${(oracle / check).toFixed(1)}× hcl2json's parse`);

  print("Growth", "the project in a process of its own, for each size");
  for (const [name, figure] of growthFigures()) print(name, figure);
  for (const [name, figure] of rootFigures()) print(name, figure);

  for (const [name, figure] of await serverFigures()) print(name, figure);

  for (const [name, figure] of cdkFigures()) print(name, figure);

  print("Bundles, minified", "");
  execFileSync(process.execPath, ["scripts/build.mjs", "--production"], { stdio: "inherit" });
  for (const name of readdirSync("dist").filter((name) => name.endsWith(".js"))) {
    const zipped = gzipSync(readFileSync(`dist/${name}`)).length;
    print(`  ${name}`, `${kibibytes(statSync(`dist/${name}`).size)}, ${kibibytes(zipped)} compressed`);
  }
}

/** The best of `times` runs after one to warm up, in seconds. */
async function seconds(run: () => void | Promise<void>, times: number): Promise<number> {
  await run();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000;
}

function speed(time: number): string {
  return `${(size / time).toFixed(1)} MiB/s`;
}

function kibibytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}

function print(name: string, figure: string): void {
  console.log(`${name.padEnd(48)} ${figure}`);
}
