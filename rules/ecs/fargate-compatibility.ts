import { capabilities, logDrivers, longestStop, type Refused, refused } from "../data/fargate-parameters.ts";
import { networkModeOf } from "../links/ecs.ts";
import { certain, certainNumber } from "../links/link.ts";
import { containers, isFargate } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import {
  type Block,
  blocks,
  get,
  items,
  lacks,
  origin,
  type Property,
  property,
  use,
  type Value,
} from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const ecsFargateCompatibility: Rule = {
  id: "ecs/fargate-compatibility",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A task for Fargate asks for nothing that there is only on instances of one's own",
  why: `A task on Fargate has a network interface of its own (\`awsvpc\`) and no instance that one could reach into: no links, no
privileged containers, no paths or devices of the host, no placement, three log drivers. ECS refuses to register a task
definition that asks for one of these and has FARGATE in \`requiresCompatibilities\`, even beside EC2. What \`awsvpc\`
itself rules out, such as a host port that is not the container's, is refused on EC2 too.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    "https://github.com/cn-terraform/terraform-aws-ecs-fargate/issues/2",
  ],

  *check(task): Generator<Finding> {
    const { body } = task;
    const fargate = isFargate(task);
    const mode = networkModeOf(task);
    if (fargate) {
      yield* network(task);
      yield* each(body, refused.task, "Fargate");
      yield* onlyTaskPids(body);
      for (const volume of blocks(get(body, "Volumes"))) yield* each(volume, refused.volume, "Fargate");
    }
    for (const container of containers(task)) {
      if (fargate) {
        yield* each(container, refused.container, "Fargate");
        yield* limited(container);
      }
      if (fargate || mode === "awsvpc") yield* each(container, refused.awsvpc, "network mode awsvpc");
      if (fargate || mode === "awsvpc" || mode === "host") {
        yield* ports(container, mode === "host" && !fargate ? "host" : "awsvpc");
      }
    }
  },
};

function* network({ body, name }: Resource): Generator<Finding> {
  const written = property(body, "NetworkMode");
  const mode = certain(written?.value);
  if (mode === "awsvpc" || !(mode !== undefined || lacks(body, "NetworkMode"))) return;
  const to = "awsvpc";
  const intents: Fix["intents"] = written
    ? [{ do: "replace", at: origin(written.value), with: to }]
    : [{ do: "set", on: body, name: "NetworkMode", to }];
  yield {
    at: written ? use(written.value) : name,
    message: `${written ? `${written.written} is "${mode}"` : "the network mode is bridge, as none is written"}; ECS answers: Fargate only supports network mode 'awsvpc'`,
    fixes: [{ title: "Use awsvpc", safe: isDirect(written?.value), preferred: true, intents }],
  };
}

function* onlyTaskPids(body: Block): Generator<Finding> {
  const written = property(body, "PidMode");
  const mode = certain(written?.value);
  if (!written || mode === undefined || mode === "task" || mode === "") return;
  yield {
    at: use(written.value),
    message: `${written.written} is "${mode}"; ECS answers: Tasks using the Fargate launch type do not support pidMode '${mode}'. The supported value for pidMode is 'task'`,
    fixes: [remove(written)],
  };
}

/** What `block` has of `parameters`. */
function* each(block: Block, parameters: readonly Refused[], where: string): Generator<Finding> {
  for (const { path, answer } of parameters) {
    const found = at(block, path.split("."));
    if (!found || !isSet(found.value)) continue;
    const message = `"${found.written}" does not go with ${where}; ECS ${answer === undefined ? "refuses the task definition" : `answers: ${answer}`}`;
    yield { at: found.key, message, fixes: [remove(found)] };
  }
}

function at(block: Block, [name, ...rest]: readonly string[]): Property | undefined {
  const found = property(block, name!);
  if (!found || rest.length === 0) return found;
  const [inner, other] = blocks(found.value);
  return inner && !other ? at(inner, rest) : undefined;
}

/** Whether something certainly is asked for: neither nothing, nor the default. */
function isSet(value: Value): boolean {
  if (value.kind === "block") return true;
  if (value.kind === "list") return value.items.length > 0;
  const written = certain(value);
  return written !== undefined && !["", "false", "0"].includes(written);
}

function remove(found: Property): Fix {
  // It was never registered with it; what the application makes of its absence is another matter.
  return {
    title: `Remove ${found.written}`,
    safe: false,
    preferred: false,
    intents: [{ do: "remove", property: found }],
  };
}

/** What Fargate allows in part. */
function* limited(container: Block): Generator<Finding> {
  for (const log of blocks(get(container, "LogConfiguration"))) {
    const driver = certain(get(log, "LogDriver"));
    if (driver === undefined || logDrivers.includes(driver)) continue;
    yield {
      at: use(get(log, "LogDriver")!),
      message: `there is no log driver "${driver}" on Fargate; ECS answers: ${driver} is not a valid log driver. Must be one of [${logDrivers.join(", ")}]`,
    };
  }
  const added = blocks(get(container, "LinuxParameters")).flatMap((linux) => [...blocks(get(linux, "Capabilities"))]);
  for (const item of added.flatMap((each) => items(get(each, "Add")))) {
    const capability = certain(item);
    if (capability === undefined || capabilities.includes(capability)) continue;
    const message = `the capability ${capability} cannot be added on Fargate, only ${capabilities.join(", ")}; ECS refuses the task definition`;
    yield { at: use(item), message };
  }
  for (const requirement of blocks(get(container, "ResourceRequirements"))) {
    const type = get(requirement, "Type");
    if (!type || certain(type) !== "GPU") continue;
    const message =
      "there are no GPUs on Fargate; ECS answers: Tasks using the Fargate launch type do not support GPU resource requirements";
    yield { at: use(type), message };
  }
  const stop = get(container, "StopTimeout");
  const seconds = certainNumber(stop);
  if (!stop || seconds === undefined || seconds <= longestStop) return;
  yield {
    at: use(stop),
    message: `${seconds} seconds are more than the ${longestStop} that Fargate gives a container to stop; ECS answers: Tasks using the Fargate launch type must have a container stop timeout of less than ${longestStop} seconds`,
    fixes: [
      {
        title: `Use ${longestStop}`,
        safe: isDirect(stop),
        preferred: true,
        intents: [{ do: "replace", at: origin(stop), with: longestStop }],
      },
    ],
  };
}

function* ports(container: Block, mode: string): Generator<Finding> {
  for (const mapping of blocks(get(container, "PortMappings"))) {
    const [host, inner] = [property(mapping, "HostPort"), certainNumber(get(mapping, "ContainerPort"))];
    const outer = certainNumber(host?.value);
    // A host port of 0 stands for one that is not written.
    if (!host || !outer || inner === undefined || outer === inner) continue;
    yield {
      at: use(host.value),
      message: `${host.written} ${outer} is not the container's port ${inner}; ECS answers: When networkMode=${mode}, the host ports and container ports in port mappings must match`,
      fixes: [
        {
          title: `Use ${inner}`,
          safe: isDirect(host.value),
          preferred: true,
          intents: [{ do: "replace", at: origin(host.value), with: inner }],
        },
      ],
    };
  }
}

/** Whether `value` stands where it is used; what is written elsewhere may have other uses, for which it is right. */
function isDirect(value: Value | undefined): boolean {
  return value === undefined || value.trail.length === 1;
}
