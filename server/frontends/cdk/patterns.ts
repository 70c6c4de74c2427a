import type ts from "typescript";
import type { Value } from "../../../rules/model/value.ts";
import { spanOf, stripped } from "./code.ts";
import type { Evaluator, Frame } from "./frame.ts";
import { plain, scalar } from "./values.ts";

/**
 * One character, by itself or by its class, at either end of which the text may begin or end. With no group that is
 * repeated, and with two repetitions at the most, no such pattern takes its time with the texts that it is matched with.
 */
const atom = String.raw`(?:\[\^?(?:\\[wdsWDS.\-\]\[\\/^$]|[^\]\\[])+\]|\\[wdsWDS.\-\]\[\\/^$+*?(){}|]|[^\\[\](){}|^$*+?.]|\.)`;
const simple = new RegExp(`^\\^?(?:${atom}[*+?]?)+\\$?$`);
const one = new RegExp(`^${atom}$`);

/** The longest text that a pattern is matched with. */
const longest = 300;

/** The regular expression that `node` is, where what it means is plain and it is quickly matched. */
export function patternOf(node: ts.Node | undefined, { code }: Frame): RegExp | undefined {
  const given = node && stripped(code, node);
  if (!given || !code.ts.isRegularExpressionLiteral(given)) return undefined;
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/.exec(given.text) ?? [];
  if (source === undefined || !/^(?:g|i|gi|ig)?$/.test(flags!)) return undefined;
  const flat = ungrouped(source);
  const repeated = flat?.match(/[*+?]/g) ?? [];
  const isPlain = repeated.length <= 2 && flat?.split("|").every((each) => simple.test(each) && ordered(each));
  return isPlain ? new RegExp(source, flags) : undefined;
}

/** `source` without the brackets of groups, none of which is repeated; `undefined` where they do not go together. */
function ungrouped(source: string): string | undefined {
  let depth = 0;
  let lowest = 0;
  const flat = source.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?:|(?!\?))|\)(?![*+?{])/g, (part) => {
    if (part !== ")" && !part.startsWith("(")) return part;
    depth += part === ")" ? -1 : 1;
    lowest = Math.min(lowest, depth);
    return "";
  });
  return depth === 0 && lowest === 0 ? flat : undefined;
}

/** Whether every range of a class, such as `a-z`, has its ends in their order: JavaScript takes no other. */
function ordered(source: string): boolean {
  for (const [, body] of source.matchAll(/\\.|\[\^?((?:\\.|[^\]\\])*)\]/g)) {
    const characters = body?.match(/\\.|[^\\]/g) ?? [];
    for (let index = 0; index < characters.length; index++) {
      if (characters[index + 1] !== "-" || index + 2 >= characters.length) continue;
      const [from, to] = [characters[index]!, characters[index + 2]!];
      if (from.length > 1 || to.length > 1 || from > to) return false;
      index += 2;
    }
  }
  return true;
}

/** Whether `pattern` is for each character that is of a kind, whatever is around it. */
export function single({ source, global }: RegExp): boolean {
  return global && one.test(source);
}

/** What the method `name` of a string makes of all that `pattern` finds in `text`. */
export function matched(
  name: string,
  text: string,
  pattern: RegExp,
  by: unknown,
): string | readonly string[] | undefined {
  if (text.length > longest) return undefined;
  if (name === "split" && by === undefined) return text.split(pattern);
  const replaces = name === "replace" || (name === "replaceAll" && pattern.global);
  return replaces && typeof by === "string" ? text.replace(pattern, by) : undefined;
}

/** What `/…/.test(text)` gives, called by `node`. */
export function tested(
  expression: ts.Node,
  node: ts.CallExpression,
  frame: Frame,
  evaluator: Evaluator,
): Value | undefined {
  const pattern = patternOf(expression, frame);
  const [argument] = node.arguments;
  const text = pattern && argument && plain(evaluator.value(argument, frame));
  if (!pattern || typeof text !== "string" || text.length > longest) return undefined;
  return scalar(pattern.test(text), spanOf(frame.code, node));
}
