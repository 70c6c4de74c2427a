import { balancedBy, portsOf, taskOf } from "../links/ecs.ts";
import { balancersOf, checkOf } from "../links/elb.ts";
import { certain, certainNumber, linkedAll, local } from "../links/link.ts";
import { listed, ofWhat, type Peer, shut } from "../links/security-group.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, get, lacks } from "../model/value.ts";
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
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group",
  ],

  *check(service, unit): Generator<Finding> {
    const network = get(service.body, "NetworkConfiguration");
    const awsvpc = network?.kind === "block" ? get(network, "AwsvpcConfiguration") : undefined;
    const tasks = awsvpc?.kind === "block" ? peer(awsvpc, unit) : undefined;
    if (!tasks || !isCertain(service)) return;
    const task = taskOf(service, unit);
    const open = task && portsOf(task, "ContainerPort");
    for (const { targetGroup, containerPort } of balancedBy(service, unit).seen) {
      const port = certainNumber(containerPort?.value);
      if (!targetGroup || port === undefined || !isFourth(targetGroup)) continue;
      const asked = checkedPort(targetGroup, port);
      // Nobody answers there, whoever is let in: `ecs/health-check-mismatch` says so.
      const checked = asked !== undefined && open?.includes(asked) === false ? undefined : asked;
      for (const balancer of balancersOf(targetGroup, unit)) {
        const asking = isApplication(balancer) ? peer(balancer.body, unit) : undefined;
        if (!asking || !isCertain(balancer)) continue;
        const between: Between = { service, balancer, tasks, asking };
        for (const each of new Set([port, checked ?? port])) yield* kept(between, each, each === checked, unit);
      }
    }
  },
};

interface Between {
  readonly service: Resource;
  readonly balancer: Resource;
  readonly tasks: Peer;
  readonly asking: Peer;
}

function* kept(
  { service, balancer, tasks, asking }: Between,
  port: number,
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
  if (shut(tasks.groups, "ingress", port, asking, unit)) {
    const [guard] = tasks.groups as [Resource, ...Resource[]];
    yield {
      at: guard.name,
      message: `${guards}${ofWhat(tasks.groups, service)} lets nobody in on port ${port} from ${sources}, in which ${local(balancer)} is; ${result}`,
      related,
      fixes: admit(guard, asking.groups[0]!, port, unit),
    };
  }
  if (shut(asking.groups, "egress", port, tasks, unit)) {
    yield {
      at: asking.groups[0]!.name,
      message: `${sources}${ofWhat(asking.groups, balancer)} lets nothing out to port ${port} of ${guards}, in which ${local(service)} runs; ${result}`,
      related,
    };
  }
}

/** The security groups and networks of what has `SecurityGroups` and `Subnets`; `undefined` where a group is not known. */
function peer(body: Block, unit: Unit): Peer | undefined {
  const groups = linkedAll(get(body, "SecurityGroups"), ["AWS::EC2::SecurityGroup"], unit);
  if (!groups || groups.length === 0 || !groups.every(isCertain)) return undefined;
  const subnets = linkedAll(get(body, "Subnets"), ["AWS::EC2::Subnet"], unit);
  return { groups, networks: subnets?.map((subnet) => certain(get(subnet.body, "CidrBlock")) ?? "") };
}

function isApplication({ body }: Resource): boolean {
  return lacks(body, "Type") || certain(get(body, "Type")) === "application";
}

/** The port of a task that health checks ask; `undefined` where it is not known. */
function checkedPort(group: Resource, port: number): number | undefined {
  const { port: written } = checkOf(group);
  if (written === "traffic-port") return port;
  return written !== undefined && /^\d+$/.test(written) ? Number(written) : undefined;
}

/** Whether its targets are asked by IPv4, as rules are judged. */
function isFourth({ body }: Resource): boolean {
  return lacks(body, "IpAddressType") || certain(get(body, "IpAddressType")) === "ipv4";
}

/** Whether it is made here, as it is written, and there is one. */
function isCertain({ existing, elsewhere, perhaps }: Resource): boolean {
  return !existing && !elsewhere && !perhaps;
}
