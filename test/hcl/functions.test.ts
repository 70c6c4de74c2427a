import { deepEqual } from "node:assert/strict";
import { exact, texts } from "../../rules/model/value.ts";
import { functions } from "../../server/frontends/hcl/functions.ts";
import { documented, everyFunction, unknowable } from "./documented.ts";
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

describe("HCL functions", () => {
  it("give what Terraform's documentation says, and are unknown else", () => {
    deepEqual(
      documented.map(([expression]) => [expression, result(expression)]),
      documented,
    );
  });

  it("are all there are, but for those that tell nothing before a deployment", () => {
    const called = new Set(
      documented.flatMap(([expression]) => [...expression.matchAll(/\b[a-z](?:\w|::)*(?=\()/g)].map(String)),
    );
    const known = [...Object.keys(functions), "try", "can"];
    const missing = everyFunction.filter((name) => !known.includes(name) && !Object.hasOwn(unknowable, name));
    deepEqual(missing, []);
    deepEqual(
      Object.keys(unknowable).filter((name) => known.includes(name) || !everyFunction.includes(name)),
      [],
    );
    deepEqual(
      known.filter((name) => !everyFunction.includes(name)),
      [],
    );
    // Those of files have tests of their own.
    const untold = known.filter((name) => !called.has(name) && !/^(file|template)/.test(name));
    deepEqual(untold, []);
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
