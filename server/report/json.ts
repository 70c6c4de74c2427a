import { name } from "../../package.json";
import type { Report } from "../report.ts";

/** The report as one JSON object: the contract for programs. */
export function json({ version, files, findings, problems }: Report): string {
  const written = {
    version: 1,
    tool: { name, version },
    files,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      file: finding.file,
      line: finding.line,
      column: finding.column,
      endLine: finding.endLine,
      endColumn: finding.endColumn,
      message: finding.message,
      resource: finding.resource,
      help: finding.help,
      related: finding.related.map(({ file, line, column, message }) => ({ file, line, column, message })),
      fixes: finding.fixes,
    })),
    problems: problems.map(({ file, line, column, message }) => ({ file, line, column, message })),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}
