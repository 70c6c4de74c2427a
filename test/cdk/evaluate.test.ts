import assert from "node:assert/strict";
import { cdk } from "../../server/frontends/cdk/index.ts";
import { at, imports, printed, read, shown } from "./reading.ts";

/** What `expression` is, with `before` in front of it. */
function value(expression: string, before = ""): string {
  const [bucket] = read(`${imports}${before}\nnew s3.Bucket(scope, "b", { bucketName: ${expression} });`);
  const found = bucket!.body.properties.get("BucketName");
  return found ? shown(found.value) : "undefined";
}

function values(table: Readonly<Record<string, string>>, before = ""): void {
  const found = Object.fromEntries(Object.keys(table).map((expression) => [expression, value(expression, before)]));
  assert.deepEqual(found, table);
}

describe("CDK: which files", () => {
  it("claims TypeScript that imports the CDK, and no declarations", () => {
    const claims = (name: string, text: string) => cdk.claims({ uri: `file:///app/${name}`, text });
    assert.equal(claims("a.ts", 'import * as cdk from "aws-cdk-lib";'), true);
    assert.equal(claims("a.mts", "import { Bucket } from '@aws-cdk/aws-s3';"), true);
    assert.equal(claims("a.tsx", 'const s3 = require("aws-cdk-lib/aws-s3");'), true);
    assert.equal(claims("a.d.ts", 'import * as cdk from "aws-cdk-lib";'), false);
    assert.equal(claims("a.ts", "// made with aws-cdk-lib"), false);
    for (const name of ["a.js", "a.mjs", "a.cjs", "a.jsx"]) {
      assert.equal(claims(name, 'const s3 = require("aws-cdk-lib/aws-s3");'), true);
    }
    assert.equal(claims("a.tf", '"aws-cdk-lib"'), false);
  });
});

describe("CDK: JavaScript that a tool has made", () => {
  const claims = (text: string) => cdk.claims({ uri: "file:///app/a.js", text });
  const code = 'const s3 = require("aws-cdk-lib/aws-s3");\n';

  it("is not claimed", () => {
    assert.equal(
      claims(`"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n${code}`),
      false,
    );
    assert.equal(claims(`// Ours.\n"use strict";\nvar __importStar = (this && this.x);\n${code}`), false);
    assert.equal(claims(`${code}//# sourceMappingURL=a.js.map\n`), false);
    assert.equal(claims(`${code.trim()}${"var a=1;".repeat(1000)}`), false);
    assert.equal(claims(`"use strict";\n${code}`), true);
  });
});

describe("CDK: imports", () => {
  const forms: Readonly<Record<string, string>> = {
    'import * as s3 from "aws-cdk-lib/aws-s3";': "s3.Bucket",
    'import { Bucket } from "aws-cdk-lib/aws-s3";': "Bucket",
    'import { Bucket as Files } from "aws-cdk-lib/aws-s3";': "Files",
    'import { aws_s3 } from "aws-cdk-lib";': "aws_s3.Bucket",
    'import { aws_s3 as s3 } from "aws-cdk-lib";': "s3.Bucket",
    'import * as cdk from "aws-cdk-lib";': "cdk.aws_s3.Bucket",
    'import cdk from "aws-cdk-lib";': "cdk.aws_s3.Bucket",
    'import s3 = require("aws-cdk-lib/aws-s3");': "s3.Bucket",
    'import cdk = require("aws-cdk-lib");': "cdk.aws_s3.Bucket",
    'const s3 = require("aws-cdk-lib/aws-s3");': "s3.Bucket",
    'const { Bucket: Files } = require("aws-cdk-lib/aws-s3");': "Files",
    'var s3 = require("aws-cdk-lib/aws-s3");': "s3.Bucket",
    'import * as s3 from "@aws-cdk/aws-s3";': "s3.Bucket",
    'import * as s3 from "aws-cdk-lib/aws-s3/lib/bucket";': "s3.Bucket",
    'import * as cdk from "aws-cdk-lib"; const { aws_s3: s3 } = cdk; const Files = s3.Bucket;': "Files",
  };
  for (const [form, name] of Object.entries(forms)) {
    it(`reads ${form}`, () => {
      const text = `${form}\nnew ${name}(this, "b", {});`;
      assert.equal(printed(text), `AWS::S3::Bucket ${name.split(".").at(-1)} "b" …`);
    });
  }

  const others: readonly string[] = [
    'import type * as s3 from "aws-cdk-lib/aws-s3";',
    'import { type Bucket } from "aws-cdk-lib/aws-s3";',
    'import * as s3 from "./aws-s3"; import "aws-cdk-lib";',
    'import * as s3 from "aws-cdk-lib/aws-s3"; class Bucket {}',
    'import * as s3 from "aws-cdk-lib-extra/aws-s3";',
    'let s3 = require("aws-cdk-lib/aws-s3"); s3 = mocked;',
    'function require(name) {} const s3 = require("aws-cdk-lib/aws-s3");',
  ];
  for (const form of others) {
    it(`finds no bucket after ${form}`, () => {
      const name = form.includes("class Bucket") || form.includes("{ type") ? "Bucket" : "s3.Bucket";
      assert.equal(printed(`${form}\nnew ${name}(this, "b", {});`), "");
    });
  }
});

describe("CDK: constructs", () => {
  it("reads an instance: CDK lower-cases its identifier, and its version is that of the constant", () => {
    const text = `${imports}
const project = "TikTimer";
const version = rds.PostgresEngineVersion.VER_15_7;
new rds.DatabaseInstance(this, "Db", {
  engine: rds.DatabaseInstanceEngine.postgres({ version }),
  instanceIdentifier: \`\${project}-Db\`,
  databaseName: "App",
  vpc,
});`;
    assert.equal(
      printed(text),
      `AWS::RDS::DBInstance DatabaseInstance "Db" …
  DBInstanceIdentifier (instanceIdentifier) = "tiktimer|-db" <\`\${project}-Db\`>
  DBName (databaseName) = "App" <"App">
  Engine (engine) = "postgres" <rds.DatabaseInstanceEngine.postgres({ version })>
  EngineVersion (version) = "15.7" <version><rds.PostgresEngineVersion.VER_15_7>
  VPCSecurityGroups (securityGroups) = [?] <rds.DatabaseInstance>
  Port (port) = null <rds.DatabaseInstance>
AWS::EC2::SecurityGroup DatabaseInstance "Db" security group …
  SecurityGroupIngress (SecurityGroupIngress) = [] <rds.DatabaseInstance>
  SecurityGroupEgress (SecurityGroupEgress) = [{Description: ?, CidrIp: "0.0.0.0/0", IpProtocol: "-1"}] <rds.DatabaseInstance>`,
    );
  });

  it("reads every kind of engine", () => {
    const engine = (expression: string) => {
      const [made] = read(`${imports}const pg = rds.DatabaseInstanceEngine.postgres;
const versions = { app: rds.PostgresEngineVersion.VER_16_3 };
new rds.DatabaseCluster(this, "c", { engine: ${expression} });`);
      return ["Engine", "EngineVersion", "MajorEngineVersion"]
        .map((name) => made!.body.properties.get(name))
        .map((property) => (property ? shown(property.value) : "-"))
        .join(" ");
    };
    const table: Readonly<Record<string, string>> = {
      "rds.DatabaseInstanceEngine.POSTGRES": '"postgres" - -',
      "rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.VER_8_0_39 })": '"mysql" "8.0.39" -',
      "rds.DatabaseInstanceEngine.mariaDb({ version: rds.MariaDbEngineVersion.VER_10_11_8 })": '"mariadb" "10.11.8" -',
      "rds.DatabaseInstanceEngine.oracleSe2({ version: rds.OracleEngineVersion.VER_19 })": '"oracle-se2" "19" -',
      "rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_15_5 })":
        '"aurora-postgresql" "15.5" -',
      "rds.DatabaseClusterEngine.auroraMysql({ version: rds.AuroraMysqlEngineVersion.VER_3_04_0 })":
        '"aurora-mysql" "8.0.mysql_aurora.3.04.0" -',
      'pg({ version: rds.PostgresEngineVersion.of("15.15", "15") })': '"postgres" "15.15" "15"',
      "pg({ version: rds.PostgresEngineVersion.VER_99_1 })": '"postgres" ? -',
      "pg({ version: versions.app })": '"postgres" "16.3" -',
      "pg({ version: old ? rds.PostgresEngineVersion.VER_15_7 : versions.app })": '"postgres" ("15.7" or "16.3") -',
      "pg({ version: props.version })": '"postgres" ? -',
      "pg(props)": '"postgres" ? -',
      "old ? pg({ version: versions.app }) : rds.DatabaseInstanceEngine.MYSQL": "- - -",
      "props.engine": "- - -",
    };
    const found = Object.fromEntries(Object.keys(table).map((expression) => [expression, engine(expression)]));
    assert.deepEqual(found, table);
  });

  it("knows what exists already", () => {
    const text = `${imports}
new rds.DatabaseInstanceFromSnapshot(this, "a", {});
new rds.DatabaseInstanceReadReplica(this, "b", {});
new rds.DatabaseClusterFromSnapshot(this, "c", {});
new rds.DatabaseCluster(this, "d", { clusterIdentifier: "My" });`;
    assert.equal(
      printed(text),
      `AWS::RDS::DBInstance DatabaseInstanceFromSnapshot "a" existing …
  VPCSecurityGroups (securityGroups) = [?] <rds.DatabaseInstanceFromSnapshot>
  Port (port) = null <rds.DatabaseInstanceFromSnapshot>
AWS::EC2::SecurityGroup DatabaseInstanceFromSnapshot "a" security group …
  SecurityGroupIngress (SecurityGroupIngress) = [] <rds.DatabaseInstanceFromSnapshot>
  SecurityGroupEgress (SecurityGroupEgress) = [{Description: ?, CidrIp: "0.0.0.0/0", IpProtocol: "-1"}] <rds.DatabaseInstanceFromSnapshot>
AWS::RDS::DBInstance DatabaseInstanceReadReplica "b" existing …
  VPCSecurityGroups (securityGroups) = [?] <rds.DatabaseInstanceReadReplica>
  Port (port) = null <rds.DatabaseInstanceReadReplica>
AWS::EC2::SecurityGroup DatabaseInstanceReadReplica "b" security group …
  SecurityGroupIngress (SecurityGroupIngress) = [] <rds.DatabaseInstanceReadReplica>
  SecurityGroupEgress (SecurityGroupEgress) = [{Description: ?, CidrIp: "0.0.0.0/0", IpProtocol: "-1"}] <rds.DatabaseInstanceReadReplica>
AWS::RDS::DBCluster DatabaseClusterFromSnapshot "c" existing …
  VpcSecurityGroupIds (securityGroups) = [?] <rds.DatabaseClusterFromSnapshot>
AWS::EC2::SecurityGroup DatabaseClusterFromSnapshot "c" security group …
  SecurityGroupIngress (SecurityGroupIngress) = [] <rds.DatabaseClusterFromSnapshot>
  SecurityGroupEgress (SecurityGroupEgress) = [{Description: ?, CidrIp: "0.0.0.0/0", IpProtocol: "-1"}] <rds.DatabaseClusterFromSnapshot>
AWS::RDS::DBCluster DatabaseCluster "d" …
  DBClusterIdentifier (clusterIdentifier) = "my" <"My">
  VpcSecurityGroupIds (securityGroups) = [?] <rds.DatabaseCluster>
AWS::EC2::SecurityGroup DatabaseCluster "d" security group …
  SecurityGroupIngress (SecurityGroupIngress) = [] <rds.DatabaseCluster>
  SecurityGroupEgress (SecurityGroupEgress) = [{Description: ?, CidrIp: "0.0.0.0/0", IpProtocol: "-1"}] <rds.DatabaseCluster>`,
    );
  });

  it("gives Cfn* classes CloudFormation's names, all the way down", () => {
    const text = `import * as rds from "aws-cdk-lib/aws-rds";
import { CfnTaskDefinition } from "aws-cdk-lib/aws-ecs";
new rds.CfnDBInstance(this, "a", { dbInstanceIdentifier: "My", multiAz: true, engineVersion: "15.7", kmsKeyId: "k" });
new CfnTaskDefinition(this, "b", {
  containerDefinitions: [{
    name: "app",
    logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/app", mode: "x" } },
    secrets: [{ name: "P", valueFrom: "arn" }],
  }],
});
new rds.CfnDBCluster(this, "c");`;
    assert.equal(
      printed(text),
      `AWS::RDS::DBInstance CfnDBInstance "a" …
  DBInstanceIdentifier (dbInstanceIdentifier) = "My" <"My">
  MultiAZ (multiAz) = true <true>
  EngineVersion (engineVersion) = "15.7" <"15.7">
AWS::ECS::TaskDefinition CfnTaskDefinition "b"
  ContainerDefinitions (containerDefinitions) = [{Name: "app", LogConfiguration: {LogDriver: "awslogs", Options: {awslogs-group: "/app", mode: "x"}}, Secrets: [{Name: "P", ValueFrom: "arn"}]}] <${text.slice(text.indexOf("[{"), text.indexOf("}],\n});") + 2)}>
AWS::RDS::DBCluster CfnDBCluster "c"`,
    );
  });

  it("reads secrets that are looked up, made, and given to containers", () => {
    const text = `import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import * as ecs from "aws-cdk-lib/aws-ecs";
const arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbC123";
const whole = Secret.fromSecretCompleteArn(this, "A", arn);
const part = Secret.fromSecretPartialArn(this, "B", "arn:b");
const wrong = Secret.fromSecretCompleteArn(this, "C", "arn:c");
Secret.fromSecretAttributes(this, "D", { secretCompleteArn: arn, encryptionKey });
Secret.fromSecretNameV2(this, "E", "app");
new Secret(this, "F", { secretName: "Mine" });
const task = new ecs.FargateTaskDefinition(this, "T", { cpu: 256 });
task.addContainer("app", {
  environment: { A: "b", ...more },
  secrets: {
    W: ecs.Secret.fromSecretsManager(whole),
    K: ecs.Secret.fromSecretsManager(whole, "host"),
    P: ecs.Secret.fromSecretsManager(part),
    X: ecs.Secret.fromSecretsManager(wrong),
  },
});`;
    assert.equal(
      printed(text),
      `AWS::SecretsManager::Secret Secret.fromSecretCompleteArn "A" existing …
  CompleteArn (fromSecretCompleteArn) = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbC123" <arn><"arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbC123">
AWS::SecretsManager::Secret Secret.fromSecretPartialArn "B" existing …
  PartialArn (fromSecretPartialArn) = "arn:b" <"arn:b">
AWS::SecretsManager::Secret Secret.fromSecretCompleteArn "C" existing …
  CompleteArn (fromSecretCompleteArn) = "arn:c" <"arn:c">
AWS::SecretsManager::Secret Secret.fromSecretAttributes "D" existing …
  CompleteArn (secretCompleteArn) = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbC123" <arn><"arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbC123">
AWS::SecretsManager::Secret Secret.fromSecretNameV2 "E" existing …
  Name (fromSecretNameV2) = "app" <"app">
AWS::SecretsManager::Secret Secret "F" …
  Name (secretName) = "Mine" <"Mine">
AWS::ECS::TaskDefinition FargateTaskDefinition "T"
  Cpu (cpu) = 256 <256>
  RequiresCompatibilities (compatibility) = ["FARGATE"] <ecs.FargateTaskDefinition>
  Memory (memoryLimitMiB) = 512 <ecs.FargateTaskDefinition>
  NetworkMode (networkMode) = "awsvpc" <ecs.FargateTaskDefinition>
  Family (family) = ? <ecs.FargateTaskDefinition>
  TaskRoleArn (taskRole) = ? <ecs.FargateTaskDefinition>
  ContainerDefinitions (addContainer) = [{Environment: [{Name: "A", Value: ?}, …], Secrets: [{Name: "W", ValueFrom: "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbC123"}, {Name: "K", ValueFrom: "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbC123|:|host|::"}, {Name: "P", ValueFrom: ?}, {Name: "X", ValueFrom: ?}], Name: "app", Essential: true}] <ecs.FargateTaskDefinition>
  ExecutionRoleArn (executionRole) = ? <ecs.FargateTaskDefinition>`,
    );
  });

  it("takes properties from a variable, and leaves open what it does not see", () => {
    const text = `${imports}
const props: s3.BucketProps = { bucketName: "Mine" };
new s3.CfnBucket(this, "a", props);
new s3.CfnBucket(this, "b", { bucketName: "Mine", ...rest });
new s3.CfnBucket(this, "c", { ...rest, bucketName: "Mine" });
new s3.CfnBucket(this, "d", given);
new s3.CfnBucket(...all);`;
    assert.equal(
      printed(text),
      `AWS::S3::Bucket CfnBucket "a"
  BucketName (bucketName) = "Mine" <"Mine">
AWS::S3::Bucket CfnBucket "b" …
  BucketName (bucketName) = ? <"Mine">
AWS::S3::Bucket CfnBucket "c" …
  BucketName (bucketName) = "Mine" <"Mine">
AWS::S3::Bucket CfnBucket "d" …
AWS::S3::Bucket CfnBucket …`,
    );
  });
});

describe("CDK: expressions", () => {
  it("reads literals, templates and sums", () => {
    values(
      {
        '"a"': '"a"',
        "`a${p}b`": '"a|Tik|b"',
        "`${1}-${true}`": '"1|-|true"',
        '"a" + p + `b`': '"a|Tik|b"',
        '1 + 2 + "a"': '"3|a"',
        '"a" + 1 + 2': '"a|1|2"',
        "1 + 2": "3",
        "-5": "-5",
        "!yes": "false",
        'x + "a"': '"?|a"',
        "x + y": "?",
        "(p as string)!": '"Tik"',
        "p satisfies string": '"Tik"',
        "<string>p": '"Tik"',
        "this.name": "?",
        undefinedName: "?",
        "/x/": "?",
      },
      'const p = "Tik" as const; const yes = true;',
    );
  });

  it("reads methods of strings, and those of unknown strings that make them lower case", () => {
    values(
      {
        "p.toLowerCase()": '"tik-x"',
        "p.toUpperCase()": '"TIK-X"',
        "`${x}-${p}`.toLowerCase()": '"?↓|-|tik-x"',
        "`${x}-${p}`.toUpperCase()": '"?|-|TIK-X"',
        "x.toLowerCase()": "?↓",
        "`${x.toLowerCase()}-A`": '"?↓|-A"',
        '" a ".trim()': '"a"',
        "`${x} `.trim()": "?",
        'p.replace("-", "_")': '"Tik_x"',
        'p.replace(/-/g, "_")': '"Tik_x"',
        "p.slice(0, 3)": '"Tik"',
        "p.substring(1)": '"ik-x"',
        'p.concat("a", x)': '"Tik-x|a|?"',
        '["a", p, x].join("-")': '"a|-|Tik-x|-|?"',
        '["a", ...x].join("-")': "?",
        '["b", "B", "a"].sort().join("-")': '"B|-|a|-|b"',
        '["b", x].sort().join("-")': "?",
        '[10, 9].sort().join("-")': "?",
        'p.padEnd(7, "0")': '"Tik-x00"',
        "p.padStart(6)": '" Tik-x"',
        "p.padStart(1e9)": "?",
        "p.repeat(2)": '"Tik-xTik-x"',
        "p.repeat(1e9)": "?",
        'p.split("-")[0]': '"Tik"',
        'p.split("-").at(-1)': '"x"',
        "p.at(-1)": '"x"',
        "p.at(9)": "undefined",
        "p.charAt(0)": '"T"',
        "p.charAt(0).toLowerCase() + p.slice(1)": '"t|ik-x"',
        'p.startsWith("Tik")': "true",
        'p.endsWith("y") ? "a" : "b"': '"b"',
        'p.includes("k-")': "true",
        'p.indexOf("-")': "3",
        'x.includes("a")': "?",
        "p.length": "5",
      },
      'const p = "Tik-x";',
    );
  });

  it("asks texts of which only a piece is known what that decides", () => {
    values({
      '`prod-${x}`.startsWith("prod")': "true",
      '`prod-${x}`.startsWith("dev")': "false",
      '`prod-${x}`.startsWith("prod-a")': "?",
      '`${x}-eu`.endsWith("eu")': "true",
      '`${x}-eu`.endsWith("us")': "false",
      '`${x}-eu`.endsWith("a-eu")': "?",
      '`${x}-eu-${y}`.includes("eu")': "true",
      '`${x}-eu-${y}`.includes("us")': "?",
      '`${x}-eu`.startsWith("")': "true",
    });
  });

  it("replaces what plain regular expressions find", () => {
    values(
      {
        'p.replace(/[^a-z0-9]/gi, "")': '"TikTimerv2"',
        'p.replace(/[^a-zA-Z0-9-]+/g, "-")': '"Tik-Timer-v2"',
        'p.replace(/_/, "-")': '"Tik-Timer v2"',
        'p.replace(/\\s|_/g, ".")': '"Tik.Timer.v2"',
        'p.replaceAll(/[_ ]/g, "")': '"TikTimerv2"',
        'p.replaceAll(/_/, "")': "?",
        'p.replace(/^tik_?/i, "")': '"Timer v2"',
        "p.split(/[_ ]/)[1]": '"Timer"',
        '/^Tik/.test(p) ? "a" : "b"': '"a"',
        "/^Tik/.test(x)": "?",
        'p.replace(/(a|b)+/g, "")': "?",
        'p.replace(/a*b*c*/g, "")': "?",
        'p.replace(/[z-a]/g, "")': "?",
        'p.replace(/[x\\-z-a]/g, "")': "?",
        'p.replace(/T(?=i)/g, "")': "?",
        "p.replace(/i/g, (found) => found)": "?",
        '`${x}_${p}`.replace(/[_ ]/g, "-")': '"?|-|Tik-Timer-v2"',
        '`${x.toLowerCase()}_A`.replace(/_/g, "-")': '"?↓|-A"',
        '`${x.toLowerCase()}_A`.replace(/_/g, "B")': '"?|BA"',
        '`${x}_A`.replaceAll("_", "-")': '"?|-A"',
        '`${x}_A`.replace("_", "-")': "?",
        '`${x}__A`.replace(/_+/g, "-")': "?",
      },
      'const p = "Tik_Timer v2";',
    );
  });

  it("reads durations and sizes, and what they come to in other units", () => {
    values(
      {
        "Duration.minutes(2).toSeconds()": "120",
        "Duration.seconds(120).toMinutes()": "2",
        "Duration.seconds(90).toMinutes()": "?",
        "Duration.days(1).toHours()": "24",
        "Duration.seconds(n).toSeconds()": "30",
        "Duration.millis(1500).toMilliseconds()": "1500",
        "Duration.minutes(1).plus(Duration.seconds(n)).toSeconds()": "90",
        "Duration.minutes(x).toSeconds()": "?",
        "Size.gibibytes(2).toMebibytes()": "2048",
        "Size.mebibytes(2048).toGibibytes()": "2",
        "Size.kibibytes(2048).toMebibytes()": "2",
        "({ seconds: 5 }).toMinutes()": "?",
      },
      'import { Duration, Size } from "aws-cdk-lib"; const n = 30;',
    );
  });

  it("decides a switch, and finds what enumerations and namespaces name", () => {
    values(
      {
        'of("prod")': '"P"',
        'of("dev")': '"D"',
        'of("test")': '"D"',
        'of("none")': "?",
        "of(x)": "?",
        'through("prod")': '"after"',
        "Kind[Kind.B]": '"B"',
        "table[Kind.B]": '"two"',
        "table[1]": '"two"',
        "table[7]": "undefined",
        "Names.own": '"A"',
        "Names.Deep.own": '"B"',
        "Names.hidden": "?",
        "Names.changed": "?",
      },
      `enum Kind { A, B }
const table = { [Kind.A]: "one", [Kind.B]: "two" };
namespace Names { const hidden = "H"; export const own = "A"; export let changed = "a"; changed = "b";
  export namespace Deep { export const own = "B"; } }
function of(stage) { switch (stage) { case "prod": return "P"; case "test": case "dev": { return "D"; } default: throw new Error(); } }
function through(stage) { switch (stage) { case "prod": break; default: return "D"; } return "after"; }`,
    );
  });

  it("reads objects, lists and what is taken out of them", () => {
    values(
      {
        "config.name": '"A"',
        'config["name"]': '"A"',
        "config.deep.list[1]": '"y"',
        "config.absent": "undefined",
        name: '"A"',
        renamed: '"A"',
        "merged.name": '"B"',
        "merged.other": '"C"',
        "over.name": "?",
        "either.name": "?",
        "either.other": '"C"',
      },
      `const config = { name: "A", deep: { list: ["x", "y"] } } as const;
const { name, name: renamed = "Z" } = config;
const merged = { ...config, name: "B", other: "C" };
const over = { ...config, ...x };
const either = { ...merged, ...(x ? { name: "D" } : {}) };`,
    );
  });

  it("keeps both arms of a condition, and trusts no default of what is unknown", () => {
    values(
      {
        'x ? "a" : "B"': '("a" or "B")',
        '`${x ? "a" : "B"}-c`': '("a|-c" or "B|-c")',
        'yes ? "a" : "B"': '"a"',
        'x ?? "a"': "?",
        'x || "a"': "?",
        '"b" ?? "a"': '"b"',
        '"" || "a"': '"a"',
        'null ?? "a"': '"a"',
        'process.env.X ?? "a"': "?",
        'x && "a"': '("a" or null)',
        '`${x && "a"}`': '("a" or "?")',
      },
      "const yes = true;",
    );
  });

  it("knows an account and a region to have no capital letters", () => {
    const text = `${imports}import { Stack, Aws } from "aws-cdk-lib";
class A extends Stack { go(other: any) {
  new s3.Bucket(this, "a", { bucketName: \`\${this.account}-\${Aws.REGION}-\${Stack.of(this).account}-\${other.account}\` });
} }
class B { go() { new s3.Bucket(this, "b", { bucketName: this.account }); } }`;
    assert.deepEqual(
      read(text).map(({ body }) => shown(body)),
      ['{BucketName: "?↓|-|?↓|-|?↓|-|?", …}', "{BucketName: ?, …}"],
    );
  });

  it("leaves alone what may have changed", () => {
    values(
      {
        once: '"A"',
        twice: '("b" or "A")',
        counted: "?",
        "object.name": '"b"',
        "merged.name": "?",
        "handed.name": "?",
        "shown.name": '"A"',
        'list.join("-")': '"A|-|B"',
        swapped: '"b"',
        branch: "?",
        loop: "?",
        circle: '"?|A"',
      },
      `let once = "A";
let twice = "A"; if (x) { twice = "b"; }
let counted = 1; counted++;
const object = { name: "A" }; object.name = "b";
const merged = { name: "A" }; Object.assign(merged, x);
const handed = { name: "A" }; change(handed);
const shown = { name: "A" }; console.log(shown);
const list = ["A"]; list.push("B");
let swapped = "A"; [swapped] = ["b"];
if (x) { var branch = "A"; }
for (var loop = "A"; ; ) {}
const circle = \`\${circle}A\`;`,
    );
  });

  it("fills in what Fn.sub is given", () => {
    values(
      {
        'cdk.Fn.sub("A-${AWS::Region}-b")': '"A-|?|-b"',
        'cdk.Fn.sub("${A}-${!B}-${C}", { A: "Aa" })': '"|Aa|-|${B}|-|?|"',
        "cdk.Fn.sub(x)": "?",
        'cdk.Fn.sub("${A}", x)': '"|?|"',
      },
      'import * as cdk from "aws-cdk-lib";',
    );
  });

  it("does not know a list that is written into by way of what holds it", () => {
    const holders = [
      "const all = {}; all.list = list; all.list.push(1);",
      "const all = { list }; all.list.push(1);",
      "const all = { a: { list } }; all.a.list[0] = 1;",
      "const all = { list }; const { list: own } = all; own.push(1);",
      "const all = { list }; const own = all.list; own.push(1);",
      "const all = [list]; all[0].push(1);",
      "const all = []; all.push(list); all[0].push(1);",
      "const all = [list]; for (const each of all) each.push(1);",
      "const all = [list]; all.forEach((each) => each.push(1));",
      "const all = [list]; const [own] = all; own.push(1);",
      "grow({ list }); function grow(all) { all.list.push(1); }",
      'const all = new Map([["a", list]]); all.get("a").push(1);',
      "class All { constructor(own) { this.own = own; this.own.push(1); } } new All(list);",
      "class All { constructor(private readonly own) {} add() { this.own.push(1); } } new All(list).add();",
      "grow({ list }); function grow({ list: own }) { own.push(1); }",
      "Array.prototype.push.apply(list, [1]);",
      "[].push.call(list, 1);",
      "(process.env.X ? list : []).push(1);",
      "(() => list)().push(1);",
    ];
    for (const each of holders) assert.equal(value('list.join("-")', `const list = ["A"]; ${each}`), "?", each);
    const others = [
      "const all = { list };",
      "const all = [list]; all.push(1);",
      "const all = { list }; all.a = 1;",
      "new All(list);",
    ];
    for (const each of others) assert.equal(value('list.join("-")', `const list = ["A"]; ${each}`), '"A"', each);
  });

  it("shows numbers as they are asked to be shown", () => {
    values(
      {
        "(1.5).toFixed(2)": '"1.50"',
        "(1.5).toFixed()": '"2"',
        "n.toFixed(1)": '"3.0"',
        "n.toString()": '"3"',
        "(255).toString(16)": '"ff"',
        "(255).toString(99)": "?",
        "(1.5).toFixed(x)": "?",
        "(1.5).toFixed(-1)": "?",
        "n.toExponential()": "?",
        "true.toFixed(1)": "?",
        "Math.abs(-2)": "2",
        "Math.trunc(2.7)": "2",
      },
      "const n = 3;",
    );
  });

  it("knows a list that is built up by forEach", () => {
    const written: Readonly<Record<string, string>> = {
      '["B", "C"].forEach((each) => list.push(each));': '"A|,|B|,|C"',
      '["B", "C"].forEach((each) => { if (each === "C") list.push(each); });': '"A|,|C"',
      '["B"].forEach(function (each) { list.push(each, each); });': '"A|,|B|,|B"',
      '["B"].forEach((b) => ["C", "D"].forEach((c) => list.push(b + c)));': "?",
      '["B"].forEach((b) => { ["C", "D"].forEach((c) => { list.push(b + c); }); });': '"A|,|B|C|,|B|D"',
      '[["B", "C"]].forEach(([, each]) => list.push(each));': '"A|,|C"',
      'new Set(["B"]).forEach((each) => list.push(each));': '"A|,|B"',
      "x.forEach((each) => list.push(each));": "?",
      "[x].forEach((each) => list.push(each));": '"A|,|?"',
      '["B"].forEach(async (each) => list.push(each));': "?",
      '["B"].forEach((each) => later(() => list.push(each)));': "?",
      "list.forEach();": '"A"',
      'list.push("B"); list.forEach();': '"A|,|B"',
      '["B"].forEach(list.push);': "?",
      '["B"].forEach((each) => { list.push(each) };': '"A|,|B"',
    };
    for (const [each, wanted] of Object.entries(written)) {
      assert.equal(value("list.join()", `const list = ["A"]; ${each}`), wanted, each);
    }
  });

  it("follows variables by the order of statements", () => {
    const variables: Readonly<Record<string, string>> = {
      'let a = "A"; a = "B";': '"B"',
      'let a; if (x) a = "A"; else a = "B";': '("A" or "B")',
      'let a = "A"; if (x) { a = "B"; } else { throw new Error(); }': '"B"',
      'let a = "A"; if (true) a = "B";': '"B"',
      'let a = "A"; a = a + "b"; a = `${a}c`;': '"A|b|c"',
      'let a = "A"; switch (x) { case 1: a = "B"; break; case 2: case 3: { a = "C"; break; } }': '("A" or "B" or "C")',
      'let a = "A"; switch (x) { case 1: a = "B"; break; default: a = "C"; }': '("B" or "C")',
      'let a = "A"; switch (2) { case 1: a = "B"; break; case 2: a = "C"; }': '"C"',
      'let a = "A"; switch (x) { case 1: a = "B"; case 2: a = "C"; }': "?",
      'let a = "A"; switch (x) { case 1: if (y) break; a = "B"; break; }': "?",
      'let a = "A"; for (const each of x) a = each;': "?",
      'let a = "A"; x.forEach(() => { a = "B"; });': "?",
      'let a = "A"; ["B", "C"].forEach((each) => { a = each; });': '"C"',
      'let a = "A"; ["B"].forEach((each) => (a += each));': "?",
      'let a = "A"; ["B", "C"].forEach((each) => { a += each; });': '"A|B|C"',
      'let a = "A"; ["B", "C"].forEach((each, index) => { if (index === 0) a = each; });': '"B"',
      'let a = "A"; ["B"].forEach((each) => { if (x) return; a = each; });': "?",
      'let a = "A"; ["B"].forEach(async (each) => { a = each; });': "?",
      'let a = "A"; ["B"].map((each) => { a = each; });': "?",
      'let a = "A"; [].forEach((each) => { a = each; });': '"A"',
      'let a = "A"; ["B"].forEach((a) => { a = "C"; });': '"A"',
      'let a = "A"; try { a = "B"; } catch {}': "?",
      'let a = "A"; if (x) a += "B";': '("A|B" or "A")',
      "let a = 1; a += 2;": "3",
      'let a; a ??= "A";': '"A"',
      'let a = ""; a ||= "A";': '"A"',
      'let a = "A"; a ??= "B";': '"A"',
      'let a = x(); a ??= "B";': "?",
      'let a = "A"; a -= 1;': "?",
      'let a = "A"; [a] = ["B"];': '"B"',
      'let a = "A"; let b = "B"; [a, b] = [b, a];': '"B"',
      'let a = "A"; [, a] = ["B", "C"];': '"C"',
      'let a = "A"; [...a] = ["B"];': "?",
      'let a = "A"; [a = "C"] = ["B"];': "?",
      'let a = "A"; [a, a] = ["B", "C"];': "?",
      'let a = "A"; [a] = x;': "?",
      'let a = "A"; ({ a } = { a: "B" });': '"B"',
      'let a = "A"; ({ a } = x);': "?",
      'let a = "A"; ({ a = "C" } = { a: "B" });': "?",
      'let a = "A"; ({ b: a } = { b: "B" });': "?",
      'let a = "A"; if (x) [a] = ["B"];': '("B" or "A")',
      'let a = "A"; const b = ([a] = ["B"]);': "?",
      'let a = "A"; x(() => (a = "B"));': "?",
    };
    for (const [written, wanted] of Object.entries(variables)) assert.equal(value("a", written), wanted, written);
    assert.equal(value("f()", 'let a = "A"; a = "B"; const f = () => a;'), '"B"');
    assert.equal(value("f()", 'let a = "A"; const f = () => a; a = "B";'), "?");
    assert.equal(value("f()", 'let a = "A"; a = "B"; function f() { return a; }'), "?");
    assert.equal(value("({ b: 1, ...a }).b", "let a = {}; if (x) a = { c: 2 };"), "1");
  });

  it("puts lists in order and together", () => {
    values({
      '["b", "a"].sort((x, y) => x.localeCompare(y)).join()': '"a|,|b"',
      "[3, 1, 20].sort((x, y) => x - y).join()": '"1|,|3|,|20"',
      '[{ n: "B", o: 2 }, { n: "A", o: 1 }].sort((x, y) => x.o - y.o).map(({ n }) => n).join("-")': '"A|-|B"',
      '["b", x].sort((a, b) => a.localeCompare(b)).join()': "?",
      "[1, 2, 3].reduce((sum, each) => sum + each, 10)": "16",
      '["a", "b"].reduce((all, each) => `${all}-${each}`)': '"a|-|b"',
      '["a", "b"].reduce((all, each) => ({ ...all, [each]: each }), {}).b': '"b"',
      "x.reduce((sum, each) => sum + each, 10)": "?",
      '"a-b".replace(/(\\w)-(\\w)/, "$2-$1")': '"b-a"',
      '"Team_A".replace(/([a-z])_(?:[A-Z])/g, "$1")': '"Team"',
      '"aaa".replace(/(a+)+b/, "")': "?",
      '"a(b".replace(/\\((b)/, "$1")': '"ab"',
    });
  });

  it("gives up on what grows without end", () => {
    let text = 'const a0 = "A";';
    for (let index = 1; index < 40; index++) text += `const a${index} = \`\${a${index - 1}}\${a${index - 1}}\`;`;
    assert.match(value("a39", text), /^[?|"]+$/);
    assert.equal(value(Array.from({ length: 12 }, () => '(x ? "a" : "b")').join(" + ")), "?");
    assert.equal(value(`"a"${' + "a"'.repeat(20_000)}`), "?");
  });
});

describe("CDK: scopes", () => {
  it("finds the nearest declaration of a name", () => {
    const text = `${imports}
const name = "Outer";
function parameter(name: string) { new s3.Bucket(this, "1", { bucketName: name }); }
function local() { const name = "Local"; { const name = "Inner"; new s3.Bucket(this, "2", { bucketName: name }); } }
function outer() { new s3.Bucket(this, "3", { bucketName: name }); }
const arrow = ({ name }) => new s3.Bucket(this, "4", { bucketName: name });
for (const name of names) new s3.Bucket(this, "5", { bucketName: name });
try {} catch (name) { new s3.Bucket(this, "6", { bucketName: name }); }
function hoisted() { new s3.Bucket(this, "7", { bucketName: name }); if (x) { var name = "Var"; } }
switch (x) { case 1: const name = "Case"; default: new s3.Bucket(this, "8", { bucketName: name }); }
function inherit(given = name) { const name = "Body"; new s3.Bucket(this, "9", { bucketName: given }); }
function overloaded() { function name() {} new s3.Bucket(this, "10", { bucketName: name }); }
function shadowed(s3) { new s3.Bucket(this, "11", { bucketName: name }); }
class Stack { name = "Field"; constructor() { new s3.Bucket(this, "12", { bucketName: name }); } }`;
    const found = read(text).map(
      ({ address, body }) => `${address} ${shown(body.properties.get("BucketName")!.value)}`,
    );
    assert.deepEqual(found, [
      'Bucket "1" ?',
      'Bucket "2" "Inner"',
      'Bucket "3" "Outer"',
      'Bucket "4" ?',
      'Bucket "5" ?',
      'Bucket "6" ?',
      'Bucket "7" ?',
      'Bucket "8" "Case"',
      'Bucket "9" ?',
      'Bucket "10" ?',
      'Bucket "12" "Outer"',
    ]);
  });
});

describe("CDK: trails", () => {
  it("lead from where a piece stands to where its characters are written", () => {
    const text = `${imports}
const project = "TikTimer";
const stem = project;
const name = \`\${stem}-files\`;
new s3.Bucket(this, "b", { bucketName: \`my-\${name}\` });`;
    const [bucket] = read(text);
    const found = bucket!.body.properties.get("BucketName")!.value;
    assert.equal(found.kind, "text");
    assert.deepEqual(found.kind === "text" && found.pieces.map(({ trail }) => trail.map((span) => at(text, span))), [
      ["my-"],
      ["name", "stem", "project", "TikTimer"],
      ["name", "-files"],
    ]);
  });

  it("name the construct where it is made", () => {
    const text = `${imports}new s3.Bucket(this, "b");`;
    assert.equal(at(text, read(text)[0]!.name), "s3.Bucket");
  });
});
