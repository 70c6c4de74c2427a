import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";

const stack = new Stack(new App(), "Zones");
const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 });
const one = new ec2.Vpc(stack, "One", { maxAzs: 1 });
                                                ~ rds/subnet-group-zones: there is one subnet; RDS answers: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement
new rds.DatabaseInstance(stack, "Db", { engine, vpc: one });
const two = new ec2.Vpc(stack, "Two", { maxAzs: 2, natGateways: 0 });
new rds.SubnetGroup(stack, "Group", {
  vpc: two,
  description: "Of one zone",
  vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED, availabilityZones: ["eu-west-1a"] },
  ~~~~~~~~~~ rds/subnet-group-zones: there is one subnet; RDS answers: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement
});
// In two zones, or nobody knows in how many.
new rds.DatabaseInstance(stack, "Right", { engine, vpc: two, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
const some = new ec2.Vpc(stack, "Some", { maxAzs: Number(process.env.ZONES) });
new rds.DatabaseInstance(stack, "Perhaps", { engine, vpc: some });
const found = ec2.Vpc.fromLookup(stack, "Found", { isDefault: true });
new rds.DatabaseInstance(stack, "LookedUp", { engine, vpc: found });
const group = rds.SubnetGroup.fromSubnetGroupName(stack, "Given", "shop");
new rds.DatabaseInstance(stack, "OfGroup", { engine, vpc: one, subnetGroup: group });
