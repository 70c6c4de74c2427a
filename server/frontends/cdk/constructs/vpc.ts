import type { ResourceType } from "../../../../rules/model/resource.ts";
import { type Block, get } from "../../../../rules/model/value.ts";
import type { Build, Made, Part, SubnetGroup } from "../made.ts";
import { unknown } from "../texts.ts";
import { endpointsOf } from "./endpoints.ts";
import { block, draft, list, made as members, type Names, preset, reference, standing } from "./shape.ts";
import { isTouched, tableOf } from "./subnets.ts";

/* aws-cdk-lib 2.276.0, aws-ec2/lib/vpc.js */

const vpcNames: Names = {
  availabilityZones: undefined,
  cidr: "CidrBlock",
  createInternetGateway: undefined,
  defaultInstanceTenancy: "InstanceTenancy",
  enableDnsHostnames: "EnableDnsHostnames",
  enableDnsSupport: "EnableDnsSupport",
  flowLogs: undefined,
  gatewayEndpoints: undefined,
  ipAddresses: undefined,
  ipProtocol: undefined,
  maxAzs: undefined,
  natGatewayProvider: undefined,
  natGateways: undefined,
  natGatewaySubnets: undefined,
  reservedAzs: undefined,
  restrictDefaultSecurityGroup: undefined,
  subnetConfiguration: undefined,
  vpcName: undefined,
};

/** A VPC with its subnets, as far as they are known; nothing of one of which is not known what is done to it. */
export const vpc: Build = (made, world) => {
  const { props, address, at } = made;
  if (isTouched(made, world)) return [];
  const shaped = draft(props, vpcNames);
  const ipAddresses = get(props, "ipAddresses");
  const given = ipAddresses?.kind === "block" ? get(ipAddresses, "cidr") : undefined;
  const usual = ipAddresses || props.open ? unknown(at) : standing("10.0.0.0/16", at);
  preset(shaped, "CidrBlock", "ipAddresses", given ?? usual);
  for (const name of ["EnableDnsHostnames", "EnableDnsSupport"]) {
    const written = `e${name.slice(1)}`;
    if (!props.open) preset(shaped, name, written, standing(true, at));
  }
  const body = block({ ...shaped, open: true }, props.trail);
  const layout = world.subnets(made) ?? [];
  return [
    { type: "AWS::EC2::VPC", address, body },
    ...(layout.length > 0 ? [gateway(made)] : []),
    ...layout.flatMap((group) => subnets(group, made)),
    ...endpointsOf(made, world),
  ];
};

function gateway({ address, at }: Made): Part {
  return { type: "AWS::EC2::InternetGateway", address: `${address} IGW`, body: members({}, true, at) };
}

/** The subnets of `group` as one of which it is not known how often it is there, with its routes. */
function subnets({ address, at, kind, way, zones }: SubnetGroup, vpc: Made): readonly Part[] {
  const VpcId = reference(vpc.address, "Ref", at);
  const several = zones === "several" ? { several: true as const } : {};
  const part = (type: ResourceType, name: string, body: Block): Part => ({ type, address: name, at, body, ...several });
  const table = tableOf({ address });
  const RouteTableId = reference(table, "Ref", at);
  const all = [
    part("AWS::EC2::Subnet", address, members({ VpcId }, true, at)),
    part("AWS::EC2::RouteTable", table, members({ Tags: list([], true, at), VpcId }, false, at)),
    part(
      "AWS::EC2::SubnetRouteTableAssociation",
      `${address} association`,
      members({ RouteTableId, SubnetId: reference(address, "Ref", at) }, false, at),
    ),
  ];
  if (way === "none") return all;
  const to =
    kind === "public" ? { GatewayId: reference(`${vpc.address} IGW`, "Ref", at) } : { NatGatewayId: unknown(at) };
  const body = members({ DestinationCidrBlock: standing("0.0.0.0/0", at), RouteTableId, ...to }, false, at);
  return [...all, part("AWS::EC2::Route", `${address} route`, body)];
}
