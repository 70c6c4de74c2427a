import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import formats from "ajv-formats";
import { rules } from "../../rules/index.ts";
import { diff } from "../../server/diff.ts";
import { applyEdits } from "../../server/edits.ts";
import { wrapped } from "../../server/report/terminal.ts";
import { readReport } from "./junit-schema.ts";
import { build, described, Folder } from "./run.ts";

describe("The command line prints", () => {
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.delete());

  const sarif = (...words: readonly string[]) => {
    const { stdout } = folder.run(["check", "--format", "sarif", ...words]);
    const log = JSON.parse(stdout);
    // The schema is of draft 4, of which Ajv knows all that it uses.
    const {
      id: _,
      $schema: __,
      ...schema
    } = JSON.parse(readFileSync("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", "utf8"));
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    // CommonJS and modules disagree on what its default is.
    (formats as unknown as typeof formats.default)(ajv);
    const valid = ajv.compile(schema);
    assert.ok(valid(JSON.parse(stdout)), JSON.stringify(valid.errors, undefined, 2));
    return log.runs[0];
  };

  it("SARIF that the schema allows, with rules, places, fixes and fingerprints", () => {
    folder.write({ "a b/täsk.json": described("revision"), "broken.json": '{"containerDefinitions": [}' });
    const run = sarif();
    const [result] = run.results;
    assert.equal(result.ruleId, "ecs/read-only-field");
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, "ecs/read-only-field");
    assert.equal(result.level, "error");
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, "a%20b/t%C3%A4sk.json");
    assert.deepEqual(region, { startLine: 4, startColumn: 3, endLine: 4, endColumn: 13 });
    assert.deepEqual(result.fixes[0].artifactChanges[0].replacements, [
      {
        deletedRegion: { startLine: 3, startColumn: 29, endLine: 4, endColumn: 16 },
        insertedContent: { text: "" },
      },
    ]);
    assert.deepEqual(
      rules.map(({ id }) => id),
      run.tool.driver.rules.map(({ id }: { id: string }) => id).filter((id: string) => !id.startsWith("preflight/")),
    );
    assert.equal(run.invocations[0].toolExecutionNotifications.length, 2);
    assert.equal(run.invocations[0].executionSuccessful, true);
  });

  it("SARIF with related places, and says when not all was done", () => {
    folder.write({
      "main.tf": 'variable "n" {\n  default = "Orders"\n}\nresource "aws_db_subnet_group" "a" {\n  name = var.n\n}\n',
    });
    const run = sarif("gone", ".");
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.ok(run.results[0].relatedLocations.length > 0);
  });

  it("SARIF fingerprints that stay when a finding moves", () => {
    const prints = () =>
      sarif().results.map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0]);
    folder.write({ "task.json": described("revision", "status") });
    const before = prints();
    folder.write({ "task.json": described("revision", "status").replace("{", "{\n\n") });
    assert.deepEqual(prints(), before);
    assert.equal(new Set(before).size, 2);
  });

  it("GitHub's commands, with nothing in them that would be another", () => {
    folder.write({ "a,b:100%.json": described("revision") });
    const { stdout } = folder.run(["check", "--format", "github", "--rule", "ecs/read-only-field=hint"]);
    assert.equal(
      stdout,
      '::notice file=a%2Cb%3A100%25.json,line=4,endLine=4,col=3,endColumn=13,title=ecs/read-only-field::"revision" is written by ECS alone; register-task-definition answers: Unknown parameter in input: "revision"\n',
    );
    folder.write({ "c.json": '{"containerDefinitions": [] "\n::error::x' });
    assert.ok(!folder.run(["check", "c.json", "--format", "github"]).stdout.includes("\n::error::x"));
  });

  it("JUnit's XML as its readers know it", () => {
    folder.write({ "a<&.json": described("revision", "status"), "b\u0001.json": '{"containerDefinitions": [}' });
    const { stdout } = folder.run(["check", "--format", "junit"]);
    const [first, second] = readReport(stdout).children;
    assert.equal(first!.attributes.get("name"), "a<&.json");
    assert.deepEqual(
      first!.children.map(({ attributes }) => attributes.get("name")),
      ["4:3 ecs/read-only-field", "5:3 ecs/read-only-field"],
    );
    const [failure] = first!.children[0]!.children;
    assert.equal(failure!.attributes.get("type"), "error");
    assert.match(failure!.attributes.get("message")!, /^"revision" is written by ECS alone/);
    assert.equal(second!.children.length, 2);
    assert.throws(() => readReport(stdout.replace('failures="2"', 'failures="3"')));
    assert.throws(() => readReport(stdout.replaceAll("&amp;", "&")));
  });

  it("JUnit's XML with one result where nothing is found", () => {
    folder.write({ "a.json": described() });
    const [suite] = readReport(folder.run(["check", "--format", "junit"]).stdout).children;
    assert.deepEqual(
      suite!.children.map(({ attributes, children }) => [attributes.get("name"), children.length]),
      [["1 file", 0]],
    );
  });

  it("a long line cut round what is meant, and wide characters at their width", () => {
    folder.write({
      "long.json": `{"containerDefinitions": [], "pidMode": "${"x".repeat(500)}", "revision": 1, "ipcMode": "${"y".repeat(500)}"}`,
      "wide.json": '{ "pidMode": "日本é",\t"revision": 1, "containerDefinitions": [] }\n',
    });
    const lines = folder.run(["check"]).stdout.split("\n");
    assert.deepEqual(lines.slice(2, 4), [
      `1 | …${"x".repeat(17)}", "revision": 1, "ipcMode": "${"y".repeat(73)}…`,
      `  |  ${" ".repeat(20)}~~~~~~~~~~`,
    ]);
    assert.deepEqual(lines.slice(8, 10), [
      '1 | { "pidMode": "日本é", "revision": 1, "containerDefinitions": [] }',
      "  |                       ~~~~~~~~~~",
    ]);
  });
});

describe("A terminal's line", () => {
  it("breaks between words where the terminal does, and nowhere without one", () => {
    const text = `${"word ".repeat(12)}end`;
    assert.deepEqual(wrapped(text, undefined, 4), [text]);
    assert.deepEqual(wrapped(text, 40, 4), ["word word word word word word word", "word word word word word end"]);
    assert.deepEqual(wrapped(`a ${"x".repeat(50)} b`, 40, 4), ["a", "x".repeat(50), "b"]);
  });
});

describe("A diff", () => {
  const uri = "file:///a";
  const of = (text: string, ...edits: readonly (readonly [string, string])[]) => {
    const placed = edits.map(([from, to]) => {
      const start = text.indexOf(from);
      return { at: { uri, start, end: start + from.length }, text: to };
    });
    applyEdits(text, placed);
    return diff("f", text, placed).split("\n").slice(2).join("\n");
  };
  const letters = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n";

  it("shows three lines round a change", () => {
    assert.equal(of(letters, ["f", "F"]), "@@ -3,7 +3,7 @@\n c\n d\n e\n-f\n+F\n g\n h\n i\n");
  });

  it("puts near changes into one hunk and counts the lines of the next on", () => {
    assert.equal(
      of(letters, ["a\n", ""], ["b", "B\nB\nB"], ["l\n", "l\nm\n"]),
      "@@ -1,5 +1,6 @@\n-a\n-b\n+B\n+B\n+B\n c\n d\n e\n@@ -10,3 +11,4 @@\n j\n k\n l\n+m\n",
    );
  });

  it("says where a file does not end with a line break", () => {
    assert.equal(
      of("a\nb", ["b", "c"]),
      "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n",
    );
    assert.equal(of("a", ["a", ""]), "@@ -1 +0,0 @@\n-a\n\\ No newline at end of file\n");
  });

  it("joins lines, and says nothing of edits that change nothing", () => {
    assert.equal(of("a\nb\nc\n", ["\nb", "b"]), "@@ -1,3 +1,2 @@\n-a\n-b\n+ab\n c\n");
    assert.equal(diff("f", "a\n", [{ at: { uri, start: 0, end: 1 }, text: "a" }]), "");
  });
});
