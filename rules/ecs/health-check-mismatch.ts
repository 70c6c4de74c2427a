import { applicationOf } from "../links/application.ts";
import { type Balanced, balancedBy, networkModeOf, onFargate, portsOf, taskOf } from "../links/ecs.ts";
import { checkOf } from "../links/elb.ts";
import { certain, certainNumber } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { get, lacks, origin, property, use } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const ecsHealthCheckMismatch: Rule = {
  id: "ecs/health-check-mismatch",
  on: ["AWS::ECS::Service"],
  severity: "warning",
  summary: "A load balancer checks a port and a path that the tasks of its service have",
  why: `A target group checks its targets at the port to which it sends requests (\`traffic-port\`), unless another port is given. With
another one, which no container of the task maps, every check fails and ECS stops one task after the other. On instances a
container without a fixed host port gets a free one, another for each task: there only \`traffic-port\` finds it.

A path that the application does not have is answered with 404, which ends as badly. An application is read where the
workspace shows the Dockerfile and the folder that the container's image is built from, and what it runs is Python with
FastAPI, Starlette or Flask, of which all routes can be told; otherwise nothing is said.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#E3049",
  ],

  *check(service, unit): Generator<Finding> {
    const task = taskOf(service, unit);
    if (!task) return;
    const mode = onFargate(service) === true ? "awsvpc" : networkModeOf(task);
    for (const entry of balancedBy(service, unit).seen) {
      const finding = (mode && probe(entry, task, mode, service)) ?? astray(entry, unit);
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

/** The application has no such path. */
function astray({ container, mapping, targetGroup }: Balanced, unit: Unit): Finding | undefined {
  const { path, port, protocol } = targetGroup ? checkOf(targetGroup) : {};
  if (!container || !mapping || !targetGroup || !path?.startsWith("/") || !protocol?.startsWith("HTTP"))
    return undefined;
  const own = port === "traffic-port" || Number(port) === certainNumber(get(mapping, "ContainerPort"));
  const application = own && refuses(targetGroup, 404) ? applicationOf(container, unit) : undefined;
  if (!application || application.routes.answers(path.split("?")[0]!)) return undefined;
  const written = property(targetGroup.body, "HealthCheckPath");
  const healthy = application.routes.plain.filter((each) => named.test(each.path));
  const [better, other] = [...new Set(healthy.map((each) => each.path))];
  const fix: Fix = {
    title: `Check ${better}`,
    safe: false,
    preferred: true,
    intents: [
      written
        ? { do: "replace", at: origin(written.value), with: better! }
        : { do: "set", on: targetGroup.body, name: "HealthCheckPath", to: better! },
    ],
  };
  return {
    at: written ? use(written.value) : targetGroup.name,
    message: `the load balancer asks for ${path}${written ? "" : ", as nothing else is written"}, which is no route of the application in container "${certain(get(container, "Name"))}"; every check fails, and its targets never become healthy`,
    related: [
      { at: application.at, message: "the application" },
      ...healthy.slice(0, 1).map(({ at, path }) => ({ at, message: `what answers ${path}` })),
    ],
    fixes: better !== undefined && other === undefined ? [fix] : [],
  };
}

/** Paths that are there for checks, by their names. */
const named =
  /\/(health\w*|health-?check|_?healthz?|ping|status|live|livez|liveness|ready|readyz|readiness|up|alive)\/?$/i;

/** Whether an answer with the status `code` certainly is none that `targetGroup` takes for healthy. */
function refuses({ body }: Resource, code: number): boolean {
  if (!lacks(body, "ProtocolVersion") && !/^HTTP[12]$/.test(certain(get(body, "ProtocolVersion")) ?? "")) return false;
  if (lacks(body, "Matcher")) return true;
  const matcher = get(body, "Matcher");
  const codes = certain(matcher?.kind === "block" ? get(matcher, "HttpCode") : undefined);
  return codes?.split(",").every((part) => !within(part, code)) ?? false;
}

/** `200-399` */
function within(range: string, code: number): boolean {
  const [from, to = from] = range.split("-").map(Number);
  // What is no number may be any.
  return !(code < from! || code > to!);
}

function isDynamic(mapping: Parameters<typeof lacks>[0]): boolean {
  return lacks(mapping, "HostPort") || certainNumber(get(mapping, "HostPort")) === 0;
}
