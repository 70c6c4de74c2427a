import type ts from "typescript";
import { hashDigits, type Intent } from "../../../rules/rule.ts";
import type { Edit } from "../../frontend.ts";
import type { TypeScript } from "./parse.ts";

/**
 * `${name.slice(0, 25).replace(/-$/, "")}-${createHash("sha1").update(name).digest("hex").slice(0, 6)}`
 * in place of `node`, such as `name.slice(0, 32)`.
 */
export function shorten(
  { at, length, separator }: Intent & { readonly do: "shorten" },
  node: ts.Node | undefined,
  source: ts.SourceFile,
  ts: TypeScript,
): readonly Edit[] | undefined {
  if (!node || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [from, method] = [node.expression.expression, node.expression.name].map((part) => part.getText(source));
  const [first, most] = node.arguments;
  // What has more than one line is not written twice.
  if (from === undefined || from.includes("\n") || first?.getText(source) !== "0" || !most) return undefined;
  const less = separator.length + hashDigits;
  const left = ts.isNumericLiteral(most) ? String(length - less) : `${most.getText(source)} - ${less}`;
  const trimmed = separator === "" ? "" : `.replace(/${separator}$/, "")`;
  const { called, edits } = createHash(at.uri, source, ts);
  const written = `\${${from}.${method}(0, ${left})${trimmed}}${separator}\${${called}("sha1").update(${from}).digest("hex").slice(0, ${hashDigits})}`;
  const outer = node.parent;
  if (!ts.isTemplateSpan(outer)) return [...edits, { at, text: `\`${written}\`` }];
  // What stands between `${` and `}` becomes a part of the text.
  const { text } = source;
  const [start, end] = [text.lastIndexOf("${", at.start), text.indexOf("}", at.end) + 1];
  return [...edits, { at: { uri: at.uri, start, end }, text: written }];
}

/** How `createHash` is called in `source`, and what imports it where nothing does. */
function createHash(
  uri: string,
  { statements, text }: ts.SourceFile,
  ts: TypeScript,
): { readonly called: string; readonly edits: readonly Edit[] } {
  const imports = statements.filter(ts.isImportDeclaration);
  for (const { importClause, moduleSpecifier } of imports) {
    if (!ts.isStringLiteral(moduleSpecifier) || !/^(node:)?crypto$/.test(moduleSpecifier.text)) continue;
    const named = importClause?.namedBindings;
    if (named && ts.isNamespaceImport(named)) return { called: `${named.name.text}.createHash`, edits: [] };
    if (importClause?.name) return { called: `${importClause.name.text}.createHash`, edits: [] };
    const own = named?.elements.find((element) => (element.propertyName ?? element.name).text === "createHash");
    if (own) return { called: own.name.text, edits: [] };
  }
  const start = imports[0]?.getStart() ?? 0;
  // As the other imports are written.
  const quote = /["']/.exec(text)?.[0] ?? '"';
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `import { createHash } from ${quote}node:crypto${quote};${newline}`;
  return { called: "createHash", edits: [{ at: { uri, start, end: start }, text: line }] };
}
