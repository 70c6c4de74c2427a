/** Numbers from 0 to below 1, the same ones for the same seed. */
export type Random = () => number;

/** mulberry32: small, and good enough to pick from lists. */
export function random(seed: number): Random {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

export function pick<T>(next: Random, from: readonly T[]): T {
  return from[Math.floor(next() * from.length)]!;
}

/** A file of HCL that uses every construct of the syntax; valid, but not sensible. */
export function source(next: Random): string {
  const newline = next() < 0.1 ? "\r\n" : "\n";
  const text = items(next, 3, "");
  return (next() < 0.05 ? "\ufeff" : "") + (newline === "\n" ? text : text.replaceAll("\n", newline));
}

/** An expression that may stand in one line; with newlines in its brackets. */
export function expression(next: Random, depth: number): string {
  if (depth <= 0) return leaf(next);
  const inner = () => expression(next, depth - 1);
  const gap = () => pick(next, ["", " ", " ", "\t", " /* c */"]);
  const wide = () => pick(next, ["", "", " ", "\n", " # c\n", " /*\n*/"]);
  switch (Math.floor(next() * 16)) {
    case 0:
      return `(${wide()}${inner()}${wide()})`;
    case 1:
      return `${inner()} ${pick(next, operators)} ${inner()}`;
    case 2:
      return `${operand(next, depth - 1)} ${pick(next, operators)}${gap()}${inner()}`;
    case 3:
      return `${operand(next, depth - 1)} ? ${inner()} : ${inner()}`;
    case 4:
      return `${pick(next, ["-", "!", "- ", "-!"])}${operand(next, depth - 1)}`;
    case 5: {
      const name = pick(next, ["f", "merge", "x-y", "true", "p::aws::arn_parse", "a :: b"]);
      const spread = next() < 0.2 ? "..." : next() < 0.2 ? "," : "";
      const args = listed(next, () => `${wide()}${inner()}`, ",");
      return args === "" ? `${name}(${wide()})` : `${name}${gap()}(${args}${spread}${wide()})`;
    }
    case 6:
      return `[${listed(next, () => `${wide()}${inner()}`, ",")}${wide()}]`;
    case 7:
    case 8:
      return object(next, depth);
    case 9: {
      const names = next() < 0.5 ? "v" : "k, v";
      const condition = next() < 0.3 ? ` if ${inner()}` : "";
      if (next() < 0.5) return `[${wide()}for ${names} in ${inner()} :${wide()}${inner()}${condition}${wide()}]`;
      return `{for ${names} in${wide()} ${inner()} : ${inner()} => ${inner()}${next() < 0.3 ? "..." : ""}${condition}}`;
    }
    case 10:
    case 11:
      return `${root(next, depth)}${steps(next, depth)}`;
    case 12:
      return heredoc(next, depth);
    default:
      return quoted(next, depth);
  }
}

/** What a half-typed or slipped edit may make of a text. */
export function corrupt(next: Random, text: string): string {
  const tokens = text.match(/[\p{ID_Continue}-]+|\s+|\$\{|[^\s\p{ID_Continue}]/gu) ?? [];
  const at = Math.floor(next() * tokens.length);
  const other = Math.floor(next() * tokens.length);
  switch (Math.floor(next() * 7)) {
    case 0:
      tokens.splice(at, 1);
      break;
    case 1:
      tokens.splice(at, 1 + Math.floor(next() * 5));
      break;
    case 2:
      tokens.splice(at, 0, tokens[other] ?? "");
      break;
    case 3:
      [tokens[at], tokens[other]] = [tokens[other] ?? "", tokens[at] ?? ""];
      break;
    case 4:
      tokens.splice(at, 0, pick(next, specials));
      break;
    case 5:
      return text.slice(0, Math.floor(next() * text.length));
    default: {
      const cut = Math.floor(next() * text.length);
      return text.slice(0, cut) + text.slice(cut + 1 + Math.floor(next() * 3));
    }
  }
  return tokens.join("");
}

/** About so many bytes of Terraform as people write it, whose names are numbered from `first`. */
export function corpus(bytes: number, seed: number, first = 0): string {
  const next = random(seed);
  const written: string[] = [];
  for (let size = 0, number = first; size < bytes; number++) {
    const block = pick(next, blocks)(next, number);
    written.push(block);
    size += block.length + 1;
  }
  return written.join("\n");
}

const operators = ["||", "&&", "==", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%"] as const;
const names = ["a", "b1", "engine_version", "x-y", "für", "_z", "名前", "if", "in", "null-ish"] as const;
const blockTypes = [
  ["locals", 0],
  ["x-block", 0],
  ["module", 1],
  ["blöck", 1],
  ["resource", 2],
  ["three", 3],
] as const;
const specials = [
  '"',
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "=",
  "${",
  "%{",
  "<<EOT\n",
  "\n",
  "#",
  "/*",
  "'",
  "\\",
  "\0",
  "§",
  ",",
  ".",
  "~}",
  "?",
  ":",
  "\ud800",
];

function leaf(next: Random): string {
  return pick(next, [
    ...["0", "1", "42", "1.5", "2e3", "1.25E-2", "true", "false", "null", '"x"', '""', '"two words"'],
    ...["var.name", "local.x-y", "a", "each.value", "data.aws_ami.it.id", "für", "module.m[0].out"],
  ]);
}

/** Something that may stand on either side of an operator without parentheses. */
function operand(next: Random, depth: number): string {
  return next() < 0.4 ? leaf(next) : `(${expression(next, depth)})`;
}

function root(next: Random, depth: number): string {
  return pick(next, [
    "a",
    "var.x",
    "data.b.c",
    `(${expression(next, depth - 1)})`,
    `f(${leaf(next)})`,
    `[${leaf(next)}]`,
  ]);
}

function steps(next: Random, depth: number): string {
  let result = "";
  while (next() < 0.7) {
    result += pick(next, [
      ".name",
      ".x-y",
      "[0]",
      '["k"]',
      `[ ${expression(next, depth - 2)} ]`,
      "[*]",
      ".*",
      ".0",
      " . b",
      "[\n1]",
    ]);
    // After `.*` and a number only a name may follow: 0.0 would be one number, and a splat takes no second one.
    if (/\.(\*|0)$/.test(result)) return `${result}.last`;
  }
  return result;
}

function object(next: Random, depth: number): string {
  const entry = () => {
    const key = pick(next, [
      ...names,
      '"quoted"',
      `"in\${${leaf(next)}}"`,
      `(${expression(next, depth - 2)})`,
      "1",
      "true",
      "a.b",
    ]);
    return `${key}${pick(next, [" = ", "=", ": ", " : "])}${expression(next, depth - 1)}`;
  };
  const separator = pick(next, [", ", "\n", ",\n", " # c\n", "\n\n"]);
  const opener = separator.includes("\n") ? "\n" : " ";
  const entries = Array.from({ length: Math.floor(next() * 4) }, entry);
  // A heredoc ends its line, so only a newline may follow it.
  if (entries.some((text) => text.endsWith("\nEOT"))) return `{\n${entries.join("\n")}\n}`;
  return `{${opener}${entries.join(separator)}${next() < 0.2 && entries.length > 0 ? "," : ""}${opener}}`;
}

function quoted(next: Random, depth: number): string {
  let text = "";
  while (next() < 0.7) text = joined(text, next() < 0.5 ? characters(next, true) : sequence(next, depth));
  return `"${text}"`;
}

/** A `$` or `%` at the end of a text would escape or make what follows. */
function joined(text: string, more: string): string {
  return /[$%]$/.test(text) && /^[$%{]/.test(more) ? `${text} ${more}` : text + more;
}

function characters(next: Random, inQuotes: boolean): string {
  const plain = [
    "abc",
    " ",
    "  two words ",
    "$",
    "%",
    "100%",
    "$5",
    "$${x}",
    "%%{ y }",
    "$$${z}",
    "ünï 😀",
    "a: b",
    "{",
    "}",
    "#",
    "//",
  ];
  return pick(
    next,
    inQuotes ? [...plain, "\\n", "\\t", '\\"', "\\\\", "\\u00e9", "\\U0001F600", "\t"] : [...plain, '"', "\\n", "\\"],
  );
}

function sequence(next: Random, depth: number): string {
  const inner = () => (next() < 0.3 ? `\n${expression(next, depth - 2)}\n` : expression(next, depth - 2));
  const open = () => pick(next, ["", "", "~"]);
  const spaced = (text: string) => `%{${open()} ${text} ${open()}}`;
  const text = () => (next() < 0.5 ? `${characters(next, true)} ` : ` \${${leaf(next)}} `);
  switch (Math.floor(next() * 5)) {
    case 0:
      return `${spaced(`if ${inner()}`)}${text()}${spaced("endif")}`;
    case 1:
      return `${spaced(`if ${inner()}`)}${text()}${spaced("else")}${text()}${spaced("endif")}`;
    case 2:
      return `${spaced(`for ${pick(next, ["v", "k, v"])} in ${inner()}`)}${text()}${spaced("endfor")}`;
    default:
      return `\${${open()}${inner()}${open()}}`;
  }
}

/** In parentheses, for it needs the end of its line. */
function heredoc(next: Random, depth: number): string {
  let text = "";
  for (let line = Math.floor(next() * 4); line > 0; line--) {
    text += pick(next, ["", "  ", "    ", "\t"]);
    while (next() < 0.6) text = joined(text, next() < 0.6 ? characters(next, false) : sequence(next, depth - 1));
    text += "\n";
  }
  return `(<<${pick(next, ["", "-"])}EOT\n${text}${pick(next, ["", "  "])}EOT\n)`;
}

function listed(next: Random, item: () => string, separator: string): string {
  return Array.from({ length: Math.floor(next() * 4) }, item).join(separator);
}

function items(next: Random, depth: number, indent: string): string {
  let text = "";
  const free = [...names];
  for (let count = Math.floor(next() * 6); count > 0; count--) {
    text += pick(next, [
      "",
      "",
      "\n",
      `${indent}# comment\n`,
      `${indent}// comment "\n`,
      `${indent}/* more\n comment */\n`,
    ]);
    if (next() < 0.6 && free.length > 0) {
      const [name] = free.splice(Math.floor(next() * free.length), 1);
      text += `${indent}${name}${pick(next, [" = ", "=", "  = "])}${expression(next, depth)}${pick(next, ["", " # c", " "])}\n`;
    } else {
      // hcl2json cannot say blocks of one type with different numbers of labels.
      const [type, count] = pick(next, blockTypes);
      const label = () => ` ${pick(next, ['"label"', "bare", '"esc\\n$${x}"', '""', '"ü"'])}`;
      const labels = Array.from({ length: count }, label).join("");
      const nested =
        next() < 0.3 ? ` ${pick(next, names)} = ${leaf(next)} ` : `\n${items(next, depth - 1, `${indent}  `)}${indent}`;
      text += `${indent}${type}${labels} {${next() < 0.1 ? "" : nested}}${pick(next, ["", " # c"])}\n`;
    }
  }
  return text;
}

const words = ["api", "worker", "billing", "orders", "search", "edge", "core", "audit"] as const;
const engines = ["postgres", "mysql", "mariadb"] as const;

const blocks: readonly ((next: Random, number: number) => string)[] = [
  (next, number) => `variable "${pick(next, words)}_${number}" {
  description = "The ${pick(next, words)} of this environment, as in \\"${pick(next, words)}\\""
  type        = string
  default     = "${pick(next, words)}"

  validation {
    condition     = length(var.${pick(next, words)}_${number}) > 3 && can(regex("^[a-z]+$", var.${pick(next, words)}_${number}))
    error_message = "At least four lower-case letters."
  }
}
`,
  (next, number) => `# The database of the ${pick(next, words)} service.
resource "aws_db_instance" "${pick(next, words)}_${number}" {
  identifier             = "\${lower(var.project_name)}-\${var.environment}-${pick(next, words)}-db"
  engine                 = "${pick(next, engines)}"
  engine_version         = "${10 + Math.floor(next() * 8)}.${Math.floor(next() * 10)}"
  instance_class         = var.environment == "prod" ? "db.r6g.large" : "db.t4g.micro"
  allocated_storage      = ${20 + Math.floor(next() * 200)}
  multi_az               = var.environment == "prod"
  vpc_security_group_ids = [aws_security_group.${pick(next, words)}.id, module.network.security_group_ids["db"]]

  lifecycle {
    ignore_changes = [engine_version, password]
  }

  tags = merge(local.common_tags, {
    Name    = "\${local.prefix}-${pick(next, words)}"
    Service = "${pick(next, words)}"
  })
}
`,
  (next, number) => `resource "aws_ecs_task_definition" "${pick(next, words)}_${number}" {
  family                   = "\${local.prefix}-${pick(next, words)}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = ${pick(next, [256, 512, 1024])}
  memory                   = ${pick(next, [512, 1024, 2048])}
  execution_role_arn       = aws_iam_role.execution.arn

  container_definitions = jsonencode([
    {
      name      = "${pick(next, words)}"
      image     = "\${aws_ecr_repository.${pick(next, words)}.repository_url}:\${var.image_tag}"
      essential = true
      portMappings = [{ containerPort = ${8000 + Math.floor(next() * 90)}, protocol = "tcp" }]
      environment = [
        for key, value in local.environment : { name = upper(key), value = tostring(value) } if value != null
      ]
      secrets = [
        { name = "DB_PASSWORD", valueFrom = "\${aws_secretsmanager_secret.${pick(next, words)}.arn}:password::" },
      ]
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"  = aws_cloudwatch_log_group.${pick(next, words)}.name
          "awslogs-region" = data.aws_region.current.name
        }
      }
    },
  ])
}
`,
  (next, number) => `locals {
  prefix_${number} = "\${var.project_name}-\${terraform.workspace}"
  // Every service with a queue.
  queues_${number} = { for name, service in var.services : name => service.queue if lookup(service, "queue", null) != null }
  subnets_${number} = aws_subnet.private[*].id
  ports_${number}   = [for port in [80, 443, ${Math.floor(next() * 9999)}] : port if port > 100]
  limit_${number}   = max(${Math.floor(next() * 50)}, var.limit) * 2 + 1
}
`,
  (next, number) => `resource "aws_iam_policy" "${pick(next, words)}_${number}" {
  name   = "\${local.prefix}-${pick(next, words)}"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": ["s3:GetObject", "s3:PutObject"],
          "Resource": "arn:aws:s3:::\${aws_s3_bucket.${pick(next, words)}.id}/*"
        }
      ]
    }
  EOT
}
`,
  (next, number) => `module "${pick(next, words)}_${number}" {
  source   = "./modules/${pick(next, words)}"
  for_each = toset(["blue", "green"])

  name        = "${pick(next, words)}-\${each.key}"
  subnet_ids  = data.aws_subnets.private.ids
  user_data   = <<EOF
#!/bin/bash
echo "starting ${pick(next, words)} in \${var.environment}"
%{ for host in var.hosts ~}
echo \${host} >> /etc/hosts
%{ endfor ~}
EOF
  environment = { LOG_LEVEL = "info", REGION = var.region }

  providers = {
    aws = aws.${pick(next, words)}
  }
}

output "${pick(next, words)}_${number}" {
  value     = try(module.${pick(next, words)}_${number}["blue"].endpoint, "")
  sensitive = ${next() < 0.5}
}
`,
  (next, number) => `/* ${pick(next, words)}: its own security group,
   opened by the rules below. */
resource "aws_security_group" "${pick(next, words)}_${number}" {
  name_prefix = "${pick(next, words)}-"
  vpc_id      = module.network.vpc_id

  dynamic "ingress" {
    for_each = var.ingress_ports
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = var.public ? ["0.0.0.0/0"] : concat(var.cidr_blocks, [cidrsubnet(var.vpc_cidr, 4, ${number % 16})])
    }
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
];
