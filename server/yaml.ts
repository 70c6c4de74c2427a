import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from "yaml";
import type { Member, Tree, Wrong } from "./config.ts";

/** What the YAML in `text` holds, as far as it can be read. */
export function yamlTree(text: string, wrong: Wrong): Tree | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  for (const { pos, message } of document.errors.slice(0, 10)) {
    wrong({ start: pos[0], end: Math.max(pos[1], pos[0]) }, `syntax error: ${message}`, "error");
  }
  return document.contents === null ? undefined : tree(document.contents);
}

/** `text` with one more item in its list `name`; `undefined` where it cannot be read. */
export function withItem(text: string, name: string, item: unknown): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  const list = document.get(name);
  if (isSeq(list)) list.add(document.createNode(item));
  else document.set(name, document.createNode([item]));
  return document.toString({ lineWidth: 0 });
}

function tree(node: Node): Tree {
  const [start = 0, end = start] = node.range ?? [];
  return {
    at: { start, end },
    members: () => (isMap(node) ? node.items.flatMap(member) : undefined),
    items: () => (isSeq(node) ? node.items.flatMap((item) => (isNode(item) ? [tree(item)] : [])) : undefined),
    plain: isScalar(node) ? node.value : undefined,
  };
}

function member({ key, value }: Pair): readonly Member[] {
  if (!isScalar(key) || !isNode(value)) return [];
  const [start = 0, end = start] = key.range ?? [];
  return [{ name: String(key.value), at: { start, end }, value: tree(value) }];
}

/** Whether it is one that we read; an alias is not. */
function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}
