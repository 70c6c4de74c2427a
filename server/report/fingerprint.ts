import { createHash } from "node:crypto";
import type { Found, Report } from "../report.ts";

/** What a finding is about: the same as long as its line is the same but for layout, wherever that moves in its file. */
export function subject(report: Report, { rule, file, line }: Found, name: string): string {
  const text = report.lines(file)?.line(line - 1) ?? "";
  // Formatters align what stands below each other, and a comma goes with the order.
  const bare = text.trim().replaceAll(/\s+/g, " ").replace(/[,;]$/, "");
  return JSON.stringify([rule, name, bare]);
}

/** A name for `text` from which nobody reads it. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
