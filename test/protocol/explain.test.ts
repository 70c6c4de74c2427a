import assert from "node:assert/strict";
import type { Answer } from "../../server/explain/answer.ts";
import { build, Editor, Folder, rangeOf } from "./editor.ts";

const database = `variable "project" {}

resource "aws_db_instance" "main" {
  identifier     = "\${var.project}-db"
  engine         = "postgres"
  engine_version = "15.7"
}
`;

describe("an explanation", () => {
  let editor: Editor;
  let folder: Folder;
  before(build);
  beforeEach(async () => {
    folder = new Folder({ "db/main.tf": database, "db/dev.tfvars": 'project = "orders"\n' });
    editor = await Editor.start([folder]);
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });
  const explain = (text: string) => editor.connection.sendRequest<Answer>("iacPreflight/explain", { text });

  it("leads from what was printed to the place, with the fix that there is", async () => {
    const { messages, page } = await explain(
      "\u001b[31mError: \u001b[0mCannot find version 15.7 for postgres\nexit code 1\n",
    );
    const [first, second] = messages;
    assert.ok(first && second);
    const { places, otherwise, ...message } = first;
    assert.deepEqual(message, {
      known: true,
      line: 1,
      text: "Cannot find version 15.7 for postgres",
      means: "RDS creates no postgres database of version 15.7",
      consequence: false,
    });
    assert.equal(otherwise.length, 2);
    const { says, help, ...place } = places[0]!;
    assert.match(says, /^postgres 15\.7 was withdrawn/);
    assert.match(help!, /withdrawn-engine-version/);
    assert.deepEqual(place, {
      uri: folder.uri("db/main.tf"),
      range: rangeOf(database, '"15.7"'),
      name: "db/main.tf:6",
      sure: true,
      excerpt: 'engine_version = "15.7"',
      rule: "rds/withdrawn-engine-version",
      fix: "Use 15.18",
    });
    assert.equal(second.consequence, true);
    assert.ok(page.includes(`1. **[db/main.tf:6](${folder.uri("db/main.tf")}#L6)** ([rds/withdrawn-engine-version](`));
  });

  it("is of the text that is open, not of the one on disk", async () => {
    const uri = folder.uri("db/main.tf");
    await editor.open(uri, database.replace("${var.project}-db", "billing"), "terraform");
    const { messages } = await explain('could not translate host name "billing" to address');
    assert.deepEqual(
      messages[0]?.places.map(({ name, says }) => `${name} ${says}`),
      ['db/main.tf:4 identifier of aws_db_instance.main is "billing", in dev.tfvars'],
    );
  });

  it("is a page in which nothing that was pasted is Markdown or HTML", async () => {
    const nasty =
      "KeyError: 'host'\ncould not translate host name \"<img src=x onerror=alert(1)>[a](command:x)`b`\" to address\n";
    const { page } = await explain(nasty);
    assert.match(page, /^# What the deploy says\n/);
    // Every HTML and every link stands in code, or is ours.
    const outside = page.replaceAll(/(`+)[^`][\s\S]*?[^`]?\1(?!`)/g, "");
    assert.doesNotMatch(outside, /<img|(?<!\\)\]\(command:|<[a-z]/);
    assert.match(page, /^- A secret that RDS manages holds username and password only/m);
  });

  it("is of a log of ten megabytes with colours too", async () => {
    const line =
      "2026-01-16T09:13:44.1350000Z \u001b[36mINFO\u001b[0m デプロイ中 aws_ecs_service.app: Still creating...\n";
    const noise = line.repeat(Math.ceil(10_000_000 / line.length));
    const { messages } = await explain(`${noise}\u001b[31mError: Cannot find version 15.7 for postgres\n${line}`);
    assert.deepEqual(
      messages.map(({ places }) => places[0]?.name),
      ["db/main.tf:6"],
    );
  });

  it("says what is not known", async () => {
    const { messages, page } = await explain("Error: the frobnicator is offline\n");
    assert.deepEqual(
      messages.map(({ known, text }) => [known, text]),
      [[false, "Error: the frobnicator is offline"]],
    );
    assert.match(page, /None of the messages that IaC Preflight knows is in this text/);
    assert.deepEqual((await explain("")).messages, []);
  });
});
