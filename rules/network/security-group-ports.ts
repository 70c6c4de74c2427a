import { certain, certainNumber } from "../links/link.ts";
import type { ResourceType } from "../model/resource.ts";
import { type Block, blocks, get, origin, property } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

const separate: readonly ResourceType[] = [
  "AWS::EC2::SecurityGroupRule",
  "AWS::EC2::SecurityGroupIngress",
  "AWS::EC2::SecurityGroupEgress",
];

export const networkSecurityGroupPorts: Rule = {
  id: "network/security-group-ports",
  on: ["AWS::EC2::SecurityGroup", ...separate],
  severity: "error",
  summary:
    "The ports of a security group's rule go from the lower to the higher, and with all protocols there are none",
  why: `A rule is for the ports *from* one *to* another, which is not the source port and the destination port: \`from_port =
443\`, \`to_port = 80\` is an empty range, which EC2 refuses. The protocol \`-1\` stands for all protocols and all ports, so that
a rule with it cannot be for one port: Terraform's provider refuses ports other than 0 in the blocks of a security group.`,
  sources: [
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#E3687",
  ],

  *check({ body, type, via }): Generator<Finding> {
    if (separate.includes(type)) {
      yield* ordered(body);
      return;
    }
    for (const name of ["SecurityGroupIngress", "SecurityGroupEgress"]) {
      for (const rule of blocks(get(body, name))) {
        yield* ordered(rule);
        if (via === "terraform") yield* wide(rule);
      }
    }
  },
};

function* ordered(rule: Block): Generator<Finding> {
  const protocol = certain(get(rule, "Protocol") ?? get(rule, "IpProtocol"))?.toLowerCase();
  const [first, second] = [property(rule, "FromPort"), property(rule, "ToPort")];
  const [from, to] = [certainNumber(first?.value), certainNumber(second?.value)];
  // With ICMP these are a type and a code.
  if (!["tcp", "udp", "6", "17"].includes(protocol ?? "") || from === undefined || to === undefined) return;
  if (from <= to || from > 65535 || to < 0) return;
  const fix: Fix = {
    title: `Go from ${to} to ${from}`,
    safe: false,
    preferred: false,
    intents: [
      { do: "replace", at: origin(first!.value), with: to },
      { do: "replace", at: origin(second!.value), with: from },
    ],
  };
  yield {
    at: first!.key,
    message: `the ports go from ${from} to ${to}, which is no range; EC2 takes only one that goes from the lower port to the higher`,
    fixes: [fix],
  };
}

function* wide(rule: Block): Generator<Finding> {
  const protocol = certain(get(rule, "Protocol"));
  const [from, to] = [certainNumber(get(rule, "FromPort")), certainNumber(get(rule, "ToPort"))];
  if (protocol !== "-1" || from === undefined || to === undefined || (from === 0 && to === 0)) return;
  const given = property(rule, "Protocol")!;
  yield {
    at: given.key,
    message: `a rule for all protocols names the ports ${from} to ${to}; Terraform answers: from_port (${from}) and to_port (${to}) must both be 0 to use the 'ALL' "-1" protocol!`,
  };
}
