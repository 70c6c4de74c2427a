import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";

export class Web extends Stack {
  make(vpc: ec2.CfnVPC) {
    const group = new ec2.CfnSecurityGroup(this, "Web", {
      groupDescription: "web",
      vpcId: vpc.ref,
      securityGroupIngress: [
        { ipProtocol: "https", fromPort: 443, toPort: 443, cidrIp: "0.0.0.0/0" },
                      ~~~~~~~ network/security-group-ports: "https" is no protocol of IP, which are tcp, udp, icmp and icmpv6, and -1 for all; EC2 answers: Invalid value 'https' for IP protocol. Unknown protocol [suggest]
        { ipProtocol: "tcp", fromPort: 443, toPort: 80, cidrIp: "0.0.0.0/0" },
                             ~~~~~~~~ network/security-group-ports: the ports go from 443 to 80, which is no range; EC2 takes only one that goes from the lower port to the higher [suggest]
        { ipProtocol: "-1", fromPort: 80, toPort: 80, cidrIp: "10.0.0.0/8" },
          ~~~~~~~~~~ network/security-group-ports (warning): a rule for all protocols names port 80; EC2 leaves that out, and all ports are open [suggest]
      ],
      securityGroupEgress: [{ ipProtocol: "all", cidrIp: "0.0.0.0/0" }],
                                          ~~~~~ network/security-group-ports: "all" is no protocol of IP, which are tcp, udp, icmp and icmpv6, and -1 for all; EC2 answers: Invalid value 'all' for IP protocol. Unknown protocol [suggest]
    });
    new ec2.CfnSecurityGroupIngress(this, "All", {
      groupId: group.attrGroupId,
      ipProtocol: "-1",
      ~~~~~~~~~~ network/security-group-ports (warning): a rule for all protocols names the ports 5432 to 5433; EC2 leaves that out, and all ports are open [suggest]
      fromPort: 5432,
      toPort: 5433,
      cidrIp: "10.0.0.0/8",
    });
  }
}
