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
 * make of one line, which differ in nothing but the call.
 */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems;
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { at, rule, message } = problem;
    const key = `${at.start}:${at.end}:${rule}:${message.includes("module.") ? message.replaceAll(calls, "") : message}`;
    const before = alike.get(key);
    if (!before) alike.set(key, [problem]);
    else if (!before.some((other) => other.message === message)) before.push(problem);
  }
  return [...alike.values()].map(([first, ...others]) => {
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

/** The calls of modules in the addresses of a message. */
const calls = /\bmodule\.[\w-]+(?:\[[^\]]*\])?(?:\.module\.[\w-]+(?:\[[^\]]*\])?)*\.(?=(?:data\.)?[a-z]\w*\.)/g;
