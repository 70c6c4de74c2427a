import type { Resource } from "../model/resource.ts";
import { get, lacks } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { certain, linked, linkedAll, local } from "./link.ts";
import { handedOn } from "./outside.ts";
import { only, shut } from "./security-group.ts";

/** Where a task stands that wants to get to an endpoint. */
export interface Place {
  readonly service: Resource;
  readonly subnet: Resource;
  /** The route table of its subnet, unless it is the one that AWS makes. */
  readonly table: Resource | undefined;
}

/**
 * What keeps a task from one of `endpoints`; `undefined` where that is not certain.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
 */
export function closed(
  endpoints: readonly { readonly service: string; readonly endpoint: Resource }[],
  from: Place,
  unit: Unit,
): { readonly what: string; readonly layers: boolean } | undefined {
  const byService = new Map<string, Resource[]>();
  for (const { service, endpoint } of endpoints) byService.set(service, [...(byService.get(service) ?? []), endpoint]);
  for (const [service, all] of byService) {
    const [only, ...others] = all.map((endpoint) =>
      isGateway(endpoint) ? apart(endpoint, from, unit) : (nameless(endpoint, unit) ?? guarded(endpoint, from, unit)),
    );
    if (only !== undefined && others.length === 0) return { what: only, layers: service === "s3" };
  }
  return undefined;
}

function isGateway({ body }: Resource): boolean {
  return lacks(body, "VpcEndpointType") || certain(get(body, "VpcEndpointType")) === "Gateway";
}

const tables = ["AWS::EC2::RouteTable", "AWS::EC2::DefaultRouteTable"] as const;

/** A gateway is reached by routes in the tables that it is associated with. */
function apart(endpoint: Resource, { table }: Place, unit: Unit): string | undefined {
  const own = lacks(endpoint.body, "RouteTableIds") ? [] : linkedAll(get(endpoint.body, "RouteTableIds"), tables, unit);
  if (!table || !own || own.includes(table)) return undefined;
  for (const { body } of unit.resources("AWS::EC2::VPCEndpointRouteTableAssociation")) {
    const of = linked(get(body, "RouteTableId"), tables, unit);
    if (!of || of === table) return undefined;
  }
  return `${local(endpoint)}, through which the layers of images come, is not associated with ${local(table)}`;
}

/**
 * Without private DNS the service's own name, which ECS asks for, leads to its public addresses.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html; Terraform's default is false:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint
 */
function nameless(endpoint: Resource, unit: Unit): string | undefined {
  const { body, via } = endpoint;
  const none = lacks(body, "PrivateDnsEnabled") && via === "terraform";
  if (certain(get(body, "VpcEndpointType")) !== "Interface") return undefined;
  if (!none && certain(get(body, "PrivateDnsEnabled")) !== "false") return undefined;
  // A zone of one's own may have the name.
  if (unit.resources("AWS::Route53::HostedZone").length > 0 || handedOn(endpoint, unit)) return undefined;
  return `${local(endpoint)} has no private DNS, so that the name of its service leads past it`;
}

/** An interface lets in what its security groups let in. */
function guarded(endpoint: Resource, { service, subnet }: Place, unit: Unit): string | undefined {
  const network = get(service.body, "NetworkConfiguration");
  const awsvpc = network?.kind === "block" ? get(network, "AwsvpcConfiguration") : undefined;
  if (awsvpc?.kind !== "block" || unit.resources("AWS::EC2::VPCEndpointSecurityGroupAssociation").length > 0) {
    return undefined;
  }
  const groups = linkedAll(get(awsvpc, "SecurityGroups"), ["AWS::EC2::SecurityGroup"], unit);
  const guards = linkedAll(get(endpoint.body, "SecurityGroupIds"), ["AWS::EC2::SecurityGroup"], unit);
  const cidr = certain(get(subnet.body, "CidrBlock"));
  if (!groups || groups.length === 0 || !guards || guards.length === 0 || cidr === undefined) return undefined;
  if (!shut(guards, "ingress", only(443), { groups, networks: [cidr] }, unit)) return undefined;
  return `${guards.map(local).join(" and ")} of ${local(endpoint)} lets nobody in on port 443 from ${groups.map(local).join(" and ")}`;
}
