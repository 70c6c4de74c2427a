import { App, Stack, type StackProps } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
import * as rds from "aws-cdk-lib/aws-rds";

const app = new App();
const data = new Stack(app, "Data");
const vpc = new ec2.Vpc(data, "Vpc");
const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 });
const database = new rds.DatabaseInstance(data, "Db", { engine, vpc });
                     ~~~~~~~~~~~~~~~~~~~~ network/database-ingress: Data/DatabaseInstance "Db" security group lets nobody in on port 5432 from Api/FargateService "Forgotten" security group, in which Api/FargateService "Forgotten" runs; it waits until its connection times out
                     ~~~~~~~~~~~~~~~~~~~~ network/database-ingress: Data/DatabaseInstance "Db" security group lets nobody in on port 5432 from Api/FargateService "Other" security group, in which Api/FargateService "Other" runs; it waits until its connection times out
                     ^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given

interface ApiProps extends StackProps {
  readonly vpc: ec2.Vpc;
  readonly database: rds.DatabaseInstance;
}

class Api extends Stack {
  constructor(scope: App, id: string, props: ApiProps) {
    super(scope, id, props);
    const cluster = new ecs.Cluster(this, "Cluster", { vpc: props.vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
    taskDefinition.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
      environment: { DATABASE_HOST: props.database.dbInstanceEndpointAddress },
    });
    new ecs.FargateService(this, "Forgotten", { cluster, taskDefinition, circuitBreaker: { rollback: true } });
        ^^^^^^^^^^^^^^^^^^ network/database-ingress: the service
    const right = new ecs.FargateService(this, "Right", { cluster, taskDefinition, circuitBreaker: { rollback: true } });
    props.database.connections.allowDefaultPortFrom(right);
    const other = new ecs.FargateService(this, "Other", { cluster, taskDefinition, circuitBreaker: { rollback: true } });
                      ^^^^^^^^^^^^^^^^^^ network/database-ingress: the service
    other.connections.allowTo(props.database, ec2.Port.tcp(3306));
  }
}
new Api(app, "Api", { vpc, database });

// A rule for who is not the service: the bastion, or the load balancer in front of it.
const second = new Stack(app, "Second");
const net = new ec2.Vpc(second, "Vpc");
const guard = new ec2.SecurityGroup(second, "Guard", { vpc: net });
                  ~~~~~~~~~~~~~~~~~ network/database-ingress: Second/SecurityGroup "Guard" of Second/DatabaseInstance "Db" lets nobody in on port 5433 from Second/ApplicationLoadBalancedFargateService "Web".service security group, in which Second/ApplicationLoadBalancedFargateService "Web".service runs; it waits until its connection times out [suggest]
const postgres = new rds.DatabaseInstance(second, "Db", { engine, vpc: net, port: 5433, securityGroups: [guard] });
                     ^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
guard.addIngressRule(new ec2.BastionHostLinux(second, "Bastion", { vpc: net }).connections.securityGroups[0]!, ec2.Port.tcp(5433));
const web = new patterns.ApplicationLoadBalancedFargateService(second, "Web", {
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the service
  vpc: net,
  circuitBreaker: { rollback: true },
  cpu: 512,
  memoryLimitMiB: 1024,
  taskImageOptions: {
    image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1"),
    environment: { DATABASE_URL: `postgresql://${postgres.instanceEndpoint.hostname}:5433/app` },
  },
});
guard.connections.allowFrom(web.loadBalancer, ec2.Port.tcp(5433));
guard.addIngressRule(ec2.Peer.prefixList("pl-12345678"), ec2.Port.tcpRange(1, 5432));
