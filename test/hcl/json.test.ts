import { deepEqual, equal } from "node:assert/strict";
import type { Span } from "../../rules/model/value.ts";
import type { Intent } from "../../rules/rule.ts";
import { hcl } from "../../server/frontends/hcl/index.ts";
import { identifier, listed, readerOf } from "./evaluated.ts";
import { pick, random } from "./generate.ts";

const main = JSON.stringify(
  {
    "//": "a comment",
    variable: { name: { type: "string", default: "Data${base}" }, count: [{ type: "number", default: "3" }] },
    locals: [{ full: '${var.name}-${upper("x")}', list: [1, true, null, "a"], map: { "k-${var.name}": { b: 1 } } }],
    resource: {
      aws_db_instance: {
        main: {
          identifier: "${local.full}",
          port: "${var.count}",
          tags: { Name: "T" },
          multi_az: true,
          timeouts: { create: "1h" },
          count: 1,
        },
        other: [{ identifier: 'q"${var.name}' }],
      },
      aws_rds_cluster_parameter_group: {
        g: {
          name: "G",
          parameter: [
            { name: "a", value: "1" },
            { name: "b", value: "2" },
          ],
        },
      },
    },
    module: { m: { source: "./m", name: "${local.full}" } },
    import: [{ to: "module.m.aws_s3_bucket.b", id: "x" }],
    output: { o: { value: "${var.name}" } },
  },
  undefined,
  1,
);

describe("HCL in JSON", () => {
  it("is a configuration like any other", () => {
    equal(
      // Where something is escaped, an expression stands where its string does.
      listed({
        "main.tf.json": main,
        "m/main.tf": 'variable "name" {}\nresource "aws_s3_bucket" "b" {\n  bucket = var.name\n}\n',
      })
        .replaceAll('local.full <- "${var.name}-${upper(\\"x\\")}"', "CALL")
        .replaceAll('"${var.name}-${upper(\\"x\\")}"', "TEXT"),
      `output.o: Terraform::Output
  Value (value): "Data\${base}" <- var.name <- "Data\${base}" <- "\${var.name}" <- "Data\${base}"
aws_db_instance.main[0]: AWS::RDS::DBInstance
  DBInstanceIdentifier (identifier): "Data\${base}" <- CALL <- "Data\${base}" + "-" <- CALL + "X" <- CALL <- TEXT <- "\${local.full}" <- TEXT
  Port (port): 3 <- var.count <- "3"
  Tags (tags): { Name: "T" <- "T" }
  MultiAZ (multi_az): true <- true
aws_db_instance.other: AWS::RDS::DBInstance
  DBInstanceIdentifier (identifier): "q\\"" <- "q\\"\${var.name}" + "Data\${base}" <- "q\\"\${var.name}" <- "Data\${base}" <- "q\\"\${var.name}"
aws_rds_cluster_parameter_group.g: AWS::RDS::DBClusterParameterGroup
  DBClusterParameterGroupName (name): "G" <- "G"
  Parameter (parameter): [{ Name (name): "a" <- "a"; Value (value): "1" <- "1" }, { Name (name): "b" <- "b"; Value (value): "2" <- "2" }]
module.m.aws_s3_bucket.b: AWS::S3::Bucket, existing
  BucketName (bucket): "Data\${base}" <- var.name <- CALL <- "Data\${base}" + "-" <- var.name <- CALL + "X" <- var.name <- CALL <- TEXT <- var.name <- "\${local.full}" <- TEXT
`,
    );
  });

  it("goes with native files, and overrides as they do", () => {
    equal(identifier("local.a", "", { "x.tf.json": '{"locals": {"a": "A"}}' }), '"A" <- local.a <- "A"');
  });

  it("gives variables values that mean what they say", () => {
    const files = {
      "main.tf":
        'variable "a" {}\nvariable "b" {}\nresource "aws_s3_bucket" "b" {\n  bucket = "${var.a}-${var.b[1].c}"\n}\n',
      "terraform.tfvars.json": '{ "a": "A${x}", "b": [null, { "c": 5 }] }',
    };
    equal(
      listed(files),
      'aws_s3_bucket.b: AWS::S3::Bucket\n  BucketName (bucket): "A${x}" <- var.a <- "A${x}" + "-" + "5" <- var.b[1].c <- 5 <- "${var.a}-${var.b[1].c}"\n',
    );
    equal(listed({ ...files, "terraform.tfvars.json": "{" }).includes('"A'), false);
  });

  it("says what is no JSON", () => {
    const errors = (text: string) =>
      hcl
        .parse({ uri: "file:///w/a.tf.json", text })
        .errors.map(({ at, message }) => `${at.start}-${at.end} ${message}`);
    deepEqual(errors('{ "a": }'), ["7-8 this is not JSON: value expected"]);
    deepEqual(errors("[]"), ["0-0 a JSON object is expected here"]);
    deepEqual(errors(""), ["0-0 this is not JSON: value expected"]);
    deepEqual(errors("{ /* c */ }"), ["2-9 this is not JSON: invalid comment token"]);
    deepEqual(errors("[".repeat(5_000)), ["100-101 brackets are nested more than 100 levels deep"]);
    deepEqual(errors("{}"), []);
  });

  it("has a string or a number replaced, and nothing else", () => {
    const text = '{ "resource": { "aws_s3_bucket": { "b": { "bucket": "Big_Name-${var.x}", "size": 15.2 } } } }';
    const files = { "main.tf.json": text };
    const written = (what: string, intent: (at: Span) => Intent) => {
      const start = text.indexOf(what);
      const at = { uri: "file:///w/main.tf.json", start, end: start + what.length };
      return hcl.render([intent(at)], readerOf(files))?.map((edit) => edit.text);
    };
    deepEqual(
      written('"Big_Name-${var.x}"', (at) => ({ do: "replace", at, with: "big" })),
      undefined,
    );
    deepEqual(
      written("Big_Name", (at) => ({ do: "replace", at, with: "big-name" })),
      ["big-name"],
    );
    deepEqual(
      written("15.2", (at) => ({ do: "replace", at, with: "15.10" })),
      ['"15.10"'],
    );
    deepEqual(
      written("15.2", (at) => ({ do: "replace", at, with: 'a"b' })),
      undefined,
    );
  });

  it("throws at nothing, and yields no span outside of the file", () => {
    const next = random(7);
    for (let turn = 0; turn < 400; turn++) {
      let text = main;
      for (let edits = 0; edits < 3; edits++) {
        const at = Math.floor(next() * text.length);
        const part = pick(next, ["", "${", "}", '"', "\\", "{", "[", ",", "null", "%{ if", "\ud800", "\n"]);
        text = text.slice(0, at) + part + text.slice(at + Math.floor(next() * 4));
      }
      const files = { "main.tf.json": text, "x.tfvars.json": text };
      const reader = readerOf(files);
      for (const { name } of hcl.evaluate("file:///w", reader).resources)
        equal(name.start >= 0 && name.end <= text.length, true);
      listed(files);
    }
  });
});
