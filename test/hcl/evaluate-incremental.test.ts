import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import type { Resource } from "../../rules/model/resource.ts";
import type { Rule } from "../../rules/rule.ts";
import { typedIn, workspace } from "../../scripts/bench/workspace.ts";
import { Sameness } from "../../server/frontends/hcl/same.ts";
import { choice, scalar } from "../../server/frontends/hcl/values.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { pick, type Random, random } from "./generate.ts";

const aModule = [
  'variable "name" {}\nresource "aws_ecs_task_definition" "t" {\n  container_definitions = templatefile("${path.module}/t.tftpl", { image = var.name })\n}\noutput "out" { value = "${var.name}-Out" }\n',
  'variable "name" { default = null }\nvariable "policy" { default = "{}" }\nresource "aws_db_instance" "d" {\n  count = var.name == "Prod" ? 2 : 1\n  identifier = "${var.name}-db"\n}\nresource "aws_iam_role" "r" {\n  assume_role_policy = var.policy\n}\nmodule "n" {\n  source = "../n"\n  name = var.name\n}\noutput "out" { value = module.n.out }\n',
  'variable "name" {\n  type = string\n}\nlocals {\n  a = local.b\n  b = "${local.a}${var.name}"\n}\nresource "aws_s3_bucket" "b" { bucket = local.b }\nresource "aws_s3_bucket" "c" { bucket = local.a }\noutput "out" { value = local.a }\n',
];

/** What each file may hold; nothing stands for no file. */
const versions: Readonly<Record<string, readonly (string | undefined)[]>> = {
  "main.tf": [
    'variable "name" { default = "Shop" }\nmodule "m" {\n  source = "./m"\n  name   = var.name\n}\nresource "aws_s3_bucket" "b" {\n  bucket = module.m.out\n}\n',
    'variable "name" {}\nmodule "m" {\n  source = "./n"\n  name   = file("name.tpl")\n}\n',
    'module "m" {\n  source = "./m"\n  name   = try(file("${path.module}/data.json"), "x")\n}\nmodule "n" {\n  source = "./n"\n  name = "N"\n}\n',
    'variable "name" {}\nvariable "unset" {}\nmodule "m" {\n  source = "./m"\n  for_each = toset(var.name == "Auto" ? ["a"] : ["a", "B"])\n  name   = var.unset ? "Yes" : "No"\n}\nmodule "n" {\n  source = "./n"\n  name = module.m["B"].out\n}\nimport {\n  to = module.n.aws_rds_cluster.c\n  id = "x"\n}\n',
    'variable "unset" {}\nlocals { pair = var.unset ? ["A", "a"] : ["B", "b"] }\nmodule "n" {\n  source = "./n"\n  name = "${local.pair[0]}-${local.pair[1]}"\n}\nmodule "m" {\n  source = "./m"\n  name = module.n.out\n  policy = data.aws_iam_policy_document.p.json\n}\n',
    undefined,
  ],
  "whole.tf": [
    undefined,
    'resource "aws_s3_bucket" "w" { bucket = join("-", module.m[*].out) }\n',
    'resource "aws_s3_bucket" "w" { bucket = join("-", [for m in module.m : try(m.more, m.out)]) }\n',
    'locals { all = module.n }\nresource "aws_s3_bucket" "w" { bucket = "W-${lookup(local.all, "more", "none")}" }\n',
  ],
  "m/more.tf": [
    undefined,
    'output "more" { value = "More" }\n',
    'output "more" { value = \n',
    'output "out" { value = 1 }\n',
  ],
  "set.tf": [
    undefined,
    'resource "aws_s3_bucket" "s" {\n  for_each = fileset("${path.module}", "{m,n}*/*.{json,tftpl}")\n  bucket = each.key\n}\n',
    'module "s" {\n  source = "./n"\n  name = join("", fileset(".", "**/*.tpl"))\n}\n',
  ],
  "m/Late.json": [undefined, "{}"],
  "envs/x/terraform.tfvars": [undefined, 'name = "Far"\n'],
  "envs/x/more.tf": [undefined, undefined, 'resource "aws_s3_bucket" "b" { bucket = "Far" }\n'],
  "n/more.tf": [undefined, 'output "more" { value = "More" }\n', 'variable "more" {\n'],
  "policy.tf": [
    undefined,
    'data "aws_iam_policy_document" "p" {\n  statement {\n    actions = ["sts:AssumeRole"]\n  }\n}\n',
    'data "aws_iam_policy_document" "p" {\n  statement {\n    actions = [var.name]\n    effect = "allow"\n  }\n}\n',
  ],
  "main_override.tf": [undefined, 'variable "name" { default = "Over" }\n', 'module "m" {\n  name = "Other"\n}\n'],
  "more.tf.json": [undefined, '{ "resource": { "aws_db_instance": { "d": { "identifier": "${var.name}" } } } }', "{"],
  "prod.tfvars": [undefined, 'name = "Prod"\n', "name = 1", 'name = "Prod"\nunset = true\n'],
  "dev.tfvars": [undefined, 'name = "Dev"\n', "unset = false", "name ="],
  "terraform.tfvars.json": [undefined, '{ "name": "Auto" }', "[]"],
  "name.tpl": [undefined, "Tpl", "tpl"],
  "data.json": [undefined, "Data", '{ "family": "x" }'],
  "m/main.tf": [...aModule, undefined],
  "m/t.tftpl": [undefined, '[{ "image": "${image}/App" }]', '[{ "image": "A/b" }]', "[{"],
  "n/main.tf": [
    'variable "name" {}\nresource "aws_rds_cluster" "c" {\n  cluster_identifier = var.name\n}\noutput "out" { value = var.name }\n',
    undefined,
    'variable "name" { default = "x" }\nmodule "m" {\n  source = "../m"\n  name   = var.name\n}\noutput "out" { value = module.m.out }\n',
    aModule[2],
  ],
  "other/main.tf": [
    undefined,
    'module "m" {\n  source = "../m"\n  name = "Other"\n}\n',
    'module "r" {\n  source = "../"\n}\n',
  ],
};

describe("HCL after an edit", () => {
  it("is what it is when read anew: modules, variable files, overrides, JSON, templates; written, deleted, moved, late", () => {
    const next = random(3);
    const edited = new Project(frontends, rules, "2026-11-20");
    const held = new Map<string, string>();
    const set = (path: string, text: string | undefined) => {
      const uri = `file:///w/${path}`;
      if (text === undefined) {
        held.delete(uri);
        edited.delete(uri);
      } else {
        held.set(uri, text);
        edited.set({ uri, text });
      }
    };
    const seen = { resources: 0, kept: 0 };
    const last = new Map<string, ReadonlySet<Resource>>();
    for (let turn = 0; turn < 1200; turn++) {
      edit(next, held, set);
      // Some edits come before anybody has asked what follows from the last.
      if (next() < 0.3) continue;
      const fresh = new Project(frontends, rules, "2026-11-20");
      for (const [uri, text] of held) fresh.set({ uri, text });
      for (const uri of fresh.uris()) deepEqual([turn, edited.problems(uri)], [turn, fresh.problems(uri)]);
      for (const root of ["file:///w", "file:///w/other"]) {
        const resources = edited.resources(root);
        equal(`${turn} ${written(resources)}`, `${turn} ${written(fresh.resources(root))}`);
        seen.resources += resources.length;
        seen.kept += resources.filter((resource) => last.get(root)?.has(resource)).length;
        last.set(root, new Set(resources));
      }
    }
    ok(seen.resources > 1_000 && seen.kept > seen.resources / 4, JSON.stringify(seen));
  });
});

const child = 'variable "name" { default = "Own" }\nresource "aws_s3_bucket" "b" { bucket = var.name }\n';
const circle = 'locals {\n  a = "${local.b}-a"\n  b = "${local.a}-b"\n}\n';

/** What a second version of a file must change elsewhere. */
const cases: Readonly<Record<string, Readonly<Record<string, readonly [string, string?]>>>> = {
  "an import of what is in a module": {
    "main.tf": [
      'module "n" { source = "./n" }\n',
      'module "n" { source = "./n" }\nimport {\n  to = module.n.aws_s3_bucket.b\n  id = "x"\n}\n',
    ],
    "n/main.tf": [child],
  },
  "an argument that cannot be read": {
    "main.tf": ['module "n" { source = "./n" }\n', 'module "n" {\n  source = "./n"\n  = "x"\n}\n'],
    "n/main.tf": [child],
  },
  "names that mean each other, of which the first that is asked for says more": {
    "main.tf": [
      `${circle}resource "aws_s3_bucket" "a" { bucket = local.a }\nmodule "n" {\n  source = "./n"\n  name = local.b\n}\n`,
    ],
    "n/main.tf": [child, `${child}# more\n`],
  },
  "names that come to mean each other": {
    "main.tf": [
      `resource "aws_s3_bucket" "a" { bucket = local.a }\nmodule "n" {\n  source = "./n"\n  name = local.b\n}\n`,
    ],
    "locals.tf": ['locals {\n  a = "A"\n  b = "B"\n}\n', circle],
    "n/main.tf": [child],
  },
  "an output that comes to be made of what is made of it": {
    "main.tf": [
      'locals { a = "${module.n.out}-a" }\nresource "aws_s3_bucket" "a" { bucket = local.a }\nmodule "n" {\n  source = "./n"\n  name = local.a\n}\n',
    ],
    "n/main.tf": [`${child}output "out" { value = "x" }\n`, `${child}output "out" { value = "\${var.name}-x" }\n`],
  },
  "a variable that a module lacked": {
    "main.tf": ['module "n" {\n  source = "./n"\n  name = "Given"\n}\n'],
    "n/main.tf": ['resource "aws_s3_bucket" "b" { bucket = "b" }\n', child],
  },
  "an output of a module in a module": {
    "main.tf": ['module "m" { source = "./m" }\nresource "aws_s3_bucket" "b" { bucket = module.m.out }\n'],
    "m/main.tf": ['module "n" { source = "../n" }\noutput "out" { value = module.n.out }\n'],
    "n/main.tf": ['output "out" { value = "x" }\n', 'output "out" { value = "y" }\n'],
  },
  "one more output of a module that is taken as a whole": {
    "main.tf": [
      'module "n" { source = "./n" }\nresource "aws_s3_bucket" "b" { bucket = join("-", values(module.n)) }\n',
    ],
    "n/main.tf": ['output "a" { value = "x" }\n', 'output "a" { value = "x" }\noutput "b" { value = "y" }\n'],
  },
  "a secret that a module hands out": {
    "main.tf": ['module "n" { source = "./n" }\noutput "o" { value = module.n.out }\n'],
    "terraform.tfvars": ["a = 1\n"],
    "n/main.tf": ['output "out" { value = "x" }\n', 'output "out" {\n  value = "x"\n  sensitive = true\n}\n'],
  },
  "a file that is read for an argument": {
    "main.tf": ['module "n" {\n  source = "./n"\n  name = file("b.tpl")\n}\n'],
    "n/main.tf": [child],
    "b.tpl": ["Bucket", "Other"],
  },
  "a file that is read in a module": {
    "main.tf": ['module "n" { source = "./n" }\n'],
    "n/main.tf": ['resource "aws_s3_bucket" "b" { bucket = file("${path.module}/b.tpl") }\n'],
    "n/b.tpl": ["Bucket", "Other"],
  },
};

describe("HCL after an edit elsewhere", () => {
  for (const [name, files] of Object.entries(cases)) {
    it(`is what it is when read anew: ${name}`, () => {
      const edited = new Project(frontends, rules, "2026-11-20");
      const fresh = new Project(frontends, rules, "2026-11-20");
      const root = "file:///w";
      for (const [path, [text]] of Object.entries(files)) edited.set({ uri: `${root}/${path}`, text });
      const first = written(edited.resources(root));
      for (const [path, [text, second = text]] of Object.entries(files)) {
        if (second !== text) edited.set({ uri: `${root}/${path}`, text: second });
        fresh.set({ uri: `${root}/${path}`, text: second });
      }
      equal(written(edited.resources(root)), written(fresh.resources(root)));
      // What is only whole again is the same.
      if (!name.includes("first")) notEqual(first, written(edited.resources(root)));
    });
  }

  it("is one condition for all that it decides, though only one of them was edited", () => {
    const project = new Project(frontends, rules, "2026-11-20");
    const set = (path: string, text: string) => project.set({ uri: `file:///w/${path}`, text });
    set("main.tf", 'module "m" { source = "./m" }\n');
    set("m/locals.tf", 'variable "v" {}\nlocals { name = var.v ? "a" : "b" }\n');
    set("m/one.tf", 'resource "aws_s3_bucket" "one" { bucket = local.name }\n');
    for (const text of ["", "# more\n", "# and more\n"]) {
      set("m/two.tf", `${text}resource "aws_s3_bucket" "two" { bucket = local.name }\n`);
      const names = project.resources("file:///w").map(({ body }) => body.properties.get("BucketName")!.value);
      const conditions = new Set(
        names.map((name) => (name.kind === "choice" ? ("by" in name ? name.by : name) : undefined)),
      );
      equal(names.length, 2);
      equal(conditions.size, 1);
    }
  });

  it("tells choices that go together from others", () => {
    const at = { uri: "file:///w/main.tf", start: 0, end: 1 };
    const one = () => choice([scalar(1, [at]), scalar(2, [at])], {}, [at]);
    const [a, b, c] = [one(), one(), one()];
    equal(new Sameness().same([a, b, a], [b, c, b]), true);
    equal(new Sameness().same([a, b, a], [b, c, c]), false);
    equal(new Sameness().same([a, b], [c, c]), false);
  });
});

/** Writes, deletes, moves or types in one of the files; or moves a module. */
function edit(next: Random, held: ReadonlyMap<string, string>, set: (path: string, text?: string) => void): void {
  const [path, texts] = pick(next, Object.entries(versions));
  const text = held.get(`file:///w/${path}`);
  const deed = next();
  if (deed < 0.1 && text !== undefined) {
    const other = pick(
      next,
      Object.keys(versions).filter((each) => each.split(".").at(-1) === path.split(".").at(-1)),
    );
    set(path, undefined);
    set(other, text);
  } else if (deed < 0.2) {
    const [from, to] = next() < 0.5 ? ["m", "n"] : ["n", "m"];
    const moved = held.get(`file:///w/${from}/main.tf`);
    set(`${from}/main.tf`, undefined);
    set(`${to}/main.tf`, moved);
  } else if (deed < 0.5 && text !== undefined) {
    const at = Math.floor(next() * text.length);
    const typed = pick(next, ["", "\n", "#", "x", '"', "}", "# c\n"]);
    set(path, text.slice(0, at) + typed + text.slice(at + Math.floor(next() * 3)));
  } else set(path, pick(next, texts));
}

function written(resources: readonly Resource[]): string {
  return JSON.stringify(resources, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

describe("HCL of 2,000 files and 300 modules, after an edit", () => {
  const checked: Resource[] = [];
  const counting: Rule = {
    id: "test/counting",
    on: ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::ECS::TaskDefinition", "AWS::IAM::ManagedPolicy"],
    severity: "hint",
    summary: "",
    why: "",
    sources: [],
    check(resource) {
      checked.push(resource);
      return [];
    },
  };
  const project = new Project(frontends, [counting], "2026-11-20");
  const files = new Map(workspace(2_000));
  const set = (path: string, text: string) => project.set({ uri: `file:///w/${path}`, text });
  /** The modules of which resources are checked because `path` now holds `text`. */
  const checkedAfter = (path: string, text: string): readonly string[] => {
    set(path, text);
    checked.length = 0;
    for (const uri of project.uris()) project.problems(uri);
    const modules = checked.map(({ address, name }) => {
      const [service] = /service\d+/.exec(name.uri) ?? [""];
      return [service, ...[...address.matchAll(/module\.(\w+)/g)].map(([, module]) => module)].join(".");
    });
    return [...new Set(modules)].sort();
  };

  before(function () {
    this.timeout(60_000);
    for (const [path, text] of files) set(path, text);
    for (const uri of project.uris()) project.problems(uri);
  });

  it("only what stands in the edited file is checked again", () => {
    ok(checked.length > 5_000, `${checked.length} resources`);
    deepEqual(checkedAfter(typedIn, `# Words.\n${files.get(typedIn)}`), ["service0.m4"]);
    deepEqual([...new Set(checked.map(({ name }) => name.uri))], [`file:///w/${typedIn}`]);
    const text = files.get(typedIn)!;
    deepEqual(checkedAfter(typedIn, `${text}\n# Words.\n`), ["service0.m4"], "which moves back");
    deepEqual(checkedAfter(typedIn, `${text}\n# More words.\n`), []);
  });

  it("what a module gives is followed where it is handed on", () => {
    const path = "service1/modules/m3/variables.tf";
    const text = files.get(path)!.replace('prefix      = "', 'prefix      = "a-');
    deepEqual(checkedAfter(path, text), ["service1.m3", "service1.m4"]);
  });

  it("a comment behind the calls checks nothing again", () => {
    deepEqual(checkedAfter("service1/main.tf", `${files.get("service1/main.tf")}\n# More to come.\n`), []);
  });

  it("a variable file checks again the modules of its root that are given its values", () => {
    const path = "service1/more.auto.tfvars";
    deepEqual(checkedAfter(path, files.get(path)!.replace("one.internal", "two.internal")), []);
    const modules = checkedAfter(path, files.get(path)!.replace("v1.", "v2."));
    deepEqual(
      modules.filter((module) => module.includes("inner")),
      [],
      "which are given no tag",
    );
    equal(modules.length, 16);
  });

  it("a file that appears later, is renamed and deleted concerns its module alone", () => {
    const text = 'resource "aws_db_instance" "late" {\n  identifier = "late"\n}\n';
    deepEqual(checkedAfter("service2/modules/m6/late.tf", text), ["service2.m6"]);
    project.delete("file:///w/service2/modules/m6/late.tf");
    deepEqual(checkedAfter("service2/modules/m7/late.tf", text), ["service2.m7"]);
    project.delete("file:///w/service2/modules/m7/late.tf");
    deepEqual(checkedAfter("unused.tf", ""), []);
  });
});
