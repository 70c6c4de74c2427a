import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import type { Rule } from "../rules/rule.ts";
import { schema } from "../scripts/schema.ts";
import { leavesOut, matcher, parseConfig } from "../server/config.ts";

describe("A config file", () => {
  it("says how severe rules are, what is ignored, and what is not read", () => {
    const config = json(`{
      // Comments and trailing commas are welcome.
      "$schema": "https://example.com/config.json",
      "rules": { "ecs/one": "off", "rds/two": "hint", "preflight/unused-ignore": "error" },
      "ignore": [{ "rule": "ecs/one", "path": "legacy/**", "reason": "goes away in May" },],
      "exclude": ["generated/**"],
    }`);
    assert.deepEqual(mistakes(config), []);
    assert.deepEqual(
      [...config.rules],
      [
        ["ecs/one", "off"],
        ["rds/two", "hint"],
        ["preflight/unused-ignore", "error"],
      ],
    );
    assert.deepEqual(config.exclude, ["generated/**"]);
    const [ignored] = config.ignore;
    assert.equal(ignored!.reason, "goes away in May");
    assert.equal(ignored!.covers("file:///w/legacy/a%20b/main.tf"), true);
    assert.equal(ignored!.covers("file:///w/legacy.tf"), false);
    assert.equal(ignored!.covers("file:///elsewhere/legacy/main.tf"), false);
    assert.equal(config.folder, "file:///w");
  });

  it("reads the same from YAML", () => {
    const config = yaml(`# all of it
rules:
  ecs/one: off
  rds/two: false
ignore:
  - rule: ecs/one
    path: legacy/*.tf
    reason: goes away in May
exclude: [generated]
`);
    assert.deepEqual(mistakes(config), []);
    assert.deepEqual([...config.rules.values()], ["off", "off"]);
    assert.equal(config.ignore[0]!.covers("file:///w/legacy/main.tf"), true);
    assert.deepEqual(config.exclude, ["generated"]);
  });

  it("says which files are read, and how AWS is asked", () => {
    const config = json(`{
      "enable": false, "include": ["infra"], "environments": ["prod"],
      "offline": true, "region": "eu-west-1", "profile": "dev"
    }`);
    assert.deepEqual(mistakes(config), []);
    const { enable, include, environments, lookups } = config;
    assert.deepEqual([enable, include, environments], [false, ["infra"], ["prod"]]);
    assert.deepEqual(lookups, { offline: true, region: "eu-west-1", profile: "dev" });
    const out = leavesOut([config]);
    assert.equal(out("file:///w/infra/main.tf"), undefined);
    assert.equal(out("file:///w/infra/live/prod.tfvars"), undefined);
    assert.equal(out("file:///w/infra/terraform.tfvars"), undefined);
    assert.equal(out("file:///w/infra/common.auto.tfvars"), undefined);
    assert.equal(out("file:///w/infra/environments/prod/terraform.tfvars"), undefined);
    assert.equal(out("file:///w/infra/environments/dev/terraform.tfvars"), "is none of the environments");
    assert.equal(out("file:///w/infra/dev.tfvars"), "is none of the environments");
    assert.equal(out("file:///w/app/main.tf"), "is none of those in include");
    assert.equal(out("file:///w/app/.iac-preflight.json"), undefined);
    assert.equal(out("file:///elsewhere/dev.tfvars"), undefined);
    assert.deepEqual(mistakes(json('{ "enable": "no", "region": 1, "environments": ["a", 2] }')), [
      '"no" — warning: enable is "no"; it takes true or false',
      "1 — warning: region is 1; it takes a text",
      '2 — warning: environments holds 2; it takes names or globs of variable files, such as "prod"',
    ]);
  });

  it("is told of each mistake in it, and the rest of it counts", () => {
    const config = json(`{
  "rule": {},
  "colour": 1,
  "rules": { "ecs/onw": "off", "rds/two": "warn", "ecs/one": "hint" },
  "ignore": [{ "rule": "ecs/one", "path": "a/**" }, { "rule": "ecs/one", "pth": "b/**", "reason": "" }, 3],
  "exclude": ["x", 4]
}`);
    assert.deepEqual(mistakes(config), [
      '"rule" — warning: "rule" is no setting; did you mean rules?',
      '"colour" — warning: "colour" is no setting; there are rules, ignore, include, exclude, environments, enable, offline, region and profile',
      '"ecs/onw" — warning: "ecs/onw" is no rule; did you mean ecs/one?',
      '"warn" — warning: rds/two is set to "warn"; it takes off, hint, information, warning, error; did you mean warning?',
      '{ "rule": "ecs/one", "path": "a/**" } — warning: this ignore has no reason',
      '{ "rule": "ecs/one", "pth": "b/**", "reason": "" } — warning: this ignore has no path',
      '"pth" — warning: "pth" is no part of an ignore; did you mean path?',
      '"" — warning: reason is ""; it takes a text',
      "3 — warning: an ignore is 3; it takes an object",
      '4 — warning: exclude holds 4; it takes globs such as "generated/**"',
    ]);
    assert.equal(config.rules.get("ecs/one"), "hint");
    assert.equal(config.ignore[0]!.covers("file:///w/a/main.tf"), true);
    assert.deepEqual(config.exclude, ["x"]);
  });

  it("keeps what can be read of a broken file", () => {
    const broken = json('{ "rules": { "ecs/one": "off", "rds/two": }, "exclude": ["x"] ');
    assert.deepEqual(mistakes(broken), [
      "} — error: syntax error: value expected",
      " — error: syntax error: close brace expected",
    ]);
    assert.equal(broken.rules.get("ecs/one"), "off");
    assert.deepEqual(broken.exclude, ["x"]);
    const config = yaml('rules:\n  ecs/one: off\nexclude: ["x"\n');
    assert.deepEqual(
      config.mistakes.map(({ severity }) => severity),
      ["error"],
    );
    assert.equal(config.rules.get("ecs/one"), "off");
  });

  it("may be of another shape altogether", () => {
    assert.deepEqual(mistakes(json("[]")), ["[] — warning: a config is a list; it takes an object"]);
    assert.deepEqual(mistakes(yaml("rules: off\nignore: {}\n")), [
      'off — warning: rules is "off"; it takes an object',
      "{} — warning: ignore is an object; it takes a list",
    ]);
    assert.deepEqual(mistakes(json("")), []);
    assert.deepEqual(mistakes(yaml("")), []);
  });

  it("does not bring a parser down by its depth", () => {
    for (const deep of ["[".repeat(20_000), "- ".repeat(20_000), '{"a":'.repeat(20_000), "? ".repeat(20_000)]) {
      for (const config of [json(deep), yaml(deep)]) {
        assert.ok(config.mistakes.length > 0);
        for (const { at } of config.mistakes) assert.ok(at.start <= at.end && at.end <= deep.length);
      }
    }
    assert.match(mistakes(yaml("a: &a [*a]\nrules: *a\n"))[0]!, /"a" is no setting/);
  });

  it("means a folder by its name, with all that is in it", () => {
    const matches = matcher("file:///w", ["generated", "./vendor/", "/out/**", "**/*.gen.tf"]);
    const uris = [
      "generated/a/b.tf",
      "x/generated/a.tf",
      "vendor/a.tf",
      "out/a.tf",
      "x/a.gen.tf",
      ".x/a.gen.tf",
      "a.tf",
    ];
    assert.deepEqual(
      uris.filter((uri) => matches(`file:///w/${uri}`)),
      ["generated/a/b.tf", "vendor/a.tf", "out/a.tf", "x/a.gen.tf", ".x/a.gen.tf"],
    );
  });

  it("has a schema that knows every rule: `node scripts/run.mjs schema` makes it", () => {
    const written = readFileSync("schemas/config.json", "utf8");
    assert.equal(written.replaceAll("\r\n", "\n"), schema());
    const valid = new Ajv().compile(JSON.parse(written));
    assert.ok(valid({ rules: { "ecs/read-only-field": "off" }, exclude: ["x"] }));
    assert.ok(!valid({ rules: { "ecs/read-only-fields": "off" } }));
    assert.ok(!valid({ ignore: [{ rule: "ecs/read-only-field", path: "x" }] }));
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

function json(text: string) {
  return parseConfig({ uri: "file:///w/.iac-preflight.json", text }, rules);
}

function yaml(text: string) {
  return parseConfig({ uri: "file:///w/.iac-preflight.yaml", text }, rules);
}

function mistakes({ document, mistakes }: ReturnType<typeof json>): readonly string[] {
  return mistakes.map(({ at, severity, message }) => {
    return `${document.text.slice(at.start, at.end)} — ${severity}: ${message}`;
  });
}
