import { zoneOf } from "../links/zone.ts";
import { property, targets, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

const answer =
  "RDS answers: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement";

export const rdsSubnetGroupZones: Rule = {
  id: "rds/subnet-group-zones",
  on: ["AWS::RDS::DBSubnetGroup"],
  severity: "error",
  summary: "The subnets of a database's subnet group lie in two availability zones or more",
  why: `RDS takes a subnet group only if its subnets cover at least two availability zones, even for a database that runs in
one: \`DBSubnetGroupDoesNotCoverEnoughAZs\`. Neither a plan nor \`cdk synth\` counts them. The subnets are counted where all
of them, and the zone of each, can be read; those of an Outpost or a Local Zone have rules of their own.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
  ],

  *check({ body }, unit): Generator<Finding> {
    const subnets = property(body, "SubnetIds");
    if (subnets?.value.kind !== "list" || subnets.value.open) return;
    const [only, more] = subnets.value.items;
    const zones = subnets.value.items.map((item) => zoneOf(item, unit));
    const [first] = zones;
    // One that stands for a subnet in each zone is read by its `Ref`.
    if (only && !more && first === undefined && targets(only)[0]?.attribute === "id" && only.kind === "unknown") {
      yield { at: use(subnets.value), message: `there is one subnet; ${answer}` };
    }
    if (first === undefined || zones.some((each) => each?.name !== first.name)) return;
    const count = zones.length === 1 ? "the only subnet lies" : "all subnets lie";
    yield {
      at: use(subnets.value),
      message: `${count} in ${first.name}; ${answer}`,
      related: zones.map((each) => ({ at: each!.subnet.name, message: `in ${first.name}` })),
    };
  },
};
