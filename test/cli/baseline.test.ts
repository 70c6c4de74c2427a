import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, described, Folder } from "./run.ts";

describe("A baseline", () => {
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.delete());

  const baseline = ["--baseline", "known.json"];
  const update = () => folder.run([...baseline, "--update-baseline"]);
  const findings = (words: readonly string[] = baseline, within = ".") => {
    const { stdout } = folder.run([...words, "--format", "json"], { in: within });
    return JSON.parse(stdout).findings.map((each: { file: string; line: number }) => `${each.file}:${each.line}`);
  };

  it("lets an old repository start clean, and a new finding stands out", () => {
    folder.write({ "a/task.json": described("revision", "status") });
    const first = update();
    assert.equal(first.stdout, "Nothing new in 1 file; the baseline lists 2 findings\n");
    assert.deepEqual([first.status, first.stderr], [0, ""]);
    assert.equal(folder.run(baseline).status, 0);
    folder.write({ "b.json": described("revision"), "a/task.json": described("revision", "status", "registeredAt") });
    const { stdout, status } = folder.run(baseline);
    assert.match(stdout, /^2 errors in 2 of 2 files; --fix mends all of them; the baseline lists 2 more$/m);
    assert.equal(status, 1);
    assert.deepEqual(findings(), ["a/task.json:6", "b.json:4"]);
  });

  it("is one finding a line, in order, and holds nothing of what stands in the files", () => {
    folder.write({ "b.json": described("status", "revision"), "a.json": described("revision") });
    update();
    const text = readFileSync(join(folder.path, "known.json"), "utf8");
    assert.match(
      text,
      /^\{\n {2}"version": 1,\n {2}"findings": \[\n( {4}\{"rule":"ecs\/read-only-field","file":"[ab].json","fingerprint":"[0-9a-f]{32}"\},?\n){3} {2}\]\n\}\n$/,
    );
    update();
    assert.equal(readFileSync(join(folder.path, "known.json"), "utf8"), text);
    assert.deepEqual(
      JSON.parse(text).findings.map(({ file }: { file: string }) => file),
      ["a.json", "b.json", "b.json"],
    );
  });

  it("knows a finding again after it has moved, and from wherever it is asked", () => {
    folder.write({ "a/task.json": described("revision", "status") });
    update();
    folder.write({ "a/task.json": described("status", "revision").replace("{", "{\n\n\n") });
    assert.deepEqual(findings(), []);
    folder.write({ "a/task.json": described("status", "revision").replaceAll(": ", ":    ") });
    assert.deepEqual(findings(["--baseline", "../known.json"], "a"), []);
    assert.deepEqual(findings([...baseline, "a"]), []);
  });

  it("counts findings in lines that are alike", () => {
    const names = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `resource "aws_s3_bucket" "g${index}" {\n  bucket_prefix = "Orders"\n  force_destroy = true\n}\n`,
      ).join("");
    folder.write({ "main.tf": names(2) });
    update();
    assert.match(readFileSync(join(folder.path, "known.json"), "utf8"), /"count":2/);
    folder.write({ "main.tf": names(3) });
    assert.deepEqual(findings(), ["main.tf:10"]);
  });

  it("says once what it lists that is gone", () => {
    folder.write({ "a.json": described("revision", "status"), "b.json": described("revision") });
    update();
    folder.write({ "a.json": described("revision") });
    rmSync(join(folder.path, "b.json"));
    const said = "iac-preflight: 2 findings are gone that known.json lists; --update-baseline takes them out\n";
    const { status, stdout, stderr } = folder.run(baseline);
    assert.equal(stderr, said);
    assert.equal(stdout, "Nothing new in 1 file; the baseline lists 1 finding\n");
    assert.equal(status, 0);
    assert.equal(folder.run([...baseline, "a.json"]).stderr, said);
    update();
    assert.equal(folder.run(baseline).stderr, "");
  });

  it("keeps what it lists of files that were not asked for", () => {
    folder.write({ "a/task.json": described("revision"), "b/task.json": described("revision") });
    update();
    folder.write({ "a/task.json": described("status") });
    assert.equal(folder.run(["b", ...baseline]).stderr, "");
    folder.run(["a", ...baseline, "--update-baseline"]);
    assert.deepEqual(findings(), []);
  });

  it("goes with shards", () => {
    folder.write(Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.json`, described("revision")])));
    update();
    folder.write({ "b.json": described(), "c.json": described("revision", "status") });
    const shards = [1, 2].map((part) => folder.run([...baseline, "--shard", `${part}/2`, "--format", "json"]));
    assert.deepEqual(
      shards.flatMap(({ stdout }) => JSON.parse(stdout).findings.map(({ file }: { file: string }) => file)),
      ["c.json"],
    );
    assert.equal(
      shards
        .map(({ stderr }) => stderr)
        .join("")
        .match(/gone/g)?.length,
      1,
    );
  });

  it("that is not there, or is none, is an error, and the findings are printed all the same", () => {
    folder.write({
      "a.json": described("revision"),
      "broken.txt": "{",
      "other.txt": '{"version": 1, "findings": [{}]}',
    });
    for (const [name, says] of [
      ["gone.json", "gone.json is not there; --update-baseline writes it"],
      ["broken.txt", "broken.txt is no baseline; --update-baseline writes one"],
      ["other.txt", "other.txt is no baseline; --update-baseline writes one"],
      [".", ". is a folder"],
    ]) {
      const { status, stdout, stderr } = folder.run(["--baseline", name!]);
      assert.equal(stderr, `iac-preflight: ${says}\n`);
      assert.match(stdout, /^1 error in 1 of 1 file/m);
      assert.equal(status, 2);
    }
    assert.equal(folder.run(["--baseline", "no/known.json", "--update-baseline"]).status, 2);
  });
});
