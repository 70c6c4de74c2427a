import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../package.json";
import { Copy, run } from "./built.ts";

describe("The npm package", function () {
  this.timeout(300_000);
  let copy: Copy;
  let folder: string;
  const installed = () => join(folder, "node_modules/iac-preflight");
  const preflight = (...words: readonly string[]) =>
    spawnSync("npx", ["--no-install", "iac-preflight", ...words], {
      cwd: folder,
      encoding: "utf8",
      shell: process.platform === "win32",
      env: { ...process.env, NODE_PATH: "", FORCE_COLOR: "0" },
    });

  before(() => {
    copy = new Copy("a");
    copy.run("scripts/pack.mjs", ["--out", "out"]);
    folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-npm-")));
    writeFileSync(join(folder, "package.json"), "{}");
    const tarball = join(copy.root, `out/iac-preflight-${version}.tgz`);
    run("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], folder);
  });
  after(() => {
    copy.delete();
    rmSync(folder, { recursive: true, force: true });
  });

  it("holds these files and no others", () => {
    const files = readdirSync(installed(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(installed().length + 1)
          .replaceAll("\\", "/"),
      );
    assert.deepEqual(files.sort(), [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/THIRD-PARTY-NOTICES.txt",
      "dist/aws.js",
      "dist/cli.js",
      "dist/server.js",
      "dist/typescript.js",
      "package.json",
      "schemas/config.json",
    ]);
  });

  it("brings nothing else along, and asks npm for nothing", () => {
    const packages = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
    assert.deepEqual(packages, ["iac-preflight"]);
    const manifest = JSON.parse(readFileSync(join(installed(), "package.json"), "utf8"));
    for (const name of ["dependencies", "devDependencies", "scripts", "contributes", "main"]) {
      assert.equal(manifest[name], undefined, name);
    }
    assert.equal(manifest.version, version);
    assert.ok(statSync(join(copy.root, `out/iac-preflight-${version}.tgz`)).size < 3_000_000);
  });

  it("checks Terraform, without the parser of TypeScript", () => {
    writeFileSync(
      join(folder, "main.tf"),
      'resource "aws_db_subnet_group" "a" {\n  name = "Orders"\n  subnet_ids = []\n}\n',
    );
    rmSync(join(installed(), "dist/typescript.js"));
    const { status, stdout, stderr } = preflight("check", "main.tf");
    assert.match(stdout, /^main\.tf:2:10 error naming\/uppercase$/m);
    assert.deepEqual([status, stderr], [1, ""]);
    assert.equal(preflight("--version").stdout, `${version}\n`);
  });

  it("explains, lists rules and serves an editor", () => {
    mkdirSync(join(folder, "logs"));
    writeFileSync(join(folder, "logs/a.log"), "KeyError: 'host'\n");
    assert.match(preflight("explain", "logs/a.log").stdout, /^logs\/a\.log:1 error from the application$/m);
    assert.match(preflight("rules").stdout, /^naming\/uppercase /m);
    assert.match(preflight("lsp").stderr, /lsp --stdio/);
  });

  it("names all that is bundled with its licence, and its pictures where they are", () => {
    const notices = readFileSync(join(installed(), "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of ["typescript", "yaml", "jsonc-parser", "picomatch", "ignore", "vscode-languageserver"]) {
      assert.match(notices, new RegExp(`^${name} [\\d.]+ \\((MIT|Apache-2\\.0|ISC)\\)$`, "m"));
    }
    assert.doesNotMatch(notices, /^vscode-languageclient /m);
    const readme = readFileSync(join(installed(), "README.md"), "utf8");
    assert.doesNotMatch(readme, /\]\((?!https:|#)/);
  });
});
