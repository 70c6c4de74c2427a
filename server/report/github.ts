import type { Severity } from "../../rules/rule.ts";
import type { Place, Report } from "../report.ts";

/** The report as GitHub Actions' workflow commands, which it shows beside the changed lines. */
export function github({ findings, problems }: Report): string {
  const commands = [
    ...findings.map((finding) => command(levels[finding.severity], finding, finding.rule, finding.message)),
    ...problems.map((problem) => command("warning", problem, "unreadable", problem.message)),
  ];
  return commands.join("");
}

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function command(
  level: string,
  { file, line, column, endLine, endColumn }: Place,
  title: string,
  message: string,
): string {
  const properties = Object.entries({ file, line, endLine, col: column, endColumn, title });
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${written.join(",")}::${data(message)}\n`;
}

// Escapes as in https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
