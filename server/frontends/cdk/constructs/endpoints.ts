import { type Block, exact, get, property, type Span, type Value } from "../../../../rules/model/value.ts";
import type { Build, Made, Part, World } from "../made.ts";
import { each, joined, unknown } from "../texts.ts";
import { list, made as members, reference, standing } from "./shape.ts";
import { tableOf, vpcBehind } from "./subnets.ts";
import { argument } from "./traced.ts";

/* aws-cdk-lib 2.276.0, aws-ec2/lib/vpc-endpoint.js */

export const interfaceEndpoint: Build = (made, world) => [
  interfaceTo(made.props, made.address, get(made.props, "vpc"), made, world),
];

export const gatewayEndpoint: Build = (made, world) => [
  gatewayTo(made.props, made.address, get(made.props, "vpc"), made, world),
];

/** The endpoints that the calls on a VPC, and its `gatewayEndpoints`, make. */
export function endpointsOf(vpc: Made, world: World): readonly Part[] {
  const itself = reference(vpc.address, "", vpc.at);
  const own = get(vpc.props, "gatewayEndpoints");
  const named = own?.kind === "block" ? [...own.properties.values()] : [];
  const all = named.map(({ name, value, key }) =>
    gatewayTo(given(value, key), `${vpc.address}.gatewayEndpoints("${name}")`, itself, { ...vpc, at: key }, world),
  );
  const unseen = own && (own.kind !== "block" || own.open) ? [given(unknown(vpc.at), vpc.at)] : [];
  return [
    ...all,
    ...unseen.map((props) => gatewayTo(props, `${vpc.address}.gatewayEndpoints`, itself, vpc, world)),
    ...vpc.calls.flatMap((call) => {
      const props = argument(call, 1) ?? given(unknown(call.at), call.at);
      const at = { ...vpc, at: call.at };
      if (call.method === "addInterfaceEndpoint") return interfaceTo(props, call.address, itself, at, world);
      if (call.method === "addGatewayEndpoint") return gatewayTo(props, call.address, itself, at, world);
      const [, service] = /^add(S3|DynamoDb)Endpoint$/.exec(call.method) ?? [];
      if (service === undefined) return [];
      const subnets = call.args[1];
      const told = members({ service: standing(service.toLowerCase(), call.at), subnets }, false, call.at);
      return gatewayTo(told, call.address, itself, at, world);
    }),
  ];
}

function given(value: Value, at: Span): Block {
  return value.kind === "block" ? value : members({}, true, at);
}

function interfaceTo(props: Block, address: string, vpc: Value | undefined, made: Made, world: World): Part {
  const { at } = made;
  const named = property(props, "privateDnsEnabled");
  const service = get(props, "service");
  const body = members(
    {
      PrivateDnsEnabled: named?.value ?? (props.open || !isOfAws(service) ? unknown(at) : standing(true, at)),
      SecurityGroupIds: list([], true, at),
      ServiceName: nameOf(service, made),
      SubnetIds: list([], true, at),
      VpcEndpointType: standing("Interface", at),
      VpcId: vpcId(vpc, at, world),
    },
    true,
    at,
  );
  return { type: "AWS::EC2::VPCEndpoint", address, body, at };
}

function gatewayTo(props: Block, address: string, vpc: Value | undefined, made: Made, world: World): Part {
  const { at } = made;
  const of = vpcBehind(vpc, world);
  const groups = of && world.subnets(of);
  const isAll = groups && !props.open && !get(props, "subnets");
  const tables = isAll ? groups.map((group) => reference(tableOf(group), "Ref", at)) : [];
  const body = members(
    {
      RouteTableIds: list(tables, !isAll, at),
      // By a token, whatever the stack is told.
      ServiceName: nameOf(get(props, "service"), { at, region: undefined }),
      VpcEndpointType: standing("Gateway", at),
      VpcId: vpcId(vpc, at, world),
    },
    true,
    at,
  );
  return { type: "AWS::EC2::VPCEndpoint", address, body, at };
}

function vpcId(vpc: Value | undefined, at: Span, world: World): Value {
  const found = vpcBehind(vpc, world);
  return found ? reference(found.address, "Ref", at) : unknown(at);
}

/** Whether an endpoint leads to a service of AWS, whose constants come to the service's short name. */
function isOfAws(service: Value | undefined): boolean {
  return service?.kind === "text" && !exact(service)?.startsWith("com.amazonaws.");
}

/** `com.amazonaws.REGION.SERVICE`; in China something may stand before it. */
function nameOf(service: Value | undefined, { at, region }: Pick<Made, "at" | "region">): Value {
  if (!service) return unknown(at);
  const known = region?.kind === "text" ? exact(region) : undefined;
  const where: Value =
    known === undefined
      ? { kind: "unknown", target: { address: "AWS::Region", attribute: "Ref" }, trail: [at] }
      : region!;
  return each(service, (option) => {
    const name = option.kind === "text" ? exact(option) : undefined;
    if (name === undefined || known?.startsWith("cn-")) return unknown(at);
    if (name.startsWith("com.amazonaws.")) return option;
    return joined([standing("com.amazonaws.", at), where, standing(`.${name}`, at)], at);
  });
}
