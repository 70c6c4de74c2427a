import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import picomatch from "picomatch";
import { near } from "../rules/model/near.ts";
import type { Span } from "../rules/model/value.ts";
import type { Rule, Severity } from "../rules/rule.ts";
import type { Document } from "./frontend.ts";
import { forAbove } from "./frontends/hcl/configuration.ts";
import type { Problem } from "./problems.ts";

/** What a user has decided about rules. */
export interface Config {
  /** By rule id. */
  readonly rules: ReadonlyMap<string, Severity | "off">;
  readonly ignore: readonly IgnoredPath[];
  /** Whether files are checked at all. */
  readonly enable?: boolean;
  /** Globs of the only files that are read, relative to `folder`; all are read where there are none. */
  readonly include: readonly string[];
  /** Globs of files that are not read, relative to `folder`. */
  readonly exclude: readonly string[];
  /** The names or globs of the only variable files that are read, besides those that Terraform reads by itself. */
  readonly environments: readonly string[];
  readonly lookups: Lookups;
  /** The folder that paths are relative to, as a uri without a slash at its end. */
  readonly folder: string;
}

/** How AWS is asked, by those who ask it to be. */
export interface Lookups {
  /** AWS is never asked. */
  readonly offline?: boolean;
  readonly region?: string;
  /** The profile of the AWS command line. */
  readonly profile?: string;
}

/** Findings of one rule that do not count, with the reason why. */
export interface IgnoredPath {
  readonly rule: string;
  /** A glob, relative to the config's folder. */
  readonly path: string;
  readonly reason: string;
  /** Whether the file `uri` is one that `path` means. */
  readonly covers: (uri: string) => boolean;
}

/** A config as it is written in a file. A mistake in it leaves the rest of it standing. */
export interface ConfigFile extends Config {
  readonly document: Document;
  readonly mistakes: readonly Problem[];
}

export const configNames: readonly string[] = [".iac-preflight.json", ".iac-preflight.yaml", ".iac-preflight.yml"];

export const noConfig: Config = {
  rules: new Map(),
  ignore: [],
  include: [],
  exclude: [],
  environments: [],
  lookups: {},
  folder: "",
};

/** What in a config is told otherwise than as a list, an object or a text. */
const switches = ["enable", "offline"] as const;
const lists = ["include", "exclude", "environments"] as const;
const words = ["region", "profile"] as const;

/** The rule that a mistake in a config breaks. */
export const configRule = "preflight/config";

/** The rule that an ignore comment without use breaks. */
export const unusedRule = "preflight/unused-ignore";

/** The rule that a configuration breaks which is too large to be evaluated. */
export const unfinishedRule = "preflight/unfinished-evaluation";

/** What may be told of a rule without running it. */
export type Described = Pick<Rule, "id" | "severity" | "summary" | "why" | "sources">;

/** The rules that are kept by this program itself, about configs and ignore comments. */
export const ownRules: readonly Described[] = [
  {
    id: configRule,
    severity: "warning",
    summary: "A config file holds only settings that there are",
    why: `A rule's name with a typing error in it, or a severity that there is not, would be passed over in silence: the rule
that was to be switched off goes on, or the one that was to fail the build does not. Each mistake is reported where it stands,
and the rest of the file counts.`,
    sources: [],
  },
  {
    id: unusedRule,
    severity: "information",
    summary: "An ignore comment ignores something",
    why: `A comment that ignores a finding outlives it: the code is mended, or the rule's name was never right. What is left
hides the next finding of that rule on its line.`,
    sources: [],
  },
  {
    id: unfinishedRule,
    severity: "information",
    summary: "A configuration is small enough to be evaluated as a whole",
    why: `So that no input can make an editor wait, one evaluation takes so many steps and calls so many modules, and no more.
What lies beyond counts as unknown, of which no rule speaks: that nothing is found there does not mean that nothing is wrong.
It is said once for each root module, at the place that was reached. A smaller root, or fewer variable files beside it, is
evaluated as a whole.`,
    sources: [],
  },
];

/** What a rule may be set to. */
export const levels: readonly (Severity | "off")[] = ["off", "hint", "information", "warning", "error"];

export function isLevel(word: string): word is Severity | "off" {
  return levels.some((level) => level === word);
}

/** The ids that a config may speak of. */
export function ruleIds(rules: readonly Rule[]): readonly string[] {
  return [...rules, ...ownRules].map((rule) => rule.id);
}

/** What `id`, which is no rule's, may have been meant to be; ready to follow a sentence. */
export function meant(word: string, words: Iterable<string>): string {
  const nearest = near(word, words);
  return nearest === undefined ? "" : `; did you mean ${nearest}?`;
}

/** Whether the file `uri` is one that `globs` mean, or lies in a folder that they mean. Globs are relative to `folder`. */
export function matcher(folder: string, globs: readonly string[]): (uri: string) => boolean {
  if (globs.length === 0) return () => false;
  const matches = picomatch(
    globs.map((glob) => glob.replace(/^\.?\//, "").replace(/\/$/, "")),
    { dot: true },
  );
  return (uri) => {
    if (!uri.startsWith(`${folder}/`)) return false;
    const steps = decoded(uri.slice(folder.length + 1)).split("/");
    return steps.some((_, index) => matches(steps.slice(0, index + 1).join("/")));
  };
}

/** Why one of `configs` leaves out the file `uri`; `undefined` where none does. */
export function leavesOut(configs: readonly Config[]): (uri: string) => string | undefined {
  const each = configs
    .filter(({ include, exclude, environments }) => include.length + exclude.length + environments.length > 0)
    .map(({ folder, include, exclude, environments }) => ({
      folder,
      included: include.length > 0 ? matcher(folder, include) : undefined,
      excluded: matcher(folder, exclude),
      environment: environments.length > 0 ? matcher(folder, environments.flatMap(variableFiles)) : undefined,
    }));
  return (uri) => {
    // What says so itself is always read.
    if (configNames.includes(uri.slice(uri.lastIndexOf("/") + 1))) return undefined;
    for (const { folder, included, excluded, environment } of each) {
      if (!uri.startsWith(`${folder}/`)) continue;
      if (excluded(uri)) return "is left out by exclude";
      if (included?.(uri) === false) return "is none of those in include";
      if (environment?.(uri) === false && isEnvironment(uri)) return "is none of the environments";
    }
    return undefined;
  };
}

/** Whether `uri` is a variable file that Terraform reads only when it is told to, or in a folder for an environment. */
export function isEnvironment(uri: string): boolean {
  if (!/\.tfvars(\.json)?$/.test(uri)) return false;
  return !/(\/terraform|\.auto)\.tfvars(\.json)?$/.test(uri) || forAbove(uri.replace(/\/[^/]+\/[^/]+$/, ""));
}

/** The globs of the variable files that `name` stands for: `prod` for `prod.tfvars`, wherever it lies. */
function variableFiles(name: string): readonly string[] {
  const glob = name.includes("/") ? name : `**/${name}`;
  return [glob, `${glob}.tfvars`, `${glob}.tfvars.json`];
}

/** Reads a config, JSON or YAML by its name. */
export function parseConfig(document: Document, rules: readonly Rule[]): ConfigFile {
  const { uri } = document;
  const folder = uri.slice(0, uri.lastIndexOf("/"));
  const mistakes: Problem[] = [];
  const wrong: Wrong = (at, message, severity = "warning") => {
    const span = { uri, start: Math.min(at.start, document.text.length), end: Math.min(at.end, document.text.length) };
    mistakes.push({ rule: configRule, severity, tag: undefined, at: span, message, related: [], fixes: [] });
  };
  const root = /\.ya?ml$/.test(uri) ? readYaml(document.text, wrong) : readJson(document.text, wrong);
  const config = root ? read(root, folder, ruleIds(rules), wrong) : noConfig;
  return { ...config, folder, document, mistakes: mistakes.sort((a, b) => a.at.start - b.at.start) };
}

/** A stretch of a config. */
export type Place = Pick<Span, "start" | "end">;
/** Told of each mistake. */
export type Wrong = (at: Place, message: string, severity?: Severity) => void;

/** JSON and YAML alike, read as deep as a config goes. */
export interface Tree {
  readonly at: Place;
  readonly members: () => readonly Member[] | undefined;
  readonly items: () => readonly Tree[] | undefined;
  readonly plain: unknown;
}

/** One named part of a tree. */
export interface Member {
  readonly name: string;
  readonly at: Place;
  readonly value: Tree;
}

function read(root: Tree, folder: string, ids: readonly string[], wrong: Wrong): Config {
  const rules = new Map<string, Severity | "off">();
  const ignore: IgnoredPath[] = [];
  const read: { -readonly [K in "enable" | "include" | "exclude" | "environments"]?: Config[K] } = {};
  const lookups: { -readonly [K in keyof Lookups]: Lookups[K] } = {};
  const known = ["rules", "ignore", ...lists, ...switches, ...words, "$schema"];
  for (const { name, at, value } of members(root, "a config", wrong)) {
    if (name === "rules") {
      for (const member of members(value, "rules", wrong)) {
        const level = rule(member, ids, wrong);
        if (level) rules.set(member.name, level);
      }
    } else if (name === "ignore") {
      for (const item of items(value, "ignore", wrong)) ignore.push(...ignored(item, folder, ids, wrong));
    } else if (among(name, lists)) {
      read[name] = items(value, name, wrong).flatMap((item) => {
        if (typeof item.plain === "string") return [item.plain];
        wrong(item.at, `${name} holds ${shown(item)}; it takes ${examples[name]}`);
        return [];
      });
    } else if (among(name, switches)) {
      if (typeof value.plain !== "boolean") wrong(value.at, `${name} is ${shown(value)}; it takes true or false`);
      else if (name === "enable") read.enable = value.plain;
      else lookups.offline = value.plain;
    } else if (among(name, words)) {
      if (typeof value.plain === "string") lookups[name] = value.plain;
      else wrong(value.at, `${name} is ${shown(value)}; it takes a text`);
    } else if (name !== "$schema") {
      wrong(at, `"${name}" is no setting${meant(name, known) || `; there are ${listed(known.slice(0, -1))}`}`);
    }
  }
  return { ...noConfig, ...read, rules, ignore, lookups, folder };
}

const examples: Readonly<Record<(typeof lists)[number], string>> = {
  include: 'globs such as "infra/**"',
  exclude: 'globs such as "generated/**"',
  environments: 'names or globs of variable files, such as "prod"',
};

function among<T extends string>(word: string, words: readonly T[]): word is T {
  return words.some((each) => each === word);
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function rule({ name, at, value }: Member, ids: readonly string[], wrong: Wrong): Severity | "off" | undefined {
  if (!ids.includes(name)) wrong(at, `"${name}" is no rule${meant(name, ids)}`);
  // YAML 1.1, by which many editors still colour, has `off` for false.
  const level = value.plain === false ? "off" : value.plain;
  if (typeof level === "string" && isLevel(level)) return level;
  const hint = typeof level === "string" ? meant(level, levels) : "";
  wrong(value.at, `${name} is set to ${shown(value)}; it takes ${levels.join(", ")}${hint}`);
  return undefined;
}

function ignored(item: Tree, folder: string, ids: readonly string[], wrong: Wrong): readonly IgnoredPath[] {
  const found = new Map<string, string>();
  const known = ["rule", "path", "reason"];
  const all = members(item, "an ignore", wrong);
  for (const { name, at, value } of all) {
    if (!known.includes(name))
      wrong(at, `"${name}" is no part of an ignore${meant(name, known) || "; it has rule, path and reason"}`);
    else if (typeof value.plain !== "string" || value.plain.trim() === "") {
      wrong(value.at, `${name} is ${shown(value)}; it takes a text`);
    } else found.set(name, value.plain);
    if (name === "rule" && typeof value.plain === "string" && !ids.includes(value.plain)) {
      wrong(value.at, `"${value.plain}" is no rule${meant(value.plain, ids)}`);
    }
  }
  const missing = known.filter((name) => !all.some((member) => member.name === name));
  if (missing.length > 0 && item.members()) wrong(item.at, `this ignore has no ${missing.join(" and no ")}`);
  const rule = found.get("rule");
  const path = found.get("path");
  if (rule === undefined || path === undefined) return [];
  return [{ rule, path, reason: found.get("reason") ?? "", covers: matcher(folder, [path]) }];
}

function members(tree: Tree, what: string, wrong: Wrong): readonly Member[] {
  const found = tree.members();
  if (!found) wrong(tree.at, `${what} is ${shown(tree)}; it takes an object`);
  return found ?? [];
}

function items(tree: Tree, what: string, wrong: Wrong): readonly Tree[] {
  const found = tree.items();
  if (!found) wrong(tree.at, `${what} is ${shown(tree)}; it takes a list`);
  return found ?? [];
}

function shown(tree: Tree): string {
  return tree.members() ? "an object" : tree.items() ? "a list" : JSON.stringify(tree.plain ?? null);
}

/** Deepest nesting that is read; a config has three levels. Both parsers recurse. */
const deepest = 100;

function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    if (depth > deepest) return at;
  }
  // A list in a list in a list … on one line of YAML.
  const run = text.search(new RegExp(`(?:[-?][ \\t]+){${deepest}}`));
  return run < 0 ? undefined : run;
}

function readJson(text: string, wrong: Wrong): Tree | undefined {
  const deep = tooDeep(text);
  if (deep !== undefined) return void wrong({ start: deep, end: deep + 1 }, "nested too deep for a config", "error");
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  for (const { error, offset, length } of errors.slice(0, 10)) {
    const words = printParseErrorCode(error).replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    wrong({ start: offset, end: offset + length }, `syntax error: ${words.toLowerCase()}`, "error");
  }
  return root && jsonTree(root);
}

function jsonTree(node: JsonNode): Tree {
  const { offset, length, type, value, children = [] } = node;
  return {
    at: { start: offset, end: offset + Math.max(length, 1) },
    members: () => (type === "object" ? children.flatMap(jsonMember) : undefined),
    items: () => (type === "array" ? children.map(jsonTree) : undefined),
    plain: value,
  };
}

function jsonMember({ children = [] }: JsonNode): readonly Member[] {
  const [name, value] = children;
  // A name without a value is a syntax error already.
  if (!name || !value) return [];
  return [
    { name: String(name.value), at: { start: name.offset, end: name.offset + name.length }, value: jsonTree(value) },
  ];
}

function readYaml(text: string, wrong: Wrong): Tree | undefined {
  const deep = tooDeep(text);
  if (deep !== undefined) return void wrong({ start: deep, end: deep + 1 }, "nested too deep for a config", "error");
  // Only then: few have one, and the parser takes a while to load.
  const { yamlTree }: typeof import("./yaml.ts") = require("./yaml.ts");
  return yamlTree(text, wrong);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not encoded at all.
    return path;
  }
}
