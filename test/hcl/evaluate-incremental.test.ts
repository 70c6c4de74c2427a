import { deepEqual } from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { pick, random } from "./generate.ts";

/** What each file may hold; nothing stands for no file. */
const versions: Readonly<Record<string, readonly (string | undefined)[]>> = {
  "main.tf": [
    'variable "name" { default = "Shop" }\nmodule "m" {\n  source = "./m"\n  name   = var.name\n}\nresource "aws_s3_bucket" "b" {\n  bucket = module.m.out\n}\n',
    'variable "name" {}\nmodule "m" {\n  source = "./n"\n  name   = file("name.tpl")\n}\n',
    'module "m" {\n  source = "./m"\n  name   = try(file("${path.module}/data.json"), "x")\n}\nmodule "n" {\n  source = "./n"\n  name = "N"\n}\n',
    undefined,
  ],
  "main_override.tf": [undefined, 'variable "name" { default = "Over" }\n', 'module "m" {\n  name = "Other"\n}\n'],
  "more.tf.json": [undefined, '{ "resource": { "aws_db_instance": { "d": { "identifier": "${var.name}" } } } }', "{"],
  "prod.tfvars": [undefined, 'name = "Prod"\n', "name = 1"],
  "terraform.tfvars.json": [undefined, '{ "name": "Auto" }', "[]"],
  "name.tpl": [undefined, "Tpl", "tpl"],
  "data.json": [undefined, "Data", '{ "family": "x" }'],
  "m/main.tf": [
    'variable "name" {}\nresource "aws_ecs_task_definition" "t" {\n  container_definitions = templatefile("${path.module}/t.tftpl", { image = var.name })\n}\noutput "out" { value = "${var.name}-Out" }\n',
    'variable "name" {}\nresource "aws_db_instance" "d" {\n  identifier = "${var.name}-db"\n}\nmodule "n" {\n  source = "../n"\n  name = var.name\n}\n',
    undefined,
  ],
  "m/t.tftpl": [undefined, '[{ "image": "${image}/App" }]', '[{ "image": "A/b" }]', "[{"],
  "n/main.tf": [
    'variable "name" {}\nresource "aws_rds_cluster" "c" {\n  cluster_identifier = var.name\n}\n',
    undefined,
    'variable "name" { default = "x" }\nmodule "m" {\n  source = "../m"\n  name   = var.name\n}\n',
  ],
};

describe("HCL after an edit", () => {
  it("is what it is when read anew: modules, variable files, overrides, JSON, templates that come and go", () => {
    const next = random(3);
    const edited = new Project(frontends, rules, "2026-11-20");
    const held = new Map<string, string>();
    for (let turn = 0; turn < 300; turn++) {
      const [path, texts] = pick(next, Object.entries(versions));
      const uri = `file:///w/${path}`;
      const text = pick(next, texts);
      if (text === undefined) {
        held.delete(uri);
        edited.delete(uri);
      } else {
        held.set(uri, text);
        edited.set({ uri, text });
      }
      const fresh = new Project(frontends, rules, "2026-11-20");
      for (const [uri, text] of held) fresh.set({ uri, text });
      for (const uri of fresh.uris()) deepEqual([turn, edited.problems(uri)], [turn, fresh.problems(uri)]);
    }
  });
});
