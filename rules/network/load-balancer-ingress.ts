import { balancedBy, networkModeOf, portsOf, taskOf } from "../links/ecs.ts";
import { balancersOf, checkOf, targetTypeOf } from "../links/elb.ts";
import { isCertain, launchedFor } from "../links/instances.ts";
import { certain, certainNumber, linkedAll, local } from "../links/link.ts";
import { called, listed, ofWhat, only, type Peer, type Ports, shut } from "../links/security-group.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, get, lacks, type Value } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";
import { admit } from "./ingress-fixes.ts";

export const networkLoadBalancerIngress: Rule = {
  id: "network/load-balancer-ingress",
  on: ["AWS::ECS::Service"],
  severity: "error",
  summary: "The security groups between an application load balancer and the tasks behind it let its requests through",
  why: `A task with an address of its own lets nothing in that no rule of its security groups names. The load balancer comes
from *its* security groups and subnets, and asks for the container's port, not for that of its listener: a rule for port 80 in
front of a container that listens on 8080 looks right at a glance, as does one that lets in the task's own group. Its own groups
have to let it out, too, which they do by themselves only where Terraform does not make them: Terraform takes the rule for
that away again. Everything is made; then every health check ends with \`Request timed out\`, and ECS stops one task after
the other: \`Task failed ELB health checks\`. Nothing is said where a rule, a group or a subnet is not known.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshoot-service-load-balancers.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-capacity-providers.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group",
  ],

  *check(service, unit): Generator<Finding> {
    if (!isCertain(service)) return;
    const task = taskOf(service, unit);
    const standing = placesOf(service, task, unit);
    const open = task && portsOf(task, "ContainerPort");
    for (const { targetGroup, containerPort, mapping } of standing ? balancedBy(service, unit).seen : []) {
      const port = certainNumber(containerPort?.value);
      if (!standing || !targetGroup || port === undefined || !isFourth(targetGroup)) continue;
      if (!standing.own && targetTypeOf(targetGroup) !== "instance") continue;
      const given = standing.own ? only(port) : mapping && hostPorts(mapping, standing.mode);
      if (!given) continue;
      const asked = checkedPort(targetGroup, given);
      // Nobody answers there, whoever is let in: `ecs/health-check-mismatch` says so.
      const isMissing = standing.own && asked && open?.includes(asked.from) === false;
      const checked = isMissing ? undefined : asked;
      const all = checked && checked.from !== given.from ? [given, checked] : [given];
      for (const balancer of balancersOf(targetGroup, unit)) {
        const asking = isApplication(balancer) ? peerOf(balancer.body, unit) : undefined;
        if (!asking || !isCertain(balancer)) continue;
        for (const tasks of standing.peers) {
          const between: Between = { service, balancer, tasks, asking, own: standing.own };
          for (const each of all) yield* kept(between, each, each.from === checked?.from, unit);
        }
      }
    }
  },
};

/** Where tasks stand: each by itself, or on instances whose address they share. */
type Standing =
  | { readonly own: true; readonly peers: readonly Peer[] }
  | { readonly own: false; readonly peers: readonly Peer[]; readonly mode: "bridge" | "host" };

function placesOf(service: Resource, task: Resource | undefined, unit: Unit): Standing | undefined {
  const network = get(service.body, "NetworkConfiguration");
  const awsvpc = network?.kind === "block" ? get(network, "AwsvpcConfiguration") : undefined;
  const own = awsvpc?.kind === "block" ? peerOf(awsvpc, unit) : undefined;
  if (own) return { own: true, peers: [own] };
  const mode = task && networkModeOf(task);
  if (mode !== "bridge" && mode !== "host") return undefined;
  const launched = launchedFor(service, unit)?.map(({ groups, subnets }) => peer(groups, subnets, unit));
  const [first] = launched ?? [];
  // Tasks may end up where they are reached.
  const isSame = launched?.every((each) => each && first && sameItems(each.groups, first.groups));
  return first && isSame ? { own: false, peers: [first], mode } : undefined;
}

function sameItems(some: readonly Resource[], others: readonly Resource[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}

/**
 * The ports of an instance that lead to a container: those that Docker takes one of where none is written. The first of
 * them is Linux's; Windows has 49152 and more. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
function hostPorts(mapping: Block, mode: "bridge" | "host"): Ports | undefined {
  const container = certainNumber(get(mapping, "ContainerPort"));
  const host = lacks(mapping, "HostPort") ? 0 : certainNumber(get(mapping, "HostPort"));
  if (mode === "host") return container === undefined ? undefined : only(container);
  return host === 0 ? { from: 32_768, to: 65_535 } : host === undefined ? undefined : only(host);
}

interface Between {
  readonly service: Resource;
  readonly balancer: Resource;
  readonly tasks: Peer;
  readonly asking: Peer;
  /** Whether each task has an address of its own. */
  readonly own: boolean;
}

function* kept(
  { service, balancer, tasks, asking, own }: Between,
  ports: Ports,
  isChecked: boolean,
  unit: Unit,
): Generator<Finding> {
  const [guards, sources] = [listed(tasks.groups), listed(asking.groups)];
  const related = [
    { at: service.name, message: "the service" },
    { at: balancer.name, message: "the load balancer in front of it" },
  ];
  const result = isChecked
    ? "its health checks time out, and ECS stops the tasks with: Task failed ELB health checks"
    : "its requests time out, and users get: 504 Gateway Time-out";
  if (shut(tasks.groups, "ingress", ports, asking, unit)) {
    const [guard] = tasks.groups as [Resource, ...Resource[]];
    yield {
      at: guard.name,
      message: `${guards}${own ? ofWhat(tasks.groups, service) : ` of the instances of ${local(service)}`} lets nobody in on ${called(ports)} from ${sources}, in which ${local(balancer)} is; ${result}`,
      related,
      fixes: admit(guard, asking.groups[0]!, ports, unit),
    };
  }
  if (shut(asking.groups, "egress", ports, tasks, unit)) {
    yield {
      at: asking.groups[0]!.name,
      message: `${sources}${ofWhat(asking.groups, balancer)} lets nothing out to ${called(ports)} of ${guards}, in which ${local(service)} runs; ${result}`,
      related,
    };
  }
}

function peerOf(body: Block, unit: Unit): Peer | undefined {
  return peer(get(body, "SecurityGroups"), get(body, "Subnets"), unit);
}

/** Who is in these security groups and subnets; `undefined` where a group is not known. */
function peer(inGroups: Value | undefined, inSubnets: Value | undefined, unit: Unit): Peer | undefined {
  const groups = linkedAll(inGroups, ["AWS::EC2::SecurityGroup"], unit);
  if (!groups || groups.length === 0 || !groups.every(isCertain)) return undefined;
  const subnets = linkedAll(inSubnets, ["AWS::EC2::Subnet"], unit);
  return { groups, networks: subnets?.map((subnet) => certain(get(subnet.body, "CidrBlock")) ?? "") };
}

function isApplication({ body }: Resource): boolean {
  return lacks(body, "Type") || certain(get(body, "Type")) === "application";
}

/** The ports that health checks ask; `undefined` where they are not known. */
function checkedPort(group: Resource, given: Ports): Ports | undefined {
  const { port: written } = checkOf(group);
  if (written === "traffic-port") return given;
  return written !== undefined && /^\d+$/.test(written) ? only(Number(written)) : undefined;
}

/** Whether its targets are asked by IPv4, as rules are judged. */
function isFourth({ body }: Resource): boolean {
  return lacks(body, "IpAddressType") || certain(get(body, "IpAddressType")) === "ipv4";
}
