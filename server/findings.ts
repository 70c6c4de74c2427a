import type { Resource, ResourceType } from "../rules/model/resource.ts";
import { exact, get, type Target } from "../rules/model/value.ts";
import type { Finding, Index, Related, Rule, Unit, Workspace } from "../rules/rule.ts";
import { sameItems } from "./cells.ts";
import type { Problem } from "./problems.ts";

/** What the rules say of the resources of a root, and why they need not be asked again. */
export interface Checked {
  /** By file. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly today: string;
  /** By environment. */
  readonly units: ReadonlyMap<string | undefined, CheckedUnit>;
}

interface CheckedUnit {
  readonly byType: ReadonlyMap<ResourceType, readonly Resource[]>;
  readonly outcomes: ReadonlyMap<Resource, Outcome>;
}

/** What the rules say of one resource, with what they asked its unit and were told. */
interface Outcome {
  readonly problems: readonly Problem[];
  readonly asked: readonly Answer[];
}

interface Answer<V = unknown> {
  readonly given: V;
  again(unit: Unit): V;
  same(a: V, b: V): boolean;
}

/** What `rules` say of `resources`; of those that are as `before` they are not asked again unless another answer may change their mind. */
export function check(
  resources: readonly Resource[],
  rules: ReadonlyMap<ResourceType, readonly Rule[]>,
  workspace: Workspace,
  today: string,
  before: Checked | undefined,
): Checked {
  const environments = new Map<string | undefined, Resource[]>();
  for (const resource of resources) put(environments, resource.environment, resource);
  const problems = new Map<string, Problem[]>();
  const units = new Map<string | undefined, CheckedUnit>();
  for (const [environment, members] of environments) {
    const known = before?.today === today ? before.units.get(environment) : undefined;
    const byType = typed(members, known);
    const unit = unitOf(members, byType, workspace, today);
    const asked = new Asked(unit);
    const holds = holding(unit);
    const outcomes = new Map<Resource, Outcome>();
    for (const resource of members) {
      const earlier = known?.outcomes.get(resource);
      const again = earlier?.asked.every(holds) ? earlier : undefined;
      const outcome = again ?? outcomeOf(resource, rules.get(resource.type) ?? [], asked);
      outcomes.set(resource, outcome);
      for (const problem of outcome.problems) put(problems, problem.at.uri, problem);
    }
    units.set(environment, { byType, outcomes });
  }
  return { problems, today, units };
}

/** `resources` by the units that they make up, one for each environment. */
export function unitsOf(resources: readonly Resource[], workspace: Workspace, today: string): readonly Members[] {
  const environments = new Map<string | undefined, Resource[]>();
  for (const resource of resources) put(environments, resource.environment, resource);
  return [...environments.values()].map((members) => ({
    members,
    unit: unitOf(members, typed(members, undefined), workspace, today),
  }));
}

/** A unit and the resources in it. */
export interface Members {
  readonly members: readonly Resource[];
  readonly unit: Unit;
}

/** `resources` by their types, in the lists of before where these are the same. */
function typed(resources: readonly Resource[], before: CheckedUnit | undefined): CheckedUnit["byType"] {
  const byType = new Map<ResourceType, Resource[]>();
  for (const resource of resources) put(byType, resource.type, resource);
  return new Map(
    [...byType].map(([type, list]) => {
      const earlier = before?.byType.get(type);
      return [type, earlier && sameItems(earlier, list) ? earlier : list];
    }),
  );
}

const none: readonly Resource[] = [];

function unitOf(
  resources: readonly Resource[],
  byType: CheckedUnit["byType"],
  workspace: Workspace,
  today: string,
): Unit {
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
  const byName = new Map<string, Map<string, Resource[]>>();
  const indexes = new Map<Index, ReturnType<Index>>();
  const unit: Unit = {
    today,
    workspace,
    resources: (type) => byType.get(type) ?? none,
    named(type, property, text) {
      const key = `${type} ${property}`;
      let names = byName.get(key);
      if (!names) {
        names = named(byType.get(type) ?? none, property);
        byName.set(key, names);
      }
      return names.get(text) ?? none;
    },
    // What has an index may be one of which it is not known how many there are.
    find: ({ address }) => byAddress.get(address) ?? byAddress.get(address.replace(/\[[^[\]]*\]$/, "")),
    indexed(index, address) {
      const made = indexes.get(index) ?? index(unit);
      indexes.set(index, made);
      return made.get(address) ?? none;
    },
  };
  return unit;
}

/** `resources` by their `property`, where it is one text that is known. */
function named(resources: readonly Resource[], property: string): Map<string, Resource[]> {
  const names = new Map<string, Resource[]>();
  for (const resource of resources) {
    const value = get(resource.body, property);
    const text = value?.kind === "text" ? exact(value) : undefined;
    if (text !== undefined) put(names, text, resource);
  }
  return names;
}

/** Whether an answer holds in `unit`, which is asked once for all resources that were told it. */
function holding(unit: Unit): (answer: Answer) => boolean {
  const known = new Map<Answer, boolean>();
  return (answer) => {
    const holds = known.get(answer) ?? answer.same(answer.again(unit), answer.given);
    known.set(answer, holds);
    return holds;
  };
}

/** A unit that writes down what it is asked. */
class Asked implements Unit {
  readonly today: string;
  readonly workspace: Workspace;
  readonly #unit: Unit;
  // Many resources ask the same, and share the answer.
  readonly #resources = new Map<ResourceType, Answer<readonly Resource[]>>();
  readonly #found = new Map<string, Answer<Resource | undefined>>();
  /** To the resource that is being looked at. */
  readonly answers = new Set<Answer>();

  constructor(unit: Unit) {
    this.today = unit.today;
    this.#unit = unit;
    this.workspace = {
      names: (type, property) => this.#told(this.#ask((unit) => unit.workspace.names(type, property))),
      strangers: (type, property, resource) =>
        this.#told(this.#ask((unit) => unit.workspace.strangers(type, property, resource))),
      files: (type) => this.#told(this.#ask((unit) => unit.workspace.files(type))),
      lookedUp: (engine, resource) => this.#told(this.#ask((unit) => unit.workspace.lookedUp(engine, resource))),
    };
  }

  resources(type: ResourceType): readonly Resource[] {
    let answer = this.#resources.get(type);
    if (!answer) {
      answer = this.#ask((unit) => unit.resources(type));
      this.#resources.set(type, answer);
    }
    return this.#told(answer);
  }

  named(type: ResourceType, property: string, text: string): readonly Resource[] {
    return this.#told(this.#ask((unit) => unit.named(type, property, text), sameItems));
  }

  find(target: Target): Resource | undefined {
    let answer = this.#found.get(target.address);
    if (!answer) {
      answer = this.#ask((unit) => unit.find(target));
      this.#found.set(target.address, answer);
    }
    return this.#told(answer);
  }

  indexed(index: Index, address: string): readonly Resource[] {
    return this.#told(this.#ask((unit) => unit.indexed(index, address), sameItems));
  }

  #ask<V>(again: (unit: Unit) => V, same: (a: V, b: V) => boolean = Object.is): Answer<V> {
    return { given: again(this.#unit), again, same };
  }

  #told<V>(answer: Answer<V>): V {
    this.answers.add(answer);
    return answer.given;
  }
}

function outcomeOf(resource: Resource, rules: readonly Rule[], unit: Asked): Outcome {
  const problems: Problem[] = [];
  unit.answers.clear();
  if (resource.elsewhere) return nothing;
  for (const rule of rules) {
    for (const finding of rule.check(resource, unit)) problems.push(problem(rule, resource, finding));
  }
  return problems.length === 0 && unit.answers.size === 0 ? nothing : { problems, asked: [...unit.answers] };
}

const nothing: Outcome = { problems: [], asked: [] };

function problem(rule: Rule, resource: Resource, { at, message, severity, related, fixes }: Finding): Problem {
  const { unset } = resource;
  const sure = severity ?? rule.severity;
  return {
    rule: rule.id,
    resource: resource.address,
    // A default may never be taken: nothing is certain of it.
    severity: unset && sure === "error" ? "warning" : sure,
    tag: rule.tag,
    at,
    message: unset ? `${message} (where ${namesOf(unset)} not set)` : message,
    related: [...once(related ?? []), ...whose(resource, at.uri, related ?? [])],
    fixes: fixes ?? [],
  };
}

/** Resources that `count` makes are several, and stand in one place. */
function once(related: readonly Related[]): readonly Related[] {
  const said = related.map(({ at: { uri, start }, message }) => `${uri} ${start} ${message}`);
  return related.filter((_, index) => said.indexOf(said[index]!) === index);
}

/** The resource that a finding in another file is about, where nothing else leads there. */
function whose({ name, address }: Resource, uri: string, related: readonly Related[]): readonly Related[] {
  const shown = uri === name.uri || related.some(({ at }) => at.uri === name.uri);
  return shown ? [] : [{ at: name, message: `used for ${address}` }];
}

/** At most two names, and how many there are more; with the verb. */
function namesOf(names: readonly string[]): string {
  const [first, second, ...others] = names;
  if (second === undefined) return `${first} is`;
  if (others.length === 0) return `${first} and ${second} are`;
  return `${first}, ${second} and ${others.length} more are`;
}

function put<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
