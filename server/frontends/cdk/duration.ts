import type ts from "typescript";
import type { Edit } from "../../frontend.ts";
import type { Place } from "./place.ts";
import { literal } from "./place.ts";

/** How many seconds the units of `Duration` have. */
const units: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** What makes `node`, which is `Duration.minutes(2)` or the number in it, come to `seconds`: another unit where need be. */
export function otherDuration(node: ts.Node, seconds: number, place: Place): readonly Edit[] | undefined {
  const { ts, evaluator } = place;
  const call = ts.isCallExpression(node) ? node : node.parent;
  if (!ts.isCallExpression(call) || !call.arguments[0] || !ts.isPropertyAccessExpression(call.expression))
    return undefined;
  const [, unit] = /^core\.Duration\.(\w+)$/.exec(evaluator.symbol(call.expression) ?? "") ?? [];
  if (unit === undefined || !Object.hasOwn(units, unit)) return undefined;
  const at = evaluator.span(call.arguments[0]);
  const amount = seconds / units[unit]!;
  if (Number.isInteger(amount)) return [{ at, text: String(amount) }];
  return [
    { at: evaluator.span(call.expression.name), text: "seconds" },
    { at, text: String(seconds) },
  ];
}

/** `Duration.seconds(…)` as the file can say it, and the edit that imports it if it is not yet. */
export function duration(seconds: number, place: Place): { readonly text: string; readonly edits: readonly Edit[] } {
  const { ts, source, text, evaluator, uri } = place;
  const call = (name: string) => `${name}.seconds(${seconds})`;
  const imports = source.statements.filter(ts.isImportDeclaration);
  const own = imports.filter(({ moduleSpecifier, importClause }) => {
    const isLibrary = ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === "aws-cdk-lib";
    return isLibrary && importClause !== undefined && !importClause.isTypeOnly;
  });
  for (const { importClause } of own) {
    const bindings = importClause!.namedBindings;
    if (importClause!.name) return { text: call(`${importClause!.name.text}.Duration`), edits: [] };
    if (bindings && ts.isNamespaceImport(bindings)) {
      return { text: call(`${bindings.name.text}.Duration`), edits: [] };
    }
    for (const each of bindings?.elements ?? []) {
      if ((each.propertyName ?? each.name).text === "Duration" && !each.isTypeOnly) {
        return { text: call(each.name.text), edits: [] };
      }
    }
  }
  for (const { importClause } of own) {
    const bindings = importClause!.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || bindings.elements.length === 0) continue;
    // In the order of the alphabet, where the others are.
    const names = bindings.elements.map((each) => each.name.text);
    const sorted = names.every((name, index) => index === 0 || names[index - 1]!.toLowerCase() <= name.toLowerCase());
    const next = sorted ? bindings.elements.find((each) => each.name.text.toLowerCase() > "duration") : undefined;
    if (next) {
      const { start } = evaluator.span(next);
      const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
      const gap = /^\s+$/.test(before) ? `\n${before}` : " ";
      return { text: call("Duration"), edits: [{ at: { uri, start, end: start }, text: `Duration,${gap}` }] };
    }
    const { start, end } = evaluator.span(bindings.elements.at(-1)!);
    const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    const gap = /^\s+$/.test(before) ? `\n${before}` : " ";
    return { text: call("Duration"), edits: [{ at: { uri, start: end, end }, text: `,${gap}Duration` }] };
  }
  const first = imports[0];
  const start = first ? first.getStart(source) : 0;
  const semicolon = !first || first.getText(source).endsWith(";") ? ";" : "";
  const line = `import { Duration } from ${literal("aws-cdk-lib", place)}${semicolon}\n`;
  return { text: call("Duration"), edits: [{ at: { uri, start, end: start }, text: line }] };
}
