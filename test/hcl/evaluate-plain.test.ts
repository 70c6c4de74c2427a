import { deepEqual } from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";

describe("What the root module's own default provider makes", () => {
  const role = 'resource "aws_iam_role" "it" {\n  name = "app"\n}\n';
  const call = (source: string, more = "") => `module "next" {\n  source = "${source}"\n${more}}\n`;

  it("is known anew where a module on the way is changed", () => {
    const project = new Project(frontends, rules, "2026-12-01");
    const set = (path: string, text: string) => project.set({ uri: `file:///w/${path}`, text });
    const found = () =>
      project
        .uris()
        .flatMap((uri) => project.problems(uri))
        .filter(({ rule }) => rule === "naming/duplicate").length;
    set("root/main.tf", `${role}${call("../a")}`);
    set("a/main.tf", call("../b"));
    set("b/main.tf", role);
    deepEqual(found(), 1);
    set("a/main.tf", call("../b", "  providers = { aws = aws.other }\n"));
    deepEqual(found(), 0);
    set("a/main.tf", call("../b"));
    deepEqual(found(), 1);
    set("a/main.tf", `provider "aws" {\n  region = "eu-west-1"\n}\n${call("../b")}`);
    deepEqual(found(), 0);
    set("a/main.tf", call("../b"));
    deepEqual(found(), 1);
    set("a/main.tf", call("../b", "  count = var.unknown\n"));
    deepEqual(found(), 0);
    set("a/main.tf", call("../b"));
    set("b/main.tf", `provider "aws" {}\n${role}`);
    deepEqual(found(), 0);
  });
});
