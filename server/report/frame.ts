import type { Lines } from "../positions.ts";
import type { Place } from "../report.ts";
import { clean, type Paint, type Style, width } from "./terminal.ts";

/** What places are shown on: the texts that they lie in, and the terminal with its columns, if it is one. */
export interface Page {
  readonly paint: Paint;
  readonly columns: number | undefined;
  lines(file: string): Lines | undefined;
}

/** A place as editors and terminals follow it. */
export function heading({ file, line, column }: Pick<Place, "file" | "line" | "column">, paint: Paint): string {
  return `${paint("cyan", clean(file))}${paint("faint", `:${line}:${column}`)}`;
}

/** Longest part of a line that is shown. */
const widest = 120;

/** The line of `place` with what is meant underlined by `mark`, its number right-aligned in `margin` columns. */
export function frame(
  page: Page,
  { file, line, column, endLine, endColumn }: Place,
  margin: number,
  mark: string,
  style: Style,
): readonly string[] {
  const { paint, columns } = page;
  const lines = page.lines(file);
  if (!lines) return [];
  const whole = lines.line(line - 1);
  const room = Math.max(40, Math.min(widest, (columns ?? widest + margin + 5) - margin - 5));
  // What goes on over several lines is underlined on its first.
  const end = endLine === line ? endColumn - 1 : whole.length;
  const from = whole.length <= room ? 0 : Math.max(0, Math.min(column - 1 - 20, whole.length - room));
  const until = Math.min(whole.length, from + room);
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
