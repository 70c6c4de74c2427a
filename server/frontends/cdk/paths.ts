import type ts from "typescript";
import { exact, type Value } from "../../../rules/model/value.ts";
import { type Code, spanOf, stripped } from "./code.ts";
import type { Evaluator, Frame } from "./frame.ts";
import { computed, through, unknown } from "./texts.ts";

/** The folder of a file: what `__dirname` is, as a uri. */
function folderOf({ uri }: Code): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}

/** What `path.join` and `path.resolve` give; `undefined` for what is none of `node:path`. */
export function pathCall(node: ts.CallExpression, frame: Frame, evaluator: Evaluator): Value | undefined {
  const { code } = frame;
  const name = functionOf(/^(?:node:)?path$/, node.expression, code);
  if (name !== "join" && name !== "resolve") return undefined;
  const at = spanOf(code, node);
  const parts = node.arguments.map((each) => {
    if (code.ts.isIdentifier(each) && each.text === "__dirname" && !code.scope.declaration(each)) return folderOf(code);
    const part = code.ts.isSpreadElement(each) ? undefined : evaluator.value(each, frame);
    return part?.kind === "text" ? exact(part) : undefined;
  });
  if (!parts.every((part) => part !== undefined)) return unknown(at);
  const found = joined(parts);
  return found === undefined ? unknown(at) : computed(found, at);
}

/** What `JSON.parse(readFileSync(join(__dirname, "config.json"), "utf8"))` gives, called by `node`; `undefined` for anything else. */
export function parsed(node: ts.CallExpression, frame: Frame, evaluator: Evaluator): Value | undefined {
  const { code } = frame;
  const { ts } = code;
  let given = node.arguments[0] && stripped(code, node.arguments[0]);
  if (given && ts.isCallExpression(given) && ts.isPropertyAccessExpression(given.expression)) {
    if (given.expression.name.text === "toString") given = stripped(code, given.expression.expression);
  }
  if (!given || !ts.isCallExpression(given) || !given.arguments[0]) return undefined;
  if (functionOf(/^(?:node:)?fs$/, given.expression, code) !== "readFileSync") return undefined;
  const path = evaluator.value(given.arguments[0], frame);
  const uri = path.kind === "text" ? exact(path) : undefined;
  const file = uri?.endsWith(".json") ? evaluator.modules.code(uri) : undefined;
  const [statement] = file?.source.statements ?? [];
  if (!file || !statement || !ts.isExpressionStatement(statement)) return undefined;
  return through(evaluator.value(statement.expression, evaluator.root(file)), spanOf(code, node));
}

/** Which function of `module` an expression is. */
function functionOf(module: RegExp, callee: ts.Node, { ts, scope }: Code): string | undefined {
  const root = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  if (!ts.isIdentifier(root)) return undefined;
  let declaration = scope.declaration(root);
  if (!declaration || declaration === "several") return undefined;
  const imported = ts.isImportSpecifier(declaration) ? (declaration.propertyName ?? declaration.name).text : undefined;
  while (declaration && !ts.isImportDeclaration(declaration)) declaration = declaration.parent;
  if (!declaration || !ts.isStringLiteral(declaration.moduleSpecifier)) return undefined;
  if (!module.test(declaration.moduleSpecifier.text)) return undefined;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : imported;
}

/** `parts` after one another, without `.` and `..`; `undefined` where they lead out of what is known. */
function joined(parts: readonly string[]): string | undefined {
  const way: string[] = [];
  const [scheme] = /^file:\/\//.exec(parts[0] ?? "") ?? [""];
  for (const step of parts.join("/").slice(scheme.length).split("/")) {
    if (step === "..") {
      if (way.length === 0) return undefined;
      way.pop();
    } else if (step !== "." && step !== "") way.push(step);
  }
  return scheme === "" ? way.join("/") : `${scheme}/${way.join("/")}`;
}
