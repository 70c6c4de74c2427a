import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";

export class Web extends Stack {
  make(vpc: ec2.CfnVPC) {
    const group = new ec2.CfnSecurityGroup(this, "Web", {
      groupDescription: "web",
      vpcId: vpc.ref,
      securityGroupIngress: [
        { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIp: "0.0.0.0/0" },
        { ipProtocol: "-1", fromPort: 0, toPort: 65535, cidrIp: "10.0.0.0/8" },
        { ipProtocol: "-1", cidrIp: "10.0.0.0/8" },
      ],
    });
    new ec2.CfnSecurityGroupIngress(this, "Icmp", {
      groupId: group.attrGroupId,
      ipProtocol: "icmp",
      fromPort: 8,
      toPort: -1,
      cidrIp: "10.0.0.0/8",
    });
  }
}
