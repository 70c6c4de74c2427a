import { cpuUnits, fargateSizes, mebibytes } from "../data/fargate-sizes.ts";
import { certain, certainNumber } from "../links/link.ts";
import { containers, isFargate } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, get, lacks, property, use } from "../model/value.ts";
import { assign, type Finding, type Fix, type Intent, type Rule } from "../rule.ts";

export const ecsContainerResources: Rule = {
  id: "ecs/container-resources",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The containers of a task share what the task has, and each knows how much memory it gets",
  why: `A task's \`cpu\` and \`memory\` are all that its containers have. ECS refuses a task definition in which one container
asks for more memory than the task has, in which the containers reserve more together, in which the containers of a task for
Fargate ask for more CPU units together, or in which a container reserves more memory than its limit. Outside of Fargate the task needs no size of its own, but then every
container needs \`memory\` or \`memoryReservation\`, or ECS would not know where to place it.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    "https://github.com/aws/aws-cli/issues/4453",
    "https://github.com/cloudnativedaysjp/dreamkast-infra/pull/4726",
    "https://github.com/cloudnativedaysjp/dreamkast-infra/pull/4766",
  ],

  *check(task): Generator<Finding> {
    const { body } = task;
    const memory = mebibytes(certain(get(body, "Memory")) ?? "");
    const all = containers(task);
    for (const container of all) {
      yield* reserved(container);
      if (memory !== undefined) yield* larger(task, container, memory);
      if (lacks(body, "Memory") && !isFargate(task)) yield* nowhere(container);
    }
    const cpu = cpuUnits(certain(get(body, "Cpu")) ?? "");
    // What is not known comes on top.
    const units = sum(all.map((container) => certainNumber(get(container, "Cpu"))));
    if (cpu !== undefined && units > cpu && isFargate(task)) {
      yield {
        at: use(get(body, "Cpu")!),
        message: `the containers ask for ${units} CPU units and the task has ${cpu}; ECS answers: The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'`,
        fixes: raise(task, units, memory),
      };
    }
    // Limits may add up to more: not all of it is used at a time.
    const reservation = sum(all.map((each) => certainNumber(get(each, "MemoryReservation"))));
    if (memory !== undefined && reservation > memory) {
      yield {
        at: use(get(body, "Memory")!),
        message: `the containers reserve ${reservation} MiB together and the task has ${memory}; ECS answers: The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'`,
        fixes: raise(task, cpu, reservation),
      };
    }
  },
};

function* reserved(container: Block): Generator<Finding> {
  const reservation = property(container, "MemoryReservation");
  const limit = property(container, "Memory");
  const [soft, hard] = [certainNumber(reservation?.value), certainNumber(limit?.value)];
  if (!reservation || !limit || soft === undefined || hard === undefined || soft <= hard || hard === 0) return;
  yield {
    at: use(reservation.value),
    message: `${reservation.written} ${soft} is more than ${limit.written} ${hard}; ECS answers: 'memory' must be greater than or equal to 'memoryReservation'`,
    related: [{ at: use(limit.value), message: "the limit" }],
  };
}

function* larger(task: Resource, container: Block, memory: number): Generator<Finding> {
  const limit = get(container, "Memory");
  const asked = certainNumber(limit);
  if (!limit || asked === undefined || asked <= memory) return;
  yield {
    at: use(limit),
    message: `this container's ${asked} MiB are more than the ${memory} that the task has; ECS answers: The 'memory' setting for container is greater than for the task`,
    related: [{ at: use(get(task.body, "Memory")!), message: "the memory of the task" }],
    fixes: raise(task, cpuUnits(certain(get(task.body, "Cpu")) ?? ""), asked),
  };
}

function* nowhere(container: Block): Generator<Finding> {
  if (!lacks(container, "Memory") || !lacks(container, "MemoryReservation")) return;
  const name = certain(get(container, "Name"));
  yield {
    at: use(get(container, "Name") ?? container),
    message: `neither this container nor its task has memory; ECS answers: Invalid setting for container${name === undefined ? "" : ` '${name}'`}. At least one of 'memory' or 'memoryReservation' must be specified`,
    fixes: [
      {
        title: "Give it 512 MiB",
        // How much it needs is not known.
        safe: false,
        preferred: false,
        intents: [{ do: "set", on: container, name: "Memory", to: 512 }],
      },
    ],
  };
}

/** Take the next size of Fargate that has so much. */
function raise(task: Resource, units: number | undefined, memory: number | undefined): readonly Fix[] {
  if (units === undefined || memory === undefined || !isFargate(task)) return [];
  const size = fargateSizes.find(({ cpu, memory: offered }) => cpu >= units && offered.at(-1)! >= memory);
  const more = size?.memory.find((each) => each >= memory);
  const [cpu, written] = [property(task.body, "Cpu"), property(task.body, "Memory")];
  if (!size || more === undefined || !cpu || !written) return [];
  const intents: Intent[] = [];
  if (size.cpu !== cpuUnits(certain(cpu.value) ?? "")) intents.push(assign(task.body, cpu, size.cpu));
  if (more !== mebibytes(certain(written.value) ?? "")) intents.push(assign(task.body, written, more));
  // What is written elsewhere may have other uses, for which it is right.
  const safe = cpu.value.trail.length === 1 && written.value.trail.length === 1;
  return [{ title: `Use ${size.cpu} CPU units and ${more} MiB`, safe, preferred: true, intents }];
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
}
