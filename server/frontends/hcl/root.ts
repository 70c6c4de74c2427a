import type { Resource } from "../../../rules/model/resource.ts";
import type { Value } from "../../../rules/model/value.ts";
import type { Evaluated, Reader } from "../../frontend.ts";
import type { Configuration, HclParsed } from "./configuration.ts";
import { Work } from "./evaluate.ts";
import { configurationOf, fileValues, Module, mostCalls, type Reads, type Session } from "./module.ts";
import { resources, rootResources } from "./resources.ts";
import { Sameness } from "./same.ts";

/** A root module with all that it calls, and of what it was made. */
export interface HclEvaluated extends Evaluated {
  readonly configurations: ReadonlyMap<string, Configuration>;
  /** By environment and address; nothing if any of it depends on what was asked for first. */
  readonly modules: ReadonlyMap<string, Made>;
  readonly imported: ReadonlySet<string>;
}

/** The resources of a module as it is called once, and all that they depend on. */
interface Made {
  readonly resources: readonly Resource[];
  readonly configuration: Configuration;
  /** What its variables are given. */
  readonly given: ReadonlyMap<string, Value | undefined>;
  readonly open: boolean;
  readonly reads: Reads;
  /** The steps that it took. */
  readonly work: number;
}

/** The resources of the root module `unit`: once for each variable file that one may choose, else once. */
export function evaluate(unit: string, reader: Reader<HclParsed>, before?: HclEvaluated): HclEvaluated {
  const work = new Work();
  const configurations = new Map<string, Configuration>();
  const common = { reader, work, configurations, known: before?.configurations ?? new Map(), templates: new Map() };
  const own = configurationOf(unit, { ...common, calls: 0 });
  const kept = before && sameNames(before.imported, own.imported) ? before.modules : new Map<string, Made>();
  const modules = new Map<string, Made>();
  const found: Resource[] = [];
  for (const choice of own.alternatives.length > 0 ? own.alternatives : [undefined]) {
    const session: Session = { ...common, calls: mostCalls };
    const environment = choice?.name;
    const values = fileValues(choice ? [own.values, choice.values] : [own.values], work);
    const root = new Module(session, [unit], "", values);
    found.push(...rootResources(root, environment));
    for (const module of tree(root)) {
      const path = `${environment ?? ""}\n${module.prefix}`;
      const made = again(module, kept.get(path), work) ?? make(module, own.imported, environment, work);
      modules.set(path, made);
      found.push(...made.resources);
    }
  }
  // What depends on the order is the same only if everything is asked for in the same order.
  if (!work.whole && kept.size > 0) return evaluate(unit, reader);
  const { whole, notice } = work;
  return { resources: found, notice, configurations, modules: whole ? modules : new Map(), imported: own.imported };
}

/** `module` and all that it calls. */
function* tree(module: Module): Generator<Module> {
  yield module;
  for (const name of module.configuration.modules.keys()) {
    for (const child of module.children(name)) yield* tree(child.module);
  }
}

function make(module: Module, imported: ReadonlySet<string>, environment: string | undefined, work: Work): Made {
  const { configuration, reads } = module;
  const given = givenTo(module);
  const { left } = work;
  const found = resources(module, imported, environment);
  // What is read later on is for other modules.
  const read: Reads = {
    outputs: new Map(reads.outputs),
    documents: new Map(reads.documents),
    empty: new Map(reads.empty),
  };
  const spent = left - work.left;
  return { resources: found, configuration, given, open: module.given.open, reads: read, work: spent };
}

/** `made`, if all that it was made of is the same for `module`. */
function again(module: Module, made: Made | undefined, work: Work): Made | undefined {
  if (made?.configuration !== module.configuration || made.open !== module.given.open) return undefined;
  const sameness = new Sameness();
  const given = givenTo(module);
  if (!sameness.same(made.given, given)) return undefined;
  for (const { path, value } of made.reads.outputs.values()) {
    if (!sameness.same(value, module.outputOf(path))) return undefined;
  }
  for (const [name, empty] of made.reads.empty) if (module.callsNothing(name) !== empty) return undefined;
  for (const [uri, document] of made.reads.documents) if (module.document(uri) !== document) return undefined;
  work.spend(made.work);
  return { ...made, given };
}

/** The value that each variable of `module` is given. */
function givenTo({ configuration, given: { values } }: Module): ReadonlyMap<string, Value | undefined> {
  return new Map([...configuration.variables.keys()].map((name) => [name, values.get(name)?.()]));
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}
