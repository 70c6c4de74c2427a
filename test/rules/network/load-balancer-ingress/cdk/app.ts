import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";

export class Web extends Stack {
  make(vpc: ec2.CfnVPC) {
    const subnets = ["a", "b"].map((zone, index) => {
      return new ec2.CfnSubnet(this, `Subnet${zone}`, { vpcId: vpc.ref, cidrBlock: `10.0.${index}.0/24` }).ref;
    });
    // AWS lets it out.
    const outside = new ec2.CfnSecurityGroup(this, "Outside", { groupDescription: "balancer", vpcId: vpc.ref });
    const app = new ec2.CfnSecurityGroup(this, "App", {
                    ~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: CfnSecurityGroup "App" of CfnService "Shut" lets nobody in on port 8080 from CfnSecurityGroup "Outside", in which CfnLoadBalancer "Balancer" is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
      groupDescription: "app",
      vpcId: vpc.ref,
      securityGroupIngress: [{ ipProtocol: "tcp", fromPort: 80, toPort: 80, sourceSecurityGroupId: outside.attrGroupId }],
    });
    const other = new ec2.CfnSecurityGroup(this, "Other", { groupDescription: "other", vpcId: vpc.ref });
    new ec2.CfnSecurityGroupIngress(this, "OtherIngress", {
      groupId: other.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 8080,
      toPort: 8080,
      sourceSecurityGroupId: outside.attrGroupId,
    });
    const named = new ec2.CfnSecurityGroup(this, "Named", {
      groupDescription: "named",
      vpcId: vpc.ref,
      securityGroupIngress: [{ ipProtocol: "tcp", fromPort: 8080, toPort: 8080, sourceSecurityGroupName: "balancer" }],
    });
    const balancer = new elb.CfnLoadBalancer(this, "Balancer", {
                         ^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the load balancer in front of it
      type: "application",
      subnets: ["subnet-1", "subnet-2"],
      securityGroups: [outside.attrGroupId],
    });
    const task = new ecs.CfnTaskDefinition(this, "Task", {
      cpu: "256",
      memory: "512",
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/docker/library/nginx:1.29", portMappings: [{ containerPort: 8080 }] },
      ],
    });
    for (const [name, group] of [["Shut", app], ["Right", other], ["Named", named]] as const) {
      const targets = new elb.CfnTargetGroup(this, `Targets${name}`, {
        port: 80,
        protocol: "HTTP",
        targetType: "ip",
        vpcId: vpc.ref,
      });
      new elb.CfnListener(this, `Listener${name}`, {
        loadBalancerArn: balancer.ref,
        port: name.length,
        protocol: "HTTP",
        defaultActions: [{ type: "forward", targetGroupArn: targets.ref }],
      });
      new ecs.CfnService(this, name, {
          ^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
        cluster: "main",
        launchType: "FARGATE",
        taskDefinition: task.ref,
        healthCheckGracePeriodSeconds: 300,
        loadBalancers: [{ containerName: "web", containerPort: 8080, targetGroupArn: targets.ref }],
        networkConfiguration: {
          awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: [group.attrGroupId] },
        },
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      });
    }
    return subnets;
  }
}
