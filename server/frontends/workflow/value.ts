import { isMap, isScalar, isSeq, type Node, type ParsedNode, type Scalar } from "yaml";
import type { Piece, Property, Span, Value } from "../../../rules/model/value.ts";

/** The variables that `${{ env.NAME }}` may name, by their names; an inner `env` covers an outer one. */
type Environment = ReadonlyMap<string, Value>;

const nothing: Environment = new Map();

/** What `node` of the workflow `text` says. `${{ … }}` is unknown, but for a variable of `env` that is written above. */
export function valueAt(node: ParsedNode | null, uri: string, text: string, outer = nothing): Value {
  const at = spanOf(node, uri);
  if (isScalar(node)) return scalar(node, { uri, text }, outer);
  if (isSeq(node)) {
    const items = node.items.map((item) => valueAt(item as ParsedNode, uri, text, outer));
    return { kind: "list", items, open: false, trail: [at] };
  }
  // An alias may stand for what it is part of.
  if (!isMap(node)) return { kind: "unknown", trail: [at] };
  const properties = new Map<string, Property>();
  let open = false;
  let environment = outer;
  const pairs = node.items.map(({ key, value }) => ({ key: key as Node, value: value as ParsedNode | null }));
  // `env` first: what stands beside it sees it, wherever it is written.
  for (const { key, value } of pairs.sort((a, b) => rank(a.key) - rank(b.key))) {
    const name = isScalar(key) && key.value !== "<<" ? String(key.value) : undefined;
    if (name === undefined) open = true;
    else {
      const inner = valueAt(value, uri, text, environment);
      if (name === "env" && inner.kind === "block") environment = extended(environment, inner.properties);
      properties.set(name, { name, written: name, key: spanOf(key, uri), value: inner });
    }
  }
  return { kind: "block", properties, open, trail: [at] };
}

function rank(key: Node): number {
  return isScalar(key) && key.value === "env" ? 0 : 1;
}

function extended(outer: Environment, properties: ReadonlyMap<string, Property>): Environment {
  return new Map([...outer, ...[...properties.values()].map(({ name, value }): [string, Value] => [name, value])]);
}

function scalar(node: Scalar.Parsed, { uri, text }: { uri: string; text: string }, environment: Environment): Value {
  const at = spanOf(node, uri);
  const { value } = node;
  if (typeof value === "number" || typeof value === "boolean" || value === null) {
    return { kind: "scalar", value, trail: [at] };
  }
  const whole = String(value);
  const pieces: Piece[] = [];
  let reached = at.start;
  // A block's lines are indented in the file, so that each has a place of its own.
  const placeOf = (part: string): Span => {
    const found = text.slice(0, at.end).indexOf(part, reached);
    if (part === "" || found < 0) return at;
    reached = found + part.length;
    return { uri, start: found, end: reached };
  };
  const known = (part: string) => {
    for (const [line] of part.matchAll(/[^\n]*\n|[^\n]+/g)) {
      pieces.push({ known: line, trail: [placeOf(line.replace(/\n$/, ""))] });
    }
  };
  let done = 0;
  for (const match of whole.matchAll(/\$\{\{\s*(.*?)\s*\}\}/gs)) {
    known(whole.slice(done, match.index));
    done = match.index + match[0].length;
    const place = placeOf(match[0]);
    const variable = /^env\.([\w-]+)$/.exec(match[1]!)?.[1];
    const meant = variable === undefined ? undefined : environment.get(variable);
    pieces.push(...(meant ? through(meant, place) : [{ known: undefined, trail: [place] as const }]));
  }
  known(whole.slice(done));
  return { kind: "text", pieces: pieces.length > 0 ? pieces : [{ known: "", trail: [at] }], trail: [at] };
}

/** The pieces of a variable's value, seen from `place`. */
function through(value: Value, place: Span): readonly Piece[] {
  if (value.kind === "text") return value.pieces.map((piece) => ({ ...piece, trail: [place, ...piece.trail] }));
  const known = value.kind === "scalar" && value.value !== null ? String(value.value) : undefined;
  return [{ known, trail: [place, ...value.trail] }];
}

function spanOf(node: Node | null, uri: string): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { uri, start, end };
}
