// Whatever way a service is let in; and what is not known.
import { App, CfnOutput, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as rds from "aws-cdk-lib/aws-rds";

const app = new App();
declare function allow(...all: unknown[]): void;
const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 });

interface Pair {
  readonly stack: Stack;
  readonly vpc: ec2.Vpc;
  readonly database: rds.DatabaseInstance;
  readonly service: ecs.FargateService;
}

interface Groups {
  readonly vpc?: ec2.Vpc;
  readonly of?: ec2.ISecurityGroup;
  readonly db?: ec2.ISecurityGroup;
}

function pair(id: string, groups: Groups = {}): Pair {
  const stack = new Stack(app, id);
  const vpc = groups.vpc ?? new ec2.Vpc(stack, "Vpc");
  const database = new rds.DatabaseInstance(stack, "Db", {
    engine,
    vpc,
    securityGroups: groups.db ? [groups.db] : undefined,
  });
  const taskDefinition = new ecs.FargateTaskDefinition(stack, "Task", { cpu: 512, memoryLimitMiB: 1024 });
  taskDefinition.addContainer("web", {
    image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
    environment: { DATABASE_HOST: database.dbInstanceEndpointAddress },
  });
  const service = new ecs.FargateService(stack, "Service", {
    cluster: new ecs.Cluster(stack, "Cluster", { vpc }),
    taskDefinition,
    circuitBreaker: { rollback: true },
    securityGroups: groups.of ? [groups.of] : undefined,
  });
  return { stack, vpc, database, service };
}

const one = pair("One");
one.database.connections.allowFrom(one.service, ec2.Port.POSTGRES);
const two = pair("Two");
two.service.connections.allowToDefaultPort(two.database, "to the database");
const three = pair("Three");
three.database.connections.allowFromAnyIpv4(ec2.Port.allTraffic());
const four = pair("Four");
four.database.connections.allowFrom(ec2.Peer.ipv4(four.vpc.vpcCidrBlock), ec2.Port.tcp(5432));
const five = pair("Five");
five.database.connections.allowFrom(four.service.connections.securityGroups[0]!, ec2.Port.tcp(5432));
five.database.connections.allowFrom(five.service.connections.securityGroups[0]!, ec2.Port.tcp(5432));
const six = pair("Six");
six.service.connections.allowTo(six.database, ec2.Port.tcp(Number(process.env.PORT)));
const seven = pair("Seven");
if (process.env.OPEN) seven.database.connections.allowDefaultPortFrom(seven.service);
const eight = pair("Eight");
allow(eight.database, eight.service);
const nine = pair("Nine");
for (const each of [nine.service, eight.service]) nine.database.connections.allowDefaultPortFrom(each);
const ten = pair("Ten");
const fn = new lambda.Function(ten.stack, "Fn", {
  vpc: ten.vpc,
  code: lambda.Code.fromInline("0"),
  handler: "index.handler",
  runtime: lambda.Runtime.NODEJS_20_X,
  securityGroups: ten.database.connections.securityGroups,
});
fn.connections.allowFrom(ten.service, ec2.Port.tcp(5432));

// Groups that are shared, looked up, or handed out.
const shared = new Stack(app, "Shared");
const vpc = new ec2.Vpc(shared, "Vpc");
const both = new ec2.SecurityGroup(shared, "Both", { vpc });
both.connections.allowInternally(ec2.Port.allTcp());
pair("Eleven", { vpc, of: both, db: both });
pair("Twelve", { vpc, of: ec2.SecurityGroup.fromSecurityGroupId(shared, "Found", "sg-0123456789abcdef0") });
pair("Thirteen", { vpc, db: ec2.SecurityGroup.fromLookupByName(shared, "Named", "database", vpc) });
const out = new ec2.SecurityGroup(shared, "Out", { vpc });
new CfnOutput(shared, "Group", { value: out.securityGroupId });
pair("Fourteen", { vpc, db: out });
const low = new ec2.SecurityGroup(shared, "Low", { vpc });
const fifteen = pair("Fifteen", { vpc, db: low });
new ec2.CfnSecurityGroupIngress(shared, "Ingress", {
  groupId: low.securityGroupId,
  ipProtocol: "tcp",
  fromPort: 5432,
  toPort: 5432,
  sourceSecurityGroupId: fifteen.service.connections.securityGroups[0]!.securityGroupId,
});
