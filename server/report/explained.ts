import { version as number } from "../../package.json";
import type { Explained, Explanation, Unexplained } from "../explain/explain.ts";
import { bestFix, type Place } from "../explain/locate.ts";
import { helpPage } from "../help.ts";
import type { Placer } from "../report.ts";
import { frame, heading, type Page } from "./frame.ts";
import { styles } from "./pretty.ts";
import { clean, type Paint, wrapped } from "./terminal.ts";

/** An explanation for a reader at a terminal. `log` is what the text is called. */
export function explainedPretty(
  { messages, unknown, files }: Explanation,
  log: string,
  { place, lines }: Placer,
  paint: Paint,
  columns: number | undefined,
): string {
  const page: Page = { lines, paint, columns };
  // What came of an error is not looked for where the error itself is known.
  const caused = messages.some(({ consequence }) => !consequence);
  const sections = [
    ...messages.map((message) => section(message, log, place, page, files, message.consequence && caused)),
    ...unknown.map((each) => unknownSection(each, log, place, page)),
  ];
  return `${sections.map((each) => `${each}\n`).join("")}${summary(messages, unknown, paint)}\n`;
}

function section(
  message: Explained,
  log: string,
  place: Placer["place"],
  page: Page,
  files: number,
  brief: boolean,
): string {
  const { paint, columns } = page;
  const often = message.times > 1 ? paint("faint", `, ${message.times} times`) : "";
  const kind = message.consequence ? paint("yellow", "then") : paint("red", "error");
  const out = [
    `${whereIn(log, message.line, paint)} ${kind} ${paint("faint", `from ${message.by}`)}${often}`,
    ...wrapped(clean(message.text), columns, 2).map((line) => `  ${paint("bold", line)}`),
    ...wrapped(clean(message.means), columns, 2).map((line) => `  ${line}`),
  ];
  if (brief) return `${out.join("\n")}\n`;
  out.push("", ...placesOf(message.places, place, page));
  if (message.places.length === 0) {
    const nothing =
      files === 0
        ? "There is no file here that is read; run it where the infrastructure code is"
        : `Nothing in ${files === 1 ? "the one file" : `the ${files} files`} here is seen to cause it`;
    out.push(...wrapped(nothing, columns, 2).map((line) => `  ${paint("yellow", line)}`));
  }
  if (message.otherwise.length > 0) {
    out.push("", `  ${message.places.length > 0 ? "Or" : "It may be"}:`);
    for (const { cause } of message.otherwise) {
      const [first = "", ...rest] = wrapped(clean(cause), columns, 4);
      out.push(`  - ${first}`, ...rest.map((line) => `    ${line}`));
    }
  }
  return `${out.join("\n")}\n`;
}

function placesOf(places: readonly Place[], place: Placer["place"], page: Page): readonly string[] {
  const { paint, columns } = page;
  return places.flatMap((each, index) => {
    const { at, says, sure, problem } = each;
    const placed = place(at);
    const margin = String(placed.line).length;
    const style = problem ? styles[problem.severity] : "cyan";
    const indent = " ".repeat(2);
    const lines = [
      `${heading(placed, paint)}${sure ? "" : paint("yellow", " perhaps")}${problem ? ` ${paint("faint", problem.rule)}` : ""}`,
      ...wrapped(clean(says), columns, margin + 3).map((line) => `${" ".repeat(margin + 1)}${line}`),
      ...frame(page, placed, margin, "~", style),
    ];
    const fix = bestFix(each);
    if (fix) {
      const note = fix.safe ? "" : paint("faint", " (look at what it does first)");
      lines.push(`${" ".repeat(margin)} ${paint("green", "=")} fix: ${clean(fix.title)}${note}`);
    }
    return [...(index > 0 ? [""] : []), ...lines.map((line) => indent + line)];
  });
}

function whereIn(log: string, line: number, paint: Paint): string {
  return `${paint("cyan", clean(log))}${paint("faint", `:${line}`)}`;
}

function unknownSection({ line, text, places }: Unexplained, log: string, place: Placer["place"], page: Page): string {
  const { paint, columns } = page;
  const out = [
    `${whereIn(log, line, paint)} ${paint("yellow", "not known")}`,
    ...wrapped(clean(text), columns, 2).map((each) => `  ${paint("bold", each)}`),
  ];
  if (places.length > 0) out.push("", "  What it names is here:", ...placesOf(places, place, page));
  return `${out.join("\n")}\n`;
}

function summary(messages: readonly Explained[], unknown: readonly Unexplained[], paint: Paint): string {
  if (messages.length === 0) {
    return paint(
      "yellow",
      unknown.length > 0
        ? "None of the messages that IaC Preflight knows is in this text. These lines sound like errors."
        : "None of the messages that IaC Preflight knows is in this text, nor anything that sounds like an error.",
    );
  }
  const causes = messages.filter(({ consequence }) => !consequence).length;
  const places = messages.flatMap((message) => message.places.filter(({ sure }) => sure)).length;
  const then = messages.length - causes;
  const counted = [
    causes > 0 ? paint("red", `${causes} ${causes === 1 ? "error" : "errors"}`) : "",
    then > 0 ? `${then} that ${then === 1 ? "comes" : "come"} of something else` : "",
  ].filter((each) => each !== "");
  return `${counted.join(", ")}; ${places === 0 ? "no place" : places === 1 ? "1 place" : `${places} places`} to mend`;
}

/** An explanation as one JSON object. */
export function explainedJson({ lines, files, messages, unknown }: Explanation, { place }: Placer): string {
  const placed = (places: readonly Place[]) =>
    places.map((each) => {
      const { at, says, sure, problem } = each;
      const { file, line, column, endLine, endColumn } = place(at);
      const fix = bestFix(each);
      return {
        file,
        line,
        column,
        endLine,
        endColumn,
        sure,
        message: says,
        ...(problem && { rule: problem.rule, severity: problem.severity, help: helpPage(problem.rule) }),
        ...(fix && { fix: { title: fix.title, safe: fix.safe } }),
      };
    });
  const written = {
    version: 1,
    tool: { name: "iac-preflight", version: number },
    lines,
    files,
    messages: messages.map(({ parts, places, otherwise, ...message }) => ({
      ...message,
      parts: Object.fromEntries(parts),
      places: placed(places),
      otherwise,
    })),
    unknown: unknown.map(({ line, text, places }) => ({ line, text, places: placed(places) })),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}
