import type { Span, Value } from "../../../rules/model/value.ts";
import { evaluate, type Place, span } from "./evaluate.ts";
import { functions } from "./functions.ts";
import type { Call } from "./syntax.ts";
import { combine, failed, isFailed, isNull, known, scalar, through, unknown } from "./values.ts";

/** What `expression` gives, where its function is one that we know and its arguments say enough. */
export function call(expression: Call, at: Span, place: Place): Value {
  if (!place.names.functions) return unknown([at]);
  // OpenTofu has them under this name too.
  const name = expression.name.replace(/^core::/, "");
  if (name === "try") return firstGood(expression, at, place);
  if (name === "can") return can(expression, at, place);
  const give = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!give) return unknown([at], { lowercase: lowercaseResults.has(name) });
  const values = expression.args.map((arg) => evaluate(arg, place));
  if (expression.spread) {
    const last = values.pop();
    if (last?.kind !== "list" || last.open || last.items.length > mostArguments) return unknown([at]);
    values.push(...last.items.map((item) => through(item, last.trail[0])));
  }
  if (values.some(isFailed)) return failed(at);
  const spans = expression.args.map((arg) => span(arg, place));
  return combine(values, at, (args) => {
    if (!place.work.spend(weight(args) + (costly.has(name) ? 500 : 0))) return place.work.beyond(at);
    const result = give({ args, at, spans, place });
    // What a function hands on is used where the function is called.
    return result ? through(result, at) : unknown([at], { lowercase: lowercaseResults.has(name) });
  });
}

/** The most arguments that a list is expanded to. */
const mostArguments = 1_000;

/** Functions whose result is in hexadecimal digits, or otherwise without upper case, whatever goes in. */
const lowercaseResults = new Set([
  "md5",
  "sha1",
  "sha256",
  "sha512",
  "filemd5",
  "filesha1",
  "filesha256",
  "filesha512",
  "uuid",
  "uuidv5",
  "lower",
]);

/** Functions that search. */
const costly = new Set(["regex", "regexall", "distinct", "matchkeys", "setproduct"]);

function weight(args: readonly Value[]): number {
  let sum = args.length;
  for (const arg of args) {
    if (arg.kind === "list") sum += arg.items.length;
    else if (arg.kind === "block") sum += arg.properties.size;
  }
  return sum;
}

function firstGood({ args }: Call, at: Span, place: Place): Value {
  for (const arg of args) {
    const value = evaluate(arg, place);
    if (fails(value)) continue;
    // What is unknown may fail too, and then a later argument counts.
    if (!certain(value) && arg !== args[args.length - 1]) return unknown([at]);
    return through(value, at);
  }
  return unknown([at]);
}

function can({ args: [arg] }: Call, at: Span, place: Place): Value {
  if (!arg) return unknown([at]);
  const value = evaluate(arg, place);
  if (fails(value)) return scalar(false, [at]);
  return certain(value) ? scalar(true, [at]) : unknown([at]);
}

function certain(value: Value): boolean {
  return known(value) !== undefined || isNull(value) || value.kind === "list" || value.kind === "block";
}

/** Whether `value` is one that Terraform refuses to give, or holds one. */
function fails(value: Value, room = { left: 1_000 }): boolean {
  if (isFailed(value)) return true;
  if (room.left-- <= 0) return false;
  if (value.kind === "list") return value.items.some((item) => fails(item, room));
  return value.kind === "block" && [...value.properties.values()].some((property) => fails(property.value, room));
}
