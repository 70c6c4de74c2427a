import { deepEqual } from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import type { Files } from "./evaluated.ts";

/** The problems of all files, and what could not be read in them. */
function problems(files: Files): readonly string[] {
  const project = new Project(frontends, rules, "2026-11-20");
  for (const [path, text] of Object.entries(files)) project.set({ uri: `file:///w/${path}`, text });
  return project.uris().flatMap((uri) => [
    ...project.errors(uri).map(({ message }) => `${uri.slice("file:///w/".length)}: ${message}`),
    // A hint says that something is not known.
    ...project
      .problems(uri)
      .filter(({ severity }) => severity !== "hint")
      .map(({ rule, severity, at, message }) => {
        const file = at.uri.slice("file:///w/".length);
        const text = project.document(at.uri)!.text.slice(at.start, at.end);
        return `${file}: ${text}: ${severity} ${rule}: ${/evaluates to ("[^"]*")|^by here.*/.exec(message)?.[1] ?? message}`;
      }),
  ]);
}

/** A database called `name`. */
function database(name: string): string {
  return `resource "aws_db_instance" "it" {\n  identifier = ${name}\n}\n`;
}

const wrong = (file: string, at: string, name: string) => `${file}: ${at}: error naming/uppercase: "${name}"`;

describe("The limits of an evaluation", () => {
  it("are said once for a root, where they are reached, and the rest is silent", () => {
    const endless = "[for a in range(1000) : [for b in range(1000) : [for c in range(9) : a + b]]]";
    const name = `locals {\n  all = length(flatten(${endless})) > 0 ? "a" : "b"\n}\n`;
    const files = {
      "main.tf": `${name}${database('"Before"')}${database('"${local.all}-Name"').replace("it", "other")}`,
      "dev.tfvars": "",
      "prod.tfvars": "",
      "else/main.tf": database('"Else"'),
    };
    deepEqual(problems(files), [
      wrong("else/main.tf", '"Else"', "Else"),
      "main.tf: b: information preflight/unfinished-evaluation: by here the evaluation has taken 3,000,000 steps; what follows counts as unknown, and no rule speaks of it",
      wrong("main.tf", '"Before"', "Before"),
    ]);
  });

  it("are said of what is too deep", () => {
    const references = Array.from({ length: 500 }, (_, at) => `  l${at + 1} = "\${local.l${at}}"\n`).join("");
    const main = `locals {\n  l0 = "Deep"\n${references}}\n${database('"A${local.l500}"')}`;
    deepEqual(problems({ "main.tf": main }), [
      "main.tf: local.l300: information preflight/unfinished-evaluation: here the evaluation is 400 references and brackets deep; what is deeper counts as unknown",
      wrong("main.tf", '"A${local.l500}"', "A…"),
    ]);
  });

  it("are said of modules", () => {
    const call = (name: string) => `module "next" {\n  source = "../${name}"\n  count  = 20\n}\n`;
    const files = { "root/main.tf": call("a"), "a/main.tf": call("b"), "b/main.tf": call("c") };
    deepEqual(problems({ ...files, "c/main.tf": database('"Low-${uuid()}"') }), [
      'b/main.tf: module "next": information preflight/unfinished-evaluation: by here 2,000 modules are called; those that follow are not looked at, and no rule speaks of them',
      wrong("c/main.tf", '"Low-${uuid()}"', "Low-…"),
    ]);
  });

  it("are far beyond what people write: 100 references, 100 levels, 1,000,000 characters", () => {
    const references = Array.from({ length: 100 }, (_, at) => `  l${at + 1} = "\${local.l${at}}"\n`).join("");
    deepEqual(problems({ "main.tf": `locals {\n  l0 = "Deep"\n${references}}\n${database("local.l100")}` }), [
      wrong("main.tf", "local.l100", "Deep"),
    ]);
    const modules = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [
        `m${at}/main.tf`,
        `variable "name" {}\nmodule "next" {\n  source = "../m${at + 1}"\n  name   = var.name\n}\n`,
      ]),
    );
    const called = problems({
      ...modules,
      "main.tf": 'module "first" {\n  source = "./m0"\n  name   = "Deep"\n}\n',
      "m100/main.tf": `variable "name" {}\n${database("var.name")}`,
    });
    deepEqual(called, [wrong("m100/main.tf", "var.name", "Deep")]);
    const parentheses = `${"(".repeat(100)}"Deep"${")".repeat(100)}`;
    deepEqual(problems({ "main.tf": database(parentheses) }), [wrong("main.tf", '"Deep"', "Deep")]);
    const huge = "a".repeat(1_000_000);
    deepEqual(problems({ "main.tf": `locals {\n  huge = "${huge}"\n}\n${database('"A${local.huge}"')}` }), [
      `main.tf: "A\${local.huge}": error naming/length: "A${"a".repeat(299)}…"`,
      wrong("main.tf", '"A${local.huge}"', `A${"a".repeat(299)}…`),
    ]);
  });
});

describe("Bad input to an evaluation", () => {
  const other = database('"Name"').replace("it", "other");
  const found = wrong("main.tf", '"Name"', "Name");

  it("in a variable file is an error there, and what it may have said counts as unknown", () => {
    const main = `variable "name" {\n  default = "Default"\n}\n${database('"a-${var.name}"')}${other}`;
    const judged = (file: string, text: string) => problems({ "main.tf": main, [file]: text });
    const mistaken = (file: string, message: string) => [found, `${file}: ${message}`];
    deepEqual(judged("terraform.tfvars", "name = \n"), mistaken("terraform.tfvars", "name has no value"));
    deepEqual(
      judged("prod.tfvars", 'name "Given"\n'),
      mistaken("prod.tfvars", 'name "Given" is neither an argument, which has "=", nor a block, which has "{"'),
    );
    deepEqual(
      judged("prod.tfvars.json", '{ "name": "Given" '),
      mistaken("prod.tfvars.json", "this is not JSON: close brace expected"),
    );
    // A variable that there is not, of which Terraform only warns.
    deepEqual(judged("prod.tfvars", 'nmae = "Given"\n'), [wrong("main.tf", '"a-${var.name}"', "a-Default"), found]);
    // A variable file knows no functions.
    deepEqual(judged("prod.tfvars", 'name = upper("given")\n'), [found]);
  });

  it("a module that is not there, or lies outside, has no outputs", () => {
    for (const source of ["./nowhere", "../../../../../../etc", "/etc", "", ".", "./${x}", "./main.tf"]) {
      const main = `module "m" {\n  source = "${source}"\n}\n${database('"a-${module.m.name}"')}${other}`;
      deepEqual(problems({ "main.tf": main }), [found], source);
    }
  });

  it("a document that nests without end is unknown", () => {
    const levels = 40_000;
    for (const call of [
      `jsondecode("${"[".repeat(levels)}${"]".repeat(levels)}")`,
      `yamldecode("${"[".repeat(levels)}${"]".repeat(levels)}")`,
      `yamldecode("${"- ".repeat(levels)}a")`,
      `yamldecode("${"? ".repeat(levels)}a")`,
      `yamldecode("${Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}a:\\n`).join("")}")`,
      `yamldecode("a: &a [1]\\n${Array.from({ length: 200 }, (_, at) => `a${at}: &a${at} [*a${at > 0 ? at - 1 : ""}, *a${at > 0 ? at - 1 : ""}]\\n`).join("")}")`,
      `jsonencode(yamldecode("a: &a [*a]"))`,
    ]) {
      const main = `locals {\n  deep = ${call}\n}\n${database('"a-${local.deep[0]}"')}${other}`;
      deepEqual(problems({ "main.tf": main }), [found], call.slice(0, 40));
    }
    const nested = `<<EOT\n${"[".repeat(levels)}${"]".repeat(levels)}\nEOT`;
    const task = `resource "aws_ecs_task_definition" "t" {\n  container_definitions = ${nested}\n}\n`;
    const role = `resource "aws_iam_role" "r" {\n  assume_role_policy = ${nested}\n}\n`;
    deepEqual(problems({ "main.tf": task + role + other }), [found]);
  });

  it("a template that is missing, or is none, is unknown", () => {
    const templates = { "a.tftpl": "%{ if", "b.tftpl": '${templatefile("b.tftpl", {})}' };
    for (const template of ['"gone.tftpl"', '"a.tftpl"', '"b.tftpl"', '"../../../../../etc/passwd"', "null", "[]"]) {
      const main = `${database(`"a-\${templatefile(${template}, {})}"`)}${other}`;
      deepEqual(problems({ ...templates, "main.tf": main }), [found], template);
    }
  });

  it("a module that calls itself, or a name that refers to itself, is not followed", () => {
    const files = {
      "main.tf": `module "m" {\n  source = "./."\n}\nmodule "n" {\n  source = "./n"\n}\n${other}`,
      "n/main.tf": `module "m" {\n  source = "../"\n  count  = 3\n}\nmodule "n" {\n  source = "../n"\n}\n${database('"Inner"')}`,
    };
    deepEqual(problems(files), [found, wrong("n/main.tf", '"Inner"', "Inner")]);
    const locals = 'locals {\n  a = "a${local.b}"\n  b = "b${local.a}"\n  c = local.c\n}\n';
    const main = `${locals}${database('"${local.a}-${local.c}"')}${other}`;
    deepEqual(problems({ "main.tf": main }), [found]);
  });
});
