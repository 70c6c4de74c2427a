import { type HclParsed, isTemplate } from "./configuration.ts";
import { parseTemplate } from "./parser.ts";
import type { Attribute, Block, Body, Expression, ObjectItem, Range, TemplatePart } from "./syntax.ts";

/** A node of the syntax tree, with what it is. */
export type Node =
  | { readonly is: "block"; readonly node: Block }
  | { readonly is: "attribute"; readonly node: Attribute }
  | { readonly is: "expression"; readonly node: Expression }
  | { readonly is: "part"; readonly node: TemplatePart }
  | { readonly is: "item"; readonly node: ObjectItem };

/** The nodes that contain `at`, from the outermost to the innermost. */
export function pathTo(body: Body, at: Range): readonly Node[] {
  const outermost = memberAt(body, at);
  return outermost ? [outermost, ...pathFrom(children(outermost), at)] : [];
}

/** The nodes that contain `at` in a file; in a template it is as in a heredoc, where a backslash is a backslash too. */
export function pathIn({ document: { uri, text }, file }: HclParsed, at: Range): readonly Node[] {
  if (!isTemplate(uri)) return pathTo(file.body, at);
  const node = { ...parseTemplate(text).template, heredoc: true };
  return pathFrom([{ is: "expression", node }], at);
}

function pathFrom(nodes: readonly Node[], at: Range): readonly Node[] {
  const path: Node[] = [];
  let candidates = nodes;
  for (;;) {
    const next = candidates.find(({ node }) => node.start <= at.start && node.end >= at.end);
    if (!next) return path;
    path.push(next);
    candidates = children(next);
  }
}

/** The nodes in `block`, each with those that contain it, from the outermost to itself. */
export function* every(block: Block): Generator<readonly Node[]> {
  const open: (readonly Node[])[] = [[{ is: "block", node: block }]];
  for (let path = open.pop(); path; path = open.pop()) {
    yield path;
    for (const child of children(path[path.length - 1]!)) open.push([...path, child]);
  }
}

/** The innermost block on `path`, and the blocks around it. */
export function blocksOn(path: readonly Node[]): readonly Block[] {
  return path.flatMap((step) => (step.is === "block" ? [step.node] : []));
}

export function equal(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

function members({ attributes, blocks }: Body): readonly Node[] {
  return [
    ...attributes.map((node): Node => ({ is: "attribute", node })),
    ...blocks.map((node): Node => ({ is: "block", node })),
  ];
}

/** The member of `body` that contains `at`; a file may have very many. */
function memberAt({ attributes, blocks }: Body, at: Range): Node | undefined {
  const block = around(blocks, at);
  if (block) return { is: "block", node: block };
  const attribute = around(attributes, at);
  return attribute && { is: "attribute", node: attribute };
}

/** The one of `nodes`, which stand one behind the other, that contains `at`. */
function around<N extends Range>(nodes: readonly N[], at: Range): N | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.end < at.end) low = middle + 1;
    else high = middle;
  }
  const found = nodes[low];
  return found && found.start <= at.start ? found : undefined;
}

function children(of: Node): readonly Node[] {
  switch (of.is) {
    case "block":
      return members(of.node.body);
    case "attribute":
      return expressions([of.node.value]);
    case "item":
      return expressions([of.node.key, of.node.value]);
    case "part":
      return inPart(of.node);
    case "expression":
      return inExpression(of.node);
  }
}

function expressions(nodes: readonly (Expression | undefined)[]): readonly Node[] {
  return nodes.flatMap((node): Node[] => (node ? [{ is: "expression", node }] : []));
}

function parts(nodes: readonly TemplatePart[]): readonly Node[] {
  return nodes.map((node): Node => ({ is: "part", node }));
}

function inPart(part: TemplatePart): readonly Node[] {
  if (part.kind === "characters") return [];
  if (part.kind === "interpolation") return expressions([part.value]);
  if (part.kind === "if") return [...expressions([part.condition]), ...parts([...part.then, ...part.else])];
  return [...expressions([part.collection]), ...parts(part.parts)];
}

function inExpression(expression: Expression): readonly Node[] {
  switch (expression.kind) {
    case "template":
      return parts(expression.parts);
    case "attribute":
      return expressions([expression.on]);
    case "index":
      return expressions([expression.on, expression.key]);
    case "splat":
      return expressions([expression.on]);
    case "call":
      return expressions(expression.args);
    case "conditional":
      return expressions([expression.condition, expression.then, expression.else]);
    case "binary":
      return expressions([expression.left, expression.right]);
    case "unary":
      return expressions([expression.operand]);
    case "parentheses":
      return expressions([expression.value]);
    case "tuple":
      return expressions(expression.items);
    case "object":
      return expression.items.map((node): Node => ({ is: "item", node }));
    case "for":
      return expressions([expression.collection, expression.name, expression.value, expression.condition]);
    case "literal":
    case "variable":
    case "missing":
      return [];
  }
}
