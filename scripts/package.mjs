// Makes the VSIX: `node scripts/package.mjs [--out FILE]`. The same input gives the same bytes, and not too many of them.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { parseArgs } from "node:util";

/** Most that a VSIX may have, in bytes. */
const budget = 3_000_000;

const { values } = parseArgs({ options: { out: { type: "string", default: "iac-preflight.vsix" } } });
const { status } = spawnSync("npx", ["--no-install", "vsce", "package", "--no-dependencies", "--out", values.out], {
  stdio: "inherit",
  shell: process.platform === "win32",
  // The first moment that a zip can tell, and in the zone that it is told in.
  env: { ...process.env, SOURCE_DATE_EPOCH: "315532800", TZ: "UTC" },
});
if (status !== 0) process.exit(1);
const { size } = statSync(values.out);
if (size > budget) {
  console.error(`${values.out} has ${size} bytes; ${budget} are the most that it may have`);
  process.exit(1);
}
