import { type Block, get, type Span, type Value } from "../../../rules/model/value.ts";
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

/** Tells what `x.node.tryGetContext(name)` gives at `at`. */
export type Context = (name: string, at: Span, evaluator: Evaluator) => Value;

/** By the `cdk.json` of `unit`, which is read once, and unless one of `codes` may say otherwise. */
export function contextFor(unit: string, codes: readonly Code[], reader: Reader): Context {
  let known: Settings | undefined;
  return (name, at, evaluator) => {
    known ??= settingsFor(unit, codes, reader, evaluator);
    // What is looked up, or set by hand, is kept in a file of its own, and counts before.
    if (known === "not known" || known.kept?.includes(JSON.stringify(name))) return unknown(at);
    const found = known.context && get(known.context, name);
    // What is not there is given when the CDK is called.
    return found ? through(found, at) : fromOutside(`the context ${JSON.stringify(name)}`, at, evaluator);
  };
}

type Settings = "not known" | { readonly context?: Block; readonly kept?: string | undefined };

function settingsFor(unit: string, codes: readonly Code[], reader: Reader, evaluator: Evaluator): Settings {
  if (codes.some(({ file }) => setsContext.test(file.document.text))) return "not known";
  const uri = settingsOf(unit, reader);
  if (uri === undefined) return {};
  const settings = evaluator.modules.code(uri);
  const [statement] = settings?.source.statements ?? [];
  if (!settings || !statement || !settings.ts.isExpressionStatement(statement)) return "not known";
  const whole = evaluator.value(statement.expression, evaluator.root(settings));
  if (whole.kind !== "block" || whole.open) return "not known";
  const kept = reader.document(uri.replace(/cdk\.json$/, "cdk.context.json"))?.text;
  const context = get(whole, "context");
  return context?.kind === "block" ? { context, kept } : { kept };
}

const setsContext = /\bsetContext\b|\bpostCliContext\b|\bcontext\s*:\s*[{\w]/;

function parent(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}
