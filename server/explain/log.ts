/** Most of a log that is looked at, in bytes; of a longer one the end, where the reason stands. */
export const longestLog = 32 * 1024 * 1024;

/** The text of `bytes`, in whatever encoding a shell or a pipeline wrote them. */
export function decodeLog(bytes: Uint8Array): string {
  // PowerShell's `>` writes UTF-16.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(ending(bytes, 2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(ending(bytes, 2));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(whole(ending(bytes, 1)));
  } catch {
    // An old Windows console; each byte is a letter there, and the messages are plain ASCII.
    return new TextDecoder("windows-1252").decode(ending(bytes, 1));
  }
}

function ending(bytes: Uint8Array, unit: number): Uint8Array {
  if (bytes.length <= longestLog) return bytes;
  const start = bytes.length - longestLog;
  return bytes.subarray(start - (start % unit));
}

/** `bytes` from the first that begins a character on. */
function whole(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
  return bytes.subarray(start);
}

/** The lines of a log as their writers meant them: without colours, times of day, and what a pipeline puts before them. */
export function cleanLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).map(cleanLine);
}

function cleanLine(line: string): string {
  const bare = stripped(line);
  const said = inJson(bare);
  return said === undefined ? bare : stripped(said);
}

/** Where loggers keep what they were told, and `terraform -json` what it prints. */
const told = ["@message", "message", "Message", "msg", "log", "errorMessage", "error"];

/** What an object of JSON on one line says, and where Terraform says that it comes from. */
function inJson(line: string): string | undefined {
  if (!/^\s*\{\s*"/.test(line) || !line.endsWith("}")) return undefined;
  let parsed: Members;
  try {
    parsed = JSON.parse(line) as Members;
  } catch {
    // It only looks so.
    return undefined;
  }
  const texts = told.flatMap((name) => {
    const value = parsed[name];
    return typeof value === "string" && value !== "" ? value : [];
  });
  if (texts.length === 0) return undefined;
  const { detail, address, range } = members(parsed["diagnostic"]);
  const { filename, start } = members(range);
  if (typeof detail === "string" && detail !== "") texts.push(detail);
  const from = typeof address === "string" ? ` with ${address},` : "";
  const place = typeof filename === "string" ? ` on ${filename} line ${String(members(start)["line"])}` : "";
  return `${texts.join(": ")}${from}${place}`.replaceAll(/\s*\n\s*/g, " ");
}

interface Members {
  readonly [name: string]: unknown;
}

function members(value: unknown): Members {
  return typeof value === "object" && value !== null ? (value as Members) : {};
}

/** `line` without colours, and without what stands before it. */
function stripped(line: string): string {
  let rest = /(?!\t)\p{Cc}/u.test(line) ? line.replaceAll(escapes, "") : line;
  // What is left of a colour where a web page has eaten the escape.
  if (rest.includes("[")) rest = rest.replaceAll(/\ufffd?\[\d{1,2}(?:;\d{1,3}){0,4}m/g, "");
  for (let turn = 0; turn < 8; turn++) {
    const shorter = rest.replace(prefix, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  // A space at the beginning says that no word goes on there.
  return rest.replace(/^\s+/, " ").trimEnd();
}

/** Escape sequences (any control character but a tab begins one): colours and cursor, titles and links, and single ones. */
const escapes = /(?!\t)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|[\]_][^\p{Cc}]{0,2000}(?:\p{Cc}\\?)|[()][0-9AB]|)/gu;

/** One thing that stands before a line: a byte-order mark, a job's and a step's name with tabs, a time, a box, a mark of a pipeline. */
const prefix = new RegExp(
  [
    "\\ufeff",
    // `gh run view --log`: job, step, then the line with its time.
    "[^\\t\\n]{1,100}\\t[^\\t\\n]{1,100}\\t(?=\\ufeff?\\d{4}-\\d\\d-\\d\\dT)",
    "\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:[.,]\\d+)?(?:Z| ?[+-]\\d\\d:?\\d\\d| UTC)?\\]?(?=\\s|$)",
    "\\[?\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d+)?(?: ?[AP]M)?\\]?(?=\\s)",
    "##\\[(?:error|warning|group|debug|command|section)\\]",
    "##vso\\[[^\\]]{1,300}\\]",
    // GitLab: which stream a line is of, and whether it goes on; TeamCity: how it is meant.
    "[\\da-f]{2}[OE]\\+?(?=\\s|$)",
    "[EWi]?:(?=\\t)",
    // The name of a step, a stage or a container; not a message of Python's or the CDK's.
    "\\[(?!Err|Warning)[\\w .:/-]{1,60}\\](?=\\s|$)",
    "(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL)(?=\\s)",
    // CloudWatch: milliseconds. A system's journal: when, on which host, by which program.
    "\\d{13}(?=\\s)",
    "[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d [\\w.-]+ [\\w./-]+\\[\\d+\\]:",
    "::(?:error|warning|notice|debug)(?: [^:\\n]*)?::",
    // Terraform's box, in Unicode or mangled by a code page; a quotation.
    "[│╷╵┃|>](?=\\s|$)",
    "Ôöé|â”‚",
    "[\\w.-]{1,60}-\\d+ +\\| ",
  ]
    .map((part) => `(?:${part})`)
    .join("|")
    .replace(/^/, "^\\s*(?:")
    .replace(/$/, ") ?"),
);
