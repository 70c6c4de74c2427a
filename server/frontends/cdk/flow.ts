import type ts from "typescript";
import type { Span, Value } from "../../../rules/model/value.ts";
import { grown } from "./built.ts";
import { bodyOf, callback, itemFrame } from "./calls.ts";
import { type Code, spanOf } from "./code.ts";
import { type Evaluator, type Frame, home, loopFrame } from "./frame.ts";
import { mostRepeated } from "./lists.ts";
import { added, there } from "./operators.ts";
import { isForEach, isPlain } from "./plain-places.ts";
import { returns } from "./returns.ts";
import { mayBreak, switched } from "./switches.ts";
import { choice, unknown } from "./texts.ts";
import { scalar, truth } from "./values.ts";

/** A variable that is assigned to more often than this is not followed. */
const mostAssignments = 20;

/** What a variable may be at some place; `gone` where that is never reached, `unclear` where its order is not plain. */
type State = readonly Value[] | "gone" | "unclear";

/**
 * What a `let` that is assigned to later is where `read` stands, by the order of statements. `undefined` where that is
 * not plain: one of its assignments is in a loop, in a function of its own, or inside of an expression.
 */
export function variableAt(
  declaration: ts.VariableDeclaration,
  read: ts.Identifier,
  frame: Frame,
  evaluator: Evaluator,
): Value | undefined {
  const { code } = frame;
  const around = home(code, declaration, frame, evaluator);
  if (!around.known.has(read)) {
    around.known.set(read, undefined);
    around.known.set(read, find(declaration, read, around, evaluator));
  }
  return around.known.get(read);
}

/**
 * What a list, a set, a map or an object is where `read` stands that statements build up: `all.push("b")`, `names.a = "b"`.
 * `undefined` where that is not plain, as for a variable.
 */
export function builtAt(
  declaration: ts.Node,
  read: ts.Identifier,
  frame: Frame,
  evaluator: Evaluator,
): Value | undefined {
  const { code } = frame;
  if (!code.ts.isVariableDeclaration(declaration)) return undefined;
  const around = home(code, declaration, frame, evaluator);
  const built = around.built ?? new Map<ts.Node, Value | undefined>();
  around.built = built;
  if (!built.has(read)) {
    built.set(read, undefined);
    built.set(read, find(declaration, read, around, evaluator, writes(declaration, code)));
  }
  return built.get(read);
}

/** What writes into what `declaration` declares: `all` in `all.push("b")`, where it is not known to be something else. */
function writes({ name }: ts.VariableDeclaration, { ts, outline }: Code): readonly ts.Node[] {
  return ts.isIdentifier(name) ? (outline.touched.get(name.text) ?? []).map(({ expression }) => expression) : [];
}

function find(
  declaration: ts.VariableDeclaration,
  read: ts.Identifier,
  frame: Frame,
  evaluator: Evaluator,
  writes: readonly ts.Node[] = [],
): Value | undefined {
  const { code } = frame;
  const { ts, scope, outline } = code;
  const { name, parent: list } = declaration;
  const block = list.parent.parent;
  const flags = writes.length > 0 ? ts.NodeFlags.BlockScoped : ts.NodeFlags.Let;
  if (!ts.isIdentifier(name) || !ts.isVariableStatement(list.parent) || !(list.flags & flags)) return undefined;
  if (!ts.isBlock(block) && !ts.isSourceFile(block)) return undefined;
  const places = [...(outline.assigned.get(name.text) ?? []), ...writes].filter(
    (each) => !ts.isIdentifier(each) || scope.declaration(each) === declaration,
  );
  if (places.length > mostAssignments || !places.every((each) => isPlain(each, block, code))) return undefined;
  if (writes.some(({ pos }) => pos > read.pos) && isKept(read, ts)) return undefined;
  // A function of its own reads it whenever it is called, so that all has to be assigned before.
  const closure = closureAround(read, block, code);
  if (closure === "unclear" || (closure && places.some(({ pos }) => pos > closure.pos))) return undefined;
  const after = new Flow(declaration, places, closure ?? read, frame, evaluator).run(block.statements, "unclear");
  if (after === "gone" || after === "unclear") return undefined;
  const [only, other] = after;
  return other ? (shared(after) ?? choice(after, spanOf(code, name))) : only;
}

/** Whether what is read may be kept by something, and so be changed there by what is written later. */
function isKept({ parent }: ts.Identifier, ts: Code["ts"]): boolean {
  return !ts.isPropertyAccessExpression(parent) && !ts.isSpreadElement(parent) && !ts.isForOfStatement(parent);
}

/** What several lists begin with, and there may be more. */
function shared(all: readonly Value[]): Value | undefined {
  const lists = all.filter((each) => each.kind === "list");
  const [first] = lists;
  if (!first || lists.length < all.length) return undefined;
  const end = first.items.findIndex((item, index) => lists.some(({ items }) => items[index] !== item));
  return { ...first, items: end < 0 ? first.items : first.items.slice(0, end), open: true };
}

/** What a variable that was `before` is after `value` was assigned to it. */
function assigned(kind: ts.SyntaxKind, before: Value, value: Value, at: Span, { SyntaxKind }: Code["ts"]): Value {
  if (kind === SyntaxKind.PlusEqualsToken) return added(before, value, at);
  const takes = kind === SyntaxKind.BarBarEqualsToken ? truth(before) : there(before);
  return takes === undefined ? unknown(at) : takes ? before : value;
}

/** The outermost function in `block` around `read`; one that is declared may be called before it stands there. */
function closureAround(read: ts.Node, block: ts.Node, { ts }: Code): ts.Node | "unclear" | undefined {
  let found: ts.Node | undefined;
  for (let outer = read.parent; outer !== block; outer = outer.parent) {
    if (!outer) return "unclear";
    if (ts.isFunctionDeclaration(outer)) return "unclear";
    if (ts.isFunctionLike(outer) || ts.isClassLike(outer)) found = outer;
  }
  return found;
}

/** Statements as they are run, up to the place where a variable is read. */
class Flow {
  readonly #declaration: ts.VariableDeclaration;
  readonly #places: readonly ts.Node[];
  readonly #read: ts.Node;
  readonly #frame: Frame;
  readonly #evaluator: Evaluator;
  #arrived = false;

  constructor(
    declaration: ts.VariableDeclaration,
    places: readonly ts.Node[],
    read: ts.Node,
    frame: Frame,
    evaluator: Evaluator,
  ) {
    this.#declaration = declaration;
    this.#places = places;
    this.#read = read;
    this.#frame = frame;
    this.#evaluator = evaluator;
  }

  run(statements: readonly ts.Statement[], before: State): State {
    let state = before;
    for (const each of statements) {
      state = this.#statement(each, state);
      if (this.#arrived || state === "gone") return state;
    }
    return state;
  }

  #statement(node: ts.Statement, before: State): State {
    const { ts } = this.#frame.code;
    if (node === this.#declaration.parent.parent) {
      const { initializer, name } = this.#declaration;
      const nothing = scalar(null, spanOf(this.#frame.code, name));
      if (this.#readIn(node)) this.#arrived = true;
      return this.#arrived ? before : [initializer ? this.#evaluator.value(initializer, this.#frame) : nothing];
    }
    if (!this.#places.some((place) => holds(node, place))) {
      if (this.#readIn(node)) this.#arrived = true;
      else if (returns(node, ts) || ts.isBreakOrContinueStatement(node)) return "gone";
      return before;
    }
    if (ts.isBlock(node)) return this.run(node.statements, before);
    if (ts.isIfStatement(node)) return this.#branch(node, before);
    if (ts.isSwitchStatement(node)) return this.#switch(node, before);
    if (ts.isForOfStatement(node)) return this.#loop(node, before);
    return ts.isExpressionStatement(node) ? this.#expression(node.expression, before) : "unclear";
  }

  #expression(node: ts.Expression, before: State): State {
    const { ts } = this.#frame.code;
    if (ts.isParenthesizedExpression(node)) return this.#expression(node.expression, before);
    if (isForEach(node, ts) && this.#places.some((place) => node.arguments.some((each) => holds(each, place)))) {
      return this.#forEach(node, before);
    }
    if (this.#readIn(node)) {
      this.#arrived = true;
      return before;
    }
    if (ts.isCallExpression(node)) return this.#written(node, before);
    if (!ts.isBinaryExpression(node)) return "unclear";
    const { left, right, operatorToken } = node;
    if (ts.isArrayLiteralExpression(left) || ts.isObjectLiteralExpression(left)) return [this.#part(left, right)];
    if (!ts.isIdentifier(left)) return this.#written(node, before);
    const value = this.#evaluator.value(right, this.#frame);
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken) return [value];
    if (before === "gone" || before === "unclear") return before;
    const at = spanOf(this.#frame.code, node);
    return before.map((each) => assigned(operatorToken.kind, each, value, at, ts));
  }

  /** What `[a, b] = all` or `{ a, b } = all` gives it. */
  #part(left: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression, right: ts.Expression): Value {
    const { code } = this.#frame;
    const { ts } = code;
    const all = this.#evaluator.value(right, this.#frame);
    const nothing = unknown(spanOf(code, left));
    const [name, other] = this.#places.filter((place) => holds(left, place));
    if (!name || other || !ts.isIdentifier(name)) return nothing;
    if (ts.isObjectLiteralExpression(left)) {
      const found = all.kind === "block" ? all.properties.get(name.text)?.value : undefined;
      return found ?? nothing;
    }
    const index = left.elements.indexOf(name);
    const isPlain = left.elements.slice(0, index).every((each) => !ts.isSpreadElement(each));
    return (isPlain && all.kind === "list" ? all.items[index] : undefined) ?? nothing;
  }

  /** What `all.push("b")` or `names.a = "b"` makes of it. */
  #written(node: ts.CallExpression | ts.BinaryExpression, before: State): State {
    if (before === "gone" || before === "unclear") return before;
    const after = before.map((each) => grown(each, node, this.#frame, this.#evaluator));
    return after.every((each) => each !== undefined) ? after : "unclear";
  }

  /** `for (const each of all)`, once for each. */
  #loop(node: ts.ForOfStatement, before: State): State {
    const { code } = this.#frame;
    const { ts } = code;
    if (this.#readIn(node)) return this.#unclear();
    const all = this.#evaluator.value(node.expression, this.#frame);
    const [declaration] = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations : [];
    if (all.kind !== "list" || all.open || all.items.length > mostRepeated || !declaration) return "unclear";
    if (leavesLoop(node.statement, ts)) return "unclear";
    const around = home(code, node, this.#frame, this.#evaluator);
    let state = before;
    for (const [index, item] of all.items.entries()) {
      const frame = loopFrame(around, node, declaration, item, `${index}`);
      state = new Flow(this.#declaration, this.#places, this.#read, frame, this.#evaluator).run(
        [node.statement],
        state,
      );
      if (state === "gone") return "unclear";
    }
    return state;
  }

  /** `all.forEach((each) => …)`, once for each. */
  #forEach(node: ts.CallExpression, before: State): State {
    const { ts } = this.#frame.code;
    if (this.#readIn(node) || !ts.isPropertyAccessExpression(node.expression)) return this.#unclear();
    const all = this.#evaluator.value(node.expression.expression, this.#frame);
    const callee = callback(node, this.#frame, this.#evaluator);
    const body = callee && bodyOf(callee.node, ts);
    if (all.kind !== "list" || all.open || all.items.length > mostRepeated || !body) return "unclear";
    if (leavesLoop(body, ts)) return "unclear";
    let state = before;
    for (const index of all.items.keys()) {
      const frame = itemFrame(callee, node, all.items, index, "0", this.#frame, this.#evaluator);
      const flow = new Flow(this.#declaration, this.#places, this.#read, frame, this.#evaluator);
      state = ts.isBlock(body) ? flow.run(body.statements, state) : flow.#expression(body, state);
      if (state === "gone") return "unclear";
    }
    return state;
  }

  #branch({ expression, thenStatement, elseStatement }: ts.IfStatement, before: State): State {
    if (this.#readIn(expression)) {
      this.#arrived = true;
      return before;
    }
    const run = (arm: ts.Statement | undefined) => (arm ? this.run([arm], before) : before);
    if (this.#readIn(thenStatement)) return run(thenStatement);
    if (elseStatement && this.#readIn(elseStatement)) return run(elseStatement);
    const holds = truth(this.#evaluator.value(expression, this.#frame));
    if (holds !== undefined) return run(holds ? thenStatement : elseStatement);
    return either([run(thenStatement), run(elseStatement)]);
  }

  #switch(node: ts.SwitchStatement, before: State): State {
    const { ts } = this.#frame.code;
    // What is read in one of several cases may have passed through others.
    if (this.#readIn(node)) return this.#unclear();
    const taken = switched(node, this.#frame, this.#evaluator);
    if (taken) return this.run(taken, before);
    const { clauses } = node.caseBlock;
    const states: State[] = clauses.some(ts.isDefaultClause) ? [] : [before];
    for (const [index, { statements }] of clauses.entries()) {
      const isLast = index === clauses.length - 1;
      // Without statements it is another name of the next.
      if (statements.length === 0 && !isLast) continue;
      const all = statements.flatMap((each) => (ts.isBlock(each) ? [...each.statements] : [each]));
      const end = all.at(-1);
      const breaks = end !== undefined && ts.isBreakStatement(end) && !end.label;
      const leaves = breaks || (end !== undefined && (ts.isReturnStatement(end) || ts.isThrowStatement(end)));
      const rest = breaks ? all.slice(0, -1) : all;
      if ((!leaves && !isLast) || rest.some((each) => mayBreak(each, ts))) return "unclear";
      states.push(this.run(rest, before));
    }
    return either(states);
  }

  #unclear(): State {
    this.#arrived = true;
    return "unclear";
  }

  #readIn(node: ts.Node): boolean {
    return holds(node, this.#read);
  }
}

function leavesLoop(node: ts.Node, ts: Code["ts"]): boolean {
  if (ts.isBreakOrContinueStatement(node) || ts.isReturnStatement(node)) return true;
  if (ts.isFunctionLike(node) || ts.isExpression(node)) return false;
  return ts.forEachChild(node, (child) => leavesLoop(child, ts) || undefined) ?? false;
}

function either(states: readonly State[]): State {
  if (states.includes("unclear")) return "unclear";
  const reached = states.flatMap((each) => (typeof each === "string" ? [] : each));
  return reached.length > 0 ? reached : "gone";
}

function holds(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}
