import assert from "node:assert/strict";
import { type Block, get, type Property, type Span, type Text, texts } from "../../rules/model/value.ts";
import type { Intent, Plain, Replacement, Written } from "../../rules/rule.ts";
import { imports, read, rendered } from "./reading.ts";

/** `before`, a file, after the intent that `make` makes of the first resource in it. */
function becomes(before: string, make: (body: Block) => Intent | undefined, after: string | undefined): void {
  const intent = make(read(before)[0]!.body);
  assert.notEqual(intent, undefined, "nothing to do");
  assert.equal(rendered(before, intent), after);
}

function property(body: Block, path: string): Property {
  const [name, ...rest] = path.split(".");
  const found = body.properties.get(name!);
  if (!found) throw new Error(`no ${name} in ${[...body.properties.keys()]}`);
  return rest.length > 0 && found.value.kind === "block" ? property(found.value, rest.join(".")) : found;
}

function text(body: Block, path: string): Text {
  return [...texts(property(body, path).value)][0]!;
}

function end(trail: readonly Span[]): Span {
  return trail[trail.length - 1]!;
}

const bucket = (name: string, before = "") =>
  `${imports}${before}new s3.Bucket(this, "b", { bucketName: ${name}, versioned: true });\n`;

describe("CDK: replace", () => {
  const whole =
    (path: string, to: Replacement) =>
    (body: Block): Intent => {
      return { do: "replace", at: end(text(body, path).trail), with: to };
    };
  const piece =
    (index: number, to: Replacement) =>
    (body: Block): Intent => {
      return { do: "replace", at: end(text(body, "BucketName").pieces[index]!.trail), with: to };
    };
  const name = (to: Replacement) => whole("BucketName", to);

  it("writes a literal in its own quotes, and escapes what they need", () => {
    becomes(bucket('"Old"'), name('a"b\\'), bucket('"a\\"b\\\\"'));
    becomes(bucket("'Old'"), name("it's"), bucket("'it\\'s'"));
    becomes(bucket("`Old`"), name("a`${b}"), bucket("`a\\`\\${b}`"));
    becomes(bucket('"Old"'), name(["a", "b"]), bucket('"ab"'));
    becomes(bucket('"Old"'), name([{ address: "b", attribute: "arn" }]), undefined);
  });

  it("writes only the characters of a piece", () => {
    becomes(bucket("`${x}-Old`"), piece(1, "-new"), bucket("`${x}-new`"));
    becomes(bucket('"Old"'), piece(0, "n'e\"w"), bucket('"n\'e\\"w"'));
    becomes(
      bucket("`${project}-files`", 'const project = "Tik";\n'),
      piece(0, "tik"),
      bucket("`${project}-files`", 'const project = "tik";\n'),
    );
  });

  it("writes a number or a boolean", () => {
    const task = (cpu: string) =>
      `import * as ecs from "aws-cdk-lib/aws-ecs";\nnew ecs.FargateTaskDefinition(this, "t", { cpu: ${cpu} });`;
    becomes(task("300"), whole("Cpu", 512), task("512"));
    becomes(task("300"), whole("Cpu", "512"), task('"512"'));
    becomes(task("true"), whole("Cpu", false), task("false"));
  });

  const database = (
    version: string,
    before = "",
    library = "rds",
  ) => `import * as ${library} from 'aws-cdk-lib/aws-rds';
${before}new ${library}.DatabaseInstance(this, 'db', {
  engine: ${library}.DatabaseInstanceEngine.postgres({ version: ${version} }),
});
`;
  const version = (to: string) => whole("EngineVersion", to);

  it("writes a version as a constant where the CDK has one, and as a call of `of` where it has none", () => {
    const old = "rds.PostgresEngineVersion.VER_15_7";
    becomes(database(old), version("15.17"), database("rds.PostgresEngineVersion.VER_15_17"));
    becomes(database(old), version("15.18"), database("rds.PostgresEngineVersion.of('15.18', '15')"));
    becomes(database(old), version("19.1"), database("rds.PostgresEngineVersion.of('19.1', '19')"));
    becomes(
      database("v", `const v = ${old};\n`),
      version("16.13"),
      database("v", "const v = rds.PostgresEngineVersion.VER_16_13;\n"),
    );
    becomes(
      database("db . PostgresEngineVersion\n.VER_15_7", "", "db"),
      version("15.17"),
      database("db . PostgresEngineVersion.VER_15_17", "", "db"),
    );
  });

  it("writes the arguments of `of`", () => {
    becomes(
      database('rds.PostgresEngineVersion.of("15", "15.15")'),
      (body) => ({ do: "replace", at: end(text(body, "MajorEngineVersion").trail), with: "15" }),
      database('rds.PostgresEngineVersion.of("15", "15")'),
    );
    becomes(
      database('rds.PostgresEngineVersion.of("15.99", "15")'),
      version("15.18"),
      database('rds.PostgresEngineVersion.of("15.18", "15")'),
    );
  });

  it("leaves alone an expression that is neither", () => {
    becomes(bucket('"A".toUpperCase()'), name("b"), undefined);
    becomes(database("rds.PostgresEngineVersion.VER_15_7"), whole("Engine", "mysql"), undefined);
  });
});

describe("CDK: lower", () => {
  const lower = (body: Block): Intent => ({ do: "lower", texts: [...texts(property(body, "BucketName").value)] });
  const lowers = (before: string, after: string | undefined, consts = "") => {
    becomes(bucket(before, consts), lower, after === undefined ? undefined : bucket(after, consts));
  };
  const project = 'const project = "Tik";\nconst stage = "Dev";\n';

  it("lower-cases a literal", () => {
    lowers('"MyFiles"', '"myfiles"');
    lowers("'It\\'S'", "'it\\'s'");
    lowers("`My\\`Files`", "`my\\`files`");
  });

  it("leaves a token as it is, though it is known what CloudFormation makes of it", () => {
    const joined = 'import { Fn } from "aws-cdk-lib";\nconst name = Fn.join("-", ["A", "b"]);';
    lowers('Fn.join("-", ["A", "b"])', undefined, joined);
    lowers('Fn.sub("A-${b}", { b: "c" })', undefined, joined);
    lowers("name", undefined, joined);
    lowers("`a-${name}`", undefined, joined);
    lowers("`A-${name}`", undefined, joined);
  });

  it("lower-cases the one thing in a template that has capital letters", () => {
    lowers("`${project}-files`", "`${project.toLowerCase()}-files`", project);
    lowers("`my-${x}-Files`", "`my-${x}-files`");
    lowers('`${x ? "A" : "b"}-c`', '`${(x ? "A" : "b").toLowerCase()}-c`');
    lowers("`${project}-${x}`", "`${project.toLowerCase()}-${x}`", project);
  });

  it("lower-cases a whole template whose every part is known", () => {
    lowers("`${project}-${stage}`", "`${project}-${stage}`.toLowerCase()", project);
  });

  it("touches nothing that may be a token", () => {
    lowers("`${project}-${stage}-${x}`", "`${project.toLowerCase()}-${stage.toLowerCase()}-${x}`", project);
    lowers('"Tik-" + x', '"tik-" + x');
    lowers("name", undefined, "const name = `Tik-${x}`;\n");
  });

  it("lower-cases an expression where it is used, in parentheses where it needs them", () => {
    lowers("project", "project.toLowerCase()", project);
    lowers("config.name", "config.name.toLowerCase()", 'const config = { name: "A" };\n');
    lowers('x ? "A" : "B"', '(x ? "A" : "B").toLowerCase()');
    lowers('project + "-" + stage', '(project + "-" + stage).toLowerCase()', project);
    lowers('project + "-x"', 'project.toLowerCase() + "-x"', project);
    lowers('"a".toUpperCase()', '"a".toUpperCase().toLowerCase()');
  });
});

describe("CDK: encode", () => {
  const encode = (body: Block): Intent => ({ do: "encode", at: text(body, "BucketName").pieces.at(-1)!.trail[0] });
  const project = 'const project = "Tik";\n';

  it("encodes what is known, and nothing that may be a token", () => {
    becomes(bucket("`a:${project}`", project), encode, bucket("`a:${encodeURIComponent(project)}`", project));
    becomes(bucket("`a:${x}`"), encode, undefined);
    becomes(bucket("`a:${project}-b`", project), encode, undefined);
  });
});

describe("CDK: set, remove, rename", () => {
  const set =
    (name: string, to: Plain) =>
    (body: Block): Intent => ({ do: "set", on: body, name, to });
  const remove =
    (path: string) =>
    (body: Block): Intent => ({ do: "remove", property: property(body, path) });
  const rename =
    (path: string, to: string) =>
    (body: Block): Intent => {
      return { do: "rename", property: property(body, path), to };
    };
  const instance = (props: string) => `${imports}new rds.CfnDBInstance(this, "db", ${props});\n`;

  it("sets a property behind the last one", () => {
    becomes(instance("{}"), set("MultiAZ", true), instance("{ multiAz: true }"));
    becomes(instance('{ engine: "mysql" }'), set("MultiAZ", true), instance('{ engine: "mysql", multiAz: true }'));
    becomes(
      instance('{\n  engine: "mysql"\n}'),
      set("DBName", "app"),
      instance('{\n  engine: "mysql",\n  dbName: "app"\n}'),
    );
    becomes(
      instance('{\n  engine: "mysql", // ours\n}'),
      set("Port", 5432),
      instance('{\n  engine: "mysql", // ours\n  port: 5432,\n}'),
    );
    becomes(bucket('"a"'), set("BucketName", "b"), undefined);
    becomes(
      `${imports}new s3.Bucket(this, "b", { });`,
      set("BucketName", "b"),
      `${imports}new s3.Bucket(this, "b", { bucketName: "b" });`,
    );
    becomes(
      `${imports}new s3.Bucket(this, "b");`,
      set("BucketName", "b"),
      `${imports}new s3.Bucket(this, "b", { bucketName: "b" });`,
    );
    becomes(`${imports}new s3.Bucket(this);`, set("BucketName", "b"), undefined);
    becomes(`${imports}new s3.Bucket(this, "b", {});`, set("Unheard", "b"), undefined);
  });

  it("removes a property and one comma", () => {
    const two = '{ engine: "mysql", port: "1" }';
    becomes(instance(two), remove("Engine"), instance('{ port: "1" }'));
    becomes(instance(two), remove("Port"), instance('{ engine: "mysql" }'));
    becomes(instance('{ engine: "mysql" }'), remove("Engine"), instance("{}"));
    becomes(
      instance('{\n  engine: "mysql",\n  port: "1",\n  dbName: "a",\n}'),
      remove("Port"),
      instance('{\n  engine: "mysql",\n  dbName: "a",\n}'),
    );
    becomes(instance('{\n  engine: "mysql",\n  port: "1",\n}'), remove("Port"), instance('{\n  engine: "mysql",\n}'));
  });

  it("renames a property, and the method that looks a secret up", () => {
    becomes(instance('{ "port": 1 }'), rename("Port", "DBName"), instance('{ "dbName": 1 }'));
    becomes(instance("{ port }"), rename("Port", "DBName"), instance("{ dbName: port }"));
    const secret = (method: string, argument = '"arn:a"') =>
      `import { Secret } from "aws-cdk-lib/aws-secretsmanager";\nSecret.${method}(this, "S", ${argument});`;
    becomes(secret("fromSecretCompleteArn"), rename("CompleteArn", "PartialArn"), secret("fromSecretPartialArn"));
    becomes(
      secret("fromSecretAttributes", '{ secretCompleteArn: "arn:a", encryptionKey }'),
      rename("CompleteArn", "PartialArn"),
      secret("fromSecretAttributes", '{ secretPartialArn: "arn:a", encryptionKey }'),
    );
    becomes(secret("fromSecretNameV2"), rename("Name", "PartialArn"), undefined);
  });

  it("knows the names of objects inside of objects", () => {
    becomes(
      `${imports}new rds.CfnDBProxyTargetGroup(this, "g", { connectionPoolConfigurationInfo: { initQuery: "x" } });`,
      (body) => {
        const inner = get(body, "ConnectionPoolConfigurationInfo");
        return inner?.kind === "block" ? { do: "set", on: inner, name: "MaxConnectionsPercent", to: 50 } : undefined;
      },
      `${imports}new rds.CfnDBProxyTargetGroup(this, "g", { connectionPoolConfigurationInfo: { initQuery: "x", maxConnectionsPercent: 50 } });`,
    );
  });
});

describe("CDK: what the CDK says otherwise than CloudFormation", () => {
  const set =
    (name: string, to: Written) =>
    (body: Block): Intent => ({ do: "set", on: body, name, to });
  const service = (props: string, imported: string) =>
    `${imported}import * as ecs from "aws-cdk-lib/aws-ecs";\nnew ecs.FargateService(this, "S", ${props});\n`;
  const grace = set("HealthCheckGracePeriodSeconds", 300);

  it("writes a duration, by the name that the file has for it or after importing it", () => {
    const given = "{ cluster, taskDefinition: task }";
    const wanted = (name: string) => `{ cluster, taskDefinition: task, healthCheckGracePeriod: ${name}.seconds(300) }`;
    const named = (names: string) => `import { ${names} } from "aws-cdk-lib";\n`;
    for (const [before, after, name] of [
      ['import * as cdk from "aws-cdk-lib";\n', 'import * as cdk from "aws-cdk-lib";\n', "cdk.Duration"],
      ['import core from "aws-cdk-lib";\n', 'import core from "aws-cdk-lib";\n', "core.Duration"],
      [named("Duration"), named("Duration"), "Duration"],
      [named("Duration as Time"), named("Duration as Time"), "Time"],
      [named("App, Stack"), named("App, Duration, Stack"), "Duration"],
      [named("Stack, App"), named("Stack, App, Duration"), "Duration"],
      [named("\n  App,\n  Stack,\n"), named("\n  App,\n  Duration,\n  Stack,\n"), "Duration"],
      ["", named("Duration"), "Duration"],
    ] as const) {
      becomes(service(given, before), grace, service(wanted(name), after));
    }
    becomes(
      "import * as ecs from 'aws-cdk-lib/aws-ecs'\nnew ecs.FargateService(this, 'S', {})\n",
      grace,
      "import { Duration } from 'aws-cdk-lib'\nimport * as ecs from 'aws-cdk-lib/aws-ecs'\nnew ecs.FargateService(this, 'S', { healthCheckGracePeriod: Duration.seconds(300) })\n",
    );
  });

  it("imports nothing where others are required", () => {
    const required = (more: string) => `${more}const ecs = require("aws-cdk-lib/aws-ecs");\n`;
    const written = (props: string, more: string) => `${required(more)}new ecs.FargateService(this, "S", ${props});\n`;
    const core = 'const { Duration } = require("aws-cdk-lib");\n';
    becomes(written("{}", core), grace, written("{ healthCheckGracePeriod: Duration.seconds(300) }", core));
    becomes(written("{}", ""), grace, undefined);
  });

  it("keeps the unit of a duration where it can", () => {
    const core = 'import * as cdk from "aws-cdk-lib";\n';
    const replaced =
      (to: number) =>
      (body: Block): Intent => ({
        do: "replace",
        at: end(property(body, "HealthCheckGracePeriodSeconds").value.trail),
        with: to,
      });
    const of = (time: string) => service(`{ healthCheckGracePeriod: cdk.Duration.${time} }`, core);
    becomes(of("seconds(30)"), replaced(300), of("seconds(300)"));
    becomes(of("minutes(1)"), replaced(300), of("minutes(5)"));
    becomes(of("minutes(1)"), replaced(330), of("seconds(330)"));
  });

  it("gives a value of its own to what the CDK sets", () => {
    const task = (props: string) =>
      `import * as ecs from "aws-cdk-lib/aws-ecs";\nnew ecs.FargateTaskDefinition(this, "T"${props});\n`;
    const memory = (body: Block): Intent => ({ do: "replace", at: end(text(body, "Memory").trail), with: 2048 });
    becomes(task(", { cpu: 1024 }"), memory, task(", { cpu: 1024, memoryLimitMiB: 2048 }"));
    becomes(task(", { cpu: 1024, memoryLimitMiB: 512 }"), memory, task(", { cpu: 1024, memoryLimitMiB: 2048 }"));
    // Which of the two is meant cannot be told.
    becomes(task(""), memory, undefined);
  });

  it("writes objects under its own names", () => {
    const breaker = set("DeploymentConfiguration.DeploymentCircuitBreaker", {
      object: { Enable: true, Rollback: true },
    });
    becomes(
      service("{\n  cluster,\n}", ""),
      breaker,
      service("{\n  cluster,\n  circuitBreaker: {\n    enable: true,\n    rollback: true,\n  },\n}", ""),
    );
    becomes(service("{ cluster }", ""), set("Unheard.Of", 1), undefined);
    becomes(service("{ cluster }", ""), set("Cluster", "a"), undefined);
  });

  it("writes members of enumerations, as the file can name them", () => {
    const task = (props: string, imported: string, name: string) => `${imported}new ${name}(this, "T", ${props});\n`;
    const mode = set("NetworkMode", "awsvpc");
    for (const [imported, name, member] of [
      ['import * as ecs from "aws-cdk-lib/aws-ecs";\n', "ecs.Ec2TaskDefinition", "ecs.NetworkMode.AWS_VPC"],
      ['import { aws_ecs } from "aws-cdk-lib";\n', "aws_ecs.Ec2TaskDefinition", "aws_ecs.NetworkMode.AWS_VPC"],
      ['import * as cdk from "aws-cdk-lib";\n', "cdk.aws_ecs.Ec2TaskDefinition", "cdk.aws_ecs.NetworkMode.AWS_VPC"],
      [
        'import { Ec2TaskDefinition, NetworkMode } from "aws-cdk-lib/aws-ecs";\n',
        "Ec2TaskDefinition",
        "NetworkMode.AWS_VPC",
      ],
    ] as const) {
      becomes(task("{ family }", imported, name), mode, task(`{ family, networkMode: ${member} }`, imported, name));
    }
    const bare = 'import { Ec2TaskDefinition } from "aws-cdk-lib/aws-ecs";\n';
    becomes(
      task("{ family }", bare, "Ec2TaskDefinition"),
      mode,
      task(
        "{ family, networkMode: NetworkMode.AWS_VPC }",
        bare.replace("Ec2TaskDefinition", "Ec2TaskDefinition, NetworkMode"),
        "Ec2TaskDefinition",
      ),
    );
    const all = 'import * as ecs from "aws-cdk-lib/aws-ecs";\n';
    const written = (member: string) =>
      task(`{ networkMode: ecs.NetworkMode.${member} }`, all, "ecs.Ec2TaskDefinition");
    becomes(
      written("BRIDGE"),
      (body) => ({ do: "replace", at: end(text(body, "NetworkMode").trail), with: "awsvpc" }),
      written("AWS_VPC"),
    );
  });

  const plain = (containers: string) =>
    `import * as ecs from "aws-cdk-lib/aws-ecs";\nnew ecs.CfnTaskDefinition(this, "T", { containerDefinitions: [${containers}] });\n`;
  const environment = (body: Block): Property => property(first(body), "Environment");

  it("adds to lists and takes out of them", () => {
    const add = (body: Block): Intent => {
      const to = environment(body).value;
      assert.ok(to.kind === "list");
      return { do: "append", to, item: { object: { Name: "B", Value: "2" } } };
    };
    const drop = (body: Block): Intent => {
      const from = environment(body).value;
      assert.ok(from.kind === "list");
      return { do: "discard", from, item: from.items[0]! };
    };
    const one = '{ name: "A", value: "1" }';
    const two = '{ name: "B", value: "2" }';
    becomes(plain(`{ environment: [${one}] }`), add, plain(`{ environment: [${one}, ${two}] }`));
    becomes(plain(`{ environment: [${one}, ${two}] }`), drop, plain(`{ environment: [${two}] }`));
    const high = (variables: string) =>
      `import * as ecs from "aws-cdk-lib/aws-ecs";\nconst t = new ecs.FargateTaskDefinition(this, "T");\nt.addContainer("c", { image, environment: { ${variables} } });\n`;
    becomes(high('A: "1"'), add, high('A: "1", B: "2"'));
    becomes(high('A: "1", B: "2"'), drop, high('B: "2"'));
  });
});

describe("CDK: declare", () => {
  const group = (named: string, id: string) => `${named}new ec2.CfnSecurityGroup(this, "${id}", { groupDescription });`;
  const from = (address: string, other: string) => ({
    do: "declare" as const,
    type: "AWS::EC2::SecurityGroupIngress" as const,
    named: `${address}_from_${other}`,
    properties: {
      GroupId: [{ address, attribute: "id" }],
      SourceSecurityGroupId: [{ address: other, attribute: "id" }],
      FromPort: 80,
    },
  });
  const admits = (before: string, after: string | undefined, imported = ec2) => {
    const [db, app] = ['CfnSecurityGroup "Db"', 'CfnSecurityGroup "App"'];
    const behind = read(imported + before).find(({ address }) => address === db)!;
    const made = rendered(imported + before, { ...from(db, app), behind });
    assert.equal(made, after === undefined ? undefined : imported + after);
  };
  const ec2 = 'import * as ec2 from "aws-cdk-lib/aws-ec2";\n';
  const rule = (groupId: string, sourceSecurityGroupId: string, indent = "", id = "DbFromApp") =>
    [
      `new ec2.CfnSecurityGroupIngress(this, "${id}", {`,
      `  groupId: ${groupId},`,
      `  sourceSecurityGroupId: ${sourceSecurityGroupId},`,
      "  fromPort: 80",
      "});",
    ].join(`\n${indent}`);

  it("writes a statement behind all that it refers to", () => {
    const [db, app] = [group("const db = ", "Db"), group("const app = ", "App")];
    const written = rule("db.attrGroupId", "app.attrGroupId");
    admits(`${db}\n${app}\nfoo();`, `${db}\n${app}\n${written}\nfoo();`);
    admits(`${app}\n${db}`, `${app}\n${db}\n${written}`);
    const here = group("this.db = ", "Db");
    admits(`${here}\n${app}`, `${here}\n${app}\n${rule("this.db.attrGroupId", "app.attrGroupId")}`);
  });

  it("gives a name to what has none, and an id that nothing has", () => {
    const [db, app] = [group("", "Db"), group("", "App")];
    const named = [group("const db2 = ", "Db"), group("const app = ", "App")].join("\n");
    const other = 'const db = 1;\nfoo(this, "DbFromApp");\n';
    admits(
      `${other}${db}\n${app}`,
      `${other}${named}\n${rule("db2.attrGroupId", "app.attrGroupId", "", "DbFromAppSecurityGroupIngress")}`,
    );
  });

  it("stays in the block that sees both", () => {
    const [db, app] = [group("const db = ", "Db"), group("const app = ", "App")];
    const written = rule("db.attrGroupId", "app.attrGroupId", "  ");
    admits(`${db}\nif (x) {\n  ${app}\n}`, `${db}\nif (x) {\n  ${app}\n  ${written}\n}`);
    admits(`if (x) {\n  ${app}\n}\n${db}`, undefined);
    admits(`if (x) {\n  ${app}\n} else {\n  ${db}\n}`, undefined);
    admits(`function make() {\n  ${app}\n}\nmake();\n${db}`, undefined);
    admits(`foo(${group("", "Db").slice(0, -1)});\n${app}`, undefined);
  });

  it("imports what it needs as the file does", () => {
    const made = (by: string) => `const db = new ${by}(this, "Db", {});\nconst app = new ${by}(this, "App", {});\n`;
    for (const [before, after, by, wanted] of [
      [
        'import { CfnSecurityGroup } from "aws-cdk-lib/aws-ec2";\n',
        'import { CfnSecurityGroup, CfnSecurityGroupIngress } from "aws-cdk-lib/aws-ec2";\n',
        "CfnSecurityGroup",
        "CfnSecurityGroupIngress",
      ],
      [
        'import * as cdk from "aws-cdk-lib";\n',
        undefined,
        "cdk.aws_ec2.CfnSecurityGroup",
        "cdk.aws_ec2.CfnSecurityGroupIngress",
      ],
      [
        'const ec2 = require("aws-cdk-lib/aws-ec2");\n',
        undefined,
        "ec2.CfnSecurityGroup",
        "ec2.CfnSecurityGroupIngress",
      ],
    ] as const) {
      const text = before + made(by);
      const [db, app] = read(text).map(({ address }) => address);
      const intent = { ...from(db!, app!), behind: read(text)[0]! };
      const written = rule("db.attrGroupId", "app.attrGroupId").replace("ec2.CfnSecurityGroupIngress", wanted);
      assert.equal(rendered(text, intent), `${after ?? before}${made(by).trimEnd()}\n${written}\n`);
    }
    const bare = `const { CfnSecurityGroup } = require("aws-cdk-lib/aws-ec2");\n${made("CfnSecurityGroup")}`;
    const [db, app] = read(bare).map(({ address }) => address);
    assert.equal(rendered(bare, { ...from(db!, app!), behind: read(bare)[0]! }), undefined);
  });
});

function first(body: Block): Block {
  const containers = property(body, "ContainerDefinitions").value;
  assert.ok(containers.kind === "list" && containers.items[0]?.kind === "block");
  return containers.items[0];
}
