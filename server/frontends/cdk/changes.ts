import type ts from "typescript";
import { type Code, memberNamed, parametersOf, stripped } from "./code.ts";
import type { Evaluator } from "./frame.ts";
import type { Meaning, Modules } from "./modules.ts";

/** Whether something may write into the object that `name`, which means `meaning`, stands for in `code`. */
export function mayChange(
  name: string,
  meaning: Meaning & { kind: "declared" },
  code: Code,
  { modules, written, grown }: Evaluator,
): boolean {
  if (written.has(meaning.node)) return true;
  // What the CDK makes is not written into by handing it around.
  if (isOfCdk(meaning, modules)) return changed(name, code);
  const isWritten = isLiteral(meaning);
  if (isWritten && (isHeld(name, code, grown) || isKept(name, code, modules, grown))) return true;
  if (isChanged(name, code, modules, isWritten)) return true;
  if (meaning.code === code) return false;
  const own = nameOf(meaning);
  if (own === undefined) return false;
  if (isChanged(own, meaning.code, modules, isWritten)) return true;
  return isWritten && (isHeld(own, meaning.code, grown) || isKept(own, meaning.code, modules, grown));
}

/** Whether something writes into a member that holds what `name` stands for. */
function isHeld(name: string, { outline }: Code, grown: ReadonlySet<string>): boolean {
  return outline.holders.get(name)?.some((member) => grown.has(member)) ?? false;
}

/** Whether statements of the same file that write into it directly are all that changes what `name` stands for. */
export function isOnlyBuilt(
  name: string,
  meaning: Meaning & { kind: "declared" },
  code: Code,
  { modules, written, grown }: Evaluator,
): boolean {
  if (isHeld(name, code, grown) || isKept(name, code, modules, grown)) return false;
  if (written.has(meaning.node) || meaning.code !== code || !code.outline.touched.has(name)) return false;
  return !othersChanged(name, code, true, 0) && !isHandedOn(name, code, modules);
}

/** Whether a class of the workspace is given what `name` stands for, and keeps it in a field that something writes into. */
function isKept(name: string, code: Code, modules: Modules, grown: ReadonlySet<string>): boolean {
  const made = code.outline.given.get(name) ?? [];
  return made.some(({ expression, arguments: given }) => {
    const meaning = modules.named(expression, code);
    if (meaning?.kind !== "declared" || !given) return false;
    const { node, code: there } = meaning;
    const { ts } = there;
    const maker = ts.isClassLike(node) ? node.members.find(ts.isConstructorDeclaration) : undefined;
    return given.some((argument, index) => {
      const parameter = maker && ts.isIdentifier(argument) && argument.text === name && maker.parameters[index];
      if (!parameter || !ts.isIdentifier(parameter.name)) return false;
      const own = parameter.name.text;
      return (ts.isParameterPropertyDeclaration(parameter, maker) && grown.has(own)) || isHeld(own, there, grown);
    });
  });
}

/** Whether something in `code` may write into what `name` stands for there, or into what a member of it is where that `isWritten` out. */
function isChanged(name: string, code: Code, modules: Modules, isWritten = false): boolean {
  return changed(name, code, isWritten) || isHandedOn(name, code, modules);
}

/** Whether a call in `code` to which `name` is handed may write into what it stands for. */
function isHandedOn(name: string, code: Code, modules: Modules): boolean {
  const calls = code.outline.handed.get(name);
  if (!calls) return false;
  let known = modules.handed.get(code);
  if (!known) {
    known = new Map();
    modules.handed.set(code, known);
  }
  let found = known.get(name);
  if (found === undefined) {
    found = calls.some((call) => !isHarmless(call, name, code, modules));
    known.set(name, found);
  }
  return found;
}

/** Names for names for … beyond this are not followed. */
const deepest = 5;

function changed(name: string, code: Code, isWritten = false, depth = 0): boolean {
  return code.outline.touched.has(name) || othersChanged(name, code, isWritten, depth);
}

function othersChanged(name: string, code: Code, isWritten: boolean, depth: number): boolean {
  const others = depth < deepest ? code.outline.aliases.get(name) : undefined;
  if (!others) return false;
  return others.some((each) => (isWritten || !each.isMember) && changed(each.name, code, isWritten, depth + 1));
}

/** Whether it is an object or a list that is written out: what its members are is no construct of somebody else's. */
function isLiteral({ node, code }: Meaning & { kind: "declared" }): boolean {
  const { ts } = code;
  if (!ts.isVariableDeclaration(node) || !node.initializer) return false;
  const initial = stripped(code, node.initializer);
  return ts.isObjectLiteralExpression(initial) || ts.isArrayLiteralExpression(initial);
}

function nameOf({ node, code: { ts } }: Meaning & { kind: "declared" }): string | undefined {
  const named = ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isParameter(node);
  return named && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function isOfCdk({ node, code }: Meaning & { kind: "declared" }, modules: Modules): boolean {
  const { ts } = code;
  if (!ts.isVariableDeclaration(node) || !node.initializer) return false;
  const made = stripped(code, node.initializer);
  return (ts.isCallExpression(made) || ts.isNewExpression(made)) && modules.symbol(made.expression, code) !== undefined;
}

/** The declarations into whose value files other than their own write. */
export function writtenElsewhere(codes: Iterable<Code>, modules: Modules): ReadonlySet<ts.Node> {
  const found = new Set<ts.Node>();
  for (const code of codes) {
    const { ts, source, outline } = code;
    const names = new Set([...outline.touched.keys(), ...outline.handed.keys()]);
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) || !statement.importClause) continue;
      for (const name of namesOf(statement.importClause, ts)) {
        if (!names.has(name.text)) continue;
        const meaning = modules.meaning(name, code);
        if (meaning?.kind === "declared" && isChanged(name.text, code, modules)) found.add(meaning.node);
      }
    }
  }
  return found;
}

function namesOf({ name, namedBindings }: ts.ImportClause, ts: Code["ts"]): readonly ts.Identifier[] {
  const own = name ? [name] : [];
  if (!namedBindings || ts.isNamespaceImport(namedBindings)) return own;
  return [...own, ...namedBindings.elements.map((each) => each.name)];
}

/** Methods of lists, texts and objects, and of what has security groups, that write nothing into what they are given. */
const plain = new Set([
  "addEgressRule",
  "addIngressRule",
  "allowDefaultPortFrom",
  "allowDefaultPortTo",
  "allowFrom",
  "allowTo",
  "allowToDefaultPort",
  "push",
  "unshift",
  "concat",
  "includes",
  "indexOf",
  "has",
  "get",
  "set",
  "add",
  "join",
  "equals",
]);

/** Whether a call leaves the object alone to which it is handed under `name`. */
function isHarmless(call: ts.CallExpression, name: string, code: Code, modules: Modules, depth = 0): boolean {
  const { ts } = code;
  const callee = call.expression;
  const meaning = modules.named(callee, code);
  if (meaning?.kind === "cdk") return true;
  if (meaning?.kind === "declared") return leavesAlone(meaning, call, name, code, modules, depth);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  if (plain.has(callee.name.text)) return true;
  if (callee.expression.kind === ts.SyntaxKind.ThisKeyword) {
    const method = methodAround(call, callee.name.text, code);
    return (
      method !== undefined && leavesAlone({ kind: "declared", code, node: method }, call, name, code, modules, depth)
    );
  }
  return isConstruct(callee.expression, code, modules);
}

/** Whether `expression` is something of the CDK's, by how it is declared. */
function isConstruct(expression: ts.Node, code: Code, modules: Modules): boolean {
  const { ts } = code;
  const node = stripped(code, expression);
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return modules.symbol(node.expression, code) !== undefined;
  const meaning = ts.isIdentifier(node) ? modules.meaning(node, code) : undefined;
  return meaning?.kind === "declared" && isOfCdk(meaning, modules);
}

function methodAround(node: ts.Node, name: string, code: Code): ts.Node | undefined {
  let around = node.parent;
  while (around && !code.ts.isClassLike(around)) around = around.parent;
  return around && memberNamed(around, name, code);
}

/** Whether a function of the workspace writes nothing into what it is handed. */
function leavesAlone(
  { node, code: { ts }, code }: Meaning & { kind: "declared" },
  call: ts.CallExpression,
  name: string,
  from: Code,
  modules: Modules,
  depth: number,
): boolean {
  const declared = ts.isVariableDeclaration(node) && node.initializer ? stripped(code, node.initializer) : node;
  if (!ts.isFunctionLike(declared) || depth > 3) return false;
  return call.arguments.every((argument, index) => {
    if (!mentions(argument, name, from.ts)) return true;
    const parameter = parametersOf(declared, code.ts)[index];
    if (!parameter || parameter.dotDotDotToken) return false;
    if (!ts.isIdentifier(parameter.name)) return true;
    const own = parameter.name.text;
    if (changed(own, code)) return false;
    const calls = (code.outline.handed.get(own) ?? []).filter(
      ({ pos, end }) => declared.pos <= pos && end <= declared.end,
    );
    return calls.every((each) => isHarmless(each, own, code, modules, depth + 1));
  });
}

function mentions(argument: ts.Node, name: string, ts: Code["ts"]): boolean {
  let node = ts.isSpreadElement(argument) ? argument.expression : argument;
  while (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) node = node.expression;
  return ts.isIdentifier(node) ? node.text === name : true;
}
