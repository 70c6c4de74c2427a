import { type Balanced, balancedBy, networkModeOf, onFargate, portsOf, taskOf } from "../links/ecs.ts";
import { checkOf } from "../links/elb.ts";
import { certainNumber } from "../links/link.ts";
import { containers } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { get, lacks, property, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";
import { byBalancer, byContainer } from "./health-check-routes.ts";

export const ecsHealthCheckMismatch: Rule = {
  id: "ecs/health-check-mismatch",
  on: ["AWS::ECS::Service", "AWS::ECS::TaskDefinition"],
  severity: "warning",
  summary: "Health checks ask for a port and a path that the tasks have",
  why: `A target group checks its targets at the port to which it sends requests (\`traffic-port\`), unless another port is given. With
another one, which no container of the task maps, every check fails and ECS stops one task after the other. On instances a
container without a fixed host port gets a free one, another for each task: there only \`traffic-port\` finds it.

A path that the application does not have is answered with 404, which ends as badly, and so does a container's own check
that \`curl -f\`, \`wget\` or Python's \`urlopen\` makes there. An application is read where the
workspace shows the Dockerfile and the folder that the container's image is built from, and what it runs is Python with
FastAPI, Starlette or Flask, of which all routes can be told; otherwise nothing is said.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#E3049",
  ],

  *check(service, unit): Generator<Finding> {
    if (service.type === "AWS::ECS::TaskDefinition") {
      yield* containers(service).flatMap((container) => byContainer(container, unit) ?? []);
      return;
    }
    const task = taskOf(service, unit);
    if (!task) return;
    const mode = onFargate(service) === true ? "awsvpc" : networkModeOf(task);
    for (const entry of balancedBy(service, unit).seen) {
      const finding = (mode && probe(entry, task, mode, service)) ?? byBalancer(entry, unit);
      if (finding) yield finding;
    }
  },
};

function probe(
  { mapping, targetGroup }: Balanced,
  task: Resource,
  mode: string,
  service: Resource,
): Finding | undefined {
  const written = targetGroup && property(targetGroup.body, "HealthCheckPort");
  const port = Number(targetGroup && checkOf(targetGroup).port);
  const open = portsOf(task, mode === "bridge" ? "HostPort" : "ContainerPort");
  if (!written || !mapping || !Number.isInteger(port) || !open || open.includes(port)) return undefined;
  const own = certainNumber(get(mapping, "ContainerPort"));
  const dynamic = mode === "bridge" && isDynamic(mapping);
  const why = dynamic
    ? `a container of ${task.address} gets another port on its instance with each task`
    : `no container of ${task.address} maps it`;
  const fix: Fix = {
    title: "Check the port that requests go to",
    safe: true,
    preferred: true,
    intents: [{ do: "replace", at: use(written.value), with: "traffic-port" }],
  };
  return {
    at: use(written.value),
    message: `the load balancer checks port ${port}, but ${why}; every check fails${own === undefined ? "" : `, as ${service.address} answers at port ${own} of the container`}`,
    related: [{ at: use(mapping), message: "the port to which requests go" }],
    fixes: [fix],
  };
}

function isDynamic(mapping: Parameters<typeof lacks>[0]): boolean {
  return lacks(mapping, "HostPort") || certainNumber(get(mapping, "HostPort")) === 0;
}
