import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { homepage, version } from "../../package.json";
import { build, described, Folder } from "./run.ts";

describe("The command line checks", () => {
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.delete());

  const message = (field: string) =>
    `"${field}" is written by ECS alone; register-task-definition answers: Unknown parameter in input: "${field}"`;
  const places = (words: readonly string[], options?: Parameters<Folder["run"]>[1]) => {
    const { findings } = JSON.parse(folder.run([...words, "--format", "json"], options).stdout);
    return findings.map((each: { file: string; line: number; column: number; rule: string }) => {
      return `${each.file}:${each.line}:${each.column} ${each.rule}`;
    });
  };

  it("and prints its findings as JSON, to the letter of the contract", () => {
    folder.write({ "b/task.json": described("revision"), "a.json": '{"containerDefinitions": [}' });
    const { status, stdout, stderr } = folder.run(["check", "--format", "json"]);
    const place = { file: "b/task.json", line: 3, column: 29, endLine: 4, endColumn: 16 };
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      tool: { name: "iac-preflight", version },
      files: 2,
      findings: [
        {
          rule: "ecs/read-only-field",
          severity: "error",
          file: "b/task.json",
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 13,
          message: message("revision"),
          resource: "app",
          help: `${homepage}/blob/main/docs/rules/ecs/read-only-field.md`,
          related: [],
          fixes: [{ title: "Remove revision", safe: true, preferred: true, edits: [{ ...place, newText: "" }] }],
        },
      ],
      problems: [
        { file: "a.json", line: 1, column: 27, message: "syntax error: a value is missing before `}`" },
        {
          file: "a.json",
          line: 1,
          column: 28,
          message: "syntax error: a closing `]` is missing before the end of the file",
        },
      ],
    });
    assert.equal(stderr, "");
    assert.equal(status, 1);
  });

  it("and shows a reader the line, what is meant in it, and the fix", () => {
    folder.write({ "task.json": described("revision") });
    const { stdout, status } = folder.run([]);
    assert.equal(
      stdout,
      `task.json:4:3 error ecs/read-only-field
  ${message("revision")}
4 |   "revision": 1
  |   ~~~~~~~~~~
  = fix: Remove revision

1 error in 1 of 1 file; --fix mends all of them
`,
    );
    assert.equal(status, 1);
  });

  it("and colours only what somebody looks at", () => {
    folder.write({ "task.json": described("revision") });
    const colour = "\u001b[";
    assert.ok(!folder.run(["check"]).stdout.includes(colour));
    assert.ok(folder.run(["check"], { env: { FORCE_COLOR: "1" } }).stdout.includes(colour));
    assert.ok(!folder.run(["check"], { env: { FORCE_COLOR: "0" } }).stdout.includes(colour));
    assert.ok(folder.run(["--color", "always"], { env: { NO_COLOR: "1" } }).stdout.includes(colour));
    assert.ok(!folder.run(["--color=never"], { env: { FORCE_COLOR: "1" } }).stdout.includes(colour));
    assert.ok(folder.run(["rules", "--color=always"]).stdout.includes(colour));
  });

  it("and lets no file move the reader's cursor", () => {
    const text = described("revision").replace("{\n", '{ "\u001b[2Ja\u202e": 1, "revision": "\u009b",\n');
    folder.write({ "task.json": text, "\u001b[31m.json": described("status") });
    const { stdout } = folder.run(["check"]);
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]|\u202e/u);
    assert.match(stdout, /�\[31m\.json:4:3 error/);
  });

  it("and ends with 1 from the severity on that it is told", () => {
    folder.write({ "task.json": described("revision") });
    const status = (...words: readonly string[]) => folder.run(["check", ...words]).status;
    assert.equal(status(), 1);
    assert.equal(status("--fail-on", "never"), 0);
    assert.equal(status("--rule", "ecs/read-only-field=warning"), 0);
    assert.equal(status("--rule", "ecs/read-only-field=warning", "--fail-on=warning"), 1);
    assert.equal(status("--rule", "ecs/read-only-field=hint", "--fail-on", "information"), 0);
    assert.equal(status("--rule=ecs/read-only-field=off", "--fail-on", "hint"), 0);
  });

  it("and obeys the config that is nearest, or the one it is given", () => {
    folder.write({
      "task.json": described("revision"),
      "near/task.json": described("revision"),
      "near/.iac-preflight.yaml": "rules:\n  ecs/read-only-field: off\n",
      ".iac-preflight.json": '{ "rules": { "ecs/read-only-field": "hint" } }',
      "other/config.json": '{ "rules": { "ecs/read-only-field": "warning" }, "exclude": ["x"] }',
      "gone/task.json": described("revision"),
    });
    const severities = (...words: readonly string[]) => {
      const { findings } = JSON.parse(folder.run(["check", "--format", "json", ...words]).stdout);
      return findings.map(({ file, severity }: { file: string; severity: string }) => `${file} ${severity}`);
    };
    assert.deepEqual(severities("near", "task.json"), ["task.json hint"]);
    assert.deepEqual(severities("near"), []);
    assert.deepEqual(severities("--config", "other/config.json"), [
      "gone/task.json warning",
      "near/task.json warning",
      "task.json warning",
    ]);
    folder.write({
      ".iac-preflight.json":
        '{ "exclude": ["gone"], "ignore": [{ "rule": "ecs/read-only-field", "path": "*.json", "reason": "r" }] }',
    });
    assert.deepEqual(severities(), []);
    assert.deepEqual(severities("gone/task.json"), ["gone/task.json error"]);
  });

  it("and reports a mistake in a config where it stands, also from a folder below", () => {
    folder.write({
      ".iac-preflight.json": '{ "rules": { "ecs/read-only-feild": "off" } }',
      "a/task.json": described(),
    });
    assert.deepEqual(places(["check"]), [".iac-preflight.json:1:14 preflight/config"]);
    assert.deepEqual(places(["check", "a"]), [".iac-preflight.json:1:14 preflight/config"]);
    assert.deepEqual(places(["check"], { in: "a" }), ["../.iac-preflight.json:1:14 preflight/config"]);
  });

  it("and leaves out what git ignores, unless it is named", () => {
    folder.write({ ".gitignore": "/build\n", "build/task.json": described("revision"), "task.json": described() });
    assert.deepEqual(places(["check"]), []);
    assert.deepEqual(places(["check", "build"]), ["build/task.json:4:3 ecs/read-only-field"]);
    assert.deepEqual(places(["check", "build/task.json"]), ["build/task.json:4:3 ecs/read-only-field"]);
  });

  it("and reports the named files with what the others say of them", () => {
    folder.write({
      "main.tf": 'module "db" {\n  source = "./db"\n  name   = "Orders"\n}\n',
      "db/main.tf":
        'variable "name" {}\n\nresource "aws_db_subnet_group" "main" {\n  name       = var.name\n  subnet_ids = []\n}\n',
    });
    const from = places(["check"]);
    assert.deepEqual(
      from,
      places(["check", "db"])
        .concat(places(["check", "main.tf"]))
        .sort(),
    );
    assert.equal(from.length, 1);
  });

  it("and says which resource a finding is about, wherever its value is written", () => {
    folder.write({
      "main.tf": `locals {
  name = "Orders"
}
resource "aws_db_parameter_group" "pg" {
  name   = local.name
  family = "postgres15"
}
resource "aws_db_instance" "db" {
  identifier           = "Orders"
  parameter_group_name = aws_db_parameter_group.pg.name
}
`,
    });
    const { findings } = JSON.parse(folder.run(["check", "--format", "json"]).stdout);
    assert.deepEqual(
      findings.map(({ line, resource }: { line: number; resource: string }) => `${line} ${resource}`),
      ["5 aws_db_parameter_group.pg", "9 aws_db_instance.db"],
    );
  });

  it("and gives each shard its part, and every file to one", () => {
    const names = ["a", "b", "c", "d", "e"];
    folder.write(Object.fromEntries(names.map((name) => [`${name}.json`, described("revision")])));
    const shards = [1, 2, 3].map((part) => places(["check", "--shard", `${part}/3`]));
    assert.deepEqual(
      shards.map((shard) => shard.length),
      [2, 2, 1],
    );
    assert.deepEqual(shards.flat().sort(), places(["check"]));
  });

  it("and reads standard input as the file that it is told", () => {
    folder.write({ "task.json": described("status") });
    const words = ["check", "--stdin", "--stdin-filename", "task.json"];
    assert.deepEqual(places(words, { input: described("revision", "status") }), [
      "task.json:4:3 ecs/read-only-field",
      "task.json:5:3 ecs/read-only-field",
    ]);
    const fixed = folder.run([...words, "--fix"], { input: `\ufeff${described("revision")}` });
    assert.equal(fixed.stdout, `\ufeff${described()}`);
    assert.match(fixed.stderr, /^Fixed 1\. Nothing found in 1 file$/m);
    assert.equal(fixed.status, 0);
    assert.equal(readFileSync(join(folder.path, "task.json"), "utf8"), described("status"));
    assert.equal(folder.run(words, { input: Buffer.from([0, 1, 2]) }).status, 2);
  });

  it("and fixes files, keeping their line breaks, mark and mode", () => {
    const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    folder.write({ "task.json": windows(described("revision", "status")) });
    chmodSync(join(folder.path, "task.json"), 0o640);
    const { stdout, status } = folder.run(["check", "--fix"]);
    assert.equal(stdout, "Fixed 2. Nothing found in 1 file\n");
    assert.equal(status, 0);
    assert.equal(readFileSync(join(folder.path, "task.json"), "utf8"), windows(described()));
    if (process.platform !== "win32") assert.equal(statSync(join(folder.path, "task.json")).mode & 0o777, 0o640);
  });

  it("and fixes only what is named", () => {
    folder.write({ "a.json": described("revision"), "b.json": described("revision") });
    folder.run(["check", "a.json", "--fix"]);
    assert.equal(readFileSync(join(folder.path, "a.json"), "utf8"), described());
    assert.equal(readFileSync(join(folder.path, "b.json"), "utf8"), described("revision"));
  });

  it("and prints what it would fix, writing nothing", () => {
    folder.write({ "a/task.json": described("revision", "status") });
    const { stdout, stderr, status } = folder.run(["check", "--fix-dry-run"]);
    assert.equal(
      stdout,
      `--- a/a/task.json
+++ b/a/task.json
@@ -1,6 +1,4 @@
 {
   "family": "app",
-  "containerDefinitions": [],
-  "revision": 1,
-  "status": 1
+  "containerDefinitions": []
 }
`,
    );
    assert.equal(stderr, "2 errors in 1 of 1 file; --fix mends all of them\n");
    assert.equal(status, 1);
    assert.equal(readFileSync(join(folder.path, "a/task.json"), "utf8"), described("revision", "status"));
  });

  it("and names a file that it cannot read, and goes on", () => {
    folder.write({ "a.tf": Buffer.from("a\0b"), "task.json": described("revision") });
    const found = folder.run(["check", "--format", "json"]);
    assert.deepEqual(JSON.parse(found.stdout).problems, [{ file: "a.tf", line: 1, column: 1, message: "is not text" }]);
    assert.equal(found.status, 1);
    assert.match(folder.run(["check"]).stdout, /^a\.tf not read: is not text$/m);
    const named = folder.run(["check", "a.tf", "gone", "task.json", "--format", "json"]);
    assert.equal(JSON.parse(named.stdout).findings.length, 1);
    assert.equal(named.stderr, "iac-preflight: gone is not there\niac-preflight: a.tf is not text\n");
    assert.equal(named.status, 2);
  });

  it("and says so where there is nothing to check", () => {
    assert.deepEqual(folder.run(["check"]), { status: 0, stdout: "There is no file to check\n", stderr: "" });
  });
});
