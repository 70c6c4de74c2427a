import type ts from "typescript";
import type { Span } from "../../../rules/model/value.ts";
import { nodeAt, type Place } from "./place.ts";

/** A statement that makes a construct. */
export interface Site {
  readonly made: ts.NewExpression;
  readonly statement: ts.Statement;
  /** What holds it from then on: a variable, or a member of `this`. */
  readonly held: string | undefined;
}

/** Where the construct is made whose class stands at `name`, if a statement does nothing else. */
export function siteOf(name: Span, place: Place): Site | undefined {
  const { ts, source, uri } = place;
  const node = name.uri === uri ? nodeAt(name, place) : undefined;
  const made = node?.parent;
  if (!node || !made || !ts.isNewExpression(made) || made.expression !== node) return undefined;
  const { parent } = made;
  if (ts.isExpressionStatement(parent)) return { made, statement: parent, held: undefined };
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) {
    const statement = parent.parent.parent;
    return ts.isVariableStatement(statement) ? { made, statement, held: parent.name.text } : undefined;
  }
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const { left } = parent;
  const isMember = ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (parent.right !== made || (!isMember && !ts.isIdentifier(left))) return undefined;
  const statement = parent.parent;
  return ts.isExpressionStatement(statement) ? { made, statement, held: left.getText(source) } : undefined;
}

/** Whether code at `node` runs after the statement of `site`, in the same call, and sees what holds what it makes. */
export function sees(node: ts.Node, { statement, held }: Site, { ts, source }: Place): boolean {
  if (statement.end > node.getStart(source)) return false;
  let outer = node.parent;
  while (outer && outer !== statement.parent) {
    // What another function does may come first, and has a `this` of its own.
    if (ts.isFunctionLike(outer) && !ts.isArrowFunction(outer)) return false;
    if (ts.isClassLike(outer)) return false;
    outer = outer.parent;
  }
  return outer !== undefined && (held !== undefined || ts.isExpressionStatement(statement));
}

/** The site behind which something can be written that uses all of `sites`: the last of the innermost of their blocks. */
export function lastOf(sites: readonly Site[], place: Place): Site | undefined {
  const [inner] = [...sites].sort(
    (a, b) => b.statement.parent.pos - a.statement.parent.pos || b.statement.end - a.statement.end,
  );
  const fits = (site: Site) => site.statement.parent === inner!.statement.parent || sees(inner!.statement, site, place);
  return inner && sites.every(fits) ? inner : undefined;
}
