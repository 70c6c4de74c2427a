import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as logs from "aws-cdk-lib/aws-logs";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

abstract class Named extends cdk.Stack {
  protected readonly project = "opal";
  static readonly suffix = "bucket";

  protected named(what: string): string {
    return `${this.project}-${what}`;
  }
}

class FieldStack extends Named {
  private readonly stage: string;
  readonly files: s3.Bucket;
  private readonly task: ecs.FargateTaskDefinition;
  private size = 256;

  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id);
    this.stage = stage;
    this.files = new s3.Bucket(this, "Files", { bucketName: `${this.project}-${this.stage}-${Named.suffix}` });
    this.task = this.makeTask();
    this.addSidecar();
    this.makeLogs();
  }

  private makeTask(): ecs.FargateTaskDefinition {
    const task = new ecs.FargateTaskDefinition(this, "Task", { family: this.named("task"), cpu: this.size });
    task.addContainer("main", {
      image: ecs.ContainerImage.fromRegistry("busybox:1.36"),
      environment: { STAGE: this.stage },
    });
    return task;
  }

  private addSidecar(): void {
    this.task.addContainer("sidecar", {
      image: ecs.ContainerImage.fromRegistry("envoyproxy/envoy:v1.31"),
      essential: false,
      containerName: "envoy",
    });
  }

  private makeLogs() {
    return new logs.LogGroup(this, "Logs", { logGroupName: `/${this.project}/${this.stage}` });
  }
}

const app = new cdk.App();
new FieldStack(app, "FieldDev", "dev");
new FieldStack(app, "FieldProd", "prod");
