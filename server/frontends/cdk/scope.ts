import type ts from "typescript";
import type { Outline } from "./outline.ts";
import type { TypeScript } from "./parse.ts";

/** Finds what a name means where it stands, by the scopes of JavaScript. */
export interface Scope {
  /** What declares `name`: `undefined` where nothing in the file does, `several` where that is not one thing. */
  declaration(name: ts.Identifier): ts.Node | "several" | undefined;
}

type Names = ReadonlyMap<string, ts.Node | "several">;

export function scope(ts: TypeScript, { hoisted }: Outline): Scope {
  const known = new Map<ts.Node, Names>();
  const declarations = new Map<ts.Identifier, ts.Node | "several" | undefined>();
  const { SyntaxKind } = ts;
  const containers = new Set<ts.SyntaxKind>([
    SyntaxKind.SourceFile,
    SyntaxKind.Block,
    SyntaxKind.ModuleBlock,
    SyntaxKind.CaseBlock,
    SyntaxKind.ClassExpression,
    SyntaxKind.EnumDeclaration,
    SyntaxKind.ForStatement,
    SyntaxKind.ForOfStatement,
    SyntaxKind.ForInStatement,
    SyntaxKind.CatchClause,
    SyntaxKind.ClassStaticBlockDeclaration,
  ]);
  return {
    declaration(name) {
      if (!declarations.has(name)) declarations.set(name, find(name));
      return declarations.get(name);
    },
  };

  function find(name: ts.Identifier): ts.Node | "several" | undefined {
    for (let node: ts.Node = name.parent; node; node = node.parent) {
      // Most nodes around a name declare nothing.
      if (!containers.has(node.kind) && !ts.isFunctionLike(node)) continue;
      const found = names(node).get(name.text);
      if (found) return found;
    }
    return undefined;
  }

  /** What `container` declares for what is inside it. */
  function names(container: ts.Node): Names {
    let found = known.get(container);
    if (!found) {
      found = declared(container);
      known.set(container, found);
    }
    return found;
  }

  function declared(container: ts.Node): Names {
    const names = new Map<string, ts.Node | "several">();
    for (const list of hoisted.get(container) ?? []) bind(list);
    if (ts.isSourceFile(container) || ts.isBlock(container) || ts.isModuleBlock(container)) {
      for (const statement of container.statements) declare(statement);
    } else if (ts.isCaseBlock(container)) {
      for (const clause of container.clauses) for (const statement of clause.statements) declare(statement);
    } else if (ts.isFunctionLike(container)) {
      for (const parameter of container.parameters) bind(parameter);
      if (ts.isFunctionExpression(container) && container.name && !names.has(container.name.text)) {
        add(container.name, container);
      }
    } else if (ts.isClassExpression(container)) {
      if (container.name) add(container.name, container);
    } else if (ts.isEnumDeclaration(container)) {
      for (const member of container.members) if (ts.isIdentifier(member.name)) add(member.name, member);
    } else if (ts.isForStatement(container) || ts.isForOfStatement(container) || ts.isForInStatement(container)) {
      if (container.initializer && ts.isVariableDeclarationList(container.initializer)) list(container.initializer);
    } else if (ts.isCatchClause(container)) {
      if (container.variableDeclaration) bind(container.variableDeclaration);
    }
    return names;

    function declare(statement: ts.Statement): void {
      if (ts.isVariableStatement(statement)) list(statement.declarationList);
      else if (ts.isImportDeclaration(statement)) imported(statement.importClause);
      else if (ts.isImportEqualsDeclaration(statement)) {
        if (!statement.isTypeOnly) add(statement.name, statement);
      } else if (ts.isFunctionDeclaration(statement)) {
        if (statement.name) overloaded(statement.name, statement);
      } else if (
        ts.isClassDeclaration(statement) ||
        ts.isEnumDeclaration(statement) ||
        ts.isModuleDeclaration(statement)
      ) {
        if (statement.name && ts.isIdentifier(statement.name)) add(statement.name, statement);
      }
    }

    /** Overloads are other ways to call what stands behind them, with a body. */
    function overloaded(name: ts.Identifier, declaration: ts.FunctionDeclaration): void {
      const before = names.get(name.text);
      const isOverload = before && before !== "several" && ts.isFunctionDeclaration(before) && !before.body;
      if (isOverload) names.delete(name.text);
      add(name, declaration);
    }

    function imported(clause: ts.ImportClause | undefined): void {
      if (!clause || clause.isTypeOnly) return;
      if (clause.name) add(clause.name, clause);
      if (!clause.namedBindings) return;
      if (ts.isNamespaceImport(clause.namedBindings)) add(clause.namedBindings.name, clause.namedBindings);
      else for (const each of clause.namedBindings.elements) if (!each.isTypeOnly) add(each.name, each);
    }

    function list(declarations: ts.VariableDeclarationList): void {
      // Hoisted ones are in already.
      if (declarations.flags & ts.NodeFlags.BlockScoped) for (const each of declarations.declarations) bind(each);
    }

    /** Adds every name of a declaration, which may be a pattern of names. */
    function bind(declaration: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement): void {
      if (ts.isIdentifier(declaration.name)) add(declaration.name, declaration);
      else for (const each of declaration.name.elements) if (ts.isBindingElement(each)) bind(each);
    }

    function add(name: ts.Identifier, declaration: ts.Node): void {
      names.set(name.text, names.has(name.text) ? "several" : declaration);
    }
  }
}
