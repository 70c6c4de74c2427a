import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as rds from "aws-cdk-lib/aws-rds";

const stack = new Stack(new App(), "OneZone");
const vpc = new ec2.Vpc(stack, "Vpc", { maxAzs: 1 });
new elbv2.NetworkLoadBalancer(stack, "Public", { vpc, internetFacing: true });
new elbv2.NetworkLoadBalancer(stack, "Internal", { vpc });
new elbv2.ApplicationLoadBalancer(stack, "Web", { vpc, internetFacing: true });
const closed = new ec2.Vpc(stack, "Closed", { maxAzs: 1, natGateways: 0 });
new elbv2.NetworkLoadBalancer(stack, "Isolated", { vpc: closed });
const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 });
new rds.DatabaseInstance(stack, "Db", { engine, vpc });
const parameterGroup = rds.ParameterGroup.fromParameterGroupName(stack, "Parameters", "default.postgres16");
new rds.DatabaseInstance(stack, "Parametered", { engine, vpc, parameterGroup });
const isolated = { subnetType: ec2.SubnetType.PRIVATE_ISOLATED };
new rds.SubnetGroup(stack, "Group", { vpc: closed, vpcSubnets: isolated, description: "one" });
const wide = new ec2.Vpc(stack, "Wide", { maxAzs: 2 });
new rds.DatabaseInstance(stack, "Chosen", { engine, vpc: wide, vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } });
new rds.DatabaseCluster(stack, "Cluster", {
  engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_4 }),
  instanceProps: { vpc: wide, securityGroups: [new ec2.SecurityGroup(stack, "Guard", { vpc: wide })] },
});
