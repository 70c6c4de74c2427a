import { Stack, aws_ec2 as ec2, aws_ecs as ecs, aws_rds as rds } from "aws-cdk-lib";
import type { Construct } from "constructs";

// Each database's group gets its rule by a way that is not followed; the last one's gets none.
const port = ec2.Port.tcp(5432);

class Rules {
  static open: rds.DatabaseCluster;
  guard!: ec2.ISecurityGroup;
  private database!: rds.DatabaseCluster;
  constructor(private readonly own: ec2.SecurityGroup) {}
  attach(database: rds.DatabaseCluster): this {
    this.database = database;
    return this;
  }
  let(): void {
    this.database.connections.allowFrom(this.own, port);
  }
  open(): void {
    this.guard.addIngressRule(this.own, port);
  }
}

export class App extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const own = new ec2.SecurityGroup(this, "Own", { vpc });
    const made = (name: string) =>
      new rds.DatabaseCluster(this, name, {
          ~~~~~~~~~~~~~~~~~~~ network/database-ingress: DatabaseCluster "Shut" security group lets nobody in on port 5432 from SecurityGroup "Own", in which FargateService "Service" runs; it waits until its connection times out
          ^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
        engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.of("16.11", "16") }),
        vpc,
        writer: rds.ClusterInstance.serverlessV2("writer"),
      });

    const inField = made("InField");
    const rules = new Rules(own);
    rules.guard = inField.connections.securityGroups[0]!;
    rules.open();

    const inMethod = made("InMethod");
    new Rules(own).attach(inMethod).let();

    const inClass = made("InClass");
    Rules.open = inClass;
    Rules.open.connections.allowFrom(own, port);

    const inLoop = made("InLoop");
    for (const group of inLoop.connections.securityGroups) group.addIngressRule(own, port);

    const inSpread = made("InSpread");
    const groups: ec2.ISecurityGroup[] = [...inSpread.connections.securityGroups];
    groups[0]!.addIngressRule(own, port);

    const inPattern = made("InPattern");
    let database: rds.DatabaseCluster;
    ({ database } = { database: inPattern });
    database.connections.allowFrom(own, port);

    const byName = made("ByName");
    byName.connections["allowFrom"](own, port);

    const byChild = made("ByChild");
    const child = byChild.connections.securityGroups[0]!.node.defaultChild as ec2.CfnSecurityGroup;
    child.securityGroupIngress = [
      { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, sourceSecurityGroupId: own.securityGroupId },
    ];

    const shut = made("Shut");
    const hosts = {
      FIELD_DB_HOST: inField.clusterEndpoint.hostname,
      METHOD_DB_HOST: inMethod.clusterEndpoint.hostname,
      CLASS_DB_HOST: inClass.clusterEndpoint.hostname,
      LOOP_DB_HOST: inLoop.clusterEndpoint.hostname,
      SPREAD_DB_HOST: inSpread.clusterEndpoint.hostname,
      PATTERN_DB_HOST: inPattern.clusterEndpoint.hostname,
      NAME_DB_HOST: byName.clusterEndpoint.hostname,
      CHILD_DB_HOST: byChild.clusterEndpoint.hostname,
      SHUT_DB_HOST: shut.clusterEndpoint.hostname,
    };
    const task = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
    task.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx"),
      logging: ecs.LogDriver.awsLogs({ streamPrefix: "web" }),
      environment: { ...hosts },
    });
    new ecs.FargateService(this, "Service", {
        ^^^^^^^^^^^^^^^^^^ network/database-ingress: the service
      cluster: new ecs.Cluster(this, "Cluster", { vpc }),
      taskDefinition: task,
      securityGroups: [own],
      circuitBreaker: { rollback: true },
    });
  }
}
