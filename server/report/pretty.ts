import type { Severity } from "../../rules/rule.ts";
import type { Lines } from "../positions.ts";
import type { Found, FoundFix, Place, Report, Unread } from "../report.ts";
import { clean, type Paint, painter, type Style, width } from "./terminal.ts";

/** The report for a reader at a terminal: each finding with the line it is about. */
export function pretty(report: Report, colour: boolean): string {
  const paint = painter(colour);
  const blocks = [
    ...report.problems.map((problem) => unread(report, problem, paint)),
    ...report.findings.map((finding) => found(report, finding, paint)),
  ];
  const last = report.files > 0 || report.complete ? `${summary(report, paint)}\n` : "";
  return `${blocks.map((block) => `${block}\n`).join("")}${last}`;
}

/** The last line: what was found, and what to do about it. */
export function summary({ findings, problems, files, fixed }: Report, paint: Paint): string {
  const done = fixed === undefined ? "" : `Fixed ${fixed}. `;
  const counts = (["error", "warning", "information", "hint"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [paint(styles[severity], plural(count, severity))] : [];
  });
  const unreadFiles = new Set(problems.map(({ file }) => file)).size;
  const unreadable = unreadFiles > 0 ? `; ${plural(unreadFiles, "file")} could not be read in full` : "";
  if (counts.length === 0) {
    const nothing =
      files === 0 ? "There is no file to check" : paint("green", `Nothing found in ${plural(files, "file")}`);
    return `${done}${nothing}${unreadable}`;
  }
  const where = new Set(findings.map(({ file }) => file)).size;
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const mend = fixable > 0 ? `; --fix mends ${fixable === findings.length ? "all of them" : fixable}` : "";
  // A config file may be among those with findings, and is none of those that were checked.
  const among = where > files ? plural(where, "file") : `${where} of ${plural(files, "file")}`;
  return `${done}${counts.join(", ")} in ${among}${mend}${unreadable}`;
}

const styles: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "cyan",
};

/** More places than these tell nothing new. */
const mostRelated = 4;

function found(report: Report, finding: Found, paint: Paint): string {
  const { severity, rule, message, related } = finding;
  const style = styles[severity];
  const shown = related.slice(0, mostRelated);
  const margin = Math.max(...[finding, ...shown].map(({ line }) => String(line).length));
  const bar = `${" ".repeat(margin)} ${paint("faint", "|")}`;
  const lines = [
    `${heading(finding, paint)} ${paint(style, severity)} ${paint("faint", rule)}`,
    `${" ".repeat(margin + 1)}${paint("bold", clean(message))}`,
    ...frame(report.lines(finding.file), finding, margin, "~", style, paint),
  ];
  for (const place of shown) {
    lines.push(`${bar} ${heading(place, paint)} ${clean(place.message)}`);
    lines.push(...frame(report.lines(place.file), place, margin, "-", "faint", paint));
  }
  if (related.length > shown.length) lines.push(`${bar} and ${plural(related.length - shown.length, "place")} more`);
  for (const fix of offered(finding.fixes)) {
    const note = fix.safe ? "" : paint("faint", " (not by --fix: look at what it does first)");
    lines.push(`${" ".repeat(margin)} ${paint("green", "=")} fix: ${clean(fix.title)}${note}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The fix that is best, and how many others there are is for an editor to say. */
function offered(fixes: readonly FoundFix[]): readonly FoundFix[] {
  const best = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  return best ? [best] : [];
}

function unread(report: Report, problem: Unread, paint: Paint): string {
  const lines = report.lines(problem.file);
  if (!lines)
    return `${paint("cyan", clean(problem.file))} ${paint("yellow", "not read")}: ${clean(problem.message)}\n`;
  const margin = String(problem.line).length;
  const place = `${heading(problem, paint)} ${paint("yellow", clean(problem.message))}`;
  return `${[place, ...frame(lines, problem, margin, "~", "yellow", paint)].join("\n")}\n`;
}

function heading({ file, line, column }: Place, paint: Paint): string {
  return `${paint("cyan", clean(file))}${paint("faint", `:${line}:${column}`)}`;
}

/** Longest part of a line that is shown. */
const widest = 120;

/** The line of `place` with what is meant underlined. */
function frame(
  lines: Lines | undefined,
  { line, column, endLine, endColumn }: Place,
  margin: number,
  mark: string,
  style: Style,
  paint: Paint,
): readonly string[] {
  if (!lines) return [];
  const whole = lines.line(line - 1);
  // What goes on over several lines is underlined on its first.
  const end = endLine === line ? endColumn - 1 : whole.length;
  const from = whole.length <= widest ? 0 : Math.max(0, Math.min(column - 1 - 20, whole.length - widest));
  const until = Math.min(whole.length, from + widest);
  const [cutLeft, cutRight] = [from > 0 ? "…" : "", until < whole.length ? "…" : ""];
  const before = cutLeft + clean(whole.slice(from, column - 1));
  const meant = clean(whole.slice(column - 1, Math.min(end, until)));
  const bar = paint("faint", "|");
  const text = before + meant + clean(whole.slice(Math.max(column - 1, Math.min(end, until)), until)) + cutRight;
  return [
    `${paint("faint", String(line).padStart(margin))} ${bar} ${text}`,
    `${" ".repeat(margin)} ${bar} ${" ".repeat(width(before))}${paint(style, mark.repeat(Math.max(1, width(meant))))}`,
  ];
}

function plural(count: number, word: string): string {
  const plain = word === "information" ? "note" : word;
  return `${count} ${plain}${count === 1 ? "" : "s"}`;
}
