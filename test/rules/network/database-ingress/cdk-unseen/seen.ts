// Connections of the high-level kind add rules to low-level groups.
import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as rds from "aws-cdk-lib/aws-rds";
import * as ecs from "aws-cdk-lib/aws-ecs";
export class Api extends Stack {
  make(cluster: ecs.Cluster, task: ecs.FargateTaskDefinition, vpc: ec2.CfnVPC) {
    const app = new ec2.CfnSecurityGroup(this, "App", { groupDescription: "app", vpcId: vpc.ref });
    const db = new ec2.CfnSecurityGroup(this, "Db", { groupDescription: "db", vpcId: vpc.ref });
                   ~~~~~~~~~~~~~~~~~~~~ network/database-ingress: CfnSecurityGroup "Db" of CfnDBInstance "Data" lets nobody in on port 5432 from CfnSecurityGroup "App", in which CfnService "Low" runs; it waits until its connection times out [suggest]
    const database = new rds.CfnDBInstance(this, "Data", { engine: "postgres", engineVersion: "16", dbInstanceClass: "db.t4g.micro", vpcSecurityGroups: [db.attrGroupId], allocatedStorage: "20" });
                         ^^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
    const definition = new ecs.CfnTaskDefinition(this, "Task", { cpu: "256", memory: "512", networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"], containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1", environment: [{ name: "DB_HOST", value: database.attrEndpointAddress }] }] });
    new ecs.CfnService(this, "Low", { cluster: cluster.clusterArn, launchType: "FARGATE", taskDefinition: definition.ref, networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: [app.attrGroupId] } }, deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } } });
        ^^^^^^^^^^^^^^ network/database-ingress: the service
  }
}
