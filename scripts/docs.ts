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

/** What the first part of an id stands for, in the order of the README. */
const groups: Readonly<Record<string, string>> = {
  naming: "Names",
  rds: "Databases",
  ecs: "Tasks and services",
  elb: "Load balancers",
  iam: "Permissions",
  network: "The network",
  ecr: "Registries",
  terraform: "Terraform",
  cdk: "The CDK",
  preflight: "The config of IaC Preflight",
};

function index(): string {
  const all: readonly Described[] = [...rules, ...ownRules];
  const found = [...new Set([...Object.keys(groups), ...all.map(({ id }) => id.slice(0, id.indexOf("/")))])];
  const sections = found.map((group) => {
    const rows = all
      .filter(({ id }) => id.startsWith(`${group}/`))
      .map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`);
    return `## ${groups[group] ?? group}\n\n| rule | severity | what must hold |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
  });
  return `${note}

# Rules

Severity says how sure we are, not how much we care. **error**: AWS, or the tool that talks to it, rejects this.
**warning**: it deploys, then fails or costs money. **information**: it works today. **hint**: a guard is missing.

${sections.join("\n")}`;
}

function page(rule: Rule): string {
  const { id, on, severity, sources, summary, why } = rule;
  return `${note}

# ${id}

${summary}.

Severity: ${severity}. ${looksAt(on)}

## Why

${why}

${answers(`test/rules/${id}`)}## Examples

What is flagged has a \`~\` under it, what the finding refers to a \`^\`.

${shown(`test/rules/${id}`).join("\n\n")}

## How to ignore it

At one line, at its end or on the line before, with the reason:

\`\`\`hcl
# iac-preflight-ignore ${id}: the reason
\`\`\`

In whole files, and in JSON, which has no comments, by \`.iac-preflight.json\`:

\`\`\`json
{ "ignore": [{ "rule": "${id}", "path": "legacy/**", "reason": "the reason" }] }
\`\`\`

Everywhere, or as something else than ${severity === "error" ? "an" : "a"} ${severity}: \`{ "rules": { "${id}": "off" } }\`.

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

/** An example of a rule as a file has it, without its markers. */
interface Example {
  readonly path: string;
  readonly name: string;
  /** With the lines that underline. */
  readonly marked: string;
  readonly plain: string;
  readonly findings: readonly Finding[];
}

interface Finding {
  readonly line: number;
  readonly severity: string | undefined;
  readonly message: string;
  /** Whether it is flagged, rather than referred to. */
  readonly flagged: boolean;
  readonly remedy: string | undefined;
}

/** `~~~~ rds/a-rule (error): what is said [fix]`, below what it is about. */
const marker = /^(\s*(?:#|\/\/)?\s*)([~^]+) [a-z]+\/[\w-]+(?: \((\w+)\))?: (.*?)(?: \[(fix|suggest)[^\]]*\])?$/;

function examples(folder: string): readonly Example[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .map((path) => ({ path: `${folder}/${path}`, name: path.slice(path.lastIndexOf("/") + 1) }))
    .filter(({ name }) => /^example\.\w+$/.test(name))
    .sort((a, b) => order(a.name) - order(b.name))
    .map(({ path, name }) => ({ path, name, ...read(readFileSync(path, "utf8").trimEnd()) }));
}

function read(text: string): Pick<Example, "marked" | "plain" | "findings"> {
  const marked: string[] = [];
  const plain: string[] = [];
  const findings: Finding[] = [];
  for (const line of text.split("\n")) {
    const [, indent = "", under = "", severity, message = "", remedy] = marker.exec(line) ?? [];
    if (under === "") {
      marked.push(line);
      plain.push(line);
    } else {
      marked.push(`${indent}${under}`);
      findings.push({ line: plain.length, severity, message, flagged: under.startsWith("~"), remedy });
    }
  }
  return { marked: marked.join("\n"), plain: plain.join("\n"), findings };
}

/** What AWS, or the tool that talks to it, prints, as the findings of the examples quote it. */
function answers(folder: string): string {
  const said = examples(folder)
    .flatMap(({ findings }) => findings)
    .flatMap(({ message }) => [...message.matchAll(/(?:answers|stops? with|fails with|throws): (.+?)(?=;|$)/g)])
    .map(([, text = ""]) => text);
  if (said.length === 0) return "";
  return `## What the deploy says\n\n\`\`\`text\n${[...new Set(said)].join("\n")}\n\`\`\`\n\n`;
}

function shown(folder: string): readonly string[] {
  return examples(folder).flatMap(({ path, name, marked, plain, findings }) => {
    const [, fence] = language(name);
    const after = [
      ["The fix, which may be applied unseen:", `${path}.fixed`],
      ["The first suggestion, which is yours to choose:", `${path}.suggested`],
    ] as const;
    // The suggestion is second best where there is a fix.
    const mended = after.find(([, file]) => existsSync(file));
    return [
      `### ${language(name)[0]}`,
      `\`\`\`${fence}\n${marked}\n\`\`\``,
      findings.map(told).join("\n"),
      ...(mended
        ? [mended[0], `\`\`\`diff\n${changed(plain, readFileSync(mended[1], "utf8").trimEnd())}\n\`\`\``]
        : []),
    ].filter((part) => part !== "");
  });
}

function told({ line, severity, message, flagged }: Finding): string {
  const what = severity === undefined ? "" : ` (${severity})`;
  // Nothing that AWS prints is Markdown.
  const text = message.replace(/[<>*_[\]\\`]/g, "\\$&");
  return `- Line ${line}${flagged ? what : ", for reference"}: ${text}`;
}

/** How many lines are shown round what has changed. */
const context = 2;

/** The lines in which two texts differ, and some around them. */
function changed(before: string, after: string): string {
  const lines = compared(before.split("\n"), after.split("\n"));
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some((line) => !line.startsWith(" ")),
  );
  return lines
    .flatMap((line, at) => (near[at] ? [line] : near[at - 1] && near.includes(true, at) ? [" …"] : []))
    .join("\n");
}

/** Each line of two texts, after `-`, `+` or a space: by their longest common subsequence. */
function compared(before: readonly string[], after: readonly string[]): readonly string[] {
  const common = before.map(() => new Array<number>(after.length + 1).fill(0));
  common.push(new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i]![j] =
        before[i] === after[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const lines: string[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push(` ${before[i++]}`);
      j++;
    } else if (i < before.length && (j >= after.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push(`-${before[i++]}`);
    } else lines.push(`+${after[j++]}`);
  }
  return lines;
}

function language(name: string): readonly [name: string, fence: string] {
  return languages[name.slice("example.".length)] ?? [name, ""];
}

function order(name: string): number {
  return Object.keys(languages).indexOf(name.slice("example.".length));
}
