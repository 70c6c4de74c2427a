import type ts from "typescript";
import { type Code, stripped } from "./code.ts";
import type { Modules } from "./modules.ts";
import { connecting, isOwnField, isPlain, overriding } from "./overrides.ts";

/** Which of all that files do may have to do with constructs, found out without any value. */
export interface Matters {
  /** Whether something in `node` may make a construct, do something to one, or hand one to somebody. */
  here(node: ts.Node, code: Code): boolean;
  /** Whether `node` may do so itself, and not only something in it: not `vpc.selectSubnets().subnets.map((each) => each.subnetId)`. */
  itself(node: ts.Node, code: Code): boolean;
  /**
   * The nearest in `node` that may do so, or decides whether something does: calls, assignments and branches, each with all
   * that is in it. What is in functions and classes waits until these are run.
   */
  parts(node: ts.Node, code: Code): readonly ts.Node[];
  /** Whether something does so even where nothing is known of what is given to a function. */
  alone(node: ts.Node, code: Code): boolean;
  /** Whether something does so in a function of which nobody knows what it is given, to what is around it too. */
  around(node: ts.Node, code: Code): boolean;
}

/** Methods of texts, lists and maps that make nothing of what they are given. */
const plain = new Set(
  `at charAt charCodeAt concat endsWith entries flat includes indexOf join keys lastIndexOf localeCompare match padEnd padStart
  pop repeat replace replaceAll reverse slice sort split startsWith substr substring test toFixed toISOString toLowerCase toString
  toUpperCase trim trimEnd trimStart values`.split(/\s+/),
);

/** Methods that do nothing but run the function that they are given. */
const running = new Set([
  "every",
  "filter",
  "find",
  "findIndex",
  "flatMap",
  "forEach",
  "map",
  "reduce",
  "some",
  "then",
]);

interface Found {
  readonly here: readonly ts.Node[];
  readonly itself: ReadonlySet<ts.Node>;
  readonly alone: readonly ts.Node[];
}

export function matters(modules: Modules): Matters {
  const known = new Map<Code, Found | "being found">();
  const parts = new Map<ts.Node, readonly ts.Node[]>();
  return {
    here: (node, code) => within(found(code)?.here, node),
    itself(node, code) {
      const all = found(code);
      return !all || all.itself.has(node);
    },
    parts(node, code) {
      let own = parts.get(node);
      if (!own) {
        own = partsOf(node, code, []);
        parts.set(node, own);
      }
      return own;
    },
    alone: (node, code) => within(found(code)?.alone, node),
    around(node, code) {
      const all = found(code);
      if (!all || within(all.alone, node)) return true;
      return all.here.some((act) => node.pos <= act.pos && act.end <= node.end && takes(act, node, code));
    },
  };

  function partsOf(node: ts.Node, code: Code, into: ts.Node[]): readonly ts.Node[] {
    const { ts } = code;
    ts.forEachChild(node, (child) => {
      if (!within(found(code)?.here, child) || ts.isFunctionLike(child) || ts.isClassLike(child)) return;
      const isPart =
        ts.isCallExpression(child) ||
        ts.isNewExpression(child) ||
        ts.isBinaryExpression(child) ||
        ts.isConditionalExpression(child);
      if (isPart) into.push(child);
      else partsOf(child, code, into);
    });
    return into;
  }

  /** Whether `act` has to do with something that is declared around `node`, or with `this`. */
  function takes(act: ts.Node, node: ts.Node, code: Code): boolean {
    const { ts } = code;
    if (!ts.isCallExpression(act) && !ts.isNewExpression(act)) return true;
    return [act.expression, ...(act.arguments ?? [])].some((each) => {
      let root = stripped(code, each);
      while (ts.isPropertyAccessExpression(root)) root = stripped(code, root.expression);
      if (root.kind === ts.SyntaxKind.ThisKeyword) return true;
      const declaration = ts.isIdentifier(root) ? code.scope.declaration(root) : undefined;
      if (!declaration || declaration === "several") return false;
      const isVariable =
        ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration);
      return isVariable && !(node.pos <= declaration.pos && declaration.end <= node.end);
    });
  }

  function found(code: Code): Found | undefined {
    let own = known.get(code);
    if (!own) {
      known.set(code, "being found");
      own = find(code);
      known.set(code, own);
    }
    return own === "being found" ? undefined : own;
  }

  function find(code: Code): Found {
    const here: ts.Node[] = [];
    const alone: ts.Node[] = [];
    // What is inside of something comes behind it.
    for (const act of [...code.outline.acts].reverse()) {
      const kind = kindOf(act, code, here);
      if (kind !== "nothing") here.push(act);
      if (kind === "certain") alone.push(act);
    }
    return { here: here.reverse(), itself: new Set(here), alone: alone.reverse() };
  }

  /** What `act` may be, where `inner` is what matters behind its beginning, the first last. */
  function kindOf(act: ts.Node, code: Code, inner: readonly ts.Node[]): "certain" | "perhaps" | "nothing" {
    const { ts } = code;
    if (ts.isNewExpression(act)) {
      const callee = stripped(code, act.expression);
      const meaning = modules.named(callee, code);
      if (meaning?.kind === "declared") return classes(meaning.node, meaning.code);
      if (meaning) return "certain";
      return ts.isIdentifier(callee) && !code.scope.declaration(callee) ? "nothing" : "perhaps";
    }
    if (ts.isBinaryExpression(act)) {
      if (isOwnField(act.left, code)) return "perhaps";
      return isPlain(act.left, code, modules) ? "nothing" : "certain";
    }
    if (!ts.isCallExpression(act)) return "certain";
    const callee = stripped(code, act.expression);
    if (callee.kind === ts.SyntaxKind.SuperKeyword) return "nothing";
    const meaning = modules.named(callee, code);
    if (meaning?.kind === "cdk") return /\.from[A-Z]\w*$/.test(meaning.symbol) ? "certain" : "nothing";
    if (meaning?.kind === "declared") return declared(meaning.node, meaning.code);
    const runs = act.arguments.some((each) => {
      const given = stripped(code, each);
      const isFunction = ts.isArrowFunction(given) || ts.isFunctionExpression(given);
      return isFunction ? holds(inner, given) : ts.isIdentifier(given);
    });
    if (ts.isIdentifier(callee)) return code.scope.declaration(callee) || runs ? "perhaps" : "nothing";
    if (!ts.isPropertyAccessExpression(callee)) return "perhaps";
    const method = callee.name.text;
    if (overriding.test(method) || connecting.test(method)) return "certain";
    if (plain.has(method)) return "nothing";
    if (running.has(method)) return runs ? "perhaps" : "nothing";
    let root: ts.Node = callee;
    while (ts.isPropertyAccessExpression(root)) root = stripped(code, root.expression);
    const isGlobal = ts.isIdentifier(root) && !code.scope.declaration(root);
    return isGlobal && !runs && !/^(?:assign|define)/.test(method) ? "nothing" : "perhaps";
  }

  /** What an object of a class that `node` declares may be. */
  function classes(node: ts.Node, code: Code): "certain" | "perhaps" | "nothing" {
    const { ts } = code;
    if (!ts.isClassLike(node) || node.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)) {
      return "certain";
    }
    const all = found(code);
    if (!all || within(all.alone, node)) return "certain";
    return within(all.here, node) ? "perhaps" : "nothing";
  }

  /** What a call of what `node` declares may be. */
  function declared(node: ts.Node, code: Code): "certain" | "perhaps" | "nothing" {
    const { ts } = code;
    const own = ts.isVariableDeclaration(node) && node.initializer ? stripped(code, node.initializer) : node;
    if (!ts.isFunctionLike(own)) return "perhaps";
    const all = found(code);
    if (!all || within(all.alone, own)) return "certain";
    return within(all.here, own) ? "perhaps" : "nothing";
  }
}

/** Whether one of `nodes`, of which the first is last, lies in `node`, which begins before all of them. */
function holds(nodes: readonly ts.Node[], node: ts.Node): boolean {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const each = nodes[index]!;
    if (each.pos >= node.end) return false;
    if (each.pos >= node.pos && each.end <= node.end) return true;
  }
  return false;
}

/** Whether one of `nodes`, which are in the order of their places, lies in `node`; or it is not known yet. */
function within(nodes: readonly ts.Node[] | undefined, node: ts.Node): boolean {
  if (!nodes) return true;
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.pos < node.pos) low = middle + 1;
    else high = middle;
  }
  // What begins at the same place may be around it.
  while (nodes[low]?.pos === node.pos && nodes[low]!.end > node.end) low++;
  const first = nodes[low];
  return first !== undefined && first.end <= node.end;
}
