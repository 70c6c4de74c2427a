import type ts from "typescript";
import type { Place } from "./place.ts";

/** `own` as an id of a construct, or where something in the file has that, `otherwise`, or one with a number. */
export function freeId(own: string, otherwise: string, { text }: Place): string {
  const isTaken = (id: string) => id === "" || ["'", '"', "`"].some((quote) => text.includes(quote + id + quote));
  if (!isTaken(own)) return own;
  for (let number = 1; ; number++) {
    const id = number === 1 ? otherwise : `${otherwise}${number}`;
    if (!isTaken(id)) return id;
  }
}

/** `words` as the ids of constructs are written: `ApiKey` for `API_KEY`. */
export function idOf(words: string): string {
  const each = words.match(/[A-Za-z\d]+/g) ?? [];
  return each
    .map((word) => (/[a-z]/.test(word) ? word : word.toLowerCase()).replace(/^./, (a) => a.toUpperCase()))
    .join("");
}

/** What constructs are made in at `node`: as one around it is, or one that the same code has made before. */
export function scopeAt(node: ts.Node, place: Place): string | undefined {
  const { ts, source } = place;
  for (let inner = node; inner.parent; inner = inner.parent) {
    const around = inner.parent;
    if (ts.isFunctionLike(around) && !ts.isArrowFunction(around)) return undefined;
    if (ts.isClassLike(around)) return undefined;
    const own = scopeOf(around, place);
    if (own !== undefined) return own;
    if (!ts.isBlock(around) && !ts.isSourceFile(around)) continue;
    for (const statement of [...around.statements].reverse()) {
      if (statement.end > node.getStart(source)) continue;
      const found = ts.forEachChild(statement, function find(child): string | undefined {
        if (ts.isFunctionLike(child) || ts.isClassLike(child) || ts.isBlock(child)) return undefined;
        return scopeOf(child, place) ?? ts.forEachChild(child, find);
      });
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The scope that `node`, if it makes a construct, makes it in. */
function scopeOf(node: ts.Node, { ts, source, evaluator }: Place): string | undefined {
  if (!ts.isNewExpression(node) || evaluator.symbol(node.expression) === undefined) return undefined;
  const [scope, id] = node.arguments ?? [];
  if (!scope || !id || ts.isObjectLiteralExpression(id)) return undefined;
  return scope.kind === ts.SyntaxKind.ThisKeyword || ts.isIdentifier(scope) ? scope.getText(source) : undefined;
}
