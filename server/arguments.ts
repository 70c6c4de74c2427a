import { type ParseArgsConfig, parseArgs } from "node:util";
import { cataloguedEngines } from "../rules/data/rds-engine-versions.ts";
import { engineStatus } from "../rules/data/rds-engines.ts";
import type { Severity } from "../rules/rule.ts";
import { isLevel, levels, meant } from "./config.ts";
import { isRegion } from "./lookup/catalogue.ts";

/** What the command line asks for. */
export type Command =
  | { readonly do: "help" }
  | { readonly do: "version" }
  | { readonly do: "lsp" }
  | {
      readonly do: "rules";
      readonly id: string | undefined;
      readonly format: "pretty" | "json";
      readonly color: Color;
    }
  | Explain
  | Check
  | Versions
  | { readonly do: "wrong"; readonly message: string };

/** What `explain` is to do. */
export interface Explain {
  readonly do: "explain";
  /** What a deploy printed; `-` is standard input. */
  readonly log: string;
  readonly format: "text" | "json" | "markdown";
  readonly config: string | undefined;
  readonly color: Color;
}

/** What `check` is to do. */
export interface Check {
  readonly do: "check";
  readonly paths: readonly string[];
  readonly format: Format;
  readonly fix: "write" | "diff" | undefined;
  readonly failOn: Severity | "never";
  readonly rules: ReadonlyMap<string, Severity | "off">;
  readonly config: string | undefined;
  /** The part of the files that is reported, counted from 0. */
  readonly shard: { readonly index: number; readonly count: number };
  /** The name that standard input stands for. */
  readonly stdin: string | undefined;
  readonly color: Color;
  /** The file that lists the findings which are known already. */
  readonly baseline: string | undefined;
  /** Whether that file is to list what is found now. */
  readonly updateBaseline: boolean;
}

/** When to use colours. */
export type Color = "auto" | "always" | "never";

/** What `versions` is to do. */
export interface Versions {
  readonly do: "versions";
  readonly engine: string;
  /** Ask RDS itself. */
  readonly live: boolean;
  readonly region: string | undefined;
  readonly profile: string | undefined;
  readonly format: "table" | "json";
  readonly color: Color;
}

export type Format = "pretty" | "json" | "sarif" | "github" | "junit";

export const commands: readonly string[] = ["check", "explain", "rules", "versions", "lsp"];

/** Reads `argv`, the words after the program's name. `ids` are the rules that there are. */
export function parseCommand(argv: readonly string[], ids: readonly string[]): Command {
  // Editors add what their client library likes to these.
  if (argv[0] === "lsp") return lsp(argv);
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string>();
  const rules = new Map<string, Severity | "off">();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const wrongOption = optionMistake(token.name, token.rawName, token.value, token.inlineValue);
    if (wrongOption) return wrong(wrongOption);
    given.set(token.name, token.value ?? "");
    if (token.name !== "rule") continue;
    const set = ruleSetting(token.value!, ids);
    if (typeof set === "string") return wrong(set);
    rules.set(...set);
  }
  if (given.has("help")) return { do: "help" };
  if (given.has("version")) return { do: "version" };
  const named = words[0] !== undefined && commands.includes(words[0]);
  const operands = named ? words.slice(1) : words;
  if (words[0] === "explain") return explanation(operands, given);
  if (words[0] === "rules") return listing(operands, given, ids);
  if (words[0] === "versions") return versions(operands, given);
  const [stray] = ["live", "region", "profile"].filter((name) => given.has(name));
  if (stray !== undefined) return wrong(`--${stray} goes with versions, as in \`versions postgres --live\``);
  return check(operands, given, rules);
}

const options = {
  format: { type: "string" },
  fix: { type: "boolean" },
  "fix-dry-run": { type: "boolean" },
  "fail-on": { type: "string" },
  rule: { type: "string" },
  config: { type: "string" },
  shard: { type: "string" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
  color: { type: "string" },
  baseline: { type: "string" },
  "update-baseline": { type: "boolean" },
  live: { type: "boolean" },
  region: { type: "string" },
  profile: { type: "string" },
  offline: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const satisfies ParseArgsConfig["options"];

const formats: readonly Format[] = ["pretty", "json", "sarif", "github", "junit"];

const colors: readonly Color[] = ["auto", "always", "never"];

const thresholds: readonly (Severity | "never")[] = ["error", "warning", "information", "hint", "never"];

function wrong(message: string): Command {
  return { do: "wrong", message };
}

function lsp(argv: readonly string[]): Command {
  if (argv.includes("--help") || argv.includes("-h")) return { do: "help" };
  const transport = argv.some((word) => /^--(stdio|node-ipc|(pipe|socket)(=.+)?)$/.test(word));
  return transport ? { do: "lsp" } : wrong("lsp talks over standard input and output; write `lsp --stdio`");
}

function optionMistake(
  name: string,
  raw: string,
  value: string | undefined,
  inline: boolean | undefined,
): string | undefined {
  const names = Object.keys(options).map((each) => `--${each}`);
  const option = Object.entries(options).find(([each]) => each === name)?.[1];
  if (!option) return `there is no option ${raw}${meant(raw, names) || "; see --help"}`;
  if (option.type === "boolean") return inline ? `${raw} takes no value; write it without =${value}` : undefined;
  if (value === undefined || value === "") return `${raw} needs a value: ${raw} ${samples.get(name)}`;
  // The next option was meant to be one, and a value was forgotten.
  if (!inline && value.startsWith("--")) return `${raw} needs a value: ${raw} ${samples.get(name)}`;
  return undefined;
}

const samples: ReadonlyMap<string, string> = new Map([
  ["format", formats.join("|")],
  ["fail-on", thresholds.join("|")],
  ["rule", "ID=off, or ID=warning"],
  ["config", "FILE"],
  ["shard", "1/4"],
  ["stdin-filename", "FILE"],
  ["color", colors.join("|")],
  ["baseline", "FILE"],
  ["region", "eu-west-1"],
  ["profile", "NAME"],
]);

function ruleSetting(word: string, ids: readonly string[]): readonly [string, Severity | "off"] | string {
  const [id = "", level, ...more] = word.split("=");
  if (level === undefined || more.length > 0)
    return `--rule ${word} says no severity; write --rule ${id}=${levels.join("|")}`;
  if (!ids.includes(id)) return `there is no rule ${id}${meant(id, ids) || "; `rules` lists them"}`;
  if (isLevel(level)) return [id, level];
  return `--rule ${id}=${level} is no severity; it takes ${levels.join(", ")}${meant(level, levels)}`;
}

function listing(operands: readonly string[], given: ReadonlyMap<string, string>, ids: readonly string[]): Command {
  const [id, ...more] = operands;
  const stray = [...given.keys()].find((name) => name !== "format" && name !== "color");
  if (stray !== undefined) return wrong(`rules takes no --${stray}; it takes --format and --color`);
  if (more.length > 0) return wrong(`rules shows one rule at a time; leave out ${more.join(" ")}`);
  if (id !== undefined && !ids.includes(id))
    return wrong(`there is no rule ${id}${meant(id, ids) || "; `rules` lists them"}`);
  const format = given.get("format") ?? "pretty";
  if (format !== "pretty" && format !== "json") return wrong(`rules are printed as pretty or json, not as ${format}`);
  const color = colorOf(given);
  return color ? { do: "rules", id, format, color } : wrong(unknown("color", given, colors));
}

function versions([engine, ...more]: readonly string[], given: ReadonlyMap<string, string>): Command {
  const own = ["live", "region", "profile", "format", "offline", "color"];
  const stray = [...given.keys()].find((name) => !own.includes(name));
  if (stray !== undefined)
    return wrong(`versions takes no --${stray}; it takes ${own.map((each) => `--${each}`).join(", ")}`);
  if (engine === undefined) return wrong(`versions needs an engine: versions ${cataloguedEngines.join("|")}`);
  if (more.length > 0) return wrong(`versions shows one engine at a time; leave out ${more.join(" ")}`);
  const status = engineStatus(engine);
  if (status.is === "unknown") {
    const hint =
      status.meant === undefined ? `; there are ${cataloguedEngines.join(", ")}` : `; did you mean ${status.meant}?`;
    return wrong(`RDS has no engine ${engine}${hint}`);
  }
  const format = given.get("format") ?? "table";
  if (format !== "table" && format !== "json") return wrong(`versions are printed as table or json, not as ${format}`);
  const live = given.has("live");
  if (live && given.has("offline")) return wrong("--live asks AWS and --offline forbids it; leave one of them out");
  const [region, profile] = [given.get("region"), given.get("profile")];
  if (region !== undefined && !isRegion(region))
    return wrong(`${region} is no region of AWS; write --region eu-west-1`);
  const color = colorOf(given);
  if (!color) return wrong(unknown("color", given, colors));
  return { do: "versions", engine: engine.toLowerCase(), live, region, profile, format, color };
}

function explanation(operands: readonly string[], given: ReadonlyMap<string, string>): Command {
  const [log = "-", ...more] = operands;
  const takes = ["format", "config", "color", "offline"];
  const stray = [...given.keys()].find((name) => !takes.includes(name));
  if (stray !== undefined) return wrong(`explain takes no --${stray}; it takes --format, --config and --color`);
  if (more.length > 0) return wrong(`explain reads one file at a time; leave out ${more.join(" ")}`);
  const word = given.get("format") ?? "text";
  const format = word === "pretty" ? "text" : word;
  if (format !== "text" && format !== "json" && format !== "markdown") {
    return wrong(`an explanation is printed as text, json or markdown, not as ${word}`);
  }
  const color = colorOf(given);
  if (!color) return wrong(unknown("color", given, colors));
  return { do: "explain", log, format, config: given.get("config"), color };
}

function check(
  paths: readonly string[],
  given: ReadonlyMap<string, string>,
  rules: ReadonlyMap<string, Severity | "off">,
): Command {
  const format = formats.find((each) => each === (given.get("format") ?? "pretty"));
  if (!format) return wrong(unknown("format", given, formats));
  const failOn = thresholds.find((each) => each === (given.get("fail-on") ?? "error"));
  if (!failOn) return wrong(unknown("fail-on", given, thresholds));
  const shard = shardOf(given.get("shard") ?? "1/1");
  if (!shard) return wrong(`--shard ${given.get("shard")} is no part of a whole; write --shard 1/4 to --shard 4/4`);
  if (given.has("fix") && given.has("fix-dry-run")) {
    return wrong("--fix writes files and --fix-dry-run does not; leave one of them out");
  }
  const stdin = given.get("stdin-filename");
  if (given.has("stdin") !== (stdin !== undefined)) {
    return wrong("--stdin and --stdin-filename FILE go together: the name says which language it is");
  }
  if (given.has("stdin") && paths.length > 0)
    return wrong(`--stdin checks standard input alone; leave out ${paths.join(" ")}`);
  const color = colorOf(given);
  if (!color) return wrong(unknown("color", given, colors));
  const [baseline, updateBaseline] = [given.get("baseline"), given.has("update-baseline")];
  if (updateBaseline) {
    if (baseline === undefined) return wrong("--update-baseline needs --baseline FILE, the file that it writes");
    if (shard.count > 1) return wrong("--update-baseline lists what is found in all files; leave out --shard");
    if (given.has("stdin")) return wrong("--update-baseline lists what is found in files; leave out --stdin");
  }
  return {
    ...plainCheck,
    paths: paths.length > 0 ? paths : ["."],
    format,
    fix: given.has("fix") ? "write" : given.has("fix-dry-run") ? "diff" : undefined,
    failOn,
    rules,
    config: given.get("config"),
    shard,
    stdin,
    color,
    baseline,
    updateBaseline,
  };
}

/** A check of all files here, as nobody asked for anything else. */
export const plainCheck: Check = {
  do: "check",
  paths: ["."],
  format: "pretty",
  fix: undefined,
  failOn: "error",
  rules: new Map(),
  config: undefined,
  shard: { index: 0, count: 1 },
  stdin: undefined,
  color: "auto",
  baseline: undefined,
  updateBaseline: false,
};

function colorOf(given: ReadonlyMap<string, string>): Color | undefined {
  return colors.find((each) => each === (given.get("color") ?? "auto"));
}

function unknown(option: string, given: ReadonlyMap<string, string>, words: readonly string[]): string {
  const word = given.get(option)!;
  return `--${option} takes ${words.join(", ")}, not ${word}${meant(word, words)}`;
}

function shardOf(word: string): Check["shard"] | undefined {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(word);
  const [part, count] = [Number(match?.[1]), Number(match?.[2])];
  return match && part >= 1 && part <= count ? { index: part - 1, count } : undefined;
}
