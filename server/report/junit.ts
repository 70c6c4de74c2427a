import { name } from "../../package.json";
import type { Found, Report } from "../report.ts";

/** The report as JUnit's XML: a suite a file, a failed case a finding. */
export function junit({ findings, problems, files }: Report): string {
  const suites = new Map<string, string[]>();
  const add = (file: string, test: string) => suites.set(file, [...(suites.get(file) ?? []), test]);
  for (const finding of findings) add(finding.file, failure(finding));
  for (const { file, line, column, message } of problems) {
    add(
      file,
      `    <testcase name="${position(line, column)} unreadable" classname="${xml(file)}">
      <error message="${xml(message)}"/>
    </testcase>
`,
    );
  }
  // Jenkins fails a build whose report holds no result at all.
  if (suites.size === 0) {
    const all = `${files} ${files === 1 ? "file" : "files"}`;
    return `${head} tests="1" failures="0" errors="0">
  <testsuite name="${name}" tests="1" failures="0" errors="0">
    <testcase name="${all}" classname="${name}"/>
  </testsuite>
</testsuites>
`;
  }
  const written = [...suites].map(([file, tests]) => {
    const errors = problems.filter((problem) => problem.file === file).length;
    const counts = `tests="${tests.length}" failures="${tests.length - errors}" errors="${errors}"`;
    return `  <testsuite name="${xml(file)}" ${counts}>\n${tests.join("")}  </testsuite>\n`;
  });
  const counts = `tests="${findings.length + problems.length}" failures="${findings.length}" errors="${problems.length}"`;
  return `${head} ${counts}>\n${written.join("")}</testsuites>\n`;
}

const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}"`;

function failure({ file, line, column, rule, severity, message, help }: Found): string {
  return `    <testcase name="${position(line, column)} ${xml(rule)}" classname="${xml(file)}">
      <failure type="${severity}" message="${xml(message)}">${xml(`${file}:${line}:${column}\n${help}`)}</failure>
    </testcase>
`;
}

function position(line: number, column: number): string {
  return `${line}:${column}`;
}

/** What XML may hold of `text`; it has no way to write most control characters. */
function xml(text: string): string {
  const entities = new Map([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
    ["\n", "&#10;"],
  ]);
  return text
    .replaceAll(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, "\ufffd")
    .replaceAll(/[&<>"\n]/g, (c) => entities.get(c)!);
}
