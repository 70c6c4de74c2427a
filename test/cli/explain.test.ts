import assert from "node:assert/strict";
import { homepage, version } from "../../package.json";
import { build, described, Folder } from "./run.ts";

const database = `variable "project" {}

resource "aws_db_instance" "main" {
  identifier     = "\${var.project}-db"
  engine         = "postgres"
  engine_version = "15.7"
}
`;

const applied = `2026-01-16T09:13:44.1350000Z \u001b[31m│\u001b[0m \u001b[1mError: \u001b[0mcreating RDS DB Instance (orders-db): api error InvalidParameterCombination: Cannot find
2026-01-16T09:13:44.1350000Z \u001b[31m│\u001b[0m version 15.7 for postgres
2026-01-16T09:13:44.1350000Z \u001b[31m│\u001b[0m
2026-01-16T09:13:44.1350000Z \u001b[31m│\u001b[0m   with aws_db_instance.main,
2026-01-16T09:13:44.1350000Z \u001b[31m│\u001b[0m   on main.tf line 3, in resource "aws_db_instance" "main":
2026-01-16T09:13:45.0000000Z ##[error]Process completed with exit code 1.
`;

describe("The command line explains", () => {
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.delete());

  /** What is said of `log`: each message, and the places it leads to; those that are not sure with a `?`. */
  const places = (log: string, files: Readonly<Record<string, string>>) => {
    folder.write(files);
    const { stdout, stderr } = folder.run(["explain", "--format", "json"], { input: log });
    assert.equal(stderr, "");
    const { messages, unknown } = JSON.parse(stdout);
    type Shown = { file: string; line: number; sure: boolean; rule?: string; fix?: { title: string }; message: string };
    const list = (each: readonly Shown[]) =>
      each.map(({ file, line, sure, rule, fix, message }) =>
        [`${file}:${line}${sure ? "" : "?"}`, rule ?? message, ...(fix ? [fix.title] : [])].join(" | "),
      );
    return {
      ...Object.fromEntries(messages.map((each: { id: string; places: Shown[] }) => [each.id, list(each.places)])),
      ...Object.fromEntries(unknown.map((each: { line: number; places: Shown[] }) => [each.line, list(each.places)])),
    };
  };

  it("a failed apply, with its place and the fix, to a reader", () => {
    folder.write({ "main.tf": database, "dev.tfvars": 'project = "orders"\n', "deploy.log": applied });
    const { stdout, stderr, status } = folder.run(["explain", "deploy.log"]);
    assert.equal(
      stdout,
      `deploy.log:1 error from AWS
  Cannot find version 15.7 for postgres
  RDS creates no postgres database of version 15.7

  main.tf:6:20 rds/withdrawn-engine-version
    postgres 15.7 was withdrawn by 2025-11-03; for a new database RDS answers: Cannot find version 15.7 for postgres; the newest 15 is 15.18
  6 |   engine_version = "15.7"
    |                    ~~~~~~
    = fix: Use 15.18 (look at what it does first)

  main.tf:3:1
    the line that Terraform names
  3 | resource "aws_db_instance" "main" {
    | ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

  Or:
  - There never was such a version: a typing error, or the version of another engine
  - CDK's of() was given the major version in place of the full one

deploy.log:6 then from ECS, of a task
  exit code 1
  The process ended with exit code 1

1 error, 1 that comes of something else; 2 places to mend
`,
    );
    assert.equal(stderr, "");
    assert.equal(status, 0);
    assert.ok(folder.run(["explain", "deploy.log", "--color=always"]).stdout.includes("\u001b[1;33m~~~~~~\u001b[0m"));
  });

  it("the same from standard input, as JSON", () => {
    folder.write({ "main.tf": database });
    const { stdout, status } = folder.run(["explain", "-", "--format", "json"], {
      input: Buffer.from(`\ufeff${applied}`, "utf16le"),
    });
    const { messages, ...rest } = JSON.parse(stdout);
    assert.deepEqual(rest, { version: 1, tool: { name: "iac-preflight", version }, lines: 7, files: 1, unknown: [] });
    const [first, second] = messages;
    assert.equal(second.id, "exit-code");
    const { places, otherwise, ...message } = first;
    assert.deepEqual(message, {
      id: "rds-cannot-find-version",
      line: 1,
      times: 1,
      text: "Cannot find version 15.7 for postgres",
      by: "AWS",
      means: "RDS creates no postgres database of version 15.7",
      parts: { version: "15.7", engine: "postgres" },
      consequence: false,
    });
    assert.equal(otherwise.length, 2);
    const { message: said, help, ...place } = places[0];
    assert.match(said, /^postgres 15\.7 was withdrawn/);
    assert.match(help, /rds\/withdrawn-engine-version\.md$/);
    assert.deepEqual(place, {
      file: "main.tf",
      line: 6,
      column: 20,
      endLine: 6,
      endColumn: 26,
      sure: true,
      rule: "rds/withdrawn-engine-version",
      severity: "warning",
      fix: { title: "Use 15.18", safe: false },
    });
    assert.equal(status, 0);
  });

  it("as Markdown, for the summary of a job", () => {
    folder.write({ "main.tf": database });
    const { stdout, status } = folder.run(["explain", "--format", "markdown"], { input: applied });
    assert.equal(
      stdout,
      `# What the deploy says

## RDS creates no postgres database of version 15.7

\`Cannot find version 15.7 for postgres\`, from AWS, at line 1

1. **main.tf:6** ([rds/withdrawn-engine-version](${homepage}/blob/main/docs/rules/rds/withdrawn-engine-version.md))  
   \`engine_version = "15.7"\`  
   postgres 15.7 was withdrawn by 2025-11-03; for a new database RDS answers: Cannot find version 15.7 for postgres; the newest 15 is 15.18  
   **Fix:** Use 15.18

2. **main.tf:3**  
   \`resource "aws_db_instance" "main" {\`  
   the line that Terraform names

Or:

- There never was such a version: a typing error, or the version of another engine
- CDK's of() was given the major version in place of the full one

## What came of it

- \`exit code 1\`: The process ended with exit code 1
`,
    );
    assert.equal(status, 0);
  });

  it("a resource that CloudFormation names, where CDK makes it", () => {
    const found = places(
      'App | 3/9 | 12:01:02 PM | CREATE_FAILED | AWS::RDS::DBInstance | Database (DatabaseB269D8BB) Resource handler returned message: "DB instance already exists (Service: Rds)"\nDBInstanceAlreadyExists: DB instance already exists\n',
      {
        "lib/stack.ts": `import * as cdk from "aws-cdk-lib";
import * as rds from "aws-cdk-lib/aws-rds";

export class App extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    new rds.CfnDBInstance(this, "Database", { engine: "postgres", dbInstanceClass: "db.t4g.micro" });
    new rds.CfnDBInstance(this, "Other", { engine: "postgres", dbInstanceClass: "db.t4g.micro" });
  }
}
`,
      },
    ) as Record<string, readonly string[]>;
    assert.deepEqual(found["rds-exists"], [
      'lib/stack.ts:7 | CfnDBInstance "Database", which CloudFormation names Database',
    ]);
  });

  it("a name that is made of variables, in the environment where it is the one", () => {
    const found = places(
      'DBInstanceIdentifier must be lowercase alphanumeric\ncould not translate host name "orders-db" to address',
      {
        "main.tf": database.replace("15.7", "16.14"),
        "dev.tfvars": 'project = "Orders"\n',
        "prod.tfvars": 'project = "orders"\n',
      },
    );
    assert.deepEqual(found, {
      "rds-identifier-lowercase": ["main.tf:4 | naming/uppercase | Make identifier lower case"],
      "db-host-unresolved": ['main.tf:4 | identifier of aws_db_instance.main is "orders-db", in prod.tfvars'],
    });
  });

  it("fields of a task definition, each where it stands", () => {
    const found = places('Unknown parameter in input: "revision", must be one of: family', {
      "a/task.json": described("revision", "status"),
    });
    assert.deepEqual(found, { "ecs-unknown-parameter": ["a/task.json:4 | ecs/read-only-field | Remove revision"] });
  });

  it("the name of a role in an ARN, and a name in another case", () => {
    const found = places(
      "ECS was unable to assume the role 'arn:aws:iam::111122223333:role/web-task' that was provided for this task.\nUnable to describe task definition: WEB",
      {
        "main.tf": `resource "aws_iam_role" "task" {
  name               = "web-task"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}
resource "aws_ecs_task_definition" "web" {
  family                = "web"
  task_role_arn         = aws_iam_role.task.arn
  container_definitions = jsonencode([{ name = "web", image = "public.ecr.aws/x/web:1", memory = 512, essential = true }])
}
`,
      },
    );
    assert.deepEqual(found, {
      "ecs-assume-role": [
        "main.tf:3 | iam/task-role-trust | Let ecs-tasks.amazonaws.com assume aws_iam_role.task",
        'main.tf:2 | name of aws_iam_role.task is "web-task"',
      ],
      "ecs-describe-taskdef": ['main.tf:6 | family of aws_ecs_task_definition.web is "web": another case'],
    });
  });

  it("and says honestly what it does not know, and what of it is here", () => {
    assert.deepEqual(
      places("ok\nError: frobnication of `orders-prod-queue` refused\n", {
        "main.tf": 'resource "aws_sqs_queue" "q" {\n  name = "orders-prod-queue"\n}\n',
      }),
      {
        2: ['main.tf:2 | name of aws_sqs_queue.q is "orders-prod-queue"'],
      },
    );
    const unknown = folder.run(["explain"], { input: "Error: frobnication refused\n" });
    assert.equal(
      unknown.stdout,
      `log:1 not known
  Error: frobnication refused

None of the messages that IaC Preflight knows is in this text. These lines sound like errors.
`,
    );
    assert.equal(unknown.status, 1);
    assert.match(
      folder.run(["explain"], { input: "all is well\n" }).stdout,
      /nor anything that sounds like an error\.\n$/,
    );
  });

  it("and says so where nothing here is the cause", () => {
    folder.write({ "main.tf": "" });
    const { stdout, status } = folder.run(["explain"], { input: "no space left on device\n" });
    assert.match(stdout, /^ {2}Nothing in the one file here is seen to cause it$/m);
    assert.match(stdout, /^ {2}It may be:\n {2}- The image is larger than the 20 GiB/m);
    assert.match(stdout, /; no place to mend\n$/);
    assert.equal(status, 0);
    const empty = new Folder();
    assert.match(
      empty.run(["explain"], { input: "no space left on device\n" }).stdout,
      /run it where the infrastructure code is/,
    );
    empty.delete();
  });

  it("and lets no log move the reader's cursor", () => {
    const input =
      'Cannot find version 15.7\u202e for postgres\n\u001b]0;x\u0007could not translate host name "\u001b[2Ja\u009b" to address\n';
    const { stdout } = folder.run(["explain"], { input });
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]|\u202e/u);
  });

  it("and names a log that it cannot read", () => {
    for (const [words, says] of [
      [["gone.log"], "gone.log is not there"],
      [["."], ". is a folder"],
    ] as const) {
      const { status, stdout, stderr } = folder.run(["explain", ...words]);
      assert.deepEqual([status, stdout, stderr], [2, "", `iac-preflight: ${says}\n`]);
    }
  });
});
