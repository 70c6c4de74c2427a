import assert from "node:assert/strict";
import table from "../../rules/data/error-messages.json" with { type: "json" };
import { errorMessages } from "../../rules/data/error-messages.ts";
import { rules } from "../../rules/index.ts";
import { decodeLog, longestLog } from "../../server/explain/log.ts";
import { recognise } from "../../server/explain/recognise.ts";
import { failures } from "./failures.ts";

/** The messages in `text` as `id part=value …`. */
function seen(text: string): readonly string[] {
  return recognise(text).messages.map(({ message, parts }) =>
    [message.id, ...[...parts].map(([name, value]) => `${name}=${value}`)].join(" "),
  );
}

describe("The table of messages", () => {
  /** Examples in which another message says more. */
  const elsewhere = new Map([
    ["rie-network", "ecr-auth"],
    ["rie-asm", "rie-network"],
    ["cfn-invalid-request", "rds-cannot-find-version"],
  ]);

  for (const { id, examples } of table.messages) {
    it(`has examples of ${id} that are recognised`, () => {
      for (const example of examples) {
        const { messages } = recognise(example);
        const [first] = messages;
        assert.ok(
          first?.message.id === id || first?.message.id === elsewhere.get(id),
          `${first?.message.id}: ${example}`,
        );
        assert.ok(first && first.text !== "" && first.line === 1 && first.times === 1);
      }
    });
  }

  it("has a key in every example, says what each message means and names no part that there is not", () => {
    for (const { id, pattern, keys, means, causes } of errorMessages()) {
      const { examples, source } = table.messages.find((each) => each.id === id)!;
      for (const example of examples)
        assert.ok(
          keys.some((key) => example.toLowerCase().includes(key)),
          id,
        );
      assert.ok(means !== "" && !/[.!]$/.test(means) && source.length > 0, id);
      assert.ok(
        causes.every(({ cause }) => cause !== "" && !/[.!]$/.test(cause)),
        id,
      );
      const groups = new Set([...pattern.source.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name!.replace(/\d+$/, "")));
      for (const [, name] of `${means} ${causes.map(({ cause }) => cause).join(" ")}`.matchAll(/\{(\w+)\}/g)) {
        assert.ok(groups.has(name!), `${id} has no part ${name}`);
      }
    }
    assert.ok(table.messages.length >= 200);
  });

  it("names rules that there are, or that are yet to come for workflows", () => {
    const ids = new Set(rules.map(({ id }) => id));
    const named = errorMessages().flatMap(({ causes }) => causes.flatMap(({ rules }) => rules));
    assert.deepEqual(
      named.filter((id) => !ids.has(id) && !id.startsWith("workflow/")),
      [],
    );
  });

  it("leads from every message to a cause, but for those that only wrap another", () => {
    const bare = errorMessages().filter(({ causes, envelope }) => causes.length === 0 && !envelope);
    assert.deepEqual(bare, []);
  });
});

describe("Every failure of the post-mortems", () => {
  for (const [failure, id, text] of failures) {
    it(`${failure} is recognised as ${id}: ${text.slice(0, 60)}`, () => {
      assert.equal(recognise(text).messages[0]?.message.id, id);
      // In the middle of a log, too.
      const log = `INFO starting\n${"building layer sha256:0123\n".repeat(50)}##[error]${text}\nPost job cleanup.\n`;
      const { messages } = recognise(log);
      assert.deepEqual(
        messages.filter(({ message }) => message.id === id).map(({ line }) => line),
        [52],
      );
    });
  }

  it("is among these: F01 to F34", () => {
    const missing = Array.from({ length: 34 }, (_, index) => `F${String(index + 1).padStart(2, "0")}`).filter(
      (id) => !failures.some(([failure]) => failure === id),
    );
    assert.deepEqual(missing, []);
  });
});

describe("A log is read", () => {
  const version = "rds-cannot-find-version version=15.7 engine=postgres";

  it("with colours, and what is left of them where the escape is gone", () => {
    const coloured =
      "\u001b[31m│\u001b[0m \u001b[0m\u001b[1m\u001b[31mError: \u001b[0mCannot find \u001b[4mversion 15.7\u001b[0m for postgres\u001b[0m";
    assert.deepEqual(seen(coloured), [version]);
    assert.deepEqual(seen(coloured.replaceAll("\u001b", "")), [version]);
    assert.deepEqual(seen("\u001b]8;;https://x\u0007Cannot find\u001b]8;;\u0007 version 15.7 for postgres"), [version]);
  });

  for (const [where, before] of [
    ["GitHub Actions", "2026-01-16T09:13:44.1350000Z "],
    ["GitHub Actions, as an error", "2026-01-16T09:13:44.1350000Z ##[error]"],
    ["gh run view --log", "deploy\tRun terraform apply\t2026-01-16T09:13:44.1350000Z "],
    ["a command of a workflow", "::error file=a.tf,line=1::"],
    ["GitLab", "2026-01-16T09:13:44.135123Z 01E "],
    ["Azure Pipelines", "2026-01-16T09:13:44.1351234Z ##vso[task.logissue type=error]"],
    ["Jenkins", "[2026-01-16T09:13:44.135Z] "],
    ["a parallel stage of Jenkins", "[2026-01-16T09:13:44.135Z] [deploy dev] "],
    ["TeamCity", "[09:13:44] :\t [Step 2/3] "],
    ["CodeBuild", "[Container] 2026/01/16 09:13:44.135123 "],
    ["CodeBuild, in CloudWatch", "1768554824135\t[Container] 2026/01/16 09:13:44 "],
    ["Buildkite", "\u001b_bk;t=1768554824135\u0007"],
    ["CircleCI and Bitbucket, which put nothing there", ""],
    ["Drone", "[deploy:12] "],
    ["a system's journal", "Jan 16 09:13:44 runner-1 agent[4711]: "],
    ["a logger", "2026-01-16 09:13:44,135 ERROR [deploy] "],
    ["docker compose", "migrate-1  | 2026-01-16 09:13:44,123 "],
    ["CloudFormation's events", "12:01:02 PM | "],
    ["Terraform's box, mangled", "Ôöé "],
    ["a mail", "> > "],
  ] as const) {
    it(`with what ${where} puts before each line, also where it is wrapped`, () => {
      assert.deepEqual(seen(`${before}Cannot find version 15.7 for postgres`), [version]);
      const text =
        "Error: creating RDS DB Instance (x): api error InvalidParameterCombination: Cannot find\nversion 15.7 for postgres";
      const wrapped = text.split("\n").map((line) => before + line);
      assert.deepEqual(seen(wrapped.join("\r\n")), [version]);
    });
  }

  it("with what GitLab puts before a section", () => {
    const section = "section_start:1768554824:deploy[collapsed=true]\r\u001b[0K";
    assert.deepEqual(seen(`${section}\u001b[31mError: Cannot find version 15.7 for postgres\n`), [version]);
  });

  it("in JSON, as terraform -json, loggers and containers write it", () => {
    const summary = 'only lowercase alphanumeric characters and hyphens allowed in "identifier"';
    const line = JSON.stringify({
      "@level": "error",
      "@message": `\u001b[31mError: ${summary}`,
      type: "diagnostic",
      diagnostic: {
        severity: "error",
        summary,
        detail: "",
        address: "module.database.aws_db_instance.main",
        range: { filename: "modules/database/main.tf", start: { line: 18, column: 20, byte: 300 } },
      },
    });
    const [found] = recognise(`{"@level":"info","@message":"Plan: 1 to add"}\n${line}\n`).messages;
    assert.deepEqual(
      [
        found?.message.id,
        found?.line,
        found?.text,
        found?.mention.address,
        found?.mention.file,
        found?.mention.fileLine,
      ],
      ["tf-lowercase-hyphen", 2, summary, "module.database.aws_db_instance.main", "modules/database/main.tf", 18],
    );
    for (const each of [
      { level: "ERROR", time: 1768554824135, msg: "KeyError: 'host'" },
      { log: "2026-01-16T09:13:44Z KeyError: 'host'\n", stream: "stderr" },
      { msg: "failed", error: "KeyError: 'host'" },
      { message: JSON.stringify({ not: "this" }), errorMessage: "KeyError: 'host'" },
    ]) {
      assert.deepEqual(seen(JSON.stringify(each)), ["py-keyerror key=host"]);
    }
    assert.deepEqual(seen('{ "family": "a", KeyError: \'host\' }'), ["py-keyerror key=host"]);
  });

  it("with lines broken in the middle of a word", () => {
    const text = `${"x".repeat(61)} InvalidParameterCombination: Cannot find version 15.7 for postgres and more`;
    for (let width = 70; width < text.length; width++) {
      const lines = `${"y".repeat(width)}${text}`.match(new RegExp(`.{1,${width}}`, "g"))!;
      const [found] = seen(lines.join("\n"));
      assert.equal(found, version, lines.join("\n"));
    }
  });

  it("in other languages, and in the encodings of their shells", () => {
    const text =
      "Ошибка развёртывания: Cannot find version 15.7 for postgres — отказ\nİstanbul: デプロイ失敗 KeyError: 'host'\n";
    const expected = [version, "py-keyerror key=host"];
    assert.deepEqual(seen(text), expected);
    assert.deepEqual(seen(decodeLog(Buffer.from(`\ufeff${text}`, "utf16le"))), expected);
    assert.deepEqual(seen(decodeLog(Buffer.from(`\ufeff${text}`, "utf16le").swap16())), expected);
    assert.deepEqual(seen(decodeLog(Buffer.from(`\ufeff${text}`))), expected);
    assert.deepEqual(seen(decodeLog(Buffer.from("Fehler f\xfcr: KeyError: 'host'", "latin1"))), [
      "py-keyerror key=host",
    ]);
    assert.deepEqual(seen(decodeLog(Buffer.from([0, 255, 254, 1]))), []);
  });

  it("to its end where it is longer than what is looked at", () => {
    const bytes = Buffer.concat([
      Buffer.alloc(longestLog, "ä"),
      Buffer.from("\nCannot find version 15.7 for postgres\n"),
    ]);
    assert.deepEqual(seen(decodeLog(bytes)), [version]);
  });

  it("of two megabytes, whatever is in it", () => {
    const error = "Cannot find version 15.7 for postgres";
    const noise = [
      "2026-01-16T09:13:44.1350000Z \u001b[36mINFO\u001b[0m step finished with exit code 0, nothing not found, interval 30 ok\n",
      "a\n",
      `${"Error: Cannot find version ".repeat(40)}\n`,
      'User: is not authorized to perform: "not found" :@ cannot be longer than already exists in stack ',
    ];
    for (const line of noise) {
      const log = `${line.repeat(Math.ceil(1_000_000 / line.length))}\n${error}\n${line.repeat(Math.ceil(1_000_000 / line.length))}`;
      assert.ok(seen(log).includes(version), line);
    }
  });

  it("with one message for what is said many times, and two where it is about two things", () => {
    const { messages } = recognise(
      "KeyError: 'host'\nKeyError: 'host'\nKeyError: 'dbname'\nCannot find version 15.7 for postgres\n",
    );
    assert.deepEqual(
      messages.map(({ message, times, line }) => `${message.id} ${times} ${line}`),
      ["py-keyerror 2 1", "py-keyerror 1 3", "rds-cannot-find-version 1 4"],
    );
  });

  it("with the cause before what came of it", () => {
    const log = `Waiter ServicesStable failed: Max attempts exceeded
(service web) is unable to consistently start tasks successfully.
CannotPullContainerError: pull access denied for x
Error: Process completed with exit code 1.
`;
    assert.deepEqual(
      recognise(log).messages.map(({ message }) => message.id),
      ["pull-denied", "waiter-stable", "service-unable-start", "exit-code"],
    );
  });

  it("with where Terraform and CloudFormation say that it comes from", () => {
    const [terraform] = recognise(
      `│ Error: only lowercase alphanumeric characters and hyphens allowed in "identifier"
│
│   with module.database["a"].aws_db_instance.main[0],
│   on ../modules/db/main.tf line 14, in resource "aws_db_instance" "main":
│   14:   identifier = var.name
`,
    ).messages;
    assert.equal(terraform?.mention.address, 'module.database["a"].aws_db_instance.main[0]');
    assert.deepEqual([terraform?.mention.file, terraform?.mention.fileLine], ["../modules/db/main.tf", 14]);
    const [stack] = recognise(
      'App | 3/9 | 12:01:02 | CREATE_FAILED | AWS::RDS::DBInstance | Database (DatabaseB269D8BB) Resource handler returned message: "Cannot find version 15.7 for postgres" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    ).messages;
    assert.deepEqual([stack?.mention.type, stack?.mention.id], ["AWS::RDS::DBInstance", "Database"]);
  });

  it("as CDK prints it, cut off at 80 columns, without the envelope of what it wraps", () => {
    const { messages } = recognise(`2:49:55 PM | CREATE_FAILED           | AWS::ECS::Service                     | Se
rviceD69D759B
Resource handler returned message: "Error occurred during operation 'ECS Deployme
nt Circuit Breaker was triggered'." (RequestToken: 0701da14-c43f-de88-2bc4-5819eb
5dd2b8, HandlerErrorCode: GeneralServiceException)
   Task stopped: CannotPullContainerError: failed to resolve ref 1.dkr.ecr.us-east-1.amazonaws.com/a:1: unexpected status from HEAD request to https://1.dkr.ecr.us-east-1.amazonaws.com/v2/a/manifests/1: 403 Forbidden
`);
    assert.deepEqual(
      messages.map(({ message, text }) => `${message.id}: ${text.slice(0, 50)}`),
      [
        "pull-forbidden: unexpected status from HEAD request to https://1.d",
        "cfn-status-failed: CREATE_FAILED | AWS::ECS::Service | Se",
        "circuit-breaker: ECS Deployment Circuit Breaker was triggered",
      ],
    );
  });

  it("and where it holds nothing that is known, what sounds like an error is said", () => {
    const { messages, unknown } = recognise("all is well\nError: the frobnicator `orders-prod` is offline\nbye\n");
    assert.deepEqual(messages, []);
    assert.deepEqual(
      unknown.map(({ line, text }) => `${line} ${text}`),
      ["2 Error: the frobnicator `orders-prod` is offline"],
    );
    assert.deepEqual(recognise("").unknown, []);
  });
});
