import type ts from "typescript";
import { type Block, shown, type Value } from "../../../rules/model/value.ts";
import { argumentsOf, bind } from "./calls.ts";
import { type Code, isBroken, spanOf, stripped } from "./code.ts";
import { collected } from "./collections.ts";
import { computedBy, makesValue } from "./constructs/values.ts";
import {
  type Called,
  type Construct,
  type Evaluator,
  type Frame,
  frameOf,
  home,
  type Instance,
  reference,
  type Thing,
  thingOf,
} from "./frame.ts";
import { constructorOf } from "./members.ts";
import { memo } from "./memo.ts";
import { regionIn, regionOf, stackIn, stackOf } from "./regions.ts";
import { unwrapped } from "./secret-values.ts";
import { unknown } from "./texts.ts";

/** `new X(…)` as a value. */
export function made(node: ts.NewExpression, frame: Frame, evaluator: Evaluator): Value {
  const at = spanOf(frame.code, node);
  const collection = collected(node, frame, evaluator);
  if (collection) return collection;
  const symbol = evaluator.modules.symbol(node.expression, frame.code);
  if (symbol !== undefined && makesValue(symbol)) {
    const args = argumentsOf(node, frame, evaluator);
    return (args && computedBy(symbol, args, at)) ?? unknown(at);
  }
  const thing = madeThing(node, frame, evaluator);
  return thing ? reference(thing, at) : unknown(at);
}

/** What `new X(…)` makes, of the CDK or of the workspace; always the same in one frame. */
export function madeThing(node: ts.NewExpression, frame: Frame, evaluator: Evaluator): Thing | undefined {
  return once(node, frame, evaluator, (around) => {
    const symbol = evaluator.modules.symbol(node.expression, around.code);
    if (symbol !== undefined) return construct(symbol, node, around, evaluator);
    const extended = classOf(node.expression, around, evaluator);
    return extended && instance(extended, node, around, evaluator);
  });
}

/** What a static method of the CDK such as `Secret.fromSecretNameV2` looks up. */
export function found(symbol: string, node: ts.CallExpression, frame: Frame, evaluator: Evaluator): Value | undefined {
  const thing = foundThing(symbol, node, frame, evaluator);
  return thing && reference(thing, spanOf(frame.code, node));
}

export function foundThing(
  symbol: string,
  node: ts.CallExpression,
  frame: Frame,
  evaluator: Evaluator,
): Construct | undefined {
  if (!/\.from[A-Z]\w*$/.test(symbol) || node.arguments.length < 3) return undefined;
  const thing = once(node, frame, evaluator, (around) => construct(symbol, node, around, evaluator));
  return thing?.kind === "construct" ? thing : undefined;
}

/** What a method that `node` calls on a construct returns. */
export function calledOn(
  thing: Thing,
  node: ts.CallExpression,
  frame: Frame,
  evaluator: Evaluator,
  member?: string,
): Value {
  const called = calledThing(thing, node, frame, evaluator, member);
  const at = spanOf(frame.code, node);
  return called ? (unwrapped(called.address, at) ?? reference(called, at)) : unknown(at);
}

/** What a method returns that `node` calls on `thing`, or on a `member` of it. */
export function calledThing(
  thing: Thing,
  node: ts.CallExpression,
  frame: Frame,
  evaluator: Evaluator,
  member?: string,
): Called | undefined {
  const receiver = thing.kind === "instance" ? thing.base : thing;
  if (!receiver || receiver.kind === "closure" || receiver.kind === "child") return undefined;
  const found = once(node, frame, evaluator, ({ code, path }): Called | undefined => {
    const { ts } = code;
    const callee = stripped(code, node.expression);
    if (!ts.isPropertyAccessExpression(callee)) return undefined;
    const method = member === undefined ? callee.name.text : `${member}.${callee.name.text}`;
    const args = argumentsOf(node, frame, evaluator);
    const [id] = args ?? [];
    const named = id?.kind === "text" ? `("${shown(id)}")` : `@${path}:${node.pos}`;
    const address = unique(`${receiver.address}.${method}${named}`, evaluator);
    const opened = !args || isBroken(code, node);
    return { kind: "called", method, at: spanOf(code, callee.name), args: args ?? [], address, calls: [], opened };
  });
  return found?.kind === "called" ? found : undefined;
}

/** A function or a class as a value. */
export function closureValue(node: ts.Node, frame: Frame, evaluator: Evaluator): Value {
  evaluator.isLocal = true;
  const at = spanOf(frame.code, node);
  const address = `ƒ ${frame.code.uri}:${node.pos} ${frame.path}`;
  if (!evaluator.things.has(address)) evaluator.things.set(address, { kind: "closure", address, node, frame });
  return reference(evaluator.things.get(address)!, at);
}

function once(
  node: ts.Node,
  frame: Frame,
  evaluator: Evaluator,
  make: (frame: Frame) => Thing | undefined,
): Thing | undefined {
  const around = home(frame.code, node, frame, evaluator);
  around.things ??= new Map();
  const { things } = around;
  if (things.has(node)) {
    const known = things.get(node);
    if (!known) evaluator.isLocal = true;
    return known;
  }
  things.set(node, undefined);
  const thing = make(around);
  if (thing) {
    things.set(node, thing);
    evaluator.things.set(thing.address, thing);
  }
  return thing;
}

function construct(
  symbol: string,
  node: ts.NewExpression | ts.CallExpression,
  frame: Frame,
  evaluator: Evaluator,
): Construct {
  const { code } = frame;
  const { ts } = code;
  const { expression } = node;
  const key = ts.isCallExpression(node) && ts.isPropertyAccessExpression(expression) ? expression.name : undefined;
  const last = lastName(expression, code);
  const words =
    key && ts.isPropertyAccessExpression(expression) ? `${lastName(expression.expression, code)}.${last}` : last;
  const spread = node.arguments?.some(ts.isSpreadElement) ?? false;
  const [first, second] = node.arguments ?? [];
  const given = placed(first && evaluator.value(first, frame), second && evaluator.value(second, frame));
  const { id, path, address } = called(words, given.scope, given.id, evaluator);
  const props = (): Block => {
    const argument = node.arguments?.[given.props];
    const value = argument && evaluator.value(argument, frame);
    if (value?.kind === "block") return value;
    const at = spanOf(code, argument ?? node);
    if (value && key) {
      const only = { name: key.text, written: key.text, key: spanOf(code, key), value };
      return { kind: "block", properties: new Map([[key.text, only]]), open: true, trail: [at] };
    }
    const absent = value?.kind === "scalar";
    const open = (value !== undefined && !absent) || spread || isBroken(code, node);
    return { kind: "block", properties: new Map(), open, trail: [at] };
  };
  const known = memo(props);
  return {
    kind: "construct",
    symbol,
    address,
    path,
    at: spanOf(code, node.expression),
    id: id ?? unknown(spanOf(code, node)),
    scope: given.scope,
    props: known,
    region: memo(() => regionOf(symbol, known, given.scope, evaluator)),
    stack: memo(() => stackOf(symbol, address, given.scope, evaluator)),
    calls: [],
    opened: false,
    perhaps: false,
    overridden: new Set(),
  };
}

/** The last of the names that `expression` is, such as `Bucket` in `s3.Bucket`. */
function lastName(expression: ts.Node, { ts, source }: Code): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (ts.isIdentifier(expression)) return expression.text;
  return expression
    .getText(source)
    .split(/\s*\.\s*/)
    .at(-1)!;
}

/** Which argument is what: constructs take a scope, an id and properties; other classes of the CDK only some of these. */
function placed(
  first: Value | undefined,
  second: Value | undefined,
): { readonly scope: Value | undefined; readonly id: Value | undefined; readonly props: number } {
  if (first?.kind === "block") return { scope: undefined, id: undefined, props: 0 };
  if (first?.kind === "text" && second?.kind !== "text") return { scope: undefined, id: first, props: 1 };
  return { scope: first, id: second, props: 2 };
}

/** How something is called that is made in `scope` with an id. */
function called(words: string, scope: Value | undefined, id: Value | undefined, evaluator: Evaluator) {
  const within = pathOf(thingOf(scope, evaluator));
  const known = id?.kind === "text" ? shown(id) : undefined;
  const own = known === undefined ? words : `${words} "${known}"`;
  const path = known === undefined ? within : within === "" ? known : `${within}/${known}`;
  return { id, path, address: unique(within === "" ? own : `${within}/${own}`, evaluator) };
}

function pathOf(thing: Thing | undefined): string {
  return thing?.kind === "construct" || thing?.kind === "instance" ? thing.path : "";
}

/** `address`, or where something has that the same with a number behind it. */
function unique(address: string, { things, numbers }: Evaluator): string {
  if (!things.has(address)) return address;
  let number = numbers.get(address) ?? 2;
  while (things.has(`${address} #${number}`)) number++;
  numbers.set(address, number);
  return `${address} #${number}`;
}

/** A class with the frame in which it is declared, or what it is of the CDK. */
type Extended = { readonly node: ts.ClassLikeDeclaration; readonly frame: Frame } | { readonly symbol: string };

function classOf(expression: ts.Node, frame: Frame, evaluator: Evaluator): Extended | undefined {
  const { code } = frame;
  const meaning = evaluator.modules.named(expression, code);
  if (meaning?.kind === "cdk") return { symbol: meaning.symbol };
  if (meaning?.kind === "declared") {
    const { ts } = meaning.code;
    const { node } = meaning;
    const around = home(meaning.code, node, frame, evaluator);
    if (ts.isClassLike(node)) return { node, frame: around };
    if (ts.isExportAssignment(node)) return classOf(node.expression, around, evaluator);
  }
  const node = stripped(code, expression);
  if (code.ts.isClassLike(node)) return { node, frame };
  const thing = thingOf(code.ts.isIdentifier(node) ? evaluator.value(node, frame) : undefined, evaluator);
  if (thing?.kind !== "closure" || !thing.frame.code.ts.isClassLike(thing.node)) return undefined;
  return { node: thing.node, frame: thing.frame };
}

function instance(
  extended: Extended,
  node: ts.NewExpression,
  frame: Frame,
  evaluator: Evaluator,
): Instance | Construct | undefined {
  if (!("node" in extended)) return construct(extended.symbol, node, frame, evaluator);
  const args = argumentsOf(node, frame, evaluator);
  const words = lastName(node.expression, frame.code);
  const [first, second] = args ?? [];
  const isPlaced = second?.kind === "text" && first?.kind !== "text";
  const named = isPlaced
    ? called(words, first, second, evaluator)
    : {
        path: pathOf(frame.self?.kind === "instance" ? frame.self : undefined),
        address: `${words}@${frame.code.uri}:${node.pos} ${frame.path}`,
      };
  return layered(extended.node, extended.frame, args, named, evaluator);
}

/** An object of a class of which nobody makes one that we see: nothing is known of what it is given. */
export function unseen(node: ts.ClassLikeDeclaration, frame: Frame, evaluator: Evaluator): Instance {
  const address = `${frame.code.uri}:${node.pos} ${frame.path}`;
  return layered(node, frame, undefined, { path: "", address }, evaluator);
}

function layered(
  node: ts.ClassLikeDeclaration,
  frame: Frame,
  args: readonly Value[] | undefined,
  { path, address }: { readonly path: string; readonly address: string },
  evaluator: Evaluator,
): Instance {
  const layers: Frame[] = [];
  const scope = args ? args[0] : unknown(spanOf(frame.code, node));
  const instance: Instance & { base: Construct | undefined } = {
    kind: "instance",
    address,
    path,
    scope,
    layers,
    region: () => (instance.base ? instance.base.region() : regionIn(scope, evaluator)),
    stack: () => (instance.base ? instance.base.stack() : stackIn(scope, evaluator)),
    base: undefined,
    fields: new Map(),
    methods: new Map(),
  };
  evaluator.things.set(address, instance);
  let next: Extended | undefined = { node, frame };
  let given = args;
  for (let depth = 0; next && "node" in next && depth < 20; depth++) {
    const own: ts.ClassLikeDeclaration = next.node;
    const around: Frame = next.frame;
    const { code } = around;
    const { ts } = code;
    const bound = new Map<ts.Node, Value>();
    const layer = frameOf(code, own, around, `${address}^${depth}`, bound, instance);
    layers.push(layer);
    const maker = constructorOf(own, ts);
    if (maker && given) bind(maker.parameters, given, bound, layer, evaluator);
    const parent: ts.Expression | undefined = own.heritageClauses?.find(
      ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
    )?.types[0]?.expression;
    const call = code.outline.parents.get(own);
    if (maker) given = call && argumentsOf(call, layer, evaluator);
    next = parent && classOf(parent, around, evaluator);
    if (next && "symbol" in next) {
      const at = parent!;
      instance.base = based(next.symbol, instance, given, call ?? at, layer, evaluator);
    }
  }
  return instance;
}

/** What an object of the workspace is of the CDK, by the class that its own extends. */
function based(
  symbol: string,
  { address, path }: Instance,
  args: readonly Value[] | undefined,
  call: ts.Node,
  { code }: Frame,
  evaluator: Evaluator,
): Construct {
  const at = spanOf(code, code.ts.isCallExpression(call) ? call.expression : call);
  const [scope, id, props] = args ?? [];
  const open = !args || (props !== undefined && props.kind !== "scalar");
  const given: Block =
    props?.kind === "block" ? props : { kind: "block", properties: new Map(), open, trail: [spanOf(code, call)] };
  return {
    kind: "construct",
    symbol,
    address,
    path,
    at,
    id: id ?? unknown(at),
    scope: args ? scope : undefined,
    props: () => given,
    region: memo(() => regionOf(symbol, () => given, args ? scope : unknown(at), evaluator)),
    stack: memo(() => stackOf(symbol, address, args ? scope : undefined, evaluator)),
    calls: [],
    opened: false,
    perhaps: false,
    overridden: new Set(),
  };
}
