import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { version } from "../../package.json";
import { rules } from "../../rules/index.ts";
import { ownRules } from "../../server/config.ts";
import { build, described, Folder } from "./run.ts";

const all = [...rules, ...ownRules];

describe("The command line", () => {
  let folder: Folder;
  before(() => {
    build();
    folder = new Folder().write({ "task.json": described() });
  });
  after(() => folder.delete());

  for (const [words, says] of [
    ["--fromat json", "there is no option --fromat; did you mean --format?"],
    ["check -x", "there is no option -x; see --help"],
    ["--format jsn", "--format takes pretty, json, sarif, github, junit, not jsn; did you mean json?"],
    ["check --format", "--format needs a value: --format pretty|json|sarif|github|junit"],
    ["check --config --fix", "--config needs a value: --config FILE"],
    ["--fix=yes", "--fix takes no value; write it without =yes"],
    ["--fix --fix-dry-run", "--fix writes files and --fix-dry-run does not; leave one of them out"],
    ["--fail-on warn", "--fail-on takes error, warning, information, hint, never, not warn; did you mean warning?"],
    ["--rule ecs/read-only-fields=off", "there is no rule ecs/read-only-fields; did you mean ecs/read-only-field?"],
    ["--rule nonsense-altogether=off", "there is no rule nonsense-altogether; `rules` lists them"],
    [
      "--rule ecs/read-only-field",
      "--rule ecs/read-only-field says no severity; write --rule ecs/read-only-field=off|hint|information|warning|error",
    ],
    [
      "--rule ecs/read-only-field=of",
      "--rule ecs/read-only-field=of is no severity; it takes off, hint, information, warning, error; did you mean off?",
    ],
    ["--shard 3/2", "--shard 3/2 is no part of a whole; write --shard 1/4 to --shard 4/4"],
    ["--shard 0/2", "--shard 0/2 is no part of a whole; write --shard 1/4 to --shard 4/4"],
    ["--stdin", "--stdin and --stdin-filename FILE go together: the name says which language it is"],
    ["--stdin-filename a.tf", "--stdin and --stdin-filename FILE go together: the name says which language it is"],
    ["--stdin --stdin-filename a.tf b.tf", "--stdin checks standard input alone; leave out b.tf"],
    ["rules ecs/read-only", "there is no rule ecs/read-only; did you mean ecs/read-only-field?"],
    ["rules a b", "rules shows one rule at a time; leave out b"],
    ["rules --fix", "rules takes no --fix; it takes --format and --color"],
    ["--color yes", "--color takes auto, always, never, not yes"],
    ["rules --color=on", "--color takes auto, always, never, not on"],
    ["--baseline", "--baseline needs a value: --baseline FILE"],
    ["--update-baseline", "--update-baseline needs --baseline FILE, the file that it writes"],
    [
      "--baseline b --update-baseline --shard 1/2",
      "--update-baseline lists what is found in all files; leave out --shard",
    ],
    ["versions", "versions needs an engine: versions postgres|mysql|mariadb|aurora-postgresql|aurora-mysql"],
    ["versions postgres mysql", "versions shows one engine at a time; leave out mysql"],
    ["versions postgresql", "RDS has no engine postgresql; did you mean postgres?"],
    [
      "versions postgres --fix",
      "versions takes no --fix; it takes --live, --region, --profile, --format, --offline, --color",
    ],
    ["versions postgres --format yaml", "versions are printed as table or json, not as yaml"],
    ["versions postgres --live --offline", "--live asks AWS and --offline forbids it; leave one of them out"],
    ["versions postgres --region Frankfurt", "Frankfurt is no region of AWS; write --region eu-west-1"],
    ["check --live", "--live goes with versions, as in `versions postgres --live`"],
    ["explain a b", "explain reads one file at a time; leave out b"],
    ["explain --fix", "explain takes no --fix; it takes --format, --config and --color"],
    ["explain --format sarif", "an explanation is printed as text, json or markdown, not as sarif"],
    ["lsp", "lsp talks over standard input and output; write `lsp --stdio`"],
  ] as const) {
    it(`says what to write instead of ${words}`, () => {
      const { status, stdout, stderr } = folder.run(words.split(" "));
      assert.equal(stderr, `iac-preflight: ${says}\nTry iac-preflight --help.\n`);
      assert.equal(stdout, "");
      assert.equal(status, 2);
    });
  }

  it("takes a word that is neither path nor command for a command that was meant", () => {
    const { status, stdout, stderr } = folder.run(["chekc"]);
    assert.equal(stderr, "iac-preflight: chekc is not there; did you mean check?\n");
    assert.equal(stdout, "");
    assert.equal(status, 2);
  });

  it("names a config that is not there", () => {
    const { status, stderr } = folder.run(["check", "--config", "gone.json"]);
    assert.equal(stderr, "iac-preflight: gone.json is not there\n");
    assert.equal(status, 2);
  });

  it("explains itself on one screen", () => {
    for (const words of [["--help"], ["check", "-h"], ["lsp", "--help"]]) {
      const { status, stdout } = folder.run(words);
      const lines = stdout.split("\n");
      assert.ok(lines.length <= 24 && lines.every((line) => line.length <= 80), stdout);
      assert.match(stdout, /^Usage: iac-preflight /);
      assert.equal(status, 0);
    }
    assert.equal(folder.run(["--version"]).stdout, `${version}\n`);
  });

  it("lists the rules", () => {
    const { stdout, status } = folder.run(["rules"]);
    const listed = stdout.trim().split("\n");
    assert.deepEqual(
      listed.map((line) => line.split(/\s+/)[0]),
      all.map((rule) => rule.id),
    );
    assert.equal(status, 0);
    const written = JSON.parse(folder.run(["rules", "--format", "json"]).stdout);
    assert.deepEqual(
      written.rules.map(({ id, severity }: { id: string; severity: string }) => [id, severity]),
      all.map(({ id, severity }) => [id, severity]),
    );
  });

  it("shows the page of a rule", () => {
    const rule = rules.find(({ id }) => id === "ecs/read-only-field")!;
    const { stdout } = folder.run(["rules", rule.id]);
    assert.match(folder.run(["rules", "preflight/config"]).stdout, /^preflight\/config {2}warning\n\nA config file/);
    for (const part of [rule.summary, rule.why, ...rule.sources]) assert.ok(stdout.includes(part));
    assert.equal(JSON.parse(folder.run(["rules", rule.id, "--format=json"]).stdout).why, rule.why);
  });

  it("serves an editor", async () => {
    const server = spawn(process.execPath, ["dist/cli.js", "lsp", "--stdio"]);
    const send = (message: object) => {
      const text = JSON.stringify({ jsonrpc: "2.0", ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    let said = "";
    server.stdout.on("data", (chunk) => {
      said += chunk;
    });
    while (!said.includes('"serverInfo":{"name":"IaC Preflight"')) await once(server.stdout, "data");
    send({ id: 2, method: "shutdown" });
    while (!said.includes('"id":2')) await once(server.stdout, "data");
    send({ method: "exit" });
    assert.deepEqual(await once(server, "exit"), [0, null]);
  });
});
