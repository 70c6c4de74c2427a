import { equal } from "node:assert/strict";
import type { Span, Value } from "../../rules/model/value.ts";
import { hcl } from "../../server/frontends/hcl/index.ts";
import { documented } from "./documented.ts";
import { type Files, readerOf } from "./evaluated.ts";
import { pick, type Random, random } from "./generate.ts";

const files: Files = {
  "main.tf": `
variable "v" {
  type    = map(object({ name = string, list = optional(set(string), ["a"]) }))
  default = { b = { name = "B" } }
}
locals {
${documented.map(([expression], index) => `  l${index} = ${expression}`).join("\n")}
}
module "m" {
  source   = "./m"
  for_each = var.v
  name     = each.value.name
}
module "db" {
  source     = "terraform-aws-modules/rds/aws"
  identifier = local.l0
}
data "aws_iam_policy_document" "p" {
  dynamic "statement" {
    for_each = var.v
    content {
      actions = statement.value.list
      principals {
        type        = "AWS"
        identifiers = [for key, item in var.v : "\${key}-\${item.name}"]
      }
    }
  }
}
resource "aws_iam_role" "r" {
  assume_role_policy = data.aws_iam_policy_document.p.json
  tags               = { for index in range(3) : "t\${index}" => jsonencode([${documented.map((_, index) => `local.l${index}`).join(", ")}]) }
}
resource "aws_ecs_task_definition" "t" {
  container_definitions = templatefile("\${path.module}/t.tftpl", { image = module.m["b"].out, list = [1, "x"] })
}
`,
  "main_override.tf": 'resource "aws_iam_role" "r" {\n  name = "R"\n}\n',
  "m/main.tf.json":
    '{ "variable": { "name": {} }, "output": { "out": { "value": "${upper(var.name)}" } }, "resource": { "aws_s3_bucket": { "b": { "bucket": "${var.name}", "dynamic": { "rule": { "for_each": ["a"], "content": { "id": "${rule.value}" } } } } } } }',
  "prod.tfvars.json": '{ "v": { "b": { "name": "P", "list": ["a", "b", "a"] } } }',
  "t.tftpl": '[%{ for x in list }{ "image": "${image}", "name": "${x}" },%{ endfor }{}]',
};

describe("HCL evaluation of whatever is typed", () => {
  it("ends, throws at nothing, and points into the files", () => {
    const next = random(11);
    for (let turn = 0; turn < 150; turn++) {
      const mutated = turn === 0 ? files : { ...files, ...mutation(next) };
      const reader = readerOf(mutated);
      const room = { left: 20_000 };
      for (const resource of hcl.evaluate("file:///w", reader).resources) {
        within(resource.name, mutated);
        check(resource.body, mutated, room);
      }
    }
  });
});

function mutation(next: Random): Files {
  const [path, text] = pick(next, Object.entries(files));
  let changed = text;
  for (let edits = 1 + Math.floor(next() * 4); edits > 0; edits--) {
    const at = Math.floor(next() * changed.length);
    const from = Math.floor(next() * text.length);
    const part = pick(next, [
      "",
      "",
      "${",
      "}",
      '"',
      "[",
      "]",
      "\n",
      "*",
      "...",
      "var.v",
      "local.l3",
      text.slice(from, from + 20),
    ]);
    changed = changed.slice(0, at) + part + changed.slice(at + Math.floor(next() * 8));
  }
  return { [path]: changed };
}

function check(value: Value, files: Files, room: { left: number }): void {
  if (room.left-- <= 0) return;
  for (const span of value.trail) within(span, files);
  if (value.kind === "text") for (const { trail } of value.pieces) for (const span of trail) within(span, files);
  if (value.kind === "list") for (const item of value.items) check(item, files, room);
  if (value.kind === "choice") for (const option of value.options) check(option, files, room);
  if (value.kind !== "block") return;
  for (const property of value.properties.values()) {
    within(property.key, files);
    check(property.value, files, room);
  }
}

function within({ uri, start, end }: Span, files: Files): void {
  const text = files[uri.slice("file:///w/".length)];
  const inside = text !== undefined && start >= 0 && start <= end && end <= text.length;
  if (!inside) equal(`${uri} ${start}-${end} of ${text?.length}`, "a span of a file");
}
