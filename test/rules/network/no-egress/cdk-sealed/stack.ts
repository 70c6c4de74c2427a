import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export class Workers extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const cluster = new ecs.Cluster(this, "Cluster", { vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task", { cpu: 512, memoryLimitMiB: 1024 });
    taskDefinition.addContainer("worker", { image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1") });
    const service = (name: string, group: ec2.SecurityGroup) =>
      new ecs.FargateService(this, name, { cluster, taskDefinition, circuitBreaker: { rollback: true }, securityGroups: [group] });
          ^^^^^^^^^^^^^^^^^^ network/no-egress: the service
    // Nothing goes out of it.
    service("Shut", new ec2.SecurityGroup(this, "ShutGroup", { vpc, allowAllOutbound: false }));
                        ~~~~~~~~~~~~~~~~~ network/no-egress: SecurityGroup "ShutGroup" of FargateService "Shut" lets nothing out on port 443, by which images are pulled and secrets and logs are reached; its tasks stop with: CannotPullContainerError: … request canceled while waiting for connection
    // Nothing but what the database is asked.
    const narrow = new ec2.SecurityGroup(this, "NarrowGroup", { vpc, allowAllOutbound: false });
                       ~~~~~~~~~~~~~~~~~ network/no-egress: SecurityGroup "NarrowGroup" of FargateService "Narrow" lets nothing out on port 443, by which images are pulled and secrets and logs are reached; its tasks stop with: CannotPullContainerError: … request canceled while waiting for connection
    narrow.addEgressRule(ec2.Peer.ipv4(vpc.vpcCidrBlock), ec2.Port.POSTGRES);
    service("Narrow", narrow);
    // What is let out, or may be.
    const https = new ec2.SecurityGroup(this, "HttpsGroup", { vpc, allowAllOutbound: false });
    https.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.HTTPS);
    service("Https", https);
    const wide = new ec2.SecurityGroup(this, "WideGroup", { vpc, allowAllOutbound: false });
    wide.connections.allowToAnyIpv4(ec2.Port.tcpRange(1, 1024));
    service("Wide", wide);
    service("Usual", new ec2.SecurityGroup(this, "UsualGroup", { vpc }));
    service("Perhaps", new ec2.SecurityGroup(this, "PerhapsGroup", { vpc, allowAllOutbound: !process.env.SHUT }));
    const later = new ec2.SecurityGroup(this, "LaterGroup", { vpc, allowAllOutbound: false });
    if (process.env.OUT) later.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.allTraffic());
    service("Later", later);
  }
}
