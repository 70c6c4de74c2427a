import { helpPage } from "../help.ts";
import { code, link, prose } from "../hovers/markdown.ts";
import type { Explained, Explanation } from "./explain.ts";
import { bestFix, type Place } from "./locate.ts";

/** Where a place is, as a reader finds it. */
export interface Found {
  readonly name: string;
  readonly line: number;
  /** The line itself. */
  readonly text: string;
  /** Its address, for a reader who can go there. */
  readonly uri?: string;
}

/** The address of the page of a rule. */
type Page = (rule: string) => string;

/** An explanation as a page, for a preview, an issue or a job's summary. Nothing of what was pasted is Markdown in it. */
export function explainedMarkdown(
  { messages, unknown, files }: Explanation,
  find: (place: Place) => Found,
  page: Page = helpPage,
): string {
  const caused = messages.some(({ consequence }) => !consequence);
  const parts = ["# What the deploy says"];
  if (messages.length === 0) parts.push("None of the messages that IaC Preflight knows is in this text.");
  for (const message of messages.filter(({ consequence }) => !(caused && consequence))) {
    parts.push(...section(message, (places) => list(places, find, page), files));
  }
  const after = messages.filter(({ consequence }) => caused && consequence);
  if (after.length > 0) {
    parts.push("## What came of it", after.map(({ text, means }) => `- ${code(text)}: ${prose(means)}`).join("\n"));
  }
  for (const { line, text, places } of unknown) {
    parts.push(`## Line ${line} is not known`, code(text), ...list(places, find, page));
  }
  return `${parts.join("\n\n")}\n`;
}

function section(
  { line, text, by, means, times, places, otherwise }: Explained,
  listed: (places: readonly Place[]) => readonly string[],
  files: number,
): readonly string[] {
  const often = times > 1 ? `, ${times} times` : "";
  const parts = [`## ${prose(means)}`, `${code(text)}, from ${by}, at line ${line}${often}`, ...listed(places)];
  if (places.length === 0)
    parts.push(
      `Nothing in ${files === 1 ? "the one file" : `the ${files} files`} of this workspace is seen to cause it.`,
    );
  if (otherwise.length > 0) {
    parts.push(places.length > 0 ? "Or:" : "It may be:", otherwise.map(({ cause }) => `- ${prose(cause)}`).join("\n"));
  }
  return parts;
}

function list(places: readonly Place[], find: (place: Place) => Found, page: Page): readonly string[] {
  return places.map((place, index) => {
    const { name, line, text, uri } = find(place);
    const label = `${name}:${line}`;
    const { says, sure, problem } = place;
    const fix = bestFix(place);
    const rule = problem ? ` (${link(problem.rule, page(problem.rule))})` : "";
    const lines = [
      `${index + 1}. **${uri === undefined ? prose(label) : link(label, `${uri}#L${line}`)}**${sure ? "" : ", perhaps"}${rule}  `,
      `   ${code(text)}  `,
      `   ${prose(says)}`,
    ];
    if (fix) lines.push(`   **Fix:** ${prose(fix.title)}`);
    return lines.join("\n").replace(/\n( {3}\*\*Fix)/, "  \n$1");
  });
}
