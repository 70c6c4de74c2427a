import type { Span } from "../rules/model/value.ts";
import type { Rule, Severity } from "../rules/rule.ts";
import { type Config, meant, ruleIds, unusedRule } from "./config.ts";
import type { Document, Edit } from "./frontend.ts";
import type { Lines } from "./positions.ts";
import type { Problem } from "./problems.ts";

/** All that decides which findings of one file count. */
export interface Case {
  readonly document: Document;
  readonly lines: Lines;
  readonly found: readonly Problem[];
  /** The strongest first. */
  readonly configs: readonly Config[];
  readonly rules: readonly Rule[];
  /** Whether all of the file could be read. What could not may be what an ignore is for. */
  readonly whole: boolean;
}

/** The problems of a file in its order, after configs and ignore comments have had their say. */
export function judge({ document, lines, found, configs, rules, whole }: Case): readonly Problem[] {
  const comments = ignores(document, lines);
  const used = new Set<Named>();
  const problems: Problem[] = [];
  for (const problem of found) {
    const level = levelOf(problem.rule, configs) ?? problem.severity;
    if (level === "off") continue;
    const named = naming(problem, comments, lines);
    for (const each of named) used.add(each);
    if (named.length > 0 || pathIgnored(problem.rule, document.uri, configs)) continue;
    problems.push(level === problem.severity ? problem : { ...problem, severity: level });
  }
  if (whole) problems.push(...unused(comments, used, configs, rules));
  return problems.sort((a, b) => a.at.start - b.at.start || compare(a.rule, b.rule));
}

/** What names `problem` in those of `comments` that are for its line. */
function naming({ rule, at }: Problem, comments: readonly Ignore[], lines: Lines): readonly Named[] {
  // Most files have none, and are not taken apart into lines.
  if (comments.length === 0) return [];
  const { line } = lines.position(at.start);
  return comments
    .filter((comment) => comment.line === undefined || comment.line === line)
    .flatMap(({ names }) => names.filter((each) => each.rule === undefined || each.rule === rule));
}

/** The edit that ignores `problem` by a comment, begun by `lead`, on a line of its own above. */
export function ignoreEdit(problem: Problem, lines: Lines, lead: string): Edit {
  const { line } = lines.position(problem.at.start);
  const start = lines.start(line);
  const indentation = /^[ \t]*/.exec(lines.line(line))![0];
  const lineBreak = /\r\n|\n|\r/.exec(lines.text)?.[0] ?? "\n";
  return {
    at: { uri: problem.at.uri, start, end: start },
    text: `${indentation}${lead} iac-preflight-ignore ${problem.rule}: say why${lineBreak}`,
  };
}

/** An ignore comment: what it names, and the line that it is for; `undefined` is every line. */
interface Ignore {
  readonly names: readonly Named[];
  readonly line: number | undefined;
}

/** One rule that a comment names; `undefined` is every rule. */
interface Named {
  readonly rule: string | undefined;
  readonly at: Span;
}

const keyword = "iac-preflight-ignore";

/** A comment up to the end of its line; a block comment up to its end. */
const comment = /(#|\/\/|\/\*)[ \t]*iac-preflight-ignore(-file)?(?![\w-])((?:(?!\*\/).)*)(\*\/)?/g;

function ignores({ uri, text }: Document, lines: Lines): readonly Ignore[] {
  const found: Ignore[] = [];
  let at = text.indexOf(keyword);
  while (at >= 0) {
    const { line } = lines.position(at);
    const written = lines.line(line);
    for (const match of written.matchAll(comment)) {
      if (insideString(written.slice(0, match.index))) continue;
      const start = lines.start(line) + match.index;
      const whole: Span = { uri, start, end: start + match[0].trimEnd().length };
      const body = match[3]!;
      const names = named(body, { ...whole, start: start + match[0].indexOf(body, match[0].indexOf(keyword)) });
      const alone = /^\s*$/.test(written.slice(0, match.index) + written.slice(match.index + match[0].length));
      const own = alone ? next(lines, line) : line;
      found.push({
        names: names.length > 0 ? names : [{ rule: undefined, at: whole }],
        line: match[2] === undefined ? own : undefined,
      });
    }
    at = text.indexOf(keyword, lines.end(line));
  }
  return found;
}

/** The rules that stand at the beginning of `body`, separated by commas; the reason follows. */
function named(body: string, { uri, start }: Span): readonly Named[] {
  const names: Named[] = [];
  let at = 0;
  for (;;) {
    const match = /^[\s,]*([\w-]+\/[\w-]+)/.exec(body.slice(at));
    // After a colon or a word stands the reason.
    if (!match || (names.length > 0 && !match[0].includes(","))) return names;
    at += match[0].length;
    const rule = match[1]!;
    names.push({ rule, at: { uri, start: start + at - rule.length, end: start + at } });
  }
}

/** Whether what follows `before` on its line stands in a string. */
function insideString(before: string): boolean {
  return (before.replaceAll(/\\./g, "").match(/"/g)?.length ?? 0) % 2 === 1;
}

/** The next line after `line` that holds more than a comment. */
function next(lines: Lines, line: number): number {
  let inBlock = false;
  for (let each = line + 1; each < lines.count; each++) {
    const written = lines.line(each).trim();
    const opens = written.startsWith("/*");
    if (inBlock || opens) inBlock = !written.slice(opens ? 2 : 0).includes("*/");
    else if (written !== "" && !/^(#|\/\/)/.test(written)) return each;
  }
  return lines.count;
}

function unused(
  comments: readonly Ignore[],
  used: ReadonlySet<Named>,
  configs: readonly Config[],
  rules: readonly Rule[],
): readonly Problem[] {
  const severity = levelOf(unusedRule, configs) ?? "information";
  if (severity === "off") return [];
  const ids = ruleIds(rules);
  return comments.flatMap(({ names, line }) =>
    names
      .filter((each) => !used.has(each) && (each.rule === undefined || levelOf(each.rule, configs) !== "off"))
      .map(({ rule, at }): Problem => {
        const where = line === undefined ? "in this file" : "here";
        const message =
          rule === undefined
            ? `There is nothing to ignore ${where}`
            : ids.includes(rule)
              ? `${rule} finds nothing ${where}, so there is nothing to ignore`
              : `"${rule}" is no rule, so there is nothing to ignore${meant(rule, ids)}`;
        return { rule: unusedRule, severity, tag: "unnecessary", at, message, related: [], fixes: [] };
      }),
  );
}

/** What the strongest of `configs` that speaks of it sets `rule` to. */
export function levelOf(rule: string, configs: readonly Config[]): Severity | "off" | undefined {
  for (const { rules } of configs) {
    const level = rules.get(rule);
    if (level) return level;
  }
  return undefined;
}

function pathIgnored(rule: string, uri: string, configs: readonly Config[]): boolean {
  return configs.some(({ ignore }) => ignore.some((each) => each.rule === rule && each.covers(uri)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
