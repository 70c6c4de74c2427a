import { networkModeOf } from "../links/ecs.ts";
import { certain, certainNumber } from "../links/link.ts";
import { containers, isFargate } from "../links/task.ts";
import { type Block, blocks, get, property, use, type Value } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsPortMapping: Rule = {
  id: "ecs/port-mapping",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The ports of a task are possible, and each is mapped once",
  why: `With \`awsvpc\` and \`host\` all containers of a task share one network, in which a port can be listened on once; with
\`bridge\` that is so for the ports of the instance that are written. Port mappings that are named, for Service Connect, need
names of their own in small letters, and a range is written on its own, its first port first. ECS checks all of it when
the task definition is registered.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs/lib/container-definition.ts",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
  ],

  *check(task): Generator<Finding> {
    const mode = isFargate(task) ? "awsvpc" : networkModeOf(task);
    const ports = new Map<string, Taken>();
    const names = new Map<string, Value>();
    for (const container of containers(task)) {
      for (const mapping of blocks(get(container, "PortMappings"))) {
        yield* possible(mapping);
        if (mode === "none") {
          const message = `there are no ports to be mapped with network mode none; ECS refuses the task definition`;
          yield { at: use(mapping), message };
        }
        yield* once(mapping, container, mode, ports);
        yield* named(mapping, names);
      }
    }
  },
};

function* possible(mapping: Block): Generator<Finding> {
  const range = property(mapping, "ContainerPortRange");
  const written = certain(range?.value);
  if (range && written !== undefined) {
    const single = property(mapping, "ContainerPort") ?? property(mapping, "HostPort");
    if (single && certain(single.value) !== undefined) {
      const message = `${range.written} and ${single.written} are both written; a mapping is of one port or of a range`;
      yield { at: single.key, message };
    }
    const [, first, last] = /^(\d+)-(\d+)$/.exec(written) ?? [];
    if (first === undefined || Number(first) >= Number(last) || Number(first) < 1 || Number(last) > 65535) {
      const message = `${range.written} "${written}" is no range of ports such as "8000-8010", first to last, within 1 to 65535`;
      yield { at: use(range.value), message };
    }
  }
  for (const [name, least] of [
    ["ContainerPort", 1],
    ["HostPort", 0],
  ] as const) {
    const port = property(mapping, name);
    const number = certainNumber(port?.value);
    if (!port || number === undefined || (Number.isInteger(number) && number >= least && number <= 65535)) continue;
    yield {
      at: use(port.value),
      message: `there is no port ${number}, only ${least} to 65535; ECS refuses the task definition`,
    };
  }
}

/** Who has a port. */
interface Taken {
  readonly container: Block;
  readonly value: Value;
}

function* once(
  mapping: Block,
  container: Block,
  mode: string | undefined,
  seen: Map<string, Taken>,
): Generator<Finding> {
  const shared = mode === "awsvpc" || mode === "host";
  if (!shared && mode !== "bridge") return;
  const value = get(mapping, shared ? "ContainerPort" : "HostPort");
  const port = certainNumber(value);
  const protocol = mapping.properties.has("Protocol") ? certain(get(mapping, "Protocol")) : "tcp";
  if (!value || !port || protocol === undefined) return;
  const key = `${port}/${protocol}`;
  const first = seen.get(key);
  if (!first) seen.set(key, { container, value });
  // One container may say twice where it listens once.
  else if (use(first.value).start !== use(value).start && (!shared || first.container !== container)) {
    const message = shared
      ? `another container of this task has port ${key} too, and they share one network; the second to listen there stops with: address already in use`
      : `port ${key} of the instance is mapped twice; the task stops with: port is already allocated`;
    const related = [{ at: use(first.value), message: "the other mapping" }];
    // Which of them listens is up to the application.
    yield { at: use(value), message, severity: shared ? "warning" : "error", related };
  }
}

function* named(mapping: Block, seen: Map<string, Value>): Generator<Finding> {
  const value = get(mapping, "Name");
  const name = certain(value);
  if (!value || name === undefined || name === "") return;
  if (!/^[a-z0-9_][a-z0-9_-]{0,63}$/.test(name)) {
    const message = `"${name}" is no name for a port mapping: up to 64 small letters, digits, _ and -, of which - is not the first; ECS refuses the task definition`;
    yield { at: use(value), message };
  }
  const first = seen.get(name);
  if (!first) seen.set(name, value);
  else if (use(first).start !== use(value).start) {
    const message = `another port mapping of this task is called "${name}"; Service Connect finds a port by its name`;
    // That ECS refuses it is told of in one place only.
    yield { at: use(value), message, severity: "warning", related: [{ at: use(first), message: "the other one" }] };
  }
}
