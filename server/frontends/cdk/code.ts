import type ts from "typescript";
import type { Span } from "../../../rules/model/value.ts";
import { type Outline, outline } from "./outline.ts";
import type { CdkFile, TypeScript } from "./parse.ts";
import { type Scope, scope } from "./scope.ts";

/** One file with what follows from it alone. */
export interface Code {
  readonly uri: string;
  readonly ts: TypeScript;
  readonly file: CdkFile;
  readonly source: ts.SourceFile;
  readonly outline: Outline;
  readonly scope: Scope;
}

export function codeOf(file: CdkFile, source: ts.SourceFile): Code {
  const { ts } = file;
  const seen = outline(ts, source);
  return { uri: file.document.uri, ts, file, source, outline: seen, scope: scope(ts, seen) };
}

export function spanOf({ uri, source }: Code, node: ts.Node): Span {
  const { pos, end } = node;
  // Most have nothing in front of them, or blanks.
  let start = pos;
  while (start < end && isBlank(source.text, start)) start++;
  if (start < end && begins(source.text, start)) return { uri, start, end };
  // A missing node has no width, and may begin behind its end where blanks follow.
  return { uri, start: Math.min(node.getStart(source), end), end };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Whether what is at `at` is certainly the beginning of something: a letter, a quote or a bracket. */
function begins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 91) || code === 34 || code === 123 || code === 40;
}

/** The member of a class that is called `name`. */
export function memberNamed(
  of: ts.ClassLikeDeclaration,
  name: string,
  { ts, source }: Code,
): ts.ClassElement | undefined {
  const isIt = ({ name: own }: ts.ClassElement) =>
    own && (ts.isIdentifier(own) ? own.text : own.getText(source)) === name;
  const first = of.members.find(isIt);
  // Its overloads stand before it.
  if (!first || !ts.isMethodDeclaration(first) || first.body) return first;
  return of.members.find((each) => isIt(each) && ts.isMethodDeclaration(each) && each.body) ?? first;
}

/** The parameters of a function that are given something: `this` among them only says its type. */
export function parametersOf(
  { parameters }: ts.SignatureDeclaration,
  ts: TypeScript,
): readonly ts.ParameterDeclaration[] {
  const [first] = parameters;
  const isThis = first && ts.isIdentifier(first.name) && first.name.text === "this";
  return isThis ? parameters.slice(1) : parameters;
}

/** Whether the parser stumbled inside `node`, so that it may hold more than we see. */
export function isBroken({ outline }: Code, node: ts.Node): boolean {
  return outline.broken.length > 0 && outline.broken.some((each) => node.pos <= each.pos && each.end <= node.end);
}

/** `expression` without parentheses, `as X`, `satisfies X`, `!` and `await`. */
export function stripped({ ts }: Code, expression: ts.Node): ts.Node {
  let node = expression;
  while (isWrapper(node, ts)) node = node.expression;
  return node;
}

/** Every expression of every file comes by here. */
function isWrapper(node: ts.Node, { SyntaxKind }: TypeScript): node is ts.ParenthesizedExpression {
  switch (node.kind) {
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.AsExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.AwaitExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.TypeAssertionExpression:
      return true;
    default:
      return false;
  }
}

/** Whether `member` is of its class, and not of the objects of it. */
export function isStatic(member: ts.Node, ts: TypeScript): boolean {
  if (!ts.canHaveModifiers(member)) return false;
  return ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** Whether what `declaration` declares is never assigned to again. */
export function isFixed(code: Code, declaration: ts.Node): boolean {
  const { ts, outline } = code;
  if (ts.isBindingElement(declaration)) return isFixed(code, declaration.parent.parent);
  if (ts.isParameter(declaration)) return !namesIn(ts, declaration.name).some((name) => outline.assigned.has(name));
  if (!ts.isVariableDeclaration(declaration)) return false;
  const list = declaration.parent;
  if (!ts.isVariableDeclarationList(list)) return false;
  if (ts.isForOfStatement(list.parent) || ts.isForInStatement(list.parent))
    return (list.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
  if (!ts.isVariableStatement(list.parent)) return false;
  if ((list.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const) return true;
  // A `var` in a branch is declared outside of it, where it may have no value.
  const hoisted = !(list.flags & ts.NodeFlags.BlockScoped);
  if (hoisted && !outline.hoisted.has(list.parent.parent)) return false;
  return !namesIn(ts, declaration.name).some((name) => outline.assigned.has(name));
}

function namesIn(ts: TypeScript, name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(ts, element.name) : []));
}
