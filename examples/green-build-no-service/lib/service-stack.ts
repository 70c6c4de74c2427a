import { Stack, type StackProps, aws_ecs as ecs, aws_rds as rds, aws_s3 as s3, aws_secretsmanager as secretsmanager } from "aws-cdk-lib";
import type { Construct } from "constructs";

const project = "Curriculum";
const stage = process.env.STAGE ?? "dev";

export class ServiceStack extends Stack {
  readonly databaseSecret: secretsmanager.ISecret;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    new s3.Bucket(this, "Uploads", {
      bucketName: `${project}-uploads`,
    });

    new rds.CfnDBCluster(this, "Database", {
      engine: "aurora-postgresql",
      engineVersion: "13.4",
      dbClusterIdentifier: "curriculum",
      manageMasterUserPassword: true,
      masterUsername: "curriculum",
    });

    // Throws at synth: a complete ARN ends in a hyphen and six characters.
    this.databaseSecret = secretsmanager.Secret.fromSecretCompleteArn(
      this,
      "DatabaseSecret",
      "arn:aws:secretsmanager:us-east-1:111122223333:secret:curriculum/database",
    );

    new ecs.CfnTaskDefinition(this, "Migration", {
      family: `curriculum-${stage}-migration`,
      containerDefinitions: [
        {
          name: "migrate",
          image: "111122223333.dkr.ecr.us-east-1.amazonaws.com/Curriculum-API:latest",
          secrets: [
            {
              name: "DATABASE_URL",
              valueFrom: "arn:aws:secretsmanager:us-east-1:111122223333:secret:curriculum/database-url",
            },
          ],
        },
      ],
    });
  }
}
