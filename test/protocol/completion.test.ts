import assert from "node:assert/strict";
import type { CompletionItem, CompletionList } from "vscode-languageserver/node";
import { Lines } from "../../server/positions.ts";
import { build, Editor, Folder, modern } from "./editor.ts";

describe("completion", () => {
  let editor: Editor;
  let folder: Folder;
  before(build);
  beforeEach(async () => {
    folder = new Folder();
    const completion = { completionItem: { snippetSupport: true } };
    const capabilities = { ...modern, textDocument: { ...modern.textDocument, completion } };
    editor = await Editor.start([folder], { capabilities });
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });
  /** What is offered at the `|` of `marked`, and the text after `choice` of it. */
  const at = async (name: string, marked: string, choice?: string) => {
    const offset = marked.indexOf("|");
    const text = marked.slice(0, offset) + marked.slice(offset + 1);
    const language = name.endsWith(".json") ? "json" : name.endsWith(".ts") ? "typescript" : "terraform";
    await editor.open(folder.uri(name), text, language);
    const lines = new Lines(text);
    const params = { textDocument: { uri: folder.uri(name) }, position: lines.position(offset) };
    const list = await editor.connection.sendRequest<CompletionList | null>("textDocument/completion", params);
    const items = list?.items ?? [];
    const chosen = choice === undefined ? items[0] : items.find(({ label }) => label === choice);
    const edit = chosen?.textEdit && "range" in chosen.textEdit ? chosen.textEdit : undefined;
    const after =
      edit && text.slice(0, lines.offset(edit.range.start)) + edit.newText + text.slice(lines.offset(edit.range.end));
    return { items, labels: items.map(({ label }) => label), chosen, after, text };
  };
  const database = (line: string) =>
    `resource "aws_db_instance" "main" {\n  identifier = "a"\n  engine     = "postgres"\n${line}\n  username = "x"\n}\n`;

  it("of an engine version offers what RDS has of the engine beside it, the newest first, with its support", async () => {
    for (const [line, after] of [
      ["  engine_version = |", '  engine_version = "15.18"'],
      ['  engine_version = "|', '  engine_version = "15.18"'],
      ['  engine_version = "15.|"', '  engine_version = "15.18"'],
      ["  engine_version = 15|.7 # old", '  engine_version = "15.18" # old'],
    ] as const) {
      const found = await at("main.tf", database(line), "15.18");
      assert.equal(found.after, database(after), line);
      assert.match(found.labels[0]!, /^18\.\d+$/);
      // One that is announced comes first, and is not what Enter takes.
      const enter = found.items
        .filter(({ preselect }) => preselect)
        .map(({ labelDetails }) => labelDetails?.description);
      assert.deepEqual(enter, ["supported to 2031-02-28"]);
      assert.match(`${found.chosen?.labelDetails?.description}`, /^supported to 2028-02-29$/);
      assert.deepEqual([...found.items].sort(bySortText), found.items);
      const withdrawn = found.items.find(({ label }) => label === "15.7");
      assert.deepEqual(withdrawn?.tags, [1]);
      assert.match(`${withdrawn?.labelDetails?.description}`, /^withdrawn, last offered 2025/);
      assert.ok(found.labels.indexOf("15.7") > found.labels.indexOf("14.22"));
    }
  });

  it("of an engine version follows a variable to the engine", async () => {
    const text =
      'variable "engine" { default = "mysql" }\nresource "aws_db_instance" "a" {\n  engine = var.engine\n  engine_version = "|"\n}\n';
    assert.match((await at("main.tf", text)).labels[0]!, /^8\.\d/);
  });

  it("of an engine version in the CDK offers its constants, and of() where it has none", async () => {
    const stack = (version: string) => `import * as rds from "aws-cdk-lib/aws-rds";
import { Stack } from "aws-cdk-lib";
export class Db extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new rds.DatabaseInstance(this, "Db", {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.${version} }),
    });
  }
}
`;
    const found = await at("lib/app.ts", stack("|"), "VER_16_6");
    assert.equal(found.after, stack("VER_16_6"));
    const other = await at("lib/app.ts", stack("VER_15|_7"), 'of("15.18", "15")');
    assert.equal(other.after, stack('of("15.18", "15")'));
  });

  it("of a family of parameter groups offers those that RDS has", async () => {
    const group = (type: string, family: string) =>
      `resource "${type}" "main" {\n  name   = "a"\n  family = ${family}\n}\n`;
    const found = await at("main.tf", group("aws_db_parameter_group", '"|"'), "postgres16");
    assert.equal(found.after, group("aws_db_parameter_group", '"postgres16"'));
    const cluster = await at("main.tf", group("aws_rds_cluster_parameter_group", "|"));
    assert.match(cluster.labels[0]!, /^aurora-/);
    assert.ok(!cluster.labels.some((label) => label.startsWith("mariadb")));
  });

  it("of a task's memory offers what Fargate has for the cpu at hand", async () => {
    const task = (memory: string) =>
      `resource "aws_ecs_task_definition" "a" {\n  family = "a"\n  cpu    = 512\n  memory = ${memory}\n}\n`;
    const found = await at("main.tf", task("|"), "2048");
    assert.deepEqual(found.labels, ["1024", "2048", "3072", "4096"]);
    assert.equal(found.after, task("2048"));
    const json = (memory: string) =>
      `{\n  "family": "a",\n  "cpu": "1024",\n  "memory": ${memory}\n  "containerDefinitions": []\n}\n`;
    const inJson = await at("task.json", json("|"), "3072");
    assert.deepEqual(inJson.labels, ["2048", "3072", "4096", "5120", "6144", "7168", "8192"]);
    assert.equal(inJson.after, json('"3072"'));
    const stack = (memory: string) =>
      `import * as ecs from "aws-cdk-lib/aws-ecs";\nnew ecs.FargateTaskDefinition(this, "T", { cpu: 256, memoryLimitMiB: ${memory} });\n`;
    const cdk = await at("lib/app.ts", stack("|"), "1024");
    assert.deepEqual(cdk.labels, ["512", "1024", "2048"]);
    assert.equal(cdk.after, stack("1024"));
  });

  it("of log options offers those of awslogs that are not there yet, the needed ones first", async () => {
    const task = (option: string) => `resource "aws_ecs_task_definition" "a" {
  family                   = "a"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name = "web"
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group" = "/a"
          ${option}
        }
      }
    },
  ])
}
`;
    const found = await at("main.tf", task('"aws|'));
    assert.deepEqual(found.labels.slice(0, 3), ["awslogs-region", "awslogs-stream-prefix", "awslogs-create-group"]);
    assert.equal(found.after, task('"awslogs-region"'));
    const json = (option: string) =>
      `{ "family": "a", "containerDefinitions": [{ "name": "a", "logConfiguration": { "logDriver": "awslogs", "options": { ${option} } } }] }`;
    assert.equal((await at("task.json", json('"|"'))).after, json('"awslogs-region"'));
    const driver = task('"awslogs-region" = "eu-west-1"').replace('logDriver = "awslogs"', "logDriver = |");
    assert.deepEqual((await at("main.tf", driver)).labels, ["awslogs", "awsfirelens", "splunk"]);
  });

  it("of a valueFrom offers the secrets that the workspace defines", async () => {
    const task = (from: string) => `resource "aws_secretsmanager_secret" "db" { name = "app/db" }
resource "aws_secretsmanager_secret_version" "db" {
  secret_id     = aws_secretsmanager_secret.db.id
  secret_string = jsonencode({ password = "x", host = "y" })
}
resource "aws_ssm_parameter" "flag" {
  name = "/app/flag"
  type = "String"
}
resource "aws_db_instance" "main" {
  manage_master_user_password = true
}
resource "aws_ecs_task_definition" "a" {
  family = "a"
  container_definitions = jsonencode([
    {
      name    = "web"
      secrets = [{ name = "A", valueFrom = ${from} }]
    },
  ])
}
`;
    const found = await at("main.tf", task("|"), "${aws_secretsmanager_secret.db.arn}:password::");
    assert.deepEqual(found.labels, [
      "aws_secretsmanager_secret.db.arn",
      "${aws_secretsmanager_secret.db.arn}:password::",
      "${aws_secretsmanager_secret.db.arn}:host::",
      "${aws_db_instance.main.master_user_secret[0].secret_arn}:password::",
      "${aws_db_instance.main.master_user_secret[0].secret_arn}:username::",
      "aws_ssm_parameter.flag.arn",
    ]);
    assert.equal(found.after, task('"${aws_secretsmanager_secret.db.arn}:password::"'));
    assert.equal(
      (await at("main.tf", task('"|"'), "aws_ssm_parameter.flag.arn")).after,
      task("aws_ssm_parameter.flag.arn"),
    );
    const json = (from: string) => `{
  "family": "a",
  "executionRoleArn": "arn:aws:ecs:eu-west-1:123456789012:x",
  "containerDefinitions": [{ "name": "a", "secrets": [{ "name": "A", "valueFrom": ${from} }] }]
}`;
    await editor.open(folder.uri("main.tf"), task('"x"'), "terraform");
    const inJson = await at("task.json", json('"|'), "/app/flag");
    assert.deepEqual(inJson.labels, [
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db-??????",
      "/app/flag",
    ]);
    assert.equal(inJson.items[0]?.insertTextFormat, 2);
  });

  it("of a container's secret in the CDK offers what the variables at hand hold", async () => {
    const stack = (secret: string) => `import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import * as ssm from "aws-cdk-lib/aws-ssm";
export class Service extends Stack {
  private readonly stripe: secretsmanager.Secret;
  constructor(scope: Construct, id: string) {
    super(scope, id);
    if (id === "x") {
      const gone = new secretsmanager.Secret(this, "Gone");
    }
    this.stripe = new secretsmanager.Secret(this, "Stripe");
    const database = new secretsmanager.Secret(this, "Database", {
      generateSecretString: { generateStringKey: "password", secretStringTemplate: "{}" },
    });
    const flag = new ssm.StringParameter(this, "Flag", { stringValue: "on" });
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("nginx"),
      secrets: {
        PASSWORD: ${secret}
      },
    });
    const later = new secretsmanager.Secret(this, "Later");
  }
}
`;
    const password = 'ecs.Secret.fromSecretsManager(database, "password")';
    for (const typed of ["|", "ecs.|", "ecs.Secr|et,"]) {
      const { labels, after } = await at("lib/app.ts", stack(typed), password);
      assert.deepEqual(
        [...labels].sort(),
        [
          "ecs.Secret.fromSecretsManager(database)",
          password,
          "ecs.Secret.fromSecretsManager(this.stripe)",
          "ecs.Secret.fromSsmParameter(flag)",
        ].sort(),
      );
      assert.equal(after, stack(`${password}${typed.endsWith(",") ? "," : ""}`));
    }
    assert.deepEqual((await at("lib/app.ts", stack("|").replace("* as ecs", "ecs"))).labels, []);
  });

  it("of a container's secret in the CDK offers those that databases have", async () => {
    const stack = (secret: string) => `import { SecretValue, Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";
export class Service extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const vpc = props.vpc;
    const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17 });
    const own = new rds.DatabaseInstance(this, "Own", { engine, vpc, databaseName: "app" });
    const cluster = new rds.DatabaseCluster(this, "Cluster", {
      engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_6 }),
      credentials: rds.Credentials.fromGeneratedSecret("app"),
      vpc,
    });
    const managed = new rds.DatabaseInstance(this, "Managed", { engine, vpc, manageMasterUserPassword: true });
    const password = SecretValue.ssmSecure("password");
    const given = new rds.DatabaseInstance(this, "Given", { engine, vpc, credentials: rds.Credentials.fromPassword("app", password) });
    const unknown = new rds.DatabaseInstance(this, "Unknown", { engine, vpc, credentials: props.credentials });
    const spread = new rds.DatabaseInstance(this, "Spread", { engine, vpc, ...props.more });
    const handed = new rds.DatabaseInstance(this, "Handed", props.database);
    const copy = new rds.DatabaseInstanceFromSnapshot(this, "Copy", { engine, vpc, snapshotIdentifier: "snapshot" });
    const low = new rds.CfnDBInstance(this, "Low", { engine: "postgres" });
    const task = new ecs.FargateTaskDefinition(this, "Task");
    task.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("nginx"),
      secrets: {
        PASSWORD: ${secret},
      },
    });
  }
}
`;
    const password = 'ecs.Secret.fromSecretsManager(own.secret!, "password")';
    const { labels, after } = await at("lib/app.ts", stack("|"), password);
    const of = (database: string, ...keys: readonly string[]) => [
      ...keys.map((key) => `ecs.Secret.fromSecretsManager(${database}.secret!, "${key}")`),
      `ecs.Secret.fromSecretsManager(${database}.secret!)`,
    ];
    assert.deepEqual(labels, [
      ...of("own", "password", "username", "host", "port", "dbname"),
      ...of("managed", "password", "username"),
      ...of("cluster", "password", "username", "host", "port"),
    ]);
    assert.equal(after, stack(password));
  });

  it("says nothing where nothing is known, and of what is none of ours", async () => {
    const nothing = async (name: string, text: string) => assert.deepEqual((await at(name, text)).labels, [], text);
    await nothing(
      "main.tf",
      'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws", version = "|" }\n  }\n}\n',
    );
    await nothing("main.tf", 'resource "aws_db_instance" "a" {\n  engine = var.nope\n  engine_version = "|"\n}\n');
    await nothing("main.tf", 'resource "aws_db_instance" "a" {\n  engine = "postgres" |\n}\n');
    await nothing("package.json", '{ "version": "|" }');
    await nothing("main.tf", '# engine_version = "|"\n');
    await nothing("main.tf", "|");
  });
});

function bySortText({ sortText: a = "" }: CompletionItem, { sortText: b = "" }: CompletionItem): number {
  return a < b ? -1 : 1;
}
