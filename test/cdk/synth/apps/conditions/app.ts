import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as s3 from "aws-cdk-lib/aws-s3";

interface Props extends cdk.StackProps {
  readonly production: boolean;
  readonly alarms?: boolean;
}

class Conditional extends cdk.Stack {
  constructor(scope: cdk.App, id: string, props: Props) {
    super(scope, id, props);
    const { production, alarms = true } = props;
    const suffix = production ? "live" : "test";
    new s3.Bucket(this, "Always", {
      bucketName: `always-${suffix}`,
      versioned: production,
      removalPolicy: production ? cdk.RemovalPolicy.RETAIN : cdk.RemovalPolicy.DESTROY,
    });
    if (production) new s3.Bucket(this, "OnlyLive", { bucketName: "only-live" });
    else new s3.Bucket(this, "OnlyTest", { bucketName: "only-test" });
    if (alarms && !production) {
      new s3.Bucket(this, "Alarms", { bucketName: "alarms-test" });
    }
    const task = new ecs.FargateTaskDefinition(this, "Task", {
      cpu: production ? 1024 : 256,
      memoryLimitMiB: production ? 2048 : 512,
    });
    const container = task.addContainer("main", {
      image: ecs.ContainerImage.fromRegistry("busybox:1.36"),
      environment: { STAGE: suffix, ...(production ? { SENTRY: "on" } : {}) },
    });
    if (!production) container.addEnvironment("DEBUG", "1");
    new ecs.FargateService(this, "Service", {
      cluster: new ecs.Cluster(this, "Cluster", { vpc: new ec2.Vpc(this, "Vpc") }),
      taskDefinition: task,
      desiredCount: production ? 3 : 1,
    });
  }
}

const app = new cdk.App();
new Conditional(app, "Live", { production: true });
new Conditional(app, "Test", { production: false });
