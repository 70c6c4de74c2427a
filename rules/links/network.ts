import type { Resource, ResourceType } from "../model/resource.ts";
import { type Block, get, lacks, type Property, targets, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { belonging, belongingTo } from "./belonging.ts";
import { allBlocks, certain, linked } from "./link.ts";
import { handedOn } from "./outside.ts";

/** The route table of a subnet. */
export interface Table {
  /** The table, unless it is the one that AWS makes with the VPC. */
  readonly table: Resource | undefined;
  /** What associates the subnet with it, unless it is the VPC's main one. */
  readonly association: Resource | undefined;
  readonly routes: readonly Route[];
}

/** One route, in a block of its table or on its own. */
export interface Route {
  readonly destination: string;
  readonly body: Block;
  /** The properties that say where it leads. */
  readonly via: readonly Property[];
}

/** Where a default route leads: to the internet for what has a public address, by way of a NAT, or somewhere else. */
export type Way = "internet" | "nat" | "other";

const tableTypes: readonly ResourceType[] = ["AWS::EC2::RouteTable", "AWS::EC2::DefaultRouteTable"];

/** The VPC in which `resource` is, if it is one that the unit makes. */
export function vpcOf(resource: Resource, unit: Unit): Resource | undefined {
  const vpc = linked(get(resource.body, "VpcId"), ["AWS::EC2::VPC"], unit);
  return vpc && !vpc.existing ? vpc : undefined;
}

/** The route table of `subnet` with all its routes; `undefined` where that is not known. */
export function tableOf(subnet: Resource, unit: Unit): Table | undefined {
  const vpc = vpcOf(subnet, unit);
  if (!vpc || subnet.existing || routed(subnet, unit) || routed(vpc, unit) || forwards(unit)) return undefined;
  const own = belongingTo(associations, subnet, unit);
  const [association, ...others] = own ?? [];
  if (!own || others.length > 0) return undefined;
  const table = association ? linked(get(association.body, "RouteTableId"), tableTypes, unit) : mainTable(vpc, unit);
  if (!table) return undefined;
  if (table === "made") return { table: undefined, association, routes: [] };
  const found = routesOf(table, unit);
  return found && { table, association, routes: found };
}

/** The associations of each subnet with a route table. */
export const associations = belonging(["AWS::EC2::SubnetRouteTableAssociation"], ({ body }, unit) => {
  const value = get(body, "SubnetId");
  if (lacks(body, "SubnetId") || isLookedUp(value)) return [];
  return [linked(value, ["AWS::EC2::Subnet", "AWS::EC2::DefaultSubnet"], unit)];
});

/** The main route table of `vpc`: one of the unit's, or that which AWS makes and nobody touches. */
function mainTable(vpc: Resource, unit: Unit): Resource | "made" | undefined {
  const found: Resource[] = [];
  for (const main of unit.resources("AWS::EC2::MainRouteTableAssociation")) {
    const of = linked(get(main.body, "VpcId"), ["AWS::EC2::VPC"], unit);
    const table = linked(get(main.body, "RouteTableId"), tableTypes, unit);
    if (!of || !table) return undefined;
    if (of === vpc) found.push(table);
  }
  for (const table of unit.resources("AWS::EC2::DefaultRouteTable")) {
    const of = madeWith(get(table.body, "DefaultRouteTableId"), unit);
    if (!of) return undefined;
    if (of === vpc) found.push(table);
  }
  if (found.length > 1) return undefined;
  // A route may be added to it by its id.
  const touched = unit.indexed(routes, vpc.address).length > 0;
  return found[0] ?? (touched ? undefined : "made");
}

/** The VPC whose main route table `value` is. */
function madeWith(value: Value | undefined, unit: Unit): Resource | undefined {
  const [target, other] = targets(value);
  if (!target || other || !/^(default|main)_route_table_id$/.test(target.attribute)) return undefined;
  const vpc = unit.find(target);
  return vpc?.type === "AWS::EC2::VPC" ? vpc : undefined;
}

/** All routes of `table` but the local ones; `undefined` where there may be others. */
export function routesOf(table: Resource, unit: Unit): readonly Route[] | undefined {
  const inline = allBlocks(table.body, "Routes");
  if (!inline || table.existing || !lacks(table.body, "PropagatingVgws") || routed(table, unit)) return undefined;
  if (unit.resources("AWS::EC2::VPNGatewayRoutePropagation").length > 0) return undefined;
  const apart = belongingTo(routes, table, unit);
  const all = apart && [...inline, ...apart.map(({ body }) => body)].map(route);
  return all?.every((each) => each !== undefined) ? all : undefined;
}

/** The routes that stand apart from their table, by it, or by the VPC whose main one it is. */
const routes = belonging(["AWS::EC2::Route"], ({ body }, unit) => {
  const value = get(body, "RouteTableId");
  const of = linked(value, tableTypes, unit) ?? madeWith(value, unit);
  return of || !isLookedUp(value) ? [of] : [];
});

/** Whether a machine passes on what is not meant for it: as a NAT it often sets the routes to itself, when it starts. */
function forwards(unit: Unit): boolean {
  const machines: readonly ResourceType[] = ["AWS::EC2::Instance", "AWS::EC2::NetworkInterface"];
  return machines.some((type) =>
    unit.resources(type).some(({ body }) => {
      return !lacks(body, "SourceDestCheck") && certain(get(body, "SourceDestCheck")) !== "true";
    }),
  );
}

function route(body: Block): Route | undefined {
  if (body.open) return undefined;
  const destinations = [...body.properties.values()].filter(({ name }) =>
    /^(Destination)?(Ipv6)?CidrBlock$|PrefixList/.test(name),
  );
  const [destination] = destinations.map(({ value }) => certain(value)).filter((text) => text !== "");
  if (destination === undefined) return undefined;
  return { destination, body, via: vias(body) };
}

/** Properties of a route that say where it leads. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html */
const targetNames: ReadonlySet<string> = new Set([
  "CarrierGatewayId",
  "CoreNetworkArn",
  "EgressOnlyGatewayId",
  "EgressOnlyInternetGatewayId",
  "GatewayId",
  "InstanceId",
  "LocalGatewayId",
  "NatGatewayId",
  "NetworkInterfaceId",
  "OdbNetworkArn",
  "TransitGatewayId",
  "VpcEndpointId",
  "VpcPeeringConnectionId",
]);

/** The targets that are written in a route; an empty text is none. */
export function vias(body: Block): readonly Property[] {
  return [...body.properties.values()].filter(({ name, value }) => targetNames.has(name) && certain(value) !== "");
}

/** Where the default route of a table leads; `none` where there certainly is none. */
export function wayOut({ routes }: Pick<Table, "routes">, unit: Unit): Way | "none" | undefined {
  const defaults = routes.filter(({ destination }) => /\/[01]$/.test(destination) && !destination.includes(":"));
  const lists = routes.some(({ destination }) => destination.startsWith("pl-"));
  const [found, ...others] = defaults;
  if (!found) return lists ? undefined : "none";
  const [via, second] = found.via;
  if (others.length > 0 || !via || second) return undefined;
  if (via.name === "NatGatewayId") return "nat";
  if (via.name !== "GatewayId") return "other";
  return linked(via.value, ["AWS::EC2::InternetGateway"], unit) ? "internet" : "other";
}

/** The endpoints in `vpc` by the service that each leads to, such as `ecr.api`; `undefined` where one is not known. */
export function endpointsIn(vpc: Resource, unit: Unit): readonly { service: string; endpoint: Resource }[] | undefined {
  const all = belongingTo(endpoints, vpc, unit);
  if (!all) return undefined;
  const found: { service: string; endpoint: Resource }[] = [];
  for (const endpoint of all) {
    const text = get(endpoint.body, "ServiceName");
    const name = text?.kind === "text" ? text.pieces.map(({ known }) => known ?? "\0").join("") : "";
    // A region may be a part that is not known.
    const [, service] = /^com\.amazonaws\.[^.]+\.([a-z0-9.-]+)$/.exec(name) ?? [];
    if (service === undefined) return undefined;
    found.push({ service, endpoint });
  }
  return found;
}

const endpoints = belonging(["AWS::EC2::VPCEndpoint"], ({ body }, unit) => [
  linked(get(body, "VpcId"), ["AWS::EC2::VPC"], unit),
]);

/** Whether something that cannot be read may route `resource`. */
export function routed(resource: Resource, unit: Unit): boolean {
  return handedOn(resource, unit, apart);
}

/**
 * Modules of the registry, and constructs of the CDK, that make no routes, no associations of route tables and no endpoints.
 * https://registry.terraform.io/namespaces/terraform-aws-modules
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html, 2026-12-01: what is given a VPC stands in it
 */
const apart =
  /^aws-cdk-lib\/(?:aws-(?!ec2\.|[\w-]+-alpha\.)|aws-ec2\.(?:BastionHostLinux|FlowLog|LaunchTemplate|SecurityGroup)$|core\.(?:CfnOutput|NestedStack|Stack|Stage)$)|^(registry\.[\w.]+\/)?terraform-aws-modules\/(acm|alb|apigateway-v2|autoscaling|cloudfront|cloudwatch|dynamodb-table|ec2-instance|ecr|ecs|efs|elasticache|elb|kms|lambda|rds|rds-aurora|rds-proxy|route53|s3-bucket|secrets-manager|security-group|sns|sqs)\/aws/;

/** Whether `value` is looked up, and so not made here. */
export function isLookedUp(value: Value | undefined): boolean {
  const [target, other] = targets(value);
  return target !== undefined && !other && /(^|\.)data\./.test(target.address);
}
