import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Hover } from "vscode-languageserver/node";
import { build, Editor, Folder, rangeOf } from "./editor.ts";

const service = readFileSync("test/fixtures/hover/service.tf", "utf8");
const task = `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "nginx",
      "healthCheck": { "command": ["CMD-SHELL", "exit 0"], "interval": 10, "retries": 2, "startPeriod": 25 }
    }
  ]
}
`;

describe("hovers", () => {
  let editor: Editor;
  let folder: Folder;
  before(build);
  beforeEach(async () => {
    folder = new Folder({ "main.tf": service, "task.json": task });
    editor = await Editor.start([folder]);
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    folder.remove("");
  });
  const over = (name: string, text: string, word: string): Promise<Hover | null> => {
    const { start } = rangeOf(text, word);
    const textDocument = { uri: folder.uri(name) };
    return editor.connection.sendRequest("textDocument/hover", { textDocument, position: start });
  };

  it("over a health check show when a new task of its service is judged, as a picture and in words", async () => {
    for (const word of [
      "health_check {",
      "health_check_grace",
      "unhealthy_threshold",
      "deregistration_delay",
      "startPeriod",
      "30\n",
    ]) {
      const hover = await over("main.tf", service, word);
      assert.ok(hover && typeof hover.contents === "object" && "value" in hover.contents, word);
      told("service", hover.contents.value);
    }
  });

  it("over the health check of a container without a service show what ECS makes of it", async () => {
    const hover = await over("task.json", task, '"retries"');
    assert.ok(hover && typeof hover.contents === "object" && "value" in hover.contents);
    told("task", hover.contents.value);
    assert.deepEqual(hover.range, rangeOf(task, '"retries"'));
  });

  it("over a size, a number of a health check and a secret show what AWS takes and makes of it", async () => {
    const text = readFileSync("test/fixtures/hover/containers.tf", "utf8");
    folder.write("containers.tf", text);
    const shown = async (name: string, text: string, words: readonly string[]) => {
      const told: string[] = [];
      for (const word of words) {
        const hover = await over(name, text, word);
        const markdown =
          hover && typeof hover.contents === "object" && "value" in hover.contents ? hover.contents.value : "";
        told.push(`<!-- ${word} -->\n\n${withoutTimeline(markdown)}\n`);
      }
      return told.join("\n");
    };
    const secrets = [...text.matchAll(/valueFrom.*/g)].map(([line]) => line);
    const words = [
      "cpu ",
      "memory ",
      "interval",
      "timeout ",
      "retries",
      "startPeriod",
      "unhealthy_threshold",
      "deregistration",
      ...secrets,
    ];
    same("containers.md", await shown("containers.tf", text, words));
  });

  it("over the size of a task that is not for Fargate, or for Windows, show what goes there", async () => {
    const task = (rest: string) => `resource "aws_ecs_task_definition" "t" {\n  cpu = 1024\n${rest}\n}\n`;
    const ec2 = task('  requires_compatibilities = ["EC2"]');
    const windows = task('  runtime_platform {\n    operating_system_family = "WINDOWS_SERVER_2022_CORE"\n  }');
    folder.write("ec2/main.tf", ec2);
    folder.write("windows/main.tf", windows);
    assert.equal(await over("ec2/main.tf", ec2, "cpu"), null);
    const hover = JSON.stringify(await over("windows/main.tf", windows, "cpu"));
    assert.match(hover, /\*\*1024 \(1 vCPU\)\*\*/);
    assert.doesNotMatch(hover, /256 \(|8192 \(/);
  });

  it("over a name show what it comes to in each environment, how long that is, and what is not known of it", async () => {
    const names = ["main.tf", "dev.tfvars", "prod.tfvars", "modules/store/main.tf"] as const;
    const files = Object.fromEntries(names.map((name) => [name, fixture(`names/${name}`)]));
    const app = new Folder(files);
    const own = await Editor.start([app]);
    const told: string[] = [];
    for (const name of names) {
      const lines = files[name]!.split("\n");
      for (const [line, text] of lines.entries()) {
        const character = text.indexOf("=") + 2;
        if (character < 2 || /^\s*(#|source|type|count)/.test(text)) continue;
        const params = { textDocument: { uri: app.uri(name) }, position: { line, character } };
        const hover = await own.connection.sendRequest<Hover | null>("textDocument/hover", params);
        const contents = hover?.contents;
        const markdown = contents && typeof contents === "object" && "value" in contents ? contents.value : "nothing";
        told.push(`<!-- ${name}: ${text.trim()} -->\n\n${markdown.replaceAll(app.uri(""), "file:///")}\n`);
      }
    }
    assert.equal(await own.stop(), 0);
    app.remove("");
    same("names.md", told.join("\n"));
  });

  it("over a version that is written far from its database show the same", async () => {
    const text = `import * as rds from "aws-cdk-lib/aws-rds";
import { Stack } from "aws-cdk-lib";
export class Db extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15_7 });
    new rds.DatabaseInstance(this, "Db", { engine });
  }
}
`;
    await editor.open(folder.uri("lib/app.ts"), text, "typescript");
    const hover = await over("lib/app.ts", text, "VER_15_7");
    assert.match(JSON.stringify(hover), /`postgres 15\.7`\*\* is withdrawn/);
    assert.match(JSON.stringify(hover), /- aws-cdk-lib does not mark `VER_15_7` as deprecated\\n/);
    const marks = async (constant: string) => {
      const other = text.replace("VER_15_7", constant);
      editor.change(folder.uri("lib/app.ts"), other);
      return /aws-cdk-lib [^\\]*/.exec(JSON.stringify(await over("lib/app.ts", other, constant)))?.[0];
    };
    assert.equal(await marks("VER_12_22_RDS_20250220"), "aws-cdk-lib marks `VER_12_22_RDS_20250220` as deprecated");
    assert.equal(await marks("VER_15_6"), undefined);
    assert.equal(await marks("VER_15_18"), undefined);
  });

  it("over anything else, and where a number is not known, show nothing of it", async () => {
    assert.equal(await over("main.tf", service, "desired_count"), null);
    assert.doesNotMatch(
      JSON.stringify(await over("main.tf", service, 'resource "aws_ecs_service"')),
      /When a new task/,
    );
    const hover = await over("main.tf", service, "var.interval");
    assert.match(JSON.stringify(hover), /\*\*5 to 300 s\*\*/);
    assert.doesNotMatch(JSON.stringify(hover), /When a new task/);
    assert.equal(await over("task.json", task, '"image"'), null);
  });

  it("tell nobody who wants to hear nothing", async () => {
    editor.settings = { enable: false };
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.equal(await over("task.json", task, '"retries"'), null);
  });
});

/** What is said before the timeline. */
function withoutTimeline(markdown: string): string {
  return markdown.split("![A timeline; the list below says the same]")[0]!.replace(/\n\n---\n\n$/, "");
}

/** Compares a hover with test/fixtures/hover/NAME.md, and the picture in it with NAME.svg; UPDATE=1 writes them. */
function told(name: string, hover: string): void {
  const markdown = hover.slice(hover.indexOf("![A timeline; the list below says the same]"));
  const [, data = ""] = /\(data:image\/svg\+xml;base64,([^)]*)\)/.exec(markdown) ?? [];
  same(`${name}.md`, `${markdown.replace(data, "…")}\n`);
  same(`${name}.svg`, `${Buffer.from(data, "base64").toString()}\n`);
}

function fixture(name: string): string {
  return readFileSync(`test/fixtures/hover/${name}`, "utf8");
}

function same(name: string, actual: string): void {
  const path = `test/fixtures/hover/${name}`;
  if (process.env["UPDATE"] !== undefined) writeFileSync(path, actual);
  assert.equal(actual, existsSync(path) ? readFileSync(path, "utf8") : undefined, path);
}
