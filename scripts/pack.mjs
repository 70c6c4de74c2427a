// Makes the npm package: `node scripts/pack.mjs [--out FOLDER]`. All that it needs is in its bundles, so that it is
// published from a folder of its own (out/npm), with a manifest that asks npm for nothing else: `npm publish out/npm`.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

/** Most that the package may have when it is packed, in bytes. */
const budget = 3_000_000;

const { values } = parseArgs({ options: { out: { type: "string", default: "out" } } });
const folder = join(values.out, "npm");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const bundles = ["cli", "server", "typescript", "aws"];
run(
  process.execPath,
  "scripts/build.mjs",
  "--production",
  "--outdir",
  join(folder, "dist"),
  "--bundles",
  bundles.join(),
);
for (const name of ["CHANGELOG.md", "LICENSE"]) cpSync(name, join(folder, name));
cpSync("schemas/config.json", join(folder, "schemas/config.json"));

const { name, version, description, license, author, homepage, repository, bugs, keywords, engines, bin } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
// What it shows and leads to is in the repository.
const readme = readFileSync("README.md", "utf8")
  .replaceAll(/(!\[[^\]]*\])\((?!https?:|#)([^)]+)\)/g, `$1(${homepage}/raw/main/$2)`)
  .replaceAll(/\]\((?!https?:|#)([^)]+)\)/g, `](${homepage}/blob/main/$1)`);
writeFileSync(join(folder, "README.md"), readme);
const manifest = {
  name,
  version,
  description,
  keywords: keywords.filter((word) => word !== "multi-root ready"),
  license,
  author,
  homepage,
  repository,
  bugs,
  engines: { node: engines.node },
  bin,
  files: ["dist", "schemas", "CHANGELOG.md"],
};
writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);

const packed = run("npm", "pack", resolve(folder), "--json", "--ignore-scripts", "--pack-destination", values.out);
const [{ filename, size }] = JSON.parse(packed);
console.log(join(values.out, filename));
if (size > budget) {
  console.error(`${filename} has ${size} bytes; ${budget} are the most that it may have`);
  process.exit(1);
}

function run(command, ...args) {
  const windows = process.platform === "win32";
  const { status, stdout } = spawnSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    shell: windows,
  });
  if (status !== 0) process.exit(1);
  return stdout;
}
