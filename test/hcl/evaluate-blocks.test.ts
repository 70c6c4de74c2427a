import { equal } from "node:assert/strict";
import type { Value } from "../../rules/model/value.ts";
import { hcl } from "../../server/frontends/hcl/index.ts";
import { listed, readerOf, resourcesOf } from "./evaluated.ts";

describe("HCL override files", () => {
  it("replace attributes, and all blocks of a type, in the order of their names", () => {
    equal(
      listed({
        "main.tf": `
locals {
  a = "A"
}
variable "v" { default = "V" }
resource "aws_s3_bucket" "b" {
  bucket        = "B"
  force_destroy = "\${local.a}\${var.v}"
  rule { id = "one" }
  rule { id = "two" }
  other { id = "stays" }
}
resource "aws_s3_bucket" "counted" {
  bucket = "C\${count.index}"
}
module "m" {
  source = "./m"
  name   = "N"
}
`,
        "a_override.tf": `
locals {
  a = "X"
}
variable "v" { default = "x" }
resource "aws_s3_bucket" "b" {
  bucket = "first"
  dynamic "rule" {
    for_each = ["three"]
    content { id = rule.value }
  }
}
resource "aws_s3_bucket" "counted" {
  count = 1
}
`,
        "override.tf.json":
          '{ "resource": { "aws_s3_bucket": { "b": { "bucket": "last" } } }, "module": { "m": { "name": "O" } } }',
        "m/main.tf": 'variable "name" {}\nresource "aws_s3_bucket" "inner" {\n  bucket = var.name\n}\n',
      }),
      `aws_s3_bucket.b: AWS::S3::Bucket
  ForceDestroy (force_destroy): "X" <- local.a <- "X" + "x" <- var.v <- "x" <- "\${local.a}\${var.v}"
  BucketName (bucket): "last" <- "last"
  Other (other): { Id (id): "stays" <- "stays" }
  Rule (rule): { Id (id): "three" <- rule.value <- "three" }
aws_s3_bucket.counted[0]: AWS::S3::Bucket
  BucketName (bucket): "C" + "0" <- count.index <- 1 <- "C\${count.index}"
module.m.aws_s3_bucket.inner: AWS::S3::Bucket
  BucketName (bucket): "O" <- var.name <- "O"
`,
    );
  });

  it("that cannot be read leave open what they override", () => {
    equal(
      listed({
        "main.tf": 'resource "aws_s3_bucket" "b" {\n  bucket = "B"\n}\n',
        "x_override.tf": 'resource "aws_s3_bucket" "b" {\n  buck\n}\n',
      }),
      `aws_s3_bucket.b: AWS::S3::Bucket, open
`,
    );
  });
});

describe("HCL dynamic blocks", () => {
  it("are the blocks that they make, where it is known how many", () => {
    equal(
      listed({
        "main.tf": `
variable "some" { default = { b = { name = "B" }, a = { name = "A", inner = ["i"] } } }
variable "unset" {}
resource "aws_s3_bucket" "map" {
  dynamic "rule" {
    for_each = var.some
    content {
      id   = rule.key
      name = rule.value.name
      dynamic "inner" {
        for_each = try(rule.value.inner, [])
        iterator = it
        content { text = "\${rule.key}\${it.key}\${it.value}" }
      }
    }
  }
  rule { id = "written" }
}
resource "aws_s3_bucket" "set" {
  dynamic "rule" {
    for_each = toset(["x"])
    content { id = rule.key }
  }
}
resource "aws_s3_bucket" "none" {
  dynamic "rule" {
    for_each = []
    content { id = rule.key }
  }
}
resource "aws_s3_bucket" "unknown" {
  dynamic "rule" {
    for_each = var.unset
    content { id = rule.key }
  }
}
resource "aws_s3_bucket" "many" {
  dynamic "rule" {
    for_each = range(21)
    content { id = rule.key }
  }
}
resource "aws_s3_bucket" "half" {
  dynamic "rule" {
    for_each = [1]
  }
}
`,
      }),
      `aws_s3_bucket.map: AWS::S3::Bucket
  Rule (rule): [{ Id (id): "a" <- rule.key <- a; Name (name): "A" <- rule.value.name <- "A"; Inner (inner): { Text (text): "a" <- rule.key <- a + "0" <- it.key <- try(rule.value.inner, []) + "i" <- it.value <- rule.value.inner <- "i" <- "\${rule.key}\${it.key}\${it.value}" } }, { Id (id): "b" <- rule.key <- b; Name (name): "B" <- rule.value.name <- "B" }, { Id (id): "written" <- "written" }]
aws_s3_bucket.set: AWS::S3::Bucket
  Rule (rule): { Id (id): "x" <- rule.key <- "x" }
aws_s3_bucket.none: AWS::S3::Bucket
aws_s3_bucket.unknown: AWS::S3::Bucket, open
aws_s3_bucket.many: AWS::S3::Bucket, open
aws_s3_bucket.half: AWS::S3::Bucket, open
`,
    );
  });
});

describe("HCL blocks that stand for others", () => {
  it("are given nothing that only the others have a name for", () => {
    const files = {
      "main.tf": `resource "aws_s3_bucket" "b" {
  dynamic "rule" {
    for_each = ["a"]
    content { id = rule.value }
  }
}
`,
    };
    const [bucket] = resourcesOf(files);
    const rule = bucket?.body.properties.get("Rule")?.value;
    const set = (on: Value | undefined) =>
      on?.kind === "block" ? hcl.render([{ do: "set", on, name: "Status", to: "x" }], readerOf(files)) : "no block";
    equal(set(rule), undefined);
    equal(set(bucket?.body)?.length, 1);
  });
});

describe("HCL policies", () => {
  it("are blocks, whether encoded, written as JSON, or a data source's", () => {
    equal(
      listed({
        "main.tf": `
variable "unset" {}
data "aws_iam_policy_document" "trust" {
  statement {
    sid     = "Trust"
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [var.unset]
    }
  }
  dynamic "statement" {
    for_each = ["s3:*"]
    content {
      effect    = "Deny"
      actions   = [statement.value]
      resources = ["*"]
      principals {
        type        = "*"
        identifiers = ["*"]
      }
    }
  }
}
data "aws_iam_policy_document" "counted" {
  count = 1
  statement {
    actions = ["a:\${count.index}"]
  }
}
data "aws_iam_policy_document" "more" {
  source_policy_documents = [var.unset]
  statement { actions = ["a:b"] }
}
data "aws_iam_policy_document" "over" {
  override_policy_documents = [var.unset]
  statement { actions = ["a:b"] }
}
resource "aws_iam_role" "source" {
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
resource "aws_iam_policy" "counted" {
  policy = data.aws_iam_policy_document.counted[0].json
}
resource "aws_iam_policy" "beyond" {
  policy = data.aws_iam_policy_document.counted[1].json
}
resource "aws_iam_policy" "more" {
  policy = data.aws_iam_policy_document.more.json
}
resource "aws_iam_policy" "over" {
  policy = data.aws_iam_policy_document.over.json
}
resource "aws_iam_policy" "either" {
  policy = var.unset ? data.aws_iam_policy_document.over.json : "{}"
}
resource "aws_iam_policy" "decoded" {
  policy = jsonencode(jsondecode(data.aws_iam_policy_document.trust.json))
}
resource "aws_iam_policy" "encoded" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Action = "a:b", Condition = { Bool = { "aws:x" = true } } }] })
}
resource "aws_iam_policy" "heredoc" {
  policy = <<-EOT
    { "Statement": { "Action": ["a:b"], "Resource": "\${var.unset}/*", "lower": 1 } }
  EOT
}
`,
      }),
      `aws_iam_role.source: AWS::IAM::Role
  AssumeRolePolicyDocument (assume_role_policy): { Version: "2012-10-17" <- data "aws_iam_policy_document" "trust"; Statement (statement): [{ Sid (sid): "Trust" <- "Trust"; Action (actions): ["sts:AssumeRole" <- "sts:AssumeRole"]; Effect (effect): "Allow" <- statement; Principal (principals): { Service (identifiers): ["ecs-tasks.amazonaws.com" <- "ecs-tasks.amazonaws.com"] }; Condition (condition): { StringEquals: { aws:SourceAccount (values): [? <- var.unset <- variable "unset"] } } }, { Effect (effect): "Deny" <- "Deny"; Action (actions): ["s3:*" <- statement.value <- "s3:*"]; Resource (resources): ["*" <- "*"]; Principal (principals): "*" <- identifiers }] }
aws_iam_policy.counted: AWS::IAM::ManagedPolicy
  PolicyDocument (policy): { Version: "2012-10-17" <- data "aws_iam_policy_document" "counted"; Statement (statement): [{ Action (actions): ["a:" + "0" <- count.index <- 1 <- "a:\${count.index}"]; Effect (effect): "Allow" <- statement }] }
aws_iam_policy.beyond: AWS::IAM::ManagedPolicy
  PolicyDocument (policy): ? <- data.aws_iam_policy_document.counted[1].json
aws_iam_policy.more: AWS::IAM::ManagedPolicy
  PolicyDocument (policy): { Version: "2012-10-17" <- data "aws_iam_policy_document" "more"; Statement (statement): [{ Action (actions): ["a:b" <- "a:b"]; Effect (effect): "Allow" <- statement }, ...]; ... }
aws_iam_policy.over: AWS::IAM::ManagedPolicy
  PolicyDocument (policy): { Version: "2012-10-17" <- data "aws_iam_policy_document" "over"; Statement (statement): [...]; ... }
aws_iam_policy.either: AWS::IAM::ManagedPolicy
  PolicyDocument (policy): { Version: "2012-10-17" <- data "aws_iam_policy_document" "over"; Statement (statement): [...]; ... } | {  }
aws_iam_policy.decoded: AWS::IAM::ManagedPolicy
  PolicyDocument (policy): ? <- jsondecode(data.aws_iam_policy_document.trust.json)
aws_iam_policy.encoded: AWS::IAM::ManagedPolicy
  PolicyDocument (policy): { Version: "2012-10-17" <- "2012-10-17"; Statement: [{ Action: "a:b" <- "a:b"; Condition: { Bool: { aws:x: true <- true } } }] }
aws_iam_policy.heredoc: AWS::IAM::ManagedPolicy
  PolicyDocument (policy): { Statement: { Action: ["a:b" <- "a:b"]; Resource: ? <- var.unset <- variable "unset" + "/*" <- "\${var.unset}/*"; lower: 1 <- 1 } }
`,
    );
  });

  it("that refer to themselves end", () => {
    equal(
      listed({
        "main.tf": `
data "aws_iam_policy_document" "a" {
  source_policy_documents = [data.aws_iam_policy_document.a.json]
  statement { actions = [data.aws_iam_policy_document.a.json] }
}
resource "aws_iam_policy" "p" {
  policy = data.aws_iam_policy_document.a.json
}
`,
      }),
      `aws_iam_policy.p: AWS::IAM::ManagedPolicy
  PolicyDocument (policy): { Version: "2012-10-17" <- data "aws_iam_policy_document" "a"; Statement (statement): [{ Action (actions): [? of data.aws_iam_policy_document.a.json <- data.aws_iam_policy_document.a.json]; Effect (effect): "Allow" <- statement }, ...]; ... }
`,
    );
  });
});
