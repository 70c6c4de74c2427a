import { ok } from "node:assert/strict";
import type { Problem } from "../../server/problems.ts";
import type { Project } from "../../server/project.ts";
import { edited, project, rendered } from "../fixture.ts";
import { pick, type Random, random } from "./generate.ts";
import { verdict } from "./oracle.ts";

/** A workspace of Terraform, as people write it, with all kinds of mistakes that a rule may find. */
function workspace(next: Random): Readonly<Record<string, string>> {
  const name = () => pick(next, ["TikTimer", "shop", "Library-Chat", "billing_2", "search"]);
  const stage = () => pick(next, ["Dev", "prod", "stage3v3", "e2e"]);
  const root = `${variables(next)}${locals(next)}${resources(next)}
module "database" {
  source = "./modules/database"
  name   = ${text(next)}
}
`;
  return {
    "main.tf": next() < 0.2 ? root.replaceAll("\n", "\r\n") : root,
    "dev.tfvars": `project = "${name()}"\nstage   = "${stage()}" # here\n`,
    "prod.tfvars": `project="${name()}"\nstage = "${stage()}"\n`,
    "modules/database/main.tf": `variable "name" {}\n${variables(next)}${locals(next)}${resources(next)}`,
  };
}

function variables(next: Random): string {
  return `variable "project" {\n  default = "${pick(next, ["TikTimer", "shop"])}"\n}\n\nvariable "stage" {}\n\n`;
}

function locals(next: Random): string {
  const name = pick(next, ['"${var.project}-${var.stage}"', 'join("-", [var.project, var.stage])', "var.project"]);
  return `locals {\n  prefix   = ${name}\n  password = random_password.it.result\n}\n\n`;
}

/** An expression for a name. */
function text(next: Random): string {
  return pick(next, [
    '"TikTimer-db"',
    "local.prefix",
    "var.project",
    '"${local.prefix}-db"',
    '"${var.project}-${var.stage}-internal-load-balancer-of-the-application-in-this-region"',
    'lower("${var.project}_${var.stage}")',
    'format("%s-%s-Db", var.project, var.stage)',
    'var.stage == "prod" ? "Prod-${var.project}" : "${var.project}-Dev"',
    '"${upper(var.stage)}--api-"',
    'substr("${local.prefix}-internal-fastapi-target-group-blue", 0, 32)',
    "<<-EOT\n    ${var.project}-db\n  EOT",
    "(var.project)",
  ]);
}

function engine(next: Random): string {
  return pick(next, ['"postgres"', '"postgresql"', '"mysql"', '"aurora"', "var.project"]);
}

function version(next: Random): string {
  return pick(next, ['"15.99"', '"15.7"', '"13.4"', '"8.0.28"', "16", "15.10", '"16"', '"9.x"']);
}

function resources(next: Random): string {
  const url = pick(next, [
    "postgresql://app:${random_password.it.result}@${aws_db_instance.it.identifier}:5432/app",
    "postgresql://app:${local.password}@${aws_db_instance.it.endpoint}:5432/app",
    "postgresql://app:${local.password}@${aws_db_instance.it.address}:5432/app",
  ]);
  const blocks = [
    `resource "random_password" "it" {
  length = 20${pick(next, ["", "\n  special = true # yes", '\n  override_special = "#%@"'])}
}
`,
    `resource "aws_db_instance" "it" {
  identifier = ${text(next)}
  engine = ${engine(next)}
  engine_version      = ${version(next)} # the version
  parameter_group_name = aws_db_parameter_group.it.name
  username            = ${pick(next, ['"admin"', '"app"'])}
  password = ${pick(next, ['"Secret-123"', "local.password", "random_password.it.result"])}
${pick(next, ["", "  skip_final_snapshot = false\n", "\n  /* later */\n"])}}
`,
    `resource "aws_db_parameter_group" "it" {
  ${pick(next, ["name       ", "name_prefix"])} = ${text(next)}
  family = ${pick(next, ['"postgres15"', '"postgres99"', '"mysql8.0"'])}
}
`,
    `resource "aws_lb_target_group" "it" { name = ${pick(next, ['"Agentic_Stage--internal-fastapi-target-group"', '"a"', "var.project"])} }
`,
    `resource "aws_s3_bucket" "it" {
  ${pick(next, ["bucket", "bucket_prefix"])} = ${text(next)}
}
`,
    `resource "aws_ecs_task_definition" "it" {
  family = ${text(next)}
  container_definitions = jsonencode([{
    name  = "${pick(next, ["App", "app name"])}"
    image = "${pick(next, ["Foo/Bar:1", "nginx"])}", secrets = [{ name = "A", valueFrom = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db" }]
    environment = [
      { name = "URL", value = "${url}" }
    ]
  }])
}
`,
    `output "password" {
  value = ${pick(next, ["random_password.it.result", '"x-${local.password}"'])}
}
`,
    `terraform {
  backend "s3" {
    bucket = "state"
    key = "k"
  }
}
`,
  ];
  return blocks.filter(() => next() < 0.8).join("\n");
}

const rounds = 30;

/** Rules that certainly have something to mend in so many workspaces. */
const mended = [
  "ecs/secret-arn-suffix",
  "naming/characters",
  "naming/truncation",
  "naming/uppercase",
  "rds/connection-host",
  "rds/engine-version-support",
  "rds/literal-password",
  "rds/parameter-group-family",
  "rds/reserved-name",
  "rds/unencoded-password",
  "rds/unknown-engine",
  "rds/unknown-engine-version",
  "rds/withdrawn-engine-version",
  "terraform/sensitive-output",
  "terraform/state-locking",
];

/** What nothing could be said of before the engine, or its major version, was one that there is. */
function uncovers(fixed: string, title: string, rule: string): boolean {
  if (fixed === "rds/unknown-engine") return rule.startsWith("rds/");
  return title.endsWith("another major version") && rule === "rds/parameter-group-family";
}

describe("The fixes of generated Terraform", () => {
  it("leave files that HashiCorp's parser accepts, take their finding away, and add none", async () => {
    const used = new Set<string>();
    for (let seed = 0; seed < rounds; seed++) {
      const files = workspace(random(seed));
      const before = project(Object.entries(files).map(([path, text]) => ({ uri: `file:///w/${path}`, text })));
      const problems = before.uris().flatMap((uri) => before.problems(uri));
      for (const problem of problems) {
        for (const { fix, edits } of rendered(problem, before)) {
          used.add(problem.rule);
          const told = `seed ${seed}: ${problem.rule}: ${problem.message}: ${fix.title}`;
          const after = edited(before, edits);
          for (const { at } of edits) {
            const said = await verdict(after.document(at.uri)!.text);
            ok(!("error" in said), `${told}: ${"error" in said ? said.error : ""}`);
          }
          const left = counts(after);
          const had = counts(before);
          ok((left.get(problem.rule) ?? 0) < had.get(problem.rule)!, `${told}: it is still there`);
          for (const [rule, count] of left) {
            const none = count <= (had.get(rule) ?? 0) || uncovers(problem.rule, fix.title, rule);
            ok(none, `${told}: adds a ${rule}`);
          }
        }
      }
    }
    for (const rule of mended) ok(used.has(rule), `${rule} had nothing to mend`);
  });
});

/** How many problems each rule finds. */
function counts(project: Project): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of project.uris().flatMap((uri): readonly Problem[] => project.problems(uri))) {
    found.set(rule, (found.get(rule) ?? 0) + 1);
  }
  return found;
}
