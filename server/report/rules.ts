import type { Described } from "../config.ts";
import { helpPage } from "../help.ts";
import { painter } from "./terminal.ts";

/** The rules, or the page of one of them, for a reader at a terminal. */
export function rulesPretty(rules: readonly Described[], id: string | undefined, colour: boolean): string {
  const paint = painter(colour);
  const [rule] = rules.filter((each) => each.id === id);
  if (rule) {
    const sources = rule.sources.map((source) => `  ${source}\n`).join("");
    const title = `${paint("bold", rule.id)}  ${rule.severity}`;
    const from = sources === "" ? "" : `Sources\n${sources}\n`;
    return `${title}\n\n${rule.summary}.\n\n${rule.why}\n\n${from}${helpPage(rule.id)}\n`;
  }
  const wide = Math.max(...rules.map((each) => each.id.length));
  const line = ({ id, severity, summary }: Described) =>
    `${paint("bold", id.padEnd(wide))}  ${severity.padEnd("information".length)}  ${summary}\n`;
  return rules.map(line).join("");
}

/** The same as one JSON object. */
export function rulesJson(rules: readonly Described[], id: string | undefined): string {
  const described = rules
    .filter((rule) => id === undefined || rule.id === id)
    .map(({ id, severity, summary, why, sources }) => ({ id, severity, summary, why, sources, help: helpPage(id) }));
  const written = id === undefined ? { version: 1, rules: described } : described[0];
  return `${JSON.stringify(written, undefined, 2)}\n`;
}
