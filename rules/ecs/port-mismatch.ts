import { madeOf } from "../links/builds.ts";
import { type Balanced, balancedBy, containersOf, portMappingsOf, taskOf } from "../links/ecs.ts";
import { otherPorts } from "../links/image-ports.ts";
import { certain, certainNumber } from "../links/link.ts";
import { listeningPort } from "../links/listening.ts";
import type { Resource } from "../model/resource.ts";
import { get, origin, type Property, property, use } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const ecsPortMismatch: Rule = {
  id: "ecs/port-mismatch",
  on: ["AWS::ECS::Service"],
  severity: "error",
  summary: "A service sends the requests of a load balancer to a container and a port that its task definition has",
  why: `A service names the container, and the port of that container, which ECS registers with the target group. Both have
to be in the task definition: the container by its \`name\`, the port in its \`portMappings\`. ECS refuses a service for
which they are not, when the load balancer and everything else has been made. The port of the target group itself does
not matter: ECS registers each task with the port of its container. Where the container's command names the port that its
server listens on, that has to be the same.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html",
  ],

  *check(service, unit): Generator<Finding> {
    const task = taskOf(service, unit);
    if (!task) return;
    for (const entry of balancedBy(service, unit).seen) {
      const finding = entry.container
        ? (unmapped(entry, task) ?? unheard(entry, unit) ?? unexposed(entry, unit))
        : missing(entry, task);
      if (finding) yield finding;
    }
  },
};

function missing({ containerName }: Balanced, task: Resource): Finding | undefined {
  const name = certain(containerName?.value);
  const names = containersOf(task)?.map((container) => certain(get(container, "Name")));
  if (!containerName || name === undefined || !names?.every((each) => each !== undefined)) return undefined;
  // Another case is ecs/name-case.
  if (names.some((each) => each.toLowerCase() === name.toLowerCase())) return undefined;
  const [only, ...others] = names;
  return {
    at: use(containerName.value),
    message: `"${name}" is no container of ${task.address}, which has ${listed(names)}; ECS answers: The container ${name} does not exist in the task definition`,
    related: [{ at: task.name, message: "the task definition" }],
    fixes: only !== undefined && others.length === 0 ? [instead(containerName, only)] : [],
  };
}

function unmapped({ container, containerPort, mapping }: Balanced, task: Resource): Finding | undefined {
  const port = certainNumber(containerPort?.value);
  const mappings = portMappingsOf(container!);
  if (!containerPort || port === undefined || mapping || !mappings) return undefined;
  const ports = mappings.map((each) => certainNumber(get(each, "ContainerPort")));
  if (!ports.every((each) => each !== undefined)) return undefined;
  const name = certain(get(container!, "Name"))!;
  const [only, ...others] = ports;
  const maps = ports.length === 0 ? "maps no port" : `maps ${ports.join(", ")}`;
  return {
    at: use(containerPort.value),
    message: `port ${port} is not mapped by container "${name}" of ${task.address}, which ${maps}; ECS answers: The container ${name} did not have a container port ${port} defined`,
    related: [{ at: use(container!), message: "the container" }],
    fixes: only !== undefined && others.length === 0 ? [instead(containerPort, only)] : [],
  };
}

/** The container's own command says another port. */
function unheard({ container, containerPort, mapping }: Balanced, unit: Unit): Finding | undefined {
  const heard = mapping && listeningPort(container!, unit);
  const port = certainNumber(containerPort?.value);
  if (!containerPort || port === undefined || !heard || heard.port === port) return undefined;
  const written = ["ContainerPort", "HostPort"].flatMap((name) => property(mapping, name) ?? []);
  const named = { at: use(containerPort.value), message: "the port that the service names" };
  const said = use(heard.word.from);
  const message = `${heard.name} listens on port ${heard.port}, and the load balancer's requests go to port ${port} of container "${certain(get(container!, "Name"))}"; its targets never become healthy`;
  const made = madeOf(container!, unit);
  const byImage = made?.name.uri === said.uri;
  return {
    at: byImage ? use(get(container!, "Image")!) : said,
    message: byImage ? `as its Dockerfile has it, ${message}` : message,
    related: [...(byImage ? [{ at: said, message: "what the image runs" }] : []), named],
    fixes: [
      {
        title: `Use port ${heard.port} everywhere`,
        safe: false,
        preferred: true,
        intents: [containerPort, ...written].map(({ value }) => ({
          do: "replace",
          at: origin(value),
          with: heard.port,
        })),
      },
    ],
  };
}

/** The image says other ports, and nothing says this one. */
function unexposed({ container, containerPort, mapping }: Balanced, unit: Unit): Finding | undefined {
  const port = certainNumber(containerPort?.value);
  const said = containerPort && mapping && port !== undefined ? otherPorts(container!, port, unit) : [];
  if (!containerPort || said.length === 0) return undefined;
  const words = [...new Set(said.map(({ port, by }) => `${by} ${port}`))];
  return {
    at: use(containerPort.value),
    message: `the load balancer's requests go to port ${port} of container "${certain(get(container!, "Name"))}", and its Dockerfile says ${words.join(" and ")}; unless something in it listens on ${port}, its targets never become healthy`,
    severity: "warning",
    related: [
      ...said.map(({ at }) => ({ at, message: "what the Dockerfile says" })),
      { at: use(get(container!, "Image")!), message: "the image" },
    ],
  };
}

function instead({ value }: Property, to: string | number): Fix {
  const intents: Fix["intents"] = [{ do: "replace", at: use(value), with: to }];
  // It may be the task definition that is wrong.
  return { title: `Use ${to}`, safe: false, preferred: true, intents };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.map((name) => `"${name}"`).join(", ");
}
