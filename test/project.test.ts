import assert from "node:assert/strict";
import { rules } from "../rules/index.ts";
import { forwardersOf } from "../rules/links/elb.ts";
import type { Rule } from "../rules/rule.ts";
import { noConfig } from "../server/config.ts";
import { applyEdits, fixAll, fixAllEdits } from "../server/edits.ts";
import type { Frontend } from "../server/frontend.ts";
import { frontends } from "../server/frontends/index.ts";
import { Project } from "../server/project.ts";
import { capitals, type Toy, toy } from "./toy.ts";

const lowercase = capitals((word) => ({ text: word.toLowerCase() }));

describe("a project", () => {
  let language: Toy;
  let project: Project;
  const open = (files: Record<string, string>, rule: Rule = lowercase) => {
    language = toy();
    project = new Project([language.frontend as Frontend], [rule], "2026-11-20");
    for (const [name, text] of Object.entries(files)) set(name, text);
  };
  const set = (name: string, text: string) => project.set({ uri: `file:///w/${name}`, text });
  const found = (name: string) => project.problems(`file:///w/${name}`).map(({ message }) => message);
  /** What was computed since it was last asked. */
  const computed = () => language.log.splice(0).map((line) => line.replace("file:///w/", ""));

  it("computes nothing before it is asked", () => {
    open({ "a/x.toy": "Word" });
    assert.deepEqual(computed(), []);
    assert.deepEqual(found("a/x.toy"), ["Word is capital"]);
    assert.deepEqual(computed(), ["parse a/x.toy", "evaluate a"]);
    assert.deepEqual(found("a/x.toy"), ["Word is capital"]);
    assert.deepEqual(computed(), []);
  });

  it("computes after an edit only what reads the edited file", () => {
    open({ "a/x.toy": "One", "a/y.toy": "Two", "b/z.toy": "Three" });
    for (const name of ["a/x.toy", "a/y.toy", "b/z.toy"]) found(name);
    computed();
    set("a/x.toy", "Uno");
    assert.deepEqual(found("b/z.toy"), ["Three is capital"]);
    assert.deepEqual(computed(), ["parse a/x.toy"], "which units a file calls may have changed");
    assert.deepEqual(found("a/y.toy"), ["Two is capital"]);
    assert.deepEqual(found("a/x.toy"), ["Uno is capital"]);
    assert.deepEqual(computed(), ["evaluate a"]);
  });

  it("computes nothing anew for the other units when a file comes or goes", () => {
    open({ "a/x.toy": "One", "b/z.toy": "Three" });
    for (const name of ["a/x.toy", "b/z.toy"]) found(name);
    computed();
    set("a/y.toy", "Two");
    assert.deepEqual(found("b/z.toy"), ["Three is capital"]);
    assert.deepEqual(computed(), ["parse a/y.toy"]);
    assert.deepEqual(found("a/y.toy"), ["Two is capital"]);
    assert.deepEqual(computed(), ["evaluate a"]);
    project.delete("file:///w/a/x.toy");
    assert.deepEqual(
      [found("a/x.toy"), found("b/z.toy"), found("a/y.toy")],
      [[], ["Three is capital"], ["Two is capital"]],
    );
    assert.deepEqual(computed(), ["evaluate a"]);
  });

  it("finds in a unit what its callers make of it, and evaluates it by itself only without callers", () => {
    open({ "root/x.toy": "@../shared", "shared/y.toy": "Word" });
    assert.deepEqual(found("shared/y.toy"), ["Word is capital"]);
    assert.deepEqual(
      computed().filter((line) => line.startsWith("evaluate")),
      ["evaluate root"],
    );
    set("root/x.toy", "alone");
    assert.deepEqual(found("shared/y.toy"), ["Word is capital"]);
    assert.deepEqual(computed(), ["parse root/x.toy", "evaluate shared"]);
  });

  it("reads a unit before it exists, and sees it come", () => {
    open({ "root/x.toy": "@../shared" });
    assert.deepEqual(found("root/x.toy"), []);
    set("shared/y.toy", "Word");
    assert.deepEqual(found("shared/y.toy"), ["Word is capital"]);
    project.delete("file:///w/shared/y.toy");
    assert.deepEqual(found("shared/y.toy"), []);
  });

  it("says what is found once, however many callers come upon it", () => {
    open({ "a/x.toy": "@../shared @../shared", "b/x.toy": "@../shared", "shared/y.toy": "Word" });
    assert.deepEqual(found("shared/y.toy"), ["Word is capital"]);
  });

  it("evaluates units that call each other in a circle, and those that call themselves", () => {
    open({ "a/x.toy": "@../b One", "b/x.toy": "@../a Two", "c/x.toy": "@../c Three" });
    assert.deepEqual([found("a/x.toy"), found("b/x.toy"), found("c/x.toy")].flat(), [
      "One is capital",
      "Two is capital",
      "Three is capital",
    ]);
    set("root/x.toy", "@../a");
    computed();
    assert.deepEqual([found("a/x.toy"), found("b/x.toy")].flat(), ["One is capital", "Two is capital"]);
    assert.deepEqual(computed(), ["parse root/x.toy", "evaluate root"]);
  });

  it("evaluates a circle of units once, from the first of those that nothing else calls", () => {
    open({
      "b/x.toy": "@../c One",
      "c/x.toy": "@../d Two",
      "d/x.toy": "@../c Three",
      "e/x.toy": "@../b @../f",
      "f/x.toy": "@../e Four",
    });
    const all = ["b", "c", "d", "e", "f"].flatMap((unit) => found(`${unit}/x.toy`));
    assert.deepEqual(all, ["One is capital", "Two is capital", "Three is capital", "Four is capital"]);
    assert.deepEqual(
      computed().filter((step) => step.startsWith("evaluate")),
      ["evaluate e"],
    );
    assert.equal(project.everything().length > 0, true);
    set("f/x.toy", "Four");
    assert.deepEqual(
      ["b", "f"].flatMap((unit) => found(`${unit}/x.toy`)),
      ["One is capital", "Four is capital"],
    );
    assert.deepEqual(computed(), ["parse f/x.toy", "evaluate e"]);
  });

  it("tells once which files may have other problems than were last computed", () => {
    open({ "root/x.toy": "@../shared", "shared/y.toy": "Word", "other/z.toy": "Word" });
    const changed = () => [...project.changed()].map((uri) => uri.replace("file:///w/", "")).sort();
    assert.deepEqual(changed(), ["other/z.toy", "root/x.toy", "shared/y.toy"]);
    assert.deepEqual(changed(), []);
    for (const name of ["root/x.toy", "shared/y.toy", "other/z.toy"]) found(name);
    assert.deepEqual(changed(), []);
    set("shared/y.toy", "word");
    set("shared/y.toy", "words");
    assert.deepEqual(changed(), ["root/x.toy", "shared/y.toy"]);
    assert.deepEqual(changed(), []);
    project.delete("file:///w/other/z.toy");
    assert.ok(changed().includes("other/z.toy"));
    for (const name of ["root/x.toy", "shared/y.toy"]) found(name);
    project.configure({ editor: [{ ...noConfig, rules: new Map([["toy/capitals", "off"]]) }] });
    assert.deepEqual(changed(), ["root/x.toy", "shared/y.toy"]);
  });

  it("goes on after a rule has thrown, and asks it again only when something has changed", () => {
    let asked = 0;
    open(
      { "a/x.toy": "Bad", "b/y.toy": "Good" },
      capitals((word) => {
        asked++;
        if (word === "Bad") throw new Error("no such word");
        return { text: word };
      }),
    );
    assert.throws(() => found("a/x.toy"), /no such word/);
    assert.throws(() => found("a/x.toy"), /no such word/);
    assert.equal(asked, 1);
    assert.deepEqual(found("b/y.toy"), ["Good is capital"]);
    project.changed();
    set("a/x.toy", "Better");
    assert.deepEqual(project.changed(), ["file:///w/a/x.toy"]);
    assert.deepEqual(found("a/x.toy"), ["Better is capital"]);
  });
});

describe("fixes of a whole file", () => {
  const open = (rule: Rule, files: Record<string, string>) => {
    const project = new Project([toy().frontend as Frontend], [rule], "2026-11-20");
    for (const [uri, text] of Object.entries(files)) project.set({ uri, text });
    return project;
  };
  const uri = "file:///w/a.toy";

  it("are one set of edits that does what the rounds do, and leaves the project as it was", () => {
    const random = generator(3);
    for (let round = 0; round < 200; round++) {
      const letters = Array.from({ length: 3 + random(40) }, () => "aB C\nDe`"[random(8)]);
      const text = letters.join("");
      // The choice of a fix is to be the same for the same word.
      const steady = capitals(
        memo((word) => ({ text: random(2) ? word.slice(1) : word[0]!.toLowerCase() + word.slice(1) })),
      );
      const project = open(steady, { [uri]: text });
      const document = project.document(uri);
      const edits = fixAllEdits(project, [uri]);
      assert.equal(project.document(uri), document);
      const fixed = fixAll(open(steady, { [uri]: text }), [uri]).get(uri) ?? text;
      assert.equal(applyEdits(text, edits), fixed, JSON.stringify(text));
      for (const [index, edit] of edits.entries()) {
        assert.ok(index === 0 || edits[index - 1]!.at.end < edit.at.start, "apart from each other");
      }
    }
  });

  it("leave alone what is fixed in another file", () => {
    const rule: Rule = {
      ...lowercase,
      *check(resource, unit) {
        for (const finding of lowercase.check(resource, unit)) {
          const other = { uri: "file:///w/b.toy", start: 0, end: 1 };
          const [fix] = finding.fixes!;
          yield {
            ...finding,
            fixes: [{ ...fix!, intents: [...fix!.intents, { do: "replace", at: other, with: "x" }] }],
          };
        }
      },
    };
    const project = open(rule, { [uri]: "One", "file:///w/b.toy": "two" });
    assert.deepEqual(fixAllEdits(project, [uri]), []);
    assert.equal(fixAllEdits(project, [uri, "file:///w/b.toy"]).length, 2);
  });
});

describe("fixes that declare", () => {
  it("find a free name each, though they are carried out together", () => {
    const rule: Rule = {
      ...lowercase,
      on: ["AWS::ECS::Service"],
      *check(behind, unit) {
        if (unit.resources("AWS::Logs::LogGroup").length >= unit.resources("AWS::ECS::Service").length) return;
        const group = { do: "declare", type: "AWS::Logs::LogGroup", named: "app", properties: {}, behind } as const;
        const fix = { title: "Add a log group", safe: true, preferred: true, intents: [group] };
        yield { at: behind.name, message: "no log group", fixes: [fix] };
      },
    };
    const uri = "file:///w/main.tf";
    const project = new Project(frontends, [rule], "2026-11-20");
    project.set({ uri, text: 'resource "aws_ecs_service" "a" {}\n\nresource "aws_ecs_service" "b" {}\n' });
    const text = fixAll(project, [uri]).get(uri) ?? "";
    assert.deepEqual([...text.matchAll(/log_group" "(\w+)"/g)].map(([, name]) => name).sort(), ["app", "app_2"]);
  });
});

describe("what belongs to a resource", () => {
  it("is found once, and who asked for it is asked again where that has changed", () => {
    const asked: string[] = [];
    const on: Rule["on"] = ["AWS::ElasticLoadBalancingV2::TargetGroup"];
    const rule: Rule = {
      ...lowercase,
      on,
      *check(group, unit) {
        const forwarders = forwardersOf(group, unit).map(({ address }) => address);
        asked.push(`${group.address}: ${forwarders.join(", ")}`);
        if (forwarders.length === 0) yield { at: group.name, message: "no requests" };
      },
    };
    const project = new Project(frontends, [rule], "2026-11-20");
    const uri = "file:///w/main.tf";
    const listener = (name: string, group: string) =>
      `resource "aws_lb_listener" "${name}" {\n  default_action {\n    type             = "forward"\n    target_group_arn = aws_lb_target_group.${group}.arn\n  }\n}\n`;
    const groups = ["a", "b", "c"].map((name) => `resource "aws_lb_target_group" "${name}" {}\n`).join("");
    const found = (...listeners: readonly string[]) => {
      project.set({ uri, text: groups + listeners.join("") });
      const said = project.problems(uri).map(({ resource }) => resource?.replace("aws_lb_target_group.", ""));
      const again = asked.splice(0).map((line) => line.replaceAll(/aws_lb_(target_group|listener)\./g, ""));
      return [said, again];
    };
    assert.deepEqual(found(listener("x", "a"), listener("y", "b")), [["c"], ["a: x", "b: y", "c: "]]);
    assert.deepEqual(found(listener("x", "a"), listener("y", "c")), [["b"], ["b: ", "c: y"]]);
    assert.deepEqual(found(listener("x", "a"), listener("y", "c"), listener("z", "b")), [[], ["b: z"]]);
  });
});

describe("the incremental index", () => {
  it("equals a fresh project after each of thousands of random edits", function () {
    this.timeout(120_000);
    const random = generator(11);
    const project = new Project(frontends, rules, "2026-11-20");
    const files = new Map<string, string>();
    const reported = new Map<string, string>();
    const seen = new Map<string, number>();
    const set = (uri: string, text: string) => {
      files.set(uri, text);
      project.set({ uri, text });
    };
    const drop = (uri: string) => {
      files.delete(uri);
      project.delete(uri);
    };
    const shown = (of: Project, uri: string) => JSON.stringify([of.problems(uri), of.errors(uri)]);
    let checks = 0;
    for (let round = 0; round < 3000; round++) {
      const uri = names[random(names.length)]!;
      const text = files.get(uri);
      const deed =
        text === undefined ? "write" : (["delete", "rename", "mutate", "mutate", "write", "write"] as const)[random(6)];
      if (deed === "delete") drop(uri);
      else if (deed === "rename") {
        const other = names[random(names.length)]!;
        drop(uri);
        set(other, text!);
      } else if (deed === "mutate") set(uri, mutated(text!, random));
      else set(uri, sample(uri, random));
      // What may have changed is told; what is not told has not.
      for (const uri of project.changed()) reported.delete(uri);
      if (random(4) > 0) continue;
      const fresh = new Project(frontends, rules, "2026-11-20");
      for (const [uri, text] of files) fresh.set({ uri, text });
      assert.deepEqual(project.uris(), fresh.uris());
      for (const uri of names) {
        const now = shown(fresh, uri);
        assert.equal(reported.get(uri) ?? now, now, `${uri} was not told of in round ${round}`);
        // Some are not asked for, so that they stay stale over several edits.
        if (random(3) === 0) continue;
        assert.equal(shown(project, uri), now, `${uri} in round ${round}`);
        reported.set(uri, now);
        checks++;
        for (const { rule } of fresh.problems(uri)) seen.set(rule, (seen.get(rule) ?? 0) + 1);
      }
    }
    assert.ok(checks > 5000, `${checks} checks`);
    assert.ok(seen.size >= 6, `of the rules only ${[...seen.keys()].join(", ")} found anything`);
  });
});

const names = [
  "main.tf",
  "variables.tf",
  "dev.tfvars",
  "prod.auto.tfvars",
  ".iac-preflight.json",
  "modules/db/main.tf",
  "modules/db/variables.tf",
  "modules/db/.iac-preflight.yaml",
  "modules/net/main.tf",
  "live/main.tf",
  "live/terraform.tfvars",
  "task.json",
  "ecs/task.json",
  "lib/app.ts",
].map((name) => `file:///w/${name}`);

/** A text for a file, now of one content and now of another. */
function sample(uri: string, random: (limit: number) => number): string {
  const pick = (...options: string[]) => options[random(options.length)]!;
  const version = pick("15.99", "15.7", "15.18", "16", "${var.version}");
  if (uri.endsWith(".json") && uri.includes(".iac")) {
    return pick(
      "{}",
      "{",
      '{"rules": {"naming/uppercase": "off"}}',
      '{"rules": {"naming/uppercase": "hint", "no/rule": 1}}',
      '{"exclude": ["x"], "ignore": [{"rule": "rds/withdrawn-engine-version", "path": "modules/**", "reason": "x"}]}',
    );
  }
  if (uri.endsWith(".yaml")) return pick("rules:\n  rds/unknown-engine-version: warning\n", "rules: [", "");
  if (uri.endsWith(".json")) {
    return pick(
      '{"family": "a", "status": "ACTIVE", "containerDefinitions": [{"name": "a", "image": "Nginx"}]}',
      '{"taskDefinition": {"family": "a", "revision": 1, "containerDefinitions": [{"secrets": [{"name": "K", "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-password"}]}]}}',
      "{}",
    );
  }
  if (uri.endsWith(".tfvars"))
    return pick('project = "TikTimer"\n', 'project = "tik"\nversion = "15.7"\n', 'version = "15.99"', "project =");
  if (uri.endsWith(".ts")) {
    return `import * as rds from "aws-cdk-lib/aws-rds";\n${pick("", "// iac-preflight-ignore rds/withdrawn-engine-version: x\n")}new rds.DatabaseInstance(this, "D", { engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.${pick("VER_15_7", "VER_16_3", 'of("15.99", "15")', 'of("16.3", "15")')} }) });\n`;
  }
  if (uri.endsWith("variables.tf"))
    return pick(
      'variable "project" {}\nvariable "version" {}\n',
      'variable "project" {\n  default = "Tik"\n}\n',
      'variable "project" {',
    );
  const call = pick(
    "",
    `module "db" {\n  source  = "./modules/db"\n  project = var.project\n}\n`,
    `module "db" {\n  source  = "../modules/db"\n  project = "Live"\n  version = "15.7"\n}\n`,
    `module "net" {\n  source = "../net"\n}\n`,
  );
  return `${pick("", "# iac-preflight-ignore naming/uppercase: x\n", "# iac-preflight-ignore-file rds/unknown-engine-version: x\n")}resource "aws_db_instance" "main" {
  identifier     = "${pick("${var.project}-db", "Db", "db", "${local.name}")}"
  engine         = "postgres"
  engine_version = "${version}"
}
${call}locals {\n  name = "${pick("Local", "local", "${var.project}")}"\n}\n`;
}

/** `text` with a stretch of it cut out, or doubled. */
function mutated(text: string, random: (limit: number) => number): string {
  const start = random(text.length + 1);
  const end = Math.min(text.length, start + random(12));
  const double = random(2) === 0 ? text.slice(start, end) : "";
  return text.slice(0, start) + double + double + text.slice(end);
}

function memo<V>(compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** Whole numbers from 0 to below `limit`, the same ones for the same seed. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
