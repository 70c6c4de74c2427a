import type { MajorRows, VersionRow, VersionTable } from "../lookup/versions.ts";
import { clean, type Paint, painter } from "./terminal.ts";

/** The versions of an engine for a reader at a terminal. */
export function versionsPretty(table: VersionTable, colour: boolean): string {
  const paint = painter(colour);
  const rows = table.majors.flatMap(({ versions }) => versions);
  const wide = Math.max(0, ...rows.map(({ version }) => version.length));
  const majors = table.majors.map((major) => {
    const lines = major.versions.map((row) => `  ${line(row, wide, paint)}\n`).join("");
    return `\n${heading(table, major, paint)}\n${lines}`;
  });
  return `${paint("bold", table.engine)}  ${clean(whence(table))}\n${majors.join("")}`;
}

/** The same as one JSON object. */
export function versionsJson({ engine, region, asOf, live, old, majors }: VersionTable): string {
  const source = live ? { kind: "live", region, asOf, old } : { kind: "catalogue", asOf };
  return `${JSON.stringify({ version: 1, engine, source, majors }, undefined, 2)}\n`;
}

/** Who says so, and when. */
export function whence({ region, asOf, live, old }: VersionTable): string {
  if (!live) return `the catalogue that comes with IaC Preflight, of ${asOf}`;
  return `RDS in ${region}, asked on ${asOf}${old ? ", more than a day ago" : ""}`;
}

function heading(
  { engine }: VersionTable,
  { major, endOfStandardSupport: end, over }: MajorRows,
  paint: Paint,
): string {
  const support = end === undefined ? "" : `  standard support ${over ? "ended" : "ends"} on ${end}`;
  return `${paint("bold", `${engine} ${clean(major)}`)}${paint(over ? "yellow" : "faint", support)}`;
}

function line({ version, state, newest, default: usual, constant, until }: VersionRow, wide: number, paint: Paint) {
  const signs = [...(newest ? ["newest"] : []), ...(usual ? ["default"] : [])].join(", ");
  const said = state === "withdrawn" && until !== undefined ? `last offered ${until}` : signs;
  const name = state === "offered" ? version : paint("faint", version);
  const pad = " ".repeat(wide - version.length);
  const colours = { offered: "green", ending: "yellow", withdrawn: "faint" } as const;
  const more = [said.padEnd(constant === undefined ? 0 : 24), constant ?? ""].join(constant === undefined ? "" : "  ");
  return `${clean(name)}${pad}  ${paint(colours[state], state.padEnd("withdrawn".length))}  ${paint("faint", more)}`.trimEnd();
}
