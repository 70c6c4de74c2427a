import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";

const app = new cdk.App();

export class Ec2Stack extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc", { maxAzs: 2 });
    const cluster = new ecs.Cluster(this, "Cluster", { vpc });
    cluster.addCapacity("Capacity", { instanceType: new ec2.InstanceType("t3.small") });

    const bridge = new ecs.Ec2TaskDefinition(this, "Bridge", { networkMode: ecs.NetworkMode.BRIDGE, family: "bridge" });
    bridge.addVolume({ name: "data", host: { sourcePath: "/mnt/data" } });
    bridge.addVolume({
      name: "cache",
      dockerVolumeConfiguration: { scope: ecs.Scope.SHARED, driver: "local", autoprovision: true, labels: { Team: "web" } },
    });
    const nginx = bridge.addContainer("nginx", {
      image: ecs.ContainerImage.fromRegistry("nginx:1.27"),
      memoryReservationMiB: 128,
      privileged: true,
      linuxParameters: new ecs.LinuxParameters(this, "Linux", { initProcessEnabled: true }),
      logging: ecs.LogDriver.awsLogs({ streamPrefix: "nginx" }),
    });
    nginx.addPortMappings({ containerPort: 80, hostPort: 8080 }, { containerPort: 443, hostPort: 8443 });
    nginx.addMountPoints({ containerPath: "/data", sourceVolume: "data", readOnly: false });

    const host = new ecs.Ec2TaskDefinition(this, "Host", { networkMode: ecs.NetworkMode.HOST });
    host.addContainer("agent", {
      image: ecs.ContainerImage.fromRegistry("datadog/agent:7"),
      memoryLimitMiB: 256,
      environment: { DD_SITE: "datadoghq.eu" },
      portMappings: [{ containerPort: 8126 }],
    });

    const own = new ecs.Ec2TaskDefinition(this, "Own", { networkMode: ecs.NetworkMode.AWS_VPC });
    own.addContainer("app", {
      image: ecs.ContainerImage.fromRegistry("amazon/amazon-ecs-sample"),
      memoryLimitMiB: 512,
      entryPoint: ["/bin/sh", "-c"],
      command: ["sleep 3600"],
    });

    new ecs.Ec2Service(this, "NginxService", { cluster, taskDefinition: bridge, desiredCount: 1 });
    new ecs.Ec2Service(this, "AgentService", { cluster, taskDefinition: host, daemon: true, serviceName: "agent" });

    const both = new ecs.TaskDefinition(this, "Both", {
      compatibility: ecs.Compatibility.EC2_AND_FARGATE,
      cpu: "256",
      memoryMiB: "512",
      networkMode: ecs.NetworkMode.AWS_VPC,
    });
    both.addContainer("x", { image: ecs.ContainerImage.fromRegistry("busybox:1.36") });
  }
}

new Ec2Stack(app, "OnInstances");
