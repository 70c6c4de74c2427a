import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";

// The service's stack needs the database's, which may not need it in turn.
const app = new cdk.App();
const data = new cdk.Stack(app, "Data");
const vpc = new ec2.Vpc(data, "Vpc", { maxAzs: 2 });
const db = new rds.DatabaseInstance(data, "Db", {
               ~~~~~~~~~~~~~~~~~~~~ network/database-ingress: Data/DatabaseInstance "Db" security group lets nobody in on port 5432 from Web/FargateService "Service" security group, in which Web/FargateService "Service" runs; it waits until its connection times out [suggest]
               ^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
  engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("16.14", "16") }),
  vpc,
});
const guard = new ec2.SecurityGroup(data, "Guard", { vpc });
                  ~~~~~~~~~~~~~~~~~ network/database-ingress: Data/SecurityGroup "Guard" of Data/DatabaseInstance "Other" lets nobody in on port 5432 from Web/FargateService "Service" security group, in which Web/FargateService "Service" runs; it waits until its connection times out
const other = new rds.DatabaseInstance(data, "Other", {
                  ^^^^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
  engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("16.14", "16") }),
  vpc,
  securityGroups: [guard],
});

const web = new cdk.Stack(app, "Web");
const cluster = new ecs.Cluster(web, "Cluster", { vpc });
const task = new ecs.FargateTaskDefinition(web, "Task", { cpu: 512, memoryLimitMiB: 1024 });
task.addContainer("app", {
  image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx"),
  environment: { DB_HOST: db.dbInstanceEndpointAddress, OTHER_DB_HOST: other.dbInstanceEndpointAddress },
  logging: ecs.LogDriver.awsLogs({ streamPrefix: "app" }),
});
const service = new ecs.FargateService(web, "Service", {
                    ^^^^^^^^^^^^^^^^^^ network/database-ingress: the service
  cluster,
  taskDefinition: task,
  circuitBreaker: { rollback: true },
});
