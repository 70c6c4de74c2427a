import { certain, linked, local } from "../links/link.ts";
import { tableOf, wayOut } from "../links/network.ts";
import { lacks, property, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const networkNatGatewaySubnet: Rule = {
  id: "network/nat-gateway-subnet",
  on: ["AWS::EC2::NatGateway"],
  severity: "warning",
  summary: "A public NAT gateway stands in a subnet that leads to an internet gateway",
  why: `A NAT gateway sends what it is given on by the route table of the subnet that it *stands* in. In a public subnet that
leads to the internet gateway. In a private one it leads back to the NAT gateway itself, or nowhere: the gateway is created,
costs money by the hour, and lets nothing through, so that tasks in private subnets time out while they pull their image.`,
  sources: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html",
  ],

  *check(nat, unit): Generator<Finding> {
    const { body } = nat;
    const kind = lacks(body, "ConnectivityType") ? "public" : certain(property(body, "ConnectivityType")?.value);
    const given = property(body, "SubnetId");
    const subnet = given && linked(given.value, ["AWS::EC2::Subnet"], unit);
    if (kind !== "public" || !subnet) return;
    const table = tableOf(subnet, unit);
    const way = table && wayOut(table, unit);
    if (!table || (way !== "nat" && way !== "none")) return;
    const called = table.table ? local(table.table) : "the VPC's main route table";
    const where = way === "nat" ? "leads to a NAT gateway" : "has no default route";
    yield {
      at: use(given.value),
      message: `${local(nat)} stands in ${local(subnet)}, whose route table is ${called}, which ${where}; what it is sent does not reach the internet`,
      related: [{ at: subnet.name, message: "the subnet" }],
    };
  },
};
