import type ts from "typescript";
import type { CdkFile } from "./parse.ts";

/** What one walk over a file finds, so that nothing later walks it again. */
export interface Outline {
  /** Every `new X(…)` and every call, in the order of their places. */
  readonly made: readonly (ts.NewExpression | ts.CallExpression)[];
  /** Names to which something is assigned after their declaration, anywhere: a `let` of such a name is not known. */
  readonly assigned: ReadonlySet<string>;
  /** Names of which a member is written. */
  readonly touched: ReadonlySet<string>;
  /** The calls that names are handed to, which may write a member. */
  readonly handed: ReadonlyMap<string, readonly ts.CallExpression[]>;
  /** The `var`s of every function and of the file, wherever in it they stand. */
  readonly hoisted: ReadonlyMap<ts.Node, readonly ts.VariableDeclaration[]>;
  /** What the parser stumbled over. */
  readonly broken: readonly ts.Node[];
}

/** Methods that change the list they are called on. */
const changing = new Set(["push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin"]);

/** Objects whose functions leave their arguments as they are. */
const harmless = new Set(["console", "JSON", "Object", "Array", "String", "Number", "Boolean"]);

export function outline({ ts }: CdkFile, source: ts.SourceFile): Outline {
  const made: (ts.NewExpression | ts.CallExpression)[] = [];
  const assigned = new Set<string>();
  const touched = new Set<string>();
  const handed = new Map<string, ts.CallExpression[]>();
  const hoisted = new Map<ts.Node, ts.VariableDeclaration[]>();
  const broken: ts.Node[] = [];
  const { SyntaxKind, NodeFlags } = ts;
  // A stack of our own: `"a" + "b" + …` a hundred thousand times is a tree as deep.
  const waiting: ts.Node[] = [source];
  const wait = (child: ts.Node): void => {
    waiting.push(child);
  };
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.flags & NodeFlags.ThisNodeHasError) broken.push(node);
    // Every node of every file comes by here; most are names, and have nothing inside.
    if (node.kind === SyntaxKind.Identifier || node.kind < SyntaxKind.FirstNode) continue;
    if (ts.isNewExpression(node)) made.push(node);
    else if (ts.isCallExpression(node)) {
      made.push(node);
      called(node);
    } else if (ts.isBinaryExpression(node)) {
      if (isAssignment(node.operatorToken.kind)) written(node.left);
    } else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      if (node.operator === SyntaxKind.PlusPlusToken || node.operator === SyntaxKind.MinusMinusToken) {
        written(node.operand);
      }
    } else if (ts.isDeleteExpression(node)) written(node.expression);
    else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
      if (!ts.isVariableDeclarationList(node.initializer)) written(node.initializer);
    } else if (ts.isVariableDeclarationList(node) && !(node.flags & NodeFlags.BlockScoped)) {
      for (const declaration of node.declarations) add(hoisted, functionBody(node), declaration);
    }
    ts.forEachChild(node, wait);
  }
  return { made: made.sort((a, b) => a.pos - b.pos || b.end - a.end), assigned, touched, handed, hoisted, broken };

  function isAssignment(kind: ts.SyntaxKind): boolean {
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  }

  /** Notes the names that an assignment to `target` changes; a pattern has several. */
  function written(target: ts.Node): void {
    const targets = [target];
    for (let node = targets.pop(); node; node = targets.pop()) {
      if (ts.isIdentifier(node)) assigned.add(node.text);
      else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) touched.add(root(node));
      else if (ts.isArrayLiteralExpression(node)) targets.push(...node.elements);
      else if (ts.isObjectLiteralExpression(node)) targets.push(...node.properties);
      else if (ts.isPropertyAssignment(node)) targets.push(node.initializer);
      else if (ts.isShorthandPropertyAssignment(node)) targets.push(node.name);
      else if (ts.isBinaryExpression(node)) targets.push(node.left);
      else if (isWrapper(node)) targets.push(node.expression);
    }
  }

  function called(call: ts.CallExpression): void {
    const { expression } = call;
    if (ts.isPropertyAccessExpression(expression)) {
      const receiver = root(expression);
      if (changing.has(expression.name.text)) touched.add(receiver);
      if (harmless.has(receiver) && !/^(assign|define|setPrototype)/.test(expression.name.text)) return;
    }
    for (const argument of call.arguments) {
      const name = root(ts.isSpreadElement(argument) ? argument.expression : argument);
      if (name) add(handed, name, call);
    }
  }

  /** The name at the left of `a.b[0].c`, or nothing. */
  function root(expression: ts.Node): string {
    let node = expression;
    while (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || isWrapper(node)) {
      node = node.expression;
    }
    return ts.isIdentifier(node) ? node.text : "";
  }

  function isWrapper(node: ts.Node): node is ts.ParenthesizedExpression | ts.AsExpression | ts.NonNullExpression {
    return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node);
  }

  function functionBody(node: ts.Node): ts.Node {
    let body = node.parent;
    while (!ts.isSourceFile(body) && !ts.isModuleBlock(body) && !ts.isClassStaticBlockDeclaration(body)) {
      if (ts.isFunctionLike(body.parent) && ts.isBlock(body)) break;
      body = body.parent;
    }
    return body;
  }
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
