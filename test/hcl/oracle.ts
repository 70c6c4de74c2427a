import { getExpressionAst, parse } from "@cdktf/hcl2json";
import type { Body, Expression, TemplateLiteral, TemplatePart } from "../../server/frontends/hcl/syntax.ts";

/** What HashiCorp's parser says of a file: what hcl2json makes of it, or where its first error stands. */
export type Verdict =
  | { readonly json: unknown }
  | { readonly line: number; readonly error: string }
  /** It is valid, but hcl2json cannot say it as JSON. */
  | { readonly unsaid: string };

export async function verdict(text: string): Promise<Verdict> {
  try {
    return { json: await parse("main.tf", text) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    if (error.startsWith("convert to HCL")) return { unsaid: error };
    return { line: Number(/main\.tf:(\d+),/.exec(error)?.[1]), error };
  }
}

/** What hcl2json makes of a file, made of our tree instead. */
export function json(body: Body, text: string): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { name, value } of body.attributes) result[name] = jsonOf(value, text);
  for (const block of body.blocks) {
    let into = result;
    const path = [block.type, ...block.labels.map((label) => label.text)];
    for (const name of path.slice(0, -1)) {
      const next = into[name] ?? {};
      into[name] = next;
      into = next as Record<string, unknown>;
    }
    const last = path.at(-1)!;
    into[last] = [...((into[last] as unknown[]) ?? []), json(block.body, text)];
  }
  return result;
}

/** The shape of an expression in our tree, with the source of most nodes, in the words of HashiCorp's. */
export function ourShape(node: Expression, text: string): unknown {
  const inner = (child: Expression) => ourShape(child, text);
  const source = text.slice(node.start, node.end);
  switch (node.kind) {
    case "literal":
      return source;
    case "missing":
      return undefined;
    case "template":
      return templateShape(node.parts, text);
    case "variable":
      return node.name === "*" ? "*" : [".", node.name];
    case "attribute":
      return [/^\d/.test(node.name) ? "[]" : ".", inner(node.on), node.name];
    case "index": {
      const { key, on } = node;
      if (key.kind === "literal") return ["[]", inner(on), typeof key.value === "number" ? String(key.value) : ""];
      const plain = key.kind === "template" && key.parts.every((part) => part.kind === "characters");
      return plain ? ["[]", inner(on), `"${template(key.parts, text)}"`] : ["index", source, inner(on), inner(key)];
    }
    case "splat":
      return ["splat", source, inner(node.on), inner(node.each)];
    case "call":
      return ["call", source, node.name, node.spread, ...node.args.map(inner)];
    case "conditional":
      return ["conditional", source, inner(node.condition), inner(node.then), inner(node.else)];
    case "binary":
      return ["binary", source, operations[node.operator], inner(node.left), inner(node.right)];
    case "unary":
      return ["unary", source, node.operator === "-" ? "negate" : "logicalNot", inner(node.operand)];
    case "parentheses":
      return ["()", inner(node.value)];
    case "tuple":
      return ["tuple", source, ...node.items.map(inner)];
    case "object": {
      const keyOf = (key: Expression) => (key.kind === "variable" ? "key" : inner(key));
      return ["object", source, ...node.items.flatMap(({ key, value }) => [keyOf(key), inner(value)])];
    }
    case "for": {
      const rest = [node.collection, node.name, node.value, node.condition].flatMap((child) =>
        child ? [inner(child)] : [],
      );
      return ["for", source, node.key ?? "", node.item, node.group, ...rest];
    }
  }
}

/** The shape of the expression `source` in the tree of HashiCorp's parser. */
export async function theirShape(source: string): Promise<unknown> {
  const tree: unknown = await getExpressionAst("main.tf", `"\${${source}\n}"`);
  return shapeOf((tree as Node).children[0]!);
}

const operations = {
  "||": "logicalOr",
  "&&": "logicalAnd",
  "==": "equal",
  "!=": "notEqual",
  "<": "lessThan",
  ">": "greaterThan",
  "<=": "lessThanOrEqual",
  ">=": "greaterThanOrEqual",
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "%": "modulo",
} as const;

function jsonOf(node: Expression, text: string): unknown {
  const source = `\${${text.slice(node.start, node.end)}}`;
  switch (node.kind) {
    case "literal":
      return node.value;
    case "template": {
      const [first] = node.parts;
      if (node.parts.length === 1 && first?.kind === "interpolation") return jsonOf(first.value, text);
      return template(node.parts, text);
    }
    case "unary": {
      const value = node.operand.kind === "literal" ? node.operand.value : undefined;
      if (node.operator === "-" && typeof value === "number") return -value;
      return node.operator === "!" && typeof value === "boolean" ? !value : source;
    }
    case "tuple":
      return node.items.map((item) => jsonOf(item, text));
    case "object":
      return Object.fromEntries(node.items.map(({ key, value }) => [keyOf(key, text), jsonOf(value, text)]));
    default:
      return source;
  }
}

function keyOf(key: Expression, text: string): string {
  if (key.kind === "variable" || key.kind === "attribute") return text.slice(key.start, key.end);
  return stringPart(key, text);
}

function template(parts: readonly TemplatePart[], text: string): string {
  return parts.map((part) => templatePart(part, text)).join("");
}

function templatePart(part: TemplatePart, text: string): string {
  switch (part.kind) {
    case "characters":
      return part.text.replaceAll(/[$%](?=\{)/g, "$&$&");
    case "interpolation":
      return stringPart(part.value, text);
    case "if": {
      const condition = text.slice(part.condition.start, part.condition.end);
      const written = template(part.else, text);
      const otherwise = written === "" ? "" : `%{else}${written}`;
      return `%{if ${condition}}${template(part.then, text)}${otherwise}%{endif}`;
    }
    case "for": {
      const names = part.key === undefined ? part.item : `${part.key}, ${part.item}`;
      const collection = text.slice(part.collection.start, part.collection.end);
      return `%{for ${names} in ${collection}}${template(part.parts, text)}%{endfor}`;
    }
  }
}

/** hcl2json writes a conditional in a template as if it were a directive. */
function stringPart(node: Expression, text: string): string {
  if (node.kind === "literal") return String(node.value);
  if (node.kind === "template") return template(node.parts, text);
  if (node.kind !== "conditional") return `\${${text.slice(node.start, node.end)}}`;
  const condition = text.slice(node.condition.start, node.condition.end);
  return `%{if ${condition}}${stringPart(node.then, text)}%{else}${stringPart(node.else, text)}%{endif}`;
}

function templateShape(parts: readonly TemplatePart[], text: string): unknown {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "interpolation") return ["wrap", ourShape(first.value, text)];
  return ["template", ...templateParts(parts, text)];
}

/** Characters are left out: the JSON tells of them. */
function templateParts(parts: readonly TemplatePart[], text: string): unknown[] {
  return parts.filter((part) => part.kind !== "characters").map((part) => partShape(part, text));
}

function partShape(part: Exclude<TemplatePart, TemplateLiteral>, text: string): unknown {
  const source = text.slice(part.start, part.end);
  switch (part.kind) {
    case "interpolation":
      return ourShape(part.value, text);
    case "if": {
      const arms = [part.then, part.else].map((arm) => ["template", ...templateParts(arm, text)]);
      return ["conditional", source, ourShape(part.condition, text), ...arms];
    }
    case "for": {
      const content = ["template", ...templateParts(part.parts, text)];
      return ["for", source, part.key ?? "", part.item, false, ourShape(part.collection, text), content];
    }
  }
}

/** A node of the tree that `getExpressionAst` gives; its declared type does not say what is in `meta`. */
interface Node {
  readonly type: string;
  readonly children: readonly Node[];
  readonly meta?: {
    readonly value: string;
    readonly type: string;
    readonly name: string;
    readonly operator: string;
    readonly keyVar?: string;
    readonly valVar: string;
    readonly groupedValue: boolean;
    readonly expandedFinalArgument: boolean;
    readonly traversal: readonly { readonly type: string; readonly segment?: string }[];
  };
}

function shapeOf(node: Node): unknown {
  const { type, meta, children } = node;
  const inner = children.map(shapeOf);
  if (meta === undefined) return children.length === 0 ? "*" : ["()", ...inner];
  const source = meta.value;
  switch (type) {
    case "literalValue":
      return meta.value;
    case "templateWrap":
      return ["wrap", ...inner];
    case "template":
      return ["template", ...inner.filter((_, index) => !characters(children[index]!))];
    case "templateJoin":
      return inner[0];
    case "scopeTraversal":
    case "relativeTraversal": {
      const steps: unknown[][] = meta.traversal.map(({ type, segment }) => [
        type === "nameTraversal" ? "." : "[]",
        segment ?? "",
      ]);
      const root: unknown = type === "scopeTraversal" ? steps[0] : inner[0];
      const rest = type === "scopeTraversal" ? steps.slice(1) : steps;
      return rest.reduce<unknown>((on, step) => [step[0], on, step[1]], root);
    }
    case "splat":
    case "conditional":
    case "tuple":
    case "index":
      return [type, source, ...inner];
    case "function":
      return ["call", source, meta.name.replaceAll(" ", ""), meta.expandedFinalArgument, ...inner];
    case "binaryOp":
      return ["binary", source, meta.operator, ...inner];
    case "unaryOp":
      return ["unary", source, meta.operator, ...inner];
    case "object":
      return ["object", source, ...children.map((child, index) => (index % 2 === 0 ? keyShape(child) : inner[index]))];
    case "for":
      return ["for", source, meta.keyVar ?? "", meta.valVar, meta.groupedValue, ...inner];
    default:
      throw new Error(`hcl2json's tree has a node of type ${type}`);
  }
}

function keyShape(node: Node): unknown {
  return node.children.length === 0 ? "key" : shapeOf(node.children[0]!);
}

function characters(node: Node): boolean {
  return node.type === "literalValue" && node.meta?.type === "string";
}
