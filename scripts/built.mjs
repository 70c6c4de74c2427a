// Builds dist/ if it is missing or older than what it is made from: `node scripts/built.mjs`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = ["client", "rules", "server"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
);
const age = (name) => statSync(join(root, name)).mtimeMs;
const newest = Math.max(...[...sources, "package.json", "scripts/build.mjs"].map(age));

if (!existsSync(join(root, "dist/cli.js")) || age("dist/cli.js") < newest) {
  if (process.stderr.isTTY) console.error("Building, once …");
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
