import {
  type Block,
  exact,
  get,
  items,
  type Property,
  property,
  type Span,
  shown,
  type Value,
} from "../../../../rules/model/value.ts";
import type { Build, Draft, Made, Part, World } from "../made.ts";
import { behind, each, joined, options, reached, unknown } from "../texts.ts";
import { groupsOf, placed } from "./ends.ts";
import { block, change, draft, made as members, type Names, preset, reference, standing } from "./shape.ts";
import { idsOf, selected, vpcBehind } from "./subnets.ts";
import { isMade } from "./traced.ts";

/*
 * aws-cdk-lib 2.276.0, aws-rds, as it synthesises. `instanceIdentifier: "MyDb"` becomes `mydb` there, and so do
 * `clusterIdentifier` and `subnetGroupName`, unless they hold a token; RDS lower-cases those. `dbProxyName` stays as
 * it is. The CDK adds properties of its own to each of these, so that their blocks are all open.
 */

export const instanceNames: Names = {
  allocatedStorage: "AllocatedStorage",
  backupRetention: { name: "BackupRetentionPeriod", form: "days" },
  databaseName: "DBName",
  deletionProtection: "DeletionProtection",
  instanceIdentifier: { name: "DBInstanceIdentifier", form: "small letters" },
  manageMasterUserPassword: "ManageMasterUserPassword",
  maxAllocatedStorage: "MaxAllocatedStorage",
  multiAz: "MultiAZ",
  parameterGroup: "DBParameterGroupName",
  port: "Port",
  publiclyAccessible: "PubliclyAccessible",
  storageEncrypted: "StorageEncrypted",
  subnetGroup: "DBSubnetGroupName",
};

export const clusterNames: Names = {
  backup: undefined,
  clusterIdentifier: { name: "DBClusterIdentifier", form: "small letters" },
  defaultDatabaseName: "DatabaseName",
  deletionProtection: "DeletionProtection",
  manageMasterUserPassword: "ManageMasterUserPassword",
  parameterGroup: "DBClusterParameterGroupName",
  port: "Port",
  storageEncrypted: "StorageEncrypted",
  subnetGroup: "DBSubnetGroupName",
};

export const instance: Build = (made, world) => [
  database(made, "AWS::RDS::DBInstance", instanceNames, world),
  ...ownSubnetGroup(made, world),
];
export const cluster: Build = (made, world) => [
  database(made, "AWS::RDS::DBCluster", clusterNames, world),
  ...instances(made),
  ...ownSubnetGroup(made, world),
];
/** Of something that exists: a snapshot, or the instance that a replica follows. */
export const copiedInstance: Build = (made, world) => [
  { ...database(made, "AWS::RDS::DBInstance", instanceNames, world), existing: true },
];
export const copiedCluster: Build = (made, world) => [
  { ...database(made, "AWS::RDS::DBCluster", clusterNames, world), existing: true },
];

function database(made: Made, type: Part["type"], names: Names, world: World): Part {
  const { props, symbol, at } = made;
  const shaped = draft(props, names);
  const engine = property(props, "engine");
  if (engine) for (const each of engineProperties(engine)) shaped.properties.set(each.name, each);
  const login = /FromSnapshot$|ReadReplica$/.test(symbol) ? undefined : property(props, "credentials");
  if (login) for (const each of loginProperties(login)) shaped.properties.set(each.name, each);
  for (const name of ["DBParameterGroupName", "DBClusterParameterGroupName"]) {
    change(shaped, name, (value) => foundName(value, world) ?? value);
  }
  const groups = groupsOf(made, world);
  const list = type === "AWS::RDS::DBInstance" ? "VPCSecurityGroups" : "VpcSecurityGroupIds";
  if (groups && !(groups.open && props.open)) preset(shaped, list, "securityGroups", groups);
  if (ownSubnetGroup(made, world).length > 0) {
    preset(shaped, "DBSubnetGroupName", "subnetGroup", reference(`${made.address} subnet group`, "Ref", at));
  }
  const port = props.open ? undefined : usualPort(type, shaped, at);
  if (port) preset(shaped, "Port", "port", port);
  return { type, address: made.address, body: block({ ...shaped, open: true }, props.trail) };
}

/** The name by which a parameter group is looked up. */
function foundName(value: Value, world: World): Value | undefined {
  const found = world.behind(value);
  return isMade(found) && found.symbol === "aws-rds.ParameterGroup.fromParameterGroupName"
    ? get(found.props, "fromParameterGroupName")
    : undefined;
}

/** The CDK writes a port where none is given for Aurora with PostgreSQL alone. */
function usualPort(type: Part["type"], shaped: Draft, at: Span): Value | undefined {
  const engine = shaped.properties.get("Engine")?.value;
  const name = engine && text(engine);
  if (type === "AWS::RDS::DBInstance" || name === "aurora-mysql") return { kind: "scalar", value: null, trail: [at] };
  return name === "aurora-postgresql" ? standing(5432, at) : undefined;
}

/** The instances of a cluster that are called something: `writer: rds.ClusterInstance.provisioned("writer", …)`. */
function instances({ props, address }: Made): readonly Part[] {
  const writer = get(props, "writer");
  return [...(writer ? [writer] : []), ...items(get(props, "readers"))].flatMap((each, index): readonly Part[] => {
    const name = each.kind === "block" ? property(each, "instanceIdentifier") : undefined;
    if (!name) return [];
    const own = { ...name, name: "DBInstanceIdentifier" };
    const properties = new Map([[own.name, own]]);
    const body: Block = { kind: "block", properties, open: true, trail: each.trail };
    return [{ type: "AWS::RDS::DBInstance", address: `${address}.instances[${index}]`, at: name.key, body }];
  });
}

/** A parameter group is of the kind of what uses it, and one for each kind where both do. */
export const parameterGroup: Build = (made, world) => {
  const { props, at, address } = made;
  const engine = property(props, "engine");
  const users = world.all.filter((other) => world.behind(get(other.props, "parameterGroup")) === made);
  const kinds = new Set(users.map(({ symbol }) => (/Cluster/.test(symbol) ? "Cluster" : "")));
  return [...kinds].map((kind): Part => {
    const shaped = draft(props, {
      description: "Description",
      engine: undefined,
      name: `DB${kind}ParameterGroupName`,
      parameters: "Parameters",
      removalPolicy: undefined,
    });
    const family = engine && familyOf(engine.value);
    if (family && engine) shaped.properties.set("Family", { ...engine, name: "Family", value: family });
    const type = kind ? "AWS::RDS::DBClusterParameterGroup" : "AWS::RDS::DBParameterGroup";
    return { type, address, body: block({ ...shaped, open: true }, props.trail.length > 0 ? props.trail : [at]) };
  });
};

/** Engines of which the family is the engine and its major version: `postgres15`, `aurora-mysql8.0`. */
const plainFamilies = new Set(["aurora-mysql", "aurora-postgresql", "mariadb", "mysql", "postgres"]);

function familyOf(engine: Value): Value | undefined {
  const found = engineProperties({ name: "engine", written: "engine", key: engine.trail[0], value: engine });
  const member = (name: string) => found.find((each) => each.name === name)?.value;
  const type = member("Engine");
  const version = member("EngineVersion");
  const name = type?.kind === "text" ? exact(type) : undefined;
  if (name === undefined || !plainFamilies.has(name) || version?.kind !== "text") return undefined;
  const written = member("MajorEngineVersion");
  const major = written ? text(written) : majorOf(name, exact(version));
  return major === undefined ? undefined : joined([standing(name + major, engine.trail[0])], engine.trail[0]);
}

function majorOf(engine: string, version: string | undefined): string | undefined {
  // A constant of `AuroraMysqlEngineVersion` stands for `5.7.mysql_aurora.2.11.3` or `8.0.mysql_aurora.3.05.2`.
  const parts = version?.split(".") ?? [];
  if (parts.length === 0) return undefined;
  const two = engine === "mysql" || engine === "mariadb" || engine === "aurora-mysql" || /^9$/.test(parts[0]!);
  return two ? parts.slice(0, 2).join(".") : parts[0];
}

function text(value: Value): string | undefined {
  return value.kind === "text" ? exact(value) : undefined;
}

export const subnetGroup: Build = ({ props, address, at }, world) => {
  const shaped = draft(props, {
    description: "DBSubnetGroupDescription",
    subnetGroupName: { name: "DBSubnetGroupName", form: "small letters" },
  });
  const subnets = subnetsIn(props, at, world);
  if (subnets) preset(shaped, "SubnetIds", "vpcSubnets", subnets);
  return [{ type: "AWS::RDS::DBSubnetGroup", address, body: block({ ...shaped, open: true }, props.trail) }];
};

/** The subnets of a subnet group: private ones, unless they are chosen. */
function subnetsIn(props: Block, at: Span, world: World): Value | undefined {
  const vpc = vpcBehind(get(props, "vpc"), world);
  const groups = vpc && world.subnets(vpc);
  if (!groups || props.open) return undefined;
  const chosen = property(props, "vpcSubnets") ?? property(props, "vpcPlacement");
  const found = selected(chosen?.value, chosen ? undefined : "private", groups, world);
  const zones = found?.[0]?.zones;
  return found && idsOf(found, chosen?.key ?? (zones && zones !== "several" ? zones : at));
}

/** The subnet group that a database makes for itself where it is given none. */
function ownSubnetGroup({ props, at, address }: Made, world: World): readonly Part[] {
  const subnets = property(props, "subnetGroup") ? undefined : subnetsIn(placed(props), at, world);
  if (!subnets || props.open) return [];
  const body = members({ SubnetIds: subnets }, true, at);
  return [{ type: "AWS::RDS::DBSubnetGroup", address: `${address} subnet group`, at, body }];
}

/** What `engine: rds.DatabaseInstanceEngine.postgres({ version })` sets. */
function engineProperties(engine: Property): readonly Property[] {
  const arms = options(engine.value);
  const types = arms.map((arm) => memberOf(arm, "engineType"));
  const [first] = types.map(shownText);
  // Of several engines, which version goes with which is lost.
  if (first === undefined || types.some((type) => shownText(type) !== first)) return [];
  const version = arms.map((arm) => (arm.kind === "block" ? property(arm, "engineVersion") : undefined));
  const written = version.find((each) => each !== undefined);
  const type = { ...engine, name: "Engine", value: types[0]! };
  if (!written) return [type];
  const versions = arms.map((arm) => memberOf(arm, "engineVersion"));
  const full = each(oneOf(versions), (option) => memberEnding(option, "FullVersion") ?? unknown(option.trail[0]));
  const properties: Property[] = [type, { ...written, name: "EngineVersion", written: "version", value: full }];
  const [only, other] = versions.flatMap(options);
  const major = only && !other ? memberEnding(only, "MajorVersion") : undefined;
  if (major)
    properties.push({ name: "MajorEngineVersion", written: "majorVersion", key: major.trail[0], value: major });
  return properties;
}

/** What `credentials: rds.Credentials.fromPassword(…)` sets. */
function loginProperties(credentials: Property): readonly Property[] {
  const arms = options(credentials.value);
  return (["username", "password"] as const).flatMap((member) => {
    const found = arms.flatMap((arm) => (arm.kind === "block" ? (property(arm, member) ?? []) : []));
    const [first] = found;
    const name = member === "username" ? "MasterUsername" : "MasterUserPassword";
    return first ? [{ ...first, name, value: oneOf(arms.map((arm) => memberOf(arm, member))) }] : [];
  });
}

function memberOf(container: Value, name: string): Value {
  const value = container.kind === "block" ? get(container, name) : undefined;
  return value ? behind(value, reached(container)) : unknown(container.trail[0]);
}

function memberEnding(container: Value, ending: string): Value | undefined {
  if (container.kind !== "block") return undefined;
  const name = [...container.properties.keys()].find((each) => each.endsWith(ending));
  return name === undefined ? undefined : memberOf(container, name);
}

function shownText(value: Value): string | undefined {
  return value.kind === "text" ? shown(value) : undefined;
}

function oneOf(values: readonly Value[]): Value {
  const [only, other] = values;
  return only && !other ? only : { kind: "choice", options: values, trail: values[0]!.trail };
}
