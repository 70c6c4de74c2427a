import assert from "node:assert/strict";
import type { Span } from "../../rules/model/value.ts";
import type { Intent } from "../../rules/rule.ts";
import { cdk } from "../../server/frontends/cdk/index.ts";
import { edits, imports, printed, read, shown, spans } from "./reading.ts";

const stack = `import * as cdk from "aws-cdk-lib";
import { aws_rds as rds, aws_s3 as s3 } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";

const project = "TikTimer";
const tags = { owner: project, ...{ team: 'data' } } as const;

export class Database extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: Props) {
    super(scope, id, props);
    const { stage = "Dev", ...rest } = props;
    const name = \`\${project}-\${stage}\`.toLowerCase();
    new s3.Bucket(this, "Files", { bucketName: stage ? name + "-files" : \`\${tags.team}-x\`, ...rest });
    new rds.DatabaseInstance(this, \`Db\${stage}\`, {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("15.15", "15") }),
      instanceIdentifier: name!,
    });
    Secret.fromSecretCompleteArn(this, "S", ["arn", project].join(":"));
    new rds.CfnDBInstance(this, "Low", { tags: [{ key: "a", value: -1 }], multiAz: !true, dbName: (<string>name) });
  }
}
`;

/** What is half-typed between a bucket before it, one after it and one in another function, and what is seen of it. */
const snippets: readonly (readonly [missing: string, snippet: string, seen: string])[] = [
  ["a value", "new rds.CfnDBInstance(a, 'db', { dbName: , multiAz: true });", "… DBName ?, MultiAZ true"],
  ["a last value", "new rds.CfnDBInstance(a, 'db', { multiAz: true, dbName: });", "… MultiAZ true, DBName ?"],
  ["a key", "new rds.CfnDBInstance(a, 'db', {\n dbN\n multiAz: true });", "… DbN ?, MultiAZ true"],
  ["a comma", "new rds.CfnDBInstance(a, 'db', {\n dbName: 'Db'\n multiAz: true });", '… DBName "Db", MultiAZ true'],
  ["a colon", "new rds.CfnDBInstance(a, 'db', { dbName 'Db', multiAz: true });", "… DBName ?, Db ?, MultiAZ true"],
  ["a member", "new rds.CfnDBInstance(a, 'db', { dbName: names., multiAz: true });", "… DBName ?, MultiAZ true"],
  [
    "a member before a line",
    "new rds.CfnDBInstance(a, 'db', { dbName: names.\n multiAz: true });",
    "… DBName ?, True ?",
  ],
  [
    "a version",
    "new rds.DatabaseInstance(a, 'db', { engine: rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion. }) });",
    '… Engine "mysql", EngineVersion ?',
  ],
  ["a parenthesis", "new rds.CfnDBInstance(a, 'db', { dbName: 'Db' };", 'DBName "Db"'],
  ["an interpolation", "new rds.CfnDBInstance(a, 'db', { dbName: `${}-Db` });", '… DBName "?|-Db"'],
  ["an arm", "new rds.CfnDBInstance(a, 'db', { dbName: x ? 'A' : });", '… DBName ("A" or ?)'],
  ["what is spread", "new rds.CfnDBInstance(a, 'db', { dbName: 'Db', ... });", "… DBName ?"],
  ["all arguments", "new rds.CfnDBInstance(", "…"],
  ["the properties", "new rds.CfnDBInstance(a, 'db',", "…"],
  ["a class", "new rds.", "nothing"],
  ["what a constant is", "const name = ", "nothing"],
  ["a condition", "if (props.", "nothing"],
];

describe("CDK: half-typed files", () => {
  for (const [missing, snippet, seen] of snippets) {
    it(`keeps the rest of the file where ${missing} is missing, and invents nothing`, () => {
      const rest = (name: string) => `new s3.Bucket(a, "${name}", { bucketName: "${name}" });`;
      const text = `${imports}function a() {\n${rest("Before")}\n${snippet}\n${rest("After")}\n}\nfunction b() { ${rest("Other")} }`;
      const found = read(text).map(({ address, body }) => {
        const members = [...body.properties.values()].map(({ name, value }) => `${name} ${shown(value)}`).join(", ");
        return address.startsWith("Bucket") ? `${address} ${members}` : `${body.open ? "… " : ""}${members}`.trim();
      });
      assert.deepEqual(found, [
        'Bucket "Before" BucketName "Before"',
        ...(seen === "nothing" ? [] : [seen]),
        'Bucket "After" BucketName "After"',
        'Bucket "Other" BucketName "Other"',
      ]);
    });
  }

  it("reads every beginning of a stack without an exception, and points nowhere outside", () => {
    for (let end = 0; end <= stack.length; end++) check(stack.slice(0, end));
  });

  it("reads a stack from which anything is cut, and one in which anything is put", () => {
    for (let start = 0; start < stack.length; start += 7) {
      check(stack.slice(0, start) + stack.slice(start + 1 + (start % 13)));
      check(stack.slice(0, start) + "({[`\"';,.=>}])"[start % 14] + stack.slice(start));
    }
  });

  it("reads CRLF, a BOM, NUL, no text at all and a line of a megabyte", () => {
    const plain = printed(stack);
    assert.equal(
      printed(stack.replaceAll("\n", "\r\n")),
      plain.replaceAll("\n      ", "\r\n      ").replaceAll("\r\n  DB", "\n  DB"),
    );
    assert.equal(printed(`\uFEFF${stack}`), plain);
    check(stack.replaceAll(" ", "\0"));
    check("");
    check(`${stack}const x = "${"a".repeat(1_000_000)}";`);
    check(stack.replaceAll("\n", " ").repeat(300));
  });

  it("says so where a file is nested too deeply to be read", () => {
    for (const open of ["(", "[", "{a:", "!", "f(", "x=>", "a?b:", "`${"]) {
      const uri = "file:///app/deep.ts";
      const parsed = cdk.parse({ uri, text: `import "aws-cdk-lib";\nconst x = ${open.repeat(100_000)}` });
      const messages = parsed.errors.map(({ message }) => message);
      assert.ok(messages.length === 0 || messages[0] === "Nested too deeply to be read", open);
      cdk.evaluate(uri, {
        files: () => [parsed],
        file: () => parsed,
        document: () => parsed.document,
        below: () => [],
        has: (each) => each === uri,
        reads: (each) => each === uri,
      });
    }
  });

  it("reads no test, which nobody deploys", () => {
    const text = `import "aws-cdk-lib";\nconst x = ${"[".repeat(100_000)}`;
    const errors = ["deep.ts", "deep.test.ts"].map(
      (name) => cdk.parse({ uri: `file:///app/${name}`, text }).errors.length,
    );
    assert.deepEqual(errors, [1, 0]);
  });
});

function check(text: string): void {
  const resources = read(text);
  for (const { start, end } of spans(resources)) {
    assert.ok(
      0 <= start && start <= end && end <= text.length,
      `${start}-${end} of ${text.length}: ${text.slice(-60)}`,
    );
  }
  for (const { body } of resources) {
    for (const property of body.properties.values()) {
      const { value } = property;
      const intents: Intent[] = [
        { do: "remove", property },
        { do: "rename", property, to: "PartialArn" },
        { do: "set", on: body, name: "MultiAZ", to: true },
        { do: "replace", at: value.trail[value.trail.length - 1]!, with: "15.18" },
      ];
      if (value.kind === "text") intents.push({ do: "lower", texts: [value] });
      if (text.length > 3000 || text.length % 11 > 0) continue;
      for (const edit of intents.flatMap((intent) => edits(text, intent) ?? [])) inside(text, edit.at);
    }
  }
}

function inside(text: string, { start, end }: Span): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}: ${text.slice(-60)}`);
}
