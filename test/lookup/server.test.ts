import assert from "node:assert/strict";
import { CancellationTokenSource, type CompletionList, type Hover } from "vscode-languageserver/node";
import type { Callers, Edited, Looked, VersionAt, VersionTable } from "../../server/lookup/protocol.ts";
import { build } from "../cli/run.ts";
import { applied, Editor, Folder, modern, rangeOf, until } from "../protocol/editor.ts";
import { Aws, error, postgres, silent } from "./aws.ts";
import { Home } from "./run.ts";

const terraform = `provider "aws" {
  region = "eu-west-1"
}

resource "aws_db_instance" "main" {
  engine         = "postgres"
  engine_version = "15.18"
}
`;

const stack = `import { Stack } from "aws-cdk-lib";
import * as rds from "aws-cdk-lib/aws-rds";

export class Database extends Stack {
  constructor(scope: any) {
    super(scope, "Database");
    new rds.DatabaseInstance(this, "Database", {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15_7 }),
      vpc: scope.vpc,
    });
  }
}
`;

describe("Look-ups of versions in an editor", () => {
  let aws: Aws;
  let home: Home;
  let folder: Folder;
  let editor: Editor;
  let main: string;

  before(build);
  beforeEach(async () => {
    aws = await Aws.start();
    aws.versions.set("postgres", postgres);
    home = new Home();
    folder = new Folder({ "main.tf": terraform, "stack.ts": stack });
    main = folder.uri("main.tf");
  });
  afterEach(async () => {
    await editor.stop();
    await aws.stop();
    home.delete();
    folder.remove("");
  });

  async function open(
    options: Record<string, unknown> = { trusted: true, lookups: true },
    settings: unknown = {},
    env: Record<string, string> = {},
  ): Promise<void> {
    const all = { ...aws.env(home.path), ...env };
    editor = await Editor.start([folder], { initializationOptions: options, settings, env: all, capabilities: modern });
    await editor.open(main, terraform, "terraform");
  }

  const at = (text: string, words: string, uri = main) => ({
    textDocument: { uri },
    position: rangeOf(text, words).start,
  });
  const ask = <T>(name: string, params: unknown): Promise<T> =>
    editor.connection.sendRequest(`iacPreflight/${name}`, params);
  const found = async (name: string, params: object): Promise<VersionTable> => {
    const looked = await ask<Looked<VersionTable>>(name, params);
    assert.equal(looked.is, "found", JSON.stringify(looked));
    return looked.is === "found" ? looked.found : assert.fail();
  };
  const offered = (table: VersionTable) =>
    table.majors
      .flatMap(({ versions }) => versions)
      .flatMap(({ version, state }) => (state === "offered" ? version : []));

  it("names whom and what it would ask before it asks, and asks once the user agrees", async () => {
    await open();
    const params = { engine: "postgres", from: "15.18", ...at(terraform, '"15.18"') };
    const looked = await ask<Looked<VersionTable>>("lookUpVersions", params);
    assert.deepEqual(looked, {
      is: "question",
      question: {
        called: "the keys in the environment",
        region: "eu-west-1",
        from: "source",
        actions: ["rds:DescribeDBEngineVersions"],
      },
    });
    assert.equal(aws.asked.length, 0);
    const table = await found("lookUpVersions", { ...params, agreed: true });
    assert.deepEqual([table.live, table.region, table.old], [true, "eu-west-1", false]);
    assert.deepEqual(offered(table), ["19.1", "17.99", "17.11", "16.15", "15.19"]);
    const upgrades = table.majors.flatMap(({ versions }) => versions.filter(({ upgrade }) => upgrade));
    assert.deepEqual(
      upgrades.map(({ version }) => version),
      ["17.11", "16.15", "15.19"],
    );
    assert.match(aws.asked[0]!.headers.authorization ?? "", /\/eu-west-1\/rds\//);
  });

  it("counts at once what RDS says, in either direction, in that region only", async () => {
    await open();
    assert.deepEqual(await editor.found(main), []);
    await found("lookUpVersions", { engine: "postgres", ...at(terraform, '"15.18"'), agreed: true });
    const [withdrawn] = await editor.diagnostics(main);
    assert.match(
      String(withdrawn?.message),
      /^postgres 15\.18 is withdrawn in eu-west-1, asked on \S+; .*; the newest 15 is 15\.19$/,
    );
    assert.ok(editor.refreshes > 0);

    await editor.change(main, terraform.replace("15.18", "17.99"));
    assert.deepEqual(await editor.found(main), []);
    await editor.change(main, terraform.replace("15.18", "18.1"));
    const [unknown] = await editor.diagnostics(main);
    assert.match(
      String(unknown?.message),
      /^RDS in eu-west-1 has no version "18\.1" of postgres, asked on \S+, and answers: /,
    );
    await editor.change(main, terraform.replace("15.18", "17.99").replace("eu-west-1", "us-east-1"));
    assert.deepEqual(await editor.found(main), ["rds/unknown-engine-version 6:19-6:26"]);
    await editor.change(main, terraform.replace("15.18", "17.99").replace('"eu-west-1"', "data.aws_region.here.name"));
    assert.deepEqual(await editor.found(main), ["rds/unknown-engine-version 6:19-6:26"]);
  });

  it("sees what another program has looked up", async () => {
    await open();
    await home.run(["versions", "postgres", "--live", "--region", "eu-west-1"], aws.env(home.path));
    const table = await ask<VersionTable>("versions", { engine: "postgres", ...at(terraform, '"15.18"') });
    assert.deepEqual([table.live, table.region], [true, "eu-west-1"]);
    assert.deepEqual(await editor.found(main), ["rds/withdrawn-engine-version 6:19-6:26"]);
  });

  it("knows the version at the cursor, and puts another one in its place, as each language writes it", async () => {
    await open();
    const uri = folder.uri("stack.ts");
    await editor.open(uri, stack, "typescript");
    assert.deepEqual(await ask<VersionAt>("versionAt", at(terraform, "engine_version")), {
      engine: "postgres",
      version: "15.18",
    });
    assert.deepEqual(await ask<VersionAt>("versionAt", at(stack, "VER_15_7", uri)), {
      engine: "postgres",
      version: "15.7",
    });
    assert.equal(await ask<VersionAt | null>("versionAt", at(terraform, "provider")), null);
    const edit = await ask<Edited>("replaceVersion", { ...at(terraform, "15.18"), version: "16.13" });
    assert.equal(applied(terraform, { title: "", edit: edit! }, main), terraform.replace("15.18", "16.13"));
    const other = await ask<Edited>("replaceVersion", { ...at(stack, "VER_15_7", uri), version: "16.13" });
    assert.equal(applied(stack, { title: "", edit: other! }, uri), stack.replace("VER_15_7", "VER_16_13"));
    const of = await ask<Edited>("replaceVersion", { ...at(stack, "VER_15_7", uri), version: "18.6" });
    assert.equal(
      applied(stack, { title: "", edit: of! }, uri),
      stack.replace("PostgresEngineVersion.VER_15_7", 'PostgresEngineVersion.of("18.6", "18")'),
    );
  });

  it("offers the versions as a drop-down at the cursor, and the look-up, as quick fixes", async () => {
    await open();
    await found("lookUpVersions", { engine: "postgres", ...at(terraform, '"15.18"'), agreed: true });
    const actions = await editor.actions(main, rangeOf(terraform, "15.18"));
    const choice = actions.find(({ title }) => title === "Choose an offered version…");
    assert.equal(applied(terraform, choice!, main), terraform.replace("15.18", "${1|15.19,19.1,17.99,17.11,16.15|}"));
    const look = actions.find(({ title }) => title === "Look up versions in AWS…");
    assert.deepEqual(look?.command?.command, "iacPreflight.lookUpVersions");
    assert.deepEqual(look?.command?.arguments, [main, { line: 6, character: 19 }]);
  });

  it("is what completion offers, in that region", async () => {
    await open();
    const offers = async () => {
      const params = at(terraform, '15.18"');
      const list = await editor.connection.sendRequest<CompletionList | null>("textDocument/completion", params);
      return (list?.items ?? []).map(({ label, labelDetails }) => `${label}: ${labelDetails?.description}`);
    };
    assert.ok((await offers()).some((offer) => /^15\.18: supported to/.test(offer)));
    await found("lookUpVersions", { engine: "postgres", ...at(terraform, '"15.18"'), agreed: true });
    assert.deepEqual(await offers(), [
      "19.1: offered in eu-west-1",
      "17.99: supported to 2030-02-28",
      "17.11: supported to 2030-02-28",
      "16.15: supported to 2029-02-28",
      "15.19: supported to 2028-02-29",
      "15.18: withdrawn in eu-west-1",
      "15.7: withdrawn in eu-west-1",
    ]);
  });

  it("is what a hover tells of, with a link to the command", async () => {
    await open();
    await found("lookUpVersions", { engine: "postgres", ...at(terraform, '"15.18"'), agreed: true });
    const hover = await editor.connection.sendRequest<Hover | null>(
      "textDocument/hover",
      at(terraform, "engine_version"),
    );
    const told = JSON.stringify(hover?.contents);
    assert.match(told, /`postgres 15\.18`\*\* is withdrawn/);
    assert.match(told, /upgrades in one step: `15\.19`, `16\.15`, `17\.11`/);
    assert.match(told, /as RDS in eu-west-1 answered on \d{4}-\d\d-\d\d/);
    assert.match(told, /\[Look up versions…\]\(command:iacPreflight\.lookUpVersions\?%5B/);
  });

  it("offers no command to a client that has none", async () => {
    await open({ trusted: true });
    await editor.change(main, terraform.replace("15.18", "15.7"));
    const actions = await editor.actions(main, rangeOf(terraform, "15.18"));
    assert.ok(actions.some(({ title }) => title === "Choose an offered version…"));
    assert.ok(!actions.some(({ command }) => command));
  });

  it("asks nothing in a folder that is not trusted, nor where the user forbids it", async () => {
    home.write({ ".aws/config": "[profile dev]\nregion = eu-west-1\n" });
    await open({ lookups: true });
    const params = { engine: "postgres", ...at(terraform, '"15.18"'), agreed: true };
    assert.deepEqual(await ask<Looked<unknown>>("lookUpVersions", params), {
      is: "refused",
      why: "nothing is looked up in AWS as long as the folder is not trusted",
    });
    assert.deepEqual((await ask<Callers>("callers", {})).profiles, []);
    await editor.connection.sendNotification("iacPreflight/trusted");
    assert.deepEqual((await ask<Callers>("callers", at(terraform, '"15.18"'))).profiles, ["dev"]);
    assert.deepEqual(aws.asked, []);
    await found("lookUpVersions", params);
    await editor.stop();

    const count = aws.asked.length;
    await open({ trusted: true, lookups: true }, { offline: true });
    const looked = await ask<Looked<unknown>>("lookUpVersions", params);
    assert.deepEqual(looked, {
      is: "refused",
      why: "nothing is looked up in AWS, as the setting or the option offline says",
    });
    assert.equal(aws.asked.length, count);
  });

  it("ends when the user cancels, and leaves nothing behind", async () => {
    await open();
    aws.always = silent;
    const source = new CancellationTokenSource();
    const params = { engine: "postgres", ...at(terraform, '"15.18"'), agreed: true };
    const asked = editor.connection.sendRequest("iacPreflight/lookUpVersions", params, source.token);
    const refused = assert.rejects(asked, /cancelled/);
    await until(() => aws.asked.length > 0, "the question");
    source.cancel();
    await refused;
    const table = await ask<VersionTable>("versions", { engine: "postgres", ...at(terraform, '"15.18"') });
    assert.equal(table.live, false);
    // The server goes on as before.
    aws.always = undefined;
    await found("lookUpVersions", params);
  });

  it("tells how far it has come, to whoever wants to know", async () => {
    aws.pageSize = 3;
    await open();
    const params = { engine: "postgres", ...at(terraform, '"15.18"'), agreed: true, workDoneToken: "a" };
    await found("lookUpVersions", params);
    assert.deepEqual(
      editor.progress
        .flatMap((each) => ("message" in each ? each.message : []))
        .filter((said) => / versions$/.test(String(said))),
      ["3 versions", "6 versions", "7 versions"],
    );
  });

  it("logs no keys, accounts or names, whatever AWS answers", async () => {
    await open();
    aws.always = error(403, "AccessDenied", "User: arn:aws:iam::123456789012:user/jo is not authorized");
    const params = { engine: "postgres", ...at(terraform, '"15.18"'), agreed: true };
    const looked = await ask<Looked<unknown>>("lookUpVersions", params);
    assert.deepEqual(looked, {
      is: "refused",
      why: "the keys in the environment may not do rds:DescribeDBEngineVersions in eu-west-1; choose another profile, or have it allowed",
    });
    assert.doesNotMatch(editor.logs.join("\n"), /123456789012|AKIA|jo\b/);
  });

  it("takes the user's region and profile before all others, then the settings', then the provider's", async () => {
    home.write({
      ".aws/config": "[profile dev]\nregion = ap-south-1\naws_access_key_id = AKIADEV\naws_secret_access_key = s\n",
    });
    await open({ trusted: true, lookups: true }, { aws: { profile: "dev" } });
    const question = async (params: object) => {
      const looked = await ask<Looked<unknown>>("lookUpVersions", { engine: "postgres", ...params });
      return looked.is === "question"
        ? `${looked.question.called} ${looked.question.region} ${looked.question.from}`
        : looked;
    };
    assert.equal(await question(at(terraform, '"15.18"')), "profile dev eu-west-1 source");
    assert.equal(await question({}), "profile dev ap-south-1 profile");
    assert.equal(await question({ region: "sa-east-1", profile: "other" }), "profile other sa-east-1 choice");
    await editor.stop();
    await open({ trusted: true, lookups: true }, { aws: { region: "us-west-1" } }, { AWS_REGION: "ca-central-1" });
    assert.equal(await question(at(terraform, '"15.18"')), "the keys in the environment us-west-1 setting");
  });
});
