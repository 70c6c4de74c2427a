// The test command. Without arguments: types, lint, bundles, every suite, then VS Code; ends with `N passed, N failed`.
// `node scripts/test.mjs test/hcl [--grep PATTERN]` runs only the suites whose path begins so, and nothing before them.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import Mocha from "mocha";
import { testVscode } from "./test-vscode.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" } } });
const whole = positionals.length === 0;

if (whole) {
  run("npx", "--no-install", "tsc", "-p", ".");
  run("npx", "--no-install", "biome", "check", "--error-on-warnings", ".");
  run("node", "scripts/build.mjs");
}

const suites = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((name) => `test/${name.replaceAll("\\", "/")}`)
  .filter((name) => name.endsWith(".test.ts") && !name.startsWith("test/vscode/"))
  .filter((name) => whole || positionals.some((prefix) => name.startsWith(prefix)))
  .sort();
const outdir = whole ? "out/all" : `out/${positionals.join("+").replaceAll(/\W+/g, "-")}`;
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: suites,
  outdir,
  outbase: ".",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: "inline",
  logLevel: "warning",
});

const options = { timeout: 60_000, forbidOnly: true, forbidPending: true };
const mocha = new Mocha(values.grep === undefined ? options : { ...options, grep: values.grep });
for (const suite of suites) mocha.addFile(`${outdir}/${suite.replace(/\.ts$/, ".mjs")}`);
await mocha.loadFilesAsync();
let { passes, failures } = await new Promise((resolve) => {
  const runner = mocha.run(() => resolve(runner.stats));
});
if (whole) {
  const { passed, failed } = await testVscode();
  passes += passed;
  failures += failed;
}
console.log(`${passes} passed, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(1);
}
