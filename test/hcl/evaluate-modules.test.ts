import { deepEqual, equal } from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import { shown, texts } from "../../rules/model/value.ts";
import { hcl, hclOthers } from "../../server/frontends/hcl/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { listed, readerOf, resourcesOf } from "./evaluated.ts";

const database = `
variable "name" { type = string }
variable "engine_version" { default = "15.7" }
variable "tags" {
  default  = { Team = "Core" }
  nullable = false
}
resource "aws_db_instance" "main" {
  identifier     = "\${var.name}-db"
  engine_version = var.engine_version
  username       = var.tags.Team
}
output "address" { value = aws_db_instance.main.address }
output "name" { value = aws_db_instance.main.identifier }
`;

describe("HCL modules", () => {
  it("hands on all outputs of a call, and of all that count and for_each make", () => {
    const name = (expression: string) => {
      const files = {
        "main.tf": `
module "keyed" {
  source   = "./m"
  for_each = { one = "First", two = "second" }
  name     = each.value
}
module "counted" {
  source = "./m"
  count  = 2
  name   = "C${"${count.index}"}"
}
module "single" {
  source = "./m"
  name   = "Single"
}
module "open" {
  source = "./m"
  count  = var.unknown
  name   = "Open"
}
module "registry" {
  source = "terraform-aws-modules/nosuch/aws"
  count  = 2
}
module "broken" {
  source = "./broken"
}
module "chained" {
  source   = "./m"
  for_each = module.keyed
  name     = "${"${each.key}-${each.value.id}"}"
}
resource "aws_s3_bucket" "b" {
  bucket = ${expression}
}
`,
        "m/main.tf":
          'variable "name" {}\noutput "id" {\n  value = var.name\n}\noutput "tags" {\n  value = { Name = var.name }\n}\n',
        "broken/main.tf": 'output "id" {\n  value = "a"\n}\noutput "other" {\n  value = \n',
      };
      const value = resourcesOf(files)
        .find(({ address }) => address === "aws_s3_bucket.b")!
        .body.properties.get("BucketName")?.value;
      return [...texts(value)].map(shown).join(" | ") || "?";
    };
    const cases = {
      'join("-", [for key, m in module.keyed : "${key}.${m.id}"])': "one.First-two.second",
      'join("-", values(module.keyed)[*].id)': "First-second",
      'join("-", module.counted[*].id)': "C0-C1",
      'join("-", module.counted.*.tags.Name)': "C0-C1",
      'join("-", keys(module.keyed))': "one-two",
      'module.keyed["one"].tags.Name': "First",
      "length(module.counted)": "2",
      'lookup(module.single, "id", "none")': "Single",
      'lookup(module.single, "nosuch", "none")': "none",
      'lookup(module.broken, "nosuch", "none")': "?",
      'try(module.single.nosuch, "none")': "?",
      'join("-", [for m in module.open : m.id])': "?",
      'join("-", module.registry[*].id)': "…-…",
      'module.chained["one"].id': "one-First",
    };
    deepEqual(Object.fromEntries(Object.keys(cases).map((expression) => [expression, name(expression)])), cases);
  });

  it("evaluates a module once for each call, with what the caller passes", () => {
    equal(
      listed({
        "main.tf": `
variable "project" { default = "TikTimer" }
module "one" {
  source = "./modules/db"
  name   = var.project
  tags   = null
}
module "more" {
  source         = ".//modules/db/"
  for_each       = { a = "15.4" }
  name           = each.key
  engine_version = each.value
}
resource "aws_s3_bucket" "b" {
  bucket = "\${module.one.name}-\${module.more["a"].address}-\${module.nowhere.x}-\${module.one.nothing}"
}
`,
        "modules/db/main.tf": database,
      }),
      `aws_s3_bucket.b: AWS::S3::Bucket
  BucketName (bucket): "TikTimer" of module.one.aws_db_instance.main.identifier <- module.one.name <- aws_db_instance.main.identifier <- var.name <- var.project <- "TikTimer" + "-db" of module.one.aws_db_instance.main.identifier <- module.one.name <- aws_db_instance.main.identifier <- -db + "-" + ? of module.more["a"].aws_db_instance.main.address <- module.more["a"].address <- aws_db_instance.main.address + "-" + ? <- module.nowhere.x + "-" + ? <- module.one.nothing <- "\${module.one.name}-\${module.more["a"].address}-\${module.nowhere.x}-\${module.one.nothing}"
module.one.aws_db_instance.main: AWS::RDS::DBInstance
  DBInstanceIdentifier (identifier): "TikTimer" <- var.name <- var.project <- "TikTimer" + "-db" <- "\${var.name}-db"
  EngineVersion (engine_version): "15.7" <- var.engine_version <- "15.7"
  MasterUsername (username): "Core" <- var.tags.Team <- "Core"
module.more["a"].aws_db_instance.main: AWS::RDS::DBInstance
  DBInstanceIdentifier (identifier): "a" <- var.name <- each.key <- a + "-db" <- "\${var.name}-db"
  EngineVersion (engine_version): "15.4" <- var.engine_version <- each.value <- "15.4"
  MasterUsername (username): "Core" <- var.tags.Team <- "Core"
`,
    );
  });

  it("passes unknown arguments on, and makes nothing up of modules from elsewhere", () => {
    equal(
      listed({
        "main.tf": `
variable "unset" {}
module "one" {
  source         = "./db"
  name           = var.unset
  engine_version = module.registry.version
}
module "registry" {
  source = "terraform-aws-modules/rds/aws"
}
module "broken" {
  source = "./db"
  name   = "x"
  engine
}
`,
        "db/main.tf": database,
      }),
      `module.registry: AWS::RDS::DBInstance, open
module.registry: AWS::RDS::DBParameterGroup, open
module.one.aws_db_instance.main: AWS::RDS::DBInstance
  DBInstanceIdentifier (identifier): ? <- var.name <- var.unset <- variable "unset" + "-db" <- "\${var.name}-db"
  EngineVersion (engine_version): ? <- var.engine_version <- module.registry.version
  MasterUsername (username): "Core" <- var.tags.Team <- "Core"
module.broken.aws_db_instance.main: AWS::RDS::DBInstance
  DBInstanceIdentifier (identifier): "x" <- var.name <- "x" + "-db" <- "\${var.name}-db"
  EngineVersion (engine_version): ? <- var.engine_version <- variable "engine_version"
  MasterUsername (username): ? <- var.tags.Team
`,
    );
  });

  it("does not follow a module that calls itself, nor one that is not there", () => {
    const addresses = resourcesOf({
      "main.tf":
        'module "a" {\n  source = "./a"\n}\nmodule "gone" {\n  source = "./gone"\n}\nmodule "me" {\n  source = "./."\n}\n',
      "a/main.tf": 'module "b" {\n  source = "../b"\n}\nresource "aws_s3_bucket" "a" {}\n',
      "b/main.tf":
        'module "a" {\n  source = "../a"\n}\nmodule "root" {\n  source = "../"\n}\nresource "aws_s3_bucket" "b" {}\n',
    }).map(({ address }) => address);
    deepEqual(addresses, ["module.a.aws_s3_bucket.a", "module.a.module.b.aws_s3_bucket.b"]);
  });

  it("says which directories a file calls", () => {
    const calls = (source: string) =>
      hcl.calls(
        hcl.parse({ uri: "file:///w/x/main.tf", text: `module "m" {\n  source = ${source}\n}\n` }),
        readerOf({}),
      );
    deepEqual(
      [
        '"./db"',
        '"../db//"',
        '"./a b/ü"',
        '"../../.."',
        '"/abs"',
        '"hashicorp/x/aws"',
        '"./${var.x}"',
        "var.x",
        '"."',
      ].map(calls),
      [["file:///w/x/db"], ["file:///w/db"], ["file:///w/x/a%20b/%C3%BC"], [], [], [], [], [], ["file:///w/x"]],
    );
  });
});

describe("HCL variable files", () => {
  const main = `
variable "name" { default = "Default" }
variable "other" { default = "Other" }
resource "aws_s3_bucket" "b" { bucket = "\${var.name}-\${var.other}" }
`;
  const names = (files: Readonly<Record<string, string>>) =>
    resourcesOf({ "main.tf": main, ...files }).map(({ body, environment }) => {
      const value = body.properties.get("BucketName")?.value;
      return [environment, value?.kind === "text" ? value.pieces.map(({ known }) => known).join("") : value?.kind];
    });

  it("override defaults: terraform.tfvars first, then *.auto.tfvars in their order", () => {
    deepEqual(names({ "terraform.tfvars": 'name = "T"\nother = "O"\n' }), [[undefined, "T-O"]]);
    deepEqual(
      names({
        "a.auto.tfvars": 'name = "A"\n',
        "b.auto.tfvars": 'name = "B"\n',
        "terraform.tfvars": 'name = "T"\nother = "O"\n',
      }),
      [[undefined, "B-O"]],
    );
  });

  it("make an environment each where one has to choose between them", () => {
    deepEqual(
      names({
        "prod.tfvars": 'name = "P"\n',
        "dev.tfvars": "",
        "terraform.tfvars": 'other = "O"\n',
        "environments/test.tfvars": 'name = "T"\n',
        "other/x.tfvars": 'name = "X"\n',
        "environments/own.tfvars": "else = 1\n",
        "environments/terraform.tfvars": 'name = "Y"\n',
      }),
      [
        ["dev.tfvars", "Default-O"],
        ["environments/test.tfvars", "T-O"],
        ["prod.tfvars", "P-O"],
      ],
    );
  });

  it("hold values only: a reference in one is unknown", () => {
    deepEqual(names({ "terraform.tfvars": "name = var.other\n" }), [[undefined, "-Other"]]);
  });
});

describe("HCL files", () => {
  it("of the same name: .tofu stands for .tf", () => {
    deepEqual(
      resourcesOf({
        "a.tf": 'resource "aws_s3_bucket" "tf" {}\n',
        "a.tofu": 'resource "aws_s3_bucket" "tofu" {}\n',
        "b.tf": 'resource "aws_s3_bucket" "b" {}\n',
      }).map(({ address }) => address),
      ["aws_s3_bucket.tofu", "aws_s3_bucket.b"],
    );
  });

  it("that declare a name twice give it no meaning", () => {
    equal(
      listed({
        "main.tf": 'variable "v" { default = "V" }\nresource "aws_s3_bucket" "b" {\n  bucket = var.v\n}\n',
        "x.tf": 'variable "v" { default = "W" }\n',
      }),
      "aws_s3_bucket.b: AWS::S3::Bucket\n  BucketName (bucket): ? <- var.v\n",
    );
  });

  it("are chosen from folders that hold nothing else", () => {
    const files = {
      "main.tf": 'variable "v" {}\nresource "aws_s3_bucket" "b" {\n  bucket = var.v\n}\n',
      "envs/dev/terraform.tfvars": 'v = "Dev"\n',
      "envs/prod/prod.tfvars": 'v = "Prod"\n',
    };
    const project = new Project(frontends, rules, "2026-11-20");
    for (const [path, text] of Object.entries(files)) project.set({ uri: `file:///w/${path}`, text });
    const said = () => project.problems("file:///w/main.tf").map(({ message }) => message.split(";")[0]);
    deepEqual(said(), [
      'in envs/dev/terraform.tfvars, bucket evaluates to "Dev"',
      'in envs/prod/prod.tfvars, bucket evaluates to "Prod"',
    ]);
    // What comes later makes the folder a root of its own.
    project.set({ uri: "file:///w/envs/prod/main.tf", text: 'variable "v" {}\n' });
    deepEqual(said(), ['in envs/dev/terraform.tfvars, bucket evaluates to "Dev"']);
    project.delete("file:///w/envs/prod/main.tf");
    deepEqual(said().length, 2);
  });

  it("are claimed by name, and belong to their directory", () => {
    const claimed = (frontend: typeof hcl) =>
      ["a.tf", "a.tofu", "a.auto.tfvars", "a.tf.json", "a.tfvars.json", "a.tftpl", "tf", "a.txt", "a.json"].filter(
        (name) => frontend.claims({ uri: `file:///w/${name}`, text: "" }),
      );
    deepEqual(claimed(hcl), ["a.tf", "a.tofu", "a.auto.tfvars"]);
    deepEqual(claimed(hclOthers), ["a.tf.json", "a.tfvars.json", "a.tftpl"]);
    deepEqual([hcl.comment, hclOthers.comment], ["#", undefined]);
    const unit = (path: string, ...others: readonly string[]) =>
      hcl.unit(`file:///w/${path}`, (folder) =>
        [path, ...others].map((each) => `file:///w/${each}`).filter((uri) => uri.startsWith(`${folder}/`)),
      );
    equal(unit("x/main.tf"), "file:///w/x");
    equal(unit("envs/prod.tfvars"), "file:///w");
    equal(unit("envs/prod/terraform.tfvars", "envs/dev/main.tf"), "file:///w");
    equal(unit("environments/prod/prod.tfvars.json", "environments/prod/readme.json"), "file:///w");
    equal(unit("envs/prod/terraform.tfvars", "envs/prod/main.tf.json"), "file:///w/envs/prod");
    equal(unit("envs/prod/a.tfvars", "envs/prod/b.tfvars"), "file:///w/envs/prod");
    equal(unit("data/prod/terraform.tfvars"), "file:///w/data/prod");
    equal(unit("Config/prod.tfvars"), "file:///w");
    // What stands beside code is for that.
    equal(unit("env/prod.tfvars", "env/main.tf"), "file:///w/env");
    equal(unit("env/prod.tfvars", "env/dev/main.tf"), "file:///w");
  });

  it("with mistakes say where", () => {
    const text = 'resource "aws_s3_bucket" {\n  bucket = \n}\n';
    const { errors } = hcl.parse({ uri: "file:///w/a.tf", text });
    equal(errors.length > 0 && errors.every(({ at }) => at.uri === "file:///w/a.tf" && at.end <= text.length), true);
    equal(readerOf({ "a.tf": text }).files("file:///w").length, 1);
  });
});
