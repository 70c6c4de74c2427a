import { deepEqual, equal } from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import type { Span } from "../../rules/model/value.ts";
import { hcl } from "../../server/frontends/hcl/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { type Files, identifier, listed, readerOf } from "./evaluated.ts";

describe("HCL functions of files", () => {
  const others: Files = {
    "a.tftpl": "Hello-${name}",
    "sub/b.tpl": "%{ for x in list }${x}-%{ endfor }",
    "c.tmpl": "C",
  };

  it("read what the workspace holds, from the module's folder", () => {
    deepEqual(
      [
        'file("c.tmpl")',
        'file("./sub/../c.tmpl")',
        'file("${path.module}/c.tmpl")',
        'file("${path.root}/c.tmpl")',
        'file("${path.cwd}/c.tmpl")',
        'file("${path.module}c.tmpl")',
        'file("/c.tmpl")',
        'file("../../../../c.tmpl")',
        'file("d.tmpl")',
        'file("${var.unset}/c.tmpl")',
        'fileexists("c.tmpl") ? "yes" : "no"',
        'try(file("d.tmpl"), "none")',
        'templatefile("a.tftpl", { name = var.name })',
        'templatefile("a.tftpl", { other = 1 })',
        'templatefile("a.tftpl", var.unset)',
        'templatefile("sub/b.tpl", { list = ["A", "b"] })',
      ].map((call) =>
        identifier(call, 'variable "name" { default = "World" }\nvariable "unset" {}\n', others).replaceAll(
          call,
          "CALL",
        ),
      ),
      [
        '"C" <- CALL <- C',
        '"C" <- CALL <- C',
        '"C" <- CALL <- C',
        '"C" <- CALL <- C',
        "? <- CALL",
        "? <- CALL",
        "? <- CALL",
        "? <- CALL",
        "? <- CALL",
        "? <- CALL",
        '"yes" <- "yes"',
        "? <- CALL",
        '"Hello-" <- CALL <- Hello- + "World" <- CALL <- name <- var.name <- "World" <- CALL <- Hello-${name}',
        '"Hello-" <- CALL <- Hello- + ? <- CALL <- name <- CALL <- Hello-${name}',
        "? <- CALL",
        '"A" <- CALL <- x <- "A" + "-" <- CALL <- - + "b" <- CALL <- x <- "b" + "-" <- CALL <- - <- CALL <- %{ for x in list }${x}-%{ endfor }',
      ],
    );
  });

  const task: Files = {
    "main.tf": 'module "m" {\n  source = "./m"\n}\n',
    "m/main.tf": `resource "aws_ecs_task_definition" "t" {
  container_definitions = templatefile("\${path.module}/t.json.tpl", { image = "Foo/Bar" })
}
`,
    "m/t.json.tpl": '[{ "name": "app", "image": "${image}:1", "secrets": [], "user": "Me" }, { "image": "Foo/Baz" }]\n',
  };

  it("let documents be read where they are written", () => {
    const [call] = /templatefile.*\)/.exec(task["m/main.tf"]!)!;
    equal(
      listed(task).replaceAll(call, "CALL"),
      `module.m.aws_ecs_task_definition.t: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): [{ Name (name): "app" <- "app"; Image (image): "Foo/Bar" <- image <- "Foo/Bar" + ":1" <- "\${image}:1"; Secrets (secrets): []; User (user): "Me" <- "Me" }, { Image (image): "Foo/Baz" <- "Foo/Baz" }]
`,
    );
  });

  it("read other files too, in which nothing is shown", () => {
    const main = (call: string): Files => ({
      "main.tf": `resource "aws_ecs_task_definition" "t" {\n  container_definitions = ${call}\n}\n`,
      "t.text": '[{ "name": "App", "image": "${image}:1" }]',
      "u.text": '[{"name":"Name"}]',
    });
    const shown = (call: string) => listed(main(call)).replaceAll(call, "CALL");
    equal(
      shown('templatefile("t.text", { image = "Img" })'),
      `aws_ecs_task_definition.t: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): [{ Name (name): "App" <- CALL; Image (image): "Img" <- CALL <- "Img" + ":1" <- CALL <- CALL }]
`,
    );
    equal(
      shown('file("./u.text")'),
      `aws_ecs_task_definition.t: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): [{ Name (name): "Name" <- CALL }]
`,
    );
    // As long as what it reads.
    equal(
      shown('file( "./u.text")'),
      "aws_ecs_task_definition.t: AWS::ECS::TaskDefinition\n  ContainerDefinitions (container_definitions): ? <- CALL\n",
    );
  });

  it("show what is in JSON that they read", () => {
    const call = 'file("u.json")';
    const read = listed({
      "main.tf": `resource "aws_ecs_task_definition" "t" {\n  container_definitions = ${call}\n}\n`,
      "u.json": '[{ "name": "Name" }]',
    });
    equal(
      read.replaceAll(call, "CALL"),
      `aws_ecs_task_definition.t: AWS::ECS::TaskDefinition
  ContainerDefinitions (container_definitions): [{ Name (name): "Name" <- "Name" }]
`,
    );
  });

  it("bring findings to the template, which changes with it", () => {
    const project = new Project(frontends, rules, "2026-11-20");
    const set = (path: string, text: string) => project.set({ uri: `file:///w/${path}`, text });
    for (const [path, text] of Object.entries(task)) if (path !== "m/t.json.tpl") set(path, text);
    const found = () =>
      ["m/main.tf", "m/t.json.tpl"].map((path) =>
        project
          .problems(`file:///w/${path}`)
          .filter(({ rule }) => rule === "naming/uppercase")
          .map(({ at }) => project.document(at.uri)!.text.slice(at.start, at.end)),
      );
    deepEqual(found(), [[], []]);
    set("m/t.json.tpl", task["m/t.json.tpl"]!);
    deepEqual(found(), [['"Foo/Bar"'], ["Foo/Baz"]]);
    set("m/t.json.tpl", task["m/t.json.tpl"]!.replace("Foo/Baz", "foo"));
    deepEqual(found(), [['"Foo/Bar"'], []]);
  });

  it("are found by whatever is known of their paths, so that a finding stands in the template", () => {
    const template = '[{ "name": "app", "image": "Foo/Bar" }]\n';
    const task = (path: string) =>
      `resource "aws_ecs_task_definition" "t" {\n  container_definitions = templatefile(${path}, {})\n}\n`;
    const cases: readonly (readonly [what: string, files: Files])[] = [
      ["a local", { "main.tf": `locals {\n  path = "\${path.module}/t/task.json.tpl"\n}\n${task("local.path")}` }],
      [
        "a data source",
        {
          "main.tf": `data "template_file" "t" {\n  template = file("\${path.module}/t/task.json.tpl")\n}\n${task("data.template_file.t.rendered").replace(/templatefile\((.*), \{\}\)/, "$1")}`,
        },
      ],
      [
        "a folder in a local",
        { "main.tf": `locals {\n  t = "\${path.module}/t"\n}\n${task('"${local.t}/task.json.tpl"')}` },
      ],
      [
        "a name in a variable",
        {
          "main.tf": `variable "name" {}\n${task('"${path.module}/t/${var.name}.json.tpl"')}`,
          "terraform.tfvars": 'name = "task"\n',
        },
      ],
      [
        "a path in a variable file",
        { "main.tf": `variable "path" {}\n${task("var.path")}`, "dev.tfvars": 'path = "t/task.json.tpl"\n' },
      ],
      [
        "each of a set",
        {
          "main.tf": task('"${path.module}/t/${each.value}"').replace(
            "\n",
            '\n  for_each = toset(["task.json.tpl"])\n',
          ),
        },
      ],
      [
        "an argument of a module",
        {
          "main.tf": 'module "m" {\n  source = "./m"\n  path   = "${path.module}/t/task.json.tpl"\n}\n',
          "m/main.tf": `variable "path" {}\n${task("var.path")}`,
        },
      ],
      [
        "a folder that a module is given",
        {
          "main.tf": 'module "m" {\n  source = "./m"\n  t      = "${path.module}/t"\n}\n',
          "m/main.tf": `variable "t" {}\n${task('"${var.t}/task.json.tpl"')}`,
        },
      ],
    ];
    for (const [what, files] of cases) {
      const project = new Project(frontends, rules, "2026-11-20");
      // Another root below, which nothing calls.
      const all = {
        ...files,
        "t/task.json.tpl": template,
        "t/main.tf": 'resource "aws_db_instance" "d" {\n  identifier = "Bad"\n}\n',
      };
      for (const [path, text] of Object.entries(all)) project.set({ uri: `file:///w/${path}`, text });
      const found = ["t/task.json.tpl", "t/main.tf"].map((path) =>
        project.problems(`file:///w/${path}`).map(({ at }) => project.document(at.uri)!.text.slice(at.start, at.end)),
      );
      deepEqual(found, [['"app"', "Foo/Bar"], ['"Bad"']], what);
    }
  });

  it("list what the workspace holds, in Terraform's order", () => {
    const others: Files = {
      "q/b.json": "{}",
      "q/B.json": "{}",
      "q/a b.json": "{}",
      "q/sub/c.json": "{}",
      "q/sub/deep/d.yaml": "a: 1",
      "q/notes.ts": "",
      "other/e.json": "{}",
    };
    const held = Object.fromEntries(Object.entries(others).map(([path, text]) => [encodeURI(path), text]));
    const names = (call: string) =>
      identifier(`jsonencode([for f in ${call} : f])`, 'variable "unset" {}\n', held).replaceAll(
        / <- .*?(?= \+ |$)| \+ |^"|"(?= )|(?<= )"/g,
        "",
      );
    deepEqual(
      [
        'fileset(path.module, "q/*.json")',
        'fileset("${path.module}/q", "*.json")',
        'fileset("./q/", "*.json")',
        'fileset("q", "**/*.json")',
        'fileset("q/sub", "**/*.{json,yaml}")',
        'fileset("q", "?.json")',
        'fileset("q", "{b,sub/c}.json")',
        'fileset("q", "./sub/*")',
        'fileset("q", "**")',
        'fileset("q", "*.xml")',
        'fileset("q", "[A-B].json")',
        'fileset("q", "[^A-Z].json")',
        'fileset("q", "{[a-b],[c_]}.json")',
        'fileset("q", "[!a].json")',
        'fileset("q", "[b-a].json")',
        'fileset("q", "[].json")',
        'fileset("q", "[b.json")',
        'fileset("q", "../other/*.json")',
        'fileset("q", var.unset)',
        'fileset(var.unset, "*.json")',
        'fileset("/q", "*.json")',
      ].map(names),
      [
        '[\\"q/B.json\\",\\"q/a b.json\\",\\"q/b.json\\"]',
        '[\\"B.json\\",\\"a b.json\\",\\"b.json\\"]',
        '[\\"B.json\\",\\"a b.json\\",\\"b.json\\"]',
        '[\\"B.json\\",\\"a b.json\\",\\"b.json\\",\\"sub/c.json\\"]',
        '[\\"c.json\\",\\"deep/d.yaml\\"]',
        '[\\"B.json\\",\\"b.json\\"]',
        "?",
        // There may be others, which the workspace does not hold.
        "?",
        "?",
        "?",
        '[\\"B.json\\"]',
        '[\\"b.json\\"]',
        '[\\"b.json\\"]',
        "?",
        "?",
        "?",
        "?",
        "?",
        "?",
        "?",
        "?",
      ],
    );
  });

  it("make an instance of each file", () => {
    const files: Files = {
      "main.tf": `resource "aws_s3_bucket" "b" {
  for_each = fileset("\${path.module}/q", "*.json")
  bucket   = trimsuffix(each.key, ".json")
}
`,
      "q/one.json": "{}",
      "q/Two.json": "{}",
    };
    const project = new Project(frontends, rules, "2026-11-20");
    for (const [path, text] of Object.entries(files)) project.set({ uri: `file:///w/${path}`, text });
    const buckets = () => project.resources("file:///w").map(({ address }) => address);
    deepEqual(buckets(), ['aws_s3_bucket.b["Two.json"]', 'aws_s3_bucket.b["one.json"]']);
    project.set({ uri: "file:///w/q/late.json", text: "" });
    deepEqual(buckets().length, 3);
    for (const name of ["one", "Two", "late"]) project.delete(`file:///w/q/${name}.json`);
    deepEqual(buckets(), ["aws_s3_bucket.b"]);
  });

  it("are found from where Terraform runs, wherever their path is written", () => {
    const files = (call: string): Files => ({
      "main.tf": 'module "m" { source = "./m" }\n',
      "m/main.tf": `resource "aws_s3_bucket" "b" { bucket = ${call} }\n`,
      "t/name.tpl": "Root",
      "m/t/name.tpl": "Child",
    });
    const bucket = (call: string) => listed(files(call)).split("\n")[1]!.split(" <- ")[0];
    deepEqual(
      ['file("t/name.tpl")', 'file("${path.root}/t/name.tpl")', 'file("${path.module}/t/name.tpl")'].map(bucket),
      ['  BucketName (bucket): "Root"', '  BucketName (bucket): "Root"', '  BucketName (bucket): "Child"'],
    );
  });

  it("fill templates in that are strings", () => {
    const shown = [
      'templatestring("a-$${name}", { name = "B" })',
      'templatestring(local.t, { name = "B", list = ["x"] })',
    ]
      .concat('templatestring("$${", {})', 'templatestring("$${other}", {})', "templatestring(var.unset, {})")
      .map((call) =>
        identifier(
          call,
          'variable "unset" {}\nlocals {\n  t = "$${name}%%{ for x in list }$${x}%%{ endfor }"\n}\n',
        ).replaceAll(call, "CALL"),
      );
    deepEqual(shown, [
      '"a-" <- CALL + "B" <- CALL <- "B" <- CALL',
      '"B" <- CALL <- "B" + "x" <- CALL <- "x" <- CALL',
      "? <- CALL",
      "? <- CALL",
      "? <- CALL",
    ]);
  });

  it("are templates of data sources, too", () => {
    const files = { "a.tpl": "Hello-${name}" };
    const shown = (body: string, rest = "") =>
      identifier("data.template_file.t.rendered", `data "template_file" "t" {\n${body}}\n${rest}`, files).split(
        " <- ",
      )[0];
    deepEqual(
      [
        '  template = file("a.tpl")\n  vars = { name = "World" }\n',
        '  template = file("a.tpl")\n',
        '  template = "$${b}-a"\n  vars = { b = "B" }\n',
        '  template = file("b.tpl")\n',
        "  vars = {}\n",
        '  template = file("a.tpl")\n  vars {\n    name = "x"\n  }\n',
        "  template = data.template_file.t.rendered\n",
      ].map((body) => shown(body)),
      ['"Hello-"', '"Hello-"', '"B"', "?", "?", "?", "?"],
    );
  });

  it("read YAML", () => {
    const others: Files = { "config.yaml": "name: Shop\nservices:\n  - api\n  - Web\n" };
    const config = 'locals {\n  config = yamldecode(file("${path.module}/config.yaml"))\n}\n';
    equal(
      identifier('"${local.config.name}-${local.config.services[1]}"', config, others).replaceAll(/ <- [^+]*/g, " "),
      '"Shop" + "-" + "Web" ',
    );
  });

  it("are never replaced for a value in what they read", () => {
    const reader = readerOf(task);
    const at = (path: string, part: string): Span => {
      const start = task[path]!.indexOf(part);
      return { uri: `file:///w/${path}`, start, end: start + part.length };
    };
    const [call] = /templatefile.*\)/.exec(task["m/main.tf"]!)!;
    const rendered = (span: Span) => hcl.render([{ do: "replace", at: span, with: "x" }], reader);
    deepEqual(rendered(at("m/main.tf", call)), undefined);
    deepEqual(rendered(at("m/t.json.tpl", task["m/t.json.tpl"]!)), undefined);
    deepEqual(rendered(at("m/t.json.tpl", "Foo/Baz")), [{ at: at("m/t.json.tpl", "Foo/Baz"), text: "x" }]);
    deepEqual(rendered(at("m/main.tf", '"Foo/Bar"')), [{ at: at("m/main.tf", '"Foo/Bar"'), text: '"x"' }]);
  });
});
