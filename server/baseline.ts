import { dirname, relative, resolve, sep } from "node:path";
import type { Check } from "./arguments.ts";
import { fingerprint, subject } from "./report/fingerprint.ts";
import type { Found, Report } from "./report.ts";
import { isSkipped, kindOf, pathOf, read, save } from "./workspace.ts";

/** Findings that are known and no news: equal ones, in equal lines of a file, are counted. */
interface Entry {
  readonly rule: string;
  /** Relative to the folder of the baseline, with `/`, so that it is the same file wherever one stands. */
  readonly file: string;
  readonly fingerprint: string;
  readonly count: number;
}

/** What is left of a report once the known findings are taken out. */
export interface Compared {
  readonly report: Report;
  /** What could not be done. */
  readonly failure?: string;
  /** What is to be said once, beside the findings. */
  readonly note?: string;
}

/** `report` without the findings that the baseline of `command` lists; or, if that is asked for, with the baseline brought up to date. */
export async function compare(
  report: Report,
  command: Check & { readonly baseline: string },
  checked: readonly string[],
  cwd: string,
): Promise<Compared> {
  const path = resolve(cwd, command.baseline);
  const folder = dirname(path);
  const nameOf = (file: string) => relative(folder, resolve(cwd, file)).replaceAll(sep, "/");
  const reported = new Set(checked.flatMap((uri) => pathOf(uri) ?? []).map(nameOf));
  const found = await read(path);
  const missing = isSkipped(found) && (await kindOf(path)) !== "file" && found.reason === "is not there";
  if (missing && !command.updateBaseline) {
    return { report, failure: `${command.baseline} is not there; --update-baseline writes it` };
  }
  if (isSkipped(found) && !missing) return { report, failure: `${command.baseline} ${found.reason}` };
  const entries = isSkipped(found) ? [] : parse(found.text);
  if (!entries) return { report, failure: `${command.baseline} is no baseline; --update-baseline writes one` };

  const named = report.findings.map((finding) => ({ finding, key: keyOf(report, finding, nameOf(finding.file)) }));
  /** Whether this run would have found again what stands in `file`. */
  const covers = async (file: string) => reported.has(file) || isSkipped(await kindOf(resolve(folder, file)));
  if (command.updateBaseline) {
    const kept: Entry[] = [];
    for (const entry of entries) if (!(await covers(entry.file))) kept.push(entry);
    const all = [...kept, ...named.map(({ finding, key }) => entryOf(finding, key, nameOf(finding.file)))];
    const refused = await save(path, print(all));
    if (refused) return { report, failure: `${command.baseline} ${refused.reason}` };
    return { report: { ...report, findings: [], known: named.length } };
  }

  const left = new Map<string, number>();
  for (const { fingerprint, count } of entries) left.set(fingerprint, (left.get(fingerprint) ?? 0) + count);
  const news = named.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  let gone = 0;
  for (const { file, fingerprint } of entries) {
    const count = Math.max(0, left.get(fingerprint) ?? 0);
    left.delete(fingerprint);
    // Each part of a whole says what it knows of, and the first what is of no part.
    if (reported.has(file) || (command.shard.index === 0 && (await covers(file)))) gone += count;
  }
  const findings = news.map(({ finding }) => finding);
  const compared = { ...report, findings, known: named.length - findings.length };
  if (gone === 0) return { report: compared };
  const what = gone === 1 ? "1 finding is" : `${gone} findings are`;
  return { report: compared, note: `${what} gone that ${command.baseline} lists; --update-baseline takes them out` };
}

function keyOf(report: Report, finding: Found, name: string): string {
  return fingerprint(subject(report, finding, name));
}

function entryOf({ rule }: Found, key: string, file: string): Entry {
  return { rule, file, fingerprint: key, count: 1 };
}

function parse(text: string): readonly Entry[] | undefined {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(written) || written["version"] !== 1 || !Array.isArray(written["findings"])) return undefined;
  const entries = written["findings"].flatMap((each: unknown) => entryIn(each) ?? []);
  return entries.length === written["findings"].length ? entries : undefined;
}

function entryIn(written: unknown): Entry | undefined {
  if (!isObject(written)) return undefined;
  const { rule, file, fingerprint, count = 1 } = written;
  const texts = typeof rule === "string" && typeof file === "string" && typeof fingerprint === "string";
  return texts && typeof count === "number" ? { rule, file, fingerprint, count } : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The baseline of `entries`: one on a line, in order, so that two people's changes to it merge. */
function print(entries: readonly Entry[]): string {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    const count = entry.count + (byKey.get(entry.fingerprint)?.count ?? 0);
    byKey.set(entry.fingerprint, { ...entry, count });
  }
  const order = ({ file, rule, fingerprint }: Entry) => `${file}\n${rule}\n${fingerprint}`;
  const lines = [...byKey.values()]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ count, ...entry }) => `    ${JSON.stringify(count === 1 ? entry : { ...entry, count })}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(",\n")}\n  ` : ""}]\n}\n`;
}
