import type { Severity } from "../../rules/rule.ts";
import type { Found, FoundFix, Report, Unread } from "../report.ts";
import { frame, heading, type Page } from "./frame.ts";
import { clean, type Paint, painter, type Style, wrapped } from "./terminal.ts";

/** The report for a reader at a terminal of so many columns, if it has any: each finding with the line it is about. */
export function pretty(report: Report, colour: boolean, columns?: number): string {
  const paint = painter(colour);
  const page: Page = { lines: report.lines, paint, columns };
  const blocks = [
    ...report.problems.map((problem) => unread(page, problem)),
    ...report.findings.map((finding) => found(page, finding)),
  ];
  const last = report.files > 0 || report.complete ? `${summary(report, paint)}\n` : "";
  return `${blocks.map((block) => `${block}\n`).join("")}${last}`;
}

/** The last line: what was found, and what to do about it. */
export function summary({ findings, problems, files, fixed, known }: Report, paint: Paint): string {
  const done = fixed === undefined ? "" : `Fixed ${fixed}. `;
  const counts = (["error", "warning", "information", "hint"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [paint(styles[severity], plural(count, severity))] : [];
  });
  const unreadFiles = new Set(problems.map(({ file }) => file)).size;
  const unreadable = unreadFiles > 0 ? `; ${plural(unreadFiles, "file")} could not be read in full` : "";
  const baseline = known === undefined ? "" : `; the baseline lists ${known === 0 ? "none of them" : `${known} more`}`;
  if (counts.length === 0) {
    const nothing = known ? `Nothing new in ${plural(files, "file")}` : `Nothing found in ${plural(files, "file")}`;
    const listed = known ? `; the baseline lists ${plural(known, "finding")}` : "";
    return `${done}${files === 0 ? "There is no file to check" : paint("green", nothing)}${listed}${unreadable}`;
  }
  const where = new Set(findings.map(({ file }) => file)).size;
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const mend = fixable > 0 ? `; --fix mends ${fixable === findings.length ? "all of them" : fixable}` : "";
  // A config file may be among those with findings, and is none of those that were checked.
  const among = where > files ? plural(where, "file") : `${where} of ${plural(files, "file")}`;
  return `${done}${counts.join(", ")} in ${among}${mend}${baseline}${unreadable}`;
}

/** The colour of a severity; its name stands beside it for those who see none. */
export const styles: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "cyan",
};

/** More places than these tell nothing new. */
const mostRelated = 4;

function found(page: Page, finding: Found): string {
  const { paint, columns } = page;
  const { severity, rule, message, related } = finding;
  const style = styles[severity];
  const shown = related.slice(0, mostRelated);
  const margin = Math.max(...[finding, ...shown].map(({ line }) => String(line).length));
  const bar = `${" ".repeat(margin)} ${paint("faint", "|")}`;
  const lines = [
    `${heading(finding, paint)} ${paint(style, severity)} ${paint("faint", rule)}`,
    ...wrapped(clean(message), columns, margin + 1).map((line) => " ".repeat(margin + 1) + paint("bold", line)),
    ...frame(page, finding, margin, "~", style),
  ];
  for (const place of shown) {
    lines.push(`${bar} ${heading(place, paint)} ${clean(place.message)}`);
    lines.push(...frame(page, place, margin, "-", "faint"));
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

function unread(page: Page, problem: Unread): string {
  const { paint } = page;
  if (!page.lines(problem.file))
    return `${paint("cyan", clean(problem.file))} ${paint("yellow", "not read")}: ${clean(problem.message)}\n`;
  const margin = String(problem.line).length;
  const place = `${heading(problem, paint)} ${paint("yellow", clean(problem.message))}`;
  return `${[place, ...frame(page, problem, margin, "~", "yellow")].join("\n")}\n`;
}

function plural(count: number, word: string): string {
  const plain = word === "information" ? "note" : word;
  return `${count} ${plain}${count === 1 ? "" : "s"}`;
}
