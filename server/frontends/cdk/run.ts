import type ts from "typescript";
import type { Value } from "../../../rules/model/value.ts";
import { argumentsOf, bodyOf, type Callee, callback, calledFrame, calleesOf, givenFrame, itemFrame } from "./calls.ts";
import { type Code, isStatic, spanOf, stripped } from "./code.ts";
import {
  behindMember,
  type Construct,
  type Evaluator,
  type Frame,
  home,
  type Instance,
  innerFrame,
  loopFrame,
  thingOf,
} from "./frame.ts";
import { addsAspect, giveAway, mayDoAnything, onlyLooks } from "./given-away.ts";
import { keysOf } from "./globals.ts";
import { mostRepeated } from "./lists.ts";
import { calledThing, foundThing, madeThing, unseen } from "./making.ts";
import type { Matters } from "./matters.ts";
import { constructorOf } from "./members.ts";
import { isShort, stepOf } from "./operators.ts";
import { callOverride, connecting, writeMember } from "./overrides.ts";
import { holdsTarget } from "./resources.ts";
import { holdsReturn, leaves, throws } from "./returns.ts";
import { switched } from "./switches.ts";
import { options } from "./texts.ts";
import { scalar, truth } from "./values.ts";

/** Everything that files make when they are run, in order. */
export interface Run {
  readonly made: readonly Construct[];
}

/** How a statement ends. */
type End = "goes on" | "leaves" | "may leave";

/** Runs `codes`, each after those that it imports; and by itself each function and class that nothing in them runs. */
export function run(codes: readonly Code[], evaluator: Evaluator, mattering: Matters): Run {
  const made = new Set<Construct>();
  const { here: makes, itself: acts, parts, alone: matters, around: reachesOut } = mattering;
  const ran = new Set<Frame | Instance>();
  const visited = new Set<ts.Node>();
  const unmade = new Map<ts.Node, Instance>();
  const running = new Set<ts.Node>();
  for (const code of codes) statements(code.source.statements, evaluator.root(code), true);
  for (const code of codes) {
    for (const node of code.outline.runnable) if (!visited.has(node) && matters(node, code)) alone(node, code);
  }
  return { made: [...made] };

  /**
   * Runs what nobody is seen to run, with nothing known of what it is given. What it makes is certain all the same: the
   * stacks of a library are made elsewhere, and what is wrong whatever it is given is wrong for them too.
   */
  function alone(node: ts.Node, code: Code): void {
    const { ts } = code;
    const root = evaluator.root(code);
    if (ts.isClassLike(node)) {
      construct(instanceOf(node, root), true);
      visited.add(node);
    } else if (ts.isFunctionLike(node)) {
      const parent = node.parent;
      const self = ts.isClassLike(parent) ? instanceOf(parent, root) : undefined;
      const frame = self?.layers[0] ?? root;
      body(
        { node, frame, self },
        givenFrame({ node, frame, self }, undefined, `${root.path}?${node.pos}`, evaluator),
        true,
      );
    }
  }

  function instanceOf(node: ts.ClassLikeDeclaration, frame: Frame): Instance {
    let found = unmade.get(node);
    if (!found) {
      found = unseen(node, frame, evaluator);
      unmade.set(node, found);
    }
    return found;
  }

  function statements(list: readonly ts.Statement[], frame: Frame, certain: boolean): End {
    let sure = certain;
    let end: End = "goes on";
    for (const each of list) {
      const found = statement(each, frame, sure);
      if (found === "leaves") return found;
      if (found === "may leave") {
        sure = false;
        end = found;
      }
    }
    return end;
  }

  function statement(node: ts.Statement, frame: Frame, certain: boolean): End {
    const { ts } = frame.code;
    if (ts.isExpressionStatement(node) || ts.isVariableStatement(node)) {
      visit(node, frame, certain);
      return "goes on";
    }
    if (ts.isBlock(node)) return statements(node.statements, frame, certain);
    if (ts.isIfStatement(node)) return branch(node, frame, certain);
    if (ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node)) {
      visit(node, frame, certain);
      return "leaves";
    }
    const isLeft = ts.isSwitchStatement(node) && holdsReturn(node, ts);
    if (!makes(node, frame.code) && !isLeft) return "goes on";
    if (ts.isForOfStatement(node) || ts.isForInStatement(node)) forEach(node, frame, certain);
    else if (ts.isForStatement(node)) counted(node, frame, certain);
    else if (ts.isIterationStatement(node, false)) visitParts(node, frame, false);
    else if (ts.isTryStatement(node)) {
      statements(node.tryBlock.statements, frame, certain);
      if (node.catchClause) statements(node.catchClause.block.statements, frame, false);
      if (node.finallyBlock) statements(node.finallyBlock.statements, frame, certain);
    } else if (ts.isSwitchStatement(node)) {
      visit(node.expression, frame, certain);
      const taken = switched(node, frame, evaluator);
      if (taken) return statements(taken, frame, certain);
      for (const clause of node.caseBlock.clauses) statements(clause.statements, frame, false);
    } else if (ts.isLabeledStatement(node)) return statement(node.statement, frame, certain);
    else if (ts.isClassDeclaration(node)) statics(node, frame, certain);
    else visit(node, frame, certain);
    return "goes on";
  }

  /** Runs what a class runs when it is declared. */
  function statics({ members }: ts.ClassDeclaration, frame: Frame, certain: boolean): void {
    const { ts } = frame.code;
    for (const each of members) {
      if (ts.isClassStaticBlockDeclaration(each)) statements(each.body.statements, frame, certain);
      else if (ts.isPropertyDeclaration(each) && each.initializer && isStatic(each, ts))
        visit(each.initializer, frame, certain);
    }
  }

  function branch(node: ts.IfStatement, frame: Frame, certain: boolean): End {
    const { ts } = frame.code;
    if (!makes(node, frame.code) && !leaves(node.thenStatement, ts) && !leaves(node.elseStatement, ts))
      return "goes on";
    visit(node.expression, frame, certain);
    const holds = truth(evaluator.value(node.expression, frame));
    const arms = [node.thenStatement, node.elseStatement];
    if (holds !== undefined) {
      const taken = arms[holds ? 0 : 1];
      return taken ? statement(taken, frame, certain) : "goes on";
    }
    const ends = arms.map((arm) => (arm ? statement(arm, frame, false) : "goes on"));
    // One that throws ends the whole of it, so that what follows runs wherever there is something to deploy.
    const left = ends.map((end, index) => (end === "leaves" && throws(arms[index], ts) ? "throws" : end));
    if (left.every((end) => end === "leaves" || end === "throws")) return "leaves";
    return left.some((end) => end === "leaves" || end === "may leave") ? "may leave" : "goes on";
  }

  /** `for (const each of all)`, and `for (const key in object)`. */
  function forEach(node: ts.ForOfStatement | ts.ForInStatement, frame: Frame, certain: boolean): void {
    visit(node.expression, frame, certain);
    const { ts } = frame.code;
    const given = evaluator.value(node.expression, frame);
    const list = ts.isForInStatement(node) ? keysOf(given, spanOf(frame.code, node.expression)) : given;
    const [declaration] = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations : [];
    const items = list.kind === "list" && list.items.length <= mostRepeated ? list.items : undefined;
    if (!items || !declaration) {
      giveAway(list, evaluator);
      statement(node.statement, frame, false);
      return;
    }
    const around = home(frame.code, node, frame, evaluator);
    for (const [index, item] of items.entries()) repeat(node, declaration, item, `${index}`, around, certain);
    if (list.kind === "list" && list.open) repeat(node, declaration, undefined, "…", around, false);
  }

  function repeat(
    node: ts.ForInOrOfStatement | ts.ForStatement,
    declaration: ts.Node,
    item: Value | undefined,
    key: string,
    around: Frame,
    certain: boolean,
  ): void {
    statement(node.statement, loopFrame(around, node, declaration, item, key), certain);
  }

  /** `for (let i = 0; i < 3; i++)` */
  function counted(node: ts.ForStatement, frame: Frame, certain: boolean): void {
    const { ts } = frame.code;
    const { initializer, condition, incrementor } = node;
    const [declaration] = initializer && ts.isVariableDeclarationList(initializer) ? initializer.declarations : [];
    const start = declaration?.initializer && evaluator.value(declaration.initializer, frame);
    const step = incrementor ? stepOf(incrementor.getText(frame.code.source)) : 0;
    if (!declaration || !condition || step === 0 || start?.kind !== "scalar" || typeof start.value !== "number") {
      statement(node.statement, frame, false);
      return;
    }
    const around = home(frame.code, node, frame, evaluator);
    for (let index = start.value, count = 0; ; index += step, count++) {
      const key = `${index}`;
      const item = scalar(index, spanOf(frame.code, declaration));
      const inner = loopFrame(around, node, declaration, item, key);
      const goesOn = truth(evaluator.value(condition, inner));
      if (goesOn === false) return;
      if (goesOn === undefined || count >= mostRepeated) {
        statement(node.statement, frame, false);
        return;
      }
      statement(node.statement, inner, certain);
    }
  }

  function visitParts(node: ts.Node, frame: Frame, certain: boolean): void {
    const { ts } = frame.code;
    ts.forEachChild(node, (child) => {
      if (ts.isStatement(child)) statement(child, frame, certain);
      else visit(child, frame, certain);
    });
  }

  /** Runs what `node` makes and calls, but for what is in functions in it. */
  function visit(node: ts.Node, frame: Frame, certain: boolean): void {
    const { ts } = frame.code;
    if (makes(node, frame.code) && !ts.isFunctionLike(node) && !ts.isClassLike(node)) act(node, frame, certain);
  }

  function act(node: ts.Node, frame: Frame, certain: boolean): void {
    const { ts } = frame.code;
    if (ts.isConditionalExpression(node)) {
      visit(node.condition, frame, certain);
      const holds = truth(evaluator.value(node.condition, frame));
      if (holds !== false) visit(node.whenTrue, frame, certain && holds === true);
      if (holds !== true) visit(node.whenFalse, frame, certain && holds === false);
      return;
    }
    if (ts.isBinaryExpression(node) && isShort(node.operatorToken.kind, ts)) {
      visit(node.left, frame, certain);
      visit(node.right, frame, false);
      return;
    }
    for (const each of parts(node, frame.code)) act(each, frame, certain);
    if (ts.isNewExpression(node)) construction(node, frame, certain);
    else if (ts.isCallExpression(node) && acts(node, frame.code)) invocation(node, frame, certain);
    else if (ts.isBinaryExpression(node)) writeMember(node, frame, evaluator);
  }

  function construction(node: ts.NewExpression, frame: Frame, certain: boolean): void {
    const thing = madeThing(node, frame, evaluator);
    if (thing?.kind === "construct") note(thing, certain);
    else if (thing?.kind === "instance") construct(thing, certain);
    else handOut(node, frame);
  }

  function note(thing: Construct, certain: boolean): void {
    if (!certain) thing.perhaps = true;
    made.add(thing);
  }

  /** Runs the constructors of `instance`, that of the outermost class first. */
  function construct(instance: Instance, certain: boolean): void {
    if (ran.has(instance)) return;
    ran.add(instance);
    if (instance.base) note(instance.base, certain);
    for (const layer of [...instance.layers].reverse()) {
      const { ts } = layer.code;
      const { of } = layer;
      if (!ts.isClassLike(of) || running.has(of)) continue;
      if (!evaluator.work.run(() => spanOf(layer.code, of))) return;
      running.add(of);
      visited.add(of);
      for (const each of of.members) {
        if (ts.isPropertyDeclaration(each) && each.initializer && !isStatic(each, ts))
          visit(each.initializer, layer, certain);
      }
      const own = constructorOf(of, ts);
      if (own) {
        visited.add(own);
        statements(own.body!.statements, layer, certain);
      }
      running.delete(of);
    }
  }

  function invocation(node: ts.CallExpression, frame: Frame, certain: boolean): void {
    const { code } = frame;
    const { ts } = code;
    if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return;
    const symbol = evaluator.modules.symbol(node.expression, code);
    if (symbol !== undefined) {
      const thing = foundThing(symbol, node, frame, evaluator);
      if (thing) note(thing, certain);
      return;
    }
    const callees = calleesOf(node, frame, evaluator);
    for (const [index, callee] of callees.entries()) {
      const inner = callee && calledFrame(callee, node, frame, index, evaluator);
      if (callee && inner) body(callee, inner, certain && callees.length === 1);
    }
    if (callees.length > 0) return;
    const callee = stripped(code, node.expression);
    if (addsAspect(node, frame, evaluator)) visits(node, frame);
    else if (ts.isPropertyAccessExpression(callee)) onReceiver(node, callee, frame, certain);
    else {
      if (ts.isElementAccessExpression(callee)) giveAway(evaluator.value(callee.expression, frame), evaluator);
      handOut(node, frame);
    }
  }

  function onReceiver(
    node: ts.CallExpression,
    { expression, name }: ts.PropertyAccessExpression,
    frame: Frame,
    certain: boolean,
  ): void {
    const receivers = options(evaluator.value(expression, frame));
    if (callOverride(node, name.text, receivers, frame, evaluator)) return;
    const isStray = receivers.some((each) => each.kind === "unknown" && !each.target);
    if (isStray && connecting.test(name.text)) evaluator.strays.push(node);
    let isKnown = false;
    for (const [index, receiver] of receivers.entries()) {
      const inner = behindMember(receiver, evaluator);
      const thing = inner?.thing ?? thingOf(receiver, evaluator);
      const called = thing && calledThing(thing, node, frame, evaluator, inner?.member);
      const on = thing?.kind === "instance" ? thing.base : thing;
      if (called && on && on.kind !== "closure" && on.kind !== "child") {
        isKnown = true;
        if (!certain || receivers.length > 1) on.opened = true;
        // Which of several it is called on, and whether it is called, may hang together.
        if ((certain || receivers.length === 1) && !on.calls.includes(called)) on.calls.push(called);
      } else if (receiver.kind === "list" && receiver.items.length <= mostRepeated) {
        isKnown =
          repeated(node, name.text, receiver.items, `${index}`, frame, certain && receivers.length === 1) || isKnown;
        if (receiver.open) callbacks(node, frame);
      }
    }
    if (!isKnown) handOut(node, frame);
  }

  /** Runs a function that is handed to a method of a list for each item. */
  function repeated(
    node: ts.CallExpression,
    name: string,
    items: readonly Value[],
    key: string,
    frame: Frame,
    certain: boolean,
  ): boolean {
    if (!/^(forEach|map|flatMap|filter|find|some|every)$/.test(name)) return false;
    const callee = callback(node, frame, evaluator);
    if (!callee) return false;
    for (const index of items.keys()) {
      body(callee, itemFrame(callee, node, items, index, key, frame, evaluator), certain);
    }
    visited.add(callee.node);
    return true;
  }

  /** What becomes of constructs that are handed to code that we do not see is not known. */
  function handOut(node: ts.CallExpression | ts.NewExpression, frame: Frame): void {
    if (onlyLooks(node, frame.code)) return;
    for (const value of argumentsOf(node, frame, evaluator) ?? []) {
      giveAway(value, evaluator);
      if (holdsTarget(value)) evaluator.handed.push(value);
    }
    if (frame.code.ts.isCallExpression(node)) callbacks(node, frame);
  }

  /** An aspect sees all constructs, whatever it is added to. */
  function visits(node: ts.CallExpression, frame: Frame): void {
    for (const each of node.arguments.slice(0, 1)) {
      if (mayDoAnything(each, frame, evaluator)) evaluator.aspects.push(each);
    }
  }

  /** Runs the functions that are handed to `node`, of which nobody knows what they are called with, and how often. */
  function callbacks(node: ts.CallExpression, frame: Frame): void {
    const { code } = frame;
    const { ts } = code;
    for (const each of node.arguments) {
      const given = stripped(code, each);
      if (!ts.isArrowFunction(given) && !ts.isFunctionExpression(given)) continue;
      visited.add(given);
      if (!reachesOut(given, code)) continue;
      const callee: Callee = { node: given, frame, self: frame.self };
      const around = home(code, node, frame, evaluator);
      const inner = innerFrame(around, given, "?", () => {
        return givenFrame(callee, undefined, `${around.path}>${given.pos}`, evaluator);
      });
      body(callee, inner, false);
    }
  }

  function body({ node }: Callee, frame: Frame, certain: boolean): void {
    const { ts } = frame.code;
    visited.add(node);
    const inside = bodyOf(node, ts);
    if (ran.has(frame) || running.has(node) || !inside) return;
    if (!evaluator.work.run(() => spanOf(frame.code, node))) return;
    ran.add(frame);
    running.add(node);
    if (ts.isBlock(inside)) statements(inside.statements, frame, certain);
    else visit(inside, frame, certain);
    running.delete(node);
  }
}
