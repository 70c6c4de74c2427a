import type ts from "typescript";
import type { Block, Span, Value } from "../../../rules/model/value.ts";
import type { Code } from "./code.ts";
import type { Collection } from "./collections.ts";
import type { Modules } from "./modules.ts";
import type { Work } from "./work.ts";

/** What the names of one file, or of one run of something in it, stand for: a function, a class, an item of a loop. */
export interface Frame {
  readonly code: Code;
  /** The function, class or loop that is run; the file itself for what is outside of all of them. */
  readonly of: ts.Node;
  readonly outer: Frame | undefined;
  /** Tells it from all other frames. */
  readonly path: string;
  /** Parameters and variables of loops with what they are given. */
  readonly bound: ReadonlyMap<ts.Node, Value>;
  /** What `this` is. */
  readonly self: Self | undefined;
  /** Values of declarations; nothing while one is being found. */
  readonly known: Map<ts.Node, Value | undefined>;
  /** What is built up by statements, where it is read. */
  built: Map<ts.Node, Value | undefined> | undefined;
  /** What the expressions in it make. */
  things: Map<ts.Node, Thing | undefined> | undefined;
  /** The frames of what is called or repeated in it, by place and number. */
  inner: Map<ts.Node, Map<string, Frame>> | undefined;
}

/** What `this` may be: an object of a class, or what else a method is called on: an object that is written out, a class. */
export type Self = Instance | Value;

/** What a value with a target stands for. */
export type Thing = Construct | Called | Child | Instance | Closure;

/** Something of the CDK's own that is made with `new`, or by a static method. */
export interface Construct {
  readonly kind: "construct";
  /** What it is, such as `aws-ecs.FargateService`. */
  readonly symbol: string;
  readonly address: string;
  /** The ids of what it is in, and its own. */
  readonly path: string;
  readonly at: Span;
  readonly id: Value;
  /** What it is made in. */
  readonly scope: Value | undefined;
  readonly props: () => Block;
  /** The region that it is made in, where something says one. */
  readonly region: () => Value | undefined;
  /** The address of the stack that it is in, or is, if that is known. */
  readonly stack: () => string | undefined;
  readonly calls: Called[];
  /** Something else may be done to it. */
  opened: boolean;
  /** It may not be made at all, or more than once. */
  perhaps: boolean;
  /** Properties of what it makes that are written afterwards, in whatever words; `*` for all of them. */
  readonly overridden: Set<string>;
}

/** What a construct makes in CloudFormation, as `x.node.defaultChild` gives it. */
export interface Child {
  readonly kind: "child";
  readonly address: string;
  readonly of: Construct;
}

/** What a method of a construct returns. */
export interface Called {
  readonly kind: "called";
  readonly method: string;
  readonly at: Span;
  readonly args: readonly Value[];
  readonly address: string;
  readonly calls: Called[];
  opened: boolean;
}

/** An object of a class of the workspace. */
export interface Instance {
  readonly kind: "instance";
  readonly address: string;
  readonly path: string;
  /** What it is made in. */
  readonly scope: Value | undefined;
  /** Its class and those above it, the most derived first. */
  readonly layers: readonly Frame[];
  /** The region that it is made in, where something says one. */
  readonly region: () => Value | undefined;
  /** The address of the stack that it is in, or is, if that is known. */
  readonly stack: () => string | undefined;
  /** What of the CDK it extends, as the construct that it is thereby. */
  readonly base: Construct | undefined;
  /** Values of its fields; nothing while one is being found. */
  readonly fields: Map<string, Value | undefined>;
  /** Runs of its methods without parameters. */
  readonly methods: Map<ts.Node, Frame>;
}

/** A function or a class, with what is around it. */
export interface Closure {
  readonly kind: "closure";
  readonly address: string;
  readonly node: ts.Node;
  readonly frame: Frame;
}

/** What one evaluation has found out, and how to find out more. */
export interface Evaluator {
  readonly modules: Modules;
  readonly work: Work;
  /** By address. */
  readonly things: Map<string, Thing>;
  /** How far those are numbered that would have the same address. */
  readonly numbers: Map<string, number>;
  /** Names of members that are written in some file. */
  readonly members: ReadonlySet<string>;
  /** Names of members of which a member is written in some file, or which are lists that something changes. */
  readonly grown: ReadonlySet<string>;
  /** Declarations into whose value another file writes. */
  readonly written: ReadonlySet<ts.Node>;
  /** Properties that are written afterwards of nobody knows which constructs, as `overridden` of one has them. */
  readonly overridden: Set<string>;
  /** What code that is not read is handed. */
  readonly handed: Value[];
  /** Aspects that may do anything to all constructs. */
  readonly aspects: ts.Node[];
  /** What lets something in to, or out of, what is not known. */
  readonly strays: ts.Node[];
  /** Which lists are maps or sets, by their items. */
  readonly collections: WeakMap<readonly Value[], Collection>;
  /** What expressions come to in whatever frame. */
  readonly constants: Map<ts.Node, Value>;
  /**
   * Whether what was found out since this was set to false may be otherwise in another frame, or when more is known. Who
   * looks at a frame other than that of a file, or meets what is still being found, sets it.
   */
  isLocal: boolean;
  /** Functions that are being run. */
  readonly active: Set<ts.Node>;
  /** What is taken for not set, by the name that `outside` has for it. */
  readonly unset: ReadonlySet<string>;
  /** The defaults of what may be set from outside, by the name that `outside` has for that: where each is taken. */
  readonly defaults: Map<string, Span[]>;
  /** What `tryGetContext` gives. */
  readonly context: (name: string, at: Span) => Value;
  root(code: Code): Frame;
  value(node: ts.Node, frame: Frame): Value;
}

export function frameOf(
  code: Code,
  of: ts.Node,
  outer: Frame | undefined,
  path: string,
  bound: ReadonlyMap<ts.Node, Value> = unbound,
  self: Self | undefined = outer?.self,
): Frame {
  // Many runs of a function make nothing and call nothing.
  return {
    code,
    of,
    outer,
    path,
    bound,
    self,
    known: new Map(),
    built: undefined,
    things: undefined,
    inner: undefined,
  };
}

const unbound: ReadonlyMap<ts.Node, Value> = new Map();

/** The innermost frame around `frame` in which `node` of `code` is run; that of its file if there is none. */
export function home(code: Code, node: ts.Node, frame: Frame, evaluator: Evaluator): Frame {
  for (let each: Frame | undefined = frame; each; each = each.outer) {
    if (each.code === code && each.of.pos <= node.pos && node.end <= each.of.end) {
      if (each.outer) evaluator.isLocal = true;
      return each;
    }
  }
  return evaluator.root(code);
}

/** The frame of what is run at `site` of `frame` for the `key`th time. */
export function innerFrame(frame: Frame, site: ts.Node, key: string, make: () => Frame): Frame {
  frame.inner ??= new Map();
  let frames = frame.inner.get(site);
  if (!frames) {
    frames = new Map();
    frame.inner.set(site, frames);
  }
  let found = frames.get(key);
  if (!found) {
    found = make();
    frames.set(key, found);
  }
  return found;
}

/** The frame of a loop at `site` in `around` for one item, which `declaration` stands for; nothing is known of it without. */
export function loopFrame(
  around: Frame,
  site: ts.Node,
  declaration: ts.Node,
  item: Value | undefined,
  key: string,
): Frame {
  return innerFrame(around, site, key, () => {
    const bound = new Map(item ? [[declaration, item]] : []);
    return frameOf(around.code, site, around, `${around.path}>${site.pos}.${key}`, bound);
  });
}

/** A value that stands for `thing`, used at `at`. */
export function reference({ address }: Thing, at: Span): Value {
  return { kind: "unknown", target: { address, attribute: "" }, trail: [at] };
}

/** What `value` stands for, and of which member of it, such as the `targetGroup` of a pattern. */
export function behindMember(
  value: Value,
  { things }: Evaluator,
): { readonly thing: Construct | Called; readonly member: string } | undefined {
  const target = value.kind === "unknown" ? value.target : undefined;
  const thing = target && target.attribute !== "" ? things.get(target.address) : undefined;
  if (thing?.kind !== "construct" && thing?.kind !== "called") return undefined;
  return { thing, member: target!.attribute };
}

/** What `value` stands for as a whole. */
export function thingOf(value: Value | undefined, { things }: Evaluator): Thing | undefined {
  if (value?.kind !== "unknown" || value.target?.attribute !== "") return undefined;
  return things.get(value.target.address);
}
