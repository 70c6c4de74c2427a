import { familyOf, familyStatus } from "../data/rds-engine-versions.ts";
import { engineStatus } from "../data/rds-engines.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import { alternatives, exact, get, origin, property, type Text, targets, texts, type Value } from "../model/value.ts";
import type { Finding, Fix, Related, Rule, Unit } from "../rule.ts";

const databases: readonly ResourceType[] = ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"];

/** What a property of a database that names a parameter group refers to. */
const references: readonly (readonly [property: string, type: ResourceType])[] = [
  ["DBParameterGroupName", "AWS::RDS::DBParameterGroup"],
  ["DBInstanceParameterGroupName", "AWS::RDS::DBParameterGroup"],
  ["DBClusterParameterGroupName", "AWS::RDS::DBClusterParameterGroup"],
];

export const rdsParameterGroupFamily: Rule = {
  id: "rds/parameter-group-family",
  on: [...databases, "AWS::RDS::DBParameterGroup", "AWS::RDS::DBClusterParameterGroup"],
  severity: "error",
  summary: "The family of a parameter group is one that RDS has, and the one of the databases that use the group",
  why: `A parameter group is of one family: an engine and a major version of it, such as \`postgres15\` or \`mysql8.0\`. A
family with a minor version in it does not exist. A database of another engine or major version than its group cannot
be created, nor upgraded: whoever raises the version of the one has to raise the family of the other. RDS says so when
everything else of the deployment is done.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBParameterGroup.html",
    "https://github.com/mattermost/mattermost-load-test-ng/issues/707",
    "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/703",
  ],

  *check(resource, unit): Generator<Finding> {
    if (databases.includes(resource.type)) {
      yield* defaultGroups(resource);
      return;
    }
    for (const text of texts(get(resource.body, "Family"))) {
      const family = exact(text);
      if (family === undefined) continue;
      const nonexistent = missing(family, text);
      if (nonexistent) yield { ...nonexistent, related: usage(resource, "Family", text) };
      else yield* misfits(resource, text, family, unit);
    }
  },
};

/** A family that RDS does not have. */
function missing(family: string, text: Text): Finding | undefined {
  const status = familyStatus(family);
  const misnamed = /^(.*?)-?(\d[\d.]*)$/.exec(family);
  const engine = misnamed && engineStatus(misnamed[1]!);
  const own = engine?.is === "known" ? misnamed![1] : engine?.is === "unknown" ? engine.meant : undefined;
  const renamed = status.is === "unknown" && own !== undefined ? `${own}${misnamed![2]}` : undefined;
  const known = renamed !== undefined && familyStatus(renamed).is === "known" ? renamed : undefined;
  if (status.is !== "never" && known === undefined) return undefined;
  const meant = status.meant ?? known;
  const hint = meant === undefined ? "" : `; the family is ${meant}`;
  const message = `RDS has no family "${family}" and answers: ParameterGroupFamily ${family} is not a valid parameter group family${hint}`;
  // No group can have it, so that there is none to replace.
  const safe = text.pieces.length === 1;
  return { at: origin(text), message, fixes: meant === undefined ? [] : [use(meant, text, safe)] };
}

/** The databases that use `group`, whose family is `family`, and are of another. */
function* misfits(group: Resource, text: Text, family: string, unit: Unit): Generator<Finding> {
  const users = databases
    .flatMap((type) => [...unit.resources(type)])
    .flatMap((database) => {
      const needed = neededFamily(database);
      return needed !== undefined && uses(database, group, unit) ? [{ database, needed }] : [];
    });
  const agreed = users.every(({ needed }) => needed === users[0]!.needed);
  for (const { database, needed } of users) {
    if (needed === family) continue;
    const version = property(database.body, "EngineVersion")!;
    yield {
      at: origin(text),
      message: `family "${family}" does not go with ${database.address}, which needs ${needed}; ${refusal(family)}`,
      related: [
        { at: origin(version.value), message: `the version of ${database.address}` },
        ...usage(group, "Family", text),
      ],
      fixes: agreed ? [use(needed, text, false)] : [],
    };
  }
}

/** A group that AWS makes itself is called after its family. */
function* defaultGroups(database: Resource): Generator<Finding> {
  const needed = neededFamily(database);
  if (needed === undefined) return;
  for (const [name] of references) {
    for (const text of texts(get(database.body, name))) {
      const whole = exact(text);
      // An option group's name is in it where the engine has editions.
      if (!whole?.startsWith("default.") || whole.includes(":")) continue;
      const family = whole.slice("default.".length);
      if (family === needed || familyStatus(family).is === "unknown") continue;
      yield {
        at: origin(text),
        message: `group "${whole}" does not go with ${database.address}, which needs ${needed}; ${refusal(family)}`,
        related: usage(database, name, text),
        fixes: [use(`default.${needed}`, text, text.pieces.length === 1)],
      };
    }
  }
}

/** The family of the one version that `database` certainly has. */
function neededFamily({ body }: Resource): string | undefined {
  const engines = alternatives(get(body, "Engine")) ?? [];
  const versions = alternatives(get(body, "EngineVersion")) ?? [];
  const [engine] = engines;
  if (engine === undefined || engines.some((other) => other !== engine)) return undefined;
  const families = new Set(versions.map((version) => familyOf(engine, version)));
  return families.size === 1 ? [...families][0] : undefined;
}

function uses(database: Resource, group: Resource, unit: Unit): boolean {
  return references.some(([name, type]) => {
    const value = get(database.body, name);
    return type === group.type && (refers(value, group) || (names(value, group) && alone(group, unit)));
  });
}

/** Whether `value` can only be read from `group`. */
function refers(value: Value | undefined, group: Resource): boolean {
  const [target, other] = targets(value);
  if (!target || other || value?.kind === "choice") return false;
  return target.address === group.address && ["", "Ref", "id", "name"].includes(target.attribute);
}

function names(value: Value | undefined, group: Resource): boolean {
  const name = groupName(group);
  const [own, other] = alternatives(value) ?? [];
  return name !== undefined && own === name && other === undefined && targets(value).length === 0;
}

function alone(group: Resource, unit: Unit): boolean {
  return unit.resources(group.type).every((other) => other === group || groupName(other) !== groupName(group));
}

function groupName({ body, type }: Resource): string | undefined {
  const [name, other] = alternatives(get(body, `${type.split("::")[2]}Name`)) ?? [];
  return other === undefined ? name : undefined;
}

function refusal(family: string): string {
  return `RDS answers: The parameter group with DBParameterGroupFamily ${family} can't be used for this instance`;
}

function use(family: string, text: Text, safe: boolean): Fix {
  const intents: Fix["intents"] = [{ do: "replace", at: origin(text), with: family }];
  return { title: `Use ${family}`, safe, preferred: true, intents };
}

/** Where it is used, when it is written somewhere else. */
function usage({ address, body }: Resource, name: string, { trail }: Text): readonly Related[] {
  return trail.length > 1 ? [{ at: trail[0], message: `${property(body, name)!.written} of ${address}` }] : [];
}
