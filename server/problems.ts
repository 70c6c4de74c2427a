import type { Span } from "../rules/model/value.ts";
import type { Fix, Related, Rule, Severity } from "../rules/rule.ts";
import { unfinishedRule } from "./config.ts";
import type { Notice } from "./frontend.ts";

/** A finding, placed and signed. */
export interface Problem {
  /** The rule's id. */
  readonly rule: string;
  /** The address of the resource that it is about, as its own file names it. */
  readonly resource?: string;
  readonly severity: Severity;
  readonly tag: Rule["tag"];
  readonly at: Span;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

const nothing: readonly Problem[] = [];

/** Of `less`, which is less certain, what is not said in `found`. */
export function besides(less: readonly Problem[] | undefined, found: readonly Problem[]): readonly Problem[] {
  if (!less) return nothing;
  const place = ({ rule, at }: Problem) => `${rule} ${at.start} ${at.end}`;
  const said = new Set(found.map(place));
  return less.filter((problem) => !said.has(place(problem)));
}

export function unfinished({ at, message }: Notice): Problem {
  return { rule: unfinishedRule, severity: "information", tag: undefined, at, message, related: [], fixes: [] };
}

/**
 * `problems`, each said once. Two resources that share a variable find the same thing wrong with it; and so do those that several calls of a module
 * make of one line, which differ in nothing but the call, and those that one `for_each` or `count` makes.
 */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  return problems.length < 2 ? problems : byInstance(byCall(problems));
}

function byCall(problems: readonly Problem[]): readonly Problem[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { at, rule, message } = problem;
    const key = `${at.start}:${at.end}:${rule}:${message.includes("module.") ? message.replaceAll(calls, "") : message}`;
    const before = alike.get(key);
    if (!before) alike.set(key, [problem]);
    else if (!before.some((other) => other.message === message)) before.push(problem);
  }
  return [...alike.values()].map(([first, ...others]) => {
    if (others.length === 0) return first!;
    const named = new Set(others.flatMap(({ message }) => message.match(calls) ?? []).map((call) => call.slice(0, -1)));
    for (const call of first!.message.match(calls) ?? []) named.delete(call.slice(0, -1));
    const [one, two, ...more] = named;
    if (one === undefined) return first!;
    const last = more.length > 0 ? `${more.length + 1} more` : two;
    return {
      ...first!,
      message: `${first!.message}; so it is with ${last === undefined ? one : `${one} and ${last}`}`,
    };
  });
}

/** The first of those whose resources differ in their keys alone, and their messages in names and numbers. */
function byInstance(problems: readonly Problem[]): readonly Problem[] {
  const isInstance = ({ resource }: Problem) => resource?.includes("[");
  if (!problems.some(isInstance)) return problems;
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { at, rule, message, resource = "" } = problem;
    const block = resource.replaceAll(keys, "");
    const said = block === resource ? message : message.replaceAll(/"[^"]*"|\d+/g, "…");
    const key = `${at.start}:${at.end}:${rule}:${block}:${said}`;
    const before = alike.get(key);
    if (before) before.push(problem);
    else alike.set(key, [problem]);
  }
  return [...alike.values()].map((all) => {
    const [first, other, ...more] = all;
    if (!other) return first!;
    const others = more.length > 0 ? ` and ${more.length} more` : "";
    const message = `${first!.message}; so it is with ${other.resource}${others}`;
    return { ...first!, message, fixes: first!.fixes.map((fix) => together(fix, all)) };
  });
}

/** `fix` for all of `problems` that have one of its name, as far as one does not stand in another's way. */
function together(fix: Fix, problems: readonly Problem[]): Fix {
  const same = problems.flatMap(({ fixes }) => fixes.find(({ title }) => title === fix.title) ?? []);
  const intents = same.flatMap((each) => each.intents);
  const texts = intents.flatMap((intent) => (intent.do === "lower" ? intent.texts : []));
  if (intents.every((intent) => intent.do === "lower")) return { ...fix, intents: [{ do: "lower", texts }] };
  return intents.every((intent) => intent.do === "replace") ? { ...fix, intents } : fix;
}

/** What tells the instances of a block apart. */
const keys = /\[[^\]]*\]/g;

/** The calls of modules in the addresses of a message. */
const calls = /\bmodule\.[\w-]+(?:\[[^\]]*\])?(?:\.module\.[\w-]+(?:\[[^\]]*\])?)*\.(?=(?:data\.)?[a-z]\w*\.)/g;
