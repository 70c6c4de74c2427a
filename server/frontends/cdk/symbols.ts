import type ts from "typescript";
import type { Outline } from "./outline.ts";
import type { TypeScript } from "./parse.ts";
import type { Scope } from "./scope.ts";

/** What names stand for, before any value is asked for. */
export interface Symbols {
  /**
   * What of the CDK an expression is, by the module it is imported from: `aws-rds.DatabaseInstance`,
   * `core.Stack`, or a module alone. `undefined` for all else.
   */
  symbol(expression: ts.Node): string | undefined;
  /** The expression that a `const` stands for, through as many of them as it takes. */
  definition(expression: ts.Node): ts.Node;
  /** Whether what `declaration` declares is never assigned to again. */
  fixed(declaration: ts.Node): boolean;
  /** `expression` without parentheses, `as X`, `satisfies X` and `!`. */
  stripped(expression: ts.Node): ts.Node;
}

/** Constants that stand for constants that stand for … beyond this are not followed. */
const deepest = 200;

export function symbols(ts: TypeScript, names: Scope, seen: Outline): Symbols {
  const known = new Map<ts.Node, string | undefined>();
  let depth = 0;
  return { symbol, definition, fixed, stripped };

  function symbol(expression: ts.Node): string | undefined {
    const node = stripped(expression);
    // Asked of every callee of a file: most are a method of something that is no import.
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node)) return undefined;
    if (!known.has(node)) {
      known.set(node, undefined);
      known.set(node, symbolOf(node));
    }
    return known.get(node);
  }

  function symbolOf(node: ts.Identifier | ts.PropertyAccessExpression | ts.CallExpression): string | undefined {
    if (depth >= deepest) return undefined;
    depth++;
    const found = ts.isIdentifier(node)
      ? imported(names.declaration(node))
      : ts.isPropertyAccessExpression(node)
        ? memberSymbol(symbol(node.expression), node.name.text)
        : required(node);
    depth--;
    return found;
  }

  function imported(declaration: ts.Node | "several" | undefined): string | undefined {
    if (!declaration || declaration === "several") return undefined;
    if (ts.isImportSpecifier(declaration)) {
      const module = moduleSymbol(declaration.parent.parent.parent.moduleSpecifier);
      return memberSymbol(module, (declaration.propertyName ?? declaration.name).text);
    }
    if (ts.isNamespaceImport(declaration)) return moduleSymbol(declaration.parent.parent.moduleSpecifier);
    if (ts.isImportClause(declaration)) return moduleSymbol(declaration.parent.moduleSpecifier);
    if (ts.isImportEqualsDeclaration(declaration)) {
      const { moduleReference } = declaration;
      if (ts.isExternalModuleReference(moduleReference)) return moduleSymbol(moduleReference.expression);
      return undefined;
    }
    if (ts.isVariableDeclaration(declaration)) {
      return declaration.initializer && fixed(declaration) ? symbol(declaration.initializer) : undefined;
    }
    if (!ts.isBindingElement(declaration) || !fixed(declaration)) return undefined;
    const pattern = declaration.parent;
    const key = declaration.propertyName ?? declaration.name;
    const whole = pattern.parent;
    if (!ts.isObjectBindingPattern(pattern) || !ts.isVariableDeclaration(whole) || !whole.initializer) return undefined;
    return ts.isIdentifier(key) ? memberSymbol(symbol(whole.initializer), key.text) : undefined;
  }

  /** `require("…")`, where that is the real one. */
  function required({ expression, arguments: [module] }: ts.CallExpression): string | undefined {
    if (!ts.isIdentifier(expression) || expression.text !== "require" || names.declaration(expression))
      return undefined;
    return module && moduleSymbol(module);
  }

  function moduleSymbol(specifier: ts.Node): string | undefined {
    if (!ts.isStringLiteralLike(specifier)) return undefined;
    const [, first, second] = /^(aws-cdk-lib|@aws-cdk\/[\w-]+)(?:\/([\w-]+))?/.exec(specifier.text) ?? [];
    if (first === undefined) return undefined;
    return first === "aws-cdk-lib" ? (second ?? "core") : first.slice("@aws-cdk/".length);
  }

  function memberSymbol(container: string | undefined, name: string): string | undefined {
    if (container === undefined || !name) return undefined;
    // `cdk.aws_rds` is the module `aws-cdk-lib/aws-rds`.
    if (container === "core" && name.startsWith("aws_")) return name.replaceAll("_", "-");
    return `${container}.${name}`;
  }

  function definition(expression: ts.Node): ts.Node {
    let node = stripped(expression);
    for (let step = 0; step < deepest && ts.isIdentifier(node); step++) {
      const declaration = names.declaration(node);
      if (!declaration || declaration === "several" || !ts.isVariableDeclaration(declaration)) break;
      if (!declaration.initializer || !ts.isIdentifier(declaration.name) || !fixed(declaration)) break;
      node = stripped(declaration.initializer);
    }
    return node;
  }

  function fixed(declaration: ts.Node): boolean {
    if (ts.isBindingElement(declaration)) return fixed(declaration.parent.parent);
    if (!ts.isVariableDeclaration(declaration)) return false;
    const list = declaration.parent;
    if (!ts.isVariableDeclarationList(list) || !ts.isVariableStatement(list.parent)) return false;
    if ((list.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const) return true;
    // A `var` in a branch is declared outside of it, where it may have no value.
    const hoisted = !(list.flags & ts.NodeFlags.BlockScoped);
    if (hoisted && !seen.hoisted.has(list.parent.parent)) return false;
    return !namesIn(declaration.name).some((name) => seen.assigned.has(name));
  }

  function namesIn(name: ts.BindingName): readonly string[] {
    if (ts.isIdentifier(name)) return [name.text];
    return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
  }

  function stripped(expression: ts.Node): ts.Node {
    let node = expression;
    while (isWrapper(node)) node = node.expression;
    return node;
  }

  function isWrapper(
    node: ts.Node,
  ): node is
    | ts.ParenthesizedExpression
    | ts.AsExpression
    | ts.SatisfiesExpression
    | ts.NonNullExpression
    | ts.TypeAssertion {
    return (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isTypeAssertionExpression(node)
    );
  }
}
