import { equal } from "node:assert/strict";
import { identifier, listed, resourcesOf } from "./evaluated.ts";

const rest = `
variable "project" { default = "TikTimer" }
variable "env" {}
variable "flag" {}
variable "on" { default = true }
variable "names" { default = ["A", "b"] }
variable "config" { default = { name = "Foo", ports = [5432] } }
variable "typed" {
  type    = object({ name = string, size = optional(number, 5), note = optional(string) })
  default = { name = 15, size = null }
}
variable "number" {
  type    = number
  default = "7"
}
locals {
  prefix = "\${var.project}-x"
  pick   = var.flag ? "One" : "two"
  config = var.config
}
resource "aws_db_instance" "other" {
  identifier = "Other-\${var.env}"
  engine     = null
}
resource "random_string" "low" { upper = false }
resource "random_string" "any" {}
resource "random_pet" "pet" {}
resource "aws_elasticache_cluster" "cache" {
  cluster_id = "Cache"
}
`;

/** Each expression with its value: first where it is used, last where it is written. */
function check(expected: Readonly<Record<string, string>>): void {
  const lines = (values: Readonly<Record<string, string>>) =>
    Object.entries(values)
      .map(([expression, value]) => `${expression}  =>  ${value}`)
      .join("\n");
  equal(
    lines(Object.fromEntries(Object.keys(expected).map((each) => [each, identifier(each, rest)]))),
    lines(expected),
  );
}

describe("HCL evaluation", () => {
  it("gives literals where they stand", () => {
    check({
      '"Foo"': '"Foo" <- "Foo"',
      '"a\\nb"': '"a\\nb" <- "a\\nb"',
      "15.10": "15.1 <- 15.10",
      true: "true <- true",
      null: "(not written)",
      '""': '"" <- ""',
      '["a", 1]': '["a" <- "a", 1 <- 1]',
      '{ a = 1, "b" = 2, (var.project) = 3 }': "{ a: 1 <- 1; b: 2 <- 2; TikTimer: 3 <- 3 }",
      "{ a = 1, (var.env) = 2, c = 3 }": "{ c: 3 <- 3; ... }",
    });
  });

  it("follows variables and locals to where they are written", () => {
    check({
      "var.project": '"TikTimer" <- var.project <- "TikTimer"',
      '"${var.project}"': '"TikTimer" <- var.project <- "TikTimer" <- "${var.project}" <- "TikTimer"',
      "var.env": '? <- var.env <- variable "env"',
      "var.config.name": '"Foo" <- var.config.name <- "Foo"',
      'var.config["name"]': '"Foo" <- var.config["name"] <- "Foo"',
      "local.config.ports[0]": "5432 <- local.config.ports[0] <- var.config <- 5432",
      "local.config.ports.0": "5432 <- local.config.ports.0 <- var.config <- 5432",
      "var.names[1]": '"b" <- var.names[1] <- "b"',
      "local.prefix":
        '"TikTimer" <- local.prefix <- var.project <- "TikTimer" + "-x" <- local.prefix <- -x <- local.prefix <- "${var.project}-x"',
      '"${local.prefix}-db"':
        '"TikTimer" <- local.prefix <- var.project <- "TikTimer" + "-x" <- local.prefix <- -x + "-db" <- "${local.prefix}-db"',
      "local.nowhere": "? <- local.nowhere",
      "var.config.nowhere": "? <- var.config.nowhere",
      "var.names[2]": "? <- var.names[2]",
    });
  });

  it("converts a variable's value to its type", () => {
    check({
      "var.typed": '{ name: "15"; size: 5 <- 5; note: null <- note }',
      "var.number": '7 <- var.number <- "7"',
      'var.number == 7 ? "A" : "b"': '"A" <- "A"',
    });
  });

  it("takes the arm of a condition that is known, else both", () => {
    check({
      'var.on ? "A" : "b"': '"A" <- "A"',
      'var.on && !var.on ? "A" : "b"': '"b" <- "b"',
      'var.flag || var.on ? "A" : "b"': '"A" <- "A"',
      'var.project == "TikTimer" ? 1 : 2': "1 <- 1",
      'var.env == "" ? 1 : 2': "1 <- 1 | 2 <- 2",
      '"${var.env}-x" == "" ? 1 : 2': "2 <- 2",
      "var.config.name != null ? 1 : 2": "1 <- 1",
      'var.flag ? "A" : var.project': '"A" <- "A" | "TikTimer" <- var.project <- "TikTimer"',
      "local.pick": '"One" <- local.pick <- "One" | "two" <- local.pick <- "two"',
      'var.flag ? "A" : null': '"A" <- "A" | null <- null',
    });
  });

  it("lets one condition decide the same way everywhere, and says nothing of two at once", () => {
    check({
      '"${local.pick}${local.pick}"':
        '"One" <- local.pick <- "One" + "One" <- local.pick <- "One" <- "${local.pick}${local.pick}" | "two" <- local.pick <- "two" + "two" <- local.pick <- "two" <- "${local.pick}${local.pick}"',
      '"${local.pick}${var.flag ? "q" : "R"}"':
        '"One" <- local.pick <- "One" + ? <- var.flag ? "q" : "R" <- "${local.pick}${var.flag ? "q" : "R"}" | "two" <- local.pick <- "two" + ? <- var.flag ? "q" : "R" <- "${local.pick}${var.flag ? "q" : "R"}" | ? <- local.pick <- var.flag ? "One" : "two" + "q" <- "q" <- "${local.pick}${var.flag ? "q" : "R"}" | ? <- local.pick <- var.flag ? "One" : "two" + "R" <- "R" <- "${local.pick}${var.flag ? "q" : "R"}"',
    });
  });

  it("keeps the ways of a condition apart through functions", () => {
    check({
      '"${upper(local.pick)}${local.pick}"':
        '"ONE" <- upper(local.pick) <- local.pick <- "One" + "One" <- local.pick <- "One" <- "${upper(local.pick)}${local.pick}" | "TWO" <- upper(local.pick) <- local.pick <- "two" + "two" <- local.pick <- "two" <- "${upper(local.pick)}${local.pick}"',
    });
    const both = identifier('"${local.pick}+${coalesce(var.env, local.pick)}"', rest);
    equal(/"One"[^|]*"two"|"two"[^|]*"One"/.test(both.replaceAll(/ <- [^+|]*/g, " ")), false, both);
  });

  it("evaluates operators, for expressions, splats, directives", () => {
    check({
      "(1 + 2) * 3 - 4 % 3": "8 <- (1 + 2) * 3 - 4 % 3",
      "10 / 4": "? <- 10 / 4",
      "1 / 0": "? <- 1 / 0",
      "-var.number": "-7 <- -var.number",
      "var.number >= 7": "true <- var.number >= 7",
      "[for n in var.names : upper(n)]": '["A" <- upper(n) <- n <- "A", "B" <- upper(n) <- n <- "b"]',
      '[for i, n in var.names : "${n}${i}" if n != "A"]':
        '["b" <- n <- "b" + "1" <- i <- [for i, n in var.names : "${n}${i}" if n != "A"] <- "${n}${i}"]',
      "{ for n in var.names : n => 1 }": "{ A: 1 <- 1; b: 1 <- 1 }",
      "{ for k, n in { x = 1, y = 1 } : n => k... }": '{ 1: ["x" <- k <- x, "y" <- k <- y] }',
      "[for n in var.env : n]": "[...]",
      "[for n in var.names : n if n != var.env]": "[...]",
      "var.names[*]": '["A" <- var.names[*] <- [*] <- "A", "b" <- var.names[*] <- [*] <- "b"]',
      "[{ a = 1 }, { a = 2 }].*.a":
        "[1 <- [{ a = 1 }, { a = 2 }].*.a <- .*.a <- 1, 2 <- [{ a = 1 }, { a = 2 }].*.a <- .*.a <- 2]",
      "null[*]": "[]",
      '"%{ for n in var.names }<${n}>%{ endfor }"':
        '"<" + "A" <- n <- "A" + ">" + "<" + "b" <- n <- "b" + ">" <- "%{ for n in var.names }<${n}>%{ endfor }"',
      '"%{ if var.on }Yes%{ else }no%{ endif }-z"': '"Yes" + "-z" <- "%{ if var.on }Yes%{ else }no%{ endif }-z"',
      '"%{ if var.flag }Y%{ endif }z"':
        '"Y" + "z" <- "%{ if var.flag }Y%{ endif }z" | "z" <- "%{ if var.flag }Y%{ endif }z"',
      "<<-EOT\n    Foo\n    EOT": '"Foo\\n" <- Foo⏎ <- <<-EOT⏎    Foo⏎    EOT',
    });
  });

  it("keeps what an unknown value refers to", () => {
    check({
      "aws_db_instance.other.address": "? of aws_db_instance.other.address <- aws_db_instance.other.address",
      "aws_db_instance.other.master_user_secret[0].secret_arn":
        "? of aws_db_instance.other.master_user_secret[0].secret_arn <- aws_db_instance.other.master_user_secret[0].secret_arn",
      '"${data.aws_x.y.z}-a"': '? of data.aws_x.y.z <- data.aws_x.y.z + "-a" <- "${data.aws_x.y.z}-a"',
      "random_string.low.result": "?lower of random_string.low.result <- random_string.low.result",
      "random_string.any.result": "? of random_string.any.result <- random_string.any.result",
      "random_pet.pet.id": "?lower of random_pet.pet.id <- random_pet.pet.id",
      "random_id.x.hex": "?lower of random_id.x.hex <- random_id.x.hex",
      "data.aws_caller_identity.current.account_id":
        "?lower of data.aws_caller_identity.current.account_id <- data.aws_caller_identity.current.account_id",
      "path.module": "? <- path.module",
      "terraform.workspace": "? of terraform.workspace <- terraform.workspace",
      "each.key": "? <- each.key",
      "self.id": "? <- self.id",
      "aws_db_instance.other": "? of aws_db_instance.other. <- aws_db_instance.other",
    });
  });

  it("knows which resources a splat and a for expression go through", () => {
    const rest = `
resource "aws_subnet" "counted" {
  count = 2
}
resource "aws_subnet" "keyed" {
  for_each = toset(["a", "b"])
}
resource "aws_subnet" "open" {
  count = var.unknown
}
`;
    const targets = (expression: string) => identifier(expression, rest).replaceAll(/ <- .*?(?=, \?|\]$|$)/g, "");
    equal(targets("aws_subnet.counted[*].id"), "[? of aws_subnet.counted[0].id, ? of aws_subnet.counted[1].id]");
    equal(targets("aws_subnet.counted.*.id"), "[? of aws_subnet.counted[0].id, ? of aws_subnet.counted[1].id]");
    equal(targets("aws_subnet.open[*].id"), "[...]");
    equal(targets("length(aws_subnet.counted)"), "2");
    equal(
      targets("[for s in aws_subnet.keyed : s.id]"),
      '[? of aws_subnet.keyed["a"].id, ? of aws_subnet.keyed["b"].id]',
    );
    equal(
      targets("values(aws_subnet.keyed)[*].arn"),
      '[? of aws_subnet.keyed["a"].arn, ? of aws_subnet.keyed["b"].arn]',
    );
    equal(targets("[for s in aws_subnet.open : s.id]"), "[...]");
  });

  it("reads through a reference to an argument that AWS keeps as it is written, and no other", () => {
    check({
      "aws_db_instance.other.identifier":
        '"Other-" of aws_db_instance.other.identifier <- aws_db_instance.other.identifier <- Other- + ? of aws_db_instance.other.identifier <- aws_db_instance.other.identifier <- var.env <- variable "env" <- aws_db_instance.other.identifier <- "Other-${var.env}"',
      "aws_db_instance.other.engine": "? of aws_db_instance.other.engine <- aws_db_instance.other.engine",
      "aws_db_instance.other.engine_version":
        "? of aws_db_instance.other.engine_version <- aws_db_instance.other.engine_version",
      "aws_elasticache_cluster.cache.cluster_id":
        "? of aws_elasticache_cluster.cache.cluster_id <- aws_elasticache_cluster.cache.cluster_id",
    });
  });

  it("takes a resource with count or for_each apart, where the collection is known", () => {
    equal(
      listed({
        "main.tf": `
variable "unset" {}
resource "aws_s3_bucket" "none" {
  count  = 0
  bucket = "None"
}
resource "aws_s3_bucket" "two" {
  count  = 2
  bucket = "Two-\${count.index}"
}
resource "aws_s3_bucket" "map" {
  for_each = { b = "B", a = "A" }
  bucket   = "\${each.key}-\${each.value}"
}
resource "aws_s3_bucket" "set" {
  for_each = toset(["X"])
  bucket   = each.key
}
resource "aws_s3_bucket" "open" {
  for_each = var.unset
  bucket   = "Open-\${each.key}"
}
resource "aws_s3_bucket" "many" {
  count  = 21
  bucket = "\${count.index}-\${aws_s3_bucket.two[1].bucket_domain_name}"
}
`,
      }),
      `aws_s3_bucket.two[0]: AWS::S3::Bucket
  BucketName (bucket): "Two-" + "0" <- count.index <- 2 <- "Two-\${count.index}"
aws_s3_bucket.two[1]: AWS::S3::Bucket
  BucketName (bucket): "Two-" + "1" <- count.index <- 2 <- "Two-\${count.index}"
aws_s3_bucket.map["a"]: AWS::S3::Bucket
  BucketName (bucket): "a" <- each.key <- a + "-" + "A" <- each.value <- "A" <- "\${each.key}-\${each.value}"
aws_s3_bucket.map["b"]: AWS::S3::Bucket
  BucketName (bucket): "b" <- each.key <- b + "-" + "B" <- each.value <- "B" <- "\${each.key}-\${each.value}"
aws_s3_bucket.set["X"]: AWS::S3::Bucket
  BucketName (bucket): "X" <- each.key <- "X"
aws_s3_bucket.open: AWS::S3::Bucket
  BucketName (bucket): "Open-" + ? <- each.key <- resource "aws_s3_bucket" "open" <- "Open-\${each.key}"
aws_s3_bucket.many: AWS::S3::Bucket
  BucketName (bucket): ?lower <- count.index <- resource "aws_s3_bucket" "many" + "-" + ? of aws_s3_bucket.two[1].bucket_domain_name <- aws_s3_bucket.two[1].bucket_domain_name <- "\${count.index}-\${aws_s3_bucket.two[1].bucket_domain_name}"
`,
    );
  });

  it("lowers blocks, leaves out what does not describe the resource, and says what exists or is open", () => {
    equal(
      listed({
        "main.tf": `
resource "aws_db_instance" "main" {
  provider       = aws.west
  identifier     = "x"
  engine_version = "15.7"
  name           = null
  s3_import {
    bucket_name = "b"
  }
  lifecycle {
    prevent_destroy = true
  }
}
import {
  to = aws_rds_cluster.main["a"]
  id = "x"
}
resource "aws_rds_cluster" "main" {
  for_each           = toset(["a"])
  cluster_identifier = each.key
  dynamic "scaling_configuration" {
    for_each = []
  }
}
resource "aws_ecs_service" "app" {
  name = "app"
  load_balancer {
    container_name = "a"
  }
  load_balancer {
    container_name = "b"
  }
}
resource "aws_glue_catalog_database" "lake" {
  name = "Lake"
}
resource "aws_flow_log" "not_ours" {
  ami = "x"
}
`,
      }),
      `aws_db_instance.main: AWS::RDS::DBInstance, existing
  DBInstanceIdentifier (identifier): "x" <- "x"
  EngineVersion (engine_version): "15.7" <- "15.7"
  S3Import (s3_import): { BucketName (bucket_name): "b" <- "b" }
aws_rds_cluster.main["a"]: AWS::RDS::DBCluster, existing, open
  DBClusterIdentifier (cluster_identifier): "a" <- each.key <- "a"
aws_ecs_service.app: AWS::ECS::Service
  ServiceName (name): "app" <- "app"
  LoadBalancers (load_balancer): [{ ContainerName (container_name): "a" <- "a" }, { ContainerName (container_name): "b" <- "b" }]
aws_glue_catalog_database.lake: AWS::Glue::Database
  DatabaseInput (name): { Name (name): "Lake" <- "Lake"; ... }
`,
    );
  });

  it("reads container definitions, whether encoded or written as JSON", () => {
    equal(
      listed({
        "main.tf": `
variable "image" {}
variable "cpu" { default = 256 }
resource "aws_ecs_task_definition" "encoded" {
  container_definitions = jsonencode([
    { name = "App", dockerLabels = { some = "Label" }, secrets = [for k in ["A"] : { name = k, valueFrom = var.image }] },
    merge({ name = "log" }, var.image),
  ])
}
resource "aws_ecs_task_definition" "heredoc" {
  container_definitions = <<-EOT
    [
      {
        "name": "App-\${var.cpu}", "image": "\${var.image}", "cpu": \${var.cpu}, "memory": \${var.image},
        "essential": true, "command": ["a\\"b", "\${var.image}:x"], "\${var.image}": 1
      }
    ]
  EOT
}
resource "aws_ecs_task_definition" "spliced" {
  container_definitions = "[\${var.image}]"
}
resource "aws_ecs_task_definition" "quoted" {
  container_definitions = "[{\\"name\\": \\"App\\"}]"
}
resource "aws_ecs_task_definition" "broken" {
  container_definitions = "[{"
}
resource "aws_ecs_task_definition" "file" {
  container_definitions = file("x.json")
}
`,
      }),
      `aws_ecs_task_definition.encoded: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): [{ Name (name): "App" <- "App"; DockerLabels (dockerLabels): { some: "Label" <- "Label" }; Secrets (secrets): [{ Name (name): "A" <- k <- "A"; ValueFrom (valueFrom): ? <- var.image <- variable "image" }] }, { ... }]
aws_ecs_task_definition.heredoc: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): [{ Name (name): "App-" + "256" <- var.cpu <- 256 <- "App-\${var.cpu}"; Image (image): ? <- var.image <- variable "image" <- "\${var.image}"; Cpu (cpu): 256 <- var.cpu <- 256; Memory (memory): ? <- var.image <- variable "image"; Essential (essential): true <- true; Command (command): ["a\\"b" <- a\\"b <- "a\\"b", ? <- var.image <- variable "image" + ":x" <- "\${var.image}:x"]; ... }]
aws_ecs_task_definition.spliced: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): [? <- var.image <- variable "image", ...]
aws_ecs_task_definition.quoted: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): [{ Name (name): "App" <- "[{\\"name\\": \\"App\\"}]" }]
aws_ecs_task_definition.broken: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): ? <- "[{"
aws_ecs_task_definition.file: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): ? <- file("x.json")
`,
    );
  });

  it("claims nothing of what a broken place may hold", () => {
    equal(
      listed({
        "main.tf": `
resource "aws_s3_bucket" "half" {
  bucket = "Half"
  force_
}
resource "aws_s3_bucket" "missing" {
  bucket =
}
resource "aws_s3_bucket" "given" {
  bucket = var.name
}
variable "name" { default = "Default" }
`,
        "terraform.tfvars": 'nam\nother = "x"\n',
      }),
      `aws_s3_bucket.half: AWS::S3::Bucket, open
  BucketName (bucket): "Half" <- "Half"
aws_s3_bucket.missing: AWS::S3::Bucket
  BucketName (bucket): ? <- 
aws_s3_bucket.given: AWS::S3::Bucket
  BucketName (bucket): ? <- var.name <- variable "name"
`,
    );
  });

  it("ends where what it reads does not", () => {
    const doubled = (make: (before: string) => string, first: string) =>
      `locals {\n  l0 = ${first}\n${Array.from({ length: 60 }, (_, at) => `  l${at + 1} = ${make(`local.l${at}`)}\n`).join("")}}\n`;
    const known = (expression: string, rest: string) => !identifier(expression, rest).includes("?");
    equal(
      identifier("local.a", "locals {\n  a = local.b\n  b = local.a\n}\n"),
      "? <- local.a <- local.b <- local.a <- a",
    );
    equal(
      known(
        "local.l60",
        doubled((l) => `"\${${l}}x"`, '"Foo"'),
      ),
      true,
    );
    equal(
      known(
        "local.l60",
        doubled((l) => `"\${${l}}\${${l}}"`, '"Foo"'),
      ),
      false,
    );
    equal(
      known(
        'join("", local.l60)',
        doubled((l) => `concat(${l}, ${l})`, '["Foo"]'),
      ),
      false,
    );
    equal(
      known(
        'join("", flatten(local.l60))',
        doubled((l) => `[${l}, ${l}]`, '["Foo"]'),
      ),
      false,
    );
    equal(
      known(
        "jsonencode(local.l60)",
        doubled((l) => `[${l}, ${l}]`, '["Foo"]'),
      ),
      false,
    );
    const [task] = resourcesOf({
      "main.tf": `resource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode(local.l60)\n}\n${doubled((l) => `[${l}, ${l}]`, '["Foo"]')}`,
    });
    equal(task?.body.properties.get("ContainerDefinitions")?.value.kind, "list");
    equal(
      known(
        "local.l999",
        `locals {\n  l0 = "a"\n${Array.from({ length: 999 }, (_, at) => `  l${at + 1} = upper(local.l${at})\n`).join("")}}\n`,
      ),
      false,
    );
    equal(known(`${"lower(".repeat(200)}"A"${")".repeat(200)}`, ""), true);
  });

  it("evaluates no resource before it is looked at", () => {
    const [bucket] = resourcesOf({ "main.tf": 'resource "aws_s3_bucket" "b" {\n  bucket = "x"\n}\n' });
    const { properties } = bucket!.body;
    equal(bucket!.body.properties, properties);
  });
});
