import { certain, linked, local } from "../links/link.ts";
import { associations } from "../links/network.ts";
import { get } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const networkRouteTableAssociation: Rule = {
  id: "network/route-table-association",
  on: ["AWS::EC2::Subnet"],
  severity: "error",
  summary: "A subnet is associated with one route table",
  why: `A subnet has exactly one route table, the VPC's main one until it is associated with another. A second association
fails with \`Resource.AlreadyAssociated\`, after the first has been made; which of the two that is differs from one apply to
the next. Often a subnet has slipped into the lists of both the public and the private ones.`,
  sources: [
    "https://github.com/hashicorp/terraform-provider-aws/issues/38960",
    "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html",
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html",
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html",
  ],

  *check(subnet, unit): Generator<Finding> {
    if (subnet.perhaps) return;
    const found = unit.indexed(associations, subnet.address).flatMap((association) => {
      const value = get(association.body, "RouteTableId");
      const made = linked(value, ["AWS::EC2::RouteTable"], unit);
      const table = made?.address ?? certain(value);
      const isSure = !association.perhaps && !made?.perhaps && !made?.elsewhere;
      return table !== undefined && isSure ? [{ association, table, made }] : [];
    });
    const [first, ...others] = found;
    for (const { association, table, made } of others) {
      // One that is written by its id may be one that is imported here.
      if (table === first!.table || !made !== !first!.made) continue;
      const [one, other] = [first!, { table, made }].map((each) => (each.made ? local(each.made) : each.table));
      yield {
        at: association.name,
        message: `${local(subnet)} is associated with ${one} already, and here with ${other}; EC2 answers: Resource.AlreadyAssociated: the specified association for route table conflicts with an existing association`,
        related: [{ at: first!.association.name, message: "the other association" }],
      };
    }
  },
};
