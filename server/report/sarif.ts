import { homepage, name } from "../../package.json";
import type { Severity } from "../../rules/rule.ts";
import { ownRules } from "../config.ts";
import { helpPage } from "../help.ts";
import type { Found, FoundFix, Place, Report } from "../report.ts";
import { fingerprint, subject } from "./fingerprint.ts";

/** The report as SARIF 2.1.0, which code-scanning services read. */
export function sarif(report: Report): string {
  const rules = ruleList(report);
  const seen = new Map<string, number>();
  /** The same for a finding wherever it moves; of several in equal lines each has its own. */
  const print = (finding: Found) => {
    const about = subject(report, finding, finding.file);
    const count = seen.get(about) ?? 0;
    seen.set(about, count + 1);
    return fingerprint(about + count);
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name, version: report.version, informationUri: homepage, rules } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The folder in which it ran" } } },
        invocations: [
          {
            executionSuccessful: report.complete,
            toolExecutionNotifications: report.problems.map((problem) => ({
              level: "warning",
              message: { text: problem.message },
              locations: [location(problem)],
            })),
          },
        ],
        results: report.findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
          level: levels[finding.severity],
          message: { text: finding.message },
          locations: [location(finding)],
          ...(finding.related.length > 0 && {
            relatedLocations: finding.related.map((place, id) => ({
              id,
              ...location(place),
              message: { text: place.message },
            })),
          }),
          ...(finding.fixes.length > 0 && { fixes: finding.fixes.map(fix) }),
          partialFingerprints: { "iacPreflight/v1": print(finding) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

function ruleList({ rules }: Report) {
  return [...rules, ...ownRules].map(({ id, summary, why, severity }) => ({
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: why, markdown: why },
    helpUri: helpPage(id),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.slice(0, id.indexOf("/"))] },
  }));
}

function location(place: Place) {
  return { physicalLocation: { artifactLocation: artifact(place.file), region: region(place) } };
}

function artifact(file: string) {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  // What lies outside of the folder is no part of the repository that is scanned.
  return file.startsWith("../") ? { uri } : { uri, uriBaseId: "SRCROOT" };
}

function region({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fix({ title, edits }: FoundFix) {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.newText } })),
    })),
  };
}
