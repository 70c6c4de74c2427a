// Begins a rule: `node scripts/run.mjs new-rule ecs/fargate-cpu-memory` writes the rule, an example to fill in, and its line in rules/index.ts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export function main(args: readonly string[]): number {
  const [id = ""] = args;
  if (args.length !== 1 || !/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(id)) {
    console.error("usage: node scripts/run.mjs new-rule GROUP/NAME, such as ecs/fargate-cpu-memory");
    return 2;
  }
  const files = new Map([
    [`rules/${id}.ts`, rule(id)],
    [`test/rules/${id}/example.tf`, example],
  ]);
  for (const path of files.keys()) {
    if (!existsSync(path)) continue;
    console.error(`${path} is there already`);
    return 1;
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync("rules/index.ts", listed(readFileSync("rules/index.ts", "utf8"), id));
  console.log(`Next: mark test/rules/${id}/example.tf as you wish it flagged, and run`);
  console.log(`  node scripts/test.mjs test/rules --grep ${id}    (UPDATE=1 writes what is found)`);
  console.log("  node scripts/run.mjs docs");
  return 0;
}

/** `rdsUnknownEngineVersion` for `rds/unknown-engine-version`. */
export function variable(id: string): string {
  return id.replaceAll(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `index`, the text of rules/index.ts, with one rule more: imported in order, last of the list or of its group. */
export function listed(index: string, id: string): string {
  const line = `import { ${variable(id)} } from "./${id}.ts";`;
  const imports = index.split("\n").filter((each) => each.startsWith("import {"));
  const next = imports.find((each) => path(each) > path(line));
  const imported = next
    ? index.replace(next, `${line}\n${next}`)
    : index.replace("import type", `${line}\nimport type`);
  const group = imports
    .filter((each) => path(each).startsWith(`./${id.split("/")[0]}/`))
    .map((each) => each.split(" ")[2]!);
  const list = imported.slice(imported.indexOf("[\n"));
  const kin = list.split("\n").filter((each) => group.includes(each.trim().replace(",", "")));
  const before = kin.at(-1);
  const longer = before
    ? list.replace(before, `${before}\n  ${variable(id)},`)
    : list.replace("];", `  ${variable(id)},\n];`);
  return imported.slice(0, imported.indexOf("[\n")) + longer;
}

function path(line: string): string {
  return /from "([^"]+)\.ts"/.exec(line)?.[1] ?? "";
}

const example = `resource "aws_ecs_cluster" "main" {
  name = "web"
}
`;

function rule(id: string): string {
  return `import { get, origin, shown, texts } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ${variable(id)}: Rule = {
  id: "${id}",
  on: ["AWS::ECS::Cluster"],
  severity: "error",
  summary: "One sentence in the present tense: what must hold",
  why: "Markdown: what AWS does when it does not hold, and whom it has cost what.",
  sources: ["https://docs.aws.amazon.com/"],

  *check({ body }): Generator<Finding> {
    for (const name of texts(get(body, "ClusterName"))) {
      yield { at: origin(name), message: \`"\${shown(name)}" …; ECS answers: …\` };
    }
  },
};
`;
}
