import type ts from "typescript";
import type { Resource } from "../../../rules/model/resource.ts";
import type { Span, Value } from "../../../rules/model/value.ts";
import type { Evaluated, Notice, Reader } from "../../frontend.ts";
import { writtenElsewhere } from "./changes.ts";
import { isIdle } from "./claims.ts";
import { type Code, spanOf } from "./code.ts";
import { type Context, contextFor } from "./context.ts";
import { value } from "./evaluate.ts";
import { type Called, type Construct, type Evaluator, type Frame, frameOf, type Thing } from "./frame.ts";
import { kept } from "./kept.ts";
import type { Call, Made } from "./made.ts";
import { type Matters, matters } from "./matters.ts";
import { type Modules, modules } from "./modules.ts";
import { taken } from "./outside.ts";
import { overridden } from "./overrides.ts";
import type { CdkFile } from "./parse.ts";
import { importsOf } from "./resolve.ts";
import { handedOut, resources } from "./resources.ts";
import { run } from "./run.ts";
import { unknown } from "./texts.ts";
import { Work } from "./work.ts";

/** The resources that the file `unit` makes when it is run, with all that it imports. */
export function evaluate(unit: string, reader: Reader<CdkFile>, before?: Evaluated): Evaluated {
  const file = reader.file(unit);
  if (!file || isIdle(file.document, reader)) return { resources: [] };
  const evaluated = (unset: Evaluator["unset"]): Ran => {
    const workspace = modules(reader, file.ts);
    const codes = reached(unit, workspace);
    return ran(codes, evaluatorOf(codes, workspace, contextFor(unit, codes, reader), unset), matters(workspace));
  };
  const { found, defaults, notice } = evaluated(new Set());
  const likely = (): readonly Resource[] => {
    const all = evaluated(new Set(defaults.keys())).found;
    return all.map((resource) => ({ ...resource, unset: taken(defaults, resource.body) }));
  };
  // What is the same need not be judged again.
  return {
    resources: kept(found, before?.resources),
    ...(defaults.size > 0 && { defaults: (earlier) => kept(likely(), earlier) }),
    notice,
  };
}

/** What one evaluation comes to; what it went through is not kept. */
interface Ran {
  readonly found: readonly Resource[];
  readonly defaults: Evaluator["defaults"];
  readonly notice: Notice | undefined;
}

/** The resources that `codes` make. */
function ran(codes: readonly Code[], evaluator: Evaluator, mattering: Matters): Ran {
  const { made } = run(codes, evaluator, mattering);
  const inFile = new Map(codes.map(({ uri }): [string, Construct[]] => [uri, []]));
  for (const each of made) inFile.get(each.at.uri)!.push(each);
  const ordered = [...inFile.values()].flatMap((each) => each.sort((a, b) => a.at.start - b.at.start));
  // One aspect is enough.
  if (evaluator.aspects.length > 0) for (const each of made) each.opened = true;
  const all = ordered.map(madeOf);
  const each = resources(all, evaluator.strays.length > 0);
  const known = all.flatMap((made, index) => {
    const construct = ordered[index]!;
    const own = each.get(made)!.map((resource) => overridden(resource, construct, evaluator));
    return construct.perhaps ? own.map((resource) => ({ ...resource, perhaps: true as const })) : own;
  });
  const { handed, defaults, work } = evaluator;
  return { found: [...known, ...handedOut(handed)], defaults, notice: work.notice };
}

/** What is known of the expressions of one file by themselves, whoever runs it. */
export interface Reading {
  value(node: ts.Node): Value;
  symbol(node: ts.Node): string | undefined;
  span(node: ts.Node): Span;
}

export function reading(file: CdkFile, reader: Reader<CdkFile>): Reading | undefined {
  const code = file.code();
  if (!code) return undefined;
  const workspace = modules(reader, file.ts);
  const evaluator = evaluatorOf([code], workspace, (_, at) => unknown(at), new Set());
  return {
    value: (node) => evaluator.value(node, evaluator.root(code)),
    symbol: (node) => workspace.symbol(node, code),
    span: (node) => spanOf(code, node),
  };
}

/** The files that `unit` brings in, each after those that it imports, and so `unit` last. */
function reached(unit: string, modules: Modules): readonly Code[] {
  const seen = new Set([unit]);
  const found: Code[] = [];
  const visit = (uri: string): void => {
    const code = modules.code(uri);
    if (!code) return;
    for (const each of importsOf(code.file, modules.resolve)) {
      if (seen.has(each)) continue;
      seen.add(each);
      visit(each);
    }
    found.push(code);
  };
  visit(unit);
  return found;
}

function evaluatorOf(codes: readonly Code[], modules: Modules, context: Context, unset: Evaluator["unset"]): Evaluator {
  const roots = new Map<Code, Frame>();
  const evaluator: Evaluator = {
    modules,
    work: new Work(),
    things: new Map<string, Thing>(),
    numbers: new Map<string, number>(),
    members: new Set(codes.flatMap(({ outline }) => [...outline.members])),
    grown: new Set(codes.flatMap(({ outline }) => [...outline.grown])),
    written: writtenElsewhere(codes, modules),
    overridden: new Set(),
    handed: [],
    aspects: [],
    strays: [],
    collections: new WeakMap(),
    constants: new Map(),
    isLocal: false,
    active: new Set(),
    unset,
    defaults: new Map(),
    context: (name, at) => context(name, at, evaluator),
    root(code) {
      let root = roots.get(code);
      if (!root) {
        root = frameOf(code, code.source, undefined, code.uri);
        roots.set(code, root);
      }
      return root;
    },
    value: (node, frame) => value(node, frame, evaluator),
  };
  return evaluator;
}

function madeOf({ symbol, address, at, id, props, region, stack, calls, opened }: Construct): Made {
  return {
    symbol,
    address,
    at,
    id,
    props: props(),
    region: region(),
    stack: stack(),
    calls: calls.map(callOf),
    closed: !opened,
  };
}

function callOf({ method, at, args, address, calls, opened }: Called): Call {
  return { method, at, args, address, calls: calls.map(callOf), closed: !opened };
}
