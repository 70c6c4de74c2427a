import assert from "node:assert/strict";
import { fixAll } from "../server/edits.ts";
import { project } from "./fixture.ts";

describe("Bad input about ECS", () => {
  for (const [what, written] of [
    ["no JSON", `"this is no JSON"`],
    ["JSON that ends too soon", `"[{ \\"name\\": "`],
    ["JSON with a comma too many", `<<EOF\n[{ "name": "web", "image": "example/web:1", "memory": 1024, }]\nEOF`],
    ["an object", `"{}"`],
    ["a text", `jsonencode("web")`],
    ["a number", "5"],
    ["null", "null"],
    ["a list of everything", `jsonencode([["web"], 3, null, { name = ["web"] }])`],
    ["what leaves its document", `jsonencode([jsondecode(file("task.json")).containerDefinitions[7]])`],
    ["a name that is not in its document", `jsonencode(jsondecode(file("task.json")).nothing.there)`],
  ] as const) {
    it(`leaves a task that has ${what} for its containers to what else is known of it`, () => {
      assert.deepEqual(told({ "main.tf": inTerraform(written), "task.json": file({ name: "web" }) }), [
        "error ecs/fargate-cpu-memory: 768 MiB does not go with 256 CPU units; Fargate offers 512, 1024 or 2048 MiB, and ECS answers: No Fargate configuration exists for given values",
      ]);
    });
  }

  it("is judged once where roles let each other in", () => {
    assert.deepEqual(told({ "main.tf": role("one", "two") + role("two", "one") + taskUnder("one") }), [
      `error iam/task-role-trust: aws_iam_role.one may not be assumed by "ecs-tasks.amazonaws.com"; ECS answers: ECS was unable to assume the role that was provided for this task`,
      "error ecs/execution-role-permissions: aws_iam_role.one does not allow secretsmanager:GetSecretValue on aws_secretsmanager_secret.key; the task stops with: ResourceInitializationError: unable to pull secrets or registry auth: … AccessDeniedException: … is not authorized to perform: secretsmanager:GetSecretValue",
    ]);
  });

  for (const [what, statement] of [
    ["NotAction", `Effect = "Allow", NotAction = "iam:*", Resource = "*"`],
    ["NotResource", `Effect = "Allow", Action = "secretsmanager:GetSecretValue", NotResource = "arn:aws:s3:::*"`],
    [
      "a condition",
      `Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:SecureTransport" = "true" } }`,
    ],
  ] as const) {
    it(`says nothing of what a role may where a policy of it has ${what}`, () => {
      assert.deepEqual(told({ "main.tf": roleWith(statement) + taskUnder("one") }), []);
    });
  }

  it("is judged in the time that it takes to read hundreds of containers, each waiting for all before it", () => {
    const containers = Array.from({ length: 300 }, (_, index) => ({
      name: `c${index}`,
      dependsOn: Array.from({ length: index }, (_, before) => ({ containerName: `c${before}`, condition: "START" })),
    }));
    assert.deepEqual(told({ "task.json": file(...containers) }), [
      "error ecs/container-count: this task has 300 containers, and 10 is the most; ECS answers: Too many containers",
    ]);
  });

  it("has numbers in quotes and truths in quotes for what ECS takes them for", () => {
    const container = {
      name: "web",
      memory: "1024",
      essential: "false",
      portMappings: [{ containerPort: "8000", hostPort: "80" }],
      healthCheck: { command: ["CMD-SHELL", "true"], interval: "1" },
    };
    assert.deepEqual(rulesIn({ "task.json": file(container) }), [
      "ecs/container-resources",
      "ecs/essential-container",
      "ecs/fargate-compatibility",
      "ecs/health-check-timing",
    ]);
  });

  it("counts the last of two members of one name", () => {
    const text = `{
  "family": "web", "memory": "768", "memory": "1024", "cpu": "256",
  "requiresCompatibilities": ["FARGATE"], "networkMode": "host", "networkMode": "awsvpc",
  "containerDefinitions": [{}],
  "containerDefinitions": [{ "name": "web", "image": "example.com/web:1", "essential": true, "essential": false }]
}`;
    assert.deepEqual(rulesIn({ "task.json": text }), ["ecs/essential-container"]);
  });

  it("is mended with its byte-order mark and the line breaks of Windows as they are", () => {
    const text = (networkMode: string, memory: string) =>
      `\uFEFF{\n  // Of the pipeline.\n  "family": "web",\n  "revision": 7,\n  "cpu": "256", "memory": "${memory}",\n  "requiresCompatibilities": ["FARGATE"],\n  "networkMode": "${networkMode}",\n  "containerDefinitions": [\n    { "name": "web", "image": "example.com/web:1" }\n  ],\n  "status": "ACTIVE"\n}\n`.replaceAll(
        "\n",
        "\r\n",
      );
    const mended = text("awsvpc", "1024").replace(`  "revision": 7,\r\n`, "").replace(`,\r\n  "status": "ACTIVE"`, "");
    const before = project([{ uri: "file:///w/task.json", text: text("bridge", "768") }]);
    assert.deepEqual([...fixAll(before, before.uris()).values()], [mended]);
  });
});

const size = `"family": "web", "cpu": "256", "memory": "512", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc"`;

/** A task for Fargate with these containers, without images from Docker Hub. */
function file(...containers: readonly object[]): string {
  const all = containers.map((container) => ({ image: "example.com/web:1", ...container }));
  return `{ ${size}, "containerDefinitions": ${JSON.stringify(all)} }`;
}

function inTerraform(containers: string): string {
  return `resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 768
  container_definitions    = ${containers}
}
`;
}

function role(name: string, other: string): string {
  return `resource "aws_iam_role" "${name}" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_role.${other}.arn } }]
  })
}
`;
}

function roleWith(statement: string): string {
  return `resource "aws_iam_role" "one" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "one" {
  role   = aws_iam_role.one.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ ${statement} }] })
}
`;
}

function taskUnder(name: string): string {
  return `resource "aws_secretsmanager_secret" "key" {
  name = "key"
}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  memory             = 512
  execution_role_arn = aws_iam_role.${name}.arn
  task_role_arn      = aws_iam_role.${name}.arn
  container_definitions = jsonencode([{
    name    = "web"
    image   = "example.com/web:1"
    secrets = [{ name = "KEY", valueFrom = aws_secretsmanager_secret.key.arn }]
  }])
}
`;
}

function problems(files: Readonly<Record<string, string>>) {
  const opened = project(Object.entries(files).map(([name, text]) => ({ uri: `file:///w/${name}`, text })));
  return opened.uris().flatMap((uri) => opened.problems(uri));
}

function told(files: Readonly<Record<string, string>>): readonly string[] {
  return problems(files).map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

function rulesIn(files: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(problems(files).map(({ rule }) => rule))].sort();
}
