import type { Resource } from "../../../rules/model/resource.ts";
import type { Value } from "../../../rules/model/value.ts";
import type { Evaluated, Reader } from "../../frontend.ts";
import type { Configuration, HclParsed } from "./configuration.ts";
import { Work } from "./evaluate.ts";
import { fileValues } from "./given.ts";
import { configurationOf, Module, mostCalls, type Reads, type Session } from "./module.ts";
import { resources, rootResources } from "./resources.ts";
import { Sameness } from "./same.ts";

/** A root module with all that it calls, and of what it was made. */
export interface HclEvaluated extends Evaluated {
  readonly configurations: ReadonlyMap<string, Configuration>;
  /** By environment and address, a module before those that it calls; nothing if any of it depends on what was asked for first. */
  readonly modules: ReadonlyMap<string, Made>;
  /** By environment, what the root hands out. */
  readonly outermost: ReadonlyMap<string | undefined, readonly Resource[]>;
  readonly imported: ReadonlySet<string>;
}

/** A module as it is called once: its resources, and all that they depend on. */
interface Made {
  readonly environment: string | undefined;
  readonly call: Call | undefined;
  readonly prefix: string;
  readonly units: readonly string[];
  readonly resources: readonly Resource[];
  readonly configuration: Configuration;
  /** What its variables are given. */
  readonly given: ReadonlyMap<string, Value | undefined>;
  readonly open: boolean;
  readonly plain: boolean;
  /** What its resources were made of. */
  readonly reads: Readonly<Reads>;
  /** What anything was made of that somebody asked for: its resources, its outputs, the arguments of its calls. */
  readonly all: Readonly<Reads>;
  /** The steps that its resources took. */
  readonly work: number;
}

/** Which module calls it, and how it is called there. */
interface Call {
  readonly by: string;
  readonly name: string;
  readonly key: string;
}

/** What is the same throughout one evaluation. */
interface Round {
  readonly session: Omit<Session, "calls">;
  readonly unit: string;
  /** Of the root. */
  readonly own: Configuration;
  /** What may still be the same. */
  readonly kept: ReadonlyMap<string, Made>;
}

/** All modules of a root, and by environment what there is only where Terraform is started. */
interface Whole {
  readonly modules: ReadonlyMap<string, Made>;
  readonly outermost: ReadonlyMap<string | undefined, readonly Resource[]>;
}

/** The resources of the root module `unit`: once for each variable file that one may choose, else once. */
export function evaluate(unit: string, reader: Reader<HclParsed>, before?: HclEvaluated): HclEvaluated {
  const work = new Work();
  const known = before?.configurations ?? new Map<string, Configuration>();
  const session = { reader, work, configurations: new Map<string, Configuration>(), known, templates: new Map() };
  const own = configurationOf(unit, session);
  const kept = before && sameNames(before.imported, own.imported) ? before.modules : new Map<string, Made>();
  const round: Round = { session, unit, own, kept };
  const { modules, outermost } = partly(round) ?? wholly(round);
  // What depends on the order is the same only if everything is asked for in the same order.
  if (!work.whole && kept.size > 0) return evaluate(unit, reader);
  const outer = new Map(
    [...outermost].map(([environment, found]) => [
      environment,
      found.map(keeping(before?.outermost.get(environment) ?? [])),
    ]),
  );
  const found = [...modules.values()].flatMap(({ call, environment, resources }) =>
    call ? resources : [...outer.get(environment)!, ...resources],
  );
  return {
    resources: found,
    notice: work.notice,
    configurations: session.configurations,
    modules: work.whole ? modules : new Map(),
    outermost: work.whole ? outer : new Map(),
    imported: own.imported,
  };
}

/** Goes through all modules; those whose arguments are the same as before are taken as they are. */
function wholly(round: Round): Whole {
  const modules = new Map<string, Made>();
  const outermost = new Map<string | undefined, readonly Resource[]>();
  for (const environment of environments(round)) {
    const root = rootModule(environment, round);
    outermost.set(environment, rootResources(root, environment));
    add(modules, root, undefined, environment, round);
  }
  return { modules, outermost };
}

/**
 * Looks only into modules whose files have changed, and what they call. That is enough if what they give to others is
 * the same as before; else nothing is returned.
 */
function partly(round: Round): Whole | undefined {
  const { session, own, unit, kept } = round;
  if (kept.size === 0 || kept.size > mostCalls || session.known.get(unit) !== own) return undefined;
  for (const unit of session.known.keys()) configurationOf(unit, session);
  const modules = new Map<string, Made>();
  let changed: Made | undefined;
  for (const [path, made] of kept) {
    if (changed && changed.environment === made.environment && made.prefix.startsWith(changed.prefix)) continue;
    for (const [uri, document] of made.all.documents) if (session.reader.document(uri) !== document) return undefined;
    for (const [folder, uris] of made.all.folders) if (session.reader.below(folder) !== uris) return undefined;
    if (made.call && configurationOf(made.units[made.units.length - 1]!, session) !== made.configuration) {
      changed = made;
      if (!addChanged(modules, made, made.call, round)) return undefined;
    } else {
      session.work.spend(made.work);
      modules.set(path, made);
    }
  }
  if (modules.size > mostCalls) return undefined;
  const outermost = new Map(
    environments(round).map((environment) => [environment, rootResources(rootModule(environment, round), environment)]),
  );
  return { modules, outermost };
}

/** Adds what has become of `made`, and says whether it gives the same to its caller as before. */
function addChanged(modules: Map<string, Made>, made: Made, call: Call, round: Round): boolean {
  const { given, open, plain, units, prefix, environment } = made;
  const value = (name: string) => given.get(name);
  const region = (name: string) => {
    const { regions } = made.all;
    // One that it did not ask for before; its caller has to be asked.
    if (!regions.has(name)) round.session.work.whole = false;
    return regions.get(name);
  };
  const module = new Module({ ...round.session, calls: mostCalls }, units, prefix, { value, region, open, plain });
  if (module.configuration.files.length === 0 || made.configuration.files.length === 0) return false;
  // Of a variable that is new it is not known what it is given.
  if (![...module.configuration.variables.keys()].every((name) => given.has(name))) return false;
  add(modules, module, call, environment, round);
  const sameness = new Sameness();
  for (const { path, value } of round.kept.get(call.by)!.all.outputs.values()) {
    const [name, key, output] = path;
    if (name === call.name && key === call.key && !sameness.same(value, module.gives(output))) return false;
  }
  return true;
}

/** Adds `module` and all that it calls. */
function add(
  modules: Map<string, Made>,
  module: Module,
  call: Call | undefined,
  environment: string | undefined,
  round: Round,
): void {
  const path = `${environment ?? ""}\n${module.prefix}`;
  const before = round.kept.get(path);
  modules.set(path, again(module, call, before, round) ?? make(module, call, environment, before, round));
  for (const name of module.configuration.modules.keys()) {
    for (const { instance, module: child } of module.children(name)) {
      add(modules, child, { by: path, name, key: instance.key }, environment, round);
    }
  }
}

function make(
  module: Module,
  call: Call | undefined,
  environment: string | undefined,
  before: Made | undefined,
  round: Round,
): Made {
  const { configuration, prefix, units, reads: all } = module;
  const { work } = round.session;
  const given = givenTo(module);
  const { left } = work;
  const found = resources(module, round.own.imported, environment);
  // What is read later on is for other modules.
  const reads: Reads = {
    outputs: copied(all.outputs),
    documents: copied(all.documents),
    folders: copied(all.folders),
    empty: copied(all.empty),
    regions: copied(all.regions),
  };
  const { open, plain } = module.given;
  const spent = left - work.left;
  return {
    environment,
    call,
    prefix,
    units,
    resources: before ? found.map(keeping(before.resources)) : found,
    configuration,
    given,
    open,
    plain,
    reads,
    all,
    work: spent,
  };
}

/** Gives for each resource the one of `before` that is the same, if there is one: what is known of it holds. */
function keeping(before: readonly Resource[]): (found: Resource) => Resource {
  const byAddress = new Map(before.map((resource) => [resource.address, resource]));
  return (found) => {
    const earlier = byAddress.get(found.address);
    return earlier && new Sameness().alone(earlier, found) ? earlier : found;
  };
}

/** `map` as it is now; one that is empty is replaced where something is noted. */
function copied<K, V>(map: Map<K, V>): Map<K, V> {
  return map.size === 0 ? map : new Map(map);
}

/** `made`, if all that it was made of is the same for `module`. */
function again(module: Module, call: Call | undefined, made: Made | undefined, { session }: Round): Made | undefined {
  if (made?.configuration !== module.configuration) return undefined;
  if (made.open !== module.given.open || made.plain !== module.given.plain) return undefined;
  const sameness = new Sameness();
  const given = givenTo(module);
  if (!sameness.same(made.given, given)) return undefined;
  for (const { path, value } of made.reads.outputs.values()) {
    if (!sameness.same(value, module.outputOf(path))) return undefined;
  }
  for (const [name, region] of made.reads.regions) {
    if (!sameness.same(region, module.handed(name))) return undefined;
  }
  for (const [name, empty] of made.reads.empty) if (module.callsNothing(name) !== empty) return undefined;
  for (const [uri, document] of made.reads.documents) if (module.document(uri) !== document) return undefined;
  for (const [folder, uris] of made.reads.folders) if (module.below(folder) !== uris) return undefined;
  session.work.spend(made.work);
  return { ...made, call, units: module.units, given, all: module.reads };
}

/** The value that each variable of `module` is given. */
function givenTo({ configuration, given }: Module): ReadonlyMap<string, Value | undefined> {
  return new Map([...configuration.variables.keys()].map((name) => [name, given.value(name)]));
}

function environments({ own: { alternatives } }: Round): readonly (string | undefined)[] {
  return alternatives.length > 0 ? alternatives.map(({ name }) => name) : [undefined];
}

function rootModule(environment: string | undefined, { session, unit, own: { alternatives, values } }: Round): Module {
  const choice = alternatives.find(({ name }) => name === environment);
  const given = fileValues(choice ? [values, choice.values] : [values], session.work);
  return new Module({ ...session, calls: mostCalls }, [unit], "", given);
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}
