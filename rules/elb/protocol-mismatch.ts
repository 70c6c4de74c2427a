import { balancerOf, forwardedTo } from "../links/elb.ts";
import { certain } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { get, lacks, property, use } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";

const requests: ReadonlySet<string> = new Set(["HTTP", "HTTPS"]);
const connections: ReadonlySet<string> = new Set(["TCP", "TLS", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC"]);

export const elbProtocolMismatch: Rule = {
  id: "elb/protocol-mismatch",
  on: ["AWS::ElasticLoadBalancingV2::Listener"],
  severity: "error",
  summary: "A listener, its load balancer and its target groups are all for requests or all for connections",
  why: `An application load balancer understands requests: its listeners and target groups speak HTTP and HTTPS. A network load
balancer hands connections on: TCP, TLS, UDP, QUIC, or two of them as TCP_UDP and TCP_QUIC. AWS refuses a listener of the one kind on a load balancer of the
other, and one that forwards to a target group of the other kind. A listener for TCP_UDP or TCP_QUIC takes only target groups of just that. gRPC needs HTTP/2, which an application load balancer
speaks with clients only over HTTPS.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-protocol-version",
  ],

  *check(listener, unit): Generator<Finding> {
    const protocol = property(listener.body, "Protocol");
    const spoken = certain(protocol?.value);
    const kind = spoken === undefined ? undefined : kindOf(spoken);
    if (!protocol || spoken === undefined || !kind) return;
    const found = byBalancer(listener, kind, unit) ?? byGroup(listener, spoken, kind, unit);
    if (!found) return;
    yield {
      at: use(protocol.value),
      message: `${protocol.written} "${spoken}" ${found.message}`,
      related: [{ at: found.with.name, message: found.called }],
    };
  },
};

type Kind = "application" | "network";

function kindOf(protocol: string): Kind | undefined {
  return requests.has(protocol) ? "application" : connections.has(protocol) ? "network" : undefined;
}

interface Misfit {
  readonly message: string;
  readonly with: Resource;
  readonly called: string;
}

function byBalancer(listener: Resource, kind: Kind, unit: Unit): Misfit | undefined {
  const balancer = balancerOf(listener, unit);
  const type = balancer && (lacks(balancer.body, "Type") ? "application" : certain(get(balancer.body, "Type")));
  if (!balancer || (type !== "application" && type !== "network") || type === kind) return undefined;
  const takes = [...(type === "application" ? requests : connections)].join(", ");
  const message = `does not go with ${balancer.address}, which is ${type === "application" ? "an application" : "a network"} load balancer; AWS takes ${takes} there`;
  return { message, with: balancer, called: "the load balancer" };
}

function byGroup(listener: Resource, spoken: string, kind: Kind, unit: Unit): Misfit | undefined {
  for (const group of forwardedTo(listener, unit)) {
    const protocol = certain(get(group.body, "Protocol"));
    const own = protocol === undefined ? undefined : kindOf(protocol);
    const called = "the target group";
    if (own && own !== kind) {
      return {
        message: `does not go with ${group.address}, whose protocol is "${protocol}"; AWS forwards requests only as requests, and connections only as connections`,
        with: group,
        called,
      };
    }
    if (protocol !== undefined && (spoken === "TCP_UDP" || spoken === "TCP_QUIC") && protocol !== spoken) {
      return {
        message: `does not go with ${group.address}, whose protocol is "${protocol}"; AWS takes a ${spoken} target group alone`,
        with: group,
        called,
      };
    }
    if (spoken === "HTTP" && certain(get(group.body, "ProtocolVersion"))?.toUpperCase() === "GRPC") {
      return {
        message: `does not go with ${group.address}, which is for gRPC; AWS answers: Listener protocol 'HTTP' is not supported with a target group with the protocol-version 'GRPC'`,
        with: group,
        called,
      };
    }
  }
  return undefined;
}
