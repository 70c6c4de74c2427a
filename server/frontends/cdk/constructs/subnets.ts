import {
  alternatives,
  type Block,
  exact,
  get,
  property,
  type Span,
  type Value,
} from "../../../../rules/model/value.ts";
import type { Made, SubnetGroup, World, Zones } from "../made.ts";
import { list, reference } from "./shape.ts";
import { isMade } from "./traced.ts";

/* aws-cdk-lib 2.276.0, aws-ec2/lib/vpc.js */

/** The address of the route table of the subnets of a group. */
export function tableOf({ address }: Pick<SubnetGroup, "address">): string {
  return address.replace(/subnets$/, "route table");
}

/** Methods of a VPC, or of a part of it, by which its subnets get no routes; those that add endpoints are read. */
const harmless = /^(?:add(?:FlowLog|InterfaceEndpoint|GatewayEndpoint|S3Endpoint|DynamoDbEndpoint)|selectSubnets)$/;

/** Whether something is done to the subnets of a VPC, or to what is in it, that is not read. */
export function isTouched(made: Made, world: World): boolean {
  if (!made.closed || made.calls.some(({ method }) => !harmless.test(method))) return true;
  const selections = made.calls.filter(({ method }) => method === "selectSubnets");
  if (selections.some(({ closed, calls }) => !closed || calls.length > 0)) return true;
  // By way of what it was given to: `cluster.vpc.isolatedSubnets.forEach(…)`.
  const byWay = /(?:^|\.)vpc\.(?!selectSubnets$)/;
  return [...world.methods()].some((method) => byWay.test(method));
}

/** The kinds of subnets, by `SubnetType`. */
const kinds: ReadonlyMap<string, SubnetGroup["kind"]> = new Map([
  ["Isolated", "isolated"],
  ["Deprecated_Isolated", "isolated"],
  ["Private", "private"],
  ["Deprecated_Private", "private"],
  ["Deprecated_Private_NAT", "private"],
  ["Public", "public"],
]);

/** What may give subnets routes, or take some away, besides what is read. */
const elsewise = [
  "createInternetGateway",
  "ipProtocol",
  "natGatewayProvider",
  "vpnConnections",
  "vpnGateway",
  "vpnGatewayAsn",
];

/** The groups of subnets that a VPC certainly has. */
export function subnetsOf(made: Made, world: World): readonly SubnetGroup[] | undefined {
  const { props, address, at } = made;
  if (made.symbol !== "aws-ec2.Vpc" || props.open || isTouched(made, world)) return undefined;
  if (elsewise.some((name) => property(props, name))) return undefined;
  const zones = zonesOf(props);
  const nat = get(props, "natGateways");
  const counts = nat && alternatives(nat);
  if (!zones || (nat && !counts)) return undefined;
  const none = counts?.every((count) => count === "0") ?? false;
  if (!none && counts?.includes("0")) return undefined;
  const written = property(props, "subnetConfiguration");
  const usual = [
    usually("Public", "public", at),
    none ? usually("Isolated", "isolated", at) : usually("Private", "private", at),
  ];
  const found = written ? entries(written.value) : usual;
  return found?.map(({ name, kind, at }): SubnetGroup => {
    const way = kind === "public" || (kind === "private" && !none) ? "out" : "none";
    return { name, kind, at, way, zones, address: `${address} ${name} subnets` };
  });
}

type Entry = Pick<SubnetGroup, "name" | "kind" | "at">;

function usually(name: string, kind: SubnetGroup["kind"], at: Span): Entry {
  return { name, kind, at };
}

function entries(configuration: Value): readonly Entry[] | undefined {
  if (configuration.kind !== "list" || configuration.open) return undefined;
  const found = configuration.items.map((item): Entry | undefined => {
    if (item.kind !== "block" || item.open || property(item, "reserved")) return undefined;
    const name = text(get(item, "name"));
    const kind = kinds.get(text(get(item, "subnetType")) ?? "");
    return name !== undefined && kind ? { name, kind, at: property(item, "subnetType")!.key } : undefined;
  });
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** In how many zones a VPC has its subnets: in two at least, unless it is told otherwise. */
function zonesOf(props: Block): Zones | undefined {
  const named = get(props, "availabilityZones");
  const most = get(props, "maxAzs");
  if (property(props, "reservedAzs") && (named || most)) return undefined;
  if (named) {
    if (named.kind !== "list" || named.open || named.items.length === 0) return undefined;
    return named.items.length === 1 ? named.trail[0] : "several";
  }
  if (!most) return "several";
  if (most.kind !== "scalar" || typeof most.value !== "number" || most.value < 1) return undefined;
  return most.value === 1 ? most.trail[0] : "several";
}

/** The VPC that `value` certainly is: one of the unit's, by itself or by a cluster that is in it. */
export function vpcBehind(value: Value | undefined, world: World): Made | undefined {
  const found = world.behind(value);
  if (isMade(found)) return found.symbol === "aws-ec2.Vpc" ? found : undefined;
  const target = value?.kind === "unknown" ? value.target : undefined;
  return target?.attribute === "vpc" ? vpcOf(holder(value!, world), world) : undefined;
}

/** The VPC of `cluster`, or of another construct that is given one. */
export function vpcOf(cluster: Made | undefined, world: World): Made | undefined {
  return cluster && vpcBehind(get(cluster.props, "vpc"), world);
}

/** The construct of which `value` is a member. */
function holder(value: Value, world: World): Made | undefined {
  if (value.kind !== "unknown" || !value.target) return undefined;
  const found = world.behind({ ...value, target: { ...value.target, attribute: "" } });
  return isMade(found) ? found : undefined;
}

/**
 * The groups of a VPC that `selection` certainly takes, those of `usual` where it names none: `reifySelectionDefaults`.
 */
export function selected(
  selection: Value | undefined,
  usual: SubnetGroup["kind"] | undefined,
  groups: readonly SubnetGroup[],
  world: World,
): readonly SubnetGroup[] | undefined {
  const given = selection && told(selection, world);
  if (selection && (given?.kind !== "block" || given.open || property(given, "subnetFilters"))) return undefined;
  const named = given?.kind === "block" ? [...given.properties.values()] : [];
  const [by, second] = named.filter(({ name }) => name !== "availabilityZones" && name !== "onePerAz");
  if (second) return undefined;
  const zones = named.find(({ name }) => name === "availabilityZones")?.value;
  if (zones && (zones.kind !== "list" || zones.open || zones.items.length === 0)) return undefined;
  const all = by ? chosen(by.name, by.value, groups, world) : ofKind(usual ?? mostPrivate(groups), groups);
  if (!all || all.length === 0) return undefined;
  const [zone, other] = zones?.kind === "list" ? zones.items : [];
  return zone && !other ? all.map((group) => ({ ...group, zones: zone.trail[0] })) : all;
}

/** What a selection says: by itself, or where it was made of the VPC. */
function told(selection: Value, world: World): Value | undefined {
  const found = world.behind(selection);
  if (!found) return selection;
  return isMade(found) || found.method !== "selectSubnets" ? undefined : found.args[0];
}

function chosen(
  by: string,
  value: Value,
  groups: readonly SubnetGroup[],
  world: World,
): readonly SubnetGroup[] | undefined {
  if (by === "subnetType") return ofKind(kinds.get(text(value) ?? ""), groups);
  if (by === "subnetGroupName" || by === "subnetName") return groups.filter(({ name }) => name === text(value));
  if (by !== "subnets" || value.kind !== "unknown" || !value.target) return undefined;
  // `vpc.isolatedSubnets`, `vpc.selectSubnets(…).subnets`
  const { attribute } = value.target;
  const found = world.behind({ ...value, target: { ...value.target, attribute: "" } });
  if (!found) return undefined;
  if (!isMade(found)) {
    const [selection] = found.args;
    return attribute === "subnets" && found.method === "selectSubnets"
      ? selected(selection, undefined, groups, world)
      : undefined;
  }
  const [, kind] = /^(isolated|private|public)Subnets$/.exec(attribute) ?? [];
  return groups.every(({ address }) => address.startsWith(`${found.address} `))
    ? ofKind(kind as SubnetGroup["kind"] | undefined, groups)
    : undefined;
}

function ofKind(
  kind: SubnetGroup["kind"] | undefined,
  groups: readonly SubnetGroup[],
): readonly SubnetGroup[] | undefined {
  return kind && groups.filter((group) => group.kind === kind);
}

function mostPrivate(groups: readonly SubnetGroup[]): SubnetGroup["kind"] {
  const found = (["private", "isolated"] as const).find((kind) => groups.some((group) => group.kind === kind));
  return found ?? "public";
}

/** References to the subnets of `groups`; to one by its `id` where it certainly is no more than one. */
export function idsOf(groups: readonly SubnetGroup[], at: Span): Value {
  return list(
    groups.map(({ address, zones }) => reference(address, zones === "several" ? "Ref" : "id", at)),
    false,
    at,
  );
}

function text(value: Value | undefined): string | undefined {
  return value?.kind === "text" ? exact(value) : undefined;
}
