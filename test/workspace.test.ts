import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import {
  find,
  finds,
  isSkipped,
  largestFile,
  pathOf,
  read,
  relevant,
  type Search,
  type Skipped,
  uriOf,
  write,
} from "../server/workspace.ts";

describe("The workspace", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "preflight-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("finds the files that may matter, in the order of their names", async () => {
    files("b.tf", "a.tf", "a/z.tfvars", "a/x.ts", "a/x.d.ts", "a/logo.png", ".iac-preflight.yaml", "c.tofu", "t.jsonc");
    assert.deepEqual(await found(), [
      ".iac-preflight.yaml",
      "a/x.ts",
      "a/z.tfvars",
      "a.tf",
      "b.tf",
      "c.tofu",
      "t.jsonc",
    ]);
  });

  it("never enters what tools or other people made", async () => {
    files("node_modules/x/a.tf", ".terraform/m/a.tf", "cdk.out/a.json", ".git/a.json", "src/node_modules/a.ts", "a.tf");
    assert.deepEqual(await found(), ["a.tf"]);
  });

  it("leaves out what git ignores, the nearest .gitignore having the last word", async () => {
    files("a.tf", "a.gen.tf", "sub/b.gen.tf", "sub/c.tf", "build/d.tf", "sub/build/e.tf");
    file(".gitignore", "*.gen.tf\n/build/\n");
    file("sub/.gitignore", "!b.gen.tf\nc.tf\n");
    assert.deepEqual(await found(), ["a.tf", "sub/b.gen.tf", "sub/build/e.tf"]);
  });

  it("reads variable files that git ignores, but in no folder that it ignores", async () => {
    files("a.tf", "dev.tfvars", "x.auto.tfvars.json", "build/prod.tfvars");
    file(".gitignore", "*.tfvars\n*.json\n/build/\n");
    assert.deepEqual(await found(), ["a.tf", "dev.tfvars", "x.auto.tfvars.json"]);
  });

  it("honours what a repository ignores above the folder, unless it ignores the folder itself", async () => {
    files(".git/HEAD", "infra/a.tf", "infra/local.tf", "infra/private.tf", "out/a.tf");
    file(".gitignore", "local.tf\n/out/\n");
    file(".git/info/exclude", "private.tf\n");
    assert.deepEqual(await found("infra"), ["a.tf"]);
    assert.deepEqual(await found("out"), ["a.tf"]);
  });

  it("leaves out what the globs exclude", async () => {
    files("a.tf", "vendor/a.tf", "x/vendor/a.tf", "x/b.tf");
    assert.deepEqual(await found(".", { exclude: ["vendor", "**/b.tf"] }), ["a.tf", "x/vendor/a.tf"]);
    assert.deepEqual(await found(".", { exclude: ["./vendor/**", "x/"] }), ["a.tf"]);
  });

  it("answers for one file as the search would", async () => {
    files("a.tf", "a.gen.tf", "sub/b.gen.tf", "sub/c.tf", "build/d.tf", "node_modules/e.tf", "f.txt");
    file(".gitignore", "*.gen.tf\n/build/\n");
    file("sub/.gitignore", "!b.gen.tf\nc.tf\n");
    const all = ["a.tf", "a.gen.tf", "sub/b.gen.tf", "sub/c.tf", "build/d.tf", "node_modules/e.tf", "f.txt", "../g.tf"];
    const wanted: string[] = [];
    for (const each of all) if (await finds(folder, join(folder, each))) wanted.push(each);
    assert.deepEqual(wanted, await found());
  });

  it("follows links to files, and links to folders never, so that no circle holds it", async function () {
    if (process.platform === "win32") this.skip();
    files("shared/variables.tf", "prod/main.tf");
    symlinkSync("../shared/variables.tf", join(folder, "prod/variables.tf"));
    symlinkSync("..", join(folder, "prod/up"));
    symlinkSync("nowhere.tf", join(folder, "prod/dangling.tf"));
    assert.deepEqual(await found(), ["prod/main.tf", "prod/variables.tf", "shared/variables.tf"]);
  });

  it("says once that a folder cannot be read", async () => {
    const skipped: Skipped[] = [];
    assert.deepEqual(await found("nowhere", { skipped: (each) => skipped.push(each) }), []);
    assert.deepEqual(skipped, [{ uri: uriOf(join(folder, "nowhere")), reason: "is not there" }]);
  });

  it("reads text without its byte-order mark", async () => {
    file("a.tf", "\ufeffä = 1\r\n");
    assert.deepEqual(await read(join(folder, "a.tf")), { uri: uriOf(join(folder, "a.tf")), text: "ä = 1\r\n" });
  });

  it("says why a file was not read", async () => {
    assert.equal(await reason("latin.tf", Buffer.from([0x61, 0xe4, 0x62])), "is not text");
    assert.equal(await reason("nul.tf", Buffer.from("a\0b")), "is not text");
    assert.equal(await reason("wide.tf", Buffer.from("\ufeffa", "utf16le")), "is UTF-16 text; only UTF-8 is read");
    const large = Buffer.alloc(largestFile + 1, 32);
    assert.equal(await reason("large.tf", large), "is larger than 4 MiB (4.1 MiB)");
    assert.equal(await reason("fits.tf", large.subarray(1)), undefined);
    assert.equal(await reason("gone.tf"), "is not there");
    mkdirSync(join(folder, "dir.tf"));
    assert.equal(await reason("dir.tf"), "is a folder");
  });

  it("writes a file in its place, with its mark and mode", async () => {
    file("a.tf", "\ufeffa\r\n");
    chmodSync(join(folder, "a.tf"), 0o640);
    const document = await read(join(folder, "a.tf"));
    assert.ok(!isSkipped(document));
    assert.equal(await write(document, "b\r\n"), undefined);
    assert.equal(readFileSync(join(folder, "a.tf"), "utf8"), "\ufeffb\r\n");
    if (process.platform !== "win32") assert.equal(statSync(join(folder, "a.tf")).mode & 0o777, 0o640);
    assert.deepEqual(await found(), ["a.tf"]);
  });

  it("does not write over what somebody else has written meanwhile", async () => {
    file("a.tf", "a\n");
    const document = await read(join(folder, "a.tf"));
    assert.ok(!isSkipped(document));
    file("a.tf", "mine\n");
    assert.deepEqual(await write(document, "b\n"), { uri: document.uri, reason: "changed while it was checked" });
    assert.equal(readFileSync(join(folder, "a.tf"), "utf8"), "mine\n");
  });

  it("writes a file's uri in one way, however an editor encodes it", () => {
    const path = join(folder, "a@b (c) ä%.tf");
    assert.equal(pathOf(uriOf(path)), path);
    const editor = `file://${path.split("/").map(encodeURIComponent).join("/")}`;
    if (process.platform !== "win32") assert.equal(uriOf(pathOf(editor)!), uriOf(path));
    assert.equal(pathOf("untitled:Untitled-1"), undefined);
    assert.equal(pathOf("file:///a%2Fb"), undefined);
  });

  it("knows by name which files may matter", () => {
    const all = ["a.tf", "a.tf.json", "a.mts", "a.tsx", "a.d.mts", "a.js", "a.yaml", ".iac-preflight.yml", "tf"];
    assert.deepEqual(all.filter(relevant), [
      "a.tf",
      "a.tf.json",
      "a.mts",
      "a.tsx",
      "a.js",
      "a.yaml",
      ".iac-preflight.yml",
    ]);
  });

  function file(name: string, content: string | Buffer): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }

  function files(...names: readonly string[]): void {
    for (const name of names) file(name, "");
  }

  async function found(inside = ".", search: Search = {}): Promise<string[]> {
    const paths: string[] = [];
    const root = join(folder, inside);
    for await (const path of find(root, search)) paths.push(relative(root, path).replaceAll("\\", "/"));
    return paths;
  }

  async function reason(name: string, content?: Buffer): Promise<string | undefined> {
    if (content) file(name, content);
    const result = await read(join(folder, name));
    return isSkipped(result) ? result.reason : undefined;
  }
});
