import assert from "node:assert/strict";
import type { DefinitionLink, DocumentLink, Location } from "vscode-languageserver/node";
import { build, Editor, Folder, modern, rangeOf } from "./editor.ts";

const main = `module "store" {
  source = "./modules/store"
}

module "far" {
  source = "terraform-aws-modules/vpc/aws"
}

variable "environment" { default = "prod" }

resource "aws_ecs_cluster" "main" {
  name = "library-\${var.environment}"
}

resource "aws_cloudwatch_log_group" "app" {
  name = "/ecs/library"
}

resource "aws_ecs_task_definition" "app" {
  family                = "library"
  container_definitions = file("\${path.module}/../task.json")
}

resource "aws_ssm_parameter" "flag" {
  name = "/library/flag"
}

data "aws_secretsmanager_secret" "db" {
  name = "library/db"
}

resource "aws_ecs_service" "app" {
  name            = "library-service"
  cluster         = aws_ecs_cluster.main.id
  task_definition = "library"
  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 80
  }
  load_balancer {
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/library-app/0123456789abcdef"
    container_name   = "nobody"
    container_port   = 80
  }
}

resource "aws_lb_target_group" "app" {
  name = "library-app"
}
`;
const store = `resource "aws_secretsmanager_secret" "db" {
  name = "library/db"
}

resource "aws_ecr_repository" "app" {
  name = "library/app"
}
`;
const task = `{
  "family": "library",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/library/app:1",
      "secrets": [
        { "name": "A", "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:library/db-a1B2c3:password::" },
        { "name": "B", "valueFrom": "/library/flag" },
        { "name": "C", "valueFrom": "/library/other" }
      ],
      "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/library" } }
    }
  ]
}
`;
const workflow = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: aws-actions/amazon-ecs-deploy-task-definition@v2
        with:
          task-definition: task.json
          service: library-service
          cluster: library-prod
      - uses: aws-actions/amazon-ecs-render-task-definition@v1
        with:
          task-definition: task.json
          container-name: app
      - run: aws ecs update-service --cluster library-prod --service library-service --force-new-deployment
`;
const app = `import * as logs from "aws-cdk-lib/aws-logs";
import { Stack } from "aws-cdk-lib";
export class S extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new logs.LogGroup(this, "Group", { logGroupName: "/ecs/library" });
  }
}
`;

describe("places", () => {
  let editor: Editor;
  let folder: Folder;
  const files: Readonly<Record<string, string>> = {
    "infra/main.tf": main,
    "infra/modules/store/main.tf": store,
    "task.json": task,
    ".github/workflows/deploy.yml": workflow,
    "lib/app.ts": app,
  };
  before(build);
  beforeEach(async () => {
    folder = new Folder(files);
    const textDocument = { ...modern.textDocument, definition: { linkSupport: true } };
    editor = await Editor.start([folder], { capabilities: { ...modern, textDocument } });
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });
  const at = (name: string, word: string) => ({
    textDocument: { uri: folder.uri(name) },
    position: rangeOf(files[name]!, word).start,
  });
  const shown = (uri: string, { start }: DefinitionLink["targetRange"]) => {
    const name = Object.keys(files).find((each) => folder.uri(each) === uri)!;
    return `${name}: ${files[name]!.split("\n")[start.line]!.trim()}`;
  };
  const defined = async (name: string, word: string) => {
    const found = await editor.connection.sendRequest<DefinitionLink[] | null>(
      "textDocument/definition",
      at(name, word),
    );
    return (found ?? []).map(({ targetUri, targetRange }) => shown(targetUri, targetRange));
  };
  const referred = async (name: string, word: string, includeDeclaration = false) => {
    const params = { ...at(name, word), context: { includeDeclaration } };
    const found = await editor.connection.sendRequest<Location[] | null>("textDocument/references", params);
    return (found ?? []).map(({ uri, range }) => shown(uri, range));
  };

  it("a name leads to where it is made, from JSON and a workflow to Terraform and the CDK", async () => {
    const family = 'infra/main.tf: family                = "library"';
    assert.deepEqual(await defined("task.json", "arn:aws:secretsmanager"), [
      'infra/modules/store/main.tf: name = "library/db"',
    ]);
    assert.deepEqual(await defined("task.json", "/library/flag"), ['infra/main.tf: name = "/library/flag"']);
    assert.deepEqual(await defined("task.json", "/library/other"), []);
    assert.deepEqual(await defined("task.json", "1234567"), ['infra/modules/store/main.tf: name = "library/app"']);
    assert.deepEqual(await defined("task.json", "/ecs/library"), [
      'infra/main.tf: name = "/ecs/library"',
      'lib/app.ts: new logs.LogGroup(this, "Group", { logGroupName: "/ecs/library" });',
    ]);
    assert.deepEqual(await defined(".github/workflows/deploy.yml", "library-prod"), [
      'infra/main.tf: name = "library-${var.environment}"',
    ]);
    assert.deepEqual(await defined(".github/workflows/deploy.yml", "library-service"), [
      'infra/main.tf: name            = "library-service"',
    ]);
    assert.deepEqual(await defined("infra/main.tf", '"library"\n  load'), [family, 'task.json: "family": "library",']);
    // What is looked up is made in another stack.
    assert.deepEqual(await defined("infra/main.tf", '"library/db"'), [
      'infra/modules/store/main.tf: name = "library/db"',
    ]);
    assert.deepEqual(await defined("infra/main.tf", "aws_ecs_cluster.main.id"), [
      'infra/main.tf: name = "library-${var.environment}"',
    ]);
    assert.deepEqual(await defined("infra/main.tf", "variable"), []);
    assert.deepEqual(await defined("infra/main.tf", '"arn:aws:elasticload'), ['infra/main.tf: name = "library-app"']);
    assert.deepEqual(await defined("infra/main.tf", '"app"\n    container_port'), ['task.json: "name": "app",']);
    assert.deepEqual(await defined("infra/main.tf", '"nobody"'), []);
    assert.deepEqual(await defined(".github/workflows/deploy.yml", "app\n"), ['task.json: "name": "app",']);
  });

  it("a name leads to what may be made under it, where a part is not known and nothing else is called so", async () => {
    const queue = (name: string) => `variable "stage" {}\nresource "aws_ecs_cluster" "q" {\n  name = ${name}\n}\n`;
    const uri = folder.write("apart/main.tf", queue('"worker-${var.stage}"'));
    const step = "      - run: aws ecs update-service --cluster worker-dev --service x\n";
    const pipeline = folder.uri(".github/workflows/worker.yml");
    const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${step}`;
    folder.write(".github/workflows/worker.yml", text);
    await editor.watched({ uri, type: 1 }, { uri: pipeline, type: 1 });
    const params = { textDocument: { uri: pipeline }, position: rangeOf(text, "--cluster").start };
    const targets = async () => {
      const found = await editor.connection.sendRequest<DefinitionLink[] | null>("textDocument/definition", params);
      return (found ?? []).map(({ targetUri, targetRange }) => `${targetUri} ${targetRange.start.line}`);
    };
    assert.deepEqual(await targets(), [`${uri} 2`]);
    // Too little is known of a name that may be any.
    await editor.open(uri, queue('"w-${var.stage}"'), "terraform");
    assert.deepEqual(await targets(), []);
    await editor.change(uri, queue('"worker-dev"'));
    assert.deepEqual(await targets(), [`${uri} 2`]);
  });

  it("what is made leads to all that means it", async () => {
    assert.deepEqual(await referred("infra/main.tf", '"library-${var.environment}"'), [
      ".github/workflows/deploy.yml: cluster: library-prod",
      ".github/workflows/deploy.yml: - run: aws ecs update-service --cluster library-prod --service library-service --force-new-deployment",
      "infra/main.tf: cluster         = aws_ecs_cluster.main.id",
    ]);
    assert.deepEqual(await referred("infra/modules/store/main.tf", '"library/db"', true), [
      'infra/main.tf: name = "library/db"',
      'infra/modules/store/main.tf: name = "library/db"',
      'task.json: { "name": "A", "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:library/db-a1B2c3:password::" },',
    ]);
    assert.deepEqual(await referred("infra/main.tf", "source"), []);
    assert.deepEqual(await referred("task.json", '"app"'), [
      ".github/workflows/deploy.yml: container-name: app",
      'infra/main.tf: container_name   = "app"',
    ]);
    assert.deepEqual(await referred("task.json", '"library"'), ['infra/main.tf: task_definition = "library"']);
    assert.deepEqual(await referred("infra/main.tf", '"library-app"'), [
      "infra/main.tf: target_group_arn = aws_lb_target_group.app.arn",
      'infra/main.tf: target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/library-app/0123456789abcdef"',
    ]);
    assert.deepEqual(await referred("infra/main.tf", '"/ecs/library"'), [
      'task.json: "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/library" } }',
    ]);
  });

  it("links lead to modules, to task definitions, and to where secrets are made", async () => {
    const linked = async (name: string) => {
      const params = { textDocument: { uri: folder.uri(name) } };
      const found = await editor.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", params);
      const lines = files[name]!.split("\n");
      return found.map(({ range: { start, end }, target }) => {
        return `${lines[start.line]!.slice(start.character, end.character)} → ${target?.replace(`${folder.uri("")}/`, "")}`;
      });
    };
    assert.deepEqual(await linked("infra/main.tf"), [
      "./modules/store → infra/modules/store/main.tf",
      "${path.module}/../task.json → task.json",
      '"library/db" → infra/modules/store/main.tf#L2,10',
    ]);
    assert.deepEqual(await linked("task.json"), [
      '"arn:aws:secretsmanager:eu-west-1:123456789012:secret:library/db-a1B2c3:password::" → infra/modules/store/main.tf#L2,10',
      '"/library/flag" → infra/main.tf#L25,10',
    ]);
    const read = "task.json → task.json";
    assert.deepEqual(await linked(".github/workflows/deploy.yml"), [read, read]);
  });
});
