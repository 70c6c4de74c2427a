import type ts from "typescript";
import type { Reader } from "../../frontend.ts";
import { type Code, isFixed, stripped } from "./code.ts";
import type { CdkFile, TypeScript } from "./parse.ts";
import { cdkModule, type Resolve, required, resolver } from "./resolve.ts";

/** What a name stands for, before any value is asked for. */
export type Meaning =
  /** Of the CDK, by its module: `aws-rds.DatabaseInstance`, `core.Stack`, or a module alone. */
  | { readonly kind: "cdk"; readonly symbol: string }
  /** All that a file of the workspace exports. */
  | { readonly kind: "file"; readonly code: Code }
  | { readonly kind: "declared"; readonly code: Code; readonly node: ts.Node };

/** The files of a workspace as they import each other. */
export interface Modules {
  code(uri: string): Code | undefined;
  readonly resolve: Resolve;
  /** What a name means where it stands; `undefined` where nothing in the workspace declares it, or more than one thing. */
  meaning(name: ts.Identifier, code: Code): Meaning | undefined;
  /** What an expression is, of the CDK or of the workspace, if it is no more than names. */
  named(expression: ts.Node, code: Code): Meaning | undefined;
  /** What of the CDK an expression is: `aws-rds.DatabaseInstance`, `core.Stack`, or a module alone. */
  symbol(expression: ts.Node, code: Code): string | undefined;
  /** Of names that are handed to calls in a file, whether one of these may write into what they stand for; as far as it was asked. */
  readonly handed: Map<Code, Map<string, boolean>>;
}

/** What `export =` exports: all that a file does. */
const whole = "export=";

/** Names that stand for names that stand for … beyond this are not followed. */
const deepest = 200;

export function modules(reader: Reader<CdkFile>, ts: TypeScript): Modules {
  const known = new Map<ts.Node, Meaning | "nothing">();
  const names = new Map<ts.Identifier, Name>();
  const exports = new Map<Code, Exports>();
  let depth = 0;
  const self: Modules = {
    code: (uri) => reader.file(uri)?.code?.(),
    resolve: resolver(reader, ts),
    meaning: (name, code) => meant(name, code).own,
    named,
    handed: new Map(),
    symbol(expression, code) {
      const found = named(expression, code);
      return found?.kind === "cdk" ? found.symbol : undefined;
    },
  };
  return self;

  function named(expression: ts.Node, code: Code): Meaning | undefined {
    const { ts } = code;
    const node = stripped(code, expression);
    if (ts.isIdentifier(node)) return stood(node, code);
    // Asked of every callee of a file: most are a method of something that is no import.
    if (!ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node)) return undefined;
    const before = known.get(node);
    if (before) return before === "nothing" ? undefined : before;
    known.set(node, "nothing");
    if (depth >= deepest) return undefined;
    depth++;
    const found = find(node, code);
    depth--;
    if (found) known.set(node, found);
    return found;
  }

  /** What a name stands for in the end; for nothing while that is being found out. */
  function stood(name: ts.Identifier, code: Code): Meaning | undefined {
    const known = meant(name, code);
    if (!known.isFollowed && depth < deepest) {
      known.isFollowed = true;
      depth++;
      known.further = followed(known.own);
      depth--;
    }
    return known.further;
  }

  function find(node: ts.PropertyAccessExpression | ts.CallExpression, code: Code): Meaning | undefined {
    const { ts } = code;
    if (ts.isPropertyAccessExpression(node)) return followed(member(named(node.expression, code), node.name.text));
    const specifier = required(ts, node);
    const isReal = specifier && ts.isIdentifier(node.expression) && !code.scope.declaration(node.expression);
    return isReal ? imported(specifier, code) : undefined;
  }

  /** What a constant stands for, if that is no more than another name. */
  function followed(meaning: Meaning | undefined): Meaning | undefined {
    if (meaning?.kind !== "declared") return meaning;
    const { node, code } = meaning;
    const { ts } = code;
    if (ts.isVariableDeclaration(node)) {
      return (node.initializer && isFixed(code, node) && named(node.initializer, code)) || meaning;
    }
    if (!ts.isBindingElement(node) || !isFixed(code, node)) return meaning;
    const pattern = node.parent;
    const key = node.propertyName ?? node.name;
    const whole = pattern.parent;
    if (!ts.isObjectBindingPattern(pattern) || !ts.isVariableDeclaration(whole) || !whole.initializer) return meaning;
    return (ts.isIdentifier(key) && member(named(whole.initializer, code), key.text)) || meaning;
  }

  function meant(name: ts.Identifier, code: Code): Name {
    let found = names.get(name);
    if (!found) {
      found = { own: meaning(name, code), further: undefined, isFollowed: false };
      names.set(name, found);
    }
    return found;
  }

  function meaning(name: ts.Identifier, code: Code): Meaning | undefined {
    const { ts } = code;
    const declaration = code.scope.declaration(name);
    if (!declaration || declaration === "several") return undefined;
    if (ts.isImportSpecifier(declaration)) {
      const module = imported(declaration.parent.parent.parent.moduleSpecifier, code);
      return member(module, (declaration.propertyName ?? declaration.name).text);
    }
    if (ts.isNamespaceImport(declaration)) return imported(declaration.parent.parent.moduleSpecifier, code);
    if (ts.isImportClause(declaration)) {
      const module = imported(declaration.parent.moduleSpecifier, code);
      return module?.kind === "file" ? exported(module.code, "default") : module;
    }
    if (ts.isImportEqualsDeclaration(declaration)) {
      const { moduleReference } = declaration;
      return ts.isExternalModuleReference(moduleReference) ? imported(moduleReference.expression, code) : undefined;
    }
    return { kind: "declared", code, node: declaration };
  }

  function imported(specifier: ts.Node, code: Code): Meaning | undefined {
    if (!code.ts.isStringLiteralLike(specifier)) return undefined;
    const module = cdkModule(specifier.text);
    if (module !== undefined) return { kind: "cdk", symbol: module };
    const uri = self.resolve(specifier.text, code.uri);
    const file = uri === undefined ? undefined : self.code(uri);
    return file && (exportsOf(file).named.get(whole)?.() ?? { kind: "file", code: file });
  }

  function member(container: Meaning | undefined, name: string): Meaning | undefined {
    if (!container || !name) return undefined;
    if (container.kind === "file") return exported(container.code, name);
    if (container.kind === "declared") return inNamespace(container.node, container.code, name);
    const { symbol } = container;
    // `cdk.aws_rds` is the module `aws-cdk-lib/aws-rds`.
    if (symbol === "core" && name.startsWith("aws_")) return { kind: "cdk", symbol: name.replaceAll("_", "-") };
    return { kind: "cdk", symbol: `${symbol}.${name}` };
  }

  /** What a TypeScript `namespace` exports as `name`. */
  function inNamespace(node: ts.Node, code: Code, name: string): Meaning | undefined {
    const { ts } = code;
    if (!ts.isModuleDeclaration(node) || !node.body) return undefined;
    if (ts.isModuleDeclaration(node.body)) {
      return node.body.name.text === name ? { kind: "declared", code, node: node.body } : undefined;
    }
    return ts.isModuleBlock(node.body) ? listed(code, node.body.statements).named.get(name)?.() : undefined;
  }

  /** What `code` exports as `name`, through whatever files. */
  function exported(code: Code, name: string, passed: ReadonlySet<Code> = new Set()): Meaning | undefined {
    if (passed.has(code)) return undefined;
    const own = exportsOf(code);
    const found = own.named.get(name);
    if (found) return found();
    if (name === "default") return undefined;
    const all = new Set([...passed, code]);
    for (const specifier of own.all) {
      const module = imported(specifier, code);
      const inner = module?.kind === "file" ? exported(module.code, name, all) : undefined;
      if (inner) return inner;
    }
    // `export *` of the CDK may have any name.
    const cdk = own.all.map((specifier) => imported(specifier, code)).filter((each) => each?.kind === "cdk");
    return cdk.length === 1 ? member(cdk[0], name) : undefined;
  }

  function exportsOf(code: Code): Exports {
    let found = exports.get(code);
    if (!found) {
      found = listed(code, code.source.statements);
      exports.set(code, found);
    }
    return found;
  }

  function listed(code: Code, statements: readonly ts.Statement[]): Exports {
    const { ts, source } = code;
    const found = new Map<string, () => Meaning | undefined>();
    const all: ts.Node[] = [];
    const declared = (node: ts.Node) => (): Meaning => ({ kind: "declared", code, node });
    if (code.uri.endsWith(".json")) data();
    for (const statement of statements) {
      if (ts.isExportAssignment(statement))
        found.set(statement.isExportEquals ? whole : "default", declared(statement));
      else if (ts.isExportDeclaration(statement)) exportsIn(statement);
      else if (ts.isExpressionStatement(statement)) assigned(statement.expression);
      else if (ts.canHaveModifiers(statement)) {
        const words = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
        if (!words.includes(ts.SyntaxKind.ExportKeyword)) continue;
        if (ts.isVariableStatement(statement)) {
          for (const each of statement.declarationList.declarations) bind(each);
        } else if (
          ts.isFunctionDeclaration(statement) ||
          ts.isClassDeclaration(statement) ||
          ts.isEnumDeclaration(statement) ||
          ts.isModuleDeclaration(statement)
        ) {
          const isDefault = words.includes(ts.SyntaxKind.DefaultKeyword);
          const name = isDefault ? "default" : statement.name?.text;
          if (name !== undefined) found.set(name, declared(statement));
        }
      }
    }
    return { named: found, all };

    function exportsIn({ exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration): void {
      if (isTypeOnly) return;
      if (!exportClause) {
        if (moduleSpecifier) all.push(moduleSpecifier);
      } else if (ts.isNamespaceExport(exportClause)) {
        found.set(exportClause.name.text, () => moduleSpecifier && imported(moduleSpecifier, code));
      } else {
        for (const each of exportClause.elements) {
          const local = each.propertyName ?? each.name;
          if (each.isTypeOnly) continue;
          found.set(each.name.text, () => {
            if (moduleSpecifier) return member(imported(moduleSpecifier, code), local.text);
            return ts.isIdentifier(local) ? meant(local, code).own : undefined;
          });
        }
      }
    }

    /** What JSON holds: as a whole, and by its names. */
    function data(): void {
      const [statement] = source.statements;
      if (!statement || !ts.isExpressionStatement(statement)) return;
      found.set("default", declared(statement.expression));
      if (!ts.isObjectLiteralExpression(statement.expression)) return;
      for (const each of statement.expression.properties) {
        if (ts.isPropertyAssignment(each) && ts.isStringLiteral(each.name))
          found.set(each.name.text, declared(each.initializer));
      }
    }

    /** `exports.a = …`, `module.exports = …` */
    function assigned(expression: ts.Expression): void {
      if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return;
      const { left, right } = expression;
      if (!ts.isPropertyAccessExpression(left)) return;
      const whole = left.getText(source).replaceAll(/\s/g, "");
      if (whole === "module.exports") {
        if (!ts.isObjectLiteralExpression(right)) {
          found.set("default", declared(right));
          return;
        }
        for (const each of right.properties) {
          if (ts.isShorthandPropertyAssignment(each)) found.set(each.name.text, () => meant(each.name, code).own);
          else if (ts.isPropertyAssignment(each) && ts.isIdentifier(each.name)) {
            found.set(each.name.text, declared(each.initializer));
          }
        }
      } else if (/^(module\.)?exports\.\w+$/.test(whole)) found.set(left.name.text, declared(right));
    }

    function bind(declaration: ts.VariableDeclaration | ts.BindingElement): void {
      if (ts.isIdentifier(declaration.name)) found.set(declaration.name.text, declared(declaration));
      else for (const each of declaration.name.elements) if (ts.isBindingElement(each)) bind(each);
    }
  }
}

/** What is known of a name where it stands. */
interface Name {
  readonly own: Meaning | undefined;
  /** What it stands for in the end, where it is a constant that is no more than another name. */
  further: Meaning | undefined;
  isFollowed: boolean;
}

interface Exports {
  readonly named: ReadonlyMap<string, () => Meaning | undefined>;
  /** The modules of which everything is exported. */
  readonly all: readonly ts.Node[];
}
