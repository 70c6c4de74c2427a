import type { Resource, ResourceType } from "../rules/model/resource.ts";
import type { Target } from "../rules/model/value.ts";
import type { Finding, Rule, Unit, Workspace } from "../rules/rule.ts";
import { sameItems } from "./cells.ts";
import type { Problem } from "./project.ts";

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

interface Answer {
  readonly given: unknown;
  again(unit: Unit): unknown;
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
    const outcomes = new Map<Resource, Outcome>();
    for (const resource of members) {
      const earlier = known?.outcomes.get(resource);
      const holds = earlier?.asked.every(({ given, again }) => again(unit) === given);
      const outcome = earlier && holds ? earlier : outcomeOf(resource, rules.get(resource.type) ?? [], asked);
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
  return {
    today,
    workspace,
    resources: (type) => byType.get(type) ?? none,
    // What has an index may be one of which it is not known how many there are.
    find: ({ address }) => byAddress.get(address) ?? byAddress.get(address.replace(/\[[^[\]]*\]$/, "")),
  };
}

/** A unit that writes down what it is asked. */
class Asked implements Unit {
  readonly today: string;
  readonly workspace: Workspace;
  readonly #unit: Unit;
  /** Of the resource that is being looked at. */
  answers: Answer[] = [];

  constructor(unit: Unit) {
    this.today = unit.today;
    this.#unit = unit;
    this.workspace = {
      names: (type, property) => this.#ask((unit) => unit.workspace.names(type, property)),
      files: (type) => this.#ask((unit) => unit.workspace.files(type)),
      lookedUp: (engine, region) => this.#ask((unit) => unit.workspace.lookedUp(engine, region)),
    };
  }

  resources(type: ResourceType): readonly Resource[] {
    return this.#ask((unit) => unit.resources(type));
  }

  find(target: Target): Resource | undefined {
    return this.#ask((unit) => unit.find(target));
  }

  #ask<V>(again: (unit: Unit) => V): V {
    const given = again(this.#unit);
    this.answers.push({ given, again });
    return given;
  }
}

function outcomeOf(resource: Resource, rules: readonly Rule[], unit: Asked): Outcome {
  const problems: Problem[] = [];
  unit.answers = [];
  if (resource.elsewhere) return nothing;
  for (const rule of rules) {
    for (const finding of rule.check(resource, unit)) problems.push(problem(rule, resource, finding));
  }
  return problems.length === 0 && unit.answers.length === 0 ? nothing : { problems, asked: unit.answers };
}

const nothing: Outcome = { problems: [], asked: [] };

function problem(rule: Rule, resource: Resource, { at, message, severity, related, fixes }: Finding): Problem {
  return {
    rule: rule.id,
    resource: resource.address,
    severity: severity ?? rule.severity,
    tag: rule.tag,
    at,
    message,
    related: related ?? [],
    fixes: fixes ?? [],
  };
}

function put<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
