import assert from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import { alternatives } from "../../rules/model/value.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";

const database = (name: string, more = "") => `resource "aws_db_instance" "${name}" {
  engine = "postgres"
  ${more}
}
`;

describe("The region of a resource", () => {
  it("is its own, that of its provider, or of the one that Terraform takes otherwise", () => {
    const project = opened({
      "main.tf": `
provider "aws" {
  region = var.region
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
provider "aws" {
  alias = "bare"
}
variable "region" {
  default = "eu-west-1"
}
${database("plain")}${database("west", "provider = aws.west")}${database("bare", "provider = aws.bare")}${database("own", 'region = "sa-east-1"')}${database("lost", "provider = aws.nowhere")}`,
    });
    assert.deepEqual(regions(project), {
      "aws_db_instance.plain": "eu-west-1",
      "aws_db_instance.west": "us-west-2",
      "aws_db_instance.bare": "not said",
      "aws_db_instance.own": "sa-east-1",
      "aws_db_instance.lost": "not said",
    });
  });

  it("is not said where no provider says one, and unknown where it is only known later", () => {
    const project = opened({ "main.tf": database("a") });
    assert.deepEqual(regions(project), { "aws_db_instance.a": "not said" });
    set(project, { "provider.tf": 'provider "aws" {\n  region = data.aws_region.here.name\n}\n' });
    assert.deepEqual(regions(project), { "aws_db_instance.a": "unknown" });
  });

  it("goes with the provider into the modules that are called", () => {
    const project = opened({
      "main.tf": `
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
module "inherits" {
  source = "./database"
}
module "west" {
  source    = "./database"
  providers = { aws = aws.west }
}
module "both" {
  source    = "./two"
  providers = { aws.first = aws, aws.second = aws.west }
}
module "registry" {
  source    = "terraform-aws-modules/rds/aws"
  engine    = "postgres"
  providers = { aws = aws.west }
}
`,
      "database/main.tf": database("a"),
      "two/main.tf": `${database("first", "provider = aws.first")}${database("second", "provider = aws.second")}`,
    });
    const before = {
      "module.registry": "us-west-2",
      "module.inherits.aws_db_instance.a": "eu-west-1",
      "module.west.aws_db_instance.a": "us-west-2",
      "module.both.aws_db_instance.first": "eu-west-1",
      "module.both.aws_db_instance.second": "us-west-2",
    };
    assert.deepEqual(regions(project), before);
    // Of what is remembered only that is right which still holds.
    const text = project.document("file:///w/main.tf")!.text;
    set(project, { "main.tf": text.replace("us-west-2", "us-east-2") });
    const after = Object.fromEntries(Object.entries(before).map(([k, v]) => [k, v.replace("us-west-2", "us-east-2")]));
    assert.deepEqual(regions(project), after);
    set(project, { "database/main.tf": `${database("a")}${database("b", "provider = aws.other")}` });
    assert.deepEqual(regions(project), {
      ...after,
      "module.inherits.aws_db_instance.b": "not said",
      "module.west.aws_db_instance.b": "unknown",
    });
  });
});

function opened(files: Readonly<Record<string, string>>): Project {
  const project = new Project(frontends, rules, "2026-11-20");
  set(project, files);
  return project;
}

function set(project: Project, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) project.set({ uri: `file:///w/${name}`, text });
}

function regions(project: Project): Record<string, string> {
  const databases = project.resources("file:///w").filter(({ type }) => type === "AWS::RDS::DBInstance");
  return Object.fromEntries(
    databases.map(({ address, region }) => [
      address,
      region ? (alternatives(region)?.join() ?? "unknown") : "not said",
    ]),
  );
}
