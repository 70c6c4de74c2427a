import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";

/** A Python module as its syntax tree. */
export interface Tree {
  readonly text: string;
  readonly top: SyntaxNode;
  /** Something in it is no Python. */
  readonly broken: boolean;
}

export function treeOf(text: string): Tree {
  const tree = parser.parse(text);
  let broken = false;
  tree.iterate({
    enter: ({ type }) => {
      broken ||= type.isError;
    },
  });
  return { text, top: tree.topNode, broken };
}

/** A call, or a decorator, which is one too: `@app.get("/")`. */
export interface Call {
  /** The name or the attributes that are called, such as `["app", "get"]`; nothing where that is another expression. */
  readonly callee: readonly string[];
  readonly positional: readonly SyntaxNode[];
  readonly named: ReadonlyMap<string, SyntaxNode>;
  /** There may be more arguments, by `*` or `**`. */
  readonly spread: boolean;
  readonly node: SyntaxNode;
}

/** All nodes at or below `top` of one of the kinds `names`, in their order. */
export function* nodes(top: SyntaxNode, ...names: readonly string[]): Generator<SyntaxNode> {
  const cursor = top.cursor();
  do {
    if (names.includes(cursor.name)) yield cursor.node;
  } while (cursor.next() && cursor.from < top.to);
}

export function children(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let each = node.firstChild; each; each = each.nextSibling) found.push(each);
  return found;
}

export function written({ text }: Pick<Tree, "text">, { from, to }: SyntaxNode): string {
  return text.slice(from, to);
}

/** The call that `node` is; `undefined` where it is none. */
export function callOf(tree: Tree, node: SyntaxNode | null | undefined): Call | undefined {
  if (node?.name !== "CallExpression" && node?.name !== "Decorator") return undefined;
  const list = node.getChild("ArgList");
  const callee = node.name === "Decorator" ? decorating(tree, node) : dotted(tree, node.firstChild);
  const positional: SyntaxNode[] = [];
  const named = new Map<string, SyntaxNode>();
  let spread = false;
  const parts = list ? children(list) : [];
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1]?.name;
    if (/^\*{1,2}$/.test(written(tree, part))) spread = true;
    else if (part.name === "comprehension" || /^[(),]$|^AssignOp$|^Comment$|^for$|^in$|^if$/.test(part.name)) continue;
    else if (parts[index + 1]?.name === "AssignOp") continue;
    else if (before === "AssignOp") named.set(written(tree, parts[index - 2]!), part);
    else if (before === "*" || before === "**") continue;
    else positional.push(part);
  }
  return { callee, positional, named, spread, node };
}

/** `["a", "b"]` for `a.b`; nothing for anything else. */
export function dotted(tree: Tree, node: SyntaxNode | null): readonly string[] {
  if (node?.name === "VariableName") return [written(tree, node)];
  if (node?.name !== "MemberExpression") return [];
  const before = dotted(tree, node.firstChild);
  const last = node.lastChild;
  return before.length > 0 && last?.name === "PropertyName" ? [...before, written(tree, last)] : [];
}

function decorating(tree: Tree, decorator: SyntaxNode): readonly string[] {
  return children(decorator)
    .filter(({ name }) => name === "VariableName" || name === "PropertyName")
    .map((each) => written(tree, each));
}

/** What the literal `node` says; `undefined` for any that is put together, or holds an escape. */
export function literal(tree: Tree, node: SyntaxNode | undefined): string | undefined {
  if (node?.name !== "String") return undefined;
  const [, prefix, , inner] = /^([a-z]*)("""|'''|"|')([\s\S]*)\2$/i.exec(written(tree, node)) ?? [];
  return inner === undefined || /[bf]/i.test(prefix!) || inner.includes("\\") ? undefined : inner;
}
