import { get, type Span, type Value } from "../../../rules/model/value.ts";
import type { Reader } from "../../frontend.ts";
import type { Code } from "./code.ts";
import type { Evaluator } from "./frame.ts";
import { fromOutside } from "./outside.ts";
import type { CdkFile } from "./parse.ts";
import { through, unknown } from "./texts.ts";

/** The `cdk.json` of the application that a file belongs to. */
export function settingsOf(uri: string, reader: Reader): string | undefined {
  for (let here = parent(uri); here.length > "file:///".length; here = parent(here)) {
    if (reader.has(`${here}/cdk.json`)) return `${here}/cdk.json`;
  }
  return undefined;
}

/** Whether a file asks for context. */
export function asksContext({ document }: CdkFile): boolean {
  return document.text.includes("etContext(");
}

/** What `x.node.tryGetContext(name)` gives at `at`, by the `cdk.json` of `unit` and unless one of `codes` may say otherwise. */
export function contextValue(
  name: string,
  at: Span,
  unit: string,
  codes: readonly Code[],
  reader: Reader,
  evaluator: Evaluator,
): Value {
  const uri = settingsOf(unit, reader);
  const settings = uri === undefined ? undefined : evaluator.modules.code(uri);
  if (codes.some(({ file }) => setsContext.test(file.document.text))) return unknown(at);
  const outside = fromOutside(`the context ${JSON.stringify(name)}`, at, evaluator);
  if (!uri) return outside;
  if (!settings) return unknown(at);
  // What is looked up, or set by hand, is kept there, and counts before.
  const kept = reader.document(uri.replace(/cdk\.json$/, "cdk.context.json"));
  if (kept?.text.includes(JSON.stringify(name))) return unknown(at);
  const [statement] = settings.source.statements;
  const { ts } = settings;
  if (!statement || !ts.isExpressionStatement(statement)) return unknown(at);
  const whole = evaluator.value(statement.expression, evaluator.root(settings));
  if (whole.kind !== "block" || whole.open) return unknown(at);
  const context = get(whole, "context");
  const found = context?.kind === "block" ? get(context, name) : undefined;
  // What is not there is given when the CDK is called.
  return found ? through(found, at) : outside;
}

const setsContext = /\bsetContext\b|\bpostCliContext\b|\bcontext\s*:\s*[{\w]/;

function parent(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}
