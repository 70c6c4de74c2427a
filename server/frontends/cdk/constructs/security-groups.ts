import { get, property, type Span, type Value } from "../../../../rules/model/value.ts";
import type { Build, GroupRule, Made, Part, World } from "../made.ts";
import { unknown } from "../texts.ts";
import { makesGroup, ownGroup, placed } from "./ends.ts";
import { block, draft, list, made as members, type Names, reference, standing } from "./shape.ts";
import { vpcBehind, vpcOf } from "./subnets.ts";
import { isMade } from "./traced.ts";

/* aws-cdk-lib 2.276.0, aws-ec2/lib/security-group.js */

export const securityGroupNames: Names = {
  allowAllIpv6Outbound: undefined,
  allowAllOutbound: undefined,
  description: "GroupDescription",
  disableInlineRules: undefined,
  securityGroupName: "GroupName",
  vpc: undefined,
};

export const securityGroup: Build = (made, world) => {
  const { props, address, at } = made;
  const shaped = draft(props, securityGroupNames);
  const vpc = vpcBehind(get(props, "vpc"), world);
  const isBeside = property(props, "disableInlineRules") !== undefined;
  const more = rulesOf(address, at, world, isBeside);
  const set = { ...(vpc && { VpcId: reference(vpc.address, "Ref", at) }), ...more.inside };
  for (const [name, value] of Object.entries(set)) {
    if (!shaped.properties.has(name)) shaped.properties.set(name, { name, written: name, key: at, value });
  }
  return [
    { type: "AWS::EC2::SecurityGroup", address, body: block({ ...shaped, open: true }, props.trail) },
    ...more.beside,
  ];
};

/** The group that a construct makes for itself where it is given none, with its rules, and those of groups that are given. */
export function groupOf(made: Made, world: World): readonly Part[] {
  if (!makesGroup(made, world)) return [];
  const { at, props } = made;
  const address = ownGroup(made);
  const cluster = world.behind(get(props, "cluster"));
  const vpc = isMade(cluster) ? vpcOf(cluster, world) : vpcBehind(get(placed(props), "vpc"), world);
  const { inside, beside } = rulesOf(address, at, world);
  const body = members({ VpcId: vpc && reference(vpc.address, "Ref", at), ...inside }, true, at);
  return [{ type: "AWS::EC2::SecurityGroup", address, body, at }, ...beside];
}

interface Rules {
  readonly inside: Readonly<Record<"SecurityGroupIngress" | "SecurityGroupEgress", Value>>;
  readonly beside: readonly Part[];
}

function rulesOf(group: string, at: Span, world: World, isBeside = false): Rules {
  const known = world.connections();
  const all = known.rules(group);
  const [isOpenIn, isOpenOut] = [known.isOpen(group, "ingress"), known.isOpen(group, "egress")];
  const [four, six] = known.letsOut(group);
  const within = (direction: GroupRule["direction"]) =>
    all.filter((rule) => rule.isInside && rule.isCertain && rule.direction === direction).map(item);
  const outward = all.some(({ direction, isSixth }) => direction === "egress" && !isSixth);
  const usual = [
    ...(four === true
      ? [item({ at, properties: { CidrIp: standing("0.0.0.0/0", at), IpProtocol: standing("-1", at) } })]
      : []),
    ...(four === false && !outward ? [nothing(at)] : []),
    ...(six === true
      ? [item({ at, properties: { CidrIpv6: standing("::/0", at), IpProtocol: standing("-1", at) } })]
      : []),
  ];
  const isUnsure = isOpenOut || isBeside || four === undefined || six === undefined;
  return {
    inside: {
      SecurityGroupIngress: list(within("ingress"), isOpenIn, at),
      SecurityGroupEgress: list([...(isUnsure ? [] : usual), ...within("egress")], isUnsure, at),
    },
    beside: all.filter(({ isInside }) => !isInside).map((rule) => beside(rule, group)),
  };
}

function beside({ address, at, direction, isCertain, properties }: GroupRule, group: string): Part {
  const type = direction === "ingress" ? "AWS::EC2::SecurityGroupIngress" : "AWS::EC2::SecurityGroupEgress";
  const body = members({ ...properties, GroupId: reference(group, "Ref", at) }, false, at);
  return { type, address, at, body, ...(isCertain ? {} : { several: true }) };
}

function item({ at, properties }: Pick<GroupRule, "at" | "properties">): Value {
  return members({ Description: unknown(at), ...properties }, false, at);
}

/** What the CDK writes where nothing is let out, as EC2 takes no list for one of no rules. */
function nothing(at: Span): Value {
  return item({
    at,
    properties: {
      CidrIp: standing("255.255.255.255/32", at),
      FromPort: standing(252, at),
      IpProtocol: standing("icmp", at),
      ToPort: standing(86, at),
    },
  });
}
