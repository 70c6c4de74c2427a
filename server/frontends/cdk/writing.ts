import type ts from "typescript";
import { origin, type Span, type Value } from "../../../rules/model/value.ts";
import type { Intent, Written } from "../../../rules/rule.ts";
import type { Edit } from "../../frontend.ts";
import { line, type Members } from "../../write/members.ts";
import { assign, extend, type Holder } from "../../write/objects.ts";
import { all, isObject, parts, type Tree } from "../../write/written.ts";
import { Draft } from "./draft.ts";
import { constructNaming, type Naming, namingOf } from "./naming.ts";
import { exactly, memberAt, nodeAt, type Place } from "./place.ts";
import { fromNode } from "./references.ts";

/** What `intents` change in the object or list that `intent` changes, if it is the first of them that does: they share commas. */
export function together(intent: Intent, intents: readonly Intent[], place: Place): readonly Edit[] | undefined {
  const node = container(intent, place);
  if (!node) {
    if (intent.do === "discard") return uncalled(intent.item, place);
    return intent.do === "set" ? firstProperties(intent, intents, place) : undefined;
  }
  const same = intents.filter((other) => container(other, place) === node);
  if (same[0] !== intent) return [];
  const draft = new Draft(place, fromNode(node, place));
  const gone = new Set<number>();
  for (const each of same) {
    const at = each.do === "remove" ? each.property.key : each.do === "discard" ? origin(each.item) : undefined;
    if (!at) continue;
    const index = membersOf(node).findIndex((member) => {
      const name = place.ts.isObjectLiteralElementLike(member) ? member.name : undefined;
      return isAt(member, at, place) || (name !== undefined && isAt(name, at, place));
    });
    if (index >= 0) {
      gone.add(index);
      continue;
    }
    const call = each.do === "discard" ? uncalled(each.item, place) : undefined;
    if (!call) return undefined;
    draft.edits.push(...call);
  }
  const written = place.ts.isArrayLiteralExpression(node)
    ? list(node, same, gone, draft)
    : object(node, same, gone, draft);
  return written && [...draft.edits, ...written];
}

/** Methods that add to a list, and do nothing else. */
const adding: ReadonlySet<string> = new Set(["addEnvironment", "addManagedPolicy"]);

/** Takes away the call that adds `item` to a list. */
function uncalled(item: Value, place: Place): readonly Edit[] | undefined {
  const { ts, uri, text, evaluator } = place;
  const node = nodeAt(origin(item), place);
  if (!node || !exactly(node, origin(item), place)) return undefined;
  // What is added stands for itself, or for the method that adds it.
  const named = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  const call = named ? node.parent.parent : node.parent;
  if (!ts.isCallExpression(call) || !(named ? call.expression === node.parent : call.arguments[0] === node)) {
    return undefined;
  }
  const { expression, parent: statement } = call;
  if (!ts.isPropertyAccessExpression(expression) || !adding.has(expression.name.text)) return undefined;
  if (!ts.isExpressionStatement(statement)) return undefined;
  if (!ts.isBlock(statement.parent) && !ts.isSourceFile(statement.parent)) return undefined;
  const at = evaluator.span(statement);
  const [start, end] = line(text, at.start, at.end);
  return [{ at: { uri, start, end }, text: "" }];
}

type Container = ts.ObjectLiteralExpression | ts.ArrayLiteralExpression;

function membersOf(node: Container): readonly ts.Node[] {
  return "properties" in node ? node.properties : node.elements;
}

/** The object or list in which `intent` changes what it holds. */
function container(intent: Intent, place: Place): Container | undefined {
  const { ts } = place;
  if (intent.do === "remove") {
    const member = memberAt(intent.property.key, place);
    return member && ts.isObjectLiteralExpression(member.parent) ? member.parent : undefined;
  }
  const value =
    intent.do === "set"
      ? intent.on
      : intent.do === "append"
        ? intent.to
        : intent.do === "discard"
          ? intent.from
          : undefined;
  const node = value && nodeAt(origin(value), place);
  if (!node || !exactly(node, origin(value), place)) return undefined;
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) ? node : undefined;
}

function object(
  node: ts.ObjectLiteralExpression,
  intents: readonly Intent[],
  gone: ReadonlySet<number>,
  draft: Draft,
): readonly Edit[] | undefined {
  const { place } = draft;
  const wanted: Tree = new Map();
  for (const intent of intents) {
    if (intent.do === "append") {
      // An entry of a list of names and values, which the CDK takes as an object.
      const secret = draft.secret(intent.item);
      if (secret) {
        wanted.set(...secret);
        continue;
      }
      const { Name, Value } = isObject(intent.item) ? intent.item.object : {};
      if (typeof Name !== "string" || Value === undefined || Object.keys(intent.item).length !== 1) return undefined;
      wanted.set(Name, Value);
    } else if (intent.do === "set") {
      const naming = namingOf(node, place);
      if (!naming || !put(wanted, intent.name, intent.to, naming, draft)) return undefined;
    }
  }
  const names = node.properties.map((each) => nameOf(each, place));
  // What is there already is not there for the rule: it is something else.
  if ([...wanted.keys()].some((name) => names.some((each, index) => each === name && !gone.has(index)))) {
    const nested = [...wanted.values()].every((value) => value instanceof Map);
    if (!nested) return undefined;
  }
  return assign(holder(node, undefined, place), wanted, gone, draft.syntax);
}

function list(
  node: ts.ArrayLiteralExpression,
  intents: readonly Intent[],
  gone: ReadonlySet<number>,
  draft: Draft,
): readonly Edit[] | undefined {
  const naming = namingOf(node, draft.place);
  const added = intents.flatMap((each) => (each.do === "append" ? [draft.shaped(each.item, { inner: naming })] : []));
  const known = all(added);
  return known && extend(members(node, node.elements, draft.place), gone, known, draft.syntax, false);
}

/** Gives a construct without properties its first ones. */
function firstProperties(intent: Intent, intents: readonly Intent[], place: Place): readonly Edit[] | undefined {
  const { ts, evaluator, uri } = place;
  const node = made(intent, place);
  if (!node) return undefined;
  const same = intents.filter((other) => made(other, place) === node);
  if (same[0] !== intent) return [];
  const naming = constructNaming(evaluator.symbol(node.expression) ?? "");
  const [, , given, more] = node.arguments ?? [];
  if (!naming || more || (node.arguments?.length ?? 0) < 2) return undefined;
  const draft = new Draft(place, fromNode(node, place));
  const wanted: Tree = new Map();
  for (const each of same) {
    if (each.do !== "set" || !put(wanted, each.name, each.to, naming, draft)) return undefined;
  }
  if (given) {
    if (!ts.isObjectLiteralExpression(given)) return undefined;
    const edits = assign(holder(given, undefined, place), wanted, new Set(), draft.syntax);
    return edits && [...draft.edits, ...edits];
  }
  const written = all([...wanted].map(([name, value]) => draft.inline(value, name)));
  const { end } = evaluator.span(node.arguments![1]!);
  return written && [...draft.edits, { at: { uri, start: end, end }, text: `, { ${written.join(", ")} }` }];
}

/** The construct whose class stands where `intent` sets a property. */
function made(intent: Intent, place: Place): ts.NewExpression | undefined {
  const node = intent.do === "set" ? nodeAt(origin(intent.on), place) : undefined;
  if (!node || intent.do !== "set" || !exactly(node, origin(intent.on), place)) return undefined;
  const { parent } = node;
  if (place.ts.isNewExpression(node)) return node;
  return place.ts.isNewExpression(parent) && parent.expression === node ? parent : undefined;
}

/** Puts `to` into `wanted` under the names that the CDK has for the path `name`; tells whether it has them. */
function put(wanted: Tree, name: string, to: Written, naming: Naming, draft: Draft): boolean {
  const [first, ...rest] = parts(name);
  const as = naming(first!);
  if (!as) return rest.length > 0 && put(wanted, rest.join("."), to, naming, draft);
  if (rest.length > 0) {
    if (!as.inner) return false;
    const before = wanted.get(as.name);
    const inner: Tree = before instanceof Map ? before : new Map();
    wanted.set(as.name, inner);
    return put(inner, rest.join("."), to, as.inner, draft);
  }
  const value = draft.shaped(to, as);
  if (value !== undefined) wanted.set(as.name, value);
  return value !== undefined;
}

function holder(node: ts.ObjectLiteralExpression, called: string | undefined, place: Place): Holder {
  const { ts, evaluator } = place;
  const entries = node.properties.map((each) => {
    const name = nameOf(each, place);
    const value = ts.isPropertyAssignment(each) ? each.initializer : each;
    return {
      name,
      value: evaluator.span(value),
      inner: ts.isObjectLiteralExpression(value) ? holder(value, name, place) : undefined,
    };
  });
  return { members: members(node, node.properties, place), entries, called };
}

function members(node: ts.Node, items: readonly ts.Node[], { evaluator, uri, text }: Place): Members {
  return {
    uri,
    text,
    ...range(evaluator.span(node)),
    items: items.map((each) => range(evaluator.span(each))),
    lines: false,
  };
}

function range({ start, end }: Span): { readonly start: number; readonly end: number } {
  return { start, end };
}

function nameOf({ name }: ts.ObjectLiteralElementLike, { ts }: Place): string | undefined {
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined;
}

function isAt(node: ts.Node, at: Span, place: Place): boolean {
  const { start, end } = place.evaluator.span(node);
  return start === at.start && end === at.end;
}
