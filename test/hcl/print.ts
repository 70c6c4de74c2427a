import type { Attribute, Block, Body, Expression, Range, TemplatePart } from "../../server/frontends/hcl/syntax.ts";

/** A body as text, a line for each argument and block in the order of the source; `source` adds what each range covers. */
export function print(body: Body, source?: string): string {
  return lines(body, source, "").join("\n");
}

/** An expression as text: `(kind …)`, names and numbers as they are, characters in quotes. */
export function expression(node: Expression, source?: string): string {
  const inner = (child: Expression): string => expression(child, source);
  const covered = source === undefined ? "" : `@${node.start}-${node.end}`;
  switch (node.kind) {
    case "literal":
      return `${node.value}${covered}`;
    case "variable":
      return `${node.name}${covered}`;
    case "missing":
      return `?${covered}`;
    case "template":
      return `(${node.heredoc ? "heredoc" : "text"}${covered}${parts(node.parts, source)})`;
    case "attribute":
      return `(.${node.name}${covered} ${inner(node.on)})`;
    case "index":
      return `(index${covered} ${inner(node.on)} ${inner(node.key)})`;
    case "splat":
      return `(${node.full ? "[*]" : ".*"}${covered} ${inner(node.on)} ${inner(node.each)})`;
    case "call":
      return `(call${covered} ${[node.name, ...node.args.map(inner)].join(" ")}${node.spread ? " ..." : ""})`;
    case "conditional":
      return `(?:${covered} ${inner(node.condition)} ${inner(node.then)} ${inner(node.else)})`;
    case "binary":
      return `(${node.operator}${covered} ${inner(node.left)} ${inner(node.right)})`;
    case "unary":
      return `(${node.operator}${covered} ${inner(node.operand)})`;
    case "parentheses":
      return `(paren${covered} ${inner(node.value)})`;
    case "tuple":
      return `[${covered}${node.items.map(inner).join(" ")}]`;
    case "object":
      return `{${covered}${node.items.map(({ key, value }) => `${inner(key)}=${inner(value)}`).join(" ")}}`;
    case "for": {
      const names = node.key === undefined ? node.item : `${node.key},${node.item}`;
      const name = node.name === undefined ? "" : ` ${inner(node.name)} =>`;
      const condition = node.condition === undefined ? "" : ` if ${inner(node.condition)}`;
      return `(for${covered} ${names} ${inner(node.collection)}${name} ${inner(node.value)}${node.group ? "..." : ""}${condition})`;
    }
  }
}

/** Every node below `body`, each with the node that holds it. */
export function* nodes(body: Body): Generator<{ readonly node: Range; readonly parent: Range }> {
  for (const attribute of body.attributes) {
    yield { node: attribute, parent: body };
    yield { node: attribute.key, parent: attribute };
    yield* below(attribute.value, attribute);
  }
  for (const block of body.blocks) {
    yield { node: block, parent: body };
    yield { node: block.head, parent: block };
    for (const label of block.labels) yield { node: label, parent: block.head };
    yield { node: block.body, parent: block };
    yield* nodes(block.body);
  }
}

function lines(body: Body, source: string | undefined, indent: string): string[] {
  const items: (Attribute | Block)[] = [...body.attributes, ...body.blocks].sort((a, b) => a.start - b.start);
  const result = items.flatMap((item) => {
    const covered = source === undefined ? "" : `@${item.start}-${item.end}`;
    if ("key" in item) return [`${indent}${item.name}${covered} = ${expression(item.value, source)}`];
    const head = [item.type, ...item.labels.map(({ text }) => JSON.stringify(text))].join(" ");
    return [`${indent}${head}${covered} {`, ...lines(item.body, source, `${indent}  `), `${indent}}`];
  });
  return body.broken ? [...result, `${indent}…`] : result;
}

function parts(all: readonly TemplatePart[], source: string | undefined): string {
  return all.map((part) => ` ${printed(part, source)}`).join("");
}

function printed(part: TemplatePart, source: string | undefined): string {
  const covered = source === undefined ? "" : `@${part.start}-${part.end}`;
  switch (part.kind) {
    case "characters":
      return `${JSON.stringify(part.text)}${covered}`;
    case "interpolation":
      return `\${${covered}${expression(part.value, source)}}`;
    case "if": {
      const otherwise = part.else.length === 0 ? "" : ` else${parts(part.else, source)}`;
      return `(if${covered} ${expression(part.condition, source)}${parts(part.then, source)}${otherwise})`;
    }
    case "for": {
      const names = part.key === undefined ? part.item : `${part.key},${part.item}`;
      return `(each${covered} ${names} ${expression(part.collection, source)}${parts(part.parts, source)})`;
    }
  }
}

function* below(node: Expression, parent: Range): Generator<{ readonly node: Range; readonly parent: Range }> {
  yield { node, parent };
  switch (node.kind) {
    case "template":
      yield* belowParts(node.parts, node);
      break;
    case "attribute":
      yield { node: node.key, parent: node };
      yield* below(node.on, node);
      break;
    case "index":
      yield* below(node.on, node);
      yield* below(node.key, node);
      break;
    case "splat":
      yield* below(node.on, node);
      yield* below(node.each, node);
      break;
    case "call":
      for (const argument of node.args) yield* below(argument, node);
      break;
    case "conditional":
      for (const child of [node.condition, node.then, node.else]) yield* below(child, node);
      break;
    case "binary":
      yield* below(node.left, node);
      yield* below(node.right, node);
      break;
    case "unary":
      yield* below(node.operand, node);
      break;
    case "parentheses":
      yield* below(node.value, node);
      break;
    case "tuple":
      for (const item of node.items) yield* below(item, node);
      break;
    case "object":
      for (const item of node.items) {
        yield { node: item, parent: node };
        yield* below(item.key, item);
        yield* below(item.value, item);
      }
      break;
    case "for":
      for (const child of [node.collection, node.name, node.value, node.condition]) {
        if (child !== undefined) yield* below(child, node);
      }
      break;
  }
}

function* belowParts(
  all: readonly TemplatePart[],
  parent: Range,
): Generator<{ readonly node: Range; readonly parent: Range }> {
  for (const part of all) {
    yield { node: part, parent };
    if (part.kind === "interpolation") yield* below(part.value, part);
    if (part.kind === "if") {
      yield* below(part.condition, part);
      yield* belowParts(part.then, part);
      yield* belowParts(part.else, part);
    }
    if (part.kind === "for") {
      yield* below(part.collection, part);
      yield* belowParts(part.parts, part);
    }
  }
}
