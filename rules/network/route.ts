import { certain, linked, local } from "../links/link.ts";
import { vias } from "../links/network.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import { type Block, blocks, get, origin, type Property, type Span, targets } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";

const tables: readonly ResourceType[] = ["AWS::EC2::RouteTable", "AWS::EC2::DefaultRouteTable"];

export const networkRoute: Rule = {
  id: "network/route",
  on: [...tables, "AWS::EC2::Route"],
  severity: "error",
  summary: "A route leads to one target, and its table has no other to the same destination",
  why: `A route says where the packets for a destination go: to one gateway, and not to two. Without a target, or with two of
them, it is refused before or while it is made. A second route for the same destination, most often a second default route,
is refused too: \`RouteAlreadyExists\`. A table for public subnets leads to the internet gateway, one for private subnets to
a NAT gateway; they have to be two tables.`,
  sources: [
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html",
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route",
    "https://github.com/terraform-linters/tflint/pull/276",
  ],

  *check(resource, unit): Generator<Finding> {
    if (resource.type === "AWS::EC2::Route") {
      yield* targeted(resource.body, resource.name);
      return;
    }
    for (const body of blocks(get(resource.body, "Routes"))) yield* targeted(body, origin(body));
    yield* twice(resource, unit);
  },
};

function* targeted(body: Block, at: Span): Generator<Finding> {
  if (body.open) return;
  const all = vias(body);
  if (all.length === 0) {
    yield { at, message: "the route has no target, such as a gateway; EC2 takes none without" };
    return;
  }
  const [first, second] = all.filter(isSure);
  if (!first || !second) return;
  const message = `the route has two targets, ${first.written} and ${second.written}; a route leads to one`;
  yield { at: second.key, message, related: [{ at: first.key, message: "the other target" }] };
}

/** Whether a target is certainly given, and not null. */
function isSure({ value }: Property): boolean {
  return value.kind === "text" || (value.kind === "unknown" && targets(value).length > 0);
}

function* twice(table: Resource, unit: Unit): Generator<Finding> {
  const seen = new Map<string, Span>();
  const separate = unit
    .resources("AWS::EC2::Route")
    .filter((route) => !route.perhaps && linked(get(route.body, "RouteTableId"), tables, unit) === table);
  const routes = [
    ...blocks(get(table.body, "Routes")).map((body) => ({ body, at: origin(body) })),
    ...separate.map(({ body, name }) => ({ body, at: name })),
  ];
  for (const { body, at } of routes) {
    const destination = certain(get(body, "CidrBlock") ?? get(body, "DestinationCidrBlock"));
    if (destination === undefined || destination === "") continue;
    const before = seen.get(destination);
    if (before) {
      yield {
        at,
        message: `${local(table)} has another route to ${destination}; EC2 answers: RouteAlreadyExists: The route identified by ${destination} already exists`,
        related: [{ at: before, message: "the other route" }],
      };
    } else seen.set(destination, at);
  }
}
