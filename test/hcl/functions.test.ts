import { deepEqual } from "node:assert/strict";
import { exact, texts } from "../../rules/model/value.ts";
import { identifier, resourcesOf } from "./evaluated.ts";

/** What `expression` evaluates to as a string, in Terraform's own writing; `?` where it is not known. */
function result(expression: string): string {
  const files = {
    "main.tf": `variable "unset" {}
resource "aws_db_instance" "it" {
  identifier = jsonencode([${expression}])
}`,
  };
  const value = resourcesOf(files)[0]?.body.properties.get("DBInstanceIdentifier")?.value;
  const [text] = texts(value);
  const whole = text && exact(text);
  return whole === undefined ? "?" : whole.slice(1, -1);
}

/** From the pages below https://developer.hashicorp.com/terraform/language/functions. */
const documented: readonly (readonly [expression: string, result: string])[] = [
  ['lower("HELLO")', '"hello"'],
  ['upper("hello")', '"HELLO"'],
  ['title("hello world")', '"Hello World"'],
  ['title("a-b_c 1d")', '"A-B_c 1d"'],
  ['trimspace("  hello\\n\\n")', '"hello"'],
  ['trim("?!hello?!", "!?")', '"hello"'],
  ['trim("foobar", "far")', '"oob"'],
  ['trimprefix("helloworld", "hello")', '"world"'],
  ['trimprefix("helloworld", "cat")', '"helloworld"'],
  ['trimsuffix("helloworld", "world")', '"hello"'],
  ['strrev("hello")', '"olleh"'],
  ['startswith("hello world", "hello")', "true"],
  ['endswith("hello world", "hello")', "false"],
  ['strcontains("hello world", "wor")', "true"],
  ['format("Hello, %s!", "Ander")', '"Hello, Ander!"'],
  ['format("There are %d lights", 4)', '"There are 4 lights"'],
  ['format("%05d|%5d|%-5d|%%", 42, 42, 42)', '"00042|   42|42   |%"'],
  ['format("%5s|%-5s|%q", "ab", "ab", "ab")', '"   ab|ab   |\\"ab\\""'],
  ['format("%v %v %s", true, 1, 2)', '"true 1 2"'],
  ['format("%v", [1, "a"])', '"[1,\\"a\\"]"'],
  ['format("%d", "12")', '"12"'],
  ['format("%[1]s", "a")', "?"],
  ['format("%s", "a", "b")', "?"],
  ['format("%s")', "?"],
  ['format("%x", 10)', "?"],
  ['formatlist("Hello, %s!", ["Valentina", "Ander"])', '["Hello, Valentina!","Hello, Ander!"]'],
  ['join("-", ["foo", "bar", "baz"])', '"foo-bar-baz"'],
  ['join(", ", ["foo"])', '"foo"'],
  ['join("", [])', '""'],
  ['split(",", "foo,bar,baz")', '["foo","bar","baz"]'],
  ['split(",", "")', '[""]'],
  ['replace("1 + 2 + 3", "+", "-")', '"1 - 2 - 3"'],
  ['replace("hello world", "/w.*d/", "everybody")', '"hello everybody"'],
  ['replace("hello world", "/(h)(.*) w/", "$2$1-")', '"elloh-orld"'],
  ['replace("hello", "/(l)/", "$1x")', "?"],
  ['replace("a_b.c", "/[^a-z-]/", "-")', '"a-b-c"'],
  ['replace("aaa", "/(a+)+$/", "b")', "?"],
  ['replace("aaa", "/(?i)A/", "b")', "?"],
  ['replace("aaa", "/(/", "b")', "?"],
  ['replace("$1", "$1", "$$&")', '"$$\\u0026"'],
  ['substr("hello world", 1, 4)', '"ello"'],
  ['substr("hello world", -5, -1)', '"world"'],
  ['substr("hello world", -5, 2)', '"wo"'],
  ['substr("hello", 3, 10)', '"lo"'],
  ['substr("hello", 0, 0)', '""'],
  ['substr("hello", 9, 2)', '""'],
  ['substr("héllo", 0, 2)', "?"],
  ['jsonencode({ "hello" = "world" })', '"{\\"hello\\":\\"world\\"}"'],
  ['jsonencode("<&>")', '"\\"\\\\u003c\\\\u0026\\\\u003e\\""'],
  ["jsonencode([null, true, 1.5, [], {}])", '"[null,true,1.5,[],{}]"'],
  ['jsondecode("{\\"hello\\": \\"world\\"}")', '{"hello":"world"}'],
  ['jsondecode("true")', "true"],
  ['jsondecode("{")', "?"],
  ['merge({ a = "b", c = "d" }, { e = "f", c = "z" })', '{"a":"b","c":"z","e":"f"}'],
  ["merge({ a = 1 }, null)", '{"a":1}'],
  ["merge({ a = 1 }, var.unset)", "?"],
  ["merge(var.unset, { a = 1 }).a", "1"],
  ["merge({ a = 1 }, var.unset).a", "?"],
  ["merge([{ a = 1 }, { b = 2 }]...)", '{"a":1,"b":2}'],
  ['concat(["a", ""], ["b", "c"])', '["a","","b","c"]'],
  ['concat(["a"], var.unset)[0]', "?"],
  ['coalesce("a", "b")', '"a"'],
  ['coalesce("", "b")', '"b"'],
  ["coalesce(null, 1, 2)", "1"],
  ['coalesce(["", "b"]...)', '"b"'],
  ['coalescelist([], ["c", "d"])', '["c","d"]'],
  ['compact(["a", "", "b", null, "c"])', '["a","b","c"]'],
  ['flatten([["a", "b"], [], [["c"], "d"]])', '["a","b","c","d"]'],
  ['distinct(["a", "b", "a", "c"])', '["a","b","c"]'],
  ["reverse([1, 2, 3])", "[3,2,1]"],
  ["length([])", "0"],
  ['length(["a", "b"])', "2"],
  ['length({ "a" = "b" })', "1"],
  ['length("hello")', "5"],
  ['element(["a", "b", "c"], 1)', '"b"'],
  ['element(["a", "b", "c"], 3)', '"a"'],
  ['one(["a"])', '"a"'],
  ["one([])", "null"],
  ['lookup({ a = "ay", b = "bee" }, "a", "what?")', '"ay"'],
  ['lookup({ a = "ay", b = "bee" }, "c", "what?")', '"what?"'],
  ['contains(["a", "b", "c"], "a")', "true"],
  ['contains(["a", "b", "c"], "d")', "false"],
  ['contains(["a", var.unset], "d")', "?"],
  ["keys({ a = 1, c = 2, d = 3, b = 4 })", '["a","b","c","d"]'],
  ["values({ a = 3, c = 2, d = 1 })", "[3,2,1]"],
  ['toset(["c", "b", "b"])', '["b","c"]'],
  ["tostring(true)", '"true"'],
  ["tostring(null)", "null"],
  ['tonumber("1.5")', "1.5"],
  ['tonumber("no")', "?"],
  ['tobool("true")', "true"],
  ["min(12, 54, 3)", "3"],
  ["max(12, 54, 3)", "54"],
  ["abs(-12)", "12"],
  ["ceil(5.1)", "6"],
  ["floor(4.9)", "4"],
  ['try({ a = 1 }.b, "fallback")', '"fallback"'],
  ['try(var.unset, "fallback")', "?"],
  ['try(lower({ a = 1 }.b), [0][4], "fallback")', '"fallback"'],
  ["can({ a = 1 }.b)", "false"],
  ["can({ a = 1 }.a)", "true"],
  ["can(var.unset)", "?"],
  ["timestamp()", "?"],
  ['file("a.txt")', "?"],
  ["nosuch(1)", "?"],
  ["toString(1)", "?"],
  ["constructor(1)", "?"],
];

describe("HCL functions", () => {
  it("give what Terraform's documentation says, and are unknown else", () => {
    deepEqual(
      documented.map(([expression]) => [expression, result(expression)]),
      documented,
    );
  });

  it("keep the pieces of a text", () => {
    const rest =
      'variable "project" { default = "TikTimer" }\nvariable "env" {}\nvariable "list" { default = ["A", "b"] }\n';
    const shown = [
      'lower("${var.project}-${var.env}")',
      "upper(var.env)",
      'format("%s-%s-DB", var.project, var.env)',
      'join("-", [var.project, var.env])',
      'join("-", var.list)',
      'replace(var.project, "T", "t")',
      'replace("${var.env}_Db", "_", "-")',
      'substr("${var.project}-${var.env}", 0, 9)',
      'substr("${var.project}-dev", 4, 7)',
      "trimspace(var.env)",
      "md5(var.env)",
      'coalesce(var.env, "Fallback")',
    ].map((expression) => identifier(expression, rest));
    deepEqual(shown, [
      '"tiktimer" <- lower("${var.project}-${var.env}") <- var.project <- "TikTimer" + "-" <- lower("${var.project}-${var.env}") <- - + ?lower <- lower("${var.project}-${var.env}") <- var.env <- variable "env" <- lower("${var.project}-${var.env}") <- "${var.project}-${var.env}"',
      '? <- upper(var.env) <- var.env <- variable "env"',
      '"TikTimer" <- var.project <- "TikTimer" + "-" + ? <- var.env <- variable "env" + "-DB" <- format("%s-%s-DB", var.project, var.env)',
      '"TikTimer" <- var.project <- "TikTimer" + "-" <- "-" + ? <- var.env <- variable "env" <- join("-", [var.project, var.env])',
      '"A" <- join("-", var.list) <- "A" + "-" <- "-" + "b" <- join("-", var.list) <- "b" <- join("-", var.list)',
      '"tiktimer" <- replace(var.project, "T", "t") <- var.project <- "TikTimer"',
      '? <- replace("${var.env}_Db", "_", "-") <- var.env <- variable "env" + "-Db" <- replace("${var.env}_Db", "_", "-") <- _Db <- replace("${var.env}_Db", "_", "-") <- "${var.env}_Db"',
      '"TikTimer" <- substr("${var.project}-${var.env}", 0, 9) <- var.project <- "TikTimer" + "-" <- substr("${var.project}-${var.env}", 0, 9) <- - <- substr("${var.project}-${var.env}", 0, 9) <- "${var.project}-${var.env}"',
      '"imer" <- substr("${var.project}-dev", 4, 7) <- var.project <- "TikTimer" + "-de" <- substr("${var.project}-dev", 4, 7) <- -dev <- substr("${var.project}-dev", 4, 7) <- "${var.project}-dev"',
      '? <- trimspace(var.env) <- var.env <- variable "env"',
      "?lower <- md5(var.env)",
      '? <- coalesce(var.env, "Fallback") <- var.env <- variable "env" | "Fallback" <- coalesce(var.env, "Fallback") <- "Fallback"',
    ]);
  });
});
