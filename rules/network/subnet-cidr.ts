import { contains, overlaps, range } from "../links/cidr.ts";
import { certain, local } from "../links/link.ts";
import { vpcOf } from "../links/network.ts";
import { get, property, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const networkSubnetCidr: Rule = {
  id: "network/subnet-cidr",
  on: ["AWS::EC2::Subnet"],
  severity: "error",
  summary: "The addresses of a subnet are ones of its VPC, and of no other subnet in it",
  why: `A subnet takes a part of the addresses of its VPC. EC2 refuses one whose addresses lie outside of it
(\`InvalidSubnet.Range\`) or that another subnet of the VPC has already (\`InvalidSubnet.Conflict\`), which a plan does not
notice: \`10.0.1.0/23\` is \`10.0.0.0/23\`, and takes the addresses of \`10.0.0.0/24\` with it. Networks that cannot be computed
are left alone, and so are VPCs that are given more networks.`,
  sources: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html",
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html",
  ],

  *check(subnet, unit): Generator<Finding> {
    const vpc = vpcOf(subnet, unit);
    const given = property(subnet.body, "CidrBlock");
    const written = certain(given?.value);
    const own = written === undefined ? undefined : range(written);
    if (!vpc || !given || !own || subnet.existing || subnet.perhaps) return;
    const at = use(given.value);
    const whole = certain(get(vpc.body, "CidrBlock"));
    const all = whole === undefined ? undefined : range(whole);
    if (all && !contains(all, own) && unit.resources("AWS::EC2::VPCCidrBlock").length === 0) {
      yield {
        at,
        message: `${written} is not within ${whole} of ${local(vpc)}; EC2 answers: InvalidSubnet.Range: The CIDR '${written}' is invalid`,
        related: [{ at: vpc.name, message: `has ${whole}` }],
      };
    }
    for (const other of unit.resources("AWS::EC2::Subnet")) {
      if (other === subnet) return;
      const theirs = certain(get(other.body, "CidrBlock"));
      const taken = theirs === undefined ? undefined : range(theirs);
      if (!taken || other.perhaps || vpcOf(other, unit) !== vpc || !overlaps(own, taken)) continue;
      yield {
        at,
        message: `${written} overlaps ${theirs} of ${local(other)}; EC2 answers: InvalidSubnet.Conflict: The CIDR '${written}' conflicts with another subnet`,
        related: [{ at: other.name, message: `has ${theirs}` }],
      };
      return;
    }
  },
};
