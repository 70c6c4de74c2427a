import { certain, certainNumber } from "../links/link.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import { type Block, blocks, get, origin, type Property, property, use, type Value } from "../model/value.ts";
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
    "A security group's rule is for a protocol of IP and for ports from the lower to the higher; with all protocols there are none",
  why: `A rule is for the ports *from* one *to* another, which is not the source port and the destination port: \`from_port =
443\`, \`to_port = 80\` is an empty range, which EC2 refuses. Its protocol is one of IP (\`tcp\`, \`udp\`, \`icmp\`, \`icmpv6\` or a
number), not what runs over it, such as HTTPS. The protocol \`-1\` stands for all protocols and all ports, so that
a rule with it cannot be for one port: Terraform's provider refuses ports other than 0 in the blocks of a security group. In
an \`aws_vpc_security_group_ingress_rule\` or its sibling for egress they go through when it is made, but EC2 keeps none of
them: the next apply wants to write them again, and is refused. In an \`aws_security_group_rule\` and in CloudFormation they
mean nothing, and the rule opens all ports.`,
  sources: [
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group_rule",
    "https://github.com/hashicorp/terraform-provider-aws/issues/1793",
    "https://github.com/hashicorp/terraform-provider-aws/issues/30035",
    "https://github.com/aws-ia/terraform-aws-genai-document-ingestion-rag/pull/36",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#E3687",
    "https://github.com/terraform-linters/tflint-ruleset-aws/blob/master/docs/rules/aws_security_group_invalid_protocol.md",
  ],

  *check(resource): Generator<Finding> {
    const { body, type, via } = resource;
    const isInline = !separate.includes(type);
    const rules = isInline
      ? ["SecurityGroupIngress", "SecurityGroupEgress"].flatMap((name) => blocks(get(body, name)))
      : [body];
    for (const rule of rules) {
      const protocol = property(rule, "Protocol") ?? property(rule, "IpProtocol");
      const written = certain(protocol?.value)?.toLowerCase();
      if (!protocol || written === undefined) continue;
      yield* unknown(protocol, written, via);
      if (["tcp", "udp", "6", "17"].includes(written)) yield* ordered(rule);
      const isWide = written === "-1" || (written === "all" && via === "terraform");
      if (isWide && isInline && via === "terraform") yield* refused(rule, protocol);
      else if (isWide && via === "terraform" && type !== "AWS::EC2::SecurityGroupRule") yield* again(rule);
      else if (isWide) yield* ignored(rule, protocol);
    }
  },
};

/** What people write for a protocol that runs over TCP. */
const overTcp: ReadonlySet<string> = new Set([
  "amqp",
  "ftp",
  "http",
  "http2",
  "https",
  "mysql",
  "nfs",
  "postgres",
  "postgresql",
  "redis",
  "sftp",
  "smtp",
  "ssh",
  "ssl",
  "tls",
]);

/** And for more than one protocol. */
const several: ReadonlySet<string> = new Set(["any", "dns", "rdp", "tcp/udp", "tcp_udp", "tcp-udp", "tcpudp"]);

/** Of other names, as `gre`, it is not known whether EC2 takes them. Terraform's provider writes `all` as `-1`. */
function* unknown({ value }: Property, written: string, via: Resource["via"]): Generator<Finding> {
  const isAll = written === "all" && via !== "terraform";
  const isHigh = /^\d+$/.test(written) && Number(written) > 255;
  if (!isAll && !isHigh && !overTcp.has(written) && !several.has(written)) return;
  // The provider writes it in small letters.
  const sent = via === "terraform" ? written : certain(value);
  const right = isAll ? "-1" : overTcp.has(written) ? "tcp" : undefined;
  yield {
    at: use(value),
    message: isHigh
      ? `${written} is no number of a protocol, which go to 255; EC2 refuses the rule`
      : `"${certain(value)}" is no protocol of IP, which are tcp, udp, icmp and icmpv6, and -1 for all; EC2 answers: Invalid value '${sent}' for IP protocol. Unknown protocol`,
    fixes: right === undefined ? [] : [instead(value, right, true)],
  };
}

function instead(protocol: Value, right: string, preferred: boolean): Fix {
  const intents: Fix["intents"] = [{ do: "replace", at: origin(protocol), with: right }];
  return { title: `Use ${right}`, safe: false, preferred, intents };
}

interface Ports {
  readonly first: Property;
  readonly second: Property;
  readonly from: number;
  readonly to: number;
}

function portsOf(rule: Block): Ports | undefined {
  const [first, second] = [property(rule, "FromPort"), property(rule, "ToPort")];
  const [from, to] = [certainNumber(first?.value), certainNumber(second?.value)];
  return first && second && from !== undefined && to !== undefined ? { first, second, from, to } : undefined;
}

/** With ICMP these are a type and a code. */
function* ordered(rule: Block): Generator<Finding> {
  const ports = portsOf(rule);
  if (!ports) return;
  const { first, second, from, to } = ports;
  if (from <= to || from > 65535 || to < 0) return;
  const fix: Fix = {
    title: `Go from ${to} to ${from}`,
    safe: false,
    preferred: false,
    intents: [
      { do: "replace", at: origin(first.value), with: to },
      { do: "replace", at: origin(second.value), with: from },
    ],
  };
  yield {
    at: first.key,
    message: `the ports go from ${from} to ${to}, which is no range; EC2 takes only one that goes from the lower port to the higher`,
    fixes: [fix],
  };
}

/** In a block of a group the provider itself refuses ports. */
function* refused(rule: Block, protocol: Property): Generator<Finding> {
  const ports = portsOf(rule);
  if (!ports || (ports.from === 0 && ports.to === 0)) return;
  const { from, to } = ports;
  yield {
    at: protocol.key,
    message: `a rule for all protocols names the ports ${from} to ${to}; Terraform answers: from_port (${from}) and to_port (${to}) must both be 0 to use the 'ALL' "-1" protocol!`,
  };
}

/** In a rule of its own they are taken once. */
function* again(rule: Block): Generator<Finding> {
  const ports = portsOf(rule);
  if (!ports || (ports.from === -1 && ports.to === -1)) return;
  const { first, second, from, to } = ports;
  const fix: Fix = {
    title: "Leave the ports out",
    safe: false,
    preferred: true,
    intents: [
      { do: "remove", property: first },
      { do: "remove", property: second },
    ],
  };
  yield {
    at: first.key,
    severity: "warning",
    message: `a rule for all protocols names the ports ${from} to ${to}, which EC2 does not keep; from the second apply on it answers: You may not specify all protocols and specific ports`,
    fixes: [fix],
  };
}

/** Elsewhere nobody says anything. */
function* ignored(rule: Block, protocol: Property): Generator<Finding> {
  const ports = portsOf(rule);
  if (!ports || (ports.from <= 1 && (ports.to <= 0 || ports.to >= 65535))) return;
  const { from, to } = ports;
  yield {
    at: protocol.key,
    severity: "warning",
    message: `a rule for all protocols names ${from === to ? `port ${from}` : `the ports ${from} to ${to}`}; EC2 leaves that out, and all ports are open`,
    fixes: [instead(protocol.value, "tcp", false)],
  };
}
