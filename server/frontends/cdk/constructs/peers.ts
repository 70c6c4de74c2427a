import type { Block, Span, Value } from "../../../../rules/model/value.ts";
import { unknown } from "../texts.ts";
import { made as members, standing } from "./shape.ts";

/* aws-cdk-lib 2.276.0, aws-ec2/lib/{peer,port}.js */

type Make = (args: readonly Value[], at: Span) => Value | undefined;

/** Who may be at the other end of a rule, as a block of the one property that says so; of a group it is called `SecurityGroupId`. */
const peers: Readonly<Record<string, Make>> = {
  anyIpv4: (_, at) => members({ CidrIp: standing("0.0.0.0/0", at) }, false, at),
  anyIpv6: (_, at) => members({ CidrIpv6: standing("::/0", at) }, false, at),
  ipv4: ([cidr], at) => members({ CidrIp: cidr ?? unknown(at) }, false, at),
  ipv6: ([cidr], at) => members({ CidrIpv6: cidr ?? unknown(at) }, false, at),
  prefixList: ([id], at) => members({ PrefixListId: id ?? unknown(at) }, false, at),
  securityGroupId: ([id], at) => members({ SecurityGroupId: id ?? unknown(at) }, false, at),
};

const ports: Readonly<Record<string, Make>> = {
  ah: (_, at) => port("51", at, standing(51, at)),
  allIcmp: (_, at) => port("icmp", at, standing(-1, at)),
  allIcmpV6: (_, at) => port("icmpv6", at, standing(-1, at)),
  allTcp: (_, at) => port("tcp", at, standing(0, at), standing(65_535, at)),
  allTraffic: (_, at) => members({ IpProtocol: standing("-1", at) }, false, at),
  allUdp: (_, at) => port("udp", at, standing(0, at), standing(65_535, at)),
  esp: (_, at) => port("50", at, standing(50, at)),
  icmpPing: (_, at) => port("icmp", at, standing(8, at), standing(-1, at)),
  icmpType: ([type], at) => port("icmp", at, type, standing(-1, at)),
  icmpTypeAndCode: ([type, code], at) => port("icmp", at, type, code),
  tcp: ([number], at) => port("tcp", at, number),
  tcpRange: ([from, to], at) => port("tcp", at, from, to),
  udp: ([number], at) => port("udp", at, number),
  udpRange: ([from, to], at) => port("udp", at, from, to),
};

/** The constants of `Port` that are a port of TCP. */
const known: Readonly<Record<string, number>> = {
  DNS_TCP: 53,
  HTTP: 80,
  HTTPS: 443,
  IMAP: 143,
  IMAPS: 993,
  LDAP: 389,
  MSSQL: 1433,
  MYSQL_AURORA: 3306,
  NFS: 2049,
  POP3: 110,
  POP3S: 995,
  POSTGRES: 5432,
  RDP: 3389,
  SMB: 445,
  SMTP: 25,
  SSH: 22,
};

/** What a member of `Peer` or `Port` stands for: properties of a rule of a security group. */
export function peerOrPort(symbol: string, args: readonly Value[] | undefined, at: Span): Value | undefined {
  const [, type, name] = /^aws-ec2\.(Peer|Port)\.(\w+)$/.exec(symbol) ?? [];
  if (type === undefined || name === undefined) return undefined;
  if (args) {
    const makers = type === "Peer" ? peers : ports;
    return Object.hasOwn(makers, name) ? makers[name]!(args, at) : undefined;
  }
  if (type !== "Port") return undefined;
  if (name === "DNS_UDP") return port("udp", at, standing(53, at));
  return Object.hasOwn(known, name) ? port("tcp", at, standing(known[name]!, at)) : undefined;
}

/** A port of `protocol`, or those from one to another. */
export function port(protocol: string, at: Span, from: Value = unknown(at), to: Value = from): Block {
  return members({ FromPort: from, IpProtocol: standing(protocol, at), ToPort: to }, false, at);
}
