import * as cdk from "aws-cdk-lib";
import * as rds from "aws-cdk-lib/aws-rds";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

class CompanyBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, props: s3.BucketProps & { team: string }) {
    const { team, ...others } = props;
    super(scope, id, { versioned: true, ...others, bucketName: `${team}-${props.bucketName}` });
  }
}

class Postgres extends rds.DatabaseInstance {
  constructor(scope: Construct, id: string, vpc: ec2.IVpc, props: Partial<rds.DatabaseInstanceProps> = {}) {
    super(scope, id, {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 }),
      vpc,
      storageEncrypted: true,
      allocatedStorage: 50,
      ...props,
    });
  }
}

abstract class Base extends cdk.Stack {
  protected readonly vpc: ec2.IVpc;
  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.vpc = new ec2.Vpc(this, "Vpc", { maxAzs: 2 });
    this.build();
  }
  protected abstract build(): void;
  protected get prefix() {
    return "acme";
  }
  static create(app: cdk.App) {
    return new Final(app, "Final");
  }
}

class Final extends Base {
  protected build() {
    new CompanyBucket(this, "Bucket", { team: this.prefix, bucketName: "reports" });
    new Postgres(this, "Small", this.vpc);
    new Postgres(this, "Large", this.vpc, { allocatedStorage: 500, multiAz: true, instanceIdentifier: "Large-Db" });
  }
}

const app = new cdk.App();
Base.create(app);
