import { Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as rds from "aws-cdk-lib/aws-rds";
import type { Construct } from "constructs";

export class Low extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const database = new rds.CfnDBInstance(this, "Db", { engine: "postgres", engineVersion: "16", dbInstanceClass: "db.t4g.micro", allocatedStorage: "20", masterUsername: "app", manageMasterUserPassword: true });
    new ecs.CfnTaskDefinition(this, "Wrong", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", secrets: [{ name: "DB_HOST", valueFrom: `${database.attrMasterUserSecretSecretArn}:host::` }] },
                                                                                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-json-key: the secret that RDS manages for the master user of CfnDBInstance "Db" holds username and password, and no host; the task stops with: retrieved secret from Secrets Manager did not contain json key host [fix]
      ],
    });
    new ecs.CfnTaskDefinition(this, "Right", {
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/busybox:1.36", secrets: [{ name: "DB_PASSWORD", valueFrom: `${database.attrMasterUserSecretSecretArn}:password::` }] },
      ],
    });
  }
}
