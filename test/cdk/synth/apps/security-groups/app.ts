import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as rds from "aws-cdk-lib/aws-rds";

const app = new App();
const stack = new Stack(app, "Groups");
const vpc = new ec2.Vpc(stack, "Vpc");

// Rules in the group itself: networks; and beside it: groups and prefix lists.
const web = new ec2.SecurityGroup(stack, "Web", { vpc, description: "web" });
web.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
web.addIngressRule(ec2.Peer.anyIpv6(), ec2.Port.HTTPS, "secure");
web.addIngressRule(ec2.Peer.ipv4("10.0.0.0/16"), ec2.Port.tcpRange(8000, 8010));
web.addIngressRule(ec2.Peer.ipv6("2001:db8::/32"), ec2.Port.allTraffic());
web.addIngressRule(ec2.Peer.ipv4(vpc.vpcCidrBlock), ec2.Port.allTcp());
web.addIngressRule(ec2.Peer.prefixList("pl-0123"), ec2.Port.udp(53));
web.addIngressRule(ec2.Peer.securityGroupId("sg-0123456789abcdef0"), ec2.Port.udpRange(1, 2));
web.addEgressRule(ec2.Peer.ipv4("10.0.0.0/16"), ec2.Port.tcp(1));
web.addEgressRule(ec2.Peer.anyIpv6(), ec2.Port.tcp(2));

// Nothing goes out, unless something is let out.
const silent = new ec2.SecurityGroup(stack, "Silent", { vpc, allowAllOutbound: false, securityGroupName: "silent" });
silent.addIngressRule(web, ec2.Port.POSTGRES);
silent.connections.allowInternally(ec2.Port.allIcmp());
const quiet = new ec2.SecurityGroup(stack, "Quiet", { vpc, allowAllOutbound: false });
quiet.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
quiet.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
quiet.connections.allowToAnyIpv4(ec2.Port.icmpPing());
const shut = new ec2.SecurityGroup(stack, "Shut", { vpc, allowAllOutbound: false });
shut.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.allUdp());
new ec2.SecurityGroup(stack, "Sixth", { vpc, allowAllIpv6Outbound: true });
const beside = new ec2.SecurityGroup(stack, "Beside", { vpc, disableInlineRules: true });
beside.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.SSH);

// Databases and what talks to them.
const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 });
const one = new rds.DatabaseInstance(stack, "One", { engine, vpc });
const two = new rds.DatabaseInstance(stack, "Two", { engine, vpc, port: 5433, securityGroups: [silent, quiet] });
const aurora = new rds.DatabaseCluster(stack, "Aurora", {
  engine: rds.DatabaseClusterEngine.auroraMysql({ version: rds.AuroraMysqlEngineVersion.VER_3_10_0 }),
  writer: rds.ClusterInstance.serverlessV2("writer"),
  vpc,
});
const postgres = new rds.DatabaseCluster(stack, "Postgres", {
  engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_4 }),
  writer: rds.ClusterInstance.serverlessV2("writer"),
  vpc,
});
const cluster = new ecs.Cluster(stack, "Cluster", { vpc });
const taskDefinition = new ecs.FargateTaskDefinition(stack, "Task");
taskDefinition.addContainer("web", {
  image: ecs.ContainerImage.fromRegistry("nginx"),
  portMappings: [{ containerPort: 8080 }],
});
const api = new ecs.FargateService(stack, "Api", { cluster, taskDefinition });
const worker = new ecs.FargateService(stack, "Worker", { cluster, taskDefinition, securityGroups: [web] });
one.connections.allowDefaultPortFrom(api);
one.connections.allowFrom(worker, ec2.Port.tcp(5432), "from the worker");
api.connections.allowToDefaultPort(aurora);
two.connections.allowDefaultPortFrom(api.connections);
two.connections.allowDefaultPortInternally();
postgres.connections.allowFromAnyIpv4(ec2.Port.tcp(5432));
postgres.connections.allowDefaultPortFromAnyIpv4();
const code = lambda.Code.fromInline("exports.handler = () => {};");
const told = { code, handler: "index.handler", runtime: lambda.Runtime.NODEJS_20_X };
const fn = new lambda.Function(stack, "Fn", { ...told, vpc });
fn.connections.allowTo(one, ec2.Port.tcp(5432));
const bastion = new ec2.BastionHostLinux(stack, "Bastion", { vpc });
bastion.connections.allowToDefaultPort(postgres);

// What load balancers are let through.
const balancer = new elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc, internetFacing: true });
const listener = balancer.addListener("Http", { port: 80 });
listener.addTargets("Api", { port: 80, targets: [api] });
listener.connections.allowDefaultPortFrom(ec2.Peer.ipv4("10.1.0.0/16"));
const inner = new elbv2.ApplicationLoadBalancer(stack, "Inner", { vpc, securityGroup: quiet });
inner.addListener("Http", { port: 8080, open: false }).addTargets("Worker", {
  protocol: elbv2.ApplicationProtocol.HTTP,
  targets: [worker.loadBalancerTarget({ containerName: "web", containerPort: 8080 })],
});
const pattern = new patterns.ApplicationLoadBalancedFargateService(stack, "Pattern", {
  cluster,
  taskImageOptions: { image: ecs.ContainerImage.fromRegistry("nginx"), containerPort: 3000 },
});
pattern.service.connections.allowTo(aurora, ec2.Port.MYSQL_AURORA);
pattern.loadBalancer.connections.allowFromAnyIpv4(ec2.Port.tcp(8443));

// In another stack.
const other = new Stack(app, "Other");
const reporter = new ecs.FargateService(other, "Reporter", { cluster, taskDefinition });
reporter.connections.allowTo(one, ec2.Port.tcp(5432));
