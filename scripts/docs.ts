// Writes docs/rules/ from the rules and from the `example.*` files among their fixtures: `node scripts/run.mjs docs`.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { type Described, ownRules } from "../server/config.ts";

export function main(): void {
  for (const [path, text] of pages()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Every page there is to be, by its path. */
export function pages(): ReadonlyMap<string, string> {
  const found = rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, page(rule)]);
  const own = ownRules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, ownPage(rule)]);
  return new Map([...found, ...own, ["docs/rules/README.md", index()]]);
}

const note = "<!-- Written by scripts/docs.ts from the rule and its example fixtures; do not edit. -->";

const languages: Readonly<Record<string, readonly [name: string, fence: string]>> = {
  tf: ["Terraform", "hcl"],
  ts: ["CDK TypeScript", "ts"],
  json: ["ECS task definition", "jsonc"],
  Dockerfile: ["Dockerfile", "dockerfile"],
  yml: ["GitHub Actions workflow", "yaml"],
};

function index(): string {
  const rows = [...rules, ...ownRules].map(
    ({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`,
  );
  return `${note}

# Rules

Severity says how sure we are, not how much we care. **error**: AWS, or the tool that talks to it, rejects this.
**warning**: it deploys, then fails or costs money. **information**: it works today. **hint**: a guard is missing.

| rule | severity | what must hold |
| --- | --- | --- |
${rows.join("\n")}
`;
}

function page(rule: Rule): string {
  const { id, on, severity, sources, summary, why } = rule;
  return `${note}

# ${id}

${summary}.

Severity: ${severity}. ${looksAt(on)}

## Why

${why}

## Examples

What is flagged has a \`~\` under it, what the finding refers to a \`^\`; \`[fix]\` may be applied unseen, \`[suggest]\` is yours to choose.

${examples(`test/rules/${id}`).join("\n\n")}

## Not here

\`iac-preflight-ignore ${id}: the reason\` in a comment at the end of the line or on the line before;\nfor JSON, which has no comments, an entry of \`ignore\` in the config file.

## Sources

${sources.map((source) => `- <${source}>`).join("\n")}
`;
}

/** More types than a sentence can carry are folded away. */
function looksAt(types: Rule["on"]): string {
  const listed = types.map((type) => `\`${type}\``).join(", ");
  if (types.length <= 8) return `Looks at ${listed}.`;
  return `Looks at ${types.length} types of resources.\n\n<details><summary>Which ones</summary>\n\n${listed}.\n\n</details>`;
}

/** The page of what is no finding in the code, but a mistake in what was decided about findings. */
function ownPage({ id, severity, summary, why }: Described): string {
  return `${note}

# ${id}

${summary}.

Severity: ${severity}.

## Why

${why}
`;
}

function examples(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .map((path) => ({ path: `${folder}/${path}`, name: path.slice(path.lastIndexOf("/") + 1) }))
    .filter(({ name }) => /^example\.\w+$/.test(name))
    .sort((a, b) => order(a.name) - order(b.name))
    .flatMap(({ path, name }) => {
      const after = [
        ["After the fix:", `${path}.fixed`],
        ["After the first suggestion:", `${path}.suggested`],
      ] as const;
      // The suggestion is second best where there is a fix.
      const shown = after.find(([, file]) => existsSync(file));
      return [`### ${language(name)[0]}`, code(path, name), ...(shown ? [shown[0], code(shown[1], name)] : [])];
    });
}

function language(name: string): readonly [name: string, fence: string] {
  return languages[name.slice("example.".length)] ?? [name, ""];
}

function order(name: string): number {
  return Object.keys(languages).indexOf(name.slice("example.".length));
}

function code(path: string, name: string): string {
  return `\`\`\`${language(name)[1]}\n${readFileSync(path, "utf8").trimEnd()}\n\`\`\``;
}
