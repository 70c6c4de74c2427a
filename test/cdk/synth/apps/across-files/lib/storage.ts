import { Stack, StackProps } from "aws-cdk-lib";
import { Vpc } from "aws-cdk-lib/aws-ec2";
import { DatabaseInstance, DatabaseInstanceEngine, PostgresEngineVersion } from "aws-cdk-lib/aws-rds";
import { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import project, { owner as team, type Settings, Stage } from "./settings";

export interface StorageProps extends StackProps, Settings {
  readonly stage: Stage;
}

export class Storage extends Stack {
  constructor(scope: Construct, id: string, props: StorageProps) {
    super(scope, id, props);
    const { stage, size, keep } = props;
    new Bucket(this, "Files", { bucketName: `${project}-${team.toLowerCase()}-${stage}-files` });
    new DatabaseInstance(this, "Database", {
      engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_16 }),
      instanceIdentifier: `${project}-${props.stage}`,
      allocatedStorage: size,
      deletionProtection: keep,
      multiAz: stage === Stage.Prod,
      vpc: new Vpc(this, "Vpc"),
    });
  }
}
