import assert from "node:assert/strict";
import type { Rule, Severity } from "../rules/rule.ts";
import { type Config, matcher, noConfig } from "../server/config.ts";
import { applyEdits } from "../server/edits.ts";
import { Lines } from "../server/positions.ts";
import type { Problem } from "../server/problems.ts";
import { ignoreEdit, judge } from "../server/suppress.ts";

// In these texts `BAD` breaks ecs/one, and `WORSE` both ecs/one and rds/two.
describe("An ignore comment", () => {
  it("counts at the end of the line, in every kind of comment", () => {
    assert.deepEqual(left("a = BAD # iac-preflight-ignore ecs/one: why\nb = BAD\n"), ["2 ecs/one"]);
    assert.deepEqual(left("a = BAD // iac-preflight-ignore ecs/one: why\n"), []);
    assert.deepEqual(left("a = BAD /* iac-preflight-ignore ecs/one: why */\n"), []);
    assert.deepEqual(left("/* iac-preflight-ignore ecs/one: why */ a = BAD\n"), []);
    assert.deepEqual(left("a = BAD #iac-preflight-ignore ecs/one\r\nb = BAD\r\n"), ["2 ecs/one"]);
  });

  it("counts on the line before, past other comments and empty lines", () => {
    assert.deepEqual(left("# iac-preflight-ignore ecs/one: why\na = BAD\nb = BAD\n"), ["3 ecs/one"]);
    const between = "# why\n\n/* more\n   of it */\n// and more\n";
    assert.deepEqual(left(`# iac-preflight-ignore ecs/one: why\n${between}a = BAD\n`), []);
    assert.deepEqual(left("# iac-preflight-ignore ecs/one: x\n# iac-preflight-ignore rds/two: y\na = WORSE\n"), []);
  });

  it("names several rules, or all by naming none", () => {
    assert.deepEqual(left("a = WORSE # iac-preflight-ignore ecs/one: why\n"), ["1 rds/two"]);
    assert.deepEqual(left("a = WORSE # iac-preflight-ignore ecs/one, rds/two: why\n"), []);
    assert.deepEqual(left("a = WORSE # iac-preflight-ignore: why\n"), []);
  });

  it("counts for a file", () => {
    assert.deepEqual(left("a = BAD\n# iac-preflight-ignore-file ecs/one: why\nb = WORSE\n"), ["3 rds/two"]);
    assert.deepEqual(left("// iac-preflight-ignore-file\na = WORSE\n"), []);
  });

  it("counts inside of comments only", () => {
    assert.deepEqual(left('a = "# iac-preflight-ignore ecs/one" + BAD\n'), ["1 ecs/one"]);
    assert.deepEqual(left("iac-preflight-ignore ecs/one\na = BAD\n"), ["2 ecs/one"]);
    assert.deepEqual(left("# see iac-preflight-ignore ecs/one\na = BAD\n"), ["2 ecs/one"]);
    assert.deepEqual(left("# iac-preflight-ignored ecs/one\na = BAD\n"), ["2 ecs/one"]);
    assert.deepEqual(left('a = "\\"" + BAD # iac-preflight-ignore ecs/one\n'), []);
  });

  it("is reported where it ignores nothing", () => {
    const text = "# iac-preflight-ignore ecs/one, rds/two: why\na = BAD\n# iac-preflight-ignore-file rds/tow: why\n";
    const problems = judged(text);
    assert.deepEqual(
      problems.map(({ at, severity, tag, message }) => [text.slice(at.start, at.end), severity, tag, message]),
      [
        ["rds/two", "information", "unnecessary", "rds/two finds nothing here, so there is nothing to ignore"],
        [
          "rds/tow",
          "information",
          "unnecessary",
          '"rds/tow" is no rule, so there is nothing to ignore; did you mean rds/two?',
        ],
      ],
    );
    assert.deepEqual(left("# iac-preflight-ignore\na = 1\n"), ["1 preflight/unused-ignore"]);
  });

  it("is not reported while its rule is off, or the file cannot be read as a whole", () => {
    const text = "# iac-preflight-ignore ecs/one: why\na = 1\n";
    assert.deepEqual(left(text), ["1 preflight/unused-ignore"]);
    assert.deepEqual(left(text, [config({ "ecs/one": "off" })]), []);
    assert.deepEqual(left(text, [config({ "preflight/unused-ignore": "off" })]), []);
    assert.deepEqual(left(text, [], false), []);
  });

  it("is written above the line, as deep as that is", () => {
    const text = "a {\r\n\tb = BAD\r\n}\r\n";
    const [problem] = judged(text);
    const ignored = applyEdits(text, [ignoreEdit(problem!, new Lines(text), "#")]);
    assert.equal(ignored, "a {\r\n\t# iac-preflight-ignore ecs/one: say why\r\n\tb = BAD\r\n}\r\n");
    assert.deepEqual(left(ignored), []);
  });
});

describe("A config", () => {
  it("sets how severe a rule's findings are, the strongest config first", () => {
    const configs = [config({ "ecs/one": "hint" }), config({ "ecs/one": "off", "rds/two": "warning" })];
    assert.deepEqual(
      judged("WORSE\n", configs).map(({ rule, severity }) => [rule, severity]),
      [
        ["ecs/one", "hint"],
        ["rds/two", "warning"],
      ],
    );
    assert.deepEqual(left("WORSE\n", [config({ "rds/two": "off" })]), ["1 ecs/one"]);
  });

  it("ignores rules in files, and ignores add up", () => {
    const ignoring = (rule: string, path: string): Config => ({
      ...noConfig,
      ignore: [{ rule, path, reason: "", covers: matcher("file:///w", [path]) }],
    });
    assert.deepEqual(left("WORSE\n", [ignoring("ecs/one", "main.tf"), ignoring("rds/two", "*.tf")]), []);
    assert.deepEqual(left("WORSE\n", [ignoring("ecs/one", "other.tf")]), ["1 ecs/one", "1 rds/two"]);
  });
});

const rules: readonly Rule[] = ["ecs/one", "rds/two"].map((id) => ({
  id,
  on: [],
  severity: "error",
  summary: "",
  why: "",
  sources: [],
  check: () => [],
}));

function judged(text: string, configs: readonly Config[] = [], whole = true): readonly Problem[] {
  const uri = "file:///w/main.tf";
  const found = [...text.matchAll(/\b(?:BAD|WORSE)\b/g)].flatMap(({ 0: word, index }) =>
    (word === "BAD" ? ["ecs/one"] : ["ecs/one", "rds/two"]).map(
      (rule): Problem => ({
        rule,
        severity: "error",
        tag: undefined,
        at: { uri, start: index, end: index + word.length },
        message: "",
        related: [],
        fixes: [],
      }),
    ),
  );
  return judge({ document: { uri, text }, lines: new Lines(text), found, configs, rules, whole });
}

/** Line and rule of each problem that is left. */
function left(text: string, configs?: readonly Config[], whole?: boolean): readonly string[] {
  const lines = new Lines(text);
  return judged(text, configs, whole).map(({ at, rule }) => `${lines.position(at.start).line + 1} ${rule}`);
}

function config(rules: Readonly<Record<string, Severity | "off">>): Config {
  return { ...noConfig, rules: new Map(Object.entries(rules)) };
}
