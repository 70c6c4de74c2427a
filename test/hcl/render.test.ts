import { deepEqual, equal } from "node:assert/strict";
import type { Resource } from "../../rules/model/resource.ts";
import { type Block, blocks, get, items, property, type Span, texts, type Value } from "../../rules/model/value.ts";
import type { Intent, Replacement } from "../../rules/rule.ts";
import { applyEdits } from "../../server/edits.ts";
import { hcl } from "../../server/frontends/hcl/index.ts";
import { type Files, readerOf, resourcesOf } from "./evaluated.ts";

/** Each changed file after `intent`, which must still be HCL; `undefined` where it cannot be said. */
function changedBy(files: Files, make: (resources: readonly Resource[]) => Intent): Files | undefined {
  const reader = readerOf(files);
  const edits = hcl.render([make(hcl.evaluate("file:///w", reader).resources)], reader);
  if (!edits) return undefined;
  const changed: Record<string, string> = {};
  for (const uri of new Set(edits.map(({ at }) => at.uri))) {
    const path = uri.slice("file:///w/".length);
    const before = files[path]!;
    changed[path] = applyEdits(
      before,
      edits.filter(({ at }) => at.uri === uri),
    );
    const errors = (text: string) => hcl.parse({ uri, text }).errors.length;
    equal(errors(changed[path]), errors(before), changed[path]);
  }
  return changed;
}

function main(text: string, make: (resources: readonly Resource[]) => Intent): string | undefined {
  return changedBy({ "main.tf": text }, make)?.["main.tf"];
}

function given([resource]: readonly Resource[], name: string): Value {
  return get(resource!.body, name)!;
}

const identifierOf = (resources: readonly Resource[]) => given(resources, "DBInstanceIdentifier");

const rest = `
variable "project" { default = "TikTimer" }
variable "env" { default = "dev" }
variable "unset" {}
variable "names" { default = ["A", "b"] }
locals { prefix = "\${var.project}-\${var.env}" }
`;

/** The identifier of a DB instance, before and after it is made lower case. */
function lowered(expression: string, others = rest): string | undefined {
  const text = `resource "aws_db_instance" "it" {\n  identifier = ${expression} # kept\n}\n${others}`;
  const changed = main(text, (resources) => ({ do: "lower", texts: [...texts(identifierOf(resources))] }));
  if (changed === undefined) return undefined;
  // It must have been worth it: no possibility is left with an upper-case letter.
  const [it] = resourcesOf({ "main.tf": changed });
  const left = [...texts(get(it!.body, "DBInstanceIdentifier"))].flatMap(({ pieces }) => pieces);
  deepEqual(
    left.filter(({ known, lowercase }) => (known === undefined ? !lowercase : /[A-Z]/.test(known))),
    [],
    changed,
  );
  equal(changed.endsWith(others), true);
  return changed.slice(
    'resource "aws_db_instance" "it" {\n  identifier = '.length,
    -" # kept\n}\n".length - others.length,
  );
}

describe("lower in HCL", () => {
  const cases: readonly (readonly [before: string, after: string | undefined])[] = [
    ['"Foo-Bar"', '"foo-bar"'],
    ['"A\\nB\\"${var.env}"', '"a\\nb\\"${var.env}"'],
    ['"${var.project}-${var.env}-db"', '"${lower(var.project)}-${var.env}-db"'],
    ['"${var.project}-${var.unset}-db"', 'lower("${var.project}-${var.unset}-db")'],
    ['"${var.project}-${lower(var.unset)}-DB"', '"${lower(var.project)}-${lower(var.unset)}-db"'],
    ['"${var.env}-DB"', '"${var.env}-db"'],
    ['"${var.project}-${var.project}"', 'lower("${var.project}-${var.project}")'],
    ["var.project", "lower(var.project)"],
    ['"${var.project}"', '"${lower(var.project)}"'],
    ["local.prefix", "lower(local.prefix)"],
    ['"${local.prefix}-db"', '"${lower(local.prefix)}-db"'],
    ["upper(var.env)", "lower(upper(var.env))"],
    ['replace(var.project, "T", "X")', 'lower(replace(var.project, "T", "X"))'],
    ['format("%s-%s", var.project, var.env)', 'format("%s-%s", lower(var.project), var.env)'],
    ['format("%s-DB", var.env)', 'format("%s-db", var.env)'],
    ['format("%s-%s", var.project, var.unset)', 'lower(format("%s-%s", var.project, var.unset))'],
    ['format("\\t%s-DB", var.env)', 'lower(format("\\t%s-DB", var.env))'],
    ['join("-", [var.project, var.env])', 'join("-", [lower(var.project), var.env])'],
    ['join("-", [var.project, var.unset])', 'lower(join("-", [var.project, var.unset]))'],
    ['join("X", ["a", "b", "c"])', 'join("x", ["a", "b", "c"])'],
    ['join("-", var.names)', 'lower(join("-", var.names))'],
    ['join("-", concat(var.names, ["C"]))', 'lower(join("-", concat(var.names, ["C"])))'],
    ['join("-", [for n in var.names : n])', 'join("-", [for n in var.names : lower(n)])'],
    ['join("-", var.names[*])', 'lower(join("-", var.names[*]))'],
    ["coalesce(null, var.project)", "lower(coalesce(null, var.project))"],
    ["(var.project)", "(lower(var.project))"],
    ['var.unset == "" ? "Foo" : "bar"', 'var.unset == "" ? "foo" : "bar"'],
    ['var.unset == "" ? var.project : "B-${var.env}"', 'var.unset == "" ? lower(var.project) : "b-${var.env}"'],
    ['"${var.unset == "" ? "Foo" : "bar"}-x"', '"${var.unset == "" ? "foo" : "bar"}-x"'],
    ['"%{ if var.unset == "" }Yes%{ else }No%{ endif }"', '"%{ if var.unset == "" }yes%{ else }no%{ endif }"'],
  ];

  it("goes to the narrowest place that makes every possibility lower case", () => {
    deepEqual(
      cases.map(([before]) => [before, lowered(before)]),
      cases,
    );
  });

  it("keeps a heredoc a heredoc", () => {
    const heredoc = (body: string) =>
      main(`resource "aws_db_instance" "it" {\n  identifier = ${body}\n  port = 1\n}\n${rest}`, (resources) => ({
        do: "lower",
        texts: [...texts(identifierOf(resources))],
      }));
    equal(
      heredoc("<<-EOT\n    Foo-${var.env}\n  EOT"),
      `resource "aws_db_instance" "it" {\n  identifier = <<-EOT\n    foo-\${var.env}\n  EOT\n  port = 1\n}\n${rest}`,
    );
    equal(
      heredoc("<<EOT\n${var.project}-${var.unset}\nEOT"),
      `resource "aws_db_instance" "it" {\n  identifier = lower(<<EOT\n\${var.project}-\${var.unset}\nEOT\n)\n  port = 1\n}\n${rest}`,
    );
  });

  it("does nothing to what is lower case, or only unknown to a variable file", () => {
    equal(lowered('"a-${var.env}"'), undefined);
    const reader = readerOf({ "a.tfvars": "name = x\n" });
    const at = { uri: "file:///w/a.tfvars", start: 7, end: 8 };
    const text = { kind: "text", pieces: [{ known: undefined, trail: [at] }], trail: [at] } as const;
    equal(hcl.render([{ do: "lower", texts: [text] }], reader), undefined);
  });
});

describe("encode in HCL", () => {
  const cases: readonly (readonly [expression: string, part: string, after: string | undefined])[] = [
    ['"a://b:${var.env}@c"', "var.env", '"a://b:${urlencode(var.env)}@c"'],
    ['"a:${(var.env)}@c"', "var.env", '"a:${(urlencode(var.env))}@c"'],
    ['"a:${var.x ? var.env : "d"}@c"', "var.env", '"a:${var.x ? urlencode(var.env) : "d"}@c"'],
    ['format("a:%s@c", var.env)', "var.env", 'format("a:%s@c", urlencode(var.env))'],
    ['join("", ["a:", var.env])', "var.env", 'join("", ["a:", urlencode(var.env)])'],
    ["<<EOT\na:${var.env}@c\nEOT", "var.env", "<<EOT\na:${urlencode(var.env)}@c\nEOT"],
    // It may be the whole URL.
    ['"${var.env}"', "var.env", undefined],
    ["var.env", "var.env", undefined],
    ["jsonencode({ a = var.env })", "var.env", undefined],
    ["upper(var.env)", "var.env", undefined],
    ['"a:${var.env == "" ? 1 : 2}"', "var.env", undefined],
    ['"a:${[for v in var.env : v][0]}"', "var.env", undefined],
    ['"a:${var.env}"', "a:", undefined],
  ];

  it("encodes a part of a text, where it becomes that", () => {
    const encoded = (expression: string, part: string) => {
      const before = 'resource "aws_db_instance" "it" {\n  identifier = ';
      const start = before.length + expression.indexOf(part);
      const at = { uri: "file:///w/main.tf", start, end: start + part.length };
      return main(`${before}${expression}\n}\n`, () => ({ do: "encode", at }))?.slice(before.length, -"\n}\n".length);
    };
    deepEqual(
      cases.map(([before, part]) => [before, part, encoded(before, part)]),
      cases,
    );
  });
});

describe("replace in HCL", () => {
  const replaced = (expression: string, make: (value: Value) => readonly [Span, Replacement], others = rest) =>
    main(`resource "aws_db_instance" "it" {\n  identifier = ${expression}\n}\n${others}`, (resources) => {
      const [at, replacement] = make(identifierOf(resources));
      return { do: "replace", at, with: replacement };
    })?.slice('resource "aws_db_instance" "it" {\n  identifier = '.length, -"\n}\n".length - others.length);
  const whole = (replacement: Replacement) => (value: Value) => [value.trail[0], replacement] as const;
  const piece = (index: number, replacement: Replacement) => (value: Value) =>
    [[...texts(value)][0]!.pieces[index]!.trail[0], replacement] as const;

  it("keeps the form of what was there", () => {
    deepEqual(
      [
        replaced('"15.7"', whole("15.18")),
        replaced('"256"', whole(512)),
        replaced("256", whole(512)),
        replaced("256", whole("512")),
        replaced("15.7", whole("15.10")),
        replaced("true", whole(false)),
        replaced('"a"', whole('say "hi" ${x} %{y} \\ $')),
        replaced('"a-${var.env}"', piece(0, 'b"${x}-')),
        replaced('"a-${var.env}"', piece(1, "prod")),
        replaced('"${var.env}"', piece(0, "prod")),
        replaced('"$${a}-${var.env}"', piece(0, "{b}-")),
        replaced("<<EOT\nFoo${var.env}\nEOT", piece(0, 'b"ar\\${x}')),
        replaced("<<EOT\nFoo\nEOT", whole("bar")),
        replaced("var.env", whole("x")),
      ],
      [
        '"15.18"',
        '"512"',
        "512",
        "512",
        '"15.10"',
        "false",
        '"say \\"hi\\" $${x} %%{y} \\\\ $"',
        '"b\\"$${x}-${var.env}"',
        '"a-prod"',
        '"prod"',
        '"{b}-${var.env}"',
        '<<EOT\nb"ar\\$${x}${var.env}\nEOT',
        '"bar"',
        '"x"',
      ],
    );
  });

  it("never makes an interpolation of a `$` and a brace that meet", () => {
    equal(replaced('"a$${var.env}"', piece(0, "x")), '"x"');
    equal(replaced('"${var.env}{x"', piece(1, "y$")), '"${var.env}y$"');
    equal(replaced('"a-${var.env}"', piece(0, "b$")), undefined);
    equal(replaced('"$${lower(var.env)}"', whole("z")), '"z"');
  });

  it("mends a value where it is written: a variable file, a default, a module argument", () => {
    const origin = (value: Value) => value.trail[value.trail.length - 1]!;
    const files = {
      "main.tf": 'variable "v" { default = "1" }\nmodule "m" {\n  source = "./m"\n  v      = var.v\n}\n',
      "m/main.tf": 'variable "v" {}\nresource "aws_db_instance" "it" {\n  engine_version = var.v\n}\n',
    };
    const mend = (resources: readonly Resource[]): Intent => ({
      do: "replace",
      at: origin(given(resources, "EngineVersion")),
      with: "2",
    });
    deepEqual(changedBy(files, mend), { "main.tf": files["main.tf"].replace('"1"', '"2"') });
    deepEqual(changedBy({ ...files, "x.tfvars": 'v = "3" # three\n' }, mend), { "x.tfvars": 'v = "2" # three\n' });
  });

  it("refers to resources of the same directory", () => {
    const secret = 'resource "aws_secretsmanager_secret" "db" {}\n';
    const target = { address: "aws_secretsmanager_secret.db", attribute: "arn" };
    equal(replaced('"a"', whole([target]), secret), "aws_secretsmanager_secret.db.arn");
    equal(replaced('"a"', whole([target, ":k::"]), secret), '"${aws_secretsmanager_secret.db.arn}:k::"');
    equal(replaced('"a-${var.x}"', piece(0, [target, ":"]), secret), '"${aws_secretsmanager_secret.db.arn}:${var.x}"');
    equal(
      replaced('"a"', whole([{ ...target, address: `module.m["x"].${target.address}` }]), secret),
      "aws_secretsmanager_secret.db.arn",
    );
    equal(replaced('"a"', whole([target])), undefined);
    equal(replaced('"a"', whole(["$", target]), secret), undefined);
  });

  it("refers to what stands in a module that is called by the one output that gives exactly that", () => {
    const text = 'resource "aws_db_instance" "it" {\n  password = ""\n}\n';
    const made = 'resource "random_password" "it" {\n  length = 20\n}\n';
    const database = `${made}resource "aws_db_instance" "it" {\n  password = local.password\n}\nlocals {\n  password = random_password.it.result\n  round = local.circle\n  circle = local.round\n}\n`;
    const output = (value: string, name = "password") => `output "${name}" {\n  value = ${value}\n}\n`;
    const referred = (outputs: string, call = "", address = "module.m.random_password.it") => {
      const files = {
        "main.tf": `${text}module "m" {\n  source = "./m"\n${call}}\n`,
        "m/main.tf": `${database}module "inner" {\n  source = "./inner"\n}\n${outputs}`,
        "m/inner/main.tf": made + output("random_password.it.result", "secret"),
      };
      const changed = changedBy(files, (resources) => ({
        do: "replace",
        at: given(
          resources.filter(({ address }) => address === "aws_db_instance.it"),
          "MasterUserPassword",
        ).trail[0],
        with: [{ address, attribute: "result" }],
      }));
      return changed && /password = (.*)/.exec(changed["main.tf"]!)?.[1];
    };
    const own = output("random_password.it.result");
    deepEqual(
      [
        own,
        output("local.password"),
        output("(aws_db_instance.it.password)"),
        output('"${random_password.it.result}"'),
        output("sensitive(random_password.it.result)"),
        `${own}${output('"x-${local.password}"', "url")}${output("local.circle", "circle")}${output("length(local.password)", "length")}`,
      ].map((outputs) => referred(outputs)),
      Array(6).fill("module.m.password"),
    );
    deepEqual(
      [
        referred(""),
        referred(own + output("local.password", "other")),
        referred(output("random_password.it[0].result")),
        referred(own, "  depends_on = [aws_db_instance.it]\n"),
        // Which of several it is has to be known.
        referred(own, "  count = 2\n"),
        referred(own, "", "module.m[0].random_password.it"),
      ],
      Array(6).fill(undefined),
    );
    equal(referred(own, "  count = 2\n", "module.m[1].random_password.it"), "module.m[1].password");
    equal(referred(own, '  for_each = toset(["a"])\n', 'module.m["a"].random_password.it'), 'module.m["a"].password');
    const inner = "module.m.module.inner.random_password.it";
    equal(referred(output("module.inner.secret"), "", inner), "module.m.password");
    equal(referred(own, "", inner), undefined);
  });

  it("reaches into JSON in a heredoc, but writes none of its escapes", () => {
    const text =
      'resource "aws_ecs_task_definition" "t" {\n  container_definitions = <<EOT\n[{"image": "Foo:${var.x}", "cpu": 256}]\nEOT\n}\n';
    const change = (name: string, replacement: Replacement, first: boolean) =>
      main(text, (resources) => {
        const [container] = blocks(given(resources, "ContainerDefinitions"));
        const value = get(container!, name)!;
        const at = first ? [...texts(value)][0]!.pieces[0]!.trail[0] : value.trail[0];
        return { do: "replace", at, with: replacement };
      });
    equal(change("Image", "foo:", true), text.replace("Foo:", "foo:"));
    equal(change("Cpu", 512, false), text.replace("256", "512"));
    equal(change("Image", 'a"', true), undefined);
  });
});

describe("set in HCL", () => {
  const set = (text: string, name: string, to: Replacement, on?: (resource: Resource) => Block) =>
    main(text, (resources) => ({ do: "set", on: on ? on(resources[0]!) : resources[0]!.body, name, to }));
  const resource = (body: string) => `resource "aws_db_instance" "it" ${body}\nlocals {}\n`;

  it("aligns with the attributes beside it", () => {
    equal(
      set(
        resource('{\n  identifier = "x" # name\n  port       = 1\n\n  timeouts {\n    create = "1h"\n  }\n  # end\n}'),
        "Engine",
        "postgres",
      ),
      resource(
        '{\n  identifier = "x" # name\n  port       = 1\n  engine     = "postgres"\n\n  timeouts {\n    create = "1h"\n  }\n  # end\n}',
      ),
    );
    equal(
      set(resource("{\n\tport = 1\n}"), "DBInstanceIdentifier", 'a"'),
      resource('{\n\tport       = 1\n\tidentifier = "a\\""\n}'),
    );
  });

  it("opens a block that is empty or of one line", () => {
    equal(set(resource("{}"), "MultiAZ", true), resource("{\n  multi_az = true\n}"));
    equal(set(resource("{ port = 1 }"), "MultiAZ", true), resource("{\n  port     = 1\n  multi_az = true\n}"));
    equal(
      set(resource("{\n  # nothing yet\n}"), "MultiAZ", true),
      resource("{\n  multi_az = true\n  # nothing yet\n}"),
    );
    equal(
      set(resource("{\n  timeouts {\n    create = 1\n  }\n}"), "MultiAZ", true),
      resource("{\n  multi_az = true\n  timeouts {\n    create = 1\n  }\n}"),
    );
  });

  it("moves the signs of its lines with a longer name, and of no others", () => {
    equal(
      set(
        resource('{\n  port = 1\n\n  # set\n  engine   = "a"\n  username = "=" # name\n}'),
        "FinalDBSnapshotIdentifier",
        "b",
      ),
      resource(
        '{\n  port = 1\n\n  # set\n  engine                    = "a"\n  username                  = "=" # name\n  final_snapshot_identifier = "b"\n}',
      ),
    );
  });

  it("takes the place of a null", () => {
    equal(set(resource("{\n  engine = null # none\n}"), "Engine", "a"), resource('{\n  engine = "a" # none\n}'));
  });

  it("repeats what is written elsewhere in the file", () => {
    const named = (expression: string, name = "b") => {
      const text = resource(`{\n  identifier = ${expression}\n}`);
      const start = text.indexOf(expression);
      const copied: Span = { uri: "file:///w/main.tf", start, end: start + expression.length };
      return set(text, "Engine", [{ copied }, name]);
    };
    const written = (expression: string, engine: string) =>
      resource(`{\n  identifier = ${expression}\n  engine     = ${engine}\n}`);
    equal(named('"a\\"$${x}${var.a}"'), written('"a\\"$${x}${var.a}"', '"a\\"$${x}${var.a}b"'));
    equal(named("var.a"), written("var.a", '"${var.a}b"'));
    equal(named('"a$"', "{b"), undefined);
    equal(named("<<EOT\na\nEOT"), undefined);
  });

  it("puts the attribute behind a heredoc, and keeps the file's line ends", () => {
    equal(
      set(resource("{\n  username = <<EOT\nx\nEOT\n}"), "Port", 5),
      resource("{\n  username = <<EOT\nx\nEOT\n  port = 5\n}"),
    );
    equal(
      set(resource('{\r\n  username = "a"\r\n}'), "Port", 5),
      resource('{\r\n  username = "a"\r\n  port     = 5\r\n}'),
    );
  });

  it("adds to a nested block and to an object of a task definition", () => {
    const service = 'resource "aws_ecs_service" "s" {\n  load_balancer {\n    container_name = "a"\n  }\n}\n';
    equal(
      set(service, "ContainerPort", 80, ({ body }) => [...blocks(get(body, "LoadBalancers"))][0]!),
      service.replace('"a"\n', '"a"\n    container_port = 80\n'),
    );
    const container = (resource: Resource) => [...blocks(get(resource.body, "ContainerDefinitions"))][0]!;
    const task = (object: string) =>
      `resource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode([${object}])\n}\n`;
    const cases = [
      ["{}", "{ essential = true }"],
      ['{ name = "a" }', '{ name = "a", essential = true }'],
      ['{ "name" : "a", }', '{ "name" : "a", "essential": true }'],
      [
        '{\n    name  = "a"\n    image = "b"\n  }',
        '{\n    name      = "a"\n    image     = "b"\n    essential = true\n  }',
      ],
      [
        '{\n    name = "a",\n    cpu = 1 # one\n  }',
        '{\n    name = "a",\n    cpu = 1, # one\n    essential = true\n  }',
      ],
      ['{\n    name = "a",\n    cpu = 1,\n  }', '{\n    name = "a",\n    cpu = 1,\n    essential = true,\n  }'],
    ] as const;
    deepEqual(
      cases.map(([before]) => set(task(before), "Essential", true, container)),
      cases.map(([, after]) => task(after)),
    );
    equal(
      set(
        'resource "aws_ecs_task_definition" "t" {\n  container_definitions = "[{}]"\n}\n',
        "Essential",
        true,
        container,
      ),
      undefined,
    );
  });
});

describe("remove and rename in HCL", () => {
  const text = `resource "aws_db_instance" "it" {
  identifier = "x" # named
  port       = 1

  s3_import {
    bucket_name = "b"
  }
  tags = { A = 1, B = 2 }
}
`;
  const remove = (name: string) => main(text, ([it]) => ({ do: "remove", property: property(it!.body, name)! }));

  it("removes whole lines, and no comment", () => {
    equal(remove("Port"), text.replace("  port       = 1\n", ""));
    equal(remove("DBInstanceIdentifier"), text.replace('identifier = "x" # named', "# named"));
    equal(remove("S3Import"), text.replace(/ {2}s3_import[^}]*\}\n/, ""));
    const tag = (name: string) =>
      main(text, ([it]) => ({ do: "remove", property: property([...blocks(get(it!.body, "Tags"))][0]!, name)! }));
    equal(tag("A"), text.replace("A = 1, ", ""));
    equal(tag("B"), text.replace(", B = 2", ""));
  });

  it("renames an attribute, and a key as it is quoted", () => {
    equal(
      main(text, ([it]) => ({ do: "rename", property: property(it!.body, "Port")!, to: "MultiAZ" })),
      text.replace("port   ", "multi_az   "),
    );
    const task =
      'resource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode([{ "Image" = 1, Cpu : 2 }])\n}\n';
    const key = (name: string, to: string) =>
      main(task, ([it]) => {
        const [container] = items(get(it!.body, "ContainerDefinitions"));
        return { do: "rename", property: property(container as Block, name)!, to };
      });
    equal(key("Image", "Name"), task.replace('"Image"', '"name"'));
    equal(key("Cpu", "Memory"), task.replace("Cpu", "memory"));
    const heredoc =
      'resource "aws_ecs_task_definition" "t" {\n  container_definitions = <<EOT\n[{ "Image": "${var.x}", "Cpu": 2 }]\nEOT\n}\n';
    equal(
      main(heredoc, ([it]) => {
        const [container] = items(get(it!.body, "ContainerDefinitions"));
        return { do: "rename", property: property(container as Block, "Cpu")!, to: "Memory" };
      }),
      heredoc.replace("Cpu", "memory"),
    );
  });

  it("unwraps nothing", () => {
    equal(
      main(text, ([it]) => ({ do: "unwrap", property: property(it!.body, "Port")! })),
      undefined,
    );
  });
});

describe("shorten in HCL", () => {
  const shortened = (expression: string, separator = "-") => {
    const before = `locals {\n  most = 32\n}\n\nresource "aws_lb" "it" {\n  name = ${expression}\n}\n`;
    const changed = main(`${before}${rest}`, (resources) => {
      const [text] = texts(given(resources, "Name"));
      const { at, length } = text!.pieces.find(({ cut }) => cut)!.cut!;
      return { do: "shorten", at, length, separator };
    });
    return changed?.slice(before.indexOf(expression), -(rest.length + 3));
  };
  const cases: readonly (readonly [before: string, after: string | undefined, separator?: string])[] = [
    ["substr(var.unset, 0, 32)", '"${trimsuffix(substr(var.unset, 0, 25), "-")}-${substr(sha1(var.unset), 0, 6)}"'],
    [
      "substr(var.unset, 0, 32)",
      '"${trimsuffix(substr(var.unset, 0, 25), "_")}_${substr(sha1(var.unset), 0, 6)}"',
      "_",
    ],
    ["substr(var.unset, 0, 32)", '"${substr(var.unset, 0, 26)}${substr(sha1(var.unset), 0, 6)}"', ""],
    [
      '"a-${substr(var.unset, 0, local.most)}"',
      '"a-${trimsuffix(substr(var.unset, 0, local.most - 7), "-")}-${substr(sha1(var.unset), 0, 6)}"',
    ],
    [
      "substr(var.unset, 0, true ? 32 : 20)",
      '"${trimsuffix(substr(var.unset, 0, (true ? 32 : 20) - 7), "-")}-${substr(sha1(var.unset), 0, 6)}"',
    ],
    [
      '"${substr("x-${var.unset}", 0, 32)}"',
      '"${trimsuffix(substr("x-${var.unset}", 0, 25), "-")}-${substr(sha1("x-${var.unset}"), 0, 6)}"',
    ],
    [
      'trimsuffix(substr(var.unset, 0, 32), "-")',
      '"${trimsuffix(substr(var.unset, 0, 25), "-")}-${substr(sha1(var.unset), 0, 6)}"',
    ],
    [
      'trimsuffix(substr(var.unset, 0, 32), "x")',
      'trimsuffix("${trimsuffix(substr(var.unset, 0, 25), "-")}-${substr(sha1(var.unset), 0, 6)}", "x")',
    ],
    // What is written over several lines is not written twice.
    ['substr(join("-",\n  [var.unset]), 0, 32)', undefined],
    ["substr([var.unset, 0, 32]...)", undefined],
    ['format("%.32s", var.unset)', undefined],
  ];
  for (const [before, after, separator] of cases) {
    it(`makes ${before} ${after ?? "nothing else"}`, () => equal(shortened(before, separator), after));
  }
});
