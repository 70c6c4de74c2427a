import type ts from "typescript";
import type { Edit } from "../../frontend.ts";
import { literal, type Place } from "./place.ts";

/** A name that the file gives to a module of the CDK as a whole, or to something in it. */
interface Binding {
  readonly local: string;
  /** `aws-cdk-lib` or `aws-cdk-lib/aws-ecs`. */
  readonly module: string;
  /** What of the module it is; `undefined` for all of it. */
  readonly name: string | undefined;
}

/** Expression that stands for something of the CDK, and what has to be imported for it. */
export interface Expression {
  readonly text: string;
  readonly edits: readonly Edit[];
}

const core = "aws-cdk-lib";

/** What another module, of which it is used together, has a name for too. */
const shared: ReadonlySet<string> = new Set(["aws-secretsmanager.Secret"]);

/** How the file calls `symbol`, such as `ecs.NetworkMode`, if what it imports says so: by its module rather than by the whole CDK. */
function nameOf(symbol: string, place: Place): string | undefined {
  const [module, name] = symbol.split(".") as [string, string];
  const all = bindings(place);
  const called = (from: string, what: string | undefined) => {
    return all.find((each) => each.module === from && each.name === what)?.local;
  };
  const within = (local: string | undefined, path: string) => local && `${local}.${path}`;
  const own = within(called(moduleOf(symbol), undefined), name) ?? called(moduleOf(symbol), name);
  if (own !== undefined || module === "core") return own;
  const member = module.replaceAll("-", "_");
  // Where modules are imported by themselves, one more is.
  const whole = all.some((each) => each.module !== core) ? undefined : called(core, undefined);
  return within(called(core, member), name) ?? within(whole, `${member}.${name}`);
}

/** How the file calls `symbol`, imported as the file imports others where it is not yet; nothing where it has no imports. */
export function imported(symbol: string, place: Place): Expression | undefined {
  const known = nameOf(symbol, place);
  if (known !== undefined) return { text: known, edits: [] };
  const { ts } = place;
  const [module, name] = symbol.split(".") as [string, string];
  const statements = importsOf(place).filter(({ importClause }) => importClause && !importClause.isTypeOnly);
  if (statements.length === 0) return undefined;
  const named = statements.flatMap((each) => {
    const found = each.importClause!.namedBindings;
    return found && ts.isNamedImports(found) && found.elements.length > 0 ? [{ from: specifier(each, ts), found }] : [];
  });
  const local = !shared.has(symbol) && free(name, place) ? name : `${short(module, "")}${name}`;
  const own = named.find(({ from }) => from === moduleOf(symbol));
  const as = local === name ? name : `${name} as ${local}`;
  if (own) return { text: local, edits: [extended(own.found, name, as, place)] };
  if (module === "core") return { text: local, edits: [line(`{ ${as} }`, symbol, place)] };
  const whole = unused(short(module), place);
  const grouped = named.find(({ from, found }) => from === core && found.elements.some(isModule));
  if (grouped) {
    const member = module.replaceAll("-", "_");
    const aliased = grouped.found.elements.some((each) => isModule(each) && each.propertyName);
    const called = aliased ? whole : unused(member, place);
    const written = called === member ? member : `${member} as ${called}`;
    return { text: `${called}.${name}`, edits: [extended(grouped.found, member, written, place)] };
  }
  const others = bindings(place).filter(({ module: from }) => from.startsWith(`${core}/`));
  if (!shared.has(symbol) && others.length > 0 && others.every((each) => each.name !== undefined)) {
    return { text: local, edits: [line(`{ ${as} }`, symbol, place)] };
  }
  return { text: `${whole}.${name}`, edits: [line(`* as ${whole}`, symbol, place)] };
}

function isModule({ propertyName, name }: ts.ImportSpecifier): boolean {
  return /^aws_/.test((propertyName ?? name).text);
}

function moduleOf(symbol: string): string {
  const module = symbol.slice(0, symbol.indexOf("."));
  return module === "core" ? core : `${core}/${module}`;
}

/** What people call a module: `ec2` for `aws-ec2`. */
function short(module: string, fallback = "elbv2"): string {
  const name = module.replace(/^aws-/, "").replaceAll("-", "");
  if (fallback === "") return name.charAt(0).toUpperCase() + name.slice(1);
  return name === "elasticloadbalancingv2" ? fallback : name;
}

function importsOf({ ts, source }: Place): readonly ts.ImportDeclaration[] {
  return source.statements.filter(ts.isImportDeclaration);
}

function specifier({ moduleSpecifier }: ts.ImportDeclaration, ts: Place["ts"]): string {
  return ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
}

function bindings({ ts, source }: Place): readonly Binding[] {
  const found: Binding[] = [];
  const add = (module: string, local: ts.Identifier, name?: string) => {
    if (module === core || module.startsWith(`${core}/`)) found.push({ local: local.text, module, name });
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const { importClause } = statement;
      const module = specifier(statement, ts);
      if (!importClause || importClause.isTypeOnly) continue;
      if (importClause.name) add(module, importClause.name);
      const inner = importClause.namedBindings;
      if (inner && ts.isNamespaceImport(inner)) add(module, inner.name);
      else
        for (const each of inner?.elements ?? [])
          if (!each.isTypeOnly) add(module, each.name, (each.propertyName ?? each.name).text);
    } else if (ts.isImportEqualsDeclaration(statement)) {
      const { moduleReference, name } = statement;
      const of = ts.isExternalModuleReference(moduleReference) ? moduleReference.expression : undefined;
      if (of && ts.isStringLiteral(of)) add(of.text, name);
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        const module = initializer && required(initializer, ts);
        if (module === undefined) continue;
        if (ts.isIdentifier(name)) add(module, name);
        else
          for (const each of name.elements) {
            if (!ts.isBindingElement(each) || !ts.isIdentifier(each.name)) continue;
            add(module, each.name, (each.propertyName ?? each.name).getText(source));
          }
      }
    }
  }
  return found;
}

/** The module that `require("…")` brings in. */
function required(node: ts.Expression, ts: Place["ts"]): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "require")
    return undefined;
  const [module] = node.arguments;
  return module && ts.isStringLiteralLike(module) ? module.text : undefined;
}

/** `name` among those that are imported by name: in the order of the alphabet, where the others are. */
function extended({ elements }: ts.NamedImports, name: string, written: string, place: Place): Edit {
  const { text, evaluator, uri } = place;
  const key = (each: string) => each.toLowerCase();
  const names = elements.map((each) => (each.propertyName ?? each.name).text);
  const sorted = names.every((each, index) => index === 0 || key(names[index - 1]!) <= key(each));
  const next = sorted ? elements[names.findIndex((each) => key(each) > key(name))] : undefined;
  const { start, end } = evaluator.span(next ?? elements.at(-1)!);
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const gap = /^\s+$/.test(before) ? `\n${before}` : " ";
  if (next) return { at: { uri, start, end: start }, text: `${written},${gap}` };
  return { at: { uri, start: end, end }, text: `,${gap}${written}` };
}

/** A line that imports `what` of the module of `symbol`: what is of the CDK itself before all others, a module behind those that precede it. */
function line(what: string, symbol: string, place: Place): Edit {
  const { ts, source, text, uri } = place;
  const module = moduleOf(symbol);
  const all = importsOf(place);
  const own = all.filter((each) => specifier(each, ts).startsWith(core));
  const before = module === core ? undefined : own.findLast((each) => specifier(each, ts) < module);
  const next = module === core ? all[0]! : (own[0] ?? all[0]!);
  const semicolon = all[0]!.getText(source).endsWith(";") ? ";" : "";
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const written = `import ${what} from ${literal(module, place)}${semicolon}`;
  if (before) return { at: { uri, start: before.end, end: before.end }, text: `${newline}${written}` };
  const start = next.getStart(source);
  return { at: { uri, start, end: start }, text: `${written}${newline}` };
}

/** Whether nothing in the file is called `name`, but for members of other things. */
export function free(name: string, { ts, source }: Place): boolean {
  const isIt = (node: ts.Node): boolean => {
    if (!ts.isIdentifier(node) || node.text !== name) return ts.forEachChild(node, isIt) ?? false;
    const { parent } = node;
    const isMember = (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
    return !isMember;
  };
  return !isIt(source);
}

/** `name`, or one like it that is free. */
export function unused(name: string, place: Place): string {
  if (free(name, place)) return name;
  for (let number = 2; ; number++) if (free(`${name}${number}`, place)) return `${name}${number}`;
}
