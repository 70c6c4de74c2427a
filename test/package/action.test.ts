import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { parse } from "yaml";
import { version } from "../../package.json";
import { rules } from "../../rules/index.ts";
import { relevant } from "../../server/workspace.ts";
import { build, described, Folder } from "../cli/run.ts";

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

/** An npx that runs what is built here, and says which package it was asked for. */
const npx = `#!/usr/bin/env bash
echo "$2" >> "$ASKED"
exec "${process.execPath}" "${resolve("dist/cli.js")}" "\${@:3}"
`;

describe("The GitHub Action", () => {
  const action = parse(readFileSync("action.yml", "utf8")) as Action;
  const [check, upload] = action.runs.steps;
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder().write({ "bin/npx": npx });
    chmodSync(join(folder.path, "bin/npx"), 0o755);
  });
  afterEach(() => folder.delete());

  /** Runs its step as a runner does, with `inputs` and the defaults of the others. */
  const step = (inputs: Readonly<Record<string, string>> = {}) => {
    const value = (expression: string) =>
      expression.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => {
        assert.ok(action.inputs[name], name);
        return inputs[name] ?? action.inputs[name].default;
      });
    const env = Object.fromEntries(Object.entries(check!.env!).map(([name, text]) => [name, value(text)]));
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", "-c", check!.run!],
      {
        cwd: folder.path,
        encoding: "utf8",
        env: {
          ...process.env,
          ...env,
          PATH: `${join(folder.path, "bin")}${delimiter}${process.env["PATH"]}`,
          ASKED: join(folder.path, "asked"),
        },
      },
    );
    return { status, stdout, stderr };
  };

  it("annotates, writes SARIF, fails by its findings, and asks npm for this version", () => {
    folder.write({ "a b/task.json": described("revision"), "c.json": described() });
    const { status, stdout, stderr } = step();
    assert.match(stdout, /^::error file=a b\/task\.json,line=4,/m);
    assert.deepEqual([status, stderr], [1, ""]);
    const sarif = JSON.parse(readFileSync(join(folder.path, "preflight.sarif"), "utf8"));
    assert.equal(sarif.runs[0].results.length, 1);
    assert.ok(sarif.runs[0].tool.driver.rules.length >= rules.length);
    assert.equal(readFileSync(join(folder.path, "asked"), "utf8"), `iac-preflight@${version}\n`.repeat(2));
  });

  it("takes each of its inputs for what it is, and runs none", () => {
    folder.write({
      "a b/task.json": described("revision"),
      "$(touch x)/task.json": described("status"),
      "c.json": described("status"),
    });
    const { status, stdout } = step({ paths: "a b\n$(touch x)\n", "fail-on": "never", sarif: "" });
    assert.equal(status, 0);
    assert.equal(stdout.match(/^::error /gm)?.length, 2);
    assert.ok(!existsSync(join(folder.path, "x")) && !existsSync(join(folder.path, "preflight.sarif")));
    folder.write({
      "known.json": '{"version": 1, "findings": []}',
      "config.json": '{"rules": {"ecs/read-only-field": "off"}}',
    });
    assert.equal(step({ config: "config.json", baseline: "known.json", shard: "1/2" }).status, 0);
    assert.equal(step({ "fail-on": "sometimes" }).status, 2);
  });

  it("names files from the top of the repository, wherever it is told to look", () => {
    folder.write({
      "infra/live/task.json": described("revision"),
      "infra/old/task.json": described("status"),
      "infra/config.json": "{}",
    });
    const { status, stdout, stderr } = step({
      "working-directory": "infra/",
      paths: "live\n",
      config: "config.json",
      sarif: "out.sarif",
    });
    assert.match(stdout, /^::error file=infra\/live\/task\.json,line=4,/m);
    assert.deepEqual([status, stderr, stdout.match(/^::error /gm)?.length], [1, "", 1]);
    const sarif = JSON.parse(readFileSync(join(folder.path, "infra/out.sarif"), "utf8"));
    const [{ physicalLocation }] = sarif.runs[0].results[0].locations;
    assert.equal(physicalLocation.artifactLocation.uri, "infra/live/task.json");
  });

  it("uploads what it wrote, also where it failed, and describes each input", () => {
    assert.equal(action.runs.using, "composite");
    assert.match(upload!.uses!, /^github\/codeql-action\/upload-sarif@v\d+$/);
    assert.match(upload!.if!, /!cancelled\(\)/);
    assert.equal(upload!.with!["sarif_file"], "${{ inputs.working-directory }}/${{ inputs.sarif }}");
    for (const [name, { description }] of Object.entries(action.inputs)) assert.match(description, /\.$/, name);
    // In the script itself an input would be code.
    assert.doesNotMatch(check!.run!, /\$\{\{/);
  });
});

describe("The pre-commit hooks", () => {
  const hooks = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as readonly Hook[];
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.delete());

  it("run this version from npm, of the files that are read and no others", () => {
    assert.deepEqual(
      hooks.map(({ id, entry }) => [id, entry]),
      [
        ["iac-preflight", `npx --yes iac-preflight@${version} check`],
        ["iac-preflight-fix", `npx --yes iac-preflight@${version} check --fix`],
      ],
    );
    for (const { files, language } of hooks) {
      assert.equal(language, "system");
      for (const name of [
        "a/main.tf",
        "b.tofu",
        "prod.tfvars",
        "x.tfvars.json",
        "t.json",
        "a/deploy.yml",
        "lib/s.ts",
        "Dockerfile",
        "a/Dockerfile.web",
        "web.Dockerfile",
      ]) {
        assert.ok(new RegExp(files).test(name) && relevant(name), name);
      }
      for (const name of ["README.md", "a.rb", "main.tf.bak", "Dockerfiles/x"]) {
        assert.ok(!new RegExp(files).test(name) && !relevant(name), name);
      }
      // An application is read for what it says of others; nothing is found in it.
      assert.ok(!new RegExp(files).test("api/main.py") && relevant("api/main.py"));
    }
  });

  it("check what they are given, also where nothing of it is ours", () => {
    folder.write({ "package.json": "{}", "a.ts": "export {};\n", "task.json": described("revision"), "main.tf": "" });
    const run = (hook: Hook, ...files: readonly string[]) => folder.run([...hook.entry.split(" ").slice(3), ...files]);
    assert.equal(run(hooks[0]!, "package.json", "a.ts").status, 0);
    assert.equal(run(hooks[0]!, "package.json", "task.json", "main.tf").status, 1);
    assert.equal(run(hooks[1]!, "task.json").status, 0);
    assert.equal(readFileSync(join(folder.path, "task.json"), "utf8"), described());
  });
});
