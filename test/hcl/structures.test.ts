import { equal } from "node:assert/strict";
import type { Resource } from "../../rules/model/resource.ts";
import { type Block, blocks, get, type List, property, type Value } from "../../rules/model/value.ts";
import type { Intent, Written } from "../../rules/rule.ts";
import { applyEdits } from "../../server/edits.ts";
import { hcl } from "../../server/frontends/hcl/index.ts";
import { readerOf } from "./evaluated.ts";
import { verdict } from "./oracle.ts";

/** The file after `make`'s intents, which HashiCorp's parser must still take; `undefined` where they cannot be said. */
async function changed(
  text: string,
  make: (resource: Resource, all: readonly Resource[]) => readonly Intent[],
): Promise<string | undefined> {
  const reader = readerOf({ "main.tf": text });
  const all = hcl.evaluate("file:///w", reader).resources;
  const edits = hcl.render(make(all[0]!, all), reader);
  if (!edits) return undefined;
  const after = applyEdits(text, edits);
  const { error } = { error: undefined, ...(await verdict(after)) };
  equal(error, undefined, `${error}\n${after}`);
  return after;
}

function set(name: string, to: Written): (resource: Resource) => readonly Intent[] {
  return ({ body }) => [{ do: "set", on: body, name, to }];
}

describe("Structures in HCL", () => {
  const service = (body: string) => `resource "aws_ecs_service" "app" {${body}}\n`;
  const breaker: Written = { object: { Enable: true, Rollback: true } };

  it("are blocks of a resource where the provider has blocks", async () => {
    const text = service('\n  name          = "app" # named\n  desired_count = 2\n\n  tags = {}\n');
    const block = "\n\n  deployment_circuit_breaker {\n    enable   = true\n    rollback = true\n  }\n";
    const after = text.replace("tags = {}\n", `tags = {}${block}`);
    equal(await changed(text, set("DeploymentConfiguration.DeploymentCircuitBreaker", breaker)), after);
    equal(
      await changed(text, set("DeploymentConfiguration", { object: { DeploymentCircuitBreaker: breaker } })),
      after,
    );
    equal(
      await changed(text, ({ body }) => [
        { do: "set", on: body, name: "DeploymentConfiguration.DeploymentCircuitBreaker.Enable", to: true },
        { do: "set", on: body, name: "DeploymentConfiguration.DeploymentCircuitBreaker.Rollback", to: true },
      ]),
      after,
    );
  });

  it("stand before what says how Terraform treats the resource, and behind other blocks", async () => {
    const text = service('\n  name = "app"\n\n  network_configuration {\n    subnets = []\n  }\n  lifecycle {}\n');
    equal(
      await changed(text, set("DeploymentConfiguration.DeploymentCircuitBreaker", breaker)),
      text.replace(
        "  }\n  lifecycle",
        "  }\n\n  deployment_circuit_breaker {\n    enable   = true\n    rollback = true\n  }\n\n  lifecycle",
      ),
    );
  });

  it("go into the block that is there", async () => {
    const text = service('\n  name = "app"\n  network_configuration {\n    subnets = [] # none\n  }\n');
    const path = "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp";
    const after = text
      .replace("[] # none\n", "[] # none\n    assign_public_ip = true\n")
      .replace("subnets = ", "subnets          = ");
    equal(await changed(text, set(path, true)), after);
    const on = ({ body }: Resource) => get(get(body, "NetworkConfiguration") as Block, "AwsvpcConfiguration") as Block;
    equal(
      await changed(text, (resource) => [{ do: "set", on: on(resource), name: "AssignPublicIp", to: true }]),
      after,
    );
    const holder = ({ body }: Resource) => get(body, "NetworkConfiguration") as Block;
    equal(
      await changed(text, (resource) => [
        { do: "set", on: holder(resource), name: "AwsvpcConfiguration.AssignPublicIp", to: true },
      ]),
      after,
    );
    const line = service("\n  network_configuration { subnets = [] }\n");
    equal(
      await changed(line, set(path, true)),
      service("\n  network_configuration {\n    subnets          = []\n    assign_public_ip = true\n  }\n"),
    );
  });

  it("never go into the block that stands for another", async () => {
    const text = service('\n  name = "app"\n\n  deployment_circuit_breaker {\n    enable = true\n  }\n');
    const holder = ({ body }: Resource) => get(body, "DeploymentConfiguration") as Block;
    equal(
      await changed(text, (resource) => [{ do: "set", on: holder(resource), name: "MinimumHealthyPercent", to: 50 }]),
      text
        .replace('name = "app"', 'name                               = "app"')
        .replace('"app"\n', '"app"\n  deployment_minimum_healthy_percent = 50\n'),
    );
  });

  it("are arguments of the resource where Terraform has no block for them, and the other way round", async () => {
    const text = service('\n  launch_type = "FARGATE"\n');
    equal(
      await changed(text, set("HealthCheckGracePeriodSeconds", 60)),
      service('\n  launch_type                       = "FARGATE"\n  health_check_grace_period_seconds = 60\n'),
    );
    const group = (body: string) => `resource "aws_lb_target_group" "app" {${body}}\n`;
    equal(
      await changed(group("\n  port = 80\n"), ({ body }) => [
        { do: "set", on: body, name: "HealthCheckPath", to: "/health" },
        { do: "set", on: body, name: "Matcher.HttpCode", to: "200" },
        { do: "set", on: body, name: "TargetType", to: "ip" },
      ]),
      group(
        '\n  port        = 80\n  target_type = "ip"\n\n  health_check {\n    path    = "/health"\n    matcher = "200"\n  }\n',
      ),
    );
    equal(
      await changed(group('\n  health_check {\n    path = "/"\n  }\n'), set("HealthCheckTimeoutSeconds", 4)),
      group('\n  health_check {\n    path    = "/"\n    timeout = 4\n  }\n'),
    );
    equal(
      await changed(group("\n  health_check {}\n"), set("HealthCheckPath", "/x")),
      group('\n  health_check {\n    path = "/x"\n  }\n'),
    );
  });

  it("are silent where a block may be there already", async () => {
    const path = "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp";
    equal(
      await changed(
        service('\n  dynamic "network_configuration" {\n    for_each = var.x\n    content {}\n  }\n'),
        set(path, true),
      ),
      undefined,
    );
    equal(await changed(service('\n  name = "app"\n'), set("Unheard.Of", true)), undefined);
    equal(await changed(service('\n  name = "app"\n'), set("Unheard", { object: { Of: 1 } })), undefined);
  });

  it("keep tabs and the line ends of Windows", async () => {
    const text = service('\r\n\tname = "app"\r\n');
    equal(
      await changed(text, set("DeploymentConfiguration.DeploymentCircuitBreaker.Enable", true)),
      service('\r\n\tname = "app"\r\n\r\n\tdeployment_circuit_breaker {\r\n\t\tenable = true\r\n\t}\r\n'),
    );
  });

  it("name what Terraform is to leave alone", async () => {
    const ignore = (of: Resource): readonly Intent[] => [
      { do: "ignore", of, property: property(of.body, "DesiredCount")! },
    ];
    const own = "\n  desired_count = 1\n";
    equal(
      await changed(service(own), ignore),
      service(`${own}\n  lifecycle {\n    ignore_changes = [desired_count]\n  }\n`),
    );
    const some = service(`${own}\n  lifecycle {\n    ignore_changes = [\n      task_definition, # CI\n    ]\n  }\n`);
    equal(await changed(some, ignore), some.replace("# CI\n", "# CI\n      desired_count,\n"));
    const all = service(`${own}\n  lifecycle {\n    ignore_changes = all\n  }\n`);
    equal(await changed(all, ignore), undefined);
    const other = service(`${own}\n  lifecycle {\n    prevent_destroy = true\n  }\n`);
    equal(
      await changed(other, ignore),
      other.replace("prevent_destroy = true\n", "prevent_destroy = true\n    ignore_changes  = [desired_count]\n"),
    );
  });

  it("are expressions in documents", async () => {
    const text = 'resource "aws_iam_role_policy" "p" {\n  role = "r"\n}\n';
    const statement: Written = { object: { Effect: "Allow", Action: { list: ["s3:GetObject"] }, Resource: "*" } };
    const document: Written = { object: { Version: "2012-10-17", Statement: { list: [statement] } } };
    equal(
      await changed(text, set("PolicyDocument", document)),
      `resource "aws_iam_role_policy" "p" {
  role = "r"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = "*"
      }
    ]
  })
}
`,
    );
    const task = (containers: string) =>
      `resource "aws_ecs_task_definition" "t" {\n  container_definitions = ${containers}\n}\n`;
    const logs: Written = {
      object: { LogDriver: "awslogs", Options: { object: { "awslogs-group": "g", Mode: "non-blocking" } } },
    };
    const container = ({ body }: Resource) => [...blocks(get(body, "ContainerDefinitions"))][0]!;
    const logged = (text: string) =>
      changed(text, (resource) => [{ do: "set", on: container(resource), name: "LogConfiguration", to: logs }]);
    const written = (quote: string, indent: string) =>
      `logConfiguration = {
  logDriver = "awslogs"
  options = {
    "awslogs-group" = "g"
    ${quote}Mode${quote}${quote === "" ? "  " : ""}          = "non-blocking"
  }
}`.replaceAll("\n", `\n${indent}`);
    equal(
      await logged(task('jsonencode([\n    {\n      name = "a"\n    }\n  ])')),
      task(`jsonencode([\n    {\n      name = "a"\n      ${written("", "      ")}\n    }\n  ])`),
    );
    equal(
      await logged(task('<<-EOT\n    [\n      {\n        "name": "a"\n      }\n    ]\n  EOT')),
      task(
        `<<-EOT
    [
      {
        "name": "a",
        "logConfiguration": {
          "logDriver": "awslogs",
          "options": {
            "awslogs-group": "g",
            "Mode": "non-blocking"
          }
        }
      }
    ]
  EOT`,
      ),
    );
  });
});

describe("Lists in HCL", () => {
  const container = (body: string, rest = "") => `${rest}resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([
    {
      name    = "app"
      ${body}
    }
  ])
}
`;
  const heredoc = (body: string, rest = "") => `${rest}resource "aws_ecs_task_definition" "t" {
  container_definitions = <<EOT
[
  {
    "name": "\${var.name}",
    ${body}
  }
]
EOT
}
`;
  const first = (resources: readonly Resource[]) => {
    const task = resources.find(({ type }) => type === "AWS::ECS::TaskDefinition")!;
    return [...blocks(get(task.body, "ContainerDefinitions"))][0]!;
  };

  it("take items at their end", async () => {
    const append = (text: string) =>
      changed(text, (_, all) => [{ do: "append", to: list(first(all), "Command"), item: "x" }]);
    for (const [before, after] of [
      ["[]", '["x"]'],
      ['["a"]', '["a", "x"]'],
      ['["a", "b",]', '["a", "b", "x"]'],
      ['[\n        "a"\n      ]', '[\n        "a",\n        "x"\n      ]'],
      ['[\n        "a",\n      ]', '[\n        "a",\n        "x",\n      ]'],
      ['[\n        "a" # why\n      ]', '[\n        "a", # why\n        "x"\n      ]'],
      ['[\n        "a", # why\n      ]', '[\n        "a", # why\n        "x",\n      ]'],
      ['concat(var.x, ["a"])', 'concat(var.x, ["a", "x"])'],
    ] as const) {
      equal(await append(container(`command = ${before}`)), container(`command = ${after}`));
    }
    equal(
      await append(heredoc('"command": ["a", "${var.x["k"]}"]')),
      heredoc('"command": ["a", "${var.x["k"]}", "x"]'),
    );
    const local = 'locals {\n  command = ["a"]\n}\n';
    equal(
      await append(container("command = local.command", local)),
      container("command = local.command", local.replace('"a"', '"a", "x"')),
    );
    equal(await append(container("command = [for x in var.y : x]")), undefined);
  });

  it("take objects that refer to resources", async () => {
    const secret = 'resource "aws_secretsmanager_secret" "db" {}\n';
    const item: Written = {
      object: { Name: "P", ValueFrom: [{ address: "aws_secretsmanager_secret.db", attribute: "arn" }, ":p::"] },
    };
    const append = (text: string) =>
      changed(text, (_, all) => [{ do: "append", to: list(first(all), "Secrets"), item }]);
    const value = '"${aws_secretsmanager_secret.db.arn}:p::"';
    for (const [before, after] of [
      ["[]", `[\n        { name = "P", valueFrom = ${value} }\n      ]`],
      ['[{ name = "A" }]', `[{ name = "A" }, { name = "P", valueFrom = ${value} }]`],
      [
        '[{\n        name = "A"\n      }]',
        `[{\n        name = "A"\n      }, {\n        name      = "P"\n        valueFrom = ${value}\n      }]`,
      ],
      [
        '[\n        { "name" : "A" },\n      ]',
        `[\n        { "name" : "A" },\n        { "name": "P", "valueFrom": ${value} },\n      ]`,
      ],
    ] as const) {
      equal(await append(container(`secrets = ${before}`, secret)), container(`secrets = ${after}`, secret));
    }
    equal(
      await append(heredoc('"secrets": []', secret)),
      heredoc(`"secrets": [\n      {\n        "name": "P",\n        "valueFrom": ${value}\n      }\n    ]`, secret),
    );
    // A variable's default can refer to nothing.
    const variable = `${secret}variable "secrets" {\n  default = [{ name = "A" }]\n}\n`;
    equal(await append(container("secrets = var.secrets", variable)), undefined);
    const local = `${secret}locals {\n  secrets = []\n}\n`;
    equal(
      await append(container("secrets = local.secrets", local)),
      container("secrets = local.secrets", local.replace("[]", `[\n    { name = "P", valueFrom = ${value} }\n  ]`)),
    );
  });

  it("lose the first, a middle, the last and the only item", async () => {
    const without = (text: string, index: number) =>
      changed(text, (_, all) => [discard(list(first(all), "Command"), index)]);
    for (const [open, between, close] of [
      ["", ", ", ""],
      ["\n        ", ",\n        ", "\n      "],
      ["\n        ", ",\n        ", ",\n      "],
    ] as const) {
      for (const write of [
        (items: string) => container(`command = ${items}`),
        (items: string) => heredoc(`"command": ${items}`),
      ]) {
        // JSON has no trailing comma.
        if (close.startsWith(",") && write('""').includes("EOT")) continue;
        const form = (...items: readonly string[]) => write(`[${open}${items.join(between)}${close}]`);
        const all = form('"a"', '"b"', '"c"');
        equal(await without(all, 0), form('"b"', '"c"'));
        equal(await without(all, 1), form('"a"', '"c"'));
        equal(await without(all, 2), form('"a"', '"b"'));
        equal(await without(form('"a"'), 0), write("[]"));
      }
    }
    const referred = 'locals {\n  b = "b"\n}\n';
    equal(await without(container('command = ["a", local.b]', referred), 1), container('command = ["a"]', referred));
  });

  it("move an entry of the environment to the secrets", async () => {
    const item: Written = { object: { Name: "P", ValueFrom: "arn" } };
    const moved = (text: string) =>
      changed(text, (_, all) => {
        const on = first(all);
        const from = list(on, "Environment");
        const there = get(on, "Secrets");
        const put: Intent =
          there?.kind === "list"
            ? { do: "append", to: there, item }
            : { do: "set", on, name: "Secrets", to: { list: [item] } };
        return [discard(from, 0), put];
      });
    const p = '{ name = "P", value = "x" }';
    const secret = '{ name = "P", valueFrom = "arn" }';
    equal(
      await moved(container(`environment = [\n        ${p}, # secret\n      ]`)),
      container(`environment = [\n        # secret\n      ]\n      secrets = [\n        ${secret}\n      ]`),
    );
    equal(
      await moved(container(`environment = [${p}]\n      secrets = [\n      ]`)),
      container(`environment = []\n      secrets = [\n        ${secret}\n      ]`),
    );
    equal(
      await moved(heredoc('"environment": [{ "name": "P", "value": "x" }]')),
      heredoc('"environment": [],\n    "secrets": [\n      { "name": "P", "valueFrom": "arn" }\n    ]'),
    );
  });

  it("have an address within a piece of an item replaced", async () => {
    const bound = (text: string) =>
      changed(text, (_, all) => {
        const pieces = list(first(all), "Command").items.flatMap((item) => (item.kind === "text" ? item.pieces : []));
        return pieces.flatMap((piece): Intent[] => {
          const { uri, start, end } = piece.trail.at(-1)!;
          const known = piece.known ?? "";
          // A literal of one piece stands where its quotes do.
          const from = start + (end - start - known.length) / 2 + known.indexOf("127.0.0.1");
          const at = { uri, start: from, end: from + "127.0.0.1".length };
          return !known.includes("127.0.0.1") ? [] : [{ do: "replace", at, with: "0.0.0.0" }];
        });
      });
    for (const text of [
      container('command = ["--host", "127.0.0.1"]'),
      container('command = ["--bind=127.0.0.1:80"]'),
      container('command = ["sh", "-c", "serve -b 127.0.0.1:${var.port} --log"]'),
      container('command = ["sh", "-c", <<-EOT\n        serve -b 127.0.0.1:80\n      EOT\n      ]'),
      container("command = local.command", 'locals {\n  command = ["127.0.0.1"]\n}\n'),
      heredoc('"command": ["--host", "127.0.0.1"]'),
      heredoc('"command": ["serve -b 127.0.0.1:${var.port}"]'),
    ]) {
      equal(await bound(text), text.replace("127.0.0.1", "0.0.0.0"));
    }
  });

  it("are changed in a template of JSON, which can refer to no resource", () => {
    const template = `[
  {
    "name": "app",
    "image": "\${image}",
    "command": ["serve", "--host", "127.0.0.1"],
    "environment": [
      { "name": "P", "value": "\${password}" }
    ]
  }
]
`;
    const path = '"${path.module}/app.json.tpl"';
    const files = {
      "main.tf": `resource "aws_ecs_task_definition" "t" {
  container_definitions = templatefile(${path}, { image = "nginx", password = var.password })
}
resource "aws_secretsmanager_secret" "db" {}
`,
      "app.json.tpl": template,
    };
    const reader = readerOf(files);
    const container = first(hcl.evaluate("file:///w", reader).resources);
    const made = (intents: readonly Intent[]) => {
      const edits = hcl.render(intents, reader);
      equal(new Set(edits?.map(({ at }) => at.uri)).size <= 1, true);
      return edits && applyEdits(template, edits);
    };
    const valueFrom = (to: Written): Written => ({ list: [{ object: { Name: "P", ValueFrom: to } }] });
    const to = valueFrom("arn:x");
    equal(
      made([
        discard(list(container, "Environment"), 0),
        { do: "set", on: container, name: "Secrets", to },
        { do: "append", to: list(container, "Command"), item: "--log" },
      ]),
      template
        .replace(
          /\[\n[^\]]*\]\n {2}\}/,
          '[],\n    "secrets": [\n      { "name": "P", "valueFrom": "arn:x" }\n    ]\n  }',
        )
        .replace('"127.0.0.1"', '"127.0.0.1", "--log"'),
    );
    const secret = valueFrom([{ address: "aws_secretsmanager_secret.db", attribute: "arn" }]);
    equal(made([{ do: "set", on: container, name: "Secrets", to: secret }]), undefined);
    const host = list(container, "Command").items[2]!;
    equal(made([{ do: "replace", at: host.trail.at(-1)!, with: "0.0.0.0" }]), template.replace("127.0.0.1", "0.0.0.0"));
  });

  it("are blocks, where a resource has these", async () => {
    const block = (port: number) => `  load_balancer {\n    container_port = ${port}\n  }\n`;
    const text = `resource "aws_ecs_service" "s" {\n${block(1)}\n${block(2)}}\n`;
    const item: Written = { object: { ContainerName: "app", ContainerPort: 3 } };
    equal(
      await changed(text, ({ body }) => [{ do: "append", to: list(body, "LoadBalancers"), item }]),
      text.replace(/\}\n\}/, '}\n\n  load_balancer {\n    container_name = "app"\n    container_port = 3\n  }\n}'),
    );
    equal(
      await changed(text, ({ body }) => [discard(list(body, "LoadBalancers"), 0)]),
      `resource "aws_ecs_service" "s" {\n\n${block(2)}}\n`,
    );
    const none = 'resource "aws_ecs_service" "s" {\n  name = "s"\n}\n';
    equal(
      await changed(none, set("LoadBalancers", { list: [item] })),
      none.replace('"s"\n}', '"s"\n\n  load_balancer {\n    container_name = "app"\n    container_port = 3\n  }\n}'),
    );
  });
});

describe("Policies in HCL", () => {
  const item: Written = {
    object: {
      Sid: "Read",
      Effect: "Allow",
      Action: { list: ["s3:GetObject"] },
      Resource: [{ address: "aws_s3_bucket.b", attribute: "arn" }, "/*"],
      Principal: { object: { Service: "ecs-tasks.amazonaws.com" } },
      Condition: { object: { StringEquals: { object: { "aws:SourceAccount": "1" } } } },
    },
  };
  const bucket = 'resource "aws_s3_bucket" "b" {}\n';
  const append = (text: string) =>
    changed(text, (_, all) => {
      const policy = all.find(({ type }) => type === "AWS::IAM::RolePolicy")!;
      return [{ do: "append", to: list(get(policy.body, "PolicyDocument") as Block, "Statement"), item }];
    });

  it("take a statement as a block of a data source", async () => {
    const text = `${bucket}resource "aws_iam_role_policy" "p" {
  policy = data.aws_iam_policy_document.d.json
}
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:PutObject"]
    resources = ["*"]
  }
}
`;
    const statement = `

  statement {
    sid       = "Read"
    effect    = "Allow"
    actions   = ["s3:GetObject"]
    resources = ["\${aws_s3_bucket.b.arn}/*"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["1"]
    }
  }`;
    equal(await append(text), text.replace('["*"]\n  }', `["*"]\n  }${statement}`));
    const none = text.replace(/ {2}statement \{[^}]*\}\n/, "");
    equal(await append(none), none.replace('"d" {\n', `"d" {${statement.slice(1)}\n`));
    const actions = (all: readonly Resource[]) => {
      const policy = all.find(({ type }) => type === "AWS::IAM::RolePolicy")!;
      return list([...blocks(get(get(policy.body, "PolicyDocument") as Block, "Statement"))][0]!, "Action");
    };
    equal(
      await changed(text, (_, all) => [{ do: "append", to: actions(all), item: "s3:List*" }]),
      text.replace('"s3:PutObject"', '"s3:PutObject", "s3:List*"'),
    );
  });

  it("take a statement as an object, with IAM's own names", async () => {
    const encoded = (statements: string) => `${bucket}resource "aws_iam_role_policy" "p" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [${statements}]
  })
}
`;
    const one = '{\n      Effect   = "Allow"\n      Resource = "*"\n    }';
    equal(
      await append(encoded(one)),
      encoded(
        `${one}, {
      Sid      = "Read"
      Effect   = "Allow"
      Action   = ["s3:GetObject"]
      Resource = "\${aws_s3_bucket.b.arn}/*"
      Principal = {
        Service = "ecs-tasks.amazonaws.com"
      }
      Condition = {
        StringEquals = {
          "aws:SourceAccount" = "1"
        }
      }
    }`,
      ),
    );
    const heredoc = (statements: string) => `${bucket}resource "aws_iam_role_policy" "p" {
  policy = <<-EOT
    {
      "Statement": [
        {
          "Effect": "Allow",
          "Resource": "\${aws_s3_bucket.b.arn}"
        }${statements}
      ]
    }
  EOT
}
`;
    equal(
      await append(heredoc("")),
      heredoc(`,
        {
          "Sid": "Read",
          "Effect": "Allow",
          "Action": ["s3:GetObject"],
          "Resource": "\${aws_s3_bucket.b.arn}/*",
          "Principal": {
            "Service": "ecs-tasks.amazonaws.com"
          },
          "Condition": {
            "StringEquals": {
              "aws:SourceAccount": "1"
            }
          }
        }`),
    );
  });
});

describe("declare in HCL", () => {
  const declare = (named: string, properties: Readonly<Record<string, Written>>) => (behind: Resource) => [
    { do: "declare" as const, type: "AWS::Logs::LogGroup" as const, named, properties, behind },
  ];

  it("writes a resource behind another, by a name that is free", async () => {
    const service = 'resource "aws_ecs_service" "s" {\n  name = "s"\n}\n';
    const group = (name: string) =>
      `\nresource "aws_cloudwatch_log_group" "${name}" {\n  name              = "/ecs/app"\n  retention_in_days = 30\n}\n`;
    const properties = { LogGroupName: "/ecs/app", RetentionInDays: 30 };
    equal(await changed(service, declare("app", properties)), service + group("app"));
    equal(await changed(service, declare("my app!", properties)), service + group("my_app_"));
    const taken = `${service}\nresource "aws_cloudwatch_log_group" "app" {}\n`;
    equal(await changed(taken, declare("app", properties)), service + group("app_2") + taken.slice(service.length));
    equal(await changed(service, declare("app", {})), `${service}\nresource "aws_cloudwatch_log_group" "app" {}\n`);
  });

  it("refers to others", async () => {
    const role = 'resource "aws_iam_role" "task" {}\n';
    equal(
      await changed(role, (behind) => [
        {
          do: "declare",
          type: "AWS::IAM::RolePolicyAttachment",
          named: "execution",
          properties: { RoleName: [{ address: behind.address, attribute: "name" }], PolicyArn: "arn:x" },
          behind,
        },
      ]),
      `${role}\nresource "aws_iam_role_policy_attachment" "execution" {\n  role       = aws_iam_role.task.name\n  policy_arn = "arn:x"\n}\n`,
    );
  });
});

describe("withdraw in HCL", () => {
  const role = 'resource "aws_iam_role" "it" {\n  name = "it"\n}\n';
  const head = 'resource "aws_iam_role_policy_attachment" "it" ';
  const block = `${head}{\n  role       = "it"\n  policy_arn = "arn:x"\n}`;
  const withdrawn = async (text: string) =>
    changed(text, (behind, resources) => [
      {
        do: "withdraw",
        resource: resources.find(({ type }) => type === "AWS::IAM::RolePolicyAttachment") ?? behind,
      },
    ]);

  it("takes a block out with its comments, and leaves its neighbours as far apart as they were", async () => {
    equal(await withdrawn(`${role}\n# One.\n// Two.\n/* Three. */\n${block} # four\n\n${role}`), `${role}\n${role}`);
    equal(await withdrawn(`${role}${block}\n\n${role}`), `${role}\n${role}`);
    equal(await withdrawn(`${role}\n# About all.\n\n${block}\n${role}`), `${role}\n# About all.\n\n${role}`);
    equal(await withdrawn(`${block}\n\n\n${role}`), role);
    equal(await withdrawn(`${role}\n\n# Last.\n${block}\n`), role);
    equal(await withdrawn(`${role}\n${block}`), role);
    equal(await withdrawn(`${role}\n${head}{}\n`), role);
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    equal(await withdrawn(crlf(`${role}\n# One.\n${block}\n\n${role}`)), crlf(`${role}\n${role}`));
    equal(await withdrawn(block), "");
  });

  it("takes the item out that makes it, and the block with the only one", async () => {
    const each = (items: string) => `${head}{\n  for_each = toset([${items}])\n}\n`;
    equal(await withdrawn(each('"a", "b"')), each('"b"'));
    equal(await withdrawn(`${role}\n${each('"a"')}`), role);
    equal(await withdrawn(each('"a", var.other')), undefined);
  });

  it("leaves it where something speaks of it, or it makes several", async () => {
    const spoken = 'output "it" {\n  value = aws_iam_role_policy_attachment.it.id\n}\n';
    equal(await withdrawn(`${block}\n${spoken}`), undefined);
    equal(
      await withdrawn(`${block}\nmoved {\n  from = a.b\n  to   = aws_iam_role_policy_attachment.it[0]\n}\n`),
      undefined,
    );
    equal(await withdrawn(`${head}{\n  count = 1\n}\n`), undefined);
    equal(await withdrawn(`${head}{\n  for_each = var.these\n}\n`), undefined);
    const others =
      "locals {\n  a = [module.x.aws_iam_role_policy_attachment.it, aws_iam_role_policy_attachment.it-2]\n}\n";
    equal(await withdrawn(`${block}\n\n${others}`), others);
  });
});

function list(block: Block, name: string): List {
  const value: Value | undefined = get(block, name);
  if (value?.kind !== "list") throw new Error(`${name} is no list`);
  return value;
}

function discard(from: List, index: number): Intent {
  return { do: "discard", item: from.items[index]!, from };
}
